/* vst-blocked-stop.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-desk.h"

G_BEGIN_DECLS

typedef enum
{
  VST_WAY_KEY,                  /* @what is pressed */
  VST_WAY_LEAVE,                /* every dialog that is open */
  VST_WAY_CLOSE,                /* the dialog on top, by @what */
  VST_WAY_ROW,                  /* chosen in a list */
  VST_WAY_PRESS,                /* a button */
  VST_WAY_TURN,                 /* a button that stays down */
  VST_WAY_ITEM,                 /* of a menu that is open */
  VST_WAY_TYPE,                 /* into @into */
  VST_WAY_TODAY,                /* typed into @into */
  VST_WAY_FOCUS,                /* by Tab alone */
  VST_WAY_CHOOSE,               /* the family's file that was handed over */
  VST_WAY_ACT,                  /* an action of the application */
} VstBlockedWay;

/**
 * VstBlockedStop:
 * @name: (nullable): how it is told of; %NULL where nothing is looked at
 * @into: (nullable): the field that is typed into
 * @mark: (nullable): what is there once one has come, and wasn't before; %NULL only
 *   where nothing is looked at and the way itself is sure of its end
 *
 * A step from screen to screen, and what is to be seen then.
 */
typedef struct
{
  const char    *name;
  VstBlockedWay  way;
  const char    *what;
  const char    *into;
  VstTestRole    role;
  const char    *mark;
} VstBlockedStop;

/* Every page that she comes to, and the dialogs with what is in them at first; what
 * would be found of them is looked for by name, by number and by time.
 */
extern const VstBlockedStop vst_blocked_stops[];
extern const guint          vst_blocked_n_stops;

G_END_DECLS
