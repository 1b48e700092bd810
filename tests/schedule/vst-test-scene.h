/* vst-test-scene.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency-store.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-service-store.h"
#include "vst-space-store.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

/* A hub with the coordinator signed in, and short ways to set its scene. */
void       vst_test_scene_set_up   (VstTestHub        *self,
                                    gconstpointer      data);
gint64     vst_test_agency_add     (VstTestHub        *self,
                                    const char        *name,
                                    const char        *kind,
                                    VstSensitivity     sensitivity);
gint64     vst_test_space_add      (VstTestHub        *self,
                                    const char        *name);
gint64     vst_test_provider_add   (VstTestHub        *self,
                                    gint64             agency_id,
                                    const char        *name,
                                    gint64             staff_id);
gint64     vst_test_presence_add   (VstTestHub        *self,
                                    gint64             agency_id,
                                    gint64             space_id,
                                    const char        *first_day,
                                    const char        *rule,
                                    int                from_minute,
                                    int                to_minute);
GPtrArray *vst_test_presence_read  (VstTestHub        *self,
                                    gint64             agency_id,
                                    const char        *from,
                                    const char        *to);
char      *vst_test_presence_text  (VstTestHub        *self,
                                    gint64             agency_id,
                                    const char        *from,
                                    const char        *to);

G_END_DECLS
