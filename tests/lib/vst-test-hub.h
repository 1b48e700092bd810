/* vst-test-hub.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-hub-founding.h"

G_BEGIN_DECLS

#define VST_TEST_PASSPHRASE "a passphrase for tests"

/* The least that a file may ask for: nobody guesses at these, and they are derived
 * hundreds of times.
 */
#define VST_TEST_KEY_COST ((VstKeyCost) { 1, 8 })

/* Who works in a hub of the tests: their ids, in this order. */
enum
{
  VST_TEST_ADMIN = 1,       /* administrator and coordinator */
  VST_TEST_SECOND_ADMIN,    /* administrator alone */
  VST_TEST_RECEPTION,
  VST_TEST_COORDINATOR,
  VST_TEST_PIVOT,
  VST_TEST_LINK,
  VST_TEST_PARTNER,
  VST_TEST_PRIVACY,
};

/**
 * VstTestHub:
 *
 * A hub on a real, encrypted disk file in a temporary folder.
 */
typedef struct
{
  char      *place;
  char      *folder;
  VstSecret *recovery;
  VstHub    *hub;
} VstTestHub;

void      vst_test_hub_set_up    (VstTestHub        *self,
                                  gconstpointer      data);
void      vst_test_hub_tear_down (VstTestHub        *self,
                                  gconstpointer      data);

void      vst_test_hub_enter     (VstTestHub        *self,
                                  gint64             staff_id);
gboolean  vst_test_hub_try       (VstTestHub        *self,
                                  gint64             staff_id,
                                  const char        *passphrase,
                                  GError           **error);
gpointer  vst_test_hub_do        (VstTestHub        *self,
                                  const VstDeed     *deed,
                                  gconstpointer      args,
                                  GError           **error);
gpointer  vst_test_hub_read      (VstTestHub        *self,
                                  const VstReading  *reading,
                                  gconstpointer      args,
                                  GError           **error);
char     *vst_test_hub_undo      (VstTestHub        *self,
                                  GError           **error);
char     *vst_test_hub_redo      (VstTestHub        *self,
                                  GError           **error);
VstDb    *vst_test_hub_open_db   (VstTestHub        *self);
char     *vst_test_hub_leave_copy (VstTestHub       *self) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_test_hub_leave_replaced (VstTestHub   *self,
                                       int           n_days) G_GNUC_WARN_UNUSED_RESULT;
void      vst_test_hub_copy      (const char        *from_folder,
                                  const char        *to_folder);
void      vst_test_remove_all    (const char        *path);
void      vst_test_keep_cb       (GObject           *object,
                                  GAsyncResult      *result,
                                  gpointer           user_data);

G_END_DECLS
