/* vst-passphrase.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-passphrase.h"

#include <string.h>

/**
 * vst_passphrase_secret:
 *
 * The bytes of a passphrase as it is hashed: an accent typed as a key of its
 * own is the same as the letter that has it, whatever keyboard she is at.
 *
 * Letter by letter, as g_utf8_normalize() would leave copies in memory.
 */
VstSecret *
vst_passphrase_secret (const char *passphrase)
{
  g_autoptr (VstSecret) text = NULL;
  gsize size = 0;
  gsize last = 0;
  gunichar before = 0;

  g_return_val_if_fail (passphrase != NULL, NULL);

  /* From a descriptor, anything may come: it is wrong, and no mistake of ours. */
  if (!g_utf8_validate (passphrase, -1, NULL))
    return vst_secret_new_copy (passphrase, strlen (passphrase));

  text = vst_secret_new (strlen (passphrase) + 6);
  for (const char *at = passphrase; *at != '\0'; at = g_utf8_next_char (at))
    {
      char *bytes = (char *) vst_secret_get_bytes (text);
      gunichar letter = g_utf8_get_char (at);
      gunichar composed;

      if (before != 0 && g_unichar_compose (before, letter, &composed))
        {
          letter = composed;
          size = last;
        }
      last = size;
      size += (gsize) g_unichar_to_utf8 (letter, bytes + size);
      before = letter;
    }

  return vst_secret_new_copy (vst_secret_get_bytes (text), size);
}
