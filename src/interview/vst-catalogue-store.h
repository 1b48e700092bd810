/* vst-catalogue-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-catalogue.h"

G_BEGIN_DECLS

extern const VstKept vst_catalogue_kept;

/**
 * VstCatalogueFile:
 *
 * A version of a catalogue that is in the hub.
 */
typedef struct
{
  gint64        id;
  gboolean      in_use;
  gint64        added_at;
  VstCatalogue *catalogue;
} VstCatalogueFile;

/* Whether it is asked from now on. */
typedef struct
{
  gint64   id;
  gboolean in_use;
} VstCatalogueUse;

/* What is asked now: what comes along, and the latest of each of the hub's own. */
GPtrArray    *vst_catalogues_in_use  (VstView       *view,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
VstCatalogue *vst_catalogue_of_version (VstView     *view,
                                      const char    *code,
                                      int            version,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Answers refer to it from now on. */
gboolean      vst_catalogue_keep_version (VstAct    *act,
                                      VstCatalogue  *catalogue,
                                      GError       **error);

extern const VstDeed    vst_catalogue_do_add;    /* args: char *, its XML → gint64 *, its id */
extern const VstDeed    vst_catalogue_do_use;    /* args: VstCatalogueUse → TRUE */
extern const VstReading vst_catalogue_read_all;  /* args: NULL → GPtrArray of VstCatalogueFile, by code, the latest first */

G_END_DECLS
