/* vst-test-tree.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-tree.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define CACHE "org.a11y.atspi.Cache"
#define PROPERTIES "org.freedesktop.DBus.Properties"
#define TEXT "org.a11y.atspi.Text"
#define MOST_TEXT 100000

struct _VstTestTree
{
  char *bus_name;
  VstTestNode *node;
  VstTestLeaf *root;
  GHashTable *leaves; /* (element-type utf8 VstTestLeaf), by their paths */
  int n_waiting;      /* replies that are still to come */
};

/* What asks a program about itself.  libatspi’s own connection is left to it. */
static GDBusConnection *bus;

static void
leaf_free (gpointer data)
{
  VstTestLeaf *self = data;

  g_ptr_array_unref (self->children);
  g_free (self->path);
  g_free (self->name);
  g_free (self->said_parent);
  g_free (self);
}

static VstTestLeaf *
leaf_new (VstTestTree *self,
          const char *path)
{
  VstTestLeaf *leaf = g_new0 (VstTestLeaf, 1);

  leaf->path = g_strdup (path);
  leaf->name = g_strdup ("");
  leaf->children = g_ptr_array_new ();
  g_hash_table_insert (self->leaves, leaf->path, leaf);

  return leaf;
}

void
vst_test_tree_free (VstTestTree *self)
{
  g_hash_table_unref (self->leaves);
  g_clear_object (&self->node);
  g_free (self->bus_name);
  g_free (self);
}

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  const char *address;

  reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                       NULL, G_VARIANT_TYPE ("(s)"), 0, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}

/* Sends many questions before the first reply is waited for. */
typedef struct
{
  VstTestTree *tree;
  gpointer target;
  void (*take) (gpointer target,
                GVariant *reply);
} Question;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  /* A thing that has gone meanwhile says nothing more. */
  if (reply != NULL)
    question->take (question->target, reply);
  question->tree->n_waiting--;
}

static void
ask (VstTestTree *self,
     const char *path,
     const char *interface,
     const char *method,
     GVariant *arguments,
     void (*take) (gpointer target,
                   GVariant *reply),
     gpointer target)
{
  Question *question = g_new (Question, 1);

  question->tree = self;
  question->target = target;
  question->take = take;
  self->n_waiting++;
  g_dbus_connection_call (bus, self->bus_name, path, interface, method, arguments, NULL, 0, -1, NULL, answered_cb, question);
}

static void
hear_all (VstTestTree *self)
{
  while (self->n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
take_role (gpointer target,
           GVariant *reply)
{
  guint role;

  g_variant_get (reply, "(u)", &role);
  ((VstTestLeaf *) target)->role = role;
}

static void
take_name (gpointer target,
           GVariant *reply)
{
  VstTestLeaf *leaf = target;
  g_autoptr (GVariant) name = NULL;

  g_variant_get (reply, "(v)", &name);
  g_free (leaf->name);
  leaf->name = g_variant_dup_string (name, NULL);
}

static guint64
read_states (GVariant *states)
{
  guint32 halves[2] = { 0, 0 };

  for (gsize i = 0; i < g_variant_n_children (states) && i < 2; i++)
    g_variant_get_child (states, i, "u", &halves[i]);

  return (guint64) halves[1] << 32 | halves[0];
}

static void
take_states (gpointer target,
             GVariant *reply)
{
  g_autoptr (GVariant) states = g_variant_get_child_value (reply, 0);

  ((VstTestLeaf *) target)->states = read_states (states);
}

static void
take_count (gpointer target,
            GVariant *reply)
{
  g_autoptr (GVariant) count = NULL;

  g_variant_get (reply, "(v)", &count);
  ((VstTestLeaf *) target)->n_children = g_variant_get_int32 (count);
}

static void
take_path (gpointer target,
           GVariant *reply)
{
  g_variant_get (reply, "((so))", NULL, target);
}

/* Takes in what the program tells of itself at once. */
static gboolean
read_items (VstTestTree *self)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char *path;
  const char *parent;
  const char *name;
  GVariant *states;
  int index;
  int n_children;
  guint role;

  reply = g_dbus_connection_call_sync (bus, self->bus_name, "/org/a11y/atspi/cache", CACHE, "GetItems", NULL,
                                       G_VARIANT_TYPE ("(a((so)(so)(so)iiassusau))"), 0, -1, NULL, NULL);
  if (reply == NULL)
    return FALSE;

  g_variant_get (reply, "(a((so)(so)(so)iiassusau))", &iter);
  while (g_variant_iter_next (iter, "((s&o)(so)(s&o)iias&sus@au)", NULL, &path, NULL, NULL, NULL, &parent,
                              &index, &n_children, NULL, &name, &role, NULL, &states))
    {
      VstTestLeaf *leaf = leaf_new (self, path);

      leaf->role = role;
      leaf->states = read_states (states);
      g_free (leaf->name);
      leaf->name = g_strdup (name);
      leaf->n_children = n_children;
      leaf->said_parent = g_strdup (parent);
      leaf->said_index = index;
      g_variant_unref (states);
    }

  return TRUE;
}

/* A thing is told of at once only when somebody has met it before. */
static VstTestLeaf *
meet (VstTestTree *self,
      const char *path)
{
  VstTestLeaf *leaf = g_hash_table_lookup (self->leaves, path);

  if (leaf != NULL)
    return leaf;

  leaf = leaf_new (self, path);
  ask (self, path, ACCESSIBLE, "GetRole", NULL, take_role, leaf);
  ask (self, path, ACCESSIBLE, "GetState", NULL, take_states, leaf);
  ask (self, path, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "Name"), take_name, leaf);
  ask (self, path, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "ChildCount"), take_count, leaf);

  return leaf;
}

/* The children of all @parents, one generation after the other: one by one,
 * since GTK 4.8 leaves the pages of a stack out where it tells of all.
 */
static void
read_children (VstTestTree *self,
               GPtrArray *parents)
{
  while (parents->len > 0)
    {
      g_autoptr (GPtrArray) children = g_ptr_array_new ();
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
      guint n = 0;

      for (guint i = 0; i < parents->len; i++)
        n += MAX (((VstTestLeaf *) parents->pdata[i])->n_children, 0);
      g_ptr_array_set_size (paths, n);

      n = 0;
      for (guint i = 0; i < parents->len; i++)
        for (int j = 0; j < ((VstTestLeaf *) parents->pdata[i])->n_children; j++)
          ask (self, ((VstTestLeaf *) parents->pdata[i])->path, ACCESSIBLE, "GetChildAtIndex", g_variant_new ("(i)", j), take_path, &paths->pdata[n++]);
      hear_all (self);

      n = 0;
      for (guint i = 0; i < parents->len; i++)
        for (int j = 0; j < ((VstTestLeaf *) parents->pdata[i])->n_children; j++, n++)
          {
            const char *path = paths->pdata[n];
            VstTestLeaf *child = path != NULL && !g_str_has_suffix (path, "/null") ? meet (self, path) : NULL;

            /* Never in a circle. */
            if (child != NULL && child->parent == NULL)
              {
                child->parent = parents->pdata[i];
                g_ptr_array_add (child->parent->children, child);
                g_ptr_array_add (children, child);
              }
          }
      hear_all (self);

      g_ptr_array_set_size (parents, 0);
      g_ptr_array_extend (parents, children, NULL, NULL);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return (*(VstTestLeaf *const *) a)->said_index - (*(VstTestLeaf *const *) b)->said_index;
}

/* The tree as each thing says whose child it is. */
static void
believe (VstTestTree *self)
{
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer leaf;

  g_hash_table_iter_init (&iter, self->leaves);
  while (g_hash_table_iter_next (&iter, NULL, &leaf))
    g_ptr_array_add (leaves, leaf);

  g_ptr_array_sort (leaves, compare_places);
  for (guint i = 0; i < leaves->len; i++)
    {
      VstTestLeaf *child = leaves->pdata[i];

      child->parent = child != self->root ? g_hash_table_lookup (self->leaves, child->said_parent) : NULL;
      if (child->parent != NULL)
        g_ptr_array_add (child->parent->children, child);
    }
}

/**
 * vst_test_tree_read:
 * @root: what the tree is to begin with
 * @whole: whether to ask every thing for its children
 *
 * What nobody asked for before isn’t in a tree that is not @whole, and in GTK 4.8
 * a page of a stack that is put away still calls itself the stack’s: what is
 * found there is to be looked up with vst_test_tree_get_node(), what isn’t is to
 * be sought in the whole tree, which takes ten times as long.
 *
 * Returns: (transfer full) (nullable): the tree below @root, or %NULL when the
 *   program, or @root, is no more, or nobody asked for @root before
 */
VstTestTree *
vst_test_tree_read (VstTestNode *root,
                    gboolean whole)
{
  g_autoptr (VstTestTree) self = g_new0 (VstTestTree, 1);
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();

  self->leaves = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, leaf_free);
  self->node = g_object_ref (root);
  self->bus_name = g_strdup (ATSPI_OBJECT (root)->app->bus_name);
  if (bus == NULL)
    connect_to_bus ();

  if (!read_items (self))
    return NULL;

  self->root = whole ? meet (self, ATSPI_OBJECT (root)->path) : g_hash_table_lookup (self->leaves, ATSPI_OBJECT (root)->path);
  if (self->root == NULL)
    return NULL;

  if (whole)
    {
      /* An application doesn’t say at once how many windows it has. */
      ask (self, self->root->path, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "ChildCount"), take_count, self->root);
      hear_all (self);
      g_ptr_array_add (parents, self->root);
      read_children (self, parents);
    }
  else
    {
      believe (self);
    }

  return g_steal_pointer (&self);
}

VstTestLeaf *
vst_test_tree_get_root (VstTestTree *self)
{
  return self->root;
}

static gboolean
is_at (VstTestNode *node,
       const char *path)
{
  return node != NULL && g_str_equal (ATSPI_OBJECT (node)->path, path);
}

/* What is called @path among the children of @parent or, within, theirs. */
static VstTestNode *
seek (VstTestNode *parent,
      const char *path,
      int within)
{
  int n_children = atspi_accessible_get_child_count (parent, NULL);
  VstTestNode *found = NULL;

  for (int i = 0; i < n_children && found == NULL; i++)
    {
      g_autoptr (VstTestNode) child = atspi_accessible_get_child_at_index (parent, i, NULL);

      if (is_at (child, path))
        found = g_steal_pointer (&child);
      else if (child != NULL && within > 0)
        found = seek (child, path, within - 1);
    }

  return found;
}

/**
 * vst_test_tree_get_node:
 *
 * Returns: (transfer full) (nullable): what @leaf stands for, to be pressed or
 *   typed into; %NULL when it is not, or no longer, where it is said to be
 */
VstTestNode *
vst_test_tree_get_node (VstTestTree *self,
                        VstTestLeaf *leaf)
{
  g_autoptr (VstTestNode) parent = NULL;
  g_autoptr (VstTestNode) node = NULL;
  guint index;

  if (leaf == self->root)
    return g_object_ref (self->node);
  if (leaf->parent == NULL || !g_ptr_array_find (leaf->parent->children, leaf, &index))
    return NULL;

  parent = vst_test_tree_get_node (self, leaf->parent);
  if (parent == NULL)
    return NULL;

  /* Between a stack and its page there is one more. */
  node = atspi_accessible_get_child_at_index (parent, index, NULL);

  return is_at (node, leaf->path) ? g_steal_pointer (&node) : seek (parent, leaf->path, 1);
}

static void
take_text (gpointer target,
           GVariant *reply)
{
  g_variant_get (reply, "(s)", target);
}

/* What each of @leaves says, or %NULL, to @texts, which has room for all. */
void
vst_test_tree_get_texts (VstTestTree *self,
                         GPtrArray *leaves,
                         char **texts)
{
  for (guint i = 0; i < leaves->len; i++)
    ask (self, ((VstTestLeaf *) leaves->pdata[i])->path, TEXT, "GetText", g_variant_new ("(ii)", 0, MOST_TEXT), take_text, &texts[i]);
  hear_all (self);
}

gboolean
vst_test_leaf_is (VstTestLeaf *self,
                  AtspiStateType state)
{
  return (self->states & (G_GUINT64_CONSTANT (1) << state)) != 0;
}

static VstTestLeaf *
find_focus (VstTestLeaf *self)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      VstTestLeaf *found = find_focus (self->children->pdata[i]);

      if (found != NULL)
        return found;
    }

  return vst_test_leaf_is (self, ATSPI_STATE_FOCUSED) ? self : NULL;
}

/**
 * vst_test_tree_find_focus:
 * @root: where to look
 * @tree: (out) (transfer full) (nullable): the tree that it stands in
 *
 * Each window remembers a focus of its own; of an application’s the newest’s
 * counts, since GTK 4.8 doesn't say that a dialog is active.
 *
 * Returns: (nullable): what has the focus
 */
VstTestLeaf *
vst_test_tree_find_focus (VstTestNode *root,
                          VstTestTree **tree)
{
  VstTestLeaf *found = NULL;

  *tree = NULL;
  for (int whole = FALSE; whole <= TRUE && found == NULL; whole++)
    {
      g_clear_pointer (tree, vst_test_tree_free);
      *tree = vst_test_tree_read (root, whole);
      if (*tree == NULL)
        continue;

      if ((*tree)->root->role != ATSPI_ROLE_APPLICATION)
        found = find_focus ((*tree)->root);
      else
        for (guint i = (*tree)->root->children->len; i > 0 && found == NULL; i--)
          found = find_focus ((*tree)->root->children->pdata[i - 1]);
    }

  return found;
}
