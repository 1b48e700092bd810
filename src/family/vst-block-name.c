/* vst-block-name.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block.h"

#include <string.h>

#include "vst-candidate.h"
#include "vst-text.h"

/* A name that a mother says of whoever must not know is rarely the whole one, nor
 * spelled as here: "Marc Roy" is "M. Roy" on the list, or "Marc-André Roy".  Two of
 * her words are enough, each in full, as one half of a compound, as another form
 * of a given name, or as an initial; of a name that is one word, on either side,
 * that one.  Too many are asked of rather than one too few.
 */

/* What stands before a name, or between two, and is none. */
static const char *const no_names[] = {
  "mr", "mrs", "ms", "miss", "dr", "mme", "mlle", "madame", "monsieur", "de", "du", "la", "le", "des", "the", "at", "from", "of", NULL
};

static gboolean
is_initial (const char *word)
{
  return g_utf8_strlen (word, -1) == 1;
}

/**
 * vst_block_words:
 * @told: "Mr. Marc-André Roy, probation"
 *
 * The words of the name, folded: what comes before a comma or a bracket, without
 * titles; VST_TEXT_LINK is in compounds.
 */
GStrv
vst_block_words (const char *told)
{
  g_autofree char *name = g_strndup (told, strcspn (told, ",;("));
  g_autoptr (GString) key = vst_text_fold_linked (name);
  g_auto (GStrv) words = g_strsplit (key->str, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  gboolean any_whole = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    any_whole = any_whole || (!is_initial (words[i]) && !g_strv_contains (no_names, words[i]));

  /* "M. Roy" is nearly always Monsieur. */
  for (guint i = 0; any_whole && words[i] != NULL; i++)
    if (words[i][0] != '\0' && strpbrk (words[i], "%_") == NULL && !g_strv_contains (no_names, words[i]) &&
        !(i == 0 && g_str_equal (words[i], "m")))
      g_strv_builder_add (kept, words[i]);

  return g_strv_builder_end (kept);
}

static void
add_form (GPtrArray *forms,
          const char *form)
{
  for (guint i = 0; i < forms->len; i++)
    if (g_str_equal (forms->pdata[i], form))
      return;

  g_ptr_array_add (forms, g_strdup (form));
}

static void
add_part (GPtrArray *forms,
          const char *part)
{
  g_auto (GStrv) variants = NULL;

  if (is_initial (part) || part[0] == '\0')
    return;

  add_form (forms, part);
  variants = vst_given_name_list_variants (part);
  for (guint i = 0; variants[i] != NULL; i++)
    add_form (forms, variants[i]);
}

/**
 * vst_block_word_forms:
 * @word: of vst_block_words()
 * @alone: whether it is all of the name, so that an initial says too little
 *
 * How a word may stand in a name: each is one or two of its words, or begins one
 * where % follows.
 */
GStrv
vst_block_word_forms (const char *word,
                      gboolean alone)
{
  g_autofree char *apart = g_strdelimit (g_strdup (word), (char[]){ VST_TEXT_LINK, '\0' }, ' ');
  g_auto (GStrv) parts = g_strsplit (apart, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  GPtrArray *forms = g_ptr_array_new ();

  if (is_initial (word))
    {
      g_ptr_array_add (forms, g_strconcat (word, "%", NULL));
    }
  else
    {
      add_form (forms, apart);
      for (guint i = 0; parts[i] != NULL; i++)
        {
          add_part (forms, parts[i]);
          g_string_append_unichar (g_string_append (initials, i > 0 ? " " : ""), g_utf8_get_char (parts[i]));
        }
      if (!alone)
        add_form (forms, initials->str);
    }

  g_ptr_array_add (forms, NULL);

  return (GStrv) g_ptr_array_free (forms, FALSE);
}

static gboolean
has_word (const char *padded,
          const char *word,
          gboolean alone)
{
  g_auto (GStrv) forms = vst_block_word_forms (word, alone);

  for (guint i = 0; forms[i] != NULL; i++)
    {
      gsize length = strlen (forms[i]);
      gboolean begins = forms[i][length - 1] == '%';
      g_autofree char *wanted = g_strdup_printf (" %.*s%s", (int) (length - (begins ? 1 : 0)), forms[i], begins ? "" : " ");

      if (strstr (padded, wanted) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * vst_block_is_meant:
 * @words: of vst_block_words()
 * @name: of somebody who works here, or a partner's
 *
 * Whether whoever has that name may be meant.
 */
gboolean
vst_block_is_meant (const char *const *words,
                    const char *name)
{
  g_autofree char *key = vst_text_fold (name);
  g_autofree char *padded = g_strconcat (" ", key, " ", NULL);
  guint n_words = g_strv_length ((GStrv) words), n_found = 0;

  for (guint i = 0; i < n_words; i++)
    n_found += has_word (padded, words[i], n_words == 1) ? 1 : 0;

  return n_found >= (n_words < 2 || strchr (key, ' ') == NULL ? 1 : 2);
}

/**
 * vst_block_is_called:
 * @told: (nullable): who must not know, as it was told
 * @name: (nullable): of somebody who works here, or a partner's
 *
 * As vst_block_is_meant() of the words of what was told.
 */
gboolean
vst_block_is_called (const char *told,
                     const char *name)
{
  g_auto (GStrv) words = told != NULL ? vst_block_words (told) : NULL;

  return words != NULL && name != NULL && vst_block_is_meant ((const char *const *) words, name);
}

/**
 * vst_block_may_be:
 * @name: (nullable): of somebody
 * @typed: (nullable): one name, as somebody typed it
 *
 * Whether both may be one person.  Of a name that was typed nobody knows whose it
 * is: one may be short for the other.
 */
gboolean
vst_block_may_be (const char *name,
                  const char *typed)
{
  return vst_block_is_called (name, typed) || vst_block_is_called (typed, name);
}

/**
 * vst_block_split_names:
 * @names: "Chantal, Marc Roy et Ann"
 *
 * Names as they were typed, one beside the other.
 */
GStrv
vst_block_split_names (const char *names)
{
  g_autoptr (GRegex) between = g_regex_new ("\\s*[,;/&+\\n]\\s*|\\s+(?:and|et)\\s+", G_REGEX_CASELESS, 0, NULL);

  return g_regex_split (between, names, 0);
}

/**
 * vst_block_is_among:
 * @name: of somebody
 * @names: for vst_block_split_names()
 *
 * Whether one of the names may be hers.
 */
gboolean
vst_block_is_among (const char *name,
                    const char *names)
{
  g_auto (GStrv) all = vst_block_split_names (names);

  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0' && vst_block_may_be (name, all[i]))
      return TRUE;

  return FALSE;
}

/**
 * vst_block_names_agency:
 * @told: "Probation"
 * @agency: (nullable): "Probation Services"
 *
 * Whether all that was told is in the name of a partner.
 */
gboolean
vst_block_names_agency (const char *told,
                        const char *agency)
{
  g_auto (GStrv) words = vst_block_words (told);
  g_autofree char *key = agency != NULL ? vst_text_fold (agency) : NULL;
  g_autofree char *padded = key != NULL ? g_strconcat (" ", key, " ", NULL) : NULL;

  for (guint i = 0; padded != NULL && words[i] != NULL; i++)
    {
      g_autofree char *wanted = g_strdelimit (g_strconcat (" ", words[i], " ", NULL), (char[]){ VST_TEXT_LINK, '\0' }, ' ');

      if (strstr (padded, wanted) == NULL)
        return FALSE;
    }

  return padded != NULL && words[0] != NULL;
}

/**
 * vst_block_begins:
 * @name: (nullable): of somebody, or of a partner
 * @typed: folded
 *
 * Whether a word of a name, or all of it, begins with what was typed.
 */
gboolean
vst_block_begins (const char *name,
                  const char *typed)
{
  g_autofree char *key = name != NULL ? vst_text_fold (name) : NULL;
  g_auto (GStrv) words = key != NULL ? g_strsplit (key, " ", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], typed))
      return TRUE;

  return key != NULL && g_str_has_prefix (key, typed);
}
