/* vst-interview-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-field.h"

#include <glib/gi18n.h>

#include "vst-answer-store.h"
#include "vst-interview-wording.h"
#include "vst-page.h"

/**
 * VstInterviewField:
 *
 * How far the interview with a family has come, and the way back into it.
 */
struct _VstInterviewField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;

  GtkOrientable *line;
  GtkLevelBar *level;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (VstInterviewField, vst_interview_field, ADW_TYPE_BIN)

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstInterviewField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstInterviewGaps) gaps = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (self->hub == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), gaps != NULL);
  if (gaps == NULL)
    return;

  text = vst_word_meter (gaps->meter);
  gtk_label_set_label (self->text, text);
  gtk_level_bar_set_value (self->level, gaps->meter->total > 0 ? (double) gaps->meter->filled / gaps->meter->total : 1);
}

static void
read_meter (VstInterviewField *self)
{
  vst_hub_read (self->hub, &vst_interview_read_meter, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                read_cb, g_object_ref (self));
}

static void
changed_cb (VstInterviewField *self,
            guint topics)
{
  if ((topics & (VST_TOPIC_FAMILY | VST_TOPIC_HUB)) != 0)
    read_meter (self);
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_page_open (widget, "interview", g_variant_new_int64 (VST_INTERVIEW_FIELD (widget)->family_id));
}

static void
vst_interview_field_dispose (GObject *object)
{
  g_clear_object (&VST_INTERVIEW_FIELD (object)->hub);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_INTERVIEW_FIELD);

  G_OBJECT_CLASS (vst_interview_field_parent_class)->dispose (object);
}

static void
vst_interview_field_class_init (VstInterviewFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_interview_field_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/interview/vst-interview-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstInterviewField, line);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewField, level);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewField, text);
  gtk_widget_class_install_action (widget_class, "interview.open", NULL, open_action);
}

static void
vst_interview_field_init (VstInterviewField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
vst_interview_field_show (VstInterviewField *self,
                          VstHub *hub,
                          gint64 family_id)
{
  g_return_if_fail (VST_IS_INTERVIEW_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  g_set_object (&self->hub, hub);
  self->family_id = family_id;
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_meter (self);
}
