/* vst-today-visit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-agency.h"
#include "vst-visit.h"

G_BEGIN_DECLS

/**
 * VstTodayPerson:
 * @expected: whether she was to come, or did
 * @came: whether she is here, or was
 *
 * A member of a family who is expected, or came.
 */
typedef struct
{
  gint64    person_id;
  char     *name;
  int       age;             /* in years; -1: not known */
  gboolean  child;
  gboolean  expected;
  gboolean  came;
} VstTodayPerson;

/**
 * VstTodayPlace:
 * @agency_id: 0 for nobody in particular
 * @name_en: (nullable): what the agency is called; %NULL for nobody
 * @label: what the desk may read of it
 * @room_id: 0 for no room
 * @minute: when it begins; -1 where no time is agreed
 *
 * Whom with, and where.
 */
typedef struct
{
  gint64    agency_id;
  char     *name_en;
  char     *name_fr;
  VstLabel  label;
  gint64    room_id;
  char     *room_en;
  char     *room_fr;
  int       minute;
} VstTodayPlace;

/**
 * VstTodayVisit:
 * @family_id: 0 for somebody who gave no name
 * @number: of the day, for somebody who gave no name
 * @name: the head's; empty for an anonymous file
 * @adults: who came, or is expected while nobody has
 * @children: the same of children
 * @people: (element-type VstTodayPerson): in the order of the family
 * @language: of service; empty where nobody asked
 * @mind: whether something in the file is to be read first
 * @kinds: what that is about, a bit a #VstAlertKind; none of what is for safety
 * @now: whom she waits for, or is with
 * @next: whom she is to see next
 * @part: (nullable): what else she comes for, as the desk may read it
 *
 * A visit as the desk shows it.
 */
#define VST_TYPE_TODAY_VISIT (vst_today_visit_get_type ())

G_DECLARE_FINAL_TYPE (VstTodayVisit, vst_today_visit, VST, TODAY_VISIT, GObject)

struct _VstTodayVisit
{
  GObject        parent_instance;

  gint64         id;
  gint64         revision;
  char          *day;
  gint64         family_id;
  int            number;
  char          *name;
  int            adults;
  int            children;
  GPtrArray     *people;
  char          *origin;
  VstVisitState  state;
  char          *reason;
  int            from_minute;
  gint64         arrived_at;
  gint64         since;
  gint64         left_at;
  char          *language;
  gboolean       interpreter;
  gboolean       mind;
  guint          kinds;
  VstTodayPlace  now;
  VstTodayPlace  next;
  VstTodayPlace  part;
  char          *part_en;
  char          *part_fr;
};

VstTodayVisit *vst_today_visit_new      (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean       vst_today_visit_get_step (VstTodayVisit  *self,
                                         VstVisitState  *next);
gint64         vst_today_visit_get_id   (gpointer        record);

void           vst_today_person_free    (VstTodayPerson *person);

G_END_DECLS
