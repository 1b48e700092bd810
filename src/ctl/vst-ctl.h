/* vst-ctl.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "vst-ctl-option.h"

G_BEGIN_DECLS

/* What the program ends with; others rely on the numbers. */
typedef enum
{
  VST_CTL_DONE      = 0,
  VST_CTL_REFUSED   = 1,   /* by a rule */
  VST_CTL_USAGE     = 2,
  VST_CTL_NO_RIGHT  = 3,   /* or a wrong passphrase */
  VST_CTL_DAMAGED   = 4,   /* or not a hub */
  VST_CTL_CANCELLED = 5,
} VstCtlExit;

/**
 * VstCtl:
 *
 * One call of the program: what it was asked, and where its answers go.
 */
typedef struct _VstCtl VstCtl;

/**
 * VstCtlCommand:
 * @name: what stands on the command line
 * @arguments: N_() of what comes after it
 * @summary: N_() of what it does, in a line
 * @options: its own
 * @n_least: how many arguments there have to be
 * @n_most: how many there may be
 * @run: does it
 *
 * A command; all of them are listed in vst-ctl-command.c.
 */
typedef struct
{
  const char         *name;
  const char         *arguments;
  const char         *summary;
  const VstCtlOption *options;
  guint               n_least;
  guint               n_most;
  gboolean          (*run) (VstCtl  *ctl,
                            GError **error);
} VstCtlCommand;

/* Work that takes its time, on a thread. */
typedef gboolean (*VstCtlFunc) (VstCtl        *ctl,
                                gpointer       data,
                                GCancellable  *cancellable,
                                GError       **error);

int           vst_ctl_main           (int            argc,
                                      char         **argv);

/* What was asked */
const char   *vst_ctl_get_argument   (VstCtl        *self,
                                      guint          index);
guint         vst_ctl_get_n_arguments (VstCtl       *self);
const char   *vst_ctl_get_global     (VstCtl        *self,
                                      const char    *option);
const char   *vst_ctl_get_text       (VstCtl        *self,
                                      const char    *option);
gint64        vst_ctl_get_number     (VstCtl        *self,
                                      const char    *option,
                                      gint64         otherwise);
gboolean      vst_ctl_has            (VstCtl        *self,
                                      const char    *option);
gboolean      vst_ctl_is_json        (VstCtl        *self);
gboolean      vst_ctl_is_quiet       (VstCtl        *self);

/* Answers: results on standard output, the rest on standard error */
void          vst_ctl_print          (VstCtl        *self,
                                      const char    *format,
                                      ...) G_GNUC_PRINTF (2, 3);
void          vst_ctl_print_json     (VstCtl        *self,
                                      JsonBuilder   *builder);
void          vst_ctl_tell           (VstCtl        *self,
                                      const char    *format,
                                      ...) G_GNUC_PRINTF (2, 3);
void          vst_ctl_set_progress   (VstCtl        *self,
                                      guint          done,
                                      guint          total);

/* Ways to wait: Ctrl+C is heard meanwhile */
GCancellable *vst_ctl_get_cancellable (VstCtl       *self);
void          vst_ctl_wait           (VstCtl        *self,
                                      GAsyncResult **result);
gboolean      vst_ctl_run_on_thread  (VstCtl        *self,
                                      VstCtlFunc     func,
                                      gpointer       data,
                                      GError       **error);

/* How it ended */
VstCtlExit    vst_ctl_exit_of        (const GError  *error);

G_END_DECLS
