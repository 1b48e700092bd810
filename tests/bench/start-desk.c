/* start-desk.c: the program, as far as its first frame
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application.h"
#include "vst-language.h"
#include "vst-secret.h"

#include "first-frame.h"

int
main (int argc,
      char *argv[])
{
  g_autoptr (VstApplication) application = NULL;

  vst_secret_harden_process ();
  gtk_disable_setlocale ();
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  application = vst_application_new (argv);
  bench_watch_first_frame (GTK_APPLICATION (application));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
