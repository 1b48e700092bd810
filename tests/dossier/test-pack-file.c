/* test-pack-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-error.h"
#include "vst-keys.h"
#include "vst-pack-file.h"
#include "vst-test-pack.h"

static void
test_a_file_that_is_not_one_is_refused (void)
{
  static const struct
  {
    const char *text;
    VstPackFaultKind kind;
    VstXmlFaultKind xml;
    guint line;
  } rows[] = {
    { "", VST_PACK_FAULT_XML, VST_XML_NOT_XML, 1 },
    { "<family", VST_PACK_FAULT_XML, VST_XML_NOT_XML, 1 },
    { "<html/>", VST_PACK_FAULT_ANOTHER, 0, 1 },
    { "<family xmlns=\"urn:ca.vestibule:family:2\"/>", VST_PACK_FAULT_NEWER, 0, 1 },
    { "\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", VST_PACK_FAULT_XML, VST_XML_DOCTYPE, 2 },
    { "<family>\xff</family>", VST_PACK_FAULT_XML, VST_XML_ENCODING, 1 },
    { VST_TEST_PACK_OPEN VST_TEST_PACK_CLOSE, VST_PACK_FAULT_XML, VST_XML_SHAPE, 3 },
    { VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER "<surprise/>" VST_TEST_PACK_CLOSE, VST_PACK_FAULT_XML, VST_XML_SHAPE, 4 },
    { VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER "<relation kind=\"parent\" from=\"p1\" to=\"p9\"/>" VST_TEST_PACK_CLOSE, VST_PACK_FAULT_REFERENCE, 0, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      VstPackFault fault;

      g_assert_null (vst_pack_file_parse (rows[i].text, strlen (rows[i].text), &fault, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE);
      g_assert_cmpint (fault.kind, ==, rows[i].kind);
      g_assert_cmpuint (fault.xml.line, ==, rows[i].line);
      if (rows[i].kind == VST_PACK_FAULT_XML)
        g_assert_cmpint (fault.xml.kind, ==, rows[i].xml);
    }
}

static void
test_a_nul_or_too_much_is_refused (void)
{
  static const char with_nul[] = VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER "\0" VST_TEST_PACK_CLOSE;
  g_autofree char *large = g_strnfill (VST_PACK_BYTES + 1, ' ');
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  VstPackFault fault;

  g_assert_null (vst_pack_file_parse (with_nul, sizeof with_nul - 1, &fault, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE);
  g_assert_cmpint (fault.xml.kind, ==, VST_XML_ENCODING);
  g_assert_null (vst_pack_file_parse (large, VST_PACK_BYTES + 1, &fault, &second));
  g_assert_error (second, VST_ERROR, VST_ERROR_FAMILY_FILE);
  g_assert_cmpint (fault.xml.kind, ==, VST_XML_TOO_LARGE);
}

/* Each record is kept with the name of the hub: both are as large as any hub makes
 * them, and no larger.
 */
static void
test_a_long_name_or_too_many_records_are_refused (void)
{
  static const char record[] = "<visit day=\"2025-03-01\" state=\"left\"/>\n";
  g_autofree char *name = g_strnfill (VST_HUB_NAME_CHARS, 'n');
  g_autofree char *fits = g_strconcat (VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER "<elsewhere><hub><en>", name, "</en><fr>", name, "</fr></hub>",
                                       record, "</elsewhere>" VST_TEST_PACK_CLOSE, NULL);
  g_autofree char *long_name = g_strconcat (VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER "<elsewhere><hub><en>", name, "n</en><fr>b</fr></hub>",
                                            record, "</elsewhere>" VST_TEST_PACK_CLOSE, NULL);
  g_autoptr (GString) many = g_string_new (VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER);
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (VstXml) xml = NULL;
  VstPackFault fault;

  xml = vst_pack_file_parse (fits, strlen (fits), &fault, &none);
  g_assert_no_error (none);
  g_assert_null (vst_pack_file_parse (long_name, strlen (long_name), &fault, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE);
  g_assert_cmpint (fault.xml.kind, ==, VST_XML_SHAPE);

  for (guint i = 0; i <= VST_PACK_RECORDS; i++)
    g_string_append (many, record);
  g_string_append (many, VST_TEST_PACK_CLOSE);
  g_assert_null (vst_pack_file_parse (many->str, many->len, &fault, &second));
  g_assert_error (second, VST_ERROR, VST_ERROR_FAMILY_FILE);
  g_assert_cmpint (fault.kind, ==, VST_PACK_FAULT_MANY);
  g_assert_cmpuint (fault.xml.line, ==, 4 + VST_PACK_RECORDS);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-file/one-that-is-not-a-family-is-refused", test_a_file_that_is_not_one_is_refused);
  g_test_add_func ("/pack-file/a-nul-or-too-much-is-refused", test_a_nul_or_too_much_is_refused);
  g_test_add_func ("/pack-file/a-long-name-or-too-many-records-are-refused", test_a_long_name_or_too_many_records_are_refused);

  return g_test_run ();
}
