/* vst-pool.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-db.h"

G_BEGIN_DECLS

/**
 * VstPoolKind:
 * @open: makes what a thread of the pool works with, on that thread
 * @close: puts it away, on that thread
 * @get_db: its connection, for cancelling
 *
 * What the threads of a pool work with: a connection and whatever belongs to it.
 */
typedef struct
{
  gpointer   (*open)   (gpointer       data,
                        gboolean       writer,
                        GError       **error);
  void       (*close)  (gpointer       context);
  VstDb     *(*get_db) (gpointer       context);
} VstPoolKind;

/**
 * VstPoolFunc:
 * @context: what the kind's open() made for this thread
 * @args: what the caller gave
 * @cancellable: (nullable): the caller's
 * @error: where to put what went wrong
 *
 * A piece of work on the database.
 *
 * Returns: (transfer full) (nullable): its result, or %NULL with @error set
 */
typedef gpointer (*VstPoolFunc) (gpointer        context,
                                 gconstpointer   args,
                                 GCancellable   *cancellable,
                                 GError        **error);

#define VST_TYPE_POOL (vst_pool_get_type ())

G_DECLARE_FINAL_TYPE (VstPool, vst_pool, VST, POOL, GObject)

VstPool  *vst_pool_new    (const VstPoolKind   *kind,
                           gpointer             data,
                           GDestroyNotify       data_free) G_GNUC_WARN_UNUSED_RESULT;
void      vst_pool_close  (VstPool             *self);

void      vst_pool_read   (VstPool             *self,
                           VstPoolFunc          func,
                           gpointer             args,
                           GDestroyNotify       args_free,
                           GDestroyNotify       result_free,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
void      vst_pool_write  (VstPool             *self,
                           VstPoolFunc          func,
                           gpointer             args,
                           GDestroyNotify       args_free,
                           GDestroyNotify       result_free,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
gpointer  vst_pool_finish (VstPool             *self,
                           GAsyncResult        *result,
                           GError             **error);

G_END_DECLS
