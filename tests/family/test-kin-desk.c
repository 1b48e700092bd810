/* test-kin-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

#define MOST_KEYS 40

static const VstSql count_alone = {
  "test.alone", "SELECT count (*) FROM keep_apart AS k JOIN person AS p ON p.id = k.a_person_id WHERE p.display_name = 'Léo Côté' AND k.b_family_id IS NOT NULL", TRUE
};

static const VstSql count_worker = {
  "test.worker", "SELECT count (*) FROM keep_apart AS k JOIN staff AS s ON s.id = k.b_staff_id WHERE s.name = 'Lin Link'", TRUE
};

static const VstSql count_left = {
  "test.left", "SELECT count (*) FROM membership AS m JOIN person AS p ON p.id = m.person_id WHERE p.display_name = 'Noé Côté' AND m.until = '2026-01-31'", TRUE
};
static const VstSql count_heads = {
  "test.heads", "SELECT count (*) FROM membership AS m JOIN person AS p ON p.id = m.person_id WHERE p.display_name = 'Noé Côté' AND m.head = 1", TRUE
};

/* Half a year old, and ten weeks early. */
static VstMemberEntry *
new_early_child (void)
{
  g_autofree char *today = vst_day_today ("America/Toronto");
  g_autofree char *born = vst_day_add_days (today, -200);
  VstMemberEntry *member = vst_test_member ("child", "Zoé", "Côté", born);

  member->person->gestation_weeks = 30;

  return member;
}

/* A desk at a hub with three families, one of them with two children. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Josée", "Côté", "");
  g_autofree char *folder = NULL;
  const char *arguments[] = { "--lang=en", NULL, NULL };

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "Côté", "2024-02-01"));
  g_ptr_array_add (entry->members, vst_test_member ("other", "Noé", "Côté", "1990-03-01"));
  g_ptr_array_add (entry->members, new_early_child ());
  g_object_unref (vst_test_family_add (&self->hub, entry));
  g_object_unref (vst_test_family_add (&self->hub, vst_test_family_entry ("Lucie", "Roy", "")));
  g_object_unref (vst_test_family_add (&self->hub, vst_test_family_entry ("Marc", "Diallo", "")));
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, "Pia Pivot");
  vst_test_desk_type (&self->desk, "* Pia Pivot", VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Families*");
  vst_test_desk_focus_on (&self->desk, "Search");
  vst_test_desk_type (&self->desk, "Search", "josee");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Josée Côté, *");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, "Relations: Léo Côté");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
focus_on (Fixture *self,
          const char *name)
{
  for (guint i = 0; i < MOST_KEYS; i++)
    {
      g_autofree char *focus = vst_test_desk_focus (&self->desk);

      if (g_str_equal (focus, name))
        return;
      vst_test_desk_key (&self->desk, "Tab");
    }

  g_error ("No Tab leads to “%s”", name);
}

/* An aunt comes into the file, and goes.  What a baby born early can do goes by
 * another age than her own.
 */
static void
test_somebody_joins_a_family_and_leaves_it (Fixture *self,
                                            gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_see (desk, VST_TEST_ROW, "Zoé Côté, 6?months (corrected 4)*");

  vst_test_desk_press (desk, "Somebody from another file");
  vst_test_desk_type (desk, "Find the family", "lucie");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Lucie Roy*");
  vst_test_desk_see (desk, VST_TEST_ANY, "Person joined to this file");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, "Somebody from another file");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Relations: Lucie Roy");

  vst_test_desk_choose (desk, VST_TEST_ROW, "Lucie Roy*");
  vst_test_desk_wait_for (desk, "Name to use", "Lucie Roy");
  vst_test_desk_press (desk, "Not in this family any more");
  vst_test_desk_miss (desk, VST_TEST_FIELD, "Name to use");
  vst_test_desk_see (desk, VST_TEST_ROW, "Lucie Roy*Not in this family any more*");

  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_miss (desk, VST_TEST_ROW, "Lucie Roy*Not in this family any more*");

  /* Noé left in January, as it turns out; then the file is his, and no longer hers. */
  vst_test_desk_choose (desk, VST_TEST_ROW, "Noé Côté*");
  vst_test_desk_wait_for (desk, "Name to use", "Noé Côté");
  vst_test_desk_type (desk, "Until, if not today", "2999-01-31");
  vst_test_desk_press (desk, "Not in this family any more");
  vst_test_desk_see (desk, VST_TEST_LABEL, "This date is still to come. Today or an earlier day is needed.");
  vst_test_desk_type (desk, "Until, if not today", "2026-01-31");
  vst_test_desk_press (desk, "Not in this family any more");
  vst_test_desk_see (desk, VST_TEST_ROW, "Noé Côté*Not in this family any more*");
  g_assert_cmpint (vst_test_count (&self->hub, &count_left), ==, 1);
  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_miss (desk, VST_TEST_ROW, "Noé Côté*Not in this family any more*");

  vst_test_desk_choose (desk, VST_TEST_ROW, "Noé Côté*");
  vst_test_desk_wait_for (desk, "Name to use", "Noé Côté");
  vst_test_desk_press (desk, "Put the file under this name");
  vst_test_desk_see (desk, VST_TEST_ANY, "The file stands under this name now");
  vst_test_desk_see (desk, VST_TEST_HEADING, "Noé Côté");
  g_assert_cmpint (vst_test_count (&self->hub, &count_heads), ==, 1);
}

/* Her mother collects him, by the court's word, and of his sister nobody asked; a
 * relation has its days and a note; and the order that somebody must not meet him is
 * about him alone.
 */
static void
test_who_may_collect_a_child_is_said_in_the_file (Fixture *self,
                                                  gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, "Relations: Léo Côté");
  vst_test_desk_see (desk, VST_TEST_WINDOW, "Relations and custody");
  vst_test_desk_type (desk, "Since", "2025-01-05");
  vst_test_desk_type (desk, "Ended on", "2025-06-30");
  vst_test_desk_type (desk, "Note on the relation", "while she studied");
  vst_test_desk_press (desk, "Add the relation");
  vst_test_desk_see (desk, VST_TEST_ROW, "*: Josée Côté · * · while she studied");
  vst_test_desk_wait_for (desk, "Note on the relation", "");

  focus_on (self, "Number of the order");
  vst_test_desk_key (desk, "shift+Tab");
  vst_test_desk_key (desk, "space");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_press (desk, "Note the custody");
  vst_test_desk_see (desk, VST_TEST_ROW, "Josée Côté: Sole custody · May collect Léo Côté*");

  /* It ended in January, not today; the keyboard alone says so. */
  vst_test_desk_press (desk, "End: Josée Côté: Sole custody*");
  vst_test_desk_focus_on (desk, "Last day: Josée Côté: Sole custody*");
  vst_test_desk_type (desk, "Last day: Josée Côté: Sole custody*", "2999-01-31");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "This date is still to come. Today or an earlier day is needed.");
  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_wait_for (desk, "Dernier jour*Josée Côté*", "2999-01-31");
  vst_test_desk_see (desk, VST_TEST_FIELD, "Date de fin");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_wait_for (desk, "Last day: Josée Côté: Sole custody*", "2999-01-31");
  vst_test_desk_type (desk, "Last day: Josée Côté: Sole custody*", "2026-01-31");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Josée Côté: Sole custody*2026-01-31");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "End: Josée Côté: Sole custody*");
  vst_test_desk_press (desk, "Note the custody");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "End: Josée Côté: Sole custody*");

  vst_test_desk_press (desk, "Who must not meet…");
  vst_test_desk_see (desk, VST_TEST_CHECK, "Only Léo Côté, not the whole family");
  focus_on (self, "Name or file number");
  vst_test_desk_type (desk, "Name or file number", "diallo");
  vst_test_desk_see (desk, VST_TEST_ROW, "Marc Diallo*");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_focus_on (desk, "Marc Diallo*");
  vst_test_desk_press (desk, "Add the rule");
  vst_test_desk_see (desk, VST_TEST_ROW, "Léo Côté and Marc Diallo*");
  g_assert_cmpint (vst_test_count (&self->hub, &count_alone), ==, 1);
  vst_test_desk_press (desk, "Add the rule");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Nobody is chosen. Choose who it is.");

  /* Somebody who works here, by the keyboard alone; the other language says so, too. */
  vst_test_desk_type (desk, "Court file number", "FC-26-77");
  vst_test_desk_type (desk, "Name or file number", "lin");
  vst_test_desk_see (desk, VST_TEST_ROW, "Lin Link, who works here");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_focus_on (desk, "Lin Link, who works here");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Léo Côté and Lin Link, who works here*");
  vst_test_desk_miss (desk, VST_TEST_LABEL, "Nobody is chosen. Choose who it is.");
  g_assert_cmpint (vst_test_count (&self->hub, &count_worker), ==, 1);
  vst_test_desk_wait_for (desk, "Court file number", "");
  vst_test_desk_press (desk, "Show the court file number: Léo Côté and Lin Link*");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Court file no. FC-26-77");

  /* What isn't a court's has none. */
  focus_on (self, "Court file number");
  for (guint i = 0; i < 2; i++)
    {
      vst_test_desk_key (desk, "shift+Tab");
      vst_test_desk_key (desk, "space");
      vst_test_desk_key (desk, "Down");
      vst_test_desk_key (desk, "Return");
    }
  vst_test_desk_miss (desk, VST_TEST_FIELD, "Court file number");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, "Who must not meet");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, "Relations and custody");

  vst_test_desk_see (desk, VST_TEST_LABEL, "May collect Léo Côté: Josée Côté\nWho may collect Zoé Côté: not known here; ask coordination");
  vst_test_desk_see (desk, VST_TEST_ROW, "Josée Côté*, May collect Léo Côté");
}

/* The dialog is built anew: what was begun is still about him. */
static void
test_whom_it_is_about_stays_while_the_language_changes (Fixture *self,
                                                        gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, "Relations: Léo Côté");
  vst_test_desk_see (desk, VST_TEST_WINDOW, "Relations and custody");
  vst_test_desk_type (desk, "Note on the relation", "comes on Sundays");
  focus_on (self, "Since");
  vst_test_desk_key (desk, "shift+Tab");
  vst_test_desk_key (desk, "shift+Tab");
  vst_test_desk_key (desk, "space");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_key (desk, "Return");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_wait_for (desk, "Note sur le lien", "comes on Sundays");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_wait_for (desk, "Note on the relation", "comes on Sundays");
  vst_test_desk_press (desk, "Add the relation");
  vst_test_desk_see (desk, VST_TEST_ROW, "*: Noé Côté*comes on Sundays");
}

/* Nobody else is in her file: that is said, and nothing is noted of anybody. */
static void
test_nobody_is_taken_where_nobody_is_chosen (Fixture *self,
                                             gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_type (desk, "Search", "lucie");
  vst_test_desk_see (desk, VST_TEST_ROW, "Lucie Roy, *");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_press (desk, "Relations: Lucie Roy");
  vst_test_desk_see (desk, VST_TEST_WINDOW, "Relations and custody");
  vst_test_desk_press (desk, "Add the relation");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Nobody is chosen. Choose who it is.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kin-desk/somebody-joins-a-family-and-leaves-it", Fixture, NULL, set_up, test_somebody_joins_a_family_and_leaves_it,
              tear_down);
  g_test_add ("/kin-desk/who-may-collect-a-child-is-said-in-the-file", Fixture, NULL, set_up,
              test_who_may_collect_a_child_is_said_in_the_file, tear_down);

  g_test_add ("/kin-desk/whom-it-is-about-stays-while-the-language-changes", Fixture, NULL, set_up,
              test_whom_it_is_about_stays_while_the_language_changes, tear_down);
  g_test_add ("/kin-desk/nobody-is-taken-where-nobody-is-chosen", Fixture, NULL, set_up, test_nobody_is_taken_where_nobody_is_chosen,
              tear_down);

  return g_test_run ();
}
