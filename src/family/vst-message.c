/* vst-message.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

#define LETTER_TYPE "(xssssss)"

const char *const vst_message_channels[] = { "phone", "text", "email", "mail", "in_person", NULL };
const char *const vst_message_reasons[] = { "appointment", "news", "service", "paper", "transport", "other", NULL };
const char *const vst_message_outcomes[] = {
  "reached", "other_answered", "left_message", "no_answer", "sent", "returned", "wrong", "settled", NULL
};

static const char *const directions[] = { "in", "out", NULL };
static const char *const abouts[] = { "client", "none", "unconfirmed", NULL };

/**
 * vst_message_entry_new:
 * @channel: how it came, or went
 *
 * A slip about whoever it may be.
 */
VstMessageEntry *
vst_message_entry_new (const char *channel)
{
  VstMessageEntry *entry;

  g_return_val_if_fail (g_strv_contains (vst_message_channels, channel), NULL);

  entry = g_new0 (VstMessageEntry, 1);
  entry->channel = g_strdup (channel);
  entry->direction = g_strdup ("in");
  entry->about = g_strdup ("unconfirmed");
  entry->caller = g_strdup ("");
  entry->call_back = g_strdup ("");
  entry->for_whom = g_strdup ("");
  entry->text = g_strdup ("");
  entry->reason = g_strdup ("");
  entry->outcome = g_strdup ("");
  entry->follow_up_on = g_strdup ("");

  return entry;
}

VstMessageEntry *
vst_message_entry_copy (const VstMessageEntry *entry)
{
  VstMessageEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_memdup2 (entry, sizeof *entry);
  copy->channel = g_strdup (entry->channel);
  copy->direction = g_strdup (entry->direction);
  copy->about = g_strdup (entry->about);
  copy->caller = g_strdup (entry->caller);
  copy->call_back = g_strdup (entry->call_back);
  copy->for_whom = g_strdup (entry->for_whom);
  copy->text = g_strdup (entry->text);
  copy->reason = g_strdup (entry->reason);
  copy->outcome = g_strdup (entry->outcome);
  copy->follow_up_on = g_strdup (entry->follow_up_on);

  return copy;
}

void
vst_message_entry_free (VstMessageEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->channel);
  g_free (entry->direction);
  g_free (entry->about);
  g_free (entry->caller);
  g_free (entry->call_back);
  g_free (entry->for_whom);
  g_free (entry->text);
  g_free (entry->reason);
  g_free (entry->outcome);
  g_free (entry->follow_up_on);
  g_free (entry);
}

/* Whether nothing at all was typed. */
gboolean
vst_message_entry_is_empty (const VstMessageEntry *entry)
{
  g_return_val_if_fail (entry != NULL, TRUE);

  return entry->caller[0] == '\0' && entry->call_back[0] == '\0' && entry->for_whom[0] == '\0' && entry->text[0] == '\0';
}

static gboolean
check_line (char **text,
            GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, VST_MESSAGE_LINE_CHARS, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

static gboolean
is_code (const char *const *codes,
         const char *code)
{
  return *code == '\0' || g_strv_contains (codes, code);
}

/**
 * vst_message_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether it can be kept; its lines come back as lines, its text without white
 * space around it.  What came of it may stand for a text.
 */
gboolean
vst_message_entry_check (VstMessageEntry *entry,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!check_line (&entry->caller, error) || !check_line (&entry->call_back, error) || !check_line (&entry->for_whom, error) ||
      !vst_text_check (entry->text, -1, VST_MESSAGE_TEXT_CHARS, error))
    return FALSE;

  g_strstrip (entry->text);

  if (!g_strv_contains (vst_message_channels, entry->channel) || !g_strv_contains (directions, entry->direction) || !g_strv_contains (abouts, entry->about) ||
      g_str_equal (entry->about, "client") != (entry->family_id != 0) || (entry->contact_id != 0 && entry->family_id == 0) ||
      !is_code (vst_message_reasons, entry->reason) || !is_code (vst_message_outcomes, entry->outcome) ||
      (entry->for_staff_id != 0) != (entry->follow_up_on[0] != '\0'))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "A message that says what doesn't go together");
      return FALSE;
    }

  if (entry->text[0] == '\0' && entry->outcome[0] == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TALK_NEEDED, "A message that says nothing");
      return FALSE;
    }

  if (entry->follow_up_on[0] == '\0' || vst_day_is_valid (entry->follow_up_on))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "No day to follow a message up");

  return FALSE;
}

/* The same of what comes in, and is linked to nobody. */
gboolean
vst_message_entry_check_slip (VstMessageEntry *entry,
                              GError **error)
{
  if (!vst_message_entry_check (entry, error))
    return FALSE;

  if (entry->text[0] != '\0' && entry->family_id == 0 && entry->answers_id == 0 && entry->for_staff_id == 0 && entry->at == 0 &&
      g_str_equal (entry->direction, "in"))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "A slip says what was said, and is linked to nobody");

  return FALSE;
}

/**
 * vst_message_entry_pack:
 * @at: when it was written
 */
GBytes *
vst_message_entry_pack (const VstMessageEntry *entry,
                        gint64 at)
{
  g_autoptr (GVariant) letter = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  letter = g_variant_ref_sink (g_variant_new (LETTER_TYPE, at, entry->channel, entry->about, entry->caller,
                                              entry->call_back, entry->for_whom, entry->text));

  return g_variant_get_data_as_bytes (letter);
}

static void
put (char **text,
     const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

/**
 * vst_message_entry_unpack:
 * @at: (out): when it was written
 *
 * Returns: (nullable): %NULL for a letter that is none of ours
 */
VstMessageEntry *
vst_message_entry_unpack (GBytes *letter,
                          gint64 *at)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (VstMessageEntry) entry = vst_message_entry_new ("phone");
  const char *channel, *about, *caller, *call_back, *for_whom, *text;

  g_return_val_if_fail (letter != NULL, NULL);

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (LETTER_TYPE), letter, FALSE));
  if (!g_variant_is_normal_form (variant))
    return NULL;

  g_variant_get (variant, "(x&s&s&s&s&s&s)", at, &channel, &about, &caller, &call_back, &for_whom, &text);
  put (&entry->channel, channel);
  put (&entry->about, about);
  put (&entry->caller, caller);
  put (&entry->call_back, call_back);
  put (&entry->for_whom, for_whom);
  put (&entry->text, text);

  return vst_message_entry_check_slip (entry, NULL) ? g_steal_pointer (&entry) : NULL;
}

/**
 * VstMessage:
 *
 * A message to be passed on, or one that was.
 */
struct _VstMessage
{
  GObject parent_instance;

  VstMessageState state;
  VstMessageEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstMessage, vst_message, G_TYPE_OBJECT)

static void
vst_message_finalize (GObject *object)
{
  VstMessage *self = VST_MESSAGE (object);

  g_free ((char *) self->state.file_number);
  g_free ((char *) self->state.staff_name);
  g_free ((char *) self->state.worker);
  g_free ((char *) self->state.with);
  vst_message_entry_free (self->entry);

  G_OBJECT_CLASS (vst_message_parent_class)->finalize (object);
}

static void
vst_message_class_init (VstMessageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_message_finalize;
}

static void
vst_message_init (VstMessage *self)
{
}

VstMessage *
vst_message_new (const VstMessageState *state,
                 const VstMessageEntry *entry)
{
  VstMessage *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_MESSAGE, NULL);
  self->state = *state;
  self->state.file_number = g_strdup (state->file_number);
  self->state.staff_name = g_strdup (state->staff_name);
  self->state.worker = g_strdup (state->worker);
  self->state.with = g_strdup (state->with);
  self->entry = vst_message_entry_copy (entry);

  return self;
}

const VstMessageState *
vst_message_get_state (VstMessage *self)
{
  g_return_val_if_fail (VST_IS_MESSAGE (self), NULL);

  return &self->state;
}

const VstMessageEntry *
vst_message_get_entry (VstMessage *self)
{
  g_return_val_if_fail (VST_IS_MESSAGE (self), NULL);

  return self->entry;
}
