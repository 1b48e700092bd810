/* vst-dossier-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-dossier-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-appointment-page.h"
#include "vst-consent-page.h"
#include "vst-enrol-family-page.h"
#include "vst-family-day.h"
#include "vst-family-page.h"
#include "vst-interview-field.h"
#include "vst-pack-dialog.h"
#include "vst-story-page.h"
#include "vst-timeline-field.h"
#include "vst-timeline-wording.h"
#include "vst-visit-job.h"
#include "vst-visit-page.h"
#include "vst-visit-store.h"

#define STATE_TYPE "(bu)"

/* They stand in one line where there is room. */
#define N_ACTIONS 3

/**
 * VstDossierPage:
 *
 * A family's page: where it stands today, its file, and what happened with it
 * in every room, as a time line.
 */
struct _VstDossierPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstFamilyDay *day;
  gboolean is_private;

  GtkWidget *head;
  GtkWidget *bar;
  GtkToggleButton *file_button;
  GtkToggleButton *time_button;
  GtkLabel *today;
  GtkLabel *booked;
  GtkWidget *next;
  GtkFlowBox *actions;
  GtkWidget *arrive;
  GtkWidget *book;
  GtkWidget *chit;
  VstInterviewField *interview;
  GtkStack *stack;
  VstPage *file;
  VstTimelineField *time_line;
};

G_DEFINE_FINAL_TYPE (VstDossierPage, vst_dossier_page, VST_TYPE_PAGE)

/* Where it isn't offered, its place is taken by the next. */
static void
offer (GtkWidget *button,
       gboolean is_offered)
{
  gtk_widget_set_visible (button, is_offered);
  gtk_widget_set_visible (gtk_widget_get_parent (button), is_offered);
}

static void
show_day (VstDossierPage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  gboolean is_shown = self->day != NULL && !self->is_private;
  g_autofree char *today = is_shown ? vst_word_family_today (self->day, zone) : NULL;
  g_autofree char *booked = is_shown ? vst_word_family_booked (self->day) : NULL;
  gboolean is_to_come = self->day != NULL && (self->day->visit_id == 0 || g_strcmp0 (self->day->state, "expected") == 0);

  gtk_label_set_label (self->today, today != NULL ? today : "");
  gtk_label_set_label (self->booked, booked != NULL ? booked : "");
  gtk_widget_set_visible (GTK_WIDGET (self->today), today != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->booked), booked != NULL);
  gtk_widget_set_visible (self->next, is_shown && self->day->next_id != 0 && vst_hub_may (self->hub, VST_RIGHT_BOOK));
  offer (self->arrive, is_to_come && vst_hub_may (self->hub, VST_RIGHT_RECEIVE));
}

static void
day_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstDossierPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstFamilyDay *day = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (day == NULL)
    return;

  if (self->hub == NULL)
    {
      vst_family_day_free (day);
      return;
    }

  g_clear_pointer (&self->day, vst_family_day_free);
  self->day = day;
  show_day (self);
}

static void
read_day (VstDossierPage *self)
{
  if (vst_hub_may (self->hub, VST_RIGHT_READ_DAY))
    vst_hub_read (self->hub, &vst_family_day_read, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                  day_cb, g_object_ref (self));
}

static void
changed_cb (VstDossierPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_DAY) != 0)
    read_day (self);
}

static void
arrive_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (gtk_widget_get_visible (self->arrive))
    vst_visit_run (widget, self->hub, &vst_visit_do_arrive, 0, vst_visit_arrival_new (0, self->family_id, 0, 0, NULL, 0),
                   (GDestroyNotify) vst_visit_arrival_free);
}

static void
show_part (VstDossierPage *self)
{
  gboolean time = gtk_toggle_button_get_active (self->time_button);

  if (time)
    vst_timeline_field_show (self->time_line, self->hub, self->family_id);

  gtk_stack_set_visible_child_name (self->stack, time ? "time" : "file");
}

static void
part_cb (VstDossierPage *self)
{
  if (self->hub != NULL)
    show_part (self);
}

/* Alt+1 who they are, Alt+2 and further the time line, all of it or of one kind. */
static void
part_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);
  gint32 part = g_variant_get_int32 (parameter);

  gtk_toggle_button_set_active (part == 1 ? self->file_button : self->time_button, TRUE);

  if (part > 1)
    {
      vst_timeline_field_set_filter (self->time_line, (VstTimeFilter) (part - 2));
      vst_timeline_field_focus (self->time_line);
    }
  else
    {
      vst_family_page_focus_section (VST_FAMILY_PAGE (self->file), VST_FAMILY_WHO);
    }
}

/* Alt+9 what to mind and how they are reached, Alt+0 the note. */
static void
section_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  gtk_toggle_button_set_active (self->file_button, TRUE);
  vst_family_page_focus_section (VST_FAMILY_PAGE (self->file), (VstFamilySection) g_variant_get_int32 (parameter));
}

/* The header stands here, and what its menu does is the file's. */
static void
family_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (VST_DOSSIER_PAGE (widget)->file), name, NULL);
}

static void
enrol_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (vst_hub_may (self->hub, VST_RIGHT_RUN_PROGRAM))
    vst_enrol_family_page_present (widget, self->hub, self->family_id);
}

static void
consent_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (!self->is_private && vst_hub_may (self->hub, VST_RIGHT_TAKE_CONSENT))
    vst_consent_page_present (widget, self->hub, self->family_id);
}

static void
story_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (!self->is_private && vst_hub_may (self->hub, VST_RIGHT_EDIT_FAMILY))
    vst_story_page_present (widget, self->hub, self->family_id);
}

static void
interview_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (!self->is_private)
    vst_page_open (widget, "interview", g_variant_new_int64 (self->family_id));
}

static void
pack_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (!self->is_private)
    vst_pack_dialog_present (widget, self->hub, self->family_id);
}

/* The next appointment, where it can be moved or cancelled. */
static void
next_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);

  if (self->day != NULL && self->day->next_id != 0)
    vst_appointment_page_present (widget, self->hub, self->day->next_id);
}

/* The file knows what its sheet is. */
static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (VST_DOSSIER_PAGE (widget)->file), "family.print", NULL);
}

/* What the entry is about. */
static void
open_entry_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (widget);
  const char *kind, *day;
  gint64 id, opens;

  g_variant_get (parameter, "(&sxx&s)", &kind, &id, &opens, &day);

  if (g_str_equal (kind, "message"))
    vst_page_open (widget, "messages", NULL);
  else if (g_str_equal (kind, "change"))
    vst_page_open (widget, "acts", NULL);
  else if (g_str_equal (kind, "visit"))
    vst_visit_page_present (widget, self->hub, VST_VISIT_ASK_ACT, id);
  else if (g_str_equal (kind, "appointment"))
    vst_appointment_page_present (widget, self->hub, id);
  else if (g_str_equal (kind, "chit"))
    vst_page_open (widget, "chit", g_variant_new_int64 (opens));
  else if (g_str_equal (kind, "enrolment") || g_str_equal (kind, "session"))
    vst_page_open (widget, "cohort", g_variant_new_int64 (opens));
}

static void
offer_actions (VstDossierPage *self,
               gboolean is_there)
{
  const struct
  {
    const char *name;
    VstRight right;
  } actions[] = {
    { "dossier.arrive", VST_RIGHT_SIGNED_IN },
    { "dossier.part", VST_RIGHT_SIGNED_IN },
    { "dossier.section", VST_RIGHT_SIGNED_IN },
    { "dossier.enrol", VST_RIGHT_RUN_PROGRAM },
    { "dossier.consent", VST_RIGHT_SIGNED_IN },
    { "dossier.story", VST_RIGHT_SIGNED_IN },
    { "dossier.interview", VST_RIGHT_SIGNED_IN },
    { "dossier.pack", VST_RIGHT_EXPORT },
    { "dossier.next", VST_RIGHT_SIGNED_IN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, is_there && vst_hub_may (self->hub, actions[i].right));
}

/* Of a file that is gone nothing stays around the sentence that says so. */
static void
file_cb (VstDossierPage *self)
{
  const gboolean is_there = vst_page_get_family (self->file) != 0;

  if (self->hub == NULL || is_there == gtk_widget_get_visible (self->bar))
    return;

  gtk_widget_set_visible (self->head, is_there);
  gtk_widget_set_visible (self->bar, is_there);
  /* It comes back of itself. */
  if (!is_there)
    gtk_widget_set_visible (GTK_WIDGET (self->interview), FALSE);
  offer_actions (self, is_there);
  gtk_toggle_button_set_active (self->file_button, TRUE);
}

static char *
vst_dossier_page_dup_title (VstPage *page)
{
  return vst_page_dup_title (VST_DOSSIER_PAGE (page)->file);
}

static gint64
vst_dossier_page_get_family (VstPage *page)
{
  return vst_page_get_family (VST_DOSSIER_PAGE (page)->file);
}

static const char *
vst_dossier_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_dossier_page_focus_first (VstPage *page)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (page);

  /* The file may not have been read yet, and has nothing to focus then. */
  if (gtk_toggle_button_get_active (self->time_button))
    vst_timeline_field_focus (self->time_line);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->file_button));
}

static GVariant *
vst_dossier_page_save_state (VstPage *page)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (page);

  return g_variant_new (STATE_TYPE, gtk_toggle_button_get_active (self->time_button),
                        (guint) vst_timeline_field_get_filter (self->time_line));
}

static void
vst_dossier_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (page);
  gboolean time;
  guint filter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, STATE_TYPE, &time, &filter);
  if (filter < VST_TIME_N_FILTERS)
    vst_timeline_field_set_filter (self->time_line, filter);
  if (time)
    gtk_toggle_button_set_active (self->time_button, TRUE);
}

static void
vst_dossier_page_set_private (VstPage *page,
                              gboolean is_private)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (page);

  self->is_private = is_private;
  vst_page_set_private (self->file, is_private);
  vst_timeline_field_set_private (self->time_line, is_private);
  show_day (self);
}

/* What is to be done stands under what is so. */
static void
vst_dossier_page_set_large (VstPage *page,
                            gboolean is_large)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_flow_box_set_min_children_per_line (self->actions, is_large ? 1 : N_ACTIONS);
  vst_page_set_large (self->file, is_large);
}

static void
vst_dossier_page_dispose (GObject *object)
{
  VstDossierPage *self = VST_DOSSIER_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_DOSSIER_PAGE);
  g_clear_pointer (&self->day, vst_family_day_free);

  G_OBJECT_CLASS (vst_dossier_page_parent_class)->dispose (object);
}

static void
vst_dossier_page_class_init (VstDossierPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_dossier_page_dispose;
  page_class->dup_title = vst_dossier_page_dup_title;
  page_class->get_family = vst_dossier_page_get_family;
  page_class->get_help = vst_dossier_page_get_help;
  page_class->focus_first = vst_dossier_page_focus_first;
  page_class->save_state = vst_dossier_page_save_state;
  page_class->restore_state = vst_dossier_page_restore_state;
  page_class->set_private = vst_dossier_page_set_private;
  page_class->set_large = vst_dossier_page_set_large;

  g_type_ensure (VST_TYPE_INTERVIEW_FIELD);
  g_type_ensure (VST_TYPE_TIMELINE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-dossier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, head);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, bar);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, file_button);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, time_button);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, today);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, booked);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, next);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, actions);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, arrive);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, book);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, chit);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, interview);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstDossierPage, time_line);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);

  gtk_widget_class_install_action (widget_class, "dossier.arrive", NULL, arrive_action);
  gtk_widget_class_install_action (widget_class, "dossier.part", "i", part_action);
  gtk_widget_class_install_action (widget_class, "dossier.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "dossier.consent", NULL, consent_action);
  gtk_widget_class_install_action (widget_class, "dossier.section", "i", section_action);
  gtk_widget_class_install_action (widget_class, "family.more", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "family.add-contact", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "family.note-call", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "family.add-alert", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "family.apart", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "family.block", NULL, family_action);
  gtk_widget_class_install_action (widget_class, "dossier.story", NULL, story_action);
  gtk_widget_class_install_action (widget_class, "dossier.interview", NULL, interview_action);
  gtk_widget_class_install_action (widget_class, "dossier.pack", NULL, pack_action);
  gtk_widget_class_install_action (widget_class, "dossier.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "dossier.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "dossier.open-entry", "(sxxs)", open_entry_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dossier.arrive", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dossier.arrive", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "dossier.enrol", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "dossier.consent", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "dossier.interview", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "dossier.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "dossier.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_ALT_MASK, "family.more", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_9, GDK_ALT_MASK, "dossier.section", "i", VST_FAMILY_CONTACT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_ALT_MASK, "dossier.section", "i", VST_FAMILY_NOTE);
  for (int part = 1; part <= 1 + VST_TIME_N_FILTERS; part++)
    gtk_widget_class_add_binding_action (widget_class, (guint) (GDK_KEY_0 + part), GDK_ALT_MASK, "dossier.part", "i", part);
}

static void
vst_dossier_page_init (VstDossierPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @target: the family's id */
GtkWidget *
vst_dossier_page_new (VstHub *hub,
                      GVariant *target)
{
  VstDossierPage *self = g_object_new (VST_TYPE_DOSSIER_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  self->family_id = g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target) : 0;
  self->file = VST_PAGE (vst_family_page_new (hub, target));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->file), "file");
  vst_family_page_move_header (VST_FAMILY_PAGE (self->file), GTK_BOX (self->head));
  gtk_stack_set_visible_child_name (self->stack, "file");
  g_signal_connect_object (self->file, "title-changed", G_CALLBACK (vst_page_title_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "title-changed", G_CALLBACK (file_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  offer_actions (self, TRUE);
  offer (self->book, vst_hub_may (hub, VST_RIGHT_BOOK));
  offer (self->chit, vst_hub_may (hub, VST_RIGHT_GIVE_CHIT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family.apart", vst_hub_may (hub, VST_RIGHT_KEEP_APART));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family.note-call", vst_hub_may (hub, VST_RIGHT_TAKE_MESSAGE));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family.block", vst_hub_may (hub, VST_RIGHT_BLOCK));
  vst_interview_field_show (self->interview, hub, self->family_id);
  show_day (self);
  read_day (self);

  return GTK_WIDGET (self);
}
