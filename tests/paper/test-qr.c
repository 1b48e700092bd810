/* test-qr.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-qr.h"

#include <string.h>

#include "vst-error.h"

/* The three eyes by which a reader finds a code. */
static void
test_has_three_eyes (void)
{
  static const char *const eye[] = { "#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######" };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstQr) qr = vst_qr_new ("abandon ability able", &error);
  guint far;

  g_assert_no_error (error);
  far = vst_qr_get_size (qr) - 7;

  for (guint row = 0; row < 7; row++)
    for (guint column = 0; column < 7; column++)
      {
        gboolean dark = eye[row][column] == '#';

        g_assert_cmpint (vst_qr_is_dark (qr, column, row), ==, dark);
        g_assert_cmpint (vst_qr_is_dark (qr, far + column, row), ==, dark);
        g_assert_cmpint (vst_qr_is_dark (qr, column, far + row), ==, dark);
      }
}

static void
test_is_drawn_square_by_square (void)
{
  const int pixels = 10;
  g_autoptr (VstQr) qr = vst_qr_new ("Vestibule", NULL);
  guint size = vst_qr_get_size (qr);
  int side = (size + 8) * pixels;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, side, side);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int stride;

  vst_qr_draw (qr, cr, 0, 0, side);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);

  for (int y = pixels / 2; y < side; y += pixels)
    for (int x = pixels / 2; x < side; x += pixels)
      {
        int column = x / pixels - 4;
        int row = y / pixels - 4;
        gboolean inside = column >= 0 && row >= 0 && column < (int) size && row < (int) size;
        gboolean dark = inside && vst_qr_is_dark (qr, column, row);

        g_assert_cmpint (data[y * stride + x], ==, dark ? 255 : 0);
      }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_says_when_a_text_is_too_long (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (VstQr) qr = vst_qr_new (text, &error);

  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_LONG);
  g_assert_null (qr);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/qr/has-three-eyes", test_has_three_eyes);
  g_test_add_func ("/qr/is-drawn-square-by-square", test_is_drawn_square_by_square);
  g_test_add_func ("/qr/says-when-a-text-is-too-long", test_says_when_a_text_is_too_long);

  return g_test_run ();
}
