/* vst-ctl-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-ctl-hit.h"
#include "vst-ctl-hub.h"
#include "vst-ctl-import.h"
#include "vst-ctl-pack.h"
#include "vst-import.h"
#include "vst-import-wording.h"
#include "vst-paper-format.h"
#include "vst-table-file.h"

/* A list on its way in. */
typedef struct
{
  const char *path;
  const char *sheet;
  VstTable *table;
  VstTableFault fault;
  VstHeading *heading;
  VstImportPlan *plan;
} Coming;

static void
coming_clear (Coming *self)
{
  g_clear_pointer (&self->table, vst_table_unref);
  g_clear_pointer (&self->heading, vst_heading_free);
  g_clear_pointer (&self->plan, vst_import_plan_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Coming, coming_clear)

static const char *const order_codes[] = { "ymd", "dmy", "mdy" };

static void
print_row_json (VstCtl *ctl,
                VstHub *hub,
                const VstImportRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "row");
  json_builder_add_int_value (builder, row->line);
  json_builder_set_member_name (builder, "action");
  json_builder_add_string_value (builder, vst_import_action_code (row->action));
  json_builder_set_member_name (builder, "candidates");
  vst_ctl_build_candidates (builder, hub, row->candidates != NULL ? row->candidates : nobody);

  if (row->action == VST_IMPORT_ERROR)
    {
      g_autoptr (GError) fault = g_error_new_literal (VST_ERROR, (int) row->error, "");

      json_builder_set_member_name (builder, "error");
      json_builder_add_string_value (builder, vst_error_get_code (fault));
      json_builder_set_member_name (builder, "column");
      json_builder_add_string_value (builder, row->column != NULL ? row->column : "");
    }

  if (row->twin != 0)
    {
      json_builder_set_member_name (builder, "same_as_row");
      json_builder_add_int_value (builder, row->twin);
    }

  if (row->is_elsewhere)
    {
      json_builder_set_member_name (builder, "doubt");
      json_builder_add_string_value (builder, "province");
    }

  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

/* Only what somebody has to look at. */
static void
print_row (VstCtl *ctl,
           const VstImportRow *row)
{
  gboolean is_twin = row->action == VST_IMPORT_UNSURE && row->twin != 0;

  if (row->action == VST_IMPORT_ERROR || (row->action == VST_IMPORT_NEW && row->is_elsewhere) || is_twin)
    {
      g_autofree char *text = vst_word_import_row (row, NULL);

      vst_ctl_print (ctl, _("Row %1$u: %2$s"), row->line, text);
    }

  if (row->action == VST_IMPORT_UNSURE && row->candidates != NULL && row->candidates->len > 0)
    {
      VstHit *hit = g_ptr_array_index (row->candidates, 0);

      vst_ctl_print (ctl, _("Row %1$u may be file %2$s."), row->line, vst_hit_get_file_number (hit));
    }
}

static void
print_plan (VstCtl *ctl,
            VstHub *hub,
            const VstImportPlan *plan)
{
  g_autofree char *n_new = vst_format_count (plan->n_new);
  g_autofree char *n_same = vst_format_count (plan->n_same);
  g_autofree char *n_unsure = vst_format_count (plan->n_unsure);
  g_autofree char *n_errors = vst_format_count (plan->n_errors);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      if (vst_ctl_is_json (ctl))
        print_row_json (ctl, hub, g_ptr_array_index (plan->rows, i));
      else
        print_row (ctl, g_ptr_array_index (plan->rows, i));
    }

  vst_ctl_tell (ctl, _("New families: %s"), n_new);
  vst_ctl_tell (ctl, _("Families that are here already: %s"), n_same);
  vst_ctl_tell (ctl, _("Families to look at: %s"), n_unsure);
  vst_ctl_tell (ctl, _("Rows that need a correction: %s"), n_errors);
}

static gboolean
read_table (VstCtl *ctl,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Coming *self = data;

  self->table = vst_table_read_file (self->path, self->sheet, cancellable, &self->fault, error);

  return self->table != NULL;
}

VstHeading *
vst_ctl_import_match (VstCtl *ctl,
                      VstTable *table,
                      const VstColumn *columns,
                      GError **error)
{
  const char *path = vst_ctl_get_text (ctl, "map");
  g_autoptr (VstHeading) heading = NULL;
  g_autofree char *map = NULL;

  if (path != NULL && !g_file_get_contents (path, &map, NULL, error))
    return NULL;

  if (!(heading = vst_heading_match (table, columns, map, error)))
    return NULL;

  for (guint i = 0; i < vst_table_get_n_columns (table); i++)
    if (vst_heading_get_code (heading, i) == NULL)
      vst_ctl_tell (ctl, _("Column left out: %s"), vst_table_get_heading (table, i));

  return g_steal_pointer (&heading);
}

gboolean
vst_ctl_import_read_order (VstCtl *ctl,
                           VstDateOrder *order,
                           gboolean *given,
                           GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "dates");

  *given = code != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order_codes); i++)
    if (g_strcmp0 (code, order_codes[i]) == 0)
      {
        *order = (VstDateOrder) i;
        return TRUE;
      }

  if (code == NULL)
    return TRUE;

  vst_ctl_set_usage (error, _("After --dates comes one of these: %s."), "ymd, dmy, mdy");

  return FALSE;
}

/* Families that may be here already are left out, unless told. */
static void
settle_unsure (VstCtl *ctl,
               VstImportPlan *plan)
{
  if (!vst_ctl_has (ctl, "take-unsure"))
    return;

  for (guint i = 0; i < plan->families->len; i++)
    {
      VstImportFamily *family = g_ptr_array_index (plan->families, i);

      if (family->action == VST_IMPORT_UNSURE)
        family->leave_out = FALSE;
    }
}

static gboolean
take_in (VstCtl *ctl,
         VstHub *hub,
         Coming *self,
         GError **error)
{
  g_autofree guint *n_taken = NULL;
  g_autofree char *count = NULL;

  if (vst_ctl_has (ctl, "dry-run"))
    {
      if (self->plan->n_errors == 0)
        return TRUE;

      g_set_error_literal (error, VST_ERROR, VST_ERROR_FILE_ROWS, "Rows can't be kept as they stand");
      return FALSE;
    }

  settle_unsure (ctl, self->plan);

  if (!(n_taken = vst_ctl_do (ctl, hub, &vst_import_do, self->plan, TRUE, error)))
    return FALSE;

  count = vst_format_count (*n_taken);
  vst_ctl_tell (ctl, ngettext ("%s family was taken in.", "%s families were taken in.", *n_taken), count);

  return TRUE;
}

void
vst_ctl_import_tell_fault (VstCtl *ctl,
                           const VstTableFault *fault)
{
  if (fault->line > 0 && !vst_ctl_is_json (ctl))
    vst_ctl_tell (ctl, _("Line %u of the file:"), fault->line);
}

static gboolean
import (VstCtl *ctl,
        VstHub *hub,
        Coming *self,
        GError **error)
{
  VstDateOrder order = VST_DATE_YMD;
  gboolean given;
  VstImportLook look;

  if (!vst_ctl_import_read_order (ctl, &order, &given, error))
    return FALSE;

  if (!vst_ctl_run_on_thread (ctl, read_table, self, error))
    {
      vst_ctl_import_tell_fault (ctl, &self->fault);
      return FALSE;
    }

  if (!(self->heading = vst_ctl_import_match (ctl, self->table, vst_family_columns, error)))
    return FALSE;

  look = (VstImportLook){ self->table, self->heading, given ? &order : NULL };

  if (!(self->plan = vst_ctl_read (ctl, hub, &vst_import_look, &look, error)))
    return FALSE;

  print_plan (ctl, hub, self->plan);

  return take_in (ctl, hub, self, error);
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  g_auto (Coming) self = { .path = vst_ctl_get_argument (ctl, 2), .sheet = vst_ctl_get_text (ctl, "sheet") };
  VstHub *hub;
  gboolean done;

  gboolean is_presence = g_str_equal (vst_ctl_get_argument (ctl, 1), "presence");
  gboolean is_family = g_str_equal (vst_ctl_get_argument (ctl, 1), "family");

  if (!is_presence && !is_family && !g_str_equal (vst_ctl_get_argument (ctl, 1), "families"))
    {
      vst_ctl_set_usage (error, _("KIND is one of these: %s."), "families, family, presence");
      return FALSE;
    }

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  if (is_family)
    done = vst_ctl_import_pack (ctl, hub, self.path, error);
  else
    done = is_presence ? vst_ctl_import_presence (ctl, hub, self.path, error) : import (ctl, hub, &self, error);
  vst_ctl_close (hub);

  return done;
}

static const VstCtlOption options[] = {
  { "dry-run", 0, VST_CTL_FLAG, NULL, N_ ("Only look: nothing is changed") },
  { "map", 0, VST_CTL_TEXT, N_ ("FILE"), N_ ("A JSON object that gives our column for each of their headings") },
  { "dates", 0, VST_CTL_TEXT, "ymd|dmy|mdy", N_ ("How dates are written, where looking doesn’t tell") },
  { "sheet", 0, VST_CTL_TEXT, N_ ("NAME"), N_ ("The sheet of a workbook; the first unless told") },
  { "take-unsure", 0, VST_CTL_FLAG, NULL, N_ ("Also take in what may be here already, or in the list twice") },
  { NULL }
};

const VstCtlCommand vst_ctl_import = {
  "import",
  N_ ("HUB families|family|presence FILE [OPTION…]"),
  N_ ("Take in a list of families, a family from another hub, or when partners come: all of it, or nothing"),
  options,
  3,
  3,
  run,
};
