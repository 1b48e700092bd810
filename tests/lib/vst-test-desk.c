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

typedef AtspiAction VstTestAction;
typedef AtspiComponent VstTestComponent;
typedef AtspiEditableText VstTestEditableText;
typedef AtspiStateSet VstTestStateSet;
typedef AtspiText VstTestText;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestText, g_object_unref)

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

/* Polls.  libatspi’s signals are left where they are: it crashes when it handles
 * them while a program comes or goes.
 */
gboolean
vst_test_desk_wait (VstTestCondition condition,
                    gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;

      g_usleep (PAUSE);
    }

  return TRUE;
}

static gboolean
has_role (VstTestNode *node,
          VstTestRole wanted)
{
  AtspiRole role;

  if (wanted == VST_TEST_ANY)
    return TRUE;

  role = atspi_accessible_get_role (node, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (roles[wanted]) && roles[wanted][i] != ATSPI_ROLE_INVALID; i++)
    if (role == roles[wanted][i])
      return TRUE;

  /* GTK 4.8 calls a dialog a filler; but it is the application's own child. */
  if (wanted == VST_TEST_WINDOW)
    {
      g_autoptr (VstTestNode) parent = atspi_accessible_get_parent (node, NULL);

      return parent != NULL && atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_APPLICATION;
    }

  return FALSE;
}

gboolean
vst_test_desk_is (VstTestNode *node,
                  AtspiStateType state)
{
  g_autoptr (VstTestStateSet) states = atspi_accessible_get_state_set (node);

  return states != NULL && atspi_state_set_contains (states, state);
}

char *
vst_test_desk_text (VstTestNode *node)
{
  g_autoptr (VstTestText) text = atspi_accessible_get_text_iface (node);
  g_autofree char *read = NULL;

  /* GTK 4.8 takes an end of -1 for nothing at all. */
  if (text != NULL)
    read = atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);

  if (read != NULL && *read != '\0')
    return g_steal_pointer (&read);

  return atspi_accessible_get_name (node, NULL);
}

static gboolean
is_called (VstTestNode *node,
           VstTestRole role,
           const char *name)
{
  g_autofree char *node_name = NULL;

  if (name == NULL)
    return TRUE;

  node_name = atspi_accessible_get_name (node, NULL);
  if (node_name != NULL && g_pattern_match_simple (name, node_name))
    return TRUE;

  /* A label is what it says. */
  if (role == VST_TEST_LABEL || role == VST_TEST_HEADING)
    {
      g_autofree char *text = vst_test_desk_text (node);

      return text != NULL && g_pattern_match_simple (name, text);
    }

  return FALSE;
}

static VstTestNode *
search (VstTestNode *node,
        VstTestRole role,
        const char *name)
{
  int n_children;

  if (has_role (node, role) && is_called (node, role, name) && vst_test_desk_is (node, ATSPI_STATE_VISIBLE))
    return g_object_ref (node);

  n_children = atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (node, i, NULL);
      VstTestNode *found = child != NULL ? search (child, role, name) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
dump (VstTestNode *node,
      int depth)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);
  g_autofree char *text = vst_test_desk_text (node);
  int n_children = atspi_accessible_get_child_count (node, NULL);

  g_printerr ("%*s%s “%s”%s%s%s\n", 2 * depth, "", role, name, g_strcmp0 (name, text) != 0 ? " says “" : "",
              g_strcmp0 (name, text) != 0 ? text : "", vst_test_desk_is (node, ATSPI_STATE_FOCUSED) ? " (focused)" : "");

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        dump (child, depth + 1);
    }
}

/* What is there, for the log of a test that didn't find its like. */
void
vst_test_desk_dump (VstTestNode *node)
{
  dump (node, 0);
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
  g_autoptr (VstTestEditableText) editable = atspi_accessible_get_editable_text_iface (field);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (editable);
  atspi_editable_text_set_text_contents (editable, text, &error);
  g_assert_no_error (error);
}

char *
vst_test_desk_read (VstTestDesk *self,
                    const char *label)
{
  g_autoptr (VstTestNode) field = vst_test_desk_find (self, VST_TEST_FIELD, label);
  g_autoptr (VstTestText) text = atspi_accessible_get_text_iface (field);

  g_assert_nonnull (text);

  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
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
has_size (gpointer data)
{
  g_autoptr (VstTestComponent) component = atspi_accessible_get_component_iface (data);
  AtspiRect *extents = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  gboolean is_there = extents != NULL && extents->width > 1 && extents->height > 1;

  g_free (extents);

  return is_there;
}

/* The first thing in @node that can be pressed: a menu button's is inside it. */
static gboolean
act (VstTestNode *node)
{
  g_autoptr (VstTestAction) action = atspi_accessible_get_action_iface (node);
  int n_children = atspi_accessible_get_child_count (node, NULL);

  if (action != NULL && atspi_action_get_n_actions (action, NULL) > 0)
    return atspi_action_do_action (action, 0, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL && act (child))
        return TRUE;
    }

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
  g_autoptr (VstTestNode) desktop = atspi_get_desktop (0);
  guint pid = atoi (g_subprocess_get_identifier (self->process));
  int n_children;

  n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid &&
          atspi_accessible_get_child_count (child, NULL) > 0)
        {
          self->app = g_steal_pointer (&child);
          return TRUE;
        }
    }

  return FALSE;
}

/* libatspi warns when it meets a program that is just coming or going. */
static gboolean
is_fatal (const char *domain,
          GLogLevelFlags level,
          const char *message,
          gpointer data)
{
  return g_strcmp0 (domain, "dbind") != 0 && g_strcmp0 (domain, "atspi") != 0 && level <= G_LOG_LEVEL_CRITICAL;
}

static void
drop_cb (const char *domain,
         GLogLevelFlags level,
         const char *message,
         gpointer data)
{
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

  g_test_log_set_fatal_handler (is_fatal, NULL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING | G_LOG_FLAG_FATAL, drop_cb, NULL);

  g_strv_builder_add (builder, g_getenv ("VST_PROGRAM"));
  if (arguments != NULL)
    g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  /* Warnings are ours to mend; but GTK 4.8 has some of its own. */
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  self->process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  /* What it remembers is stale as soon as the program does anything, and
   * atspi_accessible_clear_cache() may run in circles.
   */
  g_setenv ("ATSPI_NO_CACHE", "1", TRUE);
  atspi_init ();
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
