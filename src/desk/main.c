/* main.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application.h"
#include "vst-language.h"
#include "vst-secret.h"

int
main (int argc,
      char *argv[])
{
  g_autoptr (VstApplication) application = NULL;

  /* Keys will be in memory: no core file, no other program that looks in. */
  vst_secret_harden_process ();

  /* Before any thread, and before GTK has a text to translate. */
  gtk_disable_setlocale ();
  vst_language_init (g_getenv ("VST_LOCALE_DIR") ? g_getenv ("VST_LOCALE_DIR") : LOCALE_DIR);

  application = vst_application_new (argv);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
