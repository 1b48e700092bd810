/* vst-hub-check.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

typedef enum
{
  VST_HUB_CHECK_PAGES,        /* the file, as the engine and the cipher see it */
  VST_HUB_CHECK_REFERENCES,   /* every number of a row leads to one */
  VST_HUB_CHECK_LEDGERS,      /* what only grows has no gap, and is guarded */
  VST_HUB_CHECK_AUDIT,        /* the journal's chain, and its anchor outside */
  VST_HUB_CHECK_SEALED,       /* what is sealed opens, as far as whoever looks may know of whom */
  VST_HUB_CHECK_N_PARTS
} VstHubCheckPart;

/**
 * VstHubCheck:
 *
 * What was looked at in an open hub, and whether it is whole.
 */
typedef struct
{
  gboolean whole[VST_HUB_CHECK_N_PARTS];
  gint64   n_acts;       /* in the journal, when that is whole */
} VstHubCheck;

extern const VstReading vst_hub_check;   /* args: gboolean *, whether to read every page → VstHubCheck */
extern const VstReading vst_hub_look;    /* args: NULL → TRUE; VST_ERROR_CORRUPT for a file that is damaged */

G_END_DECLS
