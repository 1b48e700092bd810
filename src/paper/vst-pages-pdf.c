/* vst-pages-pdf.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pages-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "vst-error.h"

static cairo_status_t
append_cb (void *closure,
           const unsigned char *data,
           unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GString *
draw_pdf (VstPages *self,
          const char *title,
          GError **error)
{
  GString *pdf = g_string_sized_new (64 * 1024);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* Later versions pack objects in streams, where nothing can be added. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);

  /* No hour in the file: the same pages give the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      vst_pages_draw (self, i, cr);
      if (i + 1 == self->pages->len)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, VST_ERROR, status == CAIRO_STATUS_NO_MEMORY ? VST_ERROR_MEMORY : VST_ERROR_PRINT,
                   "Cannot draw %u pages: %s", self->pages->len, cairo_status_to_string (status));
      g_string_free (pdf, TRUE);
      return NULL;
    }

  return pdf;
}

/**
 * vst_pages_dup_pdf:
 * @self: pages
 * @title: (nullable): what a reader of the file is told; by default, only that
 *   it is a document
 * @error: where to put what went wrong
 *
 * Makes a tagged PDF: who can't see it can have it read out, in its language.
 *
 * A title is seen by whoever is near; let it name no person and no program.
 */
GBytes *
vst_pages_dup_pdf (VstPages *self,
                   const char *title,
                   GError **error)
{
  VST_LANGUAGE_SCOPE (vst_pages_get_language (self));
  GString *pdf;

  g_return_val_if_fail (self != NULL, NULL);

  pdf = draw_pdf (self, title != NULL ? title : C_("title of a print", "Document"), error);
  if (pdf == NULL)
    return NULL;

  vst_pages_describe (self, pdf);

  return g_string_free_to_bytes (pdf);
}

static gboolean
write_all (int fd,
           GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }

  return fsync (fd) == 0;
}

static void
set_write_error (GError **error,
                 int reason)
{
  VstError code = VST_ERROR_DISK;

  if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
    code = VST_ERROR_FULL;
  else if (reason == EROFS || reason == EACCES || reason == EPERM)
    code = VST_ERROR_READ_ONLY;

  /* Not the path: people put names in them. */
  g_set_error (error, VST_ERROR, code, "Cannot write a PDF: %s", g_strerror (reason));
}

/**
 * vst_pages_write_pdf:
 * @self: pages
 * @path: the file to write, or to replace
 * @title: (nullable): as for vst_pages_dup_pdf()
 * @error: where to put what went wrong
 *
 * Writes a tagged PDF which nobody else may read.
 *
 * The file is whole or not there: what stood in its place stays until then.
 * It fails with `VST_ERROR_FULL`, `VST_ERROR_READ_ONLY` or `VST_ERROR_DISK`.
 */
gboolean
vst_pages_write_pdf (VstPages *self,
                     const char *path,
                     const char *title,
                     GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *temporary = NULL;
  int reason = 0;
  int fd;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  bytes = vst_pages_dup_pdf (self, title, error);
  if (bytes == NULL)
    return FALSE;

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_write_error (error, errno);
      return FALSE;
    }

  if (!write_all (fd, bytes) || fsync (fd) != 0)
    reason = errno;
  if (close (fd) != 0 && reason == 0)
    reason = errno;
  if (reason == 0 && g_rename (temporary, path) != 0)
    reason = errno;

  if (reason != 0)
    {
      g_unlink (temporary);
      set_write_error (error, reason);
      return FALSE;
    }

  return TRUE;
}
