/* vst-test-desk.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-tree.h"

G_BEGIN_DECLS

/**
 * VstTestRole:
 *
 * What a thing is to a person; the roles GTK gives it differ from version to
 * version.
 */
typedef enum
{
  VST_TEST_ANY,
  VST_TEST_BUTTON,              /* push, toggle and menu buttons, links */
  VST_TEST_CHECK,               /* check box, radio button, switch */
  VST_TEST_FIELD,               /* anything one types into */
  VST_TEST_CHOICE,              /* a combo box */
  VST_TEST_ROW,                 /* of a list or a table */
  VST_TEST_LABEL,
  VST_TEST_HEADING,
  VST_TEST_ITEM,                /* of a menu */
  VST_TEST_WINDOW,              /* a window or a dialog */
} VstTestRole;

/* The program, running, as a blind user's screen reader meets it. */
typedef struct
{
  GSubprocess     *process;
  VstTestNode     *app;
} VstTestDesk;

/* A fixture's halves: start the program in English, and stop it.  @data is
 * NULL or a NULL-ended array of further arguments.
 */
void             vst_test_desk_setup    (VstTestDesk        *self,
                                         gconstpointer       data);
void             vst_test_desk_clear    (VstTestDesk        *self,
                                         gconstpointer       data);
void             vst_test_desk_start    (VstTestDesk        *self,
                                         const char *const  *arguments);
void             vst_test_desk_stop     (VstTestDesk        *self);
void             vst_test_desk_kill     (VstTestDesk        *self);

/* Each waits up to 30 seconds for what it looks for, and fails without it.
 * Names are patterns with * and ?.
 */
VstTestNode     *vst_test_desk_find     (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
VstTestNode     *vst_test_desk_find_in  (VstTestNode        *root,
                                         VstTestRole         role,
                                         const char         *name);
void             vst_test_desk_see      (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
void             vst_test_desk_miss     (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
gboolean         vst_test_desk_shows    (VstTestTree        *tree,
                                         VstTestRole         role,
                                         const char         *name);
gboolean         vst_test_desk_has      (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
void             vst_test_desk_type     (VstTestDesk        *self,
                                         const char         *label,
                                         const char         *text);
char            *vst_test_desk_read     (VstTestDesk        *self,
                                         const char         *label);
void             vst_test_desk_wait_for (VstTestDesk        *self,
                                         const char         *label,
                                         const char         *text);

/* Pastes one letter more than the field called @label takes: it stays, and is said
 * to be too long, also when @save_keys would save it (NULL for a form without);
 * one less, and it isn't said any more.
 */
void             vst_test_desk_overfill (VstTestDesk        *self,
                                         const char         *label,
                                         guint               most,
                                         const char         *save_keys);
void             vst_test_desk_press    (VstTestDesk        *self,
                                         const char         *name);
void             vst_test_desk_choose   (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);

/* After a key or a press, microseconds.  Nobody is quicker; sooner, what is still
 * there from before may be taken for what is to come.
 */
#define VST_TEST_PACE 60000

/* The focus, by a keyboard of its own. */
void             vst_test_desk_key      (VstTestDesk        *self,
                                         const char         *keys);
void             vst_test_desk_write    (VstTestDesk        *self,
                                         const char         *text);
void             vst_test_desk_hover    (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
void             vst_test_desk_click    (VstTestDesk        *self,
                                         VstTestRole         role,
                                         const char         *name);
void             vst_test_desk_pour     (VstTestDesk        *self,
                                         const char         *keys);
void             vst_test_desk_tab_to   (VstTestDesk        *self,
                                         const char         *name);
char            *vst_test_desk_focus    (VstTestDesk        *self);
VstTestNode     *vst_test_desk_find_focus (VstTestNode      *root);
void             vst_test_desk_focus_on (VstTestDesk        *self,
                                         const char         *name);

/* The dialog with the title @title, once it is up, takes the file at @path. */
void             vst_test_desk_choose_file (VstTestDesk     *self,
                                            const char      *title,
                                            const char      *path);

/* Actions of the application, as its menus and the shell activate them. */
void             vst_test_desk_activate (VstTestDesk        *self,
                                         const char         *action_name,
                                         GVariant           *parameter);

/* Polls, as the above do; FALSE when it never comes true. */
typedef gboolean (*VstTestCondition) (gpointer data);

gboolean         vst_test_desk_wait     (VstTestCondition    condition,
                                         gpointer            data);

gboolean         vst_test_desk_is       (VstTestNode        *node,
                                         AtspiStateType      state);
char            *vst_test_desk_text     (VstTestNode        *node);
void             vst_test_desk_dump     (VstTestNode        *node);

G_END_DECLS
