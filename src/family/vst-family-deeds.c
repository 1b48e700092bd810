/* vst-family-deeds.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert-store.h"
#include "vst-contact-store.h"
#include "vst-family-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"

/* The arguments of the room's deeds: what a form hands over, copied, since the
 * work is done on another thread.
 */

VstPersonEdit *
vst_person_edit_new (gint64 person_id,
                     gint64 revision,
                     const VstPersonEntry *entry)
{
  VstPersonEdit *edit = g_new0 (VstPersonEdit, 1);

  edit->person_id = person_id;
  edit->revision = revision;
  edit->entry = vst_person_entry_copy (entry);

  return edit;
}

void
vst_person_edit_free (VstPersonEdit *edit)
{
  vst_person_entry_free (edit->entry);
  g_free (edit);
}

VstMemberAdd *
vst_member_add_new (gint64 family_id,
                    const VstMemberEntry *entry)
{
  VstMemberAdd *add = g_new0 (VstMemberAdd, 1);

  add->family_id = family_id;
  add->entry = vst_member_entry_copy (entry);

  return add;
}

void
vst_member_add_free (VstMemberAdd *add)
{
  vst_member_entry_free (add->entry);
  g_free (add);
}

VstMemberEdit *
vst_member_edit_new (gint64 membership_id,
                     gint64 revision,
                     const char *role,
                     gboolean head,
                     const char *from)
{
  VstMemberEdit *edit = g_new0 (VstMemberEdit, 1);

  edit->membership_id = membership_id;
  edit->revision = revision;
  edit->role = g_strdup (role);
  edit->head = head;
  edit->from = g_strdup (from);

  return edit;
}

void
vst_member_edit_free (VstMemberEdit *edit)
{
  g_free (edit->role);
  g_free (edit->from);
  g_free (edit);
}

VstMemberEnd *
vst_member_end_new (gint64 membership_id,
                    gint64 revision,
                    const char *until)
{
  VstMemberEnd *end = g_new0 (VstMemberEnd, 1);

  end->membership_id = membership_id;
  end->revision = revision;
  end->until = g_strdup (until);

  return end;
}

void
vst_member_end_free (VstMemberEnd *end)
{
  g_free (end->until);
  g_free (end);
}

VstMemberJoin *
vst_member_join_new (gint64 family_id,
                     gint64 person_id,
                     const char *role,
                     const char *from)
{
  VstMemberJoin *join = g_new0 (VstMemberJoin, 1);

  join->family_id = family_id;
  join->person_id = person_id;
  join->role = g_strdup (role);
  join->from = g_strdup (from);

  return join;
}

void
vst_member_join_free (VstMemberJoin *join)
{
  g_free (join->role);
  g_free (join->from);
  g_free (join);
}

VstFamilyNote *
vst_family_note_new (gint64 family_id,
                     gint64 revision,
                     const char *note)
{
  VstFamilyNote *edit = g_new0 (VstFamilyNote, 1);

  edit->family_id = family_id;
  edit->revision = revision;
  edit->note = g_strdup (note);

  return edit;
}

void
vst_family_note_free (VstFamilyNote *edit)
{
  g_free (edit->note);
  g_free (edit);
}

VstContactAdd *
vst_contact_add_new (gint64 person_id,
                     const VstContactEntry *entry)
{
  VstContactAdd *add = g_new0 (VstContactAdd, 1);

  add->person_id = person_id;
  add->entry = vst_contact_entry_copy (entry);

  return add;
}

void
vst_contact_add_free (VstContactAdd *add)
{
  vst_contact_entry_free (add->entry);
  g_free (add);
}

VstContactEdit *
vst_contact_edit_new (gint64 contact_id,
                      gint64 revision,
                      const VstContactEntry *entry,
                      gboolean keep_value,
                      gboolean keep_code_word)
{
  VstContactEdit *edit = g_new0 (VstContactEdit, 1);

  edit->contact_id = contact_id;
  edit->revision = revision;
  edit->entry = vst_contact_entry_copy (entry);
  edit->keep_value = keep_value;
  edit->keep_code_word = keep_code_word;

  return edit;
}

void
vst_contact_edit_free (VstContactEdit *edit)
{
  vst_contact_entry_free (edit->entry);
  g_free (edit);
}

VstContactReveal *
vst_contact_reveal_new (gint64 contact_id,
                        const char *reason)
{
  VstContactReveal *reveal = g_new0 (VstContactReveal, 1);

  reveal->contact_id = contact_id;
  reveal->reason = g_strdup (reason);

  return reveal;
}

void
vst_contact_reveal_free (VstContactReveal *reveal)
{
  g_free (reveal->reason);
  g_free (reveal);
}

VstAlertEdit *
vst_alert_edit_new (gint64 alert_id,
                    gint64 revision,
                    gint64 family_id,
                    const VstAlertEntry *entry)
{
  VstAlertEdit *edit = g_new0 (VstAlertEdit, 1);

  edit->alert_id = alert_id;
  edit->revision = revision;
  edit->family_id = family_id;
  edit->entry = entry != NULL ? vst_alert_entry_copy (entry) : NULL;

  return edit;
}

void
vst_alert_edit_free (VstAlertEdit *edit)
{
  vst_alert_entry_free (edit->entry);
  g_free (edit);
}
