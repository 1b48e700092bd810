/* vst-release-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-release-store.h"

#include "release-sql.h"
#include "vst-directive-store.h"
#include "vst-giver-store.h"
#include "vst-member-store.h"
#include "vst-paper-language-store.h"
#include "vst-person-store.h"

const VstKept vst_release_kept = { "release", VST_SQL_RELEASE_ROW, VST_SQL_RELEASE_PUT, VST_SQL_RELEASE_REMOVE, NULL };

/* From nine columns: of `seen_cover`, whether the answer itself is withheld, and its
 * id; NULL where there is none.
 */
static VstConsent *
cover_of_row (VstStmt *stmt,
              int column)
{
  VstConsentFacts facts = {
    .purpose = vst_stmt_get_text (stmt, column),
    .state = VST_CONSENT_DECLINED,
    .from = vst_stmt_get_text (stmt, column + 2),
    .until = vst_stmt_get_text (stmt, column + 3),
    .withdrawn_at = vst_stmt_get_int (stmt, column + 4),
    .person_id = vst_stmt_get_int (stmt, column + 5),
    .agency_id = vst_stmt_get_int (stmt, column + 6),
    .is_withheld = vst_stmt_get_int (stmt, column + 7) != 0,
    .id = vst_stmt_get_int (stmt, column + 8),
  };

  if (facts.purpose == NULL)
    return NULL;

  vst_consent_state_parse (vst_stmt_get_text (stmt, column + 1), &facts.state);

  return vst_consent_new (&facts);
}

static VstRelease *
release_of_row (VstStmt *stmt)
{
  g_autoptr (VstConsent) cover = cover_of_row (stmt, 14);
  VstReleaseEntry entry = {
    .person_id = vst_stmt_get_int (stmt, 2),
    .agency_id = vst_stmt_get_int (stmt, 3),
    .items = (char *) vst_stmt_get_text (stmt, 4),
    .purpose = (char *) vst_stmt_get_text (stmt, 5),
    .from = (char *) vst_stmt_get_text (stmt, 6),
    .until = (char *) vst_stmt_get_text (stmt, 7),
    .how = (char *) vst_stmt_get_text (stmt, 8),
    .language = (char *) vst_stmt_get_text (stmt, 9),
    .given_by = vst_stmt_get_int (stmt, 10),
  };

  return vst_release_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry, vst_stmt_get_text (stmt, 11),
                          vst_stmt_get_text (stmt, 12), vst_stmt_get_int (stmt, 13), cover);
}

static VstRelease *
read_one (VstView *view,
          gint64 release_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_RELEASE_GET);

  vst_stmt_bind_int (stmt, 1, release_id);

  return vst_stmt_one (stmt, error) ? release_of_row (stmt) : NULL;
}

/* Where she was asked about that partner, nothing is agreed to against her answer;
 * whoever that is withheld from isn't told what it was.
 */
static gboolean
check_cover (VstAct *act,
             const VstReleaseEntry *entry,
             const char *today,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_RELEASE_COVER);
  g_autoptr (VstConsent) cover = NULL;
  gboolean is_withheld;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, entry->person_id);
  vst_stmt_bind_int (stmt, 2, entry->agency_id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    cover = cover_of_row (stmt, 0);

  if (step == VST_STEP_DONE || (cover != NULL && vst_consent_is_in_force (cover, today)))
    return TRUE;

  if (cover != NULL && vst_act_withholds (act, vst_section_code (VST_SECTION_CONSENTS), vst_consent_get_facts (cover)->id, &is_withheld, error))
    g_set_error (error, VST_ERROR, is_withheld ? VST_ERROR_RULE : VST_ERROR_CONSENT_OVER, "No consent to tell the agency %" G_GINT64_FORMAT,
                 entry->agency_id);

  return FALSE;
}

static gpointer
give_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_copy (args);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 release_id;

  if (!vst_release_entry_check (entry, today, error) ||
      !vst_giver_check (view, "share_partner", entry->person_id, entry->given_by, error) ||
      !check_cover (act, entry, today, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_RELEASE_ADD);
  vst_stmt_bind_int (stmt, 1, entry->person_id);
  vst_stmt_bind_int (stmt, 2, entry->agency_id);
  vst_stmt_bind_text (stmt, 3, entry->items);
  vst_stmt_bind_text (stmt, 4, entry->purpose);
  vst_stmt_bind_text (stmt, 5, entry->from);
  vst_stmt_bind_text (stmt, 6, entry->until);
  vst_stmt_bind_text (stmt, 7, entry->how);
  vst_stmt_bind_text (stmt, 8, entry->language);
  vst_stmt_bind_id (stmt, 9, entry->given_by);
  vst_stmt_bind_int (stmt, 10, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 11, vst_act_get_time (act));
  if (!(release_id = vst_stmt_add (stmt, error)))
    return NULL;

  vst_act_keep_new (act, &vst_release_kept, release_id);
  vst_act_set_subject (act, "family", vst_person_family (view, entry->person_id));

  return g_memdup2 (&release_id, sizeof release_id);
}

static gpointer
withdraw_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstReleaseEnd *end = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_RELEASE_WITHDRAW);
  VstStep step;

  if (!vst_act_keep (act, &vst_release_kept, end->release_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 3, end->release_id);
  vst_stmt_bind_int (stmt, 4, end->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The release %" G_GINT64_FORMAT " has changed", end->release_id);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), vst_stmt_get_int (stmt, 0)));

  return GINT_TO_POINTER (TRUE);
}

/* Under a release: only what it covers, to that partner, while it is in force.  To
 * whom it is withheld from it isn't there.
 */
static gboolean
check_release (VstAct *act,
               VstDisclosure *disclosure,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstRelease) release = read_one (view, disclosure->release_id, error);
  g_autofree char *today = vst_view_dup_today (view);
  const VstReleaseEntry *entry;
  gboolean is_withheld;

  if (release == NULL || !vst_act_withholds (act, vst_section_code (VST_SECTION_RELEASES), disclosure->release_id, &is_withheld, error))
    return FALSE;

  if (is_withheld)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "There is no release %" G_GINT64_FORMAT, disclosure->release_id);
      return FALSE;
    }

  entry = vst_release_get_entry (release);
  disclosure->person_id = entry->person_id;
  disclosure->agency_id = entry->agency_id;

  if (vst_release_get_state (release, today) != VST_RELEASE_IN_FORCE)
    g_set_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER, "The release %" G_GINT64_FORMAT " is not in force", disclosure->release_id);
  else if (!vst_release_items_cover (entry->items, disclosure->items))
    g_set_error (error, VST_ERROR, VST_ERROR_RELEASE_ITEMS, "The release %" G_GINT64_FORMAT " covers less", disclosure->release_id);
  else
    return TRUE;

  return FALSE;
}

static gpointer
disclose_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstDisclosure) disclosure = vst_disclosure_copy (args);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 disclosure_id;

  if (!vst_disclosure_check (disclosure, error) ||
      (disclosure->release_id != 0 && !check_release (act, disclosure, error)))
    return NULL;

  /* Nothing of hers changes but this, which is sealed with what is hers. */
  if (disclosure->person_id != 0 && !vst_act_keep (act, &vst_person_kept, disclosure->person_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_RELEASE_DISCLOSE);
  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_id (stmt, 2, disclosure->person_id);
  vst_stmt_bind_int (stmt, 3, disclosure->agency_id);
  vst_stmt_bind_id (stmt, 4, disclosure->release_id);
  vst_stmt_bind_text (stmt, 5, disclosure->items);
  vst_stmt_bind_words (stmt, 6, disclosure->recipient);
  vst_stmt_bind_text (stmt, 7, disclosure->how);
  vst_stmt_bind_words (stmt, 8, disclosure->reason);
  vst_stmt_bind_int (stmt, 9, vst_act_get_staff_id (act));
  vst_stmt_bind_words (stmt, 10, disclosure->basis);
  if (!(disclosure_id = vst_stmt_add (stmt, error)))
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (view, disclosure->person_id));

  return g_memdup2 (&disclosure_id, sizeof disclosure_id);
}

/**
 * vst_releases_read:
 *
 * What may be told of those who are in a family, the latest first, also what is over.
 *
 * Returns: (transfer full) (element-type VstRelease):
 */
GPtrArray *
vst_releases_read (VstView *view,
                   gint64 family_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_RELEASE_OF_FAMILY);
  g_autoptr (GPtrArray) releases = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (releases, release_of_row (stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&releases) : NULL;
}

/**
 * vst_release_covers_read:
 *
 * The answers that releases of a family stand or fall with, one a person and partner.
 *
 * Returns: (transfer full) (element-type VstConsent):
 */
GPtrArray *
vst_release_covers_read (VstView *view,
                         gint64 family_id,
                         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_RELEASE_COVERS);
  g_autoptr (GPtrArray) covers = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (covers, cover_of_row (stmt, 0));

  return step == VST_STEP_DONE ? g_steal_pointer (&covers) : NULL;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  vst_view_note (view, VST_ACCESS_OPEN, "family", *(const gint64 *) args, NULL);

  return vst_releases_read (view, *(const gint64 *) args, error);
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  gint64 release_id = *(const gint64 *) args;
  g_autoptr (VstReleasePaper) paper = g_new0 (VstReleasePaper, 1);
  VstPaperLanguage language;

  if (!(paper->release = read_one (view, release_id, error)) ||
      !vst_paper_language_read (view, 0, vst_release_get_entry (paper->release)->person_id, &language, error))
    return NULL;

  paper->language = (int) language;
  vst_view_note (view, VST_ACCESS_PRINT, "release", release_id, NULL);

  return g_steal_pointer (&paper);
}

static GPtrArray *
read_disclosures (VstStmt *stmt,
                  GError **error)
{
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_disclosure_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstDisclosure *disclosure = g_new0 (VstDisclosure, 1);

      disclosure->id = vst_stmt_get_int (stmt, 0);
      disclosure->at = vst_stmt_get_int (stmt, 1);
      disclosure->person_id = vst_stmt_get_int (stmt, 2);
      disclosure->agency_id = vst_stmt_get_int (stmt, 3);
      disclosure->release_id = vst_stmt_get_int (stmt, 4);
      disclosure->items = vst_stmt_dup_words (stmt, 5);
      disclosure->recipient = vst_stmt_dup_words (stmt, 6);
      disclosure->how = vst_stmt_dup_words (stmt, 7);
      disclosure->reason = vst_stmt_dup_words (stmt, 8);
      disclosure->staff = vst_stmt_dup_words (stmt, 9);
      disclosure->file_number = vst_stmt_dup_words (stmt, 10);
      disclosure->basis = vst_stmt_dup_words (stmt, 11);
      g_ptr_array_add (disclosures, disclosure);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&disclosures) : NULL;
}

static gpointer
told_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_RELEASE_TOLD_OF_FAMILY);

  vst_stmt_bind_int (stmt, 1, *(const gint64 *) args);
  vst_view_note (view, VST_ACCESS_OPEN, "family", *(const gint64 *) args, NULL);

  return read_disclosures (stmt, error);
}

static gpointer
register_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_RELEASE_REGISTER);

  vst_stmt_bind_int (stmt, 1, VST_DISCLOSURES_MOST);
  vst_view_note (view, VST_ACCESS_LIST, "disclosure", 0, NULL);

  return read_disclosures (stmt, error);
}

void
vst_release_paper_free (VstReleasePaper *paper)
{
  g_clear_object (&paper->release);
  g_free (paper);
}

const VstDeed vst_release_do_give = {
  "release.give", VST_RIGHT_RELEASE, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, give_func, g_free
};
const VstDeed vst_release_do_withdraw = {
  "release.withdraw", VST_RIGHT_TAKE_CONSENT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, withdraw_func, NULL
};
const VstDeed vst_disclosure_do_write = {
  "release.disclose", VST_RIGHT_RELEASE, VST_TOPIC_FAMILY, VST_DEED_NONE, disclose_func, g_free
};
const VstReading vst_release_read_family = {
  "release.family", VST_RIGHT_TAKE_CONSENT, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_release_read_print = {
  "release.print", VST_RIGHT_TAKE_CONSENT, print_func, (GDestroyNotify) vst_release_paper_free
};
const VstReading vst_disclosure_read_family = {
  "disclosure.family", VST_RIGHT_TAKE_CONSENT, told_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_disclosure_read_register = {
  "disclosure.register", VST_RIGHT_READ_DISCLOSURES, register_func, (GDestroyNotify) g_ptr_array_unref
};
