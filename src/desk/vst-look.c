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
  GtkSettings *gtk = gtk_settings_get_default ();

  g_return_if_fail (vst_look_is_scheme (scheme));

  if (desktop_dpi <= 0)
    {
      g_object_get (gtk, "gtk-xft-dpi", &desktop_dpi, NULL);
      if (desktop_dpi <= 0)
        desktop_dpi = 96 * PANGO_SCALE;
    }

  g_object_set (gtk, "gtk-xft-dpi", (int) ((gint64) desktop_dpi * text_size / 100), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].name, scheme))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
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
