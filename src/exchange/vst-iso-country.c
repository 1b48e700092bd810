/* vst-iso-country.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-iso-country.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "vst-iso-names.h"
#include "vst-text.h"

/* What people here call them, where the standard has another order of words. */
static const VstIsoCountry ours[] = {
  { "BQ", { "Caribbean Netherlands", "Pays-Bas caribéens" } },
  { "CD", { "Democratic Republic of the Congo", "République démocratique du Congo" } },
  { "CG", { "Congo", "Congo" } },
  { "CI", { "Côte d’Ivoire (Ivory Coast)", "Côte d’Ivoire" } },
  { "FM", { "Micronesia", "Micronésie" } },
  { "KP", { "North Korea", "Corée du Nord" } },
  { "KR", { "South Korea", "Corée du Sud" } },
  { "PS", { "Palestine", "Palestine" } },
  { "SH", { "Saint Helena", "Sainte-Hélène" } },
  { "SY", { "Syria", "Syrie" } },
  { "TW", { "Taiwan", "Taïwan" } },
  { "US", { "United States", "États-Unis" } },
  { "VA", { "Vatican", "Vatican" } },
  { "VG", { "British Virgin Islands", "Îles Vierges britanniques" } },
  { "VI", { "Virgin Islands (United States)", "Îles Vierges américaines" } },
};

typedef struct
{
  gboolean complete; /* whether the standard's list was there */
  GArray *countries; /* of VstIsoCountry */
  GHashTable *codes; /* code → its index, plus one */
  GHashTable *names; /* folded name → the same */
} Countries;

static void
add_name (Countries *self,
          const char *name,
          guint index)
{
  char *key = vst_text_fold (name);

  if (*key != '\0' && !g_hash_table_contains (self->names, key))
    g_hash_table_insert (self->names, key, GUINT_TO_POINTER (index + 1));
  else
    g_free (key);
}

static void
add_country (Countries *self,
             const VstIsoCountry *country)
{
  guint index = self->countries->len;

  g_array_append_val (self->countries, *country);
  g_hash_table_insert (self->codes, (gpointer) country->code, GUINT_TO_POINTER (index + 1));
  for (guint i = 0; i < G_N_ELEMENTS (country->names); i++)
    add_name (self, country->names[i], index);
}

static char *
mend_name (const char *name)
{
  g_auto (GStrv) pieces = g_strsplit (name, "'", -1);

  return g_strjoinv ("’", pieces);
}

static void
read_country (Countries *self,
              JsonObject *object,
              GHashTable *french)
{
  const char *code = json_object_get_string_member_with_default (object, "alpha_2", NULL);
  const char *standard = json_object_get_string_member_with_default (object, "name", NULL);
  const char *name = json_object_get_string_member_with_default (object, "common_name", standard);
  const char *translation;
  VstIsoCountry country;

  if (code == NULL || name == NULL)
    return;

  if (g_hash_table_contains (self->codes, code))
    {
      /* One of ours: it has its names, and now the standard's, too. */
      add_name (self, standard, GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code)) - 1);
      return;
    }

  translation = g_hash_table_lookup (french, name);
  country.code = g_strdup (code);
  country.names[VST_ENGLISH] = mend_name (name);
  country.names[VST_FRENCH] = mend_name (translation != NULL && *translation != '\0' ? translation : name);
  add_country (self, &country);
  add_name (self, standard, self->countries->len - 1);
}

static void
read_countries (Countries *self)
{
  g_autofree char *path = vst_iso_names_path ("iso_3166-1");
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) french = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JsonNode *root;
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, NULL))
    return;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || !json_object_has_member (json_node_get_object (root), "3166-1"))
    return;

  array = json_object_get_array_member (json_node_get_object (root), "3166-1");
  french = vst_iso_names_french ("iso_3166-1", &bytes);

  for (guint i = 0; i < json_array_get_length (array); i++)
    read_country (self, json_array_get_object_element (array, i), french);

  self->complete = TRUE;
}

static Countries *
get_countries (void)
{
  static Countries *countries = NULL;

  if (g_once_init_enter (&countries))
    {
      Countries *self = g_new0 (Countries, 1);

      self->countries = g_array_new (FALSE, FALSE, sizeof (VstIsoCountry));
      self->codes = g_hash_table_new (g_str_hash, g_str_equal);
      self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
        add_country (self, &ours[i]);
      read_countries (self);
      g_once_init_leave (&countries, self);
    }

  return countries;
}

static const VstIsoCountry *
lookup (Countries *self,
        GHashTable *table,
        const char *key)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return index > 0 ? &g_array_index (self->countries, VstIsoCountry, index - 1) : NULL;
}

static gboolean
is_well_formed (const char *code)
{
  return strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}

/**
 * vst_iso_get_countries:
 * @n_countries: (out): how many there are
 *
 * All countries, in no order that people would see.
 *
 * Returns: (array length=n_countries) (transfer none):
 */
const VstIsoCountry *
vst_iso_get_countries (guint *n_countries)
{
  Countries *self = get_countries ();

  g_return_val_if_fail (n_countries != NULL, NULL);

  *n_countries = self->countries->len;

  return (const VstIsoCountry *) self->countries->data;
}

/* Without iso-codes any code that looks like one is. */
gboolean
vst_iso_is_country (const char *code)
{
  Countries *self = get_countries ();

  g_return_val_if_fail (code != NULL, FALSE);

  return lookup (self, self->codes, code) != NULL || (!self->complete && is_well_formed (code));
}

const char *
vst_iso_get_country_name (const char *code,
                          VstLanguage language)
{
  Countries *self = get_countries ();
  const VstIsoCountry *found;

  g_return_val_if_fail (code != NULL, NULL);

  found = lookup (self, self->codes, code);

  return found != NULL ? found->names[language] : code;
}

/**
 * vst_iso_find_country:
 * @text: what somebody calls a country, in English or French
 *
 * Returns: (nullable): its code
 */
char *
vst_iso_find_country (const char *text)
{
  Countries *self = get_countries ();
  g_autofree char *key = NULL;
  g_autofree char *upper = NULL;
  const VstIsoCountry *found;

  g_return_val_if_fail (text != NULL, NULL);

  key = vst_text_fold (text);
  upper = g_ascii_strup (text, -1);
  g_strstrip (upper);
  found = lookup (self, self->names, key);
  if (found == NULL)
    found = lookup (self, self->codes, upper);

  if (found != NULL)
    return g_strdup (found->code);

  return !self->complete && is_well_formed (upper) ? g_steal_pointer (&upper) : NULL;
}
