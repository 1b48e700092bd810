/* vst-consent-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-store.h"

#include "consent-sql.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-giver-store.h"
#include "vst-member-store.h"
#include "vst-paper-language-store.h"
#include "vst-setting-store.h"

/* What ended this long ago, and wasn't asked again, is still in the list. */
#define PAST_DAYS 30

static gboolean settle (VstAct *act,
                        gint64 consent_id,
                        GError **error);

const VstKept vst_consent_kept = {
  "consent", VST_SQL_CONSENT_ROW, VST_SQL_CONSENT_PUT, VST_SQL_CONSENT_REMOVE, settle
};

static gboolean
add_event (VstAct *act,
           gint64 consent_id,
           const char *kind,
           const char *how,
           const char *language,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONSENT_ADD_EVENT);

  vst_stmt_bind_int (stmt, 1, consent_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_time (act));
  vst_stmt_bind_text (stmt, 3, kind);
  vst_stmt_bind_text (stmt, 4, how);
  vst_stmt_bind_text (stmt, 5, language);
  vst_stmt_bind_int (stmt, 6, vst_act_get_staff_id (act));

  return vst_stmt_add (stmt, error) != 0;
}

/* Undo has put an answer back, or taken it back: the ledger tells of both. */
static gboolean
settle (VstAct *act,
        gint64 consent_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONSENT_LAST);
  g_autofree char *how = NULL;
  g_autofree char *language = NULL;
  gboolean was_undo;

  vst_stmt_bind_int (stmt, 1, consent_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  how = vst_stmt_dup_words (stmt, 0);
  language = vst_stmt_dup_words (stmt, 1);
  was_undo = g_strcmp0 (vst_stmt_get_text (stmt, 3), "undo") == 0;

  return add_event (act, consent_id, was_undo ? "redo" : "undo", how, language, error);
}

/* As the settings have them now. */
VstConsentRules *
vst_consent_rules_of (VstView *view)
{
  g_autofree char *purposes = vst_setting_dup (view, VST_SETTING_CONSENT_PURPOSES);
  g_autofree char *months = vst_setting_dup (view, VST_SETTING_CONSENT_MONTHS);
  g_autofree char *age = vst_setting_dup (view, VST_SETTING_CONSENT_AGE);
  g_autofree char *care_age = vst_setting_dup (view, VST_SETTING_CONSENT_CARE_AGE);
  g_autofree char *soon_days = vst_setting_dup (view, VST_SETTING_CONSENT_SOON);
  g_autofree char *province = vst_setting_dup (view, VST_SETTING_PROVINCE);

  return vst_consent_rules_new (purposes, months, age, care_age, soon_days, province);
}

static gboolean
check (VstAct *act,
       VstConsentEntry *entry,
       GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);

  vst_consent_entry_complete (entry, today, rules->months);
  if (!vst_consent_entry_check (entry, today, error))
    return FALSE;

  /* To have asked needs nobody's answer. */
  return entry->state == VST_CONSENT_OFFERED || vst_giver_check (view, entry->purpose, entry->person_id, entry->given_by, error);
}

static void
set_subject (VstAct *act,
             gint64 person_id)
{
  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), person_id));
}

static gpointer
record_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_copy (((const VstConsentEdit *) args)->entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 consent_id;

  if (!check (act, entry, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_CONSENT_ADD);
  vst_stmt_bind_int (stmt, 1, entry->person_id);
  vst_stmt_bind_text (stmt, 2, entry->purpose);
  vst_stmt_bind_id (stmt, 3, entry->agency_id);
  vst_stmt_bind_text (stmt, 4, vst_consent_state_code (entry->state));
  vst_stmt_bind_words (stmt, 5, entry->scope);
  vst_stmt_bind_text (stmt, 6, entry->from);
  vst_stmt_bind_words (stmt, 7, entry->until);
  vst_stmt_bind_text (stmt, 8, entry->how);
  vst_stmt_bind_text (stmt, 9, entry->language);
  vst_stmt_bind_id (stmt, 10, entry->given_by);
  vst_stmt_bind_int (stmt, 11, vst_act_get_staff_id (act));

  if (!(consent_id = vst_stmt_add (stmt, error)) ||
      !add_event (act, consent_id, vst_consent_state_code (entry->state), entry->how, entry->language, error))
    return NULL;

  vst_act_keep_new (act, &vst_consent_kept, consent_id);
  set_subject (act, entry->person_id);

  return g_memdup2 (&consent_id, sizeof consent_id);
}

/* An UPDATE … RETURNING of the person, which finds no row: somebody was first. */
static gboolean
run_unchanged (VstAct *act,
               VstStmt *stmt,
               gint64 consent_id,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The consent %" G_GINT64_FORMAT " has changed", consent_id);

  if (step != VST_STEP_ROW)
    return FALSE;

  set_subject (act, vst_stmt_get_int (stmt, 0));

  return TRUE;
}

static gpointer
answer_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstConsentEdit *edit = args;
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = NULL;

  if (!check (act, entry, error) || !vst_act_keep (act, &vst_consent_kept, edit->consent_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_CONSENT_ANSWER);
  vst_stmt_bind_text (stmt, 1, vst_consent_state_code (entry->state));
  vst_stmt_bind_words (stmt, 2, entry->scope);
  vst_stmt_bind_text (stmt, 3, entry->from);
  vst_stmt_bind_words (stmt, 4, entry->until);
  vst_stmt_bind_text (stmt, 5, entry->how);
  vst_stmt_bind_text (stmt, 6, entry->language);
  vst_stmt_bind_id (stmt, 7, entry->given_by);
  vst_stmt_bind_int (stmt, 8, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 9, edit->consent_id);
  vst_stmt_bind_int (stmt, 10, edit->revision);

  return run_unchanged (act, stmt, edit->consent_id, error) &&
                 add_event (act, edit->consent_id, vst_consent_state_code (entry->state), entry->how, entry->language, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

/* The language it was explained in stays that of the answer. */
static char *
read_language (VstAct *act,
               gint64 consent_id,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONSENT_LAST);

  vst_stmt_bind_int (stmt, 1, consent_id);

  return vst_stmt_one (stmt, error) ? vst_stmt_dup_words (stmt, 1) : NULL;
}

static gpointer
withdraw_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstConsentEnd *end = args;
  g_autofree char *language = read_language (act, end->consent_id, error);
  g_autoptr (VstStmt) stmt = NULL;

  if (language == NULL || !vst_act_keep (act, &vst_consent_kept, end->consent_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_CONSENT_WITHDRAW);
  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, end->consent_id);
  vst_stmt_bind_int (stmt, 3, end->revision);

  return run_unchanged (act, stmt, end->consent_id, error) &&
                 add_event (act, end->consent_id, vst_consent_state_code (VST_CONSENT_WITHDRAWN), end->how, language, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
settings_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstConsentRules *rules = args;
  g_autofree char *purposes = g_strjoinv (",", rules->purposes);
  g_autofree char *months = g_strdup_printf ("%d", rules->months);
  g_autofree char *age = g_strdup_printf ("%d", rules->age);
  g_autofree char *care_age = g_strdup_printf ("%d", rules->care_age);
  g_autofree char *soon_days = g_strdup_printf ("%d", rules->soon_days);

  if (!vst_consent_rules_check (rules, error))
    return NULL;

  vst_act_set_subject (act, "hub", 0);

  return vst_setting_set (act, VST_SETTING_CONSENT_PURPOSES, purposes, error) &&
                 vst_setting_set (act, VST_SETTING_CONSENT_MONTHS, months, error) &&
                 vst_setting_set (act, VST_SETTING_CONSENT_AGE, age, error) &&
                 vst_setting_set (act, VST_SETTING_CONSENT_CARE_AGE, care_age, error) &&
                 vst_setting_set (act, VST_SETTING_CONSENT_SOON, soon_days, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static VstConsent *
consent_of_row (VstStmt *stmt,
                int soon_days)
{
  VstConsentFacts facts = {
    .id = vst_stmt_get_int (stmt, 0),
    .revision = vst_stmt_get_int (stmt, 1),
    .person_id = vst_stmt_get_int (stmt, 2),
    .person = vst_stmt_get_text (stmt, 3),
    .purpose = vst_stmt_get_text (stmt, 4),
    .agency_id = vst_stmt_get_int (stmt, 5),
    .state = VST_CONSENT_DECLINED,
    .scope = vst_stmt_get_text (stmt, 7),
    .from = vst_stmt_get_text (stmt, 8),
    .until = vst_stmt_get_text (stmt, 9),
    .how = vst_stmt_get_text (stmt, 10),
    .language = vst_stmt_get_text (stmt, 11),
    .given_by = vst_stmt_get_int (stmt, 12),
    .giver = vst_stmt_get_text (stmt, 13),
    .taker = vst_stmt_get_text (stmt, 14),
    .withdrawn_at = vst_stmt_get_int (stmt, 15),
    .family_id = vst_stmt_get_int (stmt, 16),
    .file_number = vst_stmt_get_text (stmt, 17),
    .soon_days = soon_days,
  };

  vst_consent_state_parse (vst_stmt_get_text (stmt, 6), &facts.state);

  return vst_consent_new (&facts);
}

static GPtrArray *
read_rows (VstStmt *stmt,
           int soon_days,
           GError **error)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (consents, consent_of_row (stmt, soon_days));

  return step == VST_STEP_DONE ? g_steal_pointer (&consents) : NULL;
}

/**
 * vst_consents_read:
 *
 * The latest answers of those who are in a family, also what is over.
 *
 * Returns: (transfer full) (element-type VstConsent):
 */
GPtrArray *
vst_consents_read (VstView *view,
                   gint64 family_id,
                   GError **error)
{
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_OF_FAMILY);

  vst_stmt_bind_int (stmt, 1, family_id);

  return read_rows (stmt, rules->soon_days, error);
}

/**
 * vst_consents_read_withheld:
 *
 * The latest answers of those who are in a family, of which who is signed in is
 * told that they are withheld: whose and to what, and nothing else.
 *
 * Returns: (transfer full) (element-type VstConsent):
 */
GPtrArray *
vst_consents_read_withheld (VstView *view,
                            gint64 family_id,
                            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_WITHHELD);
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstConsentFacts facts = { .person_id = vst_stmt_get_int (stmt, 1), .purpose = vst_stmt_get_text (stmt, 2), .is_withheld = TRUE };
      VstWithheld withheld;

      if (!vst_withheld_read (view, family_id, VST_SECTION_CONSENTS, vst_stmt_get_int (stmt, 0), &withheld, error))
        return NULL;

      if (withheld.is_shown)
        g_ptr_array_add (consents, vst_consent_new (&facts));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&consents) : NULL;
}

static gpointer
chip_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  GPtrArray *withheld = vst_consents_read_withheld (view, *(const gint64 *) args, error);
  GPtrArray *consents = withheld != NULL ? vst_consents_read (view, *(const gint64 *) args, error) : NULL;

  if (consents != NULL)
    g_ptr_array_extend_and_steal (consents, g_steal_pointer (&withheld));
  g_clear_pointer (&withheld, g_ptr_array_unref);

  return consents;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  vst_view_note (view, VST_ACCESS_OPEN, "family", *(const gint64 *) args, NULL);

  return vst_consents_read (view, *(const gint64 *) args, error);
}

static gpointer
ending_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);
  g_autofree char *from = vst_day_add_days (today, -PAST_DAYS);
  g_autofree char *until = vst_day_add_days (today, rules->soon_days);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_ENDING);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *consents;

  vst_stmt_bind_text (stmt, 1, from);
  vst_stmt_bind_text (stmt, 2, until);
  vst_stmt_bind_int (stmt, 3, VST_CONSENTS_MOST);
  if (!(consents = read_rows (stmt, rules->soon_days, error)))
    return NULL;

  for (guint i = 0; i < consents->len; i++)
    g_array_append_val (ids, vst_consent_get_facts (g_ptr_array_index (consents, i))->family_id);

  if (ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "family", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return consents;
}

static GPtrArray *
read_steps (VstView *view,
            gint64 consent_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_EVENTS);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_consent_step_free);
  VstStep more;

  vst_stmt_bind_int (stmt, 1, consent_id);

  while ((more = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstConsentStep *step = g_new0 (VstConsentStep, 1);

      step->at = vst_stmt_get_int (stmt, 1);
      step->kind = vst_stmt_dup_words (stmt, 2);
      step->how = vst_stmt_dup_words (stmt, 3);
      step->language = vst_stmt_dup_words (stmt, 4);
      step->staff = vst_stmt_dup_words (stmt, 5);
      g_ptr_array_add (steps, step);
    }

  return more == VST_STEP_DONE ? g_steal_pointer (&steps) : NULL;
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  gint64 consent_id = *(const gint64 *) args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_GET);
  g_autoptr (VstConsentPaper) paper = g_new0 (VstConsentPaper, 1);
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);
  VstPaperLanguage language;
  const VstConsentFacts *facts;

  vst_stmt_bind_int (stmt, 1, consent_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  paper->consent = consent_of_row (stmt, rules->soon_days);
  facts = vst_consent_get_facts (paper->consent);

  if (!(paper->steps = read_steps (view, consent_id, error)) ||
      !vst_paper_language_read (view, facts->family_id, facts->person_id, &language, error))
    return NULL;

  paper->language = (int) language;
  vst_view_note (view, VST_ACCESS_PRINT, "consent", consent_id, NULL);

  return g_steal_pointer (&paper);
}

static gpointer
rules_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  return vst_consent_rules_of (view);
}

VstConsentEdit *
vst_consent_edit_new (gint64 consent_id,
                      gint64 revision,
                      const VstConsentEntry *entry)
{
  VstConsentEdit *edit = g_new0 (VstConsentEdit, 1);

  edit->consent_id = consent_id;
  edit->revision = revision;
  edit->entry = vst_consent_entry_copy (entry);

  return edit;
}

void
vst_consent_edit_free (VstConsentEdit *edit)
{
  vst_consent_entry_free (edit->entry);
  g_free (edit);
}

void
vst_consent_step_free (VstConsentStep *step)
{
  g_free (step->kind);
  g_free (step->how);
  g_free (step->language);
  g_free (step->staff);
  g_free (step);
}

void
vst_consent_paper_free (VstConsentPaper *paper)
{
  g_clear_object (&paper->consent);
  g_clear_pointer (&paper->steps, g_ptr_array_unref);
  g_free (paper);
}

const VstDeed vst_consent_do_record = {
  "consent.record", VST_RIGHT_TAKE_CONSENT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, record_func, g_free
};
const VstDeed vst_consent_do_answer = {
  "consent.answer", VST_RIGHT_TAKE_CONSENT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, answer_func, NULL
};
const VstDeed vst_consent_do_withdraw = {
  "consent.withdraw", VST_RIGHT_TAKE_CONSENT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, withdraw_func, NULL
};
const VstDeed vst_consent_do_settings = {
  "consent.settings", VST_RIGHT_SETTINGS, VST_TOPIC_HUB | VST_TOPIC_FAMILY, VST_DEED_NONE, settings_func, NULL
};

const VstReading vst_consent_read_family = {
  "consent.family", VST_RIGHT_TAKE_CONSENT, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_consent_read_chip = { "consent.chip", VST_RIGHT_TAKE_CONSENT, chip_func, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_consent_read_ending = {
  "consent.ending", VST_RIGHT_TAKE_CONSENT, ending_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_consent_read_print = {
  "consent.print", VST_RIGHT_TAKE_CONSENT, print_func, (GDestroyNotify) vst_consent_paper_free
};
const VstReading vst_consent_read_rules = {
  "consent.rules", VST_RIGHT_SIGNED_IN, rules_func, (GDestroyNotify) vst_consent_rules_free
};
