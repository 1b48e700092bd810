/* test-blocked-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-blocked-stop.h"
#include "vst-blocked-walk.h"
#include "vst-blocked.h"
#include "vst-date.h"

/* It is always the middle of the morning at this hub: what is of today stays so. */
#define HOUR 10

/* How long both may take until they show the same. */
#define PATIENCE (30 * G_USEC_PER_SEC)

/* Who sees most: all that one can be at a hub, but a partner's person. */
static const VstSql all_roles = { "blocked.roles", "UPDATE staff SET roles = 111 WHERE id = 3", TRUE };

/* The fault: one of the twenty isn't hidden from her any more. */
static const VstSql planted = { "blocked.planted", "UPDATE staff_block SET until = '2026-01-01' WHERE id = 103", TRUE };

/* Where that is to be seen, among others. */
static const char *const tells[] = { "today", "today by name", "families", "search: a name", "evacuation", NULL };

/* Of another hub: of somebody who has the name of one of them. */
static const char handed[] =
    "<family xmlns=\"urn:ca.vestibule:family:1\" part=\"portability\" written=\"2026-11-22\"><hub><en>East</en><fr>Est</fr></hub>"
    "<file number=\"26-000001\" opened=\"2026-01-01\"/><for person=\"p1\"/><member id=\"p1\" role=\"parent\" head=\"yes\" "
    "whole=\"yes\"><name><display>Secret 101</display></name><born day=\"1990-01-01\"/></member>"
    "<withheld kind=\"notes\" reason=\"third-person\"/></family>";

static const char *program;

typedef struct
{
  VstTrial trial;
  char *zone;
  char *day;
  char *other;  /* the hub without them */
  char *handed; /* a file */
} Fixture;

static char *
find_zone (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const int ahead = (HOUR - g_date_time_get_hour (now) + 36) % 24 - 12;

  /* These are called by what they lack. */
  return ahead == 0 ? g_strdup ("Etc/GMT") : g_strdup_printf ("Etc/GMT%+d", -ahead);
}

static void
make_hub (Fixture *self,
          const char *const *rows)
{
  g_autofree char *text = g_strdup_printf ("UPDATE setting SET value = '%s' WHERE code = 'zone'", self->zone);
  const VstSql move = { "blocked.move", text, TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;

  vst_blocked_make_on (&self->trial, rows, self->day, self->zone);
  db = vst_trial_open_db (&self->trial, &error);
  g_assert_no_error (error);
  vst_trial_run (db, &all_roles);
  vst_trial_run (db, &move);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  vst_blocked_set_up (&self->trial, data);
  self->zone = find_zone ();
  self->day = vst_day_today (self->zone);

  /* Both have one name, in folders of their own. */
  name = g_path_get_basename (self->trial.hub.folder);
  place = g_build_filename (self->trial.hub.place, "other", NULL);
  self->other = g_build_filename (place, name, NULL);
  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);

  self->handed = g_build_filename (place, "family.xml", NULL);
  g_file_set_contents (self->handed, handed, -1, &error);
  g_assert_no_error (error);

  make_hub (self, vst_blocked_held);
  vst_test_hub_copy (self->trial.hub.folder, self->other);
  vst_trial_start_over (&self->trial);
  make_hub (self, vst_blocked_secret);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_trial_tear_down (&self->trial, data);
  g_free (self->handed);
  g_free (self->other);
  g_free (self->day);
  g_free (self->zone);
}

/* What may differ: the minute in which it was looked at, on the clock and in what
 * was done since; and of the journal on the sheet of the day how many acts there
 * are, and their mark, see vst-hidden.c.  Each program has a home of its own, where
 * it says that backups go.
 */
static char *
hide_now (const char *seen,
          const char *from,
          const char *to)
{
  g_autoptr (GRegex) journal = g_regex_new ("journal has [\\d,]+ acts?|([0-9a-f]{8}\\s){7}[0-9a-f]{8}|/tmp\\.\\w+/", 0, 0, NULL);
  char *hidden = g_regex_replace_literal (journal, seen, -1, 0, "NOW", 0, NULL);

  for (char *time = hidden; (time = strchr (time, ':')) != NULL; time++)
    if (time - hidden >= 2 && strncmp (time - 2, from, 5) >= 0 && strncmp (time - 2, to, 5) <= 0)
      memcpy (time - 2, "NOW__", 5);

  return hidden;
}

static char *
now (Fixture *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (self->zone);
  g_autoptr (GDateTime) moment = g_date_time_new_now (zone);

  return g_date_time_format (moment, "%H:%M");
}

typedef struct
{
  Fixture *fixture;
  VstBlockedWalk *with;
  VstBlockedWalk *without;
  char *from; /* when it began, on the hub's clock */
  guint n_differ;
} Pair;

static void
begin (Pair *self,
       Fixture *fixture)
{
  self->fixture = fixture;
  self->from = now (fixture);
  self->with = vst_blocked_walk_new (program, fixture->trial.hub.folder, fixture->day, fixture->handed);
  self->without = vst_blocked_walk_new (program, fixture->other, fixture->day, fixture->handed);
}

static void
end (Pair *self)
{
  vst_blocked_walk_free (self->with);
  vst_blocked_walk_free (self->without);
  g_free (self->from);
}

static void
go (Pair *self,
    guint stop)
{
  vst_blocked_walk_go (self->with, stop);
  vst_blocked_walk_go (self->without, stop);
}

static gboolean
is_same (Pair *self,
         const char *with,
         const char *without)
{
  g_autofree char *to = now (self->fixture);
  g_autofree char *one = hide_now (with, self->from, to);
  g_autofree char *other = hide_now (without, self->from, to);

  return g_str_equal (one, other);
}

/* The first line that differs. */
static void
tell_difference (const char *with,
                 const char *without)
{
  g_auto (GStrv) a = g_strsplit (with, "\n", -1);
  g_auto (GStrv) b = g_strsplit (without, "\n", -1);
  guint i = 0;

  while (a[i] != NULL && g_strcmp0 (a[i], b[i]) == 0)
    i++;

  g_test_message ("with: %s\nwithout: %s", a[i] != NULL ? a[i] : "(nothing)", a[i] != NULL && b[i] != NULL ? b[i] : "(nothing)");
}

/* What is seen where both are now.  They may be drawn one after the other: what
 * differs is looked at again, until it doesn’t.  So is what was seen at @last: a
 * button that is pressed without a pointer takes a moment.
 */
static char *
hear_same (Pair *self,
           guint stop,
           const char *last)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      g_autofree char *with = vst_blocked_walk_hear (self->with);
      g_autofree char *without = vst_blocked_walk_hear (self->without);
      const gboolean same = is_same (self, with, without);
      const gboolean is_late = g_get_monotonic_time () > end;

      if (same && (is_late || g_strcmp0 (with, last) != 0))
        return g_steal_pointer (&with);

      if (is_late)
        {
          tell_difference (with, without);
          g_test_fail_printf ("%s tells of them", vst_blocked_stops[stop].name);
          self->n_differ++;
          return g_steal_pointer (&with);
        }

      vst_blocked_walk_look (self->with, stop);
      vst_blocked_walk_look (self->without, stop);
    }
}

/* Whether both differ where they are now, as soon as the program has heard of what
 * was written beside it.
 */
static gboolean
differs (Pair *self,
         guint stop)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      g_autofree char *with = vst_blocked_walk_hear (self->with);
      g_autofree char *without = vst_blocked_walk_hear (self->without);

      if (!is_same (self, with, without))
        return TRUE;
      if (g_get_monotonic_time () > end)
        return FALSE;

      vst_blocked_walk_look (self->with, stop);
      vst_blocked_walk_look (self->without, stop);
    }
}

/* With the fault what was the same before differs. */
static void
find_planted (Pair *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = vst_trial_open_db (&self->fixture->trial, &error);
  guint n_found = 0;

  g_assert_no_error (error);
  vst_trial_run (db, &planted);

  for (guint i = 0; i < vst_blocked_n_stops; i++)
    {
      const char *name = vst_blocked_stops[i].name;

      if (name != NULL && g_strv_contains (tells, name))
        {
          go (self, i);
          if (!differs (self, i))
            g_test_fail_printf ("%s doesn’t tell of somebody whom nothing hides", name);
          n_found++;
        }
    }

  g_assert_cmpuint (n_found, ==, g_strv_length ((char **) tells));
}

/* Twenty families of whom she must not know, or somebody without a name who takes
 * up as much: no screen and no dialog that she comes to says which of both it is.
 * One that isn't hidden is seen at once.
 */
static void
test_every_screen_tells_the_same (Fixture *self,
                                  gconstpointer data)
{
  Pair pair = { NULL };
  g_autofree char *last = g_strdup ("");
  gsize n_bytes = 0;
  guint n_screens = 0;

  begin (&pair, self);

  for (guint i = 0; i < vst_blocked_n_stops; i++)
    {
      const char *name = vst_blocked_stops[i].name;
      g_autofree char *screen = NULL;

      go (&pair, i);
      screen = hear_same (&pair, i, name != NULL ? last : NULL);
      if (name == NULL)
        continue;

      /* The word that was typed may come back, and what is in the file; theirs are longer. */
      if (strstr (screen, "Secret 1") != NULL && strstr (name, "intake") == NULL && strstr (name, "import") == NULL &&
          strstr (name, "handed over") == NULL)
        g_test_fail_printf ("%s tells a name", name);

      /* A covered desk would tell nothing, nor would one that wasn't left. */
      g_assert_null (strstr (screen, "The desk is resting"));
      if (g_str_equal (screen, last))
        g_test_fail_printf ("%s didn’t come", name);

      n_bytes += strlen (screen);
      n_screens++;
      g_free (last);
      last = g_steal_pointer (&screen);
    }

  g_assert_cmpuint (n_screens, >=, 70);
  g_test_message ("%u screens, %" G_GSIZE_FORMAT " bytes, %u differ", n_screens, n_bytes, pair.n_differ);
  find_planted (&pair);
  end (&pair);
}

int
main (int argc,
      char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], "--walk"))
    return vst_blocked_walk_main (argc, argv);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  g_test_add ("/blocked/every-screen-tells-the-same", Fixture, NULL, set_up, test_every_screen_tells_the_same, tear_down);

  return g_test_run ();
}
