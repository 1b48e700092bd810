/* vst-trial.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-trial.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-audit.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-hub-opening.h"
#include "vst-letter-box.h"
#include "vst-room.h"

static const VstSql make_page = { "page.make", "CREATE TABLE page (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT", FALSE };
static const VstSql make_line = { "line.make", "CREATE TABLE line (id INTEGER PRIMARY KEY AUTOINCREMENT, page_id INTEGER NOT NULL REFERENCES page (id), text TEXT NOT NULL) STRICT", FALSE };
static const VstSql add_page = { "page.add", "INSERT INTO page (text) VALUES ($1) RETURNING id", FALSE };
static const VstSql row_page = { "page.row", "SELECT id, text FROM page WHERE id = $1", FALSE };
static const VstSql put_page = { "page.put", "INSERT INTO page (id, text) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET text = excluded.text", FALSE };
static const VstSql remove_page = { "page.remove", "DELETE FROM page WHERE id = $1", FALSE };
static const VstSql change_page = { "page.change", "UPDATE page SET text = $2 WHERE id = $1", FALSE };
static const VstSql add_line = { "line.add", "INSERT INTO line (page_id, text) VALUES ($1, $2) RETURNING id", FALSE };
static const VstSql row_line = { "line.row", "SELECT id, page_id, text FROM line WHERE id = $1", FALSE };
static const VstSql put_line = { "line.put", "INSERT INTO line (id, page_id, text) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET text = excluded.text", FALSE };
static const VstSql remove_line = { "line.remove", "DELETE FROM line WHERE id = $1", FALSE };
static const VstSql change_line = { "line.change", "UPDATE line SET text = $2 WHERE id = $1", FALSE };
static const VstSql lines_of = { "line.of", "SELECT id FROM line WHERE page_id = $1", FALSE };

/* 0 for a hub in which no act is half there. */
static const VstSql count_halves = {
  "trial.halves",
  "SELECT (SELECT count (*) FROM line JOIN page ON page.id = line.page_id WHERE line.text <> page.text)"
  "     + abs (2 * (SELECT count (*) FROM page) - (SELECT count (*) FROM line))"
  "     + abs (3 * (SELECT count (*) FROM act WHERE deed LIKE 'trial.%') - (SELECT count (*) FROM act_row WHERE table_name IN ('page', 'line')))"
  "     + abs ((SELECT count (*) FROM act) - (SELECT count (*) FROM act_salt))"
  "     + abs ((SELECT count (*) FROM act WHERE deed = 'trial.add' AND undoes IS NULL)"
  "          - (SELECT count (*) FROM act WHERE deed = 'trial.add' AND undoes IS NOT NULL) - (SELECT count (*) FROM page))",
  FALSE
};

static const VstKept page_kept = { "page", &row_page, &put_page, &remove_page, NULL };
static const VstKept line_kept = { "line", &row_line, &put_line, &remove_line, NULL };

static gint64
insert_line (VstAct *act,
             gint64 page_id,
             const char *text,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &add_line);
  gint64 id;

  vst_stmt_bind_int (stmt, 1, page_id);
  vst_stmt_bind_text (stmt, 2, text);

  if ((id = vst_stmt_add (stmt, error)))
    vst_act_keep_new (act, &line_kept, id);

  return id;
}

static gpointer
add (VstAct *act,
     gconstpointer args,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &add_page);
  gint64 id;

  vst_stmt_bind_text (stmt, 1, args);

  if (!(id = vst_stmt_add (stmt, error)))
    return NULL;

  vst_act_keep_new (act, &page_kept, id);

  if (!insert_line (act, id, args, error) || !insert_line (act, id, args, error))
    return NULL;

  vst_act_set_subject (act, "page", id);

  return g_memdup2 (&id, sizeof id);
}

static gboolean
set_text (VstAct *act,
          const VstKept *kept,
          const VstSql *sql,
          gint64 id,
          const char *text,
          GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (!vst_act_keep (act, kept, id, error))
    return FALSE;

  stmt = vst_act_prepare (act, sql);
  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, text);

  return vst_stmt_run (stmt, error);
}

static gpointer
change (VstAct *act,
        gconstpointer args,
        GError **error)
{
  const VstTrialChange *edit = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &lines_of);
  VstStep step;

  if (!set_text (act, &page_kept, &change_page, edit->id, edit->text, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, edit->id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!set_text (act, &line_kept, &change_line, vst_stmt_get_int (stmt, 0), edit->text, error))
      return NULL;

  vst_act_set_subject (act, "page", edit->id);

  return step == VST_STEP_DONE ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
open_page (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *id = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, &row_page);

  vst_stmt_bind_int (stmt, 1, *id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "page", *id, NULL);

  return g_strdup (vst_stmt_get_text (stmt, 1));
}

const VstDeed vst_trial_add = { "trial.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add, g_free };
const VstDeed vst_trial_change = { "trial.change", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, change, NULL };
const VstReading vst_trial_open = { "trial.open", VST_RIGHT_OPEN_FAMILY, open_page, g_free };

static const VstDeed *const deeds[] = { &vst_trial_add, &vst_trial_change, NULL };
static const VstKept *const kept[] = { &page_kept, &line_kept, NULL };
static const VstRoom room = { .name = "trial", .deeds = deeds, .kept = kept };

gint64
vst_trial_ask (VstDb *db,
               const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

void
vst_trial_run (VstDb *db,
               const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

char *
vst_trial_get_part (VstTrial *self,
                    const char *part)
{
  return vst_hub_folder_get_part (self->hub.folder, part);
}

GBytes *
vst_trial_read_part (VstTrial *self,
                     const char *part)
{
  g_autofree char *path = vst_trial_get_part (self, part);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, size);
}

void
vst_trial_write_part (VstTrial *self,
                      const char *part,
                      GBytes *bytes)
{
  g_autofree char *path = vst_trial_get_part (self, part);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  /* GLib would leave the end of a longer one. */
  g_unlink (path);
  g_file_set_contents_full (path, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

VstDb *
vst_trial_open_db (VstTrial *self,
                   GError **error)
{
  g_autofree char *path = vst_trial_get_part (self, VST_HUB_DATABASE);

  return vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (self->ring)), VST_DB_NONE, error);
}

void
vst_trial_set_up (VstTrial *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_room_register (&room);
  vst_test_hub_set_up (&self->hub, data);

  self->ring = vst_keys_unlock_recovery (vst_hub_get_keys (self->hub.hub), self->hub.recovery, &error);
  g_assert_no_error (error);
  self->session = vst_session_new (VST_TEST_RECEPTION, VST_ROLE_RECEPTION, self->ring);

  {
    g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

    g_assert_no_error (error);
    vst_trial_run (db, &make_page);
    vst_trial_run (db, &make_line);
  }

  self->database = vst_trial_read_part (self, VST_HUB_DATABASE);
  self->keys = vst_trial_read_part (self, VST_HUB_KEYS);
  self->board = mmap (NULL, sizeof *self->board, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (self->board != MAP_FAILED);
}

void
vst_trial_tear_down (VstTrial *self,
                     gconstpointer data)
{
  munmap (self->board, sizeof *self->board);
  g_bytes_unref (self->database);
  g_bytes_unref (self->keys);
  g_clear_pointer (&self->session, vst_session_unref);
  g_clear_pointer (&self->ring, vst_key_ring_unref);
  vst_test_hub_tear_down (&self->hub, data);
}

/* As it was after it was set up. */
void
vst_trial_start_over (VstTrial *self)
{
  g_autofree char *wal = vst_trial_get_part (self, VST_HUB_DATABASE "-wal");
  g_autofree char *shm = vst_trial_get_part (self, VST_HUB_DATABASE "-shm");
  g_autofree char *letters = vst_trial_get_part (self, VST_LETTER_BOX);

  g_unlink (wal);
  g_unlink (shm);
  g_unlink (letters);
  vst_trial_write_part (self, VST_HUB_DATABASE, self->database);
  vst_trial_write_part (self, VST_HUB_KEYS, self->keys);
}

VstView *
vst_trial_enter (VstTrial *self,
                 GError **error)
{
  return vst_view_new (self->hub.folder, self->session, TRUE, error);
}

/* Adds, changes and undoes by turns; the id of the act, or 0. */
gint64
vst_trial_act (VstView *view,
               guint nth,
               GError **error)
{
  static gint64 page_id, act_id;
  g_autofree char *text = g_strdup_printf ("What is said for the %uth time", nth);
  g_autoptr (VstPassage) passage = NULL;

  if (nth % 4 == 3 && act_id != 0)
    {
      passage = vst_door_undo (view, act_id);
      act_id = 0;
    }
  else if (nth % 4 == 1 && page_id != 0)
    {
      const VstTrialChange edit = { page_id, text };

      passage = vst_door_do (view, &vst_trial_change, &edit, NULL);
    }
  else
    {
      passage = vst_door_do (view, &vst_trial_add, text, NULL);
      page_id = passage->result != NULL && nth % 4 == 0 ? *(gint64 *) passage->result : 0;
      act_id = passage->act_id;
    }

  if (passage->result == NULL)
    g_propagate_error (error, g_steal_pointer (&passage->error));

  return passage->act_id;
}

/* What is wrong with the hub, or NULL. */
char *
vst_trial_find_fault (VstTrial *self,
                      gint64 *n_acts)
{
  g_autofree char *keys_path = vst_trial_get_part (self, VST_HUB_KEYS);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstDb) db = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count;

  if (!(keys = vst_keys_load (keys_path, &error)) || !(db = vst_trial_open_db (self, &error)))
    return g_strdup (error->message);

  count = vst_keys_get_anchor (keys, head);

  if (!vst_db_check (db, TRUE, &error) || !vst_audit_verify (db, count, head, n_acts, &error))
    return g_strdup (error->message);

  if (vst_trial_ask (db, &count_halves) != 0)
    return g_strdup ("Half an act is there");

  return NULL;
}

void
vst_trial_cast_anchor (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

  g_assert_no_error (error);
  vst_hub_cast_anchor (self->hub.folder, self->session, db, &error);
  g_assert_no_error (error);
}

/* Runs func in a child process, which ends when it returns, or with this one. */
GPid
vst_trial_fork (VstTrial *self,
                VstTrialFunc func,
                guint round)
{
  GPid pid;

  self->board->started = self->board->acked = self->board->ended = 0;
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      func (self, round);
      _exit (0);
    }

  return pid;
}

int
vst_trial_wait (GPid pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

  return status;
}

/* Until the child has counted on; how long that took, in microseconds. */
gint64
vst_trial_wait_for (VstTrial *self,
                    gint *counter,
                    GPid pid)
{
  gint64 start = g_get_monotonic_time ();
  int status;

  while (g_atomic_int_get (counter) == 0)
    {
      if (waitpid (pid, &status, WNOHANG) == pid)
        g_error ("The child ended with %d", status);
      g_usleep (50);
    }

  return g_get_monotonic_time () - start;
}

/* At a moment nobody knows. */
void
vst_trial_kill_within (GPid pid,
                       gint64 usec)
{
  g_usleep ((gulong) g_test_rand_int_range (0, (gint32) MAX (usec, 1)));
  kill (pid, SIGKILL);
}
