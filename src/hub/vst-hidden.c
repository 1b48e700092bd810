/* vst-hidden.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hidden.h"

#include <json-glib/json-glib.h>

#include "hidden-sql.h"
#include "vst-date.h"
#include "vst-room.h"

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
           gboolean in_part,
           const char *today,
           GArray *told,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (view->session));
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

static GArray *
read_all_told (VstView *view,
               const char *today,
               GError **error)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      for (guint i = 0; (*room)->hides != NULL && (*room)->hides[i] != NULL; i++)
        if (!read_told (view, (*room)->hides[i], FALSE, today, told, error))
          return NULL;

      for (guint i = 0; (*room)->withholds != NULL && (*room)->withholds[i] != NULL; i++)
        if (!read_told (view, (*room)->withholds[i], TRUE, today, told, error))
          return NULL;
    }

  return g_steal_pointer (&told);
}

static gboolean
put_up (VstView *view,
        GError **error)
{
  if (!run (view, VST_SQL_HIDDEN_FAMILIES, error) || !run (view, VST_SQL_HIDDEN_PEOPLE, error) ||
      !run (view, VST_SQL_HIDDEN_PARTS, error) || !run (view, VST_SQL_HIDDEN_RECORDS, error) ||
      !run (view, VST_SQL_HIDDEN_WITHHELD, error))
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

  if (is_asked (view, version, today))
    return TRUE;

  g_clear_pointer (&view->told_day, g_free);
  if (!(told = read_all_told (view, today, error)))
    return FALSE;

  if (!view->veiled && told->len == 0)
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

  if (!fill (view, told, today, error))
    return FALSE;

  view->hidden = g_steal_pointer (&bytes);
  view->hidden_version = version;
  note_asked (view, version, today);

  return TRUE;
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

static gboolean
has (VstView *view,
     const VstSql *sql,
     gint64 id,
     gboolean *hidden,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  vst_stmt_bind_int (stmt, 1, id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *hidden = *hidden || vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/* 0 where it is null. */
static gint64
get_id (JsonObject *row,
        const char *column)
{
  JsonNode *node = json_object_get_member (row, column);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

static gboolean check_row (VstView *view, const char *table, const char *json, gboolean *hidden, GError **error);

static gboolean
check_about (VstView *view,
             const char *of,
             gint64 id,
             gboolean *hidden,
             GError **error)
{
  const VstKept *kept;
  g_autofree char *json = NULL;

  if (id == 0 || *hidden)
    return TRUE;

  if (g_str_equal (of, "family"))
    return has (view, VST_SQL_HIDDEN_HAS_FAMILY, id, hidden, error);

  if (g_str_equal (of, "person"))
    return has (view, VST_SQL_HIDDEN_HAS_PERSON, id, hidden, error);

  if (!(kept = vst_room_find_kept (of)))
    return TRUE;

  return vst_act_snapshot (view, kept, id, &json, error) && check_row (view, of, json, hidden, error);
}

static gboolean
check_row (VstView *view,
           const char *table,
           const char *json,
           gboolean *hidden,
           GError **error)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObject *row;

  if (node == NULL || *hidden)
    return TRUE;

  row = json_node_get_object (node);

  if ((g_str_equal (table, "family") || g_str_equal (table, "person")) &&
      !check_about (view, table, get_id (row, "id"), hidden, error))
    return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      if (g_str_equal (about->table, table) && !check_about (view, about->of, get_id (row, about->column), hidden, error))
        return FALSE;

  return TRUE;
}

/**
 * vst_act_withholds:
 * @section: the part of a file it is of
 * @is_withheld: (out): whether whoever acts may not see it
 *
 * While something is written, nothing is left out of what deeds go by: one that
 * would tell of a record asks first.
 */
gboolean
vst_act_withholds (VstAct *self,
                   const char *section,
                   gint64 record_id,
                   gboolean *is_withheld,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  *is_withheld = FALSE;
  if (!self->view->veiled)
    return TRUE;

  stmt = vst_db_prepare (self->view->db, VST_SQL_HIDDEN_HAS_RECORD);
  vst_stmt_bind_text (stmt, 1, section);
  vst_stmt_bind_int (stmt, 2, record_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *is_withheld = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/* One that was there before the deed began: what she adds herself is hers to write. */
static gboolean
check_part (VstAct *act,
            const VstKeptRow *row,
            gboolean *hidden,
            GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstPart *part = (*room)->parts; part != NULL && part->section != NULL; part++)
      if (g_strcmp0 (part->table, row->kept->table) == 0 && (part->along == NULL || g_strcmp0 (part->along, act->subject) != 0))
        {
          gboolean is_withheld;

          if (!vst_act_withholds (act, part->section, row->id, &is_withheld, error))
            return FALSE;

          *hidden = *hidden || is_withheld;
        }

  return TRUE;
}

/* Once a deed has worked, within its transaction: whom she must not know she
 * can't change either, though she had the file open when she was shut out.  To
 * her it is as if it were not there.
 */
gboolean
vst_hidden_check (VstAct *act,
                  GError **error)
{
  VstView *view = act->view;
  gboolean hidden = FALSE;

  if (!view->veiled || act->rows == NULL || act->deed->flags & (VST_DEED_FOR_ALL | VST_DEED_JOINS))
    return TRUE;

  for (guint i = 0; i < act->rows->len && !hidden; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);
      g_autofree char *after = NULL;

      if (!check_part (act, row, &hidden, error) || !vst_act_snapshot (view, row->kept, row->id, &after, error) ||
          !check_row (view, row->kept->table, row->before, &hidden, error) ||
          !check_row (view, row->kept->table, after, &hidden, error))
        return FALSE;
    }

  if (hidden)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No such record");

  return !hidden;
}
