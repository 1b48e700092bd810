/* vst-encounter.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/**
 * VstEncounter:
 * @table: the table of what brings them together, such as an appointment
 * @id: its row
 * @family_id: who is to be met or known: a family, or
 * @person_id: a person; both where one of a family comes
 * @agency_id: by a partner, or 0
 * @provider_id: by somebody of it; 0 for whoever is there
 * @staff_id: by somebody who works here, or 0
 * @names: (nullable): by whoever has these names, as they were typed
 * @day: (nullable): an ISO day; %NULL for from now on
 * @from_minute: of the day; -1 where there is no time
 * @name_en: (nullable): what it is called
 * @name_fr: (nullable):
 *
 * That somebody is to meet a family, or to learn of it.
 */
typedef struct
{
  const char *table;
  gint64      id;
  gint64      family_id;
  gint64      person_id;
  gint64      agency_id;
  gint64      provider_id;
  gint64      staff_id;
  char       *names;
  char       *day;
  int         from_minute;
  char       *name_en;
  char       *name_fr;
} VstEncounter;

/**
 * VstEncounters:
 * @table: the table
 * @of_row: by $1, a row: family, person, agency, provider, staff, names, day, from
 *   minute, name in English and in French; nothing where it brings nobody together
 * @of_family: by $1, a family, $2, today: the ids of rows that still do
 * @over: (nullable) (array zero-terminated=1): states in which a row didn't
 * @whom: (array zero-terminated=1): the columns that tell who meets whom
 *
 * How a table brings families together with partners and staff; see VstRoom.
 */
typedef struct
{
  const char        *table;
  const VstSql      *of_row;
  const VstSql      *of_family;
  const char *const *over;
  const char *const *whom;
} VstEncounters;

void       vst_encounter_free       (VstEncounter        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstEncounter, vst_encounter_free)

/* VST_ERROR_MUST_NOT_KNOW where a room bars it */
gboolean   vst_encounter_check      (VstView             *view,
                                     const VstEncounter  *self,
                                     GError             **error);
gboolean   vst_encounters_check_act (VstAct              *act,
                                     GError             **error);

/* All that is still to come of a family */
GPtrArray *vst_encounters_of_family (VstView             *view,
                                     gint64               family_id,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
