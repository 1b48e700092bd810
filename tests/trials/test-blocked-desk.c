/* test-blocked-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-blocked.h"
#include "vst-date.h"
#include "vst-test-desk.h"
#include "vst-test-tree.h"

/* The hub’s. */
#define ZONE "America/Toronto"

/* More than any screen has controls. */
#define MOST_KEYS 60

typedef enum
{
  KEY,   /* @what is pressed */
  ROW,   /* chosen in a list */
  PRESS, /* a button */
  ITEM,  /* of a menu that is open */
  TYPE,  /* into @into */
  TODAY, /* typed into @into */
  FOCUS, /* by Tab alone */
  ACT,   /* an action of the application */
} Way;

/**
 * Stop:
 * @name: (nullable): how it is told of; %NULL where nothing is looked at
 * @into: (nullable): the field that is typed into
 * @mark: (nullable): what is there once all has been read
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

/* The keyboard may be on its way back from a dialog; and which row is chosen goes
 * by whether a list came before or after it was sorted.
 */
#define PASSING (G_GUINT64_CONSTANT (1) << ATSPI_STATE_FOCUSED | G_GUINT64_CONSTANT (1) << ATSPI_STATE_SELECTED)

#define LEAVE_DIALOG \
  { \
    NULL, KEY, "Escape", NULL, VST_TEST_ANY, NULL \
  }

/* Every page that she comes to, and the dialogs with what is in them at first; what
 * would be found of them is looked for by name, by number and by time.
 */
static const Stop stops[] = {
  { NULL, TYPE, "amina", "Search", VST_TEST_ROW, "Amina 3*" },
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
  { "enrolment", KEY, "ctrl+shift+g", NULL, VST_TEST_ANY, NULL },
  LEAVE_DIALOG,
  { "intake sheet", KEY, "ctrl+p", NULL, VST_TEST_WINDOW, "Print preview" },
  LEAVE_DIALOG,
  { "relations", PRESS, "Relations: Amina 1", NULL, VST_TEST_WINDOW, "Relations and custody" },
  LEAVE_DIALOG,
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Who must not meet" },
  { NULL, ITEM, "Who must not meet", NULL, VST_TEST_WINDOW, "Who must not meet" },
  { "who must not meet", TYPE, "secret", "Name or file number", VST_TEST_ANY, NULL },
  LEAVE_DIALOG,
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Who must not know" },
  { "who must not know", ITEM, "Who must not know", NULL, VST_TEST_WINDOW, "Who must not know" },
  LEAVE_DIALOG,
  { NULL, PRESS, "More", NULL, VST_TEST_ITEM, "Hand the family its file" },
  { "the file in the family’s hand", ITEM, "Hand the family its file", NULL, VST_TEST_WINDOW, "Hand*" },
  LEAVE_DIALOG,
  { "privacy: a family", KEY, "F12", NULL, VST_TEST_ANY, NULL },
  { "privacy: today", ROW, "Today", NULL, VST_TEST_HEADING, "Here" },
  { "privacy: families", ROW, "Families", NULL, VST_TEST_ANY, NULL },
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
  { "merged files", PRESS, "Merged files", NULL, VST_TEST_LABEL, "No files were merged." },
  { NULL, ROW, "Families", NULL, VST_TEST_BUTTON, "Consents" },
  { "consents that expire", PRESS, "Consents", NULL, VST_TEST_LABEL, "No consent expires soon." },
  { "search: a name", TYPE, "amina", "Search", VST_TEST_ROW, "Amina 3*" },
  { "search: a hidden name", TYPE, "secret", "Search", VST_TEST_LABEL, "No one by that name here" },
  { "search: a hidden number", TYPE, "26-003101", "Search", VST_TEST_ROW, "New intake for “26-003101”*" },
  { "search: a hidden birth date", TYPE, "1990-01-01", "Search", VST_TEST_ROW, "New intake for “1990-01-01”*" },
  { "search: the end of a hidden phone", TYPE, "0199", "Search", VST_TEST_ROW, "New intake for “0199”*" },
  { "evacuation", KEY, "F7", NULL, VST_TEST_ROW, "*Amina 3*" },
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
  { "intake of a hidden name", TYPE, "Secret 101", "Name to use", VST_TEST_ANY, NULL },
  { NULL, TYPE, "", "Name to use", VST_TEST_ANY, NULL },
  { "import", KEY, "ctrl+shift+i", NULL, VST_TEST_BUTTON, "Choose a file…" },
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

/* Who sees most: all that one can be at a hub, but a partner's person. */
static const VstSql all_roles = { "blocked.roles", "UPDATE staff SET roles = 111 WHERE id = 3", TRUE };

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

/* All that a screen reader could ask of any window: what each thing is, what it is
 * called, what it says and how it is.
 */
static char *
look (VstTestDesk *desk)
{
  g_autoptr (VstTestTree) tree = vst_test_tree_read (desk->app, VST_TEST_NAMES | VST_TEST_STATES | VST_TEST_DESCRIPTIONS);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GString *lines = g_string_new (NULL);

  collect (tree, all);
  vst_test_tree_ask (all, VST_TEST_TEXTS);
  write_down (tree, 0, lines);

  return g_string_free (lines, FALSE);
}

typedef struct
{
  VstTestDesk *desk;
  char *last;
} Looking;

/* What has been read stays as it is. */
static gboolean
is_settled (gpointer data)
{
  Looking *looking = data;
  g_autofree char *before = g_steal_pointer (&looking->last);

  looking->last = look (looking->desk);

  return g_strcmp0 (before, looking->last) == 0;
}

static char *
look_settled (VstTestDesk *desk)
{
  Looking looking = { desk, NULL };

  g_assert_true (vst_test_desk_wait (is_settled, &looking));

  return looking.last;
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

static void
go (VstTestDesk *desk,
    const Stop *stop)
{
  g_autofree char *today = vst_day_today (ZONE);

  switch (stop->way)
    {
    case KEY:
      vst_test_desk_key (desk, stop->what);
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
      vst_test_desk_type (desk, stop->into, today);
      break;

    case FOCUS:
      focus_on (desk, stop->what);
      break;

    case ACT:
      vst_test_desk_activate (desk, stop->what, NULL);
      break;

    default:
      g_assert_not_reached ();
    }

  if (stop->mark != NULL)
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

static void
make_hub (VstTrial *self,
          const char *const *rows)
{
  g_autofree char *today = vst_day_today (ZONE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;

  vst_blocked_make_on (self, rows, today);
  db = vst_trial_open_db (self, &error);
  g_assert_no_error (error);
  vst_trial_run (db, &all_roles);
}

/* One start of the program, from screen to screen. */
static GPtrArray *
look_everywhere (VstTrial *self)
{
  g_autofree char *folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  const char *const arguments[] = { "--lang=en", folder, NULL };
  GPtrArray *seen = g_ptr_array_new_with_free_func (g_free);
  VstTestDesk desk = { NULL };

  vst_test_desk_start (&desk, arguments);
  sign_in (&desk);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      /* Whoever touches nothing is soon shown nothing. */
      if (i % 3 == 0)
        vst_test_desk_key (&desk, "Shift_L");
      go (&desk, &stops[i]);
      g_ptr_array_add (seen, stops[i].name != NULL ? look_settled (&desk) : NULL);
    }

  vst_test_desk_stop (&desk);

  return seen;
}

/* What may differ: the minute in which it was looked at, on the clock and in what
 * was done since; and of the journal on the sheet of the day how many acts there
 * are, and their mark, see vst-hidden.c.
 */
static char *
hide_now (const char *line,
          const char *from,
          const char *to)
{
  g_autoptr (GRegex) journal = g_regex_new ("journal has [\\d,]+ acts?|([0-9a-f]{8}\\s){7}[0-9a-f]{8}", 0, 0, NULL);
  char *hidden = g_regex_replace_literal (journal, line, -1, 0, "NOW", 0, NULL);

  for (char *time = hidden; (time = strchr (time, ':')) != NULL; time++)
    if (time - hidden >= 2 && strncmp (time - 2, from, 5) >= 0 && strncmp (time - 2, to, 5) <= 0)
      memcpy (time - 2, "NOW__", 5);

  return hidden;
}

static gboolean
is_same (const char *with,
         const char *without,
         const char *from,
         const char *to)
{
  g_auto (GStrv) a = g_strsplit (with, "\n", -1);
  g_auto (GStrv) b = g_strsplit (without, "\n", -1);

  for (guint i = 0; a[i] != NULL || b[i] != NULL; i++)
    {
      g_autofree char *one = a[i] != NULL ? hide_now (a[i], from, to) : NULL;
      g_autofree char *other = a[i] != NULL && b[i] != NULL ? hide_now (b[i], from, to) : NULL;

      if (one == NULL || g_strcmp0 (one, other) != 0)
        {
          g_test_message ("with: %s\nwithout: %s", a[i] != NULL ? a[i] : "(nothing)", a[i] != NULL && b[i] != NULL ? b[i] : "(nothing)");
          return FALSE;
        }
    }

  return TRUE;
}

static char *
now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONE);
  g_autoptr (GDateTime) moment = g_date_time_new_now (zone);

  return g_date_time_format (moment, "%H:%M");
}

/* Twenty families of whom she must not know, or somebody without a name who takes
 * up as much: no screen and no dialog that she comes to says which of both it is.
 */
static void
test_every_screen_tells_the_same (VstTrial *self,
                                  gconstpointer data)
{
  g_autofree char *from = now ();
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;
  gsize n_bytes = 0;
  guint n_screens = 0;

  make_hub (self, vst_blocked_held);
  without = look_everywhere (self);
  vst_trial_start_over (self);
  make_hub (self, vst_blocked_secret);
  with = look_everywhere (self);
  to = now ();

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      const char *screen = g_ptr_array_index (with, i);

      if (screen == NULL)
        continue;

      if (!is_same (screen, g_ptr_array_index (without, i), from, to))
        g_test_fail_printf ("%s tells of them", stops[i].name);
      /* The word that was typed may come back; theirs are longer. */
      if (strstr (screen, "Secret 1") != NULL && strstr (stops[i].name, "intake") == NULL)
        g_test_fail_printf ("%s tells a name", stops[i].name);

      /* A covered desk would tell nothing. */
      g_assert_null (strstr (screen, "The desk is resting"));
      n_bytes += strlen (screen);
      n_screens++;
    }

  g_assert_cmpuint (n_screens, >=, 50);
  g_test_message ("%u screens, %" G_GSIZE_FORMAT " bytes, 0 differ", n_screens, n_bytes);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/blocked/every-screen-tells-the-same", VstTrial, NULL, vst_blocked_set_up, test_every_screen_tells_the_same,
              vst_trial_tear_down);

  return g_test_run ();
}
