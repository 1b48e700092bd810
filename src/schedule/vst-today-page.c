/* vst-today-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-today-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-board-field.h"
#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-visits-field.h"
#include "vst-today-page-steps.h"
#include "vst-today-wording.h"
#include "vst-visit-wording.h"

#define STATE_TYPE "(sbu)"

/**
 * VstTodayPage:
 *
 * The day at the desk: who is expected, who is here, who has gone.
 */
struct _VstTodayPage
{
  VstPage parent_instance;

  VstHub *hub;
  GTimeZone *zone;
  char *day;
  char *today;
  gboolean is_private;
  gboolean is_ready;
  gboolean is_narrow;
  gboolean is_empty;
  guint clock_source;
  gulong changed_handler;
  GCancellable *cancellable;

  GtkLabel *date, *counts, *clock;
  GtkWidget *day_entry;
  GtkWidget *to_today;
  GtkToggleButton *by_time;
  GtkToggleButton *by_name;
  GtkWidget *alarm;
  GtkLabel *alarm_text;
  GtkLabel *problem;
  GtkStack *stack;
  AdwBin *board;
  GtkWidget *switcher;
  GtkToggleButton *tab_expected, *tab_here, *tab_gone;
  VstVisitsField *expected, *here, *gone;
  GtkWidget *import;
  GtkWidget *first_intake;
};

G_DEFINE_FINAL_TYPE (VstTodayPage, vst_today_page, VST_TYPE_PAGE)

static VstVisitsField *
get_column (VstTodayPage *self,
            int group)
{
  return group == VST_VISIT_GROUP_EXPECTED ? self->expected : group == VST_VISIT_GROUP_HERE ? self->here
                                                                                            : self->gone;
}

static GtkToggleButton *
get_tab (VstTodayPage *self,
         int group)
{
  return group == VST_VISIT_GROUP_EXPECTED ? self->tab_expected : group == VST_VISIT_GROUP_HERE ? self->tab_here
                                                                                                : self->tab_gone;
}

static gboolean
is_today (VstTodayPage *self)
{
  return g_strcmp0 (self->day, self->today) == 0;
}

static void
show_day (VstTodayPage *self)
{
  g_autofree char *near = vst_format_day_near (self->day);
  g_autofree char *prose = vst_format_day_full (self->day);
  gboolean same_year = strncmp (self->day, self->today, 4) == 0;

  gtk_label_set_label (self->date, same_year ? near : prose);
  gtk_widget_set_visible (GTK_WIDGET (self->clock), is_today (self));
  gtk_widget_set_visible (self->to_today, !is_today (self));

  for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
    vst_visits_field_set_list (get_column (self, i), self->hub, i, self->day, !gtk_toggle_button_get_active (self->by_time));
}

static void
label_tab (VstTodayPage *self,
           int group,
           const char *title,
           guint n)
{
  g_autofree char *label = g_strdup_printf ("%s %u", title, n);

  gtk_button_set_label (GTK_BUTTON (get_tab (self, group)), label);
}

static void
show_counts (VstTodayPage *self,
             const VstTodaySummary *summary)
{
  guint here = summary->n[VST_VISIT_ARRIVED] + summary->n[VST_VISIT_WAITING] + summary->n[VST_VISIT_WITH_PARTNER];
  guint all = 0;
  g_autofree char *people = vst_word_in_building (summary->people, summary->children);
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u family waiting", "%u families waiting", summary->n[VST_VISIT_WAITING]),
                                              summary->n[VST_VISIT_WAITING]);
  g_autofree char *expected = g_strdup_printf (ngettext ("%u family expected", "%u families expected", summary->n[VST_VISIT_EXPECTED]),
                                               summary->n[VST_VISIT_EXPECTED]);
  g_autofree char *text = is_today (self) ? g_strdup_printf ("%s · %s", people, waiting) : g_strdup (expected);

  for (guint i = 0; i < VST_VISIT_N_STATES; i++)
    all += summary->n[i];

  gtk_label_set_label (self->counts, text);
  label_tab (self, VST_VISIT_GROUP_EXPECTED, C_ ("column", "Expected"), summary->n[VST_VISIT_EXPECTED]);
  label_tab (self, VST_VISIT_GROUP_HERE, C_ ("column", "Here"), here);
  label_tab (self, VST_VISIT_GROUP_GONE, C_ ("column", "Gone"), all - here - summary->n[VST_VISIT_EXPECTED]);
}

/* Nobody's name, and nothing that the waiting room could hear or understand. */
static void
show_alarm (VstTodayPage *self,
            const VstTodaySummary *summary)
{
  gboolean rings = summary->apart->len > 0 && is_today (self);

  gtk_widget_set_visible (self->alarm, rings);
  gtk_label_set_label (self->alarm_text, vst_word_visit_alarm (self->is_private));

  for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
    vst_visits_field_set_marked (get_column (self, i), rings ? summary->apart : NULL);
}

static void
summary_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstTodaySummary *summary = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&summary, vst_today_summary_free);
      return;
    }

  if (summary == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  self->is_empty = !summary->has_families;
  gtk_stack_set_visible_child_name (self->stack, self->is_empty ? "empty" : "board");
  show_counts (self, summary);
  show_alarm (self, summary);
  vst_today_summary_free (summary);
}

static void
read_summary (VstTodayPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  vst_hub_read (self->hub, &vst_today_read_summary, g_strdup (self->day), g_free, self->cancellable, summary_cb, g_object_ref (self));
}

static void
changed_cb (VstTodayPage *self,
            guint topics)
{
  if (topics & (VST_TOPIC_DAY | VST_TOPIC_FAMILY | VST_TOPIC_SCENE))
    read_summary (self);
}

static void
set_day (VstTodayPage *self,
         char *take_day)
{
  g_free (self->day);
  self->day = take_day;
  show_day (self);
  read_summary (self);
}

/* At midnight whoever looks at today goes on looking at it. */
static gboolean
clock_cb (VstTodayPage *self)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *time = vst_format_time (vst_format_moment_time (g_get_real_time (), self->zone));

  gtk_label_set_label (self->clock, time);

  if (g_strcmp0 (today, self->today) != 0)
    {
      gboolean follows = is_today (self);

      g_free (self->today);
      self->today = g_steal_pointer (&today);
      set_day (self, g_strdup (follows ? self->today : self->day));
    }

  return G_SOURCE_CONTINUE;
}

static void
order_cb (VstTodayPage *self)
{
  if (self->is_ready)
    show_day (self);
}

static void
tab_cb (VstTodayPage *self)
{
  for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
    gtk_widget_set_visible (GTK_WIDGET (get_column (self, i)), !self->is_narrow || gtk_toggle_button_get_active (get_tab (self, i)));
}

static void
step_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  VstTodayPage *self = VST_TODAY_PAGE (widget);

  vst_today_step (widget, self->hub, self->day, target);
}

static void
back_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  vst_today_back (widget, VST_TODAY_PAGE (widget)->hub, target);
}

static void
menu_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  vst_today_ask (widget, VST_TODAY_PAGE (widget)->hub, target);
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  vst_page_open (widget, "family", g_variant_new_int64 (g_variant_get_int64 (target)));
}

/* To the column beside, or to any where this one has become empty. */
static void
side_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  VstTodayPage *self = VST_TODAY_PAGE (widget);
  gboolean any;
  int group;

  g_variant_get (target, "(ib)", &group, &any);

  if (any)
    {
      for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
        if (vst_visits_field_grab_focus (get_column (self, i)))
          return;

      gtk_widget_grab_focus (GTK_WIDGET (self->by_time));
      return;
    }

  if (group < 0 || group >= VST_VISIT_N_GROUPS)
    return;

  if (self->is_narrow)
    gtk_toggle_button_set_active (get_tab (self, group), TRUE);

  vst_visits_field_grab_focus (get_column (self, group));
}

static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  VstTodayPage *self = VST_TODAY_PAGE (widget);

  set_day (self, vst_day_add_days (self->day, g_variant_get_int32 (target)));
}

static void
today_action (GtkWidget *widget,
              const char *name,
              GVariant *target)
{
  VstTodayPage *self = VST_TODAY_PAGE (widget);

  set_day (self, g_strdup (self->today));
}

static void
go_to_action (GtkWidget *widget,
              const char *name,
              GVariant *target)
{
  VstTodayPage *self = VST_TODAY_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), self->day);
  gtk_widget_set_visible (self->day_entry, TRUE);
  gtk_widget_grab_focus (self->day_entry);
}

static void
day_typed_cb (VstTodayPage *self)
{
  g_autofree char *day = vst_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_entry)));

  if (day == NULL)
    {
      vst_page_say (GTK_WIDGET (self), _("A date looks like 2026-11-22. This one isn’t in the calendar."), NULL);
      return;
    }

  set_day (self, g_steal_pointer (&day));
  vst_page_focus_first (VST_PAGE (self));
  gtk_widget_set_visible (self->day_entry, FALSE);
}

static char *
vst_today_page_dup_title (VstPage *page)
{
  return g_strdup (_("Today"));
}

static const char *
vst_today_page_get_help (VstPage *page)
{
  return "today";
}

static void
vst_today_page_focus_first (VstPage *page)
{
  VstTodayPage *self = VST_TODAY_PAGE (page);

  if (self->is_empty)
    {
      gtk_widget_grab_focus (self->first_intake);
      return;
    }

  for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (get_column (self, i))) && vst_visits_field_grab_focus (get_column (self, i)))
      return;

  gtk_widget_grab_focus (GTK_WIDGET (self->by_time));
}

static GVariant *
vst_today_page_save_state (VstPage *page)
{
  VstTodayPage *self = VST_TODAY_PAGE (page);
  guint group = 0;

  for (guint i = 0; i < VST_VISIT_N_GROUPS; i++)
    if (gtk_toggle_button_get_active (get_tab (self, (int) i)))
      group = i;

  return g_variant_new (STATE_TYPE, is_today (self) ? "" : self->day, gtk_toggle_button_get_active (self->by_name), group);
}

static void
vst_today_page_restore_state (VstPage *page,
                              GVariant *state)
{
  VstTodayPage *self = VST_TODAY_PAGE (page);
  const char *day;
  gboolean by_name;
  guint group;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&sbu)", &day, &by_name, &group);
  gtk_toggle_button_set_active (by_name ? self->by_name : self->by_time, TRUE);
  gtk_toggle_button_set_active (get_tab (self, (int) MIN (group, VST_VISIT_N_GROUPS - 1)), TRUE);

  if (vst_day_is_valid (day))
    set_day (self, g_strdup (day));
}

static gint64
vst_today_page_get_family (VstPage *page)
{
  gint64 family_id = 0;

  for (int i = 0; family_id == 0 && i < VST_VISIT_N_GROUPS; i++)
    family_id = vst_visits_field_get_family (get_column (VST_TODAY_PAGE (page), i));

  return family_id;
}

/* In large text the families of the day come first; the partners have a page. */
static void
show_board (VstTodayPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->board), !self->is_private && !self->is_narrow);
}

static void
vst_today_page_set_private (VstPage *page,
                            gboolean is_private)
{
  VstTodayPage *self = VST_TODAY_PAGE (page);

  self->is_private = is_private;
  show_board (self);
  for (int i = 0; i < VST_VISIT_N_GROUPS; i++)
    vst_visits_field_set_private (get_column (self, i), is_private);

  if (self->day != NULL)
    read_summary (self);
}

/* Three columns would cut the names: one, with a switch. */
static void
vst_today_page_set_large (VstPage *page,
                          gboolean is_large)
{
  VstTodayPage *self = VST_TODAY_PAGE (page);

  self->is_narrow = is_large;
  gtk_widget_set_visible (self->switcher, is_large);
  show_board (self);
  tab_cb (self);
}

static void
vst_today_page_dispose (GObject *object)
{
  VstTodayPage *self = VST_TODAY_PAGE (object);

  self->is_ready = FALSE;
  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->hub != NULL)
    g_clear_signal_handler (&self->changed_handler, self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_TODAY_PAGE);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (vst_today_page_parent_class)->dispose (object);
}

static void
vst_today_page_finalize (GObject *object)
{
  VstTodayPage *self = VST_TODAY_PAGE (object);

  g_free (self->day);
  g_free (self->today);

  G_OBJECT_CLASS (vst_today_page_parent_class)->finalize (object);
}

static void
vst_today_page_class_init (VstTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_today_page_dispose;
  object_class->finalize = vst_today_page_finalize;

  page_class->dup_title = vst_today_page_dup_title;
  page_class->get_help = vst_today_page_get_help;
  page_class->focus_first = vst_today_page_focus_first;
  page_class->save_state = vst_today_page_save_state;
  page_class->restore_state = vst_today_page_restore_state;
  page_class->get_family = vst_today_page_get_family;
  page_class->set_private = vst_today_page_set_private;
  page_class->set_large = vst_today_page_set_large;

  g_type_ensure (VST_TYPE_VISITS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, counts);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, clock);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, day_entry);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, to_today);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, by_time);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, by_name);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, alarm);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, alarm_text);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, board);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, tab_expected);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, tab_here);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, tab_gone);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, expected);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, here);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, gone);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, import);
  gtk_widget_class_bind_template_child (widget_class, VstTodayPage, first_intake);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);

  gtk_widget_class_install_action (widget_class, "today.step", "(xxub)", step_action);
  gtk_widget_class_install_action (widget_class, "today.back", "(xxub)", back_action);
  gtk_widget_class_install_action (widget_class, "today.menu", "(xxub)", menu_action);
  gtk_widget_class_install_action (widget_class, "today.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "today.side", "(ib)", side_action);
  gtk_widget_class_install_action (widget_class, "today.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "today.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "today.go-to", NULL, go_to_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "app.day-sheet", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "today.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "today.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "today.go-to", NULL);
}

static void
vst_today_page_init (VstTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_today_page_new (VstHub *hub,
                    GVariant *target)
{
  VstTodayPage *self = g_object_new (VST_TYPE_TODAY_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->zone = vst_hub_dup_zone (hub);
  self->today = vst_hub_dup_today (hub);
  self->changed_handler = g_signal_connect_swapped (hub, "changed", G_CALLBACK (changed_cb), self);
  self->clock_source = g_timeout_add_seconds (5, G_SOURCE_FUNC (clock_cb), self);
  gtk_widget_set_visible (self->import, vst_hub_may (hub, VST_RIGHT_IMPORT));
  if (vst_hub_may (hub, VST_RIGHT_READ_SCENE))
    adw_bin_set_child (self->board, vst_board_field_new (hub));
  set_day (self, g_strdup (self->today));
  clock_cb (self);
  self->is_ready = TRUE;

  return GTK_WIDGET (self);
}
