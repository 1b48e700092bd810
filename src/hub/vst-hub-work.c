/* vst-hub-work.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-private.h"

#include <sodium.h>

#include "vst-door.h"

#define MAX_UNDO 50

/* What a thread of the pool is to do. */
typedef struct
{
  const VstDeed *deed;
  const VstReading *reading;
  gint64 undo_id;
  gboolean again; /* undoing an undo */
  gpointer args;
  GDestroyNotify args_free;
  VstProgress *progress;
  VstCommit *commit;   /* of what is done; counted */
  VstCommit *doubt;    /* of what failed before, to be settled first; counted */
  VstPassage *passage; /* of a reading whose notes are being logged */
} Work;

static void
work_free (Work *work)
{
  if (work->args_free != NULL)
    work->args_free (work->args);

  g_clear_pointer (&work->commit, g_atomic_rc_box_release);
  g_clear_pointer (&work->doubt, g_atomic_rc_box_release);
  g_clear_pointer (&work->passage, vst_passage_free);
  g_free (work);
}

/* A fault of the disk goes to the pool, which tries again; everything else is
 * told with what was seen on the way.
 */
static gpointer
give (VstPassage *passage,
      GError **error)
{
  if (passage->result == NULL &&
      (g_error_matches (passage->error, VST_ERROR, VST_ERROR_CORRUPT) ||
       g_error_matches (passage->error, VST_ERROR, VST_ERROR_DISK)))
    {
      g_propagate_error (error, g_steal_pointer (&passage->error));
      vst_passage_free (passage);
      return NULL;
    }

  return passage;
}

/* What failed before may be there after all: then she is to look before she does
 * it again.
 */
static gboolean
settle (VstView *view,
        VstCommit *doubt,
        GError **error)
{
  gboolean is_there = FALSE;

  if (doubt == NULL || !doubt->in_doubt)
    return TRUE;

  if (!vst_door_settle (view, doubt->uid, &is_there, error))
    return FALSE;

  doubt->in_doubt = FALSE;

  if (is_there)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_SAVED, "The act before was done after all");

  return !is_there;
}

static gpointer
do_func (gpointer context,
         gconstpointer args,
         GCancellable *cancellable,
         GError **error)
{
  VstView *view = context;
  const Work *work = args;
  VstPassage *passage;

  if (!settle (view, work->doubt, error))
    return NULL;

  view->cancellable = cancellable;
  view->commit = work->commit;
  passage = work->undo_id != 0 ? vst_door_undo (view, work->undo_id) : vst_door_do (view, work->deed, work->args, work->progress);
  view->cancellable = NULL;
  view->commit = NULL;

  return give (passage, error);
}

static gpointer
read_func (gpointer context,
           gconstpointer args,
           GCancellable *cancellable,
           GError **error)
{
  VstView *view = context;
  const Work *work = args;
  VstPassage *passage;

  view->cancellable = cancellable;
  passage = vst_door_read (view, work->reading, work->args);
  view->cancellable = NULL;

  return give (passage, error);
}

static gpointer
log_func (gpointer context,
          gconstpointer args,
          GCancellable *cancellable,
          GError **error)
{
  return vst_door_log (context, (GPtrArray *) args, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
push (GArray *ids,
      gint64 id)
{
  g_array_append_val (ids, id);

  if (ids->len > MAX_UNDO)
    g_array_remove_index (ids, 0);
}

static void
remember (VstHub *self,
          const Work *work,
          const VstPassage *passage)
{
  if (work->undo_id == 0)
    {
      if (passage->act_id != 0 && work->deed->flags & VST_DEED_UNDOABLE)
        {
          push (self->done, passage->act_id);
          g_array_set_size (self->undone, 0);
        }
    }
  else if (passage->act_id != 0)
    {
      push (work->again ? self->done : self->undone, passage->act_id);
    }
}

static void
return_passage (GTask *task,
                VstPassage *passage)
{
  if (passage->result != NULL)
    g_task_return_pointer (task, g_steal_pointer (&passage->result), passage->result_free);
  else
    g_task_return_error (task, g_steal_pointer (&passage->error));
}

static void
logged_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (vst_pool_finish (VST_POOL (object), result, &error) == NULL && work->passage->result != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    return_passage (task, work->passage);
}

/* No log, no view: what was seen is on the disk before it is handed out. */
static void
log_and_return (VstHub *self,
                GTask *task,
                VstPassage *passage)
{
  Work *work = g_task_get_task_data (task);

  work->passage = passage;

  if (passage->notes == NULL || passage->notes->len == 0)
    {
      return_passage (task, passage);
      return;
    }

  if (self->pool == NULL)
    {
      g_task_return_new_error (task, VST_ERROR, VST_ERROR_LOCKED, "The hub was locked meanwhile");
      return;
    }

  vst_pool_write (self->pool, log_func, g_ptr_array_ref (passage->notes), (GDestroyNotify) g_ptr_array_unref,
                  NULL, NULL, logged_cb, g_object_ref (task));
}

/* What is quiet, such as a draft, waits for nothing: doing it twice does no harm. */
static void
prepare_commit (VstHub *self,
                Work *work)
{
  work->commit = g_atomic_rc_box_new0 (VstCommit);
  randombytes_buf (work->commit->uid, sizeof work->commit->uid);

  if (self->doubt != NULL && !(work->deed != NULL && work->deed->flags & VST_DEED_QUIET))
    work->doubt = g_atomic_rc_box_acquire (self->doubt);
}

/* What is in doubt stays so over a lock: its draft is still there, too. */
static void
keep_doubt (VstHub *self,
            const Work *work)
{
  if (work->doubt != NULL && !work->doubt->in_doubt && work->doubt == self->doubt)
    g_clear_pointer (&self->doubt, g_atomic_rc_box_release);

  if (work->commit->in_doubt)
    {
      g_clear_pointer (&self->doubt, g_atomic_rc_box_release);
      self->doubt = g_atomic_rc_box_acquire (work->commit);
    }
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VstHub *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  VstPassage *passage = vst_pool_finish (VST_POOL (object), result, &error);

  keep_doubt (self, work);

  if (passage == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (passage->result != NULL && self->pool == VST_POOL (object))
    {
      remember (self, work, passage);
      if (passage->topics & (VST_TOPIC_STAFF | VST_TOPIC_HUB))
        vst_hub_read_keys (self);
      vst_hub_say (self, passage->topics);
    }

  if (work->undo_id != 0 && passage->result != NULL)
    {
      passage->result = g_steal_pointer (&passage->deed);
      passage->result_free = g_free;
    }

  log_and_return (self, task, passage);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VstPassage *passage = vst_pool_finish (VST_POOL (object), result, &error);

  if (passage != NULL)
    log_and_return (g_task_get_source_object (task), task, passage);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Whoever asked has had her answer. */
static void
completed_cb (GTask *task)
{
  vst_hub_count_work (g_task_get_source_object (task), -1);
}

static GTask *
make_task (VstHub *self,
           gpointer tag,
           Work *work,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);

  vst_hub_count_work (self, 1);
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);

  if (self->state == VST_HUB_OPEN)
    return task;

  g_task_return_new_error (task, VST_ERROR, VST_ERROR_LOCKED, "Nobody is signed in");
  g_object_unref (task);

  return NULL;
}

/**
 * vst_hub_do:
 * @deed: what to do
 * @args: (nullable): what it needs; never touched by the caller again
 * @args_free: (nullable): how to free @args
 * @cancellable: (nullable): for bulk deeds alone; any other is never cancelled,
 *   since the desk must know how it ended
 *
 * Does something: through the door, in one transaction, with its row in the
 * journal.
 */
void
vst_hub_do (VstHub *self,
            const VstDeed *deed,
            gpointer args,
            GDestroyNotify args_free,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  Work *work;
  GTask *task;

  g_return_if_fail (VST_IS_HUB (self));
  g_return_if_fail (deed != NULL);

  work = g_new0 (Work, 1);
  work->deed = deed;
  work->args = args;
  work->args_free = args_free;

  if (cancellable != NULL)
    {
      work->progress = &self->progress;
      g_atomic_int_set (&self->progress.done, 0);
      g_atomic_int_set (&self->progress.total, 0);
    }

  if (!(task = make_task (self, vst_hub_do, work, callback, user_data)))
    return;

  prepare_commit (self, work);
  vst_pool_write (self->pool, do_func, work, NULL, (GDestroyNotify) vst_passage_free, cancellable, done_cb, task);
}

/**
 * vst_hub_do_finish:
 *
 * Returns: (transfer full): what the deed gave; %NULL with @error set
 */
gpointer
vst_hub_do_finish (VstHub *self,
                   GAsyncResult *result,
                   GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vst_hub_read:
 * @reading: what to ask
 * @args: (nullable): what it needs; never touched by the caller again
 * @args_free: (nullable): how to free @args
 * @cancellable: (nullable): stops it, inside the engine
 *
 * Reads something.  What the reading noted as seen is in the access log before
 * the answer comes.
 */
void
vst_hub_read (VstHub *self,
              const VstReading *reading,
              gpointer args,
              GDestroyNotify args_free,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  Work *work;
  GTask *task;

  g_return_if_fail (VST_IS_HUB (self));
  g_return_if_fail (reading != NULL);

  work = g_new0 (Work, 1);
  work->reading = reading;
  work->args = args;
  work->args_free = args_free;

  if ((task = make_task (self, vst_hub_read, work, callback, user_data)))
    vst_pool_read (self->pool, read_func, work, NULL, (GDestroyNotify) vst_passage_free, cancellable, read_cb, task);
}

/**
 * vst_hub_read_finish:
 *
 * Returns: (transfer full): what was read; %NULL with @error set, which says that
 *   nothing was read, and not that it wasn't saved
 */
gpointer
vst_hub_read_finish (VstHub *self,
                     GAsyncResult *result,
                     GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const Work *work;
  gpointer answer;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  work = g_task_get_task_data (G_TASK (result));
  answer = g_task_propagate_pointer (G_TASK (result), &local_error);

  if (local_error != NULL && !work->reading->writes)
    local_error = vst_error_unread (local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return answer;
}

gboolean
vst_hub_can_undo (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), FALSE);

  return self->done->len > 0;
}

gboolean
vst_hub_can_redo (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), FALSE);

  return self->undone->len > 0;
}

static void
undo_last (VstHub *self,
           GArray *ids,
           gboolean again,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  Work *work = g_new0 (Work, 1);
  GTask *task = make_task (self, vst_hub_undo, work, callback, user_data);

  if (task == NULL)
    return;

  if (ids->len == 0)
    {
      g_task_return_new_error (task, VST_ERROR, VST_ERROR_NOT_FOUND, "There is nothing to undo");
      g_object_unref (task);
      return;
    }

  /* It goes from the list whatever comes of it: what has changed since can't be
   * undone later either.
   */
  work->undo_id = g_array_index (ids, gint64, ids->len - 1);
  work->again = again;
  prepare_commit (self, work);
  g_array_set_size (ids, ids->len - 1);

  vst_pool_write (self->pool, do_func, work, NULL, (GDestroyNotify) vst_passage_free, NULL, done_cb, task);
}

/**
 * vst_hub_undo:
 *
 * Undoes the last act of this session that can be undone, as a new act.
 *
 * It is `VST_ERROR_CHANGED` when a row has changed since.
 */
void
vst_hub_undo (VstHub *self,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_return_if_fail (VST_IS_HUB (self));

  undo_last (self, self->done, FALSE, callback, user_data);
}

/**
 * vst_hub_redo:
 *
 * Does again what was undone last.
 */
void
vst_hub_redo (VstHub *self,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_return_if_fail (VST_IS_HUB (self));

  undo_last (self, self->undone, TRUE, callback, user_data);
}

/**
 * vst_hub_undo_finish:
 *
 * Finishes both.
 *
 * Returns: (transfer full): the code of the deed that was undone or done again
 */
char *
vst_hub_undo_finish (VstHub *self,
                     GAsyncResult *result,
                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vst_hub_get_progress:
 * @done: (out): rows
 * @total: (out): rows; 0 while that is not known
 *
 * How far the bulk deed under way has come.
 */
void
vst_hub_get_progress (VstHub *self,
                      guint *done,
                      guint *total)
{
  g_return_if_fail (VST_IS_HUB (self));

  *done = (guint) g_atomic_int_get (&self->progress.done);
  *total = (guint) g_atomic_int_get (&self->progress.total);
}
