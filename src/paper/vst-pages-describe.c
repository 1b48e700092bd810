/* vst-pages-describe.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pages-private.h"

#include <stdlib.h>
#include <string.h>

/* Cairo writes the tree of tags, but not all that a screen reader needs: that
 * the file is tagged, its language, the other language of a bilingual sheet,
 * which cells are the heads of columns.  We add it as the format provides for
 * changes: new versions of some objects, appended with a table of their own.
 */
typedef struct
{
  const GString *pdf;
  gsize table; /* where Cairo's table of objects is */
  guint n_objects;
  guint root;
  guint info;
  VstLanguage language;
  guint *parents;   /* whose first span was met, by object */
  GString *objects; /* the new versions */
  GString *offsets; /* their table */
} Update;

static const char *const language_names[] = {
  [VST_ENGLISH] = "en-CA",
  [VST_FRENCH] = "fr-CA",
};

/* The last @needle in @length bytes; a PDF is no string, it holds NULs. */
static const char *
find_last (const char *bytes,
           gsize length,
           const char *needle)
{
  gsize n = strlen (needle);

  for (gsize i = length >= n ? length - n + 1 : 0; i > 0; i--)
    if (memcmp (bytes + i - 1, needle, n) == 0)
      return bytes + i - 1;

  return NULL;
}

static gboolean
has (const char *bytes,
     gsize length,
     const char *needle)
{
  return memmem (bytes, length, needle, strlen (needle)) != NULL;
}

/* The number after a key within some bytes, or 0. */
static guint
read_key (const char *bytes,
          gsize length,
          const char *key)
{
  const char *found = memmem (bytes, length, key, strlen (key));

  return found != NULL ? strtoul (found + strlen (key), NULL, 10) : 0;
}

/* Reads where things are: one classic table from object 0 on, as Cairo writes
 * it for version 1.4.  A file of another build is left as it is.
 */
static gboolean
read_trailer (Update *self)
{
  const char *bytes = self->pdf->str;
  gsize length = self->pdf->len;
  const char *start = find_last (bytes, length, "startxref");
  const char *trailer = find_last (bytes, length, "trailer");
  char *end;

  if (start == NULL || trailer == NULL || trailer > start || has (trailer, start - trailer, "/Prev"))
    return FALSE;

  self->table = strtoul (start + strlen ("startxref"), NULL, 10);
  if (self->table >= length || !g_str_has_prefix (bytes + self->table, "xref\n0 "))
    return FALSE;

  self->n_objects = strtoul (bytes + self->table + strlen ("xref\n0 "), &end, 10);
  if (*end == ' ')
    end++;
  if (*end != '\n' || (gsize) (end + 1 - bytes) + 20 * (gsize) self->n_objects > length)
    return FALSE;

  self->table = end + 1 - bytes;
  self->root = read_key (trailer, start - trailer, "/Root ");
  self->info = read_key (trailer, start - trailer, "/Info ");

  return self->root > 0 && self->root < self->n_objects;
}

/* The dictionary of an object, from its number up to its closing brackets; or
 * %NULL when it has none or is a stream.
 */
static const char *
find_dictionary (Update *self,
                 guint object,
                 gsize *length)
{
  const char *bytes = self->pdf->str;
  gsize offset = strtoul (bytes + self->table + 20 * (gsize) object, NULL, 10);
  const char *end, *close;

  if (offset == 0 || offset >= self->pdf->len)
    return NULL;

  end = memmem (bytes + offset, self->pdf->len - offset, "endobj", strlen ("endobj"));
  if (end == NULL || strtoul (bytes + offset, NULL, 10) != object || has (bytes + offset, end - bytes - offset, "stream"))
    return NULL;

  close = find_last (bytes + offset, end - bytes - offset, ">>");
  if (close == NULL)
    return NULL;

  *length = close - (bytes + offset);

  return bytes + offset;
}

/* A new version of an object, with more in its dictionary. */
static void
add_version (Update *self,
             guint object,
             const char *dictionary,
             gsize length,
             const char *more)
{
  g_string_append_printf (self->offsets, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                          object, self->pdf->len + self->objects->len);
  g_string_append_len (self->objects, dictionary, length);
  g_string_append_printf (self->objects, "%s>>\nendobj\n", more);
}

static void
describe_element (Update *self,
                  guint object,
                  const char *dictionary,
                  gsize length)
{
  guint parent;

  if (has (dictionary, length, "/S /TH\n") && !has (dictionary, length, "/A "))
    {
      add_version (self, object, dictionary, length, "   /A << /O /Table /Scope /Column >>\n");
      return;
    }

  if (!has (dictionary, length, "/S /Span\n") || has (dictionary, length, "/Lang"))
    return;

  /* Of the two spans of an element, the second is in the other language. */
  parent = read_key (dictionary, length, "/P ");
  if (parent == 0 || parent >= self->n_objects)
    return;

  if (self->parents[parent]++ == 1)
    {
      VstLanguage other = self->language == VST_FRENCH ? VST_ENGLISH : VST_FRENCH;
      g_autofree char *more = g_strdup_printf ("   /Lang (%s)\n", language_names[other]);

      add_version (self, object, dictionary, length, more);
    }
}

static void
describe_catalog (Update *self,
                  const char *dictionary,
                  gsize length)
{
  g_autofree char *language = g_strdup_printf ("   /Lang (%s)\n", language_names[self->language]);
  g_autofree char *more = g_strconcat (has (dictionary, length, "/MarkInfo") ? "" : "   /MarkInfo << /Marked true >>\n",
                                       has (dictionary, length, "/Lang") ? "" : language,
                                       has (dictionary, length, "/ViewerPreferences") ? "" : "   /ViewerPreferences << /DisplayDocTitle true >>\n",
                                       NULL);

  add_version (self, self->root, dictionary, length, more);
}

/**
 * vst_pages_describe:
 * @self: the pages
 * @pdf: what Cairo made of them
 *
 * Adds to a PDF what a screen reader needs and Cairo doesn't write.
 */
void
vst_pages_describe (VstPages *self,
                    GString *pdf)
{
  Update update = { .pdf = pdf, .language = self->language };
  gsize previous, table;

  if (pdf->len > 0 && pdf->str[pdf->len - 1] != '\n')
    g_string_append_c (pdf, '\n');

  if (!read_trailer (&update))
    return;

  previous = find_last (pdf->str, update.table, "xref\n") - pdf->str;
  update.parents = g_new0 (guint, update.n_objects);
  update.objects = g_string_new (NULL);
  update.offsets = g_string_new (NULL);

  for (guint object = 1; object < update.n_objects; object++)
    {
      gsize length;
      const char *dictionary = find_dictionary (&update, object, &length);

      if (dictionary == NULL)
        continue;

      if (object == update.root)
        describe_catalog (&update, dictionary, length);
      else if (has (dictionary, length, "/StructElem"))
        describe_element (&update, object, dictionary, length);
    }

  table = pdf->len + update.objects->len;
  g_string_append_len (pdf, update.objects->str, update.objects->len);
  g_string_append_printf (pdf, "xref\n%strailer\n<< /Size %u\n   /Root %u 0 R\n",
                          update.offsets->str, update.n_objects, update.root);
  if (update.info > 0)
    g_string_append_printf (pdf, "   /Info %u 0 R\n", update.info);
  g_string_append_printf (pdf, "   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          previous, table);

  g_free (update.parents);
  g_string_free (update.objects, TRUE);
  g_string_free (update.offsets, TRUE);
}
