/* vst-pages.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pages-private.h"

static const struct
{
  double width;
  double height;
} papers[] = {
  [VST_PAPER_LETTER] = { 612, 792 },
  [VST_PAPER_A4] = { 210 * 72 / 25.4, 297 * 72 / 25.4 },
};

VstPages *
vst_pages_new (VstPaper paper,
               gboolean landscape,
               VstLanguage language)
{
  VstPages *self = g_new0 (VstPages, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->paper = paper;
  self->language = language;
  self->width = landscape ? papers[paper].height : papers[paper].width;
  self->height = landscape ? papers[paper].width : papers[paper].height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->qrs = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_qr_unref);

  /* Points, and glyphs where the design of the font wants them: the same on
   * the screen at any zoom as on any printer.
   */
  self->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->fonts), 72);

  return self;
}

VstPages *
vst_pages_ref (VstPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
vst_pages_unref (VstPages *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->qrs);
  g_object_unref (self->fonts);
  g_free (self);
}

void
vst_pages_add_page (VstPages *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (VstMark)));
}

void
vst_pages_add_mark (VstPages *self,
                    const VstMark *mark)
{
  g_array_append_vals (g_ptr_array_index (self->pages, self->pages->len - 1), mark, 1);
}

/**
 * vst_pages_join:
 * @sheets: (element-type VstPages): at least one; all of one size
 *
 * One paper of several.  Each keeps its page numbers; the language of the first
 * is that of the whole.
 */
VstPages *
vst_pages_join (GPtrArray *sheets)
{
  const VstPages *first;
  VstPages *self;

  g_return_val_if_fail (sheets != NULL && sheets->len > 0, NULL);

  first = g_ptr_array_index (sheets, 0);
  self = vst_pages_new (first->paper, first->width > first->height, first->language);

  for (guint i = 0; i < sheets->len; i++)
    {
      const VstPages *paper = g_ptr_array_index (sheets, i);

      for (guint j = 0; j < paper->pages->len; j++)
        g_ptr_array_add (self->pages, g_array_ref (g_ptr_array_index (paper->pages, j)));
      for (guint j = 0; j < paper->layouts->len; j++)
        g_ptr_array_add (self->layouts, g_object_ref (g_ptr_array_index (paper->layouts, j)));
      for (guint j = 0; j < paper->qrs->len; j++)
        g_ptr_array_add (self->qrs, vst_qr_ref (g_ptr_array_index (paper->qrs, j)));
    }

  return self;
}

guint
vst_pages_get_n_pages (VstPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

VstPaper
vst_pages_get_paper (VstPages *self)
{
  g_return_val_if_fail (self != NULL, VST_PAPER_LETTER);

  return self->paper;
}

/**
 * vst_pages_get_language:
 * @self: pages
 *
 * The first language of their reader.
 */
VstLanguage
vst_pages_get_language (VstPages *self)
{
  g_return_val_if_fail (self != NULL, VST_ENGLISH);

  return self->language;
}

double
vst_pages_get_width (VstPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
vst_pages_get_height (VstPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * vst_pages_dup_text:
 * @self: pages
 * @page: which one, from 0
 *
 * What can be read on a page, for somebody who hears it.
 */
char *
vst_pages_dup_text (VstPages *self,
                    guint page)
{
  GString *text;
  GArray *marks;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  text = g_string_new (NULL);
  marks = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < marks->len; i++)
    {
      const VstMark *mark = &g_array_index (marks, VstMark, i);

      if (mark->kind != VST_MARK_TEXT)
        continue;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_len (text,
                           pango_layout_get_text (mark->line->layout) + mark->line->start_index,
                           mark->line->length);
    }

  return g_string_free (text, FALSE);
}

/**
 * vst_pages_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: where, a point being one of its units
 *
 * Draws a page, black on whatever is there.
 */
void
vst_pages_draw (VstPages *self,
                guint page,
                cairo_t *cr)
{
  GArray *marks;

  g_return_if_fail (self != NULL && page < self->pages->len);
  g_return_if_fail (cr != NULL);

  marks = g_ptr_array_index (self->pages, page);
  cairo_set_source_rgb (cr, 0, 0, 0);

  for (guint i = 0; i < marks->len; i++)
    {
      const VstMark *mark = &g_array_index (marks, VstMark, i);

      switch (mark->kind)
        {
        case VST_MARK_TEXT:
          cairo_move_to (cr, mark->x, mark->y);
          pango_cairo_show_layout_line (cr, mark->line);
          break;

        case VST_MARK_RULE:
          cairo_rectangle (cr, mark->x, mark->y, mark->length, mark->thickness);
          cairo_fill (cr);
          break;

        case VST_MARK_QR:
          vst_qr_draw (mark->qr, cr, mark->x, mark->y, mark->length);
          break;

        case VST_MARK_BEGIN:
          cairo_tag_begin (cr, mark->tag, NULL);
          break;

        case VST_MARK_END:
          cairo_tag_end (cr, mark->tag);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}
