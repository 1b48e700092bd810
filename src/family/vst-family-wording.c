/* vst-family-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-wording.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-iso.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-text.h"
#include "vst-word.h"

/**
 * vst_word_name:
 * @is_private: whether somebody may read over the counter
 *
 * What a person is called on the screen.
 */
char *
vst_word_name (VstPerson *person,
               gboolean is_private)
{
  const char *name;

  g_return_val_if_fail (VST_IS_PERSON (person), NULL);

  name = vst_person_get_display_name (person);

  if (name[0] == '\0')
    return g_strdup (_("Anonymous visitor"));

  return is_private ? vst_text_initials (name) : g_strdup (name);
}

/**
 * vst_word_language:
 * @code: ISO 639, or empty
 *
 * A language of service.
 *
 * Returns: (nullable): %NULL when nobody asked
 */
char *
vst_word_language (const char *code)
{
  const char *name;
  g_autofree char *first = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  if (code[0] == '\0')
    return NULL;

  name = vst_iso_get_language_name (code, vst_language_get ());
  if (name == NULL)
    name = code;

  /* A chip is a sentence of its own: it begins with a capital. */
  first = g_utf8_strup (name, g_utf8_next_char (name) - name);

  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/**
 * vst_word_age:
 *
 * How old a person is, as well as it is known.
 *
 * Returns: (nullable): %NULL when it isn't known at all
 */
char *
vst_word_age (VstPerson *person,
              const char *today)
{
  const VstPersonEntry *entry;
  int years;

  g_return_val_if_fail (VST_IS_PERSON (person), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  entry = vst_person_get_entry (person);
  if (vst_day_is_valid (entry->birth_date))
    {
      g_autofree char *age = vst_format_age (entry->birth_date, today);
      int corrected = vst_person_entry_corrected_months (entry, today);

      /* Translators: of a baby born early, the age, and in months as if born on the due date: "8 months (corrected 6)". */
      return age != NULL && corrected >= 0 ? g_strdup_printf (_("%1$s (corrected %2$d)"), age, corrected) : g_steal_pointer (&age);
    }

  years = vst_person_get_age (person, today);

  /* A child of less than a year has no other age than that. */
  if (years == 0)
    return g_strdup (_("less than 1 year"));

  return years > 0 ? vst_format_age_years (years) : NULL;
}

/**
 * vst_word_birth:
 *
 * What was understood of a birth date or an age, to be said beside the field.
 *
 * Returns: (nullable): %NULL when nothing is known
 */
char *
vst_word_birth (const VstPersonEntry *entry,
                const char *today)
{
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (vst_day_is_valid (entry->birth_date))
    {
      g_autofree char *day = vst_format_day_prose (entry->birth_date);
      g_autofree char *age = vst_format_age (entry->birth_date, today);

      /* Translators: a birth date, an age: "May 3, 2021: 5 years". */
      return age != NULL ? g_strdup_printf (_("%1$s: %2$s"), day, age) : g_steal_pointer (&day);
    }

  if (entry->age_years >= 0 && vst_day_is_valid (entry->age_as_of))
    {
      g_autofree char *age = vst_format_age_years (entry->age_years);
      g_autofree char *day = vst_format_day_prose (entry->age_as_of);

      /* Translators: an age and the day it was so: "4 years on May 3, 2026". */
      return g_strdup_printf (_("%1$s on %2$s"), age, day);
    }

  return NULL;
}

static const VstWord roles[] = {
  { "parent", N_ ("Parent") },
  { "step_parent", N_ ("Step-parent") },
  { "partner", N_ ("Partner") },
  { "grandparent", N_ ("Grandparent") },
  { "foster_parent", N_ ("Foster parent") },
  { "kin_carer", N_ ("Relative who cares for a child") },
  { "caregiver", N_ ("Other responsible person") },
  { "child", N_ ("Child") },
  { "other", N_ ("Other member of the family") },
  { "unknown", N_ ("Relation not asked") },
};

const char *
vst_word_role (const char *code)
{
  return vst_word_find (roles, G_N_ELEMENTS (roles), code, _("Relation not asked"));
}

/* One child of a list: "Léo, 2 years". */
static char *
child_text (VstPerson *person,
            const char *today)
{
  g_autofree char *name = vst_word_name (person, FALSE);
  g_autofree char *age = vst_word_age (person, today);

  /* Translators: a child and its age: "Léo, 2 years". */
  return age != NULL ? g_strdup_printf (C_("child", "%1$s, %2$s"), name, age) : g_steal_pointer (&name);
}

/**
 * vst_word_family_line:
 *
 * What tells two families of one name apart: age, children, file number,
 * language.
 */
char *
vst_word_family_line (VstFamily *family,
                      const char *today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_free);
  GListModel *members;
  VstMember *head;

  g_return_val_if_fail (VST_IS_FAMILY (family), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  head = vst_family_get_head (family);
  members = vst_family_get_members (family);

  if (head != NULL)
    {
      char *age = vst_word_age (vst_member_get_person (head), today);

      if (age != NULL)
        g_ptr_array_add (parts, age);
    }

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (member != head && vst_member_get_until (member)[0] == '\0' && vst_member_is_child (member, today))
        g_ptr_array_add (children, child_text (vst_member_get_person (member), today));
    }

  if (children->len > 0)
    {
      g_autofree char *list = NULL;

      g_ptr_array_add (children, NULL);
      list = vst_format_all_of ((const char *const *) children->pdata);
      /* Translators: the children of a family, with their ages. */
      g_ptr_array_add (parts, g_strdup_printf (_("with %s"), list));
    }

  /* Translators: the number of a family's file. */
  g_ptr_array_add (parts, g_strdup_printf (_("file %s"), vst_family_get_file_number (family)));

  if (head != NULL)
    {
      char *language = vst_word_language (vst_person_get_entry (vst_member_get_person (head))->language);

      if (language != NULL)
        g_ptr_array_add (parts, language);
    }

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* The name, an age for each member, the head's language, a way to reach them,
 * and what may be done with it.
 */
#define N_FIELDS 5

/**
 * vst_word_gaps:
 * @phone: what was answered where no number was given
 * @n_fields: (out): how many things are asked in all
 *
 * What isn't known of a family yet; who prefers not to answer isn't asked again.
 */
GStrv
vst_word_gaps (VstFamily *family,
               VstPhoneReply phone,
               const char *today,
               guint *n_fields)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *members;
  GListModel *contacts;
  gboolean no_age = FALSE, no_language = FALSE, no_rule = FALSE;
  gboolean no_contact;

  g_return_val_if_fail (VST_IS_FAMILY (family), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  members = vst_family_get_members (family);
  contacts = vst_family_get_contacts (family);
  *n_fields = N_FIELDS;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstPerson *person = vst_member_get_person (member);

      if (vst_member_get_until (member)[0] != '\0')
        continue;

      no_age |= vst_person_get_age (person, today) < 0;
      no_language |= vst_member_is_head (member) && vst_person_get_entry (person)->language[0] == '\0';
    }

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);

      no_rule |= vst_contact_get_rule (contact) == VST_RULE_NONE_ASKED;
    }

  if (no_age)
    g_strv_builder_add (builder, _("birth date or age"));
  if (no_language)
    g_strv_builder_add (builder, _("language"));
  no_contact = g_list_model_get_n_items (contacts) == 0 && phone != VST_PHONE_DECLINED;
  if (no_contact)
    g_strv_builder_add (builder, _("how to reach them"));
  if (no_contact || no_rule)
    g_strv_builder_add (builder, _("what contact is safe"));

  return g_strv_builder_end (builder);
}

const char *
vst_word_alert_kind (VstAlertKind kind)
{
  switch (kind)
    {
    case VST_ALERT_ALLERGY:
      return C_ ("alert", "Allergy");
    case VST_ALERT_CUSTODY:
      return C_ ("alert", "Custody");
    case VST_ALERT_ACCESS:
      return C_ ("alert", "Access need");
    case VST_ALERT_OTHER:
      return C_ ("alert", "Something else");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * vst_word_minded:
 * @kinds: a bit a #VstAlertKind; 0 where all there is to mind is for safety
 *
 * What there is to mind of a family, for a list that may be seen over a shoulder:
 * "Allergy, Access need", or only that there is something.
 */
char *
vst_word_minded (guint kinds)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < VST_N_ALERT_KINDS; i++)
    if (i != VST_ALERT_OTHER && (kinds & 1u << i) != 0)
      g_strv_builder_add (words, vst_word_alert_kind ((VstAlertKind) i));

  if ((kinds & 1u << VST_ALERT_OTHER) != 0 || kinds == 0)
    g_strv_builder_add (words, _("Something to read in the file"));

  list = g_strv_builder_end (words);

  return g_strjoinv (", ", list);
}

const char *
vst_word_priority (VstAlertPriority priority)
{
  switch (priority)
    {
    case VST_ALERT_INFORMATION:
      return _("Good to know");
    case VST_ALERT_ATTENTION:
      return _("Mind this");
    case VST_ALERT_SAFETY:
      return _("For safety");
    default:
      g_return_val_if_reached (NULL);
    }
}

static const struct
{
  VstReasons reason;
  const char *text;
} reason_words[] = {
  { VST_REASON_SAME_NAME, N_ ("Same name") },
  { VST_REASON_NAME_VARIANT, N_ ("Another form of the same name") },
  { VST_REASON_NAME_SIMILAR, N_ ("Name one letter apart") },
  { VST_REASON_NAME_PART, N_ ("Part of the same name") },
  { VST_REASON_NAMES_SWAPPED, N_ ("First and last name the other way round") },
  { VST_REASON_SAME_BIRTH_DATE, N_ ("Same birth date") },
  { VST_REASON_BIRTH_DATE_TURNED, N_ ("Birth date with day and month exchanged") },
  { VST_REASON_BIRTH_DATE_CLOSE, N_ ("Birth date one digit apart") },
  { VST_REASON_SAME_AGE, N_ ("Same age") },
  { VST_REASON_SAME_PHONE, N_ ("Same phone number") },
  { VST_REASON_SAME_POSTAL_CODE, N_ ("Same postal code") },
  { VST_REASON_SAME_CHILD, N_ ("A child of the same name and age") },
};

/* Why two files may be one. */
GStrv
vst_word_reasons (VstReasons reasons)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (reason_words); i++)
    if ((reasons & reason_words[i].reason) != 0)
      g_strv_builder_add (builder, _(reason_words[i].text));

  return g_strv_builder_end (builder);
}

/**
 * vst_word_worker:
 * @agency_en: (nullable): the partner with whom she comes; %NULL for who works here
 *
 * A worker among families: "Lin Link, who works here".
 */
char *
vst_word_worker (const char *name,
                 const char *agency_en,
                 const char *agency_fr)
{
  if (agency_en == NULL)
    /* Translators: a worker, by her name. */
    return g_strdup_printf (_("%s, who works here"), name);

  /* Translators: a worker, and the partner with whom she comes. */
  return g_strdup_printf (_("%1$s, who comes with %2$s"), name, vst_language_get () == VST_FRENCH ? agency_fr : agency_en);
}
