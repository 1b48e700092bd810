/* vst-tour.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-tour.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Of every staff member of a sample hub. */
#define PASSPHRASE "sample hub passphrase"

/* How many looks a screen has to come to rest. */
#define LOOKS 40

void
vst_tour_speak (VstLanguage language)
{
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      vst_language_init (g_getenv ("VST_LOCALE_DIR") != NULL ? g_getenv ("VST_LOCALE_DIR") : LOCALE_DIR);
      g_once_init_leave (&is_ready, TRUE);
    }

  vst_language_use (language);
}

const char *
vst_tour_say (const char *english)
{
  g_autoptr (GString) text = g_string_new (gettext (english));
  const char *interned;

  g_string_replace (text, "%s", "*", 0);
  g_string_replace (text, "%u", "*", 0);
  g_string_replace (text, "_", "", 0);
  interned = g_intern_string (text->str);

  return interned;
}

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
vst_tour_start (VstTestDesk *desk,
                const char *hub)
{
  g_autofree char *hub_option = g_strdup_printf ("--hub=%s", hub);
  const char *const arguments[] = { vst_language_get () == VST_FRENCH ? "--lang=fr" : "--lang=en", hub != NULL ? hub_option : NULL, NULL };

  vst_test_desk_start (desk, arguments);
  vst_tour_fill (desk);
}

void
vst_tour_see (VstTestDesk *desk,
              const char *english)
{
  vst_test_desk_see (desk, VST_TEST_ANY, vst_tour_say (english));
}

void
vst_tour_press (VstTestDesk *desk,
                const char *english)
{
  vst_test_desk_press (desk, vst_tour_say (english));
}

void
vst_tour_type (VstTestDesk *desk,
               const char *english,
               const char *text)
{
  vst_test_desk_type (desk, vst_tour_say (english), text);
}

static const char *
tag (void)
{
  return vst_language_get () == VST_FRENCH ? "fr" : "en";
}

/* The desk turns to her language when she comes in, so it is told again. */
void
vst_tour_sign_in (VstTestDesk *desk,
                  const char *name)
{
  vst_test_desk_press (desk, name);
  vst_test_desk_focus_on (desk, vst_tour_say ("Passphrase for %s"));
  vst_tour_type (desk, "Passphrase for %s", PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "*");
  vst_test_desk_miss (desk, VST_TEST_FIELD, vst_tour_say ("Passphrase for %s"));
  vst_test_desk_activate (desk, "language", g_variant_new_string (tag ()));
  vst_tour_see (desk, "Lock the desk");
}

static gboolean
is_selected (gpointer row)
{
  return vst_test_desk_is (row, ATSPI_STATE_SELECTED);
}

/* To a section by its key, the number of its row in the list; the tenth has none. */
void
vst_tour_go_to (VstTestDesk *desk,
                const char *english)
{
  g_autoptr (VstTestNode) row = vst_test_desk_find (desk, VST_TEST_ROW, vst_tour_say (english));
  int number = vst_test_node_get_index (row) + 1;
  g_autofree char *key = g_strdup_printf ("ctrl+%d", number);

  if (number <= 9)
    vst_test_desk_key (desk, key);
  else
    vst_test_desk_choose (desk, VST_TEST_ROW, vst_tour_say (english));

  if (!vst_test_desk_wait (is_selected, row))
    g_error ("Nothing leads to “%s”", english);
}

/* What the last picture showed. */
static GBytes *last;

static GBytes *
look (const char *file)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_usleep (50000);
  g_free (vst_tour_run ("import", "-silent", "-window", "root", "-define", "png:exclude-chunks=all", file, NULL));
  g_file_get_contents (file, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

/* Waits until two looks are the same, and another than the last picture: what
 * was asked for may take a moment to begin.
 */
static gboolean
come_to_rest (const char *file)
{
  g_autoptr (GBytes) before = NULL;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (GBytes) now = look (file);

      if (before != NULL && g_bytes_equal (now, before) && (last == NULL || !g_bytes_equal (now, last)))
        {
          g_clear_pointer (&last, g_bytes_unref);
          last = g_steal_pointer (&now);
          return TRUE;
        }

      g_clear_pointer (&before, g_bytes_unref);
      before = g_steal_pointer (&now);
    }

  return FALSE;
}

void
vst_tour_glance (void)
{
  g_autofree char *file = g_build_filename (g_get_user_runtime_dir (), "glance.png", NULL);

  come_to_rest (file);
}

void
vst_tour_picture (const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s-%s.png", vst_tour_folder (), name, tag ());

  if (!come_to_rest (file))
    g_error ("The screen of %s doesn’t come up, or to rest", name);

  g_print ("# %s-%s.png\n", name, tag ());
}
