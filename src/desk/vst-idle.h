/* vst-idle.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

G_BEGIN_DECLS

/**
 * VstIdleStep:
 * @VST_IDLE_NONE: she is at work
 * @VST_IDLE_VEIL: what may be read from afar is veiled
 * @VST_IDLE_LOCK: the hub is locked
 *
 * What is to be done when nobody touches the desk.
 */
typedef enum
{
  VST_IDLE_NONE,
  VST_IDLE_VEIL,
  VST_IDLE_LOCK,
} VstIdleStep;

/**
 * VstIdle:
 * @began: when she signed in
 * @touched: when a key, a button or the pointer was last touched
 *
 * How long the desk has been left alone.  Moments are microseconds of whatever
 * clock the one who asks has.
 */
typedef struct
{
  gint64  began;
  gint64  touched;
  guint32 veil_seconds;
  guint32 idle_seconds;
  guint32 longest_seconds;
} VstIdle;

void        vst_idle_begin    (VstIdle          *self,
                               const VstHubCard *card,
                               guint             roles,
                               gint64            now);
void        vst_idle_touch    (VstIdle          *self,
                               gint64            now);
VstIdleStep vst_idle_get_step (const VstIdle    *self,
                               gint64            now);

G_END_DECLS
