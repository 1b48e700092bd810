/* vst-draft-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-draft-field.h"

#include <glib/gi18n.h>

#include "vst-draft-store.h"
#include "vst-error-text.h"
#include "vst-page.h"
#include "vst-paper-format.h"

/* After the last key. */
#define PAUSE_MS 250

/**
 * VstDraftField:
 *
 * Keeps what is typed into the page around it, and offers to go on with what
 * was left before.
 *
 * A new form is empty: nothing of a draft is put into it unless asked for, and
 * each form has a draft of its own, so that none overwrites another.
 */
struct _VstDraftField
{
  AdwBin parent_instance;

  VstHub *hub;
  char *form;
  gint64 id;
  VstDraft *earlier;
  guint pause_id;
  gboolean is_kept;
  gboolean is_over;

  GtkWidget *offer;
  GtkLabel *offer_text;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (VstDraftField, vst_draft_field, ADW_TYPE_BIN)

static VstPage *
get_page (VstDraftField *self)
{
  return VST_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), VST_TYPE_PAGE));
}

static void
kept_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstDraftField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (VST_HUB (object));
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (error != NULL)
    {
      text = vst_error_text (error);
    }
  else
    {
      time = vst_format_time_prose (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));
      /* Translators: a time of the day. */
      text = g_strdup_printf (_("Draft saved at %s"), time);
    }

  gtk_label_set_label (self->state, text);
}

static void
drop_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (error != NULL)
    g_warning ("A draft was not dropped: %s", error->message);
}

static void
drop (VstDraftField *self,
      gint64 id)
{
  vst_hub_do (self->hub, &vst_draft_drop, vst_draft_new (self->form, id, ""), (GDestroyNotify) vst_draft_free,
              NULL, drop_cb, NULL);
}

/**
 * vst_draft_field_flush:
 *
 * Keeps what is typed at once; where nothing is, there is no draft.
 */
void
vst_draft_field_flush (VstDraftField *self)
{
  VstPage *page;
  g_autoptr (GVariant) state = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (VST_IS_DRAFT_FIELD (self));

  page = get_page (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);

  if (page == NULL || self->is_over || self->hub == NULL)
    return;

  if (!vst_page_has_unsaved (page))
    {
      if (self->is_kept)
        drop (self, self->id);
      self->is_kept = FALSE;
      gtk_label_set_label (self->state, "");
      return;
    }

  state = vst_page_save_state (page);
  text = g_variant_print (state, TRUE);
  self->is_kept = TRUE;
  vst_hub_do (self->hub, &vst_draft_put, vst_draft_new (self->form, self->id, text), (GDestroyNotify) vst_draft_free,
              NULL, kept_cb, g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  VstDraftField *self = user_data;

  self->pause_id = 0;
  vst_draft_field_flush (self);

  return G_SOURCE_REMOVE;
}

void
vst_draft_field_touch (VstDraftField *self)
{
  g_return_if_fail (VST_IS_DRAFT_FIELD (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* It has been saved for good. */
void
vst_draft_field_drop (VstDraftField *self)
{
  g_return_if_fail (VST_IS_DRAFT_FIELD (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->is_over = TRUE;
  if (self->is_kept)
    drop (self, self->id);
}

static void
resume_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstDraftField *self = VST_DRAFT_FIELD (widget);
  g_autoptr (GVariant) state = g_variant_parse (NULL, self->earlier->text, NULL, NULL, NULL);

  gtk_widget_set_visible (self->offer, FALSE);

  if (state != NULL)
    {
      vst_page_restore_state (get_page (self), state);
      self->id = self->earlier->subject_id;
      self->is_kept = TRUE;
      vst_page_focus_first (get_page (self));
    }
}

static void
discard_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstDraftField *self = VST_DRAFT_FIELD (widget);

  gtk_widget_set_visible (self->offer, FALSE);
  drop (self, self->earlier->subject_id);
  vst_page_focus_first (get_page (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstDraftField) self = user_data;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (VST_HUB (object));
  g_autoptr (GPtrArray) drafts = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (drafts == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  for (guint i = 0; i < drafts->len; i++)
    {
      const VstDraft *draft = g_ptr_array_index (drafts, i);
      g_autofree char *when = NULL;
      g_autofree char *text = NULL;

      if (!g_str_equal (draft->form, self->form) || draft->subject_id == self->id)
        continue;

      self->earlier = vst_draft_new (draft->form, draft->subject_id, draft->text);
      when = vst_format_moment_prose (draft->updated_at, zone);
      /* Translators: a day and a time. */
      text = g_strdup_printf (_("A form was left on %s. Go on with it?"), when);
      gtk_label_set_label (self->offer_text, text);
      gtk_widget_set_visible (self->offer, TRUE);
      return;
    }
}

/* The page goes: at a lock, at an end, or to be built anew.  What was typed in
 * the last moment is kept, too.
 */
static void
vst_draft_field_unroot (GtkWidget *widget)
{
  VstDraftField *self = VST_DRAFT_FIELD (widget);

  if (self->pause_id != 0)
    vst_draft_field_flush (self);

  GTK_WIDGET_CLASS (vst_draft_field_parent_class)->unroot (widget);
}

static void
vst_draft_field_dispose (GObject *object)
{
  VstDraftField *self = VST_DRAFT_FIELD (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->earlier, vst_draft_free);
  g_clear_object (&self->hub);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_DRAFT_FIELD);

  G_OBJECT_CLASS (vst_draft_field_parent_class)->dispose (object);
}

static void
vst_draft_field_finalize (GObject *object)
{
  g_free (VST_DRAFT_FIELD (object)->form);

  G_OBJECT_CLASS (vst_draft_field_parent_class)->finalize (object);
}

static void
vst_draft_field_class_init (VstDraftFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_draft_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_draft_field_finalize;
  widget_class->unroot = vst_draft_field_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-draft-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstDraftField, offer);
  gtk_widget_class_bind_template_child (widget_class, VstDraftField, offer_text);
  gtk_widget_class_bind_template_child (widget_class, VstDraftField, state);

  gtk_widget_class_install_action (widget_class, "draft.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "draft.discard", NULL, discard_action);
}

static void
vst_draft_field_init (VstDraftField *self)
{
  self->id = g_get_real_time ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_draft_field_set_form:
 * @form: what its drafts are stored as
 *
 * Looks whether a form was left before.
 */
void
vst_draft_field_set_form (VstDraftField *self,
                          VstHub *hub,
                          const char *form)
{
  g_return_if_fail (VST_IS_DRAFT_FIELD (self));
  g_return_if_fail (form != NULL);

  g_set_object (&self->hub, hub);
  self->form = g_strdup (form);
  vst_hub_read (hub, &vst_draft_read, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

gint64
vst_draft_field_get_id (VstDraftField *self)
{
  g_return_val_if_fail (VST_IS_DRAFT_FIELD (self), 0);

  return self->id;
}

/* The same form, built anew in the other language. */
void
vst_draft_field_set_id (VstDraftField *self,
                        gint64 id)
{
  g_return_if_fail (VST_IS_DRAFT_FIELD (self));

  self->id = id;
  self->is_kept = TRUE;
}
