/* vst-message-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-wording.h"

#include <glib/gi18n.h>

/* How it goes, and what it is called that came, and that went. */
static const struct
{
  const char *code;
  const char *channel;
  const char *in;
  const char *out;
} channels[] = {
  { "phone", NC_ ("channel", "Phone"), N_ ("Call received"), N_ ("Call made") },
  { "text", NC_ ("channel", "Text"), N_ ("Text received"), N_ ("Text sent") },
  { "email", NC_ ("channel", "E-mail"), N_ ("E-mail received"), N_ ("E-mail sent") },
  { "mail", NC_ ("channel", "Mail"), N_ ("Letter received"), N_ ("Letter sent") },
  { "in_person", NC_ ("channel", "In person"), N_ ("Talk in person"), N_ ("Talk in person") },
};

typedef struct
{
  const char *code;
  const char *text;
} Word;

static const Word reasons[] = {
  { "appointment", NC_ ("call", "An appointment") },
  { "news", NC_ ("call", "How things are") },
  { "service", NC_ ("call", "A service or a group") },
  { "paper", NC_ ("call", "A paper or a form") },
  { "transport", NC_ ("call", "A ride") },
  { "other", NC_ ("call", "Something else") },
};

static const Word outcomes[] = {
  { "reached", NC_ ("call", "Reached") },
  { "other_answered", NC_ ("call", "Somebody else answered") },
  { "left_message", NC_ ("call", "Message left") },
  { "no_answer", NC_ ("call", "No answer") },
  { "sent", NC_ ("call", "Sent") },
  { "returned", NC_ ("call", "Came back to us") },
  { "wrong", NC_ ("call", "Wrong number or address") },
  { "settled", NC_ ("call", "Settled") },
};

static const char *
look_up (const Word *words,
         guint n_words,
         const char *code)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return g_dpgettext2 (NULL, "call", words[i].text);

  return NULL;
}

const char *
vst_word_message_channel (const char *channel)
{
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    if (g_strcmp0 (channels[i].code, channel) == 0)
      return g_dpgettext2 (NULL, "channel", channels[i].channel);

  return NULL;
}

/* What it is called when it is noted: "Call made". */
const char *
vst_word_message_talk (const char *direction,
                       const char *channel)
{
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    if (g_strcmp0 (channels[i].code, channel) == 0)
      return _(g_strcmp0 (direction, "out") == 0 ? channels[i].out : channels[i].in);

  return NULL;
}

/* What it was about. */
const char *
vst_word_message_reason (const char *reason)
{
  return look_up (reasons, G_N_ELEMENTS (reasons), reason);
}

/* What came of it. */
const char *
vst_word_message_outcome (const char *outcome)
{
  return look_up (outcomes, G_N_ELEMENTS (outcomes), outcome);
}
