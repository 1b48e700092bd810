/* vst-hit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-candidate.h"
#include "vst-person.h"

G_BEGIN_DECLS

/* What a line of results says besides the name, in words. */
typedef enum
{
  VST_HIT_CLOSED      = 1 << 0,   /* the family's file is closed */
  VST_HIT_LEFT        = 1 << 1,   /* she is in that family no longer */
  VST_HIT_INTERPRETER = 1 << 2,
  VST_HIT_ALERT       = 1 << 3,   /* the file has something to mind; never safety's */
  VST_HIT_ANONYMOUS   = 1 << 4,
  VST_HIT_ALLERGY     = 1 << 5,   /* what the alerts are about, where they say so */
  VST_HIT_CUSTODY     = 1 << 6,
  VST_HIT_ACCESS      = 1 << 7,
} VstHitFlags;

#define VST_TYPE_HIT (vst_hit_get_type ())

G_DECLARE_FINAL_TYPE (VstHit, vst_hit, VST, HIT, GObject)

VstHit      *vst_hit_new             (VstPerson    *person,
                                      gint64        family_id,
                                      const char   *file_number,
                                      const char   *family_name,
                                      const char   *role,
                                      VstHitFlags   flags) G_GNUC_WARN_UNUSED_RESULT;

VstPerson   *vst_hit_get_person      (VstHit       *self);
gint64       vst_hit_get_family_id   (VstHit       *self);
const char  *vst_hit_get_file_number (VstHit       *self);
const char  *vst_hit_get_family_name (VstHit       *self);
const char  *vst_hit_get_role        (VstHit       *self);
VstHitFlags  vst_hit_get_flags       (VstHit       *self);

/* Of a possible duplicate */
void         vst_hit_set_score       (VstHit       *self,
                                      double        score,
                                      VstReasons    reasons);
double       vst_hit_get_score       (VstHit       *self);
VstReasons   vst_hit_get_reasons     (VstHit       *self);

GStrv        vst_hit_flag_codes      (VstHitFlags   flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
