/* vst-family-deed-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-wording.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *code;
  const char *text;
} Word;

static const char *
look_up (const Word *words,
         guint n_words,
         const char *code)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _(words[i].text);

  return NULL;
}

static const Word deeds[] = {
  { "family.add", N_ ("File opened") },
  { "family.import", N_ ("File imported") },
  { "family.note", N_ ("Note changed") },
  { "family.close", N_ ("File closed") },
  { "family.reopen", N_ ("File opened again") },
  { "person.edit", N_ ("Person changed") },
  { "member.add", N_ ("Person added") },
  { "member.edit", N_ ("Place in the family changed") },
  { "member.end", N_ ("Person left the family") },
  { "member.join", N_ ("Person joined to this file") },
  { "relation.add", N_ ("Relation added") },
  { "relation.end", N_ ("Relation ended") },
  { "custody.add", N_ ("Custody noted") },
  { "custody.end", N_ ("Custody ended") },
  { "expected.add", N_ ("Baby to be born noted") },
  { "expected.edit", N_ ("Due date changed") },
  { "expected.born", N_ ("Birth noted") },
  { "expected.end", N_ ("No baby is expected any more") },
  { "look-alike.part", N_ ("Said not to be the same family") },
  { "look-alike.ask-again", N_ ("Asked again whether two files are of one family") },
  { "merge.files", N_ ("Files merged") },
  { "merge.take-apart", N_ ("Merge taken apart") },
  { "contact.add", N_ ("Phone or address added") },
  { "contact.edit", N_ ("Phone or address changed") },
  { "contact.reply", N_ ("Asked for a phone number") },
  { "contact.remove", N_ ("Phone or address removed") },
  { "story.choose", N_ ("Chosen what is told once") },
  { "alert.add", N_ ("Alert added") },
  { "alert.edit", N_ ("Alert changed") },
  { "message.take", N_ ("Message taken") },
  { "message.take-in", N_ ("Messages taken in, written while the desk was locked") },
  { "message.note", N_ ("Call, text or letter noted") },
  { "message.link", N_ ("Message linked to a family, or the link taken off") },
  { "message.finish", N_ ("Message passed on, or open again") },
  { "alert.end", N_ ("Alert ended") },
  { "sample.fill", N_ ("Sample families added") },
  { "apart.add", N_ ("Safety rule added") },
  { "apart.edit", N_ ("Safety rule changed") },
  { "apart.lift", N_ ("Safety rule lifted") },
  { "consent.record", N_ ("Consent written down") },
  { "consent.answer", N_ ("Answer to a consent written down") },
  { "consent.withdraw", N_ ("Consent withdrawn") },
  { "consent.settings", N_ ("Settings of consents changed") },
  { "release.give", N_ ("Sharing with a partner agreed to") },
  { "release.withdraw", N_ ("Sharing with a partner withdrawn") },
  { "release.disclose", N_ ("Shared with a partner") },
  { "directive.add", N_ ("Access closed or opened") },
  { "directive.withdraw", N_ ("Closed access taken back") },
  { "block.add", N_ ("Who must not know written down") },
  { "block.ask-lift", N_ ("Asked that somebody may know again") },
  { "block.keep", N_ ("Left as it is: who must not know") },
  { "block.lift", N_ ("May know again") },
  { "block.reply", N_ ("Asked who must not know") },
  { "block.tell", N_ ("Said who is meant") },
};

static const Word undone[] = {
  { "family.add", N_ ("Undone: file opened") },
  { "family.import", N_ ("Undone: file imported") },
  { "family.note", N_ ("Undone: note changed") },
  { "family.close", N_ ("Undone: file closed") },
  { "family.reopen", N_ ("Undone: file opened again") },
  { "person.edit", N_ ("Undone: person changed") },
  { "member.add", N_ ("Undone: person added") },
  { "member.edit", N_ ("Undone: place in the family changed") },
  { "member.end", N_ ("Undone: person left the family") },
  { "member.join", N_ ("Undone: person joined to this file") },
  { "relation.add", N_ ("Undone: relation added") },
  { "relation.end", N_ ("Undone: relation ended") },
  { "custody.add", N_ ("Undone: custody noted") },
  { "custody.end", N_ ("Undone: custody ended") },
  { "expected.add", N_ ("Undone: baby to be born noted") },
  { "expected.edit", N_ ("Undone: due date changed") },
  { "expected.born", N_ ("Undone: birth noted") },
  { "expected.end", N_ ("Undone: no baby is expected any more") },
  { "look-alike.part", N_ ("Undone: said not to be the same family") },
  { "look-alike.ask-again", N_ ("Undone: asked again whether two files are of one family") },
  { "contact.add", N_ ("Undone: phone or address added") },
  { "contact.edit", N_ ("Undone: phone or address changed") },
  { "contact.reply", N_ ("Undone: asked for a phone number") },
  { "contact.remove", N_ ("Undone: phone or address removed") },
  { "story.choose", N_ ("Undone: chosen what is told once") },
  { "alert.add", N_ ("Undone: alert added") },
  { "alert.edit", N_ ("Undone: alert changed") },
  { "message.take", N_ ("Undone: message taken") },
  { "message.note", N_ ("Undone: call, text or letter noted") },
  { "message.link", N_ ("Undone: link of a message") },
  { "message.finish", N_ ("Undone: message passed on, or open again") },
  { "alert.end", N_ ("Undone: alert ended") },
  { "apart.add", N_ ("Undone: safety rule added") },
  { "apart.edit", N_ ("Undone: safety rule changed") },
  { "apart.lift", N_ ("Undone: safety rule lifted") },
  { "consent.record", N_ ("Undone: consent written down") },
  { "consent.answer", N_ ("Undone: answer to a consent") },
  { "consent.withdraw", N_ ("Undone: consent withdrawn") },
  { "release.give", N_ ("Undone: sharing agreed to") },
  { "release.withdraw", N_ ("Undone: sharing withdrawn") },
  { "directive.add", N_ ("Undone: access closed or opened") },
  { "directive.withdraw", N_ ("Undone: closed access taken back") },
  { "block.ask-lift", N_ ("Undone: asked that somebody may know again") },
  { "block.keep", N_ ("Undone: left as it is, who must not know") },
  { "block.reply", N_ ("Undone: asked who must not know") },
};

/**
 * vst_word_deed:
 * @code: of a deed of this room
 * @is_undo: whether it was taken back
 *
 * A line of a file's history.
 */
const char *
vst_word_deed (const char *code,
               gboolean is_undo)
{
  const char *text = is_undo ? look_up (undone, G_N_ELEMENTS (undone), code)
                             : look_up (deeds, G_N_ELEMENTS (deeds), code);

  return text != NULL ? text : _("File changed");
}

/**
 * vst_word_deed_again:
 *
 * A line of a file's history, where it was undone and then done again.
 */
char *
vst_word_deed_again (const char *code)
{
  /* Translators: what was done, as in "File opened". */
  return g_strdup_printf (_("Done again: %s"), vst_word_deed (code, FALSE));
}
