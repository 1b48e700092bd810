/* vst-ctl-print.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl-command.h"
#include "vst-pages.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/**
 * VstCtlSheet:
 * @kind: which one, as it is called on the command line
 * @id: (nullable): of whom or of what; %NULL for none
 * @reader: (nullable): whom it is for; %NULL for whoever it is about
 *
 * A sheet that was asked for.
 */
typedef struct
{
  const char      *kind;
  const char      *id;
  const VstReader *reader;
  VstPaper         paper;
} VstCtlSheet;

/* Each lays one out, and has it noted as printed. */
VstPages *vst_ctl_print_chit      (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstPages *vst_ctl_print_consent   (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstPages *vst_ctl_print_directive (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstPages *vst_ctl_print_group     (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstPages *vst_ctl_print_interview (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstPages *vst_ctl_print_summary   (VstCtl             *ctl,
                                   const VstCtlSheet  *sheet,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
