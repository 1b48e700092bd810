/* roster.h: what is on a group's list
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The cells of vst_group_roster_new() for vst_test_group_new(), which the bare
 * program draws as well; ours asserts that it has them.
 */
#define ROSTER_COLUMNS 7

static const char *const roster_heads[ROSTER_COLUMNS] = {
  "Row", "Name to use", "Language", "Children minded", "Interpreter", "Place", "Received"
};

static const double roster_widths[ROSTER_COLUMNS] = { 1.4, 6.5, 2.4, 2.2, 2.2, 2.8, 1.8 };

static inline void
roster_fill (guint  row,
             char  *cells[ROSTER_COLUMNS])
{
  static const char *const given[] = { "Chloé", "Hawa", "Ingrid", "Marie-Ève", "Nadia", "Tanya", "Yasmine", "Josée" };
  static const char *const family[] = { "Saint-Onge", "Nguyễn", "Tremblay", "Côté-Beaulieu", "Hassan", "O’Brien", "L’Heureux" };
  static const char *const minded[] = { "", "1", "2" };

  cells[0] = g_strdup_printf ("%u", row + 1);
  cells[1] = g_strjoin (" ", given[row % G_N_ELEMENTS (given)], family[row % G_N_ELEMENTS (family)], NULL);
  cells[2] = g_strdup (row % 3 ? "French" : "English");
  cells[3] = g_strdup (minded[row % G_N_ELEMENTS (minded)]);
  cells[4] = g_strdup (row % 5 == 4 ? "yes" : "");
  cells[5] = g_strdup ("Active");
  cells[6] = g_strdup_printf ("%u", 3 + row % 3);
}

static inline void
roster_clear (char *cells[ROSTER_COLUMNS])
{
  for (guint i = 0; i < ROSTER_COLUMNS; i++)
    g_free (cells[i]);
}

G_END_DECLS
