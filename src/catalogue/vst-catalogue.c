/* vst-catalogue.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-catalogue.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "vst-catalogue-data.h"
#include "vst-catalogue-file.h"
#include "vst-error.h"
#include "vst-linguistic.h"
#include "vst-question.h"
#include "vst-text.h"

#define SHIPPED "/ca/vestibule/Vestibule/catalogue/intake.xml"

struct _VstCatalogue
{
  char *code;
  int version;
  VstBilingual title;
  char *xml;
  GPtrArray *sections;
  GHashTable *questions; /* code → VstQuestion, of a section */
};

typedef struct
{
  const char *word;
  int value;
} Word;

static const Word types[] = {
  { "text", VST_QUESTION_TEXT },
  { "long-text", VST_QUESTION_LONG_TEXT },
  { "yes-no", VST_QUESTION_YES_NO },
  { "one", VST_QUESTION_ONE },
  { "several", VST_QUESTION_SEVERAL },
  { "number", VST_QUESTION_NUMBER },
  { "day", VST_QUESTION_DAY },
  { "language", VST_QUESTION_LANGUAGE },
  { "country", VST_QUESTION_COUNTRY },
  { "linguistic", VST_QUESTION_LINGUISTIC },
  { NULL }
};

static const Word abouts[] = {
  { "family", VST_ABOUT_FAMILY },
  { "adult", VST_ABOUT_ADULT },
  { "child", VST_ABOUT_CHILD },
  { "person", VST_ABOUT_PERSON },
  { NULL }
};

static const Word readers[] = { { "desk", VST_READ_BY_DESK }, { "follow-up", VST_READ_BY_FOLLOW_UP }, { NULL } };
static const Word keys[] = { { "none", VST_UNDER_NO_KEY }, { "contact", VST_UNDER_CONTACT }, { "clinical", VST_UNDER_CLINICAL }, { NULL } };
static const Word checks[] = {
  { "postal-code", VST_CHECK_POSTAL_CODE },
  { "health-card-ontario", VST_CHECK_HEALTH_ONTARIO },
  { "health-card-quebec", VST_CHECK_HEALTH_QUEBEC },
  { NULL }
};

static void
bilingual_clear (VstBilingual *words)
{
  g_free (words->in[VST_ENGLISH]);
  g_free (words->in[VST_FRENCH]);
}

static void
choice_free (gpointer data)
{
  VstQuestionChoice *choice = data;

  g_free (choice->code);
  bilingual_clear (&choice->label);
  g_free (choice);
}

static void
question_free (gpointer data)
{
  VstQuestion *question = data;

  g_free (question->code);
  g_free (question->when_code);
  g_free (question->when_value);
  bilingual_clear (&question->label);
  bilingual_clear (&question->ask);
  bilingual_clear (&question->then);
  bilingual_clear (&question->why);
  bilingual_clear (&question->hint);
  g_ptr_array_unref (question->choices);
  g_free (question);
}

static void
section_free (gpointer data)
{
  VstQuestionSection *section = data;

  g_free (section->code);
  bilingual_clear (&section->title);
  g_ptr_array_unref (section->questions);
  g_free (section);
}

static void
catalogue_clear (gpointer data)
{
  VstCatalogue *self = data;

  g_free (self->code);
  g_free (self->xml);
  bilingual_clear (&self->title);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->questions);
}

static gboolean
is_element (const xmlNode *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

static char *
dup_attribute (xmlNode *node,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

static int
read_word (xmlNode *node,
           const char *name,
           const Word *words,
           int otherwise)
{
  g_autofree char *value = dup_attribute (node, name);

  for (; value != NULL && words->word != NULL; words++)
    if (g_str_equal (words->word, value))
      return words->value;

  return otherwise;
}

static gboolean
read_flag (xmlNode *node,
           const char *name)
{
  g_autofree char *value = dup_attribute (node, name);

  return g_strcmp0 (value, "yes") == 0;
}

static int
read_number (xmlNode *node,
             const char *name,
             int otherwise)
{
  g_autofree char *value = dup_attribute (node, name);

  return value != NULL ? atoi (value) : otherwise;
}

/* <en> and <fr>: the schema has seen to both. */
static void
read_words (xmlNode *node,
            VstBilingual *words)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        xmlChar *text = xmlNodeGetContent (child);

        words->in[is_element (child, "fr") ? VST_FRENCH : VST_ENGLISH] = vst_text_line ((const char *) text);
        xmlFree (text);
      }
}

static void
read_choice (xmlNode *node,
             GPtrArray *choices)
{
  VstQuestionChoice *choice = g_new0 (VstQuestionChoice, 1);

  choice->code = dup_attribute (node, "code");
  read_words (node, &choice->label);
  g_ptr_array_add (choices, choice);
}

static VstQuestion *
read_question (xmlNode *node)
{
  VstQuestion *question = g_new0 (VstQuestion, 1);

  question->code = dup_attribute (node, "code");
  question->type = read_word (node, "type", types, VST_QUESTION_TEXT);
  question->about = read_word (node, "about", abouts, VST_ABOUT_FAMILY);
  question->readers = read_word (node, "readers", readers, VST_READ_BY_DESK);
  question->key = read_word (node, "key", keys, VST_UNDER_NO_KEY);
  question->check = read_word (node, "check", checks, VST_CHECK_NOTHING);
  question->sensitive = read_flag (node, "sensitive");
  question->counts = read_flag (node, "counts");
  question->least = read_number (node, "least", 0);
  question->most = read_number (node, "most", 9999);
  question->when_code = dup_attribute (node, "when");
  question->when_value = dup_attribute (node, "is");
  question->choices = g_ptr_array_new_with_free_func (choice_free);

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_element (child, "label"))
      read_words (child, &question->label);
    else if (is_element (child, "ask"))
      read_words (child, &question->ask);
    else if (is_element (child, "then"))
      read_words (child, &question->then);
    else if (is_element (child, "why"))
      read_words (child, &question->why);
    else if (is_element (child, "hint"))
      read_words (child, &question->hint);
    else if (is_element (child, "choice"))
      read_choice (child, question->choices);

  return question;
}

/* Whether another question can have an answer. */
static gboolean
can_be (const VstQuestion *question,
        const char *value)
{
  if (question->type == VST_QUESTION_YES_NO)
    return g_str_equal (value, "yes") || g_str_equal (value, "no");

  if (question->type == VST_QUESTION_LINGUISTIC)
    {
      VstLinguistic linguistic;

      return *value != '\0' && vst_linguistic_parse (value, &linguistic);
    }

  return vst_question_find_choice (question, value) != NULL;
}

/* What a schema can't see: codes that come twice, and what hangs on what. */
static gboolean
check_question (VstCatalogue *self,
                const VstQuestion *question,
                guint line,
                VstCatalogueFault *fault,
                GError **error)
{
  const VstQuestion *when;

  if (g_hash_table_contains (self->questions, question->code))
    {
      vst_catalogue_file_fail (fault, VST_CATALOGUE_TWICE, line, question->code, error);
      return FALSE;
    }

  for (guint i = 0; i < question->choices->len; i++)
    {
      const VstQuestionChoice *choice = g_ptr_array_index (question->choices, i);

      if (vst_question_find_choice (question, choice->code) != choice)
        {
          vst_catalogue_file_fail (fault, VST_CATALOGUE_TWICE, line, choice->code, error);
          return FALSE;
        }
    }

  if (question->when_code == NULL)
    return TRUE;

  when = g_hash_table_lookup (self->questions, question->when_code);
  if (when != NULL && when->about == question->about && can_be (when, question->when_value))
    return TRUE;

  vst_catalogue_file_fail (fault, VST_CATALOGUE_WHEN, line, question->when_code, error);

  return FALSE;
}

static gboolean
read_section (VstCatalogue *self,
              xmlNode *node,
              VstCatalogueFault *fault,
              GError **error)
{
  VstQuestionSection *section = g_new0 (VstQuestionSection, 1);

  section->code = dup_attribute (node, "code");
  section->questions = g_ptr_array_new_with_free_func (question_free);
  g_ptr_array_add (self->sections, section);

  for (guint i = 0; i + 1 < self->sections->len; i++)
    if (g_str_equal (((VstQuestionSection *) g_ptr_array_index (self->sections, i))->code, section->code))
      {
        vst_catalogue_file_fail (fault, VST_CATALOGUE_TWICE, (guint) xmlGetLineNo (node), section->code, error);
        return FALSE;
      }

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      VstQuestion *question;

      if (is_element (child, "title"))
        read_words (child, &section->title);

      if (!is_element (child, "question"))
        continue;

      question = read_question (child);
      g_ptr_array_add (section->questions, question);
      if (!check_question (self, question, (guint) xmlGetLineNo (child), fault, error))
        return FALSE;

      g_hash_table_insert (self->questions, question->code, question);
      if (g_hash_table_size (self->questions) > VST_CATALOGUE_QUESTIONS)
        {
          vst_catalogue_file_fail (fault, VST_CATALOGUE_TOO_LARGE, (guint) xmlGetLineNo (child), question->code, error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_root (VstCatalogue *self,
           xmlNode *root,
           VstCatalogueFault *fault,
           GError **error)
{
  self->code = dup_attribute (root, "code");
  self->version = read_number (root, "version", 0);

  for (xmlNode *child = root->children; child != NULL; child = child->next)
    if (is_element (child, "title"))
      read_words (child, &self->title);
    else if (is_element (child, "section") && !read_section (self, child, fault, error))
      return FALSE;

  return TRUE;
}

/**
 * vst_catalogue_parse:
 * @xml: a file's contents, from anywhere
 * @length: its bytes, or -1 where it ends with a NUL
 * @fault: (out caller-allocates) (optional): what is wrong with it, and where
 *
 * Reads a catalogue that the schema allows.  It fails with `VST_ERROR_CATALOGUE`.
 */
VstCatalogue *
vst_catalogue_parse (const char *xml,
                     gssize length,
                     VstCatalogueFault *fault,
                     GError **error)
{
  g_autoptr (VstCatalogue) self = NULL;
  gsize size;
  xmlDoc *tree;
  gboolean is_read;

  g_return_val_if_fail (xml != NULL, NULL);

  size = length < 0 ? strlen (xml) : (gsize) length;
  tree = vst_catalogue_file_read (xml, size, fault, error);
  if (tree == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (VstCatalogue);
  self->xml = g_strndup (xml, size);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->questions = g_hash_table_new (g_str_hash, g_str_equal);
  is_read = read_root (self, xmlDocGetRootElement (tree), fault, error);
  xmlFreeDoc (tree);

  return is_read ? g_steal_pointer (&self) : NULL;
}

VstCatalogue *
vst_catalogue_ref (VstCatalogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vst_catalogue_unref (VstCatalogue *self)
{
  g_atomic_rc_box_release_full (self, catalogue_clear);
}

VstCatalogue *
vst_catalogue_get_shipped (void)
{
  static VstCatalogue *shipped = NULL;

  if (g_once_init_enter (&shipped))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (vst_catalogue_data_get_resource (), SHIPPED, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      VstCatalogue *read = vst_catalogue_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL, NULL);

      g_assert (read != NULL);
      g_once_init_leave (&shipped, read);
    }

  return shipped;
}

const char *
vst_catalogue_get_code (VstCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

int
vst_catalogue_get_version (VstCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

const char *
vst_catalogue_get_title (VstCatalogue *self,
                         VstLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title.in[language];
}

const char *
vst_catalogue_get_xml (VstCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->xml;
}

/* (element-type VstQuestionSection) (transfer none) */
GPtrArray *
vst_catalogue_get_sections (VstCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sections;
}

const VstQuestion *
vst_catalogue_find (VstCatalogue *self,
                    const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  return g_hash_table_lookup (self->questions, code);
}

const char *
vst_question_type_code (VstQuestionType type)
{
  for (const Word *word = types; word->word != NULL; word++)
    if (word->value == (int) type)
      return word->word;

  g_return_val_if_reached (NULL);
}

gboolean
vst_question_type_parse (const char *code,
                         VstQuestionType *type)
{
  for (const Word *word = types; word->word != NULL; word++)
    if (g_strcmp0 (word->word, code) == 0)
      {
        *type = (VstQuestionType) word->value;
        return TRUE;
      }

  return FALSE;
}

const VstQuestionChoice *
vst_question_find_choice (const VstQuestion *question,
                          const char *code)
{
  g_return_val_if_fail (question != NULL && code != NULL, NULL);

  for (guint i = 0; i < question->choices->len; i++)
    if (g_str_equal (((VstQuestionChoice *) g_ptr_array_index (question->choices, i))->code, code))
      return g_ptr_array_index (question->choices, i);

  return NULL;
}
