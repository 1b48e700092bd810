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
 * @printed: told each time it went to a printer or into a file, for the access
 *   log; may be left out
 * @data: for both
 * @destroy: for @data
 *
 * A sheet that can be looked at, printed and saved.
 */
typedef struct
{
  const char      *title;
  const char      *gives_away;
  VstReader        reader;
  VstPages      *(*layout)  (VstReader reader,
                             VstPaper  paper,
                             gpointer  data);
  void           (*printed) (gpointer  data);
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
