/* vst-member-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-member.h"

G_BEGIN_DECLS

extern const VstKept vst_membership_kept;

/* Within an act: what deeds, here and in import, are made of. */
gint64     vst_member_add      (VstAct                *act,
                                gint64                 family_id,
                                gint64                 person_id,
                                const VstMemberEntry  *entry,
                                GError               **error);
gboolean   vst_members_index   (VstAct                *act,
                                gint64                 family_id,
                                GError               **error);

gboolean   vst_members_give_head (VstAct              *act,
                                gint64                 family_id,
                                GError               **error);

GPtrArray *vst_members_read    (VstView               *view,
                                gint64                 family_id,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_member_check_ages (VstAct              *act,
                                gint64                 person_id,
                                GError               **error);
gint64     vst_person_family   (VstView               *view,
                                gint64                 person_id);
gboolean   vst_member_sort_families (VstAct           *act,
                                     gint64            person_id,
                                     GError          **error);

/* Deeds, with their args.  Each fails with VST_ERROR_CHANGED where somebody
 * else was first, with the code of the field where something can't be kept.
 */
typedef struct
{
  gint64          family_id;
  VstMemberEntry *entry;
} VstMemberAdd;

/* Whoever becomes the head takes the place of the one before. */
typedef struct
{
  gint64          membership_id;
  gint64          revision;
  char           *role;
  gboolean        head;
  char           *from;
} VstMemberEdit;

typedef struct
{
  gint64          membership_id;
  gint64          revision;
  char           *until;        /* the day she left */
} VstMemberEnd;

/* Somebody who is here already, in another family or in this one before. */
typedef struct
{
  gint64          family_id;
  gint64          person_id;
  char           *role;
  char           *from;         /* a day, or empty */
} VstMemberJoin;

VstMemberAdd  *vst_member_add_new   (gint64                 family_id,
                                     const VstMemberEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_member_add_free  (VstMemberAdd          *add);
VstMemberEdit *vst_member_edit_new  (gint64                 membership_id,
                                     gint64                 revision,
                                     const char            *role,
                                     gboolean               head,
                                     const char            *from) G_GNUC_WARN_UNUSED_RESULT;
void           vst_member_edit_free (VstMemberEdit         *edit);
VstMemberEnd  *vst_member_end_new   (gint64                 membership_id,
                                     gint64                 revision,
                                     const char            *until) G_GNUC_WARN_UNUSED_RESULT;
void           vst_member_end_free  (VstMemberEnd          *end);

VstMemberJoin *vst_member_join_new  (gint64                 family_id,
                                     gint64                 person_id,
                                     const char            *role,
                                     const char            *from) G_GNUC_WARN_UNUSED_RESULT;
void           vst_member_join_free (VstMemberJoin         *join);

extern const VstDeed vst_member_do_add;    /* args: VstMemberAdd → VstPerson */
extern const VstDeed vst_member_do_edit;   /* args: VstMemberEdit → TRUE */
extern const VstDeed vst_member_do_end;    /* args: VstMemberEnd → TRUE */
extern const VstDeed vst_member_do_join;   /* args: VstMemberJoin → gint64 *, the place */

G_END_DECLS
