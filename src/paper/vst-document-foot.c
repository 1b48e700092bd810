/* vst-document-foot.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document-private.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"

/**
 * vst_document_dup_foot_text:
 *
 * What stands in the foot of each page, in the language of the moment.
 *
 * Returns: (nullable) (transfer full):
 */
char *
vst_document_dup_foot_text (VstDocument *document)
{
  g_autofree char *number = NULL;
  g_autofree char *destroy = NULL;

  if (document->number != NULL)
    /* Translators: in the foot of a sheet: by which number its print is logged. */
    number = g_strdup_printf (_("Sheet no. %s"), document->number);

  if (document->destroy_after != NULL)
    {
      g_autofree char *day = vst_format_day (document->destroy_after);

      /* Translators: in the foot of a sheet, with a date. */
      destroy = g_strdup_printf (_("Destroy after %s"), day);
    }

  if (number != NULL && destroy != NULL)
    return g_strdup_printf ("%s \302\267 %s", number, destroy);

  return number != NULL ? g_steal_pointer (&number) : g_steal_pointer (&destroy);
}

static const char *
get_title (VstDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const VstBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == VST_BLOCK_TITLE)
        return block->words[0].first;
    }

  return NULL;
}

static char *
number_text (VstReader reader,
             guint page,
             guint n_pages)
{
  VST_LANGUAGE_SCOPE (vst_reader_get_language (reader));

  if (vst_reader_is_bilingual (reader))
    return g_strdup_printf ("%u / %u", page, n_pages);

  /* Translators: in the foot of a sheet. */
  return g_strdup_printf (_("Page %1$u of %2$u"), page, n_pages);
}

/**
 * vst_document_dup_page_text:
 * @page: from 1
 *
 * Which page it is; from the second on, of what as well, and of which file, for
 * whoever finds a sheet by itself.
 */
char *
vst_document_dup_page_text (VstDocument *document,
                            guint page,
                            guint n_pages)
{
  g_autofree char *number = number_text (document->reader, page, n_pages);
  const char *title = page > 1 ? get_title (document) : NULL;

  if (title == NULL)
    return g_steal_pointer (&number);

  if (document->file_number == NULL)
    return g_strdup_printf ("%s \302\267 %s", title, number);

  return g_strdup_printf ("%s \302\267 %s \302\267 %s", title, document->file_number, number);
}
