/* vst-call-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-call-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-choice.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-language.h"
#include "vst-letter-box.h"
#include "vst-line.h"
#include "vst-message-store.h"
#include "vst-message-wording.h"

#define STATE_TYPE "(ssssub)"

/* A slip that was begun and cut off has no text yet; it is kept all the same. */
#define CUT_OFF "…"

/**
 * VstCallPage:
 *
 * The card for whoever asks about somebody: words to read aloud, in both
 * languages, that neither confirm nor deny; and a slip that is linked to nobody.
 *
 * It is there while the hub is locked, too, and then knows nothing of it.
 */
struct _VstCallPage
{
  VstPage parent_instance;

  VstHub *hub;      /* nullable: none is open yet */
  gboolean is_over; /* kept, closed, or handed to the page that takes over */

  GtkLabel *first;
  GtkLabel *second;
  GtkWidget *slip;
  GtkWidget *no_slip;
  GtkWidget *caller;
  GtkWidget *call_back;
  GtkWidget *for_whom;
  GtkDropDown *channel;
  GtkCheckButton *nobody;
  GtkTextView *text;
  GtkLabel *problem;
  GtkLabel *locked;
  GtkWidget *keep;
};

G_DEFINE_FINAL_TYPE (VstCallPage, vst_call_page, VST_TYPE_PAGE)

static void
take (char **text,
      char *value)
{
  g_free (*text);
  *text = value;
}

static VstMessageEntry *
dup_entry (VstCallPage *self)
{
  VstMessageEntry *entry = vst_message_entry_new (vst_message_channels[gtk_drop_down_get_selected (self->channel)]);
  char *text;

  if (gtk_check_button_get_active (self->nobody))
    take (&entry->about, g_strdup ("none"));

  take (&entry->caller, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->caller))));
  take (&entry->call_back, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->call_back))));
  take (&entry->for_whom, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->for_whom))));
  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  take (&entry->text, text);

  return entry;
}

/* Whether a message can go straight into the hub; else its letter box has it. */
static gboolean
is_open (VstCallPage *self)
{
  return vst_hub_get_state (self->hub) == VST_HUB_OPEN && vst_hub_may (self->hub, VST_RIGHT_TAKE_MESSAGE);
}

static void
show_problem (VstCallPage *self,
              const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
  gtk_widget_set_sensitive (self->slip, TRUE);
  gtk_widget_set_sensitive (self->keep, TRUE);
}

static void
show_error (VstCallPage *self,
            const GError *error)
{
  g_autofree char *text = vst_error_text (error);
  gboolean is_beside = g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) && vst_line_take_too_long (GTK_WIDGET (self));

  show_problem (self, is_beside ? "" : text);
}

static void
end (VstCallPage *self,
     const char *said,
     const char *undo_action)
{
  self->is_over = TRUE;
  vst_page_say (GTK_WIDGET (self), said, undo_action);
  vst_dialog_close (GTK_WIDGET (self));
}

static void
taken_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstCallPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (id != NULL)
    end (self, _("Message kept, linked to nobody"), "desk.undo");
  else
    show_error (self, error);
}

static void
put_func (GTask *task,
          gpointer source,
          gpointer data,
          GCancellable *cancellable)
{
  const char *folder = g_object_get_data (G_OBJECT (task), "folder");
  g_autoptr (GError) error = NULL;

  if (vst_message_put (folder, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
put_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  VstCallPage *self = VST_CALL_PAGE (object);
  g_autoptr (GError) error = NULL;
  gboolean put = g_task_propagate_boolean (G_TASK (result), &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (put)
    end (self, _("Message kept, sealed until somebody signs in"), NULL);
  else
    show_error (self, error);
}

static void
keep_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstCallPage *self = VST_CALL_PAGE (widget);
  g_autoptr (VstMessageEntry) entry = NULL;
  g_autoptr (VstMessageEntry) checked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  if (!gtk_widget_get_visible (self->slip) || !gtk_widget_get_sensitive (self->slip))
    return;

  entry = dup_entry (self);
  checked = vst_message_entry_copy (entry);
  if (!vst_message_entry_check (checked, &error))
    {
      if (checked->text[0] == '\0')
        show_problem (self, _("What should be passed on? A few words will do."));
      else
        show_error (self, error);

      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      return;
    }

  /* Not over yet: a lock meanwhile must not lose it; twice is better than never. */
  gtk_widget_set_sensitive (self->slip, FALSE);
  gtk_widget_set_sensitive (self->keep, FALSE);

  if (is_open (self))
    {
      vst_hub_do (self->hub, &vst_message_do_take, g_steal_pointer (&entry), (GDestroyNotify) vst_message_entry_free,
                  NULL, taken_cb, g_object_ref (self));
      return;
    }

  task = g_task_new (self, NULL, put_cb, NULL);
  g_object_set_data_full (G_OBJECT (task), "folder", g_strdup (vst_hub_get_folder (self->hub)), g_free);
  g_task_set_task_data (task, g_steal_pointer (&entry), (GDestroyNotify) vst_message_entry_free);
  g_task_run_in_thread (task, put_func);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

/* Escape, and the button that closes: she doesn't want it kept. */
static gboolean
close_request_cb (VstCallPage *self)
{
  self->is_over = TRUE;

  return FALSE;
}

/* Words to read aloud, the desk's own language first: it is the one she speaks
 * when she doesn't know the caller's.
 */
static void
show_words (VstCallPage *self)
{
  const VstLanguage desk = vst_language_get ();
  GtkLabel *const labels[] = { self->first, self->second };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      VstLanguage language = i == 0 ? desk : desk == VST_FRENCH ? VST_ENGLISH
                                                                : VST_FRENCH;

      if (vst_language_is_available (language))
        {
          VST_LANGUAGE_SCOPE (language);

          gtk_label_set_label (labels[i], _("“I can’t say whether someone comes here. I can take a message.”"));
        }
    }
}

static void
show_slip (VstCallPage *self)
{
  gboolean can_take = self->hub != NULL && (is_open (self) || vst_letter_box_is_there (vst_hub_get_folder (self->hub)));

  gtk_widget_set_visible (self->slip, can_take);
  gtk_widget_set_visible (self->keep, can_take);
  gtk_widget_set_visible (self->no_slip, !can_take);
  gtk_widget_set_visible (GTK_WIDGET (self->locked), can_take && !is_open (self));
}

static char *
vst_call_page_dup_title (VstPage *page)
{
  return g_strdup (_("Someone is asking"));
}

static const char *
vst_call_page_get_help (VstPage *page)
{
  return "messages";
}

static void
vst_call_page_focus_first (VstPage *page)
{
  VstCallPage *self = VST_CALL_PAGE (page);

  if (gtk_widget_get_visible (self->slip))
    gtk_widget_grab_focus (self->caller);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
vst_call_page_has_unsaved (VstPage *page)
{
  g_autoptr (VstMessageEntry) entry = dup_entry (VST_CALL_PAGE (page));

  return !VST_CALL_PAGE (page)->is_over && !vst_message_entry_is_empty (entry);
}

static GVariant *
vst_call_page_save_state (VstPage *page)
{
  VstCallPage *self = VST_CALL_PAGE (page);
  g_autoptr (VstMessageEntry) entry = dup_entry (self);

  self->is_over = TRUE;

  return g_variant_new (STATE_TYPE, entry->caller, entry->call_back, entry->for_whom, entry->text,
                        gtk_drop_down_get_selected (self->channel), gtk_check_button_get_active (self->nobody));
}

static void
vst_call_page_restore_state (VstPage *page,
                             GVariant *state)
{
  VstCallPage *self = VST_CALL_PAGE (page);
  const char *caller, *call_back, *for_whom, *text;
  gboolean about_nobody;
  guint channel;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&s&s&s&sub)", &caller, &call_back, &for_whom, &text, &channel, &about_nobody);
  gtk_drop_down_set_selected (self->channel, channel);
  gtk_check_button_set_active (self->nobody, about_nobody);
  gtk_editable_set_text (GTK_EDITABLE (self->caller), caller);
  gtk_editable_set_text (GTK_EDITABLE (self->call_back), call_back);
  gtk_editable_set_text (GTK_EDITABLE (self->for_whom), for_whom);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

/* A lock, or somebody who signs in, takes the card away: what was written so far
 * is in the letter box before it goes.
 */
static void
rescue (VstCallPage *self)
{
  g_autoptr (VstMessageEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (self->hub == NULL || !vst_call_page_has_unsaved (VST_PAGE (self)))
    return;

  self->is_over = TRUE;
  entry = dup_entry (self);
  g_strstrip (entry->text);
  if (entry->text[0] == '\0')
    take (&entry->text, g_strdup (CUT_OFF));

  if (!vst_message_put (vst_hub_get_folder (self->hub), entry, &error))
    g_warning ("A message slip that was begun was not kept: %s", error->message);
}

static void
vst_call_page_unroot (GtkWidget *widget)
{
  rescue (VST_CALL_PAGE (widget));

  GTK_WIDGET_CLASS (vst_call_page_parent_class)->unroot (widget);
}

static void
vst_call_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vst_call_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "close-request", G_CALLBACK (close_request_cb), widget, G_CONNECT_SWAPPED);
}

static void
vst_call_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CALL_PAGE);
  g_clear_object (&VST_CALL_PAGE (object)->hub);

  G_OBJECT_CLASS (vst_call_page_parent_class)->dispose (object);
}

static void
vst_call_page_class_init (VstCallPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_call_page_dispose;
  widget_class->root = vst_call_page_root;
  widget_class->unroot = vst_call_page_unroot;
  page_class->dup_title = vst_call_page_dup_title;
  page_class->get_help = vst_call_page_get_help;
  page_class->focus_first = vst_call_page_focus_first;
  page_class->has_unsaved = vst_call_page_has_unsaved;
  page_class->save_state = vst_call_page_save_state;
  page_class->restore_state = vst_call_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-call-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, first);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, second);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, slip);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, no_slip);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, caller);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, call_back);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, for_whom);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, channel);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, text);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, locked);
  gtk_widget_class_bind_template_child (widget_class, VstCallPage, keep);

  gtk_widget_class_install_action (widget_class, "call.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "call.close", NULL, close_action);
}

static void
vst_call_page_init (VstCallPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "call.keep");
  vst_choice_set_codes (self->channel, vst_message_channels, vst_word_message_channel);
  show_words (self);
}

static GtkWidget *
new_page (gpointer hub)
{
  VstCallPage *self = g_object_new (VST_TYPE_CALL_PAGE, NULL);

  self->hub = hub != NULL ? g_object_ref (hub) : NULL;
  show_slip (self);

  return GTK_WIDGET (self);
}

static void
hub_free (gpointer hub)
{
  if (hub != NULL)
    g_object_unref (hub);
}

/**
 * vst_call_page_present:
 * @hub: (nullable): the hub that is there, open or locked
 *
 * Shows the card in front of whatever is open.
 */
void
vst_call_page_present (GtkWidget *from,
                       VstHub *hub)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (hub == NULL || VST_IS_HUB (hub));

  dialog = vst_dialog_new (from, new_page, hub != NULL ? g_object_ref (hub) : NULL, hub_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 690);
  gtk_window_present (GTK_WINDOW (dialog));
}
