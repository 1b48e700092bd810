/* test-large-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text twice as large, on the smallest screen a desk has: every page still fits
 * the width of its window, in both languages; asked for in the program, and of
 * the desktop.
 */

#include "config.h"

#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-tree.h"

/* As wide as the window that the settings begin with. */
#define WIDTH 1280
#define TWICE 200

/* Administrator and coordinator: every section is offered to her. */
#define ADMINISTRATOR 1

typedef struct
{
  const char *option;
  const char *folder;
  const char *assistant;
  const char *restore;
  const char *restore_title;
  const char *sample;
  const char *forgotten;
  const char *forgotten_title;
  const char *home;
  const char *here;
  const char *sections;
  const char *search;
  const char *found;
  const char *child_name;
  const char *add_child;
  const char *name;
  const char *choose_file;
  const char *sheet;
  const char *preview;
  gboolean desktop_is_large; /* at the desk: who needs it has it in all programs */
} Speech;

static const Speech english = {
  "--lang=en", "large-en.vestibule", "*English*", "Restore a backup…", "Restore*", NULL, "Forgotten*", "Forgotten passphrase", "Evacuation list", "Here ?*", "Sections",
  "Search", "* people found", "Child’s name", "Add a child", "Name to use", "Choose a file…", "Print…", "Print preview", FALSE
};

static const Speech french = {
  "--lang=fr", "large-fr.vestibule", "*anglais*", "Restaurer une sauvegarde…", "Restaurer*", "Ouvrir le centre d’exemple", "Oubli*", "Phrase de passe oubli*", "Liste d’évacuation", "Sur place ?*", "Sections",
  "Rechercher", "* personnes trouvées", "Nom de l’enfant", "Ajouter un enfant", "Nom usuel", "Choisir un fichier…", "Imprimer…", "Aperçu*", TRUE
};

static guint
count_nodes (const VstTestTree *tree)
{
  guint n_nodes = 1;

  for (guint i = 0; i < tree->children->len; i++)
    n_nodes += count_nodes (g_ptr_array_index (tree->children, i));

  return n_nodes;
}

typedef struct
{
  VstTestNode *app;
  guint n_nodes;
  guint n_looks;
} Page;

/* What a page reads comes after it; it is all there when nothing more comes. */
static gboolean
is_settled (gpointer data)
{
  Page *page = data;
  g_autoptr (VstTestTree) tree = vst_test_tree_read (page->app, 0);
  guint n_nodes = count_nodes (tree);

  page->n_looks = n_nodes == page->n_nodes ? page->n_looks + 1 : 0;
  page->n_nodes = n_nodes;

  return page->n_looks == 3;
}

/* A window grows when what is in it doesn't fit. */
static void
check_windows (VstTestDesk *desk,
               const char *where)
{
  Page page = { desk->app, 0, 0 };
  g_autoptr (GPtrArray) windows = NULL;

  g_assert_true (vst_test_desk_wait (is_settled, &page));
  windows = vst_test_node_dup_children (desk->app);

  for (guint i = 0; i < windows->len; i++)
    {
      VstTestBox box;

      if (vst_test_node_get_box (g_ptr_array_index (windows, i), &box) && box.width > WIDTH)
        g_test_fail_printf ("“%s” needs %d pixels", where, box.width);
    }
}

static char *
make_hub (const Speech *speech)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), speech->folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) ctl = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("VST_CTL"), "demo", folder, "--families=20", NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (ctl, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&folder);
}

static void
start (VstTestDesk *desk,
       const Speech *speech)
{
  const char *const arguments[] = { speech->option, NULL };

  vst_test_desk_start (desk, arguments);
  vst_test_desk_activate (desk, "text-size", g_variant_new_uint32 (TWICE));
}

static void
start_on_a_desktop_with_large_text (VstTestDesk *desk,
                                    const Speech *speech)
{
  const char *const arguments[] = { speech->option, NULL };
  g_autofree char *resource = g_strdup_printf ("Xft.dpi:\t%d\n", 96 * TWICE / 100);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xprop =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", resource, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (xprop, NULL, &error);
  g_assert_no_error (error);
  vst_test_desk_start (desk, arguments);
  vst_test_desk_activate (desk, "text-size", g_variant_new_uint32 (100));
}

/* What there is before a hub is open. */
static void
test_before_a_hub_is_open (gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk desk = { 0 };

  /* A day ahead of the sample hub, most of the time. */
  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  start (&desk, speech);
  g_unsetenv ("TZ");
  vst_test_desk_see (&desk, VST_TEST_BUTTON, speech->restore);
  check_windows (&desk, "welcome");

  vst_test_desk_press (&desk, speech->restore);
  vst_test_desk_see (&desk, VST_TEST_HEADING, speech->restore_title);
  check_windows (&desk, "restore");

  vst_test_desk_activate (&desk, "new-hub", NULL);
  vst_test_desk_see (&desk, VST_TEST_FIELD, speech->assistant);
  check_windows (&desk, "new-hub");

  if (speech->sample != NULL)
    {
      vst_test_desk_key (&desk, "alt+Left");
      vst_test_desk_press (&desk, speech->sample);
      vst_test_desk_see (&desk, VST_TEST_BUTTON, "Fatima Benali");
      check_windows (&desk, "sample hub");
    }

  vst_test_desk_stop (&desk);
}

static void
enter (VstTestDesk *desk,
       const Speech *speech)
{
  g_autofree char *folder = make_hub (speech);

  vst_test_desk_activate (desk, "open-hub", g_variant_new_string (folder));
  vst_test_desk_press (desk, speech->forgotten);
  vst_test_desk_see (desk, VST_TEST_HEADING, speech->forgotten_title);
  check_windows (desk, "forgotten");

  vst_test_desk_activate (desk, "be", g_variant_new_int64 (ADMINISTRATOR));
  /* The search box, in whichever language hers is. */
  vst_test_desk_see (desk, VST_TEST_FIELD, "?e*rch*");

  /* Hers, from here on. */
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech->option + strlen ("--lang=")));
  if (!speech->desktop_is_large)
    vst_test_desk_activate (desk, "text-size", g_variant_new_uint32 (TWICE));
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->home);
}

/* Every section there is, by its key; large text folds the sidebar. */
static void
check_sections (VstTestDesk *desk,
                const Speech *speech)
{
  g_autoptr (VstTestNode) sections = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  vst_test_desk_key (desk, "F9");
  sections = vst_test_desk_find (desk, VST_TEST_ANY, speech->sections);
  rows = vst_test_node_dup_children (sections);
  g_assert_cmpuint (rows->len, >, 4);
  vst_test_desk_key (desk, "F9");

  for (guint i = MIN (rows->len, 9); i > 0; i--)
    {
      g_autofree char *keys = g_strdup_printf ("ctrl+%u", i);

      vst_test_desk_key (desk, keys);
      check_windows (desk, keys);
    }

  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->home);

  /* Three columns side by side would cut the names. */
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->here);
}

static void
check_private (VstTestDesk *desk,
               const char *where)
{
  check_windows (desk, where);
  vst_test_desk_key (desk, "F12");
  check_windows (desk, where);
  vst_test_desk_key (desk, "F12");
}

static void
check_family (VstTestDesk *desk,
              const Speech *speech)
{
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, speech->search);
  vst_test_desk_type (desk, speech->search, "a");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->found);
  check_windows (desk, "search");

  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->add_child);
  check_private (desk, "family");

  vst_test_desk_key (desk, "ctrl+p");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
  check_windows (desk, "preview");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->preview);

  vst_test_desk_press (desk, speech->add_child);
  vst_test_desk_focus_on (desk, speech->name);
  check_windows (desk, "a child");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_FIELD, speech->name);
}

static void
test_at_the_desk (gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk desk = { 0 };

  if (speech->desktop_is_large)
    start_on_a_desktop_with_large_text (&desk, speech);
  else
    start (&desk, speech);
  enter (&desk, speech);
  check_sections (&desk, speech);
  check_family (&desk, speech);

  vst_test_desk_key (&desk, "F7");
  vst_test_desk_see (&desk, VST_TEST_BUTTON, speech->sheet);
  check_windows (&desk, "evacuation list");

  vst_test_desk_key (&desk, "ctrl+n");
  vst_test_desk_focus_on (&desk, speech->name);
  vst_test_desk_press (&desk, speech->add_child);
  vst_test_desk_see (&desk, VST_TEST_FIELD, speech->child_name);
  check_private (&desk, "intake");

  vst_test_desk_key (&desk, "ctrl+shift+i");
  vst_test_desk_see (&desk, VST_TEST_BUTTON, speech->choose_file);
  check_windows (&desk, "import");
  vst_test_desk_stop (&desk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First: the settings remember a hub. */
  g_test_add_data_func ("/large-text/every-page-fits-before-a-hub-is-open/en", &english, test_before_a_hub_is_open);
  g_test_add_data_func ("/large-text/every-page-fits-before-a-hub-is-open/fr", &french, test_before_a_hub_is_open);
  g_test_add_data_func ("/large-text/every-page-fits-at-the-desk/en", &english, test_at_the_desk);
  g_test_add_data_func ("/large-text/every-page-fits-at-the-desk/fr", &french, test_at_the_desk);

  return g_test_run ();
}
