/* vst-consent-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-dialog.h"

#include <glib/gi18n.h>

#include "vst-consent-sheet.h"
#include "vst-error-text.h"
#include "vst-paper-language.h"
#include "vst-paper-reader.h"
#include "vst-preview.h"

/* What a sheet holds while its preview is open; only what it needs is set. */
typedef struct
{
  GtkWidget *from; /* until the preview is up */
  VstHub *hub;
  gint64 id;
  const VstReading *noting; /* what notes that it was printed; NULL where that was noted, or nothing is given away */
  VstConsentPaper *paper;
  VstConsentBook *book;
  VstAgency *agency;
  VstRelease *release;
  VstDirectiveEntry *entry;
  GPtrArray *list;
  GPtrArray *agencies;
  GTimeZone *zone;
  const char *purpose; /* static */
  char *name;
  char *staff;
  char *today;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_clear_object (&sheet->from);
  g_clear_object (&sheet->hub);
  g_clear_pointer (&sheet->paper, vst_consent_paper_free);
  g_clear_pointer (&sheet->book, vst_consent_book_unref);
  g_clear_object (&sheet->agency);
  g_clear_object (&sheet->release);
  g_clear_pointer (&sheet->entry, vst_directive_entry_free);
  g_clear_pointer (&sheet->list, g_ptr_array_unref);
  g_clear_pointer (&sheet->agencies, g_ptr_array_unref);
  g_clear_pointer (&sheet->zone, g_time_zone_unref);
  g_free (sheet->name);
  g_free (sheet->staff);
  g_free (sheet->today);
  g_free (sheet);
}

static VstPages *
layout_consent (VstReader reader,
                VstPaper paper,
                gpointer data)
{
  const Sheet *sheet = data;
  const VstConsentSheet facts = { sheet->name, sheet->purpose, sheet->paper, sheet->agency, sheet->zone, sheet->today };
  g_autoptr (VstDocument) document = vst_consent_sheet_new (&facts, reader);

  return vst_document_layout (document, paper);
}

static VstPages *
layout_release (VstReader reader,
                VstPaper paper,
                gpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (VstDocument) document = vst_release_sheet_new (sheet->release, sheet->agency, sheet->today, sheet->zone, reader);

  return vst_document_layout (document, paper);
}

static VstPages *
layout_directive (VstReader reader,
                  VstPaper paper,
                  gpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (VstDocument) document = vst_directive_sheet_new (sheet->entry, sheet->agency, sheet->staff, sheet->today, reader);

  return vst_document_layout (document, paper);
}

static VstPages *
layout_ending (VstReader reader,
               VstPaper paper,
               gpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (VstDocument) document = vst_ending_sheet_new (sheet->list, sheet->today, reader);

  return vst_document_layout (document, paper);
}

static VstPages *
layout_register (VstReader reader,
                 VstPaper paper,
                 gpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (VstDocument) document = vst_register_sheet_new (sheet->list, sheet->agencies, sheet->zone, reader);

  return vst_document_layout (document, paper);
}

/* Into the access log, when its pages are handed out. */
static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  const Sheet *sheet = data;

  vst_hub_read (sheet->hub, sheet->noting, g_memdup2 (&sheet->id, sizeof sheet->id), g_free, NULL, callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  const Sheet *sheet = data;
  gpointer told = vst_hub_read_finish (sheet->hub, result, error);

  if (told != NULL)
    sheet->noting->result_free (told);

  return told != NULL;
}

static void
present (GtkWidget *from,
         const char *title,
         const char *gives_away,
         VstReader reader,
         VstPages *(*layout) (VstReader, VstPaper, gpointer),
         Sheet *take_sheet)
{
  VstPreviewSheet preview = {
    .title = title,
    .gives_away = gives_away,
    .reader = reader,
    .layout = layout,
    .note = take_sheet->noting != NULL ? note : NULL,
    .note_finish = take_sheet->noting != NULL ? note_finish : NULL,
    .data = take_sheet,
    .destroy = sheet_free,
  };

  vst_preview_present (from, &preview);
}

static VstReader
desk_reader (void)
{
  return vst_language_get () == VST_FRENCH ? VST_READER_FRENCH : VST_READER_ENGLISH;
}

static VstReader
reader_for (VstPerson *person,
            VstFamily *family)
{
  return vst_paper_reader (vst_paper_language_for (person, family), vst_language_get ());
}

static void
consent_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  Sheet *sheet = user_data;
  g_autoptr (GtkWidget) from = g_steal_pointer (&sheet->from);
  g_autoptr (GError) error = NULL;
  const VstConsentFacts *facts;

  sheet->paper = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (sheet->paper == NULL || gtk_widget_get_root (from) == NULL)
    {
      g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

      if (text != NULL && gtk_widget_get_root (from) != NULL)
        vst_page_say (from, text, NULL);
      sheet_free (sheet);
      return;
    }

  facts = vst_consent_get_facts (sheet->paper->consent);
  sheet->name = g_strdup (facts->person);
  sheet->purpose = facts->purpose;
  present (from, N_ ("Consent"), N_ ("Gives away a name, what was agreed to, and who took it."),
           vst_paper_reader ((VstPaperLanguage) sheet->paper->language, vst_language_get ()), layout_consent, sheet);
}

static Sheet *
sheet_new (VstHub *hub,
           const char *today)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  if (hub != NULL)
    {
      sheet->hub = g_object_ref (hub);
      sheet->zone = vst_hub_dup_zone (hub);
    }
  sheet->today = today != NULL ? g_strdup (today) : vst_hub_dup_today (hub);

  return sheet;
}

/**
 * vst_consent_dialog_present:
 * @agency: (nullable): to whom it is
 *
 * Shows a consent before it is printed; it is noted as it is read.
 */
void
vst_consent_dialog_present (GtkWidget *from,
                            VstHub *hub,
                            gint64 consent_id,
                            VstAgency *agency)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  sheet = sheet_new (hub, NULL);
  sheet->from = g_object_ref (from);
  g_set_object (&sheet->agency, agency);
  vst_hub_read (hub, &vst_consent_read_print, g_memdup2 (&consent_id, sizeof consent_id), g_free, NULL, consent_cb, sheet);
}

/**
 * vst_consent_dialog_present_blank:
 * @purpose: what is asked, static
 *
 * Shows a form to fill in, with nothing of hers on it.
 */
void
vst_consent_dialog_present_blank (GtkWidget *from,
                                  const char *purpose,
                                  VstPerson *person,
                                  VstConsentBook *book)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_PERSON (person));

  sheet = sheet_new (NULL, book->today);
  sheet->purpose = purpose;
  present (from, N_ ("Consent"), N_ ("Blank, it gives nothing away."), reader_for (person, book->family), layout_consent, sheet);
}

void
vst_consent_dialog_present_release (GtkWidget *from,
                                    VstHub *hub,
                                    VstRelease *release,
                                    VstConsentBook *book)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_RELEASE (release));

  sheet = sheet_new (hub, book->today);
  sheet->release = g_object_ref (release);
  sheet->zone = vst_hub_dup_zone (hub);
  sheet->id = vst_release_get_id (release);
  sheet->noting = &vst_release_read_print;
  g_set_object (&sheet->agency, vst_consent_book_find_agency (book, vst_release_get_entry (release)->agency_id));
  present (from, N_ ("Share with a partner"), N_ ("Gives away a name, what may be shared, and what for."),
           reader_for (NULL, book->family), layout_release, sheet);
}

void
vst_consent_dialog_present_directive (GtkWidget *from,
                                      VstHub *hub,
                                      VstDirective *directive,
                                      VstConsentBook *book)
{
  const VstDirectiveEntry *entry;
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));

  entry = vst_directive_get_entry (directive);
  sheet = sheet_new (hub, book->today);
  sheet->entry = vst_directive_entry_copy (entry);
  sheet->id = vst_directive_get_id (directive);
  sheet->noting = &vst_directive_read_print;
  if (entry->against == VST_AGAINST_AGENCY)
    g_set_object (&sheet->agency, vst_consent_book_find_agency (book, entry->against_id));
  else if (entry->against != VST_AGAINST_ROLE)
    sheet->staff = g_strdup (vst_consent_book_find_staff (book, entry->against_id));
  present (from, N_ ("What is withheld"), N_ ("Gives away what is withheld and from whom; no name of the family."),
           reader_for (NULL, book->family), layout_directive, sheet);
}

void
vst_consent_dialog_present_ending (GtkWidget *from,
                                   GPtrArray *consents,
                                   const char *today)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));

  sheet = sheet_new (NULL, today);
  sheet->list = g_ptr_array_ref (consents);
  present (from, N_ ("Consents that expire"), N_ ("Gives away file numbers, initials and what was asked."), desk_reader (),
           layout_ending, sheet);
}

void
vst_consent_dialog_present_register (GtkWidget *from,
                                     VstHub *hub,
                                     GPtrArray *disclosures,
                                     GPtrArray *agencies)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));

  sheet = sheet_new (hub, NULL);
  sheet->list = g_ptr_array_ref (disclosures);
  sheet->agencies = g_ptr_array_ref (agencies);
  present (from, N_ ("What was told to partners"), N_ ("Gives away file numbers and what was told; no name of a family."), desk_reader (),
           layout_register, sheet);
}
