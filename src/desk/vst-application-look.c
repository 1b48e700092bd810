/* vst-application-look.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application-private.h"

#include "vst-look.h"
#include "vst-staff-store.h"

/* How large the text is, and whether it is light or dark: as whoever is signed
 * in wants it, and as this computer has it while nobody is.
 */
static void
show_look (VstApplication *self,
           guint text_size,
           const char *scheme)
{
  GActionMap *map = G_ACTION_MAP (self);

  text_size = CLAMP (text_size, VST_LOOK_LEAST, VST_LOOK_MOST);
  vst_look_show (text_size, scheme);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "text-size")), g_variant_new_uint32 (text_size));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "color-scheme")), g_variant_new_string (scheme));
}

static void
choose_look (VstApplication *self,
             guint text_size,
             const char *scheme)
{
  /* It outlives the work on the other thread. */
  VstStaffLook look = { (int) text_size, g_intern_string (scheme) };

  show_look (self, text_size, scheme);

  if (self->hub != NULL && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    {
      vst_hub_do (self->hub, &vst_staff_set_look, g_memdup2 (&look, sizeof look), g_free, NULL, NULL, NULL);
    }
  else
    {
      g_settings_set_uint (self->settings, "text-size", text_size);
      g_settings_set_string (self->settings, "color-scheme", scheme);
    }
}

static char *
dup_scheme (VstApplication *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self), "color-scheme");

  return g_variant_dup_string (state, NULL);
}

/* In percent of the computer's own. */
guint
vst_application_get_text_size (VstApplication *self)
{
  g_autoptr (GVariant) state = NULL;

  g_return_val_if_fail (VST_IS_APPLICATION (self), VST_LOOK_LEAST);

  state = g_action_group_get_action_state (G_ACTION_GROUP (self), "text-size");

  return g_variant_get_uint32 (state);
}

static void
choose_text_size (VstApplication *self,
                  guint text_size)
{
  g_autofree char *scheme = dup_scheme (self);

  choose_look (self, CLAMP (text_size, VST_LOOK_LEAST, VST_LOOK_MOST), scheme);
}

static void
text_size_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  choose_text_size (user_data, g_variant_get_uint32 (parameter));
}

static void
text_larger_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  choose_text_size (user_data, vst_look_step (vst_application_get_text_size (user_data), 1));
}

static void
text_smaller_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  choose_text_size (user_data, vst_look_step (vst_application_get_text_size (user_data), -1));
}

static void
text_normal_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  choose_text_size (user_data, VST_LOOK_LEAST);
}

static void
color_scheme_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  const char *scheme = g_variant_get_string (parameter, NULL);

  if (vst_look_is_scheme (scheme))
    choose_look (user_data, vst_application_get_text_size (user_data), scheme);
}

static const GActionEntry actions[] = {
  { .name = "color-scheme", .parameter_type = "s", .state = "'system'", .activate = color_scheme_cb },
  { .name = "text-size", .parameter_type = "u", .state = "uint32 100", .activate = text_size_cb },
  { .name = "text-larger", .activate = text_larger_cb },
  { .name = "text-smaller", .activate = text_smaller_cb },
  { .name = "text-normal", .activate = text_normal_cb },
};

/**
 * vst_application_turn_look:
 * @staff: (nullable): who has signed in
 *
 * Shows the desk as she wants it, or as this computer has it.
 */
void
vst_application_turn_look (VstApplication *self,
                           VstStaff *staff)
{
  g_return_if_fail (VST_IS_APPLICATION (self));

  if (staff != NULL)
    {
      show_look (self, (guint) vst_staff_get_text_scale (staff), vst_staff_get_scheme (staff));
    }
  else
    {
      g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");

      show_look (self, g_settings_get_uint (self->settings, "text-size"), scheme);
    }
}

void
vst_application_add_look (VstApplication *self)
{
  g_return_if_fail (VST_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  vst_application_turn_look (self, NULL);
}
