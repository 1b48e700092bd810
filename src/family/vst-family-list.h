/* vst-family-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-heading.h"

G_BEGIN_DECLS

/**
 * VstFamilyColumn:
 *
 * A column of the list of families that a hub brings along, or takes away.
 */
typedef enum
{
  VST_FAMILY_COLUMN_FILE,
  VST_FAMILY_COLUMN_FAMILY,
  VST_FAMILY_COLUMN_GIVEN_NAME,
  VST_FAMILY_COLUMN_FAMILY_NAME,
  VST_FAMILY_COLUMN_DISPLAY_NAME,
  VST_FAMILY_COLUMN_BORN,
  VST_FAMILY_COLUMN_RELATION,
  VST_FAMILY_COLUMN_LANGUAGE,
  VST_FAMILY_COLUMN_INTERPRETER,
  VST_FAMILY_COLUMN_PHONE,
  VST_FAMILY_COLUMN_EMAIL,
  VST_FAMILY_COLUMN_ADDRESS,
  VST_FAMILY_COLUMN_CITY,
  VST_FAMILY_COLUMN_POSTAL_CODE,
  VST_FAMILY_COLUMN_NOTE,
  VST_FAMILY_COLUMN_PRONOUNS,
  VST_FAMILY_COLUMN_SINCE,
  VST_FAMILY_COLUMN_PHONE_RULE,
  VST_FAMILY_COLUMN_PHONE_2,
  VST_FAMILY_COLUMN_PHONE_2_RULE,
  VST_FAMILY_COLUMN_EMAIL_RULE,
  VST_FAMILY_COLUMN_ADDRESS_RULE,
  VST_FAMILY_COLUMN_CUSTODY,
  VST_FAMILY_COLUMN_MAY_COLLECT,
  VST_FAMILY_COLUMN_PHONE_REVIEW,
  VST_FAMILY_COLUMN_PHONE_2_REVIEW,
  VST_FAMILY_COLUMN_EMAIL_REVIEW,
  VST_FAMILY_COLUMN_ADDRESS_REVIEW,
  VST_FAMILY_COLUMN_CUSTODY_WITH,
  VST_FAMILY_COLUMN_CUSTODY_ORDER,
  VST_FAMILY_COLUMN_CUSTODY_SINCE,
  VST_FAMILY_COLUMN_CUSTODY_UNTIL,
  VST_FAMILY_COLUMN_COLLECT_YES,
  VST_FAMILY_COLUMN_COLLECT_NO,
  VST_FAMILY_COLUMN_HEALTH_ONTARIO,
  VST_FAMILY_COLUMN_HEALTH_QUEBEC,
  VST_FAMILY_N_COLUMNS
} VstFamilyColumn;

/* Their codes, with other spellings in both languages; ends with NULL. */
extern const VstColumn vst_family_columns[];

char     *vst_family_list_read_role        (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_family_list_read_relation  (const char  *text,
                                            const char  *first_text,
                                            gboolean    *is_first);
char     *vst_family_list_read_custody     (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_family_list_read_rule        (const char     *text,
                                            VstContactRule *rule);
gboolean  vst_family_list_read_interpreter (const char  *text,
                                            gboolean    *needed);

G_END_DECLS
