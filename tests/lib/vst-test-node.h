/* vst-test-node.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <atspi/atspi-constants.h>
#include <gio/gio.h>

#include "vst-test-bus.h"

G_BEGIN_DECLS

#define VST_TEST_TYPE_NODE (vst_test_node_get_type ())

/**
 * VstTestNode:
 *
 * A thing on the accessibility bus.  It is asked directly: libatspi waits for
 * each answer before it asks again, and crashes when a program comes or goes.
 * One that is gone has no name, no role, no states and nobody in it.
 */
G_DECLARE_FINAL_TYPE (VstTestNode, vst_test_node, VST_TEST, NODE, GObject)

/* In its window. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} VstTestBox;

VstTestNode     *vst_test_node_find_program  (guint            pid) G_GNUC_WARN_UNUSED_RESULT;

const char      *vst_test_node_get_path      (VstTestNode     *self);
AtspiRole        vst_test_node_get_role      (VstTestNode     *self);
int              vst_test_node_get_index     (VstTestNode     *self);
gboolean         vst_test_node_get_box       (VstTestNode     *self,
                                              VstTestBox      *box);
gboolean         vst_test_node_is            (VstTestNode     *self,
                                              AtspiStateType   state);
char            *vst_test_node_dup_name      (VstTestNode     *self) G_GNUC_WARN_UNUSED_RESULT;
char            *vst_test_node_dup_role_name (VstTestNode     *self) G_GNUC_WARN_UNUSED_RESULT;
char            *vst_test_node_dup_text      (VstTestNode     *self) G_GNUC_WARN_UNUSED_RESULT;
VstTestNode     *vst_test_node_dup_parent    (VstTestNode     *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *vst_test_node_dup_children  (VstTestNode     *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean         vst_test_node_can_act       (VstTestNode     *self);
gboolean         vst_test_node_act           (VstTestNode     *self);
gboolean         vst_test_node_set_text      (VstTestNode     *self,
                                              const char      *text);

/* For many questions at once: who is asked, and what an answer says */
const char      *vst_test_node_get_owner     (VstTestNode     *self);
GPtrArray       *vst_test_node_list          (DBusMessageIter *references) G_GNUC_WARN_UNUSED_RESULT;
guint64          vst_test_node_read_states   (DBusMessageIter *reply);
void             vst_test_node_read_box      (DBusMessageIter *reply,
                                              VstTestBox      *box);

G_END_DECLS
