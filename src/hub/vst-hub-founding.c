/* vst-hub-founding.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-founding.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-hub-opening.h"
#include "vst-passphrase.h"
#include "vst-schema.h"
#include "vst-setting-store.h"
#include "vst-staff-store.h"

#define FIRST_STAFF_ID 1

static gpointer
found (VstAct *act,
       gconstpointer args,
       GError **error)
{
  const VstHubPlan *plan = args;

  for (gsize i = 0; i < plan->n_founders; i++)
    {
      const VstHubFounder *founder = &plan->founders[i];
      VstStaffForm form = { 0, 0, founder->name, founder->roles, founder->language };

      if (vst_staff_add (act, &form, error) != (gint64) i + FIRST_STAFF_ID)
        return NULL;
    }

  for (gsize i = 0; i < plan->n_settings; i++)
    if (!vst_setting_set (act, plan->settings[i].code, plan->settings[i].value, error))
      return NULL;

  vst_act_set_subject (act, "hub", 0);

  return GINT_TO_POINTER (TRUE);
}

static const VstDeed found_deed = { "hub.found", VST_RIGHT_SETTINGS, VST_TOPIC_ALL, VST_DEED_NONE, found, NULL };

static gboolean
check_plan (const VstHubPlan *plan,
            GError **error)
{
  guint n_administrators = 0;

  for (gsize i = 0; i < plan->n_founders; i++)
    {
      const VstHubFounder *founder = &plan->founders[i];
      const char *const names[] = { plan->card.name_en, plan->card.name_fr, founder->name, NULL };

      if (!vst_staff_check (founder->name, founder->roles, founder->language, error))
        return FALSE;

      if (!plan->card.sample && !vst_passphrase_check (founder->passphrase, names, error))
        return FALSE;

      if (founder->roles & VST_ROLE_ADMIN)
        n_administrators++;
    }

  if (n_administrators >= 2 && plan->founders[0].roles & VST_ROLE_ADMIN)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR, "A hub needs two administrators");

  return FALSE;
}

static gboolean
refresh (VstKeys *keys,
         VstKeyRing **ring,
         GError **error)
{
  VstKeyRing *fresh = vst_keys_refresh_ring (keys, *ring, error);

  if (fresh == NULL)
    return FALSE;

  vst_key_ring_unref (*ring);
  *ring = fresh;

  return TRUE;
}

static VstKeys *
make_keys (const VstHubPlan *plan,
           VstSecret **recovery,
           VstKeyRing **ring,
           GError **error)
{
  VstHubCard card = plan->card;
  g_autoptr (VstKeys) keys = NULL;

  for (gsize i = 0; i < plan->n_settings; i++)
    if (g_str_equal (plan->settings[i].code, VST_SETTING_ZONE))
      card.zone = plan->settings[i].value;

  keys = vst_keys_create (&card, recovery, ring, error);

  for (gsize i = 0; keys != NULL && i < plan->n_founders; i++)
    {
      const VstHubFounder *founder = &plan->founders[i];
      VstKeys *more = vst_keys_add_member (keys, *ring, (gint64) i + FIRST_STAFF_ID, founder->name, founder->passphrase,
                                           plan->cost, founder->must_change, vst_role_get_keys (founder->roles), error);

      vst_keys_unref (keys);
      keys = more;

      /* A compartment is made when the first member is let into it; only a ring
       * that holds it lets the next one in.
       */
      if (keys != NULL && !refresh (keys, ring, error))
        return NULL;
    }

  return g_steal_pointer (&keys);
}

static gboolean
make_database (const char *folder,
               const VstHubPlan *plan,
               VstKeyRing *ring,
               GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (VstSession) session = vst_session_new (FIRST_STAFF_ID, VST_ROLE_ADMIN, ring);
  g_autoptr (VstPassage) passage = NULL;
  g_autoptr (VstView) view = NULL;
  g_autoptr (VstDb) db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_CREATE, error);

  if (db == NULL || !vst_db_migrate (db, vst_schema, error))
    return FALSE;

  g_clear_pointer (&db, vst_db_close);

  if (!(view = vst_view_new (folder, session, TRUE, error)))
    return FALSE;

  passage = vst_door_found (view, &found_deed, plan);

  if (passage->result == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&passage->error));
      return FALSE;
    }

  return vst_hub_cast_anchor (folder, session, view->db, error);
}

/* Her own keys, opened as a sign-in opens them. */
static gboolean
unlock_first (VstKeys *keys,
              const VstHubPlan *plan,
              VstKeyRing **first,
              GError **error)
{
  if (first != NULL)
    *first = vst_keys_unlock (keys, FIRST_STAFF_ID, plan->founders[0].passphrase, error);

  return first == NULL || *first != NULL;
}

static gboolean
fill_folder (const char *folder,
             const VstHubPlan *plan,
             VstSecret **recovery,
             VstKeyRing **ring,
             VstKeyRing **first,
             GError **error)
{
  g_autofree char *keys_path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = make_keys (plan, recovery, ring, error);

  return keys != NULL &&
         vst_keys_save (keys, keys_path, error) &&
         make_database (folder, plan, *ring, error) &&
         unlock_first (keys, plan, first, error);
}

/**
 * vst_hub_found:
 * @folder: the new hub's folder, which is not there yet
 * @plan: what it is made from
 * @recovery: (out): the secret of the recovery kit, to be printed once
 * @ring: (out) (optional): all keys, to go on with
 * @first: (out) (optional): the first founder's own keys, to sign her in with:
 *   afterwards it could fail, and nobody would see the recovery kit
 * @error: where to put what went wrong
 *
 * Makes a hub: whole, or not at all, since it takes its name at the end.
 *
 * It is `VST_ERROR_EXISTS` when something has that name, and
 * `VST_ERROR_LAST_ADMINISTRATOR` without two administrators.  Takes as long as
 * the passphrases cost: not for the main thread.
 */
gboolean
vst_hub_found (const char *folder,
               const VstHubPlan *plan,
               VstSecret **recovery,
               VstKeyRing **ring,
               VstKeyRing **first,
               GError **error)
{
  g_autofree char *part = g_strconcat (folder, ".part", NULL);
  g_autoptr (VstSecret) kit = NULL;
  g_autoptr (VstKeyRing) keys = NULL;
  g_autoptr (VstKeyRing) own = NULL;

  if (!check_plan (plan, error))
    return FALSE;

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "Something has the hub's name already");
      return FALSE;
    }

  /* Left by a set-up that was cut off. */
  vst_hub_folder_remove (part);

  if (!vst_hub_folder_create (part, NULL, error))
    return FALSE;

  if (!fill_folder (part, plan, &kit, &keys, first != NULL ? &own : NULL, error))
    {
      vst_hub_folder_remove (part);
      return FALSE;
    }

  if (g_rename (part, folder) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DISK, "The new hub can't take its name: %s", g_strerror (errno));
      vst_hub_folder_remove (part);
      return FALSE;
    }

  *recovery = g_steal_pointer (&kit);
  if (ring != NULL)
    *ring = g_steal_pointer (&keys);
  if (first != NULL)
    *first = g_steal_pointer (&own);

  return TRUE;
}
