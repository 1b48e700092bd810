/* vst-candidate.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-identity.h"

G_BEGIN_DECLS

/* Why two people may be one, for the edge of the program to put in words. */
typedef enum
{
  VST_REASON_SAME_NAME         = 1 << 0,
  VST_REASON_NAME_VARIANT      = 1 << 1,   /* Liz and Elizabeth */
  VST_REASON_NAME_SIMILAR      = 1 << 2,   /* a typing error */
  VST_REASON_NAME_PART         = 1 << 3,   /* Roy and Roy-Tremblay */
  VST_REASON_NAMES_SWAPPED     = 1 << 4,   /* the given name is the other's family name */
  VST_REASON_SAME_BIRTH_DATE   = 1 << 5,
  VST_REASON_BIRTH_DATE_TURNED = 1 << 6,   /* the day is the other's month */
  VST_REASON_BIRTH_DATE_CLOSE  = 1 << 7,   /* one digit differs */
  VST_REASON_SAME_AGE          = 1 << 8,
  VST_REASON_SAME_PHONE        = 1 << 9,
  VST_REASON_SAME_POSTAL_CODE  = 1 << 10,
  VST_REASON_SAME_CHILD        = 1 << 11,
} VstReasons;

/**
 * VstNamesakes:
 * @n_alike: how many have a name that is as much like the typed one as hers, with her
 * @n_rarer: how many have the rarer of her two names, with her, or 1 among few
 *   people; 0 where nobody counted
 *
 * How common a name is among those who have a file.
 */
typedef struct
{
  guint n_alike;
  guint n_rarer;
} VstNamesakes;

/* Of fewer people every name is a rare one. */
#define VST_NAMESAKES_AMONG 500

/* A name that more have isn't rare enough to speak for itself. */
#define VST_NAMESAKES_RARE 6

/* Farther, nobody has to count: so common a name hardly tells anything. */
#define VST_NAMESAKES_MOST 600

/* From here on, intake asks the person at the desk to look. */
#define VST_CANDIDATE_ALARM 0.5

/* Below this, a candidate isn't worth a line. */
#define VST_CANDIDATE_LEAST 0.02

double      vst_candidate_weigh_name     (const VstIdentity *typed,
                                          const VstIdentity *known);
double      vst_candidate_score          (const VstIdentity *typed,
                                          const VstIdentity *known,
                                          VstReasons        *reasons);
double      vst_candidate_score_among    (const VstIdentity *typed,
                                          const VstIdentity *known,
                                          VstNamesakes       namesakes,
                                          VstReasons        *reasons);
GStrv       vst_candidate_reason_codes   (VstReasons         reasons) G_GNUC_WARN_UNUSED_RESULT;

/* Whether two folded given names are used for one another; the others of a name. */
gboolean    vst_given_name_is_variant    (const char        *a,
                                          const char        *b);
GStrv       vst_given_name_list_variants (const char        *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
