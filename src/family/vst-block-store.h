/* vst-block-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-block.h"

G_BEGIN_DECLS

extern const VstKept vst_block_kept;
extern const VstKept vst_block_match_kept;

/* Within an act: one, and the names that were told at an intake, one a line. */
gint64   vst_block_add       (VstAct              *act,
                              const VstBlockEntry *entry,
                              GError             **error);
gboolean vst_block_add_told  (VstAct              *act,
                              gint64               family_id,
                              const char          *lines,
                              GError             **error);

/* What was answered: within an act, of who may be seen; and as it stands. */
typedef struct
{
  gint64        family_id;
  VstBlockReply reply;
  char          on[11];  /* the day; empty where it wasn't asked, or somebody is named */
} VstBlockReplied;

gboolean vst_block_set_reply  (VstAct              *act,
                               gint64               family_id,
                               VstBlockReply        reply,
                               GError             **error);
gboolean vst_block_read_reply (VstView             *view,
                               gint64               family_id,
                               VstBlockReplied     *replied,
                               GError             **error);

/* Everybody who can be meant. */
GPtrArray *vst_block_whom_read (VstView             *view,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lifting one, with what was shown.  It takes two: a pivot worker and the privacy
 * officer, whichever of them asks; @why is the asker's, and empty otherwise.
 */
typedef struct
{
  gint64  block_id;
  gint64  revision;
  char   *why;
} VstBlockLift;

VstBlockLift *vst_block_lift_new  (gint64         block_id,
                                   gint64         revision,
                                   const char    *why) G_GNUC_WARN_UNUSED_RESULT;
void          vst_block_lift_free (VstBlockLift  *lift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBlockLift, vst_block_lift_free)

/* Whether somebody who has a name that was told is meant. */
typedef struct
{
  gint64    block_id;
  gint64    staff_id;      /* or */
  gint64    provider_id;
  gboolean  same;
} VstBlockTelling;

extern const VstDeed vst_block_do_add;         /* args: VstBlockEntry → gint64 *, its id */
extern const VstDeed vst_block_do_ask_lift;    /* args: VstBlockLift → TRUE */
extern const VstDeed vst_block_do_lift;        /* args: VstBlockLift → TRUE; VST_ERROR_LIFT_SECOND for the same person or role */
extern const VstDeed vst_block_do_keep;        /* args: VstBlockLift → TRUE; what was asked isn't done */
extern const VstDeed vst_block_do_reply;       /* args: VstBlockReplied * → TRUE */
extern const VstDeed vst_block_do_tell;        /* args: VstBlockTelling * → TRUE; by who took it down */

extern const VstReading vst_block_read_family; /* args: gint64 * → GPtrArray of VstBlock, the latest first */
extern const VstReading vst_block_read_replied; /* args: gint64 * → VstBlockReplied * */
extern const VstReading vst_block_read_protected; /* args: NULL → GPtrArray of VstBlock, all that stand, by file number */
extern const VstReading vst_block_read_asked;  /* args: NULL → gint64 *, how many others asked to lift */
extern const VstReading vst_block_read_whom;   /* args: NULL → GPtrArray of VstBlockWhom, who can be meant */
extern const VstReading vst_block_read_doubts; /* args: NULL → GPtrArray of VstBlockDoubt, for who took it down */

G_END_DECLS
