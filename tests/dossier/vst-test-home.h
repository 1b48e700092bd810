/* vst-test-home.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-consent-book.h"
#include "vst-directive.h"
#include "vst-kin-store.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

/* A mother, her child, the child's father and a partner. */
typedef struct
{
  gint64 family_id;
  gint64 mother_id;
  gint64 child_id;
  gint64 father_id;
  gint64 agency_id;
} VstTestHome;

/* The pivot worker is signed in then. */
VstTestHome     vst_test_home_set_up  (VstTestHub         *self);
VstKin         *vst_test_home_kin     (VstTestHub         *self,
                                       gint64              family_id);
VstConsentBook *vst_test_home_book    (VstTestHub         *self,
                                       gint64              family_id);
guint           vst_test_home_told    (VstTestHub         *self,
                                       gint64              family_id);

/* Nothing is said to whom it is withheld from. */
void            vst_test_withhold     (VstTestHub         *self,
                                       gint64              family_id,
                                       VstSection          section,
                                       gint64              staff_id);

/* @code: of the VstError it is refused by; -1 where it is done, and its id told */
gint64          vst_test_try          (VstTestHub         *self,
                                       const VstDeed      *deed,
                                       gconstpointer       args,
                                       int                 code);
gint64          vst_test_home_custody (VstTestHub         *self,
                                       gint64              child_id,
                                       gint64              adult_id,
                                       const char         *kind,
                                       VstCollect          may,
                                       int                 code);
gint64          vst_test_home_agree   (VstTestHub         *self,
                                       const VstTestHome  *home,
                                       gint64              person_id,
                                       const char         *purpose,
                                       gint64              giver_id,
                                       VstConsentState     state,
                                       int                 code);
gint64          vst_test_home_share   (VstTestHub         *self,
                                       const VstTestHome  *home,
                                       int                 code);

G_END_DECLS
