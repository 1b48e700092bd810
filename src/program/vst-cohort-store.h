/* vst-cohort-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-cohort.h"

G_BEGIN_DECLS

extern const VstKept vst_cohort_kept;

/* Within an act: a group with all its sessions; for the sample hub, too. */
gint64     vst_cohort_add      (VstAct                *act,
                                const VstCohortEntry  *entry,
                                GError               **error);
GStrv      vst_cohort_closures (VstView               *view,
                                const char            *from,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;
VstCohort *vst_cohort_read     (VstView               *view,
                                gint64                 cohort_id,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64          cohort_id;       /* 0 for a new one */
  gint64          revision;
  VstCohortEntry *entry;
} VstCohortEdit;

VstCohortEdit *vst_cohort_edit_new  (gint64                 cohort_id,
                                     gint64                 revision,
                                     const VstCohortEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_cohort_edit_free (VstCohortEdit         *edit);

/* It fails with VST_ERROR_EXISTS for a code that is there; an edit moves the
 * sessions that are still to come, and with VST_ERROR_RULE none where the first
 * day would change after somebody was marked.
 */
extern const VstDeed    vst_cohort_do_add;     /* args: VstCohortEdit → gint64 *, its id */
extern const VstDeed    vst_cohort_do_edit;    /* args: VstCohortEdit → TRUE */
extern const VstReading vst_cohort_read_all;   /* args: NULL → GPtrArray of VstCohort */
extern const VstReading vst_cohort_read_code;  /* args: char * → gint64 *, the group of a code */
extern const VstReading vst_cohort_read_day;   /* args: a day, NULL for today → GArray of gint64, the groups that meet */

/* Where a group can meet: its id and names. */
typedef struct
{
  gint64  id;
  char   *name_en;
  char   *name_fr;
} VstPlace;

void                    vst_place_free         (VstPlace  *self);

extern const VstReading vst_cohort_read_rooms; /* args: NULL → GPtrArray of VstPlace */

G_END_DECLS
