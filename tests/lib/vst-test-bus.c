/* vst-test-bus.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-bus.h"

#include <gio/gio.h>

/* Milliseconds.  A program that is busy for longer hangs. */
#define PATIENCE 20000

typedef struct
{
  const char *answer;
  VstTestTake take;
  gpointer data;
} Question;

/* What was asked and is not answered, by its number. */
static GHashTable *open_questions;

/* The address of the accessibility bus, which the session's bus knows. */
static char *
find_address (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) reply = NULL;
  char *address;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                       G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(s)", &address);

  return address;
}

/* One a test.  A screen is read by some hundred questions, again and again: half
 * of the processor's time went into asking them by way of GDBus and its thread.
 */
static DBusConnection *
get_bus (void)
{
  static DBusConnection *bus;

  if (bus == NULL)
    {
      g_autofree char *address = find_address ();
      DBusError error = DBUS_ERROR_INIT;

      bus = dbus_connection_open_private (address, &error);
      if (bus == NULL || !dbus_bus_register (bus, &error))
        g_error ("No accessibility bus: %s", error.message);
      open_questions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    }

  return bus;
}

static DBusMessage *
ask_new (const char *owner,
         const char *path,
         const char *side,
         const char *question,
         int first_type,
         va_list arguments)
{
  DBusMessage *message = dbus_message_new_method_call (owner, path, side, question);

  if (!dbus_message_append_args_valist (message, first_type, arguments))
    g_error ("No memory for a question");

  return message;
}

/* Whoever is gone has no answer. */
static gboolean
is_answer (DBusMessage *message,
           const char *answer)
{
  return dbus_message_get_type (message) == DBUS_MESSAGE_TYPE_METHOD_RETURN && dbus_message_has_signature (message, answer);
}

/**
 * vst_test_bus_ask:
 *
 * Asks one question, and waits.
 *
 * Returns: (transfer full) (nullable): the answer; NULL where whoever was asked is
 *   gone, or has no such side
 */
DBusMessage *
vst_test_bus_ask (const char *owner,
                  const char *path,
                  const char *side,
                  const char *question,
                  const char *answer,
                  int first_type,
                  ...)
{
  g_autoptr (DBusMessage) message = NULL;
  g_autoptr (DBusMessage) reply = NULL;
  va_list arguments;

  va_start (arguments, first_type);
  message = ask_new (owner, path, side, question, first_type, arguments);
  va_end (arguments);

  reply = dbus_connection_send_with_reply_and_block (get_bus (), message, PATIENCE, NULL);

  return reply != NULL && is_answer (reply, answer) ? g_steal_pointer (&reply) : NULL;
}

/**
 * vst_test_bus_send:
 *
 * Asks without waiting: vst_test_bus_hear() hands out the answers.
 */
void
vst_test_bus_send (const char *owner,
                   const char *path,
                   const char *side,
                   const char *question,
                   const char *answer,
                   VstTestTake take,
                   gpointer data,
                   int first_type,
                   ...)
{
  g_autoptr (DBusMessage) message = NULL;
  DBusConnection *bus = get_bus ();
  Question *asked = g_new (Question, 1);
  dbus_uint32_t serial;
  va_list arguments;

  va_start (arguments, first_type);
  message = ask_new (owner, path, side, question, first_type, arguments);
  va_end (arguments);

  if (!dbus_connection_send (bus, message, &serial))
    g_error ("No memory for a question");

  *asked = (Question){ answer, take, data };
  g_hash_table_insert (open_questions, GUINT_TO_POINTER (serial), asked);
}

static void
hear_one (DBusMessage *message)
{
  gpointer serial = GUINT_TO_POINTER (dbus_message_get_reply_serial (message));
  Question *asked = g_hash_table_lookup (open_questions, serial);

  if (asked == NULL)
    return;

  if (is_answer (message, asked->answer))
    {
      DBusMessageIter reply;

      dbus_message_iter_init (message, &reply);
      asked->take (asked->data, &reply);
    }

  g_hash_table_remove (open_questions, serial);
}

/**
 * vst_test_bus_hear:
 *
 * Waits until all that was sent is answered, by each in its own way.
 */
void
vst_test_bus_hear (void)
{
  DBusConnection *bus = get_bus ();
  gint64 end = g_get_monotonic_time () + PATIENCE * G_TIME_SPAN_MILLISECOND;

  while (g_hash_table_size (open_questions) > 0)
    {
      DBusMessage *message;

      if (!dbus_connection_read_write (bus, 1000))
        g_error ("The accessibility bus has gone");

      while ((message = dbus_connection_pop_message (bus)) != NULL)
        {
          hear_one (message);
          dbus_message_unref (message);
          end = g_get_monotonic_time () + PATIENCE * G_TIME_SPAN_MILLISECOND;
        }

      if (g_get_monotonic_time () > end)
        g_hash_table_remove_all (open_questions);
    }
}

/**
 * vst_test_bus_get:
 * @reply: at a value, or at a box with one
 * @type: libdbus's, of a basic type
 * @value: (out): where to put it; a text belongs to the message
 *
 * Returns: whether it is of that type
 */
gboolean
vst_test_bus_get (DBusMessageIter *reply,
                  int type,
                  gpointer value)
{
  DBusMessageIter inside;

  if (dbus_message_iter_get_arg_type (reply) == DBUS_TYPE_VARIANT)
    {
      dbus_message_iter_recurse (reply, &inside);
      reply = &inside;
    }

  if (dbus_message_iter_get_arg_type (reply) != type)
    return FALSE;

  dbus_message_iter_get_basic (reply, value);

  return TRUE;
}
