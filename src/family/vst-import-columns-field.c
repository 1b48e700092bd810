/* vst-import-columns-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-columns-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-import-wording.h"

/* How many rows are shown as they were read, and how much of a cell. */
#define N_SAMPLES 3
#define SAMPLE_CHARS 18

/* However large the text is, so much of a heading is in sight. */
#define HEADING_CHARS 12

/**
 * VstImportColumnsField:
 *
 * The columns of a file, one a line: its heading, its first cells as they were
 * read, and which of our columns it is.
 */
struct _VstImportColumnsField
{
  AdwBin parent_instance;

  VstImportJob *job;
  VstTable *table; /* that the lines were made for */
  gboolean is_private;
  gboolean is_filling;

  GtkGrid *grid;
  GPtrArray *choices; /* of GtkDropDown, in the order of the file */
  GPtrArray *notes;   /* of GtkLabel, the same */
};

G_DEFINE_FINAL_TYPE (VstImportColumnsField, vst_import_columns_field, ADW_TYPE_BIN)

static void
choice_cb (GtkDropDown *choice,
           GParamSpec *pspec,
           VstImportColumnsField *self)
{
  guint selected = gtk_drop_down_get_selected (choice);
  guint column;

  if (self->is_filling || !g_ptr_array_find (self->choices, choice, &column))
    return;

  vst_import_job_set_code (self->job, column, selected > 0 ? vst_family_columns[selected - 1].code : NULL);
}

static guint
find_choice (const char *code)
{
  for (guint i = 0; code != NULL && i < VST_FAMILY_N_COLUMNS; i++)
    if (g_str_equal (vst_family_columns[i].code, code))
      return i + 1;

  return 0;
}

static GListModel *
make_names (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, vst_word_import_column (NULL));

  for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
    gtk_string_list_append (names, vst_word_import_column (vst_family_columns[i].code));

  return G_LIST_MODEL (names);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_head (VstImportColumnsField *self)
{
  guint n_samples = MIN (N_SAMPLES, vst_table_get_n_rows (self->table));

  gtk_grid_attach (self->grid, make_label (_("In the file"), "muted"), 0, 0, 1, 1);

  for (guint i = 0; i < n_samples; i++)
    {
      g_autofree char *row = g_strdup_printf (_("Row %u"), vst_table_get_line (self->table, i));

      gtk_grid_attach (self->grid, make_label (row, "muted"), (int) i + 1, 0, 1, 1);
    }

  gtk_grid_attach (self->grid, make_label (_("Comes in as"), "muted"), N_SAMPLES + 1, 0, 1, 1);
}

static void
add_line (VstImportColumnsField *self,
          guint column,
          GListModel *names)
{
  const char *text = vst_table_get_heading (self->table, column);
  g_autofree char *heading = text[0] != '\0' ? g_strdup (text) : g_strdup_printf (_("Column %u"), column + 1);
  /* Translators: a heading of a file. */
  g_autofree char *name = g_strdup_printf (_("“%s” comes in as"), heading);
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (names), NULL);
  GtkWidget *note = make_label (_("Left out: an earlier column is this one already."), "fg-ochre");
  GtkWidget *label = make_label (heading, "strong");
  int top = (int) column * 2 + 1;

  gtk_label_set_width_chars (GTK_LABEL (label), HEADING_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SAMPLE_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (note), SAMPLE_CHARS);
  gtk_grid_attach (self->grid, label, 0, top, 1, 1);

  for (guint i = 0; i < MIN (N_SAMPLES, vst_table_get_n_rows (self->table)); i++)
    {
      const char *cell = vst_table_get_cell (self->table, i, column);
      GtkWidget *sample = make_label (self->is_private && cell[0] != '\0' ? _("Hidden") : cell, "num");

      gtk_label_set_width_chars (GTK_LABEL (sample), 8);
      gtk_label_set_max_width_chars (GTK_LABEL (sample), SAMPLE_CHARS);
      gtk_label_set_single_line_mode (GTK_LABEL (sample), TRUE);
      gtk_grid_attach (self->grid, sample, (int) i + 1, top, 1, 1);
    }

  gtk_widget_set_hexpand (choice, TRUE);
  g_object_set_data_full (G_OBJECT (choice), "name", g_steal_pointer (&name), g_free);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (choice_cb), self, 0);
  gtk_grid_attach (self->grid, choice, N_SAMPLES + 1, top, 1, 1);
  gtk_grid_attach (self->grid, note, N_SAMPLES + 1, top + 1, 1, 1);

  g_ptr_array_add (self->choices, choice);
  g_ptr_array_add (self->notes, note);
  vst_a11y_patch (choice);
}

static void
clear_lines (VstImportColumnsField *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->notes, 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
build_lines (VstImportColumnsField *self)
{
  g_autoptr (GListModel) names = make_names ();

  clear_lines (self);
  add_head (self);

  for (guint i = 0; i < vst_table_get_n_columns (self->table); i++)
    add_line (self, i, names);
}

/* GTK 4.8 gives the focus to a button within, and that one has no name. */
static void
name_inside (GtkWidget *widget,
             const char *name)
{
  if (gtk_widget_get_focusable (widget))
    vst_a11y_set_label (widget, name);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      name_inside (child, name);
}

/**
 * vst_import_columns_field_name_choice:
 * @name: what is chosen
 *
 * Has a screen reader say what a choice is for, and what it stands at.
 */
void
vst_import_columns_field_name_choice (GtkDropDown *choice,
                                      const char *name)
{
  GtkStringObject *selected;
  g_autofree char *spoken = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));
  g_return_if_fail (name != NULL);

  selected = gtk_drop_down_get_selected_item (choice);
  spoken = selected != NULL ? g_strdup_printf (_("%s: %s"), name, gtk_string_object_get_string (selected)) : g_strdup (name);
  vst_a11y_set_label (GTK_WIDGET (choice), name);
  name_inside (gtk_widget_get_first_child (GTK_WIDGET (choice)), spoken);
}

static void
fill_choices (VstImportColumnsField *self)
{
  VstHeading *heading = vst_import_job_get_heading (self->job);

  self->is_filling = TRUE;

  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkDropDown *choice = g_ptr_array_index (self->choices, i);

      gtk_drop_down_set_selected (choice, find_choice (vst_heading_get_code (heading, i)));
      vst_import_columns_field_name_choice (choice, g_object_get_data (G_OBJECT (choice), "name"));
      gtk_widget_set_visible (g_ptr_array_index (self->notes, i), vst_heading_is_double (heading, i));
    }

  self->is_filling = FALSE;
}

static void
vst_import_columns_field_dispose (GObject *object)
{
  VstImportColumnsField *self = VST_IMPORT_COLUMNS_FIELD (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->table, vst_table_unref);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (vst_import_columns_field_parent_class)->dispose (object);
}

static void
vst_import_columns_field_finalize (GObject *object)
{
  VstImportColumnsField *self = VST_IMPORT_COLUMNS_FIELD (object);

  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->notes);

  G_OBJECT_CLASS (vst_import_columns_field_parent_class)->finalize (object);
}

static void
vst_import_columns_field_class_init (VstImportColumnsFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_import_columns_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_import_columns_field_finalize;
}

static void
vst_import_columns_field_init (VstImportColumnsField *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->choices = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card-pad");
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * vst_import_columns_field_show:
 * @is_private: whether somebody may read over the counter
 *
 * Shows the columns of the job's file.
 */
void
vst_import_columns_field_show (VstImportColumnsField *self,
                               VstImportJob *job,
                               gboolean is_private)
{
  VstTable *table;

  g_return_if_fail (VST_IS_IMPORT_COLUMNS_FIELD (self));
  g_return_if_fail (VST_IS_IMPORT_JOB (job));

  table = vst_import_job_get_table (job);
  g_set_object (&self->job, job);

  if (table == NULL)
    {
      clear_lines (self);
      g_clear_pointer (&self->table, vst_table_unref);
      return;
    }

  if (table != self->table || is_private != self->is_private)
    {
      g_clear_pointer (&self->table, vst_table_unref);
      self->table = vst_table_ref (table);
      self->is_private = is_private;
      build_lines (self);
    }

  fill_choices (self);
}

/* What can come in, and everything else. */
void
vst_import_columns_field_add_filters (GtkFileChooser *chooser)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "xlsx", "xml" };
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (lists, _("Lists, and families from other hubs"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (lists, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, lists);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}
