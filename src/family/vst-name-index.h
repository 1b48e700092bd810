/* vst-name-index.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-candidate.h"

G_BEGIN_DECLS

/**
 * VstNameIndex:
 *
 * The names of many people, to tell how common one is among them.
 */
typedef struct _VstNameIndex VstNameIndex;

VstNameIndex *vst_name_index_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void          vst_name_index_add         (VstNameIndex      *self,
                                          const VstIdentity *identity);
guint         vst_name_index_count_rarer (VstNameIndex      *self,
                                          const VstIdentity *identity);
guint         vst_name_index_count_alike (VstNameIndex      *self,
                                          const VstIdentity *identity,
                                          double             name,
                                          guint              most);
void          vst_name_index_free        (VstNameIndex      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstNameIndex, vst_name_index_free)

G_END_DECLS
