/* vst-programs-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-programs-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-cohort-store.h"
#include "vst-error-text.h"
#include "vst-group-dialog.h"
#include "vst-paper-format.h"
#include "vst-program-store.h"
#include "vst-program-wording.h"

/**
 * VstProgramsPage:
 *
 * The programs of the hub, and the groups that run them.
 */
struct _VstProgramsPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *programs;
  GPtrArray *cohorts;
  gboolean is_private;
  gboolean may_run;
  gboolean wants_focus;

  GtkStack *stack;
  GtkLabel *problem;
  GtkListBox *groups;
  GtkListBox *list;
  GtkWidget *no_group;
  GtkWidget *add_group;
  GtkWidget *add_program;
  GtkWidget *circle;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (VstProgramsPage, vst_programs_page, VST_TYPE_PAGE)

static void
empty (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         guint index,
         gboolean opens)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spoken = g_strjoin (", ", title, subtitle, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  vst_a11y_set_label (row, spoken);
  gtk_list_box_append (list, row);
}

static void
add_group_row (VstProgramsPage *self,
               guint index)
{
  VstCohort *cohort = g_ptr_array_index (self->cohorts, index);
  VstLanguage language = vst_language_get ();
  const char *program = self->is_private ? vst_word_program_public (cohort->program)
                                         : vst_program_get_name (cohort->program, language);
  const char *name = self->is_private ? "" : vst_cohort_get_name (cohort, language);
  g_autofree char *title = name[0] != '\0' ? g_strjoin (" · ", cohort->entry->code, program, name, NULL)
                                           : g_strjoin (" · ", cohort->entry->code, program, NULL);
  g_autofree char *when = vst_word_group_when (cohort);
  g_autofree char *places = g_strdup_printf (ngettext ("%1$u of %2$d place taken", "%1$u of %2$d places taken",
                                                       cohort->entry->capacity),
                                             cohort->seated, cohort->entry->capacity);
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u waiting", "%u waiting", cohort->waiting), cohort->waiting);
  g_autofree char *day = cohort->next_day != NULL ? vst_format_day_near (cohort->next_day) : NULL;
  /* Translators: a session's number and day: "session 7, Monday, November 23". */
  g_autofree char *next = day != NULL ? g_strdup_printf (_("session %1$d, %2$s"), cohort->next_number, day)
                                      : g_strdup (_("no session is left"));
  g_autofree char *subtitle = g_strjoin (" · ", when, next, places, waiting, NULL);

  add_row (self->groups, title, subtitle, index, TRUE);
}

static void
add_program_row (VstProgramsPage *self,
                 guint index)
{
  VstProgram *program = g_ptr_array_index (self->programs, index);
  const char *name = self->is_private ? vst_word_program_public (program) : vst_program_get_name (program, vst_language_get ());
  g_autofree char *sessions = g_strdup_printf (ngettext ("%d weekly session", "%d weekly sessions", program->entry->sessions),
                                               program->entry->sessions);
  g_autofree char *enough = g_strdup_printf (ngettext ("%d completes it", "%d complete it", program->entry->enough),
                                             program->entry->enough);
  g_autofree char *subtitle = g_strjoin (" · ", sessions, enough, NULL);

  add_row (self->list, name, subtitle, index, self->may_run);
}

static void
show_lists (VstProgramsPage *self)
{
  if (self->programs == NULL || self->cohorts == NULL)
    return;

  empty (self->groups);
  empty (self->list);
  for (guint i = 0; i < self->cohorts->len; i++)
    add_group_row (self, i);
  for (guint i = 0; i < self->programs->len; i++)
    add_program_row (self, i);

  gtk_widget_set_visible (GTK_WIDGET (self->groups), self->cohorts->len > 0);
  gtk_widget_set_visible (self->no_group, self->cohorts->len == 0);
  gtk_stack_set_visible_child_name (self->stack, self->programs->len > 0 ? "lists" : "empty");
  vst_a11y_patch (GTK_WIDGET (self));

  if (self->wants_focus)
    vst_page_focus_first (VST_PAGE (self));
}

static void
show_error (VstProgramsPage *self,
            const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  gtk_label_set_label (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
cohorts_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstProgramsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cohorts = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (cohorts == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->cohorts, g_ptr_array_unref);
  self->cohorts = g_steal_pointer (&cohorts);
  show_lists (self);
}

static void
programs_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstProgramsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) programs = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (programs == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->programs, g_ptr_array_unref);
  self->programs = g_steal_pointer (&programs);
  vst_hub_read (self->hub, &vst_cohort_read_all, NULL, NULL, NULL, cohorts_cb, g_object_ref (self));
}

static void
read_lists (VstProgramsPage *self)
{
  vst_hub_read (self->hub, &vst_program_read_all, NULL, NULL, NULL, programs_cb, g_object_ref (self));
}

static void
hub_changed_cb (VstProgramsPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_PROGRAM) != 0)
    read_lists (self);
}

static void
group_cb (VstProgramsPage *self,
          GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));
  VstCohort *cohort = g_ptr_array_index (self->cohorts, index);

  vst_page_open (GTK_WIDGET (self), "cohort", g_variant_new_int64 (cohort->id));
}

static void
program_cb (VstProgramsPage *self,
            GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  vst_group_dialog_present_program (GTK_WIDGET (self), self->hub, g_ptr_array_index (self->programs, index), FALSE);
}

static void
add_group_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  VstProgramsPage *self = VST_PROGRAMS_PAGE (widget);

  if (self->programs != NULL && self->programs->len > 0)
    vst_group_dialog_present_cohort (widget, self->hub, NULL, self->programs);
}

static void
add_program_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  vst_group_dialog_present_program (widget, VST_PROGRAMS_PAGE (widget)->hub, NULL, FALSE);
}

static void
add_circle_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  vst_group_dialog_present_program (widget, VST_PROGRAMS_PAGE (widget)->hub, NULL, TRUE);
}

static char *
vst_programs_page_dup_title (VstPage *page)
{
  return g_strdup (_("Programs"));
}

static const char *
vst_programs_page_get_help (VstPage *page)
{
  return "programs";
}

static void
vst_programs_page_focus_first (VstPage *page)
{
  VstProgramsPage *self = VST_PROGRAMS_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->groups, 0);

  /* The groups may still be read. */
  self->wants_focus = self->cohorts == NULL;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    gtk_widget_grab_focus (self->circle);
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (self->add_group);
}

static void
vst_programs_page_set_private (VstPage *page,
                               gboolean is_private)
{
  VstProgramsPage *self = VST_PROGRAMS_PAGE (page);

  self->is_private = is_private;
  show_lists (self);
}

static void
vst_programs_page_dispose (GObject *object)
{
  VstProgramsPage *self = VST_PROGRAMS_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_PROGRAMS_PAGE);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  g_clear_pointer (&self->cohorts, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_programs_page_parent_class)->dispose (object);
}

static void
vst_programs_page_class_init (VstProgramsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_programs_page_dispose;
  page_class->dup_title = vst_programs_page_dup_title;
  page_class->get_help = vst_programs_page_get_help;
  page_class->focus_first = vst_programs_page_focus_first;
  page_class->set_private = vst_programs_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/program/vst-programs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, no_group);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, add_group);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, add_program);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, circle);
  gtk_widget_class_bind_template_child (widget_class, VstProgramsPage, begin);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, program_cb);

  gtk_widget_class_install_action (widget_class, "programs.add-group", NULL, add_group_action);
  gtk_widget_class_install_action (widget_class, "programs.add-program", NULL, add_program_action);
  gtk_widget_class_install_action (widget_class, "programs.add-circle", NULL, add_circle_action);
}

static void
vst_programs_page_init (VstProgramsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_programs_page_new (VstHub *hub,
                       GVariant *target)
{
  VstProgramsPage *self = g_object_new (VST_TYPE_PROGRAMS_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->may_run = vst_hub_may (hub, VST_RIGHT_RUN_PROGRAM);
  gtk_widget_set_visible (self->add_group, self->may_run);
  gtk_widget_set_visible (self->add_program, self->may_run);
  gtk_widget_set_visible (self->begin, self->may_run);
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_lists (self);

  return GTK_WIDGET (self);
}
