/* vst-evacuation-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstEvacuation:
 * @visits: (element-type VstTodayVisit): those on site
 * @partners: (element-type VstPartnerDay): staff of partners who signed in
 *
 * Who is in the building.
 */
typedef struct
{
  GPtrArray *visits;
  GPtrArray *partners;
} VstEvacuation;

void vst_evacuation_free (VstEvacuation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstEvacuation, vst_evacuation_free)

/* How many they are, in visits that are still open and one by one. */
typedef struct
{
  guint families;
  guint people;
  guint children;
} VstEvacuationCount;

extern const VstReading vst_evacuation_count; /* args: NULL → VstEvacuationCount *, as it is now */
extern const VstReading vst_evacuation_read;  /* args: NULL → VstEvacuation *, as it is now */
extern const VstReading vst_evacuation_note;  /* args: NULL → TRUE; that the list is printed */

G_END_DECLS
