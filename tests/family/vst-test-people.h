/* vst-test-people.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Made-up people, and how they come again, with what goes wrong at a desk:
 * typing errors, nicknames, swapped fields, a changed phone, a missing date,
 * another surname.
 * The same seed makes the same people, so figures measured on them stay.
 */
typedef struct
{
  char *given;
  char *family;
  char  born[11];
  char  phone[11];
} VstTestPerson;

VstTestPerson *vst_test_person_make  (GRand                *rand) G_GNUC_WARN_UNUSED_RESULT;
VstTestPerson *vst_test_person_again (GRand                *rand,
                                      const VstTestPerson  *known) G_GNUC_WARN_UNUSED_RESULT;
void           vst_test_person_free  (VstTestPerson        *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTestPerson, vst_test_person_free)

G_END_DECLS
