/* vst-directive-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-directive-store.h"

#include "directive-sql.h"
#include "vst-staff-store.h"

const VstKept vst_directive_kept = {
  "directive", VST_SQL_DIRECTIVE_ROW, VST_SQL_DIRECTIVE_PUT, VST_SQL_DIRECTIVE_REMOVE, NULL
};

static VstDirective *
directive_of_row (VstStmt *stmt)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (vst_stmt_get_int (stmt, 2));

  /* What isn't known withholds the file. */
  vst_directive_kind_parse (vst_stmt_get_text (stmt, 3), &entry->kind);
  vst_section_parse (vst_stmt_get_text (stmt, 4), &entry->section);
  entry->record_id = vst_stmt_get_int (stmt, 5);
  vst_directive_against_parse (vst_stmt_get_text (stmt, 6), &entry->against);
  entry->against_id = vst_stmt_get_int (stmt, 7);
  entry->is_shown = vst_stmt_get_int (stmt, 8) != 0;
  g_free (entry->purpose);
  entry->purpose = vst_stmt_dup_words (stmt, 9);
  g_free (entry->from);
  entry->from = vst_stmt_dup_words (stmt, 10);
  g_free (entry->until);
  entry->until = vst_stmt_dup_words (stmt, 11);
  entry->given_by = vst_stmt_get_int (stmt, 12);
  g_free (entry->how);
  entry->how = vst_stmt_dup_words (stmt, 13);
  entry->supersedes = vst_stmt_get_int (stmt, 14);

  return vst_directive_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), entry, vst_stmt_get_int (stmt, 15));
}

static GPtrArray *
read_rows (VstStmt *stmt,
           GError **error)
{
  g_autoptr (GPtrArray) directives = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (directives, directive_of_row (stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&directives) : NULL;
}

static gboolean
read_viewer (VstView *view,
             VstDirectiveViewer *viewer,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DIRECTIVE_AGENCIES_OF);

  viewer->staff_id = vst_session_get_staff_id (vst_view_get_session (view));
  if (!vst_staff_read_roles (view, viewer->staff_id, &viewer->roles, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, viewer->staff_id);
  viewer->agencies = vst_view_read_ids (view, stmt, error);

  return viewer->agencies != NULL;
}

static void
viewer_clear (VstDirectiveViewer *viewer)
{
  g_clear_pointer (&viewer->agencies, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VstDirectiveViewer, viewer_clear)

static GPtrArray *
read_in_force (VstView *view,
               gint64 family_id,
               const char *today,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DIRECTIVE_IN_FORCE);

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, today);

  return read_rows (stmt, error);
}

static void
decide (GPtrArray *directives,
        const VstDirectiveViewer *viewer,
        VstSection section,
        gint64 record_id,
        const char *today,
        VstWithheld *withheld)
{
  VstDirective *directive = vst_directive_decide (directives, viewer, section, record_id, today);
  const VstDirectiveEntry *entry = directive != NULL ? vst_directive_get_entry (directive) : NULL;

  withheld->is_withheld = entry != NULL && entry->kind == VST_DIRECTIVE_WITHHOLD;
  withheld->is_shown = withheld->is_withheld && entry->is_shown;
}

/**
 * vst_withheld_read:
 * @section: a part of a family's file
 * @record_id: one of its records; 0 for the part as such
 * @withheld: (out): whether it is kept from who is signed in
 *
 * The one question that every read of a part of a file asks before it answers.
 */
gboolean
vst_withheld_read (VstView *view,
                   gint64 family_id,
                   VstSection section,
                   gint64 record_id,
                   VstWithheld *withheld,
                   GError **error)
{
  g_auto (VstDirectiveViewer) viewer = { 0 };
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) directives = read_in_force (view, family_id, today, error);

  *withheld = (VstWithheld){ TRUE, FALSE };
  if (directives == NULL)
    return FALSE;

  /* Nearly always: nobody asked for anything, and nobody waits. */
  if (directives->len > 0 && !read_viewer (view, &viewer, error))
    return FALSE;

  decide (directives, &viewer, section, record_id, today, withheld);

  return TRUE;
}

/**
 * vst_withheld_check:
 *
 * Whether a record may be handed out; where it is withheld, it fails with
 * `VST_ERROR_NOT_FOUND`, as one that isn't there.
 */
gboolean
vst_withheld_check (VstView *view,
                    gint64 family_id,
                    VstSection section,
                    gint64 record_id,
                    GError **error)
{
  VstWithheld withheld;

  if (!vst_withheld_read (view, family_id, section, record_id, &withheld, error))
    return FALSE;

  if (withheld.is_withheld)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "There is no such record of the family %" G_GINT64_FORMAT, family_id);

  return !withheld.is_withheld;
}

/**
 * vst_withheld_families:
 *
 * The families whose whole file is kept from who is signed in.
 *
 * Returns: (transfer full) (element-type gint64): %NULL with @error set
 */
GArray *
vst_withheld_families (VstView *view,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DIRECTIVE_HIDDEN);
  g_autofree char *today = vst_view_dup_today (view);
  gint64 staff_id = vst_session_get_staff_id (vst_view_get_session (view));
  guint roles;

  if (!vst_staff_read_roles (view, staff_id, &roles, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, staff_id);
  vst_stmt_bind_text (stmt, 2, today);
  vst_stmt_bind_int (stmt, 3, roles);

  return vst_view_read_ids (view, stmt, error);
}

static gpointer
sections_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_auto (VstDirectiveViewer) viewer = { 0 };
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) directives = read_in_force (view, family_id, today, error);
  VstWithheldSections *sections;

  if (directives == NULL || !read_viewer (view, &viewer, error))
    return NULL;

  sections = g_new0 (VstWithheldSections, 1);
  for (guint i = 0; i < VST_N_SECTIONS; i++)
    decide (directives, &viewer, (VstSection) i, 0, today, &sections->sections[i]);

  return sections;
}

/* Whoever it keeps something from, without saying so, isn't told of it here either. */
static gboolean
is_told (VstDirective *directive,
         const VstDirectiveViewer *viewer,
         const char *today)
{
  const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, directive);

  return entry->is_shown || entry->kind == VST_DIRECTIVE_ALLOW ||
         vst_directive_decide (alone, viewer, entry->section, entry->record_id, today) == NULL;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_auto (VstDirectiveViewer) viewer = { 0 };
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DIRECTIVE_OF_FAMILY);
  g_autoptr (GPtrArray) directives = NULL;

  vst_stmt_bind_int (stmt, 1, family_id);
  if (!read_viewer (view, &viewer, error) || !(directives = read_rows (stmt, error)))
    return NULL;

  for (guint i = directives->len; i > 0; i--)
    if (!is_told (g_ptr_array_index (directives, i - 1), &viewer, today))
      g_ptr_array_remove_index (directives, i - 1);

  vst_view_note (view, VST_ACCESS_OPEN, "family", family_id, NULL);

  return g_steal_pointer (&directives);
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  gint64 directive_id = *(const gint64 *) args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DIRECTIVE_GET);

  vst_stmt_bind_int (stmt, 1, directive_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_PRINT, "directive", directive_id, NULL);

  return g_memdup2 (&directive_id, sizeof directive_id);
}

static gboolean
end (VstAct *act,
     gint64 directive_id,
     gint64 revision,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_DIRECTIVE_WITHDRAW);
  VstStep step;

  if (!vst_act_keep (act, &vst_directive_kept, directive_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 3, directive_id);
  vst_stmt_bind_int (stmt, 4, revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The directive %" G_GINT64_FORMAT " has changed", directive_id);

  return step == VST_STEP_ROW;
}

/* The one whose place is taken is read as it is now. */
static gboolean
supersede (VstAct *act,
           gint64 directive_id,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_DIRECTIVE_ROW);
  gint64 revision;

  vst_stmt_bind_int (stmt, 1, directive_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  revision = vst_stmt_get_int (stmt, 19);

  return end (act, directive_id, revision, error);
}

static void
bind_entry (VstAct *act,
            VstStmt *stmt,
            const VstDirectiveEntry *entry)
{
  gboolean is_whole = entry->section == VST_SECTION_WHOLE;

  vst_stmt_bind_int (stmt, 1, entry->family_id);
  vst_stmt_bind_text (stmt, 2, vst_directive_kind_code (entry->kind));
  vst_stmt_bind_text (stmt, 3, vst_directive_scope_code (vst_directive_entry_scope (entry)));
  vst_stmt_bind_text (stmt, 4, is_whole ? NULL : vst_section_code (entry->section));
  vst_stmt_bind_id (stmt, 5, entry->record_id);
  vst_stmt_bind_text (stmt, 6, vst_directive_against_code (entry->against));
  vst_stmt_bind_int (stmt, 7, entry->against_id);
  vst_stmt_bind_int (stmt, 8, entry->is_shown);
  vst_stmt_bind_words (stmt, 9, entry->purpose);
  vst_stmt_bind_text (stmt, 10, entry->from);
  vst_stmt_bind_words (stmt, 11, entry->until);
  vst_stmt_bind_id (stmt, 12, entry->given_by);
  vst_stmt_bind_text (stmt, 13, entry->how);
  vst_stmt_bind_int (stmt, 14, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 15, vst_act_get_time (act));
  vst_stmt_bind_id (stmt, 16, entry->supersedes);
}

/* Told in the journal, and not in the file's own history: that is read by whoever
 * something is withheld from.
 */
static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_copy (args);
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = NULL;
  gint64 directive_id;

  if (!vst_directive_entry_check (entry, today, error) ||
      (entry->supersedes != 0 && !supersede (act, entry->supersedes, error)))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_DIRECTIVE_ADD);
  bind_entry (act, stmt, entry);
  if (!(directive_id = vst_stmt_add (stmt, error)))
    return NULL;

  vst_act_keep_new (act, &vst_directive_kept, directive_id);
  vst_act_set_subject (act, "directive", directive_id);

  return g_memdup2 (&directive_id, sizeof directive_id);
}

static gpointer
withdraw_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstDirectiveEnd *over = args;

  vst_act_set_subject (act, "directive", over->directive_id);

  return end (act, over->directive_id, over->revision, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const VstDeed vst_directive_do_add = {
  "directive.add", VST_RIGHT_WITHHOLD, VST_TOPIC_ALL & ~VST_TOPIC_DRAFT, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_directive_do_withdraw = {
  "directive.withdraw", VST_RIGHT_WITHHOLD, VST_TOPIC_ALL & ~VST_TOPIC_DRAFT, VST_DEED_UNDOABLE, withdraw_func, NULL
};
const VstReading vst_directive_read_family = {
  "directive.family", VST_RIGHT_WITHHOLD, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_directive_read_print = { "directive.print", VST_RIGHT_WITHHOLD, print_func, g_free };
const VstReading vst_withheld_read_family = { "directive.withheld", VST_RIGHT_OPEN_FAMILY, sections_func, g_free };
