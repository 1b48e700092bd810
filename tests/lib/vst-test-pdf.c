/* vst-test-pdf.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-pdf.h"

#include <string.h>

#include <glib/gstdio.h>

char *
vst_test_pdf_ask (VstPages *pages,
                  const char *program,
                  const char *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *folder = g_dir_make_tmp ("vst-test-XXXXXX", &error);
  g_autofree char *path = NULL;
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  char *output = NULL;
  int status;

  g_assert_no_error (error);
  path = g_build_filename (folder, "test.pdf", NULL);
  vst_pages_write_pdf (pages, path, NULL, &error);
  g_assert_no_error (error);

  g_ptr_array_add (argv, (char *) program);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, path);
  if (g_str_equal (program, "pdftotext"))
    g_ptr_array_add (argv, (char *) "-");
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));

  return output;
}

char *
vst_test_pdf_text (VstPages *pages)
{
  return vst_test_pdf_ask (pages, "pdftotext", "-layout");
}

void
vst_test_pdf_assert_has (VstPages *pages,
                         const char *text)
{
  g_autofree char *all = vst_test_pdf_text (pages);

  if (strstr (all, text) == NULL)
    {
      g_test_message ("%s", all);
      g_test_fail_printf ("“%s” is not on the paper", text);
    }
}

void
vst_test_pdf_assert_margins (VstPages *pages,
                             double points)
{
  for (guint page = 0; page < vst_pages_get_n_pages (pages); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      vst_pages_draw (pages, page, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);

      g_assert_cmpfloat (x, >=, points);
      g_assert_cmpfloat (y, >=, points);
      g_assert_cmpfloat (x + width, <=, vst_pages_get_width (pages) - points);
      g_assert_cmpfloat (y + height, <=, vst_pages_get_height (pages) - points);

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}
