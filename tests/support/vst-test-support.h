/* vst-test-support.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit-store.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

/* A hub with a company, a fund and what else a test asks for. */
void      vst_test_support_set_up  (VstTestHub     *self,
                                    gconstpointer   data);
gint64    vst_test_support_book    (VstTestHub     *self,
                                    const char     *code,
                                    const char     *first,
                                    const char     *last,
                                    VstChitState    place);
gint64    vst_test_support_family  (VstTestHub     *self,
                                    const char     *given_name,
                                    const char     *family_name,
                                    const char     *language);
VstChit  *vst_test_support_give    (VstTestHub     *self,
                                    gint64          family_id);
VstChit  *vst_test_support_chit    (VstTestHub     *self,
                                    gint64          chit_id);
void      vst_test_support_check   (VstTestHub     *self);

G_END_DECLS
