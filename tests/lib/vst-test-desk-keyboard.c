/* vst-test-desk-keyboard.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"

/* Nothing has the keyboard while the window manager finds out who comes after a
 * window that has closed, and a key pressed then is lost.
 */
static gboolean
has_keyboard (gpointer data)
{
  VstTestDesk *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autofree char *pid = NULL;

  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "xdotool",
                              "getwindowfocus", "getwindowpid", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (xdotool, NULL, NULL, &pid, NULL, &error);
  g_assert_no_error (error);

  return g_strcmp0 (g_strchomp (pid), g_subprocess_get_identifier (self->process)) == 0;
}

static void
run_xdotool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
}

/* Keys as xdotool calls them: "ctrl+shift+f", "Tab". */
void
vst_test_desk_key (VstTestDesk *self,
                   const char *keys)
{
  const char *const argv[] = { "xdotool", "key", "--clearmodifiers", keys, NULL };

  if (!vst_test_desk_wait (has_keyboard, self))
    g_error ("No window of the program has the keyboard for %s", keys);

  run_xdotool (argv);
  g_usleep (VST_TEST_PACE);
}

/* Many keys, with spaces between, in one go: nobody waits for the program. */
void
vst_test_desk_pour (VstTestDesk *self,
                    const char *keys)
{
  g_autofree char *line = g_strconcat ("xdotool key --clearmodifiers --delay 15 ", keys, NULL);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);

  if (!vst_test_desk_wait (has_keyboard, self))
    g_error ("No window of the program has the keyboard for %s", keys);

  run_xdotool ((const char *const *) argv);
  g_usleep (VST_TEST_PACE);
}

/* Types @text, of ASCII, key by key: into whatever has the focus, and fast. */
void
vst_test_desk_write (VstTestDesk *self,
                     const char *text)
{
  const char *const argv[] = { "xdotool", "type", "--clearmodifiers", "--delay", "15", "--", text, NULL };

  if (!vst_test_desk_wait (has_keyboard, self))
    g_error ("No window of the program has the keyboard for %s", text);

  run_xdotool (argv);
  g_usleep (VST_TEST_PACE);
}

/* The mouse comes from beside it and stays. */
void
vst_test_desk_hover (VstTestDesk *self,
                     VstTestRole role,
                     const char *name)
{
  g_autoptr (VstTestNode) node = vst_test_desk_find (self, role, name);
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  g_autofree char *beside = NULL;
  VstTestBox box;

  g_assert_true (vst_test_node_get_box (node, &box));
  x = g_strdup_printf ("%d", box.x + box.width / 2);
  beside = g_strdup_printf ("%d", box.x + box.width / 2 + 8);
  y = g_strdup_printf ("%d", box.y + box.height / 2);
  run_xdotool ((const char *const[]){ "xdotool", "getactivewindow", "mousemove", "--window", "%1", beside, y,
                                      "mousemove", "--window", "%1", x, y, NULL });
  g_usleep (VST_TEST_PACE);
}

void
vst_test_desk_click (VstTestDesk *self,
                     VstTestRole role,
                     const char *name)
{
  vst_test_desk_hover (self, role, name);
  run_xdotool ((const char *const[]){ "xdotool", "click", "1", NULL });
  g_usleep (VST_TEST_PACE);
}

/* What has the focus in what isn't in something else that has it. */
static VstTestNode *
find_focus_in (const VstTestTree *tree)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      VstTestNode *found = find_focus_in (g_ptr_array_index (tree->children, i));

      if (found != NULL)
        return found;
    }

  return vst_test_tree_is (tree, ATSPI_STATE_FOCUSED) ? tree->node : NULL;
}

/* The innermost thing in @root that has the focus, or none. */
VstTestNode *
vst_test_desk_find_focus (VstTestNode *root)
{
  g_autoptr (VstTestTree) tree = vst_test_tree_read (root, VST_TEST_STATES);
  VstTestNode *found = find_focus_in (tree);

  return found != NULL ? g_object_ref (found) : NULL;
}

/* Each window remembers one of its own; the newest window's counts, since GTK 4.8
 * doesn't say that a dialog is active.
 */
static VstTestNode *
find_newest_focus (VstTestDesk *self)
{
  g_autoptr (GPtrArray) windows = vst_test_node_dup_children (self->app);

  for (guint i = windows->len; i > 0; i--)
    {
      VstTestNode *focus = vst_test_desk_find_focus (g_ptr_array_index (windows, i - 1));

      if (focus != NULL)
        return focus;
    }

  return NULL;
}

/* The name of what has the focus, or "". */
char *
vst_test_desk_focus (VstTestDesk *self)
{
  g_autoptr (VstTestNode) focus = find_newest_focus (self);
  char *name = focus != NULL ? vst_test_node_dup_name (focus) : NULL;

  return name != NULL ? name : g_strdup ("");
}

typedef struct
{
  VstTestDesk *desk;
  const char *name;
} Focus;

static gboolean
is_focused (gpointer data)
{
  Focus *wanted = data;
  g_autofree char *name = vst_test_desk_focus (wanted->desk);

  return g_pattern_match_simple (wanted->name, name);
}

/* Waits until what is called @name has the focus. */
void
vst_test_desk_focus_on (VstTestDesk *self,
                        const char *name)
{
  Focus wanted = { self, name };

  if (!vst_test_desk_wait (is_focused, &wanted))
    {
      vst_test_desk_dump (self->app);
      g_error ("“%s” hasn’t got the focus", name);
    }
}

/* More than a page has places for the keyboard. */
#define MOST_TABS 60

/* Presses Tab until what is called @name has the focus. */
void
vst_test_desk_tab_to (VstTestDesk *self,
                      const char *name)
{
  for (guint i = 0; i < MOST_TABS; i++)
    {
      g_autofree char *focus = vst_test_desk_focus (self);

      if (g_pattern_match_simple (name, focus))
        return;

      vst_test_desk_key (self, "Tab");
    }

  vst_test_desk_dump (self->app);
  g_error ("No Tab leads to “%s”", name);
}

typedef struct
{
  VstTestDesk *desk;
  const char *text;
  VstTestNode *entry;
} Typing;

/* In whichever window: the dialog isn't always the newest. */
static gboolean
has_typed (gpointer data)
{
  Typing *typing = data;
  g_autoptr (GPtrArray) windows = vst_test_node_dup_children (typing->desk->app);

  for (guint i = windows->len; i > 0; i--)
    {
      g_autoptr (VstTestNode) focus = vst_test_desk_find_focus (g_ptr_array_index (windows, i - 1));
      g_autofree char *text = focus != NULL ? vst_test_desk_text (focus) : NULL;

      if (text != NULL && g_str_has_prefix (text, typing->text))
        {
          typing->entry = g_steal_pointer (&focus);
          return TRUE;
        }
    }

  return FALSE;
}

/* The entry in which the dialog has @text, or what begins with it. */
static VstTestNode *
find_typed (VstTestDesk *self,
            const char *title,
            const char *text)
{
  Typing typing = { self, text, NULL };

  if (!vst_test_desk_wait (has_typed, &typing))
    {
      vst_test_desk_dump (self->app);
      g_error ("“%s” takes no path", title);
    }

  return typing.entry;
}

/* Fails where a window closes while it looks for another. */
static gboolean
has_raised (gpointer data)
{
  const char *const argv[] = { "xdotool", "search", "--sync", "--onlyvisible", "--name", data, "windowactivate", "--sync", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);

  g_assert_no_error (error);

  return g_subprocess_wait_check (xdotool, NULL, NULL);
}

/* A slash brings up the dialog's entry for a path.  The rest is put there at
 * once: the dialog completes what is typed, in the midst of it.
 */
void
vst_test_desk_choose_file (VstTestDesk *self,
                           const char *title,
                           const char *path)
{
  g_autoptr (VstTestNode) entry = NULL;

  if (!vst_test_desk_wait (has_raised, (gpointer) title))
    g_error ("“%s” doesn’t come to the front", title);
  vst_test_desk_key (self, "slash");
  entry = find_typed (self, title, "/");
  g_assert_true (vst_test_node_set_text (entry, path));

  g_object_unref (find_typed (self, title, path));
  vst_test_desk_key (self, "Return");
}
