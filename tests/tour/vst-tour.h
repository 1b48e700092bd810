/* vst-tour.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-language.h"
#include "vst-test-desk.h"

G_BEGIN_DECLS

/* Which language the desk speaks; texts are looked for in its words. */
void        vst_tour_speak        (VstLanguage  language);

/* What the desk calls @english now, as a pattern: its %s are *. */
const char *vst_tour_say          (const char  *english);

/* Where pictures and pages go: the folder VST_TOUR, or the build's own. */
const char *vst_tour_folder       (void);

/* Starts the program in the language spoken, and fills the screen with it. */
void        vst_tour_start        (VstTestDesk *desk,
                                   const char  *hub);
void        vst_tour_fill         (VstTestDesk *desk);

/* As vst_test_desk_see() and so on, of what the desk calls @english now. */
void        vst_tour_see          (VstTestDesk *desk,
                                   const char  *english);
void        vst_tour_press        (VstTestDesk *desk,
                                   const char  *english);
void        vst_tour_type         (VstTestDesk *desk,
                                   const char  *english,
                                   const char  *text);

/* At the desk of the sample hub. */
void        vst_tour_sign_in      (VstTestDesk *desk,
                                   const char  *name);
void        vst_tour_go_to        (VstTestDesk *desk,
                                   const char  *english);

/* Takes a picture of the screen, once it has come to rest and shows something
 * else than the picture or the glance before.
 */
void        vst_tour_picture      (const char  *name);
void        vst_tour_glance       (void);

/* Prints the sheets of nobody in particular, for every reader. */
void        vst_tour_print_sheets (void);

/* Runs a program of ours, and fails unless it ends well.  NULL ends it. */
char       *vst_tour_run          (const char  *program,
                                   ...) G_GNUC_NULL_TERMINATED;

/* The stations. */
void        vst_tour_founding     (void);
void        vst_tour_day          (const char  *hub);
void        vst_tour_office       (const char  *hub);

G_END_DECLS
