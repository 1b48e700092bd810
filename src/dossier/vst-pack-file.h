/* vst-pack-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pack.h"

G_BEGIN_DECLS

typedef enum
{
  VST_PACK_FAULT_XML,           /* what @xml says */
  VST_PACK_FAULT_ANOTHER,       /* well-formed, and no family */
  VST_PACK_FAULT_NEWER,         /* of a later version */
  VST_PACK_FAULT_REFERENCE,     /* somebody it speaks of isn't in it */
  VST_PACK_FAULT_MANY,          /* more records than any family has */
  VST_PACK_FAULT_VALUE,         /* a value that isn't kept here; the error tells why */
} VstPackFaultKind;

typedef struct
{
  VstPackFaultKind kind;
  VstXmlFault      xml;         /* its line and element are those of any kind */
} VstPackFault;

/* Files from elsewhere, which fail with VST_ERROR_FAMILY_FILE and @fault */
VstXml   *vst_pack_file_parse (const char    *text,
                               gsize          length,
                               VstPackFault  *fault,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
VstXml   *vst_pack_file_read  (const char    *path,
                               VstPackFault  *fault,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_pack_file_is    (const char    *path);

G_END_DECLS
