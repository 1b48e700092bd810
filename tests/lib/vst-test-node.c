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

/* Milliseconds.  A program that is busy for longer hangs. */
#define PATIENCE 20000

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

/* The accessibility bus, whose address the session's bus knows; one a test. */
GDBusConnection *
vst_test_node_get_bus (void)
{
  static GDBusConnection *bus;

  if (bus == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
      g_autoptr (GVariant) reply = NULL;
      const char *address;

      g_assert_no_error (error);
      reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                           G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, &error);
      g_assert_no_error (error);
      g_variant_get (reply, "(&s)", &address);
      bus = g_dbus_connection_new_for_address_sync (
          address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL,
          NULL, &error);
      g_assert_no_error (error);
    }

  return bus;
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
static GVariant *
ask (VstTestNode *self,
     const char *side,
     const char *question,
     GVariant *arguments,
     const char *answer)
{
  return g_dbus_connection_call_sync (vst_test_node_get_bus (), self->owner, self->path, side, question, arguments,
                                      G_VARIANT_TYPE (answer), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, NULL);
}

static GVariant *
get (VstTestNode *self,
     const char *side,
     const char *property,
     const char *type)
{
  g_autoptr (GVariant) reply = ask (self, "org.freedesktop.DBus.Properties", "Get", g_variant_new ("(ss)", side, property), "(v)");
  g_autoptr (GVariant) value = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(v)", &value);

  return value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE (type)) ? g_steal_pointer (&value) : NULL;
}

/**
 * vst_test_node_list:
 * @references: of type `a(so)`, as the bus names things
 *
 * Returns: (transfer full) (element-type VstTestNode): those that there are
 */
GPtrArray *
vst_test_node_list (GVariant *references)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  const char *owner;
  const char *path;
  GVariantIter iter;

  g_variant_iter_init (&iter, references);
  while (g_variant_iter_next (&iter, "(&s&o)", &owner, &path))
    {
      VstTestNode *node = node_new (owner, path);

      if (node != NULL)
        g_ptr_array_add (nodes, node);
    }

  return g_steal_pointer (&nodes);
}

GPtrArray *
vst_test_node_dup_children (VstTestNode *self)
{
  g_autoptr (GVariant) reply = ask (self, ACCESSIBLE, "GetChildren", NULL, "(a(so))");
  g_autoptr (GVariant) references = reply != NULL ? g_variant_get_child_value (reply, 0) : NULL;

  return references != NULL ? vst_test_node_list (references) : g_ptr_array_new_with_free_func (g_object_unref);
}

static guint
get_pid (const char *owner)
{
  g_autoptr (GVariant) reply = NULL;
  guint pid = 0;

  reply = g_dbus_connection_call_sync (vst_test_node_get_bus (), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetConnectionUnixProcessID", g_variant_new ("(s)", owner),
                                       G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, NULL);
  if (reply != NULL)
    g_variant_get (reply, "(u)", &pid);

  return pid;
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
  g_autoptr (GVariant) reply = ask (self, ACCESSIBLE, "GetRole", NULL, "(u)");
  guint role = ATSPI_ROLE_INVALID;

  if (reply != NULL)
    g_variant_get (reply, "(u)", &role);

  return role;
}

/* Its place among its like, from 0; -1 when it is gone. */
int
vst_test_node_get_index (VstTestNode *self)
{
  g_autoptr (GVariant) reply = ask (self, ACCESSIBLE, "GetIndexInParent", NULL, "(i)");
  int place = -1;

  if (reply != NULL)
    g_variant_get (reply, "(i)", &place);

  return place;
}

/* Whether it has a place in its window, and which. */
gboolean
vst_test_node_get_box (VstTestNode *self,
                       VstTestBox *box)
{
  g_autoptr (GVariant) reply = ask (self, COMPONENT, "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW), "((iiii))");

  if (reply != NULL)
    g_variant_get (reply, "((iiii))", &box->x, &box->y, &box->width, &box->height);

  return reply != NULL;
}

gboolean
vst_test_node_is (VstTestNode *self,
                  AtspiStateType state)
{
  g_autoptr (GVariant) reply = ask (self, ACCESSIBLE, "GetState", NULL, "(au)");
  g_autoptr (GVariant) words = reply != NULL ? g_variant_get_child_value (reply, 0) : NULL;
  guint word = 0;

  if (words != NULL && g_variant_n_children (words) > state / 32)
    g_variant_get_child (words, state / 32, "u", &word);

  return (word >> state % 32 & 1) != 0;
}

/* NULL when it is gone. */
char *
vst_test_node_dup_name (VstTestNode *self)
{
  g_autoptr (GVariant) name = get (self, ACCESSIBLE, "Name", "s");

  return name != NULL ? g_variant_dup_string (name, NULL) : NULL;
}

char *
vst_test_node_dup_role_name (VstTestNode *self)
{
  g_autoptr (GVariant) reply = ask (self, ACCESSIBLE, "GetRoleName", NULL, "(s)");
  char *name = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(s)", &name);

  return name;
}

/* What is written in it; NULL where nothing can be. */
char *
vst_test_node_dup_text (VstTestNode *self)
{
  /* GTK 4.8 takes an end of -1 for nothing at all. */
  g_autoptr (GVariant) length = get (self, TEXT, "CharacterCount", "i");
  g_autoptr (GVariant) reply = NULL;
  char *text = NULL;

  if (length != NULL)
    reply = ask (self, TEXT, "GetText", g_variant_new ("(ii)", 0, g_variant_get_int32 (length)), "(s)");
  if (reply != NULL)
    g_variant_get (reply, "(s)", &text);

  return text;
}

VstTestNode *
vst_test_node_dup_parent (VstTestNode *self)
{
  g_autoptr (GVariant) parent = get (self, ACCESSIBLE, "Parent", "(so)");
  const char *owner;
  const char *path;

  if (parent == NULL)
    return NULL;

  g_variant_get (parent, "(&s&o)", &owner, &path);

  return node_new (owner, path);
}

gboolean
vst_test_node_can_act (VstTestNode *self)
{
  g_autoptr (GVariant) number = get (self, ACTION, "NActions", "i");

  return number != NULL && g_variant_get_int32 (number) > 0;
}

/* Does the first thing that can be done with it. */
gboolean
vst_test_node_act (VstTestNode *self)
{
  g_autoptr (GVariant) reply = ask (self, ACTION, "DoAction", g_variant_new ("(i)", 0), "(b)");
  gboolean is_done = FALSE;

  if (reply != NULL)
    g_variant_get (reply, "(b)", &is_done);

  return is_done;
}

gboolean
vst_test_node_set_text (VstTestNode *self,
                        const char *text,
                        GError **error)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      vst_test_node_get_bus (), self->owner, self->path, "org.a11y.atspi.EditableText", "SetTextContents",
      g_variant_new ("(s)", text), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, error);

  return reply != NULL;
}
