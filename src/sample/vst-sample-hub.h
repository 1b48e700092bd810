/* vst-sample-hub.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-sample-family.h"

G_BEGIN_DECLS

#define VST_SAMPLE_PASSPHRASE "sample hub passphrase"

/* Who works in the sample hub: their numbers, somebody for every role. */
typedef enum
{
  VST_SAMPLE_ADMIN = 1,       /* and coordinator */
  VST_SAMPLE_SECOND_ADMIN,
  VST_SAMPLE_RECEPTION,
  VST_SAMPLE_COORDINATOR,
  VST_SAMPLE_PIVOT,
  VST_SAMPLE_LINK,
  VST_SAMPLE_PARTNER,
  VST_SAMPLE_PRIVACY,
} VstSampleStaff;

/* What there may be in it; each part that is built adds its bit and its code. */
typedef enum
{
  VST_SAMPLE_PART_FAMILIES = 1 << 0,
  VST_SAMPLE_PART_SCENE    = 1 << 1,   /* partners, rooms, presence */
  VST_SAMPLE_PART_DAY      = 1 << 2,   /* who is expected, here and gone */
  VST_SAMPLE_PART_APPOINTMENTS = 1 << 3, /* whom they see: over, today, to come */
  VST_SAMPLE_PART_PROGRAMS = 1 << 4,   /* groups under way */
  VST_SAMPLE_PART_CHITS    = 1 << 5,   /* books of taxi chits, and what was given */
  VST_SAMPLE_PART_CONSENTS = 1 << 6,   /* what was agreed to, shared and withheld */
} VstSamplePart;

gboolean vst_sample_parts_parse   (const char              *list,
                                   guint                   *parts,
                                   char                   **unknown);
char    *vst_sample_parts_dup_all (void) G_GNUC_WARN_UNUSED_RESULT;

/* The last day it can be made for: where it is, whatever the computer's clock says. */
char    *vst_sample_today         (void) G_GNUC_WARN_UNUSED_RESULT;

/* How many families are in; called on the thread that makes the hub. */
typedef void (*VstSampleProgress) (guint     done,
                                   guint     total,
                                   gpointer  data);

gboolean vst_sample_options_check (const VstSampleOptions  *options,
                                   GError                 **error);
gboolean vst_sample_found         (const char              *folder,
                                   const VstSampleOptions  *options,
                                   VstSampleProgress        progress,
                                   gpointer                 progress_data,
                                   GCancellable            *cancellable,
                                   GError                 **error);

G_END_DECLS
