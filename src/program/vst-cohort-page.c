/* vst-cohort-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cohort-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-attendance-field.h"
#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrol-page.h"
#include "vst-enrolment-store.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-group-dialog.h"
#include "vst-group-export-dialog.h"
#include "vst-group-print-dialog.h"
#include "vst-group-store.h"
#include "vst-paper-format.h"
#include "vst-program-wording.h"

/**
 * VstCohortPage:
 *
 * A group: its sheet, which is marked with letters, and its waiting list.
 */
struct _VstCohortPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 cohort_id;
  VstGroup *group;
  GPtrArray *cohorts;
  gboolean is_private;
  gboolean may_run;
  gboolean wants_focus; /* as soon as there is something to focus on */

  GtkStack *stack;
  GtkLabel *problem;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *enrol;
  GtkWidget *excel;
  GtkWidget *change;
  GtkWidget *next_box;
  GtkLabel *next;
  GtkWidget *arrived;
  GtkLabel *arrived_label;
  VstAttendanceField *sheet;
  GtkWidget *sheet_box;
  GtkWidget *nobody;
  GtkLabel *legend;
  GtkLabel *waiting_title;
  GtkListBox *waiting;
  GtkWidget *nobody_waits;
};

G_DEFINE_FINAL_TYPE (VstCohortPage, vst_cohort_page, VST_TYPE_PAGE)

static void
say_error (VstCohortPage *self,
           const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  vst_page_say (GTK_WIDGET (self), text, NULL);
}

/* Who came to the building today and isn't marked yet. */
static guint
count_arrived (VstCohortPage *self,
               const VstMeeting *meeting)
{
  guint n = 0;

  for (guint i = 0; i < self->group->seats->len; i++)
    {
      const VstEnrolment *seat = g_ptr_array_index (self->group->seats, i);

      n += seat->here && vst_group_find_mark (self->group, meeting->id, seat->id) == NULL;
    }

  return n;
}

static void
show_head (VstCohortPage *self)
{
  const VstCohort *cohort = self->group->cohort;
  VstLanguage language = vst_language_get ();
  const char *name = self->is_private ? "" : vst_cohort_get_name (cohort, language);
  guint n_places = vst_group_n_places (self->group);
  guint n_sessions = self->group->meetings->len;
  g_autofree char *when = vst_word_group_when (cohort);
  g_autofree char *places = g_strdup_printf (ngettext ("%1$u of %2$d place taken", "%1$u of %2$d places taken",
                                                       cohort->entry->capacity),
                                             n_places, cohort->entry->capacity);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  g_autofree char *line = name[0] != '\0' ? g_strjoin (" · ", cohort->entry->code, name, when, places, sessions, NULL)
                                          : g_strjoin (" · ", cohort->entry->code, when, places, sessions, NULL);

  gtk_label_set_label (self->title, self->is_private ? vst_word_program_public (cohort->program)
                                                     : vst_program_get_name (cohort->program, language));
  gtk_label_set_label (self->subtitle, line);
}

static void
show_next (VstCohortPage *self)
{
  const VstMeeting *meeting = vst_group_find_next (self->group);
  const char *room = vst_cohort_get_room (self->group->cohort, vst_language_get ());
  g_autofree char *day = meeting != NULL ? vst_format_day_near (meeting->day) : NULL;
  g_autofree char *time = meeting != NULL ? vst_format_time_prose (meeting->from_minute) : NULL;
  g_autofree char *head = NULL;
  g_autofree char *line = NULL;
  gboolean today;
  guint n_arrived;

  gtk_widget_set_visible (self->next_box, meeting != NULL);
  if (meeting == NULL)
    return;

  today = g_str_equal (meeting->day, self->group->today);
  head = today ? g_strdup_printf (_("Session %1$d, today at %2$s"), meeting->number, time)
               : g_strdup_printf (_("Session %1$d, %2$s at %3$s"), meeting->number, day, time);
  line = g_strjoin (" · ", head, room != NULL ? room : _("no room yet"), self->group->cohort->entry->facilitators[0] != '\0' && !self->is_private ? self->group->cohort->entry->facilitators : NULL, NULL);
  gtk_label_set_label (self->next, line);

  n_arrived = today ? count_arrived (self, meeting) : 0;
  gtk_widget_set_visible (self->arrived, n_arrived > 0);
  if (n_arrived > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u is here: mark present", "%u are here: mark them present", n_arrived),
                                               n_arrived);

      gtk_label_set_label (self->arrived_label, text);
      vst_a11y_set_label (self->arrived, text);
    }
}

static void
enrolment_done_cb (GObject *object,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (VstCohortPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (done == NULL)
    say_error (self, error);
  else
    vst_page_say (GTK_WIDGET (self), vst_word_program_deed ("enrolment.change", FALSE), "desk.undo");
}

static void
change_state (GtkButton *button,
              VstEnrolmentState state)
{
  VstCohortPage *self = VST_COHORT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button), VST_TYPE_COHORT_PAGE));
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");
  const VstEnrolment *enrolment = vst_group_find_enrolment (self->group, *id);
  VstEnrolmentChange *change = vst_enrolment_change_new (enrolment, state);

  if (state == VST_ENROLMENT_OFFERED)
    change->until = vst_day_add_days (self->group->today, 7);

  vst_hub_do (self->hub, &vst_enrolment_do_change, change, (GDestroyNotify) vst_enrolment_change_free, NULL, enrolment_done_cb,
              g_object_ref (self));
}

static void
offer_cb (GtkButton *button)
{
  change_state (button, VST_ENROLMENT_OFFERED);
}

static void
seat_them_cb (GtkButton *button)
{
  change_state (button, VST_ENROLMENT_ENROLLED);
}

static void
add_suffix (GtkWidget *row,
            const char *label,
            const char *name,
            gint64 id,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and for whom: "Offer a place: Nadia B.". */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), label, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "plain");
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect (button, "clicked", callback, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_waiting (VstCohortPage *self)
{
  GtkListBoxRow *old;
  guint n = self->group->waiting->len;
  g_autofree char *title = g_strdup_printf (ngettext ("Waiting list: %u", "Waiting list: %u", n), n);
  gboolean next_found = FALSE;

  while ((old = gtk_list_box_get_row_at_index (self->waiting, 0)) != NULL)
    gtk_list_box_remove (self->waiting, GTK_WIDGET (old));

  gtk_label_set_label (self->waiting_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), n > 0);
  gtk_widget_set_visible (self->nobody_waits, n == 0);

  for (guint i = 0; i < n; i++)
    {
      const VstEnrolment *enrolment = g_ptr_array_index (self->group->waiting, i);
      gboolean is_next = !next_found && enrolment->state == VST_ENROLMENT_WAITLISTED;
      g_autofree char *name = self->is_private ? vst_word_name (enrolment->person, TRUE) : vst_word_seat_name (enrolment->person);
      g_autofree char *why = vst_word_waiting (enrolment, self->group->today, is_next);
      g_autofree char *spoken = g_strjoin (", ", name, self->is_private ? NULL : why, NULL);
      GtkWidget *row = adw_action_row_new ();

      next_found = next_found || is_next;
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), self->is_private ? "" : why);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->may_run);
      g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&enrolment->id, sizeof enrolment->id), g_free);
      vst_a11y_set_label (row, spoken);

      if (self->may_run && enrolment->state == VST_ENROLMENT_OFFERED)
        add_suffix (row, _("Enrol"), name, enrolment->id, G_CALLBACK (seat_them_cb));
      else if (self->may_run && is_next)
        add_suffix (row, _("Offer a place"), name, enrolment->id, G_CALLBACK (offer_cb));

      gtk_list_box_append (self->waiting, row);
    }
}

static void
show_group (VstCohortPage *self)
{
  if (self->group == NULL)
    return;

  show_head (self);
  show_next (self);
  show_waiting (self);
  vst_attendance_field_show (self->sheet, self->hub, self->group, self->is_private);
  gtk_widget_set_visible (self->sheet_box, self->group->seats->len > 0);
  gtk_widget_set_visible (self->nobody, self->group->seats->len == 0);
  gtk_stack_set_visible_child_name (self->stack, "group");
  vst_a11y_patch (GTK_WIDGET (self));
  vst_page_title_changed (VST_PAGE (self));
}

static void
group_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstCohortPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstGroup) group = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (group == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  g_clear_pointer (&self->group, vst_group_unref);
  self->group = g_steal_pointer (&group);
  show_group (self);

  if (self->wants_focus)
    vst_page_focus_first (VST_PAGE (self));
}

static void
cohorts_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstCohortPage) self = user_data;
  GPtrArray *cohorts = vst_hub_read_finish (VST_HUB (object), result, NULL);

  g_clear_pointer (&self->cohorts, g_ptr_array_unref);
  self->cohorts = cohorts;
}

static void
read_group (VstCohortPage *self)
{
  vst_hub_read (self->hub, &vst_group_read_open, g_memdup2 (&self->cohort_id, sizeof self->cohort_id), g_free, NULL, group_cb,
                g_object_ref (self));
  vst_hub_read (self->hub, &vst_cohort_read_all, NULL, NULL, NULL, cohorts_cb, g_object_ref (self));
}

static void
hub_changed_cb (VstCohortPage *self,
                guint topics)
{
  if ((topics & (VST_TOPIC_PROGRAM | VST_TOPIC_DAY | VST_TOPIC_FAMILY)) != 0)
    read_group (self);
}

static void
marked_done_cb (GObject *object,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (VstCohortPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub != NULL && done == NULL)
    say_error (self, error);
}

static void
marked_cb (VstCohortPage *self,
           gint64 meeting_id,
           gint64 enrolment_id,
           guint letter)
{
  const VstAttendanceMark mark = { meeting_id, enrolment_id, (VstMark) letter, -1, -1 };

  vst_hub_do (self->hub, &vst_attendance_do_mark, g_memdup2 (&mark, sizeof mark), g_free, NULL, marked_done_cb,
              g_object_ref (self));
}

static void
present_seat (VstCohortPage *self,
              gint64 enrolment_id)
{
  const VstEnrolment *enrolment = vst_group_find_enrolment (self->group, enrolment_id);

  if (enrolment != NULL && self->may_run)
    vst_group_dialog_present_seat (GTK_WIDGET (self), self->hub, self->group, enrolment, self->cohorts);
}

static void
seat_cb (VstCohortPage *self,
         gint64 enrolment_id)
{
  present_seat (self, enrolment_id);
}

static void
waiting_cb (VstCohortPage *self,
            GtkListBoxRow *row)
{
  present_seat (self, *(gint64 *) g_object_get_data (G_OBJECT (row), "id"));
}

static void
meeting_cb (VstCohortPage *self,
            gint64 meeting_id)
{
  for (guint i = 0; i < self->group->meetings->len && self->may_run; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (self->group->meetings, i);

      if (meeting->id == meeting_id)
        vst_group_dialog_present_meeting (GTK_WIDGET (self), self->hub, meeting);
    }
}

static void
arrived_done_cb (GObject *object,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (VstCohortPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (n == NULL)
    say_error (self, error);
  else
    vst_page_say (GTK_WIDGET (self), vst_word_program_deed ("attendance.arrived", FALSE), "desk.undo");
}

static void
arrived_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstCohortPage *self = VST_COHORT_PAGE (widget);
  const VstMeeting *meeting = self->group != NULL ? vst_group_find_next (self->group) : NULL;

  if (meeting != NULL)
    vst_hub_do (self->hub, &vst_attendance_do_arrived, g_memdup2 (&meeting->id, sizeof meeting->id), g_free, NULL,
                arrived_done_cb, g_object_ref (self));
}

static void
enrol_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstCohortPage *self = VST_COHORT_PAGE (widget);

  if (self->group != NULL)
    vst_enrol_page_present (widget, self->hub, self->group->cohort);
}

static void
change_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstCohortPage *self = VST_COHORT_PAGE (widget);
  g_autoptr (GPtrArray) programs = g_ptr_array_new ();

  if (self->group == NULL)
    return;

  vst_group_dialog_present_cohort (widget, self->hub, self->group->cohort, programs);
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstCohortPage *self = VST_COHORT_PAGE (widget);

  vst_group_print_dialog_present (widget, self->hub, self->cohort_id, g_variant_get_string (parameter, NULL));
}

static void
export_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstCohortPage *self = VST_COHORT_PAGE (widget);

  if (self->group != NULL && gtk_widget_get_visible (self->excel))
    vst_group_export_dialog_present (widget, self->hub, self->cohort_id);
}

static char *
vst_cohort_page_dup_title (VstPage *page)
{
  VstCohortPage *self = VST_COHORT_PAGE (page);

  return g_strdup (self->group != NULL ? self->group->cohort->entry->code : _("Group"));
}

static const char *
vst_cohort_page_get_help (VstPage *page)
{
  return "attendance";
}

static void
vst_cohort_page_focus_first (VstPage *page)
{
  VstCohortPage *self = VST_COHORT_PAGE (page);

  self->wants_focus = self->group == NULL;
  if (self->group != NULL && self->group->seats->len > 0)
    vst_attendance_field_focus (self->sheet);
  else
    gtk_widget_grab_focus (self->enrol);
}

static void
vst_cohort_page_set_private (VstPage *page,
                             gboolean is_private)
{
  VstCohortPage *self = VST_COHORT_PAGE (page);

  self->is_private = is_private;
  show_group (self);
}

static void
vst_cohort_page_dispose (GObject *object)
{
  VstCohortPage *self = VST_COHORT_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_COHORT_PAGE);
  g_clear_pointer (&self->group, vst_group_unref);
  g_clear_pointer (&self->cohorts, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_cohort_page_parent_class)->dispose (object);
}

static void
vst_cohort_page_class_init (VstCohortPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_cohort_page_dispose;
  page_class->dup_title = vst_cohort_page_dup_title;
  page_class->get_help = vst_cohort_page_get_help;
  page_class->focus_first = vst_cohort_page_focus_first;
  page_class->set_private = vst_cohort_page_set_private;

  g_type_ensure (VST_TYPE_ATTENDANCE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/program/vst-cohort-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, title);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, enrol);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, change);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, excel);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, next_box);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, next);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, arrived);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, arrived_label);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, sheet_box);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, legend);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, waiting_title);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, VstCohortPage, nobody_waits);
  gtk_widget_class_bind_template_callback (widget_class, marked_cb);
  gtk_widget_class_bind_template_callback (widget_class, seat_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_cb);

  gtk_widget_class_install_action (widget_class, "cohort.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "cohort.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "cohort.arrived", NULL, arrived_action);
  gtk_widget_class_install_action (widget_class, "cohort.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "cohort.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "cohort.print", "s", "sign-in");
}

static void
vst_cohort_page_init (VstCohortPage *self)
{
  g_autofree char *legend = vst_word_marks_legend ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->legend, legend);
}

GtkWidget *
vst_cohort_page_new (VstHub *hub,
                     GVariant *target)
{
  VstCohortPage *self = g_object_new (VST_TYPE_COHORT_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->cohort_id = target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target) : 0;
  self->may_run = vst_hub_may (hub, VST_RIGHT_RUN_PROGRAM);
  gtk_widget_set_visible (self->enrol, self->may_run);
  gtk_widget_set_visible (self->change, self->may_run);
  gtk_widget_set_visible (self->excel, vst_hub_may (hub, vst_group_read_export.right));
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_group (self);

  return GTK_WIDGET (self);
}
