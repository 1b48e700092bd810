/* vst-preview.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-preview.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-paper-format.h"
#include "vst-print.h"

#define WIDTH 1100
#define HEIGHT 760

/* Percent of the paper's own size on a screen of 96 dots an inch. */
static const guint zooms[] = { 50, 63, 75, 100, 125, 150, 200, 300 };
#define FIRST_ZOOM 2

/**
 * VstPreview:
 *
 * The pages of a sheet before they are printed, and what they would give away.
 */
struct _VstPreview
{
  VstPage parent_instance;

  VstPreviewSheet *sheet; /* the dialog's: the page in it is built anew with the language */
  VstPages *pages;
  GListStore *numbers; /* a page each */
  GPtrArray *areas;    /* of the pages in sight */
  VstReader reader;
  VstPaper paper;
  guint zoom;
  gboolean is_ready;
  char *path; /* where to save it */

  /* Template */
  GtkLabel *title;
  GtkToggleButton *english;
  GtkToggleButton *french;
  GtkToggleButton *both;
  GtkToggleButton *letter;
  GtkToggleButton *a4;
  GtkLabel *gives_away;
  GtkWidget *print;
  GtkListView *list;
  GtkLabel *count;
  GtkLabel *status;
  GtkLabel *zoom_label;
};

G_DEFINE_FINAL_TYPE (VstPreview, vst_preview, VST_TYPE_PAGE)

static void
sheet_clear (VstPreviewSheet *sheet)
{
  if (sheet->destroy != NULL)
    sheet->destroy (sheet->data);
}

static void
sheet_unref (VstPreviewSheet *sheet)
{
  g_rc_box_release_full (sheet, (GDestroyNotify) sheet_clear);
}

static void
size_area (VstPreview *self,
           GtkWidget *area)
{
  double scale = zooms[self->zoom] / 100.0 * 96 / 72;

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), vst_pages_get_width (self->pages) * scale);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), vst_pages_get_height (self->pages) * scale);
  gtk_widget_queue_draw (area);
}

static void
show_zoom (VstPreview *self)
{
  g_autofree char *percent = vst_format_percent (zooms[self->zoom]);

  gtk_label_set_label (self->zoom_label, percent);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->zoom + 1 < G_N_ELEMENTS (zooms));

  for (guint i = 0; i < self->areas->len; i++)
    size_area (self, g_ptr_array_index (self->areas, i));
}

/* Lays the sheet out anew and shows it from its first page on. */
static void
show_pages (VstPreview *self)
{
  VstPages *pages = self->sheet->layout (self->reader, self->paper, self->sheet->data);
  guint n_pages = vst_pages_get_n_pages (pages);
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  g_list_store_remove_all (self->numbers);
  g_clear_pointer (&self->pages, vst_pages_unref);
  self->pages = pages;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (GtkStringObject) item = gtk_string_object_new (number);

      g_list_store_append (self->numbers, item);
    }

  gtk_label_set_label (self->count, count);
  show_zoom (self);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t *cr,
         int width,
         int height,
         gpointer user_data)
{
  VstPreview *self = user_data;
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));

  if (self->pages == NULL || page >= vst_pages_get_n_pages (self->pages))
    return;

  /* Paper is white in every scheme. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / vst_pages_get_width (self->pages), height / vst_pages_get_height (self->pages));
  vst_pages_draw (self->pages, page, cr);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstPreview *self)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                  "halign", GTK_ALIGN_CENTER,
                                  "margin-top", 18,
                                  "margin-bottom", 6,
                                  NULL);

  gtk_widget_add_css_class (area, "paper");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, self, NULL);
  gtk_list_item_set_child (item, area);
  gtk_list_item_set_activatable (item, FALSE);
}

/* What a page says is its description: who can't see it hears it. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstPreview *self)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  GtkWidget *row = gtk_widget_get_parent (area);
  guint page = gtk_list_item_get_position (item);
  g_autofree char *label = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, vst_pages_get_n_pages (self->pages));
  g_autofree char *text = vst_pages_dup_text (self->pages, page);

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (page));
  g_ptr_array_add (self->areas, area);
  size_area (self, area);

  vst_a11y_set_label (area, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (row != NULL)
    vst_a11y_set_label (row, label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstPreview *self)
{
  g_ptr_array_remove_fast (self->areas, gtk_list_item_get_child (item));
}

static void
choice_cb (VstPreview *self)
{
  VstReader first = self->sheet->reader;
  VstReader reader = VST_READER_ENGLISH;
  VstPaper paper = gtk_toggle_button_get_active (self->a4) ? VST_PAPER_A4 : VST_PAPER_LETTER;

  if (!self->is_ready)
    return;

  if (gtk_toggle_button_get_active (self->french))
    reader = VST_READER_FRENCH;
  else if (gtk_toggle_button_get_active (self->both))
    reader = vst_reader_get_language (first) == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;

  /* Of the two buttons that change at a click, the first was let go. */
  if (reader == self->reader && paper == self->paper)
    return;

  self->reader = reader;
  self->paper = paper;
  show_pages (self);
}

/* Which buttons are pressed for what is shown. */
static void
show_choice (VstPreview *self)
{
  GtkToggleButton *language = self->english;

  if (vst_reader_is_bilingual (self->reader))
    language = self->both;
  else if (self->reader == VST_READER_FRENCH)
    language = self->french;

  self->is_ready = FALSE;
  gtk_toggle_button_set_active (language, TRUE);
  gtk_toggle_button_set_active (self->paper == VST_PAPER_A4 ? self->a4 : self->letter, TRUE);
  self->is_ready = TRUE;
}

static void
show_error (VstPreview *self,
            const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  gtk_label_set_label (self->status, text);
}

static void
print_done_cb (GtkPrintOperation *operation,
               GtkPrintOperationResult result,
               VstPreview *self)
{
  const GError *refused = vst_print_get_error (operation);

  if (refused != NULL)
    {
      show_error (self, refused);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      gtk_label_set_label (self->status, _("Sent to the printer."));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_PRINT, "The print operation failed");

      show_error (self, error);
    }
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstPreview *self = VST_PREVIEW (widget);
  g_autoptr (GtkPrintOperation) operation = vst_print_new (self->pages);

  gtk_label_set_label (self->status, "");
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (self->sheet->note != NULL)
    vst_print_note_first (operation, self->sheet->note, self->sheet->note_finish, self->sheet->data);
  /* The preview may be gone when it prints. */
  g_object_set_data_full (G_OBJECT (operation), "sheet", g_rc_box_acquire (self->sheet), (GDestroyNotify) sheet_unref);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
save (VstPreview *self)
{
  g_autoptr (GError) error = NULL;

  if (self->path == NULL)
    g_set_error_literal (&error, VST_ERROR, VST_ERROR_DISK, "The file is on no disk");
  else
    vst_pages_write_pdf (self->pages, self->path, NULL, &error);

  if (error != NULL)
    show_error (self, error);
  else
    gtk_label_set_label (self->status, _("Saved as a PDF."));
}

static void
noted_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstPreview) self = user_data;
  g_autoptr (GError) error = NULL;

  self->sheet->note_finish (self->sheet->data, result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error != NULL)
    show_error (self, error);
  else
    save (self);
}

static void
save_response_cb (GtkNativeDialog *dialog,
                  int response,
                  VstPreview *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      g_free (self->path);
      self->path = g_file_get_path (file);

      if (self->sheet->note != NULL)
        self->sheet->note (self->sheet->data, noted_cb, g_object_ref (self));
      else
        save (self);
    }

  gtk_native_dialog_destroy (dialog);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstPreview *self = VST_PREVIEW (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save as PDF"),
                                                                 GTK_WINDOW (gtk_widget_get_root (widget)),
                                                                 GTK_FILE_CHOOSER_ACTION_SAVE,
                                                                 _("_Save"), _("_Cancel"));

  gtk_label_set_label (self->status, "");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  /* Translators: the name proposed for a file: it gives nothing away. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _("document.pdf"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), self, 0);
  g_object_set_data_full (G_OBJECT (self), "chooser", dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
zoom_in_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstPreview *self = VST_PREVIEW (widget);

  self->zoom = MIN (self->zoom + 1, G_N_ELEMENTS (zooms) - 1);
  show_zoom (self);
}

static void
zoom_out_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  VstPreview *self = VST_PREVIEW (widget);

  if (self->zoom > 0)
    self->zoom--;
  show_zoom (self);
}

static char *
vst_preview_dup_title (VstPage *page)
{
  return g_strdup (_("Print preview"));
}

static GVariant *
vst_preview_save_state (VstPage *page)
{
  VstPreview *self = VST_PREVIEW (page);

  return g_variant_new ("(uuu)", (guint) self->reader, (guint) self->paper, self->zoom);
}

static void
vst_preview_restore_state (VstPage *page,
                           GVariant *state)
{
  VstPreview *self = VST_PREVIEW (page);
  guint reader, paper, zoom;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(uuu)")))
    return;

  g_variant_get (state, "(uuu)", &reader, &paper, &zoom);
  self->reader = MIN (reader, VST_READER_FRENCH_FIRST);
  self->paper = MIN (paper, VST_PAPER_A4);
  self->zoom = MIN (zoom, G_N_ELEMENTS (zooms) - 1);
  show_choice (self);
  show_pages (self);
}

static void
vst_preview_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_PREVIEW (page)->print);
}

static void
vst_preview_dispose (GObject *object)
{
  VstPreview *self = VST_PREVIEW (object);

  self->is_ready = FALSE;
  g_object_set_data (object, "chooser", NULL);
  vst_page_dispose_template (VST_PAGE (self), VST_TYPE_PREVIEW);
  g_clear_object (&self->numbers);

  G_OBJECT_CLASS (vst_preview_parent_class)->dispose (object);
}

static void
vst_preview_finalize (GObject *object)
{
  VstPreview *self = VST_PREVIEW (object);

  g_clear_pointer (&self->pages, vst_pages_unref);
  g_clear_pointer (&self->sheet, sheet_unref);
  g_ptr_array_unref (self->areas);
  g_free (self->path);

  G_OBJECT_CLASS (vst_preview_parent_class)->finalize (object);
}

static void
vst_preview_class_init (VstPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_preview_dispose;
  object_class->finalize = vst_preview_finalize;

  page_class->dup_title = vst_preview_dup_title;
  page_class->save_state = vst_preview_save_state;
  page_class->restore_state = vst_preview_restore_state;
  page_class->focus_first = vst_preview_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/widget/vst-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPreview, title);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, english);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, french);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, both);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, letter);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, a4);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, gives_away);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, print);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, list);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, count);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, status);
  gtk_widget_class_bind_template_child (widget_class, VstPreview, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "preview.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out", NULL);
}

static void
vst_preview_init (VstPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->areas = g_ptr_array_new ();
  self->numbers = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->zoom = FIRST_ZOOM;

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->numbers))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
}

static GtkWidget *
new_preview (gpointer data)
{
  VstPreview *self = g_object_new (VST_TYPE_PREVIEW, NULL);

  self->sheet = g_rc_box_acquire (data);
  self->reader = self->sheet->reader;
  gtk_label_set_label (self->title, _(self->sheet->title));
  gtk_label_set_label (self->gives_away, _(self->sheet->gives_away));
  show_choice (self);
  show_pages (self);

  return GTK_WIDGET (self);
}

/**
 * vst_preview_present:
 * @from: a widget of the window it belongs to
 * @sheet: what is looked at; its data becomes the preview's
 *
 * Shows a sheet before it is printed.
 */
void
vst_preview_present (GtkWidget *from,
                     const VstPreviewSheet *sheet)
{
  VstPreviewSheet *kept;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sheet != NULL && sheet->layout != NULL);
  g_return_if_fail (sheet->title != NULL && sheet->gives_away != NULL);

  kept = g_rc_box_new (VstPreviewSheet);
  *kept = *sheet;

  dialog = vst_dialog_new (from, new_preview, kept, (GDestroyNotify) sheet_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * vst_preview_get_pages:
 * @self: a preview
 *
 * The pages that it shows, which are those that it prints and saves.
 */
VstPages *
vst_preview_get_pages (VstPreview *self)
{
  g_return_val_if_fail (VST_IS_PREVIEW (self), NULL);

  return self->pages;
}
