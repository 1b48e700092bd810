/* vst-backup-prune.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define DAILY 7
#define WEEKLY 5
#define MONTHLY 12

/* How many of a rung stay, and what makes two backups fall on the same one. */
typedef struct
{
  guint keep;
  const char *format;
  char *last;
} Rung;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return -g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_backups (const char *place)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, "vestibule-") && g_str_has_suffix (name, VST_BACKUP_FILE_ENDING))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  return names;
}

static GDateTime *
read_moment (const char *name)
{
  int year, month, day, hour, minute, second;

  if (sscanf (name, "vestibule-%4d-%2d-%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;

  return g_date_time_new_utc (year, month, day, hour, minute, second);
}

/* The newest of each day, week and month stays, as long as the rung has room. */
static gboolean
is_kept (Rung *rungs,
         guint n_rungs,
         GDateTime *moment)
{
  gboolean kept = FALSE;

  for (guint i = 0; i < n_rungs; i++)
    {
      g_autofree char *step = g_date_time_format (moment, rungs[i].format);

      if (rungs[i].keep == 0 || g_strcmp0 (step, rungs[i].last) == 0)
        continue;

      g_free (rungs[i].last);
      rungs[i].last = g_steal_pointer (&step);
      rungs[i].keep--;
      kept = TRUE;
    }

  return kept;
}

/**
 * vst_backup_prune:
 * @place: the folder of backups
 * @now: microseconds UTC; backups of the future, by a clock that was wrong, stay
 *
 * Takes away old backups: seven days, five weeks and twelve months stay.
 *
 * Returns: how many went
 */
guint
vst_backup_prune (const char *place,
                  gint64 now)
{
  g_autoptr (GPtrArray) names = list_backups (place);
  Rung rungs[] = { { DAILY, "%Y-%m-%d", NULL }, { WEEKLY, "%G-%V", NULL }, { MONTHLY, "%Y-%m", NULL } };
  guint n_gone = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GDateTime) moment = read_moment (name);
      g_autofree char *path = g_build_filename (place, name, NULL);

      if (moment == NULL || g_date_time_to_unix (moment) > now / G_USEC_PER_SEC ||
          is_kept (rungs, G_N_ELEMENTS (rungs), moment))
        continue;

      if (g_unlink (path) == 0)
        n_gone++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rungs); i++)
    g_free (rungs[i].last);

  return n_gone;
}
