/* vst-visit-job.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"
#include "vst-visit-store.h"

G_BEGIN_DECLS

/* Does a deed of a visit for the window that @from is in, and says there what was
 * done and with whom; 0 for a visit that the deed finds.
 */
void  vst_visit_run          (GtkWidget       *from,
                              VstHub          *hub,
                              const VstDeed   *deed,
                              gint64           visit_id,
                              gpointer         args,
                              GDestroyNotify   args_free);
void  vst_visit_do           (GtkWidget       *from,
                              VstHub          *hub,
                              const VstDeed   *deed,
                              gint64           visit_id,
                              gint64           revision);
void  vst_visit_step         (GtkWidget       *from,
                              VstHub          *hub,
                              gint64           visit_id,
                              gint64           revision,
                              VstVisitState    state,
                              VstVisitState    next);

void  vst_visit_say_alarm    (GtkWidget       *from);

/* From a file, or a hit of a search: that this family has come. */
void  vst_visit_note_arrival (GtkWidget       *from,
                              VstHub          *hub,
                              gint64           family_id);

/* Visits of days before that nobody closed; once after each sign-in. */
void  vst_visit_sweep        (VstHub          *hub);

G_END_DECLS
