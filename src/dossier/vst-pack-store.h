/* vst-pack-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-pack.h"
#include "vst-paper-language.h"

G_BEGIN_DECLS

/**
 * VstPackRequest:
 * @people: (element-type gint64): for whom
 * @notes: whether what was written freely is in it: somebody has read it, and it
 *   tells of nobody else
 * @access: %VST_ACCESS_EXPORT or %VST_ACCESS_PRINT: how it is logged
 * @hub_en: who hands it over
 *
 * What is asked for.
 */
typedef struct
{
  gint64       family_id;
  VstPackPart  part;
  GArray      *people;
  gboolean     notes;
  VstAccess    access;
  char        *hub_en;
  char        *hub_fr;
} VstPackRequest;

VstPackRequest *vst_pack_request_new  (VstHub                *hub,
                                       gint64                 family_id,
                                       VstPackPart            part,
                                       GArray                *people,
                                       gboolean               notes) G_GNUC_WARN_UNUSED_RESULT;
VstPackRequest *vst_pack_request_copy (const VstPackRequest  *request) G_GNUC_WARN_UNUSED_RESULT;
void            vst_pack_request_free (VstPackRequest        *request);

/**
 * VstPack:
 * @xml: what the schema says
 * @language: of whom it is for
 * @n_by_place: for how many children somebody asks of whom no custody is noted
 */
typedef struct
{
  VstXml           *xml;
  VstPaperLanguage  language;
  guint             n_by_place;
} VstPack;

void     vst_pack_free        (VstPack              *self);

/* It is in the log by now; it takes its time, so it is for a thread. */
gboolean vst_pack_save        (VstPack              *self,
                               const char           *path,
                               GError              **error);
void     vst_pack_save_async  (VstPack              *take_self,
                               const char           *path,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
gboolean vst_pack_save_finish (GAsyncResult         *result,
                               GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPackRequest, vst_pack_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPack, vst_pack_free)

extern const VstReading vst_pack_read_people;  /* args: gint64 *, a family → GPtrArray of VstPackPerson */
extern const VstReading vst_pack_read;         /* args: VstPackRequest → VstPack */

G_END_DECLS
