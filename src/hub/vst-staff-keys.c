/* vst-staff-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff-keys.h"

#include <string.h>

#include "vst-act-private.h"
#include "vst-keys-change.h"
#include "vst-keys-revision.h"
#include "vst-passphrase.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"

VstStaffKeysForm *
vst_staff_keys_form_new (gint64 staff_id,
                         gint64 revision,
                         const char *name,
                         guint roles,
                         const char *language,
                         const char *passphrase,
                         gboolean must_change,
                         VstKeyCost cost)
{
  VstStaffKeysForm *self = g_new0 (VstStaffKeysForm, 1);

  self->form.staff_id = staff_id;
  self->form.revision = revision;
  self->form.name = g_strdup (name);
  self->form.roles = roles;
  self->form.language = g_strdup (language);
  self->passphrase = passphrase != NULL ? vst_secret_new_copy (passphrase, strlen (passphrase) + 1) : NULL;
  self->must_change = must_change;
  self->cost = cost;

  return self;
}

void
vst_staff_keys_form_free (VstStaffKeysForm *self)
{
  g_free ((char *) self->form.name);
  g_free ((char *) self->form.language);
  g_clear_pointer (&self->passphrase, vst_secret_unref);
  g_free (self);
}

static const char *
get_passphrase (const VstStaffKeysForm *form)
{
  return form->passphrase != NULL ? (const char *) vst_secret_get_bytes (form->passphrase) : "";
}

/* The rule for passphrases, which a sample hub lifts: everybody knows its one. */
static gboolean
check_passphrase (VstKeys *keys,
                  const VstStaffKeysForm *form,
                  GError **error)
{
  VstKeyMember member = { 0 };
  const char *names[4] = { NULL };
  VstHubCard card;

  vst_keys_get_card (keys, &card);

  if (card.sample)
    return TRUE;

  if (form->form.name == NULL)
    vst_keys_find_member (keys, form->form.staff_id, &member);

  names[0] = card.name_en;
  names[1] = card.name_fr;
  names[2] = form->form.name != NULL ? form->form.name : member.name;

  return vst_passphrase_check (get_passphrase (form), names, error);
}

static VstKeys *
add_change (VstKeys *keys,
            VstKeyRing *ring,
            gpointer data,
            GError **error)
{
  const VstStaffKeysForm *form = data;
  g_autoptr (VstKeys) free_slot = NULL;
  VstKeyMember left;

  if (!check_passphrase (keys, form, error))
    return NULL;

  /* The slot of an entry that was never committed: its id is given again. */
  if (vst_keys_find_member (keys, form->form.staff_id, &left))
    free_slot = vst_keys_revoke_member (keys, ring, form->form.staff_id, NULL, 0, error);
  else
    free_slot = vst_keys_ref (keys);

  if (free_slot == NULL)
    return NULL;

  return vst_keys_add_member (free_slot, ring, form->form.staff_id, form->form.name, get_passphrase (form),
                              form->cost, form->must_change, vst_role_get_keys (form->form.roles), error);
}

static VstKeys *
change_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer data,
               GError **error)
{
  const VstStaffKeysForm *form = data;
  VstKeyKinds wanted = vst_role_get_keys (form->form.roles);
  g_autoptr (VstKeys) renamed = vst_keys_rename_member (keys, ring, form->form.staff_id, form->form.name, error);
  g_autoptr (VstKeys) without = NULL;

  if (renamed == NULL ||
      !(without = vst_keys_withdraw (renamed, ring, form->form.staff_id, VST_KEYS_GRANTABLE & ~wanted, error)))
    return NULL;

  return vst_keys_grant (without, ring, form->form.staff_id, wanted, error);
}

static VstKeys *
reset_change (VstKeys *keys,
              VstKeyRing *ring,
              gpointer data,
              GError **error)
{
  const VstStaffKeysForm *form = data;

  if (!check_passphrase (keys, form, error))
    return NULL;

  return vst_keys_reset_member (keys, ring, form->form.staff_id, get_passphrase (form), form->cost, error);
}

typedef struct
{
  const VstStaffKeysForm *form;
  VstKeyRing *ring;
} Own;

static VstKeys *
own_change (VstKeys *keys,
            VstKeyRing *ring,
            gpointer data,
            GError **error)
{
  Own *own = data;

  if (!check_passphrase (keys, own->form, error))
    return NULL;

  return vst_keys_change_passphrase (keys, ring, get_passphrase (own->form), own->form->cost, &own->ring, error);
}

typedef struct
{
  gint64 staff_id;
  GArray *administrators;
} Revocation;

static VstKeys *
revoke_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer data,
               GError **error)
{
  const Revocation *revocation = data;

  return vst_keys_revoke_member (keys, ring, revocation->staff_id,
                                 (const gint64 *) (gconstpointer) revocation->administrators->data,
                                 revocation->administrators->len, error);
}

typedef struct
{
  VstKeyRing *before; /* nullable */
  VstSecret *recovery;
  VstKeyRing *ring;
} Kit;

static VstKeys *
kit_change (VstKeys *keys,
            VstKeyRing *ring,
            gpointer data,
            GError **error)
{
  Kit *kit = data;
  g_autoptr (VstKeys) renewed = vst_keys_renew_recovery (keys, ring, kit->before, &kit->recovery, error);

  /* Whoever opened with the kit may need one more: the first one came out torn. */
  if (renewed != NULL && kit->before != NULL && !(kit->ring = vst_keys_unlock_recovery (renewed, kit->recovery, error)))
    return NULL;

  return g_steal_pointer (&renewed);
}

static VstKeys *
card_change (VstKeys *keys,
             VstKeyRing *ring,
             gpointer data,
             GError **error)
{
  return vst_keys_set_card (keys, ring, data, error);
}

static gboolean
change_keys (VstAct *act,
             VstKeysChange change,
             gconstpointer data,
             GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstKeys) keys = vst_keys_change (vst_view_get_folder (view), vst_view_get_ring (view),
                                              change, (gpointer) data, error);

  return keys != NULL && vst_keys_revision_note (view->db, keys, error);
}

static gboolean
note (VstAct *act,
      const char *kind,
      gint64 about_id,
      GError **error)
{
  VstView *view = vst_act_get_view (act);

  return vst_security_add (view->db, vst_act_get_staff_id (act), vst_session_get_code (view->session),
                           kind, about_id, NULL, error);
}

static gpointer
add (VstAct *act,
     gconstpointer args,
     GError **error)
{
  VstStaffKeysForm form = *(const VstStaffKeysForm *) args;

  if (!(form.form.staff_id = vst_staff_add (act, &form.form, error)) ||
      !change_keys (act, add_change, &form, error) ||
      !note (act, VST_SECURITY_MEMBER, form.form.staff_id, error))
    return NULL;

  return g_memdup2 (&form.form.staff_id, sizeof (gint64));
}

static gpointer
change (VstAct *act,
        gconstpointer args,
        GError **error)
{
  const VstStaffKeysForm *form = args;

  return vst_staff_change (act, &form->form, error) && change_keys (act, change_change, form, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
reset (VstAct *act,
       gconstpointer args,
       GError **error)
{
  const VstStaffKeysForm *form = args;

  vst_act_set_subject (act, "staff", form->form.staff_id);

  return change_keys (act, reset_change, form, error) &&
                 note (act, VST_SECURITY_RESET, form->form.staff_id, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

/* The slot goes first: if the power goes before the commit, she can no longer
 * sign in and the list still shows her, which is the safe way round.
 */
static gpointer
revoke_staff (VstAct *act,
              gconstpointer args,
              GError **error)
{
  const VstStaffKeysForm *form = args;
  g_autoptr (GArray) administrators = vst_staff_read_administrators (vst_act_get_view (act), error);
  Revocation data = { form->form.staff_id, administrators };

  return administrators != NULL &&
                 vst_staff_revoke (act, form->form.staff_id, error) &&
                 change_keys (act, revoke_change, &data, error) &&
                 note (act, VST_SECURITY_REVOKED, form->form.staff_id, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
change_own (VstAct *act,
            gconstpointer args,
            GError **error)
{
  Own own = { args, NULL };

  vst_act_set_subject (act, "staff", vst_act_get_staff_id (act));

  if (!change_keys (act, own_change, &own, error))
    return NULL;

  vst_session_take_ring (vst_view_get_session (vst_act_get_view (act)), own.ring);

  return note (act, VST_SECURITY_CHANGED, vst_act_get_staff_id (act), error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
renew_kit (VstAct *act,
           gconstpointer args,
           GError **error)
{
  VstSession *session = vst_view_get_session (vst_act_get_view (act));
  Kit kit = { .before = vst_session_get_kit (session) };
  g_autoptr (VstSecret) recovery = NULL;
  gboolean changed = change_keys (act, kit_change, &kit, error);

  recovery = kit.recovery;
  if (kit.ring != NULL && changed)
    vst_session_take_kit (session, kit.ring);
  else if (kit.ring != NULL)
    vst_key_ring_unref (kit.ring);

  return changed && note (act, VST_SECURITY_KIT, 0, error) ? g_steal_pointer (&recovery) : NULL;
}

/* Its clock is right before anybody has signed in, too. */
static gpointer
set_card (VstAct *act,
          gconstpointer args,
          GError **error)
{
  VstHubCard card = *(const VstHubCard *) args;
  g_autofree char *zone = vst_setting_dup (vst_act_get_view (act), VST_SETTING_ZONE);

  card.zone = zone;
  vst_act_set_subject (act, "hub", 0);

  return change_keys (act, card_change, &card, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const VstDeed vst_staff_keys_add = { "staff.add", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, add, g_free };
const VstDeed vst_staff_keys_change = { "staff.change", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, change, NULL };
const VstDeed vst_staff_keys_reset = { "staff.reset", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, reset, NULL };
const VstDeed vst_staff_keys_revoke = { "staff.revoke", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, revoke_staff, NULL };
const VstDeed vst_staff_keys_change_own = { "staff.passphrase", VST_RIGHT_SIGNED_IN, VST_TOPIC_STAFF, VST_DEED_NONE, change_own, NULL };
const VstDeed vst_staff_keys_renew_kit = { "staff.kit", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, renew_kit, (GDestroyNotify) vst_secret_unref };
const VstDeed vst_staff_keys_set_card = { "hub.card", VST_RIGHT_SETTINGS, VST_TOPIC_HUB | VST_TOPIC_STAFF, VST_DEED_NONE, set_card, NULL };
