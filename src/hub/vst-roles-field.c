/* vst-roles-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-roles-field.h"

#include <glib/gi18n.h>

#include "vst-role-wording.h"

/* In the order in which they are asked. */
static const struct
{
  VstRole role;
  const char *what;
} roles_told[VST_N_ROLES] = {
  { VST_ROLE_RECEPTION, N_ ("Welcomes families and takes in new ones") },
  { VST_ROLE_COORDINATOR, N_ ("The same, and imports and exports lists") },
  { VST_ROLE_PIVOT, N_ ("Follows families, with notes of her own") },
  { VST_ROLE_LINK, N_ ("Links families with resources") },
  { VST_ROLE_PARTNER, N_ ("Sees her own sessions") },
  { VST_ROLE_ADMIN, N_ ("People, keys, settings and backups; no family") },
  { VST_ROLE_PRIVACY, N_ ("Who saw what, not what was seen") },
};

/**
 * VstRolesField:
 *
 * What a staff member is here: a box to check for each role.
 */
struct _VstRolesField
{
  AdwBin parent_instance;

  GtkWidget *checks[VST_N_ROLES];
};

G_DEFINE_FINAL_TYPE (VstRolesField, vst_roles_field, ADW_TYPE_BIN)

static void
vst_roles_field_class_init (VstRolesFieldClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vst_roles_field_init (VstRolesField *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);

  for (guint i = 0; i < VST_N_ROLES; i++)
    {
      GtkWidget *what = gtk_label_new (_(roles_told[i].what));

      self->checks[i] = gtk_check_button_new_with_label (vst_word_staff_role (roles_told[i].role));
      gtk_label_set_xalign (GTK_LABEL (what), 0);
      gtk_label_set_wrap (GTK_LABEL (what), TRUE);
      gtk_widget_set_hexpand (what, TRUE);
      gtk_widget_add_css_class (what, "t-meta");
      gtk_grid_attach (GTK_GRID (grid), self->checks[i], 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), what, 1, (int) i, 1, 1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->checks[i]), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, what, NULL, -1);
    }

  adw_bin_set_child (ADW_BIN (self), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Roles"), -1);
}

guint
vst_roles_field_get_roles (VstRolesField *self)
{
  guint roles = 0;

  g_return_val_if_fail (VST_IS_ROLES_FIELD (self), 0);

  for (guint i = 0; i < VST_N_ROLES; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      roles |= roles_told[i].role;

  return roles;
}

void
vst_roles_field_set_roles (VstRolesField *self,
                           guint roles)
{
  g_return_if_fail (VST_IS_ROLES_FIELD (self));

  for (guint i = 0; i < VST_N_ROLES; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (roles & roles_told[i].role) != 0);
}

/**
 * vst_roles_field_hold:
 * @roles: bits of #VstRole
 *
 * Keeps these as they are: they are told, and not asked.
 */
void
vst_roles_field_hold (VstRolesField *self,
                      guint roles)
{
  g_return_if_fail (VST_IS_ROLES_FIELD (self));

  for (guint i = 0; i < VST_N_ROLES; i++)
    gtk_widget_set_sensitive (self->checks[i], (roles & roles_told[i].role) == 0);
}
