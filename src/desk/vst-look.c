/* vst-look.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-look.h"

#include <adwaita.h>

static const guint text_sizes[] = { 100, 110, 125, 150, 175, 200 };

#define USUAL_DPI (96 * PANGO_SCALE)

/* Text this large folds the sidebar and puts the quieter things away; in percent
 * of what a desktop usually asks for.
 */
#define LARGE 150

/* What may be chosen, and what libadwaita makes of it. */
static const struct
{
  const char *name;
  AdwColorScheme scheme;
} schemes[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

gboolean
vst_look_is_scheme (const char *scheme)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (schemes[i].name, scheme) == 0)
      return TRUE;

  return FALSE;
}

/* What the desktop asks for, before our own size comes on top. */
static int
get_desktop_dpi (void)
{
  static int desktop_dpi;

  if (desktop_dpi <= 0)
    g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &desktop_dpi, NULL);
  if (desktop_dpi <= 0)
    desktop_dpi = USUAL_DPI;

  return desktop_dpi;
}

/**
 * vst_look_show:
 * @text_size: in percent of what the desktop asks for
 * @scheme: "system", "light" or "dark"
 *
 * Shows all windows like this, from now on.
 */
void
vst_look_show (guint text_size,
               const char *scheme)
{
  g_return_if_fail (vst_look_is_scheme (scheme));

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) ((gint64) get_desktop_dpi () * text_size / 100), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].name, scheme))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
}

/**
 * vst_look_is_large:
 * @text_size: in percent of what the desktop asks for
 *
 * Whether pages have to make room for the text: it counts how large the text
 * is on the screen, whether the desktop or the program was asked for it.
 */
gboolean
vst_look_is_large (guint text_size)
{
  return (gint64) get_desktop_dpi () * text_size >= (gint64) USUAL_DPI * LARGE;
}

/**
 * vst_look_step:
 * @percent: the text size now
 * @direction: 1 for the next larger one, -1 for the next smaller
 */
guint
vst_look_step (guint percent,
               int direction)
{
  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
        if (text_sizes[i] > percent)
          return text_sizes[i];

      return text_sizes[G_N_ELEMENTS (text_sizes) - 1];
    }

  for (guint i = G_N_ELEMENTS (text_sizes); i > 0; i--)
    if (text_sizes[i - 1] < percent)
      return text_sizes[i - 1];

  return text_sizes[0];
}
