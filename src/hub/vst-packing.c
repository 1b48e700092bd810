/* vst-packing.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-packing.h"

#include <string.h>

void
vst_pack_u8 (GByteArray *bytes,
             guint8 value)
{
  g_byte_array_append (bytes, &value, 1);
}

void
vst_pack_u32 (GByteArray *bytes,
              guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

void
vst_pack_u64 (GByteArray *bytes,
              guint64 value)
{
  guint64 little = GUINT64_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

void
vst_pack_bytes (GByteArray *bytes,
                gconstpointer data,
                gsize size)
{
  g_return_if_fail (size <= G_MAXUINT);

  if (size > 0)
    g_byte_array_append (bytes, data, (guint) size);
}

/**
 * vst_pack_text:
 * @text: (nullable): UTF-8; none is the same as empty
 *
 * A length, then the text without its end mark.
 */
void
vst_pack_text (GByteArray *bytes,
               const char *text)
{
  gsize size = text != NULL ? strlen (text) : 0;

  vst_pack_u32 (bytes, (guint32) size);
  vst_pack_bytes (bytes, text, size);
}

void
vst_unpack_init (VstUnpack *unpack,
                 gconstpointer data,
                 gsize size)
{
  g_return_if_fail (unpack != NULL);

  *unpack = (VstUnpack){ data, size, 0, FALSE };
}

/* The next @size bytes, or NULL from the first that are missing on. */
static const guint8 *
take (VstUnpack *unpack,
      gsize size)
{
  const guint8 *data;

  if (unpack->failed || size > unpack->size - unpack->at)
    {
      unpack->failed = TRUE;
      return NULL;
    }

  data = unpack->data + unpack->at;
  unpack->at += size;
  return data;
}

guint8
vst_unpack_u8 (VstUnpack *unpack)
{
  const guint8 *data = take (unpack, 1);

  return data != NULL ? *data : 0;
}

guint32
vst_unpack_u32 (VstUnpack *unpack)
{
  const guint8 *data = take (unpack, 4);
  guint32 little = 0;

  if (data != NULL)
    memcpy (&little, data, sizeof little);
  return GUINT32_FROM_LE (little);
}

guint64
vst_unpack_u64 (VstUnpack *unpack)
{
  const guint8 *data = take (unpack, 8);
  guint64 little = 0;

  if (data != NULL)
    memcpy (&little, data, sizeof little);
  return GUINT64_FROM_LE (little);
}

/**
 * vst_unpack_bool:
 *
 * A byte that is 0 or 1; anything else is damage.
 */
gboolean
vst_unpack_bool (VstUnpack *unpack)
{
  guint8 value = vst_unpack_u8 (unpack);

  if (value > 1)
    unpack->failed = TRUE;
  return value == 1;
}

/**
 * vst_unpack_number:
 *
 * A number that is at most @largest; anything else is damage.
 */
guint32
vst_unpack_number (VstUnpack *unpack,
                   guint32 largest)
{
  guint32 value = vst_unpack_u32 (unpack);

  if (value <= largest)
    return value;

  unpack->failed = TRUE;
  return 0;
}

void
vst_unpack_bytes (VstUnpack *unpack,
                  gpointer data,
                  gsize size)
{
  const guint8 *from = take (unpack, size);

  if (from != NULL && size > 0)
    memcpy (data, from, size);
  else
    memset (data, 0, size);
}

/**
 * vst_unpack_text:
 * @longest: in bytes
 *
 * A text; one that is longer, or not UTF-8, or has a NUL in it, is damage.
 */
char *
vst_unpack_text (VstUnpack *unpack,
                 gsize longest)
{
  guint32 size = vst_unpack_u32 (unpack);
  const guint8 *data = size <= longest ? take (unpack, size) : NULL;

  if (data != NULL && g_utf8_validate_len ((const char *) data, size, NULL))
    return g_strndup ((const char *) data, size);

  unpack->failed = TRUE;
  return g_strdup ("");
}

/**
 * vst_unpack_is_done:
 *
 * Whether everything was there, and nothing more.
 */
gboolean
vst_unpack_is_done (const VstUnpack *unpack)
{
  return !unpack->failed && unpack->at == unpack->size;
}
