/* vst-kin-person-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-person-field.h"

#include <glib/gi18n.h>

/* The ids of those in the menu, in its order; and whom it shall stand at once they
 * are there.
 */
#define IDS "vst-kin-ids"
#define WAITED_FOR "vst-kin-waited-for"

static void
choose (GtkDropDown *menu,
        const GArray *ids,
        gint64 person_id)
{
  guint at = 0;

  while (at < ids->len && g_array_index (ids, gint64, at) != person_id)
    at++;

  /* Never somebody else instead of her. */
  gtk_drop_down_set_selected (menu, at < ids->len ? at : GTK_INVALID_LIST_POSITION);
}

/**
 * vst_kin_person_field_fill:
 * @but_id: who isn't in it
 *
 * Everybody of @kin.  At first the menu stands at the first of them; later at whom
 * it stood at, or at nobody where she is gone.
 */
void
vst_kin_person_field_fill (GtkDropDown *menu,
                           const VstKin *kin,
                           gint64 but_id)
{
  g_autoptr (GtkStringList) names = NULL;
  const GArray *before;
  gboolean is_first;
  gint64 chosen;
  GArray *ids;

  g_return_if_fail (GTK_IS_DROP_DOWN (menu) && kin != NULL);

  before = g_object_get_data (G_OBJECT (menu), IDS);
  is_first = before != NULL ? before->len == 0 : g_object_get_data (G_OBJECT (menu), WAITED_FOR) == NULL;
  chosen = vst_kin_person_field_get (menu);
  names = gtk_string_list_new (NULL);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < kin->people->len; i++)
    {
      const VstKinPerson *person = g_ptr_array_index (kin->people, i);

      if (person->id == but_id)
        continue;

      g_array_append_val (ids, person->id);
      gtk_string_list_append (names, person->name[0] != '\0' ? person->name : _("Anonymous visitor"));
    }

  g_object_set_data_full (G_OBJECT (menu), IDS, ids, (GDestroyNotify) g_array_unref);
  g_object_set_data (G_OBJECT (menu), WAITED_FOR, NULL);
  gtk_drop_down_set_model (menu, G_LIST_MODEL (names));

  if (is_first)
    gtk_drop_down_set_selected (menu, 0);
  else
    choose (menu, ids, chosen);
}

/**
 * vst_kin_person_field_choose:
 * @person_id: 0 for nobody
 *
 * Lets the menu stand at her: now, or once it is filled.
 */
void
vst_kin_person_field_choose (GtkDropDown *menu,
                             gint64 person_id)
{
  const GArray *ids;

  g_return_if_fail (GTK_IS_DROP_DOWN (menu));

  ids = g_object_get_data (G_OBJECT (menu), IDS);
  /* Nobody, of what isn't filled yet, is what it said of itself: it was not asked. */
  if (ids != NULL)
    choose (menu, ids, person_id);
  else if (person_id != 0)
    g_object_set_data_full (G_OBJECT (menu), WAITED_FOR, g_memdup2 (&person_id, sizeof person_id), g_free);
}

/**
 * vst_kin_person_field_get:
 *
 * Returns: whom it stands at, or will once it is filled; 0 where that is nobody
 */
gint64
vst_kin_person_field_get (GtkDropDown *menu)
{
  const GArray *ids;
  const gint64 *waited_for;
  guint at;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (menu), 0);

  ids = g_object_get_data (G_OBJECT (menu), IDS);
  waited_for = g_object_get_data (G_OBJECT (menu), WAITED_FOR);
  at = gtk_drop_down_get_selected (menu);

  if (ids == NULL)
    return waited_for != NULL ? *waited_for : 0;

  return at < ids->len ? g_array_index (ids, gint64, at) : 0;
}
