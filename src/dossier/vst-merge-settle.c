/* vst-merge-settle.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-move.h"

#include <string.h>

#include "merge-settle-sql.h"
#include "vst-contact-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"

/* What both files may hold of one thing: the stricter, or the later, stays; the
 * other is left with whom is merged, where nobody reads it and nothing is lost.
 */

typedef struct
{
  gint64 id;
  char *catalogue;
  char *question;
  gboolean stands;
  gint64 asked_at;
} Answer;

static void
clear_answer (gpointer data)
{
  Answer *answer = data;

  g_free (answer->catalogue);
  g_free (answer->question);
}

static GArray *
read_answers (VstAct *act,
              gboolean is_person,
              gint64 id,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, is_person ? VST_SQL_MERGE_SETTLE_ANSWERS_OF_PERSON : VST_SQL_MERGE_SETTLE_ANSWERS_OF_FAMILY);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  VstStep step;

  g_array_set_clear_func (answers, clear_answer);
  vst_stmt_bind_int (stmt, 1, id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Answer answer = {
        vst_stmt_get_int (stmt, 0), vst_stmt_dup_words (stmt, 1), vst_stmt_dup_words (stmt, 2),
        vst_stmt_get_value_type (stmt, 3) == VST_VALUE_NULL, vst_stmt_get_int (stmt, 4)
      };

      g_array_append_val (answers, answer);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&answers) : NULL;
}

/* Of two answers to one question the later stands; the other is kept behind it. */
static gboolean
move_answer (VstAct *act,
             gint64 merge_id,
             gboolean is_person,
             gint64 kept_id,
             gint64 merged_id,
             const Answer *answer,
             GError **error)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, vst_act_get_time (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, is_person ? VST_SQL_MERGE_SETTLE_ANSWER_OF_PERSON : VST_SQL_MERGE_SETTLE_ANSWER_OF_FAMILY);
  VstStep step = VST_STEP_DONE;

  if (answer->stands)
    {
      vst_stmt_bind_int (stmt, 1, kept_id);
      vst_stmt_bind_text (stmt, 2, answer->catalogue);
      vst_stmt_bind_text (stmt, 3, answer->question);
      step = vst_stmt_step (stmt, error);
    }

  if (step == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW)
    {
      gint64 other = vst_stmt_get_int (stmt, 0);
      gboolean is_later = answer->asked_at > vst_stmt_get_int (stmt, 1);

      g_clear_pointer (&stmt, vst_stmt_finish);
      if (!vst_merge_move_value (act, merge_id, "answer", "superseded_at", is_later ? other : answer->id, NULL, now, error))
        return FALSE;
    }

  return vst_merge_move_id (act, merge_id, "answer", is_person ? "person_id" : "family_id", answer->id, merged_id, kept_id, error);
}

static gboolean
move_answers (VstAct *act,
              gint64 merge_id,
              gboolean is_person,
              gint64 kept_id,
              gint64 merged_id,
              GError **error)
{
  g_autoptr (GArray) answers = read_answers (act, is_person, merged_id, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    if (!move_answer (act, merge_id, is_person, kept_id, merged_id, &g_array_index (answers, Answer, i), error))
      return FALSE;

  return answers != NULL;
}

typedef struct
{
  gint64 id;
  char *purpose;
  gint64 agency_id;
  gboolean is_no;
  gint64 given_by;
} Consent;

static void
clear_consent (gpointer data)
{
  g_free (((Consent *) data)->purpose);
}

static GArray *
read_consents (VstAct *act,
               gint64 person_id,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_SETTLE_CONSENTS_OF);
  g_autoptr (GArray) consents = g_array_new (FALSE, FALSE, sizeof (Consent));
  VstStep step;

  g_array_set_clear_func (consents, clear_consent);
  vst_stmt_bind_int (stmt, 1, person_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Consent consent = {
        vst_stmt_get_int (stmt, 0), vst_stmt_dup_words (stmt, 1), vst_stmt_get_int (stmt, 2), vst_stmt_get_int (stmt, 3) != 0,
        vst_stmt_get_int (stmt, 4)
      };

      g_array_append_val (consents, consent);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&consents) : NULL;
}

/* What was answered last of a purpose: 0 where nobody asked. */
static gboolean
read_standing (VstAct *act,
               gint64 person_id,
               const Consent *of,
               gint64 *id,
               gboolean *is_no,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_SETTLE_CONSENT_STANDS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_text (stmt, 2, of->purpose);
  vst_stmt_bind_int (stmt, 3, of->agency_id);
  step = vst_stmt_step (stmt, error);
  *id = step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0;
  *is_no = step == VST_STEP_ROW && vst_stmt_get_int (stmt, 1) != 0;

  return step != VST_STEP_FAILED;
}

/* What one of the two gave for the other she gave for herself, as it turned out. */
static gboolean
move_consent (VstAct *act,
              gint64 merge_id,
              const Consent *consent,
              gint64 was,
              gint64 becomes,
              GError **error)
{
  g_autofree char *giver = g_strdup_printf ("%" G_GINT64_FORMAT, becomes);

  return (consent->given_by != becomes || vst_merge_move_value (act, merge_id, "consent", "given_by", consent->id, giver, NULL, error)) &&
         vst_merge_move_id (act, merge_id, "consent", "person_id", consent->id, was, becomes, error);
}

/* Of a yes and a no to one thing, the no stands. */
static gboolean
move_consents (VstAct *act,
               gint64 merge_id,
               gint64 kept_id,
               gint64 merged_id,
               GError **error)
{
  g_autoptr (GArray) theirs = read_consents (act, merged_id, error);
  g_autoptr (GArray) ours = theirs != NULL ? read_consents (act, kept_id, error) : NULL;
  g_autoptr (GHashTable) stays = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) leaves = g_hash_table_new (NULL, NULL);

  if (ours == NULL)
    return FALSE;

  /* First all is looked at, then moved: a move changes what stands. */
  for (guint i = 0; i < theirs->len; i++)
    {
      const Consent *consent = &g_array_index (theirs, Consent, i);
      gint64 our_id, their_id;
      gboolean ours_no, theirs_no;

      if (!read_standing (act, kept_id, consent, &our_id, &ours_no, error) ||
          !read_standing (act, merged_id, consent, &their_id, &theirs_no, error))
        return FALSE;

      if (our_id != 0 && their_id != 0 && ours_no && !theirs_no)
        g_hash_table_add (stays, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < ours->len; i++)
    {
      const Consent *consent = &g_array_index (ours, Consent, i);
      gint64 our_id, their_id;
      gboolean ours_no, theirs_no;

      if (!read_standing (act, kept_id, consent, &our_id, &ours_no, error) ||
          !read_standing (act, merged_id, consent, &their_id, &theirs_no, error))
        return FALSE;

      /* Not the standing yes alone: without it an older one, later than their no, would stand. */
      if (consent->id > their_id && our_id != 0 && their_id != 0 && theirs_no && !ours_no)
        g_hash_table_add (leaves, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < ours->len; i++)
    if (g_hash_table_contains (leaves, GUINT_TO_POINTER (i)) &&
        !move_consent (act, merge_id, &g_array_index (ours, Consent, i), kept_id, merged_id, error))
      return FALSE;

  for (guint i = 0; i < theirs->len; i++)
    if (!g_hash_table_contains (stays, GUINT_TO_POINTER (i)) &&
        !move_consent (act, merge_id, &g_array_index (theirs, Consent, i), merged_id, kept_id, error))
      return FALSE;

  return TRUE;
}

/**
 * vst_merge_rules:
 *
 * The stricter of two rules of safe contact, use by use.
 */
char *
vst_merge_rules (const char *a,
                 const char *b)
{
  VstContactRule first, second;

  if (!vst_contact_rule_parse (a, &first))
    return g_strdup (a);
  if (!vst_contact_rule_parse (b, &second))
    return g_strdup (b);

  return vst_contact_rule_codes (vst_contact_rule_join (first, second));
}

static const char *
earlier (const char *a,
         const char *b)
{
  if (*a == '\0' || *b == '\0')
    return *a != '\0' ? a : *b != '\0' ? b
                                       : NULL;

  return strcmp (a, b) < 0 ? a : b;
}

typedef struct
{
  gint64 id;
  char *rule;
  char *review_on;
  gint64 via_id;
} Contact;

static void
clear_contact (gpointer data)
{
  Contact *contact = data;

  g_free (contact->rule);
  g_free (contact->review_on);
}

static gboolean
read_contact (VstStmt *stmt,
              GArray *contacts,
              GError **error)
{
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Contact contact = { vst_stmt_get_int (stmt, 0), vst_stmt_dup_words (stmt, 1), vst_stmt_dup_words (stmt, 2), vst_stmt_get_int (stmt, 3) };

      g_array_append_val (contacts, contact);
    }

  return step == VST_STEP_DONE;
}

static GArray *
read_contacts (VstAct *act,
               const VstSql *sql,
               gint64 first,
               gint64 second,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);
  g_autoptr (GArray) contacts = g_array_new (FALSE, FALSE, sizeof (Contact));

  g_array_set_clear_func (contacts, clear_contact);
  vst_stmt_bind_int (stmt, 1, first);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, second);

  return read_contact (stmt, contacts, error) ? g_steal_pointer (&contacts) : NULL;
}

/* One contact under the joined rule. */
static gboolean
restrict_contact (VstAct *act,
                  gint64 merge_id,
                  const Contact *contact,
                  const char *rule,
                  const char *review_on,
                  GError **error)
{
  return vst_merge_move_value (act, merge_id, "contact_point", "rule", contact->id, contact->rule, rule, error) &&
         vst_merge_move_value (act, merge_id, "contact_point", "review_on", contact->id,
                               *contact->review_on != '\0' ? contact->review_on : NULL, review_on, error);
}

/* A number that both have is kept once, or twice where each has a plan of its own;
 * what may be done is what both rules allow.
 */
static gboolean
move_contact (VstAct *act,
              gint64 merge_id,
              gint64 kept_id,
              gint64 merged_id,
              const Contact *contact,
              GError **error)
{
  g_autoptr (GArray) same = read_contacts (act, VST_SQL_MERGE_SETTLE_CONTACT_SAME, contact->id, kept_id, error);

  if (same == NULL)
    return FALSE;

  if (same->len > 0)
    {
      g_autofree char *rule = g_strdup (contact->rule);
      const char *review_on = *contact->review_on != '\0' ? contact->review_on : NULL;

      for (guint i = 0; i < same->len; i++)
        {
          const Contact *other = &g_array_index (same, Contact, i);
          g_autofree char *both = vst_merge_rules (rule, other->rule);

          g_free (rule);
          rule = g_steal_pointer (&both);
          review_on = earlier (review_on != NULL ? review_on : "", other->review_on);
        }

      for (guint i = 0; i < same->len; i++)
        if (!restrict_contact (act, merge_id, &g_array_index (same, Contact, i), rule, review_on, error))
          return FALSE;

      /* Hours, a name, a code word: none of that is put together. */
      if (contact->via_id == kept_id || !vst_contact_has_plan (vst_act_get_view (act), contact->id))
        return TRUE;
      if (!restrict_contact (act, merge_id, contact, rule, review_on, error))
        return FALSE;
    }

  /* Through whom she is reached is she herself, it turns out. */
  if (contact->via_id == kept_id)
    return TRUE;

  return vst_merge_move_id (act, merge_id, "contact_point", "person_id", contact->id, merged_id, kept_id, error);
}

static gboolean
move_contacts (VstAct *act,
               gint64 merge_id,
               gint64 kept_id,
               gint64 merged_id,
               GError **error)
{
  g_autoptr (GArray) theirs = read_contacts (act, VST_SQL_MERGE_SETTLE_CONTACTS_OF, merged_id, 0, error);

  for (guint i = 0; theirs != NULL && i < theirs->len; i++)
    if (!move_contact (act, merge_id, kept_id, merged_id, &g_array_index (theirs, Contact, i), error))
      return FALSE;

  return theirs != NULL;
}

typedef struct
{
  gint64 id;
  gint64 family_id;
  gint64 person_id;
  gboolean head;
} Place;

static GArray *
read_places (VstAct *act,
             const VstSql *sql,
             gint64 id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Place place = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2), vst_stmt_get_int (stmt, 3) != 0 };

      g_array_append_val (places, place);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

static gboolean
count (VstAct *act,
       const VstSql *sql,
       gint64 first,
       gint64 second,
       gint64 *n,
       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);

  vst_stmt_bind_int (stmt, 1, first);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, second);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

static gboolean
move_head (VstAct *act,
           gint64 merge_id,
           const Place *place,
           gint64 kept_id,
           GError **error)
{
  gint64 place_id;

  return count (act, VST_SQL_MERGE_SETTLE_PLACE_ID, place->family_id, kept_id, &place_id, error) &&
         vst_merge_move_value (act, merge_id, "membership", "head", place->id, "1", "0", error) &&
         vst_merge_move_value (act, merge_id, "membership", "head", place_id, "0", "1", error);
}

/* Her places in other files; a file has her once. */
static gboolean
move_places_of_person (VstAct *act,
                       gint64 merge_id,
                       gint64 kept_id,
                       gint64 merged_id,
                       GError **error)
{
  g_autoptr (GArray) places = read_places (act, VST_SQL_MERGE_SETTLE_PLACES_OF_PERSON, merged_id, error);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gint64 n_there, n_merged;

      if (!count (act, VST_SQL_MERGE_SETTLE_PLACE, place->family_id, kept_id, &n_there, error) ||
          !count (act, VST_SQL_MERGE_SETTLE_IS_MERGED, place->family_id, 0, &n_merged, error))
        return FALSE;

      /* A file stands under somebody who is in it, and not under whom nobody sees. */
      if (n_there > 0 && n_merged == 0 && place->head && !move_head (act, merge_id, place, kept_id, error))
        return FALSE;

      /* One in the file that is merged is left there. */
      if (n_there == 0 && n_merged == 0 &&
          !vst_merge_move_id (act, merge_id, "membership", "person_id", place->id, merged_id, kept_id, error))
        return FALSE;
    }

  return places != NULL;
}

static gboolean
move_places_of_family (VstAct *act,
                       gint64 merge_id,
                       gint64 kept_id,
                       gint64 merged_id,
                       GError **error)
{
  g_autoptr (GArray) places = read_places (act, VST_SQL_MERGE_SETTLE_PLACES_OF_FAMILY, merged_id, error);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gint64 n_there, n_merged, n_heads;

      if (!count (act, VST_SQL_MERGE_SETTLE_PLACE, kept_id, place->person_id, &n_there, error) ||
          !count (act, VST_SQL_MERGE_SETTLE_IS_MERGED_PERSON, place->person_id, 0, &n_merged, error) ||
          !count (act, VST_SQL_MERGE_SETTLE_HEAD, kept_id, 0, &n_heads, error))
        return FALSE;

      if (n_there > 0 || n_merged > 0)
        continue;

      if ((place->head && n_heads > 0 && !vst_merge_move_value (act, merge_id, "membership", "head", place->id, "1", "0", error)) ||
          !vst_merge_move_id (act, merge_id, "membership", "family_id", place->id, merged_id, kept_id, error))
        return FALSE;
    }

  return places != NULL;
}

/* What opens a file to somebody was said of one of them: of neither, from now on. */
static gboolean
close_permissions (VstAct *act,
                   gint64 merge_id,
                   gint64 kept_id,
                   gint64 merged_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_SETTLE_PERMISSIONS);
  g_autoptr (GArray) ids = NULL;

  vst_stmt_bind_int (stmt, 1, kept_id);
  if (!(ids = vst_view_read_ids (vst_act_get_view (act), stmt, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!vst_merge_move_id (act, merge_id, "directive", "family_id", g_array_index (ids, gint64, i), kept_id, merged_id, error))
      return FALSE;

  return TRUE;
}

gboolean
vst_merge_settle_person (VstAct *act,
                         gint64 merge_id,
                         gint64 kept_person_id,
                         gint64 merged_person_id,
                         GError **error)
{
  return move_answers (act, merge_id, TRUE, kept_person_id, merged_person_id, error) &&
         move_consents (act, merge_id, kept_person_id, merged_person_id, error) &&
         move_contacts (act, merge_id, kept_person_id, merged_person_id, error) &&
         move_places_of_person (act, merge_id, kept_person_id, merged_person_id, error);
}

gboolean
vst_merge_settle_family (VstAct *act,
                         gint64 merge_id,
                         gint64 kept_family_id,
                         gint64 merged_family_id,
                         GError **error)
{
  return close_permissions (act, merge_id, kept_family_id, merged_family_id, error) &&
         move_answers (act, merge_id, FALSE, kept_family_id, merged_family_id, error) &&
         move_places_of_family (act, merge_id, kept_family_id, merged_family_id, error);
}
