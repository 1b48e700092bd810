/* vst-day-speech.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *language_key;
  const char *passphrase_for;
  const char *today;
  const char *expected;
  const char *waiting;
  const char *with;
  const char *left;
  const char *to_come;
  const char *search;
  const char *here;
  const char *nobody_here;
  const char *alarm;
  const char *quiet_alarm;
  const char *add_child;
  const char *booking;
  const char *day;
  const char *time;
  const char *booked;
  const char *refused;
  const char *give;
  const char *undone;
  const char *preview;
  const char *chooser;
  const char *saved;
  const char *slip;
  const char *programs;
  const char *group;
  const char *unmarked;
  const char *present;
  const char *absent;
  const char *list;
  const char *list_language;
  const char *list_session;
  const char *list_present;
  const char *list_absent;
  const char *name;
  const char *go_on;
  const char *close;
  const char *still_here;
  const char *still_in;
  const char *look;
} VstDaySpeech;

extern const VstDaySpeech vst_day_english;
extern const VstDaySpeech vst_day_french;

G_END_DECLS
