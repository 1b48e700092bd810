/* vst-expected-child-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-kin.h"
#include "vst-member.h"

G_BEGIN_DECLS

extern const VstKept vst_expected_kept;

/* Within an act: the child a family awaits; the day may be empty. */
gint64           vst_expected_add       (VstAct                *act,
                                         gint64                 family_id,
                                         const char            *due_on,
                                         GError               **error);
gboolean         vst_expected_read      (VstView               *view,
                                         gint64                 family_id,
                                         GPtrArray             *expected,
                                         GError               **error);

typedef struct
{
  gint64          family_id;    /* of a new one */
  gint64          id;
  gint64          revision;
  char           *due_on;       /* unused once the child is born, or isn't awaited any more */
  VstMemberEntry *born;         /* who she is, with her birth date */
} VstExpectedEdit;

VstExpectedEdit *vst_expected_edit_new  (gint64                 family_id,
                                         gint64                 id,
                                         gint64                 revision,
                                         const char            *due_on,
                                         const VstMemberEntry  *born) G_GNUC_WARN_UNUSED_RESULT;
void             vst_expected_edit_free (VstExpectedEdit       *edit);

/* Being born makes a person with a place in the family, in one act. */
extern const VstDeed vst_expected_do_add;   /* args: VstExpectedEdit → gint64 *, its id */
extern const VstDeed vst_expected_do_edit;  /* args: VstExpectedEdit → TRUE */
extern const VstDeed vst_expected_do_born;  /* args: VstExpectedEdit → VstPerson */
extern const VstDeed vst_expected_do_end;   /* args: VstExpectedEdit → TRUE */

G_END_DECLS
