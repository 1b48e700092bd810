/* vst-pack-record-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-consent-wording.h"
#include "vst-language.h"
#include "vst-message-wording.h"
#include "vst-pack-wording.h"
#include "vst-paper-format.h"
#include "vst-release-wording.h"
#include "vst-scene-wording.h"
#include "vst-timeline-wording.h"

/* What stands in both languages, in that of the thread. */
char *
vst_word_pack_words (VstXmlNode *node)
{
  return vst_xml_dup_text (node, vst_language_get () == VST_FRENCH ? "fr" : "en");
}

/* Another hub may have written down what isn't known here: its code says so. */
static const char *
word_label (const char *code)
{
  static const struct
  {
    const char *code;
    VstLabel label;
  } labels[] = {
    { "clinic", VST_LABEL_CLINIC },
    { "group", VST_LABEL_GROUP },
    { "appointment", VST_LABEL_APPOINTMENT },
    { "partner", VST_LABEL_PARTNER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].code, code))
      return vst_word_label (labels[i].label);

  return code;
}

static char *
dup_with (VstXmlNode *node)
{
  VstXmlNode *with = vst_xml_first (node, "with");
  g_autofree char *label = with != NULL ? vst_xml_dup (with, "label") : NULL;

  if (with == NULL)
    return g_strdup ("");

  return *label != '\0' ? g_strdup (word_label (label)) : vst_word_pack_words (with);
}

static char *
dup_consent (VstXmlNode *node)
{
  g_autofree char *purpose = vst_xml_dup (node, "purpose");
  g_autofree char *state = vst_xml_dup (node, "state");
  g_autofree char *with = dup_with (node);
  const char *what = vst_consent_purpose_is_valid (purpose) ? vst_word_consent_purpose (purpose) : purpose;
  VstConsentState kept = VST_CONSENT_NOT_ASKED;
  const char *said = vst_consent_state_parse (state, &kept) ? vst_word_consent_state (kept) : state;

  if (*with == '\0')
    /* Translators: what somebody was asked for, and what she said. */
    return g_strdup_printf (_("%1$s: %2$s"), what, said);

  /* Translators: what somebody was asked for, a partner, and what she said. */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), what, with, said);
}

/* Which part of the file is closed, and to whom. */
char *
vst_word_pack_section (VstXmlNode *node)
{
  g_autofree char *code = vst_xml_dup (node, "section");
  VstSection section = VST_SECTION_WHOLE;

  return g_strdup (vst_section_parse (code, &section) ? vst_word_section (section) : code);
}

char *
vst_word_pack_against (VstXmlNode *node)
{
  g_autofree char *code = vst_xml_dup (node, "against");
  VstDirectiveAgainst against = VST_AGAINST_PERSON;

  return g_strdup (vst_directive_against_parse (code, &against) ? vst_word_against (against) : code);
}

/* As the time line words it. */
static char *
dup_event (VstXmlNode *node,
           const char *kind,
           const char *state)
{
  g_autofree char *code = vst_xml_dup (node, state);
  g_autofree char *number = vst_xml_dup (node, "number");
  g_autofree char *with = dup_with (node);
  g_autofree char *note = vst_xml_dup_text (node, "note");
  VstTimeFacts facts = { .kind = kind, .code = code, .text = number };
  g_autofree char *text = NULL;

  if (*with != '\0')
    facts.name_en = facts.name_fr = with;
  text = vst_word_time_entry (&facts);

  return *note != '\0' ? g_strdup_printf ("%s. %s", text, note) : g_steal_pointer (&text);
}

static char *
dup_items (const char *codes)
{
  g_auto (GStrv) each = g_strsplit (codes, ",", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; each[i] != NULL; i++)
    {
      const char *word = vst_word_release_item (each[i]);

      g_ptr_array_add (words, *word != '\0' ? (char *) word : each[i]);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("; ", (char **) words->pdata);
}

/* A partner whose name stays inside is one of them. */
static char *
dup_told (VstXmlNode *node)
{
  g_autofree char *items = vst_xml_dup (node, "items");
  g_autofree char *words = dup_items (items);
  g_autofree char *with = dup_with (node);

  if (!vst_xml_says (vst_xml_first (node, "with"), "label", ""))
    /* Translators: what a partner was told of somebody. */
    return g_strdup_printf (_("Told to a partner: %s"), words);

  /* Translators: a partner, and what it was told of somebody. */
  return g_strdup_printf (_("Told to %1$s: %2$s"), with, words);
}

/* How it was done, about what, what came of it, and what was said. */
static char *
dup_call (VstXmlNode *node)
{
  g_autofree char *direction = vst_xml_dup (node, "direction");
  g_autofree char *channel = vst_xml_dup (node, "channel");
  g_autofree char *reason = vst_xml_dup (node, "reason");
  g_autofree char *outcome = vst_xml_dup (node, "outcome");
  g_autofree char *note = vst_xml_dup_text (node, "note");
  g_autofree char *facts = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *const words[] = {
    vst_word_message_talk (direction, channel), vst_word_message_reason (reason), vst_word_message_outcome (outcome)
  };
  const char *const codes[] = { channel, reason, outcome };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL || *codes[i] != '\0')
      g_ptr_array_add (parts, (gpointer) (words[i] != NULL ? words[i] : codes[i]));
  g_ptr_array_add (parts, NULL);
  facts = g_strjoinv (" · ", (char **) parts->pdata);

  return *note != '\0' ? g_strdup_printf ("%s. %s", facts, note) : g_steal_pointer (&facts);
}

static char *
dup_directive (VstXmlNode *node)
{
  g_autofree char *section = vst_word_pack_section (node);
  g_autofree char *against = vst_word_pack_against (node);

  /* Translators: a part of the file, and whom it is closed or open to. */
  return vst_xml_says (node, "kind", "allow") ? g_strdup_printf (_("%1$s, open to: %2$s"), section, against)
                                              : g_strdup_printf (_("%1$s, closed to: %2$s"), section, against);
}

/**
 * vst_word_pack_record:
 * @node: what a hub wrote down: a consent, a visit, …
 *
 * What it says, without when and of whom.
 */
char *
vst_word_pack_record (VstXmlNode *node)
{
  static const struct
  {
    const char *element;
    const char *kind;
    const char *state;
  } events[] = {
    { "visit", "visit", "state" },
    { "appointment", "appointment", "state" },
    { "chit", "chit", "state" },
    { "enrolment", "enrolment", "state" },
    { "attendance", "session", "mark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (vst_xml_is (node, events[i].element))
      return dup_event (node, events[i].kind, events[i].state);

  if (vst_xml_is (node, "consent"))
    return dup_consent (node);
  if (vst_xml_is (node, "directive"))
    return dup_directive (node);
  if (vst_xml_is (node, "call"))
    return dup_call (node);

  return dup_told (node);
}

/* Returns: (nullable): %NULL where it is under somebody else's key */
static VstXml *
read_record (const char *text)
{
  VstXmlFault fault;

  return vst_xml_read (text, strlen (text), VST_PACK_BYTES, &fault);
}

/**
 * vst_word_elsewhere:
 * @text: an element "elsewhere", as it is kept
 */
char *
vst_word_elsewhere (const char *text)
{
  g_autoptr (VstXml) xml = read_record (text);
  VstXmlNode *record = xml != NULL ? vst_pack_record_in (vst_xml_get_root (xml)) : NULL;

  return record != NULL ? vst_word_pack_record (record) : g_strdup ("");
}

/* Whose record it is. */
char *
vst_word_elsewhere_hub (const char *text)
{
  g_autoptr (VstXml) xml = read_record (text);
  g_autofree char *hub = xml != NULL ? vst_word_pack_words (vst_xml_first (vst_xml_get_root (xml), "hub")) : g_strdup ("");

  /* Translators: the name of a hub. */
  return *hub != '\0' ? g_strdup_printf (_("From another hub: %s"), hub) : g_strdup (_("From another hub"));
}
