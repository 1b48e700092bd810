/* vst-catalogue-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-catalogue-file.h"

#include <gio/gio.h>

#include "vst-catalogue-data.h"
#include "vst-error.h"
#include "vst-xml.h"

#define SCHEMA "/ca/vestibule/Vestibule/catalogue/catalogue.rng"

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

/* Read once; the same for every thread. */
static VstXmlSchema *
get_schema (void)
{
  static VstXmlSchema *schema = NULL;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (vst_catalogue_data_get_resource (), SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_once_init_leave (&schema, vst_xml_schema_new (bytes));
    }

  return schema;
}

xmlDoc *
vst_catalogue_file_read (const char *xml,
                         gsize length,
                         VstCatalogueFault *fault,
                         GError **error)
{
  static const VstCatalogueFaultKind kinds[] = {
    [VST_XML_TOO_LARGE] = VST_CATALOGUE_TOO_LARGE,
    [VST_XML_ENCODING] = VST_CATALOGUE_ENCODING,
    [VST_XML_DOCTYPE] = VST_CATALOGUE_DOCTYPE,
    [VST_XML_NOT_XML] = VST_CATALOGUE_NOT_XML,
    [VST_XML_SHAPE] = VST_CATALOGUE_SHAPE,
  };
  VstXmlFault found = { 0 };
  g_autoptr (VstXml) tree = vst_xml_read (xml, length, VST_CATALOGUE_BYTES, &found);

  if (tree != NULL && vst_xml_check (tree, get_schema (), &found))
    return g_steal_pointer (&tree);

  vst_catalogue_file_fail (fault, kinds[found.kind], found.line, found.what, error);

  return NULL;
}
