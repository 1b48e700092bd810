/* vst-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-private.h"

#include "vst-date.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-security-store.h"
#include "vst-shield.h"

#define MAX_UNDO 50
#define WATCH_MSEC 1000

/**
 * VstHub:
 *
 * A hub: locked, or open for one person.
 *
 * Everything that is read or written goes through here, on threads of its own;
 * answers come back in the main context of the thread that made it.
 */
G_DEFINE_FINAL_TYPE (VstHub, vst_hub, G_TYPE_OBJECT)

enum
{
  PROP_STATE = 1,
  PROP_BUSY,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  char *folder;
  VstSession *session;
} PoolData;

static void
pool_data_free (PoolData *data)
{
  g_free (data->folder);
  vst_session_unref (data->session);
  g_free (data);
}

static gpointer
pool_open (gpointer data,
           gboolean writer,
           GError **error)
{
  PoolData *pool = data;
  VstView *view = vst_view_new (pool->folder, pool->session, writer, error);
  g_autoptr (GError) local_error = NULL;

  /* What can't be settled now is settled with the next act. */
  if (view != NULL && writer && !vst_shield_start (view, &local_error))
    g_debug ("Keys of people aren't settled: %s", local_error->message);

  return view;
}

static VstDb *
pool_get_db (gpointer context)
{
  return ((VstView *) context)->db;
}

static const VstPoolKind pool_kind = {
  pool_open,
  (void (*) (gpointer)) vst_view_free,
  pool_get_db,
};

void
vst_hub_set_state (VstHub *self,
                   VstHubState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Counts a piece of work that begins, 1, or whose end was told, -1. */
void
vst_hub_count_work (VstHub *self,
                    int delta)
{
  gboolean was_busy = self->n_open > 0;

  self->n_open += delta;

  if (was_busy != (self->n_open > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
vst_hub_take_keys (VstHub *self,
                   VstKeys *keys)
{
  g_clear_pointer (&self->keys, vst_keys_unref);
  self->keys = keys;
}

/* The tiles and names as they are on the disk now: a few kilobytes. */
void
vst_hub_read_keys (VstHub *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_KEYS);
  VstKeys *keys = vst_keys_load (path, NULL);

  if (keys != NULL)
    vst_hub_take_keys (self, keys);
}

/* Tells whoever shows it that something has changed. */
void
vst_hub_say (VstHub *self,
             guint topics)
{
  if (topics != VST_TOPIC_NONE)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, topics);
}

static gpointer
version_func (gpointer context,
              gconstpointer args,
              GCancellable *cancellable,
              GError **error)
{
  gint64 *version = g_new (gint64, 1);

  *version = vst_db_get_data_version (((VstView *) context)->db);

  return version;
}

static void
version_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstHub) self = user_data;
  g_autofree gint64 *version = vst_pool_finish (VST_POOL (object), result, NULL);

  if (version == NULL || self->pool != VST_POOL (object))
    return;

  if (self->data_version != 0 && self->data_version != *version)
    vst_hub_say (self, VST_TOPIC_ALL);

  self->data_version = *version;
}

/* The writer's number moves only with commits of others: our readers never
 * write, and its own commits don't count for itself.
 */
static gboolean
watch_cb (gpointer data)
{
  VstHub *self = data;

  vst_pool_write (self->pool, version_func, NULL, NULL, g_free, NULL, version_cb, g_object_ref (self));

  return G_SOURCE_CONTINUE;
}

static gpointer
leave_func (gpointer context,
            gconstpointer args,
            GCancellable *cancellable,
            GError **error)
{
  VstView *view = context;
  VstSession *session = view->session;

  vst_door_forget (view);
  if (!vst_security_add (view->db, vst_session_get_staff_id (session), vst_session_get_code (session),
                         VST_SECURITY_SIGN_OUT, 0, NULL, error) ||
      !vst_hub_cast_anchor (args, session, view->db, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
leave_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (vst_pool_finish (VST_POOL (object), result, &error) == NULL)
    g_warning ("The hub was locked without an anchor: %s", error->message);
}

/* Begins to work with what was opened. */
void
vst_hub_start (VstHub *self)
{
  PoolData *data = g_new0 (PoolData, 1);

  data->folder = g_strdup (self->folder);
  data->session = vst_session_ref (self->opening->session);

  self->pool = vst_pool_new (&pool_kind, data, (GDestroyNotify) pool_data_free);
  self->bulk = g_cancellable_new ();
  vst_hub_take_keys (self, vst_keys_ref (self->opening->keys));
  watch_cb (self);
  self->watch = g_timeout_add (WATCH_MSEC, watch_cb, self);
  vst_hub_set_state (self, VST_HUB_OPEN);
}

/* Ends all work and closes every connection; who is signed in stays known. */
void
vst_hub_stop (VstHub *self,
              VstHubState state)
{
  VstPool *pool = g_steal_pointer (&self->pool);

  g_clear_handle_id (&self->watch, g_source_remove);
  g_cancellable_cancel (self->bulk);
  g_clear_object (&self->bulk);

  /* The state first, so that nothing more is asked. */
  vst_hub_set_state (self, state);
  vst_pool_write (pool, leave_func, g_strdup (self->folder), g_free, NULL, NULL, leave_cb, NULL);
  vst_pool_close (pool);
  g_object_unref (pool);

  g_array_set_size (self->done, 0);
  g_array_set_size (self->undone, 0);
  self->data_version = 0;
}

/**
 * vst_hub_lock:
 *
 * Signs out: finishes what is being written, cancels an import, casts the
 * anchor, closes the database and forgets every key.
 *
 * Drafts are put away by those who show the forms, before.
 */
void
vst_hub_lock (VstHub *self)
{
  g_return_if_fail (VST_IS_HUB (self));

  if (self->state != VST_HUB_OPEN)
    return;

  vst_hub_stop (self, VST_HUB_LOCKED);
  g_clear_pointer (&self->opening, vst_hub_opening_free);
  vst_hub_read_keys (self);
}

static void
vst_hub_dispose (GObject *object)
{
  vst_hub_lock (VST_HUB (object));

  G_OBJECT_CLASS (vst_hub_parent_class)->dispose (object);
}

static void
vst_hub_finalize (GObject *object)
{
  VstHub *self = VST_HUB (object);

  g_clear_pointer (&self->keys, vst_keys_unref);
  g_clear_pointer (&self->doubt, g_atomic_rc_box_release);
  g_clear_pointer (&self->done, g_array_unref);
  g_clear_pointer (&self->undone, g_array_unref);
  g_free (self->folder);

  G_OBJECT_CLASS (vst_hub_parent_class)->finalize (object);
}

static void
vst_hub_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  VstHub *self = VST_HUB (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->n_open > 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_hub_class_init (VstHubClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vst_hub_dispose;
  object_class->finalize = vst_hub_finalize;
  object_class->get_property = vst_hub_get_property;

  /**
   * VstHub:state:
   *
   * Whether somebody is signed in: a #VstHubState.
   */
  properties[PROP_STATE] =
      g_param_spec_uint ("state", NULL, NULL, VST_HUB_LOCKED, VST_HUB_OPEN, VST_HUB_LOCKED,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * VstHub:busy:
   *
   * Whether somebody waits for what was asked to be read or done.
   */
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VstHub::changed:
   * @self: the hub
   * @topics: bits of #VstTopic
   *
   * After a commit, of ours or of another program: open lists read again.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_HUB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vst_hub_init (VstHub *self)
{
  self->done = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->undone = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * vst_hub_new:
 * @folder: the hub's folder
 * @error: where to put what went wrong
 *
 * Looks at a hub without opening it: it is locked, and its names and tiles are
 * known.
 *
 * It fails with `VST_ERROR_NOT_A_HUB`, `VST_ERROR_MISSING_PART`,
 * `VST_ERROR_NETWORK_SHARE`, `VST_ERROR_NOT_ENCRYPTED`, among others.
 */
VstHub *
vst_hub_new (const char *folder,
             GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = NULL;
  VstHub *self;

  if (!vst_hub_folder_check (folder, NULL, error) || !(keys = vst_keys_load (path, error)))
    return NULL;

  self = g_object_new (VST_TYPE_HUB, NULL);
  self->folder = g_strdup (folder);
  self->keys = g_steal_pointer (&keys);

  return self;
}

const char *
vst_hub_get_folder (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), NULL);

  return self->folder;
}

/**
 * vst_hub_get_keys:
 *
 * What is known of the hub without opening it.
 */
VstKeys *
vst_hub_get_keys (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), NULL);

  return self->keys;
}

VstHubState
vst_hub_get_state (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), VST_HUB_LOCKED);

  return self->state;
}

/**
 * vst_hub_get_session:
 *
 * Returns: (nullable): who is signed in
 */
VstSession *
vst_hub_get_session (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), NULL);

  return self->state == VST_HUB_OPEN ? self->opening->session : NULL;
}

/* For the moments that its people read; this machine's where it has no such zone. */
GTimeZone *
vst_hub_dup_zone (VstHub *self)
{
  VstHubCard card;
  GTimeZone *zone;

  vst_keys_get_card (vst_hub_get_keys (self), &card);
  zone = vst_zone_find (self->opening != NULL ? self->opening->zone : card.zone);

  return zone != NULL ? zone : g_time_zone_new_local ();
}

/**
 * vst_hub_dup_today:
 *
 * Today where the hub is, as an ISO day: what the views say, for a form.
 */
char *
vst_hub_dup_today (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), NULL);

  return vst_day_today (self->opening != NULL ? self->opening->zone : NULL);
}

/**
 * vst_hub_get_opening:
 *
 * Returns: (nullable): what was found when she signed in: her own record, her
 *   last sign-in, the wrong tries since
 */
const VstHubOpening *
vst_hub_get_opening (VstHub *self)
{
  g_return_val_if_fail (VST_IS_HUB (self), NULL);

  return self->state == VST_HUB_OPEN ? self->opening : NULL;
}

/**
 * vst_hub_may:
 *
 * Whether to offer something at all; the door asks again.
 */
gboolean
vst_hub_may (VstHub *self,
             VstRight right)
{
  VstSession *session = vst_hub_get_session (self);

  return session != NULL && vst_right_is_held (vst_session_get_roles (session), right);
}
