/* test-walk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"
#include "vst-test-tree.h"

/* More keys than any screen has controls; what hasn't come up by then won't. */
#define MOST_KEYS 80

/* At what has the focus, after each key. */
#define MOST_LOOKS 40

/**
 * Screen:
 * @name: for the test's name
 * @english: its window, or the group that is the page, by its English name
 * @french: the same in French
 * @reach: gets there from the start
 *
 * A screen to walk through.
 */
typedef struct
{
  const char *name;
  const char *english;
  const char *french;
  void (*reach) (VstTestDesk *desk);
} Screen;

/* The language of the walk under way: a desk that remembers its hub has no
 * other sign of it that would do for every screen.
 */
static const char *walked_in;

static void
stay (VstTestDesk *desk)
{
}

static void
open_help (VstTestDesk *desk)
{
  vst_test_desk_activate (desk, "help", NULL);
}

static void
open_assistant (VstTestDesk *desk)
{
  vst_test_desk_activate (desk, "new-hub", NULL);
}

/* Someone who may import and take families in signs in to the sample hub; the desk turns to her
 * language, and then to the one that is walked in.
 */
static gboolean
enter_sample_hub (VstTestDesk *desk)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "walk.vestibule", NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_french = g_str_equal (walked_in, "fr");

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GSubprocess) ctl = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("VST_CTL"), "demo", folder, "--families=20", NULL);

      g_assert_no_error (error);
      g_subprocess_wait_check (ctl, NULL, &error);
      g_assert_no_error (error);
    }

  vst_test_desk_activate (desk, "open-hub", g_variant_new_string (folder));
  vst_test_desk_press (desk, "Josée St-Amour");
  vst_test_desk_type (desk, is_french ? "Phrase de passe pour *" : "Passphrase for *", "sample hub passphrase");
  vst_test_desk_focus_on (desk, is_french ? "Phrase de passe pour *" : "Passphrase for *");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Famil*es*");
  vst_test_desk_activate (desk, "language", g_variant_new_string (is_french ? "fr" : "en"));

  return is_french;
}

static void
open_import (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);

  vst_test_desk_key (desk, "ctrl+shift+i");
  vst_test_desk_see (desk, VST_TEST_BUTTON, is_french ? "Choisir un fichier…" : "Choose a file…");
}

static void
open_families (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);

  vst_test_desk_choose (desk, VST_TEST_ROW, is_french ? "Familles" : "Families");
  vst_test_desk_see (desk, VST_TEST_HEADING, is_french ? "* familles" : "* families");
}

static void
open_today (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);

  vst_test_desk_choose (desk, VST_TEST_ROW, is_french ? "Aujourd’hui" : "Today");
  vst_test_desk_see (desk, VST_TEST_HEADING, is_french ? "Prévus" : "Expected");
  vst_test_desk_see (desk, VST_TEST_ROW, is_french ? "Bleu 1,*" : "Blue 1,*");
}

static void
open_evacuation (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);

  vst_test_desk_key (desk, "F7");
  vst_test_desk_see (desk, VST_TEST_HEADING, is_french ? "* personnes sur place*" : "* people in the building*");
}

static void
open_intake (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);

  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_press (desk, is_french ? "Ajouter un enfant" : "Add a child");
  vst_test_desk_see (desk, VST_TEST_FIELD, is_french ? "Nom de l’enfant" : "Child’s name");
}

static void
open_family (VstTestDesk *desk)
{
  gboolean is_french = enter_sample_hub (desk);
  const char *search = is_french ? "Rechercher" : "Search";

  vst_test_desk_focus_on (desk, search);
  vst_test_desk_type (desk, search, "a");
  vst_test_desk_see (desk, VST_TEST_LABEL, is_french ? "* personnes trouvées" : "* people found");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, is_french ? "Ajouter un enfant" : "Add a child");
}

/* Every screen of the program, and how to get there from the start. */
static const Screen screens[] = {
  { "welcome", "Vestibule", "Vestibule", stay },
  { "help", "Help", "Aide", open_help },
  { "new-hub", "Vestibule", "Vestibule", open_assistant },
  { "import", "Vestibule", "Vestibule", open_import },
  { "today", "Vestibule", "Vestibule", open_today },
  { "evacuation", "Vestibule", "Vestibule", open_evacuation },
  { "families", "Vestibule", "Vestibule", open_families },
  { "intake", "Vestibule", "Vestibule", open_intake },
  { "family", "Vestibule", "Vestibule", open_family },
};

static gboolean
is_human (const char *name)
{
  return name != NULL && *name != '\0' && *name != '_' && !g_str_has_prefix (name, "Gtk") &&
         !g_str_has_prefix (name, "Adw") && !g_str_has_prefix (name, "Vst");
}

/* The window manager's own keys work these, so GTK leaves them out. */
static gboolean
is_window_button (const char *name)
{
  const char *const names[] = { "Minimize", "Maximize", "Restore", "Close", "Minimiser", "Réduire", "Maximiser", "Agrandir", "Restaurer", "Fermer" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/* All that takes the focus, by their paths; rows of a list are one, since the
 * arrow keys go from row to row.
 */
static void
collect_controls (const VstTestTree *tree,
                  GHashTable *controls)
{
  if (!vst_test_tree_is (tree, ATSPI_STATE_VISIBLE) || tree->box.width <= 0 || tree->box.height <= 0)
    return;

  /* A scrolled area takes the focus only where nothing in it can; later GTKs say
   * so of every one.
   */
  if (vst_test_tree_is (tree, ATSPI_STATE_FOCUSABLE) && vst_test_tree_is (tree, ATSPI_STATE_SENSITIVE) &&
      tree->role != ATSPI_ROLE_SCROLL_PANE)
    {
      if (!is_human (tree->name))
        {
          g_autofree char *role = vst_test_node_dup_role_name (tree->node);
          g_autofree char *text = vst_test_desk_text (tree->node);

          if (!is_human (text))
            {
              vst_test_desk_dump (tree->node);
              g_test_fail_printf ("A %s is called “%s”", role, tree->name);
            }
        }

      if (!is_window_button (tree->name))
        g_hash_table_insert (controls, g_strdup (vst_test_node_get_path (tree->node)), g_strdup (tree->name));
    }

  for (guint i = 0; i < tree->children->len; i++)
    collect_controls (g_ptr_array_index (tree->children, i), controls);
}

typedef struct
{
  VstTestNode *root;
  VstTestNode *before;
  VstTestNode *after;
  guint n_looks;
} Move;

/* A key takes its time; but where there is one thing only, it leads nowhere.
 * The whole window is looked through only once what had the focus has lost it.
 */
static gboolean
has_moved (gpointer data)
{
  Move *move = data;

  move->n_looks++;
  if (move->before != NULL && vst_test_node_is (move->before, ATSPI_STATE_FOCUSED) && move->n_looks < MOST_LOOKS)
    return FALSE;

  move->after = vst_test_desk_find_focus (move->root);

  return move->after != NULL || move->n_looks >= MOST_LOOKS;
}

/* Takes @before, what has had the focus, and returns what has it after the key. */
static VstTestNode *
press_tab (VstTestDesk *desk,
           VstTestNode *root,
           VstTestNode *before)
{
  Move move = { root, before, NULL, 0 };

  vst_test_desk_key (desk, "Tab");
  vst_test_desk_wait (has_moved, &move);
  g_clear_object (&before);

  return move.after;
}

/* Takes what has the focus, and all around and beside it that shares it, off
 * the list of what is still to be reached.
 */
static void
tick_focus (VstTestNode *focus,
            GHashTable *controls)
{
  g_autoptr (VstTestNode) parent = NULL;

  if (focus == NULL)
    return;

  g_hash_table_remove (controls, vst_test_node_get_path (focus));
  parent = vst_test_node_dup_parent (focus);

  /* The arrow keys lead to the other rows. */
  if (parent != NULL && vst_test_node_get_role (focus) == ATSPI_ROLE_LIST_ITEM)
    {
      g_autoptr (GPtrArray) rows = vst_test_node_dup_children (parent);

      for (guint i = 0; i < rows->len; i++)
        g_hash_table_remove (controls, vst_test_node_get_path (g_ptr_array_index (rows, i)));
    }

  /* An entry's inner text, a menu button's inner button: one thing to a person. */
  while (parent != NULL)
    {
      VstTestNode *next = vst_test_node_dup_parent (parent);

      g_hash_table_remove (controls, vst_test_node_get_path (parent));
      g_object_unref (parent);
      parent = next;
    }
}

static void
walk (VstTestDesk *desk,
      VstTestNode *window,
      GHashTable *controls)
{
  VstTestNode *focus = vst_test_desk_find_focus (window);
  GHashTableIter iter;
  gpointer name;

  tick_focus (focus, controls);
  for (guint i = 0; i < MOST_KEYS && g_hash_table_size (controls) > 0; i++)
    {
      focus = press_tab (desk, window, focus);
      tick_focus (focus, controls);
    }

  g_hash_table_iter_init (&iter, controls);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_fail_printf ("No key leads to “%s”", (const char *) name);

  g_clear_object (&focus);
}

static void
test_walk (gconstpointer screen,
           const char *language,
           const char *title)
{
  g_autofree char *option = g_strdup_printf ("--lang=%s", language);
  const char *const arguments[] = { option, NULL };
  VstTestDesk desk = { NULL };
  g_autoptr (GHashTable) controls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (VstTestNode) window = NULL;
  g_autoptr (VstTestTree) tree = NULL;

  walked_in = language;
  vst_test_desk_start (&desk, arguments);
  ((const Screen *) screen)->reach (&desk);
  window = vst_test_desk_find (&desk, VST_TEST_WINDOW, title);
  vst_test_desk_focus_on (&desk, "?*");

  tree = vst_test_tree_read (window, VST_TEST_ROLES | VST_TEST_NAMES | VST_TEST_STATES | VST_TEST_BOXES);
  collect_controls (tree, controls);
  g_assert_cmpuint (g_hash_table_size (controls), >, 0);

  /* Names are in two languages; where the keys lead is not. */
  if (g_str_equal (language, "en"))
    walk (&desk, window, controls);

  vst_test_desk_stop (&desk);
}

static void
test_english (gconstpointer data)
{
  test_walk (data, "en", ((const Screen *) data)->english);
}

static void
test_french (gconstpointer data)
{
  test_walk (data, "fr", ((const Screen *) data)->french);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *english = g_strdup_printf ("/walk/%s/all-has-a-name-and-a-key-leads-there/en", screens[i].name);
      g_autofree char *french = g_strdup_printf ("/walk/%s/all-has-a-name/fr", screens[i].name);

      g_test_add_data_func (english, &screens[i], test_english);
      g_test_add_data_func (french, &screens[i], test_french);
    }

  return g_test_run ();
}
