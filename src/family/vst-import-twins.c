/* vst-import-twins.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-twins.h"

#include "vst-identity.h"
#include "vst-import-row.h"

/* How far the rows of a family have been gone through. */
typedef struct
{
  guint position; /* among its members */
  guint contact;  /* among those of who is not the first */
} Reach;

static void
add_phone (GPtrArray *keys,
           const char *name,
           const VstContactEntry *contact)
{
  if (contact->kind == VST_CONTACT_PHONE)
    g_ptr_array_add (keys, g_strconcat (name, "p", contact->value, NULL));
}

static void
add_phones (GPtrArray *keys,
            const char *name,
            const VstImportFamily *family,
            Reach *reach)
{
  for (guint i = 0; reach->position == 0 && i < family->entry->contacts->len; i++)
    add_phone (keys, name, g_ptr_array_index (family->entry->contacts, i));

  /* They stand in the order of the list. */
  for (; reach->contact < family->contacts->len; reach->contact++)
    {
      const VstImportContact *contact = g_ptr_array_index (family->contacts, reach->contact);

      if (contact->position > reach->position)
        break;

      add_phone (keys, name, contact->entry);
    }
}

/* The same name with the same birth or phone; where the list has neither, the name
 * alone, if it is a whole one.
 */
static GPtrArray *
list_keys (const VstImportFamily *family,
           Reach *reach)
{
  const VstMemberEntry *member = g_ptr_array_index (family->entry->members, reach->position);
  const VstPersonEntry *person = member->person;
  g_autoptr (VstIdentity) identity = vst_identity_new (person->display_name, person->given_name, person->family_name);
  g_autofree char *given = g_strjoinv (" ", identity->given_name);
  g_autofree char *surname = g_strjoinv (" ", identity->family_name);
  g_autofree char *name = g_strjoin ("\n", given, surname, "", NULL);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  add_phones (keys, name, family, reach);
  reach->position++;

  if (person->birth_date[0] != '\0')
    g_ptr_array_add (keys, g_strconcat (name, "b", person->birth_date, NULL));

  if (keys->len == 0 && given[0] != '\0' && surname[0] != '\0')
    g_ptr_array_add (keys, g_steal_pointer (&name));

  /* Letters that can't be folded tell nobody from anybody. */
  if (given[0] == '\0' && surname[0] == '\0')
    g_ptr_array_set_size (keys, 0);

  return keys;
}

static void
note_twin (VstImportPlan *plan,
           const VstImportRow *one,
           const VstImportRow *other)
{
  const VstImportRow *earlier = one->family < other->family ? one : other;
  VstImportFamily *later = g_ptr_array_index (plan->families, MAX (one->family, other->family));

  if (one->family != other->family && later->twin == 0)
    later->twin = earlier->line;
}

/**
 * vst_import_find_twins:
 * @plan: all of the list has been read
 *
 * Notes which families may be in the list twice: nobody finds them among those who
 * are here, since they come in together.  The list is gone through once.
 */
void
vst_import_find_twins (VstImportPlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Reach *reached = g_new0 (Reach, plan->families->len);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      VstImportRow *row = g_ptr_array_index (plan->rows, i);
      const VstImportFamily *family = g_ptr_array_index (plan->families, row->family);
      g_autoptr (GPtrArray) keys = NULL;

      if (family->action == VST_IMPORT_ERROR)
        continue;

      keys = list_keys (family, &reached[row->family]);

      for (guint j = 0; j < keys->len; j++)
        {
          const char *key = g_ptr_array_index (keys, j);
          const VstImportRow *first = g_hash_table_lookup (seen, key);

          if (first != NULL)
            note_twin (plan, first, row);
          else
            g_hash_table_insert (seen, g_strdup (key), row);
        }
    }
}
