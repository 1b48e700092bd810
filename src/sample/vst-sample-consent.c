/* vst-sample-consent.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-consent.h"

#include "vst-agency-store.h"
#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-giver-store.h"
#include "vst-member-store.h"
#include "vst-release-store.h"
#include "vst-right.h"
#include "vst-sample-hub.h"
#include "vst-sample-random.h"

#define CONSENTS G_GUINT64_CONSTANT (0xc053)

#define MONTHS_KEPT 12

/* How an answer stands on the day of the sample. */
typedef enum
{
  IN_FORCE,
  EXPIRING,
  EXPIRED,
  PARTLY,
  OFFERED,
  DECLINED,
  WITHDRAWN,
} Standing;

/* Each family has its turn, so that even a small hub shows every one; then chance. */
static const struct
{
  const char *purpose;
  Standing standing;
} turns[] = {
  { "collect_use", EXPIRING },
  { "photo", DECLINED },
  { "photo", WITHDRAWN },
  { "transport", PARTLY },
  { "evaluation", OFFERED },
  { "share_partner", IN_FORCE },
  { "collect_use", EXPIRED },
  { "emergency", IN_FORCE },
};

/* Content, not texts of the program: as they were said, in their language. */
static const char *const scopes[] = { "Pick-up at the corner only, never at the door.", "Seulement le coin de la rue, jamais la porte." };
static const char *const purposes[] = { "So that she need not tell it again there.", "Pour ne pas avoir à tout redire là-bas." };
static const char *const items[] = { "name,age,language,told", "name,children,appointments", "name,contact,appointments", NULL };

typedef struct
{
  VstAct *act;
  VstSampleRandom random;
  const char *today;   /* of the sample */
  GPtrArray *agencies; /* of VstAgency; empty where there is no scene */
  gint64 family_id;
  VstPerson *head;
} Asking;

static void
put (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static void
put_day (char **text,
         const char *from,
         int days)
{
  g_free (*text);
  *text = vst_day_add_days (from, days);
}

static gboolean
is_french (Asking *self)
{
  return g_str_equal (vst_person_get_entry (self->head)->language, "fr");
}

static gint64
choose_agency (Asking *self)
{
  return vst_agency_get_id (g_ptr_array_index (self->agencies, vst_sample_random_below (&self->random, self->agencies->len)));
}

static VstConsentState
answer_of (Standing standing)
{
  switch (standing)
    {
    case PARTLY:
      return VST_CONSENT_PARTLY_GIVEN;
    case OFFERED:
      return VST_CONSENT_OFFERED;
    case DECLINED:
      return VST_CONSENT_DECLINED;
    case IN_FORCE:
    case EXPIRING:
    case EXPIRED:
    case WITHDRAWN:
    default:
      return VST_CONSENT_GIVEN;
    }
}

/* She was asked some time ago; what she gave lasts a year from then. */
static void
set_days (Asking *self,
          Standing standing,
          VstConsentEntry *entry)
{
  int ago = vst_sample_random_between (&self->random, 5, 280);

  if (standing == EXPIRING)
    put_day (&entry->until, self->today, vst_sample_random_between (&self->random, 3, 25));
  else if (standing == EXPIRED)
    put_day (&entry->until, self->today, -vst_sample_random_between (&self->random, 2, 20));

  if (entry->until[0] == '\0')
    {
      put_day (&entry->from, self->today, -ago);
      return;
    }

  g_free (entry->from);
  entry->from = vst_day_add_months (entry->until, -MONTHS_KEPT);
}

static gboolean
ask (Asking *self,
     const char *purpose,
     Standing standing,
     GError **error)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (vst_person_get_id (self->head), purpose);
  VstConsentEdit edit = { 0, 0, entry };
  g_autofree gint64 *id = NULL;
  VstConsentEnd end = { 0, 1, "oral" };

  if (vst_consent_purpose_names_agency (purpose))
    {
      if (self->agencies->len == 0)
        return TRUE;

      entry->agency_id = choose_agency (self);
    }

  entry->state = answer_of (standing);
  put (&entry->language, is_french (self) ? "fr" : "en");
  put (&entry->how, vst_sample_random_chance (&self->random, 70) ? "oral" : "written");
  if (standing == PARTLY)
    put (&entry->scope, scopes[is_french (self)]);
  set_days (self, standing, entry);

  if (!(id = vst_consent_do_record.run (self->act, &edit, error)))
    return FALSE;

  end.consent_id = *id;

  return standing != WITHDRAWN || vst_consent_do_withdraw.run (self->act, &end, error) != NULL;
}

/* A child's parent answers for it, if anybody may. */
static gboolean
ask_for_child (Asking *self,
               VstMember *child,
               GError **error)
{
  gint64 child_id = vst_person_get_id (vst_member_get_person (child));
  g_autoptr (GPtrArray) givers = vst_givers_read (vst_act_get_view (self->act), child_id, error);
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (child_id, "photo");
  VstConsentEdit edit = { 0, 0, entry };
  g_autofree gint64 *id = NULL;

  if (givers == NULL || givers->len == 0)
    return givers != NULL;

  entry->given_by = ((const VstGiver *) g_ptr_array_index (givers, 0))->id;
  put (&entry->language, is_french (self) ? "fr" : "en");
  set_days (self, IN_FORCE, entry);

  return (id = vst_consent_do_record.run (self->act, &edit, error)) != NULL;
}

static gboolean
tell (Asking *self,
      const VstDisclosure *told,
      GError **error)
{
  g_autofree gint64 *id = vst_disclosure_do_write.run (self->act, told, error);

  return id != NULL;
}

/* A partner may be told some lines, and mostly was. */
static gboolean
share (Asking *self,
       GError **error)
{
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (vst_person_get_id (self->head), choose_agency (self));
  VstDisclosure told = { .recipient = (char *) "", .how = (char *) "oral", .reason = (char *) "" };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) refusal = NULL;

  put (&entry->items, vst_sample_random_pick (&self->random, items));
  put (&entry->purpose, purposes[is_french (self)]);
  put (&entry->language, is_french (self) ? "fr" : "en");

  /* Whom she has just declined is told nothing. */
  if (!(id = vst_release_do_give.run (self->act, entry, &refusal)))
    {
      if (g_error_matches (refusal, VST_ERROR, VST_ERROR_CONSENT_OVER))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }

  told.release_id = *id;
  told.items = (char *) "name";

  return vst_sample_random_chance (&self->random, 30) || tell (self, &told, error);
}

/* What a law asks to be told, asked or not. */
static gboolean
report (Asking *self,
        GError **error)
{
  VstDisclosure told = {
    .person_id = vst_person_get_id (self->head),
    .agency_id = choose_agency (self),
    .items = (char *) "name,children",
    .recipient = (char *) "Intake worker on duty",
    .how = (char *) "oral",
    .basis = (char *) "child",
    .reason = (char *) "Concern for the youngest, talked over with the pivot worker first.",
  };

  return tell (self, &told, error);
}

static gboolean
withhold (Asking *self,
          VstSection section,
          VstDirectiveAgainst against,
          gint64 against_id,
          gboolean is_shown,
          const char *purpose,
          GError **error)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (self->family_id);
  g_autofree gint64 *id = NULL;

  entry->section = section;
  entry->against = against;
  entry->against_id = against_id;
  entry->is_shown = is_shown;
  entry->given_by = vst_person_get_id (self->head);
  put (&entry->purpose, purpose);

  return (id = vst_directive_do_add.run (self->act, entry, error)) != NULL;
}

/* Three lock-boxes: from a worker she knows, from a partner, from a role. */
static gboolean
lock_away (Asking *self,
           guint index,
           GError **error)
{
  switch (index)
    {
    case 12:
      return withhold (self, VST_SECTION_NOTES, VST_AGAINST_PERSON, VST_SAMPLE_LINK, TRUE, "Une voisine de sa mère.", error);
    case 19:
      return self->agencies->len == 0 ||
             withhold (self, VST_SECTION_WHOLE, VST_AGAINST_AGENCY, choose_agency (self), FALSE, "", error);
    case 26:
      return withhold (self, VST_SECTION_CONTACTS, VST_AGAINST_ROLE, VST_ROLE_LINK, TRUE, "Calls only from the front desk.", error);
    default:
      return TRUE;
    }
}

static gboolean
ask_family (Asking *self,
            guint index,
            GPtrArray *members,
            GError **error)
{
  VstMember *child = NULL;

  for (guint i = 0; i < members->len && child == NULL; i++)
    if (vst_member_is_child (g_ptr_array_index (members, i), self->today))
      child = g_ptr_array_index (members, i);

  if (vst_sample_random_chance (&self->random, 60) && !ask (self, "collect_use", IN_FORCE, error))
    return FALSE;
  if (index % 3 == 0 && !ask (self, turns[index / 3 % G_N_ELEMENTS (turns)].purpose, turns[index / 3 % G_N_ELEMENTS (turns)].standing, error))
    return FALSE;
  if (child != NULL && vst_sample_random_chance (&self->random, 15) && !ask_for_child (self, child, error))
    return FALSE;
  if (self->agencies->len > 0 && (index == 4 || vst_sample_random_chance (&self->random, 12)) && !share (self, error))
    return FALSE;
  if (self->agencies->len > 0 && index == 8 && !report (self, error))
    return FALSE;

  return lock_away (self, index, error);
}

/**
 * vst_sample_add_consents:
 * @index: of the family
 *
 * Has some families say what they agree to and for how long, what a partner may
 * be told, and what is to be kept from whom; and tells what was told.
 */
gboolean
vst_sample_add_consents (VstAct *act,
                         const VstSampleOptions *options,
                         guint index,
                         gint64 family_id,
                         GError **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) agencies = NULL;
  Asking asking = { .act = act, .today = options->today, .family_id = family_id };

  if (index >= VST_SAMPLE_ASKED)
    return TRUE;

  if (!(members = vst_members_read (vst_act_get_view (act), family_id, error)) ||
      !(agencies = vst_agencies_read (vst_act_get_view (act), error)))
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    if (vst_member_is_head (g_ptr_array_index (members, i)))
      asking.head = vst_member_get_person (g_ptr_array_index (members, i));

  /* A visitor without a name agrees to nothing. */
  if (asking.head == NULL || vst_person_get_entry (asking.head)->anonymous)
    return TRUE;

  asking.agencies = agencies;
  vst_sample_random_seed (&asking.random, options->seed ^ CONSENTS, index);

  return ask_family (&asking, index, members, error);
}
