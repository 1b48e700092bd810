/* vst-blocked-walk.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VstBlockedWalk:
 *
 * The program, walked from screen to screen in a process and on a display of its
 * own, so that two hubs are gone through side by side.
 */
typedef struct _VstBlockedWalk VstBlockedWalk;

/* Whoever walks: what the test's own program does when it is started as one. */
int             vst_blocked_walk_main  (int              argc,
                                        char            *argv[]);

VstBlockedWalk *vst_blocked_walk_new   (const char      *program,
                                        const char      *folder,
                                        const char      *day,
                                        const char      *handed) G_GNUC_WARN_UNUSED_RESULT;
void            vst_blocked_walk_free  (VstBlockedWalk  *self);
void            vst_blocked_walk_go    (VstBlockedWalk  *self,
                                        guint            stop);
void            vst_blocked_walk_look  (VstBlockedWalk  *self,
                                        guint            stop);
char           *vst_blocked_walk_hear  (VstBlockedWalk  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBlockedWalk, vst_blocked_walk_free)

G_END_DECLS
