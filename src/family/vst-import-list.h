/* vst-import-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-import.h"

G_BEGIN_DECLS

/**
 * VstImportItem:
 *
 * A row of a list that is being imported, as a list view wants it.
 */
#define VST_TYPE_IMPORT_ITEM (vst_import_item_get_type ())

G_DECLARE_FINAL_TYPE (VstImportItem, vst_import_item, VST, IMPORT_ITEM, GObject)

guint               vst_import_item_get_index (VstImportItem *self);
const VstImportRow *vst_import_item_get_row   (VstImportItem *self);

#define VST_TYPE_IMPORT_LIST (vst_import_list_get_type ())

G_DECLARE_FINAL_TYPE (VstImportList, vst_import_list, VST, IMPORT_LIST, GObject)

VstImportList *vst_import_list_new (VstImportPlan         *plan,
                                    const VstImportAction *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
