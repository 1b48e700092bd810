/* vst-ctl-option.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-option.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-date.h"

G_DEFINE_QUARK (vst - ctl - error - quark, vst_ctl_error)

void
vst_ctl_set_usage (GError **error,
                   const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (VST_CTL_ERROR, VST_CTL_ERROR_USAGE, format, arguments);
  va_end (arguments);
}

static const VstCtlOption *
find (const VstCtlOption *options,
      const char *word,
      gsize length)
{
  for (; options->name != NULL; options++)
    {
      gboolean is_long = g_str_has_prefix (word, "--");

      if (is_long && length - 2 == strlen (options->name) && strncmp (word + 2, options->name, length - 2) == 0)
        return options;

      if (!is_long && length == 2 && word[1] == options->letter)
        return options;
    }

  return NULL;
}

static gboolean
check_value (const VstCtlOption *option,
             const char *value,
             GError **error)
{
  guint64 number;

  if (option->kind == VST_CTL_NUMBER && !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT64, &number, NULL))
    {
      vst_ctl_set_usage (error, _("After --%s comes a number, such as 20."), option->name);
      return FALSE;
    }

  if (option->kind == VST_CTL_DAY && !vst_day_is_valid (value))
    {
      vst_ctl_set_usage (error, _("After --%s comes a date, such as 2026-02-03."), option->name);
      return FALSE;
    }

  if (!g_utf8_validate (value, -1, NULL))
    {
      vst_ctl_set_usage (error, _("What comes after --%s has to be UTF-8."), option->name);
      return FALSE;
    }

  return TRUE;
}

static void
keep_value (GHashTable *values,
            const VstCtlOption *option,
            const char *value)
{
  const char *before = g_hash_table_lookup (values, option->name);
  gboolean further = option->kind == VST_CTL_LIST && before != NULL;

  g_hash_table_replace (values, (gpointer) option->name,
                        further ? g_strconcat (before, "\n", value, NULL) : g_strdup (value));
}

/**
 * vst_ctl_option_parse:
 * @options: what there is
 * @argv: the words, the first of them too
 * @until_argument: whether to stop at the first word that is no option
 * @arguments: (element-type utf8): where those go that are no options
 * @n_used: (out) (optional): how many words were read
 *
 * Reads `--name`, `--name VALUE`, `--name=VALUE`, `-o VALUE`, and `--`, after
 * which nothing is an option.
 *
 * Returns: what was said, by the option's name
 */
GHashTable *
vst_ctl_option_parse (const VstCtlOption *options,
                      int argc,
                      char **argv,
                      gboolean until_argument,
                      GPtrArray *arguments,
                      int *n_used,
                      GError **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  gboolean literal = FALSE;
  int i;

  for (i = 0; i < argc; i++)
    {
      const char *word = argv[i];
      const char *equals = strchr (word, '=');
      const VstCtlOption *option;
      const char *value = "";

      if (literal || word[0] != '-' || word[1] == '\0')
        {
          if (until_argument)
            break;

          g_ptr_array_add (arguments, g_strdup (word));
          continue;
        }

      if (g_str_equal (word, "--"))
        {
          literal = TRUE;
          continue;
        }

      option = find (options, word, equals != NULL ? (gsize) (equals - word) : strlen (word));

      /* The word itself isn't repeated: it could be a passphrase gone astray. */
      if (option == NULL)
        {
          vst_ctl_set_usage (error, _("Word %d is not an option that exists here."), i + 1);
          return NULL;
        }

      if (option->kind == VST_CTL_FLAG)
        {
          if (equals != NULL)
            {
              vst_ctl_set_usage (error, _("Nothing comes after --%s."), option->name);
              return NULL;
            }
        }
      else if (equals != NULL)
        {
          value = equals + 1;
        }
      else if (i + 1 < argc)
        {
          value = argv[++i];
        }
      else
        {
          vst_ctl_set_usage (error, _("Something has to come after --%s."), option->name);
          return NULL;
        }

      if (!check_value (option, value, error))
        return NULL;

      keep_value (values, option, value);
    }

  if (n_used != NULL)
    *n_used = i;

  return g_steal_pointer (&values);
}
