/* vst-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-export.h"

#include <string.h>

#include "vst-contact-store.h"
#include "vst-import-care.h"
#include "vst-import-listed.h"
#include "vst-kin-store.h"
#include "vst-table-file.h"

static const VstTableKind kinds[VST_FAMILY_N_COLUMNS] = {
  [VST_FAMILY_COLUMN_BORN] = VST_TABLE_DATE,
  [VST_FAMILY_COLUMN_SINCE] = VST_TABLE_DATE,
  [VST_FAMILY_COLUMN_PHONE_REVIEW] = VST_TABLE_DATE,
  [VST_FAMILY_COLUMN_PHONE_2_REVIEW] = VST_TABLE_DATE,
  [VST_FAMILY_COLUMN_EMAIL_REVIEW] = VST_TABLE_DATE,
  [VST_FAMILY_COLUMN_ADDRESS_REVIEW] = VST_TABLE_DATE,
};

VstExport *
vst_export_new (const char *path,
                VstTableFormat format,
                char delimiter,
                gboolean closed)
{
  VstExport *self = g_new0 (VstExport, 1);

  self->path = g_strdup (path);
  self->format = format;
  self->delimiter = delimiter;
  self->closed = closed;

  return self;
}

void
vst_export_free (VstExport *self)
{
  g_free (self->path);
  g_free (self);
}

static const struct
{
  VstFamilyColumn column;
  VstFamilyColumn rule;
  VstFamilyColumn review;
  VstContactUse use;
} ways[] = {
  [VST_CONTACT_PHONE] = { VST_FAMILY_COLUMN_PHONE, VST_FAMILY_COLUMN_PHONE_RULE, VST_FAMILY_COLUMN_PHONE_REVIEW, VST_CONTACT_LIST_PHONE },
  [VST_CONTACT_EMAIL] = { VST_FAMILY_COLUMN_EMAIL, VST_FAMILY_COLUMN_EMAIL_RULE, VST_FAMILY_COLUMN_EMAIL_REVIEW, VST_CONTACT_LIST_EMAIL },
  [VST_CONTACT_ADDRESS] = { VST_FAMILY_COLUMN_ADDRESS, VST_FAMILY_COLUMN_ADDRESS_RULE, VST_FAMILY_COLUMN_ADDRESS_REVIEW, VST_CONTACT_LIST_ADDRESS },
};

/* Only what may be used without a condition, since none goes along with a list.
 * Whoever may export holds the contact key or does not; without it the columns
 * stay empty instead of the whole list being refused.
 */
static gboolean
fill_contact (VstView *view,
              VstContact *contact,
              const VstContactWhen *when,
              char **cells,
              GError **error)
{
  VstFamilyColumn column = ways[vst_contact_get_kind (contact)].column;
  VstFamilyColumn rule = ways[vst_contact_get_kind (contact)].rule;
  VstFamilyColumn review = ways[vst_contact_get_kind (contact)].review;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VstContactEntry) entry = NULL;

  /* Two phones have room in a row, and one of each other kind; the first ones count. */
  if (column == VST_FAMILY_COLUMN_PHONE && cells[column] != NULL)
    {
      column = VST_FAMILY_COLUMN_PHONE_2;
      rule = VST_FAMILY_COLUMN_PHONE_2_RULE;
      review = VST_FAMILY_COLUMN_PHONE_2_REVIEW;
    }

  if (cells[column] != NULL || vst_contact_ask (contact, ways[vst_contact_get_kind (contact)].use, when) != VST_CONTACT_YES)
    return TRUE;

  entry = vst_contact_read_entry (view, vst_contact_get_id (contact), &local_error);
  if (entry == NULL)
    {
      /* Nor is what is damaged on any list. */
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NO_RIGHT) || g_error_matches (local_error, VST_ERROR, VST_ERROR_UNREADABLE))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  cells[column] = entry->extension[0] != '\0' ? g_strdup_printf ("%s x%s", entry->value, entry->extension) : g_strdup (entry->value);

  cells[rule] = vst_contact_rule_codes (entry->rule);
  cells[review] = g_strdup (entry->review_on);

  if (column == VST_FAMILY_COLUMN_ADDRESS)
    cells[VST_FAMILY_COLUMN_POSTAL_CODE] = g_strdup (entry->postal_code);

  return TRUE;
}

static gboolean
fill_contacts (VstView *view,
               VstFamily *family,
               gint64 person_id,
               char **cells,
               GError **error)
{
  GListModel *contacts = vst_family_get_contacts (family);
  g_autofree char *today = vst_view_dup_today (view);
  const VstContactWhen when = vst_contact_when (today, -1);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);

      if (vst_contact_get_person_id (contact) == person_id && !fill_contact (view, contact, &when, cells, error))
        return FALSE;
    }

  return TRUE;
}

/* A list has no column for who left: she would come back as a member. */
static gboolean
is_listed (VstMember *member)
{
  return *vst_member_get_until (member) == '\0';
}

/* Everybody the list has a row for, as a row names them. */
static GPtrArray *
list_people (VstFamily *family)
{
  GPtrArray *people = g_ptr_array_new ();
  GListModel *members = vst_family_get_members (family);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (is_listed (member))
        g_ptr_array_add (people, (gpointer) vst_person_get_entry (vst_member_get_person (member)));
    }

  return people;
}

/* The number of a court's order, where whoever exports may read it. */
static gboolean
read_order (VstView *view,
            const VstCustody *custody,
            char **number,
            GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *number = custody->has_order ? vst_custody_read_order.run (view, &custody->id, &local_error) : g_strdup ("");
  if (*number != NULL)
    {
      g_strdelimit (*number, ";", ',');
      return TRUE;
    }

  if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_NO_RIGHT) && !g_error_matches (local_error, VST_ERROR, VST_ERROR_UNREADABLE))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *number = g_strdup ("");

  return TRUE;
}

/* One thing more between semicolons, whatever it is: each has its place. */
static void
add_part (char **cell,
          guint i,
          const char *text)
{
  char *joined = i > 0 ? g_strconcat (*cell, "; ", text, NULL) : g_strdup (text);

  g_free (*cell);
  *cell = joined;
}

static const char *
word_may_collect (const VstCustody *custody)
{
  switch (custody->may_collect)
    {
    case VST_COLLECT_YES:
      return "yes";
    case VST_COLLECT_NO:
      return "no";
    case VST_COLLECT_NOT_ASKED:
    default:
      return "";
    }
}

static gboolean
add_custody (VstView *view,
             const VstCustody *custody,
             const char *name,
             guint i,
             char **cells,
             GError **error)
{
  g_autofree char *number = NULL;

  if (!read_order (view, custody, &number, error))
    return FALSE;

  add_part (&cells[VST_FAMILY_COLUMN_CUSTODY], i, custody->kind);
  add_part (&cells[VST_FAMILY_COLUMN_CUSTODY_WITH], i, name);
  add_part (&cells[VST_FAMILY_COLUMN_CUSTODY_ORDER], i, number);
  add_part (&cells[VST_FAMILY_COLUMN_CUSTODY_SINCE], i, custody->since);
  add_part (&cells[VST_FAMILY_COLUMN_CUSTODY_UNTIL], i, custody->until);
  add_part (&cells[VST_FAMILY_COLUMN_MAY_COLLECT], i, word_may_collect (custody));

  return TRUE;
}

/* Of whom nothing but that is known. */
static gboolean
only_collects (const VstCustody *custody)
{
  return g_str_equal (custody->kind, "unknown") && custody->may_collect != VST_COLLECT_NOT_ASKED && !custody->has_order &&
         custody->since[0] == '\0' && custody->until[0] == '\0';
}

/* Semicolons between nothing and nothing say nothing. */
static void
clear_blank (char **cell)
{
  if (*cell != NULL && strspn (*cell, "; ") == strlen (*cell))
    g_clear_pointer (cell, g_free);
}

/* Who of the family has the care of a child, and who may come for her. */
static gboolean
fill_care (VstView *view,
           const VstKin *kin,
           VstFamily *family,
           gint64 person_id,
           char **cells,
           GError **error)
{
  static const VstFamilyColumn mostly_blank[] = {
    VST_FAMILY_COLUMN_CUSTODY_ORDER, VST_FAMILY_COLUMN_CUSTODY_SINCE, VST_FAMILY_COLUMN_CUSTODY_UNTIL, VST_FAMILY_COLUMN_MAY_COLLECT
  };
  g_autoptr (GPtrArray) people = list_people (family);
  guint n_custodies = 0, n_yes = 0, n_no = 0;

  for (guint i = 0; i < kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i);
      VstMember *adult = custody->child_id == person_id ? vst_family_find_member (family, custody->adult_id) : NULL;
      g_autofree char *name = NULL;

      if (adult == NULL || !is_listed (adult))
        continue;

      name = vst_import_care_name (vst_person_get_entry (vst_member_get_person (adult)), people);
      if (!only_collects (custody))
        {
          if (!add_custody (view, custody, name, n_custodies++, cells, error))
            return FALSE;
        }
      else if (custody->may_collect == VST_COLLECT_YES)
        add_part (&cells[VST_FAMILY_COLUMN_COLLECT_YES], n_yes++, name);
      else
        add_part (&cells[VST_FAMILY_COLUMN_COLLECT_NO], n_no++, name);
    }

  for (guint i = 0; i < G_N_ELEMENTS (mostly_blank); i++)
    clear_blank (&cells[mostly_blank[i]]);

  return TRUE;
}

/* Where a cell stands among what other rooms keep.  By the family too: what one has
 * withheld isn't in its rows, though somebody of it is in another.
 */
static char *
dup_place (gint64 family_id,
           gint64 person_id,
           const char *column)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", family_id, person_id, column);
}

static void
listed_cb (gint64 family_id,
           gint64 person_id,
           const char *column,
           const char *text,
           gpointer user_data)
{
  GHashTable *cells = user_data;

  g_hash_table_replace (cells, dup_place (family_id, person_id, column), g_strdup (text));
}

/* What other rooms keep of everybody, for whoever may read it; for others the cells
 * stay empty.
 */
static GHashTable *
read_listed (VstView *view,
             const GArray *ids,
             GError **error)
{
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const VstListed *before = NULL;

  for (guint i = 0; i < VST_IMPORT_N_LISTED; i++)
    {
      const VstListed *listed = vst_room_find_listed (vst_family_columns[vst_import_listed[i]].code);
      gboolean may = FALSE;

      if (listed == NULL || listed == before)
        continue;

      if (!listed->may (view, &may, error) || (may && !listed->read (view, ids, listed_cb, cells, error)))
        return NULL;

      before = listed;
    }

  return g_steal_pointer (&cells);
}

static void
fill_listed (GHashTable *listed,
             gint64 family_id,
             gint64 person_id,
             char **cells)
{
  for (guint i = 0; i < VST_IMPORT_N_LISTED; i++)
    {
      VstFamilyColumn column = vst_import_listed[i];
      g_autofree char *place = dup_place (family_id, person_id, vst_family_columns[column].code);

      cells[column] = g_strdup (g_hash_table_lookup (listed, place));
    }
}

/* Between the two of them, from the first: or either way where both are that. */
static gboolean
is_between (const VstRelation *relation,
            gint64 first_id,
            gint64 other_id)
{
  return (relation->from_id == first_id && relation->to_id == other_id) ||
         (vst_relation_is_mutual (relation->kind) && relation->from_id == other_id && relation->to_id == first_id);
}

/* Where the first is something else to her than their places say, the word for that,
 * as vst_family_list_read_relation() knows it; otherwise her place.
 */
static const char *
find_place (const VstKin *kin,
            VstMember *head,
            VstMember *member,
            const char *today)
{
  static const struct
  {
    const char *role;
    const char *kind;
    const char *word;
  } words[] = {
    { "child", "adoptive_parent", "adopted child" },
    { "child", "step_parent", "stepchild" },
    { "child", "grandparent", "grandchild" },
    { "child", "foster_parent", "foster child" },
    { "other", "ex_partner", "former partner" },
  };
  gint64 head_id = head != NULL ? vst_person_get_id (vst_member_get_person (head)) : 0;
  gint64 person_id = vst_person_get_id (vst_member_get_person (member));

  for (guint i = 0; head != NULL && i < kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (kin->relations, i);

      if (is_between (relation, head_id, person_id) && vst_kin_holds (relation->since, relation->until, today) &&
          !g_str_equal (relation->kind, vst_member_get_role (head)))
        for (guint j = 0; j < G_N_ELEMENTS (words); j++)
          if (g_str_equal (vst_member_get_role (member), words[j].role) && g_str_equal (relation->kind, words[j].kind))
            return words[j].word;
    }

  return vst_member_get_role (member);
}

static gboolean
add_member (VstView *view,
            VstTableBuilder *builder,
            VstFamily *family,
            const VstKin *kin,
            VstMember *member,
            GHashTable *listed,
            gboolean first,
            guint line,
            GError **error)
{
  VstPerson *person = vst_member_get_person (member);
  const VstPersonEntry *entry = vst_person_get_entry (person);
  char *cells[VST_FAMILY_N_COLUMNS] = { NULL };
  g_autofree char *today = vst_view_dup_today (view);
  gboolean added;

  cells[VST_FAMILY_COLUMN_FILE] = g_strdup (vst_family_get_file_number (family));
  cells[VST_FAMILY_COLUMN_FAMILY] = g_strdup (vst_family_get_file_number (family));
  cells[VST_FAMILY_COLUMN_GIVEN_NAME] = g_strdup (entry->given_name);
  cells[VST_FAMILY_COLUMN_FAMILY_NAME] = g_strdup (entry->family_name);
  cells[VST_FAMILY_COLUMN_DISPLAY_NAME] = g_strdup (entry->display_name);
  cells[VST_FAMILY_COLUMN_PRONOUNS] = g_strdup (entry->pronouns);
  cells[VST_FAMILY_COLUMN_SINCE] = g_strdup (vst_member_get_from (member));
  cells[VST_FAMILY_COLUMN_BORN] = g_strdup (entry->birth_date);
  cells[VST_FAMILY_COLUMN_RELATION] = g_strdup (find_place (kin, vst_family_get_head (family), member, today));
  cells[VST_FAMILY_COLUMN_LANGUAGE] = g_strdup (entry->language);
  cells[VST_FAMILY_COLUMN_INTERPRETER] = g_strdup (entry->interpreter ? "yes" : "");

  fill_listed (listed, vst_family_get_id (family), vst_person_get_id (person), cells);

  if (first)
    cells[VST_FAMILY_COLUMN_NOTE] = g_strdup (vst_family_get_note (family));

  added = fill_care (view, kin, family, vst_person_get_id (person), cells, error) &&
          fill_contacts (view, family, vst_person_get_id (person), cells, error);

  for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");

  added = added && vst_table_builder_add (builder, line, (const char *const *) cells, VST_FAMILY_N_COLUMNS, NULL, error);

  for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
    g_free (cells[i]);

  return added;
}

static gboolean
add_family (VstView *view,
            VstTableBuilder *builder,
            gint64 family_id,
            GHashTable *listed,
            guint *line,
            GError **error)
{
  g_autoptr (VstFamily) family = vst_family_read (view, family_id, TRUE, error);
  g_autoptr (VstKin) kin = family != NULL ? vst_kin_read (view, family_id, error) : NULL;
  GListModel *members;
  gboolean first = TRUE;

  if (kin == NULL)
    return FALSE;

  members = vst_family_get_members (family);

  /* The head first, since a list is read again from the top. */
  for (int heads = 1; heads >= 0; heads--)
    for (guint i = 0; i < g_list_model_get_n_items (members); i++)
      {
        g_autoptr (VstMember) member = g_list_model_get_item (members, i);

        if (vst_member_is_head (member) != heads || !is_listed (member))
          continue;

        if (!add_member (view, builder, family, kin, member, listed, first, (*line)++, error))
          return FALSE;

        first = FALSE;
      }

  return TRUE;
}

static VstTable *
build (VstView *view,
       GArray *ids,
       GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (GHashTable) listed = read_listed (view, ids, error);
  const char *headings[VST_FAMILY_N_COLUMNS];
  guint line = 2;

  if (listed == NULL)
    return NULL;

  for (guint i = 0; i < VST_FAMILY_N_COLUMNS; i++)
    headings[i] = vst_family_columns[i].code;

  if (!vst_table_builder_add (builder, 1, headings, VST_FAMILY_N_COLUMNS, NULL, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    if (vst_view_is_cancelled (view, error) ||
        !add_family (view, builder, g_array_index (ids, gint64, i), listed, &line, error))
      return NULL;

  return vst_table_builder_finish (builder, NULL, error);
}

/* Writes the file on the thread that reads, and notes what was taken away. */
static gpointer export(VstView *view,
                       gconstpointer args,
                       GError **error)
{
  const VstExport *what = args;
  const VstReading *list = what->closed ? &vst_family_read_all : &vst_family_read_active;
  g_autoptr (GArray) ids = list->run (view, NULL, error);
  g_autoptr (VstTable) table = NULL;

  if (ids == NULL || !(table = build (view, ids, error)))
    return NULL;

  if (!vst_table_write_file (table, what->path, what->format, kinds, what->delimiter, "families", NULL, error))
    return NULL;

  vst_view_note_ids (view, VST_ACCESS_EXPORT, "family", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return g_memdup2 (&ids->len, sizeof ids->len);
}

const VstReading vst_export_families = { "family.export", VST_RIGHT_EXPORT, export, g_free, TRUE };
