/* vst-workbook-samples.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-workbook-samples.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static la_ssize_t
write_cb (struct archive *archive,
          void *user_data,
          const void *data,
          size_t length)
{
  g_byte_array_append (user_data, data, length);

  return length;
}

/* An archive in memory. */
GBytes *
vst_test_zip_new (const VstTestPart *parts,
                  gboolean packed)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, packed ? "compression=deflate" : "compression=store");
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open2 (archive, bytes, NULL, write_cb, NULL, NULL), ==, ARCHIVE_OK);

  for (; parts->name != NULL; parts++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts->name);
      archive_entry_set_size (entry, strlen (parts->text));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0600);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, parts->text, strlen (parts->text)), ==, (int) strlen (parts->text));
      archive_entry_free (entry);
    }

  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A workbook with one sheet. */
GBytes *
vst_test_workbook_new (const char *rows,
                       const char *strings,
                       const char *formats,
                       const char *properties,
                       gboolean packed)
{
  g_autofree char *workbook = g_strdup_printf ("<workbook>%s<sheets><sheet name=\"A &amp; B\" r:id=\"r1\" xmlns:r=\"x\"/></sheets></workbook>", properties);
  g_autofree char *sheet = g_strdup_printf ("<worksheet><sheetData>%s</sheetData></worksheet>", rows);
  g_autofree char *shared = g_strdup_printf ("<sst>%s</sst>", strings);
  g_autofree char *styles = g_strdup_printf ("<styleSheet>%s</styleSheet>", formats);
  const VstTestPart parts[] = {
    { "_rels/.rels", VST_TEST_PACKAGE },
    { "xl/_rels/workbook.xml.rels", VST_TEST_RELATIONS },
    { "xl/workbook.xml", workbook },
    { "xl/sharedStrings.xml", shared },
    { "xl/styles.xml", styles },
    { "xl/worksheets/sheet1.xml", sheet },
    { NULL },
  };

  return vst_test_zip_new (parts, packed);
}
