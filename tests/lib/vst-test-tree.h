/* vst-test-tree.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-desk.h"

G_BEGIN_DECLS

/* The accessibility tree of a program as it was at one moment, fetched in a few
 * messages: asking each thing for its role, its name and its states in turn
 * takes a thousand times as many.
 */
typedef struct _VstTestTree VstTestTree;

typedef struct _VstTestLeaf VstTestLeaf;

struct _VstTestLeaf
{
  char         *path;
  char         *name;
  AtspiRole     role;
  guint64       states;
  int           n_children;     /* how many it says that it has */
  char         *said_parent;    /* the path of what it says that it is in */
  int           said_index;
  VstTestLeaf  *parent;
  GPtrArray    *children;       /* (element-type VstTestLeaf) in their order */
};

VstTestTree     *vst_test_tree_read     (VstTestNode      *root,
                                         gboolean          whole);
VstTestLeaf     *vst_test_tree_find_focus (VstTestNode    *root,
                                           VstTestTree   **tree);
void             vst_test_tree_free     (VstTestTree      *self);
VstTestLeaf     *vst_test_tree_get_root (VstTestTree      *self);
VstTestNode     *vst_test_tree_get_node (VstTestTree      *self,
                                         VstTestLeaf      *leaf);
void             vst_test_tree_get_texts (VstTestTree     *self,
                                          GPtrArray       *leaves,
                                          char           **texts);

gboolean         vst_test_leaf_is       (VstTestLeaf      *self,
                                         AtspiStateType    state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestTree, vst_test_tree_free)

G_END_DECLS
