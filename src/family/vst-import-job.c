/* vst-import-job.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-job.h"

#include "vst-import-choice.h"
#include "vst-import-file.h"

#define HANDED_OVER "vst-import-job"

/* Shared with the thread that looks at the rows. */
typedef struct
{
  VstHeading *heading;
} Heading;

typedef struct
{
  VstImportLook look;
  Heading *heading;
  VstDateOrder order;
} Look;

/**
 * VstImportJob:
 *
 * The import of a list, from its file to the families: what the page shows, and
 * what outlives it when the language changes.
 *
 * Nothing is changed in the hub before vst_import_job_take_in(), and nothing of
 * the list stays in memory when the hub is locked.
 */
struct _VstImportJob
{
  GObject parent_instance;

  VstHub *hub;
  guint64 token;
  VstImportStep step;
  GCancellable *cancellable;

  GFile *file;
  VstTable *table;
  Heading *heading;
  gboolean asks_order;
  VstDateOrder order; /* VST_DATE_YMD until somebody says */
  VstImportPlan *plan;
  guint n_taken;

  GError *error;
  VstTableFault fault;
};

G_DEFINE_FINAL_TYPE (VstImportJob, vst_import_job, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_heading (gpointer data)
{
  vst_heading_free (((Heading *) data)->heading);
}

static void
heading_unref (Heading *heading)
{
  g_atomic_rc_box_release_full (heading, clear_heading);
}

static void
look_free (Look *args)
{
  vst_table_unref (args->look.table);
  heading_unref (args->heading);
  g_free (args);
}

static void
go_to (VstImportJob *self,
       VstImportStep step)
{
  self->step = step;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget_error (VstImportJob *self)
{
  g_clear_error (&self->error);
  self->fault = (VstTableFault){ 0 };
}

static void
forget_file (VstImportJob *self)
{
  g_clear_pointer (&self->plan, vst_import_plan_unref);
  g_clear_pointer (&self->heading, heading_unref);
  g_clear_pointer (&self->table, vst_table_unref);
  self->asks_order = FALSE;
  self->order = VST_DATE_YMD;
  forget_error (self);
}

/* What is under way answers in vain from now on. */
static GCancellable *
begin (VstImportJob *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  forget_error (self);

  return self->cancellable;
}

/* Whether the answer to @cancellable is still waited for; its error is kept, but
 * for one that the user asked for.
 */
static gboolean
end (VstImportJob *self,
     GCancellable *cancellable,
     GError *error)
{
  if (self->cancellable != cancellable)
    {
      g_clear_error (&error);
      return FALSE;
    }

  g_clear_object (&self->cancellable);
  self->error = error;

  if (g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (&self->error);

  return TRUE;
}

static void
hub_state_cb (VstImportJob *self)
{
  if (vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    return;

  vst_import_job_begin_again (self);
  g_object_set_data (G_OBJECT (self->hub), HANDED_OVER, NULL);
}

static void
vst_import_job_dispose (GObject *object)
{
  VstImportJob *self = VST_IMPORT_JOB (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
  forget_file (self);
  g_clear_object (&self->file);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_import_job_parent_class)->dispose (object);
}

static void
vst_import_job_class_init (VstImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_import_job_dispose;

  /**
   * VstImportJob::changed:
   *
   * It is at another step, or knows something else of the list.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_IMPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstImportJob::chosen:
   * @family: which family of the plan
   *
   * Somebody chose whether a family is taken in.
   */
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", VST_TYPE_IMPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vst_import_job_init (VstImportJob *self)
{
}

VstImportJob *
vst_import_job_new (VstHub *hub)
{
  static guint64 last_token;
  VstImportJob *self = g_object_new (VST_TYPE_IMPORT_JOB, NULL);

  self->hub = g_object_ref (hub);
  self->token = ++last_token;
  g_signal_connect_object (hub, "notify::state", G_CALLBACK (hub_state_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstImportJob) self = user_data;
  VstTableFault fault;
  GError *error = NULL;
  g_autoptr (VstTable) table = vst_import_file_read_finish (result, &fault, &error);
  g_autoptr (VstHeading) heading = table != NULL ? vst_heading_match (table, vst_family_columns, NULL, &error) : NULL;

  if (!end (self, g_task_get_cancellable (G_TASK (result)), error))
    return;

  if (heading == NULL)
    {
      self->fault = fault;
      go_to (self, self->table != NULL ? VST_IMPORT_STEP_COLUMNS : VST_IMPORT_STEP_FILE);
      return;
    }

  forget_file (self);
  self->table = g_steal_pointer (&table);
  self->heading = g_atomic_rc_box_new0 (Heading);
  self->heading->heading = g_steal_pointer (&heading);
  go_to (self, VST_IMPORT_STEP_COLUMNS);
}

static void
read_file (VstImportJob *self,
           const char *sheet)
{
  GCancellable *cancellable = begin (self);

  go_to (self, VST_IMPORT_STEP_READING);
  vst_import_file_read (self->file, sheet, cancellable, read_cb, g_object_ref (self));
}

/**
 * vst_import_job_open:
 *
 * Reads a file; what was known of another one is forgotten.
 */
void
vst_import_job_open (VstImportJob *self,
                     GFile *file)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->step != VST_IMPORT_STEP_TAKING_IN);

  g_set_object (&self->file, file);
  forget_file (self);
  read_file (self, NULL);
}

void
vst_import_job_choose_sheet (VstImportJob *self,
                             const char *sheet)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (self->file != NULL);
  g_return_if_fail (self->step != VST_IMPORT_STEP_TAKING_IN);

  read_file (self, sheet);
}

/**
 * vst_import_job_set_code:
 * @column: a column of the file
 * @code: (nullable): one of ours; %NULL leaves it out
 */
void
vst_import_job_set_code (VstImportJob *self,
                         guint column,
                         const char *code)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (self->step == VST_IMPORT_STEP_COLUMNS);

  vst_heading_set_code (self->heading->heading, column, code);
  self->asks_order = FALSE;
  self->order = VST_DATE_YMD;
  forget_error (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* How dates of the list are written, when it can be read in two ways. */
void
vst_import_job_set_order (VstImportJob *self,
                          VstDateOrder order)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));

  self->order = order;
  forget_error (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
look_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GPtrArray) held = user_data;
  VstImportJob *self = g_ptr_array_index (held, 0);
  GError *error = NULL;
  g_autoptr (VstImportPlan) plan = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (!end (self, g_ptr_array_index (held, 1), error))
    return;

  if (g_error_matches (self->error, VST_ERROR, VST_ERROR_FILE_DATES))
    self->asks_order = TRUE;

  self->plan = g_steal_pointer (&plan);
  go_to (self, self->plan != NULL ? VST_IMPORT_STEP_ROWS : VST_IMPORT_STEP_COLUMNS);
}

/* The job and what cancels it, until the hub answers. */
static GPtrArray *
hold (VstImportJob *self,
      GCancellable *cancellable)
{
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (held, g_object_ref (self));
  g_ptr_array_add (held, g_object_ref (cancellable));

  return held;
}

/**
 * vst_import_job_look:
 *
 * Looks at every row, to say what would become of it.
 */
void
vst_import_job_look (VstImportJob *self)
{
  GCancellable *cancellable;
  Look *args;

  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (self->step == VST_IMPORT_STEP_COLUMNS);

  cancellable = begin (self);

  args = g_new0 (Look, 1);
  args->heading = g_atomic_rc_box_acquire (self->heading);
  args->order = self->order;
  args->look = (VstImportLook){ vst_table_ref (self->table), self->heading->heading, self->order != VST_DATE_YMD ? &args->order : NULL };

  go_to (self, VST_IMPORT_STEP_LOOKING);
  vst_hub_read (self->hub, &vst_import_look, args, (GDestroyNotify) look_free, cancellable, look_cb, hold (self, cancellable));
}

/* Back to the columns; the choices made for the families are forgotten. */
void
vst_import_job_look_back (VstImportJob *self)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (self->step == VST_IMPORT_STEP_ROWS);

  g_clear_pointer (&self->plan, vst_import_plan_unref);
  forget_error (self);
  go_to (self, VST_IMPORT_STEP_COLUMNS);
}

/* Whether a family is taken in, where that is up to the user. */
void
vst_import_job_leave_out (VstImportJob *self,
                          guint family,
                          gboolean leave_out)
{
  VstImportFamily *chosen;

  g_return_if_fail (VST_IS_IMPORT_JOB (self));

  if (self->step != VST_IMPORT_STEP_ROWS || !vst_import_choice_is_open (self->plan, family))
    return;

  chosen = g_ptr_array_index (self->plan->families, family);

  if (chosen->leave_out == !!leave_out)
    return;

  chosen->leave_out = !!leave_out;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, family);
}

static void
take_in_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GPtrArray) held = user_data;
  VstImportJob *self = g_ptr_array_index (held, 0);
  GError *error = NULL;
  g_autofree guint *n_taken = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (!end (self, g_ptr_array_index (held, 1), error))
    return;

  if (n_taken == NULL)
    {
      go_to (self, VST_IMPORT_STEP_ROWS);
      return;
    }

  self->n_taken = *n_taken;
  forget_file (self);
  g_clear_object (&self->file);
  go_to (self, VST_IMPORT_STEP_DONE);
}

/**
 * vst_import_job_take_in:
 *
 * Takes in every family that isn't left out, as one act: all of them, or none.
 */
void
vst_import_job_take_in (VstImportJob *self)
{
  GCancellable *cancellable;

  g_return_if_fail (VST_IS_IMPORT_JOB (self));
  g_return_if_fail (self->step == VST_IMPORT_STEP_ROWS);
  g_return_if_fail (vst_import_job_count (self) > 0);

  cancellable = begin (self);
  go_to (self, VST_IMPORT_STEP_TAKING_IN);
  vst_hub_do (self->hub, &vst_import_do, vst_import_plan_ref (self->plan), (GDestroyNotify) vst_import_plan_unref,
              cancellable, take_in_cb, hold (self, cancellable));
}

/**
 * vst_import_job_stop:
 *
 * Stops what is under way.  Families that were being taken in are not: the hub
 * says when that is sure.
 */
void
vst_import_job_stop (VstImportJob *self)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* As if no file had been chosen. */
void
vst_import_job_begin_again (VstImportJob *self)
{
  g_return_if_fail (VST_IS_IMPORT_JOB (self));

  vst_import_job_stop (self);
  g_clear_object (&self->cancellable);
  forget_file (self);
  g_clear_object (&self->file);
  go_to (self, VST_IMPORT_STEP_FILE);
}

VstImportStep
vst_import_job_get_step (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), VST_IMPORT_STEP_FILE);

  return self->step;
}

gboolean
vst_import_job_is_working (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), FALSE);

  return self->step == VST_IMPORT_STEP_READING || self->step == VST_IMPORT_STEP_LOOKING || self->step == VST_IMPORT_STEP_TAKING_IN;
}

/* These three are NULL before they are known. */
VstTable *
vst_import_job_get_table (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), NULL);

  return self->table;
}

VstHeading *
vst_import_job_get_heading (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), NULL);

  return self->heading != NULL ? self->heading->heading : NULL;
}

VstImportPlan *
vst_import_job_get_plan (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), NULL);

  return self->plan;
}

/* Whether dates of the list can be read in two ways. */
gboolean
vst_import_job_asks_order (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), FALSE);

  return self->asks_order;
}

/* How they are written; %VST_DATE_YMD while nobody has said. */
VstDateOrder
vst_import_job_get_order (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), VST_DATE_YMD);

  return self->order;
}

/* How many families would be taken in; were, at the last step. */
guint
vst_import_job_count (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), 0);

  if (self->step == VST_IMPORT_STEP_DONE)
    return self->n_taken;

  return self->plan != NULL ? vst_import_choice_count (self->plan) : 0;
}

/**
 * vst_import_job_get_error:
 * @fault: (out): where in the file
 *
 * Returns: (nullable): what went wrong last
 */
const GError *
vst_import_job_get_error (VstImportJob *self,
                          VstTableFault *fault)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), NULL);

  *fault = self->fault;

  return self->error;
}

/**
 * vst_import_job_hand_over:
 *
 * Keeps the job for the page that takes the place of its page.
 *
 * Returns: what to ask for it with
 */
guint64
vst_import_job_hand_over (VstImportJob *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_JOB (self), 0);

  g_object_set_data_full (G_OBJECT (self->hub), HANDED_OVER, g_object_ref (self), g_object_unref);

  return self->token;
}

/* Returns: (transfer full) (nullable): %NULL when it is there no longer */
VstImportJob *
vst_import_job_take_over (VstHub *hub,
                          guint64 token)
{
  g_autoptr (VstImportJob) self = g_object_steal_data (G_OBJECT (hub), HANDED_OVER);

  return self != NULL && self->token == token ? g_steal_pointer (&self) : NULL;
}
