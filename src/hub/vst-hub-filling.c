/* vst-hub-filling.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-filling.h"

#include "vst-door.h"
#include "vst-hub-opening.h"

/**
 * vst_hub_fill:
 * @folder: a hub that nobody has opened
 * @staff_id: who does it; the door asks whether she may
 * @ring: her keys
 * @deed: what to do, again and again, each time in a transaction of its own
 * @args: what it needs, and where it keeps how far it has come
 * @cancellable: (nullable): heard between two transactions
 *
 * Fills a hub that was just made with more than one transaction can hold.
 *
 * What is there when it fails or is cancelled stays: the caller has not given
 * the hub its name yet, and removes it.  Not for the main thread.
 */
gboolean
vst_hub_fill (const char *folder,
              gint64 staff_id,
              VstKeyRing *ring,
              const VstDeed *deed,
              gpointer args,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (VstSession) session = vst_session_new (staff_id, 0, ring);
  g_autoptr (VstView) view = vst_view_new (folder, session, TRUE, error);
  gpointer result = VST_FILLING_MORE;

  if (view == NULL)
    return FALSE;

  while (result == VST_FILLING_MORE)
    {
      g_autoptr (VstPassage) passage = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      passage = vst_door_do (view, deed, args, NULL);
      result = passage->result;

      if (result == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&passage->error));
          return FALSE;
        }
    }

  return vst_db_checkpoint (view->db, error) &&
         vst_hub_cast_anchor (folder, session, view->db, error);
}
