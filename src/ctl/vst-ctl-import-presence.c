/* vst-ctl-import-presence.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-import.h"

#include <glib/gi18n.h>

#include "vst-calendar.h"
#include "vst-ctl-hub.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-presence-import.h"
#include "vst-table-file.h"

/* A list or a calendar on its way in. */
typedef struct
{
  const char *path;
  const char *sheet;
  VstTable *table;
  VstTableFault fault;
  VstHeading *heading;
  GPtrArray *events;
  VstPresenceImportPlan *plan;
} Coming;

static void
coming_clear (Coming *self)
{
  g_clear_pointer (&self->table, vst_table_unref);
  g_clear_pointer (&self->heading, vst_heading_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->plan, vst_presence_import_plan_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Coming, coming_clear)

static gboolean
read_file (VstCtl *ctl,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Coming *self = data;
  g_autoptr (GBytes) bytes = vst_table_open_file (self->path, cancellable, &self->fault, error);

  if (bytes == NULL)
    return FALSE;

  if (vst_calendar_is_one (bytes))
    self->events = vst_calendar_read (bytes, error);
  else
    self->table = vst_table_read_bytes (bytes, self->sheet, cancellable, &self->fault, error);

  return self->events != NULL || self->table != NULL;
}

static void
print_row_json (VstCtl *ctl,
                const VstPresenceImportRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "row");
  json_builder_add_int_value (builder, row->line);
  json_builder_set_member_name (builder, "action");
  json_builder_add_string_value (builder, vst_import_action_code (row->action));

  if (row->action == VST_IMPORT_ERROR)
    {
      g_autoptr (GError) fault = g_error_new_literal (VST_ERROR, (int) row->error, "");

      json_builder_set_member_name (builder, "error");
      json_builder_add_string_value (builder, vst_error_get_code (fault));
      json_builder_set_member_name (builder, "column");
      json_builder_add_string_value (builder, row->column != NULL ? row->column : "");
    }

  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

static void
print_row_error (VstCtl *ctl,
                 const VstPresenceImportRow *row)
{
  g_autoptr (GError) error = g_error_new_literal (VST_ERROR, (int) row->error, "");
  g_autofree char *text = vst_error_text (error);

  if (row->column != NULL)
    /* Translators: a row of a list, the name of its column, what is wrong */
    vst_ctl_print (ctl, _("Row %1$u, %2$s: %3$s"), row->line, row->column, text);
  else
    vst_ctl_print (ctl, _("Row %1$u: %2$s"), row->line, text);
}

static void
print_plan (VstCtl *ctl,
            const VstPresenceImportPlan *plan)
{
  g_autofree char *n_new = vst_format_count (plan->n_new);
  g_autofree char *n_same = vst_format_count (plan->n_same);
  g_autofree char *n_unsure = vst_format_count (plan->n_unsure);
  g_autofree char *n_errors = vst_format_count (plan->n_errors);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstPresenceImportRow *row = g_ptr_array_index (plan->rows, i);

      if (vst_ctl_is_json (ctl))
        print_row_json (ctl, row);
      else if (row->action == VST_IMPORT_ERROR)
        print_row_error (ctl, row);
      else if (row->action == VST_IMPORT_UNSURE)
        vst_ctl_print (ctl, _("Row %u: this partner is here at that time in another way."), row->line);
    }

  vst_ctl_tell (ctl, _("New times: %s"), n_new);
  vst_ctl_tell (ctl, _("Times that are here already: %s"), n_same);
  vst_ctl_tell (ctl, _("Times to look at: %s"), n_unsure);
  vst_ctl_tell (ctl, _("Rows that need a correction: %s"), n_errors);
}

static gboolean
take_in (VstCtl *ctl,
         VstHub *hub,
         VstPresenceImportPlan *plan,
         GError **error)
{
  g_autofree guint *n_taken = NULL;

  if (vst_ctl_has (ctl, "dry-run"))
    {
      if (plan->n_errors == 0)
        return TRUE;

      g_set_error_literal (error, VST_ERROR, VST_ERROR_FILE_ROWS, "Rows can't be kept as they stand");
      return FALSE;
    }

  plan->take_unsure = vst_ctl_has (ctl, "take-unsure");

  if (!(n_taken = vst_ctl_do (ctl, hub, &vst_presence_do_import, plan, TRUE, error)))
    return FALSE;

  vst_ctl_tell (ctl, ngettext ("%u time of a partner was taken in.", "%u times of partners were taken in.", *n_taken), *n_taken);

  return TRUE;
}

/**
 * vst_ctl_import_presence:
 *
 * Takes in when partners come: a list, each row of which is a day, or a calendar
 * with rules.  What it is is told by its bytes.
 */
gboolean
vst_ctl_import_presence (VstCtl *ctl,
                         VstHub *hub,
                         const char *path,
                         GError **error)
{
  g_auto (Coming) self = { .path = path, .sheet = vst_ctl_get_text (ctl, "sheet") };
  VstPresenceImportLook look = { .hub_id = vst_keys_get_hub_id (vst_hub_get_keys (hub)) };
  VstDateOrder order = VST_DATE_YMD;
  gboolean given;

  if (!vst_ctl_import_read_order (ctl, &order, &given, error))
    return FALSE;

  if (!vst_ctl_run_on_thread (ctl, read_file, &self, error))
    {
      vst_ctl_import_tell_fault (ctl, &self.fault);
      return FALSE;
    }

  if (self.table != NULL && !(self.heading = vst_ctl_import_match (ctl, self.table, vst_presence_columns, error)))
    return FALSE;

  look.table = self.table;
  look.heading = self.heading;
  look.order = given ? &order : NULL;
  look.events = self.events;

  if (!(self.plan = vst_ctl_read (ctl, hub, &vst_presence_import_look, &look, error)))
    return FALSE;

  print_plan (ctl, self.plan);

  return take_in (ctl, hub, self.plan, error);
}
