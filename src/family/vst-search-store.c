/* vst-search-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-search-store.h"

#include <string.h>

#include "search-sql.h"
#include "vst-alert-store.h"
#include "vst-canada.h"
#include "vst-date-text.h"
#include "vst-person-store.h"
#include "vst-seal.h"
#include "vst-text-search.h"
#include "vst-text.h"

/* Shorter words have too many neighbours to guess at. */
#define FORGIVE_CHARS 4

VstSearch *
vst_search_new (const char *text,
                gboolean settled)
{
  VstSearch *search = g_new0 (VstSearch, 1);

  search->text = g_strdup (text);
  search->settled = settled;

  return search;
}

VstSearch *
vst_search_copy (const VstSearch *search)
{
  return vst_search_new (search->text, search->settled);
}

void
vst_search_free (VstSearch *search)
{
  g_free (search->text);
  g_free (search);
}

/* The digits of what has nothing but digits and what stands between them. */
static char *
only_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (c)));
      else if (g_unichar_isalpha (c) || digits->len > 16)
        {
          g_string_free (digits, TRUE);
          return NULL;
        }
    }

  return g_string_free (digits, FALSE);
}

static gboolean
add_phone (VstFound *found,
           VstView *view,
           const char *digits,
           GError **error)
{
  static const char *const kinds[VST_SEAL_PHONE_TOKENS] = { "last4", "last7", "phone" };
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  gsize length = strlen (digits);
  guint n;

  if (length == 11 && digits[0] == '1')
    length = 10;
  if (length != 4 && length != 7 && length != 10)
    return TRUE;

  /* None without the compartment: then no phone is found. */
  n = vst_seal_phone (vst_view_get_ring (view), 0, digits, tokens);

  return n == 0 || vst_found_add_key (found, view, kinds[n - 1], tokens[n - 1], VST_SEARCH_HITS, error);
}

/* "26-481703", and its beginning from "26-4" on. */
static gboolean
add_file (VstFound *found,
          VstView *view,
          const char *text,
          const char *digits,
          GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *before = NULL;
  g_autoptr (VstStmt) families = NULL;
  gsize length = strlen (digits);
  VstStep step = VST_STEP_DONE;

  if (length < 3 || length > 8 || (length < 8 && (strlen (text) < 4 || g_ascii_isalnum (text[2]) || g_ascii_isspace (text[2]))))
    return TRUE;

  from = g_strdup_printf ("%.2s-%s", digits, digits + 2);
  before = vst_text_after_key (from);
  families = vst_view_prepare (view, VST_SQL_SEARCH_BY_NUMBER);
  vst_stmt_bind_text (families, 1, from);
  vst_stmt_bind_text (families, 2, before);
  vst_stmt_bind_int (families, 3, VST_SEARCH_HITS);

  while (found->ids->len < VST_SEARCH_HITS && (step = vst_stmt_step (families, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstStmt) members = vst_view_prepare (view, VST_SQL_SEARCH_OF_FAMILY);

      vst_stmt_bind_int (members, 1, vst_stmt_get_int (families, 0));
      if (!vst_found_add_ids (found, members, VST_SEARCH_HITS, error))
        return FALSE;
    }

  return step != VST_STEP_FAILED;
}

static gboolean
add_numbers (VstFound *found,
             VstView *view,
             const char *text,
             GError **error)
{
  g_autofree char *line = vst_text_line (text);
  g_autofree char *digits = only_digits (line);
  g_autofree char *day = vst_day_parse (line);

  if (day != NULL && !vst_found_add_born (found, view, day, VST_SEARCH_HITS, error))
    return FALSE;

  return digits == NULL || (add_file (found, view, line, digits, error) && add_phone (found, view, digits, error));
}

static void
take_edit (GPtrArray *edits,
           GHashTable *seen,
           char *edit)
{
  if (g_hash_table_contains (seen, edit))
    {
      g_free (edit);
      return;
    }

  g_hash_table_add (seen, edit);
  g_ptr_array_add (edits, edit);
}

/* Every word one typing error away, the likeliest errors first. */
static GPtrArray *
list_edits (const char *word)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      int before = (int) (p - word);

      if (*next != '\0')
        {
          const char *after = g_utf8_next_char (next);

          take_edit (edits, seen, g_strdup_printf ("%.*s%.*s%.*s%s", before, word, (int) (after - next), next, (int) (next - p), p, after));
        }
      take_edit (edits, seen, g_strdup_printf ("%.*s%s", before, word, next));
    }

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    for (char letter = 'a'; letter <= 'z'; letter++)
      {
        take_edit (edits, seen, g_strdup_printf ("%.*s%c%s", (int) (p - word), word, letter, g_utf8_next_char (p)));
        take_edit (edits, seen, g_strdup_printf ("%.*s%c%s", (int) (p - word), word, letter, p));
      }

  return edits;
}

static gboolean
forgive_word (VstFound *found,
              VstView *view,
              const char **words,
              guint which,
              GError **error)
{
  const char *typed = words[which];
  g_autoptr (GPtrArray) edits = list_edits (typed);
  gboolean done = TRUE;

  for (guint i = 0; i < edits->len && done && found->ids->len < VST_SEARCH_HITS; i++)
    {
      gboolean is = FALSE;

      words[which] = g_ptr_array_index (edits, i);
      done = !vst_view_is_cancelled (view, error) && vst_found_is_beginning (view, words[which], &is, error) &&
             (!is || vst_found_add_words (found, view, words, VST_SEARCH_HITS, error));
    }

  words[which] = typed;

  return done;
}

/* One error in one of the words; only asked when nothing is spelled so. */
static gboolean
forgive (VstFound *found,
         VstView *view,
         const GStrv query,
         GError **error)
{
  const char *words[VST_TEXT_QUERY_WORDS + 1] = { NULL };

  for (guint i = 0; query[i] != NULL && i < VST_TEXT_QUERY_WORDS; i++)
    words[i] = query[i];

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= FORGIVE_CHARS && !g_ascii_isdigit (words[i][0]) &&
        !forgive_word (found, view, words, i, error))
      return FALSE;

  found->forgiven = found->ids->len > 0;

  return TRUE;
}

static gpointer
ids_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  const VstSearch *search = args;
  g_autoptr (VstFound) found = vst_found_new ();
  g_auto (GStrv) query = vst_text_query (search->text);
  g_auto (GStrv) joined = vst_text_query_joined (search->text);

  if (!add_numbers (found, view, search->text, error) ||
      !vst_found_add_words (found, view, (const char *const *) query, VST_SEARCH_HITS, error) ||
      (joined != NULL && !vst_found_add_words (found, view, (const char *const *) joined, VST_SEARCH_HITS, error)))
    return NULL;

  if (found->ids->len == 0 && !forgive (found, view, query, error))
    return NULL;

  if (found->ids->len == 0 && joined != NULL && !forgive (found, view, joined, error))
    return NULL;

  if (search->settled)
    vst_view_note_ids (view, VST_ACCESS_SEARCH, "person", (const gint64 *) (gconstpointer) found->ids->data, found->ids->len);

  return g_steal_pointer (&found);
}

static char *
read_head_name (VstView *view,
                gint64 family_id)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SEARCH_HEAD_NAME);

  vst_stmt_bind_int (stmt, 1, family_id);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW ? g_strdup (vst_stmt_get_text (stmt, 0)) : g_strdup ("");
}

/* What the desk may know at a glance. */
static guint
read_alerts (VstView *view,
             gint64 family_id,
             const char *today)
{
  static const guint flags_of[VST_N_ALERT_KINDS] = {
    [VST_ALERT_OTHER] = VST_HIT_ALERT,
    [VST_ALERT_ALLERGY] = VST_HIT_ALLERGY,
    [VST_ALERT_CUSTODY] = VST_HIT_CUSTODY,
    [VST_ALERT_ACCESS] = VST_HIT_ACCESS,
  };
  guint kinds;
  guint flags = 0;

  if (vst_alerts_read_kinds (view, family_id, today, &kinds, NULL))
    for (guint i = 0; i < VST_N_ALERT_KINDS; i++)
      flags |= (kinds & 1u << i) != 0 ? flags_of[i] : 0;

  return flags;
}

/**
 * vst_search_read_hit:
 *
 * A line of the results: a person, and the family she is in now, or was last.
 */
VstHit *
vst_search_read_hit (VstView *view,
                     gint64 person_id,
                     const char *today,
                     GError **error)
{
  g_autoptr (VstPerson) person = vst_person_read (view, person_id, error);
  g_autoptr (VstStmt) places = vst_view_prepare (view, VST_SQL_SEARCH_PLACES);
  g_autofree char *role = g_strdup ("");
  g_autofree char *file_number = g_strdup ("");
  g_autofree char *family_name = NULL;
  gint64 family_id = 0;
  guint flags = 0;
  int best = -1;

  if (person == NULL)
    return NULL;

  vst_stmt_bind_int (places, 1, person_id);
  while (vst_stmt_step (places, NULL) == VST_STEP_ROW)
    {
      gboolean left = vst_stmt_get_value_type (places, 3) != VST_VALUE_NULL;
      gboolean closed = g_strcmp0 (vst_stmt_get_text (places, 5), "closed") == 0;
      int rank = (left ? 0 : 2) + (closed ? 0 : 1);

      if (rank < best)
        continue;

      best = rank;
      family_id = vst_stmt_get_int (places, 0);
      g_free (role);
      role = g_strdup (vst_stmt_get_text (places, 1));
      g_free (file_number);
      file_number = g_strdup (vst_stmt_get_text (places, 4));
      flags = (left ? VST_HIT_LEFT : 0u) | (closed ? VST_HIT_CLOSED : 0u);
    }

  if (vst_person_get_entry (person)->interpreter)
    flags |= VST_HIT_INTERPRETER;
  if (vst_person_is_anonymous (person))
    flags |= VST_HIT_ANONYMOUS;
  if (family_id != 0)
    flags |= read_alerts (view, family_id, today);

  family_name = read_head_name (view, family_id);

  return vst_hit_new (person, family_id, file_number, family_name, role, (VstHitFlags) flags);
}

static gpointer
page_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const GArray *ids = args;
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *today = vst_view_dup_today (view);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      VstHit *hit = vst_search_read_hit (view, g_array_index (ids, gint64, i), today, &local_error);

      if (hit != NULL)
        {
          g_ptr_array_add (page, hit);
        }
      else if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return g_steal_pointer (&page);
}

const VstReading vst_search_read_ids = { "search.ids", VST_RIGHT_FIND_FAMILY, ids_func, (GDestroyNotify) vst_found_free };
const VstReading vst_search_read_page = {
  "search.page", VST_RIGHT_FIND_FAMILY, page_func, (GDestroyNotify) g_ptr_array_unref
};

static gpointer
list_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstFound) found = ids_func (view, args, error);

  return found != NULL ? g_array_ref (found->ids) : NULL;
}

static gint64
get_id (gpointer record)
{
  return vst_person_get_id (vst_hit_get_person (record));
}

const VstReading vst_search_read_list = { "search.list", VST_RIGHT_FIND_FAMILY, list_func, (GDestroyNotify) g_array_unref };
const VstListSource vst_search_list = { &vst_search_read_list, &vst_search_read_page, get_id, VST_TOPIC_FAMILY };
