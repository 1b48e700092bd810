/* vst-shield-kit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-shield.h"

#include "vst-hidden.h"

/* The recovery kit has a pair of its own, and holds the keys of protected people
 * as a colleague would who knows all whom its maker may know.  Its private half is
 * nowhere but under the words on paper: who administers the hub, and is blocked
 * herself, doesn't get at it.
 *
 * When colleagues have lost their passphrases, and with them what they held, whoever
 * opens the hub with the kit gives it back to all of them who may know; she may be
 * one of them, or not.
 */

static gboolean
give_back (VstAct *act,
           VstKeyRing *kit,
           GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GPtrArray) keys = vst_shield_read_keys (view, VST_STAFF_RECOVERY, kit, error);

  if (keys == NULL || !vst_shield_give (view, keys, error))
    return FALSE;

  /* What she has been given counts in the settling of this act. */
  g_clear_pointer (&view->settled, g_free);
  view->shield_stale = TRUE;

  return vst_hidden_refresh (view, error);
}

static gpointer
hand_on (VstAct *act,
         gconstpointer args,
         GError **error)
{
  VstKeyRing *kit = (VstKeyRing *) args;
  VstView *view = vst_act_get_view (act);
  gboolean needed;

  if (vst_key_ring_get_staff_id (kit) != VST_STAFF_RECOVERY)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "These are the keys of no recovery kit");
      return NULL;
    }

  if (!vst_shield_is_needed (view, &needed, error) || (needed && !give_back (act, kit, error)))
    return NULL;

  vst_session_take_kit (vst_view_get_session (view), vst_key_ring_ref (kit));

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_shield_do_hand_on = { "hub.hand-on", VST_RIGHT_SIGNED_IN, VST_TOPIC_FAMILY | VST_TOPIC_MESSAGE | VST_TOPIC_DAY, VST_DEED_QUIET, hand_on, NULL };
