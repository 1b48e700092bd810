/* vst-ctl-print-interview.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl-command.h"
#include "vst-hub.h"
#include "vst-pages.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/* How a family is named on the command line. */
typedef gboolean (*VstCtlFindFamily) (VstCtl      *ctl,
                                      VstHub      *hub,
                                      const char  *id,
                                      gint64      *family_id,
                                      GError     **error);

/* The interview with a family, or to be written on. */
VstPages *vst_ctl_print_interview (VstCtl            *ctl,
                                   const char        *id,
                                   VstCtlFindFamily   find,
                                   const VstReader   *reader,
                                   VstPaper           paper,
                                   GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
