/* vst-view.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-view-private.h"

#include "vst-date.h"
#include "vst-hidden.h"
#include "vst-hub-folder.h"
#include "vst-room.h"
#include "vst-setting-store.h"
#include "vst-shield.h"
#include "vst-staff-store.h"

/* Of what a page cache holds, most is of a list of more rows than this. */
#define LONG_LIST 100000

void
vst_note_free (VstNote *self)
{
  g_free (self->subject);
  g_free (self->ids);
  g_free (self->reason);
  g_free (self);
}

static gboolean
connect (VstView *self,
         VstDbFlags flags,
         GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_DATABASE);
  VstSecret *key = vst_key_ring_get_database_key (vst_session_get_ring (self->session));

  self->db = vst_db_open (path, vst_secret_get_bytes (key), flags, error);

  if (self->db == NULL)
    return FALSE;

  vst_db_protect (self->db, vst_room_get_people ());
  self->veiled = FALSE;
  g_clear_pointer (&self->hidden, g_bytes_unref);
  g_clear_pointer (&self->told_day, g_free);
  vst_shield_drop (self);

  return TRUE;
}

/* Opens a connection of this thread, as the person signed in sees the hub. */
VstView *
vst_view_new (const char *folder,
              VstSession *session,
              gboolean writer,
              GError **error)
{
  g_autoptr (VstView) self = g_new0 (VstView, 1);

  self->folder = g_strdup (folder);
  self->session = vst_session_ref (session);
  self->roles = vst_session_get_roles (session);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_note_free);
  self->writer = writer;

  if (!connect (self, writer ? VST_DB_NONE : VST_DB_READ_ONLY, error))
    return NULL;

  self->zone = vst_setting_dup (self, VST_SETTING_ZONE);

  return g_steal_pointer (&self);
}

void
vst_view_free (VstView *self)
{
  g_clear_pointer (&self->db, vst_db_close);
  g_clear_pointer (&self->session, vst_session_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_bytes_unref);
  g_clear_pointer (&self->told_day, g_free);
  vst_shield_drop (self);
  g_free (self->zone);
  g_free (self->folder);
  g_free (self);
}

/* Takes a new connection to write on, since one that met a fault of the disk is
 * not to be trusted any more.  The old one goes when the new one stands, and
 * stays when none does: were it the last, whoever opens the file next would take
 * in what its commit has left.
 */
gboolean
vst_view_reopen (VstView *self,
                 GError **error)
{
  VstDb *old = g_steal_pointer (&self->db);

  if (connect (self, VST_DB_NONE, error))
    {
      vst_db_close (old);
      return TRUE;
    }

  g_clear_pointer (&self->db, vst_db_close);
  self->db = old;

  return FALSE;
}

/* What she may do and whom she may know is asked anew for each piece of work: a
 * change counts at once, and whoever was revoked is out.
 */
gboolean
vst_view_refresh (VstView *self,
                  GError **error)
{
  return vst_staff_read_roles (self, vst_session_get_staff_id (self->session), &self->roles, error) &&
         vst_hidden_refresh (self, error);
}

GPtrArray *
vst_view_steal_notes (VstView *self)
{
  GPtrArray *notes = g_steal_pointer (&self->notes);

  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_note_free);

  return notes;
}

/**
 * vst_view_prepare:
 *
 * Gets a statement ready, on the connection of this view.
 */
VstStmt *
vst_view_prepare (VstView *self,
                  const VstSql *sql)
{
  return vst_db_prepare (self->db, sql);
}

VstSession *
vst_view_get_session (VstView *self)
{
  return self->session;
}

/**
 * vst_view_get_ring:
 *
 * The keys of the person signed in, to seal and open fields with.
 */
VstKeyRing *
vst_view_get_ring (VstView *self)
{
  return vst_session_get_ring (self->session);
}

/**
 * vst_view_may:
 *
 * Whether the person signed in holds @right now, to leave out what she may not
 * see; what a whole reading needs is said in its #VstReading.
 */
gboolean
vst_view_may (VstView *self,
              VstRight right)
{
  return vst_right_is_held (self->roles, right);
}

/**
 * vst_view_get_folder:
 *
 * The hub's folder, for what stands beside the database.
 */
const char *
vst_view_get_folder (VstView *self)
{
  return self->folder;
}

gint64
vst_view_get_now (VstView *self)
{
  return g_get_real_time ();
}

/**
 * vst_view_read_ids:
 * @stmt: a statement whose first column is an id
 *
 * All the ids of a list, in its order.
 *
 * A long one leaves the engine's page cache full of the index it was read from,
 * which nobody asks for again soon: that memory is given back.
 *
 * Returns: (transfer full) (element-type gint64): or %NULL with @error set
 */
GArray *
vst_view_read_ids (VstView *self,
                   VstStmt *stmt,
                   GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (ids->len > LONG_LIST)
    vst_db_release_memory (self->db);

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * vst_view_dup_today:
 *
 * Today where the hub is, as an ISO day.
 */
char *
vst_view_dup_today (VstView *self)
{
  return vst_day_of_moment (vst_view_get_now (self), self->zone);
}

/**
 * vst_view_is_cancelled:
 *
 * Whether nobody waits for this work any more; asked between rows.
 */
gboolean
vst_view_is_cancelled (VstView *self,
                       GError **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static VstNote *
add_note (VstView *self,
          VstAccess access,
          const char *subject)
{
  VstNote *note = g_new0 (VstNote, 1);

  note->access = access;
  note->subject = g_strdup (subject);
  g_ptr_array_add (self->notes, note);

  return note;
}

/**
 * vst_view_note:
 * @access: how it came to be seen
 * @subject: the table: "family"
 * @subject_id: (nullable): its row; 0 for none
 * @reason: (nullable): why, where that was asked
 *
 * Says what is about to be seen.  It is in the access log before the result is
 * handed out, or the result is not handed out.
 */
void
vst_view_note (VstView *self,
               VstAccess access,
               const char *subject,
               gint64 subject_id,
               const char *reason)
{
  VstNote *note = add_note (self, access, subject);

  note->subject_id = subject_id;
  note->reason = g_strdup (reason);
}

/**
 * vst_view_note_ids:
 *
 * The same of a page of a list, or the hits of a search: one row for all.
 */
void
vst_view_note_ids (VstView *self,
                   VstAccess access,
                   const char *subject,
                   const gint64 *ids,
                   gsize n_ids)
{
  VstNote *note = add_note (self, access, subject);
  GString *json = g_string_new ("[");

  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);

  g_string_append_c (json, ']');
  note->ids = g_string_free (json, FALSE);
}
