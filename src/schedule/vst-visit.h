/* vst-visit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VST_VISIT_MOST_PEOPLE 50   /* of one age in a nameless party */

/**
 * VstVisitState:
 *
 * Where a visit stands; the database's triggers hold the same steps.
 */
typedef enum
{
  VST_VISIT_EXPECTED,
  VST_VISIT_ARRIVED,            /* here, for nobody in particular */
  VST_VISIT_WAITING,            /* here, for somebody */
  VST_VISIT_WITH_PARTNER,
  VST_VISIT_LEFT,
  VST_VISIT_LEFT_UNRECORDED,    /* left open when the day was over */
  VST_VISIT_LEFT_UNSEEN,        /* went before anybody saw her */
  VST_VISIT_DID_NOT_COME,       /* with a reason: dnc_… */
  VST_VISIT_TURNED_AWAY,        /* with a reason: ta_… */
  VST_VISIT_N_STATES
} VstVisitState;

/**
 * VstVisitGroup:
 *
 * What the desk sorts a day by.
 */
typedef enum
{
  VST_VISIT_GROUP_EXPECTED,
  VST_VISIT_GROUP_HERE,
  VST_VISIT_GROUP_GONE,
  VST_VISIT_N_GROUPS
} VstVisitGroup;

const char        *vst_visit_state_code      (VstVisitState    state);
gboolean           vst_visit_state_parse     (const char      *code,
                                              VstVisitState   *state);
VstVisitGroup      vst_visit_state_group     (VstVisitState    state);
gboolean           vst_visit_is_on_site      (VstVisitState    state);

/* Which steps there are */
gboolean           vst_visit_may_become      (VstVisitState    from,
                                              VstVisitState    to);
gboolean           vst_visit_next            (VstVisitState    state,
                                              gboolean         someone_next,
                                              VstVisitState   *next);

/* Why somebody did not come, or was turned away: codes, ends with NULL. */
const char *const *vst_visit_reason_codes    (VstVisitState    state);
gboolean           vst_visit_reason_is_valid (VstVisitState    state,
                                              const char      *code);

/* "appointment", "session", "meal", "chit", "walk_in" */
gboolean           vst_visit_origin_is_valid (const char      *code);

G_END_DECLS
