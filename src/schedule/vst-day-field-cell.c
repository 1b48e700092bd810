/* vst-day-field-cell.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-field-cell.h"

#include "vst-a11y.h"
#include "vst-paper-format.h"
#include "vst-schedule-wording.h"

/* Shorter ones have one line; what is closed for less says nothing. */
#define TWO_LINES_MINUTES 45
#define CLOSED_WORD_MINUTES 30

static const struct
{
  const char *icon;
  const char *style;
} looks[VST_APPOINTMENT_N_STATES] = {
  [VST_APPOINTMENT_OFFERED] = { "vst-held-symbolic", "held" },
  [VST_APPOINTMENT_SCHEDULED] = { "vst-expected-symbolic", "booked" },
  [VST_APPOINTMENT_CONFIRMED] = { "vst-check-symbolic", "booked" },
  [VST_APPOINTMENT_ARRIVED] = { "vst-here-symbolic", "here" },
  [VST_APPOINTMENT_IN_SERVICE] = { "vst-with-symbolic", "with" },
  [VST_APPOINTMENT_COMPLETED] = { "vst-gone-symbolic", "done" },
  [VST_APPOINTMENT_MISSED] = { "vst-missed-symbolic", "missed" },
};

const char *
vst_day_cell_icon (VstScheduleCell *cell)
{
  if (cell->kind == VST_SCHEDULE_CELL_BLOCK)
    return cell->block->group_id != 0 ? "vst-group-symbolic" : looks[cell->block->state].icon;

  return cell->kind == VST_SCHEDULE_CELL_FREE ? "vst-free-symbolic" : "vst-closed-symbolic";
}

const char *
vst_day_cell_style (VstScheduleCell *cell)
{
  if (cell->kind == VST_SCHEDULE_CELL_BLOCK)
    return looks[cell->block->state].style;

  return cell->kind == VST_SCHEDULE_CELL_FREE ? "free" : "closed";
}

/* What is said of it is its parent's name. */
GtkWidget *
vst_day_cell_new_silent (GType type)
{
  return g_object_new (type, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static GtkWidget *
add_label (GtkWidget *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = vst_day_cell_new_silent (GTK_TYPE_LABEL);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_icon (GtkWidget *box,
          const char *icon,
          const char *style)
{
  GtkWidget *image = vst_day_cell_new_silent (GTK_TYPE_IMAGE);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_add_css_class (image, "i14");
  gtk_widget_add_css_class (image, "sym");
  gtk_widget_add_css_class (image, style);
  gtk_box_append (GTK_BOX (box), image);
}

static GtkWidget *
new_box (GtkOrientation orientation,
         int spacing)
{
  GtkWidget *box = vst_day_cell_new_silent (GTK_TYPE_BOX);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), orientation);
  gtk_box_set_spacing (GTK_BOX (box), spacing);

  return box;
}

const char *
vst_day_cell_symbol (VstScheduleCell *cell)
{
  const char *style = vst_day_cell_style (cell);

  if (g_str_equal (style, "booked"))
    return "expected";

  return g_str_equal (style, "done") ? "gone" : style;
}

/**
 * vst_day_cell_new_button:
 *
 * What is booked, or free, as a button whose name says all of it.
 */
GtkWidget *
vst_day_cell_new_button (VstScheduleCell *cell,
                         const VstScheduleColumn *column,
                         gboolean is_private)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *lines = new_box (GTK_ORIENTATION_VERTICAL, 0), *first = new_box (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *time = vst_format_time (cell->from_minute);
  g_autofree char *name = vst_word_schedule_name (cell, is_private);
  g_autofree char *spoken = vst_word_schedule_spoken (cell, column, is_private);
  g_autofree char *line = vst_word_schedule_line (cell, is_private);
  g_autofree char *mind = vst_word_schedule_mind (cell, is_private);

  add_icon (first, vst_day_cell_icon (cell), vst_day_cell_symbol (cell));
  gtk_label_set_ellipsize (GTK_LABEL (add_label (first, time, "num")), PANGO_ELLIPSIZE_NONE);
  add_label (first, name, cell->kind == VST_SCHEDULE_CELL_BLOCK ? "strong" : "muted");
  if (mind != NULL)
    add_icon (first, "vst-note-symbolic", "fg-ochre");
  gtk_box_append (GTK_BOX (lines), first);
  if (cell->to_minute - cell->from_minute >= TWO_LINES_MINUTES && line[0] != '\0')
    add_label (lines, line, "t-small");

  gtk_widget_set_valign (lines, cell->kind == VST_SCHEDULE_CELL_BLOCK ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "slot");
  gtk_widget_add_css_class (button, vst_day_cell_style (cell));
  gtk_widget_set_tooltip_text (button, spoken);
  vst_a11y_set_label (button, spoken);

  return button;
}

/* A time at which nobody is there. */
GtkWidget *
vst_day_cell_new_closed (VstScheduleCell *cell,
                         const VstScheduleColumn *column)
{
  GtkWidget *box = new_box (GTK_ORIENTATION_HORIZONTAL, 6);

  if (cell->to_minute - cell->from_minute >= CLOSED_WORD_MINUTES)
    {
      g_autofree char *text = vst_word_schedule_closed (cell, column);

      add_icon (box, "vst-closed-symbolic", "closed");
      add_label (box, text, "t-small");
    }

  gtk_widget_add_css_class (box, "slot");
  gtk_widget_add_css_class (box, "closed");

  return box;
}

/* What stands above a column. */
GtkWidget *
vst_day_cell_new_head (const VstScheduleColumn *column,
                       gboolean is_private)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = vst_word_column_title (column, is_private);
  g_autofree char *line = vst_word_column_line (column, is_private);
  g_autofree char *both = g_strdup_printf ("%s, %s", title, line);

  add_label (box, title, "strong");
  add_label (box, line, "t-small");
  gtk_widget_add_css_class (box, "col-head");
  gtk_widget_set_tooltip_text (box, both);

  return box;
}
