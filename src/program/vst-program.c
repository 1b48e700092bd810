/* vst-program.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program.h"

#include "vst-error.h"
#include "vst-text.h"

static const char *const sensitivities[] = { "public", "neutral", "hidden", NULL };

const char *const *
vst_program_sensitivity_codes (void)
{
  return sensitivities;
}

/* A group says nothing of what it is about unless the hub wants it to. */
VstProgramEntry *
vst_program_entry_new (void)
{
  VstProgramEntry *entry = g_new0 (VstProgramEntry, 1);

  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");
  entry->label_en = g_strdup ("Group");
  entry->label_fr = g_strdup ("Groupe");
  entry->sensitivity = g_strdup ("neutral");
  entry->sessions = 8;
  entry->enough = 6;
  entry->minutes = 90;
  entry->capacity = 8;

  return entry;
}

static void
set_text (char **text,
          const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

/**
 * vst_program_entry_circle:
 *
 * Circle of Security, ready-made: eight weekly sessions, by their numbers.  Its
 * chapters belong to whoever wrote them; a hub types their titles.
 */
VstProgramEntry *
vst_program_entry_circle (void)
{
  VstProgramEntry *entry = vst_program_entry_new ();

  set_text (&entry->name_en, "Circle of Security");
  set_text (&entry->name_fr, "Cercle de sécurité");

  return entry;
}

VstProgramEntry *
vst_program_entry_copy (const VstProgramEntry *entry)
{
  VstProgramEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstProgramEntry, 1);
  *copy = *entry;
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);
  copy->label_en = g_strdup (entry->label_en);
  copy->label_fr = g_strdup (entry->label_fr);
  copy->sensitivity = g_strdup (entry->sensitivity);

  return copy;
}

void
vst_program_entry_free (VstProgramEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry->label_en);
  g_free (entry->label_fr);
  g_free (entry->sensitivity);
  g_free (entry);
}

static gboolean
tidy (char **text,
      GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, VST_PROGRAM_NAME_CHARS, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

/* What is given in one language only is said so in the other, too. */
static void
lend (char **text,
      char **from)
{
  if ((*text)[0] == '\0')
    set_text (text, *from);
}

/**
 * vst_program_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a program can be kept; its texts come back on one line, and a name in
 * one language stands for the other, too.
 */
gboolean
vst_program_entry_check (VstProgramEntry *entry,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!tidy (&entry->name_en, error) || !tidy (&entry->name_fr, error) || !tidy (&entry->label_en, error) ||
      !tidy (&entry->label_fr, error))
    return FALSE;

  lend (&entry->name_en, &entry->name_fr);
  lend (&entry->name_fr, &entry->name_en);
  lend (&entry->label_en, &entry->label_fr);
  lend (&entry->label_fr, &entry->label_en);

  if (entry->name_en[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A program without a name");
      return FALSE;
    }

  if (entry->label_en[0] == '\0')
    {
      set_text (&entry->label_en, "Group");
      set_text (&entry->label_fr, "Groupe");
    }

  if (g_strv_contains (sensitivities, entry->sensitivity) && entry->sessions >= 1 &&
      entry->sessions <= VST_PROGRAM_MOST_SESSIONS && entry->enough >= 1 && entry->enough <= entry->sessions &&
      entry->minutes >= 15 && entry->minutes <= 480 && entry->capacity >= 1 && entry->capacity <= VST_PROGRAM_MOST_PLACES)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The numbers of a program");

  return FALSE;
}

VstProgram *
vst_program_new (gint64 id,
                 gint64 revision,
                 const VstProgramEntry *entry,
                 const char *ended_on,
                 gboolean named)
{
  VstProgram *self = g_atomic_rc_box_new0 (VstProgram);

  self->id = id;
  self->revision = revision;
  self->entry = vst_program_entry_copy (entry);
  self->ended_on = g_strdup (ended_on);
  self->named = named;

  if (!named)
    {
      set_text (&self->entry->name_en, entry->label_en);
      set_text (&self->entry->name_fr, entry->label_fr);
    }

  return self;
}

VstProgram *
vst_program_ref (VstProgram *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VstProgram *self = data;

  vst_program_entry_free (self->entry);
  g_free (self->ended_on);
}

void
vst_program_unref (VstProgram *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* What whoever reads it may know it by. */
const char *
vst_program_get_name (const VstProgram *self,
                      VstLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return language == VST_FRENCH ? self->entry->name_fr : self->entry->name_en;
}

const char *
vst_program_get_label (const VstProgram *self,
                       VstLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return language == VST_FRENCH ? self->entry->label_fr : self->entry->label_en;
}
