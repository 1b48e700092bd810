/* vst-shielded.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-shielded.h"

#include <string.h>

#include "shielded-consent-sql.h"
#include "shielded-note-sql.h"
#include "shielded-sql.h"
#include "vst-contact-key.h"
#include "vst-contact-store.h"
#include "vst-error.h"
#include "vst-person-store.h"

const VstShield vst_family_shields[] = {
  { "person", "person", "id", VST_SQL_SHIELDED_PERSON_ROW, VST_SQL_SHIELDED_PERSON_OPEN, VST_SQL_SHIELDED_PERSON_CLOSE,
    VST_SQL_SHIELDED_PERSON_ROWS, VST_SQL_SHIELDED_PERSON_WHOSE, VST_SQL_SHIELDED_PERSON_SHOWN,
    VST_SQL_SHIELDED_PERSON_SHOW, VST_SQL_SHIELDED_PERSON_DROP, 0, TRUE },
  { "contact_point", "person", "person_id", VST_SQL_SHIELDED_CONTACT_ROW, VST_SQL_SHIELDED_CONTACT_OPEN,
    VST_SQL_SHIELDED_CONTACT_CLOSE, VST_SQL_SHIELDED_CONTACT_ROWS, VST_SQL_SHIELDED_CONTACT_WHOSE,
    VST_SQL_SHIELDED_CONTACT_SHOWN, VST_SQL_SHIELDED_CONTACT_SHOW, VST_SQL_SHIELDED_CONTACT_DROP, VST_KEY_CONTACT, TRUE },
  { "family", "family", "id", VST_SQL_SHIELDED_FAMILY_ROW, VST_SQL_SHIELDED_FAMILY_OPEN, VST_SQL_SHIELDED_FAMILY_CLOSE,
    VST_SQL_SHIELDED_FAMILY_ROWS, VST_SQL_SHIELDED_FAMILY_WHOSE, VST_SQL_SHIELDED_FAMILY_SHOWN,
    VST_SQL_SHIELDED_FAMILY_SHOW, VST_SQL_SHIELDED_FAMILY_DROP, 0, TRUE },
  VST_SHIELD ("alert", "family", "family_id", SHIELDED_ALERT),
  VST_SHIELD_OF ("message", "family", "family_id", SHIELDED_MESSAGE, _FAMILY),
  VST_SHIELD_OF ("message", "person", "person_id", SHIELDED_MESSAGE, _PERSON),
  VST_SHIELD_OF ("staff_block", "family", "family_id", SHIELDED_NOTE_BLOCK, _FAMILY),
  VST_SHIELD_OF ("staff_block", "person", "person_id", SHIELDED_NOTE_BLOCK, _PERSON),
  VST_SHIELD_OF ("membership", "family", "family_id", SHIELDED_NOTE_PLACE, _FAMILY),
  VST_SHIELD_OF ("membership", "person", "person_id", SHIELDED_NOTE_PLACE, _PERSON),
  VST_SHIELD_OF ("relation", "person", "from_person_id", SHIELDED_NOTE_RELATION, _FROM),
  VST_SHIELD_OF ("relation", "person", "to_person_id", SHIELDED_NOTE_RELATION, _TO),
  VST_SHIELD_OF ("custody", "person", "child_person_id", SHIELDED_NOTE_CUSTODY, _CHILD),
  VST_SHIELD_OF ("custody", "person", "adult_person_id", SHIELDED_NOTE_CUSTODY, _ADULT),
  VST_SHIELD_OF ("keep_apart", "person", "a_person_id", SHIELDED_NOTE_APART, _A_PERSON),
  VST_SHIELD_OF ("keep_apart", "family", "a_family_id", SHIELDED_NOTE_APART, _A_FAMILY),
  VST_SHIELD_OF ("keep_apart", "person", "b_person_id", SHIELDED_NOTE_APART, _B_PERSON),
  VST_SHIELD_OF ("keep_apart", "family", "b_family_id", SHIELDED_NOTE_APART, _B_FAMILY),
  VST_SHIELD_OF ("look_alike", "person", "a_person_id", SHIELDED_NOTE_ALIKE, _A),
  VST_SHIELD_OF ("look_alike", "person", "b_person_id", SHIELDED_NOTE_ALIKE, _B),
  VST_SHIELD ("expected_child", "family", "family_id", SHIELDED_NOTE_EXPECTED),
  VST_SHIELD ("consent", "person", "person_id", SHIELDED_CONSENT_CONSENT),
  VST_SHIELD ("release", "person", "person_id", SHIELDED_CONSENT_RELEASE),
  VST_SHIELD ("disclosure", "person", "person_id", SHIELDED_CONSENT_DISCLOSURE),
  VST_SHIELD ("directive", "family", "family_id", SHIELDED_CONSENT_DIRECTIVE),
  { NULL }
};

const VstSql *const vst_family_bare[] = {
  VST_SQL_SHIELDED_BARE_TOKENS,
  VST_SQL_SHIELDED_BARE_CONTACT_KEYS,
  VST_SQL_SHIELDED_BARE_FAMILIES,
  NULL
};

const VstSql *const vst_family_indexes[] = {
  VST_SQL_SHIELDED_TOKENS,
  VST_SQL_SHIELDED_CONTACT_KEYS,
  VST_SQL_SHIELDED_CONTACT_KEYS_BY_CONTACT,
  VST_SQL_SHIELDED_PEOPLE_BY_BIRTH,
  VST_SQL_SHIELDED_FAMILY_KEYS,
  NULL
};

/* Whether somebody who is found is in an active file, and under whose name that stands. */
const VstIndexed vst_family_indexed_by[] = {
  { "family", VST_SQL_SHIELDED_MOVES_FAMILY },
  { "membership", VST_SQL_SHIELDED_MOVES_MEMBERSHIP },
  { NULL }
};

static gboolean
run (VstView *view,
     const VstSql *sql,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);

  return vst_stmt_run (stmt, error);
}

static gboolean
add_family_key (VstView *view,
                VstStmt *person,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SHIELDED_FAMILY_KEY_ADD);
  g_autofree char *key = vst_person_sort_key (vst_stmt_get_text (person, 1), vst_stmt_get_text (person, 2),
                                              vst_stmt_get_text (person, 3));

  vst_stmt_bind_int (stmt, 1, vst_stmt_get_int (person, 0));
  vst_stmt_bind_text (stmt, 2, key);

  return vst_stmt_run (stmt, error);
}

static gboolean
index_people (VstView *view,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SHIELDED_PEOPLE);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const char *const names[] = { vst_stmt_get_text (stmt, 1), vst_stmt_get_text (stmt, 2), vst_stmt_get_text (stmt, 3) };

      if (!add_family_key (view, stmt, error) ||
          !vst_person_add_tokens (view, VST_SQL_SHIELDED_TOKEN_ADD, vst_stmt_get_int (stmt, 0),
                                  vst_stmt_get_int (stmt, 4) != 0, names, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

/* What she may not open, or nobody can, is found by nothing. */
static gboolean
index_contact (VstView *view,
               gint64 contact_id,
               GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VstContactEntry) entry = vst_contact_read_entry (view, contact_id, &local_error);

  if (entry != NULL)
    return vst_contact_add_keys (view, VST_SQL_SHIELDED_CONTACT_KEY_ADD, contact_id, entry, error);

  if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NO_RIGHT) ||
      g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND) ||
      g_error_matches (local_error, VST_ERROR, VST_ERROR_UNREADABLE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
index_contacts (VstView *view,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SHIELDED_CONTACTS);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!index_contact (view, vst_stmt_get_int (stmt, 0), error))
      return FALSE;

  return step == VST_STEP_DONE;
}

/* What those who lie open are found by. */
gboolean
vst_family_index (VstView *view,
                  GError **error)
{
  return run (view, VST_SQL_SHIELDED_TOKENS_DROP, error) && run (view, VST_SQL_SHIELDED_CONTACT_KEYS_DROP, error) &&
         run (view, VST_SQL_SHIELDED_FAMILY_KEYS_DROP, error) &&
         index_people (view, error) && index_contacts (view, error);
}

static void
name_clear (gpointer data)
{
  g_free (((VstShieldedName *) data)->token);
}

/* What is known of her so far: which of the words some token begins with, and is. */
typedef struct
{
  VstShieldedName name;
  guint begins;
  guint is;
} Match;

static void
match (Match *self,
       const char *token,
       const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (token, words[i]))
      {
        self->begins |= 1u << i;
        if (g_str_equal (token, words[i]))
          self->is |= 1u << i;
        if (i == 0 && (self->name.token == NULL || strcmp (token, self->name.token) < 0))
          {
            g_free (self->name.token);
            self->name.token = g_strdup (token);
          }
      }
}

/* And whether that is all. */
static void
take (GArray *names,
      Match *self,
      guint n_words)
{
  guint first = n_words > 1 ? 3 : 1;

  if (self->name.person_id != 0 && self->begins == (1u << n_words) - 1)
    {
      self->name.rank += (self->is & first) == first ? 0 : 2;
      g_array_append_val (names, self->name);
      self->name.token = NULL;
    }

  g_free (self->name.token);
  *self = (Match){ 0 };
}

/**
 * vst_shielded_find:
 * @words: folded beginnings of words, 31 at most
 *
 * Who has a token beginning with each of the words, among those whom the tables
 * don't tell.
 *
 * Returns: (transfer full) (element-type VstShieldedName):
 */
GArray *
vst_shielded_find (VstView *view,
                   const char *const *words,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SHIELDED_FIND);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (VstShieldedName));
  guint n_words = MIN (g_strv_length ((GStrv) words), 31);
  Match current = { 0 };
  VstStep step;

  g_array_set_clear_func (names, name_clear);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      if (id != current.name.person_id)
        take (names, &current, n_words);

      current.name.person_id = id;
      current.name.rank = vst_stmt_get_int (stmt, 2) != 0 ? 1 : 0;
      match (&current, vst_stmt_get_text (stmt, 1), words);
    }

  take (names, &current, n_words);

  return step == VST_STEP_DONE ? g_steal_pointer (&names) : NULL;
}
