/* vst-role-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-role-wording.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"

/* In the order in which they are told. */
static const struct
{
  VstRole role;
  const char *name;
} names[VST_N_ROLES] = {
  { VST_ROLE_RECEPTION, N_ ("Reception") },
  { VST_ROLE_COORDINATOR, N_ ("Coordination") },
  { VST_ROLE_PIVOT, N_ ("Pivot worker") },
  { VST_ROLE_LINK, N_ ("Link worker") },
  { VST_ROLE_PARTNER, N_ ("Partner agency") },
  { VST_ROLE_ADMIN, N_ ("Administration") },
  { VST_ROLE_PRIVACY, N_ ("Privacy officer") },
};

const char *
vst_word_staff_role (VstRole role)
{
  for (guint i = 0; i < VST_N_ROLES; i++)
    if (names[i].role == role)
      return _(names[i].name);

  g_return_val_if_reached ("");
}

char *
vst_word_staff_roles (guint roles)
{
  const char *words[VST_N_ROLES + 1] = { NULL };
  guint n_words = 0;

  for (guint i = 0; i < VST_N_ROLES; i++)
    if (roles & names[i].role)
      words[n_words++] = _(names[i].name);

  return vst_format_all_of (words);
}
