/* vst-pack-event.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pack-sql.h"
#include "vst-agency.h"
#include "vst-apart-store.h"
#include "vst-error.h"
#include "vst-pack-private.h"
#include "vst-release-store.h"

/* Of visits and appointments */
enum
{
  ID,
  DAY,
  MINUTE,
  ARRIVED_AT,
  STATE,
  REASON,
  NOTE,
  NAME_EN,
  NAME_FR,
  KIND,
  SENSITIVITY
};

/* Of enrolments and marks */
enum
{
  GROUP_ID,
  GROUP_DAY,
  GROUP_MINUTE,
  GROUP_STATE,
  GROUP_PERSON,
  GROUP_SENSITIVITY,
  GROUP_NAME_EN,
  GROUP_NAME_FR,
  GROUP_LABEL_EN,
  GROUP_LABEL_FR
};

static const char *const labels[] = {
  [VST_LABEL_NAME] = "",
  [VST_LABEL_PARTNER] = "partner",
  [VST_LABEL_CLINIC] = "clinic",
  [VST_LABEL_GROUP] = "group",
  [VST_LABEL_APPOINTMENT] = "appointment",
};

/* A pack lies about at home: a partner that isn't public has no name in it. */
static void
add_with (VstXmlNode *parent,
          VstLabel label,
          const char *name_en,
          const char *name_fr)
{
  VstXmlNode *node = vst_xml_add (parent, "with");

  if (label != VST_LABEL_NAME)
    {
      vst_xml_set (node, "label", labels[label]);
      return;
    }

  vst_xml_add_text (node, "en", name_en);
  vst_xml_add_text (node, "fr", name_fr);
}

static VstLabel
label_of (const char *kind,
          const char *sensitivity)
{
  VstSensitivity how = VST_SENSITIVITY_HIDDEN;

  vst_sensitivity_parse (sensitivity, &how);

  return vst_agency_label (kind, how, FALSE);
}

gboolean
vst_pack_add_agency (VstPackWriter *self,
                     VstXmlNode *parent,
                     gint64 agency_id,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, VST_SQL_PACK_AGENCY);

  vst_stmt_bind_int (stmt, 1, agency_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  add_with (parent, label_of (vst_stmt_get_text (stmt, 2), vst_stmt_get_text (stmt, 3)), vst_stmt_get_text (stmt, 0), vst_stmt_get_text (stmt, 1));

  return TRUE;
}

static gboolean
count (VstPackWriter *self,
       const VstSql *sql,
       guint *n,
       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, sql);

  vst_stmt_bind_int (stmt, 1, self->request->family_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = (guint) vst_stmt_get_int (stmt, 0);

  return TRUE;
}

gboolean
vst_pack_count_answers (VstPackWriter *self,
                        guint *n,
                        GError **error)
{
  return count (self, VST_SQL_PACK_ANSWERS, n, error);
}

/* Two who must not meet don't ask together, and have no paper together; nor do two
 * whose families must not, or a child with whom her mother must not meet.
 */
gboolean
vst_pack_check_apart (VstView *view,
                      GArray *people,
                      const char *today,
                      GError **error)
{
  g_autoptr (GArray) others = vst_apart_others (view, today, (const gint64 *) (gconstpointer) people->data, people->len, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (vst_pack_has (people, g_array_index (others, VstApartOther, i).other_id))
      {
        g_set_error_literal (error, VST_ERROR, VST_ERROR_ASKER, "Two people who don't ask together");
        return FALSE;
      }

  return others != NULL;
}

static void
set_time (VstXmlNode *node,
          VstStmt *stmt,
          int day,
          int minute)
{
  vst_xml_set (node, "day", vst_stmt_get_text (stmt, day));

  if (vst_stmt_get_value_type (stmt, minute) != VST_VALUE_NULL)
    {
      gint64 minutes = vst_stmt_get_int (stmt, minute);
      g_autofree char *time = g_strdup_printf ("%02d:%02d", (int) (minutes / 60 % 24), (int) (minutes % 60));

      vst_xml_set (node, "time", time);
    }
}

/* Whether one of those who were there is one the pack is for, and no other adult;
 * where nobody is named, it is the family's, unless somebody else may have come.
 */
static gboolean
is_of_asked (VstPackWriter *self,
             const VstSql *people,
             gint64 id,
             gboolean *is_of,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, people);
  gboolean is_hers = FALSE;
  guint n = 0;
  VstStep step;

  *is_of = FALSE;
  vst_stmt_bind_int (stmt, 1, id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      n++;
      *is_of = *is_of || vst_pack_is_asked (self, vst_stmt_get_int (stmt, 0));
      is_hers = is_hers || vst_pack_is_other_adult (self, vst_stmt_get_int (stmt, 0));
    }

  *is_of = n == 0 ? !self->is_shared : *is_of && !is_hers;

  return step == VST_STEP_DONE;
}

static void
add_note (VstPackWriter *self,
          VstXmlNode *node,
          const char *note)
{
  if (note == NULL || *note == '\0')
    return;

  if (self->request->notes)
    vst_pack_add_words (self, node, "note", note, "notes");
  else
    vst_pack_withhold (self, "notes", "third-person", 1);
}

static gboolean
write_meetings (VstPackWriter *self,
                const char *name,
                const char *kind,
                VstSection section,
                const VstSql *rows,
                const VstSql *people,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, rows);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, self->request->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gboolean is_open, is_of;
      VstXmlNode *node;

      /* Where somebody will be, and when, is for nobody who doesn't ask with her. */
      if (self->is_shared && vst_stmt_get_value_type (stmt, ARRIVED_AT) == VST_VALUE_NULL &&
          g_strcmp0 (vst_stmt_get_text (stmt, DAY), self->today) >= 0)
        continue;

      if (!vst_pack_is_open (self, section, vst_stmt_get_int (stmt, ID), kind, &is_open, error) ||
          !is_of_asked (self, people, vst_stmt_get_int (stmt, ID), &is_of, error))
        return FALSE;

      if (is_open && !is_of)
        vst_pack_withhold (self, kind, "other-person", 1);

      if (!is_open || !is_of)
        continue;

      node = vst_xml_add (self->root, name);
      if (vst_stmt_get_value_type (stmt, ARRIVED_AT) != VST_VALUE_NULL)
        vst_pack_set_moment (self, node, vst_stmt_get_int (stmt, ARRIVED_AT));
      else
        set_time (node, stmt, DAY, MINUTE);
      vst_xml_set (node, "state", vst_stmt_get_text (stmt, STATE));
      vst_xml_set (node, "reason", vst_stmt_get_text (stmt, REASON));
      if (vst_stmt_get_text (stmt, KIND) != NULL)
        add_with (node, label_of (vst_stmt_get_text (stmt, KIND), vst_stmt_get_text (stmt, SENSITIVITY)),
                  vst_stmt_get_text (stmt, NAME_EN), vst_stmt_get_text (stmt, NAME_FR));
      add_note (self, node, vst_stmt_get_text (stmt, NOTE));
    }

  return step == VST_STEP_DONE;
}

static gboolean
write_chits (VstPackWriter *self,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, VST_SQL_PACK_CHITS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, self->request->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 person_id = vst_stmt_get_int (stmt, 4);
      gboolean is_open;
      VstXmlNode *node;

      if (!vst_pack_is_open (self, VST_SECTION_CHITS, vst_stmt_get_int (stmt, 0), "chits", &is_open, error))
        return FALSE;

      if (is_open && (person_id != 0 ? !vst_pack_is_asked (self, person_id) : self->is_shared))
        {
          vst_pack_withhold (self, "chits", "other-person", 1);
          continue;
        }

      if (!is_open)
        continue;

      node = vst_xml_add (self->root, "chit");
      vst_pack_set_moment (self, node, vst_stmt_get_int (stmt, 1));
      vst_xml_set (node, "number", vst_stmt_get_text (stmt, 2));
      vst_xml_set (node, "state", vst_stmt_get_text (stmt, 3));
      if (person_id != 0)
        vst_xml_set (node, "person", vst_pack_reference (self, person_id));
      vst_xml_set (node, "direction", vst_stmt_get_text (stmt, 5));
      if (vst_stmt_get_value_type (stmt, 6) != VST_VALUE_NULL)
        vst_xml_set_number (node, "cents", vst_stmt_get_int (stmt, 6));
    }

  return step == VST_STEP_DONE;
}

static gboolean
write_groups (VstPackWriter *self,
              const char *name,
              const char *state,
              const VstSql *rows,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, rows);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, self->request->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gboolean is_public = g_strcmp0 (vst_stmt_get_text (stmt, GROUP_SENSITIVITY), "public") == 0;
      gint64 person_id = vst_stmt_get_int (stmt, GROUP_PERSON);
      gboolean is_open;
      VstXmlNode *node;

      if (!vst_pack_is_open (self, VST_SECTION_PROGRAMS, vst_stmt_get_int (stmt, GROUP_ID), "programs", &is_open, error))
        return FALSE;

      if (is_open && !vst_pack_is_asked (self, person_id))
        {
          vst_pack_withhold (self, "programs", "other-person", 1);
          continue;
        }

      if (!is_open)
        continue;

      node = vst_xml_add (self->root, name);
      vst_xml_set (node, "person", vst_pack_reference (self, person_id));
      vst_xml_set (node, state, vst_stmt_get_text (stmt, GROUP_STATE));
      set_time (node, stmt, GROUP_DAY, GROUP_MINUTE);
      add_with (node, VST_LABEL_NAME, vst_stmt_get_text (stmt, is_public ? GROUP_NAME_EN : GROUP_LABEL_EN),
                vst_stmt_get_text (stmt, is_public ? GROUP_NAME_FR : GROUP_LABEL_FR));
    }

  return step == VST_STEP_DONE;
}

static gboolean
write_told (VstPackWriter *self,
            GError **error)
{
  g_autoptr (GPtrArray) told = vst_disclosure_read_family.run (self->view, &self->request->family_id, error);
  gboolean is_open;

  if (!vst_pack_is_open (self, VST_SECTION_RELEASES, 0, "releases", &is_open, error))
    return FALSE;

  for (guint i = told != NULL && is_open ? told->len : 0; i > 0; i--)
    {
      const VstDisclosure *line = g_ptr_array_index (told, i - 1);
      VstXmlNode *node;

      if (!vst_pack_is_asked (self, line->person_id))
        continue;

      node = vst_xml_add (self->root, "told");
      vst_xml_set (node, "person", vst_pack_reference (self, line->person_id));
      vst_xml_set (node, "items", line->items);
      vst_xml_set (node, "how", line->how);
      vst_pack_set_moment (self, node, line->at);
      if (!vst_pack_add_agency (self, node, line->agency_id, error))
        return FALSE;
    }

  return told != NULL;
}

/* What went to her by her own phone or address, or came from there. */
static gboolean
write_calls (VstPackWriter *self,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (self->view, VST_SQL_PACK_CALLS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, self->request->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 person_id = vst_stmt_get_int (stmt, 2);
      const char *text = vst_stmt_get_text (stmt, 7);
      gboolean is_open;
      VstXmlNode *node;

      if (!vst_pack_is_open (self, VST_SECTION_MESSAGES, vst_stmt_get_int (stmt, 0), "messages", &is_open, error))
        return FALSE;

      if (is_open && !vst_pack_is_asked (self, person_id))
        {
          vst_pack_withhold (self, "messages", "other-person", 1);
          continue;
        }

      if (!is_open)
        continue;

      node = vst_xml_add (self->root, "call");
      vst_pack_set_moment (self, node, vst_stmt_get_int (stmt, 1));
      vst_xml_set (node, "person", vst_pack_reference (self, person_id));
      vst_xml_set (node, "direction", vst_stmt_get_text (stmt, 3));
      vst_xml_set (node, "channel", vst_stmt_get_text (stmt, 4));
      vst_xml_set (node, "reason", vst_stmt_get_text (stmt, 5));
      vst_xml_set (node, "outcome", vst_stmt_get_text (stmt, 6));
      if (text != NULL && *text != '\0' && (self->is_shared || !self->request->notes))
        vst_pack_withhold (self, "messages", "third-person", 1);
      else if (text != NULL && *text != '\0')
        vst_pack_add_words (self, node, "note", text, "messages");
    }

  return step == VST_STEP_DONE;
}

/* What happened here is the hub's to write down: it is in an access pack.  What
 * others said on the phone is in none.
 */
gboolean
vst_pack_write_events (VstPackWriter *self,
                       GError **error)
{
  gboolean is_open;
  guint n;

  if (self->request->part == VST_PACK_PORTABILITY)
    return TRUE;

  if (!write_meetings (self, "visit", "visits", VST_SECTION_VISITS, VST_SQL_PACK_VISITS, VST_SQL_PACK_VISITORS, error) ||
      !write_meetings (self, "appointment", "appointments", VST_SECTION_APPOINTMENTS, VST_SQL_PACK_APPOINTMENTS, VST_SQL_PACK_OF_APPOINTMENT, error) ||
      !write_chits (self, error) || !write_groups (self, "enrolment", "state", VST_SQL_PACK_ENROLMENTS, error) ||
      !write_groups (self, "attendance", "mark", VST_SQL_PACK_MARKS, error) || !write_told (self, error) || !write_calls (self, error) ||
      !vst_pack_is_open (self, VST_SECTION_MESSAGES, 0, "messages", &is_open, error) || !count (self, VST_SQL_PACK_MESSAGES, &n, error))
    return FALSE;

  if (is_open && n > 0)
    vst_pack_withhold (self, "messages", "third-person", n);

  return TRUE;
}
