/* vst-screen.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/**
 * VstPhase:
 * @VST_PHASE_WELCOME: no hub is open yet
 * @VST_PHASE_ASSISTANT: a new hub is being set up
 * @VST_PHASE_SIGN_IN: a hub is there, and nobody has signed in
 * @VST_PHASE_RENEWAL: somebody came in with words that another knows, and
 *   chooses her own
 * @VST_PHASE_DESK: at work
 * @VST_PHASE_LOCKED: the person at the desk has left it for a moment
 *
 * What the window is for at the moment.  All but the desk are one page.
 */
typedef enum
{
  VST_PHASE_WELCOME,
  VST_PHASE_ASSISTANT,
  VST_PHASE_SIGN_IN,
  VST_PHASE_RENEWAL,
  VST_PHASE_DESK,
  VST_PHASE_LOCKED,
} VstPhase;

/**
 * VstScreen:
 * @name: what vst_page_open() calls it
 * @phase: the phase it belongs to
 * @title: its entry in the sidebar, to be translated at use
 * @icon: its symbol there; %NULL for a screen without an entry
 * @new_page: makes the page; @hub may be %NULL before one is open
 * @home: (nullable): the section it belongs to where it has no entry; %NULL where
 *   it stays with the one it was opened from
 * @right: what one needs to be offered it; nothing more than being signed in
 *   where it is left out
 *
 * A screen of the program.  Rooms write their pages; the table says which of
 * them there are, and in what order.
 */
typedef struct
{
  const char *name;
  VstPhase    phase;
  const char *title;
  const char *icon;

  GtkWidget *(*new_page) (VstHub   *hub,
                          GVariant *target);
  VstRight    right;
  const char *home;
} VstScreen;

const VstScreen *vst_screen_find        (const char *name);
const VstScreen *vst_screen_nth         (guint       index);
const VstScreen *vst_screen_find_phase  (VstPhase    phase);
const VstScreen *vst_screen_nth_section (guint       index);
const VstScreen *vst_screen_nth_offered (VstHub     *hub,
                                         guint       index);
gboolean         vst_screen_is_offered  (const VstScreen *screen,
                                         VstHub     *hub);

G_END_DECLS
