/* vst-directive-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-directive.h"

G_BEGIN_DECLS

extern const VstKept vst_directive_kept;

/**
 * VstWithheld:
 * @is_withheld: whether it is kept from who is signed in
 * @is_shown: whether she is told that something is
 */
typedef struct
{
  gboolean is_withheld;
  gboolean is_shown;
} VstWithheld;

/* What every read of a part of a family's file goes by: what can't be decided
 * fails, and is not shown.
 */
gboolean   vst_withheld_read      (VstView      *view,
                                   gint64        family_id,
                                   VstSection    section,
                                   gint64        record_id,
                                   VstWithheld  *withheld,
                                   GError      **error);
/* The same for one record that is about to be handed out: it isn't there. */
gboolean   vst_withheld_check     (VstView      *view,
                                   gint64        family_id,
                                   VstSection    section,
                                   gint64        record_id,
                                   GError      **error);
/* Whose whole file is kept from who is signed in. */
GArray    *vst_withheld_families  (VstView      *view,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstWithheldSections:
 * @withheld: of each section, and of the file itself
 */
typedef struct
{
  VstWithheld sections[VST_N_SECTIONS];
} VstWithheldSections;

typedef struct
{
  gint64      directive_id;
  gint64      revision;
} VstDirectiveEnd;

/* None is told of to whom it keeps something from without saying so. */
extern const VstDeed    vst_directive_do_add;       /* args: VstDirectiveEntry → gint64 *, its id */
extern const VstDeed    vst_directive_do_withdraw;  /* args: VstDirectiveEnd → TRUE; at once */
extern const VstReading vst_directive_read_family;  /* args: gint64 * → GPtrArray of VstDirective */
extern const VstReading vst_directive_read_print;   /* args: gint64 *, one → gint64 *; noted as printed */
extern const VstReading vst_withheld_read_family;   /* args: gint64 * → VstWithheldSections */

G_END_DECLS
