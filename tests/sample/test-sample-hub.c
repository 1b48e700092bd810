/* test-sample-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-sample-hub.h"
#include "vst-rooms.h"
#include "vst-test-hub.h"

#include "vst-answer-store.h"
#include "vst-apart-store.h"
#include "vst-appointment-store.h"
#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-family-store.h"
#include "vst-kin-store.h"
#include "vst-presence-store.h"
#include "vst-release-store.h"
#include "vst-today-store.h"

#define FAMILIES 40
#define MONDAY "2024-01-01"

typedef struct
{
  char *place;
  char *folder;
  char *day;
  VstSampleOptions options;
} Fixture;

static void
remove_all (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }

  g_file_delete (file, NULL, NULL);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_secret_init (NULL));
  vst_rooms_register ();
  self->place = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->place, "sample.vestibule", NULL);
  self->day = vst_day_today ("America/Toronto");
  self->options = (VstSampleOptions){ FAMILIES, 2, 5, self->day };
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  remove_all (self->place);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->day);
}

static void
found (const char *folder,
       const VstSampleOptions *options)
{
  g_autoptr (GError) error = NULL;

  vst_sample_found (folder, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static VstHub *
enter (const char *folder,
       gint64 staff_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  VstHub *hub = vst_hub_new (folder, &error);

  g_assert_no_error (error);
  vst_hub_sign_in (hub, staff_id, VST_SAMPLE_PASSPHRASE, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  vst_hub_sign_in_finish (hub, result, &error);
  g_assert_no_error (error);

  return hub;
}

static void
leave (VstHub *hub)
{
  vst_hub_lock (hub);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (hub);
}

static gpointer
read_it (VstHub *hub,
         const VstReading *reading,
         gpointer args)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer answer;

  vst_hub_read (hub, reading, args, NULL, NULL, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  answer = vst_hub_read_finish (hub, result, &error);
  g_assert_no_error (error);

  return answer;
}

/* What is booked for some weeks, and was. */
static GPtrArray *
read_booked (VstHub *hub,
             const char *day,
             int from,
             int to)
{
  g_autofree char *first = vst_day_add_days (day, from);
  g_autofree char *last = vst_day_add_days (day, to);
  g_autoptr (GPtrArray) booked = NULL;
  VstAppointmentSpan *span = vst_appointment_span_new (first, last);

  booked = read_it (hub, &vst_appointment_read_span, span);
  vst_appointment_span_free (span);

  return g_steal_pointer (&booked);
}

static void
tell_booked (VstHub *hub,
             const char *day,
             GString *text)
{
  g_autoptr (GPtrArray) booked = read_booked (hub, day, -30, 30);

  for (guint i = 0; i < booked->len; i++)
    {
      VstAppointment *appointment = g_ptr_array_index (booked, i);
      const VstAppointmentEntry *entry = vst_appointment_get_entry (appointment);

      g_string_append_printf (text, "%s|%d|%d|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%u|%s|%s\n", entry->day,
                              entry->from_minute, entry->to_minute, entry->agency_id, entry->family_id,
                              entry->people->len, vst_appointment_state_code (vst_appointment_get_state (appointment)),
                              vst_appointment_get_reason (appointment));
    }
}

/* What was asked of a family: some were, some would rather not say. */
static void
tell_answers (VstHub *hub,
              gint64 family_id,
              GString *text)
{
  VstInterview *interview = read_it (hub, &vst_interview_read_open, &family_id);

  for (guint i = 0; i < interview->answers->len; i++)
    {
      const VstAnswer *answer = g_ptr_array_index (interview->answers, i);

      g_string_append_printf (text, "%s|%s|%s\n", answer->question, vst_answer_state_code (answer->state), answer->value);
    }

  vst_interview_free (interview);
}

/* The families and what is booked as somebody at reception sees them. */
static char *
tell (const char *folder,
      const char *day)
{
  VstHub *hub = enter (folder, VST_SAMPLE_RECEPTION);
  g_autoptr (GArray) ids = read_it (hub, &vst_family_read_all, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (ids->len, ==, FAMILIES);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstFamily) family = read_it (hub, &vst_family_read_open, &g_array_index (ids, gint64, i));
      GListModel *members = vst_family_get_members (family);

      g_string_append_printf (text, "%s|%s|%s|%u|%u\n", vst_family_get_file_number (family), vst_family_get_opened_on (family),
                              vst_family_get_note (family), g_list_model_get_n_items (vst_family_get_contacts (family)),
                              g_list_model_get_n_items (vst_family_get_alerts (family)));

      for (guint j = 0; j < g_list_model_get_n_items (members); j++)
        {
          g_autoptr (VstMember) member = g_list_model_get_item (members, j);
          const VstPersonEntry *person = vst_person_get_entry (vst_member_get_person (member));

          g_string_append_printf (text, "%s|%s|%s|%s\n", vst_member_get_role (member), person->display_name,
                                  person->birth_date, person->language);
        }

      tell_answers (hub, g_array_index (ids, gint64, i), text);
    }

  tell_booked (hub, day, text);
  leave (hub);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_same_options_give_the_same_hub (Fixture *self,
                                     gconstpointer data)
{
  g_autofree char *second = g_build_filename (self->place, "second.vestibule", NULL);
  g_autofree char *day = vst_day_add_days (self->day, -7);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  /* Of a day that is under way it also depends on the clock who is here. */
  self->options.today = day;
  found (self->folder, &self->options);
  found (second, &self->options);
  text = tell (self->folder, day);
  again = tell (second, day);

  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "needs|answered|"));
  g_assert_nonnull (strstr (text, "|declined|\n"));
  g_assert_nonnull (strstr (text, "|unknown|\n"));
}

static guint
count_states (GPtrArray *booked,
              VstAppointmentState state)
{
  guint n = 0;

  for (guint i = 0; i < booked->len; i++)
    n += vst_appointment_get_state (g_ptr_array_index (booked, i)) == state;

  return n;
}

/* How many families, each time, must not meet somebody. */
static guint
count_apart (VstHub *hub)
{
  g_autoptr (GArray) ids = read_it (hub, &vst_family_read_all, NULL);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GPtrArray) pairs = read_it (hub, &vst_apart_read_family, &g_array_index (ids, gint64, i));

      n += pairs->len;
    }

  return n;
}

static void
check_day (Fixture *self,
           const char *day)
{
  VstHub *hub;
  VstPresenceSpan *span = vst_presence_span_new (0, day, day);
  g_autoptr (GPtrArray) presences = NULL;
  g_autoptr (GPtrArray) booked = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  VstTodaySummary *summary;
  g_autofree char *folder = g_build_filename (self->place, day, NULL);

  self->options.today = day;
  found (folder, &self->options);
  hub = enter (folder, VST_SAMPLE_ADMIN);

  presences = read_it (hub, &vst_presence_read_span, span);
  g_assert_cmpuint (presences->len, >, 0);
  booked = read_booked (hub, day, 0, 0);
  g_assert_cmpuint (booked->len, >, 0);
  before = read_booked (hub, day, -30, -1);
  g_assert_cmpuint (count_states (before, VST_APPOINTMENT_COMPLETED), >, 5);
  g_assert_cmpuint (count_states (before, VST_APPOINTMENT_MISSED), >, 0);
  g_assert_cmpuint (count_states (before, VST_APPOINTMENT_CANCELLED_BY_FAMILY) +
                        count_states (before, VST_APPOINTMENT_CANCELLED_BY_US),
                    >, 0);
  after = read_booked (hub, day, 1, 30);
  g_assert_cmpuint (count_states (after, VST_APPOINTMENT_SCHEDULED), >, 5);

  /* There are two who must not meet, and they do not; one of them must not meet a
   * worker, either.
   */
  summary = read_it (hub, &vst_today_read_summary, (gpointer) day);
  g_assert_cmpuint (summary->n[VST_VISIT_EXPECTED], >, 0);
  g_assert_cmpuint (summary->people, >, 0);
  g_assert_cmpuint (summary->apart->len, ==, 0);
  g_assert_cmpuint (count_apart (hub), ==, 3);

  vst_today_summary_free (summary);
  vst_presence_span_free (span);
  leave (hub);
}

static void
test_partners_come_on_any_day (Fixture *self,
                               gconstpointer data)
{
  for (int i = 1; i <= 7; i++)
    {
      g_autofree char *day = vst_day_add_days (self->day, -i);
      int weekday = vst_day_count (MONDAY, day) % 7;

      /* One of the week, and both of the weekend. */
      if (weekday == 2 || weekday >= 5)
        check_day (self, day);
    }
}

static void
test_somebody_of_every_role_signs_in (Fixture *self,
                                      gconstpointer data)
{
  const guint roles[] = {
    [VST_SAMPLE_ADMIN] = VST_ROLE_ADMIN | VST_ROLE_COORDINATOR,
    [VST_SAMPLE_SECOND_ADMIN] = VST_ROLE_ADMIN,
    [VST_SAMPLE_RECEPTION] = VST_ROLE_RECEPTION,
    [VST_SAMPLE_COORDINATOR] = VST_ROLE_COORDINATOR,
    [VST_SAMPLE_PIVOT] = VST_ROLE_PIVOT,
    [VST_SAMPLE_LINK] = VST_ROLE_LINK,
    [VST_SAMPLE_PARTNER] = VST_ROLE_PARTNER,
    [VST_SAMPLE_PRIVACY] = VST_ROLE_PRIVACY,
  };

  self->options.n_families = 0;
  found (self->folder, &self->options);

  for (gint64 id = VST_SAMPLE_ADMIN; id <= VST_SAMPLE_PRIVACY; id++)
    {
      VstHub *hub = enter (self->folder, id);
      VstHubCard card;

      vst_keys_get_card (vst_hub_get_keys (hub), &card);
      g_assert_true (card.sample);
      g_assert_cmpuint (vst_session_get_roles (vst_hub_get_session (hub)), ==, roles[id]);
      leave (hub);
    }
}

/* Every list and screen of consents has something to show. */
static void
test_families_agree_share_and_withhold (Fixture *self,
                                        gconstpointer data)
{
  guint n_states[VST_CONSENT_N_STATES] = { 0 };
  guint n_releases = 0, n_directives = 0, n_told = 0;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) ending = NULL;
  g_autoptr (GPtrArray) told = NULL;
  VstHub *hub;

  found (self->folder, &self->options);
  hub = enter (self->folder, VST_SAMPLE_ADMIN);
  ids = read_it (hub, &vst_family_read_all, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 *id = &g_array_index (ids, gint64, i);
      g_autoptr (GPtrArray) consents = read_it (hub, &vst_consent_read_family, id);
      g_autoptr (GPtrArray) releases = read_it (hub, &vst_release_read_family, id);
      g_autoptr (GPtrArray) directives = read_it (hub, &vst_directive_read_family, id);
      g_autoptr (GPtrArray) disclosures = read_it (hub, &vst_disclosure_read_family, id);

      for (guint j = 0; j < consents->len; j++)
        n_states[vst_consent_get_state (g_ptr_array_index (consents, j), self->day)]++;
      n_releases += releases->len;
      n_directives += directives->len;
      n_told += disclosures->len;
    }

  for (VstConsentState state = VST_CONSENT_OFFERED; state < VST_CONSENT_N_STATES; state++)
    g_assert_cmpuint (n_states[state], >, 0);
  g_assert_cmpuint (n_releases, >, 1);
  g_assert_cmpuint (n_directives, >, 1);
  g_assert_cmpuint (n_told, >, 1);

  ending = read_it (hub, &vst_consent_read_ending, NULL);
  g_assert_cmpuint (ending->len, >, 1);
  leave (hub);

  hub = enter (self->folder, VST_SAMPLE_PRIVACY);
  told = read_it (hub, &vst_disclosure_read_register, NULL);
  g_assert_cmpuint (told->len, ==, n_told);
  leave (hub);
}

static void
cancel_cb (guint done,
           guint total,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled_leaves_nothing (Fixture *self,
                               gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  self->options.n_families = 1500;
  g_assert_false (vst_sample_found (self->folder, &self->options, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dir = g_dir_open (self->place, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

/* Somebody is a child in two of the files, with a parent in each who has a share. */
static void
test_a_child_has_two_homes (Fixture *self,
                            gconstpointer data)
{
  g_autoptr (GHashTable) home = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) ids = NULL;
  VstHub *hub;
  guint n_shared = 0;

  found (self->folder, &self->options);
  hub = enter (self->folder, VST_SAMPLE_RECEPTION);
  ids = read_it (hub, &vst_family_read_all, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 family_id = g_array_index (ids, gint64, i);
      g_autoptr (VstKin) kin = read_it (hub, &vst_kin_read_family, &family_id);

      for (guint j = 0; j < kin->custodies->len; j++)
        {
          const VstCustody *custody = g_ptr_array_index (kin->custodies, j);
          const gint64 *other = g_hash_table_lookup (home, &custody->child_id);

          if (other != NULL && *other != family_id && g_str_equal (custody->kind, "shared"))
            n_shared++;
          g_hash_table_insert (home, g_memdup2 (&custody->child_id, sizeof custody->child_id), g_memdup2 (&family_id, sizeof family_id));
        }
    }

  g_assert_cmpuint (n_shared, >, 0);
  leave (hub);
}

static void
test_impossible_hubs_are_refused (Fixture *self,
                                  gconstpointer data)
{
  g_autofree char *tomorrow = vst_day_add_days (self->day, 2);
  VstSampleOptions later = { 1, 1, 1, tomorrow };
  VstSampleOptions never = { 1, 1, 1, "2026-02-30" };
  VstSampleOptions young = { 1, 0, 1, self->day };
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_sample_found (self->folder, &later, NULL, NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE);
  g_clear_error (&error);
  g_assert_false (vst_sample_found (self->folder, &never, NULL, NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE);
  g_clear_error (&error);
  g_assert_false (vst_sample_found (self->folder, &young, NULL, NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vst_sample_found (self->place, &self->options, NULL, NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/sample-hub/same-options-give-the-same-hub", test_same_options_give_the_same_hub);
  ADD ("/sample-hub/partners-come-on-any-day", test_partners_come_on_any_day);
  ADD ("/sample-hub/somebody-of-every-role-signs-in", test_somebody_of_every_role_signs_in);
  ADD ("/sample-hub/families-agree-share-and-withhold", test_families_agree_share_and_withhold);
  ADD ("/sample-hub/a-child-has-two-homes", test_a_child_has_two_homes);
  ADD ("/sample-hub/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("/sample-hub/impossible-hubs-are-refused", test_impossible_hubs_are_refused);

  return g_test_run ();
}
