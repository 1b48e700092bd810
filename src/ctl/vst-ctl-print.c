/* vst-ctl-print.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-code.h"
#include "vst-ctl-hub.h"
#include "vst-ctl-print-chit.h"
#include "vst-ctl-print-group.h"
#include "vst-ctl-print-interview.h"
#include "vst-ctl-print-summary.h"
#include "vst-date.h"
#include "vst-day-sheet.h"
#include "vst-family-store.h"
#include "vst-intake-sheet.h"
#include "vst-language.h"

/* What a sheet needs of the hub; nothing of it for one to write on. */
typedef struct
{
  VstFamily *family;
  char *today;
} Printed;

static void
printed_free (Printed *self)
{
  g_clear_object (&self->family);
  g_free (self->today);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printed, printed_free)

static Printed *
read_family (VstCtl *ctl,
             const char *id,
             GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  Printed *self = NULL;
  VstFamily *family = NULL;
  gint64 family_id;

  if (hub == NULL)
    return NULL;

  if (vst_ctl_find_family (ctl, hub, id, &family_id, error))
    family = vst_ctl_read (ctl, hub, &vst_family_read_print, &family_id, error);

  if (family != NULL)
    {
      self = g_new0 (Printed, 1);
      self->family = family;
      self->today = vst_hub_dup_today (hub);
    }

  vst_ctl_close (hub);

  return self;
}

static gboolean
read_reader (VstCtl *ctl,
             const VstFamilyEntry *entry,
             VstReader *reader,
             GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "in");
  VstLanguage desk = vst_language_get ();

  if (code == NULL && entry != NULL)
    *reader = vst_intake_sheet_reader (entry, desk);
  else if (code == NULL || g_str_equal (code, "both"))
    *reader = desk == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;
  else if (g_str_equal (code, "en"))
    *reader = VST_READER_ENGLISH;
  else if (g_str_equal (code, "fr"))
    *reader = VST_READER_FRENCH;
  else
    {
      vst_ctl_set_usage (error, _("After --in comes one of these: %s."), "en, fr, both");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_paper (VstCtl *ctl,
            VstPaper *paper,
            GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "paper");

  *paper = g_strcmp0 (code, "a4") == 0 ? VST_PAPER_A4 : VST_PAPER_LETTER;

  if (code == NULL || g_str_equal (code, "a4") || g_str_equal (code, "letter"))
    return TRUE;

  vst_ctl_set_usage (error, _("After --paper comes one of these: %s."), "letter, a4");

  return FALSE;
}

/* The hub's names stand before it, so a sheet to write on needs no passphrase. */
static char *
read_hub_name (const char *folder,
               VstReader reader,
               GError **error)
{
  g_autoptr (VstHub) hub = vst_hub_new (folder, error);
  VstHubCard card;

  if (hub == NULL)
    return NULL;

  vst_keys_get_card (vst_hub_get_keys (hub), &card);

  return g_strdup (vst_reader_get_language (reader) == VST_FRENCH ? card.name_fr : card.name_en);
}

static gboolean
print (VstCtl *ctl,
       const char *path,
       const Printed *printed,
       GError **error)
{
  g_autoptr (VstFamilyEntry) entry = printed != NULL ? vst_intake_sheet_entry (printed->family) : NULL;
  g_autofree char *today = printed != NULL ? g_strdup (printed->today) : vst_day_today (NULL);
  g_autofree char *hub_name = NULL;
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;
  VstPaper paper;

  if (!read_reader (ctl, entry, &reader, error) || !read_paper (ctl, &paper, error) ||
      !(hub_name = read_hub_name (vst_ctl_get_argument (ctl, 0), reader, error)))
    return FALSE;

  document = vst_intake_sheet_new (entry, reader, hub_name, today);
  pages = vst_document_layout (document, paper);

  return vst_pages_write_pdf (pages, path, NULL, error);
}

/* The day, for the desk itself: in its language unless told. */
static gboolean
print_day (VstCtl *ctl,
           const char *path,
           GError **error)
{
  const char *day = vst_ctl_get_text (ctl, "date");
  g_autoptr (VstDayFacts) facts = NULL;
  g_autofree char *hub_name = NULL;
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  VstReader reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH : VST_READER_ENGLISH;
  VstPaper paper;
  VstHub *hub;

  if (day != NULL && !vst_day_is_valid (day))
    {
      vst_ctl_set_usage (error, _("The day is written like this: %s."), "2026-11-22");
      return FALSE;
    }

  if ((vst_ctl_get_text (ctl, "in") != NULL && !read_reader (ctl, NULL, &reader, error)) || !read_paper (ctl, &paper, error) ||
      !(hub_name = read_hub_name (vst_ctl_get_argument (ctl, 0), reader, error)) ||
      !(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  facts = vst_ctl_read (ctl, hub, &vst_day_facts_read, day, error);
  vst_ctl_close (hub);
  if (facts == NULL)
    return FALSE;

  document = vst_day_sheet_new (facts, reader, hub_name);
  pages = vst_document_layout (document, paper);

  return vst_pages_write_pdf (pages, path, NULL, error);
}

static gboolean
print_chit (VstCtl *ctl,
            const char *number,
            const char *path,
            GError **error)
{
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;
  VstPaper paper;

  if (!read_reader (ctl, NULL, &reader, error) || !read_paper (ctl, &paper, error))
    return FALSE;

  pages = vst_ctl_print_chit (ctl, number, vst_ctl_has (ctl, "in") ? &reader : NULL, paper, error);

  return pages != NULL && vst_pages_write_pdf (pages, path, NULL, error);
}

/* The interview, or what she wants told once. */
static gboolean
print_told (VstCtl *ctl,
            const char *id,
            const char *path,
            gboolean is_summary,
            GError **error)
{
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;
  VstPaper paper;

  if (!read_reader (ctl, NULL, &reader, error) || !read_paper (ctl, &paper, error))
    return FALSE;

  pages = (is_summary ? vst_ctl_print_summary : vst_ctl_print_interview) (ctl, id, vst_ctl_find_family,
                                                                          vst_ctl_has (ctl, "in") ? &reader : NULL, paper, error);

  return pages != NULL && vst_pages_write_pdf (pages, path, NULL, error);
}

static gboolean
print_group (VstCtl *ctl,
             const char *kind,
             const char *code,
             const char *path,
             GError **error)
{
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;
  VstPaper paper;

  if (!read_reader (ctl, NULL, &reader, error) || !read_paper (ctl, &paper, error))
    return FALSE;

  pages = vst_ctl_print_group (ctl, kind, code, vst_ctl_has (ctl, "in") ? &reader : NULL, paper, error);

  return pages != NULL && vst_pages_write_pdf (pages, path, NULL, error);
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *path = vst_ctl_get_text (ctl, "output");
  const char *kind = vst_ctl_get_argument (ctl, 1);
  const char *id = vst_ctl_get_argument (ctl, 2);
  gboolean is_day = g_str_equal (kind, "day-sheet");
  gboolean is_chit = g_str_equal (kind, "chit");
  gboolean is_summary = g_str_equal (kind, "summary");
  gboolean is_told = is_summary || g_str_equal (kind, "interview");
  g_autoptr (Printed) printed = NULL;

  if ((!is_day && !is_chit && !is_told && !g_str_equal (kind, "intake-form") && !vst_ctl_print_group_knows (kind)) || (is_day && id != NULL) || (is_summary && id == NULL))
    {
      vst_ctl_set_usage (error, _("KIND is one of these: %s."), "intake-form, interview, summary, day-sheet, chit, roster, sign-in, grid");
      return FALSE;
    }

  if (path == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Where to? Add -o and a file."));
      return FALSE;
    }

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !vst_ctl_has (ctl, "replace"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "A file has this name already");
      return FALSE;
    }

  if (is_day)
    return print_day (ctl, path, error);
  if (vst_ctl_print_group_knows (kind))
    return print_group (ctl, kind, id, path, error);

  if (is_chit)
    return print_chit (ctl, id, path, error);
  if (is_told)
    return print_told (ctl, id, path, is_summary, error);

  if (id != NULL && !(printed = read_family (ctl, id, error)))
    return FALSE;

  return print (ctl, path, printed, error);
}

static const VstCtlOption options[] = {
  { "output", 'o', VST_CTL_TEXT, N_ ("FILE"), N_ ("The file to write") },
  { "in", 0, VST_CTL_TEXT, "en|fr|both", N_ ("The reader’s language; the family’s unless told") },
  { "paper", 0, VST_CTL_TEXT, "letter|a4", N_ ("The size of the paper; letter unless told") },
  { "date", 0, VST_CTL_TEXT, "YYYY-MM-DD", N_ ("The day of the day sheet or of the groups, today unless told; of a group’s session, the next unless told") },
  { "replace", 0, VST_CTL_FLAG, NULL, N_ ("Write over a file that is there") },
  { NULL }
};

const VstCtlCommand vst_ctl_print_sheet = {
  "print",
  N_ ("HUB KIND [FILE-NUMBER|NUMBER|GROUP] -o FILE [OPTION…]"),
  N_ ("Print a sheet as PDF: intake-form, interview, summary, day-sheet, chit, roster, sign-in or grid"),
  options,
  2,
  3,
  run,
};
