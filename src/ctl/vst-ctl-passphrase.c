/* vst-ctl-passphrase.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "vst-error.h"

#define LONGEST 4096

/* One line is read at a time, byte by byte, so that what comes after it stays in
 * the descriptor for the next question, and no buffer of the C library ever
 * holds a passphrase.
 */
static int descriptor = -1;

static gboolean
open_source (VstCtl *ctl,
             GError **error)
{
  const char *number = vst_ctl_get_global (ctl, "passphrase-fd");
  const char *path = vst_ctl_get_global (ctl, "passphrase-file");

  if (descriptor >= 0)
    return TRUE;

  if (number != NULL && path != NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Use --passphrase-fd or --passphrase-file, not both."));
      return FALSE;
    }

  if (number != NULL)
    {
      guint64 value = g_ascii_strtoull (number, NULL, 10);

      if (value > G_MAXINT || fcntl ((int) value, F_GETFD) < 0)
        {
          vst_ctl_set_usage (error, "%s", _("Nothing is open at the descriptor of --passphrase-fd."));
          return FALSE;
        }

      descriptor = (int) value;
    }
  else if (path != NULL)
    {
      descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);

      if (descriptor < 0)
        {
          vst_ctl_set_usage (error, "%s", _("The file of --passphrase-file can’t be read."));
          return FALSE;
        }
    }

  return TRUE;
}

static VstSecret *
make_secret (const guint8 *line,
             gsize length,
             GError **error)
{
  if (length > 0 && line[length - 1] == '\r')
    length--;

  if (!g_utf8_validate ((const char *) line, (gssize) length, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TEXT, "A passphrase is not UTF-8");
      return NULL;
    }

  {
    VstSecret *secret = vst_secret_new (length + 1);
    guint8 *bytes = vst_secret_get_bytes (secret);

    memcpy (bytes, line, length);
    bytes[length] = '\0';

    return secret;
  }
}

/* A byte of the line; FALSE at its end. */
static gboolean
take_byte (int fd,
           guint8 *bytes,
           gsize *length,
           gboolean *ended)
{
  guint8 byte;
  gssize n;

  do
    n = read (fd, &byte, 1);
  while (n < 0 && errno == EINTR);

  if (n <= 0)
    {
      *ended = TRUE;
      return FALSE;
    }

  if (byte == '\n')
    return FALSE;

  if (*length < LONGEST)
    bytes[(*length)++] = byte;

  return TRUE;
}

static VstSecret *
read_line (GError **error)
{
  g_autoptr (VstSecret) buffer = vst_secret_new (LONGEST);
  gboolean ended = FALSE;
  gsize length = 0;

  while (take_byte (descriptor, vst_secret_get_bytes (buffer), &length, &ended))
    ;

  if (ended && length == 0)
    {
      vst_ctl_set_usage (error, "%s", _("One more passphrase is needed than were given, one a line."));
      return NULL;
    }

  return make_secret (vst_secret_get_bytes (buffer), length, error);
}

typedef struct
{
  int fd;
  VstSecret *buffer;
  gsize length;
  gboolean done;
} Typing;

static gboolean
typed_cb (int fd,
          GIOCondition condition,
          gpointer data)
{
  Typing *typing = data;
  gboolean ended = FALSE;

  /* The terminal hands over whole lines. */
  while (take_byte (fd, vst_secret_get_bytes (typing->buffer), &typing->length, &ended))
    ;

  typing->done = TRUE;

  return G_SOURCE_REMOVE;
}

static VstSecret *
ask (VstCtl *ctl,
     const char *question,
     GError **error)
{
  int fd = g_open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0);
  Typing typing = { .fd = fd };
  struct termios shown;
  struct termios hidden;
  VstSecret *secret = NULL;
  guint watch;

  if (fd < 0 || tcgetattr (fd, &shown) != 0)
    {
      if (fd >= 0)
        close (fd);

      vst_ctl_set_usage (error, "%s", _("There is no terminal to ask for a passphrase. Use --passphrase-fd or --passphrase-file."));
      return NULL;
    }

  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  hidden.c_lflag |= ICANON | ISIG;
  tcsetattr (fd, TCSAFLUSH, &hidden);
  typing.buffer = vst_secret_new (LONGEST);
  watch = g_unix_fd_add (fd, G_IO_IN | G_IO_HUP, typed_cb, &typing);

  if (write (fd, question, strlen (question)) < 0)
    g_debug ("The terminal takes no question");

  while (!typing.done && !g_cancellable_is_cancelled (vst_ctl_get_cancellable (ctl)))
    g_main_context_iteration (NULL, TRUE);

  if (!typing.done)
    g_source_remove (watch);

  /* The end of the line was not shown either. */
  if (write (fd, "\n", 1) < 0)
    g_debug ("The terminal is gone");

  tcsetattr (fd, TCSAFLUSH, &shown);
  close (fd);

  if (!g_cancellable_set_error_if_cancelled (vst_ctl_get_cancellable (ctl), error))
    secret = make_secret (vst_secret_get_bytes (typing.buffer), typing.length, error);

  vst_secret_unref (typing.buffer);

  return secret;
}

/**
 * vst_ctl_read_passphrase:
 * @question: what a terminal shows
 *
 * The next passphrase: a line of `--passphrase-fd` or `--passphrase-file`, or
 * what is typed at the terminal, which doesn't show it.
 *
 * Returns: with its NUL
 */
VstSecret *
vst_ctl_read_passphrase (VstCtl *ctl,
                         const char *question,
                         GError **error)
{
  if (!open_source (ctl, error))
    return NULL;

  return descriptor >= 0 ? read_line (error) : ask (ctl, question, error);
}

/**
 * vst_ctl_choose_passphrase:
 *
 * A new passphrase: at the terminal it is typed twice.
 */
VstSecret *
vst_ctl_choose_passphrase (VstCtl *ctl,
                           const char *question,
                           GError **error)
{
  g_autoptr (VstSecret) secret = vst_ctl_read_passphrase (ctl, question, error);
  g_autoptr (VstSecret) again = NULL;

  if (secret == NULL || descriptor >= 0)
    return g_steal_pointer (&secret);

  if (!(again = ask (ctl, _("Once more: "), error)))
    return NULL;

  if (vst_secret_equal (secret, again))
    return g_steal_pointer (&secret);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_PASSPHRASES_DIFFER, "Two different passphrases were typed");

  return NULL;
}
