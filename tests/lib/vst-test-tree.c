/* vst-test-tree.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-tree.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define TEXT "org.a11y.atspi.Text"

static VstTestTree *
tree_new (VstTestNode *node,
          VstTestTree *parent)
{
  VstTestTree *self = g_new0 (VstTestTree, 1);

  self->node = g_object_ref (node);
  self->parent = parent;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_test_tree_free);

  return self;
}

void
vst_test_tree_free (VstTestTree *self)
{
  g_object_unref (self->node);
  g_ptr_array_unref (self->children);
  g_free (self->name);
  g_free (self->text);
  g_free (self->description);
  g_free (self);
}

gboolean
vst_test_tree_is (const VstTestTree *self,
                  AtspiStateType state)
{
  return (self->states >> state & 1) != 0;
}

/* A node's role is for life, and no other node ever gets its path: what was told
 * once is asked no more, in a tree that is read again and again.
 */
static GHashTable *
get_roles (void)
{
  static GHashTable *roles;

  if (roles == NULL)
    roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return roles;
}

static char *
role_key (const VstTestTree *tree)
{
  return g_strconcat (vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node), NULL);
}

static gboolean
recall_role (VstTestTree *tree)
{
  g_autofree char *key = role_key (tree);
  gpointer role;

  if (!g_hash_table_lookup_extended (get_roles (), key, NULL, &role))
    return FALSE;

  tree->role = GPOINTER_TO_UINT (role);

  return TRUE;
}

static void
take_role (gpointer data,
           DBusMessageIter *reply)
{
  VstTestTree *tree = data;
  guint role;

  dbus_message_iter_get_basic (reply, &role);
  tree->role = role;
  g_hash_table_insert (get_roles (), role_key (tree), GUINT_TO_POINTER (role));
}

/* Labels in which there was nothing: half of a screen. */
static GHashTable *
get_bare (void)
{
  static GHashTable *bare;

  if (bare == NULL)
    bare = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return bare;
}

/* What never has anything in it.  To GTK 4.18 a shortcut, with its keys and what
 * they do, is a label: so each label is asked once.
 */
static gboolean
is_leaf (const VstTestTree *tree)
{
  g_autofree char *key = NULL;

  if (tree->role == ATSPI_ROLE_IMAGE || tree->role == ATSPI_ROLE_ICON || tree->role == ATSPI_ROLE_SEPARATOR)
    return TRUE;
  if (tree->role != ATSPI_ROLE_LABEL)
    return FALSE;

  key = role_key (tree);

  return g_hash_table_contains (get_bare (), key);
}

static void
take_children (gpointer data,
               DBusMessageIter *reply)
{
  VstTestTree *tree = data;
  g_autoptr (GPtrArray) nodes = vst_test_node_list (reply);

  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (tree->children, tree_new (g_ptr_array_index (nodes, i), tree));

  if (nodes->len == 0 && tree->role == ATSPI_ROLE_LABEL)
    g_hash_table_add (get_bare (), role_key (tree));
}

static void
take_name (gpointer data,
           DBusMessageIter *reply)
{
  const char *name;

  if (vst_test_bus_get (reply, DBUS_TYPE_STRING, &name))
    ((VstTestTree *) data)->name = g_strdup (name);
}

static void
take_description (gpointer data,
                  DBusMessageIter *reply)
{
  const char *description;

  if (vst_test_bus_get (reply, DBUS_TYPE_STRING, &description))
    ((VstTestTree *) data)->description = g_strdup (description);
}

static void
take_states (gpointer data,
             DBusMessageIter *reply)
{
  ((VstTestTree *) data)->states = vst_test_node_read_states (reply);
}

static void
take_box (gpointer data,
          DBusMessageIter *reply)
{
  vst_test_node_read_box (reply, &((VstTestTree *) data)->box);
}

static void
take_length (gpointer data,
             DBusMessageIter *reply)
{
  int length;

  if (vst_test_bus_get (reply, DBUS_TYPE_INT32, &length))
    ((VstTestTree *) data)->length = length;
}

static void
take_text (gpointer data,
           DBusMessageIter *reply)
{
  VstTestTree *tree = data;
  const char *text;

  dbus_message_iter_get_basic (reply, &text);
  g_free (tree->text);
  tree->text = g_strdup (text);
}

static void
ask (VstTestTree *tree,
     const char *question,
     const char *answer,
     VstTestTake take)
{
  vst_test_bus_send (vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node), ACCESSIBLE, question, answer,
                     take, tree, DBUS_TYPE_INVALID);
}

static void
ask_property (VstTestTree *tree,
              const char *side,
              const char *property,
              VstTestTake take)
{
  vst_test_bus_send (vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node), DBUS_INTERFACE_PROPERTIES, "Get",
                     "v", take, tree, DBUS_TYPE_STRING, &side, DBUS_TYPE_STRING, &property, DBUS_TYPE_INVALID);
}

static void
ask_box (VstTestTree *tree)
{
  const guint of_window = ATSPI_COORD_TYPE_WINDOW;

  vst_test_bus_send (vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node), "org.a11y.atspi.Component",
                     "GetExtents", "(iiii)", take_box, tree, DBUS_TYPE_UINT32, &of_window, DBUS_TYPE_INVALID);
}

static void
ask_facts (VstTestTree *tree,
           VstTestFacts facts)
{
  if ((facts & VST_TEST_ROLES) != 0 && !recall_role (tree))
    ask (tree, "GetRole", "u", take_role);
  if ((facts & VST_TEST_NAMES) != 0)
    ask_property (tree, ACCESSIBLE, "Name", take_name);
  if ((facts & VST_TEST_DESCRIPTIONS) != 0)
    ask_property (tree, ACCESSIBLE, "Description", take_description);
  if ((facts & VST_TEST_STATES) != 0)
    ask (tree, "GetState", "au", take_states);
  if ((facts & VST_TEST_BOXES) != 0)
    ask_box (tree);
  if ((facts & VST_TEST_TEXTS) != 0)
    ask_property (tree, TEXT, "CharacterCount", take_length);
}

/* GTK 4.8 takes an end of -1 for nothing at all, so its length was asked first. */
static void
ask_text (VstTestTree *tree)
{
  const int start = 0;

  if (tree->length > 0)
    vst_test_bus_send (vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node), TEXT, "GetText", "s", take_text,
                       tree, DBUS_TYPE_INT32, &start, DBUS_TYPE_INT32, &tree->length, DBUS_TYPE_INVALID);
}

/**
 * vst_test_tree_ask:
 * @trees: (element-type VstTestTree): nodes, wherever they are
 * @facts: what to ask each of them
 *
 * Asks all of them at once.
 */
void
vst_test_tree_ask (GPtrArray *trees,
                   VstTestFacts facts)
{
  for (guint i = 0; i < trees->len; i++)
    ask_facts (g_ptr_array_index (trees, i), facts);
  vst_test_bus_hear ();

  for (guint i = 0; i < trees->len && (facts & VST_TEST_TEXTS) != 0; i++)
    ask_text (g_ptr_array_index (trees, i));
  vst_test_bus_hear ();
}

/**
 * vst_test_tree_read:
 * @root: where it begins
 * @facts: what to ask of each besides its role and its children; no texts
 *
 * Returns: (transfer full): it, and all in it
 */
VstTestTree *
vst_test_tree_read (VstTestNode *root,
                    VstTestFacts facts)
{
  VstTestTree *self = tree_new (root, NULL);
  g_autoptr (GPtrArray) floor = g_ptr_array_new ();

  g_ptr_array_add (floor, self);
  while (floor->len > 0)
    {
      g_autoptr (GPtrArray) next = g_ptr_array_new ();

      for (guint i = 0; i < floor->len; i++)
        ask_facts (g_ptr_array_index (floor, i), facts | VST_TEST_ROLES);
      vst_test_bus_hear ();

      for (guint i = 0; i < floor->len; i++)
        {
          VstTestTree *tree = g_ptr_array_index (floor, i);

          if (!is_leaf (tree))
            ask (tree, "GetChildren", "a(so)", take_children);
        }
      vst_test_bus_hear ();

      for (guint i = 0; i < floor->len; i++)
        g_ptr_array_extend (next, ((VstTestTree *) g_ptr_array_index (floor, i))->children, NULL, NULL);

      g_ptr_array_unref (floor);
      floor = g_steal_pointer (&next);
    }

  return self;
}
