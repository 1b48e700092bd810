/* vst-window.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-booking-page.h"
#include "vst-deed-text.h"
#include "vst-error-text.h"
#include "vst-chit-dialog.h"
#include "vst-export-dialog.h"
#include "vst-frame.h"
#include "vst-keys.h"
#include "vst-look.h"
#include "vst-visit-job.h"
#include "vst-visit-page.h"

/**
 * VstWindow:
 *
 * The desk's window.
 *
 * It has no text of its own: all of it is in the frame inside, so that
 * vst_window_rebuild() can put the same up in the other language.
 */
struct _VstWindow
{
  AdwApplicationWindow parent_instance;

  VstFrame *frame;
  char *undo_action;
  char *said; /* what @retell makes the sentence of */
  char *(*retell) (const char *said);
  gboolean is_known; /* to the catalogue */
  gboolean is_named; /* what privacy mode takes away */
  gboolean is_private;
  GtkWidget *veil;
};

G_DEFINE_FINAL_TYPE (VstWindow, vst_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_PRIVATE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static VstHub *
get_hub (VstWindow *self)
{
  return vst_application_get_hub (VST_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
update_actions (VstWindow *self)
{
  gboolean at_desk = vst_frame_get_phase (self->frame) == VST_PHASE_DESK;
  VstHub *hub = get_hub (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.search", at_desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.sidebar", at_desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.private", at_desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.undo", at_desk && (self->undo_action != NULL || vst_hub_can_undo (hub)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.redo", at_desk && vst_hub_can_redo (hub));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.import", at_desk && vst_hub_may (hub, VST_RIGHT_IMPORT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.chit", at_desk && vst_hub_may (hub, VST_RIGHT_GIVE_CHIT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.export", at_desk && vst_hub_may (hub, VST_RIGHT_EXPORT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.book", at_desk && vst_hub_may (hub, VST_RIGHT_BOOK));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.today", at_desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.evacuation", at_desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.walk-in", at_desk && vst_hub_may (hub, VST_RIGHT_RECEIVE));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.arrive", at_desk && vst_hub_may (hub, VST_RIGHT_RECEIVE));
}

static char *
retell_sentence (const char *said)
{
  return g_strdup (gettext (said));
}

/* A text that the catalogue knows can be said in the other language.  One with a
 * number or a name in it can't, and is forgotten.
 */
static void
say_again (VstWindow *self,
           gboolean is_news)
{
  g_autofree char *text = self->retell (self->said);

  self->is_known = self->is_known || !g_str_equal (text, self->said);
  vst_frame_say (self->frame, self->is_known || is_news ? text : "", self->undo_action != NULL, is_news);
}

/**
 * vst_window_tell:
 * @said: what @retell makes the sentence of
 * @retell: says it in the language of the moment
 * @undo_action: (nullable): the detailed action that takes it back
 * @is_news: whether it is shown over the page for a while, besides in its line
 *
 * Says something that can be said anew when the language changes.
 */
void
vst_window_tell (VstWindow *self,
                 const char *said,
                 char *(*retell) (const char *said),
                 const char *undo_action,
                 gboolean is_news)
{
  g_return_if_fail (VST_IS_WINDOW (self) && said != NULL && retell != NULL);

  g_free (self->said);
  self->said = g_strdup (said);
  self->retell = retell;
  self->is_known = self->is_named = FALSE;
  g_free (self->undo_action);
  self->undo_action = undo_action != NULL && *undo_action != '\0' ? g_strdup (undo_action) : NULL;
  update_actions (self);
  say_again (self, is_news);
}

static void
say_cb (GtkWidget *widget,
        const char *action_name,
        GVariant *parameter)
{
  const char *text, *undo_action;

  g_variant_get (parameter, "(&s&s)", &text, &undo_action);
  vst_window_say (VST_WINDOW (widget), text, undo_action);
}

static void
say_named_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  say_cb (widget, action_name, parameter);
  VST_WINDOW (widget)->is_named = TRUE;
}

static void
open_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  g_autoptr (GVariant) target = NULL;
  const char *screen;

  g_variant_get (parameter, "(&sv)", &screen, &target);
  vst_frame_open (VST_WINDOW (widget)->frame, screen, target);
}

/* "desk.import" opens the screen of that name. */
static void
screen_cb (GtkWidget *widget,
           const char *action_name,
           GVariant *parameter)
{
  vst_frame_open (VST_WINDOW (widget)->frame, action_name + strlen ("desk."), g_variant_new_tuple (NULL, 0));
}

/* For the family of the page, or the one chosen in it; else it is searched for. */
static void
book_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);
  gint64 family_id = vst_page_get_family (vst_frame_get_page (self->frame));

  if (family_id != 0)
    {
      vst_booking_page_present (widget, get_hub (self), family_id, NULL, -1, NULL);
      return;
    }

  gtk_widget_activate_action (widget, "desk.search", NULL);
  vst_page_say (widget, _("For whom? Search, choose, then press Ctrl+B."), NULL);
}

static void
export_cb (GtkWidget *widget,
           const char *action_name,
           GVariant *parameter)
{
  vst_export_dialog_present (widget, get_hub (VST_WINDOW (widget)));
}

/* For whoever the page is about, or chosen in it. */
static void
chit_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);

  vst_chit_dialog_present (widget, get_hub (self), vst_page_get_family (vst_frame_get_page (self->frame)));
}

static void
today_cb (GtkWidget *widget,
          const char *action_name,
          GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);

  if (vst_frame_open (self->frame, "today", NULL))
    gtk_widget_activate_action (GTK_WIDGET (vst_frame_get_page (self->frame)), "today.today", NULL);
}

static void
walk_in_cb (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  vst_visit_page_present (widget, get_hub (VST_WINDOW (widget)), VST_VISIT_ASK_NAMELESS, 0);
}

/* The family whose page it is, or which is chosen in it. */
static void
arrive_cb (GtkWidget *widget,
           const char *action_name,
           GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);
  gint64 family_id = vst_page_get_family (vst_frame_get_page (self->frame));

  if (family_id != 0)
    vst_visit_note_arrival (widget, get_hub (self), family_id);
}

static void
back_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  vst_frame_back (VST_WINDOW (widget)->frame);
}

static void
section_cb (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  vst_frame_show_section (VST_WINDOW (widget)->frame, g_variant_get_int32 (parameter));
}

static void
search_cb (GtkWidget *widget,
           const char *action_name,
           GVariant *parameter)
{
  vst_frame_focus_search (VST_WINDOW (widget)->frame);
}

static void
sidebar_cb (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  vst_frame_flip_sidebar (VST_WINDOW (widget)->frame);
}

static void
tell_act (VstWindow *self,
          GObject *hub,
          GAsyncResult *result,
          char *(*retell) (const char *said),
          const char *undo_action)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deed = vst_hub_undo_finish (VST_HUB (hub), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  if (deed != NULL)
    vst_window_tell (self, deed, retell, undo_action, TRUE);
  else
    vst_window_say (self, text, NULL);
}

static void
hub_undone_cb (GObject *object,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (VstWindow) self = user_data;

  tell_act (self, object, result, vst_deed_text_undone, NULL);
}

static void
hub_redone_cb (GObject *object,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (VstWindow) self = user_data;

  tell_act (self, object, result, vst_deed_text_redone, "desk.undo");
}

static void
undo_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);
  g_autofree char *detailed = g_steal_pointer (&self->undo_action);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  /* A page may have its own way back; the hub has one for every act. */
  if (detailed != NULL && !g_str_equal (detailed, action_name) && g_action_parse_detailed_name (detailed, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (vst_frame_get_page (self->frame)), name, target);
  else if (vst_hub_can_undo (get_hub (self)))
    vst_hub_undo (get_hub (self), hub_undone_cb, g_object_ref (self));

  update_actions (self);
}

static void
redo_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  VstWindow *self = VST_WINDOW (widget);

  vst_hub_redo (get_hub (self), hub_redone_cb, g_object_ref (self));
}

static void
large_text_cb (VstWindow *self)
{
  VstApplication *application = VST_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  vst_frame_set_large (self->frame, vst_look_is_large (vst_application_get_text_size (application)));
}

static void
vst_window_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRIVATE:
      g_value_set_boolean (value, VST_WINDOW (object)->is_private);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_window_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRIVATE:
      vst_window_set_private (VST_WINDOW (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_window_finalize (GObject *object)
{
  VstWindow *self = VST_WINDOW (object);

  g_free (self->undo_action);
  g_free (self->said);

  G_OBJECT_CLASS (vst_window_parent_class)->finalize (object);
}

static void
vst_window_class_init (VstWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vst_window_get_property;
  object_class->set_property = vst_window_set_property;
  object_class->finalize = vst_window_finalize;

  /**
   * VstWindow:private:
   *
   * Privacy mode: nothing that may not be read over the counter is shown.
   */
  properties[PROP_PRIVATE] =
      g_param_spec_boolean ("private", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "desk.say", "(ss)", say_cb);
  gtk_widget_class_install_action (widget_class, "desk.say-named", "(ss)", say_named_cb);
  gtk_widget_class_install_action (widget_class, "desk.open", "(sv)", open_cb);
  gtk_widget_class_install_action (widget_class, "desk.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "desk.walk-in", NULL, walk_in_cb);
  gtk_widget_class_install_action (widget_class, "desk.arrive", NULL, arrive_cb);
  gtk_widget_class_install_action (widget_class, "desk.evacuation", NULL, screen_cb);
  gtk_widget_class_install_action (widget_class, "desk.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "desk.import", NULL, screen_cb);
  gtk_widget_class_install_action (widget_class, "desk.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "desk.book", NULL, book_cb);
  gtk_widget_class_install_action (widget_class, "desk.chit", NULL, chit_cb);
  gtk_widget_class_install_action (widget_class, "desk.section", "i", section_cb);
  gtk_widget_class_install_action (widget_class, "desk.acts", NULL, screen_cb);
  gtk_widget_class_install_action (widget_class, "desk.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "desk.sidebar", NULL, sidebar_cb);
  gtk_widget_class_install_action (widget_class, "desk.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "desk.redo", NULL, redo_cb);
  gtk_widget_class_install_property_action (widget_class, "desk.private", "private");
  vst_keys_bind_window (widget_class);
}

static void
vst_window_init (VstWindow *self)
{
}

GtkWidget *
vst_window_new (VstApplication *application)
{
  GSettings *settings = vst_application_get_settings (application);
  VstWindow *self = g_object_new (VST_TYPE_WINDOW,
                                  "application", application,
                                  "title", "Vestibule",
                                  NULL);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  vst_keys_watch_window (GTK_WINDOW (self));
  vst_window_rebuild (self);
  vst_window_show_phase (self, vst_application_get_phase (application));
  g_signal_connect_object (application, "action-state-changed::text-size", G_CALLBACK (large_text_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* The frame, and the veil over it. */
static void
set_content (VstWindow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  gboolean is_veiled = self->veil != NULL && gtk_widget_get_visible (self->veil);

  self->veil = gtk_label_new (_("The desk is resting. Any key brings it back."));
  gtk_widget_add_css_class (self->veil, "door");
  gtk_widget_add_css_class (self->veil, "t-head");
  gtk_widget_set_visible (self->veil, FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->frame));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->veil);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), overlay);
  vst_window_set_veiled (self, is_veiled);
}

/**
 * vst_window_rebuild:
 *
 * Builds the window's content anew, in the language of the moment, and takes
 * over where the user was.
 */
void
vst_window_rebuild (VstWindow *self)
{
  VstApplication *application;
  g_autoptr (GVariant) state = NULL;

  g_return_if_fail (VST_IS_WINDOW (self));

  application = VST_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (self->frame != NULL)
    state = vst_frame_save_state (self->frame);

  self->frame = VST_FRAME (vst_frame_new (vst_application_get_hub (application), GTK_WIDGET (self)));
  set_content (self);
  vst_frame_set_private (self->frame, self->is_private);
  large_text_cb (self);

  if (state != NULL)
    {
      vst_frame_restore_state (self->frame, state);
      update_actions (self);
      if (self->said != NULL)
        say_again (self, FALSE);
    }
}

/**
 * vst_window_show_phase:
 *
 * Turns to another phase, at its first page.
 */
void
vst_window_show_phase (VstWindow *self,
                       VstPhase phase)
{
  g_return_if_fail (VST_IS_WINDOW (self));

  vst_frame_show_phase (self->frame, get_hub (self), phase);
  g_clear_pointer (&self->undo_action, g_free);
  g_clear_pointer (&self->said, g_free);
  update_actions (self);
}

VstPhase
vst_window_get_phase (VstWindow *self)
{
  g_return_val_if_fail (VST_IS_WINDOW (self), VST_PHASE_WELCOME);

  return vst_frame_get_phase (self->frame);
}

/* The page one sees. */
VstPage *
vst_window_get_page (VstWindow *self)
{
  g_return_val_if_fail (VST_IS_WINDOW (self), NULL);

  return vst_frame_get_page (self->frame);
}

/* What has been done; a sentence of the catalogue is said anew when the language changes. */
void
vst_window_say (VstWindow *self,
                const char *text,
                const char *undo_action)
{
  vst_window_tell (self, text, retell_sentence, undo_action, TRUE);
}

gboolean
vst_window_get_private (VstWindow *self)
{
  g_return_val_if_fail (VST_IS_WINDOW (self), FALSE);

  return self->is_private;
}

void
vst_window_set_private (VstWindow *self,
                        gboolean is_private)
{
  g_return_if_fail (VST_IS_WINDOW (self));

  if (self->is_private == !!is_private)
    return;

  self->is_private = !!is_private;
  vst_frame_set_private (self->frame, self->is_private);

  if (self->said != NULL && self->is_named && self->is_private)
    vst_frame_say (self->frame, "", self->undo_action != NULL, FALSE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIVATE]);
}

/**
 * vst_window_set_veiled:
 *
 * Hides what could be read from afar while nobody is at the desk, from the eye
 * and from the accessibility tree; not a form that is being typed in.
 */
void
vst_window_set_veiled (VstWindow *self,
                       gboolean is_veiled)
{
  g_return_if_fail (VST_IS_WINDOW (self));

  is_veiled = is_veiled && vst_frame_get_phase (self->frame) == VST_PHASE_DESK && !vst_page_has_unsaved (vst_frame_get_page (self->frame));
  if (gtk_widget_get_visible (self->veil) == is_veiled)
    return;

  gtk_widget_set_visible (self->veil, is_veiled);
  gtk_widget_set_opacity (GTK_WIDGET (self->frame), is_veiled ? 0 : 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_STATE_HIDDEN, is_veiled, -1);
}
