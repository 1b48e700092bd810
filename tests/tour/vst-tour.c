/* vst-tour.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-tour.h"

#include <glib/gstdio.h>

/* How many looks a screen has to come to rest. */
#define LOOKS 40

const char *
vst_tour_folder (void)
{
  static char *folder;

  if (folder == NULL)
    {
      folder = g_strdup (g_getenv ("VST_TOUR"));
      if (folder == NULL)
        folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "tour", "seen", NULL);
      g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
    }

  return folder;
}

static char *
run (const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  if (error != NULL)
    g_error ("%s: %s", argv[0], error->message);

  return output;
}

char *
vst_tour_run (const char *program,
              ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  va_list arguments;

  g_strv_builder_add (builder, program);
  va_start (arguments, program);
  for (const char *argument = va_arg (arguments, const char *); argument != NULL; argument = va_arg (arguments, const char *))
    g_strv_builder_add (builder, argument);
  va_end (arguments);
  argv = g_strv_builder_end (builder);

  return run ((const char *const *) argv);
}

void
vst_tour_fill (VstTestDesk *desk)
{
  vst_test_desk_focus_on (desk, "*");
  g_free (vst_tour_run ("xdotool", "getactivewindow", "windowmove", "0", "0", "windowsize", "--sync", "100%", "100%", NULL));
}

void
vst_tour_picture (const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.png", vst_tour_folder (), name);
  g_autofree char *before = NULL;
  gsize before_length = 0;

  /* At rest is what looks twice the same. */
  for (guint i = 0; i < LOOKS; i++)
    {
      g_autofree char *now = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_usleep (50000);
      g_free (vst_tour_run ("import", "-silent", "-window", "root", "-define", "png:exclude-chunks=all", file, NULL));
      g_file_get_contents (file, &now, &length, &error);
      g_assert_no_error (error);

      if (length == before_length && memcmp (now, before, length) == 0)
        return;

      g_free (before);
      before = g_steal_pointer (&now);
      before_length = length;
    }

  g_error ("The screen of %s doesn’t come to rest", name);
}

void
vst_tour_pages (const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.pdf", vst_tour_folder (), name);
  g_autofree char *stem = g_strdup_printf ("%s/%s", vst_tour_folder (), name);

  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  g_free (vst_tour_run ("pdftoppm", "-r", "80", "-png", file, stem, NULL));
}
