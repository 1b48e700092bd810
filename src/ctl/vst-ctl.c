/* vst-ctl.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vst-ctl-hub.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-secret.h"

#define PROGRESS_MSEC 200

struct _VstCtl
{
  const VstCtlCommand *command;
  GHashTable *global;
  GHashTable *values;
  GPtrArray *arguments;
  GCancellable *cancellable;

  /* How far the work on a thread has come. */
  int done;
  int total;
  gboolean shown;
};

static void
vst_ctl_clear (VstCtl *self)
{
  g_clear_pointer (&self->global, g_hash_table_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_pointer (&self->arguments, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VstCtl, vst_ctl_clear)

const char *
vst_ctl_get_argument (VstCtl *self,
                      guint index)
{
  return index < self->arguments->len ? g_ptr_array_index (self->arguments, index) : NULL;
}

guint
vst_ctl_get_n_arguments (VstCtl *self)
{
  return self->arguments->len;
}

const char *
vst_ctl_get_global (VstCtl *self,
                    const char *option)
{
  return self->global != NULL ? g_hash_table_lookup (self->global, option) : NULL;
}

const char *
vst_ctl_get_text (VstCtl *self,
                  const char *option)
{
  return self->values != NULL ? g_hash_table_lookup (self->values, option) : NULL;
}

gint64
vst_ctl_get_number (VstCtl *self,
                    const char *option,
                    gint64 otherwise)
{
  const char *text = vst_ctl_get_text (self, option);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : otherwise;
}

gboolean
vst_ctl_has (VstCtl *self,
             const char *option)
{
  return vst_ctl_get_text (self, option) != NULL;
}

gboolean
vst_ctl_is_json (VstCtl *self)
{
  return vst_ctl_get_global (self, "json") != NULL;
}

gboolean
vst_ctl_is_quiet (VstCtl *self)
{
  return vst_ctl_get_global (self, "quiet") != NULL;
}

GCancellable *
vst_ctl_get_cancellable (VstCtl *self)
{
  return self->cancellable;
}

/**
 * vst_ctl_print:
 *
 * A line of the result.
 */
void
vst_ctl_print (VstCtl *self,
               const char *format,
               ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  putchar ('\n');
}

static char *
json_of (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * vst_ctl_print_json:
 *
 * A line of the result under `--json`.
 */
void
vst_ctl_print_json (VstCtl *self,
                    JsonBuilder *builder)
{
  g_autofree char *text = json_of (builder);

  puts (text);
}

static void
clear_progress (VstCtl *self)
{
  if (!self->shown)
    return;

  fputs ("\r\033[K", stderr);
  self->shown = FALSE;
}

/**
 * vst_ctl_tell:
 *
 * A line beside the result: on standard error, and not under `--quiet`.
 */
void
vst_ctl_tell (VstCtl *self,
              const char *format,
              ...)
{
  va_list arguments;

  if (vst_ctl_is_quiet (self))
    return;

  clear_progress (self);
  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
}

/**
 * vst_ctl_set_progress:
 *
 * How far the work has come; any thread may say it.
 */
void
vst_ctl_set_progress (VstCtl *self,
                      guint done,
                      guint total)
{
  g_atomic_int_set (&self->done, (int) done);
  g_atomic_int_set (&self->total, (int) total);
}

static gboolean
progress_cb (gpointer data)
{
  VstCtl *self = data;
  int total = g_atomic_int_get (&self->total);
  g_autofree char *done_text = NULL;
  g_autofree char *total_text = NULL;

  if (total == 0)
    return G_SOURCE_CONTINUE;

  done_text = vst_format_count (g_atomic_int_get (&self->done));
  total_text = vst_format_count (total);
  fputs ("\r\033[K", stderr);
  /* Translators: how far some work has come: 12,000 of 100,000 */
  fprintf (stderr, _("%1$s of %2$s"), done_text, total_text);
  self->shown = TRUE;

  return G_SOURCE_CONTINUE;
}

/**
 * vst_ctl_wait:
 * @result: set by the callback that is waited for
 *
 * Lets the main context run until there is a result.
 */
void
vst_ctl_wait (VstCtl *self,
              GAsyncResult **result)
{
  guint watch = 0;

  if (isatty (STDERR_FILENO) && !vst_ctl_is_quiet (self))
    watch = g_timeout_add (PROGRESS_MSEC, progress_cb, self);

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_clear_handle_id (&watch, g_source_remove);
  clear_progress (self);
  vst_ctl_set_progress (self, 0, 0);
}

typedef struct
{
  VstCtl *ctl;
  VstCtlFunc func;
  gpointer data;
} Work;

static void
work_thread (GTask *task,
             gpointer source_object,
             gpointer task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (work->func (work->ctl, work->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/**
 * vst_ctl_run_on_thread:
 *
 * Does what takes its time on a thread, so that Ctrl+C is heard and progress is
 * shown.  @func speaks no language: that belongs to the main thread.
 */
gboolean
vst_ctl_run_on_thread (VstCtl *self,
                       VstCtlFunc func,
                       gpointer data,
                       GError **error)
{
  Work work = { self, func, data };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, keep_cb, &result);

  g_task_set_source_tag (task, vst_ctl_run_on_thread);
  /* What was done to the end is told, though it was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, &work, NULL);
  g_task_run_in_thread (task, work_thread);
  vst_ctl_wait (self, &result);

  return g_task_propagate_boolean (task, error);
}

/**
 * vst_ctl_exit_of:
 * @error: what went wrong
 *
 * What the program ends with.
 */
VstCtlExit
vst_ctl_exit_of (const GError *error)
{
  static const VstCtlExit exits[] = {
    [VST_CTL_ERROR_USAGE] = VST_CTL_USAGE,
    [VST_CTL_ERROR_REFUSED] = VST_CTL_REFUSED,
    [VST_CTL_ERROR_DAMAGED] = VST_CTL_DAMAGED,
  };

  if (error->domain == VST_CTL_ERROR)
    return exits[error->code];

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return VST_CTL_CANCELLED;

  if (error->domain != VST_ERROR)
    return VST_CTL_REFUSED;

  switch (error->code)
    {
    case VST_ERROR_PASSPHRASE_WRONG:
    case VST_ERROR_WAIT:
    case VST_ERROR_RECOVERY_KIT:
    case VST_ERROR_NO_RIGHT:
    case VST_ERROR_LOCKED:
      return VST_CTL_NO_RIGHT;

    case VST_ERROR_NOT_A_HUB:
    case VST_ERROR_MISSING_PART:
    case VST_ERROR_NOT_ENCRYPTED:
    case VST_ERROR_CORRUPT:
    case VST_ERROR_NOT_A_BACKUP:
    case VST_ERROR_BACKUP_DAMAGED:
    case VST_ERROR_KEYS_OLD:
      return VST_CTL_DAMAGED;

    default:
      return VST_CTL_REFUSED;
    }
}

/* The error's own message is for the log: it is English, and the sentence for
 * people is made from its code.
 */
static VstCtlExit
report (VstCtl *self,
        const GError *error)
{
  static const char *const codes[] = {
    [VST_CTL_ERROR_USAGE] = "usage",
    [VST_CTL_ERROR_REFUSED] = "rule",
    [VST_CTL_ERROR_DAMAGED] = "corrupt",
  };
  gboolean own = error->domain == VST_CTL_ERROR;
  g_autofree char *text = own ? g_strdup (error->message) : vst_error_text (error);

  g_debug ("%s", error->message);
  clear_progress (self);

  if (vst_ctl_is_json (self))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autofree char *line = NULL;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "error");
      json_builder_add_string_value (builder, own ? codes[error->code] : vst_error_get_code (error));
      json_builder_set_member_name (builder, "message");
      json_builder_add_string_value (builder, text);
      json_builder_end_object (builder);
      line = json_of (builder);
      fprintf (stderr, "%s\n", line);
    }
  else
    {
      fprintf (stderr, "vestibulectl: %s\n", text);
    }

  return vst_ctl_exit_of (error);
}

/* What the computer speaks, asked before LANGUAGE is put away. */
static VstLanguage
language_of_computer (void)
{
  const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return g_str_has_prefix (value, "fr") ? VST_FRENCH : VST_ENGLISH;
    }

  return VST_ENGLISH;
}

/* Wrong usage is to be told in the language asked for, too: so look before the
 * options are read.
 */
static VstLanguage
language_of_arguments (int argc,
                       char **argv,
                       VstLanguage otherwise)
{
  for (int i = 1; i < argc; i++)
    {
      const char *tag = NULL;

      if (g_str_has_prefix (argv[i], "--lang="))
        tag = argv[i] + strlen ("--lang=");
      else if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
        tag = argv[i + 1];

      if (g_strcmp0 (tag, "fr") == 0)
        return VST_FRENCH;
      if (g_strcmp0 (tag, "en") == 0)
        return VST_ENGLISH;
    }

  return otherwise;
}

static gboolean
check_language (VstCtl *self,
                GError **error)
{
  const char *tag = vst_ctl_get_global (self, "lang");

  if (tag == NULL || g_str_equal (tag, "en") || g_str_equal (tag, "fr"))
    return TRUE;

  vst_ctl_set_usage (error, "%s", _("The language is en or fr."));

  return FALSE;
}

static gboolean
check_arguments (VstCtl *self,
                 GError **error)
{
  const VstCtlCommand *command = self->command;

  if (self->arguments->len >= command->n_least && self->arguments->len <= command->n_most)
    return TRUE;

  vst_ctl_set_usage (error, _("This command is called so: %1$s %2$s"), command->name, _(command->arguments));

  return FALSE;
}

static gboolean
run_command (VstCtl *self,
             int argc,
             char **argv,
             GError **error)
{
  const VstCtlOption help[] = { { "help", 'h', VST_CTL_FLAG, NULL, NULL }, { NULL } };
  g_autoptr (GArray) options = g_array_new (TRUE, TRUE, sizeof (VstCtlOption));

  if (!(self->command = vst_ctl_command_find (argv[0])))
    {
      vst_ctl_set_usage (error, "%s", _("There is no such command. vestibulectl --help lists them all."));
      return FALSE;
    }

  for (const VstCtlOption *option = self->command->options; option->name != NULL; option++)
    g_array_append_vals (options, option, 1);

  g_array_append_vals (options, help, 1);

  self->values = vst_ctl_option_parse ((const VstCtlOption *) (gpointer) options->data, argc - 1, argv + 1, FALSE,
                                       self->arguments, NULL, error);

  if (self->values == NULL)
    return FALSE;

  if (vst_ctl_has (self, "help"))
    {
      vst_ctl_print_help (self, self->command);
      return TRUE;
    }

  return check_arguments (self, error) && self->command->run (self, error);
}

static gboolean
run (VstCtl *self,
     int argc,
     char **argv,
     GError **error)
{
  int n_used;

  self->global = vst_ctl_option_parse (vst_ctl_global_options, argc - 1, argv + 1, TRUE, self->arguments, &n_used, error);

  if (self->global == NULL || !check_language (self, error))
    return FALSE;

  if (vst_ctl_get_global (self, "version") != NULL)
    {
      vst_ctl_print (self, "vestibulectl %s", VERSION);
      return TRUE;
    }

  if (vst_ctl_get_global (self, "help") != NULL)
    {
      vst_ctl_print_help (self, NULL);
      return TRUE;
    }

  if (n_used + 1 >= argc)
    {
      vst_ctl_set_usage (error, "%s", _("A command is needed. vestibulectl --help lists them all."));
      return FALSE;
    }

  return run_command (self, argc - 1 - n_used, argv + 1 + n_used, error);
}

static gboolean
stop_cb (gpointer data)
{
  VstCtl *self = data;

  g_cancellable_cancel (self->cancellable);

  return G_SOURCE_CONTINUE;
}

int
vst_ctl_main (int argc,
              char **argv)
{
  VstLanguage computer = language_of_computer ();
  VstLanguage language = language_of_arguments (argc, argv, computer);
  g_auto (VstCtl) self = { 0 };
  g_autoptr (GError) error = NULL;

  /* Standard output is for results alone. */
  g_log_writer_default_set_use_stderr (TRUE);
  vst_language_init (g_getenv ("VST_LOCALE_DIR") ? g_getenv ("VST_LOCALE_DIR") : LOCALE_DIR);
  if (vst_language_is_available (language))
    vst_language_use (language);

  self.arguments = g_ptr_array_new_with_free_func (g_free);
  self.cancellable = g_cancellable_new ();
  g_unix_signal_add (SIGINT, stop_cb, &self);
  g_unix_signal_add (SIGTERM, stop_cb, &self);
  vst_secret_harden_process ();

  if (!vst_secret_init (&error))
    return report (&self, error);

  vst_ctl_register_rooms ();

  if (!run (&self, argc, argv, &error))
    {
      fflush (stdout);
      return error != NULL ? report (&self, error) : VST_CTL_REFUSED;
    }

  /* A result that the disk or a pipe did not take is no result. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Standard output takes no more");
      return report (&self, error);
    }

  return VST_CTL_DONE;
}
