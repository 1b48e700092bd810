/* vst-scene-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-save-field.h"
#include "vst-scene-field.h"

G_BEGIN_DECLS

/**
 * VstSceneSubject:
 * @agency: (nullable): whose it is
 * @record: (nullable): what is changed; %NULL for a new one
 * @spaces: (nullable) (element-type VstSpace): rooms to choose from
 * @providers: (nullable) (element-type VstProvider): people to choose from
 * @partners: (nullable) (element-type VstAgency): partners to choose from
 * @staff: (nullable) (element-type VstStaff): who signs in here, for whoever may
 *   know that
 *
 * What a form of the scene is about.
 */
typedef struct
{
  VstHub    *hub;
  VstAgency *agency;
  GObject   *record;
  GPtrArray *spaces;
  GPtrArray *providers;
  GPtrArray *partners;
  GPtrArray *staff;
} VstSceneSubject;

/**
 * VstSceneForm:
 * @get_title: in the language of the moment
 * @fill: asks its questions
 * @make: what is to be saved
 * @find_question: (nullable): to which question an error belongs
 * @help: (nullable): the stem of its help page, where it isn't that of partners
 *
 * A form of the scene: an agency, a room, a presence.
 */
typedef struct
{
  const char *(*get_title)     (const VstSceneSubject  *subject);
  void        (*fill)          (VstSceneField          *field,
                                const VstSceneSubject  *subject);
  gboolean    (*make)          (VstSceneField          *field,
                                const VstSceneSubject  *subject,
                                VstSaveJob             *job,
                                GError                **error);
  const char *(*find_question) (int                     code);
  const char   *help;
} VstSceneForm;

#define VST_TYPE_SCENE_PAGE (vst_scene_page_get_type ())

G_DECLARE_FINAL_TYPE (VstScenePage, vst_scene_page, VST, SCENE_PAGE, VstPage)

void vst_scene_page_present (GtkWidget              *from,
                             const VstSceneForm     *form,
                             const VstSceneSubject  *subject);

/* In vst-scene-forms-page.c and vst-presence-page.c */
extern const VstSceneForm vst_agency_form;     /* record: VstAgency */
extern const VstSceneForm vst_service_form;    /* record: VstService; needs its agency */
extern const VstSceneForm vst_provider_form;   /* record: VstProvider; needs its agency */
extern const VstSceneForm vst_space_form;      /* record: VstSpace */
extern const VstSceneForm vst_closure_form;    /* always a new one */
extern const VstSceneForm vst_presence_form;   /* record: VstPresence; needs its agency, rooms and people */
extern const VstSceneForm vst_presence_day_form; /* record: VstPresence, on one day; needs rooms */
extern const VstSceneForm vst_partner_form;    /* somebody comes in; needs partners, rooms and people */

G_END_DECLS
