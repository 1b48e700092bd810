/* vst-letter-box.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-letter-box.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "vst-error.h"
#include "vst-hub-file.h"
#include "vst-hub-folder.h"
#include "vst-packing.h"
#include "vst-seal.h"

#define MARK "VSTLTR01"
#define MARK_SIZE 8
#define SEALED_LONGEST (VST_LETTER_ID_SIZE + VST_LETTER_LONGEST + crypto_box_SEALBYTES)
#define LARGEST (MARK_SIZE + crypto_box_PUBLICKEYBYTES + 4 + VST_LETTERS_MOST * (4 + SEALED_LONGEST))

/* The file, as it is read and replaced: whole. */
typedef struct
{
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  GPtrArray *sealed; /* of GBytes */
} Box;

static void
box_free (Box *box)
{
  g_ptr_array_unref (box->sealed);
  g_free (box);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Box, box_free)

static void
letter_free (VstLetter *letter)
{
  g_bytes_unref (letter->text);
  g_free (letter);
}

static Box *
box_new (void)
{
  Box *box = g_new0 (Box, 1);

  box->sealed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  return box;
}

static Box *
parse (GBytes *bytes,
       GError **error)
{
  g_autoptr (Box) box = box_new ();
  char mark[MARK_SIZE];
  VstUnpack unpack;
  guint32 n_letters;

  vst_unpack_init (&unpack, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  vst_unpack_bytes (&unpack, mark, sizeof mark);
  vst_unpack_bytes (&unpack, box->public_key, sizeof box->public_key);
  n_letters = vst_unpack_number (&unpack, VST_LETTERS_MOST);

  for (guint32 i = 0; i < n_letters && !unpack.failed; i++)
    {
      guint32 size = vst_unpack_number (&unpack, SEALED_LONGEST);
      guint8 *sealed = g_malloc (size);

      vst_unpack_bytes (&unpack, sealed, size);
      g_ptr_array_add (box->sealed, g_bytes_new_take (sealed, size));
    }

  if (vst_unpack_is_done (&unpack) && memcmp (mark, MARK, MARK_SIZE) == 0)
    return g_steal_pointer (&box);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The letter box is damaged");

  return NULL;
}

static Box *
load (const char *path,
      GError **error)
{
  g_autoptr (GBytes) bytes = vst_hub_file_read (path, LARGEST, error);

  return bytes != NULL ? parse (bytes, error) : NULL;
}

static gboolean
save (const char *path,
      const Box *box,
      GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  vst_pack_bytes (bytes, MARK, MARK_SIZE);
  vst_pack_bytes (bytes, box->public_key, sizeof box->public_key);
  vst_pack_u32 (bytes, box->sealed->len);

  for (guint i = 0; i < box->sealed->len; i++)
    {
      GBytes *sealed = g_ptr_array_index (box->sealed, i);

      vst_pack_u32 (bytes, (guint32) g_bytes_get_size (sealed));
      vst_pack_bytes (bytes, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
    }

  return vst_hub_file_replace (path, bytes->data, bytes->len, error);
}

/**
 * vst_letter_box_is_there:
 *
 * Whether letters can be put in: somebody has signed in to this hub before.
 */
gboolean
vst_letter_box_is_there (const char *folder)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_LETTER_BOX);
  g_autoptr (Box) box = load (path, NULL);

  return box != NULL && box->sealed->len < VST_LETTERS_MOST;
}

/**
 * vst_letter_box_put:
 * @text: anything
 *
 * Seals it, and puts it into the file.  It is on the disk when this is %TRUE.
 */
gboolean
vst_letter_box_put (const char *folder,
                    gconstpointer text,
                    gsize size,
                    GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_LETTER_BOX);
  g_autoptr (VstHubFileLock) lock = NULL;
  g_autoptr (VstSecret) letter = NULL;
  g_autoptr (Box) box = NULL;
  GBytes *sealed;

  g_return_val_if_fail (size <= VST_LETTER_LONGEST, FALSE);

  letter = vst_secret_new (VST_LETTER_ID_SIZE + size);
  randombytes_buf (vst_secret_get_bytes (letter), VST_LETTER_ID_SIZE);
  memcpy (vst_secret_get_bytes (letter) + VST_LETTER_ID_SIZE, text, size);

  if (!(lock = vst_hub_file_lock (path, error)) || !(box = load (path, error)))
    return FALSE;

  if (box->sealed->len >= VST_LETTERS_MOST)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RULE, "The letter box is full");
      return FALSE;
    }

  if (!(sealed = vst_seal_for (box->public_key, vst_secret_get_bytes (letter), vst_secret_get_size (letter))))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The letter box has a key that nobody can have");
      return FALSE;
    }

  g_ptr_array_add (box->sealed, sealed);

  return save (path, box, error);
}

/* The private half; the public one follows from it. */
VstSecret *
vst_letter_box_make_key (void)
{
  return vst_secret_new_random (crypto_box_SECRETKEYBYTES);
}

static gboolean
is_ours (const Box *box,
         VstSecret *key)
{
  guint8 public_key[crypto_box_PUBLICKEYBYTES];

  return crypto_scalarmult_base (public_key, vst_secret_get_bytes (key)) == 0 &&
         sodium_memcmp (public_key, box->public_key, sizeof public_key) == 0;
}

static VstLetter *
open_letter (const Box *box,
             VstSecret *key,
             GBytes *sealed)
{
  gsize size = g_bytes_get_size (sealed);
  g_autoptr (VstSecret) opened = NULL;
  VstLetter *letter;

  if (size < crypto_box_SEALBYTES + VST_LETTER_ID_SIZE)
    return NULL;

  opened = vst_secret_new (size - crypto_box_SEALBYTES);
  if (crypto_box_seal_open (vst_secret_get_bytes (opened), g_bytes_get_data (sealed, NULL), size,
                            box->public_key, vst_secret_get_bytes (key)) != 0)
    return NULL;

  letter = g_new0 (VstLetter, 1);
  memcpy (letter->id, vst_secret_get_bytes (opened), VST_LETTER_ID_SIZE);
  letter->text = g_bytes_new (vst_secret_get_bytes (opened) + VST_LETTER_ID_SIZE,
                              vst_secret_get_size (opened) - VST_LETTER_ID_SIZE);

  return letter;
}

/**
 * vst_letter_box_is_ready:
 * @key: the private half
 * @n_letters: (out): how many wait in it
 *
 * Whether the file is there, whole and sealed to @key; if not,
 * vst_letter_box_settle() puts it right.
 */
gboolean
vst_letter_box_is_ready (const char *folder,
                         VstSecret *key,
                         guint *n_letters)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_LETTER_BOX);
  g_autoptr (Box) box = load (path, NULL);

  *n_letters = 0;
  if (box == NULL || !is_ours (box, key))
    return FALSE;

  *n_letters = box->sealed->len;

  return TRUE;
}

/**
 * vst_letter_box_read:
 *
 * Opens what is in the box, and leaves it there.  A file that isn't there, or
 * another hub's, has no letters; one that can't be opened is left out.
 *
 * Returns: (transfer full) (element-type VstLetter):
 */
GPtrArray *
vst_letter_box_read (const char *folder,
                     VstSecret *key,
                     GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_LETTER_BOX);
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func ((GDestroyNotify) letter_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (Box) box = load (path, &local_error);

  if (box == NULL && !g_error_matches (local_error, VST_ERROR, VST_ERROR_MISSING_PART) &&
      !g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; box != NULL && is_ours (box, key) && i < box->sealed->len; i++)
    {
      VstLetter *letter = open_letter (box, key, g_ptr_array_index (box->sealed, i));

      if (letter != NULL)
        g_ptr_array_add (letters, letter);
    }

  return g_steal_pointer (&letters);
}

/* What we can't open may still be opened by somebody: it is never thrown away. */
static gboolean
put_aside (const char *path,
           GError **error)
{
  g_autofree char *aside = g_strdup_printf ("%s.aside-%" G_GINT64_FORMAT, path, g_get_real_time ());

  g_message ("The letter box is not this hub's, or damaged; it was put aside");

  return g_rename (path, aside) == 0 || vst_hub_file_fail (error, errno, "Putting the letter box aside");
}

/**
 * vst_letter_box_settle:
 * @key: the private half
 * @is_kept: whether a letter is in the database, committed
 *
 * Takes those out of the box that are kept, and makes the box where there is
 * none, or one that isn't to be used.
 */
gboolean
vst_letter_box_settle (const char *folder,
                       VstSecret *key,
                       VstLetterIsKept is_kept,
                       gpointer data,
                       GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_LETTER_BOX);
  g_autoptr (VstHubFileLock) lock = vst_hub_file_lock (path, error);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (Box) box = NULL;
  gboolean changed = FALSE;

  if (lock == NULL)
    return FALSE;

  box = load (path, &local_error);
  if (box == NULL && !g_error_matches (local_error, VST_ERROR, VST_ERROR_MISSING_PART) &&
      !g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (box == NULL || !is_ours (box, key))
    {
      gboolean is_lost = box != NULL ? box->sealed->len > 0 : !g_error_matches (local_error, VST_ERROR, VST_ERROR_MISSING_PART);

      if (is_lost && !put_aside (path, error))
        return FALSE;

      g_clear_pointer (&box, box_free);
      box = box_new ();
      crypto_scalarmult_base (box->public_key, vst_secret_get_bytes (key));
      changed = TRUE;
    }

  for (guint i = box->sealed->len; i > 0; i--)
    {
      VstLetter *letter = open_letter (box, key, g_ptr_array_index (box->sealed, i - 1));

      if (letter == NULL)
        continue;

      if (is_kept (letter->id, data))
        {
          g_ptr_array_remove_index (box->sealed, i - 1);
          changed = TRUE;
        }

      letter_free (letter);
    }

  return !changed || save (path, box, error);
}
