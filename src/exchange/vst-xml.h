/* vst-xml.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* libxml2's own, whose headers stay out of the rooms above. */
typedef struct _xmlDoc     VstXml;
typedef struct _xmlNode    VstXmlNode;
typedef struct _xmlRelaxNG VstXmlSchema;

typedef enum
{
  VST_XML_TOO_LARGE,
  VST_XML_ENCODING,             /* not UTF-8, or with a NUL */
  VST_XML_DOCTYPE,              /* declarations and entities are not read */
  VST_XML_NOT_XML,
  VST_XML_SHAPE,                /* not what the schema says */
} VstXmlFaultKind;

typedef struct
{
  VstXmlFaultKind kind;
  guint           line;         /* from 1; 0 for the whole file */
  char            what[80];     /* the element */
} VstXmlFault;

/* A file from outside: nothing is fetched, no entity read. */
VstXml       *vst_xml_read       (const char      *text,
                                  gsize            length,
                                  gsize            most,
                                  VstXmlFault     *fault) G_GNUC_WARN_UNUSED_RESULT;
VstXmlSchema *vst_xml_schema_new (GBytes          *bytes) G_GNUC_WARN_UNUSED_RESULT;
gboolean      vst_xml_check      (VstXml          *self,
                                  VstXmlSchema    *schema,
                                  VstXmlFault     *fault);

/* A file of ours */
VstXml       *vst_xml_new        (const char      *root,
                                  const char      *space) G_GNUC_WARN_UNUSED_RESULT;
void          vst_xml_free       (VstXml          *self);
GBytes       *vst_xml_dup_bytes  (VstXml          *self) G_GNUC_WARN_UNUSED_RESULT;

VstXml       *vst_xml_copy       (VstXml          *self) G_GNUC_WARN_UNUSED_RESULT;

VstXmlNode   *vst_xml_get_root   (VstXml          *self);
VstXmlNode   *vst_xml_add        (VstXmlNode      *parent,
                                  const char      *name);
VstXmlNode   *vst_xml_add_text   (VstXmlNode      *parent,
                                  const char      *name,
                                  const char      *text);
void          vst_xml_set        (VstXmlNode      *node,
                                  const char      *name,
                                  const char      *value);
void          vst_xml_set_number (VstXmlNode      *node,
                                  const char      *name,
                                  gint64           value);
VstXmlNode   *vst_xml_add_copy   (VstXmlNode      *parent,
                                  VstXmlNode      *node);
void          vst_xml_unset      (VstXmlNode      *node,
                                  const char      *name);
void          vst_xml_remove     (VstXmlNode      *node);

/* From element to element; a text that isn't there is empty. */
gboolean      vst_xml_is         (VstXmlNode      *node,
                                  const char      *name);
VstXmlNode   *vst_xml_first      (VstXmlNode      *parent,
                                  const char      *name);
VstXmlNode   *vst_xml_next       (VstXmlNode      *node,
                                  const char      *name);
char         *vst_xml_dup        (VstXmlNode      *node,
                                  const char      *attribute) G_GNUC_WARN_UNUSED_RESULT;
char         *vst_xml_dup_text   (VstXmlNode      *parent,
                                  const char      *name) G_GNUC_WARN_UNUSED_RESULT;
char         *vst_xml_dup_name   (VstXmlNode      *node) G_GNUC_WARN_UNUSED_RESULT;
gboolean      vst_xml_says       (VstXmlNode      *node,
                                  const char      *attribute,
                                  const char      *value);
gint64        vst_xml_get_number (VstXmlNode      *node,
                                  const char      *attribute,
                                  gint64           otherwise);
const char   *vst_xml_get_space  (VstXml          *self);
guint         vst_xml_get_line   (VstXmlNode      *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstXml, vst_xml_free)

G_END_DECLS
