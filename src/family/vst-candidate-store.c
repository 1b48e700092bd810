/* vst-candidate-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidate-store.h"

#include <string.h>

#include "candidate-sql.h"
#include "vst-contact-key.h"
#include "vst-date.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-search-store.h"
#include "vst-seal.h"
#include "vst-text-search.h"
#include "vst-text.h"

/* Whom the indexes give for one person being typed, at most. */
#define LOOKED_AT VST_NAMESAKES_MOST
#define A_LOOK_UP 150

/* Of those, whose family is looked at for phones, postal codes and children. */
#define LOOKED_INTO 25

/* How much of a word is taken for granted when the rest may be mistyped. */
#define FIRST_LETTERS 3

typedef struct
{
  gint64 person_id;
  double name; /* how much her name tells */
  double score;
  VstReasons reasons;
} Likely;

/* Two letters that change their place, or one that changes, at the beginning of
 * one word leave the other to find her by.
 */
static gboolean
look_up_pair (VstFound *found,
              VstView *view,
              const char *whole,
              const char *part,
              guint letters,
              GError **error)
{
  g_autofree char *start = g_utf8_substring (part, 0, MIN ((glong) letters, g_utf8_strlen (part, -1)));
  const char *const words[] = { whole, start, NULL };

  return vst_found_add_words (found, view, words, MIN (LOOKED_AT, found->ids->len + A_LOOK_UP), error);
}

/* The error that hides the beginning of a word: its first two letters have
 * changed their places.
 */
static char *
turn_start (const char *word)
{
  const char *second = g_utf8_next_char (word);
  const char *third;

  if (*second == '\0')
    return g_strdup (word);

  third = g_utf8_next_char (second);

  return g_strdup_printf ("%.*s%.*s%s", (int) (third - second), second, (int) (second - word), word, third);
}

static gboolean
look_up_alone (VstFound *found,
               VstView *view,
               const char *word,
               GError **error)
{
  const char *const words[] = { word, NULL };

  return vst_found_add_words (found, view, words, MIN (LOOKED_AT, found->ids->len + A_LOOK_UP), error);
}

static gboolean
look_up_words (VstFound *found,
               VstView *view,
               const char *given,
               const char *family,
               GError **error)
{
  g_autofree char *given_start = g_utf8_substring (given, 0, MIN (FIRST_LETTERS, g_utf8_strlen (given, -1)));
  g_autofree char *family_start = g_utf8_substring (family, 0, MIN (FIRST_LETTERS, g_utf8_strlen (family, -1)));
  g_autofree char *given_turned = turn_start (given);
  g_autofree char *family_turned = turn_start (family);
  g_auto (GStrv) variants = vst_given_name_list_variants (given);

  if (!look_up_pair (found, view, family, given, G_MAXINT, error) || !look_up_pair (found, view, family, given, 1, error) ||
      !look_up_pair (found, view, given, family, 1, error) || !look_up_pair (found, view, family_start, given_start, 2, error) ||
      !look_up_pair (found, view, family_turned, given, 1, error) || !look_up_pair (found, view, given_turned, family, 2, error))
    return FALSE;

  for (guint i = 0; variants[i] != NULL; i++)
    if (!look_up_pair (found, view, variants[i], family, FIRST_LETTERS, error))
      return FALSE;

  return TRUE;
}

static gboolean
look_up_names (VstFound *found,
               VstView *view,
               const VstIdentity *typed,
               GError **error)
{
  if (typed->given_name[0] == NULL || typed->family_name[0] == NULL)
    {
      const GStrv only = typed->given_name[0] != NULL ? typed->given_name : typed->family_name;

      return vst_found_add_words (found, view, (const char *const *) only, A_LOOK_UP, error);
    }

  /* The other parts of a name in two parts are looked up in their turn. */
  for (guint i = 0; typed->given_name[i] != NULL && i < 2; i++)
    for (guint j = 0; typed->family_name[j] != NULL && j < 3; j++)
      if (!look_up_words (found, view, typed->given_name[i], typed->family_name[j], error))
        return FALSE;

  /* Whatever stands before it: a rare family name is enough. */
  return look_up_alone (found, view, typed->family_name[0], error);
}

/* What a name is taken to begin with, where everything else may be mistyped; where
 * it isn't known, with anything.
 */
static char *
start_of (const GStrv words)
{
  return words[0] != NULL ? g_utf8_substring (words[0], 0, MIN (2, g_utf8_strlen (words[0], -1))) : NULL;
}

/* The day itself; the day and month turned; the year before and after; any day
 * of the month, of whoever has a name that begins as one of hers.
 */
static gboolean
look_up_birth (VstFound *found,
               VstView *view,
               const VstIdentity *typed,
               GError **error)
{
  g_autofree char *given = start_of (typed->given_name);
  g_autofree char *family = start_of (typed->family_name);
  const char *either = given != NULL ? given : family != NULL ? family
                                                              : "";
  int year, month, day;

  if (!vst_day_get_parts (typed->born, &year, &month, &day))
    return TRUE;

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *other = NULL;

      if (i < 3)
        other = vst_day_from_parts (year + (i == 1 ? -1 : 0) + (i == 2 ? 1 : 0), month, day);
      else
        other = vst_day_from_parts (year, day, month);

      if (other != NULL && !vst_found_add_born (found, view, other, found->ids->len + A_LOOK_UP, error))
        return FALSE;
    }

  return vst_found_add_month (found, view, typed->born, either, family != NULL ? family : either, found->ids->len + A_LOOK_UP, error);
}

/* What was typed, as it is compared, with the digests of its phones. */
static void
add_typed_keys (VstView *view,
                const VstFamilyEntry *typed,
                VstIdentity *identity,
                VstFound *found)
{
  VstKeyRing *ring = vst_view_get_ring (view);

  for (guint i = 0; i < typed->contacts->len; i++)
    {
      const VstContactEntry *contact = g_ptr_array_index (typed->contacts, i);
      g_autoptr (VstContactEntry) checked = vst_contact_entry_copy (contact);
      guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
      g_autofree char *key = NULL;

      /* Half typed: nothing to compare yet. */
      if (!vst_contact_entry_check (checked, NULL))
        continue;

      if (checked->kind == VST_CONTACT_PHONE &&
          vst_seal_phone (ring, 0, checked->value, tokens) == VST_SEAL_PHONE_TOKENS)
        {
          key = g_base64_encode (tokens[VST_SEAL_PHONE_TOKENS - 1], VST_TOKEN_SIZE);
          vst_identity_add_phone (identity, key);
          vst_found_add_key (found, view, "phone", tokens[VST_SEAL_PHONE_TOKENS - 1], A_LOOK_UP, NULL);
        }
      else if (checked->kind == VST_CONTACT_ADDRESS && checked->postal_code[0] != '\0' &&
               vst_contact_postal_token (ring, checked->postal_code, tokens[0]))
        {
          key = g_base64_encode (tokens[0], VST_TOKEN_SIZE);
          vst_identity_add_place (identity, key);
        }
    }
}

static VstIdentity *
identity_of (const VstPersonEntry *entry)
{
  VstIdentity *identity = vst_identity_new (entry->display_name, entry->given_name, entry->family_name);

  vst_identity_set_birth (identity, entry->birth_date, entry->age_years, entry->age_as_of);

  return identity;
}

static void
add_typed_children (const VstFamilyEntry *typed,
                    guint without,
                    VstIdentity *identity)
{
  for (guint i = 0; i < typed->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (typed->members, i);

      if (i != without && g_strcmp0 (member->role, "child") == 0)
        vst_identity_add_child (identity, identity_of (member->person));
    }
}

static gboolean
add_known_keys (VstView *view,
                gint64 person_id,
                VstIdentity *identity,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CANDIDATE_CONTACT_KEYS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, person_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (GBytes) mac = vst_stmt_dup_bytes (stmt, 1);
      g_autofree char *key = g_base64_encode (g_bytes_get_data (mac, NULL), g_bytes_get_size (mac));
      const char *kind = vst_stmt_get_text (stmt, 0);

      if (g_strcmp0 (kind, "phone") == 0)
        vst_identity_add_phone (identity, key);
      else if (g_strcmp0 (kind, "postal") == 0)
        vst_identity_add_place (identity, key);
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_candidate_read_identity:
 *
 * What somebody is compared by, with all her family brings: a phone is often the
 * other parent's.
 */
VstIdentity *
vst_candidate_read_identity (VstView *view,
                             gint64 person_id,
                             GError **error)
{
  g_autoptr (VstPerson) person = vst_person_read (view, person_id, error);
  g_autoptr (VstIdentity) identity = NULL;
  g_autoptr (GPtrArray) members = NULL;

  if (person == NULL)
    return NULL;

  identity = identity_of (vst_person_get_entry (person));
  members = vst_members_read (view, vst_person_family (view, person_id), error);
  if (members == NULL)
    return NULL;

  for (guint i = 0; i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);
      VstPerson *other = vst_member_get_person (member);

      if (!add_known_keys (view, vst_person_get_id (other), identity, error))
        return NULL;

      if (vst_person_get_id (other) != person_id && g_strcmp0 (vst_member_get_role (member), "child") == 0)
        vst_identity_add_child (identity, identity_of (vst_person_get_entry (other)));
    }

  return g_steal_pointer (&identity);
}

static int
compare_likely (gconstpointer a,
                gconstpointer b)
{
  const Likely *first = a, *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return first->person_id < second->person_id ? -1 : 1;
}

/* %NULL for somebody who isn't to be seen. */
static VstIdentity *
read_names (VstView *view,
            gint64 person_id)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CANDIDATE_NAMES);
  const char *texts[6];
  VstIdentity *identity;

  vst_stmt_bind_int (stmt, 1, person_id);
  if (!vst_stmt_one (stmt, NULL))
    return NULL;

  for (int i = 0; i < 6; i++)
    texts[i] = i != 4 && vst_stmt_get_text (stmt, i) != NULL ? vst_stmt_get_text (stmt, i) : "";

  identity = vst_identity_new (texts[0], texts[1], texts[2]);
  vst_identity_set_birth (identity, texts[3], (int) vst_stmt_get_int (stmt, 4), texts[5]);

  return identity;
}

/* Everybody the indexes gave, by name and birth alone. */
static GArray *
score_roughly (VstView *view,
               const VstFound *found,
               const VstIdentity *typed,
               guint n_by_key,
               GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Likely));

  for (guint i = 0; i < found->ids->len; i++)
    {
      Likely likely = { g_array_index (found->ids, gint64, i), 0, 0, 0 };
      g_autoptr (VstIdentity) known = read_names (view, likely.person_id);

      if (vst_view_is_cancelled (view, error))
        return NULL;
      if (known == NULL)
        continue;

      likely.name = vst_candidate_weigh_name (typed, known);
      likely.score = vst_candidate_score (typed, known, &likely.reasons);

      /* Who has the same phone is looked into whatever her name is. */
      if (i < n_by_key)
        likely.score += 1;
      g_array_append_val (all, likely);
    }

  g_array_sort (all, compare_likely);

  return g_steal_pointer (&all);
}

/* How many have a name that is as much like the one that was typed as hers: one
 * more of many is no surprise, however alike.
 */
static guint
count_alike (const GArray *rough,
             double name)
{
  guint n = 0;

  for (guint i = 0; i < rough->len; i++)
    if (g_array_index (rough, Likely, i).name >= name)
      n++;

  return n;
}

static gboolean
count_word (VstView *view,
            const char *word,
            guint *n,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CANDIDATE_BEARERS);

  vst_stmt_bind_text (stmt, 1, word);
  vst_stmt_bind_int (stmt, 2, VST_NAMESAKES_RARE + 1);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = (guint) vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* As vst_name_index_count_rarer() of those in a list, but that who is typed isn't
 * among them.
 */
static gboolean
count_rarer (VstView *view,
             const VstIdentity *known,
             guint *n_rarer,
             GError **error)
{
  const GStrv both[] = { known->given_name, known->family_name };

  *n_rarer = VST_NAMESAKES_RARE + 1;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      guint commonest = 0;

      for (guint j = 0; both[i][j] != NULL; j++)
        {
          guint n;

          if (!count_word (view, both[i][j], &n, error))
            return FALSE;

          commonest = MAX (commonest, n);
        }

      *n_rarer = MIN (*n_rarer, commonest);
    }

  return TRUE;
}

static gboolean
are_many (VstView *view,
          gboolean *many,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CANDIDATE_MANY);

  vst_stmt_bind_int (stmt, 1, VST_NAMESAKES_AMONG);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *many = vst_stmt_get_int (stmt, 0) == VST_NAMESAKES_AMONG;

  return TRUE;
}

/* Counting costs a question for each word: only what may be rare is worth it, and
 * among few every name is.
 */
static gboolean
score_among (VstView *view,
             const VstIdentity *typed,
             const VstIdentity *known,
             guint n_alike,
             gboolean among_many,
             Likely *likely,
             GError **error)
{
  VstNamesakes namesakes = { n_alike, among_many ? 0 : 1 };

  if (n_alike == 1 && among_many && !count_rarer (view, known, &namesakes.n_rarer, error))
    return FALSE;

  likely->score = vst_candidate_score_among (typed, known, namesakes, &likely->reasons);

  return TRUE;
}

static gboolean
find_for_member (VstView *view,
                 const VstFamilyEntry *typed,
                 guint which,
                 gboolean among_many,
                 GArray *all,
                 GError **error)
{
  const VstMemberEntry *member = g_ptr_array_index (typed->members, which);
  g_autoptr (VstIdentity) identity = identity_of (member->person);
  g_autoptr (VstFound) found = vst_found_new ();
  g_autoptr (GArray) rough = NULL;
  guint n_by_key;

  add_typed_keys (view, typed, identity, found);
  n_by_key = found->ids->len;

  if (!look_up_birth (found, view, identity, error) || !look_up_names (found, view, identity, error) ||
      !(rough = score_roughly (view, found, identity, n_by_key, error)))
    return FALSE;

  add_typed_children (typed, which, identity);

  for (guint i = 0; i < rough->len && i < LOOKED_INTO + n_by_key; i++)
    {
      Likely likely = g_array_index (rough, Likely, i);
      g_autoptr (VstIdentity) known = vst_candidate_read_identity (view, likely.person_id, error);

      if (known == NULL ||
          !score_among (view, identity, known, count_alike (rough, likely.name), among_many, &likely, error))
        return FALSE;

      if (likely.score >= VST_CANDIDATE_LEAST)
        g_array_append_val (all, likely);
    }

  return TRUE;
}

/**
 * vst_candidates_find:
 * @typed: a family, as far as it is typed; nothing of it is refused
 *
 * Returns: (transfer full) (element-type VstHit): at most %VST_CANDIDATES
 */
GPtrArray *
vst_candidates_find (VstView *view,
                     const VstFamilyEntry *typed,
                     GError **error)
{
  g_autoptr (VstFamilyEntry) tidy = vst_family_entry_copy (typed);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Likely));
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *today = vst_view_dup_today (view);
  gboolean among_many;

  vst_family_entry_tidy (tidy);

  if (!are_many (view, &among_many, error))
    return NULL;

  for (guint i = 0; i < tidy->members->len; i++)
    if (!find_for_member (view, tidy, i, among_many, all, error))
      return NULL;

  g_array_sort (all, compare_likely);

  for (guint i = 0; i < all->len && hits->len < VST_CANDIDATES; i++)
    {
      const Likely *likely = &g_array_index (all, Likely, i);
      g_autoptr (VstHit) hit = vst_search_read_hit (view, likely->person_id, today, error);
      gint64 family_id;

      if (hit == NULL)
        return NULL;

      family_id = vst_hit_get_family_id (hit);
      if (!g_hash_table_add (families, g_memdup2 (&family_id, sizeof family_id)))
        continue;

      vst_hit_set_score (hit, likely->score, likely->reasons);
      g_ptr_array_add (hits, g_steal_pointer (&hit));
    }

  return g_steal_pointer (&hits);
}

static gpointer
find_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return vst_candidates_find (view, args, error);
}

const VstReading vst_candidate_read = {
  "candidate.find", VST_RIGHT_FIND_FAMILY, find_func, (GDestroyNotify) g_ptr_array_unref
};
