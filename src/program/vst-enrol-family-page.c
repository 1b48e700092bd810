/* vst-enrol-family-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-enrol-family-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-cohort-store.h"
#include "vst-dialog.h"
#include "vst-enrolment-store.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-program-wording.h"

typedef struct
{
  GtkWidget *from; /* weak */
  VstHub *hub;
  VstFamily *family;
  GPtrArray *cohorts; /* those that haven't ended */
} Opening;

/**
 * VstEnrolFamilyPage:
 *
 * One of a family into a group, from the family's page: who, into which, and as
 * what.
 */
struct _VstEnrolFamilyPage
{
  VstPage parent_instance;

  VstHub *hub;
  GArray *people; /* of gint64, in the order of the choice */
  GPtrArray *cohorts;

  GtkDropDown *who;
  GtkDropDown *group;
  GtkDropDown *state;
  GtkEditable *minding;
  GtkCheckButton *interpreter;
  GtkLabel *answer;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (VstEnrolFamilyPage, vst_enrol_family_page, VST_TYPE_PAGE)

static const VstEnrolmentState states[] = {
  VST_ENROLMENT_ENROLLED, VST_ENROLMENT_WAITLISTED, VST_ENROLMENT_SCREENED, VST_ENROLMENT_INTERESTED
};

typedef struct
{
  VstEnrolFamilyPage *page;
  char *who;
  VstEnrolmentState state;
} Enrolling;

static void
enrolled_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autofree Enrolling *enrolling = user_data;
  g_autoptr (VstEnrolFamilyPage) self = enrolling->page;
  g_autofree char *who = enrolling->who;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (id == NULL)
    {
      text = vst_error_text (error);
      gtk_label_set_label (self->answer, text);
      return;
    }

  /* Translators: who, and what she is in the group now: "Nadia B.: Enrolled". */
  text = g_strdup_printf (_("%1$s: %2$s"), who, vst_word_enrolment_state (enrolling->state));
  vst_page_say_named (GTK_WIDGET (self), text, "desk.undo");
  vst_dialog_close (GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstEnrolFamilyPage *self = VST_ENROL_FAMILY_PAGE (widget);
  guint who = gtk_drop_down_get_selected (self->who);
  guint group = gtk_drop_down_get_selected (self->group);
  Enrolling *enrolling;
  gint64 seats;

  if (who >= self->people->len || group >= self->cohorts->len)
    return;

  if (!g_ascii_string_to_signed (gtk_editable_get_text (self->minding), 10, 0, VST_ENROLMENT_MOST_SEATS, &seats, NULL))
    {
      g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_NUMBER, "Children minded");
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->answer, text);
      gtk_widget_grab_focus (GTK_WIDGET (self->minding));
      return;
    }

  enrolling = g_new0 (Enrolling, 1);
  enrolling->page = g_object_ref (self);
  enrolling->who = g_strdup (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (self->who)), who));
  enrolling->state = states[gtk_drop_down_get_selected (self->state)];
  vst_hub_do (self->hub, &vst_enrolment_do_add,
              vst_enrolment_add_new (((VstCohort *) g_ptr_array_index (self->cohorts, group))->id,
                                     g_array_index (self->people, gint64, who), enrolling->state, (int) seats,
                                     gtk_check_button_get_active (self->interpreter)),
              (GDestroyNotify) vst_enrolment_add_free, NULL, enrolled_cb, enrolling);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

/* A full group's next is for the list. */
static void
group_cb (VstEnrolFamilyPage *self)
{
  guint group = gtk_drop_down_get_selected (self->group);
  const VstCohort *cohort = self->cohorts != NULL && group < self->cohorts->len ? g_ptr_array_index (self->cohorts, group) : NULL;
  gboolean is_full = cohort != NULL && cohort->seated >= (guint) cohort->entry->capacity;

  gtk_drop_down_set_selected (self->state, is_full ? 1 : 0);
  gtk_label_set_label (self->answer, is_full ? _("The group is full: the next one goes on its waiting list.") : "");
}

static char *
dup_group (const VstCohort *cohort)
{
  const char *name = vst_cohort_get_name (cohort, vst_language_get ());
  const char *program = vst_program_get_name (cohort->program, vst_language_get ());

  return name[0] != '\0' ? g_strjoin (" · ", cohort->entry->code, program, name, NULL)
                         : g_strjoin (" · ", cohort->entry->code, program, NULL);
}

/* She under whose name the file is stands first, and children, who are seldom in
 * a group, last.
 */
static void
fill_people (VstEnrolFamilyPage *self,
             VstFamily *family,
             const char *today)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GListModel *members = vst_family_get_members (family);

  for (int rank = 0; rank < 3; rank++)
    for (guint i = 0; i < g_list_model_get_n_items (members); i++)
      {
        g_autoptr (VstMember) member = g_list_model_get_item (members, i);
        gint64 id = vst_person_get_id (vst_member_get_person (member));
        g_autofree char *name = NULL;
        int of = vst_member_is_head (member) ? 0 : vst_member_is_child (member, today) ? 2
                                                                                       : 1;

        if (of != rank || vst_member_get_until (member)[0] != '\0')
          continue;

        name = vst_word_seat_name (vst_member_get_person (member));
        gtk_string_list_append (words, name);
        g_array_append_val (self->people, id);
      }

  gtk_drop_down_set_model (self->who, G_LIST_MODEL (words));
}

static void
fill (VstEnrolFamilyPage *self,
      const Opening *opening)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autoptr (GtkStringList) groups = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_append (words, vst_word_enrolment_state (states[i]));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (words));

  for (guint i = 0; i < self->cohorts->len; i++)
    {
      g_autofree char *group = dup_group (g_ptr_array_index (self->cohorts, i));

      gtk_string_list_append (groups, group);
    }

  gtk_drop_down_set_model (self->group, G_LIST_MODEL (groups));
  fill_people (self, opening->family, today);
  group_cb (self);

  if (self->cohorts->len == 0)
    gtk_label_set_label (self->answer, _("No group is open. Groups are set up in Programs."));
  gtk_widget_set_sensitive (self->add, self->cohorts->len > 0);
  vst_page_set_default_button (VST_PAGE (self), self->add);
}

static char *
vst_enrol_family_page_dup_title (VstPage *page)
{
  return g_strdup (_("Enrol in a group"));
}

static const char *
vst_enrol_family_page_get_help (VstPage *page)
{
  return "programs";
}

static void
vst_enrol_family_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_ENROL_FAMILY_PAGE (page)->group));
}

static GVariant *
vst_enrol_family_page_save_state (VstPage *page)
{
  VstEnrolFamilyPage *self = VST_ENROL_FAMILY_PAGE (page);

  return g_variant_new ("(uuusb)", gtk_drop_down_get_selected (self->who), gtk_drop_down_get_selected (self->group),
                        gtk_drop_down_get_selected (self->state), gtk_editable_get_text (self->minding),
                        gtk_check_button_get_active (self->interpreter));
}

static void
vst_enrol_family_page_restore_state (VstPage *page,
                                     GVariant *state)
{
  VstEnrolFamilyPage *self = VST_ENROL_FAMILY_PAGE (page);
  guint who, group, as;
  const char *minding;
  gboolean interpreter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(uuusb)")))
    return;

  g_variant_get (state, "(uuu&sb)", &who, &group, &as, &minding, &interpreter);
  gtk_drop_down_set_selected (self->who, who);
  gtk_drop_down_set_selected (self->group, group);
  gtk_drop_down_set_selected (self->state, as);
  gtk_editable_set_text (self->minding, minding);
  gtk_check_button_set_active (self->interpreter, interpreter);
}

static void
vst_enrol_family_page_dispose (GObject *object)
{
  VstEnrolFamilyPage *self = VST_ENROL_FAMILY_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_ENROL_FAMILY_PAGE);
  g_clear_pointer (&self->cohorts, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_enrol_family_page_parent_class)->dispose (object);
}

static void
vst_enrol_family_page_class_init (VstEnrolFamilyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_enrol_family_page_dispose;
  page_class->dup_title = vst_enrol_family_page_dup_title;
  page_class->get_help = vst_enrol_family_page_get_help;
  page_class->focus_first = vst_enrol_family_page_focus_first;
  page_class->save_state = vst_enrol_family_page_save_state;
  page_class->restore_state = vst_enrol_family_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/program/vst-enrol-family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, who);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, group);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, state);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, minding);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, interpreter);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, answer);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolFamilyPage, add);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);

  gtk_widget_class_install_action (widget_class, "enrol.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "enrol.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "enrol.add", NULL);
}

static void
vst_enrol_family_page_init (VstEnrolFamilyPage *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstEnrolFamilyPage *self = g_object_new (VST_TYPE_ENROL_FAMILY_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->cohorts = g_ptr_array_ref (opening->cohorts);
  fill (self, opening);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->from);
  g_object_unref (opening->hub);
  g_clear_object (&opening->family);
  g_clear_pointer (&opening->cohorts, g_ptr_array_unref);
  g_free (opening);
}

static gboolean
goes_on (Opening *opening,
         gpointer read,
         const GError *error)
{
  if (vst_dialog_may_open (opening->from, read, error))
    return TRUE;

  opening_free (opening);

  return FALSE;
}

static void
cohorts_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cohorts = vst_hub_read_finish (VST_HUB (object), result, &error);
  GtkWidget *dialog;

  if (!goes_on (opening, cohorts, error))
    return;

  opening->cohorts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_cohort_unref);
  for (guint i = 0; i < cohorts->len; i++)
    if (((VstCohort *) g_ptr_array_index (cohorts, i))->ended_on == NULL)
      g_ptr_array_add (opening->cohorts, vst_cohort_ref (g_ptr_array_index (cohorts, i)));

  dialog = vst_dialog_new (opening->from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
family_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->family = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (goes_on (opening, opening->family, error))
    vst_hub_read (opening->hub, &vst_cohort_read_all, NULL, NULL, NULL, cohorts_cb, opening);
}

/**
 * vst_enrol_family_page_present:
 *
 * Asks who of a family comes into which group.
 */
void
vst_enrol_family_page_present (GtkWidget *from,
                               VstHub *hub,
                               gint64 family_id)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  g_set_weak_pointer (&opening->from, from);
  opening->hub = g_object_ref (hub);
  vst_hub_read (hub, &vst_family_read_open, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, family_cb, opening);
}
