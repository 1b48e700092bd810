/* vst-day-sheet-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-sheet-store.h"

#include "day-sheet-sql.h"
#include "vst-act-store.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-presence-store.h"
#include "vst-setting-store.h"

/* Of each statement */
enum
{
  MINUTE,
  WHO,
  KIND,
  SENSITIVITY,
  NAME_EN,
  NAME_FR,
  LABEL_EN,
  LABEL_FR,
  ROOM_EN,
  ROOM_FR,
  N_PEOPLE,
  TO_MINUTE,
};

void
vst_day_line_free (VstDayLine *self)
{
  g_free (self->who);
  g_free (self->name_en);
  g_free (self->name_fr);
  g_free (self->room_en);
  g_free (self->room_fr);
  g_free (self);
}

VstDayFacts *
vst_day_facts_new (const char *day)
{
  VstDayFacts *self = g_new0 (VstDayFacts, 1);

  self->day = g_strdup (day);
  self->expected = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_day_line_free);
  self->partners = g_ptr_array_new_with_free_func (g_object_unref);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_day_line_free);

  return self;
}

void
vst_day_facts_free (VstDayFacts *self)
{
  g_free (self->day);
  g_ptr_array_unref (self->expected);
  g_ptr_array_unref (self->partners);
  g_ptr_array_unref (self->groups);
  g_free (self->anchor);
  g_free (self->zone);
  g_free (self);
}

/* Paper is read by others: whoever prints it, it says no more than a wall may. */
static VstDayLine *
line_of_row (VstStmt *stmt,
             gboolean is_group)
{
  VstDayLine *line = g_new0 (VstDayLine, 1);
  const char *kind = vst_stmt_get_text (stmt, KIND);
  VstSensitivity sensitivity = VST_SENSITIVITY_HIDDEN;
  gboolean is_named;

  line->minute = (int) vst_stmt_get_int (stmt, MINUTE);
  line->to_minute = is_group ? (int) vst_stmt_get_int (stmt, TO_MINUTE) : -1;
  line->n_people = is_group ? (guint) vst_stmt_get_int (stmt, N_PEOPLE) : 0;
  line->who = g_strdup (vst_stmt_get_text (stmt, WHO) != NULL ? vst_stmt_get_text (stmt, WHO) : "");
  line->room_en = g_strdup (vst_stmt_get_text (stmt, ROOM_EN));
  line->room_fr = g_strdup (vst_stmt_get_text (stmt, ROOM_FR));
  line->label = VST_LABEL_NAME;

  if (kind != NULL)
    {
      vst_sensitivity_parse (vst_stmt_get_text (stmt, SENSITIVITY), &sensitivity);
      line->label = vst_agency_label (kind, sensitivity, FALSE);
    }

  is_named = kind != NULL && line->label == VST_LABEL_NAME;
  line->name_en = g_strdup (vst_stmt_get_text (stmt, is_named ? NAME_EN : LABEL_EN));
  line->name_fr = g_strdup (vst_stmt_get_text (stmt, is_named ? NAME_FR : LABEL_FR));

  return line;
}

static gboolean
read_lines (VstView *view,
            const VstSql *sql,
            const char *day,
            GPtrArray *lines,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (lines, line_of_row (stmt, sql == VST_SQL_DAY_SHEET_GROUPS));

  return step == VST_STEP_DONE;
}

/* By time; those without one at the end. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const VstDayLine *one = *(VstDayLine *const *) a;
  const VstDayLine *other = *(VstDayLine *const *) b;
  guint first = (guint) one->minute;
  guint second = (guint) other->minute;

  return first != second ? (first > second) - (first < second) : g_utf8_collate (one->who, other->who);
}

static gboolean
read_journal (VstView *view,
              VstDayFacts *facts,
              GError **error)
{
  guint8 hash[VST_AUDIT_SIZE];
  g_autoptr (GString) text = g_string_new (NULL);

  if (!vst_act_read_anchor (view, &facts->n_acts, hash, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (hash); i++)
    g_string_append_printf (text, "%02x", hash[i]);

  facts->anchor = g_string_free (g_steal_pointer (&text), FALSE);

  return TRUE;
}

static gpointer
read_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  const char *day = args != NULL ? args : today;
  g_autoptr (VstDayFacts) facts = NULL;
  GPtrArray *partners;

  if (!vst_day_is_valid (day))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of a day sheet");
      return NULL;
    }

  facts = vst_day_facts_new (day);
  facts->read_at = vst_view_get_now (view);
  facts->zone = vst_setting_dup (view, VST_SETTING_ZONE);

  if (!read_lines (view, VST_SQL_DAY_SHEET_APPOINTMENTS, day, facts->expected, error) ||
      !read_lines (view, VST_SQL_DAY_SHEET_PARTS, day, facts->expected, error) ||
      !read_lines (view, VST_SQL_DAY_SHEET_OTHERS, day, facts->expected, error) ||
      !read_lines (view, VST_SQL_DAY_SHEET_GROUPS, day, facts->groups, error) ||
      !(partners = vst_presence_read_days (view, 0, day, day, error)))
    return NULL;

  g_ptr_array_unref (facts->partners);
  facts->partners = partners;
  g_ptr_array_sort (facts->expected, compare);
  vst_view_note (view, VST_ACCESS_PRINT, "day", 0, day);

  return read_journal (view, facts, error) ? g_steal_pointer (&facts) : NULL;
}

const VstReading vst_day_facts_read = { "day.print", VST_RIGHT_READ_DAY, read_func, (GDestroyNotify) vst_day_facts_free };
