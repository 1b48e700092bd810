/* vst-pool.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pool.h"

#define N_READERS 2

/**
 * VstPool:
 *
 * The threads that speak to the database: work goes in, results come back on
 * the thread that asked.
 *
 * One thread writes, in the order asked; two others read beside it.  Each has a
 * connection of its own, which it opens at its first work, uses and closes.
 */
struct _VstPool
{
  GObject parent_instance;

  const VstPoolKind *kind;
  gpointer data;
  GDestroyNotify data_free;
  GAsyncQueue *writes; /* of GTask */
  GAsyncQueue *reads;
  GThread *writer;
  GThread *readers[N_READERS];
};

G_DEFINE_FINAL_TYPE (VstPool, vst_pool, G_TYPE_OBJECT)

typedef struct
{
  VstPoolFunc func;
  gpointer args;
  GDestroyNotify args_free;
  GDestroyNotify result_free;
  GCancellable *cancellable;
} Job;

/* What a thread of the pool is told to end with. */
static GTask *const quit = (GTask *) &quit;

typedef struct
{
  GAsyncQueue *jobs;
  const VstPoolKind *kind;
  gpointer data;
  gboolean is_writer;
  gpointer context;
} Worker;

static void
job_free (Job *job)
{
  if (job->args_free != NULL)
    job->args_free (job->args);

  g_clear_object (&job->cancellable);
  g_free (job);
}

static gpointer
run_job (Worker *worker,
         Job *job,
         GError **error)
{
  gpointer result;

  if (worker->context == NULL &&
      !(worker->context = worker->kind->open (worker->data, worker->is_writer, error)))
    return NULL;

  vst_db_set_cancellable (worker->kind->get_db (worker->context), job->cancellable);
  result = job->func (worker->context, job->args, job->cancellable, error);

  /* It may have taken a new connection. */
  vst_db_set_cancellable (worker->kind->get_db (worker->context), NULL);

  return result;
}

/* A connection that met a fault of the disk is not to be trusted any more: a
 * read that failed once looks like tampering from then on.
 */
static gboolean
is_fault (const GError *error)
{
  return g_error_matches (error, VST_ERROR, VST_ERROR_CORRUPT) ||
         g_error_matches (error, VST_ERROR, VST_ERROR_DISK);
}

static void
run_task (Worker *worker,
          GTask *task)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer result;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  result = run_job (worker, job, &error);

  if (result == NULL && is_fault (error) && worker->context != NULL)
    {
      g_clear_pointer (&worker->context, worker->kind->close);

      /* Once more, with a new connection; a write only says what happened. */
      if (!worker->is_writer)
        {
          g_debug ("Read again after: %s", error->message);
          g_clear_error (&error);
          result = run_job (worker, job, &error);
        }
    }

  if (result != NULL)
    g_task_return_pointer (task, result, job->result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
worker_func (gpointer data)
{
  g_autofree Worker *worker = data;
  GTask *task;

  while ((task = g_async_queue_pop (worker->jobs)) != quit)
    {
      run_task (worker, task);
      g_object_unref (task);
    }

  g_clear_pointer (&worker->context, worker->kind->close);
  g_async_queue_unref (worker->jobs);

  return NULL;
}

static GThread *
start_worker (VstPool *self,
              const char *name,
              gboolean is_writer)
{
  Worker *worker = g_new0 (Worker, 1);

  worker->jobs = g_async_queue_ref (is_writer ? self->writes : self->reads);
  worker->kind = self->kind;
  worker->data = self->data;
  worker->is_writer = is_writer;

  return g_thread_new (name, worker_func, worker);
}

static void
vst_pool_finalize (GObject *object)
{
  VstPool *self = VST_POOL (object);

  g_assert (self->writer == NULL);

  g_clear_pointer (&self->writes, g_async_queue_unref);
  g_clear_pointer (&self->reads, g_async_queue_unref);

  if (self->data_free != NULL)
    self->data_free (self->data);

  G_OBJECT_CLASS (vst_pool_parent_class)->finalize (object);
}

static void
vst_pool_class_init (VstPoolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = vst_pool_finalize;
}

static void
vst_pool_init (VstPool *self)
{
  self->writes = g_async_queue_new ();
  self->reads = g_async_queue_new ();
}

/**
 * vst_pool_new:
 * @kind: what the threads work with
 * @data: for @kind's open()
 * @data_free: (nullable): how to free @data, after the threads have ended
 *
 * Starts the threads; none opens anything before its first work.
 */
VstPool *
vst_pool_new (const VstPoolKind *kind,
              gpointer data,
              GDestroyNotify data_free)
{
  VstPool *self = g_object_new (VST_TYPE_POOL, NULL);

  self->kind = kind;
  self->data = data;
  self->data_free = data_free;
  self->writer = start_worker (self, "vst-writer", TRUE);

  for (guint i = 0; i < N_READERS; i++)
    self->readers[i] = start_worker (self, "vst-reader", FALSE);

  return self;
}

/**
 * vst_pool_close:
 *
 * Finishes the work that was asked for and closes the connections.
 *
 * Must be called before the last reference goes, from a thread that is not the
 * pool's: a task may hold that last reference, and a thread cannot wait for
 * itself.  Whoever wants it quick cancels what runs first.
 */
void
vst_pool_close (VstPool *self)
{
  g_return_if_fail (VST_IS_POOL (self));

  if (self->writer == NULL)
    return;

  for (guint i = 0; i < N_READERS; i++)
    g_async_queue_push (self->reads, quit);

  for (guint i = 0; i < N_READERS; i++)
    g_thread_join (g_steal_pointer (&self->readers[i]));

  /* Last, so that it is alone and can move what was written ahead. */
  g_async_queue_push (self->writes, quit);
  g_thread_join (g_steal_pointer (&self->writer));
}

static void
push_job (VstPool *self,
          GAsyncQueue *queue,
          VstPoolFunc func,
          gpointer args,
          GDestroyNotify args_free,
          GDestroyNotify result_free,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  /* The task does not know the cancellable: it would report "cancelled" for
   * something that was done.
   */
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->args = args;
  job->args_free = args_free;
  job->result_free = result_free;
  g_set_object (&job->cancellable, cancellable);

  g_task_set_source_tag (task, push_job);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  if (self->writer == NULL)
    {
      g_task_return_new_error (task, VST_ERROR, VST_ERROR_LOCKED, "The pool is closed");
      g_object_unref (task);
      return;
    }

  g_async_queue_push (queue, task);
}

/**
 * vst_pool_read:
 * @func: the work
 * @args: (nullable): what @func needs; never touched by the caller again
 * @args_free: (nullable): how to free @args
 * @result_free: (nullable): how to free what @func returns
 * @cancellable: (nullable): stops the statement that is running, too
 * @callback: called in the main context of the thread that called this
 * @user_data: for @callback
 *
 * Has @func run on a reading thread; once more on a new connection when the
 * disk failed the first time.
 */
void
vst_pool_read (VstPool *self,
               VstPoolFunc func,
               gpointer args,
               GDestroyNotify args_free,
               GDestroyNotify result_free,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_return_if_fail (VST_IS_POOL (self));

  push_job (self, self->reads, func, args, args_free, result_free, cancellable, callback, user_data);
}

/**
 * vst_pool_write:
 * @cancellable: (nullable): for bulk work alone, which asks it between rows
 *
 * Has @func run on the writing thread, after what was asked before.
 */
void
vst_pool_write (VstPool *self,
                VstPoolFunc func,
                gpointer args,
                GDestroyNotify args_free,
                GDestroyNotify result_free,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  g_return_if_fail (VST_IS_POOL (self));

  push_job (self, self->writes, func, args, args_free, result_free, cancellable, callback, user_data);
}

gpointer
vst_pool_finish (VstPool *self,
                 GAsyncResult *result,
                 GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
