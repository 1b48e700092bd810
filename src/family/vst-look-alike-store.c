/* vst-look-alike-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-look-alike-store.h"

#include "look-alike-sql.h"
#include "vst-candidate-store.h"
#include "vst-crowd.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-search-store.h"

struct _VstLookAround
{
  int done; /* written by the reading thread, read by the main one */
  int total;
};

VstLookAround *
vst_look_around_new (void)
{
  return g_atomic_rc_box_new0 (VstLookAround);
}

VstLookAround *
vst_look_around_ref (VstLookAround *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vst_look_around_unref (VstLookAround *self)
{
  g_atomic_rc_box_release (self);
}

/* How much of it is done: 0 before it knows, 1 when it is over. */
double
vst_look_around_get_progress (VstLookAround *self)
{
  int total = g_atomic_int_get (&self->total);

  return total > 0 ? CLAMP ((double) g_atomic_int_get (&self->done) / total, 0, 1) : 0;
}

typedef struct
{
  VstView *view;
  VstLookAround *around;
} Look;

static gboolean
step_cb (guint done,
         guint total,
         gpointer user_data)
{
  const Look *look = user_data;

  g_atomic_int_set (&look->around->total, (int) total);
  g_atomic_int_set (&look->around->done, (int) done);

  return !vst_view_is_cancelled (look->view, NULL);
}

static VstIdentity *
identity_of_row (VstStmt *stmt)
{
  /* Of many only the name to use is known. */
  g_autofree char *given_name = vst_stmt_dup_words (stmt, 4);
  g_autofree char *family_name = vst_stmt_dup_words (stmt, 5);
  VstIdentity *identity = vst_identity_new (vst_stmt_get_text (stmt, 3), given_name, family_name);
  const char *born = vst_stmt_get_text (stmt, 6), *as_of = vst_stmt_get_text (stmt, 8);
  int age = vst_stmt_get_value_type (stmt, 7) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, 7);

  vst_identity_set_birth (identity, born != NULL ? born : "", age, as_of != NULL ? as_of : "");

  return identity;
}

static gboolean
add_keys (VstView *view,
          VstCrowd *crowd,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_LOOK_ALIKE_KEYS);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (GBytes) mac = vst_stmt_dup_bytes (stmt, 2);
      g_autofree char *key = g_base64_encode (g_bytes_get_data (mac, NULL), g_bytes_get_size (mac));

      vst_crowd_add_key (crowd, vst_stmt_get_int (stmt, 0), g_strcmp0 (vst_stmt_get_text (stmt, 1), "phone") == 0, key);
    }

  return step == VST_STEP_DONE;
}

/* Everybody whom she may see, and nobody else: so nothing tells her of others. */
static VstCrowd *
read_crowd (VstView *view,
            GError **error)
{
  g_autoptr (VstCrowd) crowd = vst_crowd_new ();
  g_autoptr (VstStmt) people = vst_view_prepare (view, VST_SQL_LOOK_ALIKE_PEOPLE);
  VstStep step;

  while ((step = vst_stmt_step (people, error)) == VST_STEP_ROW)
    vst_crowd_add (crowd, vst_stmt_get_int (people, 0), vst_stmt_get_int (people, 1),
                   g_strcmp0 (vst_stmt_get_text (people, 2), "child") == 0, identity_of_row (people));

  return step == VST_STEP_DONE && add_keys (view, crowd, error) ? g_steal_pointer (&crowd) : NULL;
}

/* Pairs that somebody has looked at, either way round. */
static GHashTable *
read_answered (VstView *view,
               GError **error)
{
  g_autoptr (GHashTable) answered = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_LOOK_ALIKE_ANSWERS);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 a = vst_stmt_get_int (stmt, 1), b = vst_stmt_get_int (stmt, 2);
      gint64 id = vst_look_alike_join (MIN (a, b), MAX (a, b));

      g_hash_table_add (answered, g_memdup2 (&id, sizeof id));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&answered) : NULL;
}

static gpointer
ids_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstLookAround) own = args == NULL ? vst_look_around_new () : NULL;
  Look look = { view, own != NULL ? own : (VstLookAround *) args };
  g_autoptr (VstCrowd) crowd = read_crowd (view, error);
  g_autoptr (GHashTable) answered = crowd != NULL ? read_answered (view, error) : NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (answered == NULL)
    return NULL;

  if (!(found = vst_crowd_find (crowd, step_cb, &look)))
    {
      vst_view_is_cancelled (view, error);
      return NULL;
    }

  for (guint i = 0; i < found->len; i++)
    {
      const VstLikeness *likeness = &g_array_index (found, VstLikeness, i);
      gint64 a = vst_crowd_get_person (crowd, likeness->a), b = vst_crowd_get_person (crowd, likeness->b);
      gint64 id = vst_look_alike_join (MIN (a, b), MAX (a, b));

      if (!g_hash_table_contains (answered, &id))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

static VstLookAlike *
read_pair (VstView *view,
           gint64 id,
           const char *today,
           GError **error)
{
  g_autoptr (VstHit) a = NULL;
  g_autoptr (VstHit) b = NULL;
  g_autoptr (VstIdentity) first = NULL;
  g_autoptr (VstIdentity) second = NULL;
  gint64 a_id, b_id;
  VstReasons reasons;

  vst_look_alike_part (id, &a_id, &b_id);

  if (!(a = vst_search_read_hit (view, a_id, today, error)) || !(b = vst_search_read_hit (view, b_id, today, error)) ||
      !(first = vst_candidate_read_identity (view, a_id, error)) || !(second = vst_candidate_read_identity (view, b_id, error)))
    return NULL;

  vst_candidate_score (first, second, &reasons);

  return vst_look_alike_new (a, b, reasons);
}

static void
note_pair (GArray *seen,
           VstHit *a,
           VstHit *b)
{
  gint64 ids[] = { vst_person_get_id (vst_hit_get_person (a)), vst_person_get_id (vst_hit_get_person (b)) };

  g_array_append_vals (seen, ids, G_N_ELEMENTS (ids));
}

static void
note_seen (VstView *view,
           GArray *seen)
{
  if (seen->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "person", (const gint64 *) (gconstpointer) seen->data, seen->len);
}

static gpointer
page_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const GArray *ids = args;
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *today = vst_view_dup_today (view);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      VstLookAlike *pair = read_pair (view, g_array_index (ids, gint64, i), today, &local_error);

      /* Gone since, or hidden. */
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        continue;
      if (pair == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      note_pair (seen, vst_look_alike_get_a (pair), vst_look_alike_get_b (pair));
      g_ptr_array_add (pairs, pair);
    }

  note_seen (view, seen);

  return g_steal_pointer (&pairs);
}

static void
said_free (gpointer data)
{
  VstLookSaid *said = data;

  g_object_unref (said->a);
  g_object_unref (said->b);
  g_free (said->by);
  g_free (said->why);
  g_free (said);
}

static gpointer
answers_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_LOOK_ALIKE_ANSWERS);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (said_free);
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *today = vst_view_dup_today (view);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstHit) a = vst_search_read_hit (view, vst_stmt_get_int (stmt, 1), today, NULL);
      g_autoptr (VstHit) b = vst_search_read_hit (view, vst_stmt_get_int (stmt, 2), today, NULL);
      VstLookSaid *said;

      if (a == NULL || b == NULL)
        continue;

      said = g_new0 (VstLookSaid, 1);
      said->id = vst_stmt_get_int (stmt, 0);
      said->at = vst_stmt_get_int (stmt, 3);
      said->why = vst_stmt_dup_words (stmt, 4);
      said->by = vst_stmt_dup_words (stmt, 5);
      note_pair (seen, a, b);
      said->a = g_steal_pointer (&a);
      said->b = g_steal_pointer (&b);
      g_ptr_array_add (all, said);
    }

  note_seen (view, seen);

  return step == VST_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

const VstKept vst_look_alike_kept = {
  "look_alike", VST_SQL_LOOK_ALIKE_ROW, VST_SQL_LOOK_ALIKE_PUT, VST_SQL_LOOK_ALIKE_REMOVE, NULL
};

/* Both must be there for her. */
static gboolean
check_people (VstAct *act,
              const VstLookAnswer *answer,
              GError **error)
{
  g_autoptr (VstPerson) a = NULL;
  g_autoptr (VstPerson) b = NULL;

  if (answer->a_person_id == answer->b_person_id)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Two people are needed");
      return FALSE;
    }

  a = vst_person_read (vst_act_get_view (act), answer->a_person_id, error);
  b = a != NULL ? vst_person_read (vst_act_get_view (act), answer->b_person_id, error) : NULL;

  return b != NULL;
}

static gboolean
check_is_first (VstAct *act,
                const VstLookAnswer *answer,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_LOOK_ALIKE_ANSWER);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, answer->a_person_id);
  vst_stmt_bind_int (stmt, 2, answer->b_person_id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_CHANGED, "Somebody has said so of these two");

  return step == VST_STEP_DONE;
}

static gpointer
part_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstLookAnswer *answer = args;
  g_autofree char *why = g_strstrip (g_strdup (answer->why != NULL ? answer->why : ""));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_LOOK_ALIKE_ADD);
  gint64 id;

  if (g_utf8_strlen (why, -1) > VST_LOOK_WHY_LETTERS)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TOO_LONG, "The reason is too long");
      return NULL;
    }

  if (!check_people (act, answer, error) || !check_is_first (act, answer, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, MIN (answer->a_person_id, answer->b_person_id));
  vst_stmt_bind_int (stmt, 2, MAX (answer->a_person_id, answer->b_person_id));
  vst_stmt_bind_int (stmt, 3, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 4, vst_act_get_staff_id (act));
  if (*why != '\0')
    vst_stmt_bind_text (stmt, 5, why);
  else
    vst_stmt_bind_null (stmt, 5);

  if ((id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_look_alike_kept, id);
  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), answer->a_person_id));

  return g_memdup2 (&id, sizeof id);
}

static gpointer
ask_again_func (VstAct *act,
                gconstpointer args,
                GError **error)
{
  const VstLookAnswer *answer = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_LOOK_ALIKE_REMOVE);

  vst_stmt_bind_int (stmt, 1, answer->id);

  return vst_act_keep (act, &vst_look_alike_kept, answer->id, error) && vst_stmt_run (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

VstLookAnswer *
vst_look_answer_new (gint64 a_person_id,
                     gint64 b_person_id,
                     const char *why)
{
  VstLookAnswer *answer = g_new0 (VstLookAnswer, 1);

  answer->a_person_id = a_person_id;
  answer->b_person_id = b_person_id;
  answer->why = g_strdup (why);

  return answer;
}

void
vst_look_answer_free (VstLookAnswer *answer)
{
  g_free (answer->why);
  g_free (answer);
}

static gint64
get_id (gpointer record)
{
  return vst_look_alike_get_id (record);
}

const VstReading vst_look_alike_read_ids = {
  "look-alike.ids", VST_RIGHT_MERGE, ids_func, (GDestroyNotify) g_array_unref
};
const VstReading vst_look_alike_read_page = {
  "look-alike.page", VST_RIGHT_MERGE, page_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_look_alike_read_answers = {
  "look-alike.answers", VST_RIGHT_MERGE, answers_func, (GDestroyNotify) g_ptr_array_unref
};
const VstDeed vst_look_alike_do_part = {
  "look-alike.part", VST_RIGHT_MERGE, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, part_func, g_free
};
const VstDeed vst_look_alike_do_ask_again = {
  "look-alike.ask-again", VST_RIGHT_MERGE, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, ask_again_func, NULL
};
const VstListSource vst_look_alikes = { &vst_look_alike_read_ids, &vst_look_alike_read_page, get_id, VST_TOPIC_FAMILY };
