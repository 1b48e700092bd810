/* vst-iso-names.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-iso-names.h"

#include <string.h>

/* Where the catalogue of gettext has its tables; see its manual, "The Format
 * of GNU MO Files".
 */
#define MO_MAGIC 0x950412de
#define MO_COUNT 8
#define MO_TEXTS 12
#define MO_TRANSLATIONS 16

static const char *prefix = ISO_CODES_PREFIX;

void
vst_iso_names_set_prefix (const char *new_prefix)
{
  prefix = new_prefix;
}

char *
vst_iso_names_path (const char *list)
{
  g_autofree char *file = g_strconcat (list, ".json", NULL);

  return g_build_filename (prefix, "share", "iso-codes", "json", file, NULL);
}

static gboolean
read_number (const guint8 *data,
             gsize size,
             gsize place,
             guint32 *number)
{
  if (size < 4 || place > size - 4)
    return FALSE;

  memcpy (number, data + place, 4);
  *number = GUINT32_FROM_LE (*number);

  return TRUE;
}

static const char *
read_message (const guint8 *data,
              gsize size,
              gsize place)
{
  guint32 length, start;

  if (!read_number (data, size, place, &length) || !read_number (data, size, place + 4, &start))
    return NULL;

  if (start >= size || length >= size - start || data[start + length] != '\0')
    return NULL;

  return (const char *) data + start;
}

/* The French of iso-codes, English name → French name.  Read by ourselves and
 * not by gettext: that has only the language of its thread, and only where
 * the locale is installed.
 */
GHashTable *
vst_iso_names_french (const char *list,
                      GBytes **bytes)
{
  GHashTable *french = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *file = g_strconcat (list, ".mo", NULL);
  g_autofree char *path = g_build_filename (prefix, "share", "locale", "fr", "LC_MESSAGES", file, NULL);
  char *contents;
  const guint8 *data;
  gsize size;
  guint32 magic, count, texts, translations;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return french;

  *bytes = g_bytes_new_take (contents, size);
  data = g_bytes_get_data (*bytes, NULL);

  if (!read_number (data, size, 0, &magic) || magic != MO_MAGIC || !read_number (data, size, MO_COUNT, &count) ||
      !read_number (data, size, MO_TEXTS, &texts) || !read_number (data, size, MO_TRANSLATIONS, &translations))
    return french;

  for (guint32 i = 0; i < count; i++)
    {
      const char *text = read_message (data, size, texts + (gsize) i * 8);
      const char *translation = read_message (data, size, translations + (gsize) i * 8);

      if (text == NULL || translation == NULL)
        break;

      g_hash_table_insert (french, (gpointer) text, (gpointer) translation);
    }

  return french;
}
