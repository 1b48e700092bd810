/* vst-test-tree.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-node.h"

G_BEGIN_DECLS

typedef struct _VstTestTree VstTestTree;

/* What may be asked of many nodes at once. */
typedef enum
{
  VST_TEST_NAMES        = 1 << 0,
  VST_TEST_STATES       = 1 << 1,
  VST_TEST_BOXES        = 1 << 2,
  VST_TEST_TEXTS        = 1 << 3,
  VST_TEST_ROLES        = 1 << 4,
  VST_TEST_DESCRIPTIONS = 1 << 5,
} VstTestFacts;

/**
 * VstTestTree:
 * @parent: (nullable): whose child it is, none for the one that was asked for
 * @name: (nullable): once it was asked for, as all else but the children
 * @text: (nullable): what is written in it
 * @description: (nullable): what is told of it besides
 * @length: of the text, in characters
 * @box: all nothing where it has no place
 *
 * A node and all in it as it was: each floor of the tree is asked at once, so
 * that hundreds of nodes cost some twenty waits and not a thousand.
 */
struct _VstTestTree
{
  VstTestNode *node;
  VstTestTree *parent;
  AtspiRole    role;
  GPtrArray   *children;
  char        *name;
  char        *text;
  char        *description;
  int          length;
  guint64      states;
  VstTestBox   box;
};

VstTestTree *vst_test_tree_read (VstTestNode       *root,
                                 VstTestFacts       facts) G_GNUC_WARN_UNUSED_RESULT;
void         vst_test_tree_free (VstTestTree       *self);
void         vst_test_tree_ask  (GPtrArray         *trees,
                                 VstTestFacts       facts);
gboolean     vst_test_tree_is   (const VstTestTree *self,
                                 AtspiStateType     state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestTree, vst_test_tree_free)

G_END_DECLS
