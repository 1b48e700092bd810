/* test-look.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "vst-look.h"

#define LEAST_CONTRAST 4.5
#define LEAST_HIGH_CONTRAST 7.0

/* What is written, and what it may be written on. */
static const char *const inks[] = { "vst_text", "vst_muted", "vst_blue", "vst_green", "vst_ochre", "vst_alarm", "vst_plum" };
static const char *const papers[] = { "vst_page", "vst_card", "vst_side", "vst_raise", "vst_blue_wash", "vst_green_wash", "vst_ochre_wash", "vst_alarm_wash", "vst_plum_wash" };

/* The colours a sheet defines, over those that are there; a name stands for
 * what it is when all sheets have been read.
 */
static void
read_sheet (GHashTable *colors,
            const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VST_DATA_DIR"), name, NULL);
  g_autofree char *sheet = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("@define-color\\s+(\\w+)\\s+(#[0-9A-Fa-f]{6}|@\\w+)\\s*;", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  guint n_colors = 0;

  g_file_get_contents (path, &sheet, NULL, &error);
  g_assert_no_error (error);

  g_regex_match (regex, sheet, 0, &match);
  while (g_match_info_matches (match))
    {
      g_hash_table_insert (colors, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
      g_match_info_next (match, NULL);
      n_colors++;
    }

  g_assert_cmpuint (n_colors, >, 0);
}

static double
get_luminance (GHashTable *colors,
               const char *name)
{
  const char *color = g_hash_table_lookup (colors, name);
  guint64 rgb;
  double parts[3];

  if (color == NULL)
    g_error ("No colour is called %s", name);

  if (*color == '@')
    return get_luminance (colors, color + 1);

  rgb = g_ascii_strtoull (color + 1, NULL, 16);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double part = (double) ((rgb >> (16 - 8 * i)) & 0xff) / 255;

      parts[i] = part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
    }

  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

static void
check_contrast (GHashTable *colors,
                const char *ink,
                const char *paper,
                double least)
{
  double one = get_luminance (colors, ink);
  double other = get_luminance (colors, paper);
  double contrast = (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);

  if (contrast < least)
    g_test_fail_printf ("%s on %s is %.2f to 1", ink, paper, contrast);
}

static void
test_every_text_can_be_read (gconstpointer data)
{
  const char *const *sheets = data;
  double least = g_strv_contains (sheets, "style-hc.css") ? LEAST_HIGH_CONTRAST : LEAST_CONTRAST;
  g_autoptr (GHashTable) colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; sheets[i] != NULL; i++)
    read_sheet (colors, sheets[i]);

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      check_contrast (colors, inks[i], papers[j], least);

  check_contrast (colors, "vst_on_fill", "vst_fill", least);
  check_contrast (colors, "accent_fg_color", "accent_bg_color", least);
  check_contrast (colors, "accent_color", "window_bg_color", least);
  check_contrast (colors, "window_fg_color", "window_bg_color", least);
  check_contrast (colors, "view_fg_color", "view_bg_color", least);
  check_contrast (colors, "headerbar_fg_color", "headerbar_bg_color", least);
}

static void
test_text_grows_to_twice_its_size_and_back (void)
{
  guint percent = 100;
  guint steps = 0;

  while (vst_look_step (percent, 1) != percent)
    {
      guint larger = vst_look_step (percent, 1);

      g_assert_cmpuint (larger, >, percent);
      g_assert_cmpuint (vst_look_step (larger, -1), ==, percent);
      percent = larger;
      g_assert_cmpuint (++steps, <, 20);
    }

  g_assert_cmpuint (percent, ==, 200);
  g_assert_cmpuint (vst_look_step (100, -1), ==, 100);
  g_assert_cmpuint (vst_look_step (137, 1), ==, 150);
}

int
main (int argc,
      char *argv[])
{
  static const char *const light[] = { "style.css", NULL };
  static const char *const dark[] = { "style.css", "style-dark.css", NULL };
  static const char *const contrast[] = { "style.css", "style-hc.css", NULL };
  static const char *const dark_contrast[] = { "style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css", NULL };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/look/every-text-can-be-read/light", light, test_every_text_can_be_read);
  g_test_add_data_func ("/look/every-text-can-be-read/dark", dark, test_every_text_can_be_read);
  g_test_add_data_func ("/look/every-text-can-be-read/high-contrast", contrast, test_every_text_can_be_read);
  g_test_add_data_func ("/look/every-text-can-be-read/dark-high-contrast", dark_contrast, test_every_text_can_be_read);
  g_test_add_func ("/look/text-grows-to-twice-its-size-and-back", test_text_grows_to_twice_its_size_and_back);

  return g_test_run ();
}
