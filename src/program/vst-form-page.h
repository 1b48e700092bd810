/* vst-form-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_FORM_PAGE (vst_form_page_get_type ())

G_DECLARE_FINAL_TYPE (VstFormPage, vst_form_page, VST, FORM_PAGE, VstPage)

/* What is to be done when a form is saved; said is in the language of the moment. */
typedef struct
{
  const VstDeed  *deed;
  gpointer        args;
  GDestroyNotify  args_free;
  const char     *said;
} VstFormJob;

/**
 * VstForm:
 * @dup_title: what the dialog is called
 * @fill: adds the fields, with what is there; in the language of the moment
 * @make: makes a job of what was typed
 *
 * A short form in a dialog: a label and a field a line, and one act.
 */
typedef struct
{
  char     *(*dup_title) (gpointer      data);
  void      (*fill)      (VstFormPage  *page,
                          gpointer      data);
  gboolean  (*make)      (VstFormPage  *page,
                          gpointer      data,
                          VstFormJob   *job,
                          GError      **error);
} VstForm;

void        vst_form_page_present    (GtkWidget          *from,
                                      VstHub             *hub,
                                      const VstForm      *form,
                                      gpointer            data,
                                      GDestroyNotify      destroy);

/* Fields are known by a code. */
void        vst_form_page_add_text   (VstFormPage        *self,
                                      const char         *code,
                                      const char         *label,
                                      const char         *text);
void        vst_form_page_add_number (VstFormPage        *self,
                                      const char         *code,
                                      const char         *label,
                                      int                 number);
void        vst_form_page_add_time   (VstFormPage        *self,
                                      const char         *code,
                                      const char         *label,
                                      int                 minutes);
void        vst_form_page_add_choice (VstFormPage        *self,
                                      const char         *code,
                                      const char         *label,
                                      const char *const  *choices,
                                      guint               chosen);
void        vst_form_page_add_check  (VstFormPage        *self,
                                      const char         *code,
                                      const char         *label,
                                      gboolean            checked);
void        vst_form_page_add_note   (VstFormPage        *self,
                                      const char         *text);

/* A new text, to be freed; a number fails with VST_ERROR_INVALID. */
char       *vst_form_page_dup_text   (VstFormPage        *self,
                                      const char         *code) G_GNUC_WARN_UNUSED_RESULT;
gboolean    vst_form_page_get_number (VstFormPage        *self,
                                      const char         *code,
                                      int                *number,
                                      GError            **error);
gboolean    vst_form_page_get_time   (VstFormPage        *self,
                                      const char         *code,
                                      int                *minutes,
                                      GError            **error);
guint       vst_form_page_get_choice (VstFormPage        *self,
                                      const char         *code);
gboolean    vst_form_page_is_checked (VstFormPage        *self,
                                      const char         *code);

G_END_DECLS
