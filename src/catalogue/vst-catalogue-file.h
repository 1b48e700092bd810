/* vst-catalogue-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-catalogue.h"

/* libxml2's own types stay out of the rooms above. */
#include <libxml/tree.h>

G_BEGIN_DECLS

/* A tree that is what the schema says; nothing is fetched, no entity read. */
xmlDoc *vst_catalogue_file_read (const char         *xml,
                                 gsize               length,
                                 VstCatalogueFault  *fault,
                                 GError            **error);

void    vst_catalogue_file_fail (VstCatalogueFault      *fault,
                                 VstCatalogueFaultKind   kind,
                                 guint                   line,
                                 const char             *what,
                                 GError                **error);

G_END_DECLS
