/* vst-ctl-print-consent.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include <glib/gi18n.h>

#include "vst-consent-sheet.h"
#include "vst-ctl-hub.h"
#include "vst-paper-language.h"
#include "vst-paper-reader.h"

/* Adds the papers of one kind; FALSE where they can't be read. */
typedef gboolean (*AddFunc) (VstCtl *ctl,
                             VstHub *hub,
                             const VstCtlSheet *sheet,
                             GPtrArray *papers,
                             GError **error);

static VstReader
choose_reader (const VstCtlSheet *sheet,
               VstPaperLanguage language)
{
  return sheet->reader != NULL ? *sheet->reader : vst_paper_reader (language, vst_language_get ());
}

static void
add_pages (GPtrArray *papers,
           const VstCtlSheet *sheet,
           VstDocument *take_document)
{
  g_autoptr (VstDocument) document = take_document;

  g_ptr_array_add (papers, vst_document_layout (document, sheet->paper));
}

static VstConsentBook *
read_book (VstCtl *ctl,
           VstHub *hub,
           const VstCtlSheet *sheet,
           gint64 *family_id,
           GError **error)
{
  return vst_ctl_find_family (ctl, hub, sheet->id, family_id, error) ? vst_ctl_read (ctl, hub, &vst_consent_book_read, family_id, error)
                                                                     : NULL;
}

/* What each of them answered, one page a question. */
static gboolean
add_consents (VstCtl *ctl,
              VstHub *hub,
              const VstCtlSheet *sheet,
              VstConsentBook *book,
              GPtrArray *papers,
              GError **error)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (hub);

  for (guint i = 0; i < book->consents->len; i++)
    {
      gint64 id = vst_consent_get_facts (g_ptr_array_index (book->consents, i))->id;
      g_autoptr (VstConsentPaper) paper = vst_ctl_read (ctl, hub, &vst_consent_read_print, &id, error);
      const VstConsentFacts *facts;
      VstConsentSheet about;

      if (paper == NULL)
        return FALSE;

      facts = vst_consent_get_facts (paper->consent);
      about = (VstConsentSheet){ facts->person, facts->purpose, paper, vst_consent_book_find_agency (book, facts->agency_id), zone, book->today };
      add_pages (papers, sheet, vst_consent_sheet_new (&about, choose_reader (sheet, (VstPaperLanguage) paper->language)));
    }

  return TRUE;
}

static gboolean
add_releases (VstCtl *ctl,
              VstHub *hub,
              const VstCtlSheet *sheet,
              gint64 family_id,
              VstConsentBook *book,
              GPtrArray *papers,
              GError **error)
{
  g_autoptr (GPtrArray) releases = vst_ctl_read (ctl, hub, &vst_release_read_family, &family_id, error);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (hub);

  for (guint i = 0; releases != NULL && i < releases->len; i++)
    {
      gint64 id = vst_release_get_id (g_ptr_array_index (releases, i));
      g_autoptr (VstReleasePaper) paper = vst_ctl_read (ctl, hub, &vst_release_read_print, &id, error);
      VstAgency *agency;

      if (paper == NULL)
        return FALSE;

      agency = vst_consent_book_find_agency (book, vst_release_get_entry (paper->release)->agency_id);
      add_pages (papers, sheet,
                 vst_release_sheet_new (paper->release, agency, book->today, zone, choose_reader (sheet, (VstPaperLanguage) paper->language)));
    }

  return releases != NULL;
}

/* Forms to fill in, of all that this hub asks. */
static gboolean
add_forms (VstCtl *ctl,
           VstHub *hub,
           const VstCtlSheet *sheet,
           GPtrArray *papers,
           GError **error)
{
  g_autoptr (VstConsentRules) rules = vst_ctl_read (ctl, hub, &vst_consent_read_rules, NULL, error);
  g_autofree char *today = vst_hub_dup_today (hub);

  for (guint i = 0; rules != NULL && rules->purposes[i] != NULL; i++)
    {
      const VstConsentSheet about = { NULL, rules->purposes[i], NULL, NULL, NULL, today };

      add_pages (papers, sheet, vst_consent_sheet_new (&about, choose_reader (sheet, VST_PAPER_IN_BOTH)));
    }

  return rules != NULL;
}

static gboolean
add_answers (VstCtl *ctl,
             VstHub *hub,
             const VstCtlSheet *sheet,
             GPtrArray *papers,
             GError **error)
{
  gint64 family_id;
  g_autoptr (VstConsentBook) book = read_book (ctl, hub, sheet, &family_id, error);

  return book != NULL && add_consents (ctl, hub, sheet, book, papers, error) &&
         add_releases (ctl, hub, sheet, family_id, book, papers, error);
}

static gboolean
add_directives (VstCtl *ctl,
                VstHub *hub,
                const VstCtlSheet *sheet,
                GPtrArray *papers,
                GError **error)
{
  gint64 family_id;
  g_autoptr (VstConsentBook) book = read_book (ctl, hub, sheet, &family_id, error);
  g_autoptr (GPtrArray) directives = book != NULL ? vst_ctl_read (ctl, hub, &vst_directive_read_family, &family_id, error) : NULL;

  for (guint i = 0; directives != NULL && i < directives->len; i++)
    {
      VstDirective *directive = g_ptr_array_index (directives, i);
      const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
      gint64 id = vst_directive_get_id (directive);
      g_autofree gint64 *noted = NULL;

      if (!vst_directive_is_in_force (directive, book->today))
        continue;

      if (!(noted = vst_ctl_read (ctl, hub, &vst_directive_read_print, &id, error)))
        return FALSE;

      add_pages (papers, sheet,
                 vst_directive_sheet_new (entry, vst_consent_book_find_agency (book, entry->against_id),
                                          vst_consent_book_find_staff (book, entry->against_id), book->today,
                                          choose_reader (sheet, vst_paper_language_for (NULL, book->family))));
    }

  return directives != NULL;
}

/* All that @add finds in one document, each from a page of its own; it is refused
 * where there is none.
 */
static VstPages *
print_all (VstCtl *ctl,
           const VstCtlSheet *sheet,
           AddFunc add,
           const char *nothing,
           GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_pages_unref);
  gboolean is_read;

  if (hub == NULL)
    return NULL;

  is_read = add (ctl, hub, sheet, papers, error);
  vst_ctl_close (hub);

  if (is_read && papers->len > 0)
    return vst_pages_join (papers);

  if (is_read)
    g_set_error_literal (error, VST_CTL_ERROR, VST_CTL_ERROR_REFUSED, nothing);

  return NULL;
}

VstPages *
vst_ctl_print_consent (VstCtl *ctl,
                       const VstCtlSheet *sheet,
                       GError **error)
{
  return print_all (ctl, sheet, sheet->id != NULL ? add_answers : add_forms, _("Nobody of this file was asked anything yet."), error);
}

VstPages *
vst_ctl_print_directive (VstCtl *ctl,
                         const VstCtlSheet *sheet,
                         GError **error)
{
  return print_all (ctl, sheet, add_directives, _("Nothing of this file is withheld."), error);
}
