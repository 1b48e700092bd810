/* vst-apart-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-store.h"

#include "apart-sql.h"
#include "vst-member-store.h"

const VstKept vst_apart_kept = { "keep_apart", VST_SQL_APART_ROW, VST_SQL_APART_PUT, VST_SQL_APART_REMOVE, NULL };

const VstCourtNumber vst_apart_court_file = {
  "keep_apart", "court_file", VST_SQL_APART_SET_COURT_FILE, VST_SQL_APART_COURT_FILE_SEALED, VST_SQL_APART_COURT_FILE,
  VST_SQL_APART_COURT_FILES
};

/* By $1, somebody, $2 a day. */
static gboolean
add_others (VstView *view,
            const VstSql *sql,
            const char *day,
            gint64 id,
            gint64 person_id,
            GArray *others,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstApartOther other = {
        vst_stmt_get_int (stmt, 0),
        person_id,
        vst_stmt_get_int (stmt, 1),
        (int) vst_stmt_get_int (stmt, 2),
      };

      g_array_append_val (others, other);
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_apart_others:
 * @day: on which
 * @person_ids: (array length=n_people): of whom
 *
 * Everybody whom any of these people must not meet on a day: what bookings,
 * groups and arrivals are checked against.  It needs no right, and its answer
 * is not for eyes.
 *
 * Returns: (transfer full) (element-type VstApartOther): %NULL with @error set
 */
GArray *
vst_apart_others (VstView *view,
                  const char *day,
                  const gint64 *person_ids,
                  gsize n_people,
                  GError **error)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (VstApartOther));

  g_return_val_if_fail (view != NULL && day != NULL, NULL);

  for (gsize i = 0; i < n_people; i++)
    if (!add_others (view, VST_SQL_APART_OTHERS, day, person_ids[i], person_ids[i], others, error))
      return NULL;

  return g_steal_pointer (&others);
}

/**
 * vst_apart_of_worker:
 * @day: on which
 * @provider_id: a worker, as whom she sees families
 *
 * Everybody who must not meet a worker on a day; not for eyes, either.
 *
 * Returns: (transfer full) (element-type VstApartOther): %NULL with @error set
 */
GArray *
vst_apart_of_worker (VstView *view,
                     const char *day,
                     gint64 provider_id,
                     GError **error)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (VstApartOther));

  g_return_val_if_fail (view != NULL && day != NULL, NULL);

  return add_others (view, VST_SQL_APART_OF_WORKER, day, provider_id, 0, others, error) ? g_steal_pointer (&others) : NULL;
}

void
vst_apart_worker_free (VstApartWorker *self)
{
  g_free (self->name);
  g_free (self);
}

static gboolean
add_workers (VstView *view,
             const char *day,
             gint64 person_id,
             GPtrArray *workers,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APART_WORKERS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_text (stmt, 2, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstApartWorker *worker = g_new0 (VstApartWorker, 1);

      worker->keep_apart_id = vst_stmt_get_int (stmt, 0);
      worker->provider_id = vst_stmt_get_int (stmt, 1);
      worker->agency_id = vst_stmt_get_int (stmt, 2);
      worker->staff_id = vst_stmt_get_int (stmt, 3);
      worker->name = vst_stmt_dup_words (stmt, 4);
      worker->buffer_minutes = (int) vst_stmt_get_int (stmt, 5);
      g_ptr_array_add (workers, worker);
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_apart_workers:
 * @day: on which
 * @person_ids: (array length=n_people): of whom
 *
 * Every worker whom any of these people must not meet on a day.  It needs no right,
 * and its answer is not for eyes.
 *
 * Returns: (transfer full) (element-type VstApartWorker): %NULL with @error set
 */
GPtrArray *
vst_apart_workers (VstView *view,
                   const char *day,
                   const gint64 *person_ids,
                   gsize n_people,
                   GError **error)
{
  g_autoptr (GPtrArray) workers = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_apart_worker_free);

  g_return_val_if_fail (view != NULL && day != NULL, NULL);

  for (gsize i = 0; i < n_people; i++)
    if (!add_workers (view, day, person_ids[i], workers, error))
      return NULL;

  return g_steal_pointer (&workers);
}

static char *
get_words (VstStmt *stmt,
           int column)
{
  const char *text = vst_stmt_get_text (stmt, column);

  return (char *) (text != NULL ? text : "");
}

static VstApart *
read_one (VstView *view,
          gint64 apart_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APART_GET);
  VstApartEntry entry;
  VstApart *pair;

  vst_stmt_bind_int (stmt, 1, apart_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  entry.a_person_id = vst_stmt_get_int (stmt, 2);
  entry.a_family_id = vst_stmt_get_int (stmt, 3);
  entry.b_person_id = vst_stmt_get_int (stmt, 4);
  entry.b_family_id = vst_stmt_get_int (stmt, 5);
  entry.b_staff_id = vst_stmt_get_int (stmt, 6);
  entry.b_provider_id = vst_stmt_get_int (stmt, 7);
  entry.reason = get_words (stmt, 8);
  entry.source = get_words (stmt, 9);
  entry.note = get_words (stmt, 10);
  entry.court_file = (char *) "";
  entry.buffer_minutes = (int) vst_stmt_get_int (stmt, 11);
  entry.from = get_words (stmt, 12);
  entry.until = get_words (stmt, 13);
  pair = vst_apart_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry, vst_stmt_get_text (stmt, 15),
                        vst_stmt_get_text (stmt, vst_apart_entry_names_worker (&entry) ? 17 : 16), vst_stmt_get_text (stmt, 14));
  vst_apart_set_agency (pair, vst_stmt_get_text (stmt, 18), vst_stmt_get_text (stmt, 19));
  vst_apart_set_court_file (pair, vst_stmt_get_int (stmt, 20) != 0);

  return pair;
}

static gpointer
read_family (VstView *view,
             gconstpointer args,
             GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_autoptr (VstStmt) ids = vst_view_prepare (view, VST_SQL_APART_IDS_OF_FAMILY);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (ids, 1, family_id);

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      VstApart *pair = read_one (view, vst_stmt_get_int (ids, 0), error);

      if (pair == NULL)
        return NULL;

      g_ptr_array_add (pairs, pair);
    }

  /* Each names somebody of another family. */
  for (guint i = 0; i < pairs->len; i++)
    vst_view_note (view, VST_ACCESS_OPEN, "keep_apart", vst_apart_get_id (g_ptr_array_index (pairs, i)), NULL);

  return step == VST_STEP_DONE ? g_steal_pointer (&pairs) : NULL;
}

static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

/* In whose file the act is told: that of the first side. */
static gboolean
set_subject (VstAct *act,
             gint64 apart_id,
             GError **error)
{
  g_autoptr (VstApart) pair = read_one (vst_act_get_view (act), apart_id, error);
  const VstApartEntry *entry;

  if (pair == NULL)
    return FALSE;

  entry = vst_apart_get_entry (pair);
  vst_act_set_subject (act, "family", entry->a_family_id != 0 ? entry->a_family_id : vst_person_family (vst_act_get_view (act), entry->a_person_id));

  return TRUE;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstApartEdit *edit = args;
  const VstApartEntry *entry = edit->entry;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APART_ADD);
  gint64 apart_id;

  if (!vst_apart_entry_check (entry, error))
    return NULL;

  vst_stmt_bind_id (stmt, 1, entry->a_person_id);
  vst_stmt_bind_id (stmt, 2, entry->a_family_id);
  vst_stmt_bind_id (stmt, 3, entry->b_person_id);
  vst_stmt_bind_id (stmt, 4, entry->b_family_id);
  vst_stmt_bind_id (stmt, 5, entry->b_staff_id);
  vst_stmt_bind_id (stmt, 6, entry->b_provider_id);
  vst_stmt_bind_text (stmt, 7, entry->reason);
  vst_stmt_bind_text (stmt, 8, entry->source);
  bind_words (stmt, 9, entry->note);
  vst_stmt_bind_int (stmt, 10, entry->buffer_minutes);
  vst_stmt_bind_text (stmt, 11, entry->from);
  bind_words (stmt, 12, entry->until);

  if ((apart_id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_apart_kept, apart_id);
  if (!vst_court_number_set (act, &vst_apart_court_file, apart_id, entry->court_file, error))
    return NULL;

  return set_subject (act, apart_id, error) ? g_memdup2 (&apart_id, sizeof apart_id) : NULL;
}

/* An UPDATE … RETURNING that finds no row: somebody was first. */
static gpointer
run_unchanged (VstAct *act,
               VstStmt *stmt,
               gint64 apart_id,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The pair %" G_GINT64_FORMAT " has changed", apart_id);

  return step == VST_STEP_ROW && set_subject (act, apart_id, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstApartEdit *edit = args;
  const VstApartEntry *entry = edit->entry;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APART_UPDATE);

  if (!vst_apart_entry_check (entry, error) || !vst_act_keep (act, &vst_apart_kept, edit->apart_id, error))
    return NULL;

  vst_stmt_bind_text (stmt, 1, entry->reason);
  vst_stmt_bind_text (stmt, 2, entry->source);
  bind_words (stmt, 3, entry->note);
  vst_stmt_bind_int (stmt, 4, entry->buffer_minutes);
  vst_stmt_bind_text (stmt, 5, entry->from);
  bind_words (stmt, 6, entry->until);
  vst_stmt_bind_int (stmt, 7, edit->apart_id);
  vst_stmt_bind_int (stmt, 8, edit->revision);

  if (run_unchanged (act, stmt, edit->apart_id, error) == NULL ||
      !vst_court_number_set (act, &vst_apart_court_file, edit->apart_id, entry->court_file, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
lift_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstApartEdit *edit = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APART_LIFT);

  if (!vst_act_keep (act, &vst_apart_kept, edit->apart_id, error))
    return NULL;

  vst_stmt_bind_text (stmt, 1, today);
  vst_stmt_bind_int (stmt, 2, edit->apart_id);
  vst_stmt_bind_int (stmt, 3, edit->revision);

  return run_unchanged (act, stmt, edit->apart_id, error);
}

static gpointer
read_court_file (VstView *view,
                 gconstpointer args,
                 GError **error)
{
  return vst_court_number_reveal (view, &vst_apart_court_file, *(const gint64 *) args, error);
}

VstApartEdit *
vst_apart_edit_new (gint64 apart_id,
                    gint64 revision,
                    const VstApartEntry *entry)
{
  VstApartEdit *edit = g_new0 (VstApartEdit, 1);

  edit->apart_id = apart_id;
  edit->revision = revision;
  edit->entry = entry != NULL ? vst_apart_entry_copy (entry) : NULL;

  return edit;
}

void
vst_apart_edit_free (VstApartEdit *edit)
{
  vst_apart_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_apart_do_add = {
  "apart.add", VST_RIGHT_KEEP_APART, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_apart_do_edit = {
  "apart.edit", VST_RIGHT_KEEP_APART, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_apart_do_lift = {
  "apart.lift", VST_RIGHT_KEEP_APART, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, lift_func, NULL
};
const VstReading vst_apart_read_court_file = { "apart.court-file", VST_RIGHT_KEEP_APART, read_court_file, g_free };
const VstReading vst_apart_read_family = {
  "apart.family", VST_RIGHT_KEEP_APART, read_family, (GDestroyNotify) g_ptr_array_unref
};
