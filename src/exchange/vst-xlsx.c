/* vst-xlsx.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xlsx.h"

#include <string.h>

#include "vst-xlsx-part.h"
#include "vst-xlsx-sheet.h"
#include "vst-xlsx-style.h"

#define MAX_SHEETS 1024

static const char ole_mark[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/* What a part refers to: who needs it, as what, by which id. */
typedef struct
{
  const char *kind; /* the end of the type to look for, or NULL */
  const char *id;   /* the id to look for, or NULL */
  char *target;
} Relation;

typedef struct
{
  char *name;
  char *id;
  gboolean hidden;
} Sheet;

typedef struct
{
  GPtrArray *sheets;
  gboolean since_1904;
  gboolean is_workbook;
} Workbook;

typedef struct
{
  gboolean in_formats; /* the formats of cells, not those of named styles */
  GHashTable *codes;   /* number of a format → its code */
  GArray *kinds;       /* of VstXlsxKind, for each style of a cell */
} Styles;

static void
sheet_free (Sheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->id);
  g_free (sheet);
}

static void
relation_start (gpointer data,
                VstXlsxElement *element,
                GError **error)
{
  Relation *relation = data;
  g_autofree char *type = NULL;
  g_autofree char *id = NULL;
  g_autofree char *mode = NULL;

  if (relation->target != NULL || !vst_xlsx_element_is (element, "Relationship"))
    return;

  type = vst_xlsx_element_dup_attribute (element, "Type");
  id = vst_xlsx_element_dup_attribute (element, "Id");
  mode = vst_xlsx_element_dup_attribute (element, "TargetMode");

  /* What lies outside of the file is left alone. */
  if (g_strcmp0 (mode, "External") == 0 || type == NULL)
    return;

  if ((relation->kind != NULL && g_str_has_suffix (type, relation->kind)) || (relation->id != NULL && g_strcmp0 (id, relation->id) == 0 && g_str_has_suffix (type, "/worksheet")))
    relation->target = vst_xlsx_element_dup_attribute (element, "Target");
}

/* The name of the part that @part refers to, or NULL. */
static gboolean
find_relation (VstXlsxFile *file,
               const char *part,
               const char *kind,
               const char *id,
               char **target,
               GError **error)
{
  static const VstXlsxHandler handler = { relation_start, NULL, NULL };
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *relations = *part == '\0' ? g_strdup ("_rels/.rels") : g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  Relation relation = { kind, id, NULL };

  if (!vst_xlsx_part_read (file, g_str_has_prefix (relations, "./") ? relations + 2 : relations, &handler, &relation, error))
    {
      g_free (relation.target);
      return FALSE;
    }

  *target = relation.target != NULL ? vst_xlsx_part_resolve (part, relation.target) : NULL;
  g_free (relation.target);

  return TRUE;
}

static gboolean
is_true (const char *value)
{
  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
}

static void
workbook_start (gpointer data,
                VstXlsxElement *element,
                GError **error)
{
  Workbook *workbook = data;

  if (vst_xlsx_element_is (element, "workbook"))
    {
      workbook->is_workbook = TRUE;
    }
  else if (vst_xlsx_element_is (element, "workbookPr"))
    {
      g_autofree char *since_1904 = vst_xlsx_element_dup_attribute (element, "date1904");

      workbook->since_1904 = is_true (since_1904);
    }
  else if (vst_xlsx_element_is (element, "sheet") && workbook->sheets->len < MAX_SHEETS)
    {
      g_autofree char *state = vst_xlsx_element_dup_attribute (element, "state");
      Sheet *sheet = g_new0 (Sheet, 1);

      sheet->name = vst_xlsx_element_dup_attribute (element, "name");
      sheet->id = vst_xlsx_element_dup_attribute (element, "id");
      sheet->hidden = state != NULL && strcmp (state, "visible") != 0;
      g_ptr_array_add (workbook->sheets, sheet);
    }
}

static void
styles_start (gpointer data,
              VstXlsxElement *element,
              GError **error)
{
  Styles *styles = data;
  g_autofree char *number = NULL;

  if (vst_xlsx_element_is (element, "cellXfs"))
    styles->in_formats = TRUE;

  if (!vst_xlsx_element_is (element, "numFmt") && !vst_xlsx_element_is (element, "xf"))
    return;

  if ((number = vst_xlsx_element_dup_attribute (element, "numFmtId")) == NULL)
    number = g_strdup ("0");

  if (vst_xlsx_element_is (element, "numFmt"))
    {
      char *code = vst_xlsx_element_dup_attribute (element, "formatCode");

      if (code != NULL)
        g_hash_table_replace (styles->codes, GUINT_TO_POINTER (g_ascii_strtoull (number, NULL, 10)), code);
    }
  else if (styles->in_formats)
    {
      guint format = g_ascii_strtoull (number, NULL, 10);
      VstXlsxKind kind = vst_xlsx_kind_of_format (format, g_hash_table_lookup (styles->codes, GUINT_TO_POINTER (format)));

      g_array_append_val (styles->kinds, kind);
    }
}

static void
styles_end (gpointer data,
            const char *name,
            GError **error)
{
  Styles *styles = data;

  if (strcmp (name, "cellXfs") == 0)
    styles->in_formats = FALSE;
}

static gboolean
read_styles (VstXlsxFile *file,
             const char *part,
             GArray *kinds,
             GError **error)
{
  static const VstXlsxHandler handler = { styles_start, NULL, styles_end };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Styles styles = { FALSE, codes, kinds };

  return vst_xlsx_part_read (file, part, &handler, &styles, error);
}

/* The sheet of that name, or the first that can be seen and is no chart. */
static gboolean
choose_sheet (VstXlsxFile *file,
              const char *part,
              Workbook *workbook,
              const char *name,
              Sheet **chosen,
              char **target,
              GError **error)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      Sheet *sheet = g_ptr_array_index (workbook->sheets, i);

      if (sheet->name == NULL || sheet->id == NULL || (name != NULL ? strcmp (sheet->name, name) != 0 : sheet->hidden))
        continue;

      if (!find_relation (file, part, NULL, sheet->id, target, error))
        return FALSE;

      if (*target != NULL)
        {
          *chosen = sheet;
          return TRUE;
        }
    }

  if (!workbook->is_workbook)
    return vst_table_fail (file->fault, error, VST_ERROR_FILE_KIND, 0, 0, "This is another kind of document");

  return vst_table_fail (file->fault, error, VST_ERROR_FILE_SHEET, 0, 0, "There is no such sheet");
}

static gboolean
read_table (VstXlsxFile *file,
            const char *part,
            Workbook *workbook,
            const char *name,
            VstTableBuilder *builder,
            GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (VstXlsxKind));
  g_autofree char *sheet_part = NULL;
  g_autofree char *strings_part = NULL;
  g_autofree char *styles_part = NULL;
  Sheet *sheet = NULL;

  if (!choose_sheet (file, part, workbook, name, &sheet, &sheet_part, error))
    return FALSE;

  if (!find_relation (file, part, "/sharedStrings", NULL, &strings_part, error) || !find_relation (file, part, "/styles", NULL, &styles_part, error))
    return FALSE;

  if (styles_part != NULL && !read_styles (file, styles_part, kinds, error))
    return FALSE;

  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      Sheet *other = g_ptr_array_index (workbook->sheets, i);

      g_ptr_array_add (names, other->name != NULL ? other->name : (char *) "");
    }

  g_ptr_array_add (names, NULL);
  vst_table_builder_set_sheet (builder, sheet->name, (const char *const *) names->pdata);

  return vst_xlsx_sheet_read (file, strings_part, sheet_part, kinds, workbook->since_1904, builder, error);
}

/* The parts of a workbook lie where their relations say. */
static gboolean
read_workbook (VstXlsxFile *file,
               const char *sheet,
               VstTableBuilder *builder,
               GError **error)
{
  static const VstXlsxHandler handler = { workbook_start, NULL, NULL };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  g_autofree char *part = NULL;
  Workbook workbook = { sheets, FALSE, FALSE };

  if (!find_relation (file, "", "/officeDocument", NULL, &part, error))
    return FALSE;

  if (part == NULL)
    return vst_table_fail (file->fault, error, VST_ERROR_FILE_KIND, 0, 0, "This is another kind of archive");

  return vst_xlsx_part_read (file, part, &handler, &workbook, error) && read_table (file, part, &workbook, sheet, builder, error);
}

/* A workbook of before 2007 and one with a password both come as an OLE
 * container; the latter has a stream of this name in its directory.
 */
static gboolean
fail_ole (const char *data,
          gsize size,
          VstTableFault *fault,
          GError **error)
{
  static const char package[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

  if (memmem (data, size, package, sizeof package) != NULL)
    return vst_table_fail (fault, error, VST_ERROR_FILE_ENCRYPTED, 0, 0, "The workbook has a password");

  return vst_table_fail (fault, error, VST_ERROR_FILE_OLD_WORKBOOK, 0, 0, "This is an old workbook");
}

static gboolean
has_mark (GBytes *bytes,
          const char *mark,
          gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

/**
 * vst_xlsx_is_workbook:
 * @bytes: a file
 *
 * Whether a file looks like a workbook of any age.  Whether it is one that we
 * read is for vst_xlsx_read() to say.
 */
gboolean
vst_xlsx_is_workbook (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return has_mark (bytes, "PK\3\4", 4) || has_mark (bytes, "PK\5\6", 4) || has_mark (bytes, ole_mark, 8);
}

/**
 * vst_xlsx_read:
 * @bytes: a file
 * @sheet: (nullable): the sheet to read, %NULL for the first one
 * @cancellable: (nullable): asked at each row
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Reads a sheet of a workbook: texts as they are, numbers without a trace of
 * how they are stored, days as ISO days, what formulas came to.
 *
 * A workbook is a stranger's archive with XML in it, so there are limits to
 * what is unpacked, and no entities.  On any thread.
 */
VstTable *
vst_xlsx_read (GBytes *bytes,
               const char *sheet,
               GCancellable *cancellable,
               VstTableFault *fault,
               GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (GError) local_error = NULL;
  VstTableFault local_fault = { 0 };
  VstXlsxFile file = { bytes, cancellable, fault != NULL ? fault : &local_fault, 0 };
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);

  if (size > VST_TABLE_MAX_BYTES)
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "The file is too large");
      return NULL;
    }

  if (has_mark (bytes, ole_mark, 8))
    {
      fail_ole (data, size, fault, error);
      return NULL;
    }

  if (read_workbook (&file, sheet, builder, &local_error))
    return vst_table_builder_finish (builder, fault, error);

  /* A part that another one names, but that isn't there.  Without the first
   * of all it is some other archive.
   */
  if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
    vst_table_fail (fault, error, file.total == 0 ? VST_ERROR_FILE_KIND : VST_ERROR_FILE_DAMAGED, 0, 0, "A part is missing");
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
