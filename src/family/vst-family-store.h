/* vst-family-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-family.h"
#include "vst-paged-list.h"
#include "vst-room.h"

G_BEGIN_DECLS

/* To be registered with the hub: vst_room_register (&vst_family_room) */
extern const VstRoom vst_family_room;
extern const VstKept vst_family_kept;

/* Within an act: the whole of an intake, for import and the sample hub, too. */
gint64     vst_family_add  (VstAct                *act,
                            const VstFamilyEntry  *entry,
                            GError               **error);
VstFamily *vst_family_read (VstView               *view,
                            gint64                 family_id,
                            gboolean               whole,
                            GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* The note, with what was shown when it was opened. */
typedef struct
{
  gint64  family_id;
  gint64  revision;
  char   *note;        /* closing: a code of vst_episode_reason_codes(), or empty; unused when opening again */
} VstFamilyNote;

VstFamilyNote *vst_family_note_new  (gint64          family_id,
                                     gint64          revision,
                                     const char     *note) G_GNUC_WARN_UNUSED_RESULT;
void           vst_family_note_free (VstFamilyNote  *edit);

extern const VstDeed vst_family_do_add;           /* args: VstFamilyEntry → VstFamily */
extern const VstDeed vst_family_do_note;          /* args: VstFamilyNote → TRUE */
extern const VstDeed vst_family_do_close;         /* args: VstFamilyNote → TRUE */
extern const VstDeed vst_family_do_reopen;        /* args: VstFamilyNote → TRUE */

/* A list is its ids, and a page of records by id; what has vanished since is
 * not in the page.
 */
extern const VstReading vst_family_read_active;   /* args: NULL → GArray of gint64 */
extern const VstReading vst_family_read_latest;   /* args: NULL → GArray of gint64 */
extern const VstReading vst_family_read_all;      /* args: NULL → GArray of gint64 */
extern const VstListSource vst_family_list_active; /* query: NULL */
extern const VstListSource vst_family_list_all;    /* query: NULL */
extern const VstReading vst_family_read_page;     /* args: GArray of gint64 → GPtrArray of VstFamily, without contacts */
extern const VstReading vst_family_read_open;     /* args: gint64 * → VstFamily, the whole short file */
extern const VstReading vst_family_read_print;    /* args: gint64 * → VstFamily, whole, and noted as printed, not as opened */
extern const VstReading vst_family_read_history;  /* args: gint64 * → GPtrArray of VstActRecord, the latest first */
extern const VstReading vst_family_read_number;   /* args: char * → gint64 *, the family of a file number */

G_END_DECLS
