/* vst-intake-page-state.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-intake-page-private.h"

char *
_vst_intake_page_dup_note (VstIntakePage *self)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (self->note), "text", &text, NULL);

  return text;
}

GVariant *
_vst_intake_page_save_state (VstPage *page)
{
  VstIntakePage *self = VST_INTAKE_PAGE (page);
  GVariantDict dict;
  g_autofree char *note = _vst_intake_page_dup_note (self);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "anonymous", "b", gtk_check_button_get_active (self->anonymous));
  g_variant_dict_insert (&dict, "name", "s", gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_variant_dict_insert (&dict, "birth", "s", vst_birth_field_get_text (self->birth));
  g_variant_dict_insert_value (&dict, "language", vst_language_field_save (self->language));
  g_variant_dict_insert (&dict, "phone", "s", gtk_editable_get_text (GTK_EDITABLE (self->phone)));
  g_variant_dict_insert (&dict, "phone-reply", "u", (guint) vst_phone_get_reply (self->phone_asked));
  g_variant_dict_insert (&dict, "rule", "u", (guint) vst_rule_field_get (self->rule));
  g_variant_dict_insert (&dict, "note", "s", note);
  g_variant_dict_insert (&dict, "block", "s", vst_block_field_get_text (self->block));
  g_variant_dict_insert (&dict, "reply", "u", (guint) vst_block_field_get_reply (self->block));
  vst_due_field_save (self->due, &dict);
  g_variant_dict_insert (&dict, "words", "u", (guint) vst_ask_in_field_get (self->words));
  g_variant_dict_insert (&dict, "draft", "x", vst_draft_field_get_id (self->draft));
  g_variant_dict_insert_value (&dict, "members", vst_members_field_save (self->members));

  return g_variant_dict_end (&dict);
}

static void
restore_text (GVariantDict *dict,
              const char *key,
              GtkWidget *editable)
{
  const char *text;

  if (g_variant_dict_lookup (dict, key, "&s", &text))
    gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

void
_vst_intake_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstIntakePage *self = VST_INTAKE_PAGE (page);
  g_autoptr (GVariant) language = NULL;
  g_autoptr (GVariant) members = NULL;
  GVariantDict dict;
  const char *text;
  gboolean on;
  guint rule, words, reply;
  gint64 id;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT))
    return;

  self->is_ready = FALSE;
  g_variant_dict_init (&dict, state);
  restore_text (&dict, "name", self->name);
  restore_text (&dict, "phone", self->phone);
  if ((members = g_variant_dict_lookup_value (&dict, "members", NULL)) != NULL)
    vst_members_field_restore (self->members, members);

  if (g_variant_dict_lookup (&dict, "anonymous", "b", &on))
    gtk_check_button_set_active (self->anonymous, on);
  if (g_variant_dict_lookup (&dict, "words", "u", &words) && words <= VST_ASK_IN_BOTH)
    vst_ask_in_field_set (self->words, (VstAskIn) words);
  if (g_variant_dict_lookup (&dict, "birth", "&s", &text))
    vst_birth_field_set_text (self->birth, text);
  if ((language = g_variant_dict_lookup_value (&dict, "language", NULL)) != NULL)
    vst_language_field_restore (self->language, language);
  if (g_variant_dict_lookup (&dict, "phone-reply", "u", &reply) && (reply == VST_PHONE_NOT_ASKED || reply == VST_PHONE_UNKNOWN || reply == VST_PHONE_DECLINED))
    vst_asked_field_set (self->phone_asked, (int) reply);
  if (g_variant_dict_lookup (&dict, "rule", "u", &rule))
    vst_rule_field_show (self->rule, VST_CONTACT_PHONE, rule);
  vst_due_field_restore (self->due, &dict);
  if (g_variant_dict_lookup (&dict, "note", "&s", &text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), text, -1);
  if (g_variant_dict_lookup (&dict, "block", "&s", &text))
    vst_block_field_set_text (self->block, text);
  if (g_variant_dict_lookup (&dict, "reply", "u", &reply) && reply <= VST_BLOCK_DECLINED)
    vst_block_field_set_reply (self->block, (VstBlockReply) reply);
  if (g_variant_dict_lookup (&dict, "draft", "x", &id))
    vst_draft_field_set_id (self->draft, id);

  g_variant_dict_clear (&dict);
  self->is_ready = TRUE;
  _vst_intake_page_changed (self);
}
