/* vst-ctl-candidates.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-candidate-store.h"
#include "vst-ctl-hit.h"
#include "vst-ctl-hub.h"
#include "vst-error.h"

/* What is known of somebody; any may be NULL. */
typedef struct
{
  const char *given_name;
  const char *family_name;
  const char *born;
  const char *phone;
  const char *address;
  const char *postal_code;
} Asked;

static void
set_text (char **field,
          const char *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
}

static void
add_contact (VstFamilyEntry *family,
             VstContactKind kind,
             const char *value,
             const char *postal_code)
{
  VstContactEntry *contact;

  if (value == NULL && postal_code == NULL)
    return;

  contact = vst_contact_entry_new (kind);
  set_text (&contact->value, value);
  set_text (&contact->postal_code, postal_code);
  g_ptr_array_add (family->contacts, contact);
}

/* As intake hands over what is typed so far. */
static VstFamilyEntry *
make_entry (const Asked *asked)
{
  VstFamilyEntry *family = vst_family_entry_new ();
  VstMemberEntry *member = vst_member_entry_new ("parent");
  VstPersonEntry *person = member->person;

  set_text (&person->given_name, asked->given_name);
  set_text (&person->family_name, asked->family_name);
  set_text (&person->birth_date, asked->born);
  g_free (person->display_name);
  person->display_name = g_strstrip (g_strconcat (person->given_name, " ", person->family_name, NULL));
  member->head = TRUE;
  g_ptr_array_add (family->members, member);
  add_contact (family, VST_CONTACT_PHONE, asked->phone, NULL);
  add_contact (family, VST_CONTACT_ADDRESS, asked->address, asked->postal_code);

  return family;
}

static GPtrArray *
ask (VstCtl *ctl,
     VstHub *hub,
     const Asked *asked,
     GError **error)
{
  g_autoptr (VstFamilyEntry) entry = make_entry (asked);

  return vst_ctl_read (ctl, hub, &vst_candidate_read, entry, error);
}

static gboolean
is_alarming (GPtrArray *hits)
{
  return hits->len > 0 && vst_hit_get_score (g_ptr_array_index (hits, 0)) >= VST_CANDIDATE_ALARM;
}

static void
print_answer (VstCtl *ctl,
              VstHub *hub,
              const char *id,
              GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (id != NULL)
    {
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, id);
    }
  json_builder_set_member_name (builder, "alarm");
  json_builder_add_boolean_value (builder, is_alarming (hits));
  json_builder_set_member_name (builder, "candidates");
  vst_ctl_build_candidates (builder, hub, hits);
  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

static gboolean
run_one (VstCtl *ctl,
         VstHub *hub,
         GError **error)
{
  const Asked asked = {
    vst_ctl_get_text (ctl, "given"), vst_ctl_get_text (ctl, "family-name"), vst_ctl_get_text (ctl, "born"),
    vst_ctl_get_text (ctl, "phone"), vst_ctl_get_text (ctl, "address"), vst_ctl_get_text (ctl, "postal-code")
  };
  g_autoptr (GPtrArray) hits = ask (ctl, hub, &asked, error);

  if (hits == NULL)
    return FALSE;

  if (vst_ctl_is_json (ctl))
    {
      print_answer (ctl, hub, NULL, hits);
      return TRUE;
    }

  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *reasons = vst_ctl_format_reasons (vst_hit_get_reasons (hit));
      g_autofree char *remark = g_strdup_printf ("%.2f\t%s", vst_hit_get_score (hit), reasons);

      vst_ctl_print_hit (ctl, hit, remark);
    }

  if (is_alarming (hits))
    vst_ctl_tell (ctl, "%s", _("Intake would ask to look at these first."));
  else
    vst_ctl_tell (ctl, "%s", _("Intake would go on without asking."));

  return TRUE;
}

/* A member of the object, when it is a text that says something. */
static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
                         ? json_node_get_string (node)
                         : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
run_line (VstCtl *ctl,
          VstHub *hub,
          const char *line,
          guint number,
          GError **error)
{
  g_autoptr (JsonNode) node = g_utf8_validate (line, -1, NULL) ? json_from_string (line, NULL) : NULL;
  g_autoptr (GPtrArray) hits = NULL;
  JsonObject *object;
  Asked asked;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, VST_CTL_ERROR, VST_CTL_ERROR_REFUSED, _("Line %u is not a JSON object."), number);
      return FALSE;
    }

  object = json_node_get_object (node);
  asked = (Asked){
    get_text (object, "given_name"), get_text (object, "family_name"), get_text (object, "born"),
    get_text (object, "phone"), get_text (object, "address"), get_text (object, "postal_code")
  };

  if (!(hits = ask (ctl, hub, &asked, error)))
    return FALSE;

  print_answer (ctl, hub, get_text (object, "id") != NULL ? get_text (object, "id") : "", hits);

  return TRUE;
}

static gboolean
run_batch (VstCtl *ctl,
           VstHub *hub,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (vst_ctl_get_text (ctl, "batch"));
  g_autoptr (GFileInputStream) stream = g_file_read (file, vst_ctl_get_cancellable (ctl), error);
  g_autoptr (GDataInputStream) lines = NULL;
  guint number = 0;

  if (stream == NULL)
    return FALSE;

  lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_ANY);

  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, vst_ctl_get_cancellable (ctl), &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (line == NULL)
        return TRUE;

      number++;
      if (*g_strstrip (line) != '\0' && !run_line (ctl, hub, line, number, error))
        return FALSE;
    }
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  gboolean batch = vst_ctl_has (ctl, "batch");
  VstHub *hub;
  gboolean done;

  if (!batch && !vst_ctl_has (ctl, "given") && !vst_ctl_has (ctl, "family-name") && !vst_ctl_has (ctl, "born") &&
      !vst_ctl_has (ctl, "phone"))
    {
      vst_ctl_set_usage (error, "%s", _("Who is it? Add --given, --family-name, --born or --phone, or --batch."));
      return FALSE;
    }

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  done = batch ? run_batch (ctl, hub, error) : run_one (ctl, hub, error);
  vst_ctl_close (hub);

  return done;
}

static const VstCtlOption options[] = {
  { "given", 0, VST_CTL_TEXT, N_ ("NAME"), N_ ("The given name") },
  { "family-name", 0, VST_CTL_TEXT, N_ ("NAME"), N_ ("The family name") },
  { "born", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("The birth date") },
  { "phone", 0, VST_CTL_TEXT, "613-555-0123", N_ ("A phone number") },
  { "address", 0, VST_CTL_TEXT, N_ ("TEXT"), N_ ("An address") },
  { "postal-code", 0, VST_CTL_TEXT, "K1L 1A1", N_ ("A postal code") },
  { "batch", 0, VST_CTL_TEXT, N_ ("FILE"), N_ ("Ask for each line of this file, a JSON object; a line of JSON answers each") },
  { NULL }
};

const VstCtlCommand vst_ctl_candidates = {
  "candidates",
  N_ ("HUB --given NAME --family-name NAME [OPTION…]"),
  N_ ("Tell who of those who have a file may be somebody, as intake does"),
  options,
  1,
  1,
  run,
};
