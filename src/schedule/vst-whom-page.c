/* vst-whom-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-whom-page.h"

#include <glib/gi18n.h>

#include "vst-booking-page.h"
#include "vst-dialog.h"
#include "vst-find-field.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"

typedef struct
{
  VstHub *hub;
  VstPresenceDay *there;
  int minute;
} Opening;

/**
 * VstWhomPage:
 *
 * For whom a free time is booked: the question before the booking.
 */
struct _VstWhomPage
{
  VstPage parent_instance;

  const Opening *opening; /* the dialog's */
  VstFindField *find;
  GtkLabel *when;
};

G_DEFINE_FINAL_TYPE (VstWhomPage, vst_whom_page, VST_TYPE_PAGE)

static void
chosen_cb (VstWhomPage *self,
           gint64 family_id)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_autoptr (VstHub) hub = g_object_ref (self->opening->hub);
  g_autoptr (VstPresenceDay) there = g_object_ref (self->opening->there);
  int minute = self->opening->minute;

  vst_dialog_close (GTK_WIDGET (self));
  vst_booking_page_present (GTK_WIDGET (parent), hub, family_id, there, minute, NULL);
}

static char *
vst_whom_page_dup_title (VstPage *page)
{
  return g_strdup (_("Book for whom?"));
}

static const char *
vst_whom_page_get_help (VstPage *page)
{
  return "schedule";
}

static void
vst_whom_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_WHOM_PAGE (page)->find));
}

static void
vst_whom_page_set_private (VstPage *page,
                           gboolean is_private)
{
  vst_find_field_set_private (VST_WHOM_PAGE (page)->find, is_private);
}

static GVariant *
vst_whom_page_save_state (VstPage *page)
{
  return g_variant_new_string (vst_find_field_get_text (VST_WHOM_PAGE (page)->find));
}

static void
vst_whom_page_restore_state (VstPage *page,
                             GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
    vst_find_field_set_text (VST_WHOM_PAGE (page)->find, g_variant_get_string (state, NULL));
}

static void
vst_whom_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_WHOM_PAGE);

  G_OBJECT_CLASS (vst_whom_page_parent_class)->dispose (object);
}

static void
vst_whom_page_class_init (VstWhomPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_whom_page_dispose;
  page_class->dup_title = vst_whom_page_dup_title;
  page_class->get_help = vst_whom_page_get_help;
  page_class->focus_first = vst_whom_page_focus_first;
  page_class->set_private = vst_whom_page_set_private;
  page_class->save_state = vst_whom_page_save_state;
  page_class->restore_state = vst_whom_page_restore_state;

  g_type_ensure (VST_TYPE_FIND_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-whom-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstWhomPage, find);
  gtk_widget_class_bind_template_child (widget_class, VstWhomPage, when);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
vst_whom_page_init (VstWhomPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstWhomPage *self = g_object_new (VST_TYPE_WHOM_PAGE, NULL);
  VstSpace *space = vst_presence_day_get_space (opening->there);
  g_autofree char *day = vst_format_day_near (vst_presence_day_get_day (opening->there));
  g_autofree char *time = vst_format_time (opening->minute);
  g_autofree char *when = g_strjoin (" · ", day, time, vst_word_agency (vst_presence_day_get_agency (opening->there)),
                                     space != NULL ? vst_word_space (space) : NULL, NULL);

  self->opening = opening;
  gtk_label_set_label (self->when, when);
  vst_find_field_set_hub (self->find, opening->hub);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_object_unref (opening->there);
  g_free (opening);
}

/**
 * vst_whom_page_present:
 * @there: whose free time it is, and where
 * @minute: when
 */
void
vst_whom_page_present (GtkWidget *from,
                       VstHub *hub,
                       VstPresenceDay *there,
                       int minute)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub) && VST_IS_PRESENCE_DAY (there));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->there = g_object_ref (there);
  opening->minute = minute;
  dialog = vst_dialog_new (from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 480);
  gtk_window_present (GTK_WINDOW (dialog));
}
