/* vst-release.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-release.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-person.h"

/**
 * VstRelease:
 *
 * What may be told to one partner, for one purpose, until a day.
 */
struct _VstRelease
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  gint64 withdrawn_at;
  VstReleaseEntry *entry;
  char *person;
  char *taker;
  VstConsent *cover;
};

G_DEFINE_FINAL_TYPE (VstRelease, vst_release, G_TYPE_OBJECT)

static const char *const items[] = {
  "name", "age", "language", "children", "due_date", "contact", "appointments", "programs", "needs", "told", NULL
};

const char *const *
vst_release_item_codes (void)
{
  return items;
}

/**
 * vst_release_items_tidy:
 *
 * The codes there are of @asked, each once, in their order.
 */
char *
vst_release_items_tidy (const char *asked)
{
  g_auto (GStrv) codes = g_strsplit (asked, ",", -1);
  g_autoptr (GString) tidy = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) codes, items[i]))
      g_string_append_printf (tidy, "%s%s", tidy->len > 0 ? "," : "", items[i]);

  return g_string_free (g_steal_pointer (&tidy), FALSE);
}

/* Whether all that is asked for may be told. */
gboolean
vst_release_items_cover (const char *allowed,
                         const char *asked)
{
  g_auto (GStrv) may = g_strsplit (allowed, ",", -1);
  g_auto (GStrv) codes = g_strsplit (asked, ",", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) may, codes[i]))
      return FALSE;

  return TRUE;
}

VstReleaseEntry *
vst_release_entry_new (gint64 person_id,
                       gint64 agency_id)
{
  VstReleaseEntry *entry = g_new0 (VstReleaseEntry, 1);

  entry->person_id = person_id;
  entry->agency_id = agency_id;
  entry->items = g_strdup ("");
  entry->purpose = g_strdup ("");
  entry->from = g_strdup ("");
  entry->until = g_strdup ("");
  entry->how = g_strdup (vst_consent_how_codes ()[0]);
  entry->language = g_strdup ("");

  return entry;
}

VstReleaseEntry *
vst_release_entry_copy (const VstReleaseEntry *entry)
{
  VstReleaseEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_memdup2 (entry, sizeof *entry);
  copy->items = g_strdup (entry->items);
  copy->purpose = g_strdup (entry->purpose);
  copy->from = g_strdup (entry->from);
  copy->until = g_strdup (entry->until);
  copy->how = g_strdup (entry->how);
  copy->language = g_strdup (entry->language);

  return copy;
}

void
vst_release_entry_free (VstReleaseEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->items);
  g_free (entry->purpose);
  g_free (entry->from);
  g_free (entry->until);
  g_free (entry->how);
  g_free (entry->language);
  g_free (entry);
}

static gboolean
refuse (GError **error,
        VstError code,
        const char *message)
{
  g_set_error_literal (error, VST_ERROR, code, message);

  return FALSE;
}

static void
put (char **text,
     char *take)
{
  g_free (*text);
  *text = take;
}

static gboolean
check_days (VstReleaseEntry *entry,
            const char *today,
            GError **error)
{
  g_autofree char *last = NULL;

  if (entry->from[0] == '\0')
    put (&entry->from, g_strdup (today));

  if (!vst_day_is_valid (entry->from))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, "The first day of a release");

  if (entry->until[0] == '\0')
    put (&entry->until, vst_day_add_days (entry->from, VST_RELEASE_DAYS));

  if (!vst_day_is_valid (entry->until))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, "The last day of a release");

  if (vst_day_compare (entry->from, today) < 0)
    return refuse (error, VST_ERROR_DATE_PAST, "A release from a day that is over");

  if (vst_day_compare (entry->until, entry->from) < 0)
    return refuse (error, VST_ERROR_DAYS, "A release that ends before it begins");

  last = vst_day_add_months (entry->from, VST_RELEASE_MONTHS);

  return vst_day_compare (entry->until, last) <= 0 || refuse (error, VST_ERROR_END_FAR, "A release of more than a year");
}

/**
 * vst_release_entry_check:
 *
 * Fills in the days, and tells whether it can be kept; fails with the code of the
 * first field that can't.
 */
gboolean
vst_release_entry_check (VstReleaseEntry *entry,
                         const char *today,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL && today != NULL, FALSE);

  put (&entry->items, vst_release_items_tidy (entry->items));
  g_strstrip (entry->purpose);

  if (entry->given_by == entry->person_id)
    entry->given_by = 0;

  if (entry->agency_id == 0)
    return refuse (error, VST_ERROR_AGENCY_NEEDED, "To whom a release is");

  if (entry->items[0] == '\0')
    return refuse (error, VST_ERROR_ITEMS_NEEDED, "What may be told");

  if (!g_utf8_validate (entry->purpose, -1, NULL))
    return refuse (error, VST_ERROR_TEXT, "What a release is for");

  if (entry->purpose[0] == '\0')
    return refuse (error, VST_ERROR_PURPOSE_NEEDED, "What a release is for");

  if (g_utf8_strlen (entry->purpose, -1) > VST_RELEASE_WORDS_CHARS)
    return refuse (error, VST_ERROR_TOO_LONG, "What a release is for");

  if (!vst_consent_how_is_valid (entry->how))
    return refuse (error, VST_ERROR_INVALID, "How a release was given");

  if (!vst_person_language_is_valid (entry->language))
    return refuse (error, VST_ERROR_LANGUAGE, "The language of a release");

  return check_days (entry, today, error);
}

static void
vst_release_finalize (GObject *object)
{
  VstRelease *self = VST_RELEASE (object);

  vst_release_entry_free (self->entry);
  g_free (self->person);
  g_free (self->taker);
  g_clear_object (&self->cover);

  G_OBJECT_CLASS (vst_release_parent_class)->finalize (object);
}

static void
vst_release_class_init (VstReleaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_release_finalize;
}

static void
vst_release_init (VstRelease *self)
{
}

/**
 * vst_release_new:
 * @cover: (nullable): the answer it stands or falls with; %NULL where that was never asked for
 */
VstRelease *
vst_release_new (gint64 id,
                 gint64 revision,
                 const VstReleaseEntry *entry,
                 const char *person,
                 const char *taker,
                 gint64 withdrawn_at,
                 VstConsent *cover)
{
  VstRelease *self = g_object_new (VST_TYPE_RELEASE, NULL);

  self->id = id;
  self->revision = revision;
  self->entry = vst_release_entry_copy (entry);
  self->person = g_strdup (person);
  self->taker = g_strdup (taker);
  self->withdrawn_at = withdrawn_at;
  g_set_object (&self->cover, cover);

  return self;
}

gint64
vst_release_get_id (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), 0);

  return self->id;
}

gint64
vst_release_get_revision (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), 0);

  return self->revision;
}

const VstReleaseEntry *
vst_release_get_entry (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), NULL);

  return self->entry;
}

const char *
vst_release_get_person (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), NULL);

  return self->person;
}

const char *
vst_release_get_taker (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), NULL);

  return self->taker;
}

VstConsent *
vst_release_get_cover (VstRelease *self)
{
  g_return_val_if_fail (VST_IS_RELEASE (self), NULL);

  return self->cover;
}

/* Whether an answer to @purpose, about its partner, would decide on it. */
gboolean
vst_release_goes_by (VstRelease *self,
                     const char *purpose)
{
  const char *covered;

  g_return_val_if_fail (VST_IS_RELEASE (self) && purpose != NULL, FALSE);

  covered = self->cover != NULL ? vst_consent_get_facts (self->cover)->purpose : "psi";

  return g_str_equal (purpose, "share_partner") || (g_str_equal (purpose, "psi") && g_str_equal (covered, "psi"));
}

/**
 * vst_release_get_state:
 *
 * Whether it lets anything be told on a day.  It is her leave as such; but where
 * she was asked whether that partner may be told anything, it counts only while
 * her answer does.
 */
VstReleaseState
vst_release_get_state (VstRelease *self,
                       const char *today)
{
  g_return_val_if_fail (VST_IS_RELEASE (self) && today != NULL, VST_RELEASE_EXPIRED);

  if (self->withdrawn_at != 0)
    return VST_RELEASE_WITHDRAWN;

  if (vst_day_compare (today, self->entry->until) > 0)
    return VST_RELEASE_EXPIRED;

  if (self->cover != NULL && !vst_consent_is_in_force (self->cover, today))
    return VST_RELEASE_STOPPED;

  return vst_day_compare (today, self->entry->from) < 0 ? VST_RELEASE_TO_COME : VST_RELEASE_IN_FORCE;
}

/* What law lets be told without consent. */
const char *const *
vst_disclosure_basis_codes (void)
{
  static const char *const codes[] = { "child", "harm", "order", "other", NULL };

  return codes;
}

VstDisclosure *
vst_disclosure_copy (const VstDisclosure *disclosure)
{
  VstDisclosure *copy;

  g_return_val_if_fail (disclosure != NULL, NULL);

  copy = g_memdup2 (disclosure, sizeof *disclosure);
  copy->items = g_strdup (disclosure->items);
  copy->recipient = g_strdup (disclosure->recipient);
  copy->how = g_strdup (disclosure->how);
  copy->basis = g_strdup (disclosure->basis != NULL ? disclosure->basis : "");
  copy->reason = g_strdup (disclosure->reason);
  copy->staff = g_strdup (disclosure->staff);
  copy->file_number = g_strdup (disclosure->file_number);

  return copy;
}

void
vst_disclosure_free (VstDisclosure *disclosure)
{
  if (disclosure == NULL)
    return;

  g_free (disclosure->items);
  g_free (disclosure->recipient);
  g_free (disclosure->how);
  g_free (disclosure->basis);
  g_free (disclosure->reason);
  g_free (disclosure->staff);
  g_free (disclosure->file_number);
  g_free (disclosure);
}

static gboolean
check_words (const char *text,
             GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, VST_ERROR_TEXT, "Words of a disclosure");

  return g_utf8_strlen (text, -1) <= 200 || refuse (error, VST_ERROR_TOO_LONG, "Words of a disclosure");
}

/* Whether it can be written: without a release it says why none was needed. */
gboolean
vst_disclosure_check (const VstDisclosure *disclosure,
                      GError **error)
{
  static const char *const hows[] = { "oral", "written", "print", NULL };
  g_autofree char *tidy = vst_release_items_tidy (disclosure->items);

  if (tidy[0] == '\0' || !g_str_equal (tidy, disclosure->items))
    return refuse (error, VST_ERROR_ITEMS_NEEDED, "What was told");

  if (!g_strv_contains (hows, disclosure->how))
    return refuse (error, VST_ERROR_INVALID, "How it was told");

  if (disclosure->basis != NULL && disclosure->basis[0] != '\0' &&
      (disclosure->release_id != 0 || !g_strv_contains (vst_disclosure_basis_codes (), disclosure->basis)))
    return refuse (error, VST_ERROR_INVALID, "On which ground it was told");

  if (disclosure->release_id == 0 && g_utf8_strlen (disclosure->reason, -1) < 10)
    return refuse (error, VST_ERROR_REASON_SHORT, "Why no consent was needed");

  return check_words (disclosure->recipient, error) && check_words (disclosure->reason, error);
}
