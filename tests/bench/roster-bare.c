/* roster-bare.c: the same cells as a PDF, by Pango and Cairo alone
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#include "roster.h"

#define WIDTH 612.0
#define HEIGHT 792.0
#define MARGIN 42.5

static cairo_status_t
count_cb (void *closure,
          const unsigned char *data,
          unsigned int length)
{
  gsize *size = closure;

  *size += length;

  return CAIRO_STATUS_SUCCESS;
}

int
main (int argc,
      char *argv[])
{
  guint n_rows = argc > 1 ? strtoul (argv[1], NULL, 10) : 500;
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &size, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 11px");
  double y = MARGIN, total = 0;

  for (guint i = 0; i < ROSTER_COLUMNS; i++)
    total += roster_widths[i];

  pango_layout_set_font_description (layout, font);

  for (guint row = 0; row < n_rows; row++)
    {
      char *cells[ROSTER_COLUMNS];
      double height = 0, x = MARGIN;

      roster_fill (row, cells);
      for (guint i = 0; i < ROSTER_COLUMNS; i++)
        {
          double width = (WIDTH - 2 * MARGIN) * roster_widths[i] / total;
          int cell_height;

          pango_layout_set_width (layout, (width - 8) * PANGO_SCALE);
          pango_layout_set_text (layout, cells[i], -1);
          pango_layout_get_size (layout, NULL, &cell_height);
          cairo_move_to (cr, x, y + 3);
          pango_cairo_show_layout (cr, layout);
          height = MAX (height, cell_height / (double) PANGO_SCALE);
          x += width;
        }
      roster_clear (cells);

      y += height + 6;
      cairo_rectangle (cr, MARGIN, y, WIDTH - 2 * MARGIN, 0.5);
      cairo_fill (cr);

      if (y > HEIGHT - 2 * MARGIN - 20)
        {
          cairo_show_page (cr);
          y = MARGIN;
        }
    }

  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return size > 1000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
