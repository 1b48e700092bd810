/* vst-phone-reply-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-phone-reply-field.h"

#include <glib/gi18n.h>

#include "vst-contact-store.h"
#include "vst-contact-wording.h"
#include "vst-error-text.h"
#include "vst-page.h"

struct _VstPhoneReplyField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  gboolean is_private;

  VstAskedField *asked;
  GtkLabel *replied_on;
};

G_DEFINE_FINAL_TYPE (VstPhoneReplyField, vst_phone_reply_field, ADW_TYPE_BIN)

static const VstAskedWay ways[] = {
  { VST_PHONE_NOT_ASKED, N_ ("Not asked") },
  { VST_PHONE_UNKNOWN, N_ ("Don’t know") },
  { VST_PHONE_DECLINED, N_ ("Prefer not to answer") },
};

void
vst_phone_set_ways (VstAskedField *field)
{
  vst_asked_field_set_ways (field, ways, G_N_ELEMENTS (ways));
}

VstPhoneReply
vst_phone_get_reply (VstAskedField *field)
{
  int reply = vst_asked_field_get (field);

  return reply < 0 ? VST_PHONE_NOT_ASKED : (VstPhoneReply) reply;
}

void
vst_phone_show_reply (VstAskedField *field,
                      gboolean is_given)
{
  if (is_given)
    vst_asked_field_set (field, -1);
  else if (vst_asked_field_get (field) < 0)
    vst_asked_field_set (field, VST_PHONE_NOT_ASKED);
}

static void
show (VstPhoneReplyField *self,
      const VstPhoneReplied *replied)
{
  gboolean is_shown = replied != NULL && replied->reply != VST_PHONE_GIVEN && !self->is_private;
  g_autofree char *text = is_shown ? vst_word_phone_replied (replied->reply, replied->on) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (is_shown)
    vst_asked_field_set (self->asked, (int) replied->reply);
  gtk_label_set_label (self->replied_on, text);
  gtk_widget_set_visible (GTK_WIDGET (self->replied_on), *text != '\0');
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstPhoneReplyField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstPhoneReplied *replied = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub != NULL && (replied == NULL || replied->family_id == self->family_id))
    show (self, replied);
}

static void
read_reply (VstPhoneReplyField *self)
{
  vst_hub_read (self->hub, &vst_contact_read_replied, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, read_cb,
                g_object_ref (self));
}

/* What couldn't be kept doesn't stay pressed. */
static void
replied_done_cb (GObject *object,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (VstPhoneReplyField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  text = error != NULL ? vst_error_text (error) : NULL;
  vst_page_say (GTK_WIDGET (self), text != NULL ? text : _("Written down"), text != NULL ? NULL : "desk.undo");
  read_reply (self);
}

static void
replied_cb (VstPhoneReplyField *self)
{
  VstPhoneReplied *replied = g_new0 (VstPhoneReplied, 1);

  replied->family_id = self->family_id;
  replied->reply = vst_phone_get_reply (self->asked);
  vst_hub_do (self->hub, &vst_contact_do_reply, replied, g_free, NULL, replied_done_cb, g_object_ref (self));
}

static void
vst_phone_reply_field_dispose (GObject *object)
{
  g_clear_object (&VST_PHONE_REPLY_FIELD (object)->hub);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_PHONE_REPLY_FIELD);

  G_OBJECT_CLASS (vst_phone_reply_field_parent_class)->dispose (object);
}

static void
vst_phone_reply_field_class_init (VstPhoneReplyFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_phone_reply_field_dispose;

  g_type_ensure (VST_TYPE_ASKED_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-phone-reply-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPhoneReplyField, asked);
  gtk_widget_class_bind_template_child (widget_class, VstPhoneReplyField, replied_on);
  gtk_widget_class_bind_template_callback (widget_class, replied_cb);
}

static void
vst_phone_reply_field_init (VstPhoneReplyField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_phone_set_ways (self->asked);
}

void
vst_phone_reply_field_show (VstPhoneReplyField *self,
                            VstHub *hub,
                            gint64 family_id,
                            gboolean is_private)
{
  g_return_if_fail (VST_IS_PHONE_REPLY_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  g_set_object (&self->hub, hub);
  self->family_id = family_id;
  self->is_private = is_private;
  gtk_widget_set_sensitive (GTK_WIDGET (self->asked), vst_hub_may (hub, VST_RIGHT_EDIT_FAMILY));
  if (is_private)
    show (self, NULL);
  else
    read_reply (self);
}
