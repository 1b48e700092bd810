/* vst-message-letters.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"

#include "vst-letter-box.h"
#include "vst-setting-store.h"

/* From the letter box into the database, in three steps, each of which may be
 * cut off: look what there is to do, keep the letters in one act, and take out
 * of the box whatever is kept.
 */

static VstSecret *
find_key (VstView *view)
{
  g_autofree char *text = vst_setting_dup (view, VST_SETTING_LETTER_KEY);
  g_autofree guchar *bytes = NULL;
  gsize size = 0;

  if (text == NULL)
    return NULL;

  bytes = g_base64_decode (text, &size);

  return size == 32 ? vst_secret_new_copy (bytes, size) : NULL;
}

static VstSecret *
make_key (VstAct *act,
          GError **error)
{
  g_autoptr (VstSecret) key = vst_letter_box_make_key ();
  g_autofree char *text = g_base64_encode (vst_secret_get_bytes (key), vst_secret_get_size (key));

  return vst_setting_set (act, VST_SETTING_LETTER_KEY, text, error) ? g_steal_pointer (&key) : NULL;
}

static gboolean
is_kept (const guint8 *letter,
         gpointer view)
{
  return vst_message_is_kept (view, letter);
}

/**
 * vst_message_make_letter_box:
 *
 * Within the act that makes a hub whose desk may be locked before anybody has
 * signed in at it.
 */
gboolean
vst_message_make_letter_box (VstAct *act,
                             GError **error)
{
  g_autoptr (VstSecret) key = make_key (act, error);

  return key != NULL && vst_letter_box_settle (vst_view_get_folder (vst_act_get_view (act)), key, is_kept, vst_act_get_view (act), error);
}

static gpointer
take_in_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstSecret) key = find_key (view);
  g_autoptr (GPtrArray) letters = NULL;
  guint n_taken = 0;

  if ((key == NULL && !(key = make_key (act, error))) ||
      !(letters = vst_letter_box_read (vst_view_get_folder (view), key, error)))
    return NULL;

  for (guint i = 0; i < letters->len; i++)
    {
      const VstLetter *letter = g_ptr_array_index (letters, i);
      g_autoptr (VstMessageEntry) entry = NULL;
      gint64 at;

      if (vst_message_is_kept (view, letter->id) || !(entry = vst_message_entry_unpack (letter->text, &at)))
        continue;

      if (vst_message_add (act, entry, at, letter->id, error) == 0)
        return NULL;

      n_taken++;
    }

  vst_act_set_subject (act, "message", 0);

  return g_memdup2 (&n_taken, sizeof n_taken);
}

/* Whether there is anything to take in, or a box to be made. */
static gpointer
look_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstSecret) key = find_key (view);
  guint n_letters;
  gboolean *wanted = g_new (gboolean, 1);

  *wanted = key == NULL || !vst_letter_box_is_ready (vst_view_get_folder (view), key, &n_letters) || n_letters > 0;

  return wanted;
}

static gpointer
settle_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  g_autoptr (VstSecret) key = find_key (view);

  if (key == NULL || !vst_letter_box_settle (vst_view_get_folder (view), key, is_kept, view, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* Whoever signs in first takes them in; who may read them is another matter. */
const VstDeed vst_message_do_take_in = {
  "message.take-in", VST_RIGHT_SIGNED_IN, VST_TOPIC_MESSAGE, VST_DEED_NONE, take_in_func, g_free
};
static const VstReading look_reading = { "message.look", VST_RIGHT_SIGNED_IN, look_func, g_free };
static const VstReading settle_reading = { "message.settle", VST_RIGHT_SIGNED_IN, settle_func, NULL };

static void
settled_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vst_hub_read_finish (VST_HUB (object), result, &error) == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_int (task, (gssize) GPOINTER_TO_UINT (g_task_get_task_data (task)));
}

static void
taken_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n_taken = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (n_taken == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, GUINT_TO_POINTER (*n_taken), NULL);
  vst_hub_read (VST_HUB (object), &settle_reading, NULL, NULL, NULL, settled_cb, g_steal_pointer (&task));
}

static void
looked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gboolean *wanted = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (wanted == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!*wanted)
    g_task_return_int (task, 0);
  else
    vst_hub_do (VST_HUB (object), &vst_message_do_take_in, NULL, NULL, NULL, taken_cb, g_steal_pointer (&task));
}

/**
 * vst_message_take_in:
 *
 * Takes in what was written while the hub was locked: after each sign-in.
 */
void
vst_message_take_in (VstHub *hub,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VST_IS_HUB (hub));

  task = g_task_new (hub, NULL, callback, user_data);
  g_task_set_source_tag (task, vst_message_take_in);
  vst_hub_read (hub, &look_reading, NULL, NULL, NULL, looked_cb, task);
}

/**
 * vst_message_take_in_finish:
 * @n_taken: (out) (optional): how many there were
 */
gboolean
vst_message_take_in_finish (VstHub *hub,
                            GAsyncResult *result,
                            guint *n_taken,
                            GError **error)
{
  gssize n;

  g_return_val_if_fail (g_task_is_valid (result, hub), FALSE);

  n = g_task_propagate_int (G_TASK (result), error);
  if (n_taken != NULL)
    *n_taken = n > 0 ? (guint) n : 0;

  return n >= 0;
}

/**
 * vst_message_put:
 * @folder: a hub's
 *
 * Puts a message into the letter box of a hub that is locked; it is on the disk
 * when this is %TRUE.
 */
gboolean
vst_message_put (const char *folder,
                 const VstMessageEntry *entry,
                 GError **error)
{
  g_autoptr (VstMessageEntry) copy = vst_message_entry_copy (entry);
  g_autoptr (GBytes) letter = NULL;

  if (!vst_message_entry_check_slip (copy, error))
    return FALSE;

  letter = vst_message_entry_pack (copy, g_get_real_time ());

  return vst_letter_box_put (folder, g_bytes_get_data (letter, NULL), g_bytes_get_size (letter), error);
}
