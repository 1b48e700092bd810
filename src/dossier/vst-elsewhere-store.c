/* vst-elsewhere-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-elsewhere-store.h"

#include <string.h>

#include "elsewhere-sql.h"
#include "vst-error.h"

const VstKept vst_elsewhere_kept = { "elsewhere", VST_SQL_ELSEWHERE_ROW, VST_SQL_ELSEWHERE_PUT, VST_SQL_ELSEWHERE_REMOVE, NULL };

/* Each beside what took place here, for whoever may see that. */
const VstTimeLine vst_elsewhere_time_line[] = {
  { "elsewhere-visit", VST_RIGHT_READ_DAY, VST_SQL_ELSEWHERE_VISITS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-appointment", VST_RIGHT_READ_DAY, VST_SQL_ELSEWHERE_APPOINTMENTS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-chit", VST_RIGHT_READ_CHIT, VST_SQL_ELSEWHERE_CHITS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-group", VST_RIGHT_READ_PROGRAM, VST_SQL_ELSEWHERE_GROUPS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-consent", VST_RIGHT_TAKE_CONSENT, VST_SQL_ELSEWHERE_CONSENTS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-told", VST_RIGHT_READ_DISCLOSURES, VST_SQL_ELSEWHERE_TOLD, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-message", VST_RIGHT_TAKE_MESSAGE, VST_SQL_ELSEWHERE_CALLS, VST_SQL_ELSEWHERE_ENTRY },
  { "elsewhere-directive", VST_RIGHT_WITHHOLD, VST_SQL_ELSEWHERE_DIRECTIVES, VST_SQL_ELSEWHERE_ENTRY },
  { NULL }
};

static void
bind_text (VstStmt *stmt,
           int index,
           const char *text)
{
  if (text != NULL)
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

/**
 * vst_elsewhere_add:
 * @person_id: whom it is about, or 0
 * @given_by: who agreed for her, or 0
 *
 * Keeps what another hub wrote down, as it wrote it.  Whom it is about is told by
 * rows here, which a merge moves.
 */
gboolean
vst_elsewhere_add (VstAct *act,
                   gint64 family_id,
                   gint64 person_id,
                   gint64 given_by,
                   VstXmlNode *hub,
                   VstXmlNode *record,
                   GError **error)
{
  const VstPackRecord *kind = vst_pack_record_of (record);
  g_autoptr (VstXml) xml = vst_xml_new ("elsewhere", VST_PACK_SPACE);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ELSEWHERE_ADD);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;
  VstXmlNode *copy;
  int minute;
  gint64 id;

  g_return_val_if_fail (kind != NULL, FALSE);

  vst_xml_add_copy (vst_xml_get_root (xml), hub);
  copy = vst_xml_add_copy (vst_xml_get_root (xml), record);
  vst_xml_unset (copy, "person");
  vst_xml_unset (copy, "guardian");
  bytes = vst_xml_dup_bytes (xml);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!vst_pack_record_when (record, &day, &minute, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_id (stmt, 2, person_id);
  vst_stmt_bind_id (stmt, 3, given_by);
  vst_stmt_bind_text (stmt, 4, kind->element);
  bind_text (stmt, 5, kind->section);
  vst_stmt_bind_text (stmt, 6, day);
  if (minute >= 0)
    vst_stmt_bind_int (stmt, 7, minute);
  else
    vst_stmt_bind_null (stmt, 7);
  vst_stmt_bind_text (stmt, 8, text);

  if ((id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_elsewhere_kept, id);

  return TRUE;
}

/* Whether it is of whom the pack is for: hers, or the family's, where nobody else
 * may have been there.
 */
static gboolean
is_of_asked (VstPackWriter *writer,
             gint64 person_id)
{
  return person_id != 0 ? vst_pack_is_asked (writer, person_id) : !writer->is_shared;
}

/* What was written freely there may tell of others, as what was written here. */
static void
check_note (VstPackWriter *writer,
            VstXmlNode *record)
{
  VstXmlNode *note = vst_xml_first (record, "note");
  g_autofree char *text = vst_xml_dup_text (record, "note");
  gboolean may_tell = writer->request->notes && !(writer->is_shared && vst_xml_is (record, "call"));

  if (note == NULL || (may_tell && !vst_pack_names_another (writer, text)))
    return;

  vst_pack_withhold (writer, "notes", may_tell ? "names-other" : "third-person", 1);
  vst_xml_remove (note);
}

static void
check_words (VstPackWriter *writer,
             VstXmlNode *record,
             const char *name,
             const char *kind)
{
  VstXmlNode *words = vst_xml_first (record, name);
  g_autofree char *text = vst_xml_dup_text (record, name);

  if (words == NULL || !vst_pack_names_another (writer, text))
    return;

  vst_pack_withhold (writer, kind, "names-other", 1);
  vst_xml_remove (words);
}

static void
write_record (VstPackWriter *writer,
              VstXml *xml,
              const VstPackRecord *kind,
              gint64 person_id,
              gint64 given_by)
{
  VstXmlNode *node = vst_xml_add_copy (writer->root, vst_xml_get_root (xml));
  VstXmlNode *record = vst_xml_first (node, kind->element);

  if (person_id != 0)
    vst_xml_set (record, "person", vst_pack_reference (writer, person_id));
  if (given_by != 0)
    vst_xml_set (record, "guardian", vst_pack_reference (writer, given_by));
  check_note (writer, record);
  check_words (writer, record, "scope", "consents");
  check_words (writer, record, "purpose", "directives");
}

/**
 * vst_elsewhere_write:
 *
 * What came with the family goes with it again, as the other hub's: hers is with
 * her, and what a hub wrote down itself is in an access pack.
 */
gboolean
vst_elsewhere_write (VstPackWriter *writer,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (writer->view, VST_SQL_ELSEWHERE_OF_FAMILY);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, writer->request->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const char *text = vst_stmt_get_text (stmt, 5);
      gint64 person_id = vst_stmt_get_int (stmt, 1);
      VstXmlFault fault;
      g_autoptr (VstXml) xml = vst_xml_read (text, strlen (text), VST_PACK_BYTES, &fault);
      const VstPackRecord *kind = vst_pack_record_named (vst_stmt_get_text (stmt, 4));
      VstSection section = VST_SECTION_WHOLE;
      gboolean is_open = TRUE;

      /* Under the key of somebody else: there is nothing that could be read. */
      if (xml == NULL || kind == NULL)
        continue;
      if (!kind->is_told && writer->request->part == VST_PACK_PORTABILITY)
        continue;
      if (kind->section != NULL && vst_section_parse (kind->section, &section) &&
          !vst_pack_is_open (writer, section, 0, kind->section, &is_open, error))
        return FALSE;

      if (is_open && is_of_asked (writer, person_id))
        write_record (writer, xml, kind, person_id, vst_stmt_get_int (stmt, 2));
      else if (is_open && (kind->is_told || kind->section != NULL))
        vst_pack_withhold (writer, kind->is_told ? kind->kind : kind->section, "other-person", 1);
    }

  return step == VST_STEP_DONE;
}
