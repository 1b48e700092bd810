/* vst-ctl-output.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-output.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "vst-ctl-option.h"

/**
 * vst_ctl_get_output:
 *
 * A file is written whole or not at all, for its owner alone: what is written to
 * standard output is neither, and scrolls by on a screen.
 */
const char *
vst_ctl_get_output (VstCtl *ctl,
                    GError **error)
{
  const char *path = vst_ctl_get_text (ctl, "output");

  if (path == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Where to? Add -o and a file."));
      return NULL;
    }

  if (g_str_equal (path, "-"))
    {
      vst_ctl_set_usage (error, "%s", _("Nothing of the kind is written to standard output: after -o comes a file, which only you can read. Of a file named “-”, say “./-”."));
      return NULL;
    }

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !vst_ctl_has (ctl, "replace"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "A file has this name already");
      return NULL;
    }

  return path;
}
