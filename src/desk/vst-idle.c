/* vst-idle.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-idle.h"

#include "vst-right.h"

/**
 * vst_idle_begin:
 * @roles: hers; at reception the desk stands open to the room, and locks sooner
 *
 * Somebody has just signed in.
 */
void
vst_idle_begin (VstIdle *self,
                const VstHubCard *card,
                guint roles,
                gint64 now)
{
  g_return_if_fail (self != NULL && card != NULL);

  self->began = now;
  self->touched = now;
  self->veil_seconds = card->veil_seconds;
  self->idle_seconds = roles & VST_ROLE_RECEPTION ? card->desk_idle_seconds : card->idle_seconds;
  self->longest_seconds = card->longest_seconds;
}

void
vst_idle_touch (VstIdle *self,
                gint64 now)
{
  g_return_if_fail (self != NULL);

  self->touched = now;
}

static gboolean
has_passed (gint64 since,
            guint32 seconds,
            gint64 now)
{
  /* A clock that went back, or a laptop that slept, is no excuse to stay open. */
  return seconds > 0 && (now < since || now - since >= (gint64) seconds * G_USEC_PER_SEC);
}

VstIdleStep
vst_idle_get_step (const VstIdle *self,
                   gint64 now)
{
  g_return_val_if_fail (self != NULL, VST_IDLE_LOCK);

  if (has_passed (self->touched, self->idle_seconds, now) || has_passed (self->began, self->longest_seconds, now))
    return VST_IDLE_LOCK;

  return has_passed (self->touched, self->veil_seconds, now) ? VST_IDLE_VEIL : VST_IDLE_NONE;
}
