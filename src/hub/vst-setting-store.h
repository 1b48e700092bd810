/* vst-setting-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* Codes of settings */
#define VST_SETTING_ADDRESS      "address"
#define VST_SETTING_CITY         "city"
#define VST_SETTING_POSTAL_CODE  "postal_code"
#define VST_SETTING_PHONE        "phone"
#define VST_SETTING_PROVINCE     "province"      /* ON, QC, ... */
#define VST_SETTING_ZONE         "zone"          /* America/Toronto */
#define VST_SETTING_FISCAL_START "fiscal_start"  /* 04-01 */
#define VST_SETTING_PARTS        "parts"         /* codes of the rooms in use, with commas */
#define VST_SETTING_LAST_BACKUP  "last_backup"   /* moment of the last verified one */
#define VST_SETTING_KEYS         "keys_revision" /* the latest of the keys file that was met */
#define VST_SETTING_LETTER_KEY   "letter_key"    /* the private half of the letter box’s pair */

char     *vst_setting_find (VstDb       *db,
                            const char  *code) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_setting_note (VstDb      *db,
                            const char *code,
                            const char *value,
                            GError    **error);
char     *vst_setting_dup (VstView      *view,
                           const char   *code) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_setting_set (VstAct       *act,
                           const char   *code,
                           const char   *value,
                           GError      **error);

extern const VstDeed    vst_setting_change;    /* args: GVariant, a{ss} by codes of settings */
extern const VstReading vst_setting_read_all;  /* args: NULL → GVariant, a{ss} */

G_END_DECLS
