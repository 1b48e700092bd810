/* vst-hand-over-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hand-over-page.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-hand-over-store.h"
#include "vst-scene-wording.h"
#include "vst-visit-job.h"
#include "vst-visit-store.h"

typedef struct
{
  GtkWidget *from; /* weak: what was chosen is done for the window behind */
  VstHub *hub;
  gint64 visit_id;
  gint64 revision;
  GPtrArray *choices;
} Opening;

/**
 * VstHandOverPage:
 *
 * Who sees her now, where more than one could: one press is the answer.
 */
struct _VstHandOverPage
{
  VstPage parent_instance;

  const Opening *opening; /* of the dialog around it */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (VstHandOverPage, vst_hand_over_page, VST_TYPE_PAGE)

static void
hand_over (const Opening *opening,
           const VstHandOver *choice)
{
  gint64 agency_id = choice != NULL && choice->agency != NULL ? vst_agency_get_id (choice->agency) : 0;
  gint64 space_id = choice != NULL && choice->space != NULL ? vst_space_get_id (choice->space) : 0;

  vst_visit_run (opening->from, opening->hub, &vst_visit_do_hand_over, opening->visit_id,
                 vst_visit_change_new (opening->visit_id, opening->revision, 0, agency_id, space_id, NULL),
                 (GDestroyNotify) vst_visit_change_free);
}

static void
chosen_cb (VstHandOverPage *self,
           GtkWidget *button)
{
  if (self->opening->from != NULL)
    hand_over (self->opening, g_object_get_data (G_OBJECT (button), "choice"));

  vst_dialog_close (GTK_WIDGET (self));
}

static void
add_choice (VstHandOverPage *self,
            VstHandOver *choice)
{
  const char *agency = choice->agency != NULL ? vst_word_agency (choice->agency) : _("Someone of the hub");
  g_autofree char *text = choice->space != NULL ? g_strdup_printf ("%s · %s", agency, vst_word_space (choice->space)) : g_strdup (agency);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "plain");
  g_object_set_data (G_OBJECT (button), "choice", choice);
  g_signal_connect_object (button, "clicked", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

static char *
vst_hand_over_page_dup_title (VstPage *page)
{
  return g_strdup (_("Who sees her now?"));
}

static const char *
vst_hand_over_page_get_help (VstPage *page)
{
  return "today";
}

static void
vst_hand_over_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (VST_HAND_OVER_PAGE (page)->box));
}

static void
vst_hand_over_page_class_init (VstHandOverPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  page_class->dup_title = vst_hand_over_page_dup_title;
  page_class->get_help = vst_hand_over_page_get_help;
  page_class->focus_first = vst_hand_over_page_focus_first;
}

static void
vst_hand_over_page_init (VstHandOverPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "dlg-body");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static GtkWidget *
new_page (gpointer data)
{
  VstHandOverPage *self = g_object_new (VST_TYPE_HAND_OVER_PAGE, NULL);

  self->opening = data;
  for (guint i = 0; i < self->opening->choices->len; i++)
    add_choice (self, g_ptr_array_index (self->opening->choices, i));

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->from);
  g_object_unref (opening->hub);
  g_clear_pointer (&opening->choices, g_ptr_array_unref);
  g_free (opening);
}

static void
choices_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->choices = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (opening->from == NULL || gtk_widget_get_root (opening->from) == NULL)
    {
      opening_free (opening);
    }
  else if (opening->choices == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      vst_page_say (opening->from, text, NULL);
      opening_free (opening);
    }
  else if (opening->choices->len < 2)
    {
      hand_over (opening, opening->choices->len == 1 ? g_ptr_array_index (opening->choices, 0) : NULL);
      opening_free (opening);
    }
  else
    {
      GtkWidget *dialog = vst_dialog_new (opening->from, new_page, opening, opening_free);

      gtk_window_set_default_size (GTK_WINDOW (dialog), 420, -1);
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

void
vst_hand_over_page_present (GtkWidget *from,
                            VstHub *hub,
                            gint64 visit_id,
                            gint64 revision)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  g_set_weak_pointer (&opening->from, from);
  opening->hub = g_object_ref (hub);
  opening->visit_id = visit_id;
  opening->revision = revision;
  vst_hub_read (hub, &vst_hand_over_read, g_memdup2 (&visit_id, sizeof visit_id), g_free, NULL, choices_cb, opening);
}
