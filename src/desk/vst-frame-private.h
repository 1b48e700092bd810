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
  GtkEventController *keys; /* of the window */
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

VstPage         *_vst_frame_push_visit         (VstFrame              *self,
                                                const VstScreen       *screen,
                                                GVariant              *target);
void             _vst_frame_pop_visit          (VstFrame              *self);
void             _vst_frame_show_top           (VstFrame              *self);
void             _vst_frame_search             (VstFrame              *self);
gboolean         _vst_frame_is_searching       (VstFrame              *self);
void             _vst_frame_leave_search       (VstFrame              *self);

/* Where the keyboard is. */
void             _vst_frame_watch_keyboard     (VstFrame              *self);
void             _vst_frame_unwatch_keyboard   (VstFrame              *self);
GVariant        *_vst_frame_get_place          (VstPage               *page);
void             _vst_frame_set_place          (VstPage               *page,
                                                GVariant              *path);
void             _vst_frame_return             (VstFrame              *self,
                                                gboolean               pops);

/* Of the template. */
void             _vst_frame_search_activate_cb (VstFrame              *self);
void             _vst_frame_search_started_cb  (VstFrame              *self);
gboolean         _vst_frame_search_key_cb      (VstFrame              *self,
                                                guint                  key,
                                                guint                  code,
                                                GdkModifierType        state,
                                                GtkEventControllerKey *controller);
gboolean         _vst_frame_page_key_cb        (VstFrame              *self,
                                                guint                  key,
                                                guint                  code,
                                                GdkModifierType        state);

G_END_DECLS
