/* vst-identity.h
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

G_END_DECLS
