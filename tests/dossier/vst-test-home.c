/* vst-test-home.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-home.h"

#include "vst-directive-store.h"

void
vst_test_withhold (VstTestHub *self,
                   gint64 family_id,
                   VstSection section,
                   gint64 staff_id)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  entry->section = section;
  entry->against_id = staff_id;
  id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);
}

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

VstTestHome
vst_test_home_set_up (VstTestHub *self)
{
  static const VstSql add_agency = {
    "test.add_agency", "INSERT INTO agency (name_en, name_fr, kind) VALUES ('Public health', 'Santé publique', 'health') RETURNING id", TRUE
  };
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "");
  g_autoptr (VstFamily) family = NULL;
  VstTestHome home = { .agency_id = vst_test_count (self, &add_agency) };

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  g_ptr_array_add (entry->members, vst_test_member ("partner", "Marc", "", "1990-05-01"));
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = vst_test_family_add (self, entry);
  home.family_id = vst_family_get_id (family);
  home.mother_id = person_of (family, 0);
  home.child_id = person_of (family, 1);
  home.father_id = person_of (family, 2);

  return home;
}

/* @code: -1 where it is done. */
gint64
vst_test_try (VstTestHub *self,
              const VstDeed *deed,
              gconstpointer args,
              int code)
{
  g_autoptr (GError) error = NULL;
  gint64 *id = vst_test_hub_do (self, deed, args, &error);
  gint64 found = 0;

  if (code >= 0)
    {
      g_assert_error (error, VST_ERROR, code);
      return 0;
    }

  g_assert_no_error (error);
  if (deed->result_free != NULL)
    {
      found = *id;
      g_free (id);
    }

  return found;
}

gint64
vst_test_home_custody (VstTestHub *self,
                       gint64 child_id,
                       gint64 adult_id,
                       const char *kind,
                       VstCollect may,
                       int code)
{
  g_autoptr (VstCustody) custody = vst_custody_new (child_id, adult_id, kind);

  custody->may_collect = may;

  return vst_test_try (self, &vst_custody_do_add, custody, code);
}

VstKin *
vst_test_home_kin (VstTestHub *self,
                   gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstKin *kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);

  g_assert_no_error (error);

  return kin;
}

gint64
vst_test_home_agree (VstTestHub *self,
                     const VstTestHome *home,
                     gint64 person_id,
                     const char *purpose,
                     gint64 giver_id,
                     VstConsentState state,
                     int code)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (person_id, purpose);
  VstConsentEdit edit = { 0, 0, entry };

  entry->agency_id = vst_consent_purpose_names_agency (purpose) ? home->agency_id : 0;
  entry->given_by = giver_id;
  entry->state = state;
  vst_test_set (&entry->language, "fr");

  return vst_test_try (self, &vst_consent_do_record, &edit, code);
}

gint64
vst_test_home_share (VstTestHub *self,
                     const VstTestHome *home,
                     int code)
{
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (home->mother_id, home->agency_id);

  vst_test_set (&entry->items, "name,told");
  vst_test_set (&entry->purpose, "Prenatal visits");
  vst_test_set (&entry->language, "fr");

  return vst_test_try (self, &vst_release_do_give, entry, code);
}

/* What counts of a family's consents to who is signed in. */
VstConsentBook *
vst_test_home_book (VstTestHub *self,
                    gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_test_hub_read (self, &vst_consent_book_read, &family_id, &error);

  g_assert_no_error (error);

  return book;
}

guint
vst_test_home_told (VstTestHub *self,
                    gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) told = vst_test_hub_read (self, &vst_disclosure_read_family, &family_id, &error);

  g_assert_no_error (error);

  return told->len;
}
