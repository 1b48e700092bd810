/* vst-test-bus.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <dbus/dbus.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * VstTestTake:
 * @data: whose answer it is
 * @reply: at the first of what was answered
 *
 * What becomes of an answer.
 */
typedef void (*VstTestTake) (gpointer         data,
                             DBusMessageIter *reply);

/* What is asked: arguments are libdbus's, a type and a pointer each, up to
 * DBUS_TYPE_INVALID; an answer of another type than @answer is none.
 */
DBusMessage *vst_test_bus_ask  (const char      *owner,
                                const char      *path,
                                const char      *side,
                                const char      *question,
                                const char      *answer,
                                int              first_type,
                                ...) G_GNUC_WARN_UNUSED_RESULT;

/* Many questions at once */
void         vst_test_bus_send (const char      *owner,
                                const char      *path,
                                const char      *side,
                                const char      *question,
                                const char      *answer,
                                VstTestTake      take,
                                gpointer         data,
                                int              first_type,
                                ...);
void         vst_test_bus_hear (void);

/* What an answer says */
gboolean     vst_test_bus_get  (DBusMessageIter *reply,
                                int              type,
                                gpointer         value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DBusMessage, dbus_message_unref)

G_END_DECLS
