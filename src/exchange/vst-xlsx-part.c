/* vst-xlsx-part.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xlsx-part.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* A bomb is a small file that unpacks to a huge one.  True workbooks unpack
 * to ten, at most some fifty times their size.
 */
#define MAX_PARTS 4096
#define MAX_TOTAL (G_GUINT64_CONSTANT (1024) * 1024 * 1024)
#define MAX_RATIO 200
#define FREE_TOTAL (8 * 1024 * 1024)

#define BLOCK (64 * 1024)

struct _VstXlsxElement
{
  const char *name;
  const xmlChar **attributes; /* name, prefix, namespace, value, end */
  int n_attributes;
};

typedef struct
{
  const VstXlsxHandler *handler;
  gpointer data;
  xmlParserCtxt *context;
  GError *error;
} Reading;

static gboolean
fail_damaged (VstXlsxFile *file,
              GError **error,
              const char *what)
{
  return vst_table_fail (file->fault, error, VST_ERROR_FILE_DAMAGED, 0, 0, what);
}

gboolean
vst_xlsx_element_is (VstXlsxElement *element,
                     const char *name)
{
  return strcmp (element->name, name) == 0;
}

static const xmlChar **
find_attribute (VstXlsxElement *element,
                const char *name)
{
  for (int i = 0; i < element->n_attributes; i++)
    if (strcmp ((const char *) element->attributes[5 * i], name) == 0)
      return element->attributes + 5 * i;

  return NULL;
}

/**
 * vst_xlsx_element_dup_attribute:
 * @element: an element
 * @name: an attribute, without prefix
 *
 * Returns: (nullable): its value, %NULL if it has none
 */
char *
vst_xlsx_element_dup_attribute (VstXlsxElement *element,
                                const char *name)
{
  const xmlChar **attribute = find_attribute (element, name);
  g_autofree char *raw = NULL;
  g_auto (GStrv) pieces = NULL;

  if (attribute == NULL)
    return NULL;

  raw = g_strndup ((const char *) attribute[3], attribute[4] - attribute[3]);

  /* As it replaces no entities, libxml2 leaves this one for the tree that
   * we don't have.
   */
  pieces = g_strsplit (raw, "&#38;", -1);

  return g_strjoinv ("&", pieces);
}

/**
 * vst_xlsx_element_get_attribute:
 * @element: an element
 * @name: an attribute, without prefix
 * @value: (out caller-allocates): its value
 * @size: the room in @value
 *
 * As dup_attribute(), without a copy for each cell of a sheet.
 *
 * Returns: %FALSE if it has none, or a longer one than any good file has
 */
gboolean
vst_xlsx_element_get_attribute (VstXlsxElement *element,
                                const char *name,
                                char *value,
                                gsize size)
{
  const xmlChar **attribute = find_attribute (element, name);
  gsize length;

  if (attribute == NULL)
    return FALSE;

  length = attribute[4] - attribute[3];

  if (length >= size)
    return FALSE;

  memcpy (value, attribute[3], length);
  value[length] = '\0';

  return TRUE;
}

static void
stop_if_failed (Reading *reading)
{
  if (reading->error != NULL)
    xmlStopParser (reading->context);
}

static void
start_element_cb (void *user_data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  Reading *reading = user_data;
  VstXlsxElement element = { (const char *) name, attributes, n_attributes };

  if (reading->error == NULL && reading->handler->start != NULL)
    reading->handler->start (reading->data, &element, &reading->error);

  stop_if_failed (reading);
}

static void
end_element_cb (void *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reading *reading = user_data;

  if (reading->error == NULL && reading->handler->end != NULL)
    reading->handler->end (reading->data, (const char *) name, &reading->error);

  stop_if_failed (reading);
}

static void
characters_cb (void *user_data,
               const xmlChar *text,
               int length)
{
  Reading *reading = user_data;

  if (reading->error == NULL && reading->handler->text != NULL)
    reading->handler->text (reading->data, (const char *) text, length, &reading->error);

  stop_if_failed (reading);
}

/* Never reached, since the bytes are searched before; the second lock. */
static void
internal_subset_cb (void *user_data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  Reading *reading = user_data;

  if (reading->error == NULL)
    vst_table_fail (NULL, &reading->error, VST_ERROR_FILE_DAMAGED, 0, 0, "A part has a document type");

  stop_if_failed (reading);
}

/* It goes to the GError, not to standard error. */
static void
structured_error_cb (void *user_data,
                     xmlErrorPtr error)
{
}

static xmlParserCtxt *
make_context (Reading *reading)
{
  static gsize once = 0;
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .cdataBlock = characters_cb,
    .ignorableWhitespace = characters_cb,
    .internalSubset = internal_subset_cb,
    .serror = (xmlStructuredErrorFunc) structured_error_cb,
  };
  xmlParserCtxt *context;

  if (g_once_init_enter (&once))
    {
      xmlInitParser ();
      g_once_init_leave (&once, 1);
    }

  context = xmlCreatePushParserCtxt (&sax, reading, NULL, 0, NULL);

  if (context == NULL)
    g_error ("No memory for an XML parser");

  /* Whatever a part says of its encoding, it is read as UTF-8, so that the
   * search for a document type sees what the parser sees.
   */
  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  reading->context = context;

  return context;
}

/* A document type may stand across two blocks, so @block has the end of the
 * block before in its first bytes.
 */
static gboolean
has_document_type (const char *block,
                   gsize length)
{
  static const char doctype[] = "<!DOCTYPE";

  return memmem (block, length, doctype, sizeof doctype - 1) != NULL;
}

#define OVERLAP 8 /* strlen ("<!DOCTYPE") - 1 */

static gboolean
feed (VstXlsxFile *file,
      struct archive *archive,
      Reading *reading,
      GError **error)
{
  g_autofree char *block = g_malloc0 (OVERLAP + BLOCK);
  guint64 limit = MIN (MAX_TOTAL, FREE_TOTAL + (guint64) g_bytes_get_size (file->bytes) * MAX_RATIO);
  la_ssize_t n;

  for (gboolean first = TRUE; (n = archive_read_data (archive, block + OVERLAP, BLOCK)) > 0; first = FALSE)
    {
      const char *text = block + OVERLAP;
      int mark = first && n >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      if (g_cancellable_set_error_if_cancelled (file->cancellable, error))
        return FALSE;

      file->total += n;

      if (file->total > limit)
        return vst_table_fail (file->fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "The workbook unpacks to far too much");

      if (memchr (text, '\0', n) != NULL)
        return fail_damaged (file, error, "A part is not UTF-8");

      if (has_document_type (block, OVERLAP + n))
        return fail_damaged (file, error, "A part has a document type");

      /* A parser that has been told the encoding doesn't look for a mark. */
      if (xmlParseChunk (reading->context, text + mark, n - mark, 0) != 0)
        break;

      memmove (block, block + n, OVERLAP);
    }

  if (reading->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reading->error));
      return FALSE;
    }

  if (n != 0 || xmlParseChunk (reading->context, NULL, 0, 1) != 0 || !reading->context->wellFormed)
    {
      /* The last piece of text may have come with the end. */
      if (reading->error != NULL)
        g_propagate_error (error, g_steal_pointer (&reading->error));
      else
        fail_damaged (file, error, "A part can't be read");

      return FALSE;
    }

  return TRUE;
}

static gboolean
find_part (VstXlsxFile *file,
           struct archive *archive,
           const char *name,
           GError **error)
{
  struct archive_entry *entry;
  const void *data;
  gsize size;
  int code;

  data = g_bytes_get_data (file->bytes, &size);

  archive_read_support_format_zip_seekable (archive);

  if (archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    return fail_damaged (file, error, "The archive can't be read");

  for (guint i = 0; (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK; i++)
    {
      const char *entry_name = archive_entry_pathname (entry);

      if (i == MAX_PARTS)
        return vst_table_fail (file->fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "The workbook has too many parts");

      if (entry_name == NULL || g_ascii_strcasecmp (entry_name, name) != 0)
        continue;

      if (archive_entry_is_encrypted (entry))
        return vst_table_fail (file->fault, error, VST_ERROR_FILE_ENCRYPTED, 0, 0, "The archive has a password");

      return TRUE;
    }

  if (code != ARCHIVE_EOF)
    return fail_damaged (file, error, "The archive can't be read");

  return vst_table_fail (file->fault, error, VST_ERROR_NOT_FOUND, 0, 0, "A part is missing");
}

/**
 * vst_xlsx_part_read:
 * @file: a workbook
 * @name: the part, such as "xl/workbook.xml"
 * @handler: what to call
 * @data: for @handler
 * @error: return location for an error
 *
 * Unpacks a part and reads it, piece by piece.  It fails with
 * %VST_ERROR_NOT_FOUND if there is no such part.
 */
gboolean
vst_xlsx_part_read (VstXlsxFile *file,
                    const char *name,
                    const VstXlsxHandler *handler,
                    gpointer data,
                    GError **error)
{
  struct archive *archive = archive_read_new ();
  Reading reading = { handler, data, NULL, NULL };
  gboolean ok = find_part (file, archive, name, error);

  if (ok)
    {
      xmlParserCtxt *context = make_context (&reading);

      ok = feed (file, archive, &reading, error);
      xmlFreeParserCtxt (context);
      g_clear_error (&reading.error);
    }

  archive_read_free (archive);

  return ok;
}

/**
 * vst_xlsx_part_resolve:
 * @part: a part
 * @target: what it refers to: absolute, or from where it lies
 *
 * Returns: the name of the part it means
 */
char *
vst_xlsx_part_resolve (const char *part,
                       const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *root = g_strconcat ("/", folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, root);

  return g_strdup (path + strspn (path, "/"));
}
