/* vst-enrol-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-enrol-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-enrolment-store.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"
#include "vst-paged-list.h"
#include "vst-person-row.h"
#include "vst-program-wording.h"
#include "vst-row.h"
#include "vst-search-store.h"

typedef struct
{
  VstHub *hub;
  VstCohort *cohort;
} Opening;

/**
 * VstEnrolPage:
 *
 * Who comes into a group: the usual search, and a key for each person; it stays
 * open for the next one.
 */
struct _VstEnrolPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstCohort *cohort;
  char *today;
  VstPagedList *list;

  GtkSearchEntry *search;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkDropDown *state;
  GtkEditable *minding;
  GtkCheckButton *interpreter;
  GtkLabel *answer;
};

G_DEFINE_FINAL_TYPE (VstEnrolPage, vst_enrol_page, VST_TYPE_PAGE)

static const VstEnrolmentState states[] = {
  VST_ENROLMENT_ENROLLED, VST_ENROLMENT_WAITLISTED, VST_ENROLMENT_SCREENED, VST_ENROLMENT_INTERESTED
};

static const char *
get_text (VstEnrolPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
show_record (VstEnrolPage *self,
             GtkListItem *item)
{
  VstPersonRow *child = VST_PERSON_ROW (gtk_list_item_get_child (item));
  VstRow *row = gtk_list_item_get_item (item);
  VstHit *hit = row != NULL ? vst_row_get_record (row) : NULL;

  if (hit != NULL)
    vst_person_row_show_hit (child, hit, get_text (self), self->today, FALSE);
  else
    vst_person_row_clear (child);

  if (gtk_widget_get_parent (GTK_WIDGET (child)) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (child)), vst_person_row_get_spoken (child));
}

static void
record_cb (VstRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *page = child != NULL ? gtk_widget_get_ancestor (child, VST_TYPE_ENROL_PAGE) : NULL;

  if (page != NULL && gtk_list_item_get_item (item) == row)
    show_record (VST_ENROL_PAGE (page), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstEnrolPage *self)
{
  gtk_list_item_set_child (item, vst_person_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstEnrolPage *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (record_cb), item, 0);
  show_record (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstEnrolPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_cb, item);
}

static void
search_cb (VstEnrolPage *self)
{
  const char *text = get_text (self);

  if (text[0] == '\0')
    {
      g_clear_object (&self->list);
      gtk_single_selection_set_model (self->selection, NULL);
      return;
    }

  if (self->list != NULL)
    {
      vst_paged_list_set_query (self->list, vst_search_new (text, TRUE));
      return;
    }

  self->list = vst_paged_list_new (self->hub, &vst_search_list, vst_search_new (text, TRUE), (VstListQueryCopy) vst_search_copy,
                                   (GDestroyNotify) vst_search_free);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

typedef struct
{
  VstEnrolPage *page;
  char *name;
  VstEnrolmentState state;
} Enrolling;

static void
enrolled_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autofree Enrolling *enrolling = user_data;
  g_autoptr (VstEnrolPage) self = enrolling->page;
  g_autofree char *name = enrolling->name;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  text = error != NULL ? vst_error_text (error)
                       /* Translators: who, and what she is in the group now: "Nadia B.: Enrolled". */
                       : g_strdup_printf (_("%1$s: %2$s"), name, vst_word_enrolment_state (enrolling->state));
  gtk_label_set_label (self->answer, text);

  if (id == NULL)
    return;

  vst_page_say_named (GTK_WIDGET (self), text, "desk.undo");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_editable_set_text (self->minding, "0");
  gtk_check_button_set_active (self->interpreter, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
enrol (VstEnrolPage *self,
       guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  VstHit *hit = row != NULL ? vst_row_get_record (row) : NULL;
  Enrolling *enrolling;
  gint64 seats;

  if (hit == NULL)
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
  enrolling->name = vst_word_seat_name (vst_hit_get_person (hit));
  enrolling->state = states[gtk_drop_down_get_selected (self->state)];
  vst_hub_do (self->hub, &vst_enrolment_do_add,
              vst_enrolment_add_new (self->cohort->id, vst_person_get_id (vst_hit_get_person (hit)), enrolling->state, (int) seats,
                                     gtk_check_button_get_active (self->interpreter)),
              (GDestroyNotify) vst_enrolment_add_free, NULL, enrolled_cb, enrolling);
}

static void
activate_cb (VstEnrolPage *self,
             guint position)
{
  enrol (self, position);
}

/* Escape, in a search that is empty or not. */
static void
stop_cb (VstEnrolPage *self)
{
  vst_dialog_close (GTK_WIDGET (self));
}

static void
enrol_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstEnrolPage *self = VST_ENROL_PAGE (widget);

  enrol (self, gtk_single_selection_get_selected (self->selection));
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_enrol_page_dup_title (VstPage *page)
{
  VstEnrolPage *self = VST_ENROL_PAGE (page);

  /* Translators: the title of a dialog, with a group's code. */
  return g_strdup_printf (_("Enrol in the group: %s"), self->cohort->entry->code);
}

static const char *
vst_enrol_page_get_help (VstPage *page)
{
  return "programs";
}

static void
vst_enrol_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_ENROL_PAGE (page)->search));
}

static GVariant *
vst_enrol_page_save_state (VstPage *page)
{
  VstEnrolPage *self = VST_ENROL_PAGE (page);

  return g_variant_new ("(sus)", get_text (self), gtk_drop_down_get_selected (self->state),
                        gtk_editable_get_text (self->minding));
}

static void
vst_enrol_page_restore_state (VstPage *page,
                              GVariant *state)
{
  VstEnrolPage *self = VST_ENROL_PAGE (page);
  const char *text, *minding;
  guint chosen;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(sus)")))
    return;

  g_variant_get (state, "(&su&s)", &text, &chosen, &minding);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  gtk_drop_down_set_selected (self->state, chosen);
  gtk_editable_set_text (self->minding, minding);
}

static void
vst_enrol_page_dispose (GObject *object)
{
  VstEnrolPage *self = VST_ENROL_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_ENROL_PAGE);
  g_clear_object (&self->list);
  g_clear_pointer (&self->cohort, vst_cohort_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_enrol_page_parent_class)->dispose (object);
}

static void
vst_enrol_page_class_init (VstEnrolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_enrol_page_dispose;
  page_class->dup_title = vst_enrol_page_dup_title;
  page_class->get_help = vst_enrol_page_get_help;
  page_class->focus_first = vst_enrol_page_focus_first;
  page_class->save_state = vst_enrol_page_save_state;
  page_class->restore_state = vst_enrol_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/program/vst-enrol-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, search);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, view);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, selection);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, state);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, minding);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, interpreter);
  gtk_widget_class_bind_template_child (widget_class, VstEnrolPage, answer);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);

  gtk_widget_class_install_action (widget_class, "enrol.add", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "enrol.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "enrol.add", NULL);
}

static void
vst_enrol_page_init (VstEnrolPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_append (words, vst_word_enrolment_state (states[i]));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (words));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstEnrolPage *self = g_object_new (VST_TYPE_ENROL_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->cohort = vst_cohort_ref (opening->cohort);
  self->today = vst_hub_dup_today (self->hub);

  /* A full group's next is for the list. */
  if (self->cohort->seated >= (guint) self->cohort->entry->capacity)
    gtk_drop_down_set_selected (self->state, 1);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  vst_cohort_unref (opening->cohort);
  g_free (opening);
}

void
vst_enrol_page_present (GtkWidget *from,
                        VstHub *hub,
                        VstCohort *cohort)
{
  Opening *opening = g_new0 (Opening, 1);
  GtkWidget *dialog;

  opening->hub = g_object_ref (hub);
  opening->cohort = vst_cohort_ref (cohort);

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 520);
  gtk_window_present (GTK_WINDOW (dialog));
}
