/* vst-contact-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-contact.h"

G_BEGIN_DECLS

#define VST_REVEAL_REASON_CHARS 200

extern const VstKept vst_contact_kept;

gint64     vst_contact_add     (VstAct                 *act,
                                gint64                  person_id,
                                const VstContactEntry  *entry,
                                GError                **error);
GPtrArray *vst_contacts_read   (VstView                *view,
                                gint64                  family_id,
                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *
           vst_contact_read_entry (VstView             *view,
                                gint64                  contact_id,
                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* Deeds and readings, with their args */
typedef struct
{
  gint64           person_id;
  VstContactEntry *entry;
} VstContactAdd;

typedef struct
{
  gint64           contact_id;
  gint64           revision;
  VstContactEntry *entry;       /* unused when removing */
  gboolean         keep_value;  /* what is hidden stays, only what may be done changes */
  gboolean         keep_code_word;
} VstContactEdit;

typedef struct
{
  gint64           contact_id;
  char            *reason;      /* logged: why somebody looks */
} VstContactReveal;

VstContactAdd    *vst_contact_add_new     (gint64                  person_id,
                                           const VstContactEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void              vst_contact_add_free    (VstContactAdd          *add);
VstContactEdit   *vst_contact_edit_new    (gint64                  contact_id,
                                           gint64                  revision,
                                           const VstContactEntry  *entry,
                                           gboolean                keep_value,
                                           gboolean                keep_code_word) G_GNUC_WARN_UNUSED_RESULT;
void              vst_contact_edit_free   (VstContactEdit         *edit);
VstContactReveal *vst_contact_reveal_new  (gint64                  contact_id,
                                           const char             *reason) G_GNUC_WARN_UNUSED_RESULT;
void              vst_contact_reveal_free (VstContactReveal       *reveal);

/* What was answered where no number was given: within an act, of who may be seen; and
 * as it stands.
 */
gboolean vst_phone_set_reply  (VstAct                 *act,
                               const VstPhoneReplied  *replied,
                               GError                **error);
gboolean vst_phone_read_reply (VstView                *view,
                               gint64                  family_id,
                               VstPhoneReplied        *replied,
                               GError                **error);

extern const VstDeed    vst_contact_do_add;       /* args: VstContactAdd → gint64 *, its id */
extern const VstDeed    vst_contact_do_edit;      /* args: VstContactEdit → TRUE */
extern const VstDeed    vst_contact_do_remove;    /* args: VstContactEdit → TRUE */
extern const VstDeed    vst_contact_do_reply;     /* args: VstPhoneReplied → TRUE; its day is today */
extern const VstReading vst_contact_read_replied; /* args: gint64 * → VstPhoneReplied * */
extern const VstReading vst_contact_read_reveal;  /* args: VstContactReveal → VstContactEntry */

gboolean vst_contact_has_plan (VstView *view,
                               gint64   contact_id);

G_END_DECLS
