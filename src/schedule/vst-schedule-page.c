/* vst-schedule-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-day-field.h"
#include "vst-day-list-field.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-schedule-day-store.h"
#include "vst-schedule-page-acts.h"
#include "vst-schedule-wording.h"

#define STATE_TYPE "(su)"

/* How far one key moves an appointment. */
#define STEP_MINUTES 15

/**
 * VstSchedulePage:
 *
 * A day of the schedule: who is on site and when, what is booked, what is free;
 * by partner, by room, or as a list.  Somebody of a partner sees the day of her own
 * agency.
 */
struct _VstSchedulePage
{
  VstPage parent_instance;

  VstHub *hub;
  GTimeZone *zone;
  char *day;
  char *today;
  VstScheduleDay *data; /* NULL while it is read for the first time */
  gint64 followed;      /* an appointment that the keyboard goes to, or 0 */
  int now;              /* minutes since midnight */
  gboolean is_private;
  gboolean is_moving;
  gboolean wants_focus;
  guint clock_source;
  gulong changed_handler;
  GCancellable *cancellable;

  GtkBox *top, *tools;
  GtkLabel *date;
  GtkWidget *day_entry;
  GtkPopover *calendar_popover;
  GtkCalendar *calendar;
  GtkToggleButton *by_partner, *by_room, *as_list;
  GtkWidget *book;
  GtkLabel *otherwise;
  GtkStack *stack;
  VstDayField *sheet;
  GtkWidget *legend;
  VstDayListField *list;
  GtkLabel *nothing;
  GtkWidget *to_partners;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstSchedulePage, vst_schedule_page, VST_TYPE_PAGE)

static gboolean
is_list (VstSchedulePage *self)
{
  return gtk_toggle_button_get_active (self->as_list);
}

static VstScheduleCell *
get_cell (VstSchedulePage *self)
{
  return is_list (self) ? vst_day_list_field_get_cell (self->list) : vst_day_field_get_cell (self->sheet);
}

static gboolean
focus_on (VstSchedulePage *self,
          VstScheduleCell *cell)
{
  return is_list (self) ? vst_day_list_field_focus_on (self->list, cell) : vst_day_field_focus_on (self->sheet, cell);
}

/* Whether the keyboard is on the day, not on what is above it. */
static gboolean
has_focus (VstSchedulePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

/* Nothing is free any more on a day that is over, and now on nobody's. */
static int
get_first_free (VstSchedulePage *self)
{
  int order = vst_day_compare (self->day, self->today);

  return order == 0 ? self->now : order > 0 ? 0
                                            : VST_DAY_MINUTES;
}

static int
get_now (VstSchedulePage *self)
{
  return g_str_equal (self->day, self->today) ? self->now : -1;
}

static void
show_empty (VstSchedulePage *self)
{
  gtk_label_set_label (self->nothing, vst_word_schedule_empty (self->data));
  gtk_widget_set_visible (self->to_partners, self->data->closure == NULL && vst_hub_may (self->hub, VST_RIGHT_READ_SCENE));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Onto the day, or what is there instead. */
static void
take_focus (VstSchedulePage *self)
{
  if (!self->wants_focus)
    return;

  self->wants_focus = FALSE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") != 0)
    focus_on (self, NULL);
  else if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->tools), GTK_DIR_TAB_FORWARD);
}

/* To the appointment that took the place of the one that was moved. */
static void
follow (VstSchedulePage *self,
        const VstScheduleLayout *layout)
{
  for (guint i = 0; self->followed != 0 && i < layout->columns->len; i++)
    {
      const VstScheduleColumn *column = layout->columns->pdata[i];

      for (guint j = 0; j < column->cells->len; j++)
        {
          VstScheduleCell *cell = column->cells->pdata[j];

          if (cell->block == NULL || cell->block->id != self->followed)
            continue;

          self->followed = 0;
          focus_on (self, cell);
          return;
        }
    }
}

static void
show (VstSchedulePage *self)
{
  VstScheduleBy by = gtk_toggle_button_get_active (self->by_room) ? VST_SCHEDULE_BY_ROOM : VST_SCHEDULE_BY_PARTNER;
  g_autoptr (VstScheduleLayout) layout = NULL;
  g_autofree char *otherwise = NULL;

  if (self->data == NULL)
    return;

  layout = vst_schedule_layout_new (self->data, by, get_first_free (self));
  otherwise = vst_word_schedule_day (self->data, self->is_private);
  gtk_label_set_label (self->otherwise, otherwise != NULL ? otherwise : "");
  gtk_widget_set_visible (GTK_WIDGET (self->otherwise), otherwise != NULL);

  if (layout->columns->len == 0)
    {
      show_empty (self);
      take_focus (self);
      return;
    }

  if (is_list (self))
    {
      vst_day_list_field_show (self->list, layout, get_now (self), self->is_private);
    }
  else
    {
      vst_day_field_set_now (self->sheet, get_now (self));
      vst_day_field_show (self->sheet, layout, self->is_private);
    }

  gtk_stack_set_visible_child_name (self->stack, is_list (self) ? "list" : "sheet");
  follow (self, layout);
  take_focus (self);
}

static void
show_cb (VstSchedulePage *self,
         GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    show (self);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstSchedulePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstScheduleDay *data = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&data);
      return;
    }

  if (data == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  g_set_object (&self->data, data);
  g_object_unref (data);
  show (self);
}

static void
read_day (VstSchedulePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  vst_hub_read (self->hub, vst_hub_may (self->hub, VST_RIGHT_READ_DAY) ? &vst_schedule_read_day : &vst_schedule_read_own, g_strdup (self->day), g_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (VstSchedulePage *self,
            guint topics)
{
  if (topics & (VST_TOPIC_DAY | VST_TOPIC_SCENE | VST_TOPIC_FAMILY | VST_TOPIC_HUB))
    read_day (self);
}

static void
set_day (VstSchedulePage *self,
         char *take_day)
{
  g_autofree char *near = vst_format_day_near (take_day);
  g_autofree char *prose = vst_format_day_full (take_day);

  /* The keyboard goes along from day to day. */
  self->wants_focus = self->wants_focus || has_focus (self);
  g_free (self->day);
  self->day = take_day;
  gtk_label_set_label (self->date, strncmp (self->day, self->today, 4) == 0 ? near : prose);
  vst_day_field_open (self->sheet);
  read_day (self);
}

/* Each quarter of an hour there is less that is free; at midnight whoever looks
 * at today goes on looking at it.
 */
static gboolean
clock_cb (VstSchedulePage *self)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  int before = self->now;

  self->now = vst_format_moment_time (g_get_real_time (), self->zone);

  if (g_strcmp0 (today, self->today) != 0)
    {
      gboolean follows = g_strcmp0 (self->day, self->today) == 0;

      g_free (self->today);
      self->today = g_steal_pointer (&today);
      set_day (self, g_strdup (follows ? self->today : self->day));
    }
  else if (before / STEP_MINUTES != self->now / STEP_MINUTES)
    {
      show (self);
    }
  else
    {
      vst_day_field_set_now (self->sheet, get_now (self));
    }

  return G_SOURCE_CONTINUE;
}

static void
activated_cb (VstSchedulePage *self,
              VstScheduleCell *cell)
{
  vst_schedule_page_activate (VST_PAGE (self), self->hub, cell);
}

static void
moved (VstPage *page,
       gint64 appointment_id)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);

  self->is_moving = FALSE;
  self->followed = appointment_id;
  if (appointment_id != 0)
    show (self);
}

static void
nudged_cb (VstSchedulePage *self,
           VstScheduleCell *cell,
           int step)
{
  if (!self->is_moving)
    self->is_moving = vst_schedule_page_move (VST_PAGE (self), self->hub, cell, step * STEP_MINUTES, moved);
}

static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *target)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (widget);

  set_day (self, vst_day_add_days (self->day, g_variant_get_int32 (target)));
}

static void
today_action (GtkWidget *widget,
              const char *name,
              GVariant *target)
{
  set_day (VST_SCHEDULE_PAGE (widget), g_strdup (VST_SCHEDULE_PAGE (widget)->today));
}

static void
go_to_action (GtkWidget *widget,
              const char *name,
              GVariant *target)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), self->day);
  gtk_widget_set_visible (self->day_entry, TRUE);
  gtk_widget_grab_focus (self->day_entry);
}

static void
day_typed_cb (VstSchedulePage *self)
{
  g_autofree char *day = vst_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_entry)));

  if (day == NULL)
    {
      vst_page_say (GTK_WIDGET (self), _("A date looks like 2026-11-22. This one isn’t in the calendar."), NULL);
      return;
    }

  self->wants_focus = TRUE;
  set_day (self, g_steal_pointer (&day));
  gtk_widget_set_visible (self->day_entry, FALSE);
}

static void
calendar_cb (VstSchedulePage *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (self->day == NULL)
    return;

  self->wants_focus = TRUE;
  set_day (self, g_date_time_format (date, "%Y-%m-%d"));
  gtk_popover_popdown (self->calendar_popover);
}

static char *
vst_schedule_page_dup_title (VstPage *page)
{
  return g_strdup (_("Schedule"));
}

static const char *
vst_schedule_page_get_help (VstPage *page)
{
  return "schedule";
}

/* As soon as there is something to go to. */
static void
vst_schedule_page_focus_first (VstPage *page)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);

  self->wants_focus = TRUE;
  if (self->data != NULL)
    take_focus (self);
}

static GVariant *
vst_schedule_page_save_state (VstPage *page)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);
  guint how = is_list (self) ? 2 : gtk_toggle_button_get_active (self->by_room) ? 1
                                                                                : 0;

  return g_variant_new (STATE_TYPE, g_str_equal (self->day, self->today) ? "" : self->day, how);
}

static void
vst_schedule_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);
  const char *day;
  guint how;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&su)", &day, &how);
  gtk_toggle_button_set_active (how == 2 ? self->as_list : how == 1 ? self->by_room
                                                                    : self->by_partner,
                                TRUE);

  if (vst_day_is_valid (day))
    set_day (self, g_strdup (day));
}

static gint64
vst_schedule_page_get_family (VstPage *page)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);
  VstScheduleCell *cell = has_focus (self) ? get_cell (self) : NULL;

  return cell != NULL && cell->block != NULL ? cell->block->family_id : 0;
}

static void
vst_schedule_page_set_private (VstPage *page,
                               gboolean is_private)
{
  VST_SCHEDULE_PAGE (page)->is_private = is_private;
  show (VST_SCHEDULE_PAGE (page));
}

/* The list reads well in large text; whoever wants the sheet can have it. */
static void
vst_schedule_page_set_large (VstPage *page,
                             gboolean is_large)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top), is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->legend, !is_large);
  gtk_widget_set_visible (self->book, !is_large && vst_hub_may (self->hub, VST_RIGHT_BOOK));
  if (is_large)
    gtk_toggle_button_set_active (self->as_list, TRUE);
}

static void
vst_schedule_page_dispose (GObject *object)
{
  VstSchedulePage *self = VST_SCHEDULE_PAGE (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->hub != NULL)
    g_clear_signal_handler (&self->changed_handler, self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_SCHEDULE_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->data);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (vst_schedule_page_parent_class)->dispose (object);
}

static void
vst_schedule_page_class_init (VstSchedulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_schedule_page_dispose;

  page_class->dup_title = vst_schedule_page_dup_title;
  page_class->get_help = vst_schedule_page_get_help;
  page_class->focus_first = vst_schedule_page_focus_first;
  page_class->save_state = vst_schedule_page_save_state;
  page_class->restore_state = vst_schedule_page_restore_state;
  page_class->get_family = vst_schedule_page_get_family;
  page_class->set_private = vst_schedule_page_set_private;
  page_class->set_large = vst_schedule_page_set_large;

  g_type_ensure (VST_TYPE_DAY_FIELD);
  g_type_ensure (VST_TYPE_DAY_LIST_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, top);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, tools);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, date);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, day_entry);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, calendar);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, by_partner);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, by_room);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, as_list);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, book);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, otherwise);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, sheet);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, legend);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, list);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, to_partners);
  gtk_widget_class_bind_template_child (widget_class, VstSchedulePage, problem);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, nudged_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);

  gtk_widget_class_install_action (widget_class, "schedule.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "schedule.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "schedule.go-to", NULL, go_to_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "schedule.go-to", NULL);
}

/* Before what scrolls takes them for its own. */
static void
add_key (GtkEventController *keys,
         const char *trigger,
         const char *action,
         GVariant *target)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
vst_schedule_page_init (VstSchedulePage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, "<Control>Page_Up", "schedule.turn", g_variant_new_int32 (-1));
  add_key (keys, "<Control>Page_Down", "schedule.turn", g_variant_new_int32 (1));
  add_key (keys, "<Control>Home", "schedule.today", NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
vst_schedule_page_new (VstHub *hub,
                       GVariant *target)
{
  VstSchedulePage *self = g_object_new (VST_TYPE_SCHEDULE_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  gtk_widget_set_visible (self->book, vst_hub_may (hub, VST_RIGHT_BOOK));
  self->zone = vst_hub_dup_zone (hub);
  self->today = vst_hub_dup_today (hub);
  self->now = vst_format_moment_time (g_get_real_time (), self->zone);
  self->changed_handler = g_signal_connect_swapped (hub, "changed", G_CALLBACK (changed_cb), self);
  self->clock_source = g_timeout_add_seconds (5, G_SOURCE_FUNC (clock_cb), self);
  set_day (self, g_strdup (self->today));

  return GTK_WIDGET (self);
}
