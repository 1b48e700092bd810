/* vst-ctl-kit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-kit.h"

#include "vst-words.h"

#define WORDS_A_LINE 6

static void
print_kit_json (VstCtl *ctl,
                const char **words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "recovery");
  json_builder_begin_array (builder);
  for (guint i = 0; i < VST_WORDS_IN_KIT; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

/**
 * vst_ctl_print_kit:
 * @recovery: its secret
 *
 * Shows a recovery kit, which is never shown again.
 */
void
vst_ctl_print_kit (VstCtl *ctl,
                   VstSecret *recovery)
{
  const char *words[VST_WORDS_IN_KIT];

  vst_words_from_secret (recovery, words);

  if (vst_ctl_is_json (ctl))
    {
      print_kit_json (ctl, words);
      return;
    }

  for (guint i = 0; i < VST_WORDS_IN_KIT; i += WORDS_A_LINE)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = i; j < i + WORDS_A_LINE; j++)
        g_string_append_printf (line, "%s%2u %-10s", j > i ? "  " : "", j + 1, words[j]);

      vst_ctl_print (ctl, "%s", g_strchomp (line->str));
    }
}
