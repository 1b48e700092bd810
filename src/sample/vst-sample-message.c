/* vst-sample-message.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-message.h"

#include "vst-message-store.h"

/* Content, not texts of the program: as callers said it, in their language. */
static const struct
{
  const char *caller;
  const char *call_back;
  const char *for_whom;
  const char *text;
  int hours_ago;
} messages[] = {
  { "A woman from the daycare on Example Street", "613-555-0142, until four", "The mother of the twins", "A place is free from December on; they hold it until Friday.", 20 },
  { "Un homme, il n’a pas dit son nom", "", "Une dame qui viendrait le lundi", "Demande si elle était là. A entendu la phrase, a raccroché.", 3 },
  { "La pharmacie Exemple", "613 555-0175", "Madame Tremblay, a-t-on dit", "Une ordonnance est prête.", 1 },
};

/**
 * vst_sample_add_messages:
 *
 * Slips that wait to be passed on, linked to nobody; and a letter box, so that
 * one can be written before anybody has signed in.
 */
gboolean
vst_sample_add_messages (VstAct *act,
                         GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (VstMessageEntry) entry = vst_message_entry_new ("phone");
      gint64 at = vst_act_get_time (act) - messages[i].hours_ago * G_TIME_SPAN_HOUR;

      g_free (entry->caller);
      entry->caller = g_strdup (messages[i].caller);
      g_free (entry->call_back);
      entry->call_back = g_strdup (messages[i].call_back);
      g_free (entry->for_whom);
      entry->for_whom = g_strdup (messages[i].for_whom);
      g_free (entry->text);
      entry->text = g_strdup (messages[i].text);

      if (!vst_message_entry_check (entry, error) || vst_message_add (act, entry, at, NULL, error) == 0)
        return FALSE;
    }

  return vst_message_make_letter_box (act, error);
}
