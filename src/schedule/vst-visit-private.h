/* vst-visit-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-visit-store.h"

G_BEGIN_DECLS

/* A visit's row, between the store, which reads and writes it, and the deeds. */
typedef struct
{
  gint64         id;
  gint64         revision;
  char           day[11];
  gint64         family_id;     /* 0: nameless */
  gboolean       walk_in;
  VstVisitState  state;
  char           reason[24];    /* empty: none */
  int            from_minute;   /* -1: none */
  gint64         arrived_at;    /* moments: 0 for none */
  gint64         since;
  gint64         left_at;
  gint64         agency_id;     /* 0: none */
  gint64         room_id;
  int            adults;
  int            children;
} VstVisitRow;

typedef struct
{
  gint64         id;
  gint64         at;
  VstVisitState  state;
  gint64         agency_id;
  gint64         room_id;
} VstVisitEvent;

typedef struct
{
  gint64         id;
  gint64         person_id;
  gboolean       came;
} VstVisitPerson;

gboolean   vst_visit_row_read     (VstView            *view,
                                   gint64              visit_id,
                                   VstVisitRow        *row,
                                   GError            **error);
gboolean   vst_visit_row_add      (VstAct             *act,
                                   VstVisitRow        *row,
                                   const char         *origin,
                                   GError            **error);
gboolean   vst_visit_row_write    (VstAct             *act,
                                   VstVisitRow        *row,
                                   GError            **error);
gboolean   vst_visit_take_along   (VstAct             *act,
                                   const VstVisitRow  *row,
                                   VstVisitState       from,
                                   gboolean            back,
                                   GError            **error);
gboolean   vst_visit_row_remove   (VstAct             *act,
                                   gint64              visit_id,
                                   GError            **error);

gboolean   vst_visit_remove_row   (VstAct             *act,
                                   const VstKept      *kept,
                                   gint64              id,
                                   GError            **error);

GArray    *vst_visit_read_people  (VstView            *view,
                                   gint64              visit_id,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_visit_add_person   (VstAct             *act,
                                   gint64              visit_id,
                                   gint64              person_id,
                                   gboolean            came,
                                   GError            **error);
gboolean   vst_visit_set_people   (VstAct             *act,
                                   const VstVisitRow  *row,
                                   GArray             *people,
                                   GError            **error);
gboolean   vst_visit_clear_people (VstAct             *act,
                                   gint64              visit_id,
                                   GError            **error);

gboolean   vst_visit_add_event    (VstAct             *act,
                                   const VstVisitRow  *row,
                                   gint64              at,
                                   GError            **error);
gboolean   vst_visit_move_event   (VstAct             *act,
                                   gint64              event_id,
                                   gint64              at,
                                   GError            **error);
gboolean   vst_visit_drop_event   (VstAct             *act,
                                   gint64              event_id,
                                   GError            **error);
GArray    *vst_visit_read_events  (VstView            *view,
                                   gint64              visit_id,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean   vst_visit_has_purpose  (VstView            *view,
                                   gint64              visit_id,
                                   gboolean           *has,
                                   GError            **error);
gboolean   vst_visit_read_next    (VstView            *view,
                                   gint64              visit_id,
                                   gint64             *agency_id,
                                   gint64             *room_id,
                                   GError            **error);
GArray    *vst_visit_read_open_ids (VstView           *view,
                                    const char        *before,
                                    GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
