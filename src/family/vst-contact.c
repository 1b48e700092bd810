/* vst-contact.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact.h"

#include <string.h>

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

static const char *const kinds[] = {
  [VST_CONTACT_PHONE] = "phone",
  [VST_CONTACT_EMAIL] = "email",
  [VST_CONTACT_ADDRESS] = "address",
};

const char *
vst_contact_kind_code (VstContactKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

gboolean
vst_contact_kind_parse (const char *code,
                        VstContactKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i], code) != 0)
        continue;

      *kind = (VstContactKind) i;
      return TRUE;
    }

  return FALSE;
}

/* Of what is kept; the others have none. */
static const char *const replies[] = {
  [VST_PHONE_UNKNOWN] = "unknown",
  [VST_PHONE_DECLINED] = "declined",
};

/* Returns: (nullable): */
const char *
vst_phone_reply_code (VstPhoneReply reply)
{
  g_return_val_if_fail (reply < G_N_ELEMENTS (replies), NULL);

  return replies[reply];
}

gboolean
vst_phone_reply_parse (const char *code,
                       VstPhoneReply *reply)
{
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    if (replies[i] != NULL && g_strcmp0 (replies[i], code) == 0)
      {
        *reply = (VstPhoneReply) i;
        return TRUE;
      }

  return FALSE;
}

VstContactEntry *
vst_contact_entry_new (VstContactKind kind)
{
  VstContactEntry *entry = g_new0 (VstContactEntry, 1);

  entry->kind = kind;
  entry->value = g_strdup ("");
  entry->extension = g_strdup ("");
  entry->postal_code = g_strdup ("");
  entry->review_on = g_strdup ("");
  entry->plan = vst_contact_plan_new ();
  entry->code_word = g_strdup ("");

  return entry;
}

VstContactEntry *
vst_contact_entry_copy (const VstContactEntry *entry)
{
  VstContactEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstContactEntry, 1);
  *copy = *entry;
  copy->value = g_strdup (entry->value);
  copy->extension = g_strdup (entry->extension);
  copy->postal_code = g_strdup (entry->postal_code);
  copy->review_on = g_strdup (entry->review_on);
  copy->plan = vst_contact_plan_copy (entry->plan);
  copy->code_word = g_strdup (entry->code_word);

  return copy;
}

void
vst_contact_entry_free (VstContactEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->value);
  g_free (entry->extension);
  g_free (entry->postal_code);
  g_free (entry->review_on);
  vst_contact_plan_free (entry->plan);
  g_free (entry->code_word);
  g_free (entry);
}

static void
replace (char **text,
         const char *with)
{
  char *copy = g_strdup (with);

  g_free (*text);
  *text = copy;
}

static gboolean
check_phone (VstContactEntry *entry,
             GError **error)
{
  VstPhone phone;
  g_autofree char *extension = NULL;

  if (!vst_phone_parse (entry->value, &phone, error))
    return FALSE;

  /* Typed behind the number, or into a field of its own. */
  extension = vst_text_line (entry->extension);
  if (strlen (extension) >= sizeof phone.extension || strspn (extension, "0123456789") != strlen (extension))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_PHONE, "Not an extension");
      return FALSE;
    }

  replace (&entry->value, phone.digits);
  replace (&entry->extension, phone.extension[0] != '\0' ? phone.extension : extension);

  return TRUE;
}

static gboolean
check_email (VstContactEntry *entry,
             GError **error)
{
  g_autofree char *line = vst_text_line (entry->value);

  if (!vst_email_check (line, error))
    return FALSE;

  replace (&entry->value, line);

  return TRUE;
}

static gboolean
check_address (VstContactEntry *entry,
               GError **error)
{
  g_strstrip (entry->value);
  g_strstrip (entry->postal_code);

  /* Where a shelter is, is written nowhere. */
  if (entry->plan->address_class == VST_ADDRESS_SHELTER)
    {
      replace (&entry->value, "");
      replace (&entry->postal_code, "");
      return TRUE;
    }

  if (entry->postal_code[0] != '\0')
    {
      g_autofree char *code = vst_postal_code_parse (entry->postal_code, error);

      if (code == NULL)
        return FALSE;

      replace (&entry->postal_code, code);
    }
  else if (entry->value[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "An address with nothing in it");
      return FALSE;
    }

  return TRUE;
}

/* A plan says what its kind can be told, and a code word is one line. */
static gboolean
check_plan (VstContactEntry *entry,
            GError **error)
{
  g_autofree char *word = NULL;

  if (entry->kind != VST_CONTACT_ADDRESS)
    entry->plan->address_class = VST_ADDRESS_NOT_ASKED;

  if (!vst_contact_plan_check (entry->plan, error) || !vst_text_check (entry->code_word, -1, VST_CONTACT_NAME_CHARS, error))
    return FALSE;

  word = vst_text_line (entry->code_word);
  replace (&entry->code_word, word);

  /* A name to call under is a wish not to hear ours. */
  if (entry->plan->cover[0] != '\0' && (entry->rule & VST_RULE_ID_OK) == 0 && entry->kind == VST_CONTACT_PHONE)
    entry->rule |= VST_RULE_ID_COVER;

  return TRUE;
}

/**
 * vst_contact_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether it can be kept; on success, the value is as it is stored: ten digits
 * and the extension apart, the postal code in capitals.
 *
 * It fails with the code of the field: `VST_ERROR_PHONE`, `VST_ERROR_EMAIL`,
 * `VST_ERROR_POSTAL_CODE`, `VST_ERROR_DATE_IMPOSSIBLE` for the day to ask
 * again, those of vst_contact_plan_check(), `VST_ERROR_TEXT`,
 * `VST_ERROR_TOO_LONG`, `VST_ERROR_INVALID`.
 */
gboolean
vst_contact_entry_check (VstContactEntry *entry,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_text_check (entry->value, -1, VST_CONTACT_ADDRESS_CHARS, error) ||
      !vst_text_check (entry->extension, -1, 20, error) || !vst_text_check (entry->postal_code, -1, VST_CONTACT_CODE_CHARS, error) ||
      !vst_contact_rule_check (entry->rule, error) || !check_plan (entry, error))
    return FALSE;

  if (entry->review_on[0] != '\0' && !vst_day_is_valid (entry->review_on))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "Not a day to ask again");
      return FALSE;
    }

  switch (entry->kind)
    {
    case VST_CONTACT_PHONE:
      return check_phone (entry, error);
    case VST_CONTACT_EMAIL:
      return check_email (entry, error);
    case VST_CONTACT_ADDRESS:
      return check_address (entry, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * vst_contact_entry_pack:
 *
 * The value as it is sealed: the part that is found by first, the rest after it.
 */
char *
vst_contact_entry_pack (const VstContactEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  switch (entry->kind)
    {
    case VST_CONTACT_PHONE:
      return g_strjoin ("\n", entry->value, entry->extension, NULL);
    case VST_CONTACT_ADDRESS:
      return g_strjoin ("\n", entry->postal_code, entry->value, NULL);
    case VST_CONTACT_EMAIL:
    default:
      return g_strdup (entry->value);
    }
}

void
vst_contact_entry_unpack (VstContactEntry *entry,
                          const char *text)
{
  const char *end = strchr (text, '\n');
  char *first = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
  char *rest = g_strdup (end != NULL ? end + 1 : "");

  g_free (entry->value);

  switch (entry->kind)
    {
    case VST_CONTACT_PHONE:
      entry->value = first;
      g_free (entry->extension);
      entry->extension = rest;
      break;
    case VST_CONTACT_ADDRESS:
      entry->value = rest;
      g_free (entry->postal_code);
      entry->postal_code = first;
      break;
    case VST_CONTACT_EMAIL:
    default:
      entry->value = first;
      g_free (rest);
      break;
    }
}

/**
 * VstContact:
 *
 * A way to reach a person, as far as it is shown before somebody asks to see
 * it: its kind, a hint (the last two digits), what may be done with it and how;
 * its code word only when the number is shown.
 */
struct _VstContact
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  gint64 person_id;
  VstContactKind kind;
  char *hint;
  VstContactRule rule;
  char *review_on;
  VstContactPlan *plan;
  gboolean has_code_word;
};

G_DEFINE_FINAL_TYPE (VstContact, vst_contact, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REVISION,
  PROP_PERSON_ID,
  PROP_KIND,
  PROP_HINT,
  PROP_RULE,
  PROP_REVIEW_ON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_contact_finalize (GObject *object)
{
  VstContact *self = VST_CONTACT (object);

  g_free (self->hint);
  g_free (self->review_on);
  vst_contact_plan_free (self->plan);

  G_OBJECT_CLASS (vst_contact_parent_class)->finalize (object);
}

static void
vst_contact_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  VstContact *self = VST_CONTACT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, self->revision);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_KIND:
      g_value_set_string (value, vst_contact_kind_code (self->kind));
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_RULE:
      g_value_set_uint (value, self->rule);
      break;
    case PROP_REVIEW_ON:
      g_value_set_string (value, self->review_on);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_contact_class_init (VstContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_contact_finalize;
  object_class->get_property = vst_contact_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PERSON_ID] = g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "phone", flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  properties[PROP_RULE] = g_param_spec_uint ("rule", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_REVIEW_ON] = g_param_spec_string ("review-on", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_contact_init (VstContact *self)
{
}

/* @plan: (nullable): %NULL where nothing was said */
VstContact *
vst_contact_new (gint64 id,
                 gint64 revision,
                 gint64 person_id,
                 VstContactKind kind,
                 const char *hint,
                 VstContactRule rule,
                 const char *review_on,
                 const VstContactPlan *plan,
                 gboolean has_code_word)
{
  VstContact *self = g_object_new (VST_TYPE_CONTACT, NULL);

  self->id = id;
  self->revision = revision;
  self->person_id = person_id;
  self->kind = kind;
  self->hint = g_strdup (hint);
  self->rule = rule;
  self->review_on = g_strdup (review_on);
  self->plan = plan != NULL ? vst_contact_plan_copy (plan) : vst_contact_plan_new ();
  self->has_code_word = has_code_word;

  return self;
}

gint64
vst_contact_get_id (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), 0);

  return self->id;
}

gint64
vst_contact_get_revision (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), 0);

  return self->revision;
}

gint64
vst_contact_get_person_id (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), 0);

  return self->person_id;
}

VstContactKind
vst_contact_get_kind (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), VST_CONTACT_PHONE);

  return self->kind;
}

const char *
vst_contact_get_hint (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), NULL);

  return self->hint;
}

VstContactRule
vst_contact_get_rule (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), VST_RULE_PROHIBITED);

  return self->rule;
}

const char *
vst_contact_get_review_on (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), NULL);

  return self->review_on;
}

const VstContactPlan *
vst_contact_get_plan (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), NULL);

  return self->plan;
}

gboolean
vst_contact_has_code_word (VstContact *self)
{
  g_return_val_if_fail (VST_IS_CONTACT (self), FALSE);

  return self->has_code_word;
}

/**
 * vst_contact_ask:
 * @use: what somebody wants to do
 * @when: the day and the hour it is
 *
 * May we?  See vst_contact_rule_ask().  What asks for a code word is on no list,
 * which doesn't take it along.
 */
VstContactAnswer
vst_contact_ask (VstContact *self,
                 VstContactUse use,
                 const VstContactWhen *when)
{
  VstContactAnswer answer;

  g_return_val_if_fail (VST_IS_CONTACT (self), VST_CONTACT_PROHIBITED);

  answer = vst_contact_rule_ask (self->rule, self->plan, self->review_on, use, when);

  return answer == VST_CONTACT_YES && self->has_code_word && use >= VST_CONTACT_LIST_PHONE ? VST_CONTACT_NO : answer;
}
