/* vst-door.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-door.h"

#include <sodium.h>

#include "vst-access-store.h"
#include "vst-act-store.h"
#include "vst-encounter.h"
#include "vst-hidden.h"
#include "vst-refusal.h"
#include "vst-room.h"
#include "vst-security-store.h"
#include "vst-shield.h"

/* The one door: it knows who asks, checks that she may, begins, lets the deed
 * work, writes the journal and commits.  All of it on a thread of the pool.
 */

void
vst_passage_free (VstPassage *self)
{
  if (self->result != NULL && self->result_free != NULL)
    self->result_free (self->result);

  g_clear_error (&self->error);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->deed);
  g_free (self);
}

/* Whom to ask, of those who may: whoever is nearest. */
static VstHolder
get_holder (VstRight right)
{
  gboolean coordination = vst_right_is_held (VST_ROLE_COORDINATOR, right);

  if (vst_right_is_held (VST_ROLE_RECEPTION, right))
    return coordination ? VST_HOLDER_RECEPTION_AND_COORDINATION : VST_HOLDER_RECEPTION;

  if (coordination)
    return VST_HOLDER_COORDINATION;

  return vst_right_is_held (VST_ROLE_ADMIN, right) ? VST_HOLDER_ADMINISTRATION : VST_HOLDER_UNTOLD;
}

static gboolean
check_right (VstView *view,
             const char *code,
             VstRight right,
             GError **error)
{
  GError *refusal;

  if (!vst_view_refresh (view, error))
    return FALSE;

  if (vst_view_may (view, right))
    return TRUE;

  vst_view_note (view, VST_ACCESS_REFUSED, code, 0, NULL);
  refusal = g_error_new (VST_ERROR, VST_ERROR_NO_RIGHT, "%s needs %s", code, vst_right_get_code (right));
  vst_refusal_set_holder (refusal, get_holder (right));
  g_propagate_error (error, refusal);

  return FALSE;
}

/**
 * vst_door_settle:
 * @uid: the mark of an act whose commit has failed
 * @is_there: (out): whether it was done all the same
 *
 * Finds out what became of a commit that has failed.
 *
 * When a sync fails, all of the act may be on the disk, seen by nobody until the
 * next start, when it would turn up; and she would have typed it again.  So
 * something else is written in its place: once that stands, the act will never
 * turn up.
 *
 * Returns: %FALSE when the disk doesn't tell yet
 */
gboolean
vst_door_settle (VstView *view,
                 const guint8 *uid,
                 gboolean *is_there,
                 GError **error)
{
  if (!vst_view_reopen (view, error))
    return FALSE;

  *is_there = vst_act_is_there (view, uid);

  return *is_there ||
         vst_security_add (view->db, vst_session_get_staff_id (view->session), vst_session_get_code (view->session),
                           VST_SECURITY_UNSAVED, 0, NULL, error);
}

static gboolean
commit (VstView *view,
        const guint8 *uid,
        gboolean told,
        GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_there = FALSE, is_settled = TRUE;

  if (vst_db_commit (view->db, &local_error))
    return TRUE;

  if (told)
    is_settled = vst_door_settle (view, uid, &is_there, NULL);

  if (is_there)
    {
      g_debug ("Committed after all: %s", local_error->message);
      return TRUE;
    }

  if (view->commit != NULL)
    view->commit->in_doubt = !is_settled;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* While this one waited for its turn another program may have written: taken away
 * her right, blocked her from somebody, or renewed a key that rows are sealed under.
 */
static gboolean
check_again (VstView *view,
             const VstDeed *deed,
             gint64 version,
             GError **error)
{
  return (version != 0 && version == vst_db_get_data_version (view->db)) ||
         check_right (view, deed != NULL ? deed->code : "undo", deed != NULL ? deed->right : VST_RIGHT_SIGNED_IN, error);
}

/* Between begin and commit; rolled back when it is FALSE. */
static gboolean
work (VstAct *act,
      const VstDeed *deed,
      gconstpointer args,
      gint64 undo_id,
      const guint8 *uid,
      VstPassage *passage)
{
  if (undo_id != 0)
    {
      const VstDeed *undone = NULL;

      if (!vst_act_revert (act, undo_id, &undone, &passage->error) ||
          !check_right (act->view, undone->code, undone->right, &passage->error))
        return FALSE;

      passage->deed = g_strdup (undone->code);
      passage->topics = undone->topics;
      passage->result = GINT_TO_POINTER (TRUE);
    }
  else
    {
      passage->result_free = deed->result_free;
      passage->topics = deed->topics;

      if ((deed->flags & VST_DEED_FOR_ALL && !vst_hidden_open (act->view, &passage->error)) ||
          (deed->flags & VST_DEED_JOINS && !vst_shield_open_all (act->view, &passage->error)) ||
          !(passage->result = deed->run (act, args, &passage->error)) ||
          (deed->flags & VST_DEED_FOR_ALL && !vst_hidden_refresh (act->view, &passage->error)))
        return FALSE;
    }

  if (!vst_hidden_check (act, &passage->error) || !vst_encounters_check_act (act, &passage->error) ||
      !vst_shield_settle (act, &passage->error))
    return FALSE;

  if (!(act->deed->flags & VST_DEED_QUIET) &&
      !(passage->act_id = vst_act_write (act, uid, &passage->error)))
    return FALSE;

  if (!vst_shield_close (act, passage->act_id, &passage->error))
    return FALSE;

  /* What the deed saw on its way, such as a revealed phone. */
  passage->notes = vst_view_steal_notes (act->view);
  if (!vst_access_add (act->view, passage->notes, &passage->error))
    return FALSE;

  g_ptr_array_set_size (passage->notes, 0);

  return TRUE;
}

/* Whoever asked the database may have taken a failure of disk or memory for an
 * answer, and told another error than that.
 */
static void
tell_doom (VstDb *db,
           VstPassage *passage)
{
  const GError *doom = vst_db_get_doom (db);

  if (doom == NULL)
    return;

  g_clear_error (&passage->error);
  passage->error = g_error_copy (doom);
}

/* What was put up within a transaction goes with it. */
static void
forget (VstView *view,
        gboolean veiled)
{
  view->veiled = veiled && view->veiled;
  vst_shield_drop (view);
}

static void
drop_result (VstPassage *passage)
{
  if (passage->result != NULL && passage->result_free != NULL)
    passage->result_free (passage->result);

  passage->result = NULL;
  passage->act_id = 0;
}

/* Nobody is there yet to have a right: only as the first act of all. */
static gboolean
check_is_first (VstView *view,
                GError **error)
{
  guint8 hash[VST_AUDIT_SIZE];
  guint64 count;

  if (!vst_act_read_head (view->db, &count, hash, error))
    return FALSE;

  if (count == 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_RULE, "A hub is founded once");

  return FALSE;
}

static VstPassage *
pass (VstView *view,
      const VstDeed *deed,
      gconstpointer args,
      gint64 undo_id,
      gboolean founding,
      VstProgress *progress)
{
  g_autoptr (VstPassage) passage = g_new0 (VstPassage, 1);
  guint8 random[sizeof view->commit->uid];
  const guint8 *uid = view->commit != NULL ? view->commit->uid : random;
  g_auto (VstAct) act = { 0 };
  gint64 version = vst_db_get_data_version (view->db);
  gboolean veiled;

  act.progress = progress;
  randombytes_buf (random, sizeof random);

  if (!(founding ? check_is_first (view, &passage->error)
                 : check_right (view, deed != NULL ? deed->code : "undo",
                                deed != NULL ? deed->right : VST_RIGHT_SIGNED_IN, &passage->error)) ||
      !vst_db_begin (view->db, &passage->error))
    {
      passage->notes = vst_view_steal_notes (view);
      return g_steal_pointer (&passage);
    }

  veiled = view->veiled;

  if (!(founding ? check_is_first (view, &passage->error) : check_again (view, deed, version, &passage->error)) ||
      !vst_act_begin (&act, view, deed, &passage->error) ||
      !work (&act, deed, args, undo_id, uid, passage))
    {
      tell_doom (view->db, passage);
      vst_db_rollback (view->db);
      forget (view, veiled);
      drop_result (passage);
    }
  else if (!commit (view, uid, passage->act_id != 0, &passage->error))
    {
      forget (view, veiled);
      drop_result (passage);
    }

  if (passage->notes == NULL || passage->notes->len == 0)
    {
      g_clear_pointer (&passage->notes, g_ptr_array_unref);
      passage->notes = vst_view_steal_notes (view);
    }

  return g_steal_pointer (&passage);
}

/* Does a deed. */
VstPassage *
vst_door_do (VstView *view,
             const VstDeed *deed,
             gconstpointer args,
             VstProgress *progress)
{
  return pass (view, deed, args, 0, FALSE, progress);
}

/* Does the first deed of all, which makes the people who may do any other. */
VstPassage *
vst_door_found (VstView *view,
                const VstDeed *deed,
                gconstpointer args)
{
  return pass (view, deed, args, 0, TRUE, NULL);
}

/* Undoes an act of this session, as a new act with the same permission. */
VstPassage *
vst_door_undo (VstView *view,
               gint64 act_id)
{
  return pass (view, NULL, NULL, act_id, FALSE, NULL);
}

/* Reads; what was seen is in the passage, to be logged before it is shown. */
VstPassage *
vst_door_read (VstView *view,
               const VstReading *reading,
               gconstpointer args)
{
  g_autoptr (VstPassage) passage = g_new0 (VstPassage, 1);

  passage->result_free = reading->result_free;

  if (check_right (view, reading->code, reading->right, &passage->error))
    passage->result = reading->run (view, args, &passage->error);

  passage->notes = vst_view_steal_notes (view);

  return g_steal_pointer (&passage);
}

/* Writes what was seen, on the writing thread: no log, no view. */
gboolean
vst_door_log (VstView *view,
              GPtrArray *notes,
              GError **error)
{
  if (!vst_db_begin (view->db, error))
    return FALSE;

  if (!vst_access_add (view, notes, error))
    {
      vst_db_rollback (view->db);
      return FALSE;
    }

  return vst_db_commit (view->db, error);
}

/**
 * vst_door_forget:
 *
 * Destroys what only undo could bring back, as its session ends.  What can't be
 * destroyed now is when the next one does.
 */
void
vst_door_forget (VstView *view)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->forgets != NULL && (*room)->forgets[i] != NULL; i++)
      {
        g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, (*room)->forgets[i]);
        g_autoptr (GError) error = NULL;

        vst_stmt_bind_text (stmt, 1, vst_session_get_code (view->session));
        vst_stmt_bind_int (stmt, 2, vst_view_get_now (view) - G_TIME_SPAN_DAY);
        if (!vst_stmt_run (stmt, &error))
          g_debug ("What is over isn't forgotten: %s", error->message);
      }
}
