/* vst-day-field-grid.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-field-grid.h"

#define PLACE "vst-place"

/* Letters that a column has room for at least, and that the hours take. */
#define COLUMN_CHARS 17
#define MARGIN_CHARS 8

/* How many lines of text an hour is high at least. */
#define HOUR_LINES 3.6

/* Nothing is so short that it can't be read. */
#define LEAST_MINUTES 15

/**
 * VstDayFieldGrid:
 *
 * Columns beside a margin: as the body of a day, with time going down, as high as
 * the shortest of its children needs; or as its head, with the same columns.
 */
struct _VstDayFieldGrid
{
  GtkWidget parent_instance;

  gboolean is_head;
  guint n_columns;
  int from_minute;
  int to_minute;
  double scale; /* pixels a minute, as they were last asked for */
};

G_DEFINE_FINAL_TYPE (VstDayFieldGrid, vst_day_field_grid, GTK_TYPE_WIDGET)

static VstDayPlace *
get_place (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), PLACE);
}

static void
read_font (VstDayFieldGrid *self,
           int *char_width,
           int *line_height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  *char_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  *line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

static int
get_margin (VstDayFieldGrid *self)
{
  int char_width, line_height;

  read_font (self, &char_width, &line_height);

  return MARGIN_CHARS * char_width;
}

static int
get_minutes (const VstDayPlace *place)
{
  return MAX (place->to_minute - place->from_minute, LEAST_MINUTES);
}

/* Where it begins and how wide it is; the last column takes what is over. */
static void
get_span (VstDayFieldGrid *self,
          const VstDayPlace *place,
          int width,
          int *x,
          int *span)
{
  int margin = get_margin (self);
  int column = self->n_columns > 0 ? (width - margin) / (int) self->n_columns : 0;
  int lanes = (int) MAX (place->n_lanes, 1);

  if (place->column < 0)
    {
      *x = place->lane == 0 ? 0 : margin;
      *span = place->lane == 0 ? margin : width - margin;
      return;
    }

  *x = margin + place->column * column;
  *span = place->column + 1 == (int) self->n_columns ? width - *x : column;
  *span /= lanes;
  *x += (int) place->lane * *span;
}

static void
measure_width (VstDayFieldGrid *self,
               int *minimum)
{
  int char_width, line_height, column;

  read_font (self, &char_width, &line_height);
  column = COLUMN_CHARS * char_width;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const VstDayPlace *place = get_place (child);
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (place->column >= 0)
        column = MAX (column, least * (int) MAX (place->n_lanes, 1));
    }

  *minimum = get_margin (self) + (int) self->n_columns * column;
}

static void
measure_height (VstDayFieldGrid *self,
                int *minimum)
{
  int char_width, line_height, least;

  read_font (self, &char_width, &line_height);
  self->scale = HOUR_LINES * line_height / 60;
  *minimum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const VstDayPlace *place = get_place (child);

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      if (self->is_head)
        *minimum = MAX (*minimum, least);
      else if (place->column >= 0)
        self->scale = MAX (self->scale, (double) least / get_minutes (place));
    }

  if (!self->is_head)
    *minimum = (int) ((self->to_minute - self->from_minute) * self->scale) + line_height;
}

static void
vst_day_field_grid_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  VstDayFieldGrid *self = VST_DAY_FIELD_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum);
  else
    measure_height (self, minimum);

  *natural = *minimum;
}

/* A line, or a mark whose middle is at its minute. */
static void
allocate_mark (VstDayFieldGrid *self,
               GtkWidget *child,
               GtkAllocation *box)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box->width, &least, NULL, NULL, NULL);
  box->y = MAX (0, box->y - least / 2);
  box->height = least;
}

static void
vst_day_field_grid_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline)
{
  VstDayFieldGrid *self = VST_DAY_FIELD_GRID (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const VstDayPlace *place = get_place (child);
      GtkAllocation box = { 0, 0, width, height };

      get_span (self, place, width, &box.x, &box.width);
      if (!self->is_head)
        {
          box.y = vst_day_field_grid_get_y (self, place->from_minute);
          box.height = vst_day_field_grid_get_y (self, place->from_minute + get_minutes (place)) - box.y;
          if (place->to_minute <= place->from_minute)
            allocate_mark (self, child, &box);
        }

      gtk_widget_size_allocate (child, &box, -1);
    }
}

static void
vst_day_field_grid_dispose (GObject *object)
{
  vst_day_field_grid_clear (VST_DAY_FIELD_GRID (object), 0, 0, 0);

  G_OBJECT_CLASS (vst_day_field_grid_parent_class)->dispose (object);
}

static void
vst_day_field_grid_class_init (VstDayFieldGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_day_field_grid_dispose;
  widget_class->measure = vst_day_field_grid_measure;
  widget_class->size_allocate = vst_day_field_grid_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vst_day_field_grid_init (VstDayFieldGrid *self)
{
  self->scale = 1;
}

GtkWidget *
vst_day_field_grid_new (gboolean is_head)
{
  VstDayFieldGrid *self = g_object_new (VST_TYPE_DAY_FIELD_GRID, NULL);

  self->is_head = is_head;

  return GTK_WIDGET (self);
}

/* Takes all children away, and has other columns from now on. */
void
vst_day_field_grid_clear (VstDayFieldGrid *self,
                          guint n_columns,
                          int from_minute,
                          int to_minute)
{
  GtkWidget *child;

  g_return_if_fail (VST_IS_DAY_FIELD_GRID (self));

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  self->n_columns = n_columns;
  self->from_minute = from_minute;
  self->to_minute = to_minute;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Above those that are there already. */
void
vst_day_field_grid_add (VstDayFieldGrid *self,
                        GtkWidget *child,
                        const VstDayPlace *place)
{
  g_return_if_fail (VST_IS_DAY_FIELD_GRID (self));

  g_object_set_data_full (G_OBJECT (child), PLACE, g_memdup2 (place, sizeof *place), g_free);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/* A line, or a mark, to another minute. */
void
vst_day_field_grid_move (VstDayFieldGrid *self,
                         GtkWidget *child,
                         int minute)
{
  VstDayPlace *place = get_place (child);

  g_return_if_fail (VST_IS_DAY_FIELD_GRID (self));

  place->from_minute = place->to_minute = minute;
  gtk_widget_set_child_visible (child, minute >= self->from_minute && minute <= self->to_minute);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

int
vst_day_field_grid_get_y (VstDayFieldGrid *self,
                          int minute)
{
  g_return_val_if_fail (VST_IS_DAY_FIELD_GRID (self), 0);

  return (int) ((minute - self->from_minute) * self->scale);
}

void
vst_day_field_grid_get_x (VstDayFieldGrid *self,
                          int column,
                          int *x,
                          int *width)
{
  const VstDayPlace place = { column, 0, 0, 0, 1 };

  g_return_if_fail (VST_IS_DAY_FIELD_GRID (self));

  get_span (self, &place, gtk_widget_get_width (GTK_WIDGET (self)), x, width);
}
