/* vst-staff-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff-field.h"

/**
 * VstStaffField:
 *
 * What is asked of a staff member: her name, her language, her roles, and her
 * passphrase where she chooses it herself.
 */
struct _VstStaffField
{
  AdwBin parent_instance;

  GtkEditable *name;
  GtkCheckButton *english;
  GtkCheckButton *french;
  VstRolesField *roles;
  VstPassphraseField *passphrase;
};

G_DEFINE_FINAL_TYPE (VstStaffField, vst_staff_field, ADW_TYPE_BIN)

static void
language_cb (VstStaffField *self)
{
  vst_passphrase_field_set_language (self->passphrase, gtk_check_button_get_active (self->french) ? VST_FRENCH : VST_ENGLISH);
}

static void
vst_staff_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_STAFF_FIELD);

  G_OBJECT_CLASS (vst_staff_field_parent_class)->dispose (object);
}

static void
vst_staff_field_class_init (VstStaffFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_staff_field_dispose;

  g_type_ensure (VST_TYPE_ROLES_FIELD);
  g_type_ensure (VST_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-staff-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStaffField, name);
  gtk_widget_class_bind_template_child (widget_class, VstStaffField, english);
  gtk_widget_class_bind_template_child (widget_class, VstStaffField, french);
  gtk_widget_class_bind_template_child (widget_class, VstStaffField, roles);
  gtk_widget_class_bind_template_child (widget_class, VstStaffField, passphrase);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
}

static void
vst_staff_field_init (VstStaffField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_passphrase_field_set_new (self->passphrase, TRUE);
  gtk_check_button_set_active (vst_language_get () == VST_FRENCH ? self->french : self->english, TRUE);
}

/**
 * vst_staff_field_get_form:
 * @form: (out caller-allocates): its texts are the field's own; who she is and
 *   the revision are left alone
 */
void
vst_staff_field_get_form (VstStaffField *self,
                          VstStaffForm *form)
{
  g_return_if_fail (VST_IS_STAFF_FIELD (self));

  form->name = gtk_editable_get_text (self->name);
  form->roles = vst_roles_field_get_roles (self->roles);
  form->language = gtk_check_button_get_active (self->french) ? "fr" : "en";
}

void
vst_staff_field_set_form (VstStaffField *self,
                          const VstStaffForm *form)
{
  g_return_if_fail (VST_IS_STAFF_FIELD (self));

  gtk_editable_set_text (self->name, form->name != NULL ? form->name : "");
  vst_roles_field_set_roles (self->roles, form->roles);
  gtk_check_button_set_active (g_strcmp0 (form->language, "fr") == 0 ? self->french : self->english, TRUE);
}

gboolean
vst_staff_field_check (VstStaffField *self,
                       GError **error)
{
  VstStaffForm form = { 0 };

  vst_staff_field_get_form (self, &form);

  return vst_staff_check (form.name, form.roles, form.language, error);
}

void
vst_staff_field_focus (VstStaffField *self)
{
  g_return_if_fail (VST_IS_STAFF_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

VstRolesField *
vst_staff_field_get_roles (VstStaffField *self)
{
  g_return_val_if_fail (VST_IS_STAFF_FIELD (self), NULL);

  return self->roles;
}

VstPassphraseField *
vst_staff_field_get_passphrase (VstStaffField *self)
{
  g_return_val_if_fail (VST_IS_STAFF_FIELD (self), NULL);

  return self->passphrase;
}

/* She is at the keyboard herself. */
void
vst_staff_field_ask_passphrase (VstStaffField *self)
{
  g_return_if_fail (VST_IS_STAFF_FIELD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), TRUE);
}
