/* vst-attendance.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attendance.h"

#include <string.h>

gboolean
vst_mark_is_valid (int letter)
{
  return letter > 0 && letter < 128 && strchr (VST_MARKS, letter) != NULL;
}

/* Whether she had what the session gives, then or later. */
gboolean
vst_mark_is_received (VstMark mark)
{
  return mark == VST_MARK_PRESENT || mark == VST_MARK_LATE || mark == VST_MARK_LEFT_EARLY || mark == VST_MARK_MAKE_UP ||
         mark == VST_MARK_MAKE_UP_AFAR;
}

/* Whether she was in the room. */
gboolean
vst_mark_is_present (VstMark mark)
{
  return mark == VST_MARK_PRESENT || mark == VST_MARK_LATE || mark == VST_MARK_LEFT_EARLY;
}

/**
 * vst_mark_may_be:
 * @cancelled: whether the session was
 *
 * Whether a session may be marked so: nobody was at one that was cancelled, or
 * stayed away from it, but it can be made up for.
 */
gboolean
vst_mark_may_be (VstMark mark,
                 gboolean cancelled)
{
  return !cancelled || mark == VST_MARK_NONE || mark == VST_MARK_MAKE_UP || mark == VST_MARK_MAKE_UP_AFAR ||
         mark == VST_MARK_CANCELLED;
}
