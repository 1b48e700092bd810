/* vst-shield-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "vst-seal.h"
#include "vst-shield.h"

/* What a row of the journal says that is under a key of its own: JSON, as all that
 * stands there, with one member.
 */

#define MEMBER "sealed"

/* Whom a row that was kept is about; 0 for nobody, or where it doesn't say. */
gint64
vst_shield_get_whom (const VstShield *shield,
                     const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonNode *member = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), shield->column) : NULL;

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) ? json_node_get_int (member) : 0;
}

char *
vst_shield_seal_text (VstShieldKey *key,
                      gint64 row_id,
                      const char *column,
                      const char *text)
{
  const VstSealPlace place = { "act_row", column, row_id };
  g_autoptr (GBytes) sealed = NULL;
  g_autofree char *base64 = NULL;
  gconstpointer data;
  gsize size;

  if (text == NULL)
    return NULL;

  sealed = vst_seal_under (key->secret, key->generation, &place, text, strlen (text));
  data = g_bytes_get_data (sealed, &size);
  base64 = g_base64_encode (data, size);

  return g_strdup_printf ("{\"" MEMBER "\":\"%s\"}", base64);
}

/* What lies in it; %NULL for what we haven't written. */
static guchar *
decode (const char *text,
        gsize *size)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) != 1)
    return NULL;

  member = json_object_get_member (json_node_get_object (node), MEMBER);
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member) || json_node_get_value_type (member) != G_TYPE_STRING)
    return NULL;

  return g_base64_decode (json_node_get_string (member), size);
}

/* It is `VST_ERROR_CORRUPT` where it isn't what was sealed there. */
gboolean
vst_shield_open_text (VstShieldKey *key,
                      gint64 row_id,
                      const char *column,
                      const char *text,
                      char **opened,
                      GError **error)
{
  const VstSealPlace place = { "act_row", column, row_id };
  g_autoptr (GBytes) plain = NULL;
  g_autofree guchar *sealed = NULL;
  gconstpointer data;
  gsize size = 0;

  *opened = NULL;
  if (text == NULL)
    return TRUE;

  sealed = decode (text, &size);
  if (!(plain = vst_seal_open_under (key->secret, &place, sealed, size, error)))
    return FALSE;

  data = g_bytes_get_data (plain, &size);
  *opened = g_strndup (data, size);

  return TRUE;
}

/**
 * vst_shield_journal_read:
 * @key_id: what the row is under; 0 for a row in the open
 * @row_id: of the journal
 * @column: "before" or "after"
 * @text: (nullable): what stands there
 *
 * What it says.
 *
 * Returns: (nullable): %NULL with @error set, or where there is nothing
 */
char *
vst_shield_journal_read (VstView *view,
                         gint64 key_id,
                         gint64 row_id,
                         const char *column,
                         const char *text,
                         GError **error)
{
  VstShieldKey *key;
  char *opened = NULL;

  if (key_id == 0 || text == NULL)
    return g_strdup (text);

  if (!(key = vst_shield_find_by_id (view, key_id)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Row %" G_GINT64_FORMAT " of the journal is sealed", row_id);
      return NULL;
    }

  return vst_shield_open_text (key, row_id, column, text, &opened, error) ? opened : NULL;
}

/* Whether it looks as what is sealed under a key of that generation. */
gboolean
vst_shield_journal_is_sealed (const char *text,
                              guint32 generation)
{
  g_autofree guchar *sealed = NULL;
  gsize size = 0;

  if (text == NULL)
    return TRUE;

  sealed = decode (text, &size);

  return generation != 0 && vst_seal_get_generation (sealed, size) == generation;
}

/* Whether who is signed in can open what is under it. */
gboolean
vst_shield_journal_is_open (VstView *view,
                            gint64 key_id,
                            guint32 generation)
{
  VstShieldKey *key = view != NULL ? vst_shield_find_by_id (view, key_id) : NULL;

  return key != NULL && key->generation == generation;
}

GBytes *
vst_shield_journal_open_salt (VstView *view,
                              gint64 key_id,
                              gint64 act_id,
                              GBytes *sealed,
                              GError **error)
{
  const VstSealPlace place = { "act_salt", "salt", act_id };
  VstShieldKey *key = vst_shield_find_by_id (view, key_id);
  gsize size;
  gconstpointer data = g_bytes_get_data (sealed, &size);

  g_return_val_if_fail (key != NULL, NULL);

  return vst_seal_open_under (key->secret, &place, data, size, error);
}
