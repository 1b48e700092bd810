/* vst-person-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-person.h"

G_BEGIN_DECLS

extern const VstKept vst_person_kept;

/* Within an act: what deeds, here and in import, are made of. */
gint64     vst_person_add      (VstAct                *act,
                                const VstPersonEntry  *entry,
                                GError               **error);
gboolean   vst_person_index    (VstAct                *act,
                                gint64                 person_id,
                                GError               **error);

VstPerson *vst_person_from_row (VstStmt               *stmt,
                                int                    first_column) G_GNUC_WARN_UNUSED_RESULT;
VstPerson *vst_person_read     (VstView               *view,
                                gint64                 person_id,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean       vst_person_add_tokens (VstView              *view,
                                      const VstSql         *add,
                                      gint64                person_id,
                                      gboolean              idle,
                                      const char *const    *names,
                                      GError              **error);
char          *vst_person_sort_key  (const char            *display_name,
                                     const char            *given_name,
                                     const char            *family_name) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64          person_id;
  gint64          revision;
  VstPersonEntry *entry;
} VstPersonEdit;

VstPersonEdit *vst_person_edit_new  (gint64                 person_id,
                                     gint64                 revision,
                                     const VstPersonEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_person_edit_free (VstPersonEdit         *edit);

/* It fails with VST_ERROR_CHANGED where somebody else was first, with the code
 * of the field where something can't be kept.
 */
extern const VstDeed vst_person_do_edit;   /* args: VstPersonEdit → VstPerson */

G_END_DECLS
