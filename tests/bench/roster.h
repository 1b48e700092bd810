/* roster.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same cells for both programs: a group's list, with a column a session. */
#define ROSTER_COLUMNS 8

static const char *const roster_heads[ROSTER_COLUMNS] = {
  "Number", "First name", "Family name", "Language", "Phone", "Nov. 2", "Nov. 9", "Nov. 16"
};

static inline void
roster_fill (guint  row,
             char  *cells[ROSTER_COLUMNS])
{
  static const char *const given[] = { "Chloé", "Hawa", "Ingrid", "Marie-Ève", "Nadia", "Tanya", "Yasmine", "Josée" };
  static const char *const family[] = { "Saint-Onge", "Nguyễn", "Tremblay", "Côté-Beaulieu", "Hassan", "O’Brien", "L’Heureux" };
  static const char *const marks[] = { "P", "L", "E", "M", "V", "A", "N" };

  cells[0] = g_strdup_printf ("%u", row + 1);
  cells[1] = g_strdup (given[row % G_N_ELEMENTS (given)]);
  cells[2] = g_strdup (family[row % G_N_ELEMENTS (family)]);
  cells[3] = g_strdup (row % 3 ? "Français" : "English");
  cells[4] = g_strdup_printf ("613-555-%04u", row % 10000);
  for (guint i = 5; i < ROSTER_COLUMNS; i++)
    cells[i] = g_strdup (marks[(row + i) % G_N_ELEMENTS (marks)]);
}

static inline void
roster_clear (char *cells[ROSTER_COLUMNS])
{
  for (guint i = 0; i < ROSTER_COLUMNS; i++)
    g_free (cells[i]);
}

G_END_DECLS
