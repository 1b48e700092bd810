/* vst-candidate.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstIdentity:
 * @given_name: folded when it is set, see vst_identity_new()
 * @born: a day, or empty
 * @age_years: where the day isn't known, or -1
 * @age_as_of: the day of that age
 * @phones: keys that are equal where the telephone numbers are
 * @postal_codes: keys that are equal where the postal codes are
 * @children: (nullable) (element-type VstIdentity): of the same family
 *
 * What two files are compared by.
 */
typedef struct
{
  GStrv      given_name;
  GStrv      family_name;
  char      *born;
  int        age_years;
  char      *age_as_of;
  GPtrArray *phones;
  GPtrArray *postal_codes;
  GPtrArray *children;
} VstIdentity;

VstIdentity *vst_identity_new       (const char   *display_name,
                                     const char   *given_name,
                                     const char   *family_name) G_GNUC_WARN_UNUSED_RESULT;
void         vst_identity_set_birth (VstIdentity  *identity,
                                     const char   *born,
                                     int           age_years,
                                     const char   *age_as_of);
void         vst_identity_add_phone (VstIdentity  *identity,
                                     const char   *key);
void         vst_identity_add_place (VstIdentity  *identity,
                                     const char   *key);
void         vst_identity_add_child (VstIdentity  *identity,
                                     VstIdentity  *child);
void         vst_identity_free      (VstIdentity  *identity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstIdentity, vst_identity_free)

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
                                          guint              n_alike,
                                          VstReasons        *reasons);
GStrv       vst_candidate_reason_codes   (VstReasons         reasons) G_GNUC_WARN_UNUSED_RESULT;

/* Whether two folded given names are used for one another; the others of a name. */
gboolean    vst_given_name_is_variant    (const char        *a,
                                          const char        *b);
GStrv       vst_given_name_list_variants (const char        *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
