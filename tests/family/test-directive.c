/* test-directive.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include "directive-sql.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-search-store.h"
#include "vst-test-family.h"

#define SETS 4000
#define MOST 8
#define TODAY "2027-03-01"

/* What the rule says, another way: each directive that applies is a line of
 * signs, the greatest line decides.
 */
static gboolean
applies (VstDirective *directive,
         const VstDirectiveViewer *viewer,
         VstSection section,
         gint64 record_id)
{
  const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
  gboolean about_her = FALSE;

  if (vst_directive_get_withdrawn_at (directive) != 0 || strcmp (entry->from, TODAY) > 0)
    return FALSE;
  if (entry->until[0] != '\0' && strcmp (entry->until, TODAY) < 0)
    return FALSE;

  if (entry->against == VST_AGAINST_PERSON)
    about_her = viewer->staff_id == entry->against_id;
  else if (entry->against == VST_AGAINST_EVERYONE_BUT)
    about_her = viewer->staff_id != entry->against_id;
  else if (entry->against == VST_AGAINST_ROLE)
    about_her = (viewer->roles & entry->against_id) != 0;
  else
    for (guint i = 0; i < viewer->agencies->len; i++)
      about_her |= g_array_index (viewer->agencies, gint64, i) == entry->against_id;

  if (!about_her || entry->section == VST_SECTION_WHOLE)
    return about_her;

  return entry->section == section && (entry->record_id == 0 || entry->record_id == record_id);
}

static char *
rank (VstDirective *directive)
{
  const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
  char scope = entry->section == VST_SECTION_WHOLE ? 'a' : entry->record_id == 0 ? 'b'
                                                                                 : 'c';
  char against = entry->against == VST_AGAINST_PERSON ? 'd' : entry->against == VST_AGAINST_AGENCY ? 'c'
                                                          : entry->against == VST_AGAINST_ROLE     ? 'b'
                                                                                                   : 'a';
  char kind = entry->kind == VST_DIRECTIVE_WITHHOLD ? 'z' : 'a';

  return g_strdup_printf ("%c%c%c%09" G_GINT64_FORMAT, scope, against, kind, vst_directive_get_id (directive));
}

static VstDirective *
ask_oracle (GPtrArray *directives,
            const VstDirectiveViewer *viewer,
            VstSection section,
            gint64 record_id)
{
  VstDirective *best = NULL;
  g_autofree char *best_rank = g_strdup ("");

  for (guint i = 0; i < directives->len; i++)
    {
      VstDirective *directive = g_ptr_array_index (directives, i);
      g_autofree char *its_rank = rank (directive);

      if (applies (directive, viewer, section, record_id) && strcmp (its_rank, best_rank) > 0)
        {
          best = directive;
          g_free (best_rank);
          best_rank = g_steal_pointer (&its_rank);
        }
    }

  return best;
}

static const char *const days[] = { "2026-01-01", "2027-02-28", "2027-03-01", "2027-03-02", "2028-01-01" };

static VstDirectiveEntry *
draw_entry (void)
{
  VstDirectiveEntry *entry = vst_directive_entry_new (1);
  int from = g_test_rand_int_range (0, 4);

  entry->kind = (VstDirectiveKind) g_test_rand_int_range (0, 2);
  entry->section = (VstSection) g_test_rand_int_range (0, 3);
  entry->record_id = entry->section != VST_SECTION_WHOLE ? g_test_rand_int_range (0, 3) : 0;
  entry->against = (VstDirectiveAgainst) g_test_rand_int_range (0, 4);
  entry->against_id = entry->against == VST_AGAINST_ROLE ? 1 << g_test_rand_int_range (0, 3) : g_test_rand_int_range (1, 4);
  vst_test_set (&entry->from, days[from]);
  if (g_test_rand_bit ())
    vst_test_set (&entry->until, days[g_test_rand_int_range (from, 5)]);

  return entry;
}

static GPtrArray *
draw_set (void)
{
  GPtrArray *directives = g_ptr_array_new_with_free_func (g_object_unref);
  int n = g_test_rand_int_range (0, MOST + 1);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (VstDirectiveEntry) entry = draw_entry ();

      g_ptr_array_insert (directives, g_test_rand_int_range (0, i + 1),
                          vst_directive_new (i + 1, 1, entry, g_test_rand_int_range (0, 8) == 0));
    }

  return directives;
}

static void
draw_viewer (VstDirectiveViewer *viewer)
{
  viewer->staff_id = g_test_rand_int_range (1, 4);
  viewer->roles = (guint) g_test_rand_int_range (1, 8);
  g_array_set_size (viewer->agencies, 0);

  for (gint64 agency_id = 1; agency_id < 4; agency_id++)
    if (g_test_rand_bit ())
      g_array_append_val (viewer->agencies, agency_id);
}

static void
test_decide_as_the_oracle_does (void)
{
  g_autoptr (GArray) agencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstDirectiveViewer viewer = { .agencies = agencies };
  guint n_decided = 0, n_open = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (GPtrArray) directives = draw_set ();

      draw_viewer (&viewer);

      for (VstSection section = VST_SECTION_WHOLE; section < 4; section++)
        for (gint64 record_id = 0; record_id < (section == VST_SECTION_WHOLE ? 1 : 4); record_id++)
          {
            VstDirective *ours = vst_directive_decide (directives, &viewer, section, record_id, TODAY);

            g_assert_true (ours == ask_oracle (directives, &viewer, section, record_id));
            n_decided += ours != NULL && vst_directive_get_entry (ours)->kind == VST_DIRECTIVE_WITHHOLD;
            n_open += ours == NULL || vst_directive_get_entry (ours)->kind == VST_DIRECTIVE_ALLOW;
          }
    }

  /* Neither answer is rare: a rule that always says one would be found out. */
  g_assert_cmpuint (n_decided, >, SETS);
  g_assert_cmpuint (n_open, >, SETS);
}

/* Stories of people who asked for this, and what was to follow. */

static VstDirective *
tell (gint64 id,
      VstDirectiveKind kind,
      VstSection section,
      gint64 record_id,
      VstDirectiveAgainst against,
      gint64 against_id)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (1);

  entry->kind = kind;
  entry->section = section;
  entry->record_id = record_id;
  entry->against = against;
  entry->against_id = against_id;
  vst_test_set (&entry->from, "2027-01-01");

  return vst_directive_new (id, 1, entry, 0);
}

static gboolean
is_withheld (GPtrArray *directives,
             gint64 staff_id,
             guint roles,
             VstSection section,
             gint64 record_id)
{
  VstDirectiveViewer viewer = { staff_id, roles, NULL };
  VstDirective *directive = vst_directive_decide (directives, &viewer, section, record_id, TODAY);

  return directive != NULL && vst_directive_get_entry (directive)->kind == VST_DIRECTIVE_WITHHOLD;
}

static void
test_follow_the_stories (void)
{
  g_autoptr (GPtrArray) directives = g_ptr_array_new_with_free_func (g_object_unref);
  const guint desk = VST_ROLE_RECEPTION, pivot = VST_ROLE_PIVOT;

  /* Nobody asked for anything. */
  g_assert_false (is_withheld (directives, 3, desk, VST_SECTION_NOTES, 0));

  /* Her cousin, staff member 3, must not see the file. */
  g_ptr_array_add (directives, tell (1, VST_DIRECTIVE_WITHHOLD, VST_SECTION_WHOLE, 0, VST_AGAINST_PERSON, 3));
  g_assert_true (is_withheld (directives, 3, desk, VST_SECTION_WHOLE, 0));
  g_assert_true (is_withheld (directives, 3, desk | pivot, VST_SECTION_CHITS, 7));
  g_assert_false (is_withheld (directives, 4, desk, VST_SECTION_WHOLE, 0));

  /* The note is not for the desk, but for Rita, 5, who wrote it. */
  g_ptr_array_add (directives, tell (2, VST_DIRECTIVE_WITHHOLD, VST_SECTION_NOTES, 0, VST_AGAINST_ROLE, desk));
  g_ptr_array_add (directives, tell (3, VST_DIRECTIVE_ALLOW, VST_SECTION_NOTES, 0, VST_AGAINST_PERSON, 5));
  g_assert_true (is_withheld (directives, 4, desk, VST_SECTION_NOTES, 0));
  g_assert_true (is_withheld (directives, 4, desk | pivot, VST_SECTION_NOTES, 0));
  g_assert_false (is_withheld (directives, 5, desk, VST_SECTION_NOTES, 0));
  g_assert_false (is_withheld (directives, 6, pivot, VST_SECTION_NOTES, 0));

  /* One phone is for nobody but 6. */
  g_ptr_array_add (directives, tell (4, VST_DIRECTIVE_WITHHOLD, VST_SECTION_CONTACTS, 9, VST_AGAINST_EVERYONE_BUT, 6));
  g_assert_true (is_withheld (directives, 5, desk, VST_SECTION_CONTACTS, 9));
  g_assert_false (is_withheld (directives, 6, desk, VST_SECTION_CONTACTS, 9));
  g_assert_false (is_withheld (directives, 5, desk, VST_SECTION_CONTACTS, 8));

  /* As specific as each other: what withholds wins, however old. */
  g_ptr_array_add (directives, tell (5, VST_DIRECTIVE_ALLOW, VST_SECTION_WHOLE, 0, VST_AGAINST_PERSON, 3));
  g_assert_true (is_withheld (directives, 3, desk, VST_SECTION_WHOLE, 0));
}

/* On a real hub: what the statement lists is what the rule decides. */
static const VstSql add_provider = {
  "test.add_provider",
  "INSERT INTO provider (agency_id, name, staff_id) VALUES ($1, 'Somebody', $2)",
  TRUE
};
static const VstSql add_agency = {
  "test.add_agency",
  "INSERT INTO agency (name_en, name_fr, kind) VALUES ('An agency', 'Un organisme', 'other')",
  TRUE
};
static const VstSql add_directive = {
  "test.add_directive",
  "INSERT INTO directive (family_id, kind, scope, section, record_id, against, against_id, shown, since, until, how, "
  "recorded_by, recorded_at, withdrawn_at, withdrawn_by) "
  "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, 'oral', 1, 1, $10, CASE WHEN $10 IS NULL THEN NULL ELSE 1 END)",
  TRUE
};

static void
write_directive (VstDb *db,
                 gint64 family_id,
                 const VstDirectiveEntry *entry,
                 gboolean withdrawn)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_directive);
  g_autoptr (GError) error = NULL;
  VstDirectiveScope scope = vst_directive_entry_scope (entry);

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, vst_directive_kind_code (entry->kind));
  vst_stmt_bind_text (stmt, 3, vst_directive_scope_code (scope));
  vst_stmt_bind_text (stmt, 4, scope == VST_SCOPE_WHOLE ? NULL : vst_section_code (entry->section));
  vst_stmt_bind_id (stmt, 5, entry->record_id);
  vst_stmt_bind_text (stmt, 6, vst_directive_against_code (entry->against));
  vst_stmt_bind_int (stmt, 7, entry->against_id);
  vst_stmt_bind_text (stmt, 8, entry->from);
  vst_stmt_bind_words (stmt, 9, entry->until);
  vst_stmt_bind_id (stmt, 10, withdrawn);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
run_two (VstDb *db,
         const VstSql *sql,
         gint64 one,
         gint64 other)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  if (one != 0)
    {
      vst_stmt_bind_int (stmt, 1, one);
      vst_stmt_bind_int (stmt, 2, other);
    }

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static gboolean
is_listed (VstDb *db,
           const VstDirectiveViewer *viewer,
           gint64 family_id)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_DIRECTIVE_HIDDEN);
  g_autoptr (GError) error = NULL;
  gboolean listed = FALSE;

  vst_stmt_bind_int (stmt, 1, viewer->staff_id);
  vst_stmt_bind_text (stmt, 2, TODAY);
  vst_stmt_bind_int (stmt, 3, viewer->roles);
  while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
    listed |= vst_stmt_get_int (stmt, 0) == family_id;
  g_assert_no_error (error);

  return listed;
}

#define FAMILIES 60

static void
test_list_the_same_files (VstTestHub *self,
                          gconstpointer data)
{
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) agencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 ids[FAMILIES];
  guint n_hidden = 0;

  for (guint i = 0; i < FAMILIES; i++)
    {
      g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));

      ids[i] = vst_family_get_id (family);
    }

  db = vst_test_hub_open_db (self);
  for (gint64 agency_id = 1; agency_id < 4; agency_id++)
    run_two (db, &add_agency, 0, 0);
  run_two (db, &add_provider, 1, 1);
  run_two (db, &add_provider, 2, 1);
  run_two (db, &add_provider, 3, 2);

  for (guint i = 0; i < FAMILIES; i++)
    {
      GPtrArray *set = draw_set ();

      /* Ids grow in the order they are written. */
      g_ptr_array_set_size (set, 0);
      for (int j = g_test_rand_int_range (1, MOST); j > 0; j--)
        {
          g_autoptr (VstDirectiveEntry) entry = draw_entry ();
          gboolean withdrawn = g_test_rand_int_range (0, 8) == 0;

          write_directive (db, ids[i], entry, withdrawn);
          g_ptr_array_add (set, vst_directive_new (set->len + 1, 1, entry, withdrawn));
        }
      g_ptr_array_add (sets, set);
    }

  for (gint64 staff_id = 1; staff_id < 4; staff_id++)
    for (guint roles = 1; roles < 8; roles++)
      {
        VstDirectiveViewer viewer = { staff_id, roles, agencies };

        g_array_set_size (agencies, 0);
        for (gint64 agency_id = 1; agency_id < 4; agency_id++)
          if ((staff_id == 1 && agency_id < 3) || (staff_id == 2 && agency_id == 3))
            g_array_append_val (agencies, agency_id);

        for (guint i = 0; i < FAMILIES; i++)
          {
            VstDirective *directive = vst_directive_decide (g_ptr_array_index (sets, i), &viewer, VST_SECTION_WHOLE, 0, TODAY);
            gboolean hidden = directive != NULL && vst_directive_get_entry (directive)->kind == VST_DIRECTIVE_WITHHOLD;

            g_assert_cmpint (is_listed (db, &viewer, ids[i]), ==, hidden);
            n_hidden += hidden;
          }
      }

  g_assert_cmpuint (n_hidden, >, FAMILIES);
}

static gpointer
withheld_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  const gint64 *asked = args;
  VstWithheld withheld;

  if (!vst_withheld_read (view, asked[0], (VstSection) asked[1], 0, &withheld, error))
    return NULL;

  return g_memdup2 (&withheld, sizeof withheld);
}

static const VstReading read_withheld = { "test.withheld", VST_RIGHT_SIGNED_IN, withheld_func, g_free };

static VstWithheld
ask (VstTestHub *self,
     gint64 family_id,
     VstSection section)
{
  const gint64 asked[] = { family_id, section };
  g_autoptr (GError) error = NULL;
  g_autofree VstWithheld *withheld = vst_test_hub_read (self, &read_withheld, asked, &error);

  g_assert_no_error (error);

  return *withheld;
}

static guint
count_told (VstTestHub *self,
            gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) directives = vst_test_hub_read (self, &vst_directive_read_family, &family_id, &error);

  g_assert_no_error (error);

  return directives->len;
}

/* Said at the desk, it counts at once; whoever it is about isn't told of it. */
static void
test_count_at_once_and_are_taken_back (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));
  gint64 family_id = vst_family_get_id (family);
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstDirectiveEnd end;

  g_assert_null (vst_test_hub_do (self, &vst_directive_do_add, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_AGAINST_NEEDED);
  g_clear_error (&error);

  entry->section = VST_SECTION_NOTES;
  entry->against_id = VST_TEST_COORDINATOR;
  id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);
  g_assert_false (ask (self, family_id, VST_SECTION_NOTES).is_withheld);
  g_assert_cmpuint (count_told (self, family_id), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_true (ask (self, family_id, VST_SECTION_NOTES).is_withheld);
  g_assert_false (ask (self, family_id, VST_SECTION_NOTES).is_shown);
  g_assert_false (ask (self, family_id, VST_SECTION_CONTACTS).is_withheld);
  g_assert_cmpuint (count_told (self, family_id), ==, 0);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  end = (VstDirectiveEnd){ *id, 1 };
  vst_test_hub_do (self, &vst_directive_do_withdraw, &end, &error);
  g_assert_no_error (error);
  vst_test_family_undo (self);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_true (ask (self, family_id, VST_SECTION_NOTES).is_withheld);
}

/* What is withheld isn't in the file that is opened, and can't be had otherwise. */
static void
test_keep_parts_of_the_file (VstTestHub *self,
                             gconstpointer data)
{
  static const VstSection sections[] = { VST_SECTION_CONTACTS, VST_SECTION_NOTES };
  VstFamilyEntry *typed = vst_test_family_entry ("Amélie", "Roy", "613 555-0123");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstFamily) seen = NULL;
  g_autoptr (VstContact) contact = NULL;
  g_autofree VstWithheldSections *told = NULL;
  VstContactReveal reveal = { 0 };
  VstFamilyNote note = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 family_id;

  vst_test_set (&typed->note, "Comes with her sister");
  family = vst_test_family_add (self, typed);
  family_id = vst_family_get_id (family);
  contact = g_list_model_get_item (vst_family_get_contacts (family), 0);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
      g_autofree gint64 *id = NULL;

      entry->section = sections[i];
      entry->is_shown = sections[i] == VST_SECTION_NOTES;
      entry->against_id = VST_TEST_COORDINATOR;
      id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
      g_assert_no_error (error);
    }

  seen = vst_test_family_open (self, family_id);
  g_assert_cmpstr (vst_family_get_note (seen), ==, "Comes with her sister");
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (seen)), ==, 1);
  g_clear_object (&seen);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  seen = vst_test_family_open (self, family_id);
  g_assert_cmpstr (vst_family_get_note (seen), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (seen)), ==, 0);

  /* Her page tells of the note, and not of the contacts. */
  told = vst_test_hub_read (self, &vst_withheld_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_true (told->sections[VST_SECTION_NOTES].is_withheld && told->sections[VST_SECTION_NOTES].is_shown);
  g_assert_true (told->sections[VST_SECTION_CONTACTS].is_withheld && !told->sections[VST_SECTION_CONTACTS].is_shown);

  reveal.contact_id = vst_contact_get_id (contact);
  reveal.reason = (char *) "She asked to be called";
  g_assert_null (vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);

  note = (VstFamilyNote){ family_id, vst_family_get_revision (seen), (char *) "Written over" };
  g_assert_null (vst_test_hub_do (self, &vst_family_do_note, &note, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static guint
count_found (VstTestHub *self,
             const char *text)
{
  VstSearch args = { (char *) text, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_test_hub_read (self, &vst_search_read_ids, &args, &error);

  g_assert_no_error (error);
  return found->ids->len;
}

static void
add_directive_about (VstTestHub *self,
                     gint64 family_id,
                     VstDirectiveKind kind,
                     VstSection section,
                     gint64 record_id)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->kind = kind;
  entry->section = section;
  entry->record_id = record_id;
  entry->against_id = VST_TEST_COORDINATOR;
  id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);
}

/* A number that is withheld finds nobody, and one that is let through does. */
static void
test_let_one_record_through (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  gint64 family_id = vst_family_get_id (family);
  g_autoptr (VstContactEntry) phone = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactAdd add = { vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0))), phone };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&phone->value, "819 555-0177");
  id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
  add_directive_about (self, family_id, VST_DIRECTIVE_WITHHOLD, VST_SECTION_CONTACTS, 0);
  add_directive_about (self, family_id, VST_DIRECTIVE_ALLOW, VST_SECTION_CONTACTS, *id);
  g_assert_cmpuint (count_found (self, "0123"), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpuint (count_found (self, "0123"), ==, 0);
  g_assert_cmpuint (count_found (self, "0177"), ==, 1);
  g_assert_cmpuint (count_found (self, "Roy"), ==, 1);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directive/decide-as-the-oracle-does", test_decide_as_the_oracle_does);
  g_test_add_func ("/directive/follow-the-stories", test_follow_the_stories);
  ADD ("/directive/list-the-same-files", test_list_the_same_files);
  ADD ("/directive/keep-parts-of-the-file", test_keep_parts_of_the_file);
  ADD ("/directive/let-one-record-through", test_let_one_record_through);
  ADD ("/directive/count-at-once-and-are-taken-back", test_count_at_once_and_are_taken_back);

  return g_test_run ();
}
