/* vst-pack-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-wording.h"

#include <glib/gi18n.h>

#include "vst-error.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"

typedef struct
{
  const char *code;
  const char *text;
} Word;

static const Word kinds[] = {
  { "person", N_ ("What is known of another person") },
  { "contacts", N_ ("Phones and addresses") },
  { "relations", N_ ("Relations") },
  { "custody", N_ ("Custody") },
  { "expected", N_ ("Due dates") },
  { "episodes", N_ ("When the file was open") },
  { "alerts", N_ ("Alerts") },
  { "consents", N_ ("Consents") },
  { "releases", N_ ("Sharing with partners") },
  { "directives", N_ ("Closed access") },
  { "answers", N_ ("Answers") },
  { "notes", N_ ("Notes") },
  { "visits", N_ ("Visits") },
  { "appointments", N_ ("Appointments") },
  { "chits", N_ ("Chits") },
  { "programs", N_ ("Groups") },
  { "messages", N_ ("Messages") },
  { "events", N_ ("Visits, appointments, chits, groups and calls") },
  { "safety", N_ ("What keeps people safe") },
  { NULL }
};

static const Word reasons[] = {
  { "other-person", N_ ("it is about somebody else") },
  { "third-person", N_ ("others may be named in it") },
  { "names-other", N_ ("somebody else is named in it") },
  { "asked", N_ ("it is withheld at the family’s request") },
  { "sealed", N_ ("only who follows the family can open it: ask the pivot worker") },
  { "damaged", N_ ("it is damaged, and can’t be read") },
  { "not-collected", N_ ("the hub wrote it down itself: it is in an access request") },
  { "never-told", N_ ("it is never told, whether there is anything or not") },
  { NULL }
};

static const Word left_reasons[] = {
  { "outside", N_ ("with somebody who isn’t in the family") },
  { "over", N_ ("the day is over: ask again") },
  { "unknown", N_ ("the questions aren’t asked here in that version") },
  { "sealed", N_ ("only who follows families can keep them") },
  { NULL }
};

/* What is kept counts for nothing here. */
static const Word kept[] = {
  { "consents", N_ ("Consents given to the other hub (%u): here, ask again.") },
  { "directives", N_ ("Access closed at the other hub (%u): nothing is closed here yet; ask again.") },
  { "events", N_ ("Visits, appointments, chits, groups and calls at the other hub (%u)") },
  { NULL }
};

static const char *
look_up (const Word *words,
         const char *code)
{
  for (; words->code != NULL; words++)
    if (g_strcmp0 (words->code, code) == 0)
      return _(words->text);

  return code;
}

/* Returns: (nullable): %NULL for another room's */
const char *
vst_word_pack_deed (const char *code,
                    gboolean is_undo)
{
  if (!g_str_equal (code, "pack.import"))
    return NULL;

  return is_undo ? _("Undone: family from another hub imported") : _("Family from another hub imported");
}

const char *
vst_word_pack_part (VstPackPart part)
{
  return part == VST_PACK_ACCESS ? _("Access: what was told to the hub, and what it wrote down itself")
                                 : _("Portability: what was told to the hub, to take elsewhere");
}

static char *
word_line (const char *kind,
           const char *reason,
           guint n)
{
  if (n == 0)
    /* Translators: what isn't told: why. */
    return g_strdup_printf (_("%1$s: %2$s"), kind, reason);

  /* Translators: what isn't told (how many): why. */
  return g_strdup_printf (_("%1$s (%3$u): %2$s"), kind, reason, n);
}

/* What a pack leaves out, and why; how many is 0 where that isn't told. */
char *
vst_word_pack_withheld (const char *kind,
                        const char *reason,
                        guint n)
{
  return word_line (look_up (kinds, kind), look_up (reasons, reason), n);
}

char *
vst_word_pack_left (const VstPackLeft *left)
{
  return word_line (look_up (kinds, left->kind), look_up (left_reasons, left->reason), left->n);
}

/* What is kept as the other hub's record. */
char *
vst_word_pack_kept (const VstPackLeft *line)
{
  g_autoptr (GString) text = g_string_new (look_up (kept, line->kind));
  g_autofree char *n = g_strdup_printf ("%u", line->n);

  g_string_replace (text, "%u", n, 1);

  return g_strdup (text->str);
}

static char *
word_xml (const VstXmlFault *fault)
{
  switch (fault->kind)
    {
    case VST_XML_TOO_LARGE:
      return g_strdup (_("This file is too large: a family has at most 4 MB. Nothing was imported."));
    case VST_XML_ENCODING:
      return g_strdup_printf (_("Line %u has signs that can’t be read. Nothing was imported. Ask the other hub for the file again."), fault->line);
    case VST_XML_DOCTYPE:
      return g_strdup_printf (_("Line %u has a document type, which a family never has. Nothing was imported."), fault->line);
    case VST_XML_SHAPE:
      return g_strdup_printf (_("Line %1$u: “%2$s” isn’t as the schema family.rng says. Nothing was imported. Ask the other hub for the file again."),
                                 fault->line, fault->what);
    case VST_XML_NOT_XML:
    default:
      return g_strdup_printf (_("Line %u isn’t XML: the file is damaged, or another one. Nothing was imported."), fault->line);
    }
}

char *
vst_word_pack_fault (const VstPackFault *fault,
                     const GError *error)
{
  g_autofree char *text = vst_error_text (error);
  g_autofree char *n = NULL;

  if (!g_error_matches (error, VST_ERROR, VST_ERROR_FAMILY_FILE) && fault->kind != VST_PACK_FAULT_VALUE)
    return g_steal_pointer (&text);

  switch (fault->kind)
    {
    case VST_PACK_FAULT_ANOTHER:
      return g_steal_pointer (&text);
    case VST_PACK_FAULT_NEWER:
      return g_strdup (_("A later Vestibule wrote this file. Update this program, then import it again. Nothing was imported."));
    case VST_PACK_FAULT_REFERENCE:
      return g_strdup_printf (_("Line %u speaks of somebody who isn’t in the file. Nothing was imported."), fault->xml.line);
    case VST_PACK_FAULT_MANY:
      n = vst_format_count (VST_PACK_RECORDS);
      /* Translators: a number: how many. */
      return g_strdup_printf (_("A family’s file has at most %s consents, visits and other records. Nothing was imported."), n);
    case VST_PACK_FAULT_VALUE:
      /* Translators: a line of a file, and what is wrong there: a sentence. */
      return g_strdup_printf (_("Line %1$u: %2$s"), fault->xml.line, text);
    case VST_PACK_FAULT_XML:
    default:
      return word_xml (&fault->xml);
    }
}
