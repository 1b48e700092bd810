/* test-language.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "vst-language.h"

static gpointer
speak_english_func (gpointer data)
{
  vst_language_use (VST_ENGLISH);

  return g_strdup (_("Undo"));
}

static void
test_each_thread_speaks_its_own_language (void)
{
  g_autofree char *elsewhere = NULL;

  vst_language_use (VST_FRENCH);
  elsewhere = g_thread_join (g_thread_new ("english", speak_english_func, NULL));

  g_assert_cmpstr (elsewhere, ==, "Undo");
  g_assert_cmpint (vst_language_get (), ==, VST_FRENCH);
  g_assert_cmpstr (_("Undo"), ==, "Défaire");

  vst_language_use (VST_ENGLISH);
  g_assert_cmpstr (_("Undo"), ==, "Undo");
}

static void
test_a_scope_ends_with_its_block (void)
{
  vst_language_use (VST_ENGLISH);

  {
    VST_LANGUAGE_SCOPE (VST_FRENCH);
    g_assert_cmpstr (_("Undo"), ==, "Défaire");
  }

  g_assert_cmpint (vst_language_get (), ==, VST_ENGLISH);
  g_assert_cmpstr (_("Undo"), ==, "Undo");
}

/* GLib asks once per process whether to translate what templates say. */
static void
test_templates_are_translated_too (void)
{
  vst_language_use (VST_FRENCH);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Undo"), ==, "Défaire");

  vst_language_use (VST_ENGLISH);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Undo"), ==, "Undo");
}

static void
test_accents_come_whole_and_conversion_stays_utf8 (void)
{
  vst_language_use (VST_FRENCH);
  g_assert_true (g_utf8_validate (_("Undo"), -1, NULL));
  g_assert_cmpint (g_utf8_collate ("Éloïse", "Éloïse"), ==, 0);
  g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "C.UTF-8");
  vst_language_use (VST_ENGLISH);
}

/* A computer where glibc finds no locale of either language: meson runs this
 * program once more with LOCPATH leading nowhere.
 */
static void
test_the_catalogue_alone_is_enough (void)
{
  locale_t found = newlocale (LC_ALL_MASK, "fr_CA.UTF-8", (locale_t) 0);

  if (g_getenv ("LOCPATH") != NULL)
    g_assert_true (found == (locale_t) 0);

  if (found != (locale_t) 0)
    freelocale (found);

  g_assert_true (vst_language_is_available (VST_ENGLISH));
  g_assert_true (vst_language_is_available (VST_FRENCH));
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));

  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_cmpstr (g_getenv ("LOCPATH"), ==, before);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/each-thread-speaks-its-own-language", test_each_thread_speaks_its_own_language);
  g_test_add_func ("/language/a-scope-ends-with-its-block", test_a_scope_ends_with_its_block);
  g_test_add_func ("/language/templates-are-translated-too", test_templates_are_translated_too);
  g_test_add_func ("/language/accents-come-whole-and-conversion-stays-utf8", test_accents_come_whole_and_conversion_stays_utf8);
  g_test_add_func ("/language/the-catalogue-alone-is-enough", test_the_catalogue_alone_is_enough);

  return g_test_run ();
}
