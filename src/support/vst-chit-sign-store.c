/* vst-chit-sign-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-sign-store.h"

#include <string.h>

#include "vst-attempts.h"
#include "vst-chit-list-store.h"
#include "vst-chit-store.h"
#include "vst-encounter.h"
#include "vst-hub-folder.h"
#include "vst-staff-store.h"
#include "vst-text.h"

VstSignature *
vst_signature_new (gint64 staff_id,
                   const char *passphrase)
{
  VstSignature *self = g_new0 (VstSignature, 1);

  self->staff_id = staff_id;
  self->passphrase = vst_secret_new_copy (passphrase, strlen (passphrase) + 1);

  return self;
}

void
vst_signature_free (VstSignature *self)
{
  g_clear_pointer (&self->passphrase, vst_secret_unref);
  g_free (self);
}

VstChitReport *
vst_chit_report_new (gint64 chit_id,
                     gint64 revision,
                     VstChitState state,
                     const char *reason)
{
  VstChitReport *self = g_new0 (VstChitReport, 1);

  self->chit_id = chit_id;
  self->revision = revision;
  self->state = state;
  self->reason = vst_text_line (reason);

  return self;
}

void
vst_chit_report_free (VstChitReport *self)
{
  g_free (self->reason);
  g_free (self);
}

VstBookReport *
vst_book_report_new (gint64 book_id,
                     VstChitState state,
                     const char *reason)
{
  VstBookReport *self = g_new0 (VstBookReport, 1);

  self->book_id = book_id;
  self->state = state;
  self->reason = vst_text_line (reason);

  return self;
}

void
vst_book_report_free (VstBookReport *self)
{
  g_free (self->reason);
  g_free (self);
}

VstChitSign *
vst_chit_sign_new (gint64 chit_id,
                   gint64 revision,
                   VstKeyRing *ring)
{
  VstChitSign *self = g_new0 (VstChitSign, 1);

  self->chit_id = chit_id;
  self->revision = revision;
  self->ring = ring != NULL ? vst_key_ring_ref (ring) : NULL;

  return self;
}

void
vst_chit_sign_free (VstChitSign *self)
{
  g_clear_pointer (&self->ring, vst_key_ring_unref);
  g_free (self);
}

/* What she types proves her as it does at sign-in, with the same wait after a
 * wrong one; nobody is signed in by it.
 */
static gpointer
unlock_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstSignature *signature = args;
  g_autofree char *path = vst_hub_folder_get_part (vst_view_get_folder (view), VST_HUB_KEYS);
  g_autofree char *attempts = vst_hub_folder_get_part (vst_view_get_folder (view), VST_HUB_ATTEMPTS);
  g_autoptr (VstKeys) keys = vst_keys_load (path, error);
  g_autoptr (GError) local_error = NULL;
  VstKeyRing *ring;
  guint wrong_tries;

  if (keys == NULL || !vst_attempts_check (attempts, signature->staff_id, g_get_real_time (), error))
    return NULL;

  ring = vst_keys_unlock (keys, signature->staff_id, (const char *) vst_secret_get_bytes (signature->passphrase), &local_error);

  if (ring == NULL)
    {
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG))
        vst_attempts_fail (attempts, signature->staff_id, g_get_real_time (), NULL);

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  vst_attempts_succeed (attempts, signature->staff_id, &wrong_tries, NULL);

  return ring;
}

/**
 * vst_chit_signer_check:
 * @ring: what she opened
 *
 * Whether @ring is of somebody who may countersign in this hub; it is
 * `VST_ERROR_SECOND_PERSON` when not.
 */
gboolean
vst_chit_signer_check (VstView *view,
                       VstKeyRing *ring,
                       GError **error)
{
  VstKeyRing *own = vst_view_get_ring (view);
  guint roles;

  if (ring != NULL &&
      vst_secret_equal (vst_key_ring_get_database_key (ring), vst_key_ring_get_database_key (own)) &&
      vst_staff_read_roles (view, vst_key_ring_get_staff_id (ring), &roles, NULL) &&
      vst_right_is_held (roles, VST_RIGHT_COUNTERSIGN))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_SECOND_PERSON, "Whoever signed may not countersign");

  return FALSE;
}

/**
 * vst_chit_check_signs:
 * @signer_id: the second person
 *
 * Whether @chit waits for her: it is `VST_ERROR_SECOND_PERSON` when not, and for
 * the same reason, as far as that is told, when she must not know whose it is.
 */
gboolean
vst_chit_check_signs (VstView *view,
                      VstChit *chit,
                      gint64 signer_id,
                      GError **error)
{
  const VstChitFacts *facts = vst_chit_get_facts (chit);
  const VstEncounter encounter = {
    .table = "chit", .id = facts->id, .family_id = facts->family_id, .person_id = facts->person_id, .staff_id = signer_id, .from_minute = -1
  };
  g_autoptr (GError) local_error = NULL;

  /* The database refuses the first of it as well; this one says why. */
  if (vst_chit_wants_countersign (chit) && facts->reported_by_id != signer_id && facts->issued_by_id != signer_id &&
      (facts->family_id == 0 || vst_encounter_check (view, &encounter, &local_error)))
    return TRUE;

  if (local_error == NULL || g_error_matches (local_error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW))
    g_set_error (error, VST_ERROR, VST_ERROR_SECOND_PERSON, "Chit %" G_GINT64_FORMAT " isn't for her to sign", facts->id);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Whether she is offered, among those who may sign at all. */
static gboolean
add_signer (VstView *view,
            VstChit *chit,
            VstStaff *member,
            GPtrArray *signers,
            GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_known = TRUE;

  if (vst_staff_get_revoked_at (member) != 0 || !vst_right_is_held (vst_staff_get_roles (member), VST_RIGHT_COUNTERSIGN))
    return TRUE;

  if (vst_chit_check_signs (view, chit, vst_staff_get_id (member), &local_error))
    g_ptr_array_add (signers, g_object_ref (member));
  else if (!(is_known = g_error_matches (local_error, VST_ERROR, VST_ERROR_SECOND_PERSON)))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return is_known;
}

static gpointer
signers_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  const gint64 *chit_id = args;
  g_autoptr (VstChit) chit = vst_chit_read (view, *chit_id, error);
  g_autoptr (GPtrArray) staff = chit != NULL ? vst_staff_read_all (view, error) : NULL;
  g_autoptr (GPtrArray) signers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; staff != NULL && i < staff->len; i++)
    if (!add_signer (view, chit, g_ptr_array_index (staff, i), signers, error))
      return NULL;

  return staff != NULL ? g_steal_pointer (&signers) : NULL;
}

const VstReading vst_signature_read = {
  "chit.signature", VST_RIGHT_GIVE_CHIT, unlock_func, (GDestroyNotify) vst_key_ring_unref
};
const VstReading vst_signers_read = {
  "chit.signers", VST_RIGHT_READ_CHIT, signers_func, (GDestroyNotify) g_ptr_array_unref
};
