/* vst-ctl-new.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-canada.h"
#include "vst-ctl-kit.h"
#include "vst-ctl-passphrase.h"
#include "vst-ctl-role.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-hub-folder.h"
#include "vst-hub-founding.h"
#include "vst-passphrase.h"
#include "vst-setting-store.h"
#include "vst-staff.h"

/* What a new hub is made from; it lives while a thread makes it. */
typedef struct
{
  const char *folder;
  VstHubPlan plan;
  GArray *founders; /* of VstHubFounder */
  GPtrArray *names;
  GPtrArray *passphrases; /* of VstSecret */
  GArray *settings;       /* of VstHubSetting */
  VstSecret *recovery;
} Making;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->founders, g_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->passphrases, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_array_unref);
  g_clear_pointer (&self->recovery, vst_secret_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
add_setting (Making *self,
             const char *code,
             const char *value)
{
  VstHubSetting setting = { code, value };

  if (value != NULL)
    g_array_append_val (self->settings, setting);
}

/* NAME or NAME:ROLE,ROLE: what else she is. */
static gboolean
add_founder (Making *self,
             const char *text,
             guint roles,
             const char *language,
             GError **error)
{
  const char *colon = strrchr (text, ':');
  VstHubFounder founder = { NULL, roles, language, NULL, FALSE };
  char *name = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : g_strdup (text);

  g_ptr_array_add (self->names, g_strstrip (name));
  founder.name = name;

  if (colon != NULL)
    {
      guint more;

      if (!vst_ctl_parse_roles (colon + 1, &more, error))
        return FALSE;

      founder.roles |= more;
    }

  if (!vst_staff_check (founder.name, founder.roles, language, error))
    return FALSE;

  g_array_append_val (self->founders, founder);

  return TRUE;
}

static gboolean
add_founders (Making *self,
              const char *list,
              guint roles,
              const char *language,
              GError **error)
{
  g_auto (GStrv) texts = list != NULL ? g_strsplit (list, "\n", -1) : NULL;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    if (!add_founder (self, texts[i], roles, language, error))
      return FALSE;

  return TRUE;
}

/* Nobody chooses passphrases for a hub that can't be made. */
static gboolean
check_folder (const char *folder,
              GError **error)
{
  g_autofree char *name = g_path_get_basename (folder);

  if (!g_str_has_suffix (name, VST_HUB_FOLDER_ENDING) || g_str_equal (name, VST_HUB_FOLDER_ENDING))
    {
      /* Translators: the ending of a hub's folder */
      vst_ctl_set_usage (error, _("The name of a hub’s folder ends in %s."), VST_HUB_FOLDER_ENDING);
      return FALSE;
    }

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "Something has the hub's name already");
      return FALSE;
    }

  return TRUE;
}

static guint
count_administrators (Making *self)
{
  guint n = 0;

  for (guint i = 0; i < self->founders->len; i++)
    n += (g_array_index (self->founders, VstHubFounder, i).roles & VST_ROLE_ADMIN) != 0;

  return n;
}

static gboolean
say_what_is_needed (GError **error)
{
  vst_ctl_set_usage (error, "%s", _("A hub needs --name-en, --name-fr, and --admin for each of two administrators."));

  return FALSE;
}

static gboolean
read_plan (VstCtl *ctl,
           Making *self,
           GError **error)
{
  const char *province = vst_ctl_get_text (ctl, "province");
  const char *zone = vst_ctl_get_text (ctl, "zone");
  const char *fiscal_start = vst_ctl_get_text (ctl, "fiscal-start");
  const char *language = vst_ctl_get_text (ctl, "language");
  g_autofree char *first_day = g_strconcat ("2025-", fiscal_start != NULL ? fiscal_start : "04-01", NULL);
  g_autoptr (GTimeZone) known_zone = vst_zone_find (zone != NULL ? zone : "America/Toronto");
  g_autofree char *postal_code = NULL;

  if (vst_ctl_get_text (ctl, "name-en") == NULL || vst_ctl_get_text (ctl, "name-fr") == NULL ||
      vst_ctl_get_text (ctl, "admin") == NULL)
    return say_what_is_needed (error);

  if (language == NULL)
    language = "en";

  if (!g_str_equal (language, "en") && !g_str_equal (language, "fr"))
    {
      vst_ctl_set_usage (error, "%s", _("The language is en or fr."));
      return FALSE;
    }

  if (province != NULL && !vst_province_is_valid (province))
    {
      vst_ctl_set_usage (error, "%s", _("A province is two letters, such as ON or QC."));
      return FALSE;
    }

  if (known_zone == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("A time zone is written like America/Toronto."));
      return FALSE;
    }

  if (!vst_day_is_valid (first_day))
    {
      vst_ctl_set_usage (error, "%s", _("The first day of the fiscal year is written like 04-01."));
      return FALSE;
    }

  if (vst_ctl_has (ctl, "postal-code") && !(postal_code = vst_postal_code_parse (vst_ctl_get_text (ctl, "postal-code"), error)))
    return FALSE;

  add_setting (self, VST_SETTING_PROVINCE, province != NULL ? province : "ON");
  add_setting (self, VST_SETTING_ZONE, zone != NULL ? zone : "America/Toronto");
  add_setting (self, VST_SETTING_FISCAL_START, fiscal_start != NULL ? fiscal_start : "04-01");
  add_setting (self, VST_SETTING_ADDRESS, vst_ctl_get_text (ctl, "address"));
  add_setting (self, VST_SETTING_CITY, vst_ctl_get_text (ctl, "city"));
  add_setting (self, VST_SETTING_PHONE, vst_ctl_get_text (ctl, "phone"));

  if (postal_code != NULL)
    {
      g_ptr_array_add (self->names, g_strdup (postal_code));
      add_setting (self, VST_SETTING_POSTAL_CODE, g_ptr_array_index (self->names, self->names->len - 1));
    }

  self->plan.card = (VstHubCard){
    vst_ctl_get_text (ctl, "name-en"), vst_ctl_get_text (ctl, "name-fr"),
    g_str_equal (language, "fr") ? VST_FRENCH : VST_ENGLISH, FALSE, VST_HUB_CARD_TIMES
  };

  return add_founders (self, vst_ctl_get_text (ctl, "admin"), VST_ROLE_ADMIN, language, error) &&
         add_founders (self, vst_ctl_get_text (ctl, "staff"), 0, language, error) &&
         (count_administrators (self) >= 2 || say_what_is_needed (error));
}

static gboolean
ask_passphrases (VstCtl *ctl,
                 Making *self,
                 GError **error)
{
  const char *names[] = { self->plan.card.name_en, self->plan.card.name_fr, NULL, NULL };

  for (guint i = 0; i < self->founders->len; i++)
    {
      VstHubFounder *founder = &g_array_index (self->founders, VstHubFounder, i);
      g_autofree char *question = g_strdup_printf (_("Passphrase for %s: "), founder->name);
      VstSecret *passphrase = vst_ctl_choose_passphrase (ctl, question, error);

      if (passphrase == NULL)
        return FALSE;

      g_ptr_array_add (self->passphrases, passphrase);
      founder->passphrase = (const char *) vst_secret_get_bytes (passphrase);
      names[2] = founder->name;

      if (!vst_passphrase_check (founder->passphrase, names, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
found (VstCtl *ctl,
       gpointer data,
       GCancellable *cancellable,
       GError **error)
{
  Making *self = data;

  self->plan.cost = vst_key_cost_calibrate ();

  return vst_hub_found (self->folder, &self->plan, &self->recovery, NULL, NULL, error);
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  g_auto (Making) self = { 0 };

  self.folder = vst_ctl_get_argument (ctl, 0);
  self.founders = g_array_new (FALSE, FALSE, sizeof (VstHubFounder));
  self.names = g_ptr_array_new_with_free_func (g_free);
  self.passphrases = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_secret_unref);
  self.settings = g_array_new (FALSE, FALSE, sizeof (VstHubSetting));

  if (!check_folder (self.folder, error) || !read_plan (ctl, &self, error) || !ask_passphrases (ctl, &self, error))
    return FALSE;

  self.plan.founders = (const VstHubFounder *) (gpointer) self.founders->data;
  self.plan.n_founders = self.founders->len;
  self.plan.settings = (const VstHubSetting *) (gpointer) self.settings->data;
  self.plan.n_settings = self.settings->len;

  if (!vst_ctl_run_on_thread (ctl, found, &self, error))
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("The hub is made. These are the words of its recovery kit, in their order. They are shown this once: write them on paper and keep it in a safe."));
  vst_ctl_print_kit (ctl, self.recovery);

  return TRUE;
}

static const VstCtlOption options[] = {
  { "name-en", 0, VST_CTL_TEXT, N_ ("NAME"), N_ ("The hub’s name in English") },
  { "name-fr", 0, VST_CTL_TEXT, N_ ("NAME"), N_ ("The hub’s name in French") },
  { "admin", 0, VST_CTL_LIST, N_ ("NAME[:ROLE,…]"), N_ ("An administrator, and what else she is; two are needed") },
  { "staff", 0, VST_CTL_LIST, N_ ("NAME:ROLE,…"), N_ ("Somebody else who signs in") },
  { "language", 0, VST_CTL_TEXT, "en|fr", N_ ("The language of the sign-in page") },
  { "province", 0, VST_CTL_TEXT, "ON", N_ ("The province or territory") },
  { "zone", 0, VST_CTL_TEXT, "America/Toronto", N_ ("The time zone") },
  { "fiscal-start", 0, VST_CTL_TEXT, "04-01", N_ ("The first day of the fiscal year") },
  { "address", 0, VST_CTL_TEXT, N_ ("TEXT"), N_ ("The hub’s address") },
  { "city", 0, VST_CTL_TEXT, N_ ("TEXT"), N_ ("Its city") },
  { "postal-code", 0, VST_CTL_TEXT, "K1L 1A1", N_ ("Its postal code") },
  { "phone", 0, VST_CTL_TEXT, "613-555-0123", N_ ("Its phone number") },
  { NULL }
};

const VstCtlCommand vst_ctl_new = {
  "new",
  N_ ("HUB --name-en NAME --name-fr NAME --admin NAME --admin NAME [OPTION…]"),
  N_ ("Make a hub; its recovery kit is printed once"),
  options,
  1,
  1,
  run,
};
