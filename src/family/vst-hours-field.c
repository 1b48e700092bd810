/* vst-hours-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hours-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-date.h"
#include "vst-paper-format.h"

#define DAYS 7

/* Monday's stands for all Mondays. */
#define A_MONDAY "2026-11-23"

/* The end of a day, which no clock shows. */
#define MIDNIGHT "24:00"

typedef struct
{
  GtkToggleButton *days[DAYS];
  GtkWidget *from;
  GtkWidget *until;
} Line;

/**
 * VstHoursField:
 *
 * At any time, or only at some hours of some days: a line for each.
 */
struct _VstHoursField
{
  AdwBin parent_instance;

  GtkToggleButton *any;
  GtkToggleButton *some;
  GtkWidget *detail;
  GtkBox *lines;
  GtkWidget *more;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstHoursField, vst_hours_field, ADW_TYPE_BIN)

static guint
count_lines (VstHoursField *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static GtkToggleButton *
new_day (int index,
         gboolean is_active)
{
  g_autofree char *day = vst_day_add_days (A_MONDAY, index);
  g_autofree char *name = vst_format_weekday (day);
  /* The first letters are enough to tell them apart, in both languages. */
  g_autofree char *letters = g_utf8_substring (name, 0, 2);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (letters));
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "choice");
  vst_a11y_set_label (button, name);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);

  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
new_time (const char *label,
          const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_add_css_class (entry, "field");
  gtk_widget_add_css_class (entry, "num");
  vst_a11y_set_label (entry, label);

  return entry;
}

static void
add_line (VstHoursField *self,
          guint days,
          const char *from,
          const char *until)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *week = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  Line *line = g_new0 (Line, 1);

  for (int i = 0; i < DAYS; i++)
    {
      line->days[i] = new_day (i, (days & 1u << i) != 0);
      gtk_box_append (GTK_BOX (week), GTK_WIDGET (line->days[i]));
    }

  line->from = new_time (C_ ("hours", "From"), from);
  line->until = new_time (C_ ("hours", "Until"), until);
  gtk_box_append (GTK_BOX (box), week);
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_ ("hours", "From")));
  gtk_box_append (GTK_BOX (box), line->from);
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_ ("hours", "Until")));
  gtk_box_append (GTK_BOX (box), line->until);
  g_object_set_data_full (G_OBJECT (box), "line", line, g_free);
  gtk_box_append (self->lines, box);
  gtk_widget_set_visible (self->more, count_lines (self) < VST_CONTACT_SPANS);
  vst_a11y_patch (box);
}

static void
clear (VstHoursField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
}

static void
toggled_cb (VstHoursField *self)
{
  gboolean is_some = gtk_toggle_button_get_active (self->some);

  gtk_widget_set_visible (self->detail, is_some);
  vst_hours_field_say (self, NULL);
  if (is_some && count_lines (self) == 0)
    add_line (self, VST_CONTACT_WEEKDAYS, "", "");
}

static void
more_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstHoursField *self = VST_HOURS_FIELD (widget);

  if (count_lines (self) < VST_CONTACT_SPANS)
    {
      add_line (self, 0, "", "");
      gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (self->lines)), GTK_DIR_TAB_FORWARD);
    }
}

static void
vst_hours_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_HOURS_FIELD);

  G_OBJECT_CLASS (vst_hours_field_parent_class)->dispose (object);
}

static void
vst_hours_field_class_init (VstHoursFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_hours_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-hours-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, any);
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, some);
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, detail);
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, lines);
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, more);
  gtk_widget_class_bind_template_child (widget_class, VstHoursField, problem);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_install_action (widget_class, "hours.more", NULL, more_action);
}

static void
vst_hours_field_init (VstHoursField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_hours_field_show (VstHoursField *self,
                      const VstContactPlan *plan)
{
  g_return_if_fail (VST_IS_HOURS_FIELD (self));
  g_return_if_fail (plan != NULL);

  clear (self);
  for (guint i = 0; i < plan->n_spans; i++)
    {
      g_autofree char *from = vst_format_time (plan->spans[i].from);
      g_autofree char *until = vst_format_time (plan->spans[i].until);

      add_line (self, plan->spans[i].days, from, until);
    }

  gtk_toggle_button_set_active (plan->n_spans > 0 ? self->some : self->any, TRUE);
}

static const char *
get_time (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static guint
get_days (const Line *line)
{
  guint days = 0;

  for (int i = 0; i < DAYS; i++)
    if (gtk_toggle_button_get_active (line->days[i]))
      days |= 1u << i;

  return days;
}

static int
parse_time (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_str_equal (stripped, MIDNIGHT) ? VST_CONTACT_DAY : vst_minute_parse (stripped);
}

/* A time that isn't one is -1, for the check to complain of. */
void
vst_hours_field_fill (VstHoursField *self,
                      VstContactPlan *plan)
{
  g_return_if_fail (VST_IS_HOURS_FIELD (self));
  g_return_if_fail (plan != NULL);

  plan->n_spans = 0;
  if (!gtk_toggle_button_get_active (self->some))
    return;

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); box != NULL; box = gtk_widget_get_next_sibling (box))
    {
      const Line *line = g_object_get_data (G_OBJECT (box), "line");
      const VstContactSpan span = { get_days (line), parse_time (get_time (line->from)), parse_time (get_time (line->until)) };

      /* A line in which nothing is said is none. */
      if (plan->n_spans > 0 && span.days == 0 && *get_time (line->from) == '\0' && *get_time (line->until) == '\0')
        continue;

      plan->spans[plan->n_spans++] = span;
    }
}

/* Where the first time stands that isn't one, or that ends before it begins. */
static GtkWidget *
find_wrong (VstHoursField *self)
{
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); box != NULL; box = gtk_widget_get_next_sibling (box))
    {
      const Line *line = g_object_get_data (G_OBJECT (box), "line");
      int from = parse_time (get_time (line->from));

      if (get_days (line) == 0)
        return GTK_WIDGET (line->days[0]);
      if (from < 0)
        return line->from;
      if (parse_time (get_time (line->until)) <= from)
        return line->until;
    }

  return GTK_WIDGET (self->some);
}

void
vst_hours_field_say (VstHoursField *self,
                     const char *problem)
{
  g_return_if_fail (VST_IS_HOURS_FIELD (self));

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_grab_focus (find_wrong (self));
}

GVariant *
vst_hours_field_save (VstHoursField *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (VST_IS_HOURS_FIELD (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(uss)"));
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
       box != NULL && gtk_toggle_button_get_active (self->some); box = gtk_widget_get_next_sibling (box))
    {
      const Line *line = g_object_get_data (G_OBJECT (box), "line");

      g_variant_builder_add (&builder, "(uss)", get_days (line), get_time (line->from), get_time (line->until));
    }

  return g_variant_builder_end (&builder);
}

void
vst_hours_field_restore (VstHoursField *self,
                         GVariant *state)
{
  const char *from, *until;
  GVariantIter iter;
  guint days;

  g_return_if_fail (VST_IS_HOURS_FIELD (self));

  clear (self);
  g_variant_iter_init (&iter, state);
  while (g_variant_iter_next (&iter, "(u&s&s)", &days, &from, &until))
    if (count_lines (self) < VST_CONTACT_SPANS)
      add_line (self, days, from, until);

  gtk_toggle_button_set_active (count_lines (self) > 0 ? self->some : self->any, TRUE);
}
