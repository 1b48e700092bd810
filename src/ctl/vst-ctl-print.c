/* vst-ctl-print.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include <glib/gi18n.h>

#include "vst-code.h"
#include "vst-contact-store.h"
#include "vst-ctl-hub.h"
#include "vst-ctl-output.h"
#include "vst-date.h"
#include "vst-day-sheet.h"
#include "vst-family-store.h"
#include "vst-intake-sheet.h"
#include "vst-kin-store.h"
#include "vst-language.h"

/* What a sheet needs of the hub; nothing of it for one to write on. */
typedef struct
{
  VstFamily *family;
  VstKin *kin;
  VstPhoneReply phone;
  char *today;
} Printed;

static void
printed_free (Printed *self)
{
  g_clear_object (&self->family);
  g_clear_pointer (&self->kin, vst_kin_free);
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
  VstKin *kin = NULL;
  g_autofree VstPhoneReplied *phone = NULL;
  gint64 family_id;

  if (hub == NULL)
    return NULL;

  if (vst_ctl_find_family (ctl, hub, id, &family_id, error))
    family = vst_ctl_read (ctl, hub, &vst_family_read_print, &family_id, error);
  if (family != NULL)
    phone = vst_ctl_read (ctl, hub, &vst_contact_read_replied, &family_id, error);
  if (phone != NULL)
    kin = vst_ctl_read (ctl, hub, &vst_kin_read_family, &family_id, error);

  if (kin != NULL)
    {
      self = g_new0 (Printed, 1);
      self->family = g_steal_pointer (&family);
      self->kin = kin;
      self->phone = phone->reply;
      self->today = vst_hub_dup_today (hub);
      vst_intake_sheet_reduce (self->kin, self->family, self->today);
    }
  g_clear_object (&family);

  vst_ctl_close (hub);

  return self;
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

/* A family's, or one to write on, in both languages unless told. */
static VstPages *
print_intake (VstCtl *ctl,
              const VstCtlSheet *sheet,
              GError **error)
{
  g_autoptr (Printed) printed = sheet->id != NULL ? read_family (ctl, sheet->id, error) : NULL;
  g_autoptr (VstFamilyEntry) entry = printed != NULL ? vst_intake_sheet_entry (printed->family) : NULL;
  g_autofree char *today = printed != NULL ? g_strdup (printed->today) : vst_day_today (NULL);
  g_autofree char *hub_name = NULL;
  g_autoptr (VstDocument) document = NULL;
  VstReader reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;

  if (sheet->id != NULL && printed == NULL)
    return NULL;

  if (sheet->reader != NULL)
    reader = *sheet->reader;
  else if (entry != NULL)
    reader = vst_intake_sheet_reader (entry, vst_language_get ());

  if (!(hub_name = read_hub_name (vst_ctl_get_argument (ctl, 0), reader, error)))
    return NULL;

  if (entry != NULL)
    entry->phone_reply.reply = printed->phone;
  document = vst_intake_sheet_new (entry, printed != NULL ? printed->kin : NULL, reader, hub_name, today);

  return vst_document_layout (document, sheet->paper);
}

/* The day, for the desk itself: in its language unless told. */
static VstPages *
print_day (VstCtl *ctl,
           const VstCtlSheet *sheet,
           GError **error)
{
  const char *day = vst_ctl_get_text (ctl, "date");
  g_autoptr (VstDayFacts) facts = NULL;
  g_autofree char *hub_name = NULL;
  g_autoptr (VstDocument) document = NULL;
  VstReader reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH : VST_READER_ENGLISH;
  VstHub *hub;

  if (day != NULL && !vst_day_is_valid (day))
    {
      vst_ctl_set_usage (error, _("The day is written like this: %s."), "2026-11-22");
      return NULL;
    }

  if (sheet->reader != NULL)
    reader = *sheet->reader;

  if (!(hub_name = read_hub_name (vst_ctl_get_argument (ctl, 0), reader, error)) ||
      !(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return NULL;

  facts = vst_ctl_read (ctl, hub, &vst_day_facts_read, day, error);
  vst_ctl_close (hub);
  if (facts == NULL)
    return NULL;

  document = vst_day_sheet_new (facts, reader, hub_name);

  return vst_document_layout (document, sheet->paper);
}

typedef enum
{
  OF_NOTHING,
  OF_ANY,
  OF_ONE, /* which has to be told */
} Whose;

static const struct
{
  const char *kind;
  Whose whose;
  VstPages *(*print) (VstCtl *ctl, const VstCtlSheet *sheet, GError **error);
} kinds[] = {
  { "intake-form", OF_ANY, print_intake },
  { "interview", OF_ANY, vst_ctl_print_interview },
  { "summary", OF_ONE, vst_ctl_print_summary },
  { "consent", OF_ANY, vst_ctl_print_consent },
  { "directive", OF_ONE, vst_ctl_print_directive },
  { "day-sheet", OF_NOTHING, print_day },
  { "chit", OF_ANY, vst_ctl_print_chit },
  { "roster", OF_ANY, vst_ctl_print_group },
  { "sign-in", OF_ANY, vst_ctl_print_group },
  { "grid", OF_ANY, vst_ctl_print_group },
};

static gboolean
find_kind (const char *kind,
           gboolean has_id,
           guint *index,
           GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (*index = 0; *index < G_N_ELEMENTS (kinds); (*index)++)
    {
      Whose whose = kinds[*index].whose;

      if (g_str_equal (kind, kinds[*index].kind) && (has_id ? whose != OF_NOTHING : whose != OF_ONE))
        return TRUE;

      g_string_append_printf (all, "%s%s", *index > 0 ? ", " : "", kinds[*index].kind);
    }

  vst_ctl_set_usage (error, _("KIND is one of these: %s."), all->str);

  return FALSE;
}

/* Whom --in says; without it, @is_told is FALSE. */
static gboolean
read_reader (VstCtl *ctl,
             VstReader *reader,
             gboolean *is_told,
             GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "in");

  *is_told = code != NULL;
  if (code == NULL)
    return TRUE;

  if (g_str_equal (code, "both"))
    *reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;
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

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *path;
  VstCtlSheet sheet = { vst_ctl_get_argument (ctl, 1), vst_ctl_get_argument (ctl, 2), NULL, VST_PAPER_LETTER };
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;
  gboolean is_told;
  guint kind;

  if (!find_kind (sheet.kind, sheet.id != NULL, &kind, error) || !(path = vst_ctl_get_output (ctl, error)))
    return FALSE;

  if (!read_reader (ctl, &reader, &is_told, error) || !read_paper (ctl, &sheet.paper, error))
    return FALSE;

  if (is_told)
    sheet.reader = &reader;
  pages = kinds[kind].print (ctl, &sheet, error);

  return pages != NULL && vst_pages_write_pdf (pages, path, NULL, error);
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
  N_ ("Print a sheet as PDF: intake-form, interview, summary, consent, directive, day-sheet, chit, roster, sign-in or grid"),
  options,
  2,
  3,
  run,
};
