/* vst-catalogue-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-catalogue-file.h"

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

#include "vst-catalogue-data.h"
#include "vst-error.h"

#define SCHEMA "/ca/vestibule/Vestibule/catalogue/catalogue.rng"

/* A file comes from outside.  It is read as UTF-8 from memory, without a
 * document type, so that there is no entity to grow and nothing to fetch.
 */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)

typedef struct
{
  guint line;
  char what[80];
} Complaint;

void
vst_catalogue_file_fail (VstCatalogueFault *fault,
                         VstCatalogueFaultKind kind,
                         guint line,
                         const char *what,
                         GError **error)
{
  if (fault != NULL)
    {
      const char *end;

      *fault = (VstCatalogueFault){ .kind = kind, .line = line };
      g_strlcpy (fault->what, what != NULL ? what : "", sizeof fault->what);

      /* Not cut within a character. */
      if (!g_utf8_validate (fault->what, -1, &end))
        fault->what[end - fault->what] = '\0';
    }

  g_set_error (error, VST_ERROR, VST_ERROR_CATALOGUE, "Not a catalogue of questions, at line %u", line);
}

/* The first complaint is the one that helps. */
static void
complain_cb (void *user_data,
             const xmlError *problem)
{
  Complaint *complaint = user_data;
  const xmlNode *node = problem->node;

  if (complaint->line != 0)
    return;

  complaint->line = problem->line > 0 ? (guint) problem->line : 1;
  if (node != NULL && node->type == XML_ELEMENT_NODE)
    g_strlcpy (complaint->what, (const char *) node->name, sizeof complaint->what);
}

static guint
line_of (const char *text,
         const char *place)
{
  guint line = 1;

  for (const char *p = text; p < place; p++)
    line += *p == '\n';

  return line;
}

static gboolean
is_within_bounds (const char *xml,
                  gsize length,
                  VstCatalogueFault *fault,
                  GError **error)
{
  const char *end, *place;

  if (length > VST_CATALOGUE_BYTES)
    {
      vst_catalogue_file_fail (fault, VST_CATALOGUE_TOO_LARGE, 0, NULL, error);
      return FALSE;
    }

  if (!g_utf8_validate (xml, (gssize) length, &end))
    {
      vst_catalogue_file_fail (fault, VST_CATALOGUE_ENCODING, line_of (xml, end), NULL, error);
      return FALSE;
    }

  if ((place = g_strstr_len (xml, (gssize) length, "<!DOCTYPE")) != NULL)
    {
      vst_catalogue_file_fail (fault, VST_CATALOGUE_DOCTYPE, line_of (xml, place), NULL, error);
      return FALSE;
    }

  return TRUE;
}

/* Read once; the same for every thread. */
static xmlRelaxNG *
get_schema (void)
{
  static xmlRelaxNG *schema = NULL;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (vst_catalogue_data_get_resource (), SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      xmlRelaxNGParserCtxt *parser;
      xmlRelaxNG *read;

      xmlInitParser ();
      parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes));
      read = xmlRelaxNGParse (parser);
      xmlRelaxNGFreeParserCtxt (parser);
      g_assert (read != NULL);
      g_once_init_leave (&schema, read);
    }

  return schema;
}

static gboolean
is_valid (xmlDoc *tree,
          Complaint *complaint)
{
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (get_schema ());
  int result;

  xmlRelaxNGSetValidStructuredErrors (validator, (xmlStructuredErrorFunc) (void (*) (void)) complain_cb, complaint);
  result = xmlRelaxNGValidateDoc (validator, tree);
  xmlRelaxNGFreeValidCtxt (validator);

  return result == 0;
}

xmlDoc *
vst_catalogue_file_read (const char *xml,
                         gsize length,
                         VstCatalogueFault *fault,
                         GError **error)
{
  xmlParserCtxt *context;
  xmlDoc *tree;
  Complaint complaint = { 0, "" };

  if (!is_within_bounds (xml, length, fault, error))
    return NULL;

  context = xmlNewParserCtxt ();
  tree = xmlCtxtReadMemory (context, xml, (int) length, NULL, "UTF-8", OPTIONS);

  if (tree == NULL)
    {
      const xmlError *problem = xmlCtxtGetLastError (context);

      vst_catalogue_file_fail (fault, VST_CATALOGUE_NOT_XML, problem != NULL && problem->line > 0 ? (guint) problem->line : 1, NULL, error);
    }
  else if (!is_valid (tree, &complaint))
    {
      vst_catalogue_file_fail (fault, VST_CATALOGUE_SHAPE, MAX (complaint.line, 1), complaint.what, error);
      g_clear_pointer (&tree, xmlFreeDoc);
    }

  xmlFreeParserCtxt (context);

  return tree;
}
