/* vst-heading.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

/* A column that a list may have, with its other spellings in both languages;
 * the code is one by itself.  A table of them ends with a NULL code. */
typedef struct
{
  const char *code;
  const char *spellings[8];
} VstColumn;

/* Which column of a file is which of ours. */
typedef struct _VstHeading VstHeading;

VstHeading *vst_heading_match      (VstTable         *table,
                                    const VstColumn  *columns,
                                    const char       *map,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void        vst_heading_free       (VstHeading       *self);

guint       vst_heading_get_n_known (VstHeading      *self);
int         vst_heading_get_column (VstHeading       *self,
                                    const char       *code);
const char *vst_heading_get_code   (VstHeading       *self,
                                    guint             column);
gboolean    vst_heading_is_double  (VstHeading       *self,
                                    guint             column);
void        vst_heading_set_code   (VstHeading       *self,
                                    guint             column,
                                    const char       *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstHeading, vst_heading_free)

G_END_DECLS
