/* vst-xml.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xml.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

/* A file comes from outside.  It is read as UTF-8 from memory, without a
 * document type, so that there is no entity to grow and nothing to fetch.
 */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)

static gboolean
fail (VstXmlFault *fault,
      VstXmlFaultKind kind,
      guint line,
      const char *what)
{
  const char *end;

  *fault = (VstXmlFault){ .kind = kind, .line = line };
  g_strlcpy (fault->what, what != NULL ? what : "", sizeof fault->what);

  /* Not cut within a character. */
  if (!g_utf8_validate (fault->what, -1, &end))
    fault->what[end - fault->what] = '\0';

  return FALSE;
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
is_within_bounds (const char *text,
                  gsize length,
                  gsize most,
                  VstXmlFault *fault)
{
  const char *end, *place;

  if (length > MIN (most, G_MAXINT))
    return fail (fault, VST_XML_TOO_LARGE, 0, NULL);

  if (!g_utf8_validate (text, (gssize) length, &end))
    return fail (fault, VST_XML_ENCODING, line_of (text, end), NULL);

  if ((place = g_strstr_len (text, (gssize) length, "<!DOCTYPE")) != NULL)
    return fail (fault, VST_XML_DOCTYPE, line_of (text, place), NULL);

  return TRUE;
}

/**
 * vst_xml_read:
 * @text: a file's contents, from anywhere
 * @most: as many bytes as it may have
 * @fault: (out): what is wrong with it, where it isn't read
 *
 * Returns: (nullable): its tree, which no schema has been asked about yet
 */
VstXml *
vst_xml_read (const char *text,
              gsize length,
              gsize most,
              VstXmlFault *fault)
{
  xmlParserCtxt *context;
  xmlDoc *tree;

  g_return_val_if_fail (text != NULL && fault != NULL, NULL);

  if (!is_within_bounds (text, length, most, fault))
    return NULL;

  context = xmlNewParserCtxt ();
  tree = xmlCtxtReadMemory (context, text, (int) length, NULL, "UTF-8", OPTIONS);

  if (tree == NULL)
    {
      const xmlError *problem = xmlCtxtGetLastError (context);

      fail (fault, VST_XML_NOT_XML, problem != NULL && problem->line > 0 ? (guint) problem->line : 1, NULL);
    }

  xmlFreeParserCtxt (context);

  return tree;
}

/**
 * vst_xml_schema_new:
 * @bytes: one of ours, in RELAX NG
 *
 * Returns: the schema; the same one serves every thread
 */
VstXmlSchema *
vst_xml_schema_new (GBytes *bytes)
{
  xmlRelaxNGParserCtxt *parser;
  xmlRelaxNG *schema;

  xmlInitParser ();
  parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes));
  schema = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  g_assert (schema != NULL);

  return schema;
}

/* The first complaint is the one that helps. */
static void
complain_cb (void *user_data,
             const xmlError *problem)
{
  VstXmlFault *fault = user_data;
  const xmlNode *node = problem->node;

  if (fault->line != 0)
    return;

  fail (fault, VST_XML_SHAPE, problem->line > 0 ? (guint) problem->line : 1,
        node != NULL && node->type == XML_ELEMENT_NODE ? (const char *) node->name : NULL);
}

/* Whether it is what the schema says. */
gboolean
vst_xml_check (VstXml *self,
               VstXmlSchema *schema,
               VstXmlFault *fault)
{
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (schema);
  int result;

  fail (fault, VST_XML_SHAPE, 0, NULL);
  xmlRelaxNGSetValidStructuredErrors (validator, (xmlStructuredErrorFunc) (void (*) (void)) complain_cb, fault);
  result = xmlRelaxNGValidateDoc (validator, self);
  xmlRelaxNGFreeValidCtxt (validator);
  fault->line = MAX (fault->line, 1);

  return result == 0;
}

/**
 * vst_xml_new:
 * @space: the namespace of all its elements
 */
VstXml *
vst_xml_new (const char *root,
             const char *space)
{
  xmlDoc *tree = xmlNewDoc ((const xmlChar *) "1.0");
  xmlNode *node = xmlNewNode (NULL, (const xmlChar *) root);

  xmlSetNs (node, xmlNewNs (node, (const xmlChar *) space, NULL));
  xmlDocSetRootElement (tree, node);

  return tree;
}

void
vst_xml_free (VstXml *self)
{
  xmlFreeDoc (self);
}

/* As it is written, indented, in UTF-8. */
GBytes *
vst_xml_dup_bytes (VstXml *self)
{
  xmlChar *text = NULL;
  int length = 0;
  GBytes *bytes;

  xmlDocDumpFormatMemoryEnc (self, &text, &length, "UTF-8", 1);
  bytes = g_bytes_new (text, (gsize) length);
  xmlFree (text);

  return bytes;
}

VstXmlNode *
vst_xml_get_root (VstXml *self)
{
  return xmlDocGetRootElement (self);
}

const char *
vst_xml_get_space (VstXml *self)
{
  const xmlNode *root = xmlDocGetRootElement (self);

  return root != NULL && root->ns != NULL ? (const char *) root->ns->href : "";
}

/* What XML has no place for, such as a bell, is left out. */
static char *
dup_allowed (const char *text)
{
  GString *allowed = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        g_string_append_unichar (allowed, c);
    }

  return g_string_free (allowed, FALSE);
}

VstXmlNode *
vst_xml_add (VstXmlNode *parent,
             const char *name)
{
  return xmlNewChild (parent, NULL, (const xmlChar *) name, NULL);
}

/**
 * vst_xml_add_text:
 *
 * Adds an element with a text.
 *
 * Returns: (nullable): %NULL, and nothing added, where the text is empty
 */
VstXmlNode *
vst_xml_add_text (VstXmlNode *parent,
                  const char *name,
                  const char *text)
{
  g_autofree char *allowed = dup_allowed (text != NULL ? text : "");

  return *allowed != '\0' ? xmlNewTextChild (parent, NULL, (const xmlChar *) name, (const xmlChar *) allowed) : NULL;
}

/* An empty value is no attribute. */
void
vst_xml_set (VstXmlNode *node,
             const char *name,
             const char *value)
{
  g_autofree char *allowed = dup_allowed (value != NULL ? value : "");

  if (*allowed != '\0')
    xmlNewProp (node, (const xmlChar *) name, (const xmlChar *) allowed);
}

void
vst_xml_set_number (VstXmlNode *node,
                    const char *name,
                    gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  vst_xml_set (node, name, text);
}

/**
 * vst_xml_add_copy:
 * @node: an element, also of another file
 *
 * Adds the same element, with all that is in it, in the namespace of @parent.
 */
VstXmlNode *
vst_xml_add_copy (VstXmlNode *parent,
                  VstXmlNode *node)
{
  VstXmlNode *copy = vst_xml_add (parent, (const char *) node->name);
  g_autofree char *text = vst_xml_dup_text (node, NULL);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *value = vst_xml_dup (node, (const char *) attribute->name);

      vst_xml_set (copy, (const char *) attribute->name, value);
    }

  if (vst_xml_first (node, NULL) == NULL && *text != '\0')
    xmlNodeAddContent (copy, (const xmlChar *) text);
  for (VstXmlNode *child = vst_xml_first (node, NULL); child != NULL; child = vst_xml_next (child, NULL))
    vst_xml_add_copy (copy, child);

  return copy;
}

void
vst_xml_unset (VstXmlNode *node,
               const char *name)
{
  xmlUnsetProp (node, (const xmlChar *) name);
}

void
vst_xml_remove (VstXmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

gboolean
vst_xml_is (VstXmlNode *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && (name == NULL || strcmp ((const char *) node->name, name) == 0);
}

static VstXmlNode *
find (xmlNode *node,
      const char *name)
{
  for (; node != NULL; node = node->next)
    if (vst_xml_is (node, name))
      return node;

  return NULL;
}

/**
 * vst_xml_first:
 * @parent: (nullable):
 * @name: (nullable): of an element; %NULL for any
 */
VstXmlNode *
vst_xml_first (VstXmlNode *parent,
               const char *name)
{
  return parent != NULL ? find (parent->children, name) : NULL;
}

VstXmlNode *
vst_xml_next (VstXmlNode *node,
              const char *name)
{
  return find (node->next, name);
}

char *
vst_xml_dup (VstXmlNode *node,
             const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);

  return copy;
}

/**
 * vst_xml_dup_text:
 * @name: (nullable): of an element in it; %NULL for its own text
 */
char *
vst_xml_dup_text (VstXmlNode *parent,
                  const char *name)
{
  VstXmlNode *node = name != NULL ? vst_xml_first (parent, name) : parent;
  xmlChar *text = node != NULL ? xmlNodeGetContent (node) : NULL;
  char *copy = g_strdup (text != NULL ? (const char *) text : "");

  xmlFree (text);

  return copy;
}

gboolean
vst_xml_says (VstXmlNode *node,
              const char *attribute,
              const char *value)
{
  g_autofree char *is = vst_xml_dup (node, attribute);

  return g_str_equal (is, value);
}

gint64
vst_xml_get_number (VstXmlNode *node,
                    const char *attribute,
                    gint64 otherwise)
{
  g_autofree char *text = vst_xml_dup (node, attribute);
  gint64 number;

  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL) ? number : otherwise;
}

/* Where it stands in the file it was read from. */
guint
vst_xml_get_line (VstXmlNode *node)
{
  return (guint) MAX (xmlGetLineNo (node), 1);
}

char *
vst_xml_dup_name (VstXmlNode *node)
{
  return g_strdup ((const char *) node->name);
}

VstXml *
vst_xml_copy (VstXml *self)
{
  return xmlCopyDoc (self, 1);
}
