/* vst-merge-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-wording.h"

#include <glib/gi18n.h>

#include "vst-consent-wording.h"
#include "vst-contact-wording.h"
#include "vst-date.h"
#include "vst-kin-wording.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-timeline-wording.h"

static const char *const part_names[VST_N_MERGE_PARTS] = {
  N_ ("Name to use"), N_ ("First name"), N_ ("Last name"), N_ ("Pronouns"), N_ ("Birth date"), N_ ("Language"), N_ ("Interpreter")
};

const char *
vst_word_merge_part (guint part)
{
  g_return_val_if_fail (part < VST_N_MERGE_PARTS, NULL);

  return _(part_names[part]);
}

char *
vst_word_merge_count (const VstMergeCount *count)
{
  guint n = count->n;

  if (g_str_equal (count->table, "visit"))
    return g_strdup_printf (ngettext ("%u visit", "%u visits", n), n);
  if (g_str_equal (count->table, "appointment"))
    return g_strdup_printf (ngettext ("%u appointment", "%u appointments", n), n);
  if (g_str_equal (count->table, "chit"))
    return g_strdup_printf (ngettext ("%u chit", "%u chits", n), n);
  if (g_str_equal (count->table, "enrolment"))
    return g_strdup_printf (ngettext ("%u place in a group", "%u places in groups", n), n);
  if (g_str_equal (count->table, "message"))
    return g_strdup_printf (ngettext ("%u message", "%u messages", n), n);
  if (g_str_equal (count->table, "consent"))
    return g_strdup_printf (ngettext ("%u consent", "%u consents", n), n);
  if (g_str_equal (count->table, "contact_point"))
    return g_strdup_printf (ngettext ("%u phone or address", "%u phones or addresses", n), n);
  if (g_str_equal (count->table, "relation"))
    return g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
  if (g_str_equal (count->table, "custody"))
    return g_strdup_printf (ngettext ("%u custody", "%u custodies", n), n);
  if (g_str_equal (count->table, "expected_child"))
    return g_strdup_printf (ngettext ("%u child to be born", "%u children to be born", n), n);
  if (g_str_equal (count->table, "directive"))
    return g_strdup_printf (ngettext ("%u permission", "%u permissions", n), n);
  if (g_str_equal (count->table, "story"))
    return g_strdup_printf (ngettext ("%u summary", "%u summaries", n), n);
  if (g_str_equal (count->table, "elsewhere"))
    return g_strdup_printf (ngettext ("%u record of another hub", "%u records of another hub", n), n);

  return g_strdup_printf (ngettext ("%u alert", "%u alerts", n), n);
}

/* Where what is known of somebody comes from. */
char *
vst_word_merge_taken (const VstMerge *merge,
                      const VstMergeTaken *taken)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < VST_N_MERGE_PARTS; i++)
    if ((taken->taken & 1u << i) != 0)
      g_strv_builder_add (builder, vst_word_merge_part (i));

  parts = g_strv_builder_end (builder);
  all = vst_format_all_of ((const char *const *) parts);

  /* Translators: a person, a file number, a list such as "First name and Birth date". */
  return g_strdup_printf (_("%1$s, taken from file %2$s: %3$s"), taken->name, merge->merged_number, all);
}

/* %NULL where nothing does. */
char *
vst_word_merge_left (const VstMerge *merge)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) counts = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < merge->left->len; i++)
    {
      g_autofree char *count = vst_word_merge_count (&g_array_index (merge->left, VstMergeCount, i));

      g_strv_builder_add (builder, count);
    }

  counts = g_strv_builder_end (builder);
  if (counts[0] == NULL)
    return NULL;

  all = vst_format_all_of ((const char *const *) counts);

  /* Translators: a file number, a list such as "2 visits and 1 consent". */
  return g_strdup_printf (_("Stays with file %1$s, where it can’t stand twice or another one holds: %2$s"), merge->merged_number, all);
}

static char *
dup_consent (const VstMergeLeft *left)
{
  VstConsentState state = VST_CONSENT_NOT_ASKED;

  vst_consent_state_parse (left->detail, &state);

  /* Translators: what somebody was asked for, and what she said. */
  return g_strdup_printf (_("%1$s: %2$s"), vst_consent_purpose_is_valid (left->code) ? vst_word_consent_purpose (left->code) : left->code,
                             vst_word_consent_state (state));
}

/* What it is; a phone or an address isn't told, which may be unsafe to know. */
static char *
dup_what (const VstMergeLeft *left)
{
  VstTimeFacts facts = { .kind = left->table, .code = left->code, .name_en = left->name_en, .name_fr = left->name_fr };
  VstContactKind kind = VST_CONTACT_PHONE;
  VstSection section = VST_SECTION_WHOLE;

  if (g_str_equal (left->table, "visit") || g_str_equal (left->table, "enrolment"))
    return vst_word_time_entry (&facts);
  if (g_str_equal (left->table, "consent"))
    return dup_consent (left);
  if (g_str_equal (left->table, "relation"))
    return g_strdup (vst_word_relation_kind (left->code));
  if (g_str_equal (left->table, "custody"))
    return g_strdup (vst_word_custody_kind (left->code));
  if (g_str_equal (left->table, "expected_child"))
    return g_strdup (_("Child to be born"));
  if (g_str_equal (left->table, "story"))
    return g_strdup (_("Summary"));

  if (g_str_equal (left->table, "contact_point"))
    {
      vst_contact_kind_parse (left->code, &kind);
      return g_strdup (vst_word_contact_kind (kind));
    }

  vst_section_parse (left->code, &section);

  /* Translators: a part of a file that was open to somebody all the same. */
  return g_strdup_printf (_("Permission: %s"), vst_word_section (section));
}

/* One row that stays with the file that was merged: when, what, of whom. */
char *
vst_word_merge_row (const VstMergeLeft *left)
{
  g_autofree char *day = vst_day_is_valid (left->day) ? vst_format_day (left->day) : NULL;
  g_autofree char *what = dup_what (left);
  const char *name = vst_language_get () == VST_FRENCH ? left->name_fr : left->name_en;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (day != NULL)
    g_ptr_array_add (parts, day);
  g_ptr_array_add (parts, what);
  if (name != NULL && !g_str_equal (left->table, "enrolment"))
    g_ptr_array_add (parts, (gpointer) name);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}
