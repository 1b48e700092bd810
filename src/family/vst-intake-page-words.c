/* vst-intake-page-words.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-intake-page-private.h"

#include <glib/gi18n.h>

/* What a button says, in the other language than the desk's; its letter is the desk's. */
static void
show_other (GtkWidget *label,
            VstAskIn ask_in,
            const char *words)
{
  VstAskIn other = vst_language_get () == VST_FRENCH ? VST_ASK_IN_ENGLISH : VST_ASK_IN_FRENCH;
  g_autofree char *text = vst_ask_in_word (other, words);
  g_auto (GStrv) parts = g_strsplit (text, "_", 2);
  g_autofree char *plain = g_strjoinv (NULL, parts);

  gtk_label_set_label (GTK_LABEL (label), plain);
  gtk_widget_set_visible (label, ask_in == VST_ASK_IN_BOTH || ask_in == other);
}

/* Only words change: what is typed, the focus and the cursor stay.  What the desk does
 * keeps its own words, and their letters; the other ones stand beside it.
 */
void
_vst_intake_page_show_words (VstIntakePage *self)
{
  VstAskField *const fields[] = { self->ask_name, self->ask_language, self->ask_family, self->ask_phone, self->ask_note, self->ask_block };
  VstAskIn ask_in = vst_ask_in_field_get (self->words);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    vst_ask_field_ask_in (fields[i], ask_in);

  vst_ask_in_label (ask_in, GTK_WIDGET (self->anonymous), N_ ("Anonymous visitor: no name is given"));
  vst_ask_in_name (ask_in, self->name, N_ ("Name to use"));
  vst_birth_field_ask_in (self->birth, ask_in);
  vst_members_field_ask_in (self->members, ask_in);
  vst_due_field_ask_in (self->due, ask_in);
  show_other (self->other_child, ask_in, N_ ("Add a _child"));
  show_other (self->other_adult, ask_in, N_ ("Add an _adult"));
  show_other (self->other_expect, ask_in, N_ ("Expecting a _baby"));
  vst_language_field_ask_in (self->language, ask_in);
  vst_ask_in_name (ask_in, self->phone, N_ ("Phone"));
  vst_asked_field_ask_in (self->phone_asked, ask_in);
  vst_rule_field_ask_in (self->rule, ask_in);
  vst_block_field_ask_in (self->block, ask_in);
  vst_ask_in_name (ask_in, GTK_WIDGET (self->note), N_ ("What should we know today?"));
}
