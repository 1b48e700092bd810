/* vst-blocked-walk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-blocked-walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vst-blocked-stop.h"
#include "vst-test-hub.h"

/* More than any screen has controls. */
#define MOST_KEYS 60

/* Less than it takes until the desk is veiled. */
#define UNTOUCHED_SECONDS 8

/* The keyboard may be on its way back from a dialog; and which row is chosen, or
 * was once, goes by whether a list came before or after it was sorted.
 */
#define STATE(state) (G_GUINT64_CONSTANT (1) << (state))
#define PASSING (STATE (ATSPI_STATE_FOCUSED) | STATE (ATSPI_STATE_SELECTED) | STATE (ATSPI_STATE_SELECTABLE))

/* What a label says is its name, and of buttons and boxes nothing else is said. */
static gboolean
is_told_by_name (const VstTestTree *tree)
{
  return (tree->role == ATSPI_ROLE_LABEL && tree->name != NULL && *tree->name != '\0') || tree->role == ATSPI_ROLE_FILLER ||
         tree->role == ATSPI_ROLE_PUSH_BUTTON || tree->role == ATSPI_ROLE_IMAGE || tree->role == ATSPI_ROLE_ICON;
}

static void
collect (VstTestTree *tree,
         GPtrArray *all)
{
  if (!is_told_by_name (tree))
    g_ptr_array_add (all, tree);

  for (guint i = 0; i < tree->children->len; i++)
    collect (g_ptr_array_index (tree->children, i), all);
}

static void
write_down (const VstTestTree *tree,
            guint depth,
            GString *lines)
{
  g_string_append_printf (lines, "%*s%u “%s”", (int) depth, "", tree->role, tree->name != NULL ? tree->name : "");
  if (tree->text != NULL && g_strcmp0 (tree->text, tree->name) != 0)
    g_string_append_printf (lines, " says “%s”", tree->text);
  if (tree->description != NULL && *tree->description != '\0')
    g_string_append_printf (lines, " explained “%s”", tree->description);
  g_string_append_printf (lines, " %" G_GINT64_MODIFIER "x\n", tree->states & ~PASSING);

  for (guint i = 0; i < tree->children->len; i++)
    write_down (g_ptr_array_index (tree->children, i), depth + 1, lines);
}

static gboolean
is_down (const VstTestTree *tree,
         const char *name)
{
  if (g_strcmp0 (tree->name, name) == 0 && vst_test_tree_is (tree, ATSPI_STATE_VISIBLE) &&
      (vst_test_tree_is (tree, ATSPI_STATE_PRESSED) || vst_test_tree_is (tree, ATSPI_STATE_CHECKED)))
    return TRUE;

  for (guint i = 0; i < tree->children->len; i++)
    if (is_down (g_ptr_array_index (tree->children, i), name))
      return TRUE;

  return FALSE;
}

/* What the way leads to is there. */
static gboolean
has_come (VstTestTree *tree,
          const VstBlockedStop *stop)
{
  return vst_test_desk_shows (tree, stop->role, stop->mark) && (stop->way != VST_WAY_TURN || is_down (tree, stop->what));
}

typedef struct
{
  VstTestDesk *desk;
  const VstBlockedStop *stop;
  VstTestTree *tree;
  char *seen;
} Looking;

/* What was asked of the hub is answered, and the answers are drawn. */
static gboolean
is_whole (VstTestDesk *desk)
{
  g_autoptr (GPtrArray) windows = vst_test_node_dup_children (desk->app);

  for (guint i = 0; i < windows->len; i++)
    if (vst_test_node_is (g_ptr_array_index (windows, i), ATSPI_STATE_BUSY))
      return FALSE;

  return windows->len > 0;
}

/* All that a screen reader could ask of any window: what each thing is, what it is
 * called, what it says and how it is; once it is whole before and after, and what
 * the way led to is there.
 */
static gboolean
has_looked (gpointer data)
{
  Looking *looking = data;
  g_autoptr (VstTestTree) tree = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GString *lines;

  if (!is_whole (looking->desk))
    return FALSE;

  tree = vst_test_tree_read (looking->desk->app, VST_TEST_NAMES | VST_TEST_STATES | VST_TEST_DESCRIPTIONS);
  collect (tree, all);
  vst_test_tree_ask (all, VST_TEST_TEXTS);

  if (!has_come (tree, looking->stop) || !is_whole (looking->desk))
    return FALSE;

  lines = g_string_new (NULL);
  write_down (tree, 0, lines);
  looking->seen = g_string_free (lines, FALSE);
  looking->tree = g_steal_pointer (&tree);

  return TRUE;
}

/* What was seen, also as the @tree that it was read from. */
static char *
look (VstTestDesk *desk,
      const VstBlockedStop *stop,
      VstTestTree **tree)
{
  Looking looking = { desk, stop, NULL, NULL };

  if (!vst_test_desk_wait (has_looked, &looking))
    {
      vst_test_desk_dump (desk->app);
      g_error ("“%s” doesn’t come to “%s”", stop->name, stop->mark);
    }

  g_clear_pointer (tree, vst_test_tree_free);
  *tree = looking.tree;

  return looking.seen;
}

static void
focus_on (VstTestDesk *desk,
          const char *name)
{
  for (guint i = 0; i < MOST_KEYS; i++)
    {
      g_autofree char *focus = vst_test_desk_focus (desk);

      if (g_str_equal (focus, name))
        return;
      vst_test_desk_key (desk, "Tab");
    }

  g_error ("No Tab leads to “%s”", name);
}

static guint
count_windows (VstTestDesk *desk)
{
  g_autoptr (GPtrArray) windows = vst_test_node_dup_children (desk->app);

  return windows->len;
}

typedef struct
{
  VstTestDesk *desk;
  guint n_windows;
} Closing;

static gboolean
has_closed (gpointer data)
{
  const Closing *closing = data;

  return count_windows (closing->desk) < closing->n_windows;
}

static void
close_dialog (VstTestDesk *desk,
              const char *key)
{
  Closing closing = { desk, count_windows (desk) };

  g_assert_cmpuint (closing.n_windows, >, 1);
  vst_test_desk_key (desk, key);
  if (!vst_test_desk_wait (has_closed, &closing))
    g_error ("A dialog stays open");
}

/* What is there already would be no sign of having come.  @last is what was seen, if
 * nothing has been done since.
 */
static void
check_mark (VstTestDesk *desk,
            const VstBlockedStop *stop,
            VstTestTree *last)
{
  g_autoptr (VstTestTree) now = NULL;

  if (stop->mark == NULL)
    return;

  if (last == NULL)
    now = vst_test_tree_read (desk->app, VST_TEST_NAMES | VST_TEST_STATES);
  if (has_come (last != NULL ? last : now, stop))
    g_error ("“%s” is there before “%s”", stop->mark, stop->name != NULL ? stop->name : stop->what);
}

static void
go (VstTestDesk *desk,
    const VstBlockedStop *stop,
    const char *day,
    const char *handed)
{
  switch (stop->way)
    {
    case VST_WAY_KEY:
      vst_test_desk_key (desk, stop->what);
      break;

    case VST_WAY_CLOSE:
      close_dialog (desk, stop->what);
      break;

    case VST_WAY_LEAVE:
      do
        close_dialog (desk, stop->what);
      while (count_windows (desk) > 1);
      break;

    case VST_WAY_ROW:
      vst_test_desk_choose (desk, VST_TEST_ROW, stop->what);
      break;

    case VST_WAY_PRESS:
    case VST_WAY_TURN:
      vst_test_desk_press (desk, stop->what);
      break;

    case VST_WAY_ITEM:
      vst_test_desk_choose (desk, VST_TEST_ITEM, stop->what);
      break;

    case VST_WAY_TYPE:
      vst_test_desk_type (desk, stop->into, stop->what);
      vst_test_desk_wait_for (desk, stop->into, stop->what);
      break;

    case VST_WAY_TODAY:
      vst_test_desk_type (desk, stop->into, day);
      vst_test_desk_wait_for (desk, stop->into, day);
      break;

    case VST_WAY_FOCUS:
      focus_on (desk, stop->what);
      break;

    case VST_WAY_CHOOSE:
      vst_test_desk_choose_file (desk, stop->what, handed);
      break;

    case VST_WAY_ACT:
      vst_test_desk_activate (desk, stop->what, NULL);
      break;

    default:
      g_assert_not_reached ();
    }

  if (stop->name == NULL && stop->mark != NULL)
    vst_test_desk_see (desk, stop->role, stop->mark);
}

/* What is said at first goes by itself; another language takes it away at once. */
static void
sign_in (VstTestDesk *desk)
{
  vst_test_desk_press (desk, "Rita Reception");
  vst_test_desk_type (desk, "* Rita Reception", VST_TEST_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Families");
  vst_test_desk_activate (desk, "language", g_variant_new_string ("fr"));
  vst_test_desk_see (desk, VST_TEST_ROW, "Familles");
  vst_test_desk_activate (desk, "language", g_variant_new_string ("en"));
  vst_test_desk_see (desk, VST_TEST_ROW, "Families");
}

/* Hears over @in, a line for each stop, and answers over @out: how many bytes, and
 * what was seen.  The program ends with the last line.
 */
static void
walk (VstTestDesk *desk,
      FILE *in,
      FILE *out,
      const char *day,
      const char *handed)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (VstTestTree) last = NULL;
  const VstBlockedStop *next = vst_blocked_stops;
  char line[32];

  for (guint n = 0; fgets (line, sizeof line, in) != NULL; n++)
    {
      const gboolean again = line[0] == '=';
      const VstBlockedStop *stop = &vst_blocked_stops[atoi (again ? line + 1 : line)];
      g_autofree char *seen = NULL;

      /* Whoever touches nothing is soon shown nothing. */
      if (g_timer_elapsed (timer, NULL) > UNTOUCHED_SECONDS)
        {
          vst_test_desk_key (desk, "Shift_L");
          g_timer_start (timer);
        }

      /* Gone to once more, it may be as it was left. */
      if (!again && stop == next)
        {
          check_mark (desk, stop, last);
          next++;
        }

      if (!again)
        {
          g_clear_pointer (&last, vst_test_tree_free);
          go (desk, stop, day, handed);
        }
      seen = stop->name != NULL ? look (desk, stop, &last) : g_strdup ("");

      fprintf (out, "%zu\n%s", strlen (seen), seen);
      fflush (out);
    }
}

/**
 * vst_blocked_walk_main:
 * @argv: itself, "--walk", the hub’s folder, the hub’s day, and a family’s file from
 *   another hub
 *
 * One start of the program, from stop to stop as it is told.
 */
int
vst_blocked_walk_main (int argc,
                       char *argv[])
{
  g_autofree char *folder = g_strdup_printf ("--hub=%s", argv[2]);
  const char *const arguments[] = { "--lang=en", folder, NULL };
  /* What the program may print is no answer. */
  FILE *out = fdopen (dup (STDOUT_FILENO), "w");
  VstTestDesk desk = { NULL };

  g_assert_cmpint (argc, ==, 5);
  g_assert_nonnull (out);
  g_assert_cmpint (dup2 (STDERR_FILENO, STDOUT_FILENO), ==, STDOUT_FILENO);

  vst_test_desk_start (&desk, arguments);
  sign_in (&desk);
  walk (&desk, stdin, out, argv[3], argv[4]);
  vst_test_desk_stop (&desk);
  fclose (out);

  return EXIT_SUCCESS;
}

struct _VstBlockedWalk
{
  GSubprocess *process;
  GDataInputStream *answers;
};

/**
 * vst_blocked_walk_new:
 * @program: the test's own
 * @folder: a hub's
 * @day: what is today there
 * @handed: a family’s file, as another hub handed it over
 */
VstBlockedWalk *
vst_blocked_walk_new (const char *program,
                      const char *folder,
                      const char *day,
                      const char *handed)
{
  VstBlockedWalk *self = g_new0 (VstBlockedWalk, 1);
  g_autoptr (GError) error = NULL;

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                    g_getenv ("VST_HEADLESS"), program, "--walk", folder, day, handed, NULL);
  g_assert_no_error (error);
  self->answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));

  return self;
}

/* The program ends well. */
void
vst_blocked_walk_free (VstBlockedWalk *self)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (self->answers);
  g_object_unref (self->process);
  g_free (self);
}

static void
tell (VstBlockedWalk *self,
      const char *how,
      guint stop)
{
  g_autofree char *line = g_strdup_printf ("%s%u\n", how, stop);
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (self->process), line, strlen (line), NULL, NULL, &error);
  g_assert_no_error (error);
}

/* On to a stop; what is seen there is heard. */
void
vst_blocked_walk_go (VstBlockedWalk *self,
                     guint stop)
{
  tell (self, "", stop);
}

/* Once more where one is. */
void
vst_blocked_walk_look (VstBlockedWalk *self,
                       guint stop)
{
  tell (self, "=", stop);
}

/* What was seen; "" where nothing is looked at. */
char *
vst_blocked_walk_hear (VstBlockedWalk *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line (self->answers, NULL, NULL, &error);
  char *seen;
  gsize length;

  g_assert_no_error (error);
  if (line == NULL)
    g_error ("The program has ended");

  length = (gsize) g_ascii_strtoull (line, NULL, 10);
  seen = g_malloc0 (length + 1);
  g_input_stream_read_all (G_INPUT_STREAM (self->answers), seen, length, NULL, NULL, &error);
  g_assert_no_error (error);

  return seen;
}
