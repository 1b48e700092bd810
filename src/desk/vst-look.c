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

/* What the desktop asks for, before our own size comes on top. */
static int desktop_dpi;

static void
text_size_changed_cb (GSettings *settings)
{
  GtkSettings *gtk = gtk_settings_get_default ();
  guint percent = g_settings_get_uint (settings, "text-size");

  if (desktop_dpi <= 0)
    {
      g_object_get (gtk, "gtk-xft-dpi", &desktop_dpi, NULL);
      if (desktop_dpi <= 0)
        desktop_dpi = 96 * PANGO_SCALE;
    }

  g_object_set (gtk, "gtk-xft-dpi", (int) ((gint64) desktop_dpi * percent / 100), NULL);
}

static void
color_scheme_changed_cb (GSettings *settings)
{
  g_autofree char *scheme = g_settings_get_string (settings, "color-scheme");
  AdwColorScheme wanted = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "dark"))
    wanted = ADW_COLOR_SCHEME_FORCE_DARK;
  else if (g_str_equal (scheme, "light"))
    wanted = ADW_COLOR_SCHEME_FORCE_LIGHT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted);
}

/**
 * vst_look_follow:
 *
 * Keeps text size and light or dark as @settings say, from now on.
 */
void
vst_look_follow (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::text-size", G_CALLBACK (text_size_changed_cb), NULL);
  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb), NULL);
  text_size_changed_cb (settings);
  color_scheme_changed_cb (settings);
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
