/* vst-visit-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-row.h"

#include "vst-a11y.h"
#include "vst-family-wording.h"
#include "vst-today-wording.h"
#include "vst-visit-wording.h"

/**
 * VstVisitRow:
 *
 * A visit on the board of the day: time, name and symbol are read at two metres,
 * the rest near by.
 */
struct _VstVisitRow
{
  AdwBin parent_instance;

  VstTodayVisit *visit;
  char *spoken;
  const char *style;
  gboolean is_current;

  GtkWidget *bar;
  GtkImage *symbol;
  GtkLabel *time;
  GtkLabel *name;
  GtkWidget *mind;
  GtkWidget *apart;
  GtkWidget *party;
  GtkLabel *count;
  GtkLabel *line;
  GtkWidget *actions;
  GtkWidget *step;
  GtkLabel *step_label;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (VstVisitRow, vst_visit_row, ADW_TYPE_BIN)

/* The pattern of the bar and the symbol say the same. */
static const struct
{
  const char *style;
  const char *icon;
} looks[VST_VISIT_N_STATES] = {
  [VST_VISIT_EXPECTED] = { "expected", "vst-expected-symbolic" },
  [VST_VISIT_ARRIVED] = { "here", "vst-here-symbolic" },
  [VST_VISIT_WAITING] = { "here", "vst-here-symbolic" },
  [VST_VISIT_WITH_PARTNER] = { "with", "vst-with-symbolic" },
  [VST_VISIT_LEFT] = { "gone", "vst-gone-symbolic" },
  [VST_VISIT_LEFT_UNRECORDED] = { "held", "vst-gone-symbolic" },
  [VST_VISIT_LEFT_UNSEEN] = { "missed", "vst-gone-symbolic" },
  [VST_VISIT_DID_NOT_COME] = { "missed", "vst-missed-symbolic" },
  [VST_VISIT_TURNED_AWAY] = { "missed", "vst-closed-symbolic" },
};

static void
set_style (VstVisitRow *self,
           const char *style)
{
  if (self->style != NULL)
    {
      gtk_widget_remove_css_class (self->bar, self->style);
      gtk_widget_remove_css_class (GTK_WIDGET (self->symbol), self->style);
    }

  self->style = style;
  gtk_widget_add_css_class (self->bar, style);
  gtk_widget_add_css_class (GTK_WIDGET (self->symbol), style);
}

static void
show_actions (VstVisitRow *self)
{
  VstVisitState next;
  const char *word = NULL;

  if (self->visit != NULL && vst_today_visit_get_step (self->visit, &next))
    word = vst_word_visit_step (self->visit->state, next);

  gtk_widget_set_visible (self->step, word != NULL);
  gtk_label_set_label (self->step_label, word != NULL ? word : "");
  vst_a11y_set_label (self->step, word != NULL ? word : "");
  gtk_widget_set_visible (self->open, self->visit != NULL && self->visit->family_id != 0);
  gtk_widget_set_visible (self->actions, self->is_current && self->visit != NULL);
  /* The row that is read may be as high as it needs to be. */
  gtk_label_set_lines (self->line, self->is_current ? 3 : 1);
}

/**
 * vst_visit_row_show:
 * @visit: (nullable): %NULL while it is being read
 */
void
vst_visit_row_show (VstVisitRow *self,
                    VstTodayVisit *visit,
                    GTimeZone *zone,
                    gboolean is_private)
{
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;
  g_autofree char *line = NULL;
  g_autofree char *count = NULL;
  int n;

  g_return_if_fail (VST_IS_VISIT_ROW (self));

  g_set_object (&self->visit, visit);
  g_clear_pointer (&self->spoken, g_free);

  if (visit == NULL)
    {
      gtk_label_set_label (self->name, "");
      gtk_label_set_label (self->time, "");
      gtk_label_set_label (self->line, "");
      gtk_widget_set_visible (self->party, FALSE);
      gtk_widget_set_visible (self->mind, FALSE);
      show_actions (self);
      return;
    }

  n = visit->adults + visit->children;
  name = vst_word_today_short_name (visit, is_private);
  time = vst_word_today_time (visit, zone);
  line = vst_word_today_line (visit, is_private);
  count = g_strdup_printf ("%d", n);
  self->spoken = vst_word_today_spoken (visit, zone, is_private);

  set_style (self, looks[visit->state].style);
  gtk_image_set_from_icon_name (self->symbol, looks[visit->state].icon);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->line, line);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->line), line[0] != '\0');
  gtk_widget_set_visible (self->party, n > 1);
  gtk_widget_set_visible (self->mind, visit->mind && !is_private);
  if (visit->mind)
    {
      g_autofree char *mind = vst_word_minded (visit->kinds);

      gtk_widget_set_tooltip_text (self->mind, mind);
    }
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->step), vst_visit_row_make_target (visit));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->step), "today.step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "x", visit->family_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "today.open");
  show_actions (self);
}

void
vst_visit_row_set_current (VstVisitRow *self,
                           gboolean is_current)
{
  g_return_if_fail (VST_IS_VISIT_ROW (self));

  self->is_current = is_current;
  show_actions (self);
}

void
vst_visit_row_set_marked (VstVisitRow *self,
                          gboolean is_marked)
{
  g_return_if_fail (VST_IS_VISIT_ROW (self));

  gtk_widget_set_visible (self->apart, is_marked);
}

VstTodayVisit *
vst_visit_row_get_visit (VstVisitRow *self)
{
  g_return_val_if_fail (VST_IS_VISIT_ROW (self), NULL);

  return self->visit;
}

const char *
vst_visit_row_get_spoken (VstVisitRow *self)
{
  g_return_val_if_fail (VST_IS_VISIT_ROW (self), NULL);

  return self->spoken != NULL ? self->spoken : "";
}

GVariant *
vst_visit_row_make_target (VstTodayVisit *visit)
{
  g_return_val_if_fail (VST_IS_TODAY_VISIT (visit), NULL);

  return g_variant_new ("(xxub)", visit->id, visit->revision, (guint) visit->state, visit->next.agency_id != 0);
}

static void
vst_visit_row_dispose (GObject *object)
{
  VstVisitRow *self = VST_VISIT_ROW (object);

  g_clear_object (&self->visit);

  G_OBJECT_CLASS (vst_visit_row_parent_class)->dispose (object);
}

static void
vst_visit_row_finalize (GObject *object)
{
  g_free (VST_VISIT_ROW (object)->spoken);

  G_OBJECT_CLASS (vst_visit_row_parent_class)->finalize (object);
}

static void
vst_visit_row_class_init (VstVisitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_visit_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_visit_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-visit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, bar);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, time);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, name);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, mind);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, apart);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, party);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, count);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, line);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, actions);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, step);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, step_label);
  gtk_widget_class_bind_template_child (widget_class, VstVisitRow, open);
}

static void
vst_visit_row_init (VstVisitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_visit_row_new (void)
{
  return g_object_new (VST_TYPE_VISIT_ROW, NULL);
}
