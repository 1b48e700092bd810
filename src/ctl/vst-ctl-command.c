/* vst-ctl-command.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

const VstCtlOption vst_ctl_global_options[] = {
  { "as", 0, VST_CTL_TEXT, N_ ("STAFF"), N_ ("Who signs in: a name at sign-in, or its number") },
  { "passphrase-fd", 0, VST_CTL_NUMBER, N_ ("N"), N_ ("Read passphrases from this descriptor, one a line") },
  { "passphrase-file", 0, VST_CTL_TEXT, N_ ("FILE"), N_ ("Read passphrases from this file, one a line") },
  { "lang", 0, VST_CTL_TEXT, "en|fr", N_ ("Speak this language") },
  { "json", 0, VST_CTL_FLAG, NULL, N_ ("Answer in JSON") },
  { "quiet", 0, VST_CTL_FLAG, NULL, N_ ("Say only what was asked for") },
  { "version", 0, VST_CTL_FLAG, NULL, N_ ("Say which version this is") },
  { "help", 'h', VST_CTL_FLAG, NULL, N_ ("Show this help") },
  { NULL }
};

static const VstCtlCommand *const commands[] = {
  &vst_ctl_new,
  &vst_ctl_demo,
  &vst_ctl_find,
  &vst_ctl_candidates,
  &vst_ctl_catalogue,
  &vst_ctl_import,
  &vst_ctl_export,
  &vst_ctl_print_sheet,
  &vst_ctl_slots,
  &vst_ctl_check,
  &vst_ctl_backup,
  &vst_ctl_restore,
  &vst_ctl_staff,
  &vst_ctl_expand,
  &vst_ctl_check_id,
  &vst_ctl_schema,
  NULL
};

const VstCtlCommand *const *
vst_ctl_command_all (void)
{
  return commands;
}

const VstCtlCommand *
vst_ctl_command_find (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

static char *
left_side (const VstCtlOption *option)
{
  g_autofree char *letter = option->letter != 0 ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("");
  const char *value = option->value != NULL ? _(option->value) : "";

  return g_strconcat ("  ", letter, "--", option->name, *value != '\0' ? " " : "", value, NULL);
}

static void
print_pair (VstCtl *ctl,
            const char *left,
            const char *right)
{
  int fill = MAX (2, 28 - (int) g_utf8_strlen (left, -1));

  vst_ctl_print (ctl, "%s%*s%s", left, fill, "", right);
}

static void
print_options (VstCtl *ctl,
               const VstCtlOption *options)
{
  for (; options->name != NULL; options++)
    {
      g_autofree char *left = left_side (options);

      print_pair (ctl, left, _(options->help));
    }
}

/**
 * vst_ctl_print_help:
 * @command: (nullable): a command, or %NULL for the program
 *
 * Says how it is called, in the language asked for.
 */
void
vst_ctl_print_help (VstCtl *ctl,
                    const VstCtlCommand *command)
{
  if (command != NULL)
    {
      vst_ctl_print (ctl, _("Usage: vestibulectl [OPTION…] %1$s %2$s"), command->name, _(command->arguments));
      vst_ctl_print (ctl, "\n%s", _(command->summary));

      if (command->options[0].name != NULL)
        {
          vst_ctl_print (ctl, "\n%s", _("Options of this command:"));
          print_options (ctl, command->options);
        }

      vst_ctl_print (ctl, "\n%s", _("Options before the command:"));
      print_options (ctl, vst_ctl_global_options);
      return;
    }

  vst_ctl_print (ctl, "%s", _("Usage: vestibulectl [OPTION…] COMMAND HUB [ARGUMENT…]"));
  vst_ctl_print (ctl, "\n%s", _("Looks after a hub from the command line. HUB is its folder, NAME.vestibule."));
  vst_ctl_print (ctl, "\n%s", _("Commands:"));

  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_autofree char *left = g_strconcat ("  ", commands[i]->name, NULL);

      print_pair (ctl, left, _(commands[i]->summary));
    }

  vst_ctl_print (ctl, "\n%s", _("Options:"));
  print_options (ctl, vst_ctl_global_options);
  vst_ctl_print (ctl, "\n%s", _("Passphrases are asked for on the terminal, or read from a descriptor or a file; they never stand on the command line."));
  vst_ctl_print (ctl, "%s", _("COMMAND --help says more about a command."));
}
