/* vst-slot-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-slot.h"

G_BEGIN_DECLS

#define VST_SLOT_MINUTES 30   /* of an appointment without a service */
#define VST_SLOT_STEP    15   /* a slot begins at a quarter of an hour */
#define VST_SLOT_DAYS    60   /* how far ahead one may look at once */

/**
 * VstSlotQuery:
 * @agency_id: whose
 * @service_id: of the agency, or 0
 * @people: (element-type gint64): who is to come
 * @from: the first day to look at
 * @n_days: how many days to look at
 * @limit: how many slots are enough
 * @except_id: an appointment that is to be moved, or 0
 * @at_presence: with a time in mind: while whose presence
 * @at_minute: a time of the first day that is wanted, and comes first; -1 for none
 */
typedef struct
{
  gint64    agency_id;
  gint64    service_id;
  GArray   *people;
  gboolean  interpreter;
  char     *from;
  int       n_days;
  guint     limit;
  gint64    except_id;
  gint64    at_presence;
  int       at_minute;
} VstSlotQuery;

VstSlotQuery *vst_slot_query_new  (gint64               agency_id,
                                   gint64               service_id,
                                   const gint64        *people,
                                   gsize                n_people,
                                   const char          *from) G_GNUC_WARN_UNUSED_RESULT;
void          vst_slot_query_free (VstSlotQuery        *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstSlotQuery, vst_slot_query_free)

GPtrArray    *vst_slots_read      (VstView             *view,
                                   const VstSlotQuery  *query,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading vst_slot_read_next;  /* args: VstSlotQuery → GPtrArray of VstSlot */

G_END_DECLS
