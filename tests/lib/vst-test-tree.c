/* vst-test-tree.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-tree.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define PROPERTIES "org.freedesktop.DBus.Properties"
#define TEXT "org.a11y.atspi.Text"

/* Milliseconds.  A program that is busy for longer hangs. */
#define PATIENCE 20000

/* What becomes of an answer. */
typedef void (*Take) (VstTestTree *tree,
                      GVariant *reply);

typedef struct
{
  guint *n_open;
  VstTestTree *tree;
  Take take;
} Question;

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
take_role (VstTestTree *tree,
           GVariant *reply)
{
  guint role;

  g_variant_get (reply, "(u)", &role);
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
take_children (VstTestTree *tree,
               GVariant *reply)
{
  g_autoptr (GVariant) references = g_variant_get_child_value (reply, 0);
  g_autoptr (GPtrArray) nodes = vst_test_node_list (references);

  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (tree->children, tree_new (g_ptr_array_index (nodes, i), tree));

  if (nodes->len == 0 && tree->role == ATSPI_ROLE_LABEL)
    g_hash_table_add (get_bare (), role_key (tree));
}

static void
take_name (VstTestTree *tree,
           GVariant *reply)
{
  g_autoptr (GVariant) name = NULL;

  g_variant_get (reply, "(v)", &name);
  tree->name = g_variant_dup_string (name, NULL);
}

static void
take_description (VstTestTree *tree,
                  GVariant *reply)
{
  g_autoptr (GVariant) description = NULL;

  g_variant_get (reply, "(v)", &description);
  tree->description = g_variant_dup_string (description, NULL);
}

static void
take_states (VstTestTree *tree,
             GVariant *reply)
{
  g_autoptr (GVariant) words = g_variant_get_child_value (reply, 0);
  guint64 word = 0;

  for (gsize i = 0; i < MIN (g_variant_n_children (words), 2); i++)
    {
      guint part;

      g_variant_get_child (words, i, "u", &part);
      word |= (guint64) part << (32 * i);
    }

  tree->states = word;
}

static void
take_box (VstTestTree *tree,
          GVariant *reply)
{
  g_variant_get (reply, "((iiii))", &tree->box.x, &tree->box.y, &tree->box.width, &tree->box.height);
}

static void
take_length (VstTestTree *tree,
             GVariant *reply)
{
  g_autoptr (GVariant) length = NULL;

  g_variant_get (reply, "(v)", &length);
  tree->length = g_variant_get_int32 (length);
}

static void
take_text (VstTestTree *tree,
           GVariant *reply)
{
  g_free (tree->text);
  g_variant_get (reply, "(s)", &tree->text);
}

/* Whoever is gone has no answer. */
static void
answered_cb (GObject *bus,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (reply != NULL)
    question->take (question->tree, reply);

  *question->n_open -= 1;
}

static void
ask (VstTestTree *tree,
     guint *n_open,
     const char *side,
     const char *question,
     GVariant *arguments,
     const char *answer,
     Take take)
{
  Question *asked = g_new (Question, 1);

  *asked = (Question){ n_open, tree, take };
  *n_open += 1;
  g_dbus_connection_call (vst_test_node_get_bus (), vst_test_node_get_owner (tree->node), vst_test_node_get_path (tree->node),
                          side, question, arguments, G_VARIANT_TYPE (answer), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL,
                          answered_cb, asked);
}

static void
ask_facts (VstTestTree *tree,
           VstTestFacts facts,
           guint *n_open)
{
  if ((facts & VST_TEST_ROLES) != 0 && !recall_role (tree))
    ask (tree, n_open, ACCESSIBLE, "GetRole", NULL, "(u)", take_role);
  if ((facts & VST_TEST_NAMES) != 0)
    ask (tree, n_open, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "Name"), "(v)", take_name);
  if ((facts & VST_TEST_DESCRIPTIONS) != 0)
    ask (tree, n_open, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "Description"), "(v)", take_description);
  if ((facts & VST_TEST_STATES) != 0)
    ask (tree, n_open, ACCESSIBLE, "GetState", NULL, "(au)", take_states);
  if ((facts & VST_TEST_BOXES) != 0)
    ask (tree, n_open, "org.a11y.atspi.Component", "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW), "((iiii))",
         take_box);
  if ((facts & VST_TEST_TEXTS) != 0)
    ask (tree, n_open, PROPERTIES, "Get", g_variant_new ("(ss)", TEXT, "CharacterCount"), "(v)", take_length);
}

/* GTK 4.8 takes an end of -1 for nothing at all, so its length was asked first. */
static void
ask_text (VstTestTree *tree,
          guint *n_open)
{
  if (tree->length > 0)
    ask (tree, n_open, TEXT, "GetText", g_variant_new ("(ii)", 0, tree->length), "(s)", take_text);
}

/* The answers come here, in a context of their own: what else a test does waits. */
static GMainContext *
begin (void)
{
  GMainContext *context = g_main_context_new ();

  g_main_context_push_thread_default (context);

  return context;
}

static void
hear (GMainContext *context,
      const guint *n_open)
{
  while (*n_open > 0)
    g_main_context_iteration (context, TRUE);
}

static void
end (GMainContext *context)
{
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);
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
  GMainContext *context = begin ();
  guint n_open = 0;

  for (guint i = 0; i < trees->len; i++)
    ask_facts (g_ptr_array_index (trees, i), facts, &n_open);
  hear (context, &n_open);

  for (guint i = 0; i < trees->len && (facts & VST_TEST_TEXTS) != 0; i++)
    ask_text (g_ptr_array_index (trees, i), &n_open);
  hear (context, &n_open);

  end (context);
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
  GMainContext *context = begin ();
  g_autoptr (GPtrArray) floor = g_ptr_array_new ();

  g_ptr_array_add (floor, self);
  while (floor->len > 0)
    {
      g_autoptr (GPtrArray) next = g_ptr_array_new ();
      guint n_open = 0;

      for (guint i = 0; i < floor->len; i++)
        ask_facts (g_ptr_array_index (floor, i), facts | VST_TEST_ROLES, &n_open);
      hear (context, &n_open);

      for (guint i = 0; i < floor->len; i++)
        {
          VstTestTree *tree = g_ptr_array_index (floor, i);

          if (!is_leaf (tree))
            ask (tree, &n_open, ACCESSIBLE, "GetChildren", NULL, "(a(so))", take_children);
        }
      hear (context, &n_open);

      for (guint i = 0; i < floor->len; i++)
        g_ptr_array_extend (next, ((VstTestTree *) g_ptr_array_index (floor, i))->children, NULL, NULL);

      g_ptr_array_unref (floor);
      floor = g_steal_pointer (&next);
    }
  end (context);

  return self;
}
