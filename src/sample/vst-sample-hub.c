/* vst-sample-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-hub.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "vst-alert-store.h"
#include "vst-canada.h"
#include "vst-date.h"
#include "vst-family-store.h"
#include "vst-hub-filling.h"
#include "vst-hub-founding.h"
#include "vst-sample-answer.h"
#include "vst-sample-appointment.h"
#include "vst-sample-chit.h"
#include "vst-sample-consent.h"
#include "vst-sample-kin.h"
#include "vst-sample-message.h"
#include "vst-sample-program.h"
#include "vst-sample-scene.h"
#include "vst-sample-visit.h"
#include "vst-setting-store.h"

#define ZONE "America/Toronto"

/* Families in one transaction: fewer take longer, more hold more memory. */
#define AT_ONCE 1000

/* How often it is told how far it has come. */
#define TOLD_EVERY 50

static const VstHubFounder founders[] = {
  { "Hélène Bélanger-Roy", VST_ROLE_ADMIN | VST_ROLE_COORDINATOR, "fr", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Patrick O’Neil", VST_ROLE_ADMIN, "en", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Fatima Benali", VST_ROLE_RECEPTION, "fr", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Josée St-Amour", VST_ROLE_COORDINATOR, "fr", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Grace Commanda", VST_ROLE_PIVOT, "en", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Sarah Pitawanakwat", VST_ROLE_LINK, "en", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Marc-André Cloutier", VST_ROLE_PARTNER, "fr", VST_SAMPLE_PASSPHRASE, FALSE },
  { "Minh Châu Nguyễn", VST_ROLE_PRIVACY, "en", VST_SAMPLE_PASSPHRASE, FALSE },
};

static const VstHubSetting settings[] = {
  { VST_SETTING_ADDRESS, "1 Example Street" },
  { VST_SETTING_CITY, "Ottawa" },
  { VST_SETTING_POSTAL_CODE, "K1L 1A1" },
  { VST_SETTING_PHONE, "6135550100" },
  { VST_SETTING_PROVINCE, "ON" },
  { VST_SETTING_ZONE, ZONE },
  { VST_SETTING_FISCAL_START, "04-01" },
};

static const struct
{
  VstSamplePart part;
  const char *code;
} parts[] = {
  { VST_SAMPLE_PART_FAMILIES, "families" },
  { VST_SAMPLE_PART_SCENE, "scene" },
  { VST_SAMPLE_PART_CHITS, "chits" },
  { VST_SAMPLE_PART_DAY, "day" },
  { VST_SAMPLE_PART_PROGRAMS, "programs" },
  { VST_SAMPLE_PART_APPOINTMENTS, "appointments" },
  { VST_SAMPLE_PART_CONSENTS, "consents" },
};

/**
 * vst_sample_parts_parse:
 * @list: codes, with commas between
 * @found: (out): their bits
 * @unknown: (out): the first that is no part's
 */
gboolean
vst_sample_parts_parse (const char *list,
                        guint *found,
                        char **unknown)
{
  g_auto (GStrv) codes = g_strsplit (list, ",", -1);

  *found = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *code = g_strstrip (codes[i]);
      guint bit = 0;

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        if (g_str_equal (code, parts[j].code))
          bit = parts[j].part;

      if (bit == 0)
        {
          *unknown = g_strdup (code);
          return FALSE;
        }

      *found |= bit;
    }

  if (*found == 0)
    *unknown = g_strdup (list);

  return *found != 0;
}

/* All codes, with commas between. */
char *
vst_sample_parts_dup_all (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "," : "", parts[i].code);

  return g_strdup (list->str);
}

static gboolean
has_part (const VstSampleOptions *options,
          VstSamplePart part)
{
  return options->parts == 0 || options->parts & part;
}

typedef struct
{
  const VstSampleOptions *options;
  VstSampleProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
  guint next;
  gboolean has_scene;
  GArray *day_ids; /* families that come on the day */
  gint64 last_id;  /* the family that was made last, or 0 */
} Filling;

static guint
count_families (const VstSampleOptions *options)
{
  return has_part (options, VST_SAMPLE_PART_FAMILIES) ? options->n_families : 0;
}

static gboolean
add_alert (VstAct *act,
           gint64 family_id,
           const Filling *self,
           GError **error)
{
  g_autoptr (VstAlertEntry) entry = vst_sample_make_alert (self->options, self->next);
  VstAlertEdit edit = { 0, 0, family_id, entry };
  g_autofree gint64 *id = NULL;

  return entry == NULL || (id = vst_alert_do_add.run (act, &edit, error)) != NULL;
}

static gboolean
add_family (VstAct *act,
            Filling *self,
            GError **error)
{
  g_autoptr (VstFamilyEntry) entry = vst_sample_make_family (self->options, self->next);
  gint64 family_id = vst_family_add (act, entry, error);
  gint64 before_id = self->last_id;

  self->last_id = family_id;
  if (self->day_ids->len < VST_SAMPLE_VISITS)
    g_array_append_val (self->day_ids, family_id);

  return family_id != 0 && add_alert (act, family_id, self, error) &&
         vst_sample_add_kin (act, self->options, self->next, family_id, before_id, error) &&
         vst_sample_add_answers (act, self->options, self->next, family_id, error) &&
         (!has_part (self->options, VST_SAMPLE_PART_CONSENTS) ||
          vst_sample_add_consents (act, self->options, self->next, family_id, error));
}

static gpointer
fill (VstAct *act,
      gconstpointer args,
      GError **error)
{
  Filling *self = (gpointer) args;
  guint total = count_families (self->options);
  guint end = MIN (total, self->next + AT_ONCE);

  if (!self->has_scene && has_part (self->options, VST_SAMPLE_PART_SCENE) &&
      !vst_sample_scene_add (act, self->options->today, ZONE, error))
    return NULL;

  self->has_scene = TRUE;

  for (; self->next < end; self->next++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !add_family (act, self, error))
        return NULL;

      if (self->progress != NULL && (self->next + 1 == total || self->next % TOLD_EVERY == 0))
        self->progress (self->next + 1, total, self->progress_data);
    }

  if (self->next == total && has_part (self->options, VST_SAMPLE_PART_CHITS) && !vst_sample_add_chits (act, total, error))
    return NULL;

  if (self->next == total && has_part (self->options, VST_SAMPLE_PART_DAY) &&
      !vst_sample_visits_add (act, self->options->today, ZONE, self->day_ids, error))
    return NULL;

  if (self->next == total && has_part (self->options, VST_SAMPLE_PART_PROGRAMS) &&
      !vst_sample_programs_add (act, self->options->today, error))
    return NULL;

  /* After everything else that a family may have to do on a day. */
  if (self->next == total && has_part (self->options, VST_SAMPLE_PART_APPOINTMENTS) &&
      !vst_sample_appointments_add (act, self->options, ZONE, self->day_ids, error))
    return NULL;

  vst_act_set_subject (act, "hub", 0);

  if (self->next == total && !vst_sample_add_messages (act, error))
    return NULL;

  return self->next < total ? VST_FILLING_MORE : VST_FILLING_ENOUGH;
}

static const VstDeed fill_deed = { "sample.fill", VST_RIGHT_IMPORT, VST_TOPIC_ALL, VST_DEED_NONE, fill, NULL };

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

static gboolean
make (const char *folder,
      Filling *filling,
      GError **error)
{
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  const VstHubPlan plan = {
    .card = { "Sample hub", "Centre d’exemple", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES },
    .founders = founders,
    .n_founders = G_N_ELEMENTS (founders),
    .settings = settings,
    .n_settings = G_N_ELEMENTS (settings),
    .cost = VST_KEY_COST_FLOOR,
  };

  /* Its recovery kit goes unread: there is nothing in it to lose. */
  return vst_hub_found (folder, &plan, &recovery, &ring, NULL, error) &&
         (filling->options->n_families == 0 ||
          vst_hub_fill (folder, VST_SAMPLE_ADMIN, ring, &fill_deed, filling, filling->cancellable, error));
}

/* The last day a sample hub can be made for: where it stands. */
char *
vst_sample_today (void)
{
  return vst_day_today (ZONE);
}

/**
 * vst_sample_options_check:
 *
 * Whether a hub can be made so: it is `VST_ERROR_DATE_FUTURE` for a day that has
 * not come, as nobody's file can be opened there.
 */
gboolean
vst_sample_options_check (const VstSampleOptions *options,
                          GError **error)
{
  g_autofree char *today = vst_sample_today ();

  if (!vst_day_is_valid (options->today))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of the sample hub");
      return FALSE;
    }

  if (vst_day_compare (options->today, today) > 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The day of the sample hub");
      return FALSE;
    }

  if (options->n_families <= VST_SAMPLE_MOST_FAMILIES && options->years >= 1 && options->years <= VST_SAMPLE_MOST_YEARS)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "More families or years than a sample hub can have");

  return FALSE;
}

/**
 * vst_sample_found:
 * @folder: the new hub's folder, which is not there yet
 * @progress: (nullable): told how far it has come
 * @cancellable: (nullable): stops it
 *
 * Makes a hub to try the program with: somebody of every role, all with
 * `VST_SAMPLE_PASSPHRASE`, and families that nobody is.
 *
 * The rooms have to be registered before.  It takes its name at the end, so that
 * a hub that is half full is never seen.  Not for the main thread.
 */
gboolean
vst_sample_found (const char *folder,
                  const VstSampleOptions *options,
                  VstSampleProgress progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GArray) day_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Filling filling = { options, progress, progress_data, cancellable, 0, FALSE, day_ids };
  g_autofree char *part = g_strconcat (folder, ".filling", NULL);

  if (!vst_sample_options_check (options, error))
    return FALSE;

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "Something has the hub's name already");
      return FALSE;
    }

  /* Left by one that was cut off. */
  remove_folder (part);

  if (!make (part, &filling, error))
    {
      remove_folder (part);
      return FALSE;
    }

  if (g_rename (part, folder) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DISK, "The sample hub can't take its name: %s", g_strerror (errno));
      remove_folder (part);
      return FALSE;
    }

  return TRUE;
}
