/* vst-shield-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "shield-keys-sql.h"
#include "vst-act-store.h"
#include "vst-hidden.h"
#include "vst-hub-folder.h"
#include "vst-keys.h"
#include "vst-seal.h"
#include "vst-shield.h"

/* Who has a key of her own, and who holds it.
 *
 * It is settled at the end of an act that may have changed it, and whenever
 * somebody signs in: whoever holds a key gives it to all who may know her, and
 * takes a new one when somebody has to lose it.  Who holds none can't.
 */

#define LEAST_HOLDERS 2

/* A member of staff, and whom she must not know: "person 5", "family 2". */
typedef struct
{
  gint64 staff_id;
  guint8 public_key[VST_PUBLIC_KEY_SIZE];
  GHashTable *hidden;
} Holder;

static void
holder_clear (gpointer data)
{
  g_hash_table_unref (((Holder *) data)->hidden);
}

static char *
name_of (const char *of,
         gint64 subject_id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, of, subject_id);
}

static gboolean
is_in (GHashTable *set,
       const char *of,
       gint64 subject_id)
{
  g_autofree char *name = name_of (of, subject_id);

  return g_hash_table_contains (set, name);
}

static gboolean
add_holder (VstView *view,
            const VstKeyMember *member,
            gint64 sees_as,
            GArray *holders,
            GError **error)
{
  Holder holder = { .staff_id = member->staff_id };

  memcpy (holder.public_key, member->public_key, sizeof holder.public_key);
  holder.hidden = sees_as != 0 ? vst_hidden_gather (view, sees_as, error)
                               : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (holder.hidden == NULL)
    return FALSE;

  g_array_append_val (holders, holder);

  return TRUE;
}

/* All who may sign in, and the kit: it may have what whoever had it made may know,
 * or else a block on one of administration would end with a sheet of her own.
 */
static GArray *
read_holders (VstView *view,
              GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (view->folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = vst_keys_load (path, error);
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  VstKeyMember member;

  g_array_set_clear_func (holders, holder_clear);

  for (guint i = 0; keys != NULL && i < vst_keys_get_n_members (keys); i++)
    {
      vst_keys_get_member (keys, i, &member);
      if (!add_holder (view, &member, member.staff_id, holders, error))
        return NULL;
    }

  if (keys == NULL || (vst_keys_find_member (keys, VST_STAFF_RECOVERY, &member) && member.held & VST_KEY_BIT (VST_KEY_OWN) &&
                       !add_holder (view, &member, vst_keys_get_kit_maker (keys), holders, error)))
    return NULL;

  return g_steal_pointer (&holders);
}

static gboolean
grant (VstView *view,
       VstShieldKey *key,
       const Holder *holder,
       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_KEYS_ADD_GRANT);
  g_autoptr (GBytes) public_key = g_bytes_new (holder->public_key, sizeof holder->public_key);
  g_autoptr (GBytes) sealed = vst_seal_for (holder->public_key, vst_secret_get_bytes (key->secret), VST_KEY_SIZE);

  /* A pair that nobody can have opens nothing. */
  if (sealed == NULL)
    return TRUE;

  view->shield_moved = TRUE;
  vst_stmt_bind_int (stmt, 1, key->id);
  vst_stmt_bind_int (stmt, 2, holder->staff_id);
  vst_stmt_bind_bytes (stmt, 3, public_key);
  vst_stmt_bind_bytes (stmt, 4, sealed);

  return vst_stmt_run (stmt, error);
}

static gboolean
grant_all (VstView *view,
           VstShieldKey *key,
           GArray *holders,
           GError **error)
{
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      if (!is_in (holder->hidden, key->of, key->subject_id) && !grant (view, key, holder, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_key (VstView *view,
          const char *of,
          gint64 subject_id,
          GArray *holders,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_KEYS_ADD_KEY);
  g_autoptr (VstSecret) secret = vst_secret_new_random (VST_KEY_SIZE);
  VstShieldKey *key;
  gint64 id;

  vst_stmt_bind_text (stmt, 1, of);
  vst_stmt_bind_int (stmt, 2, subject_id);
  if ((id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  key = vst_shield_key_new (id, of, subject_id, 1, secret);
  key->is_open = TRUE;
  g_ptr_array_add (view->shield_keys, key);

  return grant_all (view, key, holders, error);
}

static gboolean
run_by_key (VstView *view,
            const VstSql *sql,
            gint64 key_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  vst_stmt_bind_int (stmt, 1, key_id);

  return vst_stmt_run (stmt, error);
}

/* Somebody has to lose it: what she may have kept of it opens nothing any more. */
static gboolean
renew_key (VstView *view,
           VstShieldKey *key,
           GArray *holders,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_KEYS_RENEW_KEY);
  VstShieldKey next = *key;

  next.generation++;
  next.secret = vst_secret_new_random (VST_KEY_SIZE);
  vst_stmt_bind_int (stmt, 1, key->id);
  vst_stmt_bind_int (stmt, 2, next.generation);

  /* First there: nothing is sealed under another one than stands in the table. */
  if (!vst_shield_open_of (view, key, error) || !vst_stmt_run (stmt, error) ||
      !vst_shield_journal_move (view, key, &next, error) || !run_by_key (view, VST_SQL_SHIELD_KEYS_DROP_GRANTS, key->id, error))
    {
      vst_secret_unref (next.secret);
      return FALSE;
    }

  vst_secret_unref (key->secret);
  key->secret = next.secret;
  key->generation = next.generation;

  return grant_all (view, key, holders, error);
}

/* What her rows are found by is made anew, now that they are as any other. */
static gboolean
derive (VstAct *act,
        const VstShield *shield,
        gint64 subject_id,
        GError **error)
{
  const VstKept *kept = shield->bared ? vst_room_find_kept (shield->table) : NULL;
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GArray) ids = NULL;

  if (kept == NULL || kept->derive == NULL)
    return TRUE;

  stmt = vst_db_prepare (act->view->db, shield->rows);
  vst_stmt_bind_int (stmt, 1, subject_id);
  if (!(ids = vst_view_read_ids (act->view, stmt, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) damage = NULL;

      if (!kept->derive (act, g_array_index (ids, gint64, i), &damage) && !vst_shield_pass_over (&damage, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
lift_key (VstAct *act,
          guint index,
          GError **error)
{
  VstView *view = act->view;
  VstShieldKey *key = g_ptr_array_index (view->shield_keys, index);
  const char *of = key->of;
  gint64 subject_id = key->subject_id;

  if (!vst_shield_do_key (view, key, VST_SHIELD_LIFT, error) || !vst_shield_journal_move (view, key, NULL, error) ||
      !run_by_key (view, VST_SQL_SHIELD_KEYS_DROP_GRANTS, key->id, error) ||
      !run_by_key (view, VST_SQL_SHIELD_KEYS_DROP_KEY, key->id, error))
    return FALSE;

  g_ptr_array_remove_index (view->shield_keys, index);
  view->shield_moved = TRUE;

  /* Whom the last of the holders must not know is hidden here: this is for all. */
  if (!vst_hidden_open (view, error))
    return FALSE;

  /* What is about somebody else, too, is sealed with that one's. */
  for (guint i = 0; i < view->shield_keys->len; i++)
    ((VstShieldKey *) g_ptr_array_index (view->shield_keys, i))->is_open = TRUE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, of) && !derive (act, shield, subject_id, error))
        return FALSE;

  return TRUE;
}

/* Whoever doesn't hold a compartment leaves it to the next one who does. */
static gboolean
may_lift (VstView *view,
          VstShieldKey *key,
          gboolean *may,
          GError **error)
{
  VstKeyKinds held = vst_key_ring_get_kinds (vst_session_get_ring (view->session));

  *may = FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, key->of) && shield->compartment != 0 && !(held & VST_KEY_BIT (shield->compartment)))
        return TRUE;

  return vst_shield_journal_may_lift (view, key, may, error);
}

/* A key that one colleague alone would hold goes with her passphrase, and so would
 * all that is under it: there must be another one, or the kit, to give it back to
 * her.  Where there is none any more, what is sealed is opened: the veils hide it
 * all the same.
 */
static gboolean
is_safe (GArray *holders,
         const char *name)
{
  guint n = 0, n_people = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      if (g_hash_table_contains (holder->hidden, name))
        continue;

      n++;
      n_people += holder->staff_id != VST_STAFF_RECOVERY;
    }

  return n >= LEAST_HOLDERS && n_people > 0;
}

static const Holder *
find_holder (GArray *holders,
             gint64 staff_id)
{
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, Holder, i).staff_id == staff_id)
      return &g_array_index (holders, Holder, i);

  return NULL;
}

/* Gives it to who lacks it, or renews it where somebody has it who must not. */
static gboolean
settle_key (VstView *view,
            VstShieldKey *key,
            GArray *holders,
            gboolean safe,
            GPtrArray *grown,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_KEYS_GRANTS);
  g_autoptr (GHashTable) has = g_hash_table_new (NULL, NULL);
  gboolean lost = FALSE;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, key->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const Holder *holder = find_holder (holders, vst_stmt_get_int (stmt, 0));
      g_autoptr (GBytes) public_key = vst_stmt_dup_bytes (stmt, 1);

      if (holder == NULL || is_in (holder->hidden, key->of, key->subject_id))
        lost = TRUE;
      else if (public_key != NULL && g_bytes_get_size (public_key) == sizeof holder->public_key &&
               memcmp (g_bytes_get_data (public_key, NULL), holder->public_key, sizeof holder->public_key) == 0)
        g_hash_table_add (has, (gpointer) holder);
    }

  g_clear_pointer (&stmt, vst_stmt_finish);
  if (step == VST_STEP_FAILED)
    return FALSE;

  /* Not for one alone: it is as it was until somebody comes who may lift it. */
  if (lost && safe)
    return renew_key (view, key, holders, error);

  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      if (g_hash_table_contains (has, holder) || is_in (holder->hidden, key->of, key->subject_id))
        continue;

      if (!grant (view, key, holder, error))
        return FALSE;

      if (grown != NULL && !g_ptr_array_find (grown, key, NULL))
        g_ptr_array_add (grown, key);
    }

  return TRUE;
}

/**
 * vst_shield_give:
 * @keys: (element-type VstShieldKey): opened by the kit
 *
 * Gives keys to all who may have them and have not.
 */
gboolean
vst_shield_give (VstView *view,
                 GPtrArray *keys,
                 GError **error)
{
  g_autoptr (GArray) holders = read_holders (view, error);

  for (guint i = 0; holders != NULL && i < keys->len; i++)
    if (!settle_key (view, g_ptr_array_index (keys, i), holders, FALSE, NULL, error))
      return FALSE;

  return holders != NULL;
}

/* Whose there are, by any means. */
static GHashTable *
read_all (VstView *view,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_KEYS_KEYS);
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_hash_table_add (all, name_of (vst_stmt_get_text (stmt, 1), vst_stmt_get_int (stmt, 2)));

  return step == VST_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

static gboolean
make_keys (VstView *view,
           GHashTable *wanted,
           GArray *holders,
           GError **error)
{
  g_autoptr (GHashTable) all = read_all (view, error);
  const Holder *own = find_holder (holders, vst_session_get_staff_id (view->session));
  guint n_before = view->shield_keys->len;
  GHashTableIter iter;
  gpointer name;

  if (all == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, wanted);

  while (own != NULL && g_hash_table_iter_next (&iter, &name, NULL))
    {
      const char *of = g_str_has_prefix (name, "person ") ? "person" : "family";

      if (!g_hash_table_contains (all, name) && !g_hash_table_contains (own->hidden, name) && is_safe (holders, name) &&
          !make_key (view, of, g_ascii_strtoll ((const char *) name + strlen (of) + 1, NULL, 10), holders, error))
        return FALSE;
    }

  return vst_shield_take_new (view, n_before, error);
}

static gboolean
settle_all (VstAct *act,
            GHashTable *wanted,
            GError **error)
{
  VstView *view = act->view;
  g_autoptr (GArray) holders = read_holders (view, error);
  g_autoptr (GPtrArray) grown = g_ptr_array_new ();
  gboolean is_stricter = FALSE;
  guint n_kept;

  if (holders == NULL)
    return FALSE;

  for (guint i = view->shield_keys->len; i > 0; i--)
    {
      VstShieldKey *key = g_ptr_array_index (view->shield_keys, i - 1);
      g_autofree char *name = name_of (key->of, key->subject_id);
      gboolean safe = is_safe (holders, name);
      gboolean stays = safe && g_hash_table_contains (wanted, name);
      guint32 generation = key->generation;
      gboolean gone, may;

      if (!vst_shield_is_gone (view, key->of, key->subject_id, &gone, error) || (!stays && !may_lift (view, key, &may, error)))
        return FALSE;

      stays = stays || !may;

      if (!gone && !(stays ? settle_key (view, key, holders, safe, grown, error) : lift_key (act, i - 1, error)))
        return FALSE;

      is_stricter = is_stricter || (stays && key->generation != generation);
    }

  n_kept = view->shield_keys->len;
  if (!make_keys (view, wanted, holders, error))
    return FALSE;

  /* One that is new, or that fewer may open than before, may have rows under any other. */
  is_stricter = is_stricter || view->shield_keys->len > n_kept;

  return vst_shield_hand_over (view, is_stricter ? view->shield_keys : grown, error);
}

/* What it was settled by: who may sign in, what others have written, the day. */
static char *
describe (VstView *view)
{
  g_autofree char *path = vst_hub_folder_get_part (view->folder, VST_HUB_KEYS);
  g_autofree char *today = vst_view_dup_today (view);
  GStatBuf info = { 0 };

  g_stat (path, &info);

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %ld.%ld %ld", today, vst_db_get_data_version (view->db),
                          (long) info.st_mtim.tv_sec, (long) info.st_mtim.tv_nsec, (long) info.st_ino);
}

static gboolean
unsettles (VstAct *act)
{
  for (guint i = 0; act->rows != NULL && i < act->rows->len; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        if ((*room)->shielded_by != NULL && g_strv_contains ((*room)->shielded_by, row->kept->table))
          return TRUE;
    }

  return FALSE;
}

/* Before an act is written to the journal. */
gboolean
vst_shield_settle (VstAct *act,
                   GError **error)
{
  VstView *view = act->view;
  g_autofree char *now = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  gboolean needed;

  if (!vst_shield_is_needed (view, &needed, error))
    return FALSE;

  if (!needed && !vst_hidden_is_any_shielded (view, &needed, error))
    return FALSE;

  if (!needed)
    return TRUE;

  now = describe (view);
  if (g_strcmp0 (now, view->settled) == 0 && !unsettles (act))
    return TRUE;

  g_clear_pointer (&view->settled, g_free);
  if (view->shield_keys == NULL)
    view->shield_keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_shield_key_free);

  if (!(wanted = vst_hidden_gather (view, 0, error)) || !settle_all (act, wanted, error))
    return FALSE;

  view->settled = g_steal_pointer (&now);

  return TRUE;
}

/* When somebody signs in, on the connection that writes. */
gboolean
vst_shield_start (VstView *view,
                  GError **error)
{
  g_auto (VstAct) act = { 0 };
  gint64 version = vst_db_get_data_version (view->db);
  gboolean veiled, needed;

  if (!vst_hidden_refresh (view, error) || !vst_shield_is_needed (view, &needed, error))
    return FALSE;

  if (!needed && !vst_hidden_is_any_shielded (view, &needed, error))
    return FALSE;

  if (!needed)
    return TRUE;

  veiled = view->veiled;
  if (!vst_db_begin (view->db, error))
    return FALSE;

  /* Another program may have renewed a key while this one waited for its turn. */
  if (((version != 0 && version == vst_db_get_data_version (view->db)) || vst_hidden_refresh (view, error)) &&
      vst_act_begin (&act, view, NULL, error) && vst_shield_settle (&act, error) && vst_shield_close (&act, 0, error))
    return vst_db_commit (view->db, error);

  view->veiled = veiled && view->veiled;
  vst_shield_drop (view);
  vst_db_rollback (view->db);

  return FALSE;
}
