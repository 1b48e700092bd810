/* vst-pack-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-directive-store.h"
#include "vst-pack-store.h"

G_BEGIN_DECLS

/* A pack while it is being written. */
typedef struct
{
  VstView              *view;
  const VstPackRequest *request;
  VstFamily            *family;
  VstKin               *kin;
  VstXmlNode           *root;
  GHashTable           *references;   /* a person's id → "p1" */
  GHashTable           *names;        /* folded words of other people's names */
  GPtrArray            *withheld;     /* of VstPackWithheld */
  GTimeZone            *zone;
  char                 *today;
  gboolean              is_partly;    /* there is, or was, somebody the pack isn't for */
  gboolean              is_shared;    /* there is an adult the pack isn't for */
} VstPackWriter;

typedef struct
{
  const char *kind;
  const char *reason;
  guint       n;
} VstPackWithheld;

/* Of the store */
void        vst_pack_withhold      (VstPackWriter     *self,
                                    const char        *kind,
                                    const char        *reason,
                                    guint              n);
gboolean    vst_pack_is_asked      (VstPackWriter     *self,
                                    gint64             person_id);
gboolean    vst_pack_is_other_adult (VstPackWriter    *self,
                                    gint64             person_id);
const char *vst_pack_reference     (VstPackWriter     *self,
                                    gint64             person_id);
gboolean    vst_pack_is_open       (VstPackWriter     *self,
                                    VstSection         section,
                                    gint64             record_id,
                                    const char        *kind,
                                    gboolean          *is_open,
                                    GError           **error);
gboolean    vst_pack_names_another (VstPackWriter     *self,
                                    const char        *text);
void        vst_pack_add_words     (VstPackWriter     *self,
                                    VstXmlNode        *parent,
                                    const char        *name,
                                    const char        *text,
                                    const char        *kind);
void        vst_pack_set_moment    (VstPackWriter     *self,
                                    VstXmlNode        *node,
                                    gint64             at);

/* Its parts */
gboolean    vst_pack_write_members (VstPackWriter     *self,
                                    GError           **error);
gboolean    vst_pack_write_kin     (VstPackWriter     *self,
                                    GError           **error);
gboolean    vst_pack_write_wishes  (VstPackWriter     *self,
                                    GError           **error);
gboolean    vst_pack_write_answers (VstPackWriter     *self,
                                    GError           **error);
gboolean    vst_pack_write_events  (VstPackWriter     *self,
                                    GError           **error);

/* For the others, of vst-pack-event.c, which asks the tables */
gboolean    vst_pack_add_agency    (VstPackWriter     *self,
                                    VstXmlNode        *parent,
                                    gint64             agency_id,
                                    GError           **error);
gboolean    vst_pack_count_answers (VstPackWriter     *self,
                                    guint             *n,
                                    GError           **error);
gboolean    vst_pack_check_apart   (VstView           *view,
                                    GArray            *people,
                                    const char        *today,
                                    GError           **error);

G_END_DECLS
