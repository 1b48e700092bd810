/* vst-document-layout.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document-box.h"

#define FOOT_GAP 10.0
#define DASH 6.0 /* and the gap after it */

/* Sums of line heights differ in their last bits. */
#define SLACK 0.01

typedef struct
{
  VstBoxes boxes;
  VstPages *pages;
  double top;        /* of the text area */
  double bottom;     /* of it, above the foot */
  double y;          /* where the next box goes */
  gboolean is_fresh; /* nothing but repeated heads is on this page */
  guint open_table;  /* whose tag is open */
  GArray *heads;     /* the head box of each table, from 1, or -1 */
  GArray *cursors;   /* the next line of each cell of the box being placed */
  VstWording foot;
} Breaker;

static VstBox *
get_box (Breaker *self,
         guint i)
{
  return &g_array_index (self->boxes.boxes, VstBox, i);
}

static VstBox *
get_head (Breaker *self,
          guint table)
{
  int i = table > 0 ? g_array_index (self->heads, int, table) : -1;

  return i >= 0 ? get_box (self, i) : NULL;
}

static double
get_above (Breaker *self,
           const VstBox *box)
{
  return self->is_fresh && box->table == 0 ? 0 : box->above;
}

static double
measure (Breaker *self,
         const VstBox *box)
{
  if (box->is_space || box->is_break)
    return 0;

  return box->rule_above + get_above (self, box) + MAX (box->height, box->min_height) + box->below + box->rule_below;
}

/* What a fresh page has for a box. */
static double
measure_body (Breaker *self,
              const VstBox *box)
{
  const VstBox *head = box->is_head ? NULL : get_head (self, box->table);

  return self->bottom - self->top - (head != NULL ? measure (self, head) : 0);
}

static gboolean
may_split (Breaker *self,
           const VstBox *box)
{
  return box->splits || measure (self, box) > measure_body (self, box);
}

/* The least of a box that may stand at the foot of a page: all of it, or two
 * lines.
 */
static double
measure_start (Breaker *self,
               const VstBox *box)
{
  double start = 0;

  if (!may_split (self, box))
    return measure (self, box);

  for (guint i = 0; i < box->n_cells; i++)
    {
      const VstBoxCell *cell = &g_array_index (self->boxes.cells, VstBoxCell, box->first_cell + i);
      double height = 0;

      /* Three lines can't be split into twos. */
      for (guint j = 0; j < (cell->n_lines == 3 ? 3 : MIN (cell->n_lines, 2)); j++)
        height += g_array_index (self->boxes.lines, VstBoxLine, cell->first_line + j).height;

      start = MAX (start, height);
    }

  return box->rule_above + get_above (self, box) + start + box->below;
}

/* What a box needs here: with it goes whatever it must not be parted from. */
static double
measure_group (Breaker *self,
               guint i)
{
  double height = 0;

  for (; i < self->boxes.boxes->len; i++)
    {
      const VstBox *box = get_box (self, i);

      if (box->is_break)
        break;

      if (!box->keeps)
        return height + measure_start (self, box);

      height += measure (self, box);
    }

  return height;
}

static void
mark_tag (Breaker *self,
          VstMarkKind kind,
          const char *tag)
{
  VstMark mark = { .kind = kind, .tag = tag };

  if (tag != NULL)
    vst_pages_add_mark (self->pages, &mark);
}

static void
mark_dash (Breaker *self,
           double x,
           double y,
           double length,
           double thickness)
{
  VstMark mark = {
    .kind = VST_MARK_RULE,
    .x = VST_MARGIN + x,
    .y = y,
    .length = length,
    .thickness = thickness,
  };

  vst_pages_add_mark (self->pages, &mark);
}

static void
mark_rule (Breaker *self,
           double x,
           double y,
           double thickness)
{
  mark_dash (self, x, y, self->boxes.width - x, thickness);
}

/* Where a row is torn off. */
static void
mark_dashes (Breaker *self,
             double y,
             double thickness)
{
  for (double x = 0; x < self->boxes.width; x += 2 * DASH)
    mark_dash (self, x, y, MIN (DASH, self->boxes.width - x), thickness);
}

static void
mark_lines (Breaker *self,
            guint first,
            guint n_lines,
            double y)
{
  for (guint i = 0; i < n_lines; i++)
    {
      const VstBoxLine *line = &g_array_index (self->boxes.lines, VstBoxLine, first + i);
      VstMark mark = {
        .kind = VST_MARK_TEXT,
        .x = VST_MARGIN + line->x,
        .y = y + line->y + line->baseline,
        .line = line->line,
      };

      vst_pages_add_mark (self->pages, &mark);
    }
}

/* With two languages each is a span of its own, always two of them: whoever
 * reads the file out changes the voice for the second.  An element that has
 * spans holds no text beside them: Cairo 1.16 would lose it.
 */
static void
mark_cell (Breaker *self,
           const VstBoxCell *cell,
           guint first,
           guint n_lines,
           double y)
{
  guint n_first = MIN (n_lines, cell->n_first > first ? cell->n_first - first : 0);

  if (cell->n_first == cell->n_lines)
    {
      mark_lines (self, cell->first_line + first, n_lines, y);
      return;
    }

  mark_tag (self, VST_MARK_BEGIN, "Span");
  mark_lines (self, cell->first_line + first, n_first, y);
  mark_tag (self, VST_MARK_END, "Span");

  mark_tag (self, VST_MARK_BEGIN, "Span");
  mark_lines (self, cell->first_line + first + n_first, n_lines - n_first, y);
  mark_tag (self, VST_MARK_END, "Span");
}

static void
open_table (Breaker *self,
            guint table)
{
  if (table == self->open_table)
    return;

  if (self->open_table > 0)
    mark_tag (self, VST_MARK_END, "Table");
  if (table > 0)
    mark_tag (self, VST_MARK_BEGIN, "Table");

  self->open_table = table;
}

/* How many lines of a cell fit, from its cursor on, and how high they are. */
static guint
fit_lines (Breaker *self,
           const VstBoxCell *cell,
           guint cursor,
           double room,
           gboolean must_move,
           double *height)
{
  const VstBoxLine *lines = (const VstBoxLine *) self->boxes.lines->data + cell->first_line;
  guint end = cursor;

  *height = 0;
  if (cursor >= cell->n_lines)
    return 0;

  while (end < cell->n_lines && lines[end].y + lines[end].height - lines[cursor].y <= room + SLACK)
    end++;

  /* No single line goes to the next page. */
  if (cell->n_lines - end == 1 && end - cursor > 2)
    end--;

  /* A line higher than the page is cut, not waited for. */
  if (end == cursor && must_move)
    end++;

  if (end > cursor)
    *height = lines[end - 1].y + lines[end - 1].height - lines[cursor].y;

  return end - cursor;
}

/* Places as much of a box as fits; the cursors remember what didn't.
 *
 * Returns: whether that was the rest of it
 */
static gboolean
place_part (Breaker *self,
            const VstBox *box)
{
  double y = self->y + box->rule_above + get_above (self, box);
  double room = self->bottom - y - box->below - box->rule_below;
  double height = MIN (box->min_height, MAX (room, 0));
  gboolean is_whole = TRUE;

  open_table (self, box->table);
  if (box->rule_above > 0)
    mark_rule (self, 0, self->y, box->rule_above);

  if (box->qr != NULL)
    {
      VstMark mark = { .kind = VST_MARK_QR, .x = VST_MARGIN, .y = y, .length = box->side, .qr = box->qr };

      vst_pages_add_mark (self->pages, &mark);
    }

  mark_tag (self, VST_MARK_BEGIN, box->tag);

  for (guint i = 0; i < box->n_cells; i++)
    {
      const VstBoxCell *cell = &g_array_index (self->boxes.cells, VstBoxCell, box->first_cell + i);
      guint *cursor = &g_array_index (self->cursors, guint, i);
      double cell_height;
      guint n_lines = fit_lines (self, cell, *cursor, room, self->is_fresh, &cell_height);
      guint first = cell->first_line + *cursor;
      double drop = 0;

      /* In rows made high for a pen, the text stands in the middle. */
      if (box->table > 0 && !box->is_head && box->height < box->min_height)
        drop = (box->min_height - cell->height) / 2;

      if (n_lines > 0 || box->table > 0)
        {
          mark_tag (self, VST_MARK_BEGIN, cell->tag);
          if (n_lines > 0)
            mark_cell (self, cell, *cursor, n_lines, y + drop - g_array_index (self->boxes.lines, VstBoxLine, first).y);
          mark_tag (self, VST_MARK_END, cell->tag);
        }

      *cursor += n_lines;
      is_whole = is_whole && *cursor >= cell->n_lines;
      height = MAX (height, cell_height);
    }

  mark_tag (self, VST_MARK_END, box->tag);

  self->y = y + height + box->below;
  if (is_whole && box->rule_below > 0)
    {
      if (box->is_torn)
        mark_dashes (self, self->y, box->rule_below);
      else
        mark_rule (self, box->rule_x, self->y, box->rule_below);
      self->y += box->rule_below;
    }

  return is_whole;
}

static void
reset_cursors (Breaker *self,
               const VstBox *box)
{
  g_array_set_size (self->cursors, 0);
  g_array_set_size (self->cursors, box->n_cells);
}

static void
start_page (Breaker *self)
{
  if (self->pages->pages->len > 0)
    open_table (self, 0);

  vst_pages_add_page (self->pages);
  self->y = self->top;
  self->is_fresh = TRUE;
}

/* A new page in the middle of a table begins with the table's head. */
static void
turn_page (Breaker *self,
           const VstBox *box)
{
  const VstBox *head = box->is_head ? NULL : get_head (self, box->table);

  start_page (self);

  if (head != NULL)
    {
      GArray *cursors = g_steal_pointer (&self->cursors);

      self->cursors = g_array_new (FALSE, TRUE, sizeof (guint));
      reset_cursors (self, head);
      place_part (self, head);
      g_array_unref (self->cursors);
      self->cursors = cursors;
    }
}

static void
place (Breaker *self,
       guint i)
{
  const VstBox *box = get_box (self, i);

  if (box->is_break)
    {
      if (!self->is_fresh)
        start_page (self);
      return;
    }

  if (box->is_space)
    {
      if (!self->is_fresh)
        self->y += box->above;
      return;
    }

  reset_cursors (self, box);
  if (!self->is_fresh && self->y + measure_group (self, i) > self->bottom + SLACK)
    turn_page (self, box);

  while (!place_part (self, box))
    turn_page (self, box);

  self->is_fresh = FALSE;
}

static void
place_foot (Breaker *self,
            GArray *page,
            const char *text,
            VstAlign align,
            double x,
            double width)
{
  guint first = self->boxes.lines->len;
  VstMark mark = { .kind = VST_MARK_BEGIN, .tag = "P" };
  double y = self->bottom + FOOT_GAP;

  vst_boxes_lay_text (&self->boxes, text, VST_STYLE_FOOT, FALSE, align, x, 0, width);

  g_array_append_val (page, mark);
  for (guint i = first; i < self->boxes.lines->len; i++)
    {
      const VstBoxLine *line = &g_array_index (self->boxes.lines, VstBoxLine, i);
      VstMark text_mark = {
        .kind = VST_MARK_TEXT,
        .x = VST_MARGIN + line->x,
        .y = y + line->y + line->baseline,
        .line = line->line,
      };

      g_array_append_val (page, text_mark);
    }
  mark.kind = VST_MARK_END;
  g_array_append_val (page, mark);
}

static void
place_feet (Breaker *self)
{
  double text_width = self->foot.first != NULL ? self->boxes.width / 2 : 0;
  guint n_pages = self->pages->pages->len;

  for (guint i = 0; i < n_pages; i++)
    {
      GArray *page = g_ptr_array_index (self->pages->pages, i);
      g_autofree char *number = vst_document_dup_page_text (self->boxes.document, i + 1, n_pages);

      if (self->foot.first != NULL)
        place_foot (self, page, self->foot.first, VST_ALIGN_START, 0, text_width);

      if (n_pages > 1 || !self->boxes.document->handed_out)
        place_foot (self, page, number, VST_ALIGN_END, text_width, self->boxes.width - text_width);
    }
}

/* One line for the foot, or two: both languages in one text. */
static double
measure_foot (Breaker *self)
{
  VstWording *foot = &self->foot;
  guint n_layouts = self->pages->layouts->len;
  double height;

  *foot = VST_WORDING_TAKE (self->boxes.document->reader, vst_document_dup_foot_text (self->boxes.document));

  if (foot->second != NULL)
    {
      VstWording both = vst_wording_take (g_strdup_printf ("%s\n%s", foot->first, foot->second), NULL);

      vst_wording_clear (foot);
      *foot = both;
    }

  height = vst_boxes_lay_text (&self->boxes, foot->first != NULL ? foot->first : "1", VST_STYLE_FOOT, FALSE,
                               VST_ALIGN_START, 0, 0, self->boxes.width / 2);
  g_hash_table_remove_all (self->boxes.texts);
  g_array_set_size (self->boxes.lines, 0);
  g_ptr_array_set_size (self->pages->layouts, n_layouts);

  return height + FOOT_GAP;
}

/**
 * vst_document_layout:
 * @self: a document
 * @paper: what it will be printed on
 *
 * Breaks a document into pages.
 *
 * The same document on the same paper gives the same pages, down to the byte
 * of their PDF.  It may run on any thread.
 */
VstPages *
vst_document_layout (VstDocument *self,
                     VstPaper paper)
{
  Breaker breaker = { .is_fresh = TRUE };

  g_return_val_if_fail (self != NULL, NULL);

  breaker.pages = vst_pages_new (paper, self->landscape, vst_reader_get_language (self->reader));
  vst_boxes_init (&breaker.boxes, self, breaker.pages);
  breaker.top = VST_MARGIN;
  breaker.bottom = breaker.pages->height - VST_MARGIN - measure_foot (&breaker);
  breaker.cursors = g_array_new (FALSE, TRUE, sizeof (guint));

  vst_boxes_build (&breaker.boxes);

  breaker.heads = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_size (breaker.heads, breaker.boxes.n_tables + 1);
  for (guint i = 0; i < breaker.heads->len; i++)
    g_array_index (breaker.heads, int, i) = -1;
  for (guint i = 0; i < breaker.boxes.boxes->len; i++)
    if (get_box (&breaker, i)->is_head)
      g_array_index (breaker.heads, int, get_box (&breaker, i)->table) = i;

  start_page (&breaker);
  for (guint i = 0; i < breaker.boxes.boxes->len; i++)
    place (&breaker, i);
  open_table (&breaker, 0);

  place_feet (&breaker);

  vst_wording_clear (&breaker.foot);
  g_array_unref (breaker.heads);
  g_array_unref (breaker.cursors);
  vst_boxes_clear (&breaker.boxes);

  return breaker.pages;
}
