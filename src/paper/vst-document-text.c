/* vst-document-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document-box.h"

#include <string.h>

#define RUN 500 /* bytes of a text that are shaped at a time */

/* A list says the same again and again: a mark, a language, an hour.  Texts up
 * to this long are shaped once for each place they may stand in.
 */
#define SHORT 64

static const PangoAlignment alignments[] = {
  [VST_ALIGN_START] = PANGO_ALIGN_LEFT,
  [VST_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
  [VST_ALIGN_END] = PANGO_ALIGN_RIGHT,
};

/* A text that was laid out: what for, and where its lines are. */
typedef struct
{
  const char *text; /* of the first line's layout */
  VstStyle style;
  gboolean is_second;
  gboolean any_direction;
  VstAlign align;
  int width;
  double x;
  double y;
  double height;
  guint first_line;
  guint n_lines;
} Text;

static guint
text_hash (gconstpointer key)
{
  const Text *text = key;

  return g_str_hash (text->text) ^ ((guint) text->width << 3) ^ (text->style * 2654435761u);
}

static gboolean
text_equal (gconstpointer a,
            gconstpointer b)
{
  const Text *one = a;
  const Text *two = b;

  return one->width == two->width && one->style == two->style && one->is_second == two->is_second &&
         one->align == two->align && one->any_direction == two->any_direction && g_str_equal (one->text, two->text);
}

/**
 * vst_box_texts_new:
 *
 * Remembers texts that were laid out, while their lines are kept.
 */
GHashTable *
vst_box_texts_new (void)
{
  return g_hash_table_new_full (text_hash, text_equal, g_free, NULL);
}

/* Pango shapes the rest of a run again for each line it breaks, which takes
 * the square of the time for a text of thousands of letters.  Short runs don't:
 * languages that differ only in name part them.
 */
static PangoAttrList *
part_runs (VstBoxes *self,
           const char *text,
           gsize length)
{
  PangoAttrList *attributes = pango_attr_list_copy (self->attributes);
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      const char *next = MIN (p + RUN, end);
      PangoAttribute *part = pango_attr_language_new (pango_language_from_string ("fr"));

      while (next < end && (*next & 0xc0) == 0x80)
        next++;

      part->start_index = p - text;
      part->end_index = next - text;
      pango_attr_list_insert (attributes, part);

      p = MIN (next + RUN, end);
      while (p < end && (*p & 0xc0) == 0x80)
        p++;
    }

  return attributes;
}

static void
set_attributes (VstBoxes *self,
                PangoLayout *layout,
                const char *text,
                gsize length)
{
  PangoAttrList *attributes;

  if (length <= 2 * RUN)
    {
      pango_layout_set_attributes (layout, self->whole != NULL ? self->whole : self->attributes);
      return;
    }

  attributes = part_runs (self, text, length);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* The same lines again, elsewhere. */
static void
repeat_lines (VstBoxes *self,
              const Text *known,
              double x,
              double y)
{
  for (guint i = 0; i < known->n_lines; i++)
    {
      VstBoxLine line = g_array_index (self->lines, VstBoxLine, known->first_line + i);

      line.x += x - known->x;
      line.y += y - known->y;
      g_array_append_val (self->lines, line);
    }
}

/**
 * vst_boxes_lay_text:
 *
 * Breaks a text into lines, and keeps those.
 *
 * Returns: how high they are together
 */
double
vst_boxes_lay_text (VstBoxes *self,
                    const char *text,
                    VstStyle style,
                    gboolean is_second,
                    VstAlign align,
                    double x,
                    double y,
                    double width)
{
  gsize length = strlen (text);
  Text key = {
    .text = text,
    .style = style,
    .is_second = is_second,
    .any_direction = self->any_direction,
    .align = align,
    .width = MAX (width, 1) * PANGO_SCALE,
    .x = x,
    .y = y,
    .first_line = self->lines->len,
  };
  const Text *known = length <= SHORT && self->whole == NULL ? g_hash_table_lookup (self->texts, &key) : NULL;
  PangoLayout *layout;
  PangoLayoutIter *iter;

  if (known != NULL)
    {
      repeat_lines (self, known, x, y);
      return known->height;
    }

  layout = pango_layout_new (self->context);
  g_ptr_array_add (self->pages->layouts, layout);
  pango_layout_set_font_description (layout, self->fonts[style][is_second]);
  pango_layout_set_width (layout, key.width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_auto_dir (layout, self->any_direction);
  pango_layout_set_text (layout, text, length);
  set_attributes (self, layout, text, length);

  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle extents;
      VstBoxLine line;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.x = x + pango_units_to_double (extents.x);
      line.y = y + key.height;
      line.height = pango_units_to_double (extents.height);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter) - extents.y);
      g_array_append_val (self->lines, line);
      key.height += line.height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  if (length <= SHORT && self->whole == NULL)
    {
      key.text = pango_layout_get_text (layout);
      key.n_lines = self->lines->len - key.first_line;
      g_hash_table_add (self->texts, g_memdup2 (&key, sizeof key));
    }

  return key.height;
}
