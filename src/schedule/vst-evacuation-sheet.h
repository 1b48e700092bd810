/* vst-evacuation-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-today-visit.h"

G_BEGIN_DECLS

/**
 * VstPresentPerson:
 * @name: (nullable): the name to use; %NULL for somebody who gave none
 * @age: in years; -1: not known
 * @child: whether she is a child
 * @staff: whether she is a partner's
 * @party: whom she came with, or whose staff she is
 * @room: where she was last known to be; empty in the waiting room
 *
 * Somebody in the building.
 */
typedef struct
{
  char     *name;
  int       age;
  gboolean  child;
  gboolean  staff;
  char     *party;
  char     *room_en;
  char     *room_fr;
} VstPresentPerson;

void         vst_present_person_free   (VstPresentPerson  *person);

/* Children first, then by room; in the language of the moment. */
GPtrArray   *vst_present_people        (GPtrArray         *visits,
                                        GPtrArray         *partners) G_GNUC_WARN_UNUSED_RESULT;
char        *vst_word_present_name     (VstPresentPerson  *person) G_GNUC_WARN_UNUSED_RESULT;
char        *vst_word_present_room     (VstPresentPerson  *person) G_GNUC_WARN_UNUSED_RESULT;
char        *vst_word_present_count    (GPtrArray         *people) G_GNUC_WARN_UNUSED_RESULT;

VstDocument *vst_evacuation_sheet      (VstReader          reader,
                                        GPtrArray         *people,
                                        int                minute,
                                        const char        *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
