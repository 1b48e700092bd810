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
#include "vst-family-wording.h"
#include "vst-interview-wording.h"
#include "vst-page.h"
#include "vst-paper-format.h"

/* So that the bar stays a line or two. */
#define MOST_TOLD 3

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

/* What keeps them safe comes first, then what the file itself is short of; a few are told, and how many more. */
static char *
word_known (VstInterviewGaps *gaps,
            const char *today,
            guint *known,
            guint *total)
{
  guint n_fields;
  g_auto (GStrv) file = vst_word_gaps (gaps->interview->family, gaps->interview->phone_reply, today, &n_fields);
  guint n_file = g_strv_length (file);
  g_autoptr (GPtrArray) left = vst_word_left (gaps->meter);
  guint n = n_file + left->len;
  guint n_first = gaps->meter->lacks_block ? 1 : 0;
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *more = NULL;
  g_autofree char *list = NULL;

  *known += n_fields - n_file;
  *total += n_fields;
  if (n == 0)
    return g_strdup_printf (ngettext ("The %u line is filled.", "All %u lines are filled.", *total), *total);

  for (guint i = 0; i < n_file; i++)
    g_ptr_array_insert (left, (int) (n_first + i), file[i]);
  for (guint i = 0; i < MIN (n, MOST_TOLD); i++)
    g_ptr_array_add (told, g_ptr_array_index (left, i));
  if (n > MOST_TOLD)
    {
      /* Translators: after three things that aren't known yet. */
      more = g_strdup_printf (ngettext ("%u more", "%u more", n - MOST_TOLD), n - MOST_TOLD);
      g_ptr_array_add (told, more);
    }
  g_ptr_array_add (told, NULL);
  list = vst_format_all_of ((const char *const *) told->pdata);

  /* Translators: what isn't known yet; the first number is how many are, of the second. */
  return g_strdup_printf (_("%1$u of %2$u known. Left, whenever it suits: %3$s."), *known, *total, list);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstInterviewField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstInterviewGaps) gaps = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;
  g_autofree char *today = NULL;
  guint known, total;

  if (self->hub == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), gaps != NULL);
  if (gaps == NULL)
    return;

  known = gaps->meter->filled;
  total = gaps->meter->total;
  today = vst_hub_dup_today (self->hub);
  text = word_known (gaps, today, &known, &total);
  gtk_label_set_label (self->text, text);
  gtk_level_bar_set_value (self->level, total > 0 ? (double) known / total : 1);
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
