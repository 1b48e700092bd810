/* vst-family-day.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstFamilyDay:
 * @visit_id: today's, or 0 where the family isn't expected and hasn't come
 * @state: (nullable): the visit's
 * @since: since when it is so, microseconds UTC; or 0
 * @from_minute: when she is expected; or -1
 * @next_day: (nullable): of the next appointment that is booked
 * @next_minute: of it
 * @next_id: its id, or 0
 * @n_booked: how many there are to come
 *
 * What a family's page says of today, and of what is booked.
 */
typedef struct
{
  gint64  visit_id;
  gint64  revision;
  char   *state;
  gint64  since;
  int     from_minute;
  char   *next_day;
  int     next_minute;
  gint64  next_id;
  guint   n_booked;
} VstFamilyDay;

void vst_family_day_free (VstFamilyDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstFamilyDay, vst_family_day_free)

extern const VstReading vst_family_day_read;  /* args: gint64 *, a family → VstFamilyDay */

G_END_DECLS
