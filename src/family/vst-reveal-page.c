/* vst-reveal-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-reveal-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-contact-store.h"
#include "vst-dialog.h"
#include "vst-line.h"

typedef struct
{
  GtkWidget *from;
  VstRevealFunc reveal;
} Opening;

/* Stored as they stand here, in English: the log is read in both languages. */
static const char *const reasons[] = {
  N_ ("To call back"),
  N_ ("To confirm a time"),
  N_ ("To correct the file"),
};

/**
 * VstRevealPage:
 *
 * Why somebody wants to see a hidden number: one press for what is usual, a
 * line for the rest.
 */
struct _VstRevealPage
{
  VstPage parent_instance;

  GtkWidget *from; /* weak */
  VstRevealFunc reveal;

  GtkBox *usual;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (VstRevealPage, vst_reveal_page, VST_TYPE_PAGE)

static void
answer (VstRevealPage *self,
        const char *reason)
{
  GtkWidget *from = self->from;
  g_autofree char *kept = g_strdup (reason);

  if (from != NULL)
    self->reveal (from, kept);

  vst_dialog_close (GTK_WIDGET (self));
}

static void
usual_cb (VstRevealPage *self,
          GtkWidget *button)
{
  answer (self, g_object_get_data (G_OBJECT (button), "reason"));
}

static void
other_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstRevealPage *self = VST_REVEAL_PAGE (widget);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->other))));

  if (*reason != '\0')
    answer (self, reason);
  else
    gtk_widget_grab_focus (self->other);
}

static char *
vst_reveal_page_dup_title (VstPage *page)
{
  return g_strdup (_("Show what is hidden"));
}

static const char *
vst_reveal_page_get_help (VstPage *page)
{
  return "contact";
}

static void
vst_reveal_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (VST_REVEAL_PAGE (page)->usual)));
}

static GVariant *
vst_reveal_page_save_state (VstPage *page)
{
  return g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (VST_REVEAL_PAGE (page)->other)));
}

static void
vst_reveal_page_restore_state (VstPage *page,
                               GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
    gtk_editable_set_text (GTK_EDITABLE (VST_REVEAL_PAGE (page)->other), g_variant_get_string (state, NULL));
}

static void
vst_reveal_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&VST_REVEAL_PAGE (object)->from);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_REVEAL_PAGE);

  G_OBJECT_CLASS (vst_reveal_page_parent_class)->dispose (object);
}

static void
vst_reveal_page_class_init (VstRevealPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_reveal_page_dispose;
  page_class->dup_title = vst_reveal_page_dup_title;
  page_class->get_help = vst_reveal_page_get_help;
  page_class->focus_first = vst_reveal_page_focus_first;
  page_class->save_state = vst_reveal_page_save_state;
  page_class->restore_state = vst_reveal_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-reveal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstRevealPage, usual);
  gtk_widget_class_bind_template_child (widget_class, VstRevealPage, other);

  gtk_widget_class_install_action (widget_class, "reveal.other", NULL, other_action);
}

static void
vst_reveal_page_init (VstRevealPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_line_set_most (VST_LINE (self->other), VST_REVEAL_REASON_CHARS);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(reasons[i]));

      g_object_set_data (G_OBJECT (button), "reason", (gpointer) reasons[i]);
      gtk_widget_add_css_class (button, "plain");
      g_signal_connect_object (button, "clicked", G_CALLBACK (usual_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->usual, button);
    }
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstRevealPage *self = g_object_new (VST_TYPE_REVEAL_PAGE, NULL);

  self->reveal = opening->reveal;
  g_set_weak_pointer (&self->from, opening->from);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_clear_weak_pointer (&opening->from);
  g_free (opening);
}

void
vst_reveal_page_present (GtkWidget *from,
                         VstRevealFunc reveal)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (reveal != NULL);

  opening = g_new0 (Opening, 1);
  opening->reveal = reveal;
  g_set_weak_pointer (&opening->from, from);

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
