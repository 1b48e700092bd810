/* vst-found-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-found-store.h"

#include <string.h>

#include "found-sql.h"
#include "vst-seal.h"
#include "vst-shielded.h"
#include "vst-text-search.h"
#include "vst-text.h"

/* One and two letters begin so many names that counting them tells nothing. */
#define RARE_BYTES 3

/* How far a range is counted, to drive a search from the rarer word. */
#define COUNT_AT_MOST 64

/* Two ranges of more rows than this are met by looking up one person after the
 * other: among so many, those who have both words are soon found.
 */
#define MEET_AT_MOST 40000

/* Rows that are looked at for words that few people share. */
#define ROWS_AT_MOST 20000

VstFound *
vst_found_new (void)
{
  VstFound *found = g_new0 (VstFound, 1);

  found->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  found->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return found;
}

void
vst_found_free (VstFound *found)
{
  if (found == NULL)
    return;

  g_array_unref (found->ids);
  g_hash_table_unref (found->seen);
  g_free (found);
}

static void
add_id (VstFound *found,
        gint64 id)
{
  if (g_hash_table_add (found->seen, g_memdup2 (&id, sizeof id)))
    g_array_append_val (found->ids, id);
}

/**
 * vst_found_add_ids:
 * @stmt: a statement whose first column is a person
 */
gboolean
vst_found_add_ids (VstFound *found,
                   VstStmt *stmt,
                   guint at_most,
                   GError **error)
{
  VstStep step = VST_STEP_DONE;

  while (found->ids->len < at_most && (step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    add_id (found, vst_stmt_get_int (stmt, 0));

  return step != VST_STEP_FAILED;
}

static void
bind_range (VstStmt *stmt,
            int index,
            const char *word)
{
  g_autofree char *after = vst_text_after_key (word);

  vst_stmt_bind_text (stmt, index, word);
  vst_stmt_bind_text (stmt, index + 1, after);
}

static gboolean
count_range (VstView *view,
             const char *word,
             gint64 *count,
             GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  *count = COUNT_AT_MOST;
  if (strlen (word) < RARE_BYTES)
    return TRUE;

  stmt = vst_view_prepare (view, VST_SQL_FOUND_HOW_MANY);
  bind_range (stmt, 1, word);
  vst_stmt_bind_int (stmt, 3, COUNT_AT_MOST);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *count = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* The rarer word first; of two common ones, the longer.  Tells whether even the
 * rarest is common, and neither of the first two a single letter.
 */
static gboolean
order_words (VstView *view,
             const char **words,
             gboolean *common,
             GError **error)
{
  gint64 first = 0, other = 0;

  for (guint i = 1; words[i] != NULL; i++)
    {
      const char *word = words[i];

      if (!count_range (view, words[0], &first, error) || !count_range (view, word, &other, error))
        return FALSE;

      if (other < first || (other == first && strlen (word) > strlen (words[0])))
        {
          words[i] = words[0];
          words[0] = word;
        }
    }

  *common = MIN (first, other) == COUNT_AT_MOST && strlen (words[0]) > 1 && strlen (words[1]) > 1;

  return TRUE;
}

static gboolean
has_words (VstView *view,
           gint64 person_id,
           const char *const *words,
           gboolean *has,
           GError **error)
{
  *has = TRUE;

  for (guint i = 0; words[i] != NULL && *has; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_HAS_WORD);
      VstStep step;

      vst_stmt_bind_int (stmt, 1, person_id);
      bind_range (stmt, 2, words[i]);
      if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
        return FALSE;

      *has = step == VST_STEP_ROW;
    }

  return TRUE;
}

#define N_RANKS 4

typedef struct
{
  gint64 id;
  int rank;
  char *token; /* nullable: needed only where somebody is to be put between */
} Ranked;

static void
ranked_clear (gpointer data)
{
  g_free (((Ranked *) data)->token);
}

static GArray *
ranked_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (rows, ranked_clear);

  return rows;
}

/* Whether the person has all further words; if so, she is taken. */
static gboolean
rank (VstFound *found,
      VstView *view,
      const Ranked *row,
      const char *const *more_words,
      GArray *rows,
      GError **error)
{
  gboolean has = TRUE;

  if (g_hash_table_contains (found->seen, &row->id))
    return TRUE;
  if (more_words != NULL && !has_words (view, row->id, more_words, &has, error))
    return FALSE;

  if (has)
    {
      const Ranked taken = { row->id, row->rank, g_strdup (row->token) };

      g_hash_table_add (found->seen, g_memdup2 (&row->id, sizeof row->id));
      g_array_append_val (rows, taken);
    }

  return TRUE;
}

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const Ranked *row = a, *other = b;
  int by_token;

  if (row->rank != other->rank)
    return row->rank - other->rank;

  by_token = strcmp (row->token, other->token);

  return by_token != 0 ? by_token : (row->id > other->id) - (row->id < other->id);
}

/* Where the engine would have them, if their names stood in the table. */
static void
put_between (VstFound *found,
             GArray *rows,
             const GArray *shielded,
             guint at_most)
{
  for (guint i = 0; i < shielded->len; i++)
    {
      const VstShieldedName *name = &g_array_index (shielded, VstShieldedName, i);
      const Ranked row = { name->person_id, name->rank, g_strdup (name->token) };

      g_array_append_val (rows, row);
    }

  g_array_sort (rows, compare);
  if (found->ids->len + rows->len > at_most)
    g_array_set_size (rows, at_most - found->ids->len);
}

/* Whole words before beginnings of words, and in each, people of active
 * families first; the order they came in within.
 */
static void
add_by_rank (VstFound *found,
             GArray *rows,
             const GArray *shielded,
             guint at_most)
{
  if (shielded->len > 0)
    put_between (found, rows, shielded, at_most);

  for (int rank = 0; rank < N_RANKS; rank++)
    for (guint i = 0; i < rows->len; i++)
      if (g_array_index (rows, Ranked, i).rank == rank)
        g_array_append_val (found->ids, g_array_index (rows, Ranked, i).id);
}

static int
get_rank (VstStmt *stmt)
{
  return (vst_stmt_get_int (stmt, 1) != 0 ? 0 : 2) + (vst_stmt_get_int (stmt, 2) != 0 ? 1 : 0);
}

static gboolean
add_ranked (VstFound *found,
            VstView *view,
            VstStmt *stmt,
            const char *const *more_words,
            const GArray *shielded,
            guint at_most,
            GError **error)
{
  g_autoptr (GArray) rows = ranked_new ();
  VstStep step = VST_STEP_DONE;

  while (found->ids->len + rows->len < at_most && (step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const char *token = shielded->len > 0 ? vst_stmt_get_text (stmt, 3) : NULL;
      const Ranked row = { vst_stmt_get_int (stmt, 0), get_rank (stmt), (char *) token };

      if (!rank (found, view, &row, more_words, rows, error))
        return FALSE;
    }

  add_by_rank (found, rows, shielded, at_most);

  return step != VST_STEP_FAILED;
}

static guint
letters_of (const char *const *words)
{
  guint letters = 0;

  for (guint i = 0; words[i] != NULL; i++)
    letters |= vst_text_letter (words[i]);

  return letters;
}

static GArray *
read_range (VstView *view,
            const char *word,
            guint letters,
            gboolean keep_tokens,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_ONE_WORD);
  g_autoptr (GArray) rows = ranked_new ();
  VstStep step;

  bind_range (stmt, 1, word);
  vst_stmt_bind_int (stmt, 3, MEET_AT_MOST);
  vst_stmt_bind_int (stmt, 4, letters);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Ranked row = { vst_stmt_get_int (stmt, 0), get_rank (stmt), keep_tokens ? g_strdup (vst_stmt_get_text (stmt, 3)) : NULL };

      g_array_append_val (rows, row);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* The people of two ranges, which are read one after the other as they lie on
 * the disk: where both words are common and few people have both, looking up
 * each one's other word would read a page for each.
 *
 * Neither range may be too long; @met tells.
 */
static gboolean
meet (VstFound *found,
      VstView *view,
      const char *const *words,
      const GArray *shielded,
      guint at_most,
      gboolean *met,
      GError **error)
{
  guint letters = letters_of (words);
  g_autoptr (GArray) first = read_range (view, words[0], letters, shielded->len > 0, error);
  g_autoptr (GArray) other = NULL;
  g_autoptr (GArray) rows = ranked_new ();
  g_autoptr (GHashTable) whole = g_hash_table_new (g_int64_hash, g_int64_equal);

  *met = FALSE;

  if (first == NULL || first->len == MEET_AT_MOST)
    return first != NULL;
  if ((other = read_range (view, words[1], letters, FALSE, error)) == NULL || other->len == MEET_AT_MOST)
    return other != NULL;

  /* Backwards, so that the whole word, which stands first, is what counts. */
  for (guint i = other->len; i-- > 0;)
    {
      Ranked *row = &g_array_index (other, Ranked, i);

      g_hash_table_insert (whole, &row->id, GINT_TO_POINTER (row->rank < 2 ? 2 : 1));
    }

  for (guint i = 0; i < first->len && found->ids->len + rows->len < at_most; i++)
    {
      Ranked row = g_array_index (first, Ranked, i);
      int how = GPOINTER_TO_INT (g_hash_table_lookup (whole, &row.id));

      if (how == 0)
        continue;
      if (how == 1 && row.rank < 2)
        row.rank += 2;
      if (!rank (found, view, &row, words[2] != NULL ? words + 2 : NULL, rows, error))
        return FALSE;
    }

  add_by_rank (found, rows, shielded, at_most);
  *met = TRUE;

  return TRUE;
}

/* Those whose names are in memory only, and who aren't found yet: they are few. */
static GArray *
find_shielded (VstFound *found,
               VstView *view,
               const char *const *words,
               GError **error)
{
  GArray *names = vst_shielded_find (view, words, error);

  for (guint i = names != NULL ? names->len : 0; i > 0; i--)
    {
      gint64 id = g_array_index (names, VstShieldedName, i - 1).person_id;

      if (!g_hash_table_add (found->seen, g_memdup2 (&id, sizeof id)))
        g_array_remove_index (names, i - 1);
    }

  return names;
}

/* One of which a bit says all there is to say. */
static gboolean
is_letter (const char *word)
{
  return g_ascii_islower (word[0]) && word[1] == '\0';
}

/**
 * vst_found_add_words:
 * @words: folded beginnings of words
 *
 * Adds the people who have a token beginning with each of the words.
 */
gboolean
vst_found_add_words (VstFound *found,
                     VstView *view,
                     const char *const *words,
                     guint at_most,
                     GError **error)
{
  const char *ordered[VST_TEXT_QUERY_WORDS + 1] = { NULL };
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GArray) shielded = NULL;
  gboolean common = FALSE, met = FALSE;
  guint n = 0;

  while (words[n] != NULL && n < VST_TEXT_QUERY_WORDS)
    {
      ordered[n] = words[n];
      n++;
    }

  if (n == 0 || found->ids->len >= at_most)
    return TRUE;

  if ((n > 1 && !order_words (view, ordered, &common, error)) || !(shielded = find_shielded (found, view, ordered, error)))
    return FALSE;

  if (n == 1)
    {
      stmt = vst_view_prepare (view, VST_SQL_FOUND_ONE_WORD);
      bind_range (stmt, 1, ordered[0]);
      vst_stmt_bind_int (stmt, 3, ROWS_AT_MOST);
      vst_stmt_bind_int (stmt, 4, 0);

      return add_ranked (found, view, stmt, NULL, shielded, at_most, error);
    }

  if (common && !meet (found, view, ordered, shielded, at_most, &met, error))
    return FALSE;

  if (met)
    return TRUE;

  if (n == 2 && is_letter (ordered[1]))
    {
      stmt = vst_view_prepare (view, VST_SQL_FOUND_WORD_AND_LETTER);
      bind_range (stmt, 1, ordered[0]);
      vst_stmt_bind_text (stmt, 3, ordered[1]);
      vst_stmt_bind_int (stmt, 4, vst_text_letter (ordered[1]));
      vst_stmt_bind_int (stmt, 5, ROWS_AT_MOST);

      return add_ranked (found, view, stmt, NULL, shielded, at_most, error);
    }

  stmt = vst_view_prepare (view, VST_SQL_FOUND_TWO_WORDS);
  bind_range (stmt, 1, ordered[0]);
  bind_range (stmt, 3, ordered[1]);
  vst_stmt_bind_int (stmt, 5, ROWS_AT_MOST);
  vst_stmt_bind_int (stmt, 6, letters_of (ordered));

  return add_ranked (found, view, stmt, n > 2 ? ordered + 2 : NULL, shielded, at_most, error);
}

gboolean
vst_found_add_born (VstFound *found,
                    VstView *view,
                    const char *day,
                    guint at_most,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_BY_BIRTH);

  vst_stmt_bind_text (stmt, 1, day);
  vst_stmt_bind_int (stmt, 2, at_most);

  return vst_found_add_ids (found, stmt, at_most, error);
}

/**
 * vst_found_add_month:
 * @day: a day
 * @a: how one of their names begins, or
 * @b: how one does
 *
 * Adds people who were born in the month of that day: of a large hub, too many to
 * look at them all.
 */
gboolean
vst_found_add_month (VstFound *found,
                     VstView *view,
                     const char *day,
                     const char *a,
                     const char *b,
                     guint at_most,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_BY_MONTH);
  g_autofree char *month = g_strndup (day, strlen ("2021-03"));

  bind_range (stmt, 1, month);
  vst_stmt_bind_int (stmt, 3, at_most);
  bind_range (stmt, 4, a);
  bind_range (stmt, 6, b);

  return vst_found_add_ids (found, stmt, at_most, error);
}

/**
 * vst_found_add_key:
 * @kind: "last4", "last7", "phone" or "postal"
 * @token: the digest of a phone's or a postal code's digits
 */
gboolean
vst_found_add_key (VstFound *found,
                   VstView *view,
                   const char *kind,
                   const guint8 *token,
                   guint at_most,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_BY_CONTACT_KEY);
  g_autoptr (GBytes) mac = g_bytes_new (token, VST_TOKEN_SIZE);

  vst_stmt_bind_text (stmt, 1, kind);
  vst_stmt_bind_bytes (stmt, 2, mac);
  vst_stmt_bind_int (stmt, 3, at_most);

  return vst_found_add_ids (found, stmt, at_most, error);
}

/**
 * vst_found_is_beginning:
 *
 * Whether some token begins with a text.
 */
gboolean
vst_found_is_beginning (VstView *view,
                        const char *text,
                        gboolean *is,
                        GError **error)
{
  const char *const words[] = { text, NULL };
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FOUND_NEXT_TOKEN);
  g_autoptr (GArray) shielded = vst_shielded_find (view, words, error);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, text);
  if (shielded == NULL || (step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return FALSE;

  *is = shielded->len > 0 || (step == VST_STEP_ROW && g_str_has_prefix (vst_stmt_get_text (stmt, 0), text));

  return TRUE;
}
