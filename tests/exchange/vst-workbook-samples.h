/* vst-workbook-samples.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of an archive; a list of them ends with a NULL name. */
typedef struct
{
  const char *name;
  const char *text;
} VstTestPart;

GBytes *vst_test_zip_new      (const VstTestPart *parts,
                               gboolean           packed) G_GNUC_WARN_UNUSED_RESULT;
GBytes *vst_test_workbook_new (const char        *rows,
                               const char        *strings,
                               const char        *formats,
                               const char        *properties,
                               gboolean           packed) G_GNUC_WARN_UNUSED_RESULT;

/* The parts of a workbook with one sheet, around which a test puts its own. */
#define VST_TEST_PACKAGE \
  "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
#define VST_TEST_RELATIONS \
  "<Relationships>" \
  "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>" \
  "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>" \
  "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"./styles.xml\"/>" \
  "</Relationships>"

G_END_DECLS
