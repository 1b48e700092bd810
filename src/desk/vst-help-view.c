/* vst-help-view.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-help-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-a11y.h"

/* About as long as a line of a book. */
#define LINE_CHARS 68

/* What is being drawn, and what its links lead to. */
typedef struct
{
  GPtrArray *topics;
  GCallback link_cb;
  gpointer data;
} Drawing;

static gboolean
is (const xmlNode *node,
    const char *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, (const xmlChar *) name);
}

static void append_inline (Drawing *drawing,
                           const xmlNode *node,
                           GString *markup);

static void
append_children (Drawing *drawing,
                 const xmlNode *node,
                 GString *markup)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    append_inline (drawing, child, markup);
}

static void
append_link (Drawing *drawing,
             xmlNode *node,
             GString *markup)
{
  xmlChar *xref = xmlGetProp (node, (const xmlChar *) "xref");
  VstHelpTopic *topic = xref != NULL ? vst_help_topic_find (drawing->topics, (const char *) xref) : NULL;

  if (topic != NULL)
    {
      g_autofree char *title = g_markup_escape_text (topic->title, -1);

      g_string_append_printf (markup, "<a href=\"%s\">", topic->id);
      if (node->children != NULL)
        append_children (drawing, node, markup);
      else
        g_string_append (markup, title);
      g_string_append (markup, "</a>");
    }

  if (xref != NULL)
    xmlFree (xref);
}

/* The little of Mallard's inline markup that our pages use, for Pango. */
static void
append_inline (Drawing *drawing,
               const xmlNode *node,
               GString *markup)
{
  if (node->type == XML_TEXT_NODE)
    {
      g_autofree char *tidy = vst_help_topic_tidy ((const char *) node->content);
      g_autofree char *escaped = g_markup_escape_text (tidy, -1);

      g_string_append (markup, escaped);
    }
  else if (is (node, "keyseq"))
    {
      for (const xmlNode *child = node->children; child != NULL; child = child->next)
        {
          append_inline (drawing, child, markup);
          if (child->next != NULL)
            g_string_append (markup, "+");
        }
    }
  else if (is (node, "key") || is (node, "gui"))
    {
      g_string_append (markup, "<b>");
      append_children (drawing, node, markup);
      g_string_append (markup, "</b>");
    }
  else if (is (node, "em"))
    {
      g_string_append (markup, "<i>");
      append_children (drawing, node, markup);
      g_string_append (markup, "</i>");
    }
  else if (is (node, "cmd") || is (node, "file"))
    {
      g_string_append (markup, "<tt>");
      append_children (drawing, node, markup);
      g_string_append (markup, "</tt>");
    }
  else if (is (node, "link"))
    {
      append_link (drawing, (xmlNode *) node, markup);
    }
  else if (node->type == XML_ELEMENT_NODE)
    {
      append_children (drawing, node, markup);
    }
}

static GtkWidget *
draw_text (Drawing *drawing,
           const xmlNode *node,
           const char *css_class)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkWidget *label = gtk_label_new (NULL);

  append_children (drawing, node, markup);
  g_strstrip (markup->str);

  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  if (strstr (markup->str, "<a href") != NULL)
    g_signal_connect_swapped (label, "activate-link", drawing->link_cb, drawing->data);

  return label;
}

static void draw_blocks (Drawing *drawing,
                         const xmlNode *parent,
                         GtkBox *box);

static GtkWidget *
draw_items (Drawing *drawing,
            const xmlNode *list,
            gboolean numbered)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint number = 0;

  for (const xmlNode *item = list->children; item != NULL; item = item->next)
    {
      GtkWidget *line, *mark, *content;
      g_autofree char *text = NULL;

      if (!is (item, "item"))
        continue;

      /* A number needs no translation, a bullet neither. */
      text = numbered ? g_strdup_printf ("%u.", ++number) : g_strdup ("•");
      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      mark = gtk_label_new (text);
      content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_widget_add_css_class (mark, "num");
      draw_blocks (drawing, item, GTK_BOX (content));
      gtk_box_append (GTK_BOX (line), mark);
      gtk_box_append (GTK_BOX (line), content);
      gtk_box_append (GTK_BOX (box), line);
    }

  return box;
}

static GtkWidget *
draw_note (Drawing *drawing,
           const xmlNode *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "banner");
  gtk_widget_add_css_class (box, "note");
  draw_blocks (drawing, note, GTK_BOX (box));

  return box;
}

static void
draw_blocks (Drawing *drawing,
             const xmlNode *parent,
             GtkBox *box)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is (node, "p"))
        gtk_box_append (box, draw_text (drawing, node, NULL));
      else if (is (node, "title"))
        gtk_box_append (box, draw_text (drawing, node, is (parent, "page") ? "t-page" : "t-head"));
      else if (is (node, "list"))
        gtk_box_append (box, draw_items (drawing, node, FALSE));
      else if (is (node, "steps"))
        gtk_box_append (box, draw_items (drawing, node, TRUE));
      else if (is (node, "note"))
        gtk_box_append (box, draw_note (drawing, node));
      else if (is (node, "section"))
        draw_blocks (drawing, node, box);
    }
}

/**
 * vst_help_view_new:
 * @topics: all topics, for the links
 * @link_cb: called with @data swapped in, and the id of the topic, when a link
 *   is followed; returns %TRUE
 *
 * Draws a page of the help.
 */
GtkWidget *
vst_help_view_new (GPtrArray *topics,
                   VstHelpTopic *topic,
                   GCallback link_cb,
                   gpointer data)
{
  Drawing drawing = { topics, link_cb, data };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (topic != NULL, NULL);

  gtk_widget_add_css_class (box, "page");
  draw_blocks (&drawing, xmlDocGetRootElement (topic->content), GTK_BOX (box));
  vst_a11y_set_label (box, topic->title);

  return box;
}
