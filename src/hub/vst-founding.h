/* vst-founding.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-hub-founding.h"

G_BEGIN_DECLS

/* Two administrators, and the first person at reception, who may be left out. */
#define VST_FOUNDING_PEOPLE    3
#define VST_FOUNDING_RECEPTION 2

/* The staff number of the first of them, who goes on when it is set up. */
#define VST_FOUNDING_FIRST     1

/**
 * VstFoundingPerson:
 * @passphrase: with its NUL; %NULL until it was typed
 *
 * What was answered about one of the first people.
 */
typedef struct
{
  char      *name;
  guint      roles;
  char      *language;
  VstSecret *passphrase;
} VstFoundingPerson;

/**
 * VstFounding:
 * @settings: an `a{ss}`, by the codes of settings
 * @hub_language: of the sign-in screen
 * @folder: where it is, once it was made
 * @recovery: the recovery kit's secret, once it was made
 * @ring: the first administrator's keys, once it was made
 *
 * A hub that is being set up: what was answered so far, and then what came of
 * it.  It outlives the page that asks, which is built anew with the language.
 */
typedef struct
{
  char              *name_en;
  char              *name_fr;
  VstLanguage        hub_language;
  GVariant          *settings;
  VstFoundingPerson  people[VST_FOUNDING_PEOPLE];

  char              *folder;
  VstSecret         *recovery;
  VstKeyRing        *ring;
} VstFounding;

VstFounding *vst_founding_new         (void) G_GNUC_WARN_UNUSED_RESULT;
VstFounding *vst_founding_ref         (VstFounding          *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_founding_unref       (VstFounding          *self);

void         vst_founding_set_person  (VstFounding          *self,
                                       guint                 index,
                                       const char           *name,
                                       guint                 roles,
                                       const char           *language,
                                       VstSecret            *passphrase);
gboolean     vst_founding_check_names (VstFounding          *self,
                                       GError              **error);

void         vst_founding_run         (VstFounding          *self,
                                       const char           *place,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean     vst_founding_run_finish  (GAsyncResult         *result,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstFounding, vst_founding_unref)

G_END_DECLS
