/* vst-keyboard-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keyboard-field.h"

#include <glib/gi18n.h>
#include <string.h>

#ifdef GDK_WINDOWING_X11
#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <gdk/x11/gdkx.h>
#endif

/* What is said of the layouts found at a desk here; another is called by its
 * code, as on the panel.
 */
static const struct
{
  const char *code;
  const char *name;
} layouts[] = {
  { "ca", N_ ("French (Canada)") },
  { "ca(fr)", N_ ("French (Canada)") },
  { "ca(multix)", N_ ("Canadian Multilingual") },
  { "ca(multi)", N_ ("Canadian Multilingual") },
  { "ca(eng)", N_ ("English (Canada)") },
  { "us", N_ ("English (US)") },
  { "us(intl)", N_ ("English (US, international)") },
  { "gb", N_ ("English (UK)") },
  { "fr", N_ ("French") },
};

#ifdef GDK_WINDOWING_X11
/* The server's rules: model, layouts with commas, variants with commas. */
static char *
read_x11_layout (GdkDisplay *display)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  Display *server = gdk_x11_display_get_xdisplay (display);
  G_GNUC_END_IGNORE_DEPRECATIONS
  XkbStateRec state = { 0 };
  unsigned char *bytes = NULL;
  unsigned long size = 0, left = 0;
  Atom type = None;
  int format = 0;
  char *code = NULL;

  if (XkbGetState (server, XkbUseCoreKbd, &state) != Success ||
      XGetWindowProperty (server, DefaultRootWindow (server), XInternAtom (server, "_XKB_RULES_NAMES", False), 0, 1024, False,
                          XA_STRING, &type, &format, &size, &left, &bytes) != Success)
    return NULL;

  if (bytes != NULL && format == 8)
    {
      const char *parts[5] = { "", "", "", "", "" };
      const char *at = (const char *) bytes;
      g_auto (GStrv) codes = NULL;
      g_auto (GStrv) variants = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (parts) && at < (const char *) bytes + size; i++, at += strlen (at) + 1)
        parts[i] = at;

      codes = g_strsplit (parts[2], ",", -1);
      variants = g_strsplit (parts[3], ",", -1);
      if (state.group < g_strv_length (codes))
        code = state.group < g_strv_length (variants) && *variants[state.group] != '\0'
                   ? g_strdup_printf ("%s(%s)", codes[state.group], variants[state.group])
                   : g_strdup (codes[state.group]);
    }

  XFree (bytes);

  return code;
}
#endif

/* GNOME's own list, the one in use first. */
static char *
read_gnome_layout (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GVariant) sources = NULL;
  const char *kind, *code;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gnome.desktop.input-sources", TRUE);

  if (schema == NULL || !g_settings_schema_has_key (schema, "mru-sources"))
    return NULL;

  settings = g_settings_new_full (schema, NULL, NULL);
  sources = g_settings_get_value (settings, "mru-sources");
  if (!g_variant_is_of_type (sources, G_VARIANT_TYPE ("a(ss)")) || g_variant_n_children (sources) == 0)
    return NULL;

  g_variant_get_child (sources, 0, "(&s&s)", &kind, &code);
  if (g_str_equal (kind, "xkb"))
    {
      g_auto (GStrv) parts = g_strsplit (code, "+", 2);

      return parts[0] != NULL && parts[1] != NULL ? g_strdup_printf ("%s(%s)", parts[0], parts[1]) : g_strdup (code);
    }

  return NULL;
}

/**
 * vst_keyboard_field_dup_layout:
 *
 * Which letters the keyboard writes, in the language of the moment: what one
 * wants to know before a passphrase is typed.
 *
 * Returns: (transfer full) (nullable): %NULL where the computer doesn't say
 */
char *
vst_keyboard_field_dup_layout (GdkDisplay *display)
{
  g_autofree char *code = read_gnome_layout ();

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

#ifdef GDK_WINDOWING_X11
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (code == NULL && GDK_IS_X11_DISPLAY (display))
    code = read_x11_layout (display);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (layouts); i++)
    if (g_str_equal (code, layouts[i].code))
      return g_strdup (_(layouts[i].name));

  return code != NULL && *code != '\0' ? g_steal_pointer (&code) : NULL;
}
