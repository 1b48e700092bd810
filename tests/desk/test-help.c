/* test-help.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "vst-help-topic.h"
#include "vst-language.h"

/* All that the drawing knows; another element would vanish from the page. */
static const char *const known[] = {
  "page", "info", "link", "revision", "credit", "name", "desc", "license", "title", "p", "section", "list",
  "steps", "item", "note", "key", "keyseq", "gui", "em", "cmd", "file"
};

static void
collect_links (const xmlNode *node,
               GString *links)
{
  for (; node != NULL; node = node->next)
    {
      xmlChar *xref = node->type == XML_ELEMENT_NODE ? xmlGetProp ((xmlNode *) node, (const xmlChar *) "xref") : NULL;

      if (xref != NULL)
        {
          g_string_append_printf (links, "%s ", (const char *) xref);
          xmlFree (xref);
        }

      collect_links (node->children, links);
    }
}

static char *
get_links (VstHelpTopic *topic)
{
  GString *links = g_string_new (NULL);

  collect_links (xmlDocGetRootElement (topic->content), links);

  return g_string_free (links, FALSE);
}

static void
check_elements (const xmlNode *node,
                const char *id)
{
  for (; node != NULL; node = node->next)
    {
      gboolean is_known = node->type != XML_ELEMENT_NODE;

      for (guint i = 0; i < G_N_ELEMENTS (known) && !is_known; i++)
        is_known = xmlStrEqual (node->name, (const xmlChar *) known[i]);

      if (!is_known)
        g_test_fail_printf ("%s has <%s>, which isn’t drawn", id, (const char *) node->name);

      check_elements (node->children, id);
    }
}

static void
test_both_languages_have_the_same_pages (void)
{
  g_autoptr (GPtrArray) english = NULL;
  g_autoptr (GPtrArray) french = NULL;

  vst_language_use (VST_ENGLISH);
  english = vst_help_topic_read_all ();
  vst_language_use (VST_FRENCH);
  french = vst_help_topic_read_all ();

  g_assert_cmpuint (english->len, >, 1);
  g_assert_cmpuint (english->len, ==, french->len);

  for (guint i = 0; i < english->len; i++)
    {
      VstHelpTopic *topic = g_ptr_array_index (english, i);
      VstHelpTopic *twin = vst_help_topic_find (french, topic->id);
      g_autofree char *links = get_links (topic);
      g_autofree char *twins_links = NULL;

      if (twin == NULL)
        g_error ("%s has no French", topic->id);

      twins_links = get_links (twin);
      g_assert_cmpstr (links, ==, twins_links);
      g_assert_cmpstr (topic->title, !=, "");
      g_assert_cmpstr (twin->title, !=, "");
      g_assert_true (!g_str_equal (topic->text, twin->text));
      check_elements (xmlDocGetRootElement (topic->content), topic->id);
      check_elements (xmlDocGetRootElement (twin->content), twin->id);
    }
}

static void
test_every_link_leads_somewhere (void)
{
  g_autoptr (GPtrArray) topics = NULL;
  g_autofree char *first = NULL;

  vst_language_use (VST_ENGLISH);
  topics = vst_help_topic_read_all ();
  first = get_links (g_ptr_array_index (topics, 0));
  g_assert_cmpstr (((VstHelpTopic *) g_ptr_array_index (topics, 0))->id, ==, "index");

  for (guint i = 0; i < topics->len; i++)
    {
      VstHelpTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *links = get_links (topic);
      g_auto (GStrv) ids = g_strsplit (g_strstrip (links), " ", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        if (*ids[j] != '\0' && vst_help_topic_find (topics, ids[j]) == NULL)
          g_test_fail_printf ("%s leads to %s, which isn’t there", topic->id, ids[j]);

      if (i > 0 && strstr (first, topic->id) == NULL)
        g_test_fail_printf ("The first page doesn’t lead to %s", topic->id);
    }
}

static void
test_blanks_are_tidied_and_no_break_spaces_kept (void)
{
  g_autofree char *tidy = vst_help_topic_tidy ("a\n   b\302\240: c\t");

  g_assert_cmpstr (tidy, ==, "a b\302\240: c ");
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help/both-languages-have-the-same-pages", test_both_languages_have_the_same_pages);
  g_test_add_func ("/help/every-link-leads-somewhere", test_every_link_leads_somewhere);
  g_test_add_func ("/help/blanks-are-tidied-and-no-break-spaces-kept", test_blanks_are_tidied_and_no_break_spaces_kept);

  return g_test_run ();
}
