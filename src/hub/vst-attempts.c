/* vst-attempts.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-hub-file.h"
#include "vst-packing.h"

#define MARK "VSTTRY01"
#define MARK_SIZE 8
#define LONGEST_WAIT 60

/* Whoever tries made-up staff numbers must not fill the disk. */
#define MOST_PEOPLE 256
#define LARGEST (MARK_SIZE + 4 + MOST_PEOPLE * 20)

typedef struct
{
  gint64 staff_id;
  guint32 failures;
  gint64 last;
} Attempts;

static GArray *
parse (gconstpointer data,
       gsize size)
{
  GArray *people = g_array_new (FALSE, TRUE, sizeof (Attempts));
  char mark[MARK_SIZE];
  VstUnpack unpack;
  guint32 n_people;

  vst_unpack_init (&unpack, data, size);
  vst_unpack_bytes (&unpack, mark, sizeof mark);
  n_people = vst_unpack_number (&unpack, MOST_PEOPLE);
  for (guint32 i = 0; i < n_people && !unpack.failed; i++)
    {
      Attempts attempts;

      attempts.staff_id = (gint64) vst_unpack_u64 (&unpack);
      attempts.failures = vst_unpack_u32 (&unpack);
      attempts.last = (gint64) vst_unpack_u64 (&unpack);
      g_array_append_val (people, attempts);
    }

  if (!vst_unpack_is_done (&unpack) || memcmp (mark, MARK, MARK_SIZE) != 0)
    g_array_set_size (people, 0);
  return people;
}

/* Opens the file for one program at a time, and reads it.  It is written in
 * place, unlike the keys: other programs hold their lock on this very file, and
 * what a power cut may lose of it is a few seconds' wait.
 */
static GArray *
open_and_read (const char *path,
               int *fd,
               GError **error)
{
  g_autofree guint8 *data = g_malloc (LARGEST);
  gssize size;

  *fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (*fd < 0)
    {
      vst_hub_file_fail (error, errno, "Opening the attempts");
      return NULL;
    }

  while (flock (*fd, LOCK_EX) != 0)
    {
      if (errno == EINTR)
        continue;
      vst_hub_file_fail (error, errno, "Locking the attempts");
      close (*fd);
      return NULL;
    }

  size = pread (*fd, data, LARGEST, 0);
  return parse (data, size > 0 ? (gsize) size : 0);
}

static gboolean
write_and_close (int fd,
                 GArray *people,
                 GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean good;

  vst_pack_bytes (bytes, MARK, MARK_SIZE);
  vst_pack_u32 (bytes, people->len);
  for (guint i = 0; i < people->len; i++)
    {
      const Attempts *attempts = &g_array_index (people, Attempts, i);

      vst_pack_u64 (bytes, (guint64) attempts->staff_id);
      vst_pack_u32 (bytes, attempts->failures);
      vst_pack_u64 (bytes, (guint64) attempts->last);
    }

  good = vst_hub_file_write_all (fd, bytes->data, bytes->len, error);
  if (good && (ftruncate (fd, bytes->len) != 0 || fdatasync (fd) != 0))
    good = vst_hub_file_fail (error, errno, "Writing the attempts");

  close (fd);
  return good;
}

static gboolean
find (GArray *people,
      gint64 staff_id,
      guint *index)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, Attempts, i).staff_id == staff_id)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vst_attempts_get_wait:
 *
 * How many microseconds there are to wait: 1 s after the first wrong
 * passphrase, then 2, 4 and so on up to 60.
 *
 * Never longer than that, also when the clock was set back meanwhile.
 */
gint64
vst_attempts_get_wait (const char *path,
                       gint64 staff_id,
                       gint64 now)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) people = NULL;
  const Attempts *attempts;
  gint64 delay;
  guint index;

  g_return_val_if_fail (path != NULL, 0);

  bytes = vst_hub_file_read (path, LARGEST, NULL);
  if (bytes == NULL)
    return 0;

  people = parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!find (people, staff_id, &index))
    return 0;

  attempts = &g_array_index (people, Attempts, index);
  if (attempts->failures == 0)
    return 0;

  delay = attempts->failures > 6 ? LONGEST_WAIT : MIN (LONGEST_WAIT, 1 << (attempts->failures - 1));
  delay *= G_USEC_PER_SEC;
  if (attempts->last > now)
    return delay;

  /* Written so that no number of a forged file overflows. */
  return now - delay >= attempts->last ? 0 : attempts->last - (now - delay);
}

/**
 * vst_attempts_check:
 *
 * It fails with `VST_ERROR_WAIT` when it is too soon to try again.
 */
gboolean
vst_attempts_check (const char *path,
                    gint64 staff_id,
                    gint64 now,
                    GError **error)
{
  gint64 wait = vst_attempts_get_wait (path, staff_id, now);

  if (wait == 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_WAIT, "%" G_GINT64_FORMAT " ms to wait for staff member %" G_GINT64_FORMAT,
               wait / 1000, staff_id);
  return FALSE;
}

/**
 * vst_attempts_fail:
 *
 * Notes a wrong passphrase.
 */
gboolean
vst_attempts_fail (const char *path,
                   gint64 staff_id,
                   gint64 now,
                   GError **error)
{
  g_autoptr (GArray) people = NULL;
  Attempts attempts = { staff_id, 0, 0 };
  guint index;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  people = open_and_read (path, &fd, error);
  if (people == NULL)
    return FALSE;

  if (find (people, staff_id, &index))
    {
      attempts = g_array_index (people, Attempts, index);
      g_array_remove_index (people, index);
    }
  else if (people->len == MOST_PEOPLE)
    {
      g_array_remove_index (people, 0);
    }

  /* The latest stand last, so that the first are those to forget. */
  attempts.failures = attempts.failures < G_MAXUINT32 ? attempts.failures + 1 : attempts.failures;
  attempts.last = now;
  g_array_append_val (people, attempts);
  return write_and_close (fd, people, error);
}

/**
 * vst_attempts_succeed:
 * @failures: (out) (optional): wrong passphrases since the last good one, which
 *   she is told of
 *
 * Forgets the wrong passphrases of somebody who gave the right one.
 */
gboolean
vst_attempts_succeed (const char *path,
                      gint64 staff_id,
                      guint *failures,
                      GError **error)
{
  g_autoptr (GArray) people = NULL;
  guint index;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  if (failures != NULL)
    *failures = 0;

  people = open_and_read (path, &fd, error);
  if (people == NULL)
    return FALSE;

  if (!find (people, staff_id, &index))
    {
      close (fd);
      return TRUE;
    }

  if (failures != NULL)
    *failures = g_array_index (people, Attempts, index).failures;
  g_array_remove_index (people, index);
  return write_and_close (fd, people, error);
}
