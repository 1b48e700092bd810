/* vst-help-topic.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * VstHelpTopic:
 * @id: its stem, the same in both languages
 * @title: its title
 * @text: all of its words, folded, to search in
 * @content: what to draw; @title and what is about the page left out
 *
 * A page of the help, in the language of the moment.
 */
typedef struct
{
  char   *id;
  char   *title;
  char   *text;
  xmlDoc *content;
} VstHelpTopic;

GPtrArray    *vst_help_topic_read_all (void) G_GNUC_WARN_UNUSED_RESULT;
VstHelpTopic *vst_help_topic_find     (GPtrArray    *topics,
                                       const char   *id);
void          vst_help_topic_free     (VstHelpTopic *self);
char         *vst_help_topic_tidy     (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
