/* vst-visit-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/**
 * VstVisitAsk:
 *
 * What the desk asks about a visit.
 */
typedef enum
{
  VST_VISIT_ASK_ACT,            /* what has happened: all there is */
  VST_VISIT_ASK_ARRIVAL,        /* who came, and when */
  VST_VISIT_ASK_AMENDMENT,      /* the same, put right */
  VST_VISIT_ASK_DEPARTURE,      /* when she left */
  VST_VISIT_ASK_MISS,           /* why she did not come */
  VST_VISIT_ASK_TURN_AWAY,
  VST_VISIT_ASK_NAMELESS,       /* how many came without a name */
} VstVisitAsk;

#define VST_TYPE_VISIT_PAGE (vst_visit_page_get_type ())

G_DECLARE_FINAL_TYPE (VstVisitPage, vst_visit_page, VST, VISIT_PAGE, VstPage)

void vst_visit_page_present        (GtkWidget    *from,
                                    VstHub       *hub,
                                    VstVisitAsk   ask,
                                    gint64        visit_id);
void vst_visit_page_present_family (GtkWidget    *from,
                                    VstHub       *hub,
                                    gint64        family_id);

G_END_DECLS
