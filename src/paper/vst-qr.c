/* vst-qr.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-qr.h"

#include <errno.h>
#include <string.h>

#include <qrencode.h>

#include "vst-error.h"

/* The white frame that readers need, in squares. */
#define QUIET 4

struct _VstQr
{
  guint size;
  guint8 dark[];
};

/**
 * vst_qr_new:
 * @text: what a reader of the code gets
 * @error: where to put what went wrong
 *
 * Makes a QR code that survives a fold or a stain on a sixth of it.
 *
 * It fails with `VST_ERROR_TOO_LONG`.
 */
VstQr *
vst_qr_new (const char *text,
            GError **error)
{
  VstQr *self;
  QRcode *code;
  gsize n_squares;

  g_return_val_if_fail (text != NULL && text[0] != '\0', NULL);

  code = QRcode_encodeData (strlen (text), (const unsigned char *) text, 0, QR_ECLEVEL_M);
  if (code == NULL)
    {
      int reason = errno;

      g_set_error (error, VST_ERROR, reason == ERANGE ? VST_ERROR_TOO_LONG : VST_ERROR_PRINT,
                   "No QR code for %" G_GSIZE_FORMAT " bytes: %s", strlen (text), g_strerror (reason));
      return NULL;
    }

  n_squares = (gsize) code->width * code->width;
  self = g_atomic_rc_box_alloc0 (sizeof (VstQr) + n_squares);
  self->size = code->width;
  for (gsize i = 0; i < n_squares; i++)
    self->dark[i] = code->data[i] & 1;

  QRcode_free (code);

  return self;
}

VstQr *
vst_qr_ref (VstQr *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vst_qr_unref (VstQr *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * vst_qr_get_size:
 * @self: a code
 *
 * How many squares it has on each side, without its white frame.
 */
guint
vst_qr_get_size (VstQr *self)
{
  return self->size;
}

gboolean
vst_qr_is_dark (VstQr *self,
                guint column,
                guint row)
{
  g_return_val_if_fail (column < self->size && row < self->size, FALSE);

  return self->dark[row * self->size + column];
}

/**
 * vst_qr_draw:
 * @self: a code
 * @cr: where to draw
 * @x: its left edge
 * @y: its upper edge
 * @side: its width and height, with its white frame
 *
 * Draws a code with the current colour.
 */
void
vst_qr_draw (VstQr *self,
             cairo_t *cr,
             double x,
             double y,
             double side)
{
  double square = side / (self->size + 2 * QUIET);

  /* A run of squares is one rectangle and all of them one path: no white
   * hairlines between neighbours.
   */
  for (guint row = 0; row < self->size; row++)
    {
      guint column = 0;

      while (column < self->size)
        {
          guint start = column;

          while (column < self->size && vst_qr_is_dark (self, column, row))
            column++;

          if (column > start)
            cairo_rectangle (cr,
                             x + (QUIET + start) * square, y + (QUIET + row) * square,
                             (column - start) * square, square);
          else
            column++;
        }
    }

  cairo_fill (cr);
}
