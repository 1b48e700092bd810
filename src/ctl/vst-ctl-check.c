/* vst-ctl-check.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-ctl-hub.h"
#include "vst-hub-check.h"
#include "vst-hub-folder.h"
#include "vst-paper-format.h"

static const struct
{
  const char *code;
  const char *text;
} parts[VST_HUB_CHECK_N_PARTS] = {
  [VST_HUB_CHECK_PAGES] = { "pages", N_ ("The database’s pages") },
  [VST_HUB_CHECK_REFERENCES] = { "references", N_ ("References between rows") },
  [VST_HUB_CHECK_LEDGERS] = { "ledgers", N_ ("Ledgers, which only grow") },
  [VST_HUB_CHECK_AUDIT] = { "audit", N_ ("The journal, and its anchor outside") },
  [VST_HUB_CHECK_SEALED] = { "sealed", N_ ("What is sealed, where you may open it") },
};

/* %WHOLE with how it is told, such as the number of acts. */
typedef enum
{
  DAMAGED,
  WHOLE,
  NOT_SEEN,
} State;

static void
print_line (VstCtl *ctl,
            const char *code,
            const char *text,
            State state,
            const char *whole)
{
  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "check");
      json_builder_add_string_value (builder, code);
      json_builder_set_member_name (builder, "ok");
      if (state == NOT_SEEN)
        json_builder_add_null_value (builder);
      else
        json_builder_add_boolean_value (builder, state == WHOLE);
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  /* Translators: part of the hub, then whether it is whole */
  vst_ctl_print (ctl, _("%1$s: %2$s"), text, state == WHOLE ? whole : state == DAMAGED ? _("damaged") : _("could not be looked at"));
}

/* The database does not let itself be read: its parts can't be told apart. */
static void
print_unread (VstCtl *ctl)
{
  for (guint i = 0; i < VST_HUB_CHECK_N_PARTS; i++)
    print_line (ctl, parts[i].code, _(parts[i].text), i == VST_HUB_CHECK_PAGES ? DAMAGED : NOT_SEEN, NULL);
}

/* What is seen without a key; a fault here is the end. */
static gboolean
check_outside (VstCtl *ctl,
               const char *folder,
               GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = NULL;

  if (!vst_hub_folder_check (folder, NULL, error))
    {
      print_line (ctl, "folder", _("The folder"), DAMAGED, NULL);
      return FALSE;
    }

  print_line (ctl, "folder", _("The folder"), WHOLE, _("whole"));

  if (!(keys = vst_keys_load (path, error)))
    {
      print_line (ctl, "keys", _("The keys"), DAMAGED, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_inside (VstCtl *ctl,
              VstHub *hub,
              GError **error)
{
  gboolean full = vst_ctl_has (ctl, "full");
  g_autoptr (GError) local_error = NULL;
  g_autofree VstHubCheck *check = vst_ctl_read (ctl, hub, &vst_hub_check, &full, &local_error);
  gboolean whole = TRUE;

  if (check == NULL)
    {
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
        print_unread (ctl);

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < VST_HUB_CHECK_N_PARTS; i++)
    {
      g_autofree char *acts = NULL;
      g_autofree char *detail = NULL;

      if (i == VST_HUB_CHECK_AUDIT)
        {
          acts = vst_format_count (check->n_acts);
          detail = g_strdup_printf (ngettext ("whole, %s act", "whole, %s acts", (gulong) check->n_acts), acts);
        }

      print_line (ctl, parts[i].code, _(parts[i].text), check->whole[i] ? WHOLE : DAMAGED, detail != NULL ? detail : _("whole"));
      whole = whole && check->whole[i];
    }

  if (whole)
    return TRUE;

  g_set_error_literal (error, VST_CTL_ERROR, VST_CTL_ERROR_DAMAGED,
                       _("The hub can’t be read in full. Nothing was changed. Restore a backup."));

  return FALSE;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *folder = vst_ctl_get_argument (ctl, 0);
  g_autoptr (GError) local_error = NULL;
  VstHub *hub;
  gboolean whole;

  if (!check_outside (ctl, folder, error))
    return FALSE;

  if (!(hub = vst_ctl_open (ctl, folder, &local_error)))
    {
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_KEYS_OLD))
        print_line (ctl, "keys", _("The keys"), DAMAGED, NULL);

      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
        {
          print_line (ctl, "keys", _("The keys"), WHOLE, _("whole"));
          print_unread (ctl);
        }

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Its seal is under the database's key, which is known from here on. */
  print_line (ctl, "keys", _("The keys"), WHOLE, _("whole"));
  whole = check_inside (ctl, hub, error);
  vst_ctl_close (hub);

  return whole;
}

static const VstCtlOption options[] = {
  { "full", 0, VST_CTL_FLAG, NULL, N_ ("Read every page and index, which takes longer") },
  { NULL }
};

const VstCtlCommand vst_ctl_check = {
  "check",
  N_ ("HUB [--full]"),
  N_ ("Tell whether a hub is whole, a line for each part"),
  options,
  1,
  1,
  run,
};
