/* vst-block-encounter.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-encounter.h"

#include "block-encounter-sql.h"

/* A block as it stands, by what it goes by. */
typedef struct
{
  gint64 id;
  gint64 staff_id;
  gint64 provider_id;
  gint64 agency_id;
  char *told;
  char *name; /* of the staff member or the partner's person */
  gint64 provider_agency;
  gint64 provider_staff;
  char *agency_en;
  char *agency_fr;
} Against;

/* Somebody who would meet them. */
typedef struct
{
  gint64 provider_id;
  gint64 agency_id;
  gint64 staff_id;
  char *name;
} Party;

static void
against_free (Against *against)
{
  g_free (against->told);
  g_free (against->name);
  g_free (against->agency_en);
  g_free (against->agency_fr);
  g_free (against);
}

static void
party_clear (Party *party)
{
  g_free (party->name);
}

static GPtrArray *
read_against (VstStmt *stmt,
              GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) against_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Against *against = g_new0 (Against, 1);

      against->id = vst_stmt_get_int (stmt, 0);
      against->staff_id = vst_stmt_get_int (stmt, 1);
      against->provider_id = vst_stmt_get_int (stmt, 2);
      against->agency_id = vst_stmt_get_int (stmt, 3);
      against->told = g_strdup (vst_stmt_get_text (stmt, 4));
      against->name = g_strdup (vst_stmt_get_text (stmt, 5));
      against->provider_agency = vst_stmt_get_int (stmt, 6);
      against->provider_staff = vst_stmt_get_int (stmt, 7);
      against->agency_en = g_strdup (vst_stmt_get_text (stmt, 8));
      against->agency_fr = g_strdup (vst_stmt_get_text (stmt, 9));
      g_ptr_array_add (all, against);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

static gboolean
add_parties (VstView *view,
             const VstSql *sql,
             gint64 id,
             const char *day,
             GArray *parties,
             GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (id == 0)
    return TRUE;

  stmt = vst_view_prepare (view, sql);
  vst_stmt_bind_int (stmt, 1, id);
  if (sql == VST_SQL_BLOCK_ENCOUNTER_OF_AGENCY)
    vst_stmt_bind_text (stmt, 2, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Party party = {
        vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2), g_strdup (vst_stmt_get_text (stmt, 3))
      };

      g_array_append_val (parties, party);
    }

  return step == VST_STEP_DONE;
}

static void
add_names (const char *names,
           GArray *parties)
{
  g_auto (GStrv) all = names != NULL ? vst_block_split_names (names) : NULL;

  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      {
        Party party = { 0, 0, 0, g_strdup (all[i]) };

        g_array_append_val (parties, party);
      }
}

/* Who it is, or may be. */
static GArray *
read_parties (VstView *view,
              const VstEncounter *encounter,
              const char *day,
              GError **error)
{
  g_autoptr (GArray) parties = g_array_new (FALSE, FALSE, sizeof (Party));

  g_array_set_clear_func (parties, (GDestroyNotify) party_clear);
  add_names (encounter->names, parties);

  return add_parties (view, VST_SQL_BLOCK_ENCOUNTER_PROVIDER, encounter->provider_id, day, parties, error) &&
                 add_parties (view, VST_SQL_BLOCK_ENCOUNTER_OF_STAFF, encounter->staff_id, day, parties, error) &&
                 (encounter->provider_id != 0 ||
                  add_parties (view, VST_SQL_BLOCK_ENCOUNTER_OF_AGENCY, encounter->agency_id, day, parties, error))
             ? g_steal_pointer (&parties)
             : NULL;
}

/* Whether it was said of somebody that she isn't who was told of. */
static gboolean
is_somebody_else (VstView *view,
                  const Against *against,
                  const Party *party,
                  gboolean *other,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_ENCOUNTER_SOMEBODY_ELSE);

  VstStep step;

  vst_stmt_bind_int (stmt, 1, against->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    *other = *other || (party->staff_id != 0 && vst_stmt_get_int (stmt, 0) == party->staff_id) ||
             (party->provider_id != 0 && vst_stmt_get_int (stmt, 1) == party->provider_id);

  return step == VST_STEP_DONE;
}

static gboolean
is_against (VstView *view,
            const Against *against,
            const Party *party,
            gboolean *found,
            GError **error)
{
  gboolean typed = party->provider_id == 0 && party->staff_id == 0, other = FALSE;

  if (typed)
    {
      *found = vst_block_may_be (against->name, party->name) || vst_block_is_called (against->told, party->name) ||
               vst_block_names_agency (party->name, against->agency_en) || vst_block_names_agency (party->name, against->agency_fr);
      return TRUE;
    }

  *found = (against->staff_id != 0 && against->staff_id == party->staff_id) ||
           (against->provider_id != 0 && against->provider_id == party->provider_id) ||
           (against->provider_staff != 0 && against->provider_staff == party->staff_id) ||
           (against->agency_id != 0 && against->agency_id == party->agency_id);

  if (*found || !vst_block_is_called (against->told, party->name))
    return TRUE;

  if (!is_somebody_else (view, against, party, &other, error))
    return FALSE;

  *found = !other;

  return TRUE;
}

/* A name of somebody of a partner that must not know may stand among names as well. */
static gboolean
is_of_agency (VstView *view,
              const Against *against,
              const VstEncounter *encounter,
              const char *day,
              gboolean *found,
              GError **error)
{
  g_autoptr (GArray) typed = g_array_new (FALSE, FALSE, sizeof (Party));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (Party));

  g_array_set_clear_func (typed, (GDestroyNotify) party_clear);
  g_array_set_clear_func (theirs, (GDestroyNotify) party_clear);
  add_names (encounter->names, typed);

  if (typed->len > 0 && !add_parties (view, VST_SQL_BLOCK_ENCOUNTER_OF_AGENCY, against->agency_id, day, theirs, error))
    return FALSE;

  for (guint i = 0; i < typed->len; i++)
    for (guint j = 0; j < theirs->len; j++)
      *found = *found || vst_block_may_be (g_array_index (theirs, Party, j).name, g_array_index (typed, Party, i).name);

  return TRUE;
}

static gboolean
find (VstView *view,
      GPtrArray *all,
      const VstEncounter *encounter,
      const char *day,
      gboolean *found,
      GError **error)
{
  g_autoptr (GArray) parties = read_parties (view, encounter, day, error);

  if (parties == NULL)
    return FALSE;

  for (guint i = 0; i < all->len && !*found; i++)
    {
      const Against *against = g_ptr_array_index (all, i);

      *found = against->agency_id != 0 && against->agency_id == encounter->agency_id;

      for (guint j = 0; j < parties->len && !*found; j++)
        if (!is_against (view, against, &g_array_index (parties, Party, j), found, error))
          return FALSE;

      if (!*found && against->agency_id != 0 && !is_of_agency (view, against, encounter, day, found, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_block_bars:
 *
 * Whether a block is against who would meet a family, or learn of it.  Where a
 * partner is named and nobody of it, anybody of it may be there.
 */
gboolean
vst_block_bars (VstView *view,
                const VstEncounter *encounter,
                gboolean *barred,
                GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  const char *day = encounter->day != NULL ? encounter->day : today;
  gboolean of_family = encounter->family_id != 0;
  g_autoptr (VstStmt) stmt =
      vst_view_prepare (view, of_family ? VST_SQL_BLOCK_ENCOUNTER_OF_FAMILY : VST_SQL_BLOCK_ENCOUNTER_OF_PERSON);
  g_autoptr (GPtrArray) all = NULL;

  vst_stmt_bind_int (stmt, 1, of_family ? encounter->family_id : encounter->person_id);
  vst_stmt_bind_text (stmt, 2, day);
  if (!(all = read_against (stmt, error)))
    return FALSE;

  return all->len == 0 || find (view, all, encounter, day, barred, error);
}

static GPtrArray *
read_entry (VstView *view,
            const VstBlockEntry *entry,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_ENCOUNTER_OF_ENTRY);
  GPtrArray *all;
  Against *against;

  vst_stmt_bind_id (stmt, 1, entry->staff_id);
  vst_stmt_bind_id (stmt, 2, entry->provider_id);
  vst_stmt_bind_id (stmt, 3, entry->agency_id);
  if (!(all = read_against (stmt, error)))
    return NULL;

  against = g_ptr_array_index (all, 0);
  against->staff_id = entry->staff_id;
  against->provider_id = entry->provider_id;
  against->agency_id = entry->agency_id;
  against->told = entry->told[0] != '\0' ? g_strdup (entry->told) : NULL;

  return all;
}

static gpointer
booked_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstBlockEntry *entry = args;
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) against = read_entry (view, entry, error);
  g_autoptr (GPtrArray) all = against != NULL ? vst_encounters_of_family (view, entry->family_id, error) : NULL;

  if (all == NULL)
    return NULL;

  for (guint i = all->len; i > 0; i--)
    {
      const VstEncounter *encounter = g_ptr_array_index (all, i - 1);
      gboolean found = FALSE;

      if (!find (view, against, encounter, encounter->day != NULL ? encounter->day : today, &found, error))
        return NULL;

      if (!found)
        g_ptr_array_remove_index (all, i - 1);
    }

  if (all->len > 0)
    vst_view_note (view, VST_ACCESS_OPEN, "family", entry->family_id, NULL);

  return g_steal_pointer (&all);
}

static const char *const consent_over[] = { "declined", "withdrawn", NULL };
static const char *const consent_whom[] = { "person_id", "agency_id", NULL };
static const char *const release_whom[] = { "person_id", "agency_id", "withdrawn_at", "undone", NULL };

static const char *const message_whom[] = { "family_id", "person_id", "for_staff_id", "follow_up_on", "done_at", NULL };

const VstEncounters vst_block_encounters[] = {
  { "consent", VST_SQL_BLOCK_ENCOUNTER_CONSENT, VST_SQL_BLOCK_ENCOUNTER_CONSENTS, consent_over, consent_whom },
  { "release", VST_SQL_BLOCK_ENCOUNTER_RELEASE, VST_SQL_BLOCK_ENCOUNTER_RELEASES, NULL, release_whom },
  { "message", VST_SQL_BLOCK_ENCOUNTER_FOLLOW_UP, VST_SQL_BLOCK_ENCOUNTER_FOLLOW_UPS, NULL, message_whom },
  { NULL }
};

const VstReading vst_block_read_booked = {
  "block.booked", VST_RIGHT_BLOCK, booked_func, (GDestroyNotify) g_ptr_array_unref
};
