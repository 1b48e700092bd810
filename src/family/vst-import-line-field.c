/* vst-import-line-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-line-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-family-wording.h"
#include "vst-import-choice.h"
#include "vst-import-wording.h"
#include "vst-text.h"

/* What is shown of a cell that can't be kept as it stands. */
#define MAX_CELL 40

/**
 * VstImportLineField:
 *
 * A row of a list that comes in: its number, its name, what would become of it
 * and why, and the choice where there is one.
 */
struct _VstImportLineField
{
  AdwBin parent_instance;

  VstImportJob *job;
  guint family;
  char *spoken;
  gboolean is_filling;

  GtkLabel *number;
  GtkLabel *name;
  GtkLabel *detail;
  GtkWidget *chip;
  GtkImage *symbol;
  GtkLabel *action;
  GtkCheckButton *choice;
};

G_DEFINE_FINAL_TYPE (VstImportLineField, vst_import_line_field, ADW_TYPE_BIN)

static const char *
get_cell (VstImportJob *job,
          guint row,
          const char *code)
{
  int column = code != NULL ? vst_heading_get_column (vst_import_job_get_heading (job), code) : -1;

  return column >= 0 ? vst_table_get_cell (vst_import_job_get_table (job), row, (guint) column) : "";
}

/* The name as the list has it: a row that can't be kept has one, too. */
static char *
dup_name (VstImportJob *job,
          guint row,
          gboolean is_private)
{
  const char *display = get_cell (job, row, vst_family_columns[VST_FAMILY_COLUMN_DISPLAY_NAME].code);
  const char *given = get_cell (job, row, vst_family_columns[VST_FAMILY_COLUMN_GIVEN_NAME].code);
  const char *family = get_cell (job, row, vst_family_columns[VST_FAMILY_COLUMN_FAMILY_NAME].code);
  g_autofree char *name = g_strstrip (display[0] != '\0' ? g_strdup (display) : g_strconcat (given, " ", family, NULL));

  if (name[0] == '\0')
    return g_strdup (_("Without a name"));

  return is_private ? vst_text_initials (name) : g_steal_pointer (&name);
}

static char *
dup_error (VstImportJob *job,
           VstImportItem *item,
           gboolean is_private)
{
  const VstImportRow *row = vst_import_item_get_row (item);
  const char *cell = is_private ? "" : get_cell (job, vst_import_item_get_index (item), row->column);
  g_autofree char *shown = NULL;

  if (g_utf8_strlen (cell, -1) > MAX_CELL)
    {
      g_autofree char *start = g_utf8_substring (cell, 0, MAX_CELL);

      shown = g_strconcat (start, "…", NULL);
    }

  return vst_word_import_row (row, shown != NULL ? shown : cell);
}

static char *
dup_detail (VstImportJob *job,
            VstImportItem *item,
            gboolean is_private)
{
  const VstImportRow *row = vst_import_item_get_row (item);
  g_autoptr (GString) text = NULL;
  g_autofree char *error = dup_error (job, item, is_private);

  text = g_string_new (error);

  for (guint i = 0; row->action != VST_IMPORT_NEW && row->candidates != NULL && i < MIN (row->candidates->len, 3); i++)
    {
      g_autofree char *candidate = vst_word_candidate (g_ptr_array_index (row->candidates, i), is_private);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", candidate);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_action (VstImportLineField *self,
             VstImportAction action)
{
  static const char *const symbols[] = { "vst-free-symbolic", "vst-check-symbolic", "vst-expected-symbolic", "document-edit-symbolic" };
  static const char *const hues[] = { "blue", "green", "ochre", "plum" };

  for (guint i = 0; i < G_N_ELEMENTS (hues); i++)
    gtk_widget_remove_css_class (self->chip, hues[i]);

  gtk_widget_add_css_class (self->chip, hues[action]);
  gtk_image_set_from_icon_name (self->symbol, symbols[action]);
  gtk_label_set_label (self->action, vst_word_import_action (action));
}

static void
show_choice (VstImportLineField *self)
{
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  const VstImportFamily *family;

  if (plan == NULL)
    return;

  family = g_ptr_array_index (plan->families, self->family);

  self->is_filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), vst_import_choice_is_open (plan, self->family));
  gtk_check_button_set_active (self->choice, !family->leave_out);
  self->is_filling = FALSE;
}

static void
chosen_cb (VstImportLineField *self,
           guint family)
{
  if (family == self->family)
    show_choice (self);
}

static void
choice_cb (VstImportLineField *self)
{
  if (!self->is_filling && self->job != NULL)
    vst_import_job_leave_out (self->job, self->family, !gtk_check_button_get_active (self->choice));
}

static void
vst_import_line_field_dispose (GObject *object)
{
  VstImportLineField *self = VST_IMPORT_LINE_FIELD (object);

  vst_import_line_field_clear (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_IMPORT_LINE_FIELD);

  G_OBJECT_CLASS (vst_import_line_field_parent_class)->dispose (object);
}

static void
vst_import_line_field_class_init (VstImportLineFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_import_line_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-import-line-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, number);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, name);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, detail);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, chip);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, symbol);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, action);
  gtk_widget_class_bind_template_child (widget_class, VstImportLineField, choice);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
}

static void
vst_import_line_field_init (VstImportLineField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_a11y_patch (GTK_WIDGET (self));
}

GtkWidget *
vst_import_line_field_new (void)
{
  return g_object_new (VST_TYPE_IMPORT_LINE_FIELD, NULL);
}

void
vst_import_line_field_show (VstImportLineField *self,
                            VstImportJob *job,
                            VstImportItem *item,
                            gboolean is_private)
{
  const VstImportRow *row;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (VST_IS_IMPORT_LINE_FIELD (self));
  g_return_if_fail (VST_IS_IMPORT_JOB (job));
  g_return_if_fail (VST_IS_IMPORT_ITEM (item));

  vst_import_line_field_clear (self);

  row = vst_import_item_get_row (item);
  self->job = g_object_ref (job);
  self->family = row->family;
  g_signal_connect_object (job, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  number = g_strdup_printf (_("Row %u"), row->line);
  name = dup_name (job, vst_import_item_get_index (item), is_private);
  detail = dup_detail (job, item, is_private);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail[0] != '\0');
  show_action (self, row->action);
  show_choice (self);

  /* Translators: the name of a check box: a name, a comma, what the box is for. */
  label = g_strdup_printf (_("%s, take in"), name);
  vst_a11y_set_label (GTK_WIDGET (self->choice), label);
  self->spoken = g_strjoin (", ", number, name, vst_word_import_action (row->action), detail[0] != '\0' ? detail : NULL, NULL);
}

void
vst_import_line_field_clear (VstImportLineField *self)
{
  g_return_if_fail (VST_IS_IMPORT_LINE_FIELD (self));

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_func (self->job, chosen_cb, self);

  g_clear_object (&self->job);
  g_clear_pointer (&self->spoken, g_free);
}

const char *
vst_import_line_field_get_spoken (VstImportLineField *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_LINE_FIELD (self), NULL);

  return self->spoken;
}
