/* test-blocked-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where two hubs are compared, for all that the program shows and prints: what there
 * is is asked of the program, and of its source where it has no table.
 */

#include "config.h"

#include <string.h>

#include "vst-blocked-command.h"
#include "vst-blocked-stop.h"
#include "vst-blocked.h"
#include "vst-room.h"
#include "vst-rooms.h"
#include "vst-screen.h"

/**
 * Where:
 * @STOP: on the desk, under this name
 * @COMMAND: by a command that begins like this
 * @ASKED: what it reads of others is this statement, which test-blocked asks with
 *   all the others; the rest is of the one whose screen it was opened from
 * @NOBODY: it tells of no family, since
 */
typedef enum
{
  STOP,
  COMMAND,
  ASKED,
  NOBODY,
} Where;

typedef struct
{
  const char *what;
  Where where;
  const char *name;
} Compared;

/* Pages and dialogs, by the files that they are in. */
static const Compared pages[] = {
  { "vst-acts-page", STOP, "everyone’s acts" },
  { "vst-agency-page", STOP, "a partner" },
  { "vst-apart-page", STOP, "who must not meet" },
  { "vst-appointment-page", STOP, "an open booking" },
  { "vst-backup-page", STOP, "backups" },
  { "vst-block-page", STOP, "who must not know" },
  { "vst-book-dialog", NOBODY, "a book of chits is received before any is given" },
  { "vst-booked-page", ASKED, "absence.booked" },
  { "vst-booking-page", STOP, "booking, when one of them is there" },
  { "vst-call-page", STOP, "someone is asking" },
  { "vst-cancel-page", ASKED, "appointment-list.get" },
  { "vst-chit-dialog", STOP, "give a chit" },
  { "vst-chit-page", STOP, "a chit that one of them has" },
  { "vst-close-page", ASKED, "family.get" },
  { "vst-closing-page", STOP, "close the desk" },
  { "vst-cohort-page", STOP, "a group" },
  { "vst-consent-page", STOP, "consent" },
  { "vst-consent-rules-page", STOP, "rules of consent" },
  { "vst-consents-page", STOP, "consents that expire" },
  { "vst-contact-page", ASKED, "contact.get" },
  { "vst-directive-page", STOP, "what is withheld" },
  { "vst-disclosure-page", STOP, "what was told of a family" },
  { "vst-disclosure-page", STOP, "the register of disclosures" },
  { "vst-dossier-page", STOP, "time line" },
  { "vst-enrol-family-page", STOP, "enrolment" },
  { "vst-enrol-page", STOP, "enrolment of one who is found" },
  { "vst-evacuation-page", STOP, "evacuation" },
  { "vst-expected-page", ASKED, "expected-child.of_family" },
  { "vst-export-dialog", STOP, "export" },
  { "vst-families-page", STOP, "families" },
  { "vst-family-page", STOP, "a family" },
  { "vst-forgotten-page", NOBODY, "nobody has signed in" },
  { "vst-form-page", ASKED, "cohort.get" },
  { "vst-founding-page", NOBODY, "there is no hub yet" },
  { "vst-fund-page", NOBODY, "funds and companies have no family" },
  { "vst-hand-over-page", ASKED, "appointment-list.ids_of_visit" },
  { "vst-help-page", NOBODY, "the pages of help are the same in every hub" },
  { "vst-import-page", STOP, "import" },
  { "vst-import-page", COMMAND, "--json import HUB families" },
  { "vst-intake-page", STOP, "intake of a hidden name" },
  { "vst-interview-page", STOP, "interview" },
  { "vst-join-page", STOP, "a member from a hidden file" },
  { "vst-kin-page", STOP, "relations" },
  { "vst-link-page", ASKED, "found.one_word" },
  { "vst-look-alikes-page", STOP, "possible duplicates" },
  { "vst-merge-page", STOP, "merge, and what it comes to" },
  { "vst-merges-page", STOP, "merged files" },
  { "vst-message-page", ASKED, "family.get" },
  { "vst-messages-page", STOP, "messages" },
  { "vst-note-page", ASKED, "family.get" },
  { "vst-pack-dialog", STOP, "the file in the family’s hand" },
  { "vst-pack-import-page", STOP, "a family that another hub handed over" },
  { "vst-partners-page", STOP, "partners" },
  { "vst-person-page", ASKED, "person.get" },
  { "vst-preview", STOP, "intake sheet" },
  { "vst-programs-page", STOP, "programs" },
  { "vst-protected-page", STOP, "protected files" },
  { "vst-questions-page", STOP, "questions" },
  { "vst-release-page", STOP, "what may be shared" },
  { "vst-renewal-page", NOBODY, "she has her own passphrase to choose first" },
  { "vst-report-dialog", ASKED, "chit-list.get" },
  { "vst-restore-page", NOBODY, "there is no hub yet" },
  { "vst-results-page", STOP, "search: a hidden name" },
  { "vst-reveal-page", ASKED, "contact.get" },
  { "vst-scene-page", NOBODY, "rooms, partners and when they come have no family" },
  { "vst-schedule-page", STOP, "schedule" },
  { "vst-settings-page", STOP, "settings" },
  { "vst-sign-dialog", ASKED, "chit-list.get" },
  { "vst-sign-in-page", NOBODY, "nobody has signed in" },
  { "vst-staff-form-page", STOP, "somebody of the staff" },
  { "vst-staff-page", STOP, "staff" },
  { "vst-start-page", NOBODY, "it leads to sections, for who has no business with the day" },
  { "vst-story-page", STOP, "one-page summary" },
  { "vst-support-page", STOP, "support" },
  { "vst-today-page", STOP, "today by name" },
  { "vst-visit-page", STOP, "walk-in" },
  { "vst-welcome-page", NOBODY, "no hub is open" },
  { "vst-whom-page", ASKED, "found.one_word" },
};

/* Papers, by the files that they are made in; a line for each. */
static const Compared papers[] = {
  { "vst-chit-slip", COMMAND, "print HUB chit" },
  { "vst-consent-sheet", COMMAND, "print HUB consent 26-001001" }, /* what was answered */
  { "vst-consent-sheet", COMMAND, "print HUB consent 26-001001" }, /* what may be shared */
  { "vst-consent-sheet", COMMAND, "print HUB directive 26-001001" },
  { "vst-consent-sheet", STOP, "consents that expire, on paper" },
  { "vst-consent-sheet", STOP, "the register on paper" },
  { "vst-day-sheet", COMMAND, "print HUB day-sheet" },
  { "vst-evacuation-sheet", STOP, "evacuation list on paper" },
  { "vst-group-roster", COMMAND, "print HUB roster C" },
  { "vst-group-roster", COMMAND, "print HUB sign-in C" },
  { "vst-group-roster", COMMAND, "print HUB grid C" },
  { "vst-intake-sheet", COMMAND, "print HUB intake-form" },
  { "vst-interview-sheet", COMMAND, "print HUB interview" },
  { "vst-pack-sheet", COMMAND, "--lang fr export HUB family" },
  { "vst-recovery-sheet", NOBODY, "the words that open the hub" },
  { "vst-story-sheet", COMMAND, "print HUB summary" },
};

static gboolean
is_stop (const char *name)
{
  for (guint i = 0; i < vst_blocked_n_stops; i++)
    if (g_strcmp0 (vst_blocked_stops[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_command (const char *beginning)
{
  for (const char *const *command = vst_blocked_commands; *command != NULL; command++)
    if (strstr (*command, beginning) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_statement (const char *name)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements != NULL && (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        if (g_str_equal (sql->name, name))
          return vst_blocked_is_asked (sql);

  return FALSE;
}

static void
check_list (const Compared *list,
            guint n)
{
  for (guint i = 0; i < n; i++)
    if ((list[i].where == STOP && !is_stop (list[i].name)) || (list[i].where == COMMAND && !is_command (list[i].name)) ||
        (list[i].where == ASKED && !is_statement (list[i].name)))
      g_test_fail_printf ("%s: “%s” is compared nowhere", list[i].what, list[i].name);
}

static guint
count_listed (const Compared *list,
              guint n,
              const char *what)
{
  guint n_listed = 0;

  for (guint i = 0; i < n; i++)
    n_listed += g_str_equal (list[i].what, what) ? 1 : 0;

  return n_listed;
}

typedef void (*SourceFunc) (const char *stem,
                            const char *text);

/* Every file of every room. */
static void
read_sources (SourceFunc func)
{
  g_autofree char *src = g_build_filename (g_getenv ("VST_SOURCE_DIR"), "src", NULL);
  g_autoptr (GDir) rooms = g_dir_open (src, 0, NULL);
  const char *room;

  g_assert_nonnull (rooms);
  while ((room = g_dir_read_name (rooms)) != NULL)
    {
      g_autofree char *folder = g_build_filename (src, room, NULL);
      g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
      const char *file;

      while (files != NULL && (file = g_dir_read_name (files)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, file, NULL);
          g_autofree char *stem = g_strndup (file, strcspn (file, "."));
          g_autofree char *text = NULL;
          g_autoptr (GError) error = NULL;

          if (!g_str_has_suffix (file, ".c"))
            continue;

          g_file_get_contents (path, &text, NULL, &error);
          g_assert_no_error (error);
          func (stem, text);
        }
    }
}

static guint n_found;

static void
check_page (const char *stem,
            const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^G_DEFINE_\\w*TYPE\\w* \\(\\w+, \\w+, VST_TYPE_PAGE\\b", G_REGEX_MULTILINE, 0, NULL);

  if (!g_regex_match (regex, text, 0, NULL))
    return;

  n_found++;
  if (count_listed (pages, G_N_ELEMENTS (pages), stem) == 0)
    g_test_fail_printf ("%s is a page that is compared nowhere: see pages in %s", stem, __FILE__);
}

static void
test_every_page_is_compared (void)
{
  n_found = 0;
  read_sources (check_page);
  g_assert_cmpuint (n_found, >, 70);
  check_list (pages, G_N_ELEMENTS (pages));
}

static void
check_paper (const char *stem,
             const char *text)
{
  guint n_papers = 0;

  if (g_str_has_prefix (stem, "vst-document"))
    return;

  for (const char *p = text; (p = strstr (p, "vst_document_new (")) != NULL; p++)
    n_papers++;

  n_found += n_papers;
  if (count_listed (papers, G_N_ELEMENTS (papers), stem) != n_papers)
    g_test_fail_printf ("%s makes %u papers: see papers in %s", stem, n_papers, __FILE__);
}

static void
test_every_paper_is_compared (void)
{
  n_found = 0;
  read_sources (check_paper);
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (papers));
  check_list (papers, G_N_ELEMENTS (papers));
}

/* By their names in the desk's table, under which they are opened; each page is in
 * the list above.
 */
static void
test_every_screen_has_its_page_compared (void)
{
  static const char *const elsewhere[][2] = {
    { "agency", "vst-agency-page" },
    { "family", "vst-dossier-page" },
    { "import-family", "vst-pack-import-page" },
    { "search", "vst-results-page" },
  };
  guint n_screens = 0;

  for (const VstScreen *screen; (screen = vst_screen_nth (n_screens)) != NULL; n_screens++)
    {
      g_autofree char *stem = g_strdup_printf ("vst-%s-page", screen->name);

      for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
        if (g_str_equal (screen->name, elsewhere[i][0]))
          {
            g_free (stem);
            stem = g_strdup (elsewhere[i][1]);
          }

      /* Before anybody has signed in nothing of a family is there. */
      if (screen->phase == VST_PHASE_DESK && count_listed (pages, G_N_ELEMENTS (pages), stem) == 0)
        g_test_fail_printf ("The screen “%s” is compared nowhere", screen->name);
    }

  g_assert_cmpuint (n_screens, >, 30);
}

/* One that goes nowhere would be seen. */
static void
test_every_stop_says_what_is_there (void)
{
  for (guint i = 0; i < vst_blocked_n_stops; i++)
    {
      const VstBlockedStop *stop = &vst_blocked_stops[i];
      const gboolean is_sure = stop->way == VST_WAY_LEAVE || stop->way == VST_WAY_CLOSE || stop->way == VST_WAY_TYPE ||
                               stop->way == VST_WAY_TODAY || stop->way == VST_WAY_FOCUS;

      if (stop->mark == NULL && (stop->name != NULL || !is_sure))
        g_test_fail_printf ("Stop %u, “%s”, has no mark", i, stop->name != NULL ? stop->name : stop->what);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_rooms_register ();

  g_test_add_func ("/blocked-list/every-page-is-compared", test_every_page_is_compared);
  g_test_add_func ("/blocked-list/every-paper-is-compared", test_every_paper_is_compared);
  g_test_add_func ("/blocked-list/every-screen-has-its-page-compared", test_every_screen_has_its_page_compared);
  g_test_add_func ("/blocked-list/every-stop-says-what-is-there", test_every_stop_says_what_is_there);

  return g_test_run ();
}
