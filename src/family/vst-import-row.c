/* vst-import-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-row.h"

#include <string.h>

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-import-care.h"
#include "vst-import-listed.h"
#include "vst-iso.h"
#include "vst-text.h"

void
vst_import_contact_free (VstImportContact *self)
{
  vst_contact_entry_free (self->entry);
  g_free (self);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Members were added in the order of the list, so their ids go up with it. */
gint64
vst_import_find_person (guint position,
                        GListModel *members)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      gint64 id = vst_person_get_id (vst_member_get_person (member));

      g_array_append_val (ids, id);
    }

  g_array_sort (ids, compare_ids);

  return position < ids->len ? g_array_index (ids, gint64, position) : 0;
}

/**
 * vst_import_cells_get:
 *
 * Returns: (transfer none): the cell, stripped by nobody; empty where the list has
 *   no such column
 */
const char *
vst_import_cells_get (const VstImportCells *cells,
                      VstFamilyColumn column)
{
  int index = vst_heading_get_column (cells->heading, vst_family_columns[column].code);

  return index >= 0 ? vst_table_get_cell (cells->table, cells->row, (guint) index) : "";
}

gboolean
vst_import_cells_find_order (VstImportCells *cells,
                             const VstDateOrder *chosen,
                             GError **error)
{
  int index = vst_heading_get_column (cells->heading, vst_family_columns[VST_FAMILY_COLUMN_BORN].code);
  VstTableFault fault = { 0 };

  if (chosen != NULL)
    {
      cells->order = *chosen;
      return TRUE;
    }

  return index < 0 || vst_table_find_date_order (cells->table, (guint) index, &cells->order, &fault, error);
}

static char *
dup_cell (const VstImportCells *cells,
          VstFamilyColumn column)
{
  return g_strstrip (g_strdup (vst_import_cells_get (cells, column)));
}

static void
take (char **field,
      char *text)
{
  g_free (*field);
  *field = text;
}

static gboolean
read_birth (const VstImportCells *cells,
            VstPersonEntry *person,
            const char **column,
            GError **error)
{
  g_autofree char *text = dup_cell (cells, VST_FAMILY_COLUMN_BORN);
  char *day;

  if (text[0] == '\0')
    return TRUE;

  if ((day = vst_table_read_date (text, cells->order)))
    {
      take (&person->birth_date, day);
      return TRUE;
    }

  *column = vst_family_columns[VST_FAMILY_COLUMN_BORN].code;
  g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "Not a day of birth");

  return FALSE;
}

static gboolean
read_language (const VstImportCells *cells,
               VstPersonEntry *person,
               const char **column,
               GError **error)
{
  g_autofree char *language = dup_cell (cells, VST_FAMILY_COLUMN_LANGUAGE);
  char *code;

  if (!vst_family_list_read_interpreter (vst_import_cells_get (cells, VST_FAMILY_COLUMN_INTERPRETER), &person->interpreter))
    {
      *column = vst_family_columns[VST_FAMILY_COLUMN_INTERPRETER].code;
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Neither yes nor no");
      return FALSE;
    }

  if (language[0] == '\0')
    return TRUE;

  if ((code = vst_iso_find_language (language)))
    {
      take (&person->language, code);
      return TRUE;
    }

  *column = vst_family_columns[VST_FAMILY_COLUMN_LANGUAGE].code;
  g_set_error_literal (error, VST_ERROR, VST_ERROR_LANGUAGE, "Not a language that is known");

  return FALSE;
}

static void
read_names (const VstImportCells *cells,
            VstPersonEntry *person)
{
  take (&person->given_name, dup_cell (cells, VST_FAMILY_COLUMN_GIVEN_NAME));
  take (&person->family_name, dup_cell (cells, VST_FAMILY_COLUMN_FAMILY_NAME));
  take (&person->display_name, dup_cell (cells, VST_FAMILY_COLUMN_DISPLAY_NAME));
  take (&person->pronouns, dup_cell (cells, VST_FAMILY_COLUMN_PRONOUNS));

  if (person->display_name[0] == '\0')
    take (&person->display_name, g_strstrip (g_strconcat (person->given_name, " ", person->family_name, NULL)));
}

/* The name to use is made of the others where a list has none. */
static VstFamilyColumn
find_name_column (const VstImportCells *cells)
{
  if (*vst_import_cells_get (cells, VST_FAMILY_COLUMN_DISPLAY_NAME) != '\0')
    return VST_FAMILY_COLUMN_DISPLAY_NAME;

  return strlen (vst_import_cells_get (cells, VST_FAMILY_COLUMN_FAMILY_NAME)) > strlen (vst_import_cells_get (cells, VST_FAMILY_COLUMN_GIVEN_NAME))
             ? VST_FAMILY_COLUMN_FAMILY_NAME
             : VST_FAMILY_COLUMN_GIVEN_NAME;
}

/* Which column a field of a person came from, to say where to mend it. */
static const char *
find_column (const VstImportCells *cells,
             VstPersonField field)
{
  switch (field)
    {
    case VST_PERSON_GIVEN_NAME:
      return vst_family_columns[VST_FAMILY_COLUMN_GIVEN_NAME].code;
    case VST_PERSON_FAMILY_NAME:
      return vst_family_columns[VST_FAMILY_COLUMN_FAMILY_NAME].code;
    case VST_PERSON_BIRTH_DATE:
    case VST_PERSON_AGE:
    case VST_PERSON_DUE:
      return vst_family_columns[VST_FAMILY_COLUMN_BORN].code;
    case VST_PERSON_LANGUAGE:
      return vst_family_columns[VST_FAMILY_COLUMN_LANGUAGE].code;
    case VST_PERSON_PRONOUNS:
      return vst_family_columns[VST_FAMILY_COLUMN_PRONOUNS].code;
    case VST_PERSON_DISPLAY_NAME:
    case VST_PERSON_N_FIELDS:
    default:
      return vst_family_columns[find_name_column (cells)].code;
    }
}

/* Since when she is in the family: a day, in the order of those of birth. */
static gboolean
read_since (const VstImportCells *cells,
            VstMemberEntry *member,
            const char *today,
            const char **column,
            GError **error)
{
  g_autofree char *text = dup_cell (cells, VST_FAMILY_COLUMN_SINCE);
  char *day = text[0] != '\0' ? vst_table_read_date (text, cells->order) : g_strdup ("");

  if (day != NULL && (day[0] == '\0' || vst_day_compare (day, today) <= 0))
    {
      take (&member->from, day);
      return TRUE;
    }

  *column = vst_family_columns[VST_FAMILY_COLUMN_SINCE].code;
  g_set_error_literal (error, VST_ERROR, day == NULL ? VST_ERROR_DATE_IMPOSSIBLE : VST_ERROR_DATE_FUTURE, "Not a day to come into a family");
  g_free (day);

  return FALSE;
}

static gboolean
read_member (const VstImportCells *cells,
             VstMemberEntry *member,
             gboolean first,
             const char *today,
             const char **column,
             GError **error)
{
  char *role = vst_family_list_read_role (vst_import_cells_get (cells, VST_FAMILY_COLUMN_RELATION));
  VstPersonField field = VST_PERSON_DISPLAY_NAME;

  if (role == NULL)
    {
      *column = vst_family_columns[VST_FAMILY_COLUMN_RELATION].code;
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Not a place in a family that is known");
      return FALSE;
    }

  take (&member->role, role);
  member->head = first;
  read_names (cells, member->person);

  if (!read_since (cells, member, today, column, error) || !read_birth (cells, member->person, column, error) || !read_language (cells, member->person, column, error))
    return FALSE;

  vst_person_entry_tidy (member->person);

  if (vst_person_entry_check (member->person, today, &field, error))
    return TRUE;

  *column = find_column (cells, field);

  return FALSE;
}

static gboolean
check_with_others (const VstImportFamily *family,
                   const char *today,
                   const char **column,
                   GError **error)
{
  if (vst_family_entry_check_members (family->entry, today, error))
    return TRUE;

  *column = vst_family_columns[VST_FAMILY_COLUMN_BORN].code;

  return FALSE;
}

static gboolean
add_contact (VstImportFamily *family,
             VstContactEntry *taken,
             VstFamilyColumn from,
             guint position,
             const char **column,
             GError **error)
{
  g_autoptr (VstContactEntry) entry = taken;
  VstImportContact *contact;

  if (!vst_contact_entry_check (entry, error))
    {
      *column = vst_family_columns[from].code;
      return FALSE;
    }

  if (position == 0)
    {
      g_ptr_array_add (family->entry->contacts, g_steal_pointer (&entry));
      return TRUE;
    }

  contact = g_new0 (VstImportContact, 1);
  contact->position = position;
  contact->entry = g_steal_pointer (&entry);
  g_ptr_array_add (family->contacts, contact);

  return TRUE;
}

/* Until when the rule holds.  A day that is over makes it hold no longer; one that
 * is too far says no more than none: it is asked again as soon as usual.
 */
static gboolean
read_review (const VstImportCells *cells,
             VstContactEntry *entry,
             VstFamilyColumn from,
             const char *today,
             const char **column,
             GError **error)
{
  g_autofree char *text = dup_cell (cells, from);
  g_autofree char *day = text[0] != '\0' ? vst_table_read_date (text, cells->order) : g_strdup ("");
  g_autofree char *last = vst_day_add_days (today, VST_CONTACT_REVIEW_DAYS);

  if (day == NULL)
    {
      *column = vst_family_columns[from].code;
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "Not a day to ask again");
      return FALSE;
    }

  if (day[0] != '\0' && vst_day_compare (day, last) <= 0)
    take (&entry->review_on, g_steal_pointer (&day));

  return TRUE;
}

/* What may be done, by our words or codes.  A list that says nothing of it says that nobody
 * asked yet, which counts as never; a word that nobody here knows isn't passed over.
 */
static gboolean
read_rule (const VstImportCells *cells,
           VstContactEntry *entry,
           VstFamilyColumn from,
           VstFamilyColumn review,
           const char *today,
           const char **column,
           GError **error)
{
  if (vst_family_list_read_rule (vst_import_cells_get (cells, from), &entry->rule))
    return read_review (cells, entry, review, today, column, error);

  *column = vst_family_columns[from].code;
  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Not a rule of safe contact");

  return FALSE;
}

static gboolean
read_contacts (const VstImportCells *cells,
               VstImportFamily *family,
               guint position,
               const char *today,
               const char **column,
               GError **error)
{
  static const struct
  {
    VstFamilyColumn column;
    VstFamilyColumn rule;
    VstFamilyColumn review;
    VstContactKind kind;
  } simple[] = {
    { VST_FAMILY_COLUMN_PHONE, VST_FAMILY_COLUMN_PHONE_RULE, VST_FAMILY_COLUMN_PHONE_REVIEW, VST_CONTACT_PHONE },
    { VST_FAMILY_COLUMN_PHONE_2, VST_FAMILY_COLUMN_PHONE_2_RULE, VST_FAMILY_COLUMN_PHONE_2_REVIEW, VST_CONTACT_PHONE },
    { VST_FAMILY_COLUMN_EMAIL, VST_FAMILY_COLUMN_EMAIL_RULE, VST_FAMILY_COLUMN_EMAIL_REVIEW, VST_CONTACT_EMAIL },
  };
  g_autofree char *address = dup_cell (cells, VST_FAMILY_COLUMN_ADDRESS);
  g_autofree char *city = dup_cell (cells, VST_FAMILY_COLUMN_CITY);
  g_autofree char *postal_code = dup_cell (cells, VST_FAMILY_COLUMN_POSTAL_CODE);
  VstContactEntry *entry;

  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    {
      g_autofree char *text = dup_cell (cells, simple[i].column);

      if (text[0] == '\0')
        continue;

      entry = vst_contact_entry_new (simple[i].kind);
      take (&entry->value, g_steal_pointer (&text));

      if (!read_rule (cells, entry, simple[i].rule, simple[i].review, today, column, error))
        {
          vst_contact_entry_free (entry);
          return FALSE;
        }

      if (!add_contact (family, entry, simple[i].column, position, column, error))
        return FALSE;
    }

  if (address[0] == '\0' && city[0] == '\0' && postal_code[0] == '\0')
    return TRUE;

  entry = vst_contact_entry_new (VST_CONTACT_ADDRESS);
  take (&entry->value, g_strjoin (address[0] != '\0' && city[0] != '\0' ? "\n" : "", address, city, NULL));
  take (&entry->postal_code, g_steal_pointer (&postal_code));

  if (!read_rule (cells, entry, VST_FAMILY_COLUMN_ADDRESS_RULE, VST_FAMILY_COLUMN_ADDRESS_REVIEW, today, column, error))
    {
      vst_contact_entry_free (entry);
      return FALSE;
    }

  return add_contact (family, entry, VST_FAMILY_COLUMN_POSTAL_CODE, position, column, error);
}

/* What the two are to each other by their places; nobody is the parent of somebody
 * older, and that is said before any of it is taken in.
 */
static gboolean
read_relation (const VstImportCells *cells,
               VstImportFamily *family,
               guint position,
               const char *today,
               const char **column,
               GError **error)
{
  const char *place = vst_import_cells_get (cells, VST_FAMILY_COLUMN_RELATION);
  const VstMemberEntry *first = g_ptr_array_index (family->entry->members, 0);
  const VstMemberEntry *member = g_ptr_array_index (family->entry->members, position);
  VstImportRelation relation = { position, NULL, FALSE };

  if (position == 0)
    {
      take (&family->first_place, g_strdup (place));
      return TRUE;
    }

  relation.kind = vst_family_list_read_relation (place, family->first_place, &relation.is_first);
  if (relation.kind == NULL)
    return TRUE;

  if (!vst_relation_fits_births (relation.kind, (relation.is_first ? first : member)->person,
                                 (relation.is_first ? member : first)->person, today))
    {
      *column = vst_family_columns[VST_FAMILY_COLUMN_BORN].code;
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CHILD_OLDER, "A relation of a list");
      return FALSE;
    }

  g_ptr_array_add (family->relations, g_memdup2 (&relation, sizeof relation));

  return TRUE;
}

static gboolean
read_file (const VstImportCells *cells,
           VstImportFamily *family,
           const char **column,
           GError **error)
{
  g_autofree char *file = dup_cell (cells, VST_FAMILY_COLUMN_FILE);
  g_autofree char *note = dup_cell (cells, VST_FAMILY_COLUMN_NOTE);
  g_autofree char *ours = file[0] != '\0' ? vst_file_number_parse (file) : NULL;

  if (ours != NULL)
    take (&family->entry->file_number, g_steal_pointer (&ours));

  /* A number of their own keeps its place at the head of the note. */
  if (file[0] != '\0' && family->entry->file_number[0] == '\0' && family->entry->note[0] == '\0')
    take (&family->entry->note, g_strconcat ("nᵒ ", file, NULL));

  if (note[0] != '\0')
    take (&family->entry->note, family->entry->note[0] != '\0' ? g_strconcat (family->entry->note, "\n", note, NULL) : g_strdup (note));

  if (vst_family_note_check (family->entry->note, error))
    return TRUE;

  *column = vst_family_columns[VST_FAMILY_COLUMN_NOTE].code;

  return FALSE;
}

/**
 * vst_import_read_row:
 * @family: the family the row belongs to; the person is added to it
 * @column: (out): where it can't be kept: the column's code
 *
 * Reads a person of a list.
 */
gboolean
vst_import_read_row (const VstImportCells *cells,
                     VstImportFamily *family,
                     const char *today,
                     const char **column,
                     GError **error)
{
  guint position = family->entry->members->len;
  VstMemberEntry *member = vst_member_entry_new ("unknown");

  g_ptr_array_add (family->entry->members, member);

  return read_member (cells, member, position == 0, today, column, error) &&
         check_with_others (family, today, column, error) && read_contacts (cells, family, position, today, column, error) &&
         read_relation (cells, family, position, today, column, error) && vst_import_read_care (cells, family, position, column, error) &&
         vst_import_read_listed (cells, family, position, column, error) && read_file (cells, family, column, error);
}
