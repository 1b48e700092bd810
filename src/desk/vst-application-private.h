/* vst-application-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-application.h"
#include "vst-hub-host.h"
#include "vst-watch.h"

G_BEGIN_DECLS

/**
 * VstApplication:
 *
 * The program: its settings, its hub and the actions that need no window.
 */
struct _VstApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char *folder; /* that --hub gave */
  VstHub *hub;
  gint64 last_staff_id; /* who was signed in before the hub was locked */
  gboolean wants_intake; /* as soon as somebody has signed in */
  VstWatch *watch;
};

extern const GActionEntry vst_application_hub_actions[];
extern const guint        vst_application_n_hub_actions;

GtkWindow *vst_application_get_window      (VstApplication      *self);
GList     *vst_application_ref_windows     (VstApplication      *self);
void       vst_application_add_look        (VstApplication      *self);
void       vst_application_turn_look       (VstApplication      *self,
                                            VstStaff            *staff);
void       vst_application_show_work       (VstApplication      *self);
void       vst_application_host_iface_init (VstHubHostInterface *iface);
void       vst_application_enable_lock     (VstApplication      *self,
                                            gboolean             enable);
void       vst_application_leave_hub       (VstApplication      *self);

G_END_DECLS
