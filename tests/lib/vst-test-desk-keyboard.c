/* vst-test-desk-keyboard.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"

/* Keys as xdotool calls them: "ctrl+shift+f", "Tab". */
void
vst_test_desk_key (VstTestDesk *self,
                   const char *keys)
{
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GError) error = NULL;

  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", "--clearmodifiers", keys, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
}

static VstTestNode *
find_focus (VstTestNode *node)
{
  int n_children = atspi_accessible_get_child_count (node, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (node, i, NULL);
      VstTestNode *found = child != NULL ? find_focus (child) : NULL;

      if (found != NULL)
        return found;
    }

  return vst_test_desk_is (node, ATSPI_STATE_FOCUSED) ? g_object_ref (node) : NULL;
}

/* The name of what has the focus, or "".  Each window remembers one of its own;
 * the newest window's counts, since GTK 4.8 doesn't say that a dialog is active.
 */
char *
vst_test_desk_focus (VstTestDesk *self)
{
  for (int i = atspi_accessible_get_child_count (self->app, NULL); i > 0; i--)
    {
      g_autoptr (VstTestNode) window = atspi_accessible_get_child_at_index (self->app, i - 1, NULL);
      g_autoptr (VstTestNode) focus = window != NULL ? find_focus (window) : NULL;

      if (focus != NULL)
        return atspi_accessible_get_name (focus, NULL);
    }

  return g_strdup ("");
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

static void
run_xdotool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  VstTestDesk *desk;
  const char *text;
  VstTestNode *entry;
} Typing;

static gboolean
has_typed (gpointer data)
{
  Typing *typing = data;

  for (int i = atspi_accessible_get_child_count (typing->desk->app, NULL); i > 0; i--)
    {
      g_autoptr (VstTestNode) window = atspi_accessible_get_child_at_index (typing->desk->app, i - 1, NULL);
      g_autoptr (VstTestNode) focus = window != NULL ? find_focus (window) : NULL;
      g_autofree char *text = focus != NULL ? vst_test_desk_text (focus) : NULL;

      if (text != NULL && g_str_has_prefix (text, typing->text))
        {
          g_clear_object (&typing->entry);
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

/* A slash brings up the dialog's entry for a path.  The rest is put there at
 * once: the dialog completes what is typed, in the midst of it.
 */
void
vst_test_desk_choose_file (VstTestDesk *self,
                           const char *title,
                           const char *path)
{
  const char *const raise[] = { "xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowactivate", "--sync", NULL };
  g_autoptr (VstTestNode) entry = NULL;
  g_autoptr (GError) error = NULL;
  AtspiEditableText *editable;

  run_xdotool (raise);
  vst_test_desk_key (self, "slash");
  entry = find_typed (self, title, "/");
  editable = atspi_accessible_get_editable_text_iface (entry);
  g_assert_nonnull (editable);
  atspi_editable_text_set_text_contents (editable, path, &error);
  g_assert_no_error (error);
  g_object_unref (editable);

  g_object_unref (find_typed (self, title, path));
  vst_test_desk_key (self, "Return");
}
