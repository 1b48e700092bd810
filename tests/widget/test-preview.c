/* test-preview.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-preview.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-print.h"
#include "vst-test-pdf.h"

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  g_autoptr (VstDocument) document = vst_document_new (reader);
  VstColumn columns[] = { { VST_WORDING (reader, vst_language_get () == VST_FRENCH ? "Prénom" : "First name"), 1, VST_ALIGN_START, TRUE } };

  vst_document_add_title (document, VST_WORDING (reader, vst_language_get () == VST_FRENCH ? "Feuille" : "Sheet"), VST_NO_WORDING);
  vst_document_begin_table (document, columns, 1, 19);
  for (guint i = 0; i < 40; i++)
    vst_document_add_row (document, (const char *const[]){ "Chloé G." });

  return vst_document_layout (document, paper);
}

static void
count_cb (gpointer data)
{
  guint *count = data;

  ++*count;
}

static const VstPreviewSheet a_sheet = {
  .title = N_ ("Print preview"),
  .gives_away = N_ ("What this paper gives away"),
  .reader = VST_READER_FRENCH_FIRST,
  .layout = lay_out,
};

/* A window, and the preview in front of it. */
typedef struct
{
  GtkWindow *window;
  VstDialog *dialog;
  guint n_freed;
} Place;

static void
wait_for_sight (GtkWidget *widget)
{
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static VstPreview *
get_preview (Place *place)
{
  return VST_PREVIEW (vst_dialog_get_page (place->dialog));
}

static void
place_set_up (Place *place,
              gconstpointer data)
{
  VstPreviewSheet sheet = a_sheet;
  GListModel *windows = gtk_window_get_toplevels ();

  place->n_freed = 0;
  sheet.data = &place->n_freed;
  sheet.destroy = count_cb;

  place->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (place->window), gtk_label_new ("Desk"));
  gtk_window_present (place->window);
  vst_preview_present (GTK_WIDGET (place->window), &sheet);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (VST_IS_DIALOG (window))
        place->dialog = VST_DIALOG (window);
    }

  g_assert_nonnull (place->dialog);
  wait_for_sight (GTK_WIDGET (get_preview (place)));
}

static void
place_tear_down (Place *place,
                 gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (place->dialog));
  gtk_window_destroy (place->window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  /* Whatever it showed is let go of with it. */
  g_assert_cmpint (place->n_freed, ==, 1);
}

/* The first widget of a type below @root whose label is @label, or any. */
static GtkWidget *
find (GtkWidget *root,
      GType type,
      const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    {
      g_autofree char *text = NULL;

      if (label == NULL)
        return root;

      g_object_get (root, "label", &text, NULL);
      if (g_strcmp0 (text, label) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Place *place,
       const char *label)
{
  GtkWidget *button = find (GTK_WIDGET (get_preview (place)), GTK_TYPE_TOGGLE_BUTTON, label);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
assert_starts (Place *place,
               const char *text)
{
  g_autofree char *page = vst_pages_dup_text (vst_preview_get_pages (get_preview (place)), 0);

  g_assert_true (g_str_has_prefix (page, text));
}

static void
test_shows_the_reader_what_the_reader_reads (Place *place,
                                             gconstpointer data)
{
  assert_starts (place, "Feuille\nSheet\n");

  press (place, "English");
  assert_starts (place, "Sheet\nFirst name\n");

  press (place, "Français");
  assert_starts (place, "Feuille\nPrénom\n");

  press (place, "Both");
  assert_starts (place, "Feuille\nSheet\n");
}

static void
test_changes_the_paper (Place *place,
                        gconstpointer data)
{
  g_assert_cmpint (vst_pages_get_paper (vst_preview_get_pages (get_preview (place))), ==, VST_PAPER_LETTER);
  press (place, "A4");
  g_assert_cmpint (vst_pages_get_paper (vst_preview_get_pages (get_preview (place))), ==, VST_PAPER_A4);
  press (place, "Letter");
  g_assert_cmpint (vst_pages_get_paper (vst_preview_get_pages (get_preview (place))), ==, VST_PAPER_LETTER);
}

static void
test_zooms (Place *place,
            gconstpointer data)
{
  GtkWidget *preview = GTK_WIDGET (get_preview (place));
  GtkWidget *page = find (preview, GTK_TYPE_DRAWING_AREA, NULL);
  int width;

  g_assert_nonnull (page);
  width = gtk_drawing_area_get_content_width (GTK_DRAWING_AREA (page));
  g_assert_cmpint (width, ==, 612);

  g_assert_true (gtk_widget_activate_action (preview, "preview.zoom-in", NULL));
  g_assert_cmpint (gtk_drawing_area_get_content_width (GTK_DRAWING_AREA (page)), ==, 816);
  g_assert_nonnull (find (preview, GTK_TYPE_LABEL, "100%"));

  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (preview, "preview.zoom-out", NULL);
  g_assert_cmpint (gtk_drawing_area_get_content_width (GTK_DRAWING_AREA (page)), ==, 408);
}

/* The language of the screen changes: the choices stay, the words don't. */
static void
test_keeps_the_choices_when_the_screen_turns_french (Place *place,
                                                     gconstpointer data)
{
  press (place, "English");
  press (place, "A4");

  vst_language_use (VST_FRENCH);
  vst_dialog_rebuild (place->dialog);
  wait_for_sight (GTK_WIDGET (get_preview (place)));

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (place->dialog)), ==, "Aperçu avant impression");
  g_assert_nonnull (find (GTK_WIDGET (get_preview (place)), GTK_TYPE_LABEL, "Ce que ce papier révèle"));
  g_assert_cmpint (vst_pages_get_paper (vst_preview_get_pages (get_preview (place))), ==, VST_PAPER_A4);
  assert_starts (place, "Sheet\nFirst name\n");

  vst_language_use (VST_ENGLISH);
}

/* The page is drawn, black on white, in whatever scheme. */
static void
test_draws_the_page_on_white (Place *place,
                              gconstpointer data)
{
  VstPages *pages = vst_preview_get_pages (get_preview (place));
  GtkWidget *page = find (GTK_WIDGET (get_preview (place)), GTK_TYPE_DRAWING_AREA, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (page);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);
  const guint32 *data_ = NULL;
  guint dark = 0;

  g_assert_nonnull (pages);
  wait_for_sight (page);
  gdk_paintable_snapshot (paintable, snapshot, 612, 792);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  data_ = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);

  g_assert_cmphex (data_[20 * 612 + 20] & 0xffffff, ==, 0xffffff);
  for (guint i = 0; i < 612 * 792; i++)
    dark += (data_[i] & 0xff) < 0x80;
  g_assert_cmpint (dark, >, 1000);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* How a print that has to be noted went. */
typedef struct
{
  GtkPrintOperation *operation;
  gboolean is_refused;
  gboolean is_noted;
  guint n_drawn;
} Noting;

static void
begin_note (gpointer data,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  Noting *self = data;
  g_autoptr (GTask) task = g_task_new (self->operation, NULL, callback, user_data);

  g_assert_cmpint (self->n_drawn, ==, 0);

  if (self->is_refused)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "Locked");
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
finish_note (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  Noting *self = data;

  self->is_noted = g_task_propagate_boolean (G_TASK (result), error);

  return self->is_noted;
}

static void
draw_cb (Noting *self)
{
  g_assert_true (self->is_noted);
  self->n_drawn++;
}

static GtkPrintOperationResult
print_noted (Noting *self)
{
  g_autoptr (VstPages) pages = lay_out (VST_READER_ENGLISH, VST_PAPER_LETTER, NULL);
  g_autoptr (GtkPrintOperation) operation = vst_print_new (pages);
  g_autofree char *folder = g_dir_make_tmp ("vst-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  GtkPrintOperationResult result;

  self->operation = operation;
  vst_print_note_first (operation, begin_note, finish_note, self);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_cb), self);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  g_assert_cmpint (vst_print_get_error (operation) != NULL, ==, self->is_refused);

  g_unlink (path);
  g_assert_no_errno (g_rmdir (folder));

  return result;
}

/* Nobody holds a page that the access log doesn't know of. */
static void
test_prints_nothing_before_it_is_noted (void)
{
  Noting noting = { 0 };
  Noting refused = { .is_refused = TRUE };

  g_assert_cmpint (print_noted (&noting), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (noting.n_drawn, >, 0);

  g_assert_cmpint (print_noted (&refused), !=, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (refused.n_drawn, ==, 0);
}

/* What goes to a printer says what the preview says, under a neutral name. */
static void
test_prints_the_same_pages (void)
{
  g_autoptr (VstPages) pages = lay_out (VST_READER_FRENCH_FIRST, VST_PAPER_A4, NULL);
  g_autoptr (GtkPrintOperation) operation = vst_print_new (pages);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vst-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *name = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *saved = vst_test_pdf_text (pages);
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };

  g_object_get (operation, "job-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Document");

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &printed, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, saved);

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));
  adw_init ();

  g_test_add ("/preview/shows-the-reader-what-the-reader-reads", Place, NULL,
              place_set_up, test_shows_the_reader_what_the_reader_reads, place_tear_down);
  g_test_add ("/preview/changes-the-paper", Place, NULL,
              place_set_up, test_changes_the_paper, place_tear_down);
  g_test_add ("/preview/zooms", Place, NULL,
              place_set_up, test_zooms, place_tear_down);
  g_test_add ("/preview/keeps-the-choices-when-the-screen-turns-french", Place, NULL,
              place_set_up, test_keeps_the_choices_when_the_screen_turns_french, place_tear_down);
  g_test_add ("/preview/draws-the-page-on-white", Place, NULL,
              place_set_up, test_draws_the_page_on_white, place_tear_down);
  g_test_add_func ("/preview/prints-the-same-pages", test_prints_the_same_pages);
  g_test_add_func ("/preview/prints-nothing-before-it-is-noted", test_prints_nothing_before_it_is_noted);

  return g_test_run ();
}
