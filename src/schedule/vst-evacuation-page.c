/* vst-evacuation-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-evacuation-page.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-evacuation-sheet.h"
#include "vst-evacuation-store.h"
#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-preview.h"
#include "vst-text.h"

/**
 * VstEvacuationPage:
 *
 * Who is in the building, children first: on the screen at once, and on paper.
 */
struct _VstEvacuationPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *people; /* NULL until it was read */
  gulong changed_handler;
  gboolean is_private;

  GtkLabel *count;
  GtkLabel *problem;
  GtkListBox *list;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (VstEvacuationPage, vst_evacuation_page, VST_TYPE_PAGE)

/* What the preview asks for, again and again. */
typedef struct
{
  VstHub *hub;
  GPtrArray *people;
  char *day;
  int minute;
} Sheet;

static void
sheet_free (Sheet *sheet)
{
  g_object_unref (sheet->hub);
  g_ptr_array_unref (sheet->people);
  g_free (sheet->day);
  g_free (sheet);
}

static VstPages *
layout (VstReader reader,
        VstPaper paper,
        gpointer data)
{
  Sheet *sheet = data;
  g_autoptr (VstDocument) document = vst_evacuation_sheet (reader, sheet->people, sheet->minute, sheet->day);

  return vst_document_layout (document, paper);
}

static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  Sheet *sheet = data;

  vst_hub_read (sheet->hub, &vst_evacuation_note, NULL, NULL, NULL, callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  Sheet *sheet = data;

  return vst_hub_read_finish (sheet->hub, result, error) != NULL;
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstEvacuationPage *self = VST_EVACUATION_PAGE (widget);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  Sheet *sheet;
  VstPreviewSheet preview = {
    .title = N_ ("Evacuation list"),
    .gives_away = N_ ("Names, and who came with whom. Destroy it when everyone is found."),
    .reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH : VST_READER_ENGLISH,
    .layout = layout,
    .note = note,
    .note_finish = note_finish,
    .destroy = (GDestroyNotify) sheet_free,
  };

  if (self->people == NULL)
    return;

  sheet = g_new0 (Sheet, 1);
  sheet->hub = g_object_ref (self->hub);
  sheet->people = g_ptr_array_ref (self->people);
  sheet->day = vst_hub_dup_today (self->hub);
  sheet->minute = vst_format_moment_time (g_get_real_time (), zone);
  preview.data = sheet;
  vst_preview_present (widget, &preview);
}

static void
add_cell (GtkBox *box,
          const char *text,
          const char *style,
          int chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Whoever reads it out reads all of it. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_row (VstEvacuationPage *self,
         VstPresentPerson *person)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  g_autofree char *name = vst_word_present_name (person);
  g_autofree char *shown = self->is_private ? vst_text_initials (name) : g_strdup (name);
  g_autofree char *party = self->is_private ? vst_text_initials (person->party) : g_strdup (person->party);
  g_autofree char *room = vst_word_present_room (person);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", shown, party, room);

  /* Three columns, alike in every row. */
  gtk_box_set_homogeneous (box, TRUE);
  add_cell (box, shown, "t-far", 10);
  add_cell (box, party, "muted", 8);
  add_cell (box, room, "t-far-time", 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
show_people (VstEvacuationPage *self)
{
  g_autofree char *count = NULL;

  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, row);

  if (self->people == NULL)
    return;

  for (guint i = 0; i < self->people->len; i++)
    add_row (self, g_ptr_array_index (self->people, i));

  count = vst_word_present_count (self->people);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->people->len > 0);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstEvacuationPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstEvacuation) here = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  if (self->hub == NULL)
    return;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);

  if (here == NULL)
    return;

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = vst_present_people (here->visits, here->partners);
  show_people (self);
}

static void
read_people (VstEvacuationPage *self)
{
  vst_hub_read (self->hub, &vst_evacuation_read, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
changed_cb (VstEvacuationPage *self,
            guint topics)
{
  if (topics & (VST_TOPIC_DAY | VST_TOPIC_SCENE))
    read_people (self);
}

static char *
vst_evacuation_page_dup_title (VstPage *page)
{
  return g_strdup (_("Evacuation list"));
}

static const char *
vst_evacuation_page_get_help (VstPage *page)
{
  return "evacuation";
}

static void
vst_evacuation_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_EVACUATION_PAGE (page)->print);
}

static void
vst_evacuation_page_set_private (VstPage *page,
                                 gboolean is_private)
{
  VstEvacuationPage *self = VST_EVACUATION_PAGE (page);

  self->is_private = is_private;
  show_people (self);
}

static void
vst_evacuation_page_dispose (GObject *object)
{
  VstEvacuationPage *self = VST_EVACUATION_PAGE (object);

  if (self->hub != NULL)
    g_clear_signal_handler (&self->changed_handler, self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_EVACUATION_PAGE);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_evacuation_page_parent_class)->dispose (object);
}

static void
vst_evacuation_page_class_init (VstEvacuationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_evacuation_page_dispose;
  page_class->dup_title = vst_evacuation_page_dup_title;
  page_class->get_help = vst_evacuation_page_get_help;
  page_class->focus_first = vst_evacuation_page_focus_first;
  page_class->set_private = vst_evacuation_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-evacuation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstEvacuationPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstEvacuationPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstEvacuationPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstEvacuationPage, print);

  gtk_widget_class_install_action (widget_class, "evacuation.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "evacuation.print", NULL);
}

static void
vst_evacuation_page_init (VstEvacuationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_evacuation_page_new (VstHub *hub,
                         GVariant *target)
{
  VstEvacuationPage *self = g_object_new (VST_TYPE_EVACUATION_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->changed_handler = g_signal_connect_swapped (hub, "changed", G_CALLBACK (changed_cb), self);
  read_people (self);

  return GTK_WIDGET (self);
}
