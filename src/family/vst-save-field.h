/* vst-save-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/**
 * VstSaveJob:
 * @deed: what is done
 * @args: for it
 * @args_free: for @args
 * @said: what has been done, as a sentence
 * @then: (nullable): what is done after it; the last act is the one to undo first
 * @then_args: for it
 * @then_args_free: for @then_args
 */
typedef struct
{
  const VstDeed  *deed;
  gpointer        args;
  GDestroyNotify  args_free;
  const char     *said;
  const VstDeed  *then;
  gpointer        then_args;
  GDestroyNotify  then_args_free;
} VstSaveJob;

/**
 * VstSaveForm:
 * @make: what is to be saved, by what is typed; %FALSE with @error set
 * @show_error: (nullable): puts an error beside its field; %NULL takes all away
 * @dup_theirs: (nullable): what somebody else has saved meanwhile, in words;
 *   the form takes over the revision
 * @take_theirs: (nullable): fills the form with it
 *
 * What a form that edits a family's file tells the buttons below it.
 */
typedef struct
{
  gboolean  (*make)        (VstPage     *page,
                            VstSaveJob  *job,
                            GError     **error);
  gboolean  (*show_error)  (VstPage     *page,
                            const GError *error);
  char     *(*dup_theirs)  (VstPage     *page,
                            VstFamily   *family);
  void      (*take_theirs) (VstPage     *page,
                            VstFamily   *family);
} VstSaveForm;

#define VST_TYPE_SAVE_FIELD (vst_save_field_get_type ())

G_DECLARE_FINAL_TYPE (VstSaveField, vst_save_field, VST, SAVE_FIELD, AdwBin)

void vst_save_field_set_form (VstSaveField      *self,
                              VstHub            *hub,
                              gint64             family_id,
                              const VstSaveForm *form);
void vst_save_field_set_verb (VstSaveField      *self,
                              const char        *verb);
void vst_save_field_save     (VstSaveField      *self);

/* Another act of the same form: "No longer in this family". */
void vst_save_field_do       (VstSaveField      *self,
                              const VstSaveJob  *job);

G_END_DECLS
