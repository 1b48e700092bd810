/* vst-ctl-catalogue.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-catalogue-store.h"
#include "vst-ctl-hub.h"
#include "vst-error.h"
#include "vst-interview-wording.h"

static guint
count_questions (VstCatalogue *catalogue)
{
  GPtrArray *sections = vst_catalogue_get_sections (catalogue);
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    n += ((const VstQuestionSection *) g_ptr_array_index (sections, i))->questions->len;

  return n;
}

static void
print_one (VstCtl *ctl,
           VstCatalogue *catalogue,
           gboolean in_use,
           JsonBuilder *builder)
{
  if (builder == NULL)
    {
      vst_ctl_print (ctl, "%s\t%d\t%u\t%s\t%s", vst_catalogue_get_code (catalogue), vst_catalogue_get_version (catalogue),
                     count_questions (catalogue), in_use ? C_("questions", "asked") : C_("questions", "set aside"), vst_catalogue_get_title (catalogue, vst_language_get ()));
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, vst_catalogue_get_code (catalogue));
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, vst_catalogue_get_version (catalogue));
  json_builder_set_member_name (builder, "questions");
  json_builder_add_int_value (builder, count_questions (catalogue));
  json_builder_set_member_name (builder, "in_use");
  json_builder_add_boolean_value (builder, in_use);
  json_builder_end_object (builder);
}

static gboolean
list (VstCtl *ctl,
      VstHub *hub,
      GError **error)
{
  g_autoptr (GPtrArray) files = vst_ctl_read (ctl, hub, &vst_catalogue_read_all, NULL, error);
  VstCatalogue *shipped = vst_catalogue_get_shipped ();
  g_autoptr (JsonBuilder) builder = vst_ctl_is_json (ctl) ? json_builder_new () : NULL;

  if (files == NULL)
    return FALSE;

  if (builder != NULL)
    json_builder_begin_array (builder);

  print_one (ctl, shipped, TRUE, builder);
  for (guint i = 0; i < files->len; i++)
    {
      const VstCatalogueFile *file = g_ptr_array_index (files, i);

      /* The one that comes along is told of already. */
      if (!g_str_equal (vst_catalogue_get_code (file->catalogue), vst_catalogue_get_code (shipped)) ||
          vst_catalogue_get_version (file->catalogue) != vst_catalogue_get_version (shipped))
        print_one (ctl, file->catalogue, file->in_use, builder);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      vst_ctl_print_json (ctl, builder);
    }

  return TRUE;
}

/* Its faults are told before anybody signs in. */
static gboolean
read_file (VstCtl *ctl,
           const char *path,
           char **xml,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (VstCatalogue) catalogue = NULL;
  g_autofree char *text = NULL;
  VstCatalogueFault fault = { 0 };
  gsize size;

  if (!g_file_load_contents (file, NULL, xml, &size, NULL, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_FILE_ACCESS, "The catalogue can't be read");
      return FALSE;
    }

  if ((catalogue = vst_catalogue_parse (*xml, (gssize) size, &fault, error)) != NULL)
    return TRUE;

  text = vst_word_catalogue_fault (&fault);
  vst_ctl_tell (ctl, "%s", text);

  return FALSE;
}

static gboolean
add (VstCtl *ctl,
     GError **error)
{
  const char *path = vst_ctl_get_argument (ctl, 2);
  g_autofree char *xml = NULL;
  g_autofree gint64 *id = NULL;
  VstHub *hub;

  if (path == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Which file? Add its name."));
      return FALSE;
    }

  if (!read_file (ctl, path, &xml, error) || !(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  id = vst_ctl_do (ctl, hub, &vst_catalogue_do_add, xml, FALSE, error);
  vst_ctl_close (hub);

  if (id != NULL && !vst_ctl_is_quiet (ctl))
    vst_ctl_tell (ctl, "%s", _("Questions added"));

  return id != NULL;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *what = vst_ctl_get_argument (ctl, 1);
  VstHub *hub;
  gboolean is_done;

  if (g_str_equal (what, "add"))
    return add (ctl, error);

  if (!g_str_equal (what, "list"))
    {
      vst_ctl_set_usage (error, _("After HUB comes one of these: %s."), "list, add");
      return FALSE;
    }

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  is_done = list (ctl, hub, error);
  vst_ctl_close (hub);

  return is_done;
}

static const VstCtlOption options[] = { { NULL } };

const VstCtlCommand vst_ctl_catalogue = {
  "catalogue",
  N_ ("HUB list|add [FILE]"),
  N_ ("List the questions that are asked, or add a file of the hub’s own"),
  options,
  2,
  3,
  run,
};
