/* vst-blocked-command.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-blocked-command.h"

const char *const vst_blocked_commands[] = {
  "find HUB amina",
  "find HUB secret",
  "--json find HUB 26-003101",
  "--json --lang fr find HUB tremblay --limit 100",
  "candidates HUB --given Secret --family-name Tremblay --born 1990-01-01",
  "--json candidates HUB --given Amina --family-name Tremblay",
  "slots HUB --agency 1 --from 2026-05-04 --to 2026-05-05",
  "export HUB families -o PLACE/f.csv",
  "export HUB families --closed -o PLACE/f.xlsx",
  "export HUB appointments --from 2026-05-01 --to 2026-05-31 -o PLACE/a.csv",
  "export HUB appointments --from 2026-05-01 --to 2026-05-31 -o PLACE/a.xlsx",
  "export HUB appointments --from 2026-05-01 --to 2026-05-31 -o PLACE/a.ics",
  "export HUB presence --from 2026-05-01 --to 2026-05-31 -o PLACE/p.csv",
  "export HUB chits -o PLACE/c.csv",
  "export HUB attendance -o PLACE/g.csv",
  "export HUB attendance C -o PLACE/g.xlsx",
  "export HUB family --family 26-003101 -o PLACE/one.xml",
  "--lang fr export HUB family --family 26-003101 -o PLACE/one.pdf",
  "print HUB day-sheet --date 2026-05-04 --in en -o PLACE/day.pdf",
  "print HUB roster --date 2026-05-04 --in en -o PLACE/roster.pdf",
  "print HUB sign-in --date 2026-05-04 --in fr -o PLACE/sign.pdf",
  "print HUB grid --date 2026-05-04 --in en -o PLACE/grid.pdf",
  "print HUB intake-form 26-003101 --in en -o PLACE/intake.pdf",
  "print HUB interview 26-003101 --in en -o PLACE/interview.pdf",
  "print HUB chit 101 --in en -o PLACE/chit.pdf",
  "print HUB intake-form 26-001003 --in fr -o PLACE/intake3.pdf",
  "print HUB interview 26-001003 --in en -o PLACE/interview3.pdf",
  "print HUB summary 26-001003 --in en -o PLACE/summary3.pdf",
  "print HUB consent 26-001001 --in both -o PLACE/consent1.pdf",
  "print HUB directive 26-001001 --in fr -o PLACE/directive1.pdf",
  "export HUB family --family 26-001003 -o PLACE/three.xml",
  "--json print HUB summary 26-003101 --in en -o PLACE/summary.pdf",
  "--json print HUB intake-form 26-009999 --in en -o PLACE/nobody.pdf",
  "--json print HUB intake-form 26-003101 --in en -o PLACE/hidden.pdf",
  "print HUB consent 26-003101 --in en -o PLACE/consent.pdf",
  "--json print HUB directive 26-003101 --in fr -o PLACE/directive.pdf",
  "print HUB roster C --in both -o PLACE/roster-of.pdf",
  "print HUB sign-in C --in en -o PLACE/sign-in-of.pdf",
  "print HUB grid C --in fr -o PLACE/grid-of.pdf",
  "--json import HUB families PLACE/list.csv --dry-run",
  NULL
};
