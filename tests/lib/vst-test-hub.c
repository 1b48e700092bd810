/* vst-test-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-hub.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "vst-hub-folder.h"
#include "vst-hub-replaced.h"
#include "vst-hub-room.h"
#include "vst-setting-store.h"

static const VstHubFounder founders[] = {
  { "Ada Admin", VST_ROLE_ADMIN | VST_ROLE_COORDINATOR, "en", VST_TEST_PASSPHRASE, FALSE },
  { "Berthe Admin", VST_ROLE_ADMIN, "fr", VST_TEST_PASSPHRASE, FALSE },
  { "Rita Reception", VST_ROLE_RECEPTION, "en", VST_TEST_PASSPHRASE, FALSE },
  { "Coralie Coordination", VST_ROLE_COORDINATOR, "fr", VST_TEST_PASSPHRASE, FALSE },
  { "Pia Pivot", VST_ROLE_PIVOT, "en", VST_TEST_PASSPHRASE, FALSE },
  { "Lin Link", VST_ROLE_LINK, "en", VST_TEST_PASSPHRASE, FALSE },
  { "Paul Partner", VST_ROLE_PARTNER, "en", VST_TEST_PASSPHRASE, FALSE },
  { "Vera Privacy", VST_ROLE_PRIVACY, "en", VST_TEST_PASSPHRASE, FALSE },
};

static const VstHubSetting settings[] = {
  { VST_SETTING_PROVINCE, "ON" },
  { VST_SETTING_ZONE, "America/Toronto" },
  { VST_SETTING_FISCAL_START, "04-01" },
};

/* Deriving eight keys takes its time: a hub is founded once, and every test gets
 * a copy of it.
 */
static struct
{
  char *place;
  char *folder;
  VstSecret *recovery;
} model;

/* A folder with all that is in it. */
void
vst_test_remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      vst_test_remove_all (inner);
    }

  g_remove (path);
}

static void
remove_model (void)
{
  vst_test_remove_all (model.place);
  vst_secret_unref (model.recovery);
  g_free (model.folder);
  g_free (model.place);
}

static void
found_model (void)
{
  g_autoptr (GError) error = NULL;
  VstHubPlan plan = {
    .card = { "Test hub", "Centre d’essai", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES },
    .founders = founders,
    .n_founders = G_N_ELEMENTS (founders),
    .settings = settings,
    .n_settings = G_N_ELEMENTS (settings),
    .cost = VST_TEST_KEY_COST,
  };

  g_assert_true (vst_secret_init (&error));
  model.place = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_assert_no_error (error);
  model.folder = vst_hub_folder_build_path (model.place, "test");
  vst_hub_found (model.folder, &plan, &model.recovery, NULL, NULL, &error);
  g_assert_no_error (error);
  atexit (remove_model);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  if (!g_file_get_contents (from, &bytes, &size, NULL))
    return;

  g_file_set_contents_full (to, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
copy_part (const char *from_folder,
           const char *to_folder,
           const char *part)
{
  g_autofree char *from = vst_hub_folder_get_part (from_folder, part);
  g_autofree char *to = vst_hub_folder_get_part (to_folder, part);

  copy_file (from, to);
}

/* The database as a migration leaves it beside the hub's own; returns its path. */
char *
vst_test_hub_leave_copy (VstTestHub *self)
{
  g_autofree char *from = vst_hub_folder_get_part (self->folder, VST_HUB_DATABASE);
  char *to = vst_hub_folder_get_part (self->folder, VST_HUB_COPY_BEGINNING "0002.db");

  copy_file (from, to);
  g_assert_true (g_file_test (to, G_FILE_TEST_EXISTS));

  return to;
}

/* A hub that nobody has open, into a new folder. */
void
vst_test_hub_copy (const char *from_folder,
                   const char *to_folder)
{
  g_assert_cmpint (g_mkdir (to_folder, 0700), ==, 0);
  copy_part (from_folder, to_folder, VST_HUB_DATABASE);
  copy_part (from_folder, to_folder, VST_HUB_KEYS);
  copy_part (from_folder, to_folder, VST_HUB_ATTEMPTS);
}

/* The hub as a restore leaves it aside, so many days ago; returns its path. */
char *
vst_test_hub_leave_replaced (VstTestHub *self,
                             int n_days)
{
  char *to = vst_hub_replaced_build_path (self->folder, g_get_real_time () - n_days * G_TIME_SPAN_DAY);

  vst_test_hub_copy (self->folder, to);

  return to;
}

void
vst_test_hub_set_up (VstTestHub *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_hub_room);

  if (model.folder == NULL)
    found_model ();

  self->place = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = vst_hub_folder_build_path (self->place, "test");
  vst_test_hub_copy (model.folder, self->folder);
  self->recovery = vst_secret_ref (model.recovery);
  self->hub = vst_hub_new (self->folder, &error);
  g_assert_no_error (error);
}

/* The last reference but ours may be a thread's, which gives it back just after
 * the answer it has brought.
 */
static void
assert_goes (VstHub *hub)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gpointer weak = hub;

  g_object_add_weak_pointer (G_OBJECT (hub), &weak);
  g_object_unref (hub);

  while (g_atomic_pointer_get (&weak) != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

void
vst_test_hub_tear_down (VstTestHub *self,
                        gconstpointer data)
{
  if (self->hub != NULL)
    vst_hub_lock (self->hub);

  while (g_main_context_iteration (NULL, FALSE))
    ;

  assert_goes (g_steal_pointer (&self->hub));
  g_clear_pointer (&self->recovery, vst_secret_unref);
  vst_test_remove_all (self->place);
  g_free (self->place);
  g_free (self->folder);
}

/* For tests that wait by themselves: user_data is a GAsyncResult **. */
void
vst_test_keep_cb (GObject *object,
                  GAsyncResult *result,
                  gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
vst_test_hub_try (VstTestHub *self,
                  gint64 staff_id,
                  const char *passphrase,
                  GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_sign_in (self->hub, staff_id, passphrase, vst_test_keep_cb, &result);
  wait_for (&result);

  return vst_hub_sign_in_finish (self->hub, result, error);
}

/* Signs in whoever is asked for, and out whoever was there. */
void
vst_test_hub_enter (VstTestHub *self,
                    gint64 staff_id)
{
  g_autoptr (GError) error = NULL;

  vst_hub_lock (self->hub);
  vst_test_hub_try (self, staff_id, VST_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
}

/* args live until it is done. */
gpointer
vst_test_hub_do (VstTestHub *self,
                 const VstDeed *deed,
                 gconstpointer args,
                 GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_do (self->hub, deed, (gpointer) args, NULL, NULL, vst_test_keep_cb, &result);
  wait_for (&result);

  return vst_hub_do_finish (self->hub, result, error);
}

gpointer
vst_test_hub_read (VstTestHub *self,
                   const VstReading *reading,
                   gconstpointer args,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_read (self->hub, reading, (gpointer) args, NULL, NULL, vst_test_keep_cb, &result);
  wait_for (&result);

  return vst_hub_read_finish (self->hub, result, error);
}

char *
vst_test_hub_undo (VstTestHub *self,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_undo (self->hub, vst_test_keep_cb, &result);
  wait_for (&result);

  return vst_hub_undo_finish (self->hub, result, error);
}

char *
vst_test_hub_redo (VstTestHub *self,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_redo (self->hub, vst_test_keep_cb, &result);
  wait_for (&result);

  return vst_hub_undo_finish (self->hub, result, error);
}

/* A connection beside the door, to look at what it has left, or to tamper. */
VstDb *
vst_test_hub_open_db (VstTestHub *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_DATABASE);
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) error = NULL;
  VstDb *db;

  ring = vst_keys_unlock_recovery (vst_hub_get_keys (self->hub), self->recovery, &error);
  g_assert_no_error (error);
  db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, &error);
  g_assert_no_error (error);

  return db;
}
