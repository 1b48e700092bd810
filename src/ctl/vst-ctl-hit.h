/* vst-ctl-hit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-hit.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/* Somebody who was found, or who may be somebody: by codes, never by numbers. */
void  vst_ctl_build_hit        (JsonBuilder  *builder,
                                VstHub       *hub,
                                VstHit       *hit,
                                double        score);
void  vst_ctl_build_candidates (JsonBuilder  *builder,
                                VstHub       *hub,
                                GPtrArray    *hits);
void  vst_ctl_print_hit        (VstCtl       *ctl,
                                VstHit       *hit,
                                const char   *remark);
char *vst_ctl_format_flags     (VstHitFlags   flags) G_GNUC_WARN_UNUSED_RESULT;
char *vst_ctl_format_reasons   (VstReasons    reasons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
