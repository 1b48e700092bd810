/* vst-import-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-list.h"

struct _VstImportItem
{
  GObject parent_instance;

  VstImportPlan *plan;
  guint index;
};

G_DEFINE_FINAL_TYPE (VstImportItem, vst_import_item, G_TYPE_OBJECT)

/**
 * VstImportList:
 *
 * The rows of a plan, or those of one kind; an item is made when it is looked
 * at, and no sooner.
 */
struct _VstImportList
{
  GObject parent_instance;

  VstImportPlan *plan;
  GArray *indices; /* of guint */
};

static void vst_import_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VstImportList, vst_import_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vst_import_list_model_init))

static void
vst_import_item_finalize (GObject *object)
{
  g_clear_pointer (&VST_IMPORT_ITEM (object)->plan, vst_import_plan_unref);

  G_OBJECT_CLASS (vst_import_item_parent_class)->finalize (object);
}

static void
vst_import_item_class_init (VstImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_import_item_finalize;
}

static void
vst_import_item_init (VstImportItem *self)
{
}

/* Which row of the table, from 0. */
guint
vst_import_item_get_index (VstImportItem *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_ITEM (self), 0);

  return self->index;
}

const VstImportRow *
vst_import_item_get_row (VstImportItem *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_ITEM (self), NULL);

  return g_ptr_array_index (self->plan->rows, self->index);
}

static GType
vst_import_list_get_item_type (GListModel *model)
{
  return VST_TYPE_IMPORT_ITEM;
}

static guint
vst_import_list_get_n_items (GListModel *model)
{
  return VST_IMPORT_LIST (model)->indices->len;
}

static gpointer
vst_import_list_get_item (GListModel *model,
                          guint position)
{
  VstImportList *self = VST_IMPORT_LIST (model);
  VstImportItem *item;

  if (position >= self->indices->len)
    return NULL;

  item = g_object_new (VST_TYPE_IMPORT_ITEM, NULL);
  item->plan = vst_import_plan_ref (self->plan);
  item->index = g_array_index (self->indices, guint, position);

  return item;
}

static void
vst_import_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vst_import_list_get_item_type;
  iface->get_n_items = vst_import_list_get_n_items;
  iface->get_item = vst_import_list_get_item;
}

static void
vst_import_list_finalize (GObject *object)
{
  VstImportList *self = VST_IMPORT_LIST (object);

  g_clear_pointer (&self->plan, vst_import_plan_unref);
  g_array_unref (self->indices);

  G_OBJECT_CLASS (vst_import_list_parent_class)->finalize (object);
}

static void
vst_import_list_class_init (VstImportListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_import_list_finalize;
}

static void
vst_import_list_init (VstImportList *self)
{
  self->indices = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * vst_import_list_new:
 * @action: (nullable): which rows; %NULL for all of them
 */
VstImportList *
vst_import_list_new (VstImportPlan *plan,
                     const VstImportAction *action)
{
  VstImportList *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_object_new (VST_TYPE_IMPORT_LIST, NULL);
  self->plan = vst_import_plan_ref (plan);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstImportRow *row = g_ptr_array_index (plan->rows, i);

      if (action == NULL || row->action == *action)
        g_array_append_val (self->indices, i);
    }

  return self;
}
