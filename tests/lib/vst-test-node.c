/* vst-test-node.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-node.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define ACTION "org.a11y.atspi.Action"
#define COMPONENT "org.a11y.atspi.Component"
#define TEXT "org.a11y.atspi.Text"

struct _VstTestNode
{
  GObject parent_instance;

  char *owner;
  char *path;
};

G_DEFINE_FINAL_TYPE (VstTestNode, vst_test_node, G_TYPE_OBJECT)

static void
vst_test_node_finalize (GObject *object)
{
  VstTestNode *self = VST_TEST_NODE (object);

  g_free (self->owner);
  g_free (self->path);

  G_OBJECT_CLASS (vst_test_node_parent_class)->finalize (object);
}

static void
vst_test_node_class_init (VstTestNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_test_node_finalize;
}

static void
vst_test_node_init (VstTestNode *self)
{
}

/* NULL for what the bus calls nobody. */
static VstTestNode *
node_new (const char *owner,
          const char *path)
{
  VstTestNode *self;

  if (*owner == '\0' || g_str_has_suffix (path, "/null"))
    return NULL;

  self = g_object_new (VST_TEST_TYPE_NODE, NULL);
  self->owner = g_strdup (owner);
  self->path = g_strdup (path);

  return self;
}

const char *
vst_test_node_get_owner (VstTestNode *self)
{
  return self->owner;
}

const char *
vst_test_node_get_path (VstTestNode *self)
{
  return self->path;
}

/* NULL where the node is gone, or has no such side. */
static DBusMessage *
ask (VstTestNode *self,
     const char *side,
     const char *question,
     const char *answer)
{
  return vst_test_bus_ask (self->owner, self->path, side, question, answer, DBUS_TYPE_INVALID);
}

/* Reads a basic answer of libdbus's @type. */
static gboolean
take (DBusMessage *reply,
      int type,
      gpointer value)
{
  DBusMessageIter iter;

  return reply != NULL && dbus_message_iter_init (reply, &iter) && vst_test_bus_get (&iter, type, value);
}

static DBusMessage *
get (VstTestNode *self,
     const char *side,
     const char *property)
{
  return vst_test_bus_ask (self->owner, self->path, DBUS_INTERFACE_PROPERTIES, "Get", "v", DBUS_TYPE_STRING, &side,
                           DBUS_TYPE_STRING, &property, DBUS_TYPE_INVALID);
}

static VstTestNode *
read_reference (DBusMessageIter *reference)
{
  DBusMessageIter iter;
  const char *owner;
  const char *path;

  dbus_message_iter_recurse (reference, &iter);
  dbus_message_iter_get_basic (&iter, &owner);
  dbus_message_iter_next (&iter);
  dbus_message_iter_get_basic (&iter, &path);

  return node_new (owner, path);
}

/**
 * vst_test_node_list:
 * @references: at an `a(so)`, as the bus names things
 *
 * Returns: (transfer full) (element-type VstTestNode): those that there are
 */
GPtrArray *
vst_test_node_list (DBusMessageIter *references)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  DBusMessageIter iter;

  dbus_message_iter_recurse (references, &iter);
  for (; dbus_message_iter_get_arg_type (&iter) == DBUS_TYPE_STRUCT; dbus_message_iter_next (&iter))
    {
      VstTestNode *node = read_reference (&iter);

      if (node != NULL)
        g_ptr_array_add (nodes, node);
    }

  return g_steal_pointer (&nodes);
}

GPtrArray *
vst_test_node_dup_children (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = ask (self, ACCESSIBLE, "GetChildren", "a(so)");
  DBusMessageIter references;

  if (reply == NULL || !dbus_message_iter_init (reply, &references))
    return g_ptr_array_new_with_free_func (g_object_unref);

  return vst_test_node_list (&references);
}

static guint
get_pid (const char *owner)
{
  g_autoptr (DBusMessage) reply = vst_test_bus_ask (DBUS_SERVICE_DBUS, DBUS_PATH_DBUS, DBUS_INTERFACE_DBUS,
                                                    "GetConnectionUnixProcessID", "u", DBUS_TYPE_STRING, &owner, DBUS_TYPE_INVALID);
  guint pid = 0;

  return take (reply, DBUS_TYPE_UINT32, &pid) ? pid : 0;
}

/**
 * vst_test_node_find_program:
 * @pid: a process
 *
 * Returns: (transfer full) (nullable): the program, when it has told the bus of
 *   itself
 */
VstTestNode *
vst_test_node_find_program (guint pid)
{
  g_autoptr (VstTestNode) desktop = node_new ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
  g_autoptr (GPtrArray) programs = vst_test_node_dup_children (desktop);

  for (guint i = 0; i < programs->len; i++)
    {
      VstTestNode *program = g_ptr_array_index (programs, i);

      if (get_pid (program->owner) == pid)
        return g_object_ref (program);
    }

  return NULL;
}

AtspiRole
vst_test_node_get_role (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = ask (self, ACCESSIBLE, "GetRole", "u");
  guint role;

  return take (reply, DBUS_TYPE_UINT32, &role) ? role : ATSPI_ROLE_INVALID;
}

/* Its place among its like, from 0; -1 when it is gone. */
int
vst_test_node_get_index (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = ask (self, ACCESSIBLE, "GetIndexInParent", "i");
  int place;

  return take (reply, DBUS_TYPE_INT32, &place) ? place : -1;
}

/**
 * vst_test_node_read_box:
 * @reply: at a `(iiii)`
 * @box: (out): what it says
 */
void
vst_test_node_read_box (DBusMessageIter *reply,
                        VstTestBox *box)
{
  int *const parts[] = { &box->x, &box->y, &box->width, &box->height };
  DBusMessageIter iter;

  dbus_message_iter_recurse (reply, &iter);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++, dbus_message_iter_next (&iter))
    dbus_message_iter_get_basic (&iter, parts[i]);
}

/* Whether it has a place in its window, and which. */
gboolean
vst_test_node_get_box (VstTestNode *self,
                       VstTestBox *box)
{
  const guint of_window = ATSPI_COORD_TYPE_WINDOW;
  g_autoptr (DBusMessage) reply = vst_test_bus_ask (self->owner, self->path, COMPONENT, "GetExtents", "(iiii)", DBUS_TYPE_UINT32,
                                                    &of_window, DBUS_TYPE_INVALID);
  DBusMessageIter iter;

  if (reply == NULL || !dbus_message_iter_init (reply, &iter))
    return FALSE;

  vst_test_node_read_box (&iter, box);

  return TRUE;
}

/**
 * vst_test_node_read_states:
 * @reply: at an `au`
 *
 * Returns: a bit a state
 */
guint64
vst_test_node_read_states (DBusMessageIter *reply)
{
  DBusMessageIter words;
  guint64 states = 0;

  dbus_message_iter_recurse (reply, &words);
  for (guint i = 0; i < 2 && dbus_message_iter_get_arg_type (&words) == DBUS_TYPE_UINT32; i++)
    {
      guint word;

      dbus_message_iter_get_basic (&words, &word);
      dbus_message_iter_next (&words);
      states |= (guint64) word << (32 * i);
    }

  return states;
}

gboolean
vst_test_node_is (VstTestNode *self,
                  AtspiStateType state)
{
  g_autoptr (DBusMessage) reply = ask (self, ACCESSIBLE, "GetState", "au");
  DBusMessageIter iter;

  if (reply == NULL || !dbus_message_iter_init (reply, &iter))
    return FALSE;

  return (vst_test_node_read_states (&iter) >> state & 1) != 0;
}

/* NULL when it is gone. */
char *
vst_test_node_dup_name (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = get (self, ACCESSIBLE, "Name");
  const char *name;

  return take (reply, DBUS_TYPE_STRING, &name) ? g_strdup (name) : NULL;
}

char *
vst_test_node_dup_role_name (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = ask (self, ACCESSIBLE, "GetRoleName", "s");
  const char *name;

  return take (reply, DBUS_TYPE_STRING, &name) ? g_strdup (name) : NULL;
}

/* What is written in it; NULL where nothing can be. */
char *
vst_test_node_dup_text (VstTestNode *self)
{
  /* GTK 4.8 takes an end of -1 for nothing at all. */
  g_autoptr (DBusMessage) length = get (self, TEXT, "CharacterCount");
  g_autoptr (DBusMessage) reply = NULL;
  const int start = 0;
  int end;
  const char *text;

  if (take (length, DBUS_TYPE_INT32, &end))
    reply = vst_test_bus_ask (self->owner, self->path, TEXT, "GetText", "s", DBUS_TYPE_INT32, &start, DBUS_TYPE_INT32, &end,
                              DBUS_TYPE_INVALID);

  return take (reply, DBUS_TYPE_STRING, &text) ? g_strdup (text) : NULL;
}

VstTestNode *
vst_test_node_dup_parent (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = get (self, ACCESSIBLE, "Parent");
  DBusMessageIter iter;
  DBusMessageIter parent;

  if (reply == NULL || !dbus_message_iter_init (reply, &iter))
    return NULL;

  dbus_message_iter_recurse (&iter, &parent);

  return dbus_message_iter_get_arg_type (&parent) == DBUS_TYPE_STRUCT ? read_reference (&parent) : NULL;
}

gboolean
vst_test_node_can_act (VstTestNode *self)
{
  g_autoptr (DBusMessage) reply = get (self, ACTION, "NActions");
  int number;

  return take (reply, DBUS_TYPE_INT32, &number) && number > 0;
}

/* Does the first thing that can be done with it. */
gboolean
vst_test_node_act (VstTestNode *self)
{
  const int first = 0;
  g_autoptr (DBusMessage) reply = vst_test_bus_ask (self->owner, self->path, ACTION, "DoAction", "b", DBUS_TYPE_INT32, &first,
                                                    DBUS_TYPE_INVALID);
  dbus_bool_t is_done;

  return take (reply, DBUS_TYPE_BOOLEAN, &is_done) && is_done;
}

/* Whether it took @text. */
gboolean
vst_test_node_set_text (VstTestNode *self,
                        const char *text)
{
  g_autoptr (DBusMessage) reply = vst_test_bus_ask (self->owner, self->path, "org.a11y.atspi.EditableText", "SetTextContents",
                                                    "b", DBUS_TYPE_STRING, &text, DBUS_TYPE_INVALID);

  return reply != NULL;
}
