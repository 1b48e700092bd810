/* vst-tour-paper.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-tour.h"

#include "vst-intake-sheet.h"
#include "vst-keys.h"
#include "vst-recovery-sheet.h"

#define DAY "2026-11-22"

/* Whom a sheet is for, and how its file's name says so. */
static const struct
{
  VstReader reader;
  const char *tag;
} readers[] = {
  { VST_READER_ENGLISH, "en" },
  { VST_READER_FRENCH, "fr" },
  { VST_READER_ENGLISH_FIRST, "en+fr" },
  { VST_READER_FRENCH_FIRST, "fr+en" },
};

static void
print (VstPages *pages,
       const char *what,
       const char *tag,
       const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s-%s", what, tag);
  g_autofree char *file = g_strdup_printf ("%s/%s.pdf", vst_tour_folder (), name);
  g_autoptr (GError) error = NULL;

  vst_pages_write_pdf (pages, file, title, &error);
  g_assert_no_error (error);
  g_print ("# %s.pdf\n", name);
}

static void
set (char **text,
     const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
add_member (VstFamilyEntry *family,
            const char *role,
            const char *name,
            const char *born)
{
  VstMemberEntry *member = vst_member_entry_new (role);

  set (&member->person->display_name, name);
  set (&member->person->birth_date, born);
  g_ptr_array_add (family->members, member);
}

/* Nobody: the same family as in the pictures. */
static VstFamilyEntry *
make_family (void)
{
  VstFamilyEntry *family = vst_family_entry_new ();
  VstContactEntry *phone = vst_contact_entry_new (VST_CONTACT_PHONE);

  add_member (family, "parent", "Amélie Tremblay", "1997-05-03");
  add_member (family, "child", "Léo", "2024-06-18");
  set (&phone->value, "6135550148");
  phone->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE;
  g_ptr_array_add (family->contacts, phone);

  return family;
}

void
vst_tour_print_sheets (void)
{
  g_autoptr (VstFamilyEntry) family = make_family ();
  g_autoptr (VstSecret) recovery = vst_secret_new_random (VST_RECOVERY_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      VstReader reader = readers[i].reader;
      const char *hub = reader == VST_READER_FRENCH || reader == VST_READER_FRENCH_FIRST ? "Maison du Cèdre" : "Cedar House";
      g_autoptr (VstDocument) blank = vst_intake_sheet_new (NULL, NULL, reader, hub, DAY);
      g_autoptr (VstPages) blank_pages = vst_document_layout (blank, VST_PAPER_LETTER);
      g_autoptr (VstDocument) filled = vst_intake_sheet_new (family, NULL, reader, hub, DAY);
      g_autoptr (VstPages) filled_pages = vst_document_layout (filled, VST_PAPER_LETTER);
      g_autoptr (VstPages) kit_pages = vst_recovery_sheet_layout ("Cedar House", "Maison du Cèdre", recovery, DAY, reader, VST_PAPER_LETTER);

      print (blank_pages, "intake-sheet-blank", readers[i].tag, "Intake sheet");
      print (filled_pages, "intake-sheet-filled", readers[i].tag, "Intake sheet");
      print (kit_pages, "recovery-kit", readers[i].tag, "Recovery kit");
    }
}
