/* vst-tour.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-desk.h"

G_BEGIN_DECLS

/* Where pictures and pages go: the folder VST_TOUR, or the build's own. */
const char *vst_tour_folder  (void);

/* Fills the screen with the program's window. */
void        vst_tour_fill    (VstTestDesk *desk);

/* Takes a picture of the screen, once it has come to rest. */
void        vst_tour_picture (const char  *name);

/* Turns a printed document's pages into pictures beside it. */
void        vst_tour_pages   (const char  *name);

/* Runs a program of ours, and fails unless it ends well.  NULL ends it. */
char       *vst_tour_run     (const char  *program,
                              ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
