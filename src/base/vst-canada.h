/* vst-canada.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A telephone number: ten digits of North America, or + and up to fifteen. */
typedef struct
{
  char     digits[20];      /* "6135550123", or "+33142685300" */
  char     extension[8];    /* "150", or empty */
  gboolean doubtful;        /* no exchange has such a number: warn, keep it */
} VstPhone;

gboolean  vst_phone_parse        (const char  *text,
                                  VstPhone    *phone,
                                  GError     **error);
char     *vst_phone_mask         (const char  *digits) G_GNUC_WARN_UNUSED_RESULT;

char     *vst_postal_code_parse  (const char  *text,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_postal_code_is_of  (const char  *postal_code,
                                  const char  *province);

gboolean  vst_email_check        (const char  *text,
                                  GError     **error);

char     *vst_file_number_make   (int          year,
                                  guint32      six_digits) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_file_number_parse  (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

gboolean  vst_province_is_valid  (const char  *code);

G_END_DECLS
