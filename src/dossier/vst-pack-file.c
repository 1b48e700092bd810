/* vst-pack-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-file.h"

#include <gio/gio.h>
#include <string.h>

#include "vst-error.h"

/* What names somebody of the file. */
static const char *const references[] = { "person", "guardian", "from", "to", "child", "adult", NULL };

static gboolean
fail (VstPackFault *fault,
      VstPackFaultKind kind,
      VstXmlNode *node,
      const char *what,
      GError **error)
{
  fault->kind = kind;
  if (node != NULL)
    fault->xml.line = vst_xml_get_line (node);
  if (what != NULL)
    g_strlcpy (fault->xml.what, what, sizeof fault->xml.what);

  g_set_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE, "Not a family from elsewhere, at line %u", fault->xml.line);

  return FALSE;
}

/* Another file, or one that a later program wrote, is told from a broken one. */
static gboolean
check_space (VstXml *xml,
             VstPackFault *fault,
             GError **error)
{
  const char *space = vst_xml_get_space (xml);

  if (!vst_xml_is (vst_xml_get_root (xml), "family") || !g_str_has_prefix (space, VST_PACK_SPACES))
    return fail (fault, VST_PACK_FAULT_ANOTHER, vst_xml_get_root (xml), NULL, error);

  if (!g_str_equal (space, VST_PACK_SPACE))
    return fail (fault, VST_PACK_FAULT_NEWER, vst_xml_get_root (xml), NULL, error);

  return TRUE;
}

static gboolean
check_node (VstXmlNode *node,
            GHashTable *known,
            VstPackFault *fault,
            GError **error)
{
  for (guint i = 0; references[i] != NULL; i++)
    {
      g_autofree char *reference = vst_xml_dup (node, references[i]);

      if (*reference != '\0' && !g_hash_table_contains (known, reference))
        return fail (fault, VST_PACK_FAULT_REFERENCE, node, reference, error);
    }

  return TRUE;
}

static gboolean
check_references (VstXml *xml,
                  VstPackFault *fault,
                  GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  VstXmlNode *root = vst_xml_get_root (xml);

  for (VstXmlNode *node = vst_xml_first (root, NULL); node != NULL; node = vst_xml_next (node, NULL))
    if (vst_xml_is (node, "member") || vst_xml_is (node, "other"))
      g_hash_table_add (known, vst_xml_dup (node, "id"));

  for (VstXmlNode *node = vst_xml_first (root, NULL); node != NULL; node = vst_xml_next (node, NULL))
    if (!check_node (vst_xml_is (node, "elsewhere") ? vst_pack_record_in (node) : node, known, fault, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_records (VstXml *xml,
               VstPackFault *fault,
               GError **error)
{
  guint n = 0;

  for (VstXmlNode *node = vst_xml_first (vst_xml_get_root (xml), NULL); node != NULL; node = vst_xml_next (node, NULL))
    if ((vst_xml_is (node, "elsewhere") || vst_pack_record_of (node) != NULL) && ++n > VST_PACK_RECORDS)
      return fail (fault, VST_PACK_FAULT_MANY, node, NULL, error);

  return TRUE;
}

/**
 * vst_pack_file_parse:
 * @text: a file's contents, from anywhere
 * @fault: (out caller-allocates): what is wrong with it, and where
 *
 * Reads a family as a hub hands it over: what the schema says, and speaking of
 * nobody who isn't in it.
 */
VstXml *
vst_pack_file_parse (const char *text,
                     gsize length,
                     VstPackFault *fault,
                     GError **error)
{
  g_autoptr (VstXml) xml = NULL;

  *fault = (VstPackFault){ 0 };
  xml = vst_xml_read (text, length, VST_PACK_BYTES, &fault->xml);

  if (xml == NULL)
    {
      fail (fault, VST_PACK_FAULT_XML, NULL, NULL, error);
      return NULL;
    }

  if (!check_space (xml, fault, error))
    return NULL;

  if (!vst_xml_check (xml, vst_pack_get_schema (), &fault->xml))
    {
      fail (fault, VST_PACK_FAULT_XML, NULL, NULL, error);
      return NULL;
    }

  return check_records (xml, fault, error) && check_references (xml, fault, error) ? g_steal_pointer (&xml) : NULL;
}

/**
 * vst_pack_file_read:
 *
 * Reads a file, and no more of it than a family may have.  Slow: on no thread
 * that draws.
 */
VstXml *
vst_pack_file_read (const char *path,
                    VstPackFault *fault,
                    GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = NULL;
  gsize length;

  *fault = (VstPackFault){ 0 };
  if (stream == NULL)
    {
      g_clear_error (error);
      g_set_error_literal (error, VST_ERROR, VST_ERROR_FILE_ACCESS, "The file can't be opened");
      return NULL;
    }

  text = g_malloc (VST_PACK_BYTES + 2);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, VST_PACK_BYTES + 1, &length, NULL, error))
    {
      g_clear_error (error);
      g_set_error_literal (error, VST_ERROR, VST_ERROR_FILE_ACCESS, "The file can't be read");
      return NULL;
    }

  return vst_pack_file_parse (text, length, fault, error);
}

/* By how its name ends. */
gboolean
vst_pack_file_is (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".xml");
}
