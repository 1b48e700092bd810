/* vst-document-box.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document-box.h"

#include <string.h>

#define GAP 8.0          /* between columns */
#define SIDE_GAP 18.0    /* between two languages side by side */
#define LABEL_SHARE 0.34 /* of the width, for labels of fields */
#define PEN_LINE (9 * VST_MM)
#define LINE_GAP 8.0  /* below a line, before a sentence */
#define FIELD_GAP 5.0 /* below a field, before a sentence */
#define LARGE_GAP 6.0 /* above a name over its questions */
#define WHOLE 46      /* letters of an answer that fit beside its question */
#define HAIRLINE 0.5
#define RULE 0.75
#define THICK 1.5

static const struct
{
  double size;
  double second;
  gboolean bold;
} styles[VST_N_STYLES] = {
  [VST_STYLE_BODY] = { 11, 9.5, FALSE },
  [VST_STYLE_SMALL] = { 9, 8.5, FALSE },
  [VST_STYLE_LARGE] = { 15, 11, TRUE },
  [VST_STYLE_HUGE] = { 30, 14, TRUE },
  [VST_STYLE_TITLE] = { 20, 13, TRUE },
  [VST_STYLE_ASIDE] = { 11, 10, TRUE },
  [VST_STYLE_HEADING] = { 13, 10.5, TRUE },
  [VST_STYLE_LABEL] = { 10, 8.5, TRUE },
  [VST_STYLE_HEAD] = { 10, 8.5, TRUE },
  [VST_STYLE_STRONG] = { 12, 9.5, TRUE },
  [VST_STYLE_FOOT] = { 8.5, 8.5, FALSE },
};

static const VstStyle sizes[] = {
  [VST_TEXT_BODY] = VST_STYLE_BODY,
  [VST_TEXT_SMALL] = VST_STYLE_SMALL,
  [VST_TEXT_LARGE] = VST_STYLE_LARGE,
  [VST_TEXT_HUGE] = VST_STYLE_HUGE,
};

void
vst_boxes_init (VstBoxes *self,
                VstDocument *document,
                VstPages *pages)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  memset (self, 0, sizeof *self);
  self->document = document;
  self->pages = pages;
  self->width = pages->width - 2 * VST_MARGIN;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->context = pango_font_map_create_context (pages->fonts);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (pages->language == VST_FRENCH ? "fr-ca" : "en-ca"));
  cairo_font_options_destroy (options);

  /* A hyphen that isn't in a name would read as if it were; and who searches
   * a PDF for "coffre" doesn't find it with a ligature in it.
   */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("liga=0, clig=0"));

  for (guint i = 0; i < VST_N_STYLES; i++)
    for (guint second = 0; second < 2; second++)
      {
        PangoFontDescription *font = pango_font_description_new ();

        pango_font_description_set_family_static (font, "Noto Sans, DejaVu Sans");
        pango_font_description_set_size (font, (second ? styles[i].second : styles[i].size) * PANGO_SCALE);
        pango_font_description_set_weight (font, styles[i].bold && !second ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        self->fonts[i][second] = font;
      }

  self->boxes = g_array_new (FALSE, TRUE, sizeof (VstBox));
  self->cells = g_array_new (FALSE, TRUE, sizeof (VstBoxCell));
  self->lines = g_array_new (FALSE, TRUE, sizeof (VstBoxLine));
  self->texts = vst_box_texts_new ();
}

void
vst_boxes_clear (VstBoxes *self)
{
  for (guint i = 0; i < VST_N_STYLES; i++)
    for (guint second = 0; second < 2; second++)
      pango_font_description_free (self->fonts[i][second]);

  g_hash_table_unref (self->texts);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->context);
  g_array_unref (self->boxes);
  g_array_unref (self->cells);
  g_array_unref (self->lines);
}

static VstBox *
add_box (VstBoxes *self,
         const char *tag)
{
  VstBox box = { .tag = tag, .first_cell = self->cells->len };

  g_array_append_val (self->boxes, box);

  return &g_array_index (self->boxes, VstBox, self->boxes->len - 1);
}

/* Cells belong to the last box, which must be the one that is built. */
static void
add_cell (VstBoxes *self,
          const char *tag,
          const VstWording *words,
          VstStyle style,
          VstAlign align,
          double x,
          double width)
{
  VstBox *box = &g_array_index (self->boxes, VstBox, self->boxes->len - 1);
  VstBoxCell cell = { .tag = tag, .first_line = self->lines->len };

  if (words->first != NULL)
    cell.height += vst_boxes_lay_text (self, words->first, style, FALSE, align, x, cell.height, width);
  cell.n_first = self->lines->len - cell.first_line;
  if (words->second != NULL)
    cell.height += vst_boxes_lay_text (self, words->second, style, TRUE, align, x, cell.height, width);

  cell.n_lines = self->lines->len - cell.first_line;
  g_array_append_val (self->cells, cell);

  box->n_cells++;
  box->height = MAX (box->height, cell.height);
}

/* A text over the whole width, or its two languages beside each other. */
static void
add_text (VstBoxes *self,
          const char *tag,
          const VstWording *words,
          VstStyle style)
{
  double half = (self->width - SIDE_GAP) / 2;

  if (self->document->side_by_side && words->first != NULL && words->second != NULL)
    {
      VstWording first = { words->first, NULL };
      VstWording second = { words->second, NULL };

      add_cell (self, tag, &first, style, VST_ALIGN_START, 0, half);
      add_cell (self, tag, &second, style, VST_ALIGN_START, half + SIDE_GAP, half);
      g_array_index (self->cells, VstBoxCell, self->cells->len - 1).n_first = 0;
    }
  else
    {
      add_cell (self, tag, words, style, VST_ALIGN_START, 0, self->width);
    }
}

static void
build_title (VstBoxes *self,
             const VstBlock *block)
{
  VstBox *box = add_box (self, NULL);
  const VstWording *aside = &block->words[1];
  double width = aside->first == NULL ? self->width : self->width * 0.56;

  box->keeps = TRUE;
  box->below = 12;
  add_cell (self, "H1", &block->words[0], VST_STYLE_TITLE, VST_ALIGN_START, 0, width);
  if (aside->first != NULL)
    add_cell (self, "P", aside, VST_STYLE_ASIDE, VST_ALIGN_END, width + GAP, self->width - width - GAP);
}

static void
build_heading (VstBoxes *self,
               const VstBlock *block)
{
  VstBox *box = add_box (self, NULL);

  box->keeps = TRUE;
  box->above = 12;
  box->below = 4;
  add_text (self, "H2", &block->words[0], VST_STYLE_HEADING);
}

/* What a sentence needs to stand clear of what is above it. */
static double
get_clearance (VstBoxes *self)
{
  guint n = self->boxes->len;

  if (n > 0 && g_array_index (self->boxes, VstBox, n - 1).rule_below > 0)
    return LINE_GAP;

  return self->after_field ? FIELD_GAP : 0;
}

static void
build_paragraph (VstBoxes *self,
                 const VstBlock *block)
{
  double above = MAX (get_clearance (self), block->size == VST_TEXT_LARGE ? LARGE_GAP : 0);
  VstBox *box = add_box (self, NULL);

  box->splits = TRUE;
  box->above = above;
  box->below = 6;
  self->any_direction = TRUE;
  add_text (self, "P", &block->words[0], sizes[block->size]);
  self->any_direction = FALSE;
}

static void
build_field (VstBoxes *self,
             const VstBlock *block)
{
  double label = self->width * LABEL_SHARE;
  VstBox *box = add_box (self, NULL);

  box->above = 3;
  box->below = 3;

  if (block->words[1].first == NULL)
    {
      box->min_height = PEN_LINE - box->above - box->below;
      box->rule_below = HAIRLINE;
      box->rule_x = label + GAP;
    }

  add_cell (self, "P", &block->words[0], VST_STYLE_LABEL, VST_ALIGN_START, 0, label);
  add_cell (self, "P", &block->words[1], VST_STYLE_BODY, VST_ALIGN_START, label + GAP, self->width - label - GAP);
}

static void
build_answer (VstBoxes *self,
              const VstBlock *block)
{
  VstBox *box;

  if (block->words[0].first != NULL)
    {
      box = add_box (self, NULL);
      box->above = 8;
      box->keeps = TRUE;
      add_cell (self, "P", &block->words[0], VST_STYLE_LABEL, VST_ALIGN_START, 0, self->width);
    }

  /* No line stands overleaf alone, nor is one left behind. */
  for (guint i = 0; i < block->n_lines; i++)
    {
      box = add_box (self, NULL);
      box->min_height = PEN_LINE;
      box->rule_below = HAIRLINE;
      box->keeps = i + 1 < block->n_lines && (i == 0 || i + 2 == block->n_lines);
    }
}

static gboolean
keep_whole (PangoAttrList *attributes,
            GString *text,
            gsize start,
            gsize end)
{
  PangoAttribute *whole;

  if (g_utf8_strlen (text->str + start, (gssize) (end - start)) > WHOLE)
    return FALSE;

  whole = pango_attr_allow_breaks_new (FALSE);
  whole->start_index = (guint) start;
  whole->end_index = (guint) end;
  pango_attr_list_insert (attributes, whole);

  return TRUE;
}

static void
build_choices (VstBoxes *self,
               const VstBlock *block)
{
  double label = self->width * LABEL_SHARE;
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *whole = pango_attr_list_copy (self->attributes);
  VstWording choices = VST_NO_WORDING;
  VstBox *box = add_box (self, NULL);

  box->above = 4;
  box->below = 4;

  for (guint i = 1; i < block->n_words; i++)
    {
      const VstWording *words = &block->words[i];
      gsize start, middle;

      if (i > 1)
        g_string_append (text, "\342\200\203 ");

      /* A box stays with its first word, and an answer on its line where it can. */
      start = text->len;
      g_string_append_printf (text, "%s\302\240%s%s", block->ticked[i - 1] ? "\342\230\222" : "\342\230\220", words->first != NULL ? words->first : "",
                              words->second != NULL ? "\302\240/" : "");
      middle = text->len;
      if (words->second != NULL)
        g_string_append_printf (text, " %s", words->second);

      if (!keep_whole (whole, text, start, text->len))
        {
          keep_whole (whole, text, start, middle);
          keep_whole (whole, text, MIN (middle + 1, text->len), text->len);
        }
    }

  add_cell (self, "P", &block->words[0], VST_STYLE_LABEL, VST_ALIGN_START, 0, label);
  choices.first = text->str;
  self->whole = whole;
  if (text->len > 0)
    add_cell (self, "P", &choices, VST_STYLE_BODY, VST_ALIGN_START, label + GAP, self->width - label - GAP);
  self->whole = NULL;
  pango_attr_list_unref (whole);
}

static void
build_row (VstBoxes *self,
           const VstBlock *block,
           gboolean is_head)
{
  const VstBlock *table = self->table;
  VstBox *box = add_box (self, "TR");
  double shares = 0;
  double x = 0;
  double width;

  for (guint i = 0; i < table->n_words; i++)
    shares += table->columns[i].share;

  width = self->width - GAP * (table->n_words - 1);

  box->table = self->n_tables;
  box->above = 3;
  box->below = 3;
  box->is_head = is_head;
  box->is_torn = self->document->tear_off && !is_head;
  box->keeps = is_head;
  box->rule_above = is_head ? THICK : 0;
  box->rule_below = is_head ? RULE : HAIRLINE;
  box->min_height = is_head ? 0 : MAX (table->mm * VST_MM - box->above - box->below, 15);

  for (guint i = 0; i < table->n_words; i++)
    {
      const VstBlockColumn *column = &table->columns[i];
      double column_width = width * column->share / shares;
      VstStyle style = is_head          ? VST_STYLE_HEAD
                       : column->large  ? VST_STYLE_LARGE
                       : column->strong ? VST_STYLE_STRONG
                                        : VST_STYLE_BODY;

      add_cell (self, is_head ? "TH" : "TD", &block->words[i], style, column->align, x, column_width);
      x += column_width + GAP;
    }
}

static void
build_table (VstBoxes *self,
             const VstBlock *block)
{
  self->table = block;
  self->n_tables++;

  for (guint i = 0; i < block->n_words; i++)
    if (block->words[i].first != NULL)
      {
        build_row (self, block, TRUE);
        return;
      }
}

static void
build_qr (VstBoxes *self,
          const VstBlock *block)
{
  double side = block->mm * VST_MM;
  VstBox *box = add_box (self, NULL);

  box->above = 4;
  box->below = 4;
  box->min_height = side;
  box->side = side;
  box->qr = block->qr;
  g_ptr_array_add (self->pages->qrs, vst_qr_ref (block->qr));
  add_cell (self, "P", &block->words[0], VST_STYLE_BODY, VST_ALIGN_START, side + GAP, self->width - side - GAP);
}

/* Nor does a row, below a head that is repeated for it. */
static void
keep_last_rows (VstBoxes *self)
{
  for (guint i = 0; i + 1 < self->boxes->len; i++)
    {
      VstBox *boxes = (VstBox *) self->boxes->data + i;
      guint next = i + 2 < self->boxes->len ? boxes[2].table : 0;

      if (boxes[0].table > 0 && boxes[1].table == boxes[0].table && next != boxes[0].table)
        boxes[0].keeps = TRUE;
    }
}

/**
 * vst_boxes_build:
 *
 * Makes boxes of the document's blocks, in their order.
 */
void
vst_boxes_build (VstBoxes *self)
{
  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      const VstBlock *block = g_ptr_array_index (self->document->blocks, i);
      VstBox *box;

      self->after_field = i > 0 && ((const VstBlock *) g_ptr_array_index (self->document->blocks, i - 1))->kind == VST_BLOCK_FIELD;
      switch (block->kind)
        {
        case VST_BLOCK_TITLE:
          build_title (self, block);
          break;
        case VST_BLOCK_HEADING:
          build_heading (self, block);
          break;
        case VST_BLOCK_PARAGRAPH:
          build_paragraph (self, block);
          break;
        case VST_BLOCK_FIELD:
          build_field (self, block);
          break;
        case VST_BLOCK_ANSWER:
          build_answer (self, block);
          break;
        case VST_BLOCK_CHOICES:
          build_choices (self, block);
          break;
        case VST_BLOCK_TABLE:
          build_table (self, block);
          break;
        case VST_BLOCK_ROW:
          build_row (self, block, FALSE);
          break;
        case VST_BLOCK_QR:
          build_qr (self, block);
          break;
        case VST_BLOCK_SPACE:
          box = add_box (self, NULL);
          box->is_space = TRUE;
          box->above = block->mm * VST_MM;
          break;
        case VST_BLOCK_PAGE_BREAK:
          add_box (self, NULL)->is_break = TRUE;
          break;
        default:
          g_assert_not_reached ();
        }

      if (block->keeps)
        g_array_index (self->boxes, VstBox, self->boxes->len - 1).keeps = TRUE;
    }

  keep_last_rows (self);
}
