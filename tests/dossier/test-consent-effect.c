/* test-consent-effect.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-effect-wording.h"
#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-rooms.h"
#include "vst-test-family.h"

static gint64
add_agency (VstTestHub *self)
{
  static const VstSql sql = {
    "test.add_agency",
    "INSERT INTO agency (name_en, name_fr, kind, sensitivity) VALUES ('Public health', 'Santé publique', 'health', 'public') RETURNING id", TRUE
  };

  return vst_test_count (self, &sql);
}

static gint64
answer (VstTestHub *self,
        gint64 agency_id,
        VstConsentState state,
        const char *until)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (1, "share_partner");
  VstConsentEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->agency_id = agency_id;
  entry->state = state;
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->until, until);
  id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

static VstReleaseEntry *
new_release (gint64 agency_id,
             const char *until)
{
  VstReleaseEntry *entry = vst_release_entry_new (1, agency_id);

  vst_test_set (&entry->items, "name,due_date");
  vst_test_set (&entry->purpose, "Prenatal visits");
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->until, until);

  return entry;
}

static VstConsentBook *
read_book (VstTestHub *self)
{
  const gint64 family_id = 1;
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_test_hub_read (self, &vst_consent_book_read, &family_id, &error);

  g_assert_no_error (error);

  return book;
}

static void
assert_follows (VstTestHub *self,
                const char *purpose,
                gint64 agency_id,
                VstConsentState state,
                const char *text)
{
  g_autoptr (VstConsentBook) book = read_book (self);
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (1, purpose);
  g_autofree char *told = NULL;

  entry->agency_id = agency_id;
  entry->state = state;
  vst_test_set (&entry->until, "2099-03-01");
  told = vst_word_consent_effect (book, entry);
  if (!g_pattern_match_simple (text, told))
    g_error ("What follows is \"%s\", not \"%s\"", told, text);
}

static void
assert_release_follows (VstTestHub *self,
                        const VstReleaseEntry *entry,
                        const char *text)
{
  g_autoptr (VstConsentBook) book = read_book (self);
  g_autofree char *told = vst_word_release_effect (book, entry);

  g_assert_cmpstr (told, ==, text);
}

#define STOPS "\nPublic health may no longer be told: Name to use; Due date."

/* Whatever isn't a yes names what stops by it; of another purpose or partner, nothing. */
static void
test_what_stops_is_named (VstTestHub *self,
                          gconstpointer data)
{
  gint64 agency_id = add_agency (self);
  gint64 other_id = add_agency (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *until = vst_day_add_days (today, 20);
  g_autoptr (VstReleaseEntry) entry = new_release (agency_id, until);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);

  g_assert_no_error (error);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_WITHDRAWN, "It stops at once. What was shared before can’t be called back." STOPS);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_DECLINED, "Nothing is shared for this. The same services stay open." STOPS);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_OFFERED, "The question was asked*Nothing is shared meanwhile." STOPS);
  assert_follows (self, "psi", agency_id, VST_CONSENT_DECLINED, "Nothing is shared for this. The same services stay open." STOPS);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_PARTLY_GIVEN, "Until March 1, 2099, only the part written here is agreed to.");
  assert_follows (self, "share_partner", other_id, VST_CONSENT_WITHDRAWN, "It stops at once. What was shared before can’t be called back.");
  assert_follows (self, "photo", 0, VST_CONSENT_WITHDRAWN, "It stops at once. What was shared before can’t be called back.");

  vst_language_use (VST_FRENCH);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_WITHDRAWN, "*\nNe peut plus être communiqué à Santé publique\302\240: Nom usuel; *.");
  vst_language_use (VST_ENGLISH);

  /* Where she has said yes to sharing, the service plan is another matter. */
  answer (self, agency_id, VST_CONSENT_GIVEN, "");
  assert_follows (self, "psi", agency_id, VST_CONSENT_DECLINED, "Nothing is shared for this. The same services stay open.");
}

/* A new yes opens again what has stopped, no longer than it lasts itself. */
static void
test_what_opens_again_is_named (VstTestHub *self,
                                gconstpointer data)
{
  gint64 agency_id = add_agency (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *until = vst_day_add_days (today, 20);
  g_autofree char *day = vst_format_day_prose (until);
  g_autofree char *sentence = g_strdup_printf ("*\nPublic health may be told until %s: Name to use; Due date.", day);
  g_autoptr (VstReleaseEntry) entry = new_release (agency_id, until);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);

  g_assert_no_error (error);
  answer (self, agency_id, VST_CONSENT_DECLINED, "");
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_GIVEN, sentence);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_PARTLY_GIVEN, sentence);
  assert_follows (self, "share_partner", agency_id, VST_CONSENT_DECLINED, "Nothing is shared for this. The same services stay open.");
}

/* What the partner may be told, and until when: not beyond her answer to sharing;
 * and against that, nothing.
 */
static void
test_a_release_says_until_when (VstTestHub *self,
                                gconstpointer data)
{
  gint64 agency_id = add_agency (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *until = vst_day_add_days (today, 20);
  g_autofree char *sooner = vst_day_add_days (today, 10);
  g_autoptr (VstReleaseEntry) entry = new_release (agency_id, until);
  g_autofree char *last = vst_format_day_prose (until);
  g_autofree char *nearer = vst_format_day_prose (sooner);
  g_autofree char *whole = g_strdup_printf ("Public health may be told until %s: Name to use; Due date.", last);
  g_autofree char *shorter = g_strdup_printf ("Public health may be told until %s: Name to use; Due date.", nearer);

  assert_release_follows (self, entry, whole);
  answer (self, agency_id, VST_CONSENT_GIVEN, sooner);
  assert_release_follows (self, entry, shorter);
  vst_test_set (&entry->until, "soon");
  assert_release_follows (self, entry, "Public health may be told until …: Name to use; Due date.");
  answer (self, agency_id, VST_CONSENT_DECLINED, "");
  assert_release_follows (self, entry, "Not possible yet: the consent to share with this partner isn’t in force. Ask for it again first.");
}

/* Taken back alone, it says what stops, too. */
static void
test_what_a_release_would_stop_is_named (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (VstReleaseEntry) entry = new_release (add_agency (self), "");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);
  g_autoptr (VstConsentBook) book = NULL;
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  book = read_book (self);
  told = vst_word_release_ending (book, g_ptr_array_index (book->releases, 0));
  g_assert_cmpstr (told, ==, "It stops at once. What was shared before can’t be called back." STOPS);
}

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;

  vst_rooms_register ();
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, set_up, test, vst_test_hub_tear_down)
  ADD ("/consent-effect/what-stops-is-named", test_what_stops_is_named);
  ADD ("/consent-effect/what-opens-again-is-named", test_what_opens_again_is_named);
  ADD ("/consent-effect/a-release-says-until-when", test_a_release_says_until_when);
  ADD ("/consent-effect/what-a-release-would-stop-is-named", test_what_a_release_would_stop_is_named);
#undef ADD

  return g_test_run ();
}
