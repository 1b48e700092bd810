/* vst-contact-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-store.h"

#include <string.h>

#include "contact-sql.h"
#include "vst-directive-store.h"
#include "vst-canada.h"
#include "vst-member-store.h"
#include "vst-seal.h"
#include "vst-text.h"

#define TABLE "contact_point"
#define COLUMN "value"

static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text != NULL && text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

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

/* What is sealed: the part that is found by first, the rest after it. */
static char *
pack (const VstContactEntry *entry)
{
  switch (entry->kind)
    {
    case VST_CONTACT_PHONE:
      return g_strjoin ("\n", entry->value, entry->extension, NULL);
    case VST_CONTACT_ADDRESS:
      return g_strjoin ("\n", entry->postal_code, entry->value, NULL);
    case VST_CONTACT_EMAIL:
    default:
      return g_strdup (entry->value);
    }
}

static void
unpack (VstContactEntry *entry,
        const char *text)
{
  const char *end = strchr (text, '\n');
  char *first = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
  char *rest = g_strdup (end != NULL ? end + 1 : "");

  g_free (entry->value);

  switch (entry->kind)
    {
    case VST_CONTACT_PHONE:
      entry->value = first;
      g_free (entry->extension);
      entry->extension = rest;
      break;
    case VST_CONTACT_ADDRESS:
      entry->value = rest;
      g_free (entry->postal_code);
      entry->postal_code = first;
      break;
    case VST_CONTACT_EMAIL:
    default:
      entry->value = first;
      g_free (rest);
      break;
    }
}

static char *
make_hint (const VstContactEntry *entry)
{
  return entry->kind == VST_CONTACT_PHONE ? vst_phone_mask (entry->value) : g_strdup ("");
}

static gboolean
add_key (VstAct *act,
         gint64 contact_id,
         const char *kind,
         const guint8 *token,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_KEY_ADD);
  g_autoptr (GBytes) mac = g_bytes_new (token, VST_TOKEN_SIZE);

  vst_stmt_bind_text (stmt, 1, kind);
  vst_stmt_bind_bytes (stmt, 2, mac);
  vst_stmt_bind_int (stmt, 3, contact_id);

  return vst_stmt_run (stmt, error);
}

/* Makes anew what a contact is found by. */
static gboolean
index_entry (VstAct *act,
             gint64 contact_id,
             const VstContactEntry *entry,
             GError **error)
{
  static const char *const phone_kinds[VST_SEAL_PHONE_TOKENS] = { "last4", "last7", "phone" };
  g_autoptr (VstStmt) drop = vst_act_prepare (act, VST_SQL_CONTACT_KEYS_DROP);
  VstKeyRing *ring = vst_view_get_ring (vst_act_get_view (act));
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  guint n = 0;

  vst_stmt_bind_int (drop, 1, contact_id);
  if (!vst_stmt_run (drop, error))
    return FALSE;

  if (entry->kind == VST_CONTACT_PHONE)
    n = vst_seal_phone (ring, 0, entry->value, tokens);

  for (guint i = 0; i < n; i++)
    if (!add_key (act, contact_id, phone_kinds[i], tokens[i], error))
      return FALSE;

  if (entry->kind == VST_CONTACT_ADDRESS && entry->postal_code[0] != '\0' &&
      vst_contact_postal_token (ring, entry->postal_code, tokens[0]))
    return add_key (act, contact_id, "postal", tokens[0], error);

  return TRUE;
}

static char *
open_value (VstView *view,
            gint64 contact_id,
            GBytes *sealed,
            GError **error)
{
  const VstSealPlace place = { TABLE, COLUMN, contact_id };
  gsize size;
  gconstpointer data = g_bytes_get_data (sealed, &size);

  return vst_seal_open_text (vst_view_get_ring (view), VST_KEY_CONTACT, &place, data, size, error);
}

/* The entry of the row a statement stands on, with its value opened. */
static VstContactEntry *
open_row (VstView *view,
          VstStmt *stmt,
          GError **error)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (GBytes) sealed = vst_stmt_dup_bytes (stmt, 7);
  g_autofree char *text = NULL;

  vst_contact_kind_parse (vst_stmt_get_text (stmt, 3), &entry->kind);
  vst_contact_rule_parse (vst_stmt_get_text (stmt, 5), &entry->rule);
  if (vst_stmt_get_text (stmt, 6) != NULL)
    {
      g_free (entry->review_on);
      entry->review_on = g_strdup (vst_stmt_get_text (stmt, 6));
    }

  text = open_value (view, vst_stmt_get_int (stmt, 0), sealed, error);
  if (text == NULL)
    return NULL;

  unpack (entry, text);

  return g_steal_pointer (&entry);
}

/* Whether the family lets who is signed in see it. */
static gboolean
check_seen (VstView *view,
            VstStmt *stmt,
            GError **error)
{
  gint64 family_id = vst_person_family (view, vst_stmt_get_int (stmt, 2));

  return vst_withheld_check (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, 0), error);
}

/**
 * vst_contact_read_entry:
 *
 * One contact with its value, for a reading that notes by itself what was seen:
 * an export, a print.  On screen a contact is shown by
 * `vst_contact_read_reveal`.
 *
 * It fails with `VST_ERROR_NO_RIGHT` without the compartment.
 */
VstContactEntry *
vst_contact_read_entry (VstView *view,
                        gint64 contact_id,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_GET);

  vst_stmt_bind_int (stmt, 1, contact_id);

  return vst_stmt_one (stmt, error) && check_seen (view, stmt, error) ? open_row (view, stmt, error) : NULL;
}

static gboolean
derive (VstAct *act,
        gint64 contact_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  g_autoptr (VstContactEntry) entry = NULL;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, contact_id);
  step = vst_stmt_step (stmt, error);

  /* Its digests went with the row. */
  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  entry = open_row (vst_act_get_view (act), stmt, error);

  return entry != NULL && index_entry (act, contact_id, entry, error);
}

const VstKept vst_contact_kept = { TABLE, VST_SQL_CONTACT_ROW, VST_SQL_CONTACT_PUT, VST_SQL_CONTACT_REMOVE, derive };
static gboolean
seal_value (VstAct *act,
            gint64 contact_id,
            const VstContactEntry *entry,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_SET_VALUE);
  const VstSealPlace place = { TABLE, COLUMN, contact_id };
  g_autofree char *text = pack (entry);
  g_autoptr (GBytes) sealed = NULL;

  sealed = vst_seal_text (vst_view_get_ring (vst_act_get_view (act)), VST_KEY_CONTACT, &place, text, error);
  if (sealed == NULL)
    return FALSE;

  vst_stmt_bind_int (stmt, 1, contact_id);
  vst_stmt_bind_bytes (stmt, 2, sealed);

  return vst_stmt_run (stmt, error) && index_entry (act, contact_id, entry, error);
}

/**
 * vst_contacts_reseal:
 *
 * Seals every value anew under the newest key of the compartment.
 */
gboolean
vst_contacts_reseal (VstAct *act,
                     GError **error)
{
  g_autoptr (VstStmt) ids = vst_act_prepare (act, VST_SQL_CONTACT_IDS);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_WHOLE);
      g_autoptr (VstContactEntry) entry = NULL;

      vst_stmt_bind_int (stmt, 1, vst_stmt_get_int (ids, 0));
      if (!vst_stmt_one (stmt, error) || !(entry = open_row (vst_act_get_view (act), stmt, error)) ||
          !seal_value (act, vst_stmt_get_int (ids, 0), entry, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_contact_add:
 * @entry: what was typed
 *
 * Adds a way to reach a person.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_contact_add (VstAct *act,
                 gint64 person_id,
                 const VstContactEntry *entry,
                 GError **error)
{
  g_autoptr (VstContactEntry) checked = vst_contact_entry_copy (entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_ADD);
  g_autofree char *hint = NULL;
  g_autofree char *rule = NULL;
  gint64 contact_id;

  if (!vst_contact_entry_check (checked, error))
    return 0;

  hint = make_hint (checked);
  rule = vst_contact_rule_codes (checked->rule);
  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_text (stmt, 2, vst_contact_kind_code (checked->kind));
  bind_words (stmt, 3, hint);
  vst_stmt_bind_text (stmt, 4, rule);
  bind_words (stmt, 5, checked->review_on);

  if ((contact_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_contact_kept, contact_id);

  return seal_value (act, contact_id, checked, error) ? contact_id : 0;
}

static VstContact *
contact_from_row (VstStmt *stmt)
{
  VstContactKind kind = VST_CONTACT_PHONE;
  VstContactRule rule = VST_RULE_NONE_ASKED;
  const char *hint = vst_stmt_get_text (stmt, 4);
  const char *review_on = vst_stmt_get_text (stmt, 6);

  /* A rule that can't be read means never. */
  if (!vst_contact_kind_parse (vst_stmt_get_text (stmt, 3), &kind) ||
      !vst_contact_rule_parse (vst_stmt_get_text (stmt, 5), &rule))
    rule = VST_RULE_PROHIBITED;

  return vst_contact_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2), kind,
                          hint != NULL ? hint : "", rule, review_on != NULL ? review_on : "");
}

/**
 * vst_contacts_read:
 *
 * How those who are in a family are reached, masked.
 *
 * Returns: (transfer full) (element-type VstContact):
 */
GPtrArray *
vst_contacts_read (VstView *view,
                   gint64 family_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_OF_FAMILY);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstWithheld withheld;

      if (!vst_withheld_read (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, 0), &withheld, error))
        return NULL;

      if (!withheld.is_withheld)
        g_ptr_array_add (contacts, contact_from_row (stmt));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&contacts) : NULL;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstContactAdd *add = args;
  gint64 contact_id = vst_contact_add (act, add->person_id, add->entry, error);

  if (contact_id == 0)
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), add->person_id));

  return g_memdup2 (&contact_id, sizeof contact_id);
}

static gboolean
run_unchanged (VstStmt *stmt,
               gint64 id,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The contact %" G_GINT64_FORMAT " has changed", id);

  return step == VST_STEP_ROW;
}

/* What a change leaves as it is, and whose family it is about. */
static VstContactEntry *
read_entry (VstAct *act,
            gint64 contact_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  gint64 family_id;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  family_id = vst_person_family (vst_act_get_view (act), vst_stmt_get_int (stmt, 2));
  vst_act_set_subject (act, "family", family_id);

  return open_row (vst_act_get_view (act), stmt, error);
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstContactEdit *edit = args;
  g_autoptr (VstContactEntry) entry = read_entry (act, edit->contact_id, error);
  g_autoptr (VstContactEntry) typed = vst_contact_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_UPDATE);
  g_autofree char *hint = NULL;
  g_autofree char *rule = NULL;

  if (entry == NULL)
    return NULL;

  if (edit->keep_value)
    {
      g_autofree char *text = pack (entry);

      typed->kind = entry->kind;
      unpack (typed, text);
    }

  if (!vst_contact_entry_check (typed, error) || !vst_act_keep (act, &vst_contact_kept, edit->contact_id, error))
    return NULL;

  hint = make_hint (typed);
  rule = vst_contact_rule_codes (typed->rule);
  vst_stmt_bind_text (stmt, 1, vst_contact_kind_code (typed->kind));
  bind_words (stmt, 2, hint);
  vst_stmt_bind_text (stmt, 3, rule);
  bind_words (stmt, 4, typed->review_on);
  vst_stmt_bind_int (stmt, 5, edit->contact_id);
  vst_stmt_bind_int (stmt, 6, edit->revision);

  if (!run_unchanged (stmt, edit->contact_id, error) ||
      (!edit->keep_value && !seal_value (act, edit->contact_id, typed, error)))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
remove_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstContactEdit *edit = args;
  g_autoptr (VstContactEntry) entry = read_entry (act, edit->contact_id, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_DROP);

  if (entry == NULL || !vst_act_keep (act, &vst_contact_kept, edit->contact_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, edit->contact_id);
  vst_stmt_bind_int (stmt, 2, edit->revision);

  return run_unchanged (stmt, edit->contact_id, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
reveal_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstContactReveal *reveal = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_GET);
  g_autofree char *reason = NULL;

  if (!vst_text_check (reveal->reason, -1, VST_REVEAL_REASON_CHARS, error))
    return NULL;

  reason = vst_text_line (reveal->reason);
  if (reason[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A contact is shown for a reason");
      return NULL;
    }

  vst_stmt_bind_int (stmt, 1, reveal->contact_id);
  if (!vst_stmt_one (stmt, error) || !check_seen (view, stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_REVEAL, TABLE, reveal->contact_id, reason);

  return open_row (view, stmt, error);
}

const VstDeed vst_contact_do_add = {
  "contact.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_contact_do_edit = {
  "contact.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_contact_do_remove = {
  "contact.remove", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, remove_func, NULL
};
const VstReading vst_contact_read_reveal = {
  "contact.reveal", VST_RIGHT_REVEAL_CONTACT, reveal_func, (GDestroyNotify) vst_contact_entry_free
};
