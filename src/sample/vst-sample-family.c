/* vst-sample-family.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-family.h"

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-sample-note.h"
#include "vst-sample-person.h"
#include "vst-sample-place.h"

#define ALERTS G_GUINT64_CONSTANT (0xa1e87)
#define EARLY G_GUINT64_CONSTANT (0xea51)
#define PLANS G_GUINT64_CONSTANT (0x91a5)
#define NUMBERS G_GUINT64_CONSTANT (0xf11e)

/* Beyond this many, telephones of the neighbourhood would be shared by dozens. */
#define FEW 1000

#define OLDEST_CHILD_MONTHS (18 * 12 - 1)

/* Children in a hundred families: none, one, two, … */
static const guint child_shares[] = { 8, 30, 33, 17, 8, 3, 1 };

static void
set_text (char **field,
          char *text)
{
  g_free (*field);
  *field = text;
}

/* Files are opened all along, on working days. */
static char *
choose_opening (const VstSampleOptions *options,
                guint index)
{
  g_autofree char *start = vst_day_add_months (options->today, -12 * (int) options->years);
  int span = vst_day_count (start, options->today);
  g_autofree char *day = NULL;
  GDate date;
  int year;
  int month;
  int day_of_month;

  day = vst_day_add_days (start, (int) ((gint64) span * index / options->n_families));
  vst_day_get_parts (day, &year, &month, &day_of_month);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  switch (g_date_get_weekday (&date))
    {
    case G_DATE_SATURDAY:
      return vst_day_add_days (day, -1);
    case G_DATE_SUNDAY:
      return vst_day_add_days (day, -2);
    case G_DATE_MONDAY:
    case G_DATE_TUESDAY:
    case G_DATE_WEDNESDAY:
    case G_DATE_THURSDAY:
    case G_DATE_FRIDAY:
    case G_DATE_BAD_WEEKDAY:
    default:
      return g_steal_pointer (&day);
    }
}

static VstMemberEntry *
add_member (VstFamilyEntry *family,
            const char *role,
            VstPersonEntry *person)
{
  VstMemberEntry *member = vst_member_entry_new (role);

  vst_person_entry_free (member->person);
  member->person = person;
  member->head = family->members->len == 0;
  g_ptr_array_add (family->members, member);

  return member;
}

static guint
choose_children (VstSampleRandom *random)
{
  guint percent = vst_sample_random_below (random, 100);

  for (guint n = 0; n < G_N_ELEMENTS (child_shares); n++)
    {
      if (percent < child_shares[n])
        return n;

      percent -= child_shares[n];
    }

  return 1;
}

static int
months_of (const VstPersonEntry *person,
           const char *today)
{
  return person->birth_date[0] != '\0' ? vst_day_age_months (person->birth_date, today) : person->age_years * 12;
}

/* The youngest first, then each a year and a bit to four older, now and then a
 * twin; none born before her mother was seventeen.
 */
static void
add_children (VstSampleRandom *random,
              const VstSampleCulture *culture,
              const VstSampleParents *parents,
              const char *today,
              VstFamilyEntry *family)
{
  const VstPersonEntry *elder = parents->mother != NULL ? parents->mother : parents->father;
  int most = MIN (OLDEST_CHILD_MONTHS, months_of (elder, today) - 17 * 12);
  guint n = choose_children (random);
  int months;

  if (most < 1)
    return;

  months = vst_sample_random_between (random, 0, MIN (most, 132));

  for (guint i = 0; i < n && months <= most; i++)
    {
      g_autofree char *month = vst_day_add_months (today, -months);
      g_autofree char *born = vst_day_add_days (month, -vst_sample_random_between (random, 0, 27));

      add_member (family, "child", vst_sample_make_child (random, culture, parents, born, today));

      if (!vst_sample_random_chance (random, 3))
        months += vst_sample_random_between (random, 14, 48);
    }
}

static VstContactRule
choose_phone_rule (VstSampleRandom *random)
{
  const VstContactRule calls[] = { VST_RULE_CALL_OK, VST_RULE_CALL_OK, VST_RULE_CALL_OK, VST_RULE_CALL_NONE };
  const VstContactRule messages[] = { VST_RULE_VM_OK, VST_RULE_VM_NAME_ONLY, VST_RULE_VM_NONE, VST_RULE_NONE_ASKED };
  const VstContactRule texts[] = { VST_RULE_TEXT_OK, VST_RULE_TEXT_OK, VST_RULE_TEXT_NONE, VST_RULE_NONE_ASKED };
  const VstContactRule names[] = { VST_RULE_ID_OK, VST_RULE_ID_COVER, VST_RULE_NONE_ASKED, VST_RULE_NONE_ASKED };
  VstContactRule rule;

  if (vst_sample_random_chance (random, 22))
    return VST_RULE_NONE_ASKED;

  if (vst_sample_random_chance (random, 2))
    return VST_RULE_PROHIBITED;

  rule = calls[vst_sample_random_below (random, 4)];
  rule |= messages[vst_sample_random_below (random, 4)];
  rule |= texts[vst_sample_random_below (random, 4)];
  rule |= names[vst_sample_random_below (random, 4)];

  return rule;
}

static VstContactEntry *
add_contact (VstFamilyEntry *family,
             VstContactKind kind,
             char *value,
             VstContactRule rule)
{
  VstContactEntry *contact = vst_contact_entry_new (kind);

  set_text (&contact->value, value);
  contact->rule = rule;
  g_ptr_array_add (family->contacts, contact);

  return contact;
}

static void
add_contacts (VstSampleRandom *random,
              const VstSampleOptions *options,
              const VstPersonEntry *head,
              VstFamilyEntry *family)
{
  const VstContactRule mails[] = { VST_RULE_MAIL_OK, VST_RULE_MAIL_OK, VST_RULE_MAIL_NONE, VST_RULE_NONE_ASKED };
  const VstContactRule emails[] = { VST_RULE_EMAIL_OK, VST_RULE_EMAIL_OK, VST_RULE_EMAIL_NONE, VST_RULE_NONE_ASKED };
  guint n_phones = vst_sample_random_chance (random, 86) ? 1 : 0;

  if (n_phones > 0 && vst_sample_random_chance (random, 12))
    n_phones = 2;

  for (guint i = 0; i < n_phones; i++)
    {
      VstContactRule rule = choose_phone_rule (random);
      VstContactEntry *phone = add_contact (family, VST_CONTACT_PHONE,
                                            vst_sample_make_phone (random, options->n_families <= FEW), rule);

      if (rule != VST_RULE_NONE_ASKED && vst_sample_random_chance (random, 35))
        set_text (&phone->review_on, vst_day_add_days (options->today, vst_sample_random_between (random, -40, VST_CONTACT_REVIEW_DAYS)));
    }

  if (vst_sample_random_chance (random, 28))
    add_contact (family, VST_CONTACT_EMAIL, vst_sample_make_email (random, head->given_name, head->family_name),
                 emails[vst_sample_random_below (random, 4)]);

  if (vst_sample_random_chance (random, 62))
    {
      VstContactEntry *address = add_contact (family, VST_CONTACT_ADDRESS, NULL, mails[vst_sample_random_below (random, 4)]);

      g_free (address->value);
      g_free (address->postal_code);
      vst_sample_make_address (random, &address->value, &address->postal_code);
    }
}

/* A visitor who gives no name, and is welcome. */
static void
add_visitor (VstSampleRandom *random,
             const VstSampleOptions *options,
             VstFamilyEntry *family)
{
  VstPersonEntry *visitor = vst_person_entry_new ();

  visitor->anonymous = TRUE;

  if (vst_sample_random_chance (random, 50))
    {
      visitor->age_years = vst_sample_random_between (random, 18, 45);
      set_text (&visitor->age_as_of, g_strdup (options->today));
    }

  add_member (family, "parent", visitor);
}

static void
add_people (VstSampleRandom *random,
            const VstSampleOptions *options,
            VstFamilyEntry *family)
{
  const VstSampleCulture *culture = vst_sample_culture_of (vst_sample_random_below (random, 100));
  const VstSampleCulture *other = culture;
  guint kind = vst_sample_random_below (random, 100);
  gboolean has_partner = vst_sample_random_chance (random, 52);
  VstSampleParents parents = { NULL, NULL };

  /* The mother opens most files; now and then the father, or a grandmother. */
  if (kind < 88)
    {
      VstPersonEntry *mother = vst_sample_make_adult (random, culture, TRUE, 18, 44, options->today);

      add_member (family, "parent", mother);
      parents.mother = mother;

      if (has_partner)
        {
          VstPersonEntry *partner;
          gboolean woman = vst_sample_random_chance (random, 5);
          int age = months_of (mother, options->today) / 12;

          if (vst_sample_random_chance (random, 13))
            other = vst_sample_culture_of (vst_sample_random_below (random, 100));

          partner = vst_sample_make_adult (random, other, woman, MAX (19, age - 4), MAX (24, age + 9), options->today);
          add_member (family, vst_sample_random_chance (random, 78) ? "parent" : "partner", partner);
          parents.father = partner;
        }
    }
  else if (kind < 95)
    {
      VstPersonEntry *father = vst_sample_make_adult (random, culture, FALSE, 20, 48, options->today);

      add_member (family, "parent", father);
      parents.father = father;
    }
  else
    {
      VstPersonEntry *grandmother = vst_sample_make_adult (random, culture, TRUE, 46, 70, options->today);

      add_member (family, "grandparent", grandmother);
      parents.mother = grandmother;
    }

  add_children (random, culture, &parents, options->today, family);

  if (kind < 95 && vst_sample_random_chance (random, 5))
    add_member (family, "grandparent", vst_sample_make_adult (random, culture, TRUE, 48, 78, options->today));

  add_contacts (random, options, parents.mother != NULL ? parents.mother : parents.father, family);
}

/* A family that is here already, taken down again: for those who look for
 * duplicates to find.
 */
static gboolean
add_again (VstSampleRandom *random,
           const VstSampleOptions *options,
           guint index,
           VstFamilyEntry *family)
{
  g_autoptr (VstFamilyEntry) before = vst_sample_make_family (options, vst_sample_random_below (random, index));
  const VstMemberEntry *head = g_ptr_array_index (before->members, 0);

  if (head->person->anonymous)
    return FALSE;

  add_member (family, head->role, vst_sample_misspell (random, head->person, options->today));

  for (guint i = 1; i < before->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (before->members, i);

      if (g_str_equal (member->role, "child") && vst_sample_random_chance (random, 70))
        add_member (family, member->role, vst_person_entry_copy (member->person));
    }

  if (before->contacts->len > 0 && vst_sample_random_chance (random, 60))
    g_ptr_array_add (family->contacts, vst_contact_entry_copy (g_ptr_array_index (before->contacts, 0)));

  return TRUE;
}

/* Now and then a baby came before the day. */
static void
be_early (const VstSampleOptions *options,
          guint index,
          VstFamilyEntry *family)
{
  VstSampleRandom random;

  vst_sample_random_seed (&random, options->seed ^ EARLY, index);

  for (guint i = 1; i < family->members->len; i++)
    {
      VstPersonEntry *person = ((VstMemberEntry *) g_ptr_array_index (family->members, i))->person;

      if (person->birth_date[0] != '\0' && vst_day_age_months (person->birth_date, options->today) < 20 &&
          vst_sample_random_chance (&random, 20))
        person->gestation_weeks = vst_sample_random_between (&random, 29, 36);
    }
}

/* Now and then a phone may ring at some hours only, under another name, or for
 * somebody else; and an address is a shelter's, which is nowhere.
 */
static void
be_careful (const VstSampleOptions *options,
            guint index,
            VstFamilyEntry *family)
{
  static const char *const covers[] = { "the dental clinic", "la clinique dentaire", "the library", "la bibliothèque" };
  static const char *const sisters[] = { "Anne", "Lucie", "Fatou", "Mariam" };
  static const char *const words[] = { "sunflower", "tournesol", "maple", "érable" };
  VstSampleRandom random;

  vst_sample_random_seed (&random, options->seed ^ PLANS, index);

  for (guint i = 0; i < family->contacts->len; i++)
    {
      VstContactEntry *contact = g_ptr_array_index (family->contacts, i);
      VstContactPlan *plan = contact->plan;

      if (contact->rule == VST_RULE_NONE_ASKED || !vst_sample_random_chance (&random, 18))
        continue;

      if (contact->kind == VST_CONTACT_ADDRESS)
        {
          plan->address_class = vst_sample_random_chance (&random, 50) ? VST_ADDRESS_SHELTER : VST_ADDRESS_PO_BOX;
        }
      else if (contact->kind == VST_CONTACT_PHONE)
        {
          plan->spans[0] = (VstContactSpan){ VST_CONTACT_WEEKDAYS, 9 * 60, 60 * vst_sample_random_between (&random, 12, 17) };
          plan->n_spans = 1;
          if (vst_sample_random_chance (&random, 50) && (contact->rule & VST_RULE_ID_OK) == 0)
            set_text (&plan->cover, g_strdup (covers[vst_sample_random_below (&random, G_N_ELEMENTS (covers))]));
          if (vst_sample_random_chance (&random, 40))
            {
              plan->is_via = TRUE;
              set_text (&plan->via, g_strdup (sisters[vst_sample_random_below (&random, G_N_ELEMENTS (sisters))]));
            }
          if (vst_sample_random_chance (&random, 40))
            set_text (&contact->code_word, g_strdup (words[vst_sample_random_below (&random, G_N_ELEMENTS (words))]));
        }
    }
}

/**
 * vst_sample_make_family:
 * @index: from 0
 *
 * A family of the sample hub, made from nothing but these numbers.
 */
VstFamilyEntry *
vst_sample_make_family (const VstSampleOptions *options,
                        guint index)
{
  VstFamilyEntry *family = vst_family_entry_new ();
  g_autofree char *opened_on = choose_opening (options, index);
  VstSampleRandom random;
  guint kind;
  int year;

  g_return_val_if_fail (index < options->n_families, family);

  vst_sample_random_seed (&random, options->seed, index);
  kind = vst_sample_random_below (&random, 1000);

  if (kind < 20)
    add_visitor (&random, options, family);
  else if (kind >= 32 || index < 10 || !add_again (&random, options, index, family))
    add_people (&random, options, family);

  if (vst_sample_random_chance (&random, 24))
    set_text (&family->note, g_strdup (vst_sample_random_pick (&random, vst_sample_random_chance (&random, 50)
                                                                            ? vst_sample_notes_en
                                                                            : vst_sample_notes_fr)));

  be_early (options, index, family);
  be_careful (options, index, family);

  vst_day_get_parts (opened_on, &year, NULL, NULL);
  set_text (&family->file_number,
            vst_file_number_make (year, vst_sample_random_shuffle (options->seed ^ NUMBERS, index)));
  set_text (&family->opened_on, g_steal_pointer (&opened_on));

  return family;
}

/**
 * vst_sample_make_alert:
 *
 * Returns: (nullable): what whoever opens that family's file must know
 */
VstAlertEntry *
vst_sample_make_alert (const VstSampleOptions *options,
                       guint index)
{
  VstSampleRandom random;
  VstAlertEntry *alert;
  gboolean french;

  vst_sample_random_seed (&random, options->seed ^ ALERTS, index);

  if (!vst_sample_random_chance (&random, 7))
    return NULL;

  alert = vst_alert_entry_new ();
  french = vst_sample_random_chance (&random, 50);

  switch (vst_sample_random_below (&random, 4))
    {
    case 0:
      alert->kind = VST_ALERT_ACCESS;
      alert->priority = VST_ALERT_INFORMATION;
      set_text (&alert->text, g_strdup (vst_sample_random_pick (&random, french ? vst_sample_information_fr : vst_sample_information_en)));
      break;
    case 1:
      alert->priority = VST_ALERT_SAFETY;
      set_text (&alert->text, g_strdup (vst_sample_random_pick (&random, french ? vst_sample_safety_fr : vst_sample_safety_en)));
      break;
    case 2:
      alert->kind = VST_ALERT_ALLERGY;
      alert->priority = VST_ALERT_ATTENTION;
      set_text (&alert->text, g_strdup (vst_sample_random_pick (&random, french ? vst_sample_allergy_fr : vst_sample_allergy_en)));
      break;
    default:
      alert->priority = VST_ALERT_ATTENTION;
      set_text (&alert->text, g_strdup (vst_sample_random_pick (&random, french ? vst_sample_attention_fr : vst_sample_attention_en)));
      break;
    }

  set_text (&alert->from, choose_opening (options, index));

  return alert;
}
