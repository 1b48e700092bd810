/* vst-ctl-option.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  VST_CTL_FLAG,
  VST_CTL_TEXT,
  VST_CTL_LIST,      /* may be said again; the values come one a line */
  VST_CTL_NUMBER,    /* a whole one, 0 or more */
  VST_CTL_DAY,       /* 2026-02-03 */
} VstCtlKind;

/**
 * VstCtlOption:
 * @name: without its dashes
 * @letter: its short form, or 0
 * @kind: what follows it
 * @value: (nullable): N_() of how the help names that
 * @help: N_() of what it is for
 *
 * An option, of the program or of a command; lists of them end with an empty
 * one.  No option ever holds a secret.
 */
typedef struct
{
  const char *name;
  char        letter;
  VstCtlKind  kind;
  const char *value;
  const char *help;
} VstCtlOption;

/* What was wrong with how the program was called, or what a rule of its own
 * forbids; the message is a sentence for people, in their language.
 */
#define VST_CTL_ERROR (vst_ctl_error_quark ())

typedef enum
{
  VST_CTL_ERROR_USAGE,
  VST_CTL_ERROR_REFUSED,
  VST_CTL_ERROR_DAMAGED,
} VstCtlError;

GQuark      vst_ctl_error_quark  (void);
void        vst_ctl_set_usage    (GError              **error,
                                  const char           *format,
                                  ...) G_GNUC_PRINTF (2, 3);

GHashTable *vst_ctl_option_parse (const VstCtlOption   *options,
                                  int                   argc,
                                  char                **argv,
                                  gboolean              until_argument,
                                  GPtrArray            *arguments,
                                  int                  *n_used,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
