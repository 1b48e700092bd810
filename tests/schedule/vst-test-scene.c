/* vst-test-scene.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-scene.h"

#include "vst-schedule-room.h"

void
vst_test_scene_set_up (VstTestHub *self,
                       gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_room_register (&vst_schedule_room);
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static gint64
add (VstTestHub *self,
     const VstDeed *deed,
     gconstpointer edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, deed, edit, &error);

  g_assert_no_error (error);

  return *id;
}

gint64
vst_test_agency_add (VstTestHub *self,
                     const char *name,
                     const char *kind,
                     VstSensitivity sensitivity)
{
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_new ();
  VstAgencyEdit edit = { 0, 0, entry };

  vst_test_set (&entry->name_en, name);
  vst_test_set (&entry->kind, kind);
  entry->sensitivity = sensitivity;

  return add (self, &vst_agency_do_add, &edit);
}

gint64
vst_test_space_add (VstTestHub *self,
                    const char *name)
{
  g_autoptr (VstSpaceEntry) entry = vst_space_entry_new ();
  VstSpaceEdit edit = { 0, 0, entry };

  vst_test_set (&entry->name_en, name);

  return add (self, &vst_space_do_add, &edit);
}

gint64
vst_test_provider_add (VstTestHub *self,
                       gint64 agency_id,
                       const char *name,
                       gint64 staff_id)
{
  g_autoptr (VstProviderEntry) entry = vst_provider_entry_new ();
  VstProviderEdit edit = { 0, 0, entry };

  entry->agency_id = agency_id;
  entry->staff_id = staff_id;
  vst_test_set (&entry->name, name);
  vst_test_set (&entry->languages, "fr en");

  return add (self, &vst_provider_do_add, &edit);
}

gint64
vst_test_presence_add (VstTestHub *self,
                       gint64 agency_id,
                       gint64 space_id,
                       const char *first_day,
                       const char *rule,
                       int from_minute,
                       int to_minute)
{
  g_autoptr (VstPresenceEntry) entry = vst_presence_entry_new ();
  VstPresenceEdit edit = { 0, 0, entry };

  entry->agency_id = agency_id;
  entry->space_id = space_id;
  entry->from_minute = from_minute;
  entry->to_minute = to_minute;
  vst_test_set (&entry->first_day, first_day);
  vst_test_set (&entry->rule, rule);
  vst_test_set (&entry->zone, "America/Toronto");

  return add (self, &vst_presence_do_add, &edit);
}

GPtrArray *
vst_test_presence_read (VstTestHub *self,
                        gint64 agency_id,
                        const char *from,
                        const char *to)
{
  g_autoptr (GError) error = NULL;
  VstPresenceSpan span = { agency_id, (char *) from, (char *) to };
  GPtrArray *days = vst_test_hub_read (self, &vst_presence_read_span, &span, &error);

  g_assert_no_error (error);

  return days;
}

/* "2026-03-02 540-720 usual Room 1", with commas. */
char *
vst_test_presence_text (VstTestHub *self,
                        gint64 agency_id,
                        const char *from,
                        const char *to)
{
  g_autoptr (GPtrArray) days = vst_test_presence_read (self, agency_id, from, to);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      VstPresenceDay *day = days->pdata[i];
      VstSpace *space = vst_presence_day_get_space (day);

      g_string_append_printf (text, "%s%s %d-%d %s", i > 0 ? ", " : "", vst_presence_day_get_day (day), vst_presence_day_get_from (day),
                              vst_presence_day_get_to (day), vst_presence_state_code (vst_presence_day_get_state (day)));
      if (space != NULL)
        g_string_append_printf (text, " %s", vst_space_get_entry (space)->name_en);
    }

  return g_string_free (text, FALSE);
}
