/* vst-agency.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_SCENE_NAME_CHARS 200
#define VST_SCENE_NOTE_CHARS 500

/**
 * VstSensitivity:
 * @VST_SENSITIVITY_PUBLIC: its name may be read by anybody, also on paper
 * @VST_SENSITIVITY_NEUTRAL: who has no need to know reads what kind of partner it
 *   is: a clinic, a group
 * @VST_SENSITIVITY_HIDDEN: she reads that it is a partner, and no more
 */
typedef enum
{
  VST_SENSITIVITY_PUBLIC,
  VST_SENSITIVITY_NEUTRAL,
  VST_SENSITIVITY_HIDDEN,
} VstSensitivity;

/**
 * VstLabel:
 * @VST_LABEL_NAME: the name itself
 *
 * What somebody reads of an agency or a service; the words are in
 * vst-schedule-wording.h.
 */
typedef enum
{
  VST_LABEL_NAME,
  VST_LABEL_PARTNER,
  VST_LABEL_CLINIC,
  VST_LABEL_GROUP,
  VST_LABEL_APPOINTMENT,
} VstLabel;

const char        *vst_sensitivity_code      (VstSensitivity     sensitivity);
gboolean           vst_sensitivity_parse     (const char        *code,
                                              VstSensitivity    *sensitivity);
const char *const *vst_agency_kind_codes     (void);
gboolean           vst_agency_kind_is_valid  (const char        *code);
VstSensitivity     vst_agency_kind_usual     (const char        *code);
VstLabel           vst_agency_label          (const char        *kind,
                                              VstSensitivity     sensitivity,
                                              gboolean           knows);
gboolean           vst_scene_names_check     (char             **name_en,
                                              char             **name_fr,
                                              GError           **error);
gboolean           vst_scene_note_check      (char             **note,
                                              GError           **error);
gboolean           vst_scene_end_check       (const char        *ended_on,
                                              GError           **error);

/**
 * VstAgencyEntry:
 * @kind: of vst_agency_kind_codes()
 * @ended_on: from that day on it no longer comes; empty: it comes
 *
 * An agency as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  char           *name_en;
  char           *name_fr;
  char           *kind;
  VstSensitivity  sensitivity;
  char           *note;
  char           *ended_on;
} VstAgencyEntry;

VstAgencyEntry *vst_agency_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstAgencyEntry *vst_agency_entry_copy  (const VstAgencyEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_agency_entry_free  (VstAgencyEntry        *entry);
gboolean        vst_agency_entry_check (VstAgencyEntry        *entry,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstAgencyEntry, vst_agency_entry_free)

#define VST_TYPE_AGENCY (vst_agency_get_type ())

G_DECLARE_FINAL_TYPE (VstAgency, vst_agency, VST, AGENCY, GObject)

VstAgency            *vst_agency_new          (gint64                 id,
                                               gint64                 revision,
                                               const VstAgencyEntry  *entry,
                                               VstLabel               label) G_GNUC_WARN_UNUSED_RESULT;

gint64                vst_agency_get_id       (VstAgency             *self);
gint64                vst_agency_get_revision (VstAgency             *self);
const VstAgencyEntry *vst_agency_get_entry    (VstAgency             *self);
VstLabel              vst_agency_get_label    (VstAgency             *self);
gboolean              vst_agency_is_there     (VstAgency             *self,
                                               const char            *on);

G_END_DECLS
