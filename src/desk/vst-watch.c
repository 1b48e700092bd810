/* vst-watch.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-watch.h"

#include <time.h>

#include "vst-idle.h"
#include "vst-window.h"

#define LOOK_MSEC 500
#define LOGIND "org.freedesktop.login1"

/**
 * VstWatch:
 *
 * Veils the desk, and then locks it, when nobody touches it; and locks it when
 * the computer goes to sleep or its screen is locked.
 */
struct _VstWatch
{
  VstApplication *application; /* not owned: it owns us */
  VstIdle idle;
  guint look;

  GDBusConnection *bus;
  GCancellable *cancellable;
  guint sleep;
  guint lock;
};

/* Time that goes on while the computer sleeps. */
static gint64
get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
veil (VstWatch *self,
      gboolean veiled)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->application)); l != NULL; l = l->next)
    if (VST_IS_WINDOW (l->data))
      vst_window_set_veiled (l->data, veiled);
}

static void
lock (VstWatch *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "lock", NULL);
}

/* An import goes on until it is done; the veil hides it meanwhile. */
static gboolean
is_working (VstWatch *self)
{
  VstHub *hub = vst_application_get_hub (self->application);
  guint done = 0, total = 0;

  if (hub == NULL)
    return FALSE;

  vst_hub_get_progress (hub, &done, &total);

  return vst_hub_get_state (hub) == VST_HUB_OPENING || done < total;
}

static gboolean
look_cb (gpointer data)
{
  VstWatch *self = data;
  VstIdleStep step = vst_idle_get_step (&self->idle, get_now ());

  if (step == VST_IDLE_NONE)
    return G_SOURCE_CONTINUE;

  if (step == VST_IDLE_LOCK && !is_working (self))
    {
      self->look = 0;
      lock (self);
      return G_SOURCE_REMOVE;
    }

  veil (self, TRUE);

  return G_SOURCE_CONTINUE;
}

/* In the capture phase and without taking it: the key that lifts the veil goes
 * on to where it was meant for.
 */
static gboolean
event_cb (VstWatch *self,
          GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
      vst_idle_touch (&self->idle, get_now ());
      veil (self, FALSE);
      break;

    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
window_added_cb (VstWatch *self,
                 GtkWindow *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

static void
logind_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *signal,
           GVariant *parameters,
           gpointer data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);

  if (begins)
    lock (data);
}

/* A computer without logind has no such signals, and that is well. */
static void
bus_cb (GObject *object,
        GAsyncResult *result,
        gpointer data)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);
  VstWatch *self = data;

  /* Where it was cancelled, there is no watch any more. */
  if (bus == NULL)
    return;

  self->bus = bus;
  self->sleep = g_dbus_connection_signal_subscribe (bus, LOGIND, LOGIND ".Manager", "PrepareForSleep", NULL, NULL,
                                                    G_DBUS_SIGNAL_FLAGS_NONE, logind_cb, self, NULL);
  self->lock = g_dbus_connection_signal_subscribe (bus, LOGIND, LOGIND ".Session", "Lock", NULL, NULL,
                                                   G_DBUS_SIGNAL_FLAGS_NONE, logind_cb, self, NULL);
}

VstWatch *
vst_watch_new (VstApplication *application)
{
  VstWatch *self = g_new0 (VstWatch, 1);

  self->application = application;
  self->cancellable = g_cancellable_new ();
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (window_added_cb), self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, self);

  return self;
}

void
vst_watch_free (VstWatch *self)
{
  vst_watch_end (self);
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);

  if (self->bus != NULL)
    {
      g_dbus_connection_signal_unsubscribe (self->bus, self->sleep);
      g_dbus_connection_signal_unsubscribe (self->bus, self->lock);
      g_object_unref (self->bus);
    }

  g_signal_handlers_disconnect_by_data (self->application, self);
  g_free (self);
}

void
vst_watch_begin (VstWatch *self)
{
  VstHub *hub = vst_application_get_hub (self->application);
  VstSession *session = hub != NULL ? vst_hub_get_session (hub) : NULL;
  VstHubCard card;

  vst_watch_end (self);
  g_return_if_fail (session != NULL);

  vst_keys_get_card (vst_hub_get_keys (hub), &card);
  vst_idle_begin (&self->idle, &card, vst_session_get_roles (session), get_now ());
  self->look = g_timeout_add (LOOK_MSEC, look_cb, self);
}

void
vst_watch_end (VstWatch *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  veil (self, FALSE);
}
