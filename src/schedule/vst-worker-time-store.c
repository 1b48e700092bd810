/* vst-worker-time-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-worker-time-store.h"

#include "vst-appointment.h"
#include "vst-date.h"
#include "vst-presence-store.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"
#include "worker-time-sql.h"

int
vst_minute_of_moment (VstView *view,
                      gint64 moment)
{
  g_autofree char *name = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autoptr (GTimeZone) zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  return g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}

/* A presence that names nobody may be hers. */
static gboolean
may_be (VstPresenceDay *there,
        const VstApartWorker *worker)
{
  VstProvider *provider = vst_presence_day_get_provider (there);

  return vst_presence_day_get_state (there) != VST_PRESENCE_ABSENT &&
         (provider == NULL || vst_provider_get_id (provider) == worker->provider_id);
}

static gboolean
add_planned (VstView *view,
             const VstApartWorker *worker,
             const char *day,
             GArray *times,
             GError **error)
{
  g_autoptr (GPtrArray) days = vst_presence_read_days (view, worker->agency_id, day, day, error);

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      VstPresenceDay *there = g_ptr_array_index (days, i);
      VstWorkerTime time = { vst_presence_day_get_from (there), vst_presence_day_get_to (there) };

      if (may_be (there, worker))
        g_array_append_val (times, time);
    }

  return days != NULL;
}

/* An arrival that names nobody may be hers as well; only one that names her says that
 * somebody noted when she comes and goes.
 */
static gboolean
add_come (VstView *view,
          const VstApartWorker *worker,
          const char *day,
          GArray *times,
          gboolean *by_name,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_WORKER_TIME_CAME);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day);
  vst_stmt_bind_int (stmt, 2, worker->agency_id);
  vst_stmt_bind_int (stmt, 3, worker->provider_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 out_at = vst_stmt_get_int (stmt, 1);
      VstWorkerTime time = { vst_minute_of_moment (view, vst_stmt_get_int (stmt, 0)),
                             out_at != 0 ? vst_minute_of_moment (view, out_at) : VST_DAY_MINUTES };

      g_array_append_val (times, time);
      *by_name = *by_name || vst_stmt_get_int (stmt, 2) != 0;
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_worker_times_read:
 *
 * When a worker is in the building on a day: as it is planned; where nothing is, from
 * when she came until she left.
 *
 * Returns: (transfer full) (element-type VstWorkerTime): %NULL with @error set
 */
GArray *
vst_worker_times_read (VstView *view,
                       const VstApartWorker *worker,
                       const char *day,
                       GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (VstWorkerTime));
  gboolean by_name = FALSE;

  g_return_val_if_fail (view != NULL && worker != NULL && day != NULL, NULL);

  if (worker->provider_id != 0 && (!add_planned (view, worker, day, times, error) ||
                                   (times->len == 0 && !add_come (view, worker, day, times, &by_name, error))))
    return NULL;

  return g_steal_pointer (&times);
}

/* Who has signed in at the desk today is taken for being here. */
static gboolean
has_signed_in (VstView *view,
               gint64 staff_id,
               const char *today,
               gboolean *has,
               GError **error)
{
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autofree char *day = NULL;
  gint64 at;

  if (!vst_security_read_last_sign_in (view, staff_id, &at, error))
    return FALSE;

  if (at != 0)
    day = vst_day_of_moment (at, zone != NULL ? zone : "UTC");
  *has = g_strcmp0 (day, today) == 0;

  return TRUE;
}

/**
 * vst_worker_is_here:
 * @here: (out):
 *
 * Whether a worker is in the building: by who signed in, and out; where nobody noted
 * that by name, by what is planned, and by who signed in at the desk, too.
 */
gboolean
vst_worker_is_here (VstView *view,
                    const VstApartWorker *worker,
                    const char *today,
                    gboolean *here,
                    GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (VstWorkerTime));
  int now = vst_minute_of_moment (view, vst_view_get_now (view));
  gboolean noted = FALSE;

  g_return_val_if_fail (view != NULL && worker != NULL && today != NULL, FALSE);

  *here = FALSE;
  if (worker->provider_id != 0 && !add_come (view, worker, today, times, &noted, error))
    return FALSE;

  if (!noted && worker->provider_id != 0 && !add_planned (view, worker, today, times, error))
    return FALSE;

  for (guint i = 0; i < times->len; i++)
    {
      const VstWorkerTime *time = &g_array_index (times, VstWorkerTime, i);

      *here = *here || (time->from - worker->buffer_minutes <= now && now < time->to + worker->buffer_minutes);
    }

  return noted || *here || worker->staff_id == 0 || has_signed_in (view, worker->staff_id, today, here, error);
}
