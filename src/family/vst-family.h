/* vst-family.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-alert.h"
#include "vst-block.h"
#include "vst-contact.h"
#include "vst-member.h"

G_BEGIN_DECLS

#define VST_FAMILY_NOTE_CHARS 2000

/**
 * VstFamilyEntry:
 * @members: (element-type VstMemberEntry): one at least
 * @contacts: (element-type VstContactEntry): how to reach the first member
 * @expected: (element-type utf8): a due date, or an empty text, of each child to
 *   be born
 * @note: a short note, or empty
 * @file_number: that the family has already, from an imported list; or empty
 * @opened_on: the day its file was opened; or empty for today
 * @unknown_to: who must not know that they come, in her words, one a line, or
 *   a semicolon between them; or empty
 * @block_reply: what she said where she named nobody
 * @phone_reply: what she said where she gave no number, and when; without a day, today
 *
 * A new family with its people, as the quick intake hands it over.
 */
typedef struct
{
  GPtrArray *members;
  GPtrArray *contacts;
  GPtrArray *expected;
  char      *note;
  char      *file_number;
  char      *opened_on;
  char      *unknown_to;
  VstBlockReply block_reply;
  VstPhoneReplied phone_reply;
} VstFamilyEntry;

VstFamilyEntry *vst_family_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstFamilyEntry *vst_family_entry_copy  (const VstFamilyEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_family_entry_free  (VstFamilyEntry        *entry);
void            vst_family_entry_tidy  (VstFamilyEntry        *entry);
gboolean        vst_family_entry_check (VstFamilyEntry        *entry,
                                        const char            *today,
                                        GError               **error);
gboolean        vst_family_entry_is_blank (const VstFamilyEntry *entry);
int             vst_family_entry_find_older
                                           (const VstFamilyEntry  *entry,
                                            const char            *today);
gboolean        vst_family_entry_check_members
                                       (const VstFamilyEntry  *entry,
                                        const char            *today,
                                        GError               **error);
gboolean        vst_family_note_check  (const char            *note,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstFamilyEntry, vst_family_entry_free)

#define VST_TYPE_FAMILY (vst_family_get_type ())

G_DECLARE_FINAL_TYPE (VstFamily, vst_family, VST, FAMILY, GObject)

/* The store fills a new one in before it hands it out. */
VstFamily  *vst_family_new             (gint64       id,
                                        gint64       revision,
                                        const char  *file_number,
                                        const char  *opened_on,
                                        gboolean     active,
                                        const char  *note) G_GNUC_WARN_UNUSED_RESULT;
void        vst_family_add_member      (VstFamily   *self,
                                        VstMember   *member);
void        vst_family_add_contact     (VstFamily   *self,
                                        VstContact  *contact);
void        vst_family_add_alert       (VstFamily   *self,
                                        VstAlert    *alert);

gint64      vst_family_get_id          (VstFamily   *self);
gint64      vst_family_get_revision    (VstFamily   *self);
const char *vst_family_get_file_number (VstFamily   *self);
const char *vst_family_get_opened_on   (VstFamily   *self);
gboolean    vst_family_is_active       (VstFamily   *self);
const char *vst_family_get_note        (VstFamily   *self);

/* The head's name; lists of VstMember, VstContact and VstAlert. */
const char *vst_family_get_name        (VstFamily   *self);
VstMember  *vst_family_get_head        (VstFamily   *self);
GListModel *vst_family_get_members     (VstFamily   *self);
GListModel *vst_family_get_contacts    (VstFamily   *self);
GListModel *vst_family_get_alerts      (VstFamily   *self);
VstMember  *vst_family_find_member     (VstFamily   *self,
                                        gint64       person_id);

G_END_DECLS
