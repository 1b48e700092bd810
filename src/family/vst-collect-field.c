/* vst-collect-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-collect-field.h"

#include "vst-collect-wording.h"
#include "vst-error-text.h"
#include "vst-kin-store.h"

/**
 * VstCollectField:
 *
 * Who may come for which of a family's children, and who may not, where reception
 * looks when they go, or that it isn't known here; nothing where there is no child.
 */
struct _VstCollectField
{
  AdwBin parent_instance;

  GtkWidget *label;
  gboolean is_private;
};

G_DEFINE_FINAL_TYPE (VstCollectField, vst_collect_field, ADW_TYPE_BIN)

static void
update (VstCollectField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), !self->is_private && *gtk_label_get_label (GTK_LABEL (self->label)) != '\0');
}

static void
kin_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstCollectField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKin) kin = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *today = vst_hub_dup_today (VST_HUB (object));
  /* What can't be read must not look as if there were nothing to read. */
  g_autofree char *text = kin != NULL ? vst_word_collectors (kin, today) : vst_error_text (error);

  if (text == NULL || adw_bin_get_child (ADW_BIN (self)) == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->label), text);
  update (self);
}

static void
vst_collect_field_class_init (VstCollectFieldClass *klass)
{
}

static void
vst_collect_field_init (VstCollectField *self)
{
  self->label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "strong");
  adw_bin_set_child (ADW_BIN (self), self->label);
  update (self);
}

void
vst_collect_field_show (VstCollectField *self,
                        VstHub *hub,
                        gint64 family_id)
{
  g_return_if_fail (VST_IS_COLLECT_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  if (family_id != 0 && vst_hub_may (hub, VST_RIGHT_OPEN_FAMILY))
    vst_hub_read (hub, &vst_kin_read_family, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, kin_cb, g_object_ref (self));
}

/* What may not be read over the counter. */
void
vst_collect_field_set_private (VstCollectField *self,
                               gboolean is_private)
{
  g_return_if_fail (VST_IS_COLLECT_FIELD (self));

  self->is_private = is_private;
  update (self);
}
