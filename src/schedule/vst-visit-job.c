/* vst-visit-job.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-job.h"

#include "vst-error-text.h"
#include "vst-today-page.h"
#include "vst-today-store.h"
#include "vst-today-wording.h"
#include "vst-visit-page.h"
#include "vst-visit-wording.h"

typedef struct
{
  GtkWidget *from;
  VstHub *hub;
  const VstDeed *deed;
  gint64 family_id;
  gint64 visit_id;
} Job;

static Job *
job_new (GtkWidget *from,
         VstHub *hub,
         const VstDeed *deed)
{
  Job *job = g_new0 (Job, 1);

  job->from = g_object_ref (from);
  job->hub = g_object_ref (hub);
  job->deed = deed;

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->from);
  g_object_unref (job->hub);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* As the window around it hides names, or doesn't. */
static gboolean
is_private (GtkWidget *from)
{
  GObject *root = G_OBJECT (gtk_widget_get_root (from));
  gboolean private = FALSE;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "private") != NULL)
    g_object_get (root, "private", &private, NULL);

  return private;
}

/**
 * vst_visit_say_alarm:
 * @from: on the page
 *
 * Says that somebody in the building must not meet who has just come; never whom.
 */
void
vst_visit_say_alarm (GtkWidget *from)
{
  /* Whoever stands at the counter reads it no more than a name. */
  if (is_private (from))
    vst_page_say (from, vst_word_visit_alarm (TRUE), "desk.undo");
  else
    vst_page_say_named (from, vst_word_visit_alarm (FALSE), "desk.undo");
}

/* Where it is about the visit that was noted. */
static void
rung_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  VstTodaySummary *summary = vst_hub_read_finish (VST_HUB (object), result, NULL);
  gboolean rings = FALSE;

  for (guint i = 0; summary != NULL && i < summary->apart->len; i++)
    rings = rings || g_array_index (summary->apart, gint64, i) == job->visit_id;

  if (rings && gtk_widget_get_root (job->from) != NULL)
    vst_visit_say_alarm (job->from);

  g_clear_pointer (&summary, vst_today_summary_free);
}

/* What was done, and with whom; a walk-in that was taken back is nobody's. */
static void
named_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (VstTodayVisit) visit = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  /* The page may have been put away while the hub worked. */
  if (gtk_widget_get_root (job->from) == NULL)
    return;

  if (visit != NULL)
    name = vst_word_today_short_name (visit, is_private (job->from));

  text = vst_word_visit_done (job->deed->code, name);
  vst_page_say_named (job->from, text, "desk.undo");

  /* Today rings by itself; elsewhere nobody would see it. */
  if (visit != NULL && job->deed == &vst_visit_do_arrive && gtk_widget_get_ancestor (job->from, VST_TYPE_TODAY_PAGE) == NULL)
    vst_hub_read (VST_HUB (object), &vst_today_read_summary, g_strdup (visit->day), g_free, NULL, rung_cb, g_steal_pointer (&job));
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (done != NULL && (job->deed == &vst_visit_do_arrive || job->deed == &vst_visit_do_nameless))
    job->visit_id = *(const gint64 *) done;
  if (job->deed->result_free != NULL && done != NULL)
    job->deed->result_free (done);

  if (error == NULL)
    {
      gint64 *visit_id = g_memdup2 (&job->visit_id, sizeof job->visit_id);

      vst_hub_read (VST_HUB (object), &vst_today_read_visit, visit_id, g_free, NULL, named_cb, g_steal_pointer (&job));
    }
  else if (gtk_widget_get_root (job->from) != NULL)
    {
      g_autofree char *text = vst_error_text (error);

      vst_page_say (job->from, text, NULL);
    }
}

/**
 * vst_visit_run:
 * @visit_id: whose name is said once it is done; 0 where the deed finds the visit
 */
void
vst_visit_run (GtkWidget *from,
               VstHub *hub,
               const VstDeed *deed,
               gint64 visit_id,
               gpointer args,
               GDestroyNotify args_free)
{
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  job = job_new (from, hub, deed);
  job->visit_id = visit_id;
  vst_hub_do (hub, deed, args, args_free, NULL, done_cb, job);
}

void
vst_visit_do (GtkWidget *from,
              VstHub *hub,
              const VstDeed *deed,
              gint64 visit_id,
              gint64 revision)
{
  vst_visit_run (from, hub, deed, visit_id, vst_visit_change_new (visit_id, revision, 0, 0, 0, NULL),
                 (GDestroyNotify) vst_visit_change_free);
}

/**
 * vst_visit_step:
 * @next: of vst_visit_next()
 */
void
vst_visit_step (GtkWidget *from,
                VstHub *hub,
                gint64 visit_id,
                gint64 revision,
                VstVisitState state,
                VstVisitState next)
{
  if (!vst_visit_is_on_site (state))
    vst_visit_run (from, hub, &vst_visit_do_arrive, visit_id, vst_visit_arrival_new (visit_id, 0, revision, 0, NULL, 0),
                   (GDestroyNotify) vst_visit_arrival_free);
  else if (next == VST_VISIT_WITH_PARTNER)
    vst_visit_do (from, hub, &vst_visit_do_hand_over, visit_id, revision);
  else if (next == VST_VISIT_WAITING)
    vst_visit_do (from, hub, &vst_visit_do_wait, visit_id, revision);
  else
    vst_visit_do (from, hub, &vst_visit_do_leave, visit_id, revision);
}

/* Who is expected arrives with those expected.  Who isn't says who has come. */
static void
found_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTodayVisit) visit = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (job->from) == NULL)
    return;

  if (visit != NULL && visit->people->len > 0)
    {
      vst_visit_run (job->from, job->hub, &vst_visit_do_arrive, visit->id,
                     vst_visit_arrival_new (visit->id, 0, visit->revision, 0, NULL, 0), (GDestroyNotify) vst_visit_arrival_free);
    }
  else if (visit != NULL || g_error_matches (error, VST_ERROR, VST_ERROR_NOT_FOUND))
    {
      vst_visit_page_present_family (job->from, job->hub, job->family_id);
    }
  else
    {
      g_autofree char *text = vst_error_text (error);

      vst_page_say (job->from, text, NULL);
    }
}

void
vst_visit_note_arrival (GtkWidget *from,
                        VstHub *hub,
                        gint64 family_id)
{
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  job = job_new (from, hub, &vst_visit_do_arrive);
  job->family_id = family_id;
  vst_hub_read (hub, &vst_today_read_family, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, found_cb, job);
}

static void
swept_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (vst_hub_do_finish (VST_HUB (object), result, &error) == NULL)
    g_warning ("Visits of days before stay open: %s", error->message);
}

static void
open_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autofree gint64 *n = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (n != NULL && *n > 0 && vst_hub_may (VST_HUB (object), VST_RIGHT_RECEIVE))
    vst_hub_do (VST_HUB (object), &vst_visit_do_sweep, NULL, NULL, NULL, swept_cb, NULL);
}

/**
 * vst_visit_sweep:
 *
 * What was left open becomes "left, not recorded": there is an act in the
 * journal only on a morning that found any.
 */
void
vst_visit_sweep (VstHub *hub)
{
  g_return_if_fail (VST_IS_HUB (hub));

  if (vst_hub_may (hub, VST_RIGHT_RECEIVE))
    vst_hub_read (hub, &vst_visit_read_open, NULL, NULL, NULL, open_cb, NULL);
}
