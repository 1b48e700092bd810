/* vst-hub-founding.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-keys.h"
#include "vst-right.h"

G_BEGIN_DECLS

/**
 * VstHubFounder:
 *
 * Somebody who may sign in from the first day.
 */
typedef struct
{
  const char *name;
  guint       roles;          /* bits of VstRole */
  const char *language;       /* "en" or "fr" */
  const char *passphrase;
  gboolean    must_change;    /* it was chosen by somebody else */
} VstHubFounder;

/**
 * VstHubSetting:
 *
 * A setting of the new hub, by its code.
 */
typedef struct
{
  const char *code;
  const char *value;
} VstHubSetting;

/**
 * VstHubPlan:
 *
 * What a hub is made from.
 */
typedef struct
{
  VstHubCard           card;
  const VstHubFounder *founders;     /* the first is an administrator */
  gsize                n_founders;
  const VstHubSetting *settings;
  gsize                n_settings;
  VstKeyCost           cost;
} VstHubPlan;

gboolean vst_hub_found (const char        *folder,
                        const VstHubPlan  *plan,
                        VstSecret        **recovery,
                        VstKeyRing       **ring,
                        VstKeyRing       **first,
                        GError           **error);

G_END_DECLS
