/* vst-pack.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack.h"

#include <stdio.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-pack-data.h"

#define SCHEMA "/ca/vestibule/Vestibule/exchange/family.rng"

/* Who has the care of a child where nobody said more of it. */
static const char *const carers[] = { "parent", "step_parent", "grandparent", "foster_parent", "kin_carer", "caregiver", NULL };
static const char *const care[] = { "sole", "shared", "court_order", "temporary_care", "kin", NULL };

static const VstPackRecord records[] = {
  { "consent", "since", "consents", "consents", TRUE },
  { "directive", "since", NULL, "directives", TRUE },
  { "visit", "day", "visits", "events", FALSE },
  { "appointment", "day", "appointments", "events", FALSE },
  { "chit", "day", "chits", "events", FALSE },
  { "enrolment", "day", "programs", "events", FALSE },
  { "attendance", "day", "programs", "events", FALSE },
  { "told", "day", "releases", "events", FALSE },
  { "call", "day", "messages", "events", FALSE },
};

/* Returns: (nullable): */
const VstPackRecord *
vst_pack_record_named (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (g_strcmp0 (records[i].element, element) == 0)
      return &records[i];

  return NULL;
}

/* Returns: (nullable): %NULL for what is kept as of here, or not at all */
const VstPackRecord *
vst_pack_record_of (VstXmlNode *node)
{
  g_autofree char *name = vst_xml_dup_name (node);

  return vst_pack_record_named (name);
}

VstXmlNode *
vst_pack_record_in (VstXmlNode *elsewhere)
{
  for (VstXmlNode *node = vst_xml_first (elsewhere, NULL); node != NULL; node = vst_xml_next (node, NULL))
    if (vst_pack_record_of (node) != NULL)
      return node;

  return NULL;
}

gboolean
vst_pack_record_when (VstXmlNode *node,
                      char **day,
                      int *minute,
                      GError **error)
{
  const VstPackRecord *record = vst_pack_record_of (node);
  g_autofree char *time = vst_xml_dup (node, "time");
  int hours, minutes;

  g_return_val_if_fail (record != NULL, FALSE);

  *minute = -1;
  *day = vst_xml_dup (node, record->day);
  if (!vst_day_is_valid (*day))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of a record");
      return FALSE;
    }

  if (*time == '\0')
    return TRUE;

  if (sscanf (time, "%2d:%2d", &hours, &minutes) != 2 || hours > 23 || minutes > 59)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "The time of a record");
      return FALSE;
    }
  *minute = hours * 60 + minutes;

  return TRUE;
}

const char *
vst_pack_part_code (VstPackPart part)
{
  return part == VST_PACK_ACCESS ? "access" : "portability";
}

void
vst_pack_person_free (VstPackPerson *person)
{
  g_free (person->name);
  g_array_unref (person->guardians);
  g_free (person);
}

/* By what is known of custody today; where nothing is, by the places in the
 * family.
 */
static void
find_guardians (VstPackPerson *person,
                GListModel *members,
                const VstKin *kin,
                const char *today)
{
  gboolean is_known = FALSE;

  for (guint i = 0; i < kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i);

      if (custody->child_id != person->id || !vst_kin_holds (custody->since, custody->until, today) || g_str_equal (custody->kind, "unknown"))
        continue;

      is_known = TRUE;
      if (g_strv_contains (care, custody->kind))
        g_array_append_val (person->guardians, custody->adult_id);
    }

  person->is_by_place = !is_known;
  for (guint i = 0; !is_known && i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      gint64 id = vst_person_get_id (vst_member_get_person (member));

      if (vst_member_get_until (member)[0] == '\0' && id != person->id && g_strv_contains (carers, vst_member_get_role (member)))
        g_array_append_val (person->guardians, id);
    }
}

/**
 * vst_pack_people_new:
 * @age: from which age one asks for oneself; 0 for no fixed age
 *
 * Those who are in the family now.
 *
 * Returns: (transfer full) (element-type VstPackPerson):
 */
GPtrArray *
vst_pack_people_new (VstFamily *family,
                     const VstKin *kin,
                     int age,
                     const char *today)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_pack_person_free);
  GListModel *members = vst_family_get_members (family);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstPerson *who = vst_member_get_person (member);
      int years = vst_person_get_age (who, today);
      VstPackPerson *person;

      if (vst_member_get_until (member)[0] != '\0')
        continue;

      person = g_new0 (VstPackPerson, 1);
      person->id = vst_person_get_id (who);
      person->name = g_strdup (vst_person_get_display_name (who));
      person->answers = !vst_member_is_child (member, today) || (age > 0 && years >= age);
      person->guardians = g_array_new (FALSE, FALSE, sizeof (gint64));
      if (!person->answers)
        find_guardians (person, members, kin, today);
      g_ptr_array_add (people, person);
    }

  return people;
}

gboolean
vst_pack_has (GArray *chosen,
              gint64 person_id)
{
  for (guint i = 0; i < chosen->len; i++)
    if (g_array_index (chosen, gint64, i) == person_id)
      return TRUE;

  return FALSE;
}

static const VstPackPerson *
find (GPtrArray *people,
      gint64 person_id)
{
  for (guint i = 0; i < people->len; i++)
    if (((VstPackPerson *) g_ptr_array_index (people, i))->id == person_id)
      return g_ptr_array_index (people, i);

  return NULL;
}

/**
 * vst_pack_people_guardian:
 *
 * Who of @chosen asks for a child of them; 0 for nobody, or for who asks for
 * herself.
 */
gint64
vst_pack_people_guardian (GPtrArray *people,
                          GArray *chosen,
                          gint64 person_id)
{
  const VstPackPerson *person = find (people, person_id);

  for (guint i = 0; person != NULL && !person->answers && i < person->guardians->len; i++)
    {
      gint64 guardian_id = g_array_index (person->guardians, gint64, i);
      const VstPackPerson *guardian = find (people, guardian_id);

      if (guardian != NULL && guardian->answers && vst_pack_has (chosen, guardian_id))
        return guardian_id;
    }

  return 0;
}

gboolean
vst_pack_people_check (GPtrArray *people,
                       GArray *chosen,
                       GError **error)
{
  gboolean somebody_asks = FALSE;

  for (guint i = 0; i < chosen->len; i++)
    {
      const VstPackPerson *person = find (people, g_array_index (chosen, gint64, i));

      if (person == NULL || (!person->answers && vst_pack_people_guardian (people, chosen, person->id) == 0))
        {
          g_set_error_literal (error, VST_ERROR, VST_ERROR_ASKER, "Nobody of those who ask has the care of a child");
          return FALSE;
        }

      somebody_asks = somebody_asks || person->answers;
    }

  if (!somebody_asks)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_ASKER, "Nobody asks");

  return somebody_asks;
}

static const char *const places[] = {
  [VST_ADDRESS_NOT_ASKED] = "",
  [VST_ADDRESS_SAFE] = "safe",
  [VST_ADDRESS_SHELTER] = "shelter",
  [VST_ADDRESS_PO_BOX] = "po-box",
};

const char *
vst_pack_place_code (VstAddressClass place)
{
  return places[place];
}

VstAddressClass
vst_pack_place_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i], code))
      return (VstAddressClass) i;

  return VST_ADDRESS_NOT_ASKED;
}

/* Read once; the same for every thread. */
VstXmlSchema *
vst_pack_get_schema (void)
{
  static VstXmlSchema *schema = NULL;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (vst_pack_data_get_resource (), SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_once_init_leave (&schema, vst_xml_schema_new (bytes));
    }

  return schema;
}
