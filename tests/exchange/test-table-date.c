/* test-table-date.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-table-date.h"

#define YMD VST_DATE_YMD
#define DMY VST_DATE_DMY
#define MDY VST_DATE_MDY

static void
test_reads_a_date (void)
{
  static const struct
  {
    const char *text;
    VstDateOrder order;
    const char *day;
  } cases[] = {
    { "2026-02-03", YMD, "2026-02-03" },
    { " 2026-02-03 ", YMD, "2026-02-03" },
    { "2026/2/3", YMD, "2026-02-03" },
    { "2026.02.03", MDY, "2026-02-03" },
    { "2026-02-03T00:00:00", YMD, "2026-02-03" },
    { "2026-02-03 00:00", YMD, "2026-02-03" },
    { "2026-02-03 14:30", YMD, NULL },
    { "3/2/2026", DMY, "2026-02-03" },
    { "3/2/2026", MDY, "2026-03-02" },
    { "3/2/2026", YMD, NULL },
    { "03-02-2026", DMY, "2026-02-03" },
    { "31/02/2026", DMY, NULL },
    { "13/01/2026", MDY, NULL },
    { "3/2-2026", DMY, NULL },
    { "3/2/26", DMY, NULL },
    { "26-02-03", YMD, NULL },
    { "20260203", YMD, NULL },
    { "12026-02-03", YMD, NULL },
    { "2026-02-003", YMD, NULL },
    { "2026-02", YMD, NULL },
    { "2026-02-03x", YMD, NULL },
    { "", YMD, NULL },
    { "3 f\xc3\xa9vrier 2026", DMY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = vst_table_read_date (cases[i].text, cases[i].order);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_a_column_agrees_or_is_refused (void)
{
  static const struct
  {
    const char *cells[5];
    VstDateOrder order;
    guint line; /* of the fault, or 0 */
  } cases[] = {
    { { "2026-02-03", "1999-12-31" }, DMY, 0 },
    { { "3/2/2026", "13/2/2026" }, DMY, 0 },
    { { "3/2/2026", "2/13/2026" }, MDY, 0 },
    { { "5/5/2026", "2026-02-03" }, DMY, 0 },
    { { "unknown", "3/2/2026", "31/1/2026" }, DMY, 0 },
    { { "31/02/2026", "1/31/2026" }, MDY, 0 },
    { { "2026-02-03", "3/2/2026", "4/2/2026" }, DMY, 3 },
    { { "3/2/2026", "13/2/2026", "2/13/2026" }, DMY, 4 },
    { { "2/13/2026", "13/2/2026" }, DMY, 3 },
    { { "x" }, DMY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
      g_autoptr (VstTable) table = NULL;
      g_autoptr (GError) error = NULL;
      const char *heading[] = { "name", "born" };
      VstTableFault fault = { 0 };
      VstDateOrder order = YMD;

      g_assert_true (vst_table_builder_add (builder, 1, heading, 2, NULL, NULL));

      for (guint j = 0; cases[i].cells[j] != NULL; j++)
        {
          const char *row[] = { "1/2/1999", cases[i].cells[j] };

          g_assert_true (vst_table_builder_add (builder, j + 2, row, 2, NULL, NULL));
        }

      table = vst_table_builder_finish (builder, NULL, NULL);
      g_test_message ("case %u", i);

      if (cases[i].line == 0)
        {
          g_assert_true (vst_table_find_date_order (table, 1, &order, &fault, &error));
          g_assert_no_error (error);
          g_assert_cmpint (order, ==, cases[i].order);
        }
      else
        {
          g_assert_false (vst_table_find_date_order (table, 1, &order, &fault, &error));
          g_assert_error (error, VST_ERROR, VST_ERROR_FILE_DATES);
          g_assert_cmpuint (fault.line, ==, cases[i].line);
          g_assert_cmpuint (fault.column, ==, 2);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-date/reads-a-date", test_reads_a_date);
  g_test_add_func ("/table-date/a-column-agrees-or-is-refused", test_a_column_agrees_or_is_refused);

  return g_test_run ();
}
