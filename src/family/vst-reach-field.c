/* vst-reach-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-reach-field.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-contact-wording.h"
#include "vst-family-wording.h"
#include "vst-line.h"

/**
 * VstReachField:
 *
 * By which of a family's contacts something went or came, with what may be done
 * there now said first; or with whom, in words.
 */
struct _VstReachField
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamily *family;
  const char *channel;
  gboolean is_out;
  GPtrArray *contacts; /* of VstContact: those of the channel */
  gint64 wanted;       /* chosen before they were there; -1 for none of them */
  gboolean is_setting;
  gboolean is_private;

  GtkWidget *contact_line;
  GtkDropDown *contact;
  GtkWidget *rule_box;
  GtkLabel *now;
  GtkLabel *rules;
  GtkWidget *whom_line;
  GtkWidget *whom;
};

G_DEFINE_FINAL_TYPE (VstReachField, vst_reach_field, ADW_TYPE_BIN)

/* Which contacts a channel goes by, and what is done there. */
static const struct
{
  const char *channel;
  VstContactKind kind;
  VstContactUse use;
} ways[] = {
  { "phone", VST_CONTACT_PHONE, VST_CONTACT_CALL },
  { "text", VST_CONTACT_PHONE, VST_CONTACT_TEXT },
  { "email", VST_CONTACT_EMAIL, VST_CONTACT_SEND_EMAIL },
  { "mail", VST_CONTACT_ADDRESS, VST_CONTACT_SEND_MAIL },
};

static gboolean
goes_by (VstReachField *self,
         VstContactKind *kind,
         VstContactUse *use)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].channel, self->channel) == 0)
      {
        *kind = ways[i].kind;
        *use = ways[i].use;
        return TRUE;
      }

  return FALSE;
}

/* The first that is offered is none of them. */
static VstContact *
get_contact (VstReachField *self)
{
  guint selected = gtk_drop_down_get_selected (self->contact);

  return selected != GTK_INVALID_LIST_POSITION && selected > 0 && selected <= self->contacts->len ? self->contacts->pdata[selected - 1] : NULL;
}

/* What may be done there now is said before it is noted. */
static void
show_rules (VstReachField *self)
{
  VstContact *contact = get_contact (self);
  VstContactKind kind;
  VstContactUse use = VST_CONTACT_CALL;

  gtk_widget_set_visible (self->rule_box, contact != NULL && !self->is_private);
  gtk_widget_set_visible (self->whom_line, contact == NULL);

  if (contact != NULL)
    {
      g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
      const VstContactWhen when = vst_contact_when_moment (g_get_real_time (), zone);
      g_autofree char *now = vst_word_contact_now (contact, &when);
      g_auto (GStrv) rules = vst_word_contact_rules (contact, &when);
      g_autofree char *words = g_strjoinv ("  ·  ", rules);

      goes_by (self, &kind, &use);
      gtk_label_set_label (self->now, now);
      gtk_label_set_label (self->rules, words);
      if (self->is_out && vst_contact_ask (contact, use, &when) != VST_CONTACT_YES)
        gtk_widget_add_css_class (self->rule_box, "mind");
      else
        gtk_widget_remove_css_class (self->rule_box, "mind");
    }
}

static char *
word_contact (VstReachField *self,
              VstContact *contact)
{
  VstMember *member = vst_family_find_member (self->family, vst_contact_get_person_id (contact));
  g_autofree char *name = member != NULL ? vst_word_name (vst_member_get_person (member), FALSE) : NULL;
  g_autofree char *masked = vst_word_contact_masked (contact);

  /* Translators: whose phone or address it is, and the last digits of what is hidden. */
  return g_strdup_printf (_("%1$s: %2$s"), name != NULL ? name : vst_word_contact_kind (vst_contact_get_kind (contact)), masked);
}

/* Those by which the channel goes; the one that was chosen, else the first. */
static void
show_contacts (VstReachField *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  VstContactKind kind = VST_CONTACT_PHONE;
  VstContactUse use;
  guint n = self->family != NULL && goes_by (self, &kind, &use) ? g_list_model_get_n_items (vst_family_get_contacts (self->family)) : 0;
  guint selected = 0;

  g_ptr_array_set_size (self->contacts, 0);
  g_ptr_array_add (words, g_strdup (_("Another way, or somebody else")));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (self->family), i);

      if (vst_contact_get_kind (contact) != kind)
        continue;

      if (vst_contact_get_id (contact) == self->wanted || (self->wanted == 0 && selected == 0))
        selected = self->contacts->len + 1;
      g_ptr_array_add (words, word_contact (self, contact));
      g_ptr_array_add (self->contacts, g_object_ref (contact));
    }

  self->is_setting = TRUE;
  gtk_widget_set_visible (self->contact_line, self->contacts->len > 0 && !self->is_private);
  vst_choice_set_words (self->contact, words);
  gtk_drop_down_set_selected (self->contact, selected);
  self->is_setting = FALSE;
  show_rules (self);
}

static void
contact_cb (VstReachField *self)
{
  if (self->is_setting || self->hub == NULL)
    return;

  self->wanted = get_contact (self) != NULL ? vst_contact_get_id (get_contact (self)) : -1;
  show_rules (self);
}

static void
vst_reach_field_dispose (GObject *object)
{
  VstReachField *self = VST_REACH_FIELD (object);

  g_clear_object (&self->hub);
  g_clear_object (&self->family);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_REACH_FIELD);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_reach_field_parent_class)->dispose (object);
}

static void
vst_reach_field_class_init (VstReachFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_reach_field_dispose;

  g_type_ensure (VST_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-reach-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstReachField, contact_line);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, contact);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, rule_box);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, now);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, rules);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, whom_line);
  gtk_widget_class_bind_template_child (widget_class, VstReachField, whom);
  gtk_widget_class_bind_template_callback (widget_class, contact_cb);
}

static void
vst_reach_field_init (VstReachField *self)
{
  self->contacts = g_ptr_array_new_with_free_func (g_object_unref);
  self->channel = "phone";
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_reach_field_set_family (VstReachField *self,
                            VstHub *hub,
                            VstFamily *family)
{
  g_return_if_fail (VST_IS_REACH_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  g_set_object (&self->hub, hub);
  g_set_object (&self->family, family);
  show_contacts (self);
}

/* @channel: static */
void
vst_reach_field_set_way (VstReachField *self,
                         const char *channel,
                         gboolean is_out)
{
  g_return_if_fail (VST_IS_REACH_FIELD (self));
  g_return_if_fail (channel != NULL);

  if (g_strcmp0 (channel, self->channel) != 0 && self->family != NULL)
    self->wanted = 0;
  self->channel = channel;
  self->is_out = is_out;
  if (self->hub != NULL)
    show_contacts (self);
}

void
vst_reach_field_set_private (VstReachField *self,
                             gboolean is_private)
{
  g_return_if_fail (VST_IS_REACH_FIELD (self));

  self->is_private = is_private;
  show_contacts (self);
}

gint64
vst_reach_field_get_contact (VstReachField *self)
{
  g_return_val_if_fail (VST_IS_REACH_FIELD (self), 0);

  return get_contact (self) != NULL ? vst_contact_get_id (get_contact (self)) : 0;
}

const char *
vst_reach_field_get_whom (VstReachField *self)
{
  g_return_val_if_fail (VST_IS_REACH_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->whom));
}

/* @contact_id: 0 for none of them */
void
vst_reach_field_set (VstReachField *self,
                     gint64 contact_id,
                     const char *whom)
{
  g_return_if_fail (VST_IS_REACH_FIELD (self));

  self->wanted = contact_id != 0 ? contact_id : -1;
  gtk_editable_set_text (GTK_EDITABLE (self->whom), whom);
  if (self->hub != NULL)
    show_contacts (self);
}
