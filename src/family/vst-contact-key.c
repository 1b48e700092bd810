/* vst-contact-key.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-key.h"

#include <string.h>

#include "contact-key-sql.h"
#include "vst-seal.h"

/**
 * vst_contact_postal_token:
 * @code: a postal code, as it is stored
 * @token: (out caller-allocates): room for `VST_TOKEN_SIZE`
 *
 * What to find a postal code by.  It is looked up as the ten digits that stand
 * for it: two for each letter, after a 0.
 *
 * Returns: %FALSE without the compartment
 */
gboolean
vst_contact_postal_token (VstKeyRing *ring,
                          const char *code,
                          guint8 *token)
{
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  g_autoptr (GString) digits = g_string_new ("0");

  for (const char *p = code; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (g_ascii_isupper (*p))
      g_string_append_printf (digits, "%02d", *p - 'A');

  if (vst_seal_phone (ring, 0, digits->str, tokens) != VST_SEAL_PHONE_TOKENS)
    return FALSE;

  memcpy (token, tokens[VST_SEAL_PHONE_TOKENS - 1], VST_TOKEN_SIZE);

  return TRUE;
}

static gboolean
add_key (VstView *view,
         const VstSql *add,
         gint64 contact_id,
         const char *kind,
         const guint8 *token,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, add);
  g_autoptr (GBytes) mac = g_bytes_new (token, VST_TOKEN_SIZE);

  vst_stmt_bind_text (stmt, 1, kind);
  vst_stmt_bind_bytes (stmt, 2, mac);
  vst_stmt_bind_int (stmt, 3, contact_id);

  return vst_stmt_run (stmt, error);
}

/**
 * vst_contact_add_keys:
 * @add: puts in what it is found by: $1 kind, $2 mac, $3 contact
 */
gboolean
vst_contact_add_keys (VstView *view,
                      const VstSql *add,
                      gint64 contact_id,
                      const VstContactEntry *entry,
                      GError **error)
{
  static const char *const phone_kinds[VST_SEAL_PHONE_TOKENS] = { "last4", "last7", "phone" };
  VstKeyRing *ring = vst_view_get_ring (view);
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  guint n = 0;

  if (entry->kind == VST_CONTACT_PHONE)
    n = vst_seal_phone (ring, 0, entry->value, tokens);

  for (guint i = 0; i < n; i++)
    if (!add_key (view, add, contact_id, phone_kinds[i], tokens[i], error))
      return FALSE;

  if (entry->kind == VST_CONTACT_ADDRESS && entry->postal_code[0] != '\0' &&
      vst_contact_postal_token (ring, entry->postal_code, tokens[0]))
    return add_key (view, add, contact_id, "postal", tokens[0], error);

  return TRUE;
}

gboolean
vst_contact_unindex (VstAct *act,
                     gint64 contact_id,
                     GError **error)
{
  g_autoptr (VstStmt) drop = vst_act_prepare (act, VST_SQL_CONTACT_KEY_DROP);

  vst_stmt_bind_int (drop, 1, contact_id);

  return vst_stmt_run (drop, error);
}

/**
 * vst_contact_index:
 *
 * Makes anew what a contact is found by.
 */
gboolean
vst_contact_index (VstAct *act,
                   gint64 contact_id,
                   const VstContactEntry *entry,
                   GError **error)
{
  return vst_contact_unindex (act, contact_id, error) &&
         vst_contact_add_keys (vst_act_get_view (act), VST_SQL_CONTACT_KEY_ADD, contact_id, entry, error);
}
