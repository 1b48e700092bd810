/* test-rights.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-trial.h"

#include "vst-act-store.h"
#include "vst-backup.h"
#include "vst-candidate-store.h"
#include "vst-consent-store.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-door.h"
#include "vst-draft-store.h"
#include "vst-export.h"
#include "vst-family-store.h"
#include "vst-hub-check.h"
#include "vst-import.h"
#include "vst-look-alike-store.h"
#include "vst-release-store.h"
#include "vst-room.h"
#include "vst-search-store.h"
#include "vst-staff-store.h"

enum
{
  RECEPTION,
  COORDINATOR,
  PIVOT,
  LINK,
  PARTNER,
  ADMIN,
  PRIVACY,
  N_ROLES
};

#define MAY TRUE
#define NOT FALSE

/* Who may do what, said a second time: a cell here that the house does not
 * keep, or that nobody thought of, fails.
 */
/* clang-format off */
static const struct
{
  VstRight right;
  gboolean may[N_ROLES];
} matrix[] = {
  /*                              rec. coo. piv. link part admi priv */
  { VST_RIGHT_SIGNED_IN,        { MAY, MAY, MAY, MAY, MAY, MAY, MAY } },
  { VST_RIGHT_FIND_FAMILY,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_OPEN_FAMILY,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_EDIT_FAMILY,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_REVEAL_CONTACT,   { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_IMPORT,           { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_EXPORT,           { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_BACK_UP,          { MAY, MAY, MAY, MAY, MAY, MAY, MAY } },
  { VST_RIGHT_RESTORE,          { NOT, NOT, NOT, NOT, NOT, MAY, NOT } },
  { VST_RIGHT_READ_STAFF,       { NOT, NOT, NOT, NOT, NOT, MAY, MAY } },
  { VST_RIGHT_STAFF,            { NOT, NOT, NOT, NOT, NOT, MAY, NOT } },
  { VST_RIGHT_SETTINGS,         { NOT, NOT, NOT, NOT, NOT, MAY, NOT } },
  { VST_RIGHT_READ_AUDIT,       { NOT, NOT, NOT, NOT, NOT, MAY, MAY } },
  { VST_RIGHT_KEEP_APART,        { NOT, MAY, MAY, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_TAKE_MESSAGE,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_LINK_MESSAGE,      { NOT, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_READ_SCENE,        { MAY, MAY, MAY, MAY, MAY, MAY, NOT } },
  { VST_RIGHT_EDIT_SCENE,        { NOT, MAY, NOT, NOT, NOT, MAY, NOT } },
  { VST_RIGHT_MARK_PRESENCE,     { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_READ_OWN_DAY,      { MAY, MAY, MAY, MAY, MAY, NOT, NOT } },
  { VST_RIGHT_READ_DAY,          { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_KNOW_SERVICE,      { NOT, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_RECEIVE,           { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_BOOK,              { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_OVERRIDE,          { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_READ_CHIT,         { MAY, MAY, MAY, MAY, NOT, NOT, MAY } },
  { VST_RIGHT_GIVE_CHIT,         { MAY, NOT, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_RECEIVE_CHITS,     { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_COUNTERSIGN,       { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
  { VST_RIGHT_READ_PROGRAM,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_RUN_PROGRAM,       { NOT, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_MARK_ATTENDANCE,   { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_TAKE_CONSENT,      { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_WITHHOLD,          { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_RELEASE,           { NOT, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_READ_DISCLOSURES,  { NOT, MAY, MAY, MAY, NOT, NOT, MAY } },
  { VST_RIGHT_BLOCK,             { MAY, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_LIFT_BLOCK,        { NOT, NOT, MAY, NOT, NOT, NOT, MAY } },
  { VST_RIGHT_READ_FOLLOW_UP,    { NOT, MAY, MAY, MAY, NOT, NOT, NOT } },
  { VST_RIGHT_MERGE,             { NOT, MAY, NOT, NOT, NOT, NOT, NOT } },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (matrix) == VST_N_RIGHTS);
G_STATIC_ASSERT (N_ROLES == VST_N_ROLES);

static const VstSql set_roles = { "rights.set", "UPDATE staff SET roles = $1 WHERE id = $2", FALSE };
static const VstSql revoke_her = { "rights.revoke", "UPDATE staff SET revoked_at = 1 WHERE id = $1", FALSE };
static const VstSql count_refused = { "rights.refused", "SELECT count (*) FROM access_log WHERE kind = 'refused'", FALSE };

static guint n_runs;

static gpointer
probe_deed (VstAct *act,
            gconstpointer args,
            GError **error)
{
  n_runs++;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
probe_reading (VstView *view,
               gconstpointer args,
               GError **error)
{
  n_runs++;

  return GINT_TO_POINTER (TRUE);
}

static gboolean
is_listed (guint roles,
           VstRight right)
{
  for (guint role = 0; role < N_ROLES; role++)
    if (roles & 1 << role && matrix[right].may[role])
      return TRUE;

  return FALSE;
}

static void
set_roles_to (VstView *view,
              guint roles)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, &set_roles);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, roles);
  vst_stmt_bind_int (stmt, 2, VST_TEST_RECEPTION);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
assert_passage (VstPassage *take_passage,
                gboolean may,
                guint roles,
                const char *code)
{
  g_autoptr (VstPassage) passage = take_passage;

  if (may != (passage->result != NULL))
    g_test_fail_printf ("Roles %u and %s: %s", roles, code, may ? "refused" : "not refused");

  if (!may)
    {
      g_assert_error (passage->error, VST_ERROR, VST_ERROR_NO_RIGHT);
      g_assert_nonnull (passage->notes);
      g_assert_cmpuint (passage->notes->len, ==, 1);
      g_assert_cmpint (((VstNote *) g_ptr_array_index (passage->notes, 0))->access, ==, VST_ACCESS_REFUSED);
    }
}

/* Every right with every set of roles: what one of them may, all together may. */
static void
test_every_cell_is_kept (VstTrial *self,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);
  guint n_may = 0;

  g_assert_no_error (error);
  n_runs = 0;

  for (guint roles = 1; roles < 1 << N_ROLES; roles++)
    {
      set_roles_to (view, roles);

      for (VstRight right = 0; right < VST_N_RIGHTS; right++)
        {
          const char *code = vst_right_get_code (right);
          const VstDeed deed = { code, right, VST_TOPIC_NONE, VST_DEED_QUIET, probe_deed, NULL };
          const VstReading reading = { code, right, probe_reading, NULL };
          gboolean may = is_listed (roles, right);

          g_assert_cmpint (matrix[right].right, ==, right);
          assert_passage (vst_door_do (view, &deed, NULL, NULL), may, roles, code);
          assert_passage (vst_door_read (view, &reading, NULL), may, roles, code);
          n_may += may;
        }
    }

  g_assert_cmpuint (n_runs, ==, 2 * n_may);
}

static void
test_nobody_may_once_revoked (VstTrial *self,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);

  g_assert_no_error (error);
  set_roles_to (view, (1 << N_ROLES) - 1);

  {
    g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, &revoke_her);

    vst_stmt_bind_int (stmt, 1, VST_TEST_RECEPTION);
    g_assert_true (vst_stmt_run (stmt, NULL));
  }

  n_runs = 0;
  for (VstRight right = 0; right < VST_N_RIGHTS; right++)
    {
      const VstDeed deed = { "rights.probe", right, VST_TOPIC_NONE, VST_DEED_QUIET, probe_deed, NULL };
      const VstReading reading = { "rights.probe", right, probe_reading, NULL };
      g_autoptr (VstPassage) done = vst_door_do (view, &deed, NULL, NULL);
      g_autoptr (VstPassage) read = vst_door_read (view, &reading, NULL);

      g_assert_null (done->result);
      g_assert_null (read->result);
      g_assert_nonnull (done->error);
      g_assert_nonnull (read->error);
    }

  g_assert_cmpuint (n_runs, ==, 0);
}

static const VstReading *const readings[] = {
  &vst_act_read_all,
  &vst_act_read_own,
  &vst_backup_read_last,
  &vst_candidate_read,
  &vst_consent_read_chip,
  &vst_consent_read_ending,
  &vst_consent_read_family,
  &vst_consent_read_print,
  &vst_contact_read_reveal,
  &vst_directive_read_family,
  &vst_disclosure_read_family,
  &vst_disclosure_read_register,
  &vst_draft_read,
  &vst_export_families,
  &vst_family_read_active,
  &vst_family_read_all,
  &vst_family_read_history,
  &vst_family_read_number,
  &vst_family_read_open,
  &vst_family_read_page,
  &vst_family_read_print,
  &vst_hub_check,
  &vst_hub_look,
  &vst_import_look,
  &vst_look_alike_read_answers,
  &vst_look_alike_read_ids,
  &vst_look_alike_read_page,
  &vst_release_read_family,
  &vst_release_read_print,
  &vst_search_read_ids,
  &vst_search_read_list,
  &vst_search_read_page,
  &vst_staff_read_everybody,
  &vst_staff_read_own,
  &vst_withheld_read_family,
};

/* What the rooms do and read is refused to every role without the right; with
 * nothing in their hands they would not survive being let in.
 */
static void
test_rooms_ask_for_their_rights (VstTrial *self,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);
  guint n_deeds = 0;

  g_assert_no_error (error);

  for (guint role = 0; role < N_ROLES; role++)
    {
      set_roles_to (view, 1 << role);

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        for (guint i = 0; (*room)->deeds != NULL && (*room)->deeds[i] != NULL; i++)
          {
            const VstDeed *deed = (*room)->deeds[i];

            g_assert_cmpuint (deed->right, <, VST_N_RIGHTS);
            n_deeds++;
            if (!matrix[deed->right].may[role])
              assert_passage (vst_door_do (view, deed, NULL, NULL), FALSE, 1 << role, deed->code);
          }

      for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
        if (!matrix[readings[i]->right].may[role])
          assert_passage (vst_door_read (view, readings[i], NULL), FALSE, 1 << role, readings[i]->code);
    }

  g_assert_cmpuint (n_deeds, >, 20 * N_ROLES);
}

/* Every deed and reading there is in src, and its right, said a second time: one
 * that is added, or opened to others, without a word here fails.
 */
/* clang-format off */
static const struct
{
  VstRight right;
  const char *codes;
} doors[] = {
  { VST_RIGHT_SIGNED_IN,
    "act.own conflict.levels consent.rules draft.drop draft.own draft.put "
    "hub.hand-on hub.last-backup hub.look message.look message.settle "
    "message.take-in setting.all staff.language staff.last-page staff.look "
    "staff.own staff.passphrase today.evacuation today.evacuation-count "
    "today.evacuation-print" },
  { VST_RIGHT_FIND_FAMILY,
    "alert.minded candidate.find family.active family.all family.latest "
    "family.number family.page interview.blank search.ids search.list search.page" },
  { VST_RIGHT_OPEN_FAMILY,
    "contact.replied directive.withheld family.history family.open family.print interview.meter "
    "interview.open interview.print kin.family story.open story.print timeline.ids "
    "timeline.page" },
  { VST_RIGHT_EDIT_FAMILY,
    "alert.add alert.edit alert.end contact.add contact.edit contact.remove contact.reply "
    "custody.add custody.end expected.add expected.born expected.edit expected.end "
    "family.add family.close family.note family.reopen interview.save member.add "
    "member.edit member.end member.join person.edit relation.add relation.end "
    "story.choose" },
  { VST_RIGHT_REVEAL_CONTACT,
    "answer.reveal contact.reveal custody.order" },
  { VST_RIGHT_IMPORT,
    "family.import family.look-at-list pack.import pack.look presence.import "
    "presence.look-at-list sample.fill" },
  { VST_RIGHT_EXPORT,
    "appointment.export chit.export cohort.export family.export pack.people "
    "pack.read presence.export presence.series" },
  { VST_RIGHT_BACK_UP,
    "hub.back-up hub.backed-up hub.check" },
  { VST_RIGHT_READ_STAFF,
    "staff.everybody" },
  { VST_RIGHT_STAFF,
    "hub.renew-keys staff.add staff.change staff.kit staff.reset staff.revoke" },
  { VST_RIGHT_SETTINGS,
    "catalogue.add catalogue.all catalogue.use conflict.level consent.settings "
    "hub.card hub.found hub.settings" },
  { VST_RIGHT_READ_AUDIT,
    "act.all" },
  { VST_RIGHT_KEEP_APART,
    "apart.add apart.court-file apart.edit apart.family apart.lift" },
  { VST_RIGHT_TAKE_MESSAGE,
    "message.count message.done message.finish message.note message.open "
    "message.reveal message.take message.workers" },
  { VST_RIGHT_LINK_MESSAGE,
    "message.link" },
  { VST_RIGHT_READ_SCENE,
    "agency.read closure.read partner.read presence.read provider.read room.read "
    "service.read" },
  { VST_RIGHT_EDIT_SCENE,
    "agency.add agency.edit closure.add closure.remove presence.add presence.edit "
    "presence.remove provider.add provider.edit room.add room.edit service.add "
    "service.edit" },
  { VST_RIGHT_MARK_PRESENCE,
    "partner.arrive partner.leave presence.absent presence.change presence.present" },
  { VST_RIGHT_READ_OWN_DAY,
    "schedule.own" },
  { VST_RIGHT_READ_DAY,
    "absence.booked appointment.family appointment.one appointment.span day.print "
    "family.day schedule.day today.expected today.family today.gone today.here "
    "today.page today.summary today.visit" },
  { VST_RIGHT_RECEIVE,
    "appointment.miss today.party visit.amend visit.arrive visit.back "
    "visit.hand-over visit.hand-over-choices visit.leave visit.miss visit.nameless "
    "visit.open visit.sweep visit.turn-away visit.unseen visit.wait" },
  { VST_RIGHT_BOOK,
    "appointment.book appointment.cancel appointment.cancel-theirs "
    "appointment.confirm appointment.conflicts appointment.move slot.next" },
  { VST_RIGHT_READ_CHIT,
    "book.all book.one chit.events chit.family chit.ids chit.open chit.page "
    "chit.signers chit.usual company.all fund.all" },
  { VST_RIGHT_GIVE_CHIT,
    "chit.cosign chit.give chit.offer chit.print chit.report chit.return chit.ride "
    "chit.signature" },
  { VST_RIGHT_RECEIVE_CHITS,
    "book.edit book.move book.next book.receive book.report chit.usual company.put "
    "fund.put" },
  { VST_RIGHT_COUNTERSIGN,
    "chit.countersign" },
  { VST_RIGHT_READ_PROGRAM,
    "cohort.day cohort.find cohort.list cohort.open cohort.print cohort.rooms "
    "program.list" },
  { VST_RIGHT_RUN_PROGRAM,
    "cohort.add cohort.edit enrolment.add enrolment.change enrolment.edit "
    "enrolment.transfer program.add program.edit session.cancel session.edit "
    "session.restore" },
  { VST_RIGHT_MARK_ATTENDANCE,
    "attendance.arrived attendance.mark" },
  { VST_RIGHT_TAKE_CONSENT,
    "consent.answer consent.book consent.chip consent.ending consent.family "
    "consent.print consent.record consent.withdraw disclosure.family release.family "
    "release.print release.withdraw" },
  { VST_RIGHT_WITHHOLD,
    "directive.add directive.family directive.print directive.withdraw" },
  { VST_RIGHT_RELEASE,
    "release.disclose release.give" },
  { VST_RIGHT_READ_DISCLOSURES,
    "disclosure.book disclosure.register" },
  { VST_RIGHT_BLOCK,
    "block.add block.booked block.doubts block.family block.replied block.reply block.tell block.whom" },
  { VST_RIGHT_LIFT_BLOCK,
    "block.ask-lift block.asked block.keep block.lift block.protected" },
  { VST_RIGHT_MERGE,
    "look-alike.answers look-alike.ask-again look-alike.ids look-alike.page "
    "look-alike.part merge.all merge.files merge.preview merge.take-apart" },
};
/* clang-format on */

static char *
door_of (const char *code,
         const char *right)
{
  return g_strdup_printf ("%s needs %s", code, right);
}

/* VST_RIGHT_READ_DAY is told as read-day. */
static char *
code_of_right (const char *name)
{
  char *code = g_ascii_strdown (name, -1);

  return g_strdelimit (code, "_", '-');
}

static guint
count_matches (const char *pattern,
               const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;

  return n;
}

/* By their text, since those of a screen alone are known nowhere else. */
static void
look_through_file (const char *path,
                   const char *text,
                   GHashTable *listed,
                   GHashTable *met)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\bVst(?:Deed|Reading) \\w+ = (?:DEED \\(|\\{)\\s*\"([^\"]+)\",\\s*(?:VST_RIGHT_(\\w+))?", 0, 0, NULL);
  g_autoptr (GRegex) macro_regex = g_regex_new ("#define DEED\\([^V]*VST_RIGHT_(\\w+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) macro = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_regex_match (macro_regex, text, 0, &macro);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *code = g_match_info_fetch (match, 1);
      g_autofree char *own = g_match_info_fetch (match, 2);
      g_autofree char *shared = g_match_info_matches (macro) ? g_match_info_fetch (macro, 1) : NULL;
      g_autofree char *right = code_of_right (own != NULL && *own != '\0' ? own : shared != NULL ? shared
                                                                                                 : "none");
      char *door = door_of (code, right);

      if (!g_hash_table_contains (listed, door))
        g_test_fail_printf ("%s: \"%s\" is not in the table", path, door);

      g_hash_table_add (met, door);
    }

  g_assert_cmpuint (n, ==, count_matches ("\\bVst(?:Deed|Reading) \\w+ = ", text));
}

static void
look_through (const char *path,
              GHashTable *listed,
              GHashTable *met)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *text = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *part = g_build_filename (path, name, NULL);

      look_through (part, listed, met);
    }

  if (dir == NULL && g_str_has_suffix (path, ".c") && g_file_get_contents (path, &text, NULL, NULL))
    look_through_file (path, text, listed, met);
}

static void
test_every_door_is_in_the_table (void)
{
  g_autofree char *src = g_build_filename (g_getenv ("VST_SOURCE_DIR"), "src", NULL);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer door;

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_auto (GStrv) codes = g_strsplit (doors[i].codes, " ", -1);

      for (guint j = 0; codes[j] != NULL; j++)
        g_hash_table_add (listed, door_of (codes[j], vst_right_get_code (doors[i].right)));
    }

  look_through (src, listed, met);

  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &door, NULL))
    if (!g_hash_table_contains (met, door))
      g_test_fail_printf ("\"%s\" is in the table, and not in the house", (const char *) door);

  g_assert_cmpuint (g_hash_table_size (met), >, 250);
}

static void
test_refusals_are_in_the_log (VstTrial *self,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);
  g_autoptr (VstPassage) passage = NULL;

  set_roles_to (view, VST_ROLE_PARTNER);
  passage = vst_door_read (view, &vst_family_read_all, NULL);
  g_assert_error (passage->error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_true (vst_door_log (view, passage->notes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_trial_ask (view->db, &count_refused), ==, 1);
}

static void
set_up (VstTrial *self,
        gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_trial_set_up (self, data);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/rights/every-cell-is-kept", test_every_cell_is_kept);
  ADD ("/rights/nobody-may-once-revoked", test_nobody_may_once_revoked);
  ADD ("/rights/rooms-ask-for-their-rights", test_rooms_ask_for_their_rights);
  g_test_add_func ("/rights/every-door-is-in-the-table", test_every_door_is_in_the_table);
  ADD ("/rights/refusals-are-in-the-log", test_refusals_are_in_the_log);

  return g_test_run ();
}
