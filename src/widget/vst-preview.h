/* vst-preview.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-page.h"

G_BEGIN_DECLS

/**
 * VstPreviewSheet:
 * @title: what it is: N_("Sign-in sheet")
 * @gives_away: what somebody who finds the paper learns from it:
 *   N_("Gives nobody away: no program title, no surname, no reason.")
 * @reader: whom it is for, unless the person at the desk says otherwise
 * @layout: makes its pages; called again for another reader or paper
 * @note: (nullable): writes into the access log that its pages are handed out;
 *   none goes to a printer or into a file before that is done
 * @note_finish: whether it is written
 * @data: for all of them
 * @destroy: for @data
 *
 * A sheet that can be looked at, printed and saved.
 */
typedef struct
{
  const char      *title;
  const char      *gives_away;
  VstReader        reader;
  VstPages      *(*layout)      (VstReader            reader,
                                 VstPaper             paper,
                                 gpointer             data);
  void           (*note)        (gpointer             data,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
  gboolean       (*note_finish) (gpointer             data,
                                 GAsyncResult        *result,
                                 GError             **error);
  gpointer         data;
  GDestroyNotify   destroy;
} VstPreviewSheet;

#define VST_TYPE_PREVIEW (vst_preview_get_type ())

G_DECLARE_FINAL_TYPE (VstPreview, vst_preview, VST, PREVIEW, VstPage)

/* Shows the preview in front of the window that @from is in. */
void      vst_preview_present   (GtkWidget             *from,
                                 const VstPreviewSheet *sheet);

VstPages *vst_preview_get_pages (VstPreview            *self);

G_END_DECLS
