/* fuzz-pack.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error.h"
#include "vst-fuzz.h"
#include "vst-pack-entry.h"
#include "vst-pack-file.h"

const char *const vst_fuzz_words[] = {
  "<", ">", "/>", "</", "&amp;", "&#0;", "&x;", "<!DOCTYPE", "<!ENTITY", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "xmlns=\"\"",
  "urn:ca.vestibule:family:1", "urn:ca.vestibule:family:2", "id=\"p1\"", "person=\"p9\"", "whole=\"no\"", "head=\"yes\"", "rules=\"call_ok\"",
  "day=\"2026-02-31\"", "until=\"\"", "days=\"127\"", "from=\"1440\"", "years=\"-1\"", "weeks=\"99\"", "version=\"99999\"", "state=\"answered\"",
  "<member", "</member>", "<contact", "<hours", "<custody", "<answer", "<withheld", "\xef\xbb\xbf", "\xc3\xa9", "\xff", NULL
};

/* What an element says is what a form could hold, or an error. */
static void
read_node (VstXmlNode *node)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMemberEntry) member = NULL;
  g_autoptr (VstRelation) relation = NULL;
  g_autoptr (VstCustody) custody = NULL;
  g_autoptr (VstAlertEntry) alert = NULL;
  g_autoptr (VstAnswer) answer = NULL;
  gboolean is_read = TRUE;

  if (vst_xml_is (node, "member"))
    is_read = (member = vst_pack_read_member (node, &error)) != NULL;
  else if (vst_xml_is (node, "relation"))
    is_read = (relation = vst_pack_read_relation (node, 1, 2, &error)) != NULL;
  else if (vst_xml_is (node, "custody"))
    is_read = (custody = vst_pack_read_custody (node, 1, 2, &error)) != NULL;
  else if (vst_xml_is (node, "alert"))
    is_read = (alert = vst_pack_read_alert (node, &error)) != NULL;
  else if (vst_xml_is (node, "answer"))
    is_read = (answer = vst_pack_read_answer (node, 1, &error)) != NULL;

  g_assert_true (is_read == (error == NULL));
  if (member != NULL)
    vst_person_entry_check (member->person, "2026-11-22", NULL, NULL);

  for (VstXmlNode *child = vst_xml_first (node, "contact"); child != NULL; child = vst_xml_next (child, "contact"))
    {
      g_autoptr (VstContactEntry) entry = vst_pack_read_contact (child, NULL);

      if (entry != NULL)
        vst_contact_entry_check (entry, NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GError) error = NULL;
  VstPackFault fault;
  g_autoptr (VstXml) xml = vst_pack_file_parse ((const char *) data, size, &fault, &error);

  if (xml == NULL)
    {
      g_assert_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE);
      g_assert_true (g_utf8_validate (fault.xml.what, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  for (VstXmlNode *node = vst_xml_first (vst_xml_get_root (xml), NULL); node != NULL; node = vst_xml_next (node, NULL))
    read_node (node);

  return 0;
}
