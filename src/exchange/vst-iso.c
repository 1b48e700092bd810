/* vst-iso.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-iso.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "vst-iso-names.h"
#include "vst-text.h"

/* Where the standard's words are dated, clumsy, missing, or not those of
 * Canada.  What stands in parentheses is found as well.
 */
static const VstIsoLanguage ours[] = {
  { "abe", { "Western Abenaki", "abénaquis de l’Ouest" } },
  { "alq", { "Algonquin (Anicinabemowin)", "algonquin (anicinabemowin)" } },
  { "asb", { "Nakoda (Assiniboine)", "nakoda (assiniboine)" } },
  { "ase", { "American Sign Language (ASL)", "langue des signes américaine (ASL)" } },
  { "bla", { "Blackfoot (Siksika)", "pied-noir (siksika)" } },
  { "bn", { "Bengali (Bangla)", "bengali (bangla)" } },
  { "chp", { "Dene (Denesuline)", "déné (dénésuline)" } },
  { "cmn", { "Mandarin", "mandarin" } },
  { "cr", { "Cree", "cri" } },
  { "crg", { "Michif", "mitchif" } },
  { "crj", { "Southern East Cree", "cri de l’Est (dialecte du Sud)" } },
  { "crk", { "Plains Cree", "cri des plaines" } },
  { "crl", { "Northern East Cree", "cri de l’Est (dialecte du Nord)" } },
  { "crm", { "Moose Cree", "cri de Moose" } },
  { "csw", { "Swampy Cree", "cri des marais" } },
  { "cwd", { "Woods Cree", "cri des bois" } },
  { "den", { "Slavey", "slavey" } },
  { "dgr", { "Tłı̨chǫ (Dogrib)", "tłı̨chǫ (dogrib)" } },
  { "el", { "Greek", "grec" } },
  { "en", { "English", "anglais" } },
  { "fa", { "Persian (Farsi)", "persan (farsi)" } },
  { "fcs", { "Quebec Sign Language (LSQ)", "langue des signes québécoise (LSQ)" } },
  { "fr", { "French", "français" } },
  { "gu", { "Gujarati", "goudjarati" } },
  { "ht", { "Haitian Creole", "créole haïtien" } },
  { "iks", { "Inuit Sign Language", "langue des signes inuite" } },
  { "kn", { "Kannada", "kannada" } },
  { "mic", { "Mi’kmaq", "mi’kmaq" } },
  { "moe", { "Innu (Innu-aimun)", "innu (innu-aimun)" } },
  { "moh", { "Mohawk (Kanien’kéha)", "mohawk (kanien’kéha)" } },
  { "nan", { "Taiwanese (Min Nan)", "taïwanais (minnan)" } },
  { "oc", { "Occitan", "occitan" } },
  { "oj", { "Ojibwe (Anishinaabemowin)", "ojibwé (anishinaabemowin)" } },
  { "or", { "Odia", "odia" } },
  { "pa", { "Punjabi", "pendjabi" } },
  { "ps", { "Pashto", "pachto" } },
  { "rn", { "Kirundi", "kirundi" } },
  { "scs", { "North Slavey", "slavey du Nord" } },
  { "to", { "Tongan", "tongien" } },
  { "xsl", { "South Slavey", "slavey du Sud" } },
  { "yue", { "Cantonese (Yue Chinese)", "cantonais (chinois yue)" } },
};

/* What the standard adds to six names in either language. */
static const char *const additions[] = { " (macrolanguage)", " (macrolangue)" };

typedef struct
{
  gboolean complete; /* whether the standard's list was there */
  GArray *languages; /* of VstIsoLanguage, by code */
  GHashTable *codes; /* every code of a language → its index, plus one */
  GHashTable *names; /* folded name → the same */
} Languages;

static void
add_code (Languages *self,
          const char *code,
          guint index)
{
  g_hash_table_insert (self->codes, g_strdup (code), GUINT_TO_POINTER (index + 1));
}

/* The first to have a name keeps it. */
static void
add_name (Languages *self,
          const char *name,
          gssize length,
          guint index)
{
  g_autofree char *piece = length < 0 ? g_strdup (name) : g_strndup (name, length);
  char *key = vst_text_fold (piece);

  if (*key != '\0' && !g_hash_table_contains (self->names, key))
    g_hash_table_insert (self->names, key, GUINT_TO_POINTER (index + 1));
  else
    g_free (key);
}

static void
add_names (Languages *self,
           const char *name,
           guint index)
{
  const char *open = strstr (name, " (");

  add_name (self, name, -1, index);

  if (open != NULL)
    {
      add_name (self, name, open - name, index);
      add_name (self, open, -1, index);
    }
}

static char *
mend_name (const char *name)
{
  gsize length = strlen (name);
  g_autofree char *plain = NULL;
  g_auto (GStrv) pieces = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    if (g_str_has_suffix (name, additions[i]))
      length -= strlen (additions[i]);

  plain = g_strndup (name, length);
  pieces = g_strsplit (plain, "'", -1);

  return g_strjoinv ("’", pieces);
}

static const char *
get_member (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

/* Living, extinct and made languages; a hub has no use for those of
 * antiquity, nor for "undetermined".
 */
static gboolean
is_spoken (JsonObject *object)
{
  const char *type = get_member (object, "type");

  return type != NULL && strlen (type) == 1 && strchr ("LEC", *type) != NULL;
}

/* French writes its languages small, and later versions of iso-codes do not. */
static char *
make_small (const char *name)
{
  g_autofree char *first = g_utf8_strdown (name, g_utf8_next_char (name) - name);

  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

static void
add_language (Languages *self,
              JsonObject *object,
              GHashTable *french)
{
  static const char *const code_names[] = { "alpha_2", "alpha_3", "bibliographic" };
  const char *name = get_member (object, "name");
  const char *code = get_member (object, "alpha_2");
  guint index = self->languages->len;
  const char *translation;
  VstIsoLanguage language;

  if (code == NULL)
    code = get_member (object, "alpha_3");

  if (name == NULL || code == NULL || !is_spoken (object))
    return;

  if (g_hash_table_contains (self->codes, code))
    {
      /* One of ours: it has its names, and now its other codes. */
      index = GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code)) - 1;
    }
  else
    {
      g_autofree char *small = NULL;

      translation = g_hash_table_lookup (french, name);
      small = translation != NULL && *translation != '\0' ? make_small (translation) : g_strdup (name);
      language.code = g_strdup (code);
      language.names[VST_ENGLISH] = mend_name (name);
      language.names[VST_FRENCH] = mend_name (small);
      g_array_append_val (self->languages, language);
    }

  for (guint i = 0; i < G_N_ELEMENTS (code_names); i++)
    if (get_member (object, code_names[i]) != NULL)
      add_code (self, get_member (object, code_names[i]), index);
}

static void
read_languages (Languages *self)
{
  g_autofree char *path = vst_iso_names_path ("iso_639-3");
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) french = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JsonNode *root;
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, NULL))
    return;

  root = json_parser_get_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || !json_object_has_member (json_node_get_object (root), "639-3"))
    return;

  array = json_object_get_array_member (json_node_get_object (root), "639-3");
  french = vst_iso_names_french ("iso_639-3", &bytes);

  for (guint i = 0; i < json_array_get_length (array); i++)
    add_language (self, json_array_get_object_element (array, i), french);

  self->complete = TRUE;
}

static Languages *
get_languages (void)
{
  static Languages *languages = NULL;

  if (g_once_init_enter (&languages))
    {
      Languages *self = g_new0 (Languages, 1);

      self->languages = g_array_new (FALSE, FALSE, sizeof (VstIsoLanguage));
      self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_array_append_vals (self->languages, ours, G_N_ELEMENTS (ours));

      for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
        add_code (self, ours[i].code, i);

      read_languages (self);

      for (guint i = 0; i < self->languages->len; i++)
        for (guint j = 0; j < G_N_ELEMENTS (ours[0].names); j++)
          add_names (self, g_array_index (self->languages, VstIsoLanguage, i).names[j], i);

      g_once_init_leave (&languages, self);
    }

  return languages;
}

static char *
make_code (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return g_strdup (g_strstrip (lower));
}

static gboolean
is_well_formed (const char *code)
{
  gsize length = strspn (code, "abcdefghijklmnopqrstuvwxyz");

  return code[length] == '\0' && (length == 2 || length == 3);
}

static const VstIsoLanguage *
lookup (Languages *self,
        GHashTable *table,
        const char *key)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return index > 0 ? &g_array_index (self->languages, VstIsoLanguage, index - 1) : NULL;
}

/**
 * vst_iso_set_prefix:
 * @new_prefix: where iso-codes is installed; static
 *
 * Looks elsewhere for the lists of iso-codes.
 */
void
vst_iso_set_prefix (const char *new_prefix)
{
  vst_iso_names_set_prefix (new_prefix);
}

/**
 * vst_iso_get_languages:
 * @n_languages: (out): how many there are
 *
 * All languages, in no order that people would see.  They are read at the
 * first call; where iso-codes isn't installed, there are those whose names
 * we bring along.
 *
 * Returns: (array length=n_languages) (transfer none): the languages
 */
const VstIsoLanguage *
vst_iso_get_languages (guint *n_languages)
{
  Languages *self = get_languages ();

  g_return_val_if_fail (n_languages != NULL, NULL);

  *n_languages = self->languages->len;

  return (const VstIsoLanguage *) self->languages->data;
}

/**
 * vst_iso_is_language:
 * @code: (nullable): a code
 *
 * Whether a text is the code that we keep for a language: "fr", and not
 * "fra" or "FR".  Without iso-codes any code that looks like one is.
 */
gboolean
vst_iso_is_language (const char *code)
{
  Languages *self = get_languages ();
  const VstIsoLanguage *language;

  if (code == NULL || !is_well_formed (code))
    return FALSE;

  language = lookup (self, self->codes, code);

  return language != NULL ? strcmp (language->code, code) == 0 : !self->complete;
}

/**
 * vst_iso_get_language_name:
 * @code: the code of a language
 * @language: which of our languages to say it in
 *
 * Returns: its name; the code itself where it has none
 */
const char *
vst_iso_get_language_name (const char *code,
                           VstLanguage language)
{
  Languages *self = get_languages ();
  const VstIsoLanguage *found;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (language <= VST_FRENCH, NULL);

  found = lookup (self, self->codes, code);

  return found != NULL ? found->names[language] : code;
}

/**
 * vst_iso_find_language:
 * @text: what somebody calls a language
 *
 * Finds a language by any of its codes, or by its name in English or French,
 * as lists have them: "fr", "FRA", "French", "Francais".
 *
 * Returns: (nullable): the code that we keep
 */
char *
vst_iso_find_language (const char *text)
{
  Languages *self = get_languages ();
  g_autofree char *code = NULL;
  g_autofree char *key = NULL;
  const VstIsoLanguage *found;

  g_return_val_if_fail (text != NULL, NULL);

  code = make_code (text);
  key = vst_text_fold (text);
  found = lookup (self, self->names, key);

  /* "cri" is the code of a language of São Tomé; in a list of this country it
   * is Cree in French.  So the names that we brought along go before codes,
   * and codes before all other names.
   */
  if (found == NULL || found - (const VstIsoLanguage *) self->languages->data >= (gssize) G_N_ELEMENTS (ours))
    {
      const VstIsoLanguage *by_code = lookup (self, self->codes, code);

      found = by_code != NULL ? by_code : found;
    }

  if (found != NULL)
    return g_strdup (found->code);

  return !self->complete && is_well_formed (code) ? g_steal_pointer (&code) : NULL;
}
