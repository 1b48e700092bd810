/* vst-partner-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-partner-day.h"

G_BEGIN_DECLS

extern const VstKept vst_partner_day_kept;

/* Who of the partners signed in on a day, in the order they came. */
GPtrArray *vst_partners_read (VstView     *view,
                              const char  *day,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstPartnerEntry:
 * @day: the hub's day; empty for today
 * @provider_id: who, or 0 for somebody who is not on the agency's list
 * @space_id: her room, or 0
 * @at: when she came; 0 for now
 */
typedef struct
{
  char   *day;
  gint64  agency_id;
  gint64  provider_id;
  gint64  space_id;
  gint64  at;
} VstPartnerEntry;

typedef struct
{
  gint64 partner_day_id;
  gint64 revision;
  gint64 at;                  /* when she left; 0 for now */
} VstPartnerLeave;

VstPartnerEntry *vst_partner_entry_copy (const VstPartnerEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_partner_entry_free (VstPartnerEntry        *entry);

extern const VstDeed    vst_partner_do_arrive;   /* args: VstPartnerEntry → gint64 *, the id of the row */
extern const VstDeed    vst_partner_do_leave;    /* args: VstPartnerLeave → TRUE */
extern const VstReading vst_partner_read_day;    /* args: a day → GPtrArray of VstPartnerDay */

G_END_DECLS
