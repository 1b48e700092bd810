/* vst-hub-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"
#include "vst-hub.h"
#include "vst-hub-opening.h"
#include "vst-pool.h"

G_BEGIN_DECLS

struct _VstHub
{
  GObject        parent_instance;

  char          *folder;
  VstKeys       *keys;
  VstHubState    state;

  /* While somebody is signed in */
  VstPool       *pool;
  VstHubOpening *opening;
  GCancellable  *bulk;            /* cancelled at a lock */
  VstProgress    progress;
  GArray        *done;            /* of act ids that can be undone, the last at the end */
  GArray        *undone;          /* of undo's act ids, which can be done again */
  guint          watch;           /* for commits of other programs */
  gint64         data_version;
  guint          n_open;          /* pieces of work whose end isn't told yet */

  VstCommit     *doubt;           /* what failed, and yet may be on the disk; counted */
};

void vst_hub_start     (VstHub      *self);
void vst_hub_stop      (VstHub      *self,
                        VstHubState  state);
void vst_hub_set_state (VstHub      *self,
                        VstHubState  state);
void vst_hub_take_keys (VstHub      *self,
                        VstKeys     *keys);
void vst_hub_read_keys (VstHub      *self);
void vst_hub_say       (VstHub      *self,
                        guint        topics);
void vst_hub_count_work (VstHub     *self,
                        int          delta);

G_END_DECLS
