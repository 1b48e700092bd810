/* vst-help-topic.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-help-topic.h"

#include <gio/gio.h>
#include <libxml/parser.h>
#include <string.h>

#include "vst-language.h"
#include "vst-text.h"

#define FOLDER "/ca/vestibule/Vestibule/help/"

/* The first page, which leads to the others. */
#define INDEX "index"

/**
 * vst_help_topic_tidy:
 *
 * Text of an XML file as it is meant to be read: a blank for each stretch of
 * blanks and line ends.  No-break spaces stay.
 */
char *
vst_help_topic_tidy (const char *text)
{
  GString *tidy = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (" \t\r\n", *p) != NULL)
        {
          blank = TRUE;
          continue;
        }

      if (blank)
        g_string_append_c (tidy, ' ');

      blank = FALSE;
      g_string_append_c (tidy, *p);
    }

  if (blank)
    g_string_append_c (tidy, ' ');

  return g_string_free (tidy, FALSE);
}

static VstHelpTopic *
read_topic (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_path ("/", folder, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  VstHelpTopic *topic = g_new0 (VstHelpTopic, 1);
  xmlChar *words;

  /* The pages are ours and in the program; a test sees that they are good. */
  g_assert (bytes != NULL);
  topic->content = xmlReadMemory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
  g_assert (topic->content != NULL);

  topic->id = g_strndup (name, strcspn (name, "."));

  for (xmlNode *node = xmlDocGetRootElement (topic->content)->children; node != NULL; node = node->next)
    if (topic->title == NULL && xmlStrEqual (node->name, (const xmlChar *) "title"))
      {
        xmlChar *title = xmlNodeGetContent (node);
        g_autofree char *tidy = vst_help_topic_tidy ((const char *) title);

        topic->title = g_strdup (g_strstrip (tidy));
        xmlFree (title);
      }

  words = xmlNodeGetContent (xmlDocGetRootElement (topic->content));
  topic->text = vst_text_fold ((const char *) words);
  xmlFree (words);

  return topic;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const VstHelpTopic *one = *(VstHelpTopic *const *) a;
  const VstHelpTopic *other = *(VstHelpTopic *const *) b;

  if (g_str_equal (one->id, INDEX) || g_str_equal (other->id, INDEX))
    return g_str_equal (other->id, INDEX) - g_str_equal (one->id, INDEX);

  return g_utf8_collate (one->title, other->title);
}

/**
 * vst_help_topic_read_all:
 *
 * All pages of the help in the language of the moment, the first page first and
 * the others by their titles.
 */
GPtrArray *
vst_help_topic_read_all (void)
{
  const char *folder = vst_language_get () == VST_FRENCH ? FOLDER "fr" : FOLDER "C";
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_help_topic_free);
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (topics, read_topic (folder, names[i]));

  g_ptr_array_sort (topics, compare);

  return topics;
}

VstHelpTopic *
vst_help_topic_find (GPtrArray *topics,
                     const char *id)
{
  g_return_val_if_fail (topics != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < topics->len; i++)
    {
      VstHelpTopic *topic = g_ptr_array_index (topics, i);

      if (g_str_equal (topic->id, id))
        return topic;
    }

  return NULL;
}

void
vst_help_topic_free (VstHelpTopic *self)
{
  xmlFreeDoc (self->content);
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}
