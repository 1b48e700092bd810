/* vst-frame-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-frame.h"
#include "vst-notices.h"
#include "vst-sidebar.h"
#include "vst-status-line.h"

G_BEGIN_DECLS

/* A screen that has been opened, and what was to be seen on it. */
typedef struct
{
  const VstScreen *screen;
  GVariant *target;
  VstPage *page;
} Visit;

/**
 * VstFrame:
 *
 * All that is in the window, built anew when the language changes: the header,
 * the sidebar, the pages and the status line.
 *
 * Sections stay once they have been built.  What is opened from them lies on
 * top, and is gone when one goes back.
 */
struct _VstFrame
{
  AdwBin parent_instance;

  VstHub *hub;
  GtkWidget *window; /* outlives the frame */
  VstPhase phase;
  GPtrArray *visits;
  VstPage *results;
  GHashTable *kept; /* states of sections that aren't built again yet */
  gboolean is_private;
  gboolean large;

  AdwToastOverlay *toasts;
  GtkWidget *back;
  GtkWidget *sidebar_button;
  GtkWidget *intake;
  GtkWidget *intake_label;
  GtkWidget *privacy;
  GtkWidget *search;
  AdwFlap *flap;
  VstSidebar *sidebar;
  GtkStack *stack;
  VstStatusLine *status;
  VstNotices *sample;
};

VstPage         *_vst_frame_push_visit   (VstFrame         *self,
                                          const VstScreen  *screen,
                                          GVariant         *target);
void             _vst_frame_pop_visit    (VstFrame         *self);
void             _vst_frame_show_top     (VstFrame         *self);
void             _vst_frame_search       (VstFrame         *self);

G_END_DECLS
