/* vst-person.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-person.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

/* ISO 639-1.  Any three letters may be a language of ISO 639-3, and are let
 * in: there are 8,000 of them, sign languages among them.
 */
static const char two_letters[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg "
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn "
    "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
    "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/**
 * vst_person_language_is_valid:
 * @code: (nullable): a text
 *
 * Whether a code can be that of a language: ISO 639, in small letters.
 */
gboolean
vst_person_language_is_valid (const char *code)
{
  gsize length = code != NULL ? strlen (code) : 0;

  if (length != 2 && length != 3)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (code[i]))
      return FALSE;

  if (length == 3)
    return TRUE;

  for (const char *p = two_letters; *p != '\0'; p += 3)
    if (strncmp (p, code, 2) == 0)
      return TRUE;

  return FALSE;
}

VstPersonEntry *
vst_person_entry_new (void)
{
  VstPersonEntry *entry = g_new0 (VstPersonEntry, 1);

  entry->display_name = g_strdup ("");
  entry->given_name = g_strdup ("");
  entry->family_name = g_strdup ("");
  entry->pronouns = g_strdup ("");
  entry->birth_date = g_strdup ("");
  entry->age_years = -1;
  entry->age_as_of = g_strdup ("");
  entry->language = g_strdup ("");
  entry->due_on = g_strdup ("");

  return entry;
}

VstPersonEntry *
vst_person_entry_copy (const VstPersonEntry *entry)
{
  VstPersonEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstPersonEntry, 1);
  *copy = *entry;
  copy->display_name = g_strdup (entry->display_name);
  copy->given_name = g_strdup (entry->given_name);
  copy->family_name = g_strdup (entry->family_name);
  copy->pronouns = g_strdup (entry->pronouns);
  copy->birth_date = g_strdup (entry->birth_date);
  copy->age_as_of = g_strdup (entry->age_as_of);
  copy->language = g_strdup (entry->language);
  copy->due_on = g_strdup (entry->due_on);

  return copy;
}

void
vst_person_entry_free (VstPersonEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->display_name);
  g_free (entry->given_name);
  g_free (entry->family_name);
  g_free (entry->pronouns);
  g_free (entry->birth_date);
  g_free (entry->age_as_of);
  g_free (entry->language);
  g_free (entry->due_on);
  g_free (entry);
}

static void
tidy_line (char **text)
{
  char *line;

  /* What isn't UTF-8 stays as it is, for the check to refuse. */
  if (*text != NULL && !g_utf8_validate (*text, -1, NULL))
    return;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;
}

/**
 * vst_person_entry_tidy:
 * @entry: what was typed
 *
 * Puts every text on one line; lets the name to use follow from the other two
 * where it wasn't typed; drops the age where the birth date is known.
 */
void
vst_person_entry_tidy (VstPersonEntry *entry)
{
  g_return_if_fail (entry != NULL);

  tidy_line (&entry->display_name);
  tidy_line (&entry->given_name);
  tidy_line (&entry->family_name);
  tidy_line (&entry->pronouns);
  tidy_line (&entry->birth_date);
  tidy_line (&entry->age_as_of);
  tidy_line (&entry->language);
  tidy_line (&entry->due_on);

  if (entry->display_name[0] == '\0' && (entry->given_name[0] != '\0' || entry->family_name[0] != '\0'))
    {
      g_autofree char *both = g_strjoin (" ", entry->given_name, entry->family_name, NULL);

      g_free (entry->display_name);
      entry->display_name = g_strdup (g_strstrip (both));
    }

  if (entry->birth_date[0] != '\0')
    entry->age_years = -1;

  if (entry->age_years < 0)
    {
      g_free (entry->age_as_of);
      entry->age_as_of = g_strdup ("");
    }
}

static gboolean
refuse (GError **error,
        VstError code,
        VstPersonField field)
{
  g_set_error (error, VST_ERROR, (int) code, "Field %d of a person", (int) field);
  return FALSE;
}

static gboolean
check_born (const char *born,
            const char *today,
            GError **error)
{
  if (!vst_day_is_valid (born))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, VST_PERSON_BIRTH_DATE);
  if (vst_day_compare (born, today) > 0)
    return refuse (error, VST_ERROR_DATE_FUTURE, VST_PERSON_BIRTH_DATE);
  if (vst_day_age_years (born, today) > VST_PERSON_OLDEST)
    return refuse (error, VST_ERROR_DATE_TOO_OLD, VST_PERSON_BIRTH_DATE);

  return TRUE;
}

static gboolean
check_age (const VstPersonEntry *entry,
           const char *today,
           GError **error)
{
  if (entry->age_years < 0 && entry->age_years != -1)
    return refuse (error, VST_ERROR_AGE, VST_PERSON_AGE);
  if (entry->age_years < 0)
    return TRUE;
  if (entry->age_years > VST_PERSON_OLDEST)
    return refuse (error, VST_ERROR_AGE, VST_PERSON_AGE);
  if (!vst_day_is_valid (entry->age_as_of))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, VST_PERSON_AGE);
  if (vst_day_compare (entry->age_as_of, today) > 0)
    return refuse (error, VST_ERROR_DATE_FUTURE, VST_PERSON_AGE);

  return TRUE;
}

static gboolean
check_due (const VstPersonEntry *entry,
           GError **error)
{
  if (entry->gestation_weeks != 0 &&
      (entry->gestation_weeks < VST_PERSON_FEWEST_WEEKS || entry->gestation_weeks > VST_PERSON_MOST_WEEKS || entry->due_on[0] != '\0'))
    return refuse (error, VST_ERROR_GESTATION, VST_PERSON_DUE);

  if (entry->due_on[0] == '\0')
    return TRUE;

  if (!vst_day_is_valid (entry->due_on))
    return refuse (error, VST_ERROR_GESTATION, VST_PERSON_DUE);

  if (vst_day_is_valid (entry->birth_date))
    {
      int early = vst_day_count (entry->birth_date, entry->due_on);

      if (early > (VST_PERSON_FULL_TERM - VST_PERSON_FEWEST_WEEKS) * 7 || early < (VST_PERSON_FULL_TERM - VST_PERSON_MOST_WEEKS) * 7)
        return refuse (error, VST_ERROR_GESTATION, VST_PERSON_DUE);
    }

  return TRUE;
}

/**
 * vst_person_entry_check_field:
 * @entry: what was typed, tidied
 * @field: the field to look at
 * @today: the day it is
 *
 * Whether one field can be kept; the error's code says what is wrong.
 */
gboolean
vst_person_entry_check_field (const VstPersonEntry *entry,
                              VstPersonField field,
                              const char *today,
                              GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);
  g_return_val_if_fail (vst_day_is_valid (today), FALSE);

  switch (field)
    {
    case VST_PERSON_DISPLAY_NAME:
      if (entry->display_name[0] == '\0' && !entry->anonymous)
        return refuse (error, VST_ERROR_NAME_NEEDED, field);
      return vst_text_check (entry->display_name, -1, VST_PERSON_NAME_CHARS, error);

    case VST_PERSON_GIVEN_NAME:
      return vst_text_check (entry->given_name, -1, VST_PERSON_NAME_CHARS, error);

    case VST_PERSON_FAMILY_NAME:
      return vst_text_check (entry->family_name, -1, VST_PERSON_NAME_CHARS, error);

    case VST_PERSON_PRONOUNS:
      return vst_text_check (entry->pronouns, -1, VST_PERSON_PRONOUN_CHARS, error);

    case VST_PERSON_BIRTH_DATE:
      return entry->birth_date[0] == '\0' || check_born (entry->birth_date, today, error);

    case VST_PERSON_AGE:
      return check_age (entry, today, error);

    case VST_PERSON_LANGUAGE:
      if (entry->language[0] != '\0' && !vst_person_language_is_valid (entry->language))
        return refuse (error, VST_ERROR_LANGUAGE, field);
      return TRUE;

    case VST_PERSON_DUE:
      return check_due (entry, error);

    case VST_PERSON_N_FIELDS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * vst_person_entry_check:
 * @entry: what was typed, tidied
 * @today: the day it is
 * @field: (out) (optional): the first field that can't be kept
 *
 * Whether a person can be kept as typed.  Only a name is needed, and from an
 * anonymous visitor not even that.
 */
gboolean
vst_person_entry_check (const VstPersonEntry *entry,
                        const char *today,
                        VstPersonField *field,
                        GError **error)
{
  for (VstPersonField i = 0; i < VST_PERSON_N_FIELDS; i++)
    {
      if (vst_person_entry_check_field (entry, i, today, error))
        continue;

      if (field != NULL)
        *field = i;
      return FALSE;
    }

  return TRUE;
}

/**
 * VstPerson:
 *
 * A person of a family, as she was when she was read: a record that doesn't
 * change, and may cross threads.
 */
struct _VstPerson
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstPersonEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstPerson, vst_person, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REVISION,
  PROP_DISPLAY_NAME,
  PROP_GIVEN_NAME,
  PROP_FAMILY_NAME,
  PROP_PRONOUNS,
  PROP_BIRTH_DATE,
  PROP_AGE_YEARS,
  PROP_AGE_AS_OF,
  PROP_LANGUAGE,
  PROP_INTERPRETER,
  PROP_ANONYMOUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_person_finalize (GObject *object)
{
  VstPerson *self = VST_PERSON (object);

  vst_person_entry_free (self->entry);

  G_OBJECT_CLASS (vst_person_parent_class)->finalize (object);
}

static void
vst_person_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  VstPerson *self = VST_PERSON (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, self->revision);
      break;
    case PROP_DISPLAY_NAME:
      g_value_set_string (value, self->entry->display_name);
      break;
    case PROP_GIVEN_NAME:
      g_value_set_string (value, self->entry->given_name);
      break;
    case PROP_FAMILY_NAME:
      g_value_set_string (value, self->entry->family_name);
      break;
    case PROP_PRONOUNS:
      g_value_set_string (value, self->entry->pronouns);
      break;
    case PROP_BIRTH_DATE:
      g_value_set_string (value, self->entry->birth_date);
      break;
    case PROP_AGE_YEARS:
      g_value_set_int (value, self->entry->age_years);
      break;
    case PROP_AGE_AS_OF:
      g_value_set_string (value, self->entry->age_as_of);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->entry->language);
      break;
    case PROP_INTERPRETER:
      g_value_set_boolean (value, self->entry->interpreter);
      break;
    case PROP_ANONYMOUS:
      g_value_set_boolean (value, self->entry->anonymous);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_person_class_init (VstPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_person_finalize;
  object_class->get_property = vst_person_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, "", flags);
  properties[PROP_GIVEN_NAME] = g_param_spec_string ("given-name", NULL, NULL, "", flags);
  properties[PROP_FAMILY_NAME] = g_param_spec_string ("family-name", NULL, NULL, "", flags);
  properties[PROP_PRONOUNS] = g_param_spec_string ("pronouns", NULL, NULL, "", flags);
  properties[PROP_BIRTH_DATE] = g_param_spec_string ("birth-date", NULL, NULL, "", flags);
  properties[PROP_AGE_YEARS] = g_param_spec_int ("age-years", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_AGE_AS_OF] = g_param_spec_string ("age-as-of", NULL, NULL, "", flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_INTERPRETER] = g_param_spec_boolean ("interpreter", NULL, NULL, FALSE, flags);
  properties[PROP_ANONYMOUS] = g_param_spec_boolean ("anonymous", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_person_init (VstPerson *self)
{
}

VstPerson *
vst_person_new (gint64 id,
                gint64 revision,
                const VstPersonEntry *entry)
{
  VstPerson *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_PERSON, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_person_entry_copy (entry);

  return self;
}

gint64
vst_person_get_id (VstPerson *self)
{
  g_return_val_if_fail (VST_IS_PERSON (self), 0);

  return self->id;
}

gint64
vst_person_get_revision (VstPerson *self)
{
  g_return_val_if_fail (VST_IS_PERSON (self), 0);

  return self->revision;
}

/**
 * vst_person_get_entry:
 *
 * All that is known of the person, to fill a form with.
 */
const VstPersonEntry *
vst_person_get_entry (VstPerson *self)
{
  g_return_val_if_fail (VST_IS_PERSON (self), NULL);

  return self->entry;
}

/**
 * vst_person_get_display_name:
 *
 * The name to use; empty for an anonymous visitor, for whom the edge of the
 * program has words.
 */
const char *
vst_person_get_display_name (VstPerson *self)
{
  g_return_val_if_fail (VST_IS_PERSON (self), NULL);

  return self->entry->display_name;
}

gboolean
vst_person_is_anonymous (VstPerson *self)
{
  g_return_val_if_fail (VST_IS_PERSON (self), FALSE);

  return self->entry->anonymous;
}

/**
 * vst_person_get_age:
 * @on: a day
 *
 * The age in years on a day: exact from a birth date; from an age as of
 * another day, what it was then and the whole years since.
 *
 * Returns: -1 where neither is known
 */
int
vst_person_get_age (VstPerson *self,
                    const char *on)
{
  g_return_val_if_fail (VST_IS_PERSON (self), -1);
  g_return_val_if_fail (vst_day_is_valid (on), -1);

  return vst_person_entry_get_age (self->entry, on);
}

/**
 * vst_person_get_age_months:
 * @on: a day
 *
 * The age in months, for babies.
 *
 * Returns: -1 where the birth date isn't known
 */
int
vst_person_get_age_months (VstPerson *self,
                           const char *on)
{
  g_return_val_if_fail (VST_IS_PERSON (self), -1);
  g_return_val_if_fail (vst_day_is_valid (on), -1);

  return vst_day_is_valid (self->entry->birth_date) ? vst_day_age_months (self->entry->birth_date, on) : -1;
}
