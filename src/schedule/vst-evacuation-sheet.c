/* vst-evacuation-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-evacuation-sheet.h"

#include <glib/gi18n.h>

#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-partner-day.h"
#include "vst-scene-wording.h"
#include "vst-today-wording.h"

#define ROW_MM 9

void
vst_present_person_free (VstPresentPerson *person)
{
  g_free (person->name);
  g_free (person->party);
  g_free (person->room_en);
  g_free (person->room_fr);
  g_free (person);
}

static void
add (GPtrArray *people,
     VstTodayVisit *visit,
     const char *party,
     const VstTodayPerson *member,
     gboolean child)
{
  VstPresentPerson *person = g_new0 (VstPresentPerson, 1);
  gboolean known = visit->state == VST_VISIT_WITH_PARTNER;
  const VstTodayPlace *place = known ? &visit->now : &visit->part;

  person->name = member != NULL ? g_strdup (member->name) : NULL;
  person->age = member != NULL ? member->age : -1;
  person->child = child;
  person->party = g_strdup (party);

  if (known || visit->state == VST_VISIT_ARRIVED)
    {
      person->room_en = g_strdup (place->room_en);
      person->room_fr = g_strdup (place->room_fr);
    }

  g_ptr_array_add (people, person);
}

static void
add_staff (GPtrArray *people,
           VstPartnerDay *day)
{
  VstPresentPerson *person = g_new0 (VstPresentPerson, 1);
  VstProvider *provider = vst_partner_day_get_provider (day);
  VstSpace *space = vst_partner_day_get_space (day);

  person->name = provider != NULL ? g_strdup (vst_provider_get_entry (provider)->name) : NULL;
  person->age = -1;
  person->staff = TRUE;
  person->party = g_strdup (vst_word_agency_outside (vst_partner_day_get_agency (day)));
  person->room_en = space != NULL ? g_strdup (vst_space_get_entry (space)->name_en) : NULL;
  person->room_fr = space != NULL ? g_strdup (vst_space_get_entry (space)->name_fr) : NULL;
  g_ptr_array_add (people, person);
}

/* Whoever needs an arm to be carried on comes first: children, the youngest
 * first, those of an age that nobody knows before all.
 */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const VstPresentPerson *first = *(const VstPresentPerson *const *) a;
  const VstPresentPerson *second = *(const VstPresentPerson *const *) b;
  int order;

  if (first->child != second->child)
    return first->child ? -1 : 1;

  if (first->staff != second->staff)
    return first->staff ? 1 : -1;

  if (first->child && first->age != second->age)
    return first->age - second->age;

  if ((order = g_strcmp0 (first->room_en, second->room_en)) != 0)
    return order;

  if ((order = g_strcmp0 (first->party, second->party)) != 0)
    return order;

  return g_strcmp0 (first->name, second->name);
}

/**
 * vst_present_people:
 * @visits: (element-type VstTodayVisit): those on site
 * @partners: (element-type VstPartnerDay): staff who signed in
 *
 * Everybody who is in the building, one by one.
 *
 * Returns: (element-type VstPresentPerson):
 */
GPtrArray *
vst_present_people (GPtrArray *visits,
                    GPtrArray *partners)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_present_person_free);

  for (guint i = 0; i < visits->len; i++)
    {
      VstTodayVisit *visit = g_ptr_array_index (visits, i);
      g_autofree char *party = vst_word_today_name (visit, FALSE);

      for (guint j = 0; j < visit->people->len; j++)
        {
          const VstTodayPerson *member = g_ptr_array_index (visit->people, j);

          if (member->came)
            add (people, visit, party, member, member->child);
        }

      for (int j = 0; visit->family_id == 0 && j < visit->children; j++)
        add (people, visit, party, NULL, TRUE);
      for (int j = 0; visit->family_id == 0 && j < visit->adults; j++)
        add (people, visit, party, NULL, FALSE);
    }

  for (guint i = 0; i < partners->len; i++)
    add_staff (people, g_ptr_array_index (partners, i));

  g_ptr_array_sort (people, compare);

  return people;
}

char *
vst_word_present_name (VstPresentPerson *person)
{
  g_autofree char *age = person->child && person->age >= 0 ? vst_format_age_years (person->age) : NULL;
  const char *name = person->name;

  if (name == NULL || name[0] == '\0')
    name = person->child ? _("A child") : _("An adult");

  return age != NULL ? g_strdup_printf ("%s, %s", name, age) : g_strdup (name);
}

char *
vst_word_present_room (VstPresentPerson *person)
{
  const char *room = vst_language_get () == VST_FRENCH ? person->room_fr : person->room_en;

  if (room == NULL && person->staff)
    return g_strdup ("–");

  return g_strdup (room != NULL ? room : _("Waiting room"));
}

static guint
count_children (GPtrArray *people)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += ((VstPresentPerson *) g_ptr_array_index (people, i))->child;

  return n;
}

/* "12 people in the building, 6 are children" */
char *
vst_word_present_count (GPtrArray *people)
{
  return vst_word_in_building (people->len, count_children (people));
}

static char *
word_when (int minute,
           const char *day)
{
  g_autofree char *time = vst_format_time (minute);
  g_autofree char *date = vst_format_day_full (day);

  return g_strdup_printf ("%s, %s", date, time);
}

/**
 * vst_evacuation_sheet:
 * @people: (element-type VstPresentPerson): in their order
 * @minute: of the day, when it was made
 *
 * Who is to be found, with a box to tick for each.
 */
VstDocument *
vst_evacuation_sheet (VstReader reader,
                      GPtrArray *people,
                      int minute,
                      const char *day)
{
  VstDocument *document = vst_document_new (reader);
  VstColumn columns[] = {
    { VST_WORDING (reader, _("Found")), 1, VST_ALIGN_CENTER, FALSE },
      { VST_WORDING (reader, _("Name")), 4, VST_ALIGN_START, TRUE },
        { VST_WORDING (reader, _("Came with")), 3, VST_ALIGN_START, FALSE },
          { VST_WORDING (reader, _("Room")), 3, VST_ALIGN_START, FALSE },
        };

  vst_document_add_title (document, VST_WORDING (reader, _("Evacuation list")), VST_WORDING_TAKE (reader, word_when (minute, day)));
  vst_document_set_destroy_after (document, day);
  vst_document_add_paragraph (document, VST_TEXT_LARGE, VST_WORDING_TAKE (reader, vst_word_present_count (people)));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < people->len; i++)
    {
      VstPresentPerson *person = g_ptr_array_index (people, i);
      VstWording cells[] = {
        vst_wording_same ("☐"),
        VST_WORDING_TAKE (reader, vst_word_present_name (person)),
        vst_wording_same (person->party),
        VST_WORDING_TAKE (reader, vst_word_present_room (person)),
      };

      vst_document_add_row_words (document, cells);
    }

  return document;
}
