/* vst-person-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"
#include "vst-hit.h"

G_BEGIN_DECLS

#define VST_TYPE_PERSON_ROW (vst_person_row_get_type ())

G_DECLARE_FINAL_TYPE (VstPersonRow, vst_person_row, VST, PERSON_ROW, AdwBin)

GtkWidget  *vst_person_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void        vst_person_row_clear       (VstPersonRow *self);
void        vst_person_row_show_family (VstPersonRow *self,
                                        VstFamily    *family,
                                        const char   *today,
                                        gboolean      is_private);
void        vst_person_row_show_hit    (VstPersonRow *self,
                                        VstHit       *hit,
                                        const char   *query,
                                        const char   *today,
                                        gboolean      is_private);
void        vst_person_row_show_member (VstPersonRow *self,
                                        VstMember    *member,
                                        const char   *today,
                                        gboolean      is_private);
void        vst_person_row_show_expected (VstPersonRow *self,
                                          const char   *due);
void        vst_person_row_show_intake (VstPersonRow *self,
                                        const char   *query);

/* How she belongs to others, and whether she comes for the children. */
void        vst_person_row_add_kin     (VstPersonRow *self,
                                        const char   *relations,
                                        const char   *may_not,
                                        const char   *may);

/* In a side pane there is no room for chips, and two lines may wrap. */
void        vst_person_row_set_narrow  (VstPersonRow *self);

/* What a screen reader says of the row. */
const char *vst_person_row_get_spoken  (VstPersonRow *self);

G_END_DECLS
