/* vst-found-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstFound:
 * @ids: (element-type gint64): people, best first
 * @forgiven: nothing was spelled so: one typing error was forgiven
 */
typedef struct
{
  GArray   *ids;
  gboolean  forgiven;
  GHashTable *seen;     /* the store's own */
} VstFound;

void       vst_found_free  (VstFound    *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstFound, vst_found_free)

/* Each adds whom it finds, up to a number in all. */
VstFound  *vst_found_new        (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_found_add_words  (VstFound           *found,
                                 VstView            *view,
                                 const char *const  *words,
                                 guint               at_most,
                                 GError            **error);
gboolean   vst_found_add_born   (VstFound           *found,
                                 VstView            *view,
                                 const char         *day,
                                 guint               at_most,
                                 GError            **error);
gboolean   vst_found_add_month  (VstFound           *found,
                                 VstView            *view,
                                 const char         *day,
                                 const char         *a,
                                 const char         *b,
                                 guint               at_most,
                                 GError            **error);
gboolean   vst_found_add_key    (VstFound           *found,
                                 VstView            *view,
                                 const char         *kind,
                                 const guint8       *token,
                                 guint               at_most,
                                 GError            **error);
gboolean   vst_found_add_ids    (VstFound           *found,
                                 VstStmt            *stmt,
                                 guint               at_most,
                                 GError            **error);
gboolean   vst_found_is_beginning (VstView          *view,
                                   const char       *text,
                                   gboolean         *is,
                                   GError          **error);

G_END_DECLS
