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

#include "vst-test-desk.h"
#include "vst-test-hub.h"

/* More than any screen has controls. */
#define MOST_KEYS 60

/* Less than it takes until the desk is veiled. */
#define UNTOUCHED_SECONDS 8

typedef enum
{
  KEY,    /* @what is pressed */
  LEAVE,  /* a dialog, by @what */
  ROW,    /* chosen in a list */
  PRESS,  /* a button */
  ITEM,   /* of a menu that is open */
  TYPE,   /* into @into */
  TODAY,  /* typed into @into */
  FOCUS,  /* by Tab alone */
  CHOOSE, /* the family's file that was handed over */
  ACT,    /* an action of the application */
} Way;

/**
 * Stop:
 * @name: (nullable): how it is told of; %NULL where nothing is looked at
 * @into: (nullable): the field that is typed into
 * @mark: what is there once one has come, and wasn't before; %NULL only where
 *   nothing is looked at
 *
 * A step from screen to screen, and what is to be seen then.
 */
typedef struct
{
  const char *name;
  Way way;
  const char *what;
  const char *into;
  VstTestRole role;
  const char *mark;
} Stop;

/* The keyboard may be on its way back from a dialog; and which row is chosen, or
 * was once, goes by whether a list came before or after it was sorted.
 */
#define STATE(state) (G_GUINT64_CONSTANT (1) << (state))
#define PASSING (STATE (ATSPI_STATE_FOCUSED) | STATE (ATSPI_STATE_SELECTED) | STATE (ATSPI_STATE_SELECTABLE))

#define LEAVE_DIALOG \
  { \
    NULL, LEAVE, "Escape", NULL, VST_TEST_ANY, NULL \
  }

/* Every page that she comes to, and the dialogs with what is in them at first; what
 * would be found of them is looked for by name, by number and by time.
 */
static const Stop stops[] = {
  { NULL, TYPE, "26-001001", "Search", VST_TEST_ROW, "Amina 1*" },
  { "a family", KEY, "Return", NULL, VST_TEST_BUTTON, "Add a child" },
  { "booking", KEY, "ctrl+b", NULL, VST_TEST_FIELD, "Time" },
  { NULL, TODAY, NULL, "Day", VST_TEST_ANY, NULL },
  { NULL, TYPE, "00:15", "Time", VST_TEST_ANY, NULL },
  { "booking, when one of them is there", PRESS, "Book", NULL, VST_TEST_ANY, NULL },
  LEAVE_DIALOG,
  { "a chit for a family", KEY, "ctrl+t", NULL, VST_TEST_WINDOW, "Give a chit" },
  LEAVE_DIALOG,
  { "consent", KEY, "ctrl+k", NULL, VST_TEST_BUTTON, "Withdraw*" },
  LEAVE_DIALOG,
  { "enrolment", KEY, "ctrl+shift+g", NULL, VST_TEST_WINDOW, "Enrol in a group" },
  LEAVE_DIALOG,
  { "intake sheet", KEY, "ctrl+p", NULL, VST_TEST_WINDOW, "Print preview" },
  LEAVE_DIALOG,
  { "relations", PRESS, "Relations: Amina 1", NULL, VST_TEST_WINDOW, "Relations and custody" },
  LEAVE_DIALOG,
  { "an open booking", PRESS, "Move or cancel…", NULL, VST_TEST_BUTTON, "Move to another time" },
  LEAVE_DIALOG,
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "What she has already told" },
  { "one-page summary", ITEM, "What she has already told", NULL, VST_TEST_BUTTON, "Keep, and show the sheet" },
  LEAVE_DIALOG,
  { "interview", KEY, "ctrl+shift+n", NULL, VST_TEST_BUTTON, "Leave for later" },
  { NULL, PRESS, "Leave for later", NULL, VST_TEST_BUTTON, "Add a child" },
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Who must not meet" },
  { NULL, ITEM, "Who must not meet", NULL, VST_TEST_WINDOW, "Who must not meet" },
  { "who must not meet", TYPE, "secret", "Name or file number", VST_TEST_ANY, NULL },
  LEAVE_DIALOG,
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Who must not know" },
  { "who must not know", ITEM, "Who must not know", NULL, VST_TEST_WINDOW, "Who must not know" },
  { "protected files", PRESS, "Protected files…", NULL, VST_TEST_ROW, "26-001001*" },
  { NULL, KEY, "alt+Left", NULL, VST_TEST_BUTTON, "Add a child" },
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Hand the family its file" },
  { "the file in the family’s hand", ITEM, "Hand the family its file", NULL, VST_TEST_WINDOW, "Hand*" },
  LEAVE_DIALOG,
  { "time line", KEY, "alt+2", NULL, VST_TEST_ROW, "*, Visit*" },
  { NULL, KEY, "alt+1", NULL, VST_TEST_ANY, NULL },
  { "privacy: a family", KEY, "F12", NULL, VST_TEST_LABEL, "Privacy mode is on*" },
  { "privacy: today", ROW, "Today", NULL, VST_TEST_HEADING, "Here" },
  { "privacy: families", ROW, "Families", NULL, VST_TEST_ROW, "*26-001003*" },
  { NULL, KEY, "F12", NULL, VST_TEST_ANY, NULL },
  { "today", ROW, "Today", NULL, VST_TEST_ROW, "*Amina*" },
  { "today by name", PRESS, "By name", NULL, VST_TEST_ROW, "*Amina*" },
  { "schedule", ROW, "Schedule", NULL, VST_TEST_BUTTON, "Appointment, 00:10*" },
  { "schedule by rooms", PRESS, "Rooms", NULL, VST_TEST_BUTTON, "Appointment, 00:10*" },
  { "schedule as a list", PRESS, "List", NULL, VST_TEST_ROW, "Appointment, 00:10*" },
  { "families", ROW, "Families", NULL, VST_TEST_ROW, "Amina 3*" },
  { "families, the latest first", PRESS, "Latest first", NULL, VST_TEST_ROW, "Amina 3*" },
  { "families, closed ones too", PRESS, "Closed files too", NULL, VST_TEST_ROW, "Amina 3*" },
  { "possible duplicates", PRESS, "Duplicates", NULL, VST_TEST_BUTTON, "Merged files" },
  { "merge, and what it comes to", PRESS, "Compare*", NULL, VST_TEST_HEADING, "Merge two files" },
  { NULL, ROW, "Families", NULL, VST_TEST_BUTTON, "Duplicates" },
  { NULL, PRESS, "Duplicates", NULL, VST_TEST_BUTTON, "Merged files" },
  { "merged files", PRESS, "Merged files", NULL, VST_TEST_LABEL, "No files were merged." },
  { NULL, ROW, "Families", NULL, VST_TEST_BUTTON, "Consents" },
  { "consents that expire", PRESS, "Consents", NULL, VST_TEST_LABEL, "No consent expires soon." },
  { "search: a name", TYPE, "amina", "Search", VST_TEST_ROW, "Amina 3*" },
  { "search: a hidden name", TYPE, "secret", "Search", VST_TEST_LABEL, "No one by that name here" },
  { "search: a hidden number", TYPE, "26-003101", "Search", VST_TEST_ROW, "New intake for “26-003101”*" },
  { "search: a hidden birth date", TYPE, "1990-01-01", "Search", VST_TEST_ROW, "New intake for “1990-01-01”*" },
  { "search: the end of a hidden phone", TYPE, "0199", "Search", VST_TEST_ROW, "New intake for “0199”*" },
  { "evacuation", KEY, "F7", NULL, VST_TEST_ROW, "*Amina 3*" },
  { "evacuation list on paper", KEY, "ctrl+p", NULL, VST_TEST_WINDOW, "Print preview" },
  LEAVE_DIALOG,
  { "partners", ROW, "Partners", NULL, VST_TEST_ROW, "Clinic*" },
  { "a partner", ROW, "Clinic*", NULL, VST_TEST_ANY, NULL },
  { "messages", ROW, "Messages", NULL, VST_TEST_LABEL, "Nothing to pass on." },
  { "messages passed on", PRESS, "Those passed on", NULL, VST_TEST_LABEL, "Nothing was passed on yet." },
  { "support", ROW, "Support", NULL, VST_TEST_ROW, "1*, Issued" },
  { NULL, TYPE, "101", "Number of a chit", VST_TEST_ROW, "101*" },
  { NULL, FOCUS, "Number of a chit", NULL, VST_TEST_ANY, NULL },
  { "a chit that one of them has", KEY, "Return", NULL, VST_TEST_HEADING, "no. 101*" },
  { "programs", ROW, "Programs", NULL, VST_TEST_ROW, "C*" },
  { "a group", ROW, "C · P*", NULL, VST_TEST_ANY, NULL },
  { "staff", ROW, "Staff", NULL, VST_TEST_ROW, "Rita*" },
  { "somebody of the staff", ROW, "Rita Reception*", NULL, VST_TEST_FIELD, "Name on the tile" },
  { "settings", ROW, "Settings", NULL, VST_TEST_BUTTON, "Questions" },
  { "questions", PRESS, "Questions", NULL, VST_TEST_HEADING, "Questions" },
  { NULL, ROW, "Settings", NULL, VST_TEST_BUTTON, "Questions" },
  { "rules of consent", PRESS, "Consents", NULL, VST_TEST_FIELD, "Months that a consent*" },
  { "backups", ROW, "Backups", NULL, VST_TEST_BUTTON, "Back up now" },
  { "recent acts", ROW, "Recent acts", NULL, VST_TEST_HEADING, "Recent acts" },
  { "everyone’s acts", PRESS, "Everyone’s", NULL, VST_TEST_ROW, "Messages taken in*" },
  { "intake", KEY, "ctrl+n", NULL, VST_TEST_FIELD, "Name to use" },
  { "intake of a hidden name", TYPE, "Secret 101", "Name to use", VST_TEST_LABEL, "No other file looks like this one" },
  { NULL, TYPE, "", "Name to use", VST_TEST_ANY, NULL },
  { "import", KEY, "ctrl+shift+i", NULL, VST_TEST_BUTTON, "Choose a file…" },
  { NULL, PRESS, "Choose a file…", NULL, VST_TEST_ANY, NULL },
  { "a family that another hub handed over", CHOOSE, "Choose a list", NULL, VST_TEST_LABEL, "*Secret 101*" },
  { NULL, ROW, "Settings", NULL, VST_TEST_BUTTON, "Questions" },
  { "export", KEY, "ctrl+e", NULL, VST_TEST_ANY, "What should the file be?" },
  LEAVE_DIALOG,
  { "someone is asking", KEY, "F8", NULL, VST_TEST_ANY, "Whoever asks*" },
  LEAVE_DIALOG,
  { "walk-in", KEY, "ctrl+i", NULL, VST_TEST_WINDOW, "Someone who gives no name" },
  LEAVE_DIALOG,
  { "give a chit", KEY, "ctrl+t", NULL, VST_TEST_WINDOW, "Give a chit" },
  LEAVE_DIALOG,
  { "close the desk", ACT, "close-desk", NULL, VST_TEST_WINDOW, "Close the desk" },
  LEAVE_DIALOG,
  { "sheet of the day", ACT, "day-sheet", NULL, VST_TEST_WINDOW, "Print preview" },
  LEAVE_DIALOG,
};

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

typedef struct
{
  VstTestDesk *desk;
  const Stop *stop;
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

  if (!vst_test_desk_shows (tree, looking->stop->role, looking->stop->mark) || !is_whole (looking->desk))
    return FALSE;

  lines = g_string_new (NULL);
  write_down (tree, 0, lines);
  looking->seen = g_string_free (lines, FALSE);

  return TRUE;
}

static char *
look (VstTestDesk *desk,
      const Stop *stop)
{
  Looking looking = { desk, stop, NULL };

  if (!vst_test_desk_wait (has_looked, &looking))
    {
      vst_test_desk_dump (desk->app);
      g_error ("“%s” doesn’t come to “%s”", stop->name, stop->mark);
    }

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

/* The desk’s own window, and no other. */
static gboolean
is_alone (gpointer data)
{
  VstTestDesk *desk = data;
  g_autoptr (GPtrArray) windows = vst_test_node_dup_children (desk->app);

  return windows->len == 1;
}

static void
go (VstTestDesk *desk,
    const Stop *stop,
    const char *day,
    const char *handed)
{
  switch (stop->way)
    {
    case KEY:
      vst_test_desk_key (desk, stop->what);
      break;

    case LEAVE:
      vst_test_desk_key (desk, stop->what);
      if (!vst_test_desk_wait (is_alone, desk))
        g_error ("A dialog stays open");
      break;

    case ROW:
      vst_test_desk_choose (desk, VST_TEST_ROW, stop->what);
      break;

    case PRESS:
      vst_test_desk_press (desk, stop->what);
      break;

    case ITEM:
      vst_test_desk_choose (desk, VST_TEST_ITEM, stop->what);
      break;

    case TYPE:
      vst_test_desk_type (desk, stop->into, stop->what);
      break;

    case TODAY:
      vst_test_desk_type (desk, stop->into, day);
      break;

    case FOCUS:
      focus_on (desk, stop->what);
      break;

    case CHOOSE:
      vst_test_desk_choose_file (desk, stop->what, handed);
      break;

    case ACT:
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
  char line[32];

  for (guint n = 0; fgets (line, sizeof line, in) != NULL; n++)
    {
      const gboolean again = line[0] == '=';
      const Stop *stop = &stops[atoi (again ? line + 1 : line)];
      g_autofree char *seen = NULL;

      /* Whoever touches nothing is soon shown nothing. */
      if (g_timer_elapsed (timer, NULL) > UNTOUCHED_SECONDS)
        {
          vst_test_desk_key (desk, "Shift_L");
          g_timer_start (timer);
        }

      if (!again)
        go (desk, stop, day, handed);
      seen = stop->name != NULL ? look (desk, stop) : g_strdup ("");

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

guint
vst_blocked_n_stops (void)
{
  return G_N_ELEMENTS (stops);
}

/* NULL where nothing is looked at. */
const char *
vst_blocked_stop_name (guint stop)
{
  g_return_val_if_fail (stop < G_N_ELEMENTS (stops), NULL);

  return stops[stop].name;
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
