/* vst-application-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application-private.h"

#include "vst-backup.h"
#include "vst-call-page.h"
#include "vst-closing-page.h"
#include "vst-day-sheet-dialog.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-message-store.h"
#include "vst-sample-hub.h"
#include "vst-sign-in-page.h"
#include "vst-visit-job.h"
#include "vst-welcome-page.h"
#include "vst-window.h"

/* Who may lock the desk: whoever is at it. */
void
vst_application_enable_lock (VstApplication *self,
                             gboolean enable)
{
  const char *const names[] = { "close-desk", "close-desk-now", "lock", "switch" };
  GAction *day_sheet = g_action_map_lookup_action (G_ACTION_MAP (self), "day-sheet");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), enable);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (day_sheet), enable && vst_hub_may (self->hub, VST_RIGHT_READ_DAY));
}

/* What stands in front of the window goes with what stands in it. */
static void
show_phase (VstApplication *self,
            VstPhase phase)
{
  g_autolist (GtkWidget) windows = vst_application_ref_windows (self);

  for (GList *l = windows; l != NULL; l = l->next)
    if (VST_IS_DIALOG (l->data) || ADW_IS_MESSAGE_DIALOG (l->data))
      gtk_window_destroy (l->data);

  for (GList *l = windows; l != NULL; l = l->next)
    if (VST_IS_WINDOW (l->data))
      vst_window_show_phase (l->data, phase);
}

/* She came in with words that somebody else knows. */
static gboolean
must_change (VstApplication *self)
{
  VstKeyMember member;

  return vst_keys_find_member (vst_hub_get_keys (self->hub), vst_session_get_staff_id (vst_hub_get_session (self->hub)), &member) &&
         member.must_change;
}

/**
 * vst_application_get_phase:
 *
 * What the window is for, by what is known of the hub.
 */
VstPhase
vst_application_get_phase (VstApplication *self)
{
  VstPhase phase = VST_PHASE_WELCOME;

  g_return_val_if_fail (VST_IS_APPLICATION (self), VST_PHASE_WELCOME);

  if (self->hub != NULL && vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    phase = VST_PHASE_SIGN_IN;
  else if (self->hub != NULL)
    phase = must_change (self) ? VST_PHASE_RENEWAL : VST_PHASE_DESK;

  return phase;
}

/* Of whoever is signed in, in the language of the moment. */
static char *
retell_greeting (const char *said)
{
  VstHub *hub = vst_application_get_hub (VST_APPLICATION (g_application_get_default ()));
  const VstHubOpening *opening = hub != NULL ? vst_hub_get_opening (hub) : NULL;

  return opening != NULL ? vst_sign_in_page_dup_greeting (opening, opening->zone) : g_strdup ("");
}

/* The desk speaks as its person wants it to, and says what she should know. */
static void
greet (VstApplication *self)
{
  const VstHubOpening *opening = vst_hub_get_opening (self->hub);
  const char *tag = vst_staff_get_language (opening->staff);

  if (tag != NULL && *tag != '\0')
    g_action_group_change_action_state (G_ACTION_GROUP (self), "language", g_variant_new_string (tag));

  vst_window_tell (VST_WINDOW (vst_application_get_window (self)), "greeting", retell_greeting, NULL, FALSE);
}

/* What was asked for before anybody could open it. */
static void
open_wished (VstApplication *self)
{
  if (self->wants_intake)
    gtk_widget_activate_action (GTK_WIDGET (vst_application_get_window (self)), "desk.open", "(sv)", "intake", g_variant_new_string (""));

  self->wants_intake = FALSE;
}

/* What she copied doesn't stay for the next one to paste; what another program
 * holds there isn't ours to take.
 */
static void
forget_copies (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkClipboard *clipboards[2];

  if (display == NULL)
    return;

  clipboards[0] = gdk_display_get_clipboard (display);
  clipboards[1] = gdk_display_get_primary_clipboard (display);

  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

static void
taken_in_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* They stay in their box, for the next time. */
  if (!vst_message_take_in_finish (VST_HUB (object), result, NULL, &error) && !g_error_matches (error, VST_ERROR, VST_ERROR_LOCKED))
    g_warning ("What was written while the hub was locked was not taken in: %s", error->message);
}

/* The window turns with the hub: nobody signed in, somebody at work, locked. */
static void
turn (VstApplication *self)
{
  VstHubState state = vst_hub_get_state (self->hub);

  vst_application_enable_lock (self, state == VST_HUB_OPEN);

  if (state == VST_HUB_OPEN)
    {
      self->last_staff_id = vst_session_get_staff_id (vst_hub_get_session (self->hub));
      vst_watch_begin (self->watch);
      vst_visit_sweep (self->hub);
    }
  else
    {
      vst_watch_end (self->watch);
      forget_copies ();
    }

  vst_application_turn_look (self, state == VST_HUB_OPEN ? vst_hub_get_opening (self->hub)->staff : NULL);
  show_phase (self, vst_application_get_phase (self));
  if (state == VST_HUB_OPEN)
    vst_message_take_in (self->hub, taken_in_cb, NULL);

  if (vst_application_get_phase (self) == VST_PHASE_DESK)
    {
      greet (self);
      open_wished (self);
    }
}

/* The sign-in page itself shows that a passphrase is being tried, and what came
 * of one that doesn't open.
 */
static void
hub_state_cb (VstApplication *self)
{
  VstHubState state = vst_hub_get_state (self->hub);
  GtkWindow *window = vst_application_get_window (self);

  /* Keys that are changed for new ones close the hub and open it again. */
  if (state == VST_HUB_OPENING ||
      (window != NULL && vst_window_get_phase (VST_WINDOW (window)) == (state == VST_HUB_OPEN ? VST_PHASE_DESK : VST_PHASE_SIGN_IN)))
    return;

  turn (self);
}

/* Nothing of it is left in memory, and the last anchor is cast. */
void
vst_application_leave_hub (VstApplication *self)
{
  if (self->hub == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->hub, hub_state_cb, self);
  forget_copies ();
  vst_hub_lock (self->hub);
}

static void
take_hub (VstApplication *self,
          VstHub *hub)
{
  vst_application_leave_hub (self);
  self->last_staff_id = 0;
  g_set_object (&self->hub, hub);

  if (hub != NULL)
    {
      g_signal_connect_object (hub, "notify::state", G_CALLBACK (hub_state_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hub, "notify::busy", G_CALLBACK (vst_application_show_work), self, G_CONNECT_SWAPPED);
      g_settings_set_string (self->settings, "hub", vst_hub_get_folder (hub));
      turn (self);
    }
  else
    {
      vst_application_turn_look (self, NULL);
    }
}

/**
 * vst_application_open_hub:
 * @folder: the hub's folder
 *
 * Turns to another hub: the one that was there is locked, and somebody may
 * sign in to this one.  It is the one to begin with from now on.
 */
gboolean
vst_application_open_hub (VstApplication *self,
                          const char *folder,
                          GError **error)
{
  g_autoptr (VstHub) hub = NULL;

  g_return_val_if_fail (VST_IS_APPLICATION (self), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  if (!(hub = vst_hub_new (folder, error)))
    return FALSE;

  take_hub (self, hub);

  return TRUE;
}

static void
host_take_hub (VstHubHost *host,
               VstHub *hub)
{
  take_hub (VST_APPLICATION (host), hub);
}

static gint64
host_get_last_staff_id (VstHubHost *host)
{
  return VST_APPLICATION (host)->last_staff_id;
}

void
vst_application_host_iface_init (VstHubHostInterface *iface)
{
  iface->take_hub = host_take_hub;
  iface->get_last_staff_id = host_get_last_staff_id;
}

static void
open_hub_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  VstApplication *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vst_application_open_hub (self, g_variant_get_string (parameter, NULL), &error) && vst_application_get_window (self) != NULL)
    {
      VstPage *page = vst_window_get_page (VST_WINDOW (vst_application_get_window (self)));
      g_autofree char *text = vst_error_text (error);

      if (VST_IS_WELCOME_PAGE (page))
        vst_welcome_page_show_error (VST_WELCOME_PAGE (page), error);
      else
        vst_window_say (VST_WINDOW (vst_application_get_window (self)), text, NULL);
    }
}

/* The pages go first, while the hub still takes their drafts. */
static void
lock_hub (VstApplication *self)
{
  if (self->hub == NULL || vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  show_phase (self, VST_PHASE_SIGN_IN);
  vst_hub_lock (self->hub);
  turn (self);
}

static void
lock_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  lock_hub (user_data);
}

/* From the desktop's own menu, so there may be no window yet, and nobody signed
 * in.
 */
static void
intake_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  VstApplication *self = user_data;

  self->wants_intake = TRUE;
  g_application_activate (G_APPLICATION (self));
  if (vst_application_get_phase (self) == VST_PHASE_DESK)
    open_wished (self);
}

static void
closed_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  VstApplication *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupReport) report = vst_backup_make_finish (VST_HUB (object), result, &error);

  /* Without its backup the desk stays open, so that she can choose another place. */
  if (report == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      if (vst_application_get_window (self) != NULL)
        vst_window_say (VST_WINDOW (vst_application_get_window (self)), text, NULL);
      return;
    }

  self->last_staff_id = 0;
  lock_hub (self);
}

/* The end of the day: a backup, and the door is shut; what was half typed goes
 * with its page.
 */
static void
close_desk (VstApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "backup-folder");
  g_autofree char *place = *chosen != '\0' ? g_strdup (chosen) : g_build_filename (g_get_user_data_dir (), "vestibule", "backups", NULL);
  g_autofree char *path = NULL;

  if (self->hub == NULL || vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  g_mkdir_with_parents (place, 0700);
  path = vst_backup_build_path (place, g_get_real_time ());
  vst_backup_make (self->hub, path, NULL, closed_cb, self);
}

static void
close_desk_now_cb (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer user_data)
{
  close_desk (user_data);
}

/* A hub that can't be read is told of by its backup. */
static void
counted_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstApplication) self = user_data;
  g_autofree VstEvacuationCount *count = vst_hub_read_finish (VST_HUB (object), result, NULL);
  GtkWindow *window = vst_application_get_window (self);

  if (self->hub != VST_HUB (object) || vst_hub_get_state (self->hub) != VST_HUB_OPEN)
    return;

  if (count != NULL && count->people > 0 && window != NULL)
    vst_closing_page_present (GTK_WIDGET (vst_window_get_page (VST_WINDOW (window))), self->hub, count);
  else
    close_desk (self);
}

/* First of all, is there anybody in the building still? */
static void
close_desk_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  VstApplication *self = user_data;

  if (self->hub != NULL && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    vst_hub_read (self->hub, &vst_evacuation_count, NULL, NULL, NULL, counted_cb, g_object_ref (self));
}

/* For somebody else: the sign-in page forgets who it was. */
static void
switch_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  VstApplication *self = user_data;

  self->last_staff_id = 0;
  lock_hub (self);
}

/* Her own passphrase is chosen: on to the desk. */
static void
desk_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  turn (user_data);
}

/* Leaves the hub, or the assistant, for the first screen. */
static void
welcome_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  VstApplication *self = user_data;

  take_hub (self, NULL);
  show_phase (self, VST_PHASE_WELCOME);
}

static void
new_hub_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  VstApplication *self = user_data;

  if (self->hub == NULL)
    show_phase (self, VST_PHASE_ASSISTANT);
}

static void
been_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vst_hub_sign_in_finish (VST_HUB (object), result, &error))
    g_warning ("Nobody else came into the sample hub: %s", error->message);
}

/* In the sample hub everyone has the same passphrase, and one is anyone. */
static void
be_cb (GSimpleAction *action,
       GVariant *parameter,
       gpointer user_data)
{
  VstApplication *self = user_data;
  VstHubCard card = { 0 };

  if (self->hub == NULL || vst_hub_get_state (self->hub) == VST_HUB_OPENING)
    return;

  vst_keys_get_card (vst_hub_get_keys (self->hub), &card);
  if (!card.sample)
    return;

  lock_hub (self);
  vst_hub_sign_in (self->hub, g_variant_get_int64 (parameter), VST_SAMPLE_PASSPHRASE, been_cb, NULL);
}

/* Whatever is open, and whether anybody has signed in or not. */
static void
call_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  VstApplication *self = user_data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (VST_IS_DIALOG (l->data) && VST_IS_CALL_PAGE (vst_dialog_get_page (l->data)))
      {
        gtk_window_present (l->data);
        return;
      }

  if (active != NULL)
    vst_call_page_present (GTK_WIDGET (active), self->hub);
}

static void
day_sheet_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  VstApplication *self = user_data;
  GtkWindow *window = vst_application_get_window (self);

  if (window != NULL)
    vst_day_sheet_dialog_present (GTK_WIDGET (vst_window_get_page (VST_WINDOW (window))), self->hub);
}

const GActionEntry vst_application_hub_actions[] = {
  { .name = "be", .parameter_type = "x", .activate = be_cb },
  { .name = "call", .activate = call_cb },
  { .name = "close-desk", .activate = close_desk_cb },
  { .name = "close-desk-now", .activate = close_desk_now_cb },
  { .name = "day-sheet", .activate = day_sheet_cb },
  { .name = "desk", .activate = desk_cb },
  { .name = "intake", .activate = intake_cb },
  { .name = "lock", .activate = lock_cb },
  { .name = "new-hub", .activate = new_hub_cb },
  { .name = "open-hub", .parameter_type = "s", .activate = open_hub_cb },
  { .name = "switch", .activate = switch_cb },
  { .name = "welcome", .activate = welcome_cb },
};

const guint vst_application_n_hub_actions = G_N_ELEMENTS (vst_application_hub_actions);
