/* fuzz-backup.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "vst-backup-file.h"
#include "vst-fuzz.h"

const char *const vst_fuzz_words[] = {
  "VSTBACK1", "VSTKEYS1", "\xff\xff\xff\xff", "\xff\xff\xff\x7f", "\x01\x02\x03\x04", NULL
};

/* What is whole by its hash: the two of the corpus, whatever was tried. */
static const gsize whole_sizes[] = { 1266, 1337 };

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  int fd = memfd_create ("backup", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (VstBackupFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize) size);

  file = vst_backup_file_open (path, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file != NULL)
    {
      g_assert_nonnull (vst_backup_file_get_keys (file));
      g_assert_cmpuint (vst_backup_file_get_size (file), <, size);
      if (vst_backup_file_verify (file, NULL, NULL))
        g_assert_true (size == whole_sizes[0] || size == whole_sizes[1]);
    }

  close (fd);
  return 0;
}
