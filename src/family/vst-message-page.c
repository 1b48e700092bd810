/* vst-message-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-page.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-message-store.h"
#include "vst-message-wording.h"
#include "vst-paper-format.h"
#include "vst-reach-field.h"
#include "vst-save-field.h"

#define STATE_TYPE "(buxsssuuxss)"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstMessage *answered;
} Opening;

/**
 * VstMessagePage:
 *
 * A call, a text, a letter or a talk, to be noted: which way it went, by which of
 * a family's contacts, with what may be done there said first, what came of it,
 * and who follows it up.
 */
struct _VstMessagePage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstMessage *answered; /* or NULL */
  GArray *workers;      /* of gint64 */
  gint64 worker_id;     /* chosen, or to be once they are read */
  gboolean is_setting;
  gboolean has_when; /* what was typed for it is a day and a time */

  GtkLabel *follows;
  GtkToggleButton *out;
  GtkToggleButton *in;
  GtkDropDown *channel;
  VstReachField *reach;
  GtkWidget *day;
  GtkWidget *time;
  GtkLabel *when_problem;
  GtkLabel *reach_problem;
  GtkLabel *worker_problem;
  GtkLabel *until_problem;
  GtkDropDown *reason;
  GtkDropDown *outcome;
  GtkTextView *text;
  GtkLabel *text_problem;
  GtkDropDown *worker;
  GtkWidget *until_line;
  GtkWidget *until;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstMessagePage, vst_message_page, VST_TYPE_PAGE)

static const char *
get_channel (VstMessagePage *self)
{
  return vst_message_channels[MIN (gtk_drop_down_get_selected (self->channel), 4)];
}

static gboolean
is_out (VstMessagePage *self)
{
  return gtk_toggle_button_get_active (self->out);
}

static void
way_cb (VstMessagePage *self)
{
  if (self->hub != NULL)
    vst_reach_field_set_way (self->reach, get_channel (self), is_out (self));
}

static void
worker_cb (VstMessagePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->worker);

  if (self->is_setting || self->hub == NULL)
    return;

  self->worker_id = selected > 0 && selected <= self->workers->len ? g_array_index (self->workers, gint64, selected - 1) : 0;
  gtk_widget_set_visible (self->until_line, self->worker_id != 0);
}

static void
family_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstMessagePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  /* Without her contacts nothing says whether she may be called. */
  vst_page_show_problem (self->reach_problem, error);
  if (family != NULL)
    vst_reach_field_set_family (self->reach, self->hub, family);
}

static void
workers_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstMessagePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) workers = vst_hub_read_finish (VST_HUB (object), result, &error);
  GPtrArray *words;
  gint64 wanted = self->worker_id;
  guint selected = 0;

  if (self->hub == NULL)
    return;

  vst_page_show_problem (self->worker_problem, error);
  if (workers == NULL)
    return;

  words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (words, g_strdup (_("Nothing to follow up")));
  g_array_set_size (self->workers, 0);

  for (gsize i = 0; i < g_variant_n_children (workers); i++)
    {
      gint64 id;
      const char *name;

      g_variant_get_child (workers, i, "(x&s)", &id, &name);
      g_array_append_val (self->workers, id);
      g_ptr_array_add (words, g_strdup (name));
      if (id == wanted)
        selected = self->workers->len;
    }

  self->is_setting = TRUE;
  vst_choice_set_words (self->worker, words);
  self->is_setting = FALSE;
  gtk_drop_down_set_selected (self->worker, selected);
  worker_cb (self);
}

static char *
dup_typed (GtkWidget *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

/* When it was, on the hub's wall. */
static gboolean
read_at (VstMessagePage *self,
         gint64 *at,
         GError **error)
{
  g_autofree char *typed = dup_typed (self->day);
  g_autofree char *day = vst_day_parse (typed);
  g_autofree char *time = dup_typed (self->time);
  int minute = vst_minute_parse (time);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  self->has_when = FALSE;
  if (day == NULL || !vst_day_get_parts (day, &year, &month, &day_of_month))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "No day on which somebody called");
      return FALSE;
    }

  if (minute < 0 || !(moment = g_date_time_new (zone, year, month, day_of_month, minute / 60, minute % 60, 0)))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TIME, "No time at which somebody called");
      return FALSE;
    }

  self->has_when = TRUE;
  *at = g_date_time_to_unix (moment) * G_USEC_PER_SEC;

  return TRUE;
}

static void
put (char **text,
     char *take_value)
{
  g_free (*text);
  *text = take_value;
}

static char *
dup_code (GtkDropDown *drop_down,
          const char *const *codes)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  /* The first is none of them. */
  return g_strdup (selected > 0 && selected != GTK_INVALID_LIST_POSITION ? codes[selected - 1] : "");
}

static VstMessageEntry *
make_entry (VstMessagePage *self,
            GError **error)
{
  g_autoptr (VstMessageEntry) entry = vst_message_entry_new (get_channel (self));
  const char *about = self->answered != NULL ? vst_message_get_entry (self->answered)->about : "none";
  char *text;

  if (!read_at (self, &entry->at, error))
    return NULL;

  put (&entry->direction, g_strdup (is_out (self) ? "out" : "in"));
  put (&entry->about, g_strdup (self->family_id != 0 ? "client" : about));
  entry->family_id = self->family_id;
  entry->contact_id = vst_reach_field_get_contact (self->reach);
  entry->answers_id = self->answered != NULL ? vst_message_get_state (self->answered)->id : 0;
  if (entry->contact_id == 0)
    put (&entry->caller, g_strdup (vst_reach_field_get_whom (self->reach)));
  put (&entry->reason, dup_code (self->reason, vst_message_reasons));
  put (&entry->outcome, dup_code (self->outcome, vst_message_outcomes));
  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  put (&entry->text, text);
  entry->for_staff_id = self->worker_id;

  if (self->worker_id != 0)
    {
      g_autofree char *typed = dup_typed (self->until);
      char *day = vst_day_parse (typed);

      put (&entry->follow_up_on, day != NULL ? day : g_strdup (NO_DAY));
    }

  return g_steal_pointer (&entry);
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (page);
  g_autoptr (VstMessageEntry) entry = make_entry (self, error);
  g_autoptr (VstMessageEntry) checked = entry != NULL ? vst_message_entry_copy (entry) : NULL;

  if (entry == NULL || !vst_message_entry_check (checked, error))
    return FALSE;

  job->deed = &vst_message_do_note;
  job->args = g_steal_pointer (&entry);
  job->args_free = (GDestroyNotify) vst_message_entry_free;
  job->said = _("Noted");

  return TRUE;
}

/* Whether it was the day or the time: a day to come is a wrong day. */
static GtkWidget *
find_wrong (VstMessagePage *self)
{
  g_autofree char *typed = dup_typed (self->day);
  g_autofree char *day = vst_day_parse (typed);
  g_autofree char *today = vst_hub_dup_today (self->hub);

  return day == NULL || vst_day_compare (day, today) > 0 ? self->day : self->time;
}

static gboolean
show_beside (GtkLabel *problem,
             GtkWidget *field,
             const GError *error,
             gboolean is_there)
{
  vst_page_show_problem (problem, is_there ? error : NULL);
  if (is_there)
    gtk_widget_grab_focus (field);

  return is_there;
}

static gboolean
show_error (VstPage *page,
            const GError *error)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (page);
  gboolean is_day = g_error_matches (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE);
  gboolean is_when = g_error_matches (error, VST_ERROR, VST_ERROR_TIME) || (is_day && !self->has_when);
  gboolean is_until = g_error_matches (error, VST_ERROR, VST_ERROR_DATE_PAST) || (is_day && self->has_when);
  gboolean is_text = g_error_matches (error, VST_ERROR, VST_ERROR_TALK_NEEDED);

  is_when = show_beside (self->when_problem, find_wrong (self), error, is_when);
  is_until = show_beside (self->until_problem, self->until, error, is_until);
  is_text = show_beside (self->text_problem, GTK_WIDGET (self->text), error, is_text);

  return is_when || is_until || is_text;
}

static const VstSaveForm form = { make, show_error, NULL, NULL };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_MESSAGE_PAGE (widget)->save);
}

static char *
vst_message_page_dup_title (VstPage *page)
{
  return g_strdup (_("Note a call, text or letter"));
}

static const char *
vst_message_page_get_help (VstPage *page)
{
  return "messages";
}

static gint64
vst_message_page_get_family (VstPage *page)
{
  return VST_MESSAGE_PAGE (page)->family_id;
}

static void
vst_message_page_focus_first (VstPage *page)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (is_out (self) ? self->out : self->in));
}

static void
vst_message_page_set_private (VstPage *page,
                              gboolean is_private)
{
  vst_reach_field_set_private (VST_MESSAGE_PAGE (page)->reach, is_private);
}

static GVariant *
vst_message_page_save_state (VstPage *page)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (page);
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);

  return g_variant_new (STATE_TYPE, is_out (self), gtk_drop_down_get_selected (self->channel), vst_reach_field_get_contact (self->reach),
                        vst_reach_field_get_whom (self->reach), gtk_editable_get_text (GTK_EDITABLE (self->day)),
                        gtk_editable_get_text (GTK_EDITABLE (self->time)), gtk_drop_down_get_selected (self->reason),
                        gtk_drop_down_get_selected (self->outcome), self->worker_id,
                        gtk_editable_get_text (GTK_EDITABLE (self->until)), text);
}

static void
vst_message_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (page);
  const char *whom, *day, *time, *until, *text;
  gboolean went_out;
  guint channel, reason, outcome;
  gint64 contact_id;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(bux&s&s&suux&s&s)", &went_out, &channel, &contact_id, &whom, &day, &time, &reason, &outcome,
                 &self->worker_id, &until, &text);
  gtk_toggle_button_set_active (went_out ? self->out : self->in, TRUE);
  gtk_drop_down_set_selected (self->channel, channel);
  gtk_drop_down_set_selected (self->reason, reason);
  gtk_drop_down_set_selected (self->outcome, outcome);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  gtk_editable_set_text (GTK_EDITABLE (self->time), time);
  gtk_editable_set_text (GTK_EDITABLE (self->until), until);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  vst_reach_field_set (self->reach, contact_id, whom);
}

static void
vst_message_page_dispose (GObject *object)
{
  VstMessagePage *self = VST_MESSAGE_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_MESSAGE_PAGE);
  g_clear_object (&self->answered);
  g_clear_pointer (&self->workers, g_array_unref);

  G_OBJECT_CLASS (vst_message_page_parent_class)->dispose (object);
}

static void
vst_message_page_class_init (VstMessagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_message_page_dispose;
  page_class->dup_title = vst_message_page_dup_title;
  page_class->get_help = vst_message_page_get_help;
  page_class->get_family = vst_message_page_get_family;
  page_class->focus_first = vst_message_page_focus_first;
  page_class->set_private = vst_message_page_set_private;
  page_class->save_state = vst_message_page_save_state;
  page_class->restore_state = vst_message_page_restore_state;

  g_type_ensure (VST_TYPE_REACH_FIELD);
  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-message-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, follows);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, out);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, in);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, channel);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, reach);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, day);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, time);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, when_problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, reach_problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, worker_problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, until_problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, outcome);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, text);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, text_problem);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, worker);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, until_line);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, until);
  gtk_widget_class_bind_template_child (widget_class, VstMessagePage, save);
  gtk_widget_class_bind_template_callback (widget_class, way_cb);
  gtk_widget_class_bind_template_callback (widget_class, worker_cb);

  gtk_widget_class_install_action (widget_class, "message.save", NULL, save_action);
}

/* Codes in words, after that nothing is said. */
static void
offer (GtkDropDown *drop_down,
       const char *const *codes,
       VstChoiceWordFunc word)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, g_strdup (_("Not said")));
  for (; *codes != NULL; codes++)
    g_ptr_array_add (words, g_strdup (word (*codes)));

  vst_choice_set_words (drop_down, words);
}

static void
vst_message_page_init (VstMessagePage *self)
{
  self->workers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "message.save");
  vst_choice_set_codes (self->channel, vst_message_channels, vst_word_message_channel);
  offer (self->reason, vst_message_reasons, vst_word_message_reason);
  offer (self->outcome, vst_message_outcomes, vst_word_message_outcome);
}

/* Now, as it stands on the hub's wall; tomorrow is the day to follow up. */
static void
show_now (VstMessagePage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *tomorrow = vst_day_add_days (today, 1);
  g_autofree char *time = vst_format_time (vst_format_moment_time (g_get_real_time (), zone));

  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  gtk_editable_set_text (GTK_EDITABLE (self->time), time);
  gtk_editable_set_text (GTK_EDITABLE (self->until), tomorrow);
}

static void
show_answered (VstMessagePage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  if (self->answered == NULL)
    return;

  moment = vst_format_moment (vst_message_get_state (self->answered)->at, zone);
  text = g_strdup_printf (_("Follows up the one of %s"), moment);
  gtk_label_set_label (self->follows, text);
  gtk_widget_set_visible (GTK_WIDGET (self->follows), TRUE);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstMessagePage *self = g_object_new (VST_TYPE_MESSAGE_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  self->answered = opening->answered != NULL ? g_object_ref (opening->answered) : NULL;
  vst_save_field_set_form (self->save, self->hub, self->family_id, &form);

  /* That somebody called is told of a family by a worker alone. */
  gtk_widget_set_visible (GTK_WIDGET (self->in), self->family_id == 0 || vst_hub_may (self->hub, VST_RIGHT_LINK_MESSAGE));
  show_now (self);
  show_answered (self);
  vst_reach_field_set_family (self->reach, self->hub, NULL);
  way_cb (self);
  if (self->family_id != 0)
    vst_hub_read (self->hub, &vst_family_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                  family_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_message_read_workers, NULL, NULL, NULL, workers_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_clear_object (&opening->answered);
  g_free (opening);
}

void
vst_message_page_present (GtkWidget *from,
                          VstHub *hub,
                          gint64 family_id,
                          VstMessage *answered)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  opening->answered = answered != NULL ? g_object_ref (answered) : NULL;
  dialog = vst_dialog_new (from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 730);
  gtk_window_present (GTK_WINDOW (dialog));
}
