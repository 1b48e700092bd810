/* vst-hidden.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hidden.h"

#include "hidden-sql.h"
#include "vst-date.h"
#include "vst-room.h"
#include "vst-shield.h"

/* Families and people whom the person signed in must not know: their ids lie in
 * temporary tables of her connection, and temporary views of the same names
 * stand before the `seen_` views, which every statement reads.
 *
 * So do the records of what she must not see of a file that she knows.
 *
 * Rooms tell whom (`hides`), who else that takes along (`follows`), which parts
 * (`withholds`), their records (`parts`) and what stands before their views
 * (`veils`); see VstRoom.  Who has nothing hidden, as
 * nearly everybody, has none of these tables and views: it costs her a look at
 * `hides`, and no plan changes.
 *
 * What this can't take away: the rows of a table are numbered in turn, and the
 * anchor, which is printed with the sheet of the day, counts every act.  So who
 * compares can tell that something was done that she doesn't see; never what, nor
 * for whom: a draft that was given up leaves such a gap as well, and a paper that
 * is withheld from her.  A chain without some of its acts would prove nothing,
 * and numbers of her own would not be those of the sheet that others hold.
 */

/* One row of a statement of `hides`, 0 for none; or of `withholds`, by its section. */
typedef struct
{
  gint64 family_id;
  gint64 person_id;
  gint64 record_id;
  gint64 withheld;
  char section[16];
} Told;

static gboolean
run (VstView *view,
     const VstSql *sql,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  return vst_stmt_run (stmt, error);
}

/* A part's records; $1, where the statement asks for it, is who is signed in. */
static gboolean
run_records (VstView *view,
             const VstSql *sql,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  if (vst_stmt_takes (stmt, 1))
    vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (view->session));

  return vst_stmt_run (stmt, error);
}

static gboolean
run_all (VstView *view,
         const VstSql *const *sql,
         GError **error)
{
  for (guint i = 0; sql != NULL && sql[i] != NULL; i++)
    if (!run (view, sql[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
read_told (VstView *view,
           const VstSql *sql,
           gint64 staff_id,
           gboolean in_part,
           const char *today,
           GArray *told,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, staff_id);
  vst_stmt_bind_text (stmt, 2, today);
  if (vst_stmt_takes (stmt, 3))
    vst_stmt_bind_int (stmt, 3, view->roles);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Told row = { .family_id = vst_stmt_get_int (stmt, 0) };

      if (in_part)
        {
          g_strlcpy (row.section, vst_stmt_get_text (stmt, 1), sizeof row.section);
          row.record_id = vst_stmt_get_int (stmt, 2);
          row.withheld = vst_stmt_get_int (stmt, 3);
        }
      else
        row.person_id = vst_stmt_get_int (stmt, 1);

      g_array_append_val (told, row);
    }

  return step == VST_STEP_DONE;
}

/* Whoever has a key of her own that who is signed in can't open. */
static gboolean
read_sealed (VstView *view,
             GArray *told,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_HIDDEN_SEALED);
  g_autoptr (GBytes) public_key = NULL;
  guint8 bytes[VST_KEY_SIZE];
  VstStep step;

  vst_key_ring_get_own_public_key (vst_session_get_ring (view->session), bytes);
  public_key = g_bytes_new (bytes, sizeof bytes);
  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (view->session));
  vst_stmt_bind_bytes (stmt, 2, public_key);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Told row = { .family_id = vst_stmt_get_int (stmt, 0), .person_id = vst_stmt_get_int (stmt, 1) };

      g_array_append_val (told, row);
    }

  return step == VST_STEP_DONE;
}

static GArray *
read_all_told (VstView *view,
               const char *today,
               GError **error)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  gint64 staff_id = vst_session_get_staff_id (view->session);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      for (guint i = 0; (*room)->hides != NULL && (*room)->hides[i] != NULL; i++)
        if (!read_told (view, (*room)->hides[i], staff_id, FALSE, today, told, error))
          return NULL;

      for (guint i = 0; (*room)->withholds != NULL && (*room)->withholds[i] != NULL; i++)
        if (!read_told (view, (*room)->withholds[i], staff_id, TRUE, today, told, error))
          return NULL;
    }

  return read_sealed (view, told, error) ? g_steal_pointer (&told) : NULL;
}

static gboolean
put_up (VstView *view,
        GError **error)
{
  if (!run (view, VST_SQL_HIDDEN_FAMILIES, error) || !run (view, VST_SQL_HIDDEN_PEOPLE, error) ||
      !run (view, VST_SQL_HIDDEN_PARTS, error) || !run (view, VST_SQL_HIDDEN_RECORDS, error) ||
      !run (view, VST_SQL_HIDDEN_WITHHELD, error) || !vst_shield_put_up (view, error))
    return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if (!run_all (view, (*room)->veils, error))
      return FALSE;

  return TRUE;
}

static gboolean
add (VstView *view,
     const VstSql *sql,
     gint64 id,
     GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (id == 0)
    return TRUE;

  stmt = vst_db_prepare (view->db, sql);
  vst_stmt_bind_int (stmt, 1, id);

  return vst_stmt_run (stmt, error);
}

static gboolean
add_part (VstView *view,
          const Told *told,
          const char *today,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_HIDDEN_ADD_PART);

  vst_stmt_bind_text (stmt, 1, told->section);
  vst_stmt_bind_int (stmt, 2, told->family_id);
  vst_stmt_bind_int (stmt, 3, told->record_id);
  vst_stmt_bind_int (stmt, 4, told->withheld);
  vst_stmt_bind_text (stmt, 5, today);

  return vst_stmt_run (stmt, error);
}

static gboolean
add_told (VstView *view,
          const Told *told,
          const char *today,
          GError **error)
{
  if (told->section[0] != '\0')
    return add_part (view, told, today, error);

  return add (view, VST_SQL_HIDDEN_ADD_FAMILY, told->family_id, error) &&
         add (view, VST_SQL_HIDDEN_ADD_PERSON, told->person_id, error);
}

static gboolean
fill (VstView *view,
      GArray *told,
      const char *today,
      GError **error)
{
  if (!run (view, VST_SQL_HIDDEN_DROP_FAMILIES, error) || !run (view, VST_SQL_HIDDEN_DROP_PEOPLE, error) ||
      !run (view, VST_SQL_HIDDEN_DROP_PARTS, error) || !run (view, VST_SQL_HIDDEN_DROP_RECORDS, error))
    return FALSE;

  for (guint i = 0; i < told->len; i++)
    if (!add_told (view, &g_array_index (told, Told, i), today, error))
      return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      if (!run_all (view, (*room)->follows, error))
        return FALSE;

      for (const VstPart *part = (*room)->parts; part != NULL && part->section != NULL; part++)
        if (!run_records (view, part->records, error))
          return FALSE;
    }

  /* Whoever arrives has arrived for her appointment, whether or not it may be seen by who notes it. */
  return !view->writer || (run (view, VST_SQL_HIDDEN_DROP_WITHHELD, error) && run (view, VST_SQL_HIDDEN_LAY_ASIDE, error) &&
                           run (view, VST_SQL_HIDDEN_DROP_RECORDS, error));
}

static GBytes *
bytes_of (GArray *told,
          const char *today)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) today, (guint) strlen (today));
  g_byte_array_append (bytes, (const guint8 *) told->data, told->len * (guint) sizeof (Told));

  return g_byte_array_free_to_bytes (bytes);
}

/* Nobody wrote since it was last asked, the day is the same, and so are her roles:
 * so are the answers.  Of a connection that writes itself nothing is known.
 */
static gboolean
is_asked (VstView *view,
          gint64 version,
          const char *today)
{
  return !view->writer && (view->hidden != NULL || !view->veiled) && version != 0 && version == view->told_version && view->roles == view->told_roles &&
         g_strcmp0 (today, view->told_day) == 0;
}

static void
note_asked (VstView *view,
            gint64 version,
            const char *today)
{
  if (view->writer)
    return;

  view->told_version = version;
  view->told_roles = view->roles;
  g_free (view->told_day);
  view->told_day = g_strdup (today);
}

/* Before each piece of work, so that a block counts at once, whichever desk took
 * it down, and the day it ends.  Nothing is read when it fails.
 */
gboolean
vst_hidden_refresh (VstView *view,
                    GError **error)
{
  gint64 version = vst_db_get_data_version (view->db);
  g_autofree char *today = vst_day_of_moment (vst_view_get_now (view), view->zone != NULL ? view->zone : "UTC");
  g_autoptr (GArray) told = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean shielded;

  if (is_asked (view, version, today))
    return TRUE;

  g_clear_pointer (&view->told_day, g_free);
  if (!(told = read_all_told (view, today, error)) || !vst_shield_is_needed (view, &shielded, error))
    return FALSE;

  if (!view->veiled && told->len == 0 && !shielded)
    {
      note_asked (view, version, today);
      return TRUE;
    }

  /* Who else goes along depends on what others wrote, or this connection did. */
  bytes = bytes_of (told, today);
  if (view->hidden != NULL && !view->writer && version == view->hidden_version && g_bytes_equal (bytes, view->hidden))
    {
      note_asked (view, version, today);
      return TRUE;
    }

  if (!view->veiled && !put_up (view, error))
    return FALSE;

  view->veiled = TRUE;
  g_clear_pointer (&view->hidden, g_bytes_unref);

  if (!fill (view, told, today, error) || !vst_shield_refresh (view, version, error))
    return FALSE;

  view->hidden = g_steal_pointer (&bytes);
  view->hidden_version = version;
  note_asked (view, version, today);

  return TRUE;
}

gboolean
vst_hidden_is_any_shielded (VstView *view,
                            gboolean *any,
                            GError **error)
{
  g_autofree char *today = vst_day_of_moment (vst_view_get_now (view), view->zone != NULL ? view->zone : "UTC");

  *any = FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL && !*any; room++)
    if ((*room)->shielded != NULL)
      {
        g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, (*room)->shielded);
        VstStep step;

        vst_stmt_bind_text (stmt, 1, today);
        if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
          return FALSE;

        *any = step == VST_STEP_ROW;
      }

  return TRUE;
}

static gboolean
add_shielded (VstView *view,
              const VstSql *sql,
              const char *today,
              GArray *told,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Told row = { .family_id = vst_stmt_get_int (stmt, 0), .person_id = vst_stmt_get_int (stmt, 1) };

      g_array_append_val (told, row);
    }

  return step == VST_STEP_DONE;
}

static gboolean
add_names (VstView *view,
           const VstSql *sql,
           const char *of,
           GHashTable *names,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_hash_table_add (names, g_strdup_printf ("%s %" G_GINT64_FORMAT, of, vst_stmt_get_int (stmt, 0)));

  return step == VST_STEP_DONE;
}

/* Whom blocks keep from a staff member, or from any where @staff_id is 0, with all
 * that goes along: "person 5", "family 2".  What is hidden on this connection is
 * told anew before the next piece of work.
 */
GHashTable *
vst_hidden_gather (VstView *view,
                   gint64 staff_id,
                   GError **error)
{
  g_autofree char *today = vst_day_of_moment (vst_view_get_now (view), view->zone != NULL ? view->zone : "UTC");
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if ((*room)->shielded != NULL &&
        !(staff_id == 0 ? add_shielded (view, (*room)->shielded, today, told, error)
                        : read_told (view, (*room)->shielded_from, staff_id, FALSE, today, told, error)))
      return NULL;

  if (told->len == 0)
    return g_steal_pointer (&names);

  if (!view->veiled && !put_up (view, error))
    return NULL;

  view->veiled = TRUE;
  g_clear_pointer (&view->hidden, g_bytes_unref);

  return fill (view, told, today, error) && add_names (view, VST_SQL_HIDDEN_ALL_FAMILIES, "family", names, error) &&
                 add_names (view, VST_SQL_HIDDEN_ALL_PEOPLE, "person", names, error)
             ? g_steal_pointer (&names)
             : NULL;
}

/* For a deed that is %VST_DEED_FOR_ALL, while it works: a session that somebody
 * moves is moved for whoever is to come to it.  What it answers tells of nobody,
 * and vst_hidden_refresh() hides them again before anything is looked at.
 */
gboolean
vst_hidden_open (VstView *view,
                 GError **error)
{
  if (!view->veiled)
    return TRUE;

  g_clear_pointer (&view->hidden, g_bytes_unref);

  return run (view, VST_SQL_HIDDEN_DROP_FAMILIES, error) && run (view, VST_SQL_HIDDEN_DROP_PEOPLE, error);
}
