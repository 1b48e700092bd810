/* vst-program-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-program.h"

G_BEGIN_DECLS

extern const VstKept vst_program_kept;

/* Within an act, for the sample hub, too. */
gint64      vst_program_add   (VstAct                 *act,
                               const VstProgramEntry  *entry,
                               GError                **error);
VstProgram *vst_program_read  (VstView                *view,
                               gint64                  program_id,
                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *vst_programs_read (VstView                *view,
                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64           program_id;      /* 0 for a new one */
  gint64           revision;
  VstProgramEntry *entry;
} VstProgramEdit;

VstProgramEdit *vst_program_edit_new  (gint64                  program_id,
                                       gint64                  revision,
                                       const VstProgramEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_program_edit_free (VstProgramEdit         *edit);

extern const VstDeed    vst_program_do_add;    /* args: VstProgramEdit → gint64 *, its id */
extern const VstDeed    vst_program_do_edit;   /* args: VstProgramEdit → TRUE */
extern const VstReading vst_program_read_all;  /* args: NULL → GPtrArray of VstProgram */

G_END_DECLS
