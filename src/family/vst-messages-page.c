/* vst-messages-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-messages-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-link-page.h"
#include "vst-mask-field.h"
#include "vst-message-page.h"
#include "vst-message-store.h"
#include "vst-message-wording.h"
#include "vst-paper-format.h"

/**
 * VstMessagesPage:
 *
 * What callers left to be passed on, and what was.
 */
struct _VstMessagesPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *messages; /* of VstMessage */
  gboolean is_private;

  GtkToggleButton *done;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkLabel *problem;
  GtkWidget *covered;
};

G_DEFINE_FINAL_TYPE (VstMessagesPage, vst_messages_page, VST_TYPE_PAGE)

static VstMessage *
find_message (VstMessagesPage *self,
              gint64 id)
{
  for (guint i = 0; self->messages != NULL && i < self->messages->len; i++)
    if (vst_message_get_state (self->messages->pdata[i])->id == id)
      return self->messages->pdata[i];

  return NULL;
}

/* Whether it was noted as done, and not left to be passed on. */
static gboolean
is_noted (VstMessage *message)
{
  const VstMessageEntry *entry = vst_message_get_entry (message);
  const VstMessageState *state = vst_message_get_state (message);

  return state->is_note || g_str_equal (entry->direction, "out") || entry->outcome[0] != '\0' || entry->reason[0] != '\0' ||
         entry->for_staff_id != 0 || state->with != NULL;
}

static void
add_word (GPtrArray *parts,
          const char *word)
{
  if (word != NULL)
    g_ptr_array_add (parts, g_strdup (word));
}

/* Who said what to whom, as they said it. */
static char *
dup_about (VstMessage *message)
{
  const VstMessageEntry *entry = vst_message_get_entry (message);
  const VstMessageState *state = vst_message_get_state (message);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (is_noted (message) || !g_str_equal (entry->channel, "phone"))
    add_word (parts, vst_word_message_talk (entry->direction, entry->channel));
  add_word (parts, vst_word_message_reason (entry->reason));
  if (state->with != NULL)
    /* Translators: with whom somebody talked, or to whom she wrote. */
    g_ptr_array_add (parts, g_strdup_printf (_("With: %s"), state->with));
  if (entry->for_whom[0] != '\0')
    /* Translators: for whom a message is, as the caller said it. */
    g_ptr_array_add (parts, g_strdup_printf (_("For: %s"), entry->for_whom));
  if (entry->caller[0] != '\0' && g_str_equal (entry->direction, "out"))
    g_ptr_array_add (parts, g_strdup_printf (_("With: %s"), entry->caller));
  else if (entry->caller[0] != '\0')
    /* Translators: who called, as they said it. */
    g_ptr_array_add (parts, g_strdup_printf (_("From: %s"), entry->caller));
  if (g_str_equal (entry->about, "none"))
    add_word (parts, _("About nobody here"));

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
dup_taken (VstMessagesPage *self,
           VstMessage *message)
{
  const VstMessageState *state = vst_message_get_state (message);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *moment = vst_format_moment (state->at, zone);
  g_autofree char *taken = NULL;

  if (state->was_locked)
    /* Translators: a moment, as in "2026-11-22 14:05". */
    taken = g_strdup_printf (_("%s, written while the desk was locked"), moment);
  else if (is_noted (message))
    /* Translators: a moment, and who noted a call. */
    taken = g_strdup_printf (_("%1$s, noted by %2$s"), moment, state->staff_name);
  else
    /* Translators: a moment, and who took a message. */
    taken = g_strdup_printf (_("%1$s, taken by %2$s"), moment, state->staff_name);

  if (state->file_number == NULL)
    return g_strdup_printf ("%s · %s", taken, _("linked to nobody"));

  /* Translators: a moment and who took a message; the number of a family's file. */
  return g_strdup_printf (_("%1$s, file %2$s"), taken, state->file_number);
}

/* What came of it, which one it follows up, and who sees to the rest. */
static char *
dup_outcome (VstMessagesPage *self,
             VstMessage *message)
{
  const VstMessageState *state = vst_message_get_state (message);
  const VstMessageEntry *entry = vst_message_get_entry (message);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_word (parts, vst_word_message_outcome (entry->outcome));

  if (state->answered_at != 0)
    {
      g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
      g_autofree char *moment = vst_format_moment (state->answered_at, zone);

      /* Translators: the moment of the message that this one answers. */
      g_ptr_array_add (parts, g_strdup_printf (_("Follows up the one of %s"), moment));
    }

  if (state->worker != NULL)
    {
      g_autofree char *day = vst_format_day (entry->follow_up_on);

      /* Translators: the day on which somebody is to follow up a call, and who that is. */
      g_ptr_array_add (parts, g_strdup_printf (_("Follow-up on %1$s: %2$s"), day, state->worker));
    }

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
revealed_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstMaskField) field = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *call_back = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_steal_pointer (&call_back);

  if (text != NULL)
    vst_mask_field_show (field, text);
}

static void
asked_cb (VstMessagesPage *self,
          const char *reason,
          VstMaskField *field)
{
  const gint64 *id = g_object_get_data (G_OBJECT (field), "message");

  vst_hub_read (self->hub, &vst_message_read_reveal, vst_message_reveal_new (*id, reason), (GDestroyNotify) vst_message_reveal_free,
                NULL, revealed_cb, g_object_ref (field));
}

static GtkWidget *
new_call_back (VstMessagesPage *self,
               VstMessage *message)
{
  const VstMessageState *state = vst_message_get_state (message);
  const char *caller = vst_message_get_entry (message)->caller;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *moment = vst_format_moment (state->at, zone);
  /* Translators: who called, as they said it, and when. */
  g_autofree char *what = caller[0] != '\0' ? g_strdup_printf (_("where to call %1$s back, %2$s"), caller, moment)
                                            /* Translators: when somebody called. */
                                            : g_strdup_printf (_("where to call back, %s"), moment);
  /* Translators: where to call back, as the caller said it. */
  GtkWidget *field = vst_mask_field_new (_("Call back: %s"), what);

  g_object_set_data_full (G_OBJECT (field), "message", g_memdup2 (&state->id, sizeof state->id), g_free);
  g_signal_connect_object (field, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);

  return field;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_button (const char *text,
            const char *action,
            gint64 id)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "plain");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);

  return button;
}

static GtkWidget *
new_buttons (VstMessagesPage *self,
             VstMessage *message)
{
  const VstMessageState *state = vst_message_get_state (message);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (state->done_at != 0)
    {
      if (!is_noted (message) || state->worker != NULL)
        gtk_box_append (GTK_BOX (buttons), new_button (_("Open again"), "messages.reopen", state->id));
      return buttons;
    }

  gtk_box_append (GTK_BOX (buttons), new_button (state->worker != NULL ? C_ ("follow-up", "Done") : _("Passed on"), "messages.finish", state->id));

  if (state->family_id != 0)
    gtk_box_append (GTK_BOX (buttons), new_button (_("Open the file"), "messages.open", state->family_id));

  gtk_box_append (GTK_BOX (buttons), new_button (_("Note an answer…"), "messages.answer", state->id));

  if (vst_hub_may (self->hub, VST_RIGHT_LINK_MESSAGE))
    gtk_box_append (GTK_BOX (buttons), state->family_id != 0 ? new_button (_("Take the link off"), "messages.unlink", state->id)
                                                             : new_button (_("Link to a family…"), "messages.link", state->id));

  return buttons;
}

static void
add_row (VstMessagesPage *self,
         VstMessage *message)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *about = dup_about (message);
  g_autofree char *taken = dup_taken (self, message);
  const char *astray = vst_message_get_state (message)->is_astray
      ? _("This one is passed on by the family’s worker.")
      : "";
  g_autofree char *outcome = dup_outcome (self, message);
  g_autofree char *spoken = g_strdup_printf ("%s. %s. %s. %s. %s", vst_message_get_entry (message)->text, about, outcome, taken, astray);

  if (*about != '\0')
    gtk_box_append (GTK_BOX (box), new_label (about, "strong"));

  if (vst_message_get_state (message)->has_call_back)
    gtk_box_append (GTK_BOX (box), new_call_back (self, message));
  if (vst_message_get_entry (message)->text[0] != '\0')
    gtk_box_append (GTK_BOX (box), new_label (vst_message_get_entry (message)->text, "t-body"));
  if (*outcome != '\0')
    gtk_box_append (GTK_BOX (box), new_label (outcome, "strong"));
  gtk_box_append (GTK_BOX (box), new_label (taken, "t-small"));
  if (*astray != '\0')
    gtk_box_append (GTK_BOX (box), new_label (astray, "fg-ochre"));
  gtk_box_append (GTK_BOX (box), new_buttons (self, message));
  gtk_widget_add_css_class (box, "card-pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vst_a11y_set_label (row, spoken);
  gtk_list_box_append (self->list, row);
}

/* In privacy mode nothing of it is in the tree. */
static void
show_messages (VstMessagesPage *self)
{
  guint n_shown = self->messages != NULL && !self->is_private ? self->messages->len : 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; i < n_shown; i++)
    add_row (self, self->messages->pdata[i]);

  gtk_label_set_label (self->nothing, gtk_toggle_button_get_active (self->done) ? _("Nothing was passed on or noted yet.") : _("Nothing to pass on or to follow up."));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->messages != NULL && !self->is_private && n_shown == 0);
  gtk_widget_set_visible (self->covered, self->is_private);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstMessagesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *messages = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  if (self->hub == NULL)
    {
      g_clear_pointer (&messages, g_ptr_array_unref);
      return;
    }

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);

  if (messages != NULL)
    {
      g_clear_pointer (&self->messages, g_ptr_array_unref);
      self->messages = messages;
      show_messages (self);
    }
}

static void
read_messages (VstMessagesPage *self)
{
  gboolean done = gtk_toggle_button_get_active (self->done);

  if (self->hub != NULL)
    vst_hub_read (self->hub, done ? &vst_message_read_done : &vst_message_read_open, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
changed_cb (VstMessagesPage *self,
            guint topics)
{
  if ((topics & (VST_TOPIC_MESSAGE | VST_TOPIC_FAMILY)) != 0)
    read_messages (self);
}

static void
said_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstMessagesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *said = g_object_get_data (G_OBJECT (result), "said");
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error != NULL)
    text = vst_error_text (error);

  vst_page_say (GTK_WIDGET (self), text != NULL ? text : said, text != NULL ? NULL : "desk.undo");
}

static void
finished_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_object_set_data (G_OBJECT (result), "said", _("Message passed on, or seen to"));
  said_cb (object, result, user_data);
}

static void
reopened_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_object_set_data (G_OBJECT (result), "said", _("Message open again"));
  said_cb (object, result, user_data);
}

static void
unlinked_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_object_set_data (G_OBJECT (result), "said", _("Message linked to nobody"));
  said_cb (object, result, user_data);
}

static void
finish_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (widget);
  VstMessage *message = find_message (self, g_variant_get_int64 (parameter));
  gboolean done = g_str_equal (name, "messages.finish");
  VstMessageEnd end;

  if (message == NULL)
    return;

  end = (VstMessageEnd){ vst_message_get_state (message)->id, vst_message_get_state (message)->revision, done };
  vst_hub_do (self->hub, &vst_message_do_finish, g_memdup2 (&end, sizeof end), g_free, NULL,
              done ? finished_cb : reopened_cb, g_object_ref (self));
}

static void
unlink_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (widget);
  VstMessage *message = find_message (self, g_variant_get_int64 (parameter));
  VstMessageLink link;

  if (message == NULL)
    return;

  link = (VstMessageLink){ vst_message_get_state (message)->id, vst_message_get_state (message)->revision, 0 };
  vst_hub_do (self->hub, &vst_message_do_link, g_memdup2 (&link, sizeof link), g_free, NULL, unlinked_cb, g_object_ref (self));
}

static void
link_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (widget);
  VstMessage *message = find_message (self, g_variant_get_int64 (parameter));

  if (message != NULL)
    vst_link_page_present (widget, self->hub, message);
}

static void
answer_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (widget);
  VstMessage *message = find_message (self, g_variant_get_int64 (parameter));

  if (message != NULL)
    vst_message_page_present (widget, self->hub, vst_message_get_state (message)->family_id, message);
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_page_open (widget, "family", parameter);
}

static void
done_cb (VstMessagesPage *self)
{
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  read_messages (self);
}

static char *
vst_messages_page_dup_title (VstPage *page)
{
  return g_strdup (_("Messages"));
}

static const char *
vst_messages_page_get_help (VstPage *page)
{
  return "messages";
}

static void
vst_messages_page_focus_first (VstPage *page)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (page);

  if (!gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->done));
}

static GVariant *
vst_messages_page_save_state (VstPage *page)
{
  return g_variant_new_boolean (gtk_toggle_button_get_active (VST_MESSAGES_PAGE (page)->done));
}

static void
vst_messages_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN))
    gtk_toggle_button_set_active (VST_MESSAGES_PAGE (page)->done, g_variant_get_boolean (state));
}

static void
vst_messages_page_set_private (VstPage *page,
                               gboolean is_private)
{
  VST_MESSAGES_PAGE (page)->is_private = is_private;
  show_messages (VST_MESSAGES_PAGE (page));
}

static void
vst_messages_page_dispose (GObject *object)
{
  VstMessagesPage *self = VST_MESSAGES_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_MESSAGES_PAGE);
  g_clear_pointer (&self->messages, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_messages_page_parent_class)->dispose (object);
}

static void
vst_messages_page_class_init (VstMessagesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_messages_page_dispose;
  page_class->dup_title = vst_messages_page_dup_title;
  page_class->get_help = vst_messages_page_get_help;
  page_class->focus_first = vst_messages_page_focus_first;
  page_class->save_state = vst_messages_page_save_state;
  page_class->restore_state = vst_messages_page_restore_state;
  page_class->set_private = vst_messages_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-messages-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstMessagesPage, done);
  gtk_widget_class_bind_template_child (widget_class, VstMessagesPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstMessagesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstMessagesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagesPage, covered);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);

  gtk_widget_class_install_action (widget_class, "messages.finish", "x", finish_action);
  gtk_widget_class_install_action (widget_class, "messages.reopen", "x", finish_action);
  gtk_widget_class_install_action (widget_class, "messages.link", "x", link_action);
  gtk_widget_class_install_action (widget_class, "messages.unlink", "x", unlink_action);
  gtk_widget_class_install_action (widget_class, "messages.answer", "x", answer_action);
  gtk_widget_class_install_action (widget_class, "messages.open", "x", open_action);
}

static void
vst_messages_page_init (VstMessagesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_messages_page_new (VstHub *hub,
                       GVariant *target)
{
  VstMessagesPage *self = g_object_new (VST_TYPE_MESSAGES_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_messages (self);

  return GTK_WIDGET (self);
}
