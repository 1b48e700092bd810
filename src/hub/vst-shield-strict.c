/* vst-shield-strict.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "shield-strict-sql.h"
#include "vst-shield.h"

/* Which key of several a row is put under that is about several.
 *
 * Whoever must not know one of them must not read it.  A child of two homes is known
 * to all but those who must know neither of them, and her key is held by more than
 * that of either home: what she has in one of them is under the home's, which fewer
 * can open.  It is looked at again whenever one key is new, is renewed, or is given to
 * more, as far as whoever does that holds the others.
 *
 * Fewest is a count, and not who they are: of two that as many may open, that of what
 * the row is about first is taken, and those who may open it may include somebody who
 * must not know the other one.  So it does where each is kept from a colleague of her
 * own, until one of them is kept from more: the veils hide the row all the same.
 */

static gboolean
count_holders (VstView *view,
               VstShieldKey *key,
               gint64 *n,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_STRICT_HOLDERS);

  vst_stmt_bind_int (stmt, 1, key->id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* Of two, that which fewer may open. */
gboolean
vst_shield_pick_strictest (VstView *view,
                           VstShieldKey *other,
                           VstShieldKey **key,
                           GError **error)
{
  gint64 n, n_others;

  if (other == NULL || other == *key)
    return TRUE;

  if (*key != NULL)
    {
      if (!count_holders (view, *key, &n, error) || !count_holders (view, other, &n_others, error))
        return FALSE;

      if (n <= n_others)
        return TRUE;
    }

  *key = other;

  return TRUE;
}

static gboolean
pick_of (VstView *view,
         const char *table,
         const char *json,
         VstShieldKey **key,
         GError **error)
{
  for (const VstShield *shield = json != NULL ? vst_shield_find (table) : NULL; shield != NULL; shield = vst_shield_next (shield))
    if (!vst_shield_pick_strictest (view, vst_shield_find_key (view, shield->of, vst_shield_get_whom (shield, json)), key, error))
      return FALSE;

  return TRUE;
}

/**
 * vst_shield_find_strictest:
 * @before: (nullable): what a row of a table was
 * @after: (nullable): and is
 * @key: (out) (nullable): of those whom it is about that which the fewest may open, of
 *   the keys that are at hand
 */
gboolean
vst_shield_find_strictest (VstView *view,
                           const char *table,
                           const char *before,
                           const char *after,
                           VstShieldKey **key,
                           GError **error)
{
  *key = NULL;

  return pick_of (view, table, after, key, error) && pick_of (view, table, before, key, error);
}

typedef struct
{
  VstShieldKey *key;
  gint64 n_holders;
} Counted;

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const Counted *one = a, *other = b;

  return (one->n_holders > other->n_holders) - (one->n_holders < other->n_holders);
}

/**
 * vst_shield_sort_by_strictness:
 *
 * Returns: (transfer container) (element-type VstShieldKey): the keys under which rows
 *   may lie open, those that the fewest may open first
 */
GPtrArray *
vst_shield_sort_by_strictness (VstView *view,
                               GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Counted));
  GPtrArray *keys;

  for (guint i = 0; i < view->shield_keys->len; i++)
    {
      Counted counted = { g_ptr_array_index (view->shield_keys, i), 0 };

      if (!counted.key->is_open)
        continue;

      if (!count_holders (view, counted.key, &counted.n_holders, error))
        return NULL;

      g_array_append_val (all, counted);
    }

  g_array_sort (all, compare);
  keys = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (keys, g_array_index (all, Counted, i).key);

  return keys;
}

/**
 * vst_shield_hand_over:
 * @keys: (element-type VstShieldKey): those that more may open than before; all that are
 *   at hand where there is one that fewer may open than before, or a new one
 *
 * Whoever may know her may not know all who are in a row with her: it is sealed once
 * more, under the key that the fewest may open.
 */
gboolean
vst_shield_hand_over (VstView *view,
                      GPtrArray *keys,
                      GError **error)
{
  for (guint i = 0; i < keys->len; i++)
    if (!vst_shield_open_of (view, g_ptr_array_index (keys, i), error) ||
        !vst_shield_journal_hand_over (view, g_ptr_array_index (keys, i), error))
      return FALSE;

  for (guint i = 0; keys->len > 0 && i < view->shield_keys->len; i++)
    ((VstShieldKey *) g_ptr_array_index (view->shield_keys, i))->is_open = TRUE;

  return TRUE;
}
