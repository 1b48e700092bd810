/* main.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl.h"

int
main (int argc,
      char *argv[])
{
  return vst_ctl_main (argc, argv);
}
