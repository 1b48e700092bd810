/* vst-packing.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How our own files are laid out: numbers in little endian, one after the
 * other without padding, so that there is one way to write a thing and no byte
 * that means nothing.
 */
void     vst_pack_u8    (GByteArray    *bytes,
                         guint8         value);
void     vst_pack_u32   (GByteArray    *bytes,
                         guint32        value);
void     vst_pack_u64   (GByteArray    *bytes,
                         guint64        value);
void     vst_pack_bytes (GByteArray    *bytes,
                         gconstpointer  data,
                         gsize          size);
void     vst_pack_text  (GByteArray    *bytes,
                         const char    *text);

/**
 * VstUnpack:
 *
 * A place in packed bytes.  After the first thing that isn't there everything
 * reads as zero and vst_unpack_is_done() is %FALSE, so a reader asks once, at
 * the end.
 */
typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
  gboolean      failed;
} VstUnpack;

void     vst_unpack_init    (VstUnpack     *unpack,
                             gconstpointer  data,
                             gsize          size);
guint8   vst_unpack_u8      (VstUnpack     *unpack);
guint32  vst_unpack_u32     (VstUnpack     *unpack);
guint64  vst_unpack_u64     (VstUnpack     *unpack);
gboolean vst_unpack_bool    (VstUnpack     *unpack);
guint32  vst_unpack_number  (VstUnpack     *unpack,
                             guint32        largest);
void     vst_unpack_bytes   (VstUnpack     *unpack,
                             gpointer       data,
                             gsize          size);
char    *vst_unpack_text    (VstUnpack     *unpack,
                             gsize          longest) G_GNUC_WARN_UNUSED_RESULT;
gboolean vst_unpack_is_done (const VstUnpack *unpack);

G_END_DECLS
