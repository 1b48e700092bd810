/* vst-consent-effect-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-effect-wording.h"

#include <glib/gi18n.h>

#include "vst-consent-wording.h"
#include "vst-date.h"
#include "vst-release-wording.h"
#include "vst-scene-wording.h"

static const char *
word_agency (VstConsentBook *book,
             gint64 agency_id)
{
  VstAgency *agency = agency_id != 0 ? vst_consent_book_find_agency (book, agency_id) : NULL;

  return agency != NULL ? vst_word_agency (agency) : "";
}

static const char *
earlier (const char *day,
         const char *other)
{
  return vst_day_is_valid (day) && vst_day_is_valid (other) && vst_day_compare (other, day) < 0 ? other : day;
}

/* What the answer stops, or opens again, of what may be told to that partner. */
static void
add_release (VstConsentBook *book,
             const VstConsentEntry *answer,
             VstRelease *release,
             GPtrArray *lines)
{
  const VstReleaseEntry *entry = vst_release_get_entry (release);
  VstReleaseState state = vst_release_get_state (release, book->today);
  gboolean agrees = answer->state == VST_CONSENT_GIVEN || answer->state == VST_CONSENT_PARTLY_GIVEN;
  const char *agency = word_agency (book, entry->agency_id);

  if (entry->person_id != answer->person_id || entry->agency_id != answer->agency_id ||
      !vst_release_goes_by (release, answer->purpose))
    return;

  if (agrees && state == VST_RELEASE_STOPPED)
    g_ptr_array_add (lines, vst_word_release_consequence (entry->items, earlier (entry->until, answer->until), agency));
  else if (!agrees && (state == VST_RELEASE_IN_FORCE || state == VST_RELEASE_TO_COME))
    g_ptr_array_add (lines, vst_word_release_end (release, agency));
}

/**
 * vst_word_consent_effect:
 * @answer: what would be written down; its state may be %VST_CONSENT_WITHDRAWN
 *
 * One plain sentence, and one for each release that stops by it, or is in force
 * again.
 */
char *
vst_word_consent_effect (VstConsentBook *book,
                         const VstConsentEntry *answer)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (book != NULL && answer != NULL, NULL);

  g_ptr_array_add (lines, vst_word_consent_consequence (answer->purpose, answer->state, answer->until, word_agency (book, answer->agency_id)));
  for (guint i = 0; i < book->releases->len && answer->state != VST_CONSENT_NOT_ASKED; i++)
    add_release (book, answer, g_ptr_array_index (book->releases, i), lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * vst_word_release_effect:
 *
 * What the partner may be told, and until when: no longer than her answer to
 * sharing with it lasts.
 */
char *
vst_word_release_effect (VstConsentBook *book,
                         const VstReleaseEntry *entry)
{
  VstConsent *cover;

  g_return_val_if_fail (book != NULL && entry != NULL, NULL);

  cover = vst_consent_book_find_cover (book, entry->person_id, entry->agency_id);
  if (cover != NULL && !vst_consent_is_in_force (cover, book->today) && vst_consent_get_facts (cover)->is_withheld)
    return g_strdup (_("Not possible yet: a rule of the hub holds it for now. Ask coordination."));

  if (cover != NULL && !vst_consent_is_in_force (cover, book->today))
    return g_strdup (_("Not possible yet: the consent to share with this partner isn’t in force. Ask for it again first."));

  return vst_word_release_consequence (entry->items, cover != NULL ? earlier (entry->until, vst_consent_get_facts (cover)->until) : entry->until,
                                       word_agency (book, entry->agency_id));
}

char *
vst_word_consent_ending (VstConsentBook *book,
                         const VstConsentFacts *facts)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (facts->person_id, facts->purpose);

  entry->agency_id = facts->agency_id;
  entry->state = VST_CONSENT_WITHDRAWN;

  return vst_word_consent_effect (book, entry);
}

char *
vst_word_release_ending (VstConsentBook *book,
                         VstRelease *release)
{
  g_autofree char *stops = vst_word_consent_consequence ("share_partner", VST_CONSENT_WITHDRAWN, "", "");
  g_autofree char *what = vst_word_release_end (release, word_agency (book, vst_release_get_entry (release)->agency_id));

  return g_strjoin ("\n", stops, what, NULL);
}
