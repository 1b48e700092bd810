/* vst-import-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-wording.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"

static const char *
word_column (VstFamilyColumn column)
{
  switch (column)
    {
    case VST_FAMILY_COLUMN_FILE:
      return _("File number");
    case VST_FAMILY_COLUMN_FAMILY:
      return _("Family");
    case VST_FAMILY_COLUMN_GIVEN_NAME:
      return _("First name");
    case VST_FAMILY_COLUMN_FAMILY_NAME:
      return _("Last name");
    case VST_FAMILY_COLUMN_DISPLAY_NAME:
      return _("Name to use");
    case VST_FAMILY_COLUMN_BORN:
      return _("Birth date");
    case VST_FAMILY_COLUMN_RELATION:
      return _("Place in the family");
    case VST_FAMILY_COLUMN_LANGUAGE:
      return _("Language of service");
    case VST_FAMILY_COLUMN_INTERPRETER:
      return _("Interpreter");
    case VST_FAMILY_COLUMN_PHONE:
      return _("Phone");
    case VST_FAMILY_COLUMN_EMAIL:
      return _("E-mail");
    case VST_FAMILY_COLUMN_ADDRESS:
      return _("Address");
    case VST_FAMILY_COLUMN_CITY:
      return _("City");
    case VST_FAMILY_COLUMN_POSTAL_CODE:
      return _("Postal code");
    case VST_FAMILY_COLUMN_NOTE:
      return _("Note");
    case VST_FAMILY_COLUMN_PRONOUNS:
      return _("Pronouns");
    case VST_FAMILY_COLUMN_SINCE:
      return _("In the family since");
    case VST_FAMILY_COLUMN_PHONE_RULE:
      return _("What may be done with the phone");
    case VST_FAMILY_COLUMN_PHONE_2:
      return _("Second phone");
    case VST_FAMILY_COLUMN_PHONE_2_RULE:
      return _("What may be done with the second phone");
    case VST_FAMILY_COLUMN_EMAIL_RULE:
      return _("What may be done with the e-mail");
    case VST_FAMILY_COLUMN_ADDRESS_RULE:
      return _("What may be done with the address");
    case VST_FAMILY_COLUMN_CUSTODY:
      return _("Custody");
    case VST_FAMILY_COLUMN_MAY_COLLECT:
      return _("May collect the child");
    case VST_FAMILY_COLUMN_PHONE_REVIEW:
      return _("When to ask again about the phone");
    case VST_FAMILY_COLUMN_PHONE_2_REVIEW:
      return _("When to ask again about the second phone");
    case VST_FAMILY_COLUMN_EMAIL_REVIEW:
      return _("When to ask again about the e-mail");
    case VST_FAMILY_COLUMN_ADDRESS_REVIEW:
      return _("When to ask again about the address");
    case VST_FAMILY_COLUMN_CUSTODY_WITH:
      return _("Who has custody");
    case VST_FAMILY_COLUMN_CUSTODY_ORDER:
      return _("Number of the court order");
    case VST_FAMILY_COLUMN_CUSTODY_SINCE:
      return _("Custody from");
    case VST_FAMILY_COLUMN_CUSTODY_UNTIL:
      return _("Custody until");
    case VST_FAMILY_COLUMN_COLLECT_YES:
      return _("Who may collect the child");
    case VST_FAMILY_COLUMN_COLLECT_NO:
      return _("Who may not collect the child");
    case VST_FAMILY_COLUMN_HEALTH_ONTARIO:
      return _("Ontario health card");
    case VST_FAMILY_COLUMN_HEALTH_QUEBEC:
      return _("Quebec health insurance card");
    case VST_FAMILY_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * vst_word_import_column:
 * @code: (nullable): of one of our columns
 *
 * What a column is called; what becomes of one without a code.
 */
const char *
vst_word_import_column (const char *code)
{
  for (guint i = 0; code != NULL && i < VST_FAMILY_N_COLUMNS; i++)
    if (g_str_equal (vst_family_columns[i].code, code))
      return word_column (i);

  return _("Left out");
}

static const char *
word_encoding (const char *encoding)
{
  if (g_strcmp0 (encoding, "WINDOWS-1252") == 0)
    return _("Windows letters");

  return encoding;
}

static const char *
word_delimiter (char delimiter)
{
  switch (delimiter)
    {
    case ';':
      return _("semicolons between cells");
    case '\t':
      return _("tabs between cells");
    case ',':
    default:
      return _("commas between cells");
    }
}

/**
 * vst_word_import_table:
 *
 * How a file was read: "CSV, UTF-8, semicolons between cells: 120 rows"
 */
char *
vst_word_import_table (VstTable *table)
{
  guint n_rows;
  g_autofree char *number = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *how = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  n_rows = vst_table_get_n_rows (table);
  number = vst_format_count (n_rows);
  rows = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), number);

  if (vst_table_get_format (table) == VST_TABLE_XLSX)
    /* Translators: the name of a sheet of a workbook. */
    how = g_strdup_printf (_("Excel workbook, sheet “%s”"), vst_table_get_sheet (table));
  else
    /* Translators: an encoding, such as UTF-8, and what stands between cells. */
    how = g_strdup_printf (_("CSV, %s, %s"), word_encoding (vst_table_get_encoding (table)),
                              word_delimiter (vst_table_get_delimiter (table)));

  /* Translators: how a file was read, and how many rows it has. */
  return g_strdup_printf (_("%s: %s"), how, rows);
}

/**
 * vst_word_import_fault:
 * @fault: where in the file
 *
 * Why a file can't be read, beginning with the row where it stands.
 */
char *
vst_word_import_fault (const GError *error,
                       const VstTableFault *fault)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  text = vst_error_text (error);

  /* What isn't a list has no rows. */
  if (fault->line == 0 || fault->code == VST_ERROR_FILE_KIND)
    return g_steal_pointer (&text);

  if (fault->column == 0)
    /* Translators: a row of a file, and a sentence that says what is wrong there. */
    return g_strdup_printf (_("Row %u: %s"), fault->line, text);

  /* Translators: a row and a cell in it, and a sentence that says what is wrong. */
  return g_strdup_printf (_("Row %u, cell %u: %s"), fault->line, fault->column, text);
}

/* What would become of a row, as a chip says it. */
const char *
vst_word_import_action (VstImportAction action)
{
  switch (action)
    {
    case VST_IMPORT_NEW:
      return C_ ("row of a list", "New");
    case VST_IMPORT_SAME:
      return _("Already here");
    case VST_IMPORT_UNSURE:
      return _("To look at");
    case VST_IMPORT_ERROR:
      return _("To correct");
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What a column takes, where it isn't that. */
static const char *
word_need (VstFamilyColumn column)
{
  switch ((int) column)
    {
    case VST_FAMILY_COLUMN_INTERPRETER:
      return _("Yes or no is needed here.");
    case VST_FAMILY_COLUMN_RELATION:
      return _("This word for a place in a family isn’t known here. Parent, child and grandparent are.");
    case VST_FAMILY_COLUMN_PHONE_RULE:
    case VST_FAMILY_COLUMN_PHONE_2_RULE:
      return _("This isn’t known here, or says two things at once. For example: may call, no voice mail, never text.");
    case VST_FAMILY_COLUMN_EMAIL_RULE:
      return _("This isn’t known here, or says two things at once. For example: e-mail OK, or no e-mail.");
    case VST_FAMILY_COLUMN_ADDRESS_RULE:
      return _("This isn’t known here, or says two things at once. For example: mail OK, or nothing by mail.");
    case VST_FAMILY_COLUMN_CUSTODY:
      return _("This word for custody isn’t known here. Sole, shared, court order, temporary, relatives and none are.");
    case VST_FAMILY_COLUMN_MAY_COLLECT:
      return _("Yes or no is needed here. Names go in the column “Who may collect the child”.");
    default:
      return NULL;
    }
}

/* Why it isn't clear who of the family has the care of a child, or may come for her. */
static const char *
word_care_error (VstError error)
{
  switch ((int) error)
    {
    case VST_ERROR_NUMBER:
      return _("One thing is needed for each name under “Who has custody”, with a semicolon between them.");
    case VST_ERROR_NAME_NEEDED:
      return _("In the row of the family’s first person, “Who has custody” needs a name.");
    case VST_ERROR_NOT_FOUND:
      return _("Nobody else in this family’s rows has this name. Two names have a semicolon between them.");
    case VST_ERROR_EXISTS:
      return _("Two people of this family have this name. Add the birth date: Noor Hassan (1990-02-01).");
    case VST_ERROR_RULE:
      return _("The same person is here twice. One may collect the child or not, and an earlier custody needs the day it ended.");
    default:
      return NULL;
    }
}

static const char *
find_need (const VstImportRow *row)
{
  static const VstFamilyColumn care[] = {
    VST_FAMILY_COLUMN_CUSTODY, VST_FAMILY_COLUMN_CUSTODY_WITH, VST_FAMILY_COLUMN_CUSTODY_ORDER, VST_FAMILY_COLUMN_CUSTODY_SINCE,
    VST_FAMILY_COLUMN_CUSTODY_UNTIL, VST_FAMILY_COLUMN_MAY_COLLECT, VST_FAMILY_COLUMN_COLLECT_YES, VST_FAMILY_COLUMN_COLLECT_NO
  };
  VstFamilyColumn column = 0;

  while (column < VST_FAMILY_N_COLUMNS && g_strcmp0 (vst_family_columns[column].code, row->column) != 0)
    column++;

  if (row->error == VST_ERROR_INVALID)
    return word_need (column);

  for (guint i = 0; i < G_N_ELEMENTS (care); i++)
    if (care[i] == column)
      return word_care_error (row->error);

  return NULL;
}

/* What is wrong in a cell: of a list, nothing was typed. */
static char *
word_row_error (const VstImportRow *row)
{
  g_autoptr (GError) error = g_error_new_literal (VST_ERROR, (int) row->error, "A cell of a list");
  const char *need = find_need (row);

  if (need != NULL)
    return g_strdup (need);

  if (row->error == VST_ERROR_EXISTS)
    return g_strdup (_("Another family has this file number."));

  return vst_error_text (error);
}

static char *
word_doubts (const VstImportRow *row)
{
  const char *elsewhere = row->is_elsewhere ? _("This postal code is of another province. Keep it or correct it.") : "";
  g_autofree char *twin = NULL;

  if (row->action != VST_IMPORT_UNSURE || row->twin == 0)
    return g_strdup (elsewhere);

  twin = g_strdup_printf (_("This may be the same family as in row %u."), row->twin);

  return row->is_elsewhere ? g_strdup_printf ("%s %s", twin, elsewhere) : g_steal_pointer (&twin);
}

/**
 * vst_word_import_row:
 * @cell: (nullable): what stands where the error is
 *
 * What is to be said of a row, besides its name; for a row that may be here
 * already, vst_word_candidate() says more.
 *
 * Returns: maybe empty
 */
char *
vst_word_import_row (const VstImportRow *row,
                     const char *cell)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->action == VST_IMPORT_SAME && (row->candidates == NULL || row->candidates->len == 0))
    return g_strdup (_("A family here has this file number."));

  if (row->action != VST_IMPORT_ERROR)
    return word_doubts (row);

  text = word_row_error (row);

  if (row->column == NULL)
    return g_steal_pointer (&text);

  if (cell == NULL || cell[0] == '\0')
    /* Translators: a column of the list, and a sentence that says what is wrong there. */
    return g_strdup_printf (_("%s: %s"), vst_word_import_column (row->column), text);

  /* Translators: a column of the list, what stands in it, and what is wrong with it. */
  return g_strdup_printf (_("%s “%s”: %s"), vst_word_import_column (row->column), cell, text);
}

/**
 * vst_word_import_counts:
 *
 * What would become of the whole list: "12 new families, 3 already here, 1 to
 * look at"
 */
char *
vst_word_import_counts (const VstImportPlan *plan)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n_new = NULL;
  g_autofree char *n_same = NULL;
  g_autofree char *n_unsure = NULL;
  g_autofree char *n_errors = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  n_new = vst_format_count (plan->n_new);
  n_same = vst_format_count (plan->n_same);
  n_unsure = vst_format_count (plan->n_unsure);
  n_errors = vst_format_count (plan->n_errors);

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%s new family", "%s new families", plan->n_new), n_new));
  if (plan->n_same > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%s family already here", "%s families already here", plan->n_same), n_same));
  if (plan->n_unsure > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%s family to look at", "%s families to look at", plan->n_unsure), n_unsure));
  if (plan->n_errors > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%s row to correct", "%s rows to correct", plan->n_errors), n_errors));
  g_ptr_array_add (parts, NULL);

  return vst_format_all_of ((const char *const *) parts->pdata);
}

/* In the middle of a sentence they begin with a small letter. */
static char *
join_reasons (VstReasons reasons)
{
  g_auto (GStrv) words = vst_word_reasons (reasons);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = g_utf8_next_char (words[i]);

      g_string_append (text, i > 0 ? ", " : "");
      g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (words[i])));
      g_string_append (text, rest);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * vst_word_candidate:
 * @is_private: whether somebody may read over the counter
 *
 * Who a row of a list may be, and why.
 */
char *
vst_word_candidate (VstHit *hit,
                    gboolean is_private)
{
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (VST_IS_HIT (hit), NULL);

  name = vst_word_name (vst_hit_get_person (hit), is_private);
  why = join_reasons (vst_hit_get_reasons (hit));

  if (why[0] == '\0')
    /* Translators: a name and a file number. */
    return g_strdup_printf (_("May be %s, file %s"), name, vst_hit_get_file_number (hit));

  /* Translators: a name, a file number, and why the two may be one person. */
  return g_strdup_printf (_("May be %s, file %s: %s"), name, vst_hit_get_file_number (hit), why);
}
