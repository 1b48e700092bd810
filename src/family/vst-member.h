/* vst-member.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-person.h"

G_BEGIN_DECLS

/**
 * VstMemberEntry:
 * @person: who
 * @role: what she is in the family: a code of vst_member_role_codes()
 * @head: whether the file stands under her name
 * @from: since when, or empty
 *
 * A member of a family, as a form holds it.
 */
typedef struct
{
  VstPersonEntry *person;
  char           *role;
  gboolean        head;
  char           *from;
} VstMemberEntry;

VstMemberEntry    *vst_member_entry_new    (const char        *role) G_GNUC_WARN_UNUSED_RESULT;
VstMemberEntry    *vst_member_entry_copy   (const VstMemberEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void               vst_member_entry_free   (VstMemberEntry    *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstMemberEntry, vst_member_entry_free)

/* "parent", "partner", … "child", "other", "unknown"; ends with NULL. */
const char *const *vst_member_role_codes    (void);
gboolean           vst_member_role_is_valid (const char       *role);

/* Whose child somebody can be: of those noted as parents, or, where none is, of
 * whoever else is there and isn't a child.
 */
void vst_member_sort_elder (const char           *role,
                            const VstPersonEntry *person,
                            GPtrArray            *parents,
                            GPtrArray            *others);

#define VST_TYPE_MEMBER (vst_member_get_type ())

G_DECLARE_FINAL_TYPE (VstMember, vst_member, VST, MEMBER, GObject)

VstMember         *vst_member_new           (gint64            id,
                                             gint64            revision,
                                             gint64            family_id,
                                             VstPerson        *person,
                                             const char       *role,
                                             gboolean          head,
                                             const char       *from,
                                             const char       *until) G_GNUC_WARN_UNUSED_RESULT;

gint64             vst_member_get_id        (VstMember        *self);
gint64             vst_member_get_revision  (VstMember        *self);
gint64             vst_member_get_family_id (VstMember        *self);
VstPerson         *vst_member_get_person    (VstMember        *self);
const char        *vst_member_get_role      (VstMember        *self);
gboolean           vst_member_is_head       (VstMember        *self);
gboolean           vst_member_is_child      (VstMember        *self,
                                             const char       *on);
const char        *vst_member_get_from      (VstMember        *self);
const char        *vst_member_get_until     (VstMember        *self);

G_END_DECLS
