/* vst-notices.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-notices.h"

#include <glib/gi18n.h>

#include "vst-backup.h"
#include "vst-block-store.h"
#include "vst-hub-check.h"
#include "vst-message-store.h"
#include "vst-page.h"

/* Older than this, a backup is to be made. */
#define OLD_USEC (2 * G_TIME_SPAN_DAY)

/**
 * VstNotices:
 *
 * What one should know whatever page is open: that nobody in the sample hub is
 * real, with a way to be somebody else in it at once; that the last proved backup
 * is old; that the hub's file is damaged, which is looked at after each sign-in;
 * that messages wait to be passed on; and, to whoever wrote it down, that somebody
 * has a name who may be meant.
 */
struct _VstNotices
{
  AdwBin parent_instance;

  VstHub *hub; /* weak */
  GCancellable *look;

  GtkWidget *sample;
  GtkWidget *backup;
  GtkLabel *backup_text;
  GtkWidget *damage;
  GtkWidget *messages;
  GtkLabel *messages_text;
  GtkWidget *names;
  GtkLabel *names_text;
  GtkWidget *lifts;
  GtkLabel *lifts_text;
  gint64 family_id; /* in whose file the first of them was written down */
};

G_DEFINE_FINAL_TYPE (VstNotices, vst_notices, ADW_TYPE_BIN)

static void
show (VstNotices *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->sample) || gtk_widget_get_visible (self->backup) ||
                                                 gtk_widget_get_visible (self->damage) || gtk_widget_get_visible (self->messages) ||
                                                 gtk_widget_get_visible (self->names) || gtk_widget_get_visible (self->lifts));
}

static void
backup_cb (VstNotices *self)
{
  vst_page_open (GTK_WIDGET (self), "backup", NULL);
}

static void
messages_cb (VstNotices *self)
{
  vst_page_open (GTK_WIDGET (self), "messages", NULL);
}

/* A number alone: it is read from afar. */
static void
count_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstNotices) self = user_data;
  g_autofree VstMessageCount *count = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *open = NULL;
  g_autofree char *due = NULL;
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->hub != VST_HUB (object) || count == NULL ||
      vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  open = g_strdup_printf (ngettext ("%u message to pass on", "%u messages to pass on", count->open), count->open);
  due = g_strdup_printf (ngettext ("%u follow-up for you today", "%u follow-ups for you today", count->due), count->due);
  text = g_strconcat (count->open > 0 || count->due == 0 ? open : "", count->open > 0 && count->due > 0 ? " · " : "",
                      count->due > 0 ? due : "", NULL);
  gtk_label_set_label (self->messages_text, text);
  gtk_widget_set_visible (self->messages, count->open + count->due > 0);
  show (self);
}

static void
lifts_cb (VstNotices *self)
{
  vst_page_open (GTK_WIDGET (self), "protected", NULL);
}

static void
asked_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstNotices) self = user_data;
  g_autofree gint64 *count = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->hub != VST_HUB (object) || count == NULL ||
      vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  text = g_strdup_printf (ngettext ("%u protection is to be lifted: you are the second person",
                                    "%u protections are to be lifted: you are the second person", (gulong) *count),
                          (guint) *count);
  gtk_label_set_label (self->lifts_text, text);
  gtk_widget_set_visible (self->lifts, *count > 0);
  show (self);
}

static void
names_cb (VstNotices *self)
{
  vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (self->family_id));
}

/* Whose names they are is told in the file alone. */
static void
doubts_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstNotices) self = user_data;
  g_autoptr (GPtrArray) doubts = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->hub != VST_HUB (object) || doubts == NULL ||
      vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  self->family_id = doubts->len > 0 ? ((VstBlockDoubt *) doubts->pdata[0])->family_id : 0;
  text = g_strdup_printf (ngettext ("%u name to settle", "%u names to settle", doubts->len), doubts->len);
  gtk_label_set_label (self->names_text, text);
  gtk_widget_set_visible (self->names, self->family_id != 0);
  show (self);
}

static void
last_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstNotices) self = user_data;
  g_autofree gint64 *made_at = vst_hub_read_finish (VST_HUB (object), result, NULL);
  gint64 age = made_at != NULL ? g_get_real_time () - *made_at : 0;
  guint days = (guint) (age / G_TIME_SPAN_DAY);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->hub != VST_HUB (object) || made_at == NULL)
    return;

  if (*made_at == 0)
    text = g_strdup (_("No backup has been made yet."));
  else
    text = g_strdup_printf (ngettext ("The last backup is %u day old.", "The last backup is %u days old.", days), days);

  gtk_label_set_label (self->backup_text, text);
  gtk_widget_set_visible (self->backup, age > OLD_USEC);
  show (self);
}

static void
looked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstNotices) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vst_hub_read_finish (VST_HUB (object), result, &error) != NULL || !g_error_matches (error, VST_ERROR, VST_ERROR_CORRUPT) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->hub != VST_HUB (object))
    return;

  g_message ("The hub's file is damaged: %s", error->message);
  gtk_widget_set_visible (self->damage, TRUE);
  show (self);
}

/* Nobody waits for it at a lock, and what is to be passed on is no news there. */
static void
state_cb (VstNotices *self)
{
  if (vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    return;

  g_cancellable_cancel (self->look);
  gtk_widget_set_visible (self->messages, FALSE);
  gtk_widget_set_visible (self->names, FALSE);
  gtk_widget_set_visible (self->lifts, FALSE);
  show (self);
}

static void
changed_cb (VstNotices *self,
            guint topics,
            VstHub *hub)
{
  VstHubCard card;

  /* Nobody misses what is in the sample. */
  vst_keys_get_card (vst_hub_get_keys (hub), &card);
  if (topics & VST_TOPIC_HUB && !card.sample && hub == self->hub && vst_hub_get_state (hub) == VST_HUB_OPEN)
    vst_hub_read (hub, &vst_backup_read_last, NULL, NULL, NULL, last_cb, g_object_ref (self));

  if (topics & VST_TOPIC_MESSAGE && hub == self->hub && vst_hub_get_state (hub) == VST_HUB_OPEN && vst_hub_may (hub, VST_RIGHT_TAKE_MESSAGE))
    vst_hub_read (hub, &vst_message_read_count, NULL, NULL, NULL, count_cb, g_object_ref (self));

  if (topics & (VST_TOPIC_STAFF | VST_TOPIC_SCENE) && hub == self->hub && vst_hub_get_state (hub) == VST_HUB_OPEN && vst_hub_may (hub, VST_RIGHT_BLOCK))
    vst_hub_read (hub, &vst_block_read_doubts, NULL, NULL, NULL, doubts_cb, g_object_ref (self));

  if (topics & (VST_TOPIC_STAFF | VST_TOPIC_FAMILY) && hub == self->hub && vst_hub_get_state (hub) == VST_HUB_OPEN && vst_hub_may (hub, VST_RIGHT_LIFT_BLOCK))
    vst_hub_read (hub, &vst_block_read_asked, NULL, NULL, NULL, asked_cb, g_object_ref (self));
}

static void
vst_notices_dispose (GObject *object)
{
  g_clear_weak_pointer (&VST_NOTICES (object)->hub);
  g_clear_object (&VST_NOTICES (object)->look);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_NOTICES);

  G_OBJECT_CLASS (vst_notices_parent_class)->dispose (object);
}

static void
vst_notices_class_init (VstNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_notices_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, VstNotices, sample);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, backup);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, backup_text);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, damage);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, messages);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, messages_text);
  gtk_widget_class_bind_template_callback (widget_class, backup_cb);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, names);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, names_text);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, lifts);
  gtk_widget_class_bind_template_child (widget_class, VstNotices, lifts_text);
  gtk_widget_class_bind_template_callback (widget_class, lifts_cb);
  gtk_widget_class_bind_template_callback (widget_class, messages_cb);
  gtk_widget_class_bind_template_callback (widget_class, names_cb);
}

static void
vst_notices_init (VstNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_notices_set_hub:
 * @hub: (nullable): the hub that is open or may be
 */
void
vst_notices_set_hub (VstNotices *self,
                     VstHub *hub)
{
  VstHubCard card = { 0 };

  g_return_if_fail (VST_IS_NOTICES (self));

  if (self->hub != NULL)
    g_signal_handlers_disconnect_by_data (self->hub, self);

  g_cancellable_cancel (self->look);
  g_clear_object (&self->look);
  g_set_weak_pointer (&self->hub, hub);
  gtk_widget_set_visible (self->backup, FALSE);
  gtk_widget_set_visible (self->damage, FALSE);
  gtk_widget_set_visible (self->messages, FALSE);
  gtk_widget_set_visible (self->names, FALSE);
  gtk_widget_set_visible (self->lifts, FALSE);

  if (hub != NULL)
    {
      vst_keys_get_card (vst_hub_get_keys (hub), &card);
      g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hub, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
      changed_cb (self, VST_TOPIC_HUB | VST_TOPIC_MESSAGE | VST_TOPIC_STAFF, hub);
    }

  if (hub != NULL && vst_hub_get_state (hub) == VST_HUB_OPEN)
    {
      self->look = g_cancellable_new ();
      vst_hub_read (hub, &vst_hub_look, NULL, NULL, self->look, looked_cb, g_object_ref (self));
    }

  gtk_widget_set_visible (self->sample, card.sample);
  show (self);
}
