/* test-import-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-page.h"

#include <string.h>

#include "vst-dialog.h"
#include "vst-export-dialog.h"
#include "vst-family-store.h"
#include "vst-import-wording.h"
#include "vst-table-file.h"
#include "vst-test-family.h"

/* More keys than the page has controls. */
#define MOST_KEYS 60

#define ENGLISH_LIST \
  "family,first name,last name,date of birth,role,phone,nickname\n" \
  "A,Hélène,Saint-Onge,1991-04-03,mother,613-555-0123,Lène\n" \
  "A,Maya,Saint-Onge,2023-11-30,child,,\n" \
  "B,Noor,Hassan,1988-01-15,mother,,\n"

#define FRENCH_LIST \
  "Famille;Prénom;Nom;Date de naissance;Lien;Téléphone;Surnom\r\n" \
  "A;Hélène;Saint-Onge;1991-04-03;mère;613 555-0123;Lène\r\n" \
  "A;Maya;Saint-Onge;2023-11-30;enfant;;\r\n" \
  "B;Noor;Hassan;1988-01-15;mère;;\r\n"

/* The page in a window, with what it says to the desk around it. */
typedef struct
{
  VstTestHub hub;
  GtkWindow *window;
  VstImportPage *page;
  char *said;
  char *undo;
  gboolean is_closed;
} Place;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  Place *place = user_data;

  g_free (place->said);
  g_free (place->undo);
  g_variant_get (parameter, "(ss)", &place->said, &place->undo);
}

static void
back_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  ((Place *) user_data)->is_closed = TRUE;
}

static const GActionEntry desk_actions[] = {
  { .name = "say", .parameter_type = "(ss)", .activate = say_cb },
  { .name = "back", .activate = back_cb },
};

static void
put_page (Place *place)
{
  place->page = VST_IMPORT_PAGE (vst_import_page_new (place->hub.hub, NULL));
  adw_window_set_content (ADW_WINDOW (place->window), GTK_WIDGET (place->page));
}

static void
set_up (Place *place,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) desk = g_simple_action_group_new ();

  vst_test_family_set_up (&place->hub, data);
  vst_test_hub_enter (&place->hub, VST_TEST_COORDINATOR);

  g_action_map_add_action_entries (G_ACTION_MAP (desk), desk_actions, G_N_ELEMENTS (desk_actions), place);
  place->window = GTK_WINDOW (g_object_new (ADW_TYPE_WINDOW, "default-width", 1000, "default-height", 700, NULL));
  gtk_widget_insert_action_group (GTK_WIDGET (place->window), "desk", G_ACTION_GROUP (desk));
  put_page (place);
  gtk_window_present (place->window);
  vst_page_focus_first (VST_PAGE (place->page));

  while (!gtk_widget_get_mapped (GTK_WIDGET (place->page)))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Place *place,
           gconstpointer data)
{
  vst_language_use (VST_ENGLISH);
  gtk_window_destroy (place->window);
  g_free (place->said);
  g_free (place->undo);
  vst_test_hub_tear_down (&place->hub, data);
}

static VstImportJob *
get_job (Place *place)
{
  return vst_import_page_get_job (place->page);
}

static void
wait_for_step (Place *place,
               VstImportStep step)
{
  while (vst_import_job_get_step (get_job (place)) != step)
    g_main_context_iteration (NULL, TRUE);
}

static GFile *
write_file (Place *place,
            const char *name,
            const char *contents,
            gssize length)
{
  g_autofree char *path = g_build_filename (place->hub.place, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/* A list as a kind of file has it: what is written, and in which letters. */
typedef struct
{
  const char *name;
  const char *list;
  const char *encoding;
  VstLanguage language;
  const char *look;
  const char *import;
  const char *said;
  const char *how;
} Kind;

#define ENGLISH_WORDS VST_ENGLISH, "Look at the list", "Import 2 families", "2 families were imported."
#define FRENCH_WORDS VST_FRENCH, "Examiner la liste", "Importer 2 familles", "2 familles ont été importées."

static const Kind kinds[] = {
  { "list.csv", ENGLISH_LIST, "UTF-8", ENGLISH_WORDS, "CSV, UTF-8, commas between cells: 3 rows" },
  { "list.xlsx", ENGLISH_LIST, NULL, ENGLISH_WORDS, "Excel workbook, sheet “*”: 3 rows" },
  { "liste.csv", FRENCH_LIST, "WINDOWS-1252", FRENCH_WORDS, "CSV, lettres de Windows, points-virgules entre les cellules\302\240: 3 lignes" },
  { "liste.txt", FRENCH_LIST, "UTF-16", FRENCH_WORDS, "CSV, UTF-16LE, points-virgules entre les cellules\302\240: 3 lignes" },
  { "liste.xlsx", FRENCH_LIST, NULL, FRENCH_WORDS, "Classeur Excel, feuille «\302\240*\302\240»\302\240: 3 lignes" },
};

static GFile *
write_kind (Place *place,
            const Kind *kind)
{
  g_autoptr (GError) error = NULL;

  if (kind->encoding != NULL)
    {
      gsize length;
      g_autofree char *contents = g_convert (kind->list, -1, kind->encoding, "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);

      return write_file (place, kind->name, contents, (gssize) length);
    }
  else
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (kind->list, strlen (kind->list));
      VstTableFault fault;
      g_autoptr (VstTable) table = vst_table_read_bytes (bytes, NULL, NULL, &fault, &error);
      g_autofree VstTableKind *columns = g_new0 (VstTableKind, vst_table_get_n_columns (table));
      g_autofree char *path = g_build_filename (place->hub.place, kind->name, NULL);

      vst_table_write_file (table, path, VST_TABLE_XLSX, columns, ',', "Liste", NULL, &error);
      g_assert_no_error (error);

      return g_file_new_for_path (path);
    }
}

/* The first visible widget of a type below @root whose label fits. */
static GtkWidget *
find (GtkWidget *root,
      GType type,
      const char *pattern)
{
  if (!gtk_widget_get_visible (root))
    return NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    {
      g_autofree char *label = NULL;

      g_object_get (root, "label", &label, NULL);
      if (label != NULL && g_pattern_match_simple (pattern, label))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, pattern);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
see (Place *place,
     const char *pattern)
{
  if (find (GTK_WIDGET (place->window), GTK_TYPE_LABEL, pattern) == NULL)
    g_error ("“%s” isn’t on the page", pattern);
}

static void
key_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* A key of the keyboard, and all that comes of it. */
static void
press_key (const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", "--clearmodifiers", key, NULL);
  gboolean is_done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_async (xdotool, NULL, key_cb, &is_done);

  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_focus (Place *place,
           const char *label)
{
  GtkWidget *focus = gtk_window_get_focus (place->window);

  return focus != NULL && GTK_IS_BUTTON (focus) && find (focus, GTK_TYPE_LABEL, label) != NULL;
}

/* To a button with Tab, and presses it. */
static void
press (Place *place,
       const char *label)
{
  for (guint i = 0; i < MOST_KEYS && !has_focus (place, label); i++)
    {
      GtkWidget *before = gtk_window_get_focus (place->window);

      press_key ("Tab");
      while (gtk_window_get_focus (place->window) == before)
        g_main_context_iteration (NULL, TRUE);
    }

  g_assert_true (has_focus (place, label));
  press_key ("space");
}

static guint
count_families (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (&place->hub, &vst_family_read_all, NULL, &error);

  g_assert_no_error (error);

  return ids->len;
}

static void
test_imports_by_keyboard (Place *place,
                          gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (GFile) file = write_kind (place, kind);

  gtk_widget_set_visible (GTK_WIDGET (place->window), TRUE);
  vst_language_use (kind->language);
  put_page (place);

  vst_import_job_open (get_job (place), file);
  wait_for_step (place, VST_IMPORT_STEP_COLUMNS);
  see (place, kind->how);

  press (place, kind->look);
  wait_for_step (place, VST_IMPORT_STEP_ROWS);
  see (place, "Maya Saint-Onge");
  g_assert_cmpuint (count_families (place), ==, 0);

  press (place, kind->import);
  while (place->said == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (place->said, ==, kind->said);
  g_assert_cmpstr (place->undo, ==, "desk.undo");
  g_assert_true (place->is_closed);
  g_assert_cmpuint (count_families (place), ==, 2);

  vst_test_family_undo (&place->hub);
  g_assert_cmpuint (count_families (place), ==, 0);
}

static void
open_text (Place *place,
           const char *contents,
           VstImportStep step)
{
  g_autoptr (GFile) file = write_file (place, "list.csv", contents, -1);

  vst_import_job_open (get_job (place), file);
  wait_for_step (place, step);
}

static void
look (Place *place)
{
  vst_import_job_look (get_job (place));
  wait_for_step (place, VST_IMPORT_STEP_ROWS);
}

/* A list may call a column what the page does, in either language. */
static void
test_knows_its_own_words (Place *place,
                          gconstpointer data)
{
  for (VstLanguage language = VST_ENGLISH; language <= VST_FRENCH; language++)
    {
      const char *words[VST_FAMILY_N_COLUMNS + 1] = { NULL };
      g_autofree char *list = NULL;

      vst_language_use (language);
      for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
        words[i] = vst_word_import_column (vst_family_columns[i].code);

      list = g_strjoinv ("\t", (GStrv) words);
      open_text (place, list, VST_IMPORT_STEP_COLUMNS);
      for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
        g_assert_cmpstr (vst_heading_get_code (vst_import_job_get_heading (get_job (place)), i), ==, vst_family_columns[i].code);
    }
}

static void
test_refuses_a_file_with_its_row (Place *place,
                                  gconstpointer data)
{
  g_autoptr (GFile) binary = NULL;

  open_text (place, "first name,last name\nNoor,Hassan\nDana,O’Neil,too much\n", VST_IMPORT_STEP_FILE);
  see (place, "Row 3, cell 3: A row has more cells than the headings.*");

  open_text (place, "first name\n\"Noor\n", VST_IMPORT_STEP_FILE);
  see (place, "Row 2*: A quotation mark*");

  binary = write_file (place, "list.csv", "\177ELF\1\0\0\0\0\0", 10);
  vst_import_job_open (get_job (place), binary);
  wait_for_step (place, VST_IMPORT_STEP_FILE);
  see (place, "This file isn’t a list that can be read here*");
  g_assert_cmpuint (count_families (place), ==, 0);

  /* The next one comes in all the same. */
  open_text (place, ENGLISH_LIST, VST_IMPORT_STEP_COLUMNS);
  g_assert_null (find (GTK_WIDGET (place->window), GTK_TYPE_LABEL, "This file*"));
}

static void
test_keeps_everything_out_while_a_row_is_to_correct (Place *place,
                                                     gconstpointer data)
{
  GtkWidget *button;

  open_text (place, "first name,date of birth\nNoor,1988-01-15\nDana,2021-02-31\n", VST_IMPORT_STEP_COLUMNS);
  look (place);

  see (place, "1 new family and 1 row to correct");
  see (place, "Birth date “2021-02-31”: *");
  see (place, "Nothing is imported while 1 row is to correct*");
  button = find (GTK_WIDGET (place->window), GTK_TYPE_LABEL, "Import 0 families");
  g_assert_false (gtk_widget_is_sensitive (button));
}

static void
test_asks_how_dates_are_written (Place *place,
                                 gconstpointer data)
{
  open_text (place, "first name,date of birth\nNoor,03/02/1988\nDana,04/05/1990\n", VST_IMPORT_STEP_COLUMNS);
  vst_import_job_look (get_job (place));
  wait_for_step (place, VST_IMPORT_STEP_COLUMNS);

  see (place, "How are dates written in this list?");
  g_assert_false (gtk_widget_is_sensitive (find (GTK_WIDGET (place->window), GTK_TYPE_BUTTON, "Look at the list")));

  press (place, "3/2/2026 is February 3");
  while (!gtk_widget_is_sensitive (find (GTK_WIDGET (place->window), GTK_TYPE_BUTTON, "Look at the list")))
    g_main_context_iteration (NULL, TRUE);

  press (place, "Look at the list");
  wait_for_step (place, VST_IMPORT_STEP_ROWS);
  see (place, "2 new families");
}

static void
test_takes_in_who_is_chosen (Place *place,
                             gconstpointer data)
{
  GtkWidget *choice;

  g_clear_object (&(VstFamily *){ vst_test_family_add (&place->hub, vst_test_family_entry ("Noor", "Hassan", "613-555-0199")) });

  open_text (place, "first name,last name,phone\nNoor,Hassan,613-555-0199\nDana,O’Neil,\nDana,O’Neil,\n", VST_IMPORT_STEP_COLUMNS);
  look (place);
  see (place, "May be Noor Hassan, file *: same name, same phone number");
  see (place, "This may be the same family as in row 3.");

  for (guint i = 0; i < 2; i++)
    vst_import_job_leave_out (get_job (place), i, i == 0);
  see (place, "Import 1 family");

  choice = find (GTK_WIDGET (place->window), GTK_TYPE_CHECK_BUTTON, "Take in");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  see (place, "Import 2 families");
}

/* Everything that was done so far is there in the other language. */
static void
test_turns_french_half_way (Place *place,
                            gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;

  open_text (place, ENGLISH_LIST, VST_IMPORT_STEP_COLUMNS);
  vst_import_job_set_code (get_job (place), 6, "note");
  look (place);
  vst_import_job_leave_out (get_job (place), 1, TRUE);
  see (place, "Import 1 family");

  vst_language_use (VST_FRENCH);
  state = vst_page_save_state (VST_PAGE (place->page));
  put_page (place);
  vst_page_restore_state (VST_PAGE (place->page), state);

  see (place, "Importer 1 famille");
  vst_import_job_look_back (get_job (place));
  g_assert_cmpstr (vst_heading_get_code (vst_import_job_get_heading (get_job (place)), 6), ==, "note");
  see (place, "Arrive comme");
}

/* What takes a list out of memory: locking, and leaving the page. */
static void
test_forgets_the_list_when_the_hub_is_locked (Place *place,
                                              gconstpointer data)
{
  open_text (place, ENGLISH_LIST, VST_IMPORT_STEP_COLUMNS);
  look (place);

  vst_hub_lock (place->hub.hub);
  g_assert_cmpint (vst_import_job_get_step (get_job (place)), ==, VST_IMPORT_STEP_FILE);
  g_assert_null (vst_import_job_get_table (get_job (place)));
  g_assert_null (vst_import_job_get_plan (get_job (place)));
}

static void
test_cancel_leaves_nothing (Place *place,
                            gconstpointer data)
{
  g_autoptr (GString) list = g_string_new ("first name,last name\n");
  guint done = 0, total = 0;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (list, "%c%c%c,%c%c%c%u\n", 'A' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26,
                            'Z' - i % 26, 'z' - i / 26 % 26, 'z' - i / 676 % 26, i);

  open_text (place, list->str, VST_IMPORT_STEP_COLUMNS);
  look (place);
  vst_import_job_take_in (get_job (place));

  while (total == 0)
    {
      g_main_context_iteration (NULL, FALSE);
      vst_hub_get_progress (place->hub.hub, &done, &total);
    }

  see (place, "Taking the families in…");
  gtk_widget_activate_action (GTK_WIDGET (place->page), "import.stop", NULL);
  wait_for_step (place, VST_IMPORT_STEP_ROWS);
  g_assert_null (place->said);
  g_assert_cmpuint (count_families (place), ==, 0);

  /* The choices are still there, to try again. */
  see (place, "Import 1*500 families");
}

static VstDialog *
get_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (VST_IS_DIALOG (window))
        return VST_DIALOG (window);
    }

  return NULL;
}

static void
test_exports_what_can_be_read_back (Place *place,
                                    gconstpointer data)
{
  static const char *const forms[] = { "Excel", "CSV with commas", "CSV with semicolons" };
  VstDialog *dialog;

  g_clear_object (&(VstFamily *){ vst_test_family_add (&place->hub, vst_test_family_entry ("Noor", "Hassan", "613-555-0199")) });
  vst_export_dialog_present (GTK_WIDGET (place->page), place->hub.hub);
  dialog = get_dialog ();
  g_assert_nonnull (dialog);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GFile) file = write_file (place, "taken-away", "", 0);
      g_autoptr (VstTable) table = NULL;
      g_autoptr (GError) error = NULL;
      VstTableFault fault;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (GTK_WIDGET (dialog), GTK_TYPE_TOGGLE_BUTTON, forms[i])), TRUE);
      g_clear_pointer (&place->said, g_free);
      vst_export_dialog_write (VST_EXPORT_DIALOG (vst_dialog_get_page (dialog)), file);
      while (place->said == NULL)
        g_main_context_iteration (NULL, TRUE);

      g_assert_cmpstr (place->said, ==, "1 family was exported.");
      g_assert_nonnull (find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Show in folder"));

      table = vst_table_read_file (g_file_peek_path (file), NULL, NULL, &fault, &error);
      g_assert_no_error (error);
      g_assert_cmpint (vst_table_get_format (table), ==, i == 0 ? VST_TABLE_XLSX : VST_TABLE_CSV);
      g_assert_cmpstr (vst_table_get_cell (table, 0, VST_FAMILY_COLUMN_FAMILY_NAME), ==, "Hassan");
      g_assert_cmpint (i == 2 ? vst_table_get_delimiter (table) : ';', ==, ';');
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, test) g_test_add (path, Place, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import-page/imports-by-keyboard/%s", kinds[i].name);

      g_test_add (path, Place, &kinds[i], set_up, test_imports_by_keyboard, tear_down);
    }

  ADD ("/import-page/knows-its-own-words", test_knows_its_own_words);
  ADD ("/import-page/refuses-a-file-with-its-row", test_refuses_a_file_with_its_row);
  ADD ("/import-page/keeps-everything-out-while-a-row-is-to-correct", test_keeps_everything_out_while_a_row_is_to_correct);
  ADD ("/import-page/asks-how-dates-are-written", test_asks_how_dates_are_written);
  ADD ("/import-page/takes-in-who-is-chosen", test_takes_in_who_is_chosen);
  ADD ("/import-page/turns-french-half-way", test_turns_french_half_way);
  ADD ("/import-page/forgets-the-list-when-the-hub-is-locked", test_forgets_the_list_when_the_hub_is_locked);
  ADD ("/import-page/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/import-page/exports-what-can-be-read-back", test_exports_what_can_be_read_back);

  return g_test_run ();
}
