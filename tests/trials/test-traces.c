/* test-traces.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"
#include "vst-trial.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-alert-store.h"
#include "vst-backup.h"
#include "vst-contact-store.h"
#include "vst-draft-store.h"
#include "vst-hub-folder.h"

#define FAMILIES 40
#define PHONE_DIGITS "5195550147"

/* Words that are nowhere else, in what a family tells and a worker types. */
static const char *const canaries[] = {
  "Qanariquol", "Zyqanafam", "qanaristreet", "qanarinote", "qanarialert", "qanaridraft", "qanarireason", "qanari@example.org"
};

enum
{
  GIVEN_NAME,
  FAMILY_NAME,
  STREET,
  NOTE,
  ALERT,
  DRAFT,
  REASON,
  MAIL,
};

/* Sorts far more than fits, by way of a table that is not in the file. */
static const VstSql make_big = { "traces.make", "CREATE TEMP TABLE big AS SELECT person.display_name || person.family_name || other.given_name AS name FROM person, person AS other, person AS third", TRUE };
static const VstSql sort_big = { "traces.sort", "SELECT count (*) FROM (SELECT DISTINCT name || random () AS name FROM big ORDER BY name DESC)", TRUE };
static const VstSql index_big = { "traces.index", "CREATE INDEX temp.big_by_name ON big (name)", TRUE };
static const VstSql vacuum = { "traces.vacuum", "VACUUM", TRUE };

/* What is left on the disk, in every shape that a text takes on it */

static gboolean
has (const char *content,
     gsize size,
     gconstpointer needle,
     gsize needle_size)
{
  return memmem (content, size, needle, needle_size) != NULL;
}

/* Base64 of a text depends on where it starts: three ways, without the ends that
 * its neighbours have a part in.
 */
static gboolean
has_base64 (const char *content,
            gsize size,
            const char *canary)
{
  for (gsize shift = 0; shift < 3; shift++)
    {
      g_autofree char *shifted = g_strdup_printf ("%.*s%s", (int) shift, "xx", canary);
      g_autofree char *code = g_base64_encode ((const guchar *) shifted, strlen (shifted));
      gsize from = shift == 0 ? 0 : shift + 1;
      gsize to = strlen (shifted) / 3 * 4;

      if (to > from + 6 && has (content, size, code + from, to - from))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_utf16 (const char *content,
           gsize size,
           const char *canary)
{
  static const char *const sets[] = { "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      gsize wide_size;
      g_autofree char *wide = g_convert (canary, -1, sets[i], "UTF-8", NULL, &wide_size, NULL);

      if (has (content, size, wide, wide_size))
        return TRUE;
    }

  return FALSE;
}

static guint
count_traces_of (const char *content,
                 gsize size,
                 const char *canary)
{
  g_autofree char *folded = g_ascii_strdown (canary, -1);
  g_autofree char *shouted = g_ascii_strup (canary, -1);

  return has (content, size, canary, strlen (canary)) + has (content, size, folded, strlen (folded)) +
         has (content, size, shouted, strlen (shouted)) + has_utf16 (content, size, canary) + has_base64 (content, size, canary);
}

static guint
count_traces (const char *path,
              guint *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *content = NULL;
  const char *name;
  guint n = 0;
  gsize size;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      n += count_traces (inner, n_files);
    }

  if (dir != NULL || !g_file_get_contents (path, &content, &size, NULL))
    return n;

  (*n_files)++;
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    n += count_traces_of (content, size, canaries[i]);

  n += has (content, size, PHONE_DIGITS, strlen (PHONE_DIGITS));

  return n;
}

static void
test_scanner_sees_them (VstTrial *self,
                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->hub.place, "planted", NULL);
  const char *canary = canaries[NOTE];
  guint n_files = 0;

  for (guint shape = 0; shape < 6; shape++)
    {
      g_autofree char *said = g_strdup_printf ("%.*s%s!", (int) shape, "......", canary);
      g_autofree char *text = NULL;
      gsize size = strlen (said);

      if (shape < 3)
        text = g_base64_encode ((const guchar *) said, size);
      else if (shape < 5)
        text = g_convert (said, -1, shape == 3 ? "UTF-16LE" : "UTF-16BE", "UTF-8", NULL, &size, NULL);
      else
        text = g_ascii_strup (said, -1);

      g_assert_true (g_file_set_contents (path, text, shape < 3 ? -1 : (gssize) size, NULL));
      g_assert_cmpuint (count_traces (path, &n_files), ==, 1);
    }

  g_assert_cmpuint (n_files, ==, 6);
}

/* A desk that works with them, in a process of its own */

static void
assert_done (gpointer result,
             const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);

  g_assert_nonnull (result);
}

static void
do_one (VstTestHub *hub,
        const VstDeed *deed,
        gconstpointer args)
{
  g_autoptr (GError) error = NULL;
  gpointer result = vst_test_hub_do (hub, deed, args, &error);

  assert_done (result, error);
  if (deed->result_free != NULL)
    deed->result_free (result);
}

static void
do_refused (VstTestHub *hub)
{
  const VstFamilyNote note = { 1, 9999, (char *) canaries[NOTE] };
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (hub, &vst_family_do_note, &note, &error));
  g_warning ("Refused: %s", error->message);
}

static void
fill (VstTestHub *hub)
{
  for (int i = 1; i <= FAMILIES; i++)
    {
      g_autoptr (VstFamilyEntry) entry = vst_test_family_entry (canaries[GIVEN_NAME], canaries[FAMILY_NAME], "519 555 0147");
      g_autoptr (VstContactEntry) mail = vst_contact_entry_new (VST_CONTACT_EMAIL);
      g_autoptr (VstContactEntry) address = vst_contact_entry_new (VST_CONTACT_ADDRESS);
      g_autoptr (VstDraft) draft = vst_draft_new ("intake", i, canaries[DRAFT]);
      const VstContactAdd add_mail = { i, mail };
      const VstContactAdd add_address = { i, address };
      g_autoptr (VstAlertEntry) entry_of_alert = vst_alert_entry_new ();
      const VstAlertEdit alert = { 0, 0, i, entry_of_alert };
      const VstFamilyNote note = { i, 1, (char *) canaries[NOTE] };

      do_one (hub, &vst_family_do_add, entry);
      vst_test_set (&mail->value, canaries[MAIL]);
      do_one (hub, &vst_contact_do_add, &add_mail);
      vst_test_set (&address->value, canaries[STREET]);
      do_one (hub, &vst_contact_do_add, &add_address);
      do_one (hub, &vst_family_do_note, &note);
      vst_test_set (&entry_of_alert->text, canaries[ALERT]);
      vst_test_set (&entry_of_alert->from, "2026-01-05");
      do_one (hub, &vst_alert_do_add, &alert);
      do_one (hub, &vst_draft_put, draft);
    }

  do_refused (hub);
}

static void
look_and_sort (VstTestHub *hub)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (hub);
  g_autoptr (GError) error = NULL;
  const VstContactReveal reveal = { 1, (char *) canaries[REASON] };
  g_autoptr (VstContactEntry) seen = vst_test_hub_read (hub, &vst_contact_read_reveal, &reveal, &error);

  assert_done (seen, error);
  vst_trial_run (db, &make_big);
  g_assert_cmpint (vst_trial_ask (db, &sort_big), >, 1000);
  vst_trial_run (db, &index_big);
  vst_trial_run (db, &vacuum);
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/* Works, makes a backup, works on, and crashes with all of it open. */
static void
work_and_crash (VstTrial *self,
                guint by_signal)
{
  const struct rlimit no_limit = { RLIM_INFINITY, RLIM_INFINITY };
  g_autofree char *backup = g_build_filename (self->hub.place, "trial" VST_BACKUP_FILE_ENDING, NULL);
  g_autofree char *log = g_build_filename (self->hub.place, "log", NULL);
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  int fd = open (log, O_WRONLY | O_CREAT | O_APPEND, 0600);

  /* All that is said is heard, and a core would lie where it is looked for. */
  g_assert_true (dup2 (fd, STDERR_FILENO) >= 0 && dup2 (fd, STDOUT_FILENO) >= 0);
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_log_set_debug_enabled (TRUE);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_assert_cmpint (chdir (self->hub.place), ==, 0);
  setrlimit (RLIMIT_CORE, &no_limit);
  vst_secret_harden_process ();

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  fill (&self->hub);
  vst_backup_make (self->hub.hub, backup, NULL, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = vst_backup_make_finish (self->hub.hub, result, NULL);
  g_assert_nonnull (report);
  look_and_sort (&self->hub);

  g_atomic_int_set (&self->board->ended, 1);
  signal ((int) by_signal, SIG_DFL);
  raise ((int) by_signal);
}

static void
test_stay_nowhere_on_the_disk (VstTrial *self,
                               gconstpointer data)
{
  static const int signals[] = { SIGKILL, SIGABRT };
  static const char *const places[] = { "TMPDIR", "SQLITE_TMPDIR", "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR" };
  g_autofree char *backup = g_build_filename (self->hub.place, "trial" VST_BACKUP_FILE_ENDING, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (self->hub.place, places[i], NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_setenv (places[i], folder, TRUE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      GPid pid = vst_trial_fork (self, work_and_crash, (guint) signals[i]);
      int status = vst_trial_wait (pid);
      guint n_files = 0;

      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == signals[i]);
      g_assert_cmpint (self->board->ended, ==, 1);
      g_assert_cmpuint (count_traces (self->hub.place, &n_files), ==, 0);
      g_test_message ("Nothing of them in %u files", n_files);

      /* The database, what is written ahead, the keys, the log, the backup. */
      g_assert_cmpuint (n_files, >=, 5);
      g_assert_cmpint (g_unlink (backup), ==, 0);
      vst_trial_start_over (self);
    }
}

static void
set_up (VstTrial *self,
        gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_trial_set_up (self, data);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/traces/scanner-sees-them", test_scanner_sees_them);
  ADD ("/traces/stay-nowhere-on-the-disk", test_stay_nowhere_on_the_disk);

  return g_test_run ();
}
