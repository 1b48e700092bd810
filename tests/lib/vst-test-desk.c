/* vst-test-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"

#include <stdlib.h>
#include <string.h>

/* A busy machine takes its time; a test that fails may, too. */
#define PATIENCE (30 * G_USEC_PER_SEC)

/* Between two looks. */
#define PAUSE 30000

static const AtspiRole roles[][8] = {
  [VST_TEST_ANY] = { ATSPI_ROLE_INVALID },
  [VST_TEST_BUTTON] = { ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_LINK, ATSPI_ROLE_RADIO_BUTTON },
  [VST_TEST_CHECK] = { ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, 130 /* ATSPI_ROLE_SWITCH, since 2.54 */ },
  [VST_TEST_FIELD] = { ATSPI_ROLE_TEXT, ATSPI_ROLE_ENTRY, ATSPI_ROLE_PASSWORD_TEXT, ATSPI_ROLE_SPIN_BUTTON },
  [VST_TEST_CHOICE] = { ATSPI_ROLE_COMBO_BOX },
  [VST_TEST_ROW] = { ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_TABLE_ROW, ATSPI_ROLE_TREE_ITEM },
  [VST_TEST_LABEL] = { ATSPI_ROLE_LABEL, ATSPI_ROLE_STATIC, ATSPI_ROLE_STATUS_BAR, ATSPI_ROLE_PARAGRAPH, ATSPI_ROLE_ALERT, ATSPI_ROLE_NOTIFICATION },
  [VST_TEST_HEADING] = { ATSPI_ROLE_HEADING },
  [VST_TEST_ITEM] = { ATSPI_ROLE_MENU_ITEM, ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_RADIO_MENU_ITEM },
  [VST_TEST_WINDOW] = { ATSPI_ROLE_FRAME, ATSPI_ROLE_DIALOG, ATSPI_ROLE_WINDOW, ATSPI_ROLE_ALERT },
};

/* Polls, and rests twice as long as a look has taken: the program needs the processor, too. */
gboolean
vst_test_desk_wait (VstTestCondition condition,
                    gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 now;

      if (condition (data))
        return TRUE;

      now = g_get_monotonic_time ();
      if (now > end)
        return FALSE;

      g_usleep (MAX (PAUSE, 2 * (now - start)));
    }
}

static gboolean
has_role (const VstTestTree *tree,
          VstTestRole wanted)
{
  if (wanted == VST_TEST_ANY)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (roles[wanted]) && roles[wanted][i] != ATSPI_ROLE_INVALID; i++)
    if (tree->role == roles[wanted][i])
      return TRUE;

  /* GTK 4.8 calls a dialog a filler; but it is the application's own child. */
  return wanted == VST_TEST_WINDOW && tree->parent != NULL && tree->parent->role == ATSPI_ROLE_APPLICATION;
}

gboolean
vst_test_desk_is (VstTestNode *node,
                  AtspiStateType state)
{
  return vst_test_node_is (node, state);
}

/* What it says, or else what it is called. */
char *
vst_test_desk_text (VstTestNode *node)
{
  g_autofree char *read = vst_test_node_dup_text (node);

  if (read != NULL && *read != '\0')
    return g_steal_pointer (&read);

  return vst_test_node_dup_name (node);
}

static gboolean
is_called (const VstTestTree *tree,
           const char *name)
{
  return name == NULL || (tree->name != NULL && g_pattern_match_simple (name, tree->name)) ||
         (tree->text != NULL && g_pattern_match_simple (name, tree->text));
}

static void
collect (VstTestTree *tree,
         VstTestRole role,
         GPtrArray *found)
{
  if (has_role (tree, role))
    g_ptr_array_add (found, tree);

  for (guint i = 0; i < tree->children->len; i++)
    collect (g_ptr_array_index (tree->children, i), role, found);
}

/* The first of @found that is called @name and can be seen. */
static VstTestNode *
pick (GPtrArray *found,
      const char *name)
{
  g_autoptr (GPtrArray) called = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    if (is_called (g_ptr_array_index (found, i), name))
      g_ptr_array_add (called, g_ptr_array_index (found, i));

  vst_test_tree_ask (called, VST_TEST_STATES);
  for (guint i = 0; i < called->len; i++)
    {
      const VstTestTree *one = g_ptr_array_index (called, i);

      if (vst_test_tree_is (one, ATSPI_STATE_VISIBLE))
        return g_object_ref (one->node);
    }

  return NULL;
}

static VstTestNode *
search_in (VstTestNode *node,
           VstTestRole role,
           const char *name)
{
  g_autoptr (VstTestTree) tree = vst_test_tree_read (node, 0);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  VstTestNode *picked;

  collect (tree, role, found);
  if (name != NULL)
    vst_test_tree_ask (found, VST_TEST_NAMES);
  picked = pick (found, name);

  /* A label is what it says, whatever it is called. */
  if (picked == NULL && (role == VST_TEST_LABEL || role == VST_TEST_HEADING))
    {
      vst_test_tree_ask (found, VST_TEST_TEXTS);
      picked = pick (found, name);
    }

  return picked;
}

/* Of a program's windows the last opened is looked through first: a dialog is
 * far smaller than what it covers.
 */
static VstTestNode *
search (VstTestNode *node,
        VstTestRole role,
        const char *name)
{
  g_autoptr (GPtrArray) windows = NULL;

  if (role == VST_TEST_WINDOW || vst_test_node_get_role (node) != ATSPI_ROLE_APPLICATION)
    return search_in (node, role, name);

  windows = vst_test_node_dup_children (node);
  for (guint i = windows->len; i-- > 0;)
    {
      VstTestNode *found = search_in (g_ptr_array_index (windows, i), role, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
dump (VstTestTree *tree,
      int depth)
{
  g_autofree char *role = vst_test_node_dup_role_name (tree->node);
  g_autofree char *text = vst_test_desk_text (tree->node);

  g_printerr ("%*s%s “%s”%s%s%s\n", 2 * depth, "", role, tree->name, g_strcmp0 (tree->name, text) != 0 ? " says “" : "",
              g_strcmp0 (tree->name, text) != 0 ? text : "", vst_test_tree_is (tree, ATSPI_STATE_FOCUSED) ? " (focused)" : "");

  for (guint i = 0; i < tree->children->len; i++)
    dump (g_ptr_array_index (tree->children, i), depth + 1);
}

/* What is there, for the log of a test that didn't find its like. */
void
vst_test_desk_dump (VstTestNode *node)
{
  g_autoptr (VstTestTree) tree = vst_test_tree_read (node, VST_TEST_NAMES | VST_TEST_STATES);

  dump (tree, 0);
}

typedef struct
{
  VstTestNode *root;
  VstTestRole role;
  const char *name;
  VstTestNode *found;
} Search;

static gboolean
is_found (gpointer data)
{
  Search *wanted = data;

  wanted->found = search (wanted->root, wanted->role, wanted->name);

  return wanted->found != NULL;
}

static gboolean
is_gone (gpointer data)
{
  if (is_found (data))
    g_clear_object (&((Search *) data)->found);
  else
    return TRUE;

  return FALSE;
}

VstTestNode *
vst_test_desk_find_in (VstTestNode *root,
                       VstTestRole role,
                       const char *name)
{
  Search wanted = { root, role, name, NULL };

  if (!vst_test_desk_wait (is_found, &wanted))
    {
      vst_test_desk_dump (root);
      g_error ("Nothing called “%s” came up", name);
    }

  return wanted.found;
}

VstTestNode *
vst_test_desk_find (VstTestDesk *self,
                    VstTestRole role,
                    const char *name)
{
  return vst_test_desk_find_in (self->app, role, name);
}

void
vst_test_desk_see (VstTestDesk *self,
                   VstTestRole role,
                   const char *name)
{
  g_object_unref (vst_test_desk_find (self, role, name));
}

/* Waits until it is gone. */
void
vst_test_desk_miss (VstTestDesk *self,
                    VstTestRole role,
                    const char *name)
{
  Search unwanted = { self->app, role, name, NULL };

  if (!vst_test_desk_wait (is_gone, &unwanted))
    {
      vst_test_desk_dump (self->app);
      g_error ("“%s” is still there", name);
    }
}

/* Whether something of @role, called or saying @name, can be seen in what was read
 * with its names and states.
 */
gboolean
vst_test_desk_shows (VstTestTree *tree,
                     VstTestRole role,
                     const char *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (tree, role, found);
  for (guint i = 0; i < found->len; i++)
    if (is_called (g_ptr_array_index (found, i), name) && vst_test_tree_is (g_ptr_array_index (found, i), ATSPI_STATE_VISIBLE))
      return TRUE;

  return FALSE;
}

gboolean
vst_test_desk_has (VstTestDesk *self,
                   VstTestRole role,
                   const char *name)
{
  g_autoptr (VstTestNode) found = NULL;

  found = search (self->app, role, name);

  return found != NULL;
}

void
vst_test_desk_type (VstTestDesk *self,
                    const char *label,
                    const char *text)
{
  g_autoptr (VstTestNode) field = vst_test_desk_find (self, VST_TEST_FIELD, label);

  g_assert_true (vst_test_node_set_text (field, text));
}

char *
vst_test_desk_read (VstTestDesk *self,
                    const char *label)
{
  g_autoptr (VstTestNode) field = vst_test_desk_find (self, VST_TEST_FIELD, label);
  char *text = vst_test_node_dup_text (field);

  g_assert_nonnull (text);

  return text;
}

typedef struct
{
  VstTestDesk *desk;
  const char *label;
  const char *text;
} Reading;

static gboolean
reads (gpointer data)
{
  Reading *reading = data;
  g_autofree char *text = vst_test_desk_read (reading->desk, reading->label);

  return g_strcmp0 (text, reading->text) == 0;
}

/* Waits until the field called @label holds @text. */
void
vst_test_desk_wait_for (VstTestDesk *self,
                        const char *label,
                        const char *text)
{
  Reading reading = { self, label, text };

  if (!vst_test_desk_wait (reads, &reading))
    {
      g_autofree char *read = vst_test_desk_read (self, label);

      g_error ("“%s” holds “%s”, not “%s”", label, read, text);
    }
}

static gboolean
is_elsewhere (gpointer data)
{
  Reading *reading = data;
  g_autofree char *focus = vst_test_desk_focus (reading->desk);

  return focus != NULL && !g_pattern_match_simple (reading->label, focus);
}

/* Whether the sentence is told with the field, not only shown below it. */
static gboolean
is_described (gpointer data)
{
  Reading *reading = data;
  g_autoptr (VstTestNode) field = vst_test_desk_find (reading->desk, VST_TEST_FIELD, reading->label);
  g_autoptr (VstTestTree) tree = vst_test_tree_read (field, VST_TEST_DESCRIPTIONS);

  return tree->description != NULL && g_pattern_match_simple (reading->text, tree->description);
}

void
vst_test_desk_overfill (VstTestDesk *self,
                        const char *label,
                        guint most,
                        const char *save_keys)
{
  gboolean is_french = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0;
  const char *sentence = is_french ? "Ce texte dépasse la place*" : "This text is longer than its place*";
  g_autofree char *text = g_strnfill (most + 1, 'n');
  Reading reading = { self, label, NULL };
  Reading describing = { self, label, sentence };

  vst_test_desk_type (self, label, text);
  vst_test_desk_see (self, VST_TEST_LABEL, sentence);
  g_assert_true (vst_test_desk_wait (is_described, &describing));

  if (save_keys != NULL)
    {
      /* The keyboard comes back to it when that was refused, and not before. */
      vst_test_desk_key (self, "Tab");
      g_assert_true (vst_test_desk_wait (is_elsewhere, &reading));
      vst_test_desk_key (self, save_keys);
      vst_test_desk_focus_on (self, label);
      vst_test_desk_see (self, VST_TEST_LABEL, sentence);
    }

  vst_test_desk_wait_for (self, label, text);
  text[most] = '\0';
  vst_test_desk_type (self, label, text);
  vst_test_desk_miss (self, VST_TEST_LABEL, sentence);
}

static gboolean
has_size (gpointer data)
{
  VstTestBox box;

  return vst_test_node_get_box (data, &box) && box.width > 1 && box.height > 1;
}

/* The first thing in @node that can be pressed: a menu button's is inside it. */
static gboolean
act (VstTestNode *node)
{
  g_autoptr (GPtrArray) children = NULL;

  if (vst_test_node_can_act (node))
    return vst_test_node_act (node);

  children = vst_test_node_dup_children (node);
  for (guint i = 0; i < children->len; i++)
    if (act (g_ptr_array_index (children, i)))
      return TRUE;

  return FALSE;
}

/* Presses, checks or opens what is called @name. */
void
vst_test_desk_choose (VstTestDesk *self,
                      VstTestRole role,
                      const char *name)
{
  g_autoptr (VstTestNode) found = vst_test_desk_find (self, role, name);

  /* A press before it has a place on the screen is lost. */
  if (!vst_test_desk_wait (has_size, found) || !act (found))
    {
      vst_test_desk_dump (found);
      g_error ("“%s” can’t be pressed", name);
    }

  g_usleep (VST_TEST_PACE);
}

void
vst_test_desk_press (VstTestDesk *self,
                     const char *name)
{
  vst_test_desk_choose (self, VST_TEST_BUTTON, name);
}

void
vst_test_desk_activate (VstTestDesk *self,
                        const char *action_name,
                        GVariant *parameter)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusActionGroup) group = g_dbus_action_group_get (bus, APP_ID, "/ca/vestibule/Vestibule");

  g_action_group_activate_action (G_ACTION_GROUP (group), action_name, parameter);
  g_dbus_connection_flush_sync (bus, NULL, NULL);
}

static gboolean
is_running (gpointer data)
{
  VstTestDesk *self = data;
  g_autoptr (VstTestNode) app = vst_test_node_find_program (atoi (g_subprocess_get_identifier (self->process)));
  g_autoptr (GPtrArray) windows = app != NULL ? vst_test_node_dup_children (app) : NULL;

  if (windows == NULL || windows->len == 0)
    return FALSE;

  self->app = g_steal_pointer (&app);

  return TRUE;
}

/**
 * vst_test_desk_start:
 * @arguments: (nullable): what to say to the program on its command line
 *
 * Starts the program that VST_PROGRAM names, and waits for its window.
 */
void
vst_test_desk_start (VstTestDesk *self,
                     const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (builder, g_getenv ("VST_PROGRAM"));
  if (arguments != NULL)
    g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  /* Warnings are ours to mend; but GTK 4.8 has some of its own. */
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  self->process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  if (!vst_test_desk_wait (is_running, self))
    g_error ("The program has no window");
}

/* Ends the program as its user would, and sees that it ends well. */
void
vst_test_desk_stop (VstTestDesk *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->app);
  vst_test_desk_activate (self, "quit", NULL);
  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->process);
}

/* Ends the program as a power cut would. */
void
vst_test_desk_kill (VstTestDesk *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->app);
  g_clear_object (&self->process);
}

void
vst_test_desk_setup (VstTestDesk *self,
                     gconstpointer data)
{
  static const char *const english[] = { "--lang=en", NULL };

  vst_test_desk_start (self, data != NULL ? data : english);
}

void
vst_test_desk_clear (VstTestDesk *self,
                     gconstpointer data)
{
  vst_test_desk_stop (self);
}
