/* vst-document.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document-private.h"

static void
block_free (VstBlock *block)
{
  for (guint i = 0; i < block->n_words; i++)
    vst_wording_clear (&block->words[i]);

  g_free (block->words);
  g_free (block->ticked);
  g_free (block->columns);
  g_clear_pointer (&block->qr, vst_qr_unref);
  g_free (block);
}

static VstBlock *
add_block (VstDocument *self,
           VstBlockKind kind,
           guint n_words)
{
  VstBlock *block = g_new0 (VstBlock, 1);

  block->kind = kind;
  block->n_words = n_words;
  block->words = g_new0 (VstWording, n_words);
  g_ptr_array_add (self->blocks, block);

  if (kind != VST_BLOCK_ROW)
    self->table = NULL;

  return block;
}

/**
 * vst_document_new:
 * @reader: whom it is for
 *
 * An empty document.
 */
VstDocument *
vst_document_new (VstReader reader)
{
  VstDocument *self = g_new0 (VstDocument, 1);

  self->reader = reader;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);

  return self;
}

void
vst_document_free (VstDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->number);
  g_free (self->file_number);
  g_free (self->destroy_after);
  g_free (self);
}

VstReader
vst_document_get_reader (VstDocument *self)
{
  g_return_val_if_fail (self != NULL, VST_READER_ENGLISH);

  return self->reader;
}

/**
 * vst_document_set_landscape:
 * @self: a document
 * @landscape: whether its pages are wider than high
 *
 * Turns the paper, for a table of many columns.
 */
void
vst_document_set_landscape (VstDocument *self,
                            gboolean landscape)
{
  g_return_if_fail (self != NULL);

  self->landscape = landscape;
}

/**
 * vst_document_set_tear_off:
 * @tear_off: whether rows of tables are torn off, one by one
 *
 * Draws dashes below each row instead of a line.
 */
void
vst_document_set_tear_off (VstDocument *self,
                           gboolean tear_off)
{
  g_return_if_fail (self != NULL);

  self->tear_off = tear_off;
}

/**
 * vst_document_set_handed_out:
 * @handed_out: whether somebody takes it home by itself
 *
 * On one page it has no number then; a list has, which tells that it is whole.
 */
void
vst_document_set_handed_out (VstDocument *self,
                             gboolean handed_out)
{
  g_return_if_fail (self != NULL);

  self->handed_out = handed_out;
}

/**
 * vst_document_set_side_by_side:
 * @self: a document
 * @side_by_side: whether the two languages of headings and paragraphs stand
 *   beside each other, rather than the second beneath
 *
 * For a sheet of sentences, which two people may read at once.
 */
void
vst_document_set_side_by_side (VstDocument *self,
                               gboolean side_by_side)
{
  g_return_if_fail (self != NULL);

  self->side_by_side = side_by_side;
}

/**
 * vst_document_set_number:
 * @self: a document
 * @number: (nullable): by which the print is logged
 *
 * Puts a number in the foot, so that the sheet can be found again.
 */
void
vst_document_set_number (VstDocument *self,
                         const char *number)
{
  g_return_if_fail (self != NULL);

  g_free (self->number);
  self->number = g_strdup (number);
}

/**
 * vst_document_set_file_number:
 * @self: a document
 * @file_number: (nullable): of whom it is, where its first page says so
 *
 * Puts it in the foot of the pages after the first, beside the title, so that
 * sheets of two families don't get mixed.
 */
void
vst_document_set_file_number (VstDocument *self,
                              const char *file_number)
{
  g_return_if_fail (self != NULL);

  g_free (self->file_number);
  self->file_number = g_strdup (file_number);
}

/**
 * vst_document_set_destroy_after:
 * @self: a document
 * @day: (nullable): an ISO day
 *
 * Says in the foot until when the sheet may lie around.
 */
void
vst_document_set_destroy_after (VstDocument *self,
                                const char *day)
{
  g_return_if_fail (self != NULL);

  g_free (self->destroy_after);
  self->destroy_after = g_strdup (day);
}

/**
 * vst_document_add_title:
 * @self: a document
 * @title: (transfer full): what the sheet is
 * @aside: (transfer full): at the end of the line: a day, a room
 *
 * The title, at the head of the first page.
 */
void
vst_document_add_title (VstDocument *self,
                        VstWording title,
                        VstWording aside)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, VST_BLOCK_TITLE, 2);
  block->words[0] = title;
  block->words[1] = aside;
}

/**
 * vst_document_add_heading:
 * @self: a document
 * @heading: (transfer full): a line
 *
 * A heading, which never stands last on a page.
 */
void
vst_document_add_heading (VstDocument *self,
                          VstWording heading)
{
  g_return_if_fail (self != NULL);

  add_block (self, VST_BLOCK_HEADING, 1)->words[0] = heading;
}

/**
 * vst_document_add_paragraph:
 * @self: a document
 * @size: how large
 * @text: (transfer full): of any length
 *
 * A paragraph.  It may run on to the next page, two lines or more.
 */
void
vst_document_add_paragraph (VstDocument *self,
                            VstTextSize size,
                            VstWording text)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, VST_BLOCK_PARAGRAPH, 1);
  block->size = size;
  block->words[0] = text;
}

/**
 * vst_document_add_field:
 * @self: a document
 * @label: (transfer full): what is asked
 * @value: (transfer full): what is known; without, a line to write on
 *
 * A label and its value beside it.
 */
void
vst_document_add_field (VstDocument *self,
                        VstWording label,
                        VstWording value)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, VST_BLOCK_FIELD, 2);
  block->words[0] = label;
  block->words[1] = value;
}

/**
 * vst_document_add_answer:
 * @self: a document
 * @question: (transfer full): what is asked
 * @n_lines: how many lines the answer may need
 *
 * A question with ruled lines beneath, for a pen.
 */
void
vst_document_add_answer (VstDocument *self,
                         VstWording question,
                         guint n_lines)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, VST_BLOCK_ANSWER, 1);
  block->words[0] = question;
  block->n_lines = n_lines;
}

/**
 * vst_document_add_choices:
 * @self: a document
 * @question: (transfer full): what is asked
 * @choices: (array length=n_choices): the answers, whose words become ours
 * @n_choices: how many
 *
 * A question with a box for each answer.
 */
void
vst_document_add_choices (VstDocument *self,
                          VstWording question,
                          VstChoice *choices,
                          guint n_choices)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, VST_BLOCK_CHOICES, 1 + n_choices);
  block->ticked = g_new0 (gboolean, n_choices);
  block->words[0] = question;

  for (guint i = 0; i < n_choices; i++)
    {
      block->words[i + 1] = choices[i].words;
      block->ticked[i] = choices[i].ticked;
    }
}

/**
 * vst_document_begin_table:
 * @self: a document
 * @columns: (array length=n_columns): the columns, whose words become ours
 * @n_columns: how many
 * @row_mm: the least height of a row: 19 for a pen and a child on the arm, 0
 *   for text
 *
 * A table, whose rows follow at once.
 *
 * Its heads are repeated on each page, and no row is split unless it is higher
 * than a page.
 */
void
vst_document_begin_table (VstDocument *self,
                          VstColumn *columns,
                          guint n_columns,
                          double row_mm)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  block = add_block (self, VST_BLOCK_TABLE, n_columns);
  block->columns = g_new0 (VstBlockColumn, n_columns);
  block->mm = row_mm;

  for (guint i = 0; i < n_columns; i++)
    {
      block->words[i] = columns[i].head;
      block->columns[i].share = columns[i].share > 0 ? columns[i].share : 1;
      block->columns[i].align = columns[i].align;
      block->columns[i].strong = columns[i].strong;
      block->columns[i].large = columns[i].large;
    }

  self->table = block;
}

/**
 * vst_document_add_row:
 * @self: a document
 * @cells: (array): a text for each column; %NULL for an empty one
 *
 * A row that reads the same in both languages.
 */
void
vst_document_add_row (VstDocument *self,
                      const char *const *cells)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->table != NULL);

  block = add_block (self, VST_BLOCK_ROW, self->table->n_words);
  for (guint i = 0; i < block->n_words; i++)
    block->words[i] = vst_wording_same (cells[i]);
}

/**
 * vst_document_add_row_words:
 * @self: a document
 * @cells: (array): words for each column, which become ours
 *
 * A row in the reader's languages.
 */
void
vst_document_add_row_words (VstDocument *self,
                            VstWording *cells)
{
  VstBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->table != NULL);

  block = add_block (self, VST_BLOCK_ROW, self->table->n_words);
  for (guint i = 0; i < block->n_words; i++)
    block->words[i] = cells[i];
}

/**
 * vst_document_add_qr:
 * @self: a document
 * @text: what a reader of the code gets
 * @mm: its width and height, with its white frame
 * @caption: (transfer full): beside it: what it holds, for who has no reader
 * @error: where to put what went wrong
 *
 * A QR code.  It fails with `VST_ERROR_TOO_LONG`, and then adds nothing.
 */
gboolean
vst_document_add_qr (VstDocument *self,
                     const char *text,
                     double mm,
                     VstWording caption,
                     GError **error)
{
  VstBlock *block;
  VstQr *qr;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (mm > 0 && mm <= 150, FALSE);

  qr = vst_qr_new (text, error);
  if (qr == NULL)
    {
      vst_wording_clear (&caption);
      return FALSE;
    }

  block = add_block (self, VST_BLOCK_QR, 1);
  block->words[0] = caption;
  block->mm = mm;
  block->qr = qr;

  return TRUE;
}

/**
 * vst_document_add_space:
 * @self: a document
 * @mm: how high
 *
 * Leaves something white; at the head of a page, nothing.
 */
void
vst_document_add_space (VstDocument *self,
                        double mm)
{
  g_return_if_fail (self != NULL);

  add_block (self, VST_BLOCK_SPACE, 0)->mm = mm;
}

/**
 * vst_document_add_page_break:
 * @self: a document
 *
 * What follows starts on a new page.
 */
void
vst_document_add_page_break (VstDocument *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, VST_BLOCK_PAGE_BREAK, 0);
}

/**
 * vst_document_keep:
 *
 * Holds what was added last and what comes next together, as a heading is held
 * with what it stands over.
 */
void
vst_document_keep (VstDocument *self)
{
  g_return_if_fail (self != NULL && self->blocks->len > 0);

  ((VstBlock *) g_ptr_array_index (self->blocks, self->blocks->len - 1))->keeps = TRUE;
}
