/* vst-chit-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-store.h"

#include "chit-sql.h"
#include "vst-chit-list-store.h"
#include "vst-chit-offer-store.h"
#include "vst-chit-sign-store.h"

static gboolean settle (VstAct *act,
                        gint64 chit_id,
                        GError **error);

static void refuse (VstAct *act,
                    gint64 chit_id,
                    GError **error);

const VstKept vst_chit_kept = { "chit", VST_SQL_CHIT_ROW, VST_SQL_CHIT_PUT, VST_SQL_CHIT_REMOVE, settle, refuse };

static gboolean
add_event (VstAct *act,
           gint64 chit_id,
           const char *kind,
           VstChitState state,
           const char *reason,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_ADD_EVENT);

  vst_stmt_bind_int (stmt, 1, chit_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_time (act));
  vst_stmt_bind_text (stmt, 3, kind);
  vst_stmt_bind_text (stmt, 4, vst_chit_state_code (state));
  vst_stmt_bind_int (stmt, 5, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 6, reason);

  return vst_stmt_add (stmt, error) != 0;
}

static gboolean
set_state (VstAct *act,
           gint64 chit_id,
           VstChitState state,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_SET_STATE);

  vst_stmt_bind_int (stmt, 1, chit_id);
  vst_stmt_bind_text (stmt, 2, vst_chit_state_code (state));

  return vst_stmt_run (stmt, error);
}

/* Whether undo has brought back what another undo took: the state before the
 * ledger's last line, which was that one.
 */
static gboolean
is_redone (VstAct *act,
           gint64 chit_id,
           VstChitState state,
           gboolean *redone,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_LAST_EVENTS);
  VstChitState before = VST_CHIT_N_STATES;
  gboolean undone;

  vst_stmt_bind_int (stmt, 1, chit_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  undone = g_strcmp0 (vst_stmt_get_text (stmt, 0), "undo") == 0;
  if (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
    vst_chit_state_parse (vst_stmt_get_text (stmt, 1), &before);

  *redone = undone && before == state;

  return TRUE;
}

/* Undo has put a chit back: into its book, wherever that one lies by now, and
 * into the ledger.
 */
static gboolean
settle (VstAct *act,
        gint64 chit_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_PLACE);
  VstChitState state, place;
  gboolean redone;

  vst_stmt_bind_int (stmt, 1, chit_id);
  if (!vst_stmt_one (stmt, error) || !vst_chit_state_parse (vst_stmt_get_text (stmt, 0), &state) ||
      !vst_chit_state_parse (vst_stmt_get_text (stmt, 1), &place))
    return FALSE;

  if (!is_redone (act, chit_id, state, &redone, error) ||
      !add_event (act, chit_id, redone ? "redo" : "undo", state, NULL, error))
    return FALSE;

  while (state <= VST_CHIT_AT_DESK && state != place)
    {
      state += state < place ? 1 : -1;
      if (!set_state (act, chit_id, state, error) ||
          !add_event (act, chit_id, vst_chit_state_code (state), state, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* What was printed is in somebody's hand: that is why it isn't taken back. */
static void
refuse (VstAct *act,
        gint64 chit_id,
        GError **error)
{
  g_autoptr (VstChit) chit = vst_chit_read (vst_act_get_view (act), chit_id, error);

  if (chit != NULL && vst_chit_get_state (chit) == VST_CHIT_ISSUED && vst_chit_get_facts (chit)->prints > 0)
    g_set_error (error, VST_ERROR, VST_ERROR_CHIT_PRINTED, "The slip of chit %" G_GINT64_FORMAT " is printed", chit_id);
}

static gboolean
write_given (VstAct *act,
             gint64 chit_id,
             gint64 limit_cents,
             const VstChitEntry *entry,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_GIVE);
  const char *zone = entry->zone[0] != '\0' ? entry->zone : VST_CHIT_ZONE_HOME;

  vst_stmt_bind_int (stmt, 1, chit_id);
  vst_stmt_bind_id (stmt, 2, entry->family_id);
  vst_stmt_bind_id (stmt, 3, entry->person_id);
  vst_stmt_bind_id (stmt, 4, entry->visit_id);
  vst_stmt_bind_id (stmt, 5, entry->appointment_id);
  vst_stmt_bind_text (stmt, 6, vst_chit_purpose_code (entry->purpose));
  vst_stmt_bind_text (stmt, 7, vst_chit_direction_code (entry->direction));
  vst_stmt_bind_int (stmt, 8, entry->passengers);
  vst_stmt_bind_int (stmt, 9, entry->child_seats);
  vst_stmt_bind_int (stmt, 10, entry->accessible);
  vst_stmt_bind_text (stmt, 11, entry->direction == VST_CHIT_FROM ? VST_CHIT_ZONE_HERE : zone);
  vst_stmt_bind_text (stmt, 12, entry->direction == VST_CHIT_FROM ? zone : VST_CHIT_ZONE_HERE);
  vst_stmt_bind_int (stmt, 13, limit_cents);
  vst_stmt_bind_text (stmt, 14, entry->over_reason[0] != '\0' ? entry->over_reason : NULL);
  vst_stmt_bind_int (stmt, 15, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 16, vst_act_get_staff_id (act));

  return vst_stmt_add (stmt, error) != 0;
}

/**
 * vst_chit_give:
 * @entry: for whom, and for which ride
 *
 * Gives the next chit of the books at the desk.
 *
 * It is `VST_ERROR_BOOK_EMPTY` when there is none, and `VST_ERROR_REASON_NEEDED`
 * when the family was given the usual number this week and no reason is said.
 *
 * Returns: the chit's id; 0 with @error set
 */
gint64
vst_chit_give (VstAct *act,
               const VstChitEntry *entry,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstChitEntry) tidy = vst_chit_entry_copy (entry);
  VstDeskBook book = { 0 };
  gint64 chit_id;

  if (!vst_chit_entry_check (tidy, error) || !vst_chit_offer_check (act, tidy, error) ||
      !vst_chit_offer_find (view, &chit_id, &book, NULL, error))
    return 0;

  if (chit_id == 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_BOOK_EMPTY, "No chit is left at the desk");
      return 0;
    }

  if (!vst_act_keep (act, &vst_chit_kept, chit_id, error) ||
      !write_given (act, chit_id, book.limit_cents, tidy, error) ||
      !add_event (act, chit_id, "issued", VST_CHIT_ISSUED, tidy->over_reason[0] != '\0' ? tidy->over_reason : NULL, error))
    return 0;

  vst_act_set_subject (act, "chit", chit_id);

  return chit_id;
}

static gpointer
give_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  gint64 chit_id = vst_chit_give (act, args, error);

  return chit_id != 0 ? vst_chit_read (vst_act_get_view (act), chit_id, error) : NULL;
}

/* Its way from there */

/* A row was changed as it was shown, or another desk was first. */
static gboolean
finish (VstStmt *stmt,
        gint64 chit_id,
        GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The chit %" G_GINT64_FORMAT " has changed", chit_id);

  return step == VST_STEP_ROW;
}

/* One that is in nobody's hand has no slip. */
static gboolean
check_slip (VstChit *chit,
            GError **error)
{
  VstChitState state = vst_chit_get_state (chit);

  if (state < VST_CHIT_ISSUED)
    g_set_error (error, VST_ERROR, VST_ERROR_CHIT_BLANK, "Nobody was given chit %" G_GINT64_FORMAT, vst_chit_get_id (chit));
  else if (state == VST_CHIT_RETURNED_UNUSED || state == VST_CHIT_VOID || state == VST_CHIT_LOST || state == VST_CHIT_STOLEN)
    g_set_error (error, VST_ERROR, VST_ERROR_CHIT_VOID, "Chit %" G_GINT64_FORMAT " is worth nothing any more", vst_chit_get_id (chit));
  else
    return TRUE;

  return FALSE;
}

static gpointer
print_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstChitPrint *print = args;
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_PRINT);
  g_autoptr (VstChit) chit = vst_chit_read (view, print->chit_id, error);

  if (chit == NULL || !check_slip (chit, error))
    return NULL;

  g_clear_object (&chit);
  if (!vst_act_keep (act, &vst_chit_kept, print->chit_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, print->chit_id);
  vst_stmt_bind_int (stmt, 2, print->prints);

  if (!finish (stmt, print->chit_id, error) || !(chit = vst_chit_read (view, print->chit_id, error)) ||
      !add_event (act, print->chit_id, print->prints == 0 ? "print" : "reprint", vst_chit_get_state (chit), NULL, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_PRINT, "chit", print->chit_id, NULL);
  vst_act_set_subject (act, "chit", print->chit_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
step_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstChitStep *step = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_STEP);

  if (!vst_act_keep (act, &vst_chit_kept, step->chit_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, step->chit_id);
  vst_stmt_bind_int (stmt, 2, step->revision);
  vst_stmt_bind_text (stmt, 3, vst_chit_state_code (step->state));

  if (!finish (stmt, step->chit_id, error) ||
      !add_event (act, step->chit_id, vst_chit_state_code (step->state), step->state, NULL, error))
    return NULL;

  vst_act_set_subject (act, "chit", step->chit_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
return_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  VstChitStep step = *(const VstChitStep *) args;

  step.state = VST_CHIT_RETURNED_UNUSED;

  return step_func (act, &step, error);
}

static gpointer
ride_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  VstChitStep step = *(const VstChitStep *) args;

  step.state = VST_CHIT_RIDDEN;

  return step_func (act, &step, error);
}

static gboolean
check_report (VstChitState state,
              const char *reason,
              GError **error)
{
  if (state == VST_CHIT_VOID || state == VST_CHIT_LOST || state == VST_CHIT_STOLEN)
    return vst_chit_reason_check (reason, error);

  g_set_error (error, VST_ERROR, VST_ERROR_RULE, "A chit isn't reported as %d", state);

  return FALSE;
}

static gboolean
report (VstAct *act,
        const VstChitReport *report,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_REPORT);

  if (!vst_act_keep (act, &vst_chit_kept, report->chit_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, report->chit_id);
  vst_stmt_bind_int (stmt, 2, report->revision);
  vst_stmt_bind_text (stmt, 3, vst_chit_state_code (report->state));
  vst_stmt_bind_text (stmt, 4, report->reason);
  vst_stmt_bind_int (stmt, 5, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 6, vst_act_get_time (act));

  return finish (stmt, report->chit_id, error) &&
         add_event (act, report->chit_id, vst_chit_state_code (report->state), report->state, report->reason, error);
}

static gpointer
report_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstChitReport *told = args;

  if (!check_report (told->state, told->reason, error) || !report (act, told, error))
    return NULL;

  vst_act_set_subject (act, "chit", told->chit_id);

  return GINT_TO_POINTER (TRUE);
}

typedef struct
{
  gint64 id;
  gint64 revision;
} Shown;

/* All of them, before any is changed. */
static GArray *
read_shown (VstAct *act,
            const VstSql *sql,
            gint64 id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);
  g_autoptr (GArray) chits = g_array_new (FALSE, FALSE, sizeof (Shown));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Shown shown = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1) };

      g_array_append_val (chits, shown);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&chits) : NULL;
}

static gpointer
report_rest_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  const VstBookReport *told = args;
  g_autoptr (GArray) chits = read_shown (act, VST_SQL_CHIT_REST_OF_BOOK, told->book_id, error);

  if (chits == NULL || !check_report (told->state, told->reason, error))
    return NULL;

  if (chits->len == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_BOOK_EMPTY, "Nothing is left of book %" G_GINT64_FORMAT, told->book_id);
      return NULL;
    }

  for (guint i = 0; i < chits->len; i++)
    {
      const Shown *shown = &g_array_index (chits, Shown, i);
      const VstChitReport one = { shown->id, shown->revision, told->state, told->reason };

      if (!report (act, &one, error))
        return NULL;
    }

  vst_act_set_subject (act, "chit_book", told->book_id);

  return g_memdup2 (&chits->len, sizeof chits->len);
}

static gboolean
sign_one (VstAct *act,
          gint64 chit_id,
          gint64 revision,
          VstChitState state,
          gint64 signer_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CHIT_COUNTERSIGN);

  if (!vst_act_keep (act, &vst_chit_kept, chit_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, chit_id);
  vst_stmt_bind_int (stmt, 2, revision);
  vst_stmt_bind_int (stmt, 3, signer_id);
  vst_stmt_bind_int (stmt, 4, vst_act_get_time (act));

  return finish (stmt, chit_id, error) && add_event (act, chit_id, "countersign", state, NULL, error);
}

static gpointer
sign (VstAct *act,
      const VstChitSign *sign,
      gint64 signer_id,
      GError **error)
{
  g_autoptr (VstChit) chit = vst_chit_read (vst_act_get_view (act), sign->chit_id, error);
  g_autoptr (GArray) others = NULL;
  const VstChitFacts *facts;

  if (chit == NULL)
    return NULL;

  facts = vst_chit_get_facts (chit);
  if (!vst_chit_check_signs (vst_act_get_view (act), chit, signer_id, error) ||
      !(others = read_shown (act, VST_SQL_CHIT_REPORTED_WITH, sign->chit_id, error)) ||
      !sign_one (act, sign->chit_id, sign->revision, facts->state, signer_id, error))
    return NULL;

  for (guint i = 0; i < others->len; i++)
    {
      const Shown *other = &g_array_index (others, Shown, i);

      if (!sign_one (act, other->id, other->revision, facts->state, signer_id, error))
        return NULL;
    }

  vst_act_set_subject (act, "chit", sign->chit_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
countersign_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  return sign (act, args, vst_act_get_staff_id (act), error);
}

static gpointer
cosign_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstChitSign *by = args;

  return vst_chit_signer_check (vst_act_get_view (act), by->ring, error)
             ? sign (act, by, vst_key_ring_get_staff_id (by->ring), error)
             : NULL;
}

const VstDeed vst_chit_do_give = {
  "chit.give", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, give_func, g_object_unref
};
const VstDeed vst_chit_do_print = {
  "chit.print", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_NONE, print_func, NULL
};
const VstDeed vst_chit_do_return = {
  "chit.return", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, return_func, NULL
};
const VstDeed vst_chit_do_ride = {
  "chit.ride", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, ride_func, NULL
};
const VstDeed vst_chit_do_report = {
  "chit.report", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, report_func, NULL
};
const VstDeed vst_book_do_report = {
  "book.report", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, report_rest_func, g_free
};
const VstDeed vst_chit_do_countersign = {
  "chit.countersign", VST_RIGHT_COUNTERSIGN, VST_TOPIC_CHIT, VST_DEED_NONE, countersign_func, NULL
};
const VstDeed vst_chit_do_cosign = {
  "chit.cosign", VST_RIGHT_GIVE_CHIT, VST_TOPIC_CHIT, VST_DEED_NONE, cosign_func, NULL
};
