/* vst-heading.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-heading.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "vst-text.h"

/**
 * VstHeading:
 *
 * Which column of a file is which of ours.  First it is what the headings
 * say, then whoever imports the list may choose otherwise.
 */
struct _VstHeading
{
  const VstColumn *known;
  guint n_columns;
  int *codes;        /* for each column of the file one of ours, or -1 */
  gboolean *doubles; /* whether an earlier one already has its code */
};

/* No case, accents, spaces, underscores, hyphens or apostrophes. */
static char *
make_key (const char *heading)
{
  char *key = vst_text_fold (heading);
  char *to = key;

  for (const char *p = key; *p != '\0'; p++)
    if (*p != ' ')
      *to++ = *p;

  *to = '\0';

  return key;
}

static int
find_code (const VstColumn *known,
           const char *code)
{
  for (int i = 0; known[i].code != NULL; i++)
    if (strcmp (known[i].code, code) == 0)
      return i;

  return -1;
}

/* Key of each spelling → one of ours, plus one. */
static GHashTable *
make_spellings (const VstColumn *known)
{
  GHashTable *spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; known[i].code != NULL; i++)
    {
      g_hash_table_insert (spellings, make_key (known[i].code), GINT_TO_POINTER (i + 1));

      for (guint j = 0; j < G_N_ELEMENTS (known[i].spellings) && known[i].spellings[j] != NULL; j++)
        g_hash_table_insert (spellings, make_key (known[i].spellings[j]), GINT_TO_POINTER (i + 1));
    }

  return spellings;
}

static gboolean
fail_map (GError **error,
          const char *what)
{
  return vst_table_fail (NULL, error, VST_ERROR_FILE_MAP, 0, 0, what);
}

/* Their heading → one of ours; a null leaves the column out.  Unlike a
 * heading of the file, a heading or a code of the map that isn't there is a
 * mistake: whoever wrote it expects the column to come in.
 */
static gboolean
apply_map (VstHeading *self,
           VstTable *table,
           const char *map,
           gboolean *mapped,
           GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;
  JsonObjectIter iter;
  const char *heading;
  JsonNode *node;

  if (!g_utf8_validate (map, -1, NULL) || !json_parser_load_from_data (parser, map, -1, NULL))
    return fail_map (error, "The map is not JSON");

  root = json_parser_get_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail_map (error, "The map is not a JSON object");

  json_object_iter_init (&iter, json_node_get_object (root));

  while (json_object_iter_next (&iter, &heading, &node))
    {
      g_autofree char *key = make_key (heading);
      gboolean found = FALSE;
      int code = -1;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        {
          if ((code = find_code (self->known, json_node_get_string (node))) < 0)
            return fail_map (error, "The map names a column that this list doesn't have");
        }
      else if (!JSON_NODE_HOLDS_NULL (node))
        {
          return fail_map (error, "The map's values are texts or null");
        }

      for (guint i = 0; i < self->n_columns; i++)
        {
          g_autofree char *other = make_key (vst_table_get_heading (table, i));

          if (strcmp (vst_table_get_heading (table, i), heading) != 0 && (*key == '\0' || strcmp (other, key) != 0))
            continue;

          self->codes[i] = code;
          mapped[i] = TRUE;
          found = TRUE;
        }

      if (!found)
        return fail_map (error, "The map names a heading that the file doesn't have");
    }

  return TRUE;
}

static void
find_doubles (VstHeading *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->doubles[i] = FALSE;

      for (guint j = 0; j < i && self->codes[i] >= 0; j++)
        if (self->codes[j] == self->codes[i])
          self->doubles[i] = TRUE;
    }
}

/**
 * vst_heading_match:
 * @table: a table
 * @columns: (array zero-terminated=1): the columns we know; static
 * @map: (nullable): a JSON object, their heading to our code
 * @error: return location for an error
 *
 * Finds out which column is which, without regard to case, accents, spaces,
 * underscores, hyphens or apostrophes.  What the map says goes before what
 * the headings say.
 *
 * Other columns are no error: they are left out.
 */
VstHeading *
vst_heading_match (VstTable *table,
                   const VstColumn *columns,
                   const char *map,
                   GError **error)
{
  g_autoptr (VstHeading) self = NULL;
  g_autoptr (GHashTable) spellings = NULL;
  g_autofree gboolean *mapped = NULL;
  guint n_columns;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  n_columns = vst_table_get_n_columns (table);
  mapped = g_new0 (gboolean, n_columns);

  self = g_new0 (VstHeading, 1);
  self->known = columns;
  self->n_columns = n_columns;
  self->codes = g_new0 (int, n_columns);
  self->doubles = g_new0 (gboolean, n_columns);

  if (map != NULL && !apply_map (self, table, map, mapped, error))
    return NULL;

  spellings = make_spellings (columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *key = make_key (vst_table_get_heading (table, i));

      if (mapped[i])
        continue;

      self->codes[i] = GPOINTER_TO_INT (g_hash_table_lookup (spellings, key)) - 1;

      /* The map has given the code to another column. */
      for (guint j = 0; j < n_columns && self->codes[i] >= 0; j++)
        if (mapped[j] && self->codes[j] == self->codes[i])
          self->codes[i] = -1;
    }

  find_doubles (self);

  return g_steal_pointer (&self);
}

void
vst_heading_free (VstHeading *self)
{
  if (self == NULL)
    return;

  g_free (self->codes);
  g_free (self->doubles);
  g_free (self);
}

/**
 * vst_heading_get_n_known:
 * @self: a heading
 *
 * How many columns have a code: with none, it is not the list we hoped for.
 */
guint
vst_heading_get_n_known (VstHeading *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_columns; i++)
    n += self->codes[i] >= 0 ? 1 : 0;

  return n;
}

/**
 * vst_heading_get_column:
 * @self: a heading
 * @code: one of our columns
 *
 * Where a column of ours is in the file.
 *
 * Returns: the first such column, -1 if there is none
 */
int
vst_heading_get_column (VstHeading *self,
                        const char *code)
{
  int known;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (code != NULL, -1);

  if ((known = find_code (self->known, code)) < 0)
    return -1;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->codes[i] == known)
      return i;

  return -1;
}

/**
 * vst_heading_get_code:
 * @self: a heading
 * @column: a column of the file
 *
 * Returns: (nullable): our code for it, %NULL if it is left out
 */
const char *
vst_heading_get_code (VstHeading *self,
                      guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->codes[column] >= 0 ? self->known[self->codes[column]].code : NULL;
}

/**
 * vst_heading_is_double:
 * @self: a heading
 * @column: a column of the file
 *
 * Whether an earlier column has the same code.
 */
gboolean
vst_heading_is_double (VstHeading *self,
                       guint column)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (column < self->n_columns, FALSE);

  return self->doubles[column];
}

/**
 * vst_heading_set_code:
 * @self: a heading
 * @column: a column of the file
 * @code: (nullable): one of our columns, or %NULL to leave it out
 *
 * Says what a column is.  Another one that had the code is left out now.
 */
void
vst_heading_set_code (VstHeading *self,
                      guint column,
                      const char *code)
{
  int known = code != NULL ? find_code (self->known, code) : -1;

  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (code == NULL || known >= 0);

  for (guint i = 0; i < self->n_columns && known >= 0; i++)
    if (self->codes[i] == known)
      self->codes[i] = -1;

  self->codes[column] = known;
  find_doubles (self);
}
