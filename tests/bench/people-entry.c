/* people-entry.c: somebody who is being taken in
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "people-entry.h"

static void
set_text (char **field,
          const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

VstFamilyEntry *
bench_entry (const VstTestPerson *person)
{
  VstFamilyEntry *entry = vst_family_entry_new ();
  VstMemberEntry *member = vst_member_entry_new ("parent");

  set_text (&member->person->given_name, person->given);
  set_text (&member->person->family_name, person->family);
  set_text (&member->person->birth_date, person->born);
  g_ptr_array_add (entry->members, member);

  if (person->phone[0] != '\0')
    {
      VstContactEntry *contact = vst_contact_entry_new (VST_CONTACT_PHONE);

      set_text (&contact->value, person->phone);
      g_ptr_array_add (entry->contacts, contact);
    }

  return entry;
}
