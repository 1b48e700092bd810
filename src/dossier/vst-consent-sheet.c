/* vst-consent-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-sheet.h"

#include <glib/gi18n.h>

#include "vst-consent-wording.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-release-wording.h"
#include "vst-role-wording.h"
#include "vst-scene-wording.h"
#include "vst-text.h"

#define ROW_MM 8
#define TABLE_MM 2 /* above a table that is below fields */

static const char *
word_agency (VstAgency *agency)
{
  return agency != NULL ? vst_word_agency_outside (agency) : "";
}

static char *
dup_day (const char *day)
{
  return day[0] != '\0' ? vst_format_day_prose (day) : g_strdup ("");
}

/* To be read by her, or aloud to her, before she answers. */
static void
add_rights (VstDocument *document)
{
  VstReader reader = vst_document_get_reader (document);

  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("You may say yes, no, or yes to a part. The same services stay open.")));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("You may change your mind at any time. To say so is enough, and it counts at once. What was shared before can’t be called back.")));
}

static void
add_signature (VstDocument *document)
{
  VstReader reader = vst_document_get_reader (document);

  vst_document_add_answer (document, VST_WORDING (reader, _("Signature, if you wish: to say it is enough")), 1);
  vst_document_add_answer (document, VST_WORDING (reader, _("Day")), 1);
}

static void
add_name (VstDocument *document,
          const char *name)
{
  VstReader reader = vst_document_get_reader (document);

  vst_document_add_field (document, VST_WORDING (reader, _("Name to use")), name != NULL ? vst_wording_same (name) : VST_NO_WORDING);
}

static void
add_answers (VstDocument *document,
             VstConsentState state)
{
  VstReader reader = vst_document_get_reader (document);
  VstChoice choices[] = {
    { VST_WORDING (reader, _("I agree")), state == VST_CONSENT_GIVEN },
      { VST_WORDING (reader, _("I agree to a part")), state == VST_CONSENT_PARTLY_GIVEN },
        { VST_WORDING (reader, _("I do not agree")), state == VST_CONSENT_DECLINED },
      };

  vst_document_add_choices (document, VST_WORDING (reader, _("Your answer")), choices, G_N_ELEMENTS (choices));
}

static char *
dup_step (const char *kind)
{
  VstConsentState state;

  if (vst_consent_state_parse (kind, &state))
    return g_strdup (vst_word_consent_state (state));

  return g_strdup (g_str_equal (kind, "undo") ? _("Taken back at the desk") : _("Put back at the desk"));
}

static void
add_steps (VstDocument *document,
           GPtrArray *steps,
           GTimeZone *zone)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn columns[] = {
    { VST_WORDING (reader, _("When")), 3, VST_ALIGN_START, FALSE },
      { VST_WORDING (reader, _("What")), 3, VST_ALIGN_START, FALSE },
        { VST_WORDING (reader, _("How")), 2, VST_ALIGN_START, FALSE },
          { VST_WORDING (reader, _("Explained in")), 2, VST_ALIGN_START, FALSE },
            { VST_WORDING (reader, _("Taken by")), 3, VST_ALIGN_START, FALSE },
          };

  vst_document_add_space (document, TABLE_MM);
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < steps->len; i++)
    {
      const VstConsentStep *step = g_ptr_array_index (steps, i);
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, vst_format_moment (step->at, zone)),
        VST_WORDING_TAKE (reader, dup_step (step->kind)),
        VST_WORDING (reader, vst_word_consent_how (step->how)),
        VST_WORDING_TAKE (reader, vst_word_language (step->language)),
        vst_wording_same (step->staff),
      };

      vst_document_add_row_words (document, cells);
    }
}

static char *
dup_consequence (const VstConsentSheet *sheet,
                 const VstConsentFacts *facts)
{
  const char *agency = word_agency (sheet->agency);

  return facts != NULL ? vst_word_consent_consequence (sheet->purpose, facts->state, facts->until, agency)
                       : vst_word_consent_asked (sheet->purpose, agency);
}

/**
 * vst_consent_sheet_new:
 *
 * A consent for whoever gave it, or a form to fill in.
 */
VstDocument *
vst_consent_sheet_new (const VstConsentSheet *sheet,
                       VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  const VstConsentFacts *facts = sheet->paper != NULL ? vst_consent_get_facts (sheet->paper->consent) : NULL;

  vst_document_set_handed_out (document, TRUE);

  /* A form may lie in a drawer; its day is written on it. */
  vst_document_add_title (document, VST_WORDING (reader, _("Consent")),
                                                 facts != NULL ? VST_WORDING_TAKE (reader, dup_day (sheet->today)) : VST_NO_WORDING);
  add_name (document, sheet->name);
  vst_document_add_heading (document, VST_WORDING (reader, vst_word_consent_purpose (sheet->purpose)));
  if (sheet->agency != NULL)
    vst_document_add_field (document, VST_WORDING (reader, C_ ("partner", "Partner")), VST_WORDING (reader, word_agency (sheet->agency)));
  else if (vst_consent_purpose_names_agency (sheet->purpose))
    vst_document_add_answer (document, VST_WORDING (reader, C_ ("partner", "Partner")), 1);

  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING_TAKE (reader, dup_consequence (sheet, facts)));
  add_rights (document);
  add_answers (document, facts != NULL ? facts->state : VST_CONSENT_NOT_ASKED);

  if (facts == NULL)
    {
      vst_document_add_answer (document, VST_WORDING (reader, _("Which part")), 2);
      vst_document_add_answer (document, VST_WORDING (reader, _("Last day")), 1);
      add_signature (document);
      return document;
    }

  if (facts->scope[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("Which part")), vst_wording_same (facts->scope));
  vst_document_add_field (document, VST_WORDING (reader, _("Where it stands")),
                                                 VST_WORDING_TAKE (reader, vst_word_consent_standing (sheet->paper->consent, sheet->today)));
  if (facts->giver[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("Answered by")), vst_wording_same (facts->giver));
  add_steps (document, sheet->paper->steps, sheet->zone);
  add_signature (document);

  return document;
}

/* Its last day has a line of its own. */
static char *
dup_standing (VstRelease *release,
              const char *today,
              GTimeZone *zone)
{
  VstReleaseState state = vst_release_get_state (release, today);

  return state == VST_RELEASE_STOPPED ? vst_word_release_standing (release, today, zone) : g_strdup (vst_word_release_state (state));
}

/**
 * vst_release_sheet_new:
 *
 * What may be told to a partner, for whoever agreed to it.
 */
VstDocument *
vst_release_sheet_new (VstRelease *release,
                       VstAgency *agency,
                       const char *today,
                       GTimeZone *zone,
                       VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  const VstReleaseEntry *entry = vst_release_get_entry (release);

  vst_document_set_handed_out (document, TRUE);
  vst_document_add_title (document, VST_WORDING (reader, _("Share with a partner")), VST_WORDING_TAKE (reader, dup_day (today)));
  add_name (document, vst_release_get_person (release));
  vst_document_add_field (document, VST_WORDING (reader, C_ ("partner", "Partner")), VST_WORDING (reader, word_agency (agency)));
  vst_document_add_field (document, VST_WORDING (reader, _("What may be shared")), VST_WORDING_TAKE (reader, vst_word_release_items (entry->items)));
  vst_document_add_field (document, VST_WORDING (reader, _("What it is for")), vst_wording_same (entry->purpose));
  vst_document_add_field (document, VST_WORDING (reader, _("Last day")), VST_WORDING_TAKE (reader, dup_day (entry->until)));
  vst_document_add_field (document, VST_WORDING (reader, _("How")), VST_WORDING (reader, vst_word_consent_how (entry->how)));
  vst_document_add_field (document, VST_WORDING (reader, _("Taken by")), vst_wording_same (vst_release_get_taker (release)));
  vst_document_add_field (document, VST_WORDING (reader, _("Where it stands")),
                                                 VST_WORDING_TAKE (reader, dup_standing (release, today, zone)));
  add_rights (document);
  add_signature (document);

  return document;
}

static char *
dup_directive (const VstDirectiveEntry *entry,
               VstAgency *agency,
               const char *staff)
{
  g_autofree char *roles = entry->against == VST_AGAINST_ROLE ? vst_word_staff_roles ((guint) entry->against_id) : NULL;

  return vst_word_directive (entry, roles != NULL                          ? roles
                                    : entry->against == VST_AGAINST_AGENCY ? word_agency (agency)
                                                                           : staff);
}

/**
 * vst_directive_sheet_new:
 * @agency: (nullable): the partner it is closed to; one that isn't public has no name on paper
 * @staff: (nullable): the staff member
 *
 * What is withheld, for whoever asked for it.
 */
VstDocument *
vst_directive_sheet_new (const VstDirectiveEntry *entry,
                         VstAgency *agency,
                         const char *staff,
                         const char *today,
                         VstReader reader)
{
  VstDocument *document = vst_document_new (reader);

  vst_document_set_handed_out (document, TRUE);
  vst_document_add_title (document, VST_WORDING (reader, _("What is withheld")), VST_WORDING_TAKE (reader, dup_day (today)));
  vst_document_add_paragraph (document, VST_TEXT_LARGE, VST_WORDING_TAKE (reader, dup_directive (entry, agency, staff)));
  vst_document_add_field (document, VST_WORDING (reader, C_ ("first day", "From")), VST_WORDING_TAKE (reader, dup_day (entry->from)));
  vst_document_add_field (document, VST_WORDING (reader, _("How")), VST_WORDING (reader, vst_word_consent_how (entry->how)));
  if (entry->purpose[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("Why")), vst_wording_same (entry->purpose));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("You may change your mind at any time. To say so is enough, and it counts at once.")));

  return document;
}

/**
 * vst_ending_sheet_new:
 * @consents: (element-type VstConsent): those that end soon
 *
 * By file number and first letters alone: a list on a wall names nobody.
 */
VstDocument *
vst_ending_sheet_new (GPtrArray *consents,
                      const char *today,
                      VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  VstColumn columns[] = {
    { VST_WORDING (reader, _("Last day")), 2, VST_ALIGN_START, FALSE },
      { VST_WORDING (reader, _("File number")), 2, VST_ALIGN_START, TRUE },
        { VST_WORDING (reader, _("Initials")), 2, VST_ALIGN_START, FALSE },
          { VST_WORDING (reader, _("What was asked")), 6, VST_ALIGN_START, FALSE },
        };
  guint n = consents->len;

  vst_document_add_title (document, VST_WORDING (reader, _("Consents that expire")), VST_WORDING_TAKE (reader, dup_day (today)));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING_TAKE (reader, g_strdup_printf (ngettext ("%u consent", "%u consents", n), n)));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < n; i++)
    {
      const VstConsentFacts *facts = vst_consent_get_facts (g_ptr_array_index (consents, i));
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, vst_format_day (facts->until)),
        vst_wording_same (facts->file_number),
        VST_WORDING_TAKE (reader, vst_text_initials (facts->person)),
        VST_WORDING (reader, vst_word_consent_purpose (facts->purpose)),
      };

      vst_document_add_row_words (document, cells);
    }

  return document;
}

static VstAgency *
find_agency (GPtrArray *agencies,
             gint64 agency_id)
{
  for (guint i = 0; i < agencies->len; i++)
    if (vst_agency_get_id (g_ptr_array_index (agencies, i)) == agency_id)
      return g_ptr_array_index (agencies, i);

  return NULL;
}

/**
 * vst_register_sheet_new:
 * @disclosures: (element-type VstDisclosure): what was told, the latest first
 * @agencies: (element-type VstAgency): to whom
 */
VstDocument *
vst_register_sheet_new (GPtrArray *disclosures,
                        GPtrArray *agencies,
                        GTimeZone *zone,
                        VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  VstColumn columns[] = {
    { VST_WORDING (reader, _("When")), 3, VST_ALIGN_START, FALSE },
      { VST_WORDING (reader, _("File number")), 2, VST_ALIGN_START, TRUE },
        { VST_WORDING (reader, C_ ("partner", "Partner")), 3, VST_ALIGN_START, FALSE },
          { VST_WORDING (reader, _("What was told")), 4, VST_ALIGN_START, FALSE },
            { VST_WORDING (reader, _("On which ground")), 4, VST_ALIGN_START, FALSE },
              { VST_WORDING (reader, _("By")), 3, VST_ALIGN_START, FALSE },
            };

  vst_document_set_landscape (document, TRUE);
  vst_document_add_title (document, VST_WORDING (reader, _("What was told to partners")), VST_NO_WORDING);
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < disclosures->len; i++)
    {
      const VstDisclosure *told = g_ptr_array_index (disclosures, i);
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, vst_format_moment (told->at, zone)),
        vst_wording_same (told->file_number),
        VST_WORDING (reader, word_agency (find_agency (agencies, told->agency_id))),
        VST_WORDING_TAKE (reader, vst_word_release_items (told->items)),
        VST_WORDING (reader, told->release_id != 0 ? _("with consent") : vst_word_disclosure_basis (told->basis)),
                     vst_wording_same (told->staff),
        };

      vst_document_add_row_words (document, cells);
    }

  return document;
}
