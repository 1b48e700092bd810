/* vst-mind-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-mind-field.h"

#include <glib/gi18n.h>

#include "vst-alert-store.h"
#include "vst-chips-field.h"
#include "vst-family-wording.h"

/**
 * VstMindField:
 *
 * What a family's alerts of today are about, beside its name, wherever somebody
 * is about to do something for it: in words that may be seen over a shoulder, and
 * never of her safety, which has its place in the file.  Nothing where there is
 * nothing to mind.
 */
struct _VstMindField
{
  AdwBin parent_instance;

  VstChipsField *chips;
  gint64 family_id;
};

G_DEFINE_FINAL_TYPE (VstMindField, vst_mind_field, ADW_TYPE_BIN)

/**
 * vst_mind_field_word:
 * @kind: a #VstAlertKind
 *
 * Returns: what its chip says
 */
const char *
vst_mind_field_word (guint kind)
{
  return kind != VST_ALERT_OTHER ? vst_word_alert_kind ((VstAlertKind) kind) : _("Mind this");
}

static void
minded_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstMindField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstMinded *minded = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (minded == NULL || minded->family_id != self->family_id)
    return;

  vst_chips_field_clear (self->chips);
  for (guint i = VST_N_ALERT_KINDS; i-- > 0;)
    if ((minded->kinds & 1u << i) != 0)
      vst_chips_field_add (self->chips, "vst-held-symbolic", vst_mind_field_word (i), "ochre");
  gtk_widget_set_visible (GTK_WIDGET (self), minded->kinds != 0);
}

static void
vst_mind_field_class_init (VstMindFieldClass *klass)
{
}

static void
vst_mind_field_init (VstMindField *self)
{
  self->chips = g_object_new (VST_TYPE_CHIPS_FIELD, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->chips));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vst_mind_field_new (void)
{
  return g_object_new (VST_TYPE_MIND_FIELD, NULL);
}

/**
 * vst_mind_field_show:
 * @family_id: whose; 0 for nobody's
 */
void
vst_mind_field_show (VstMindField *self,
                     VstHub *hub,
                     gint64 family_id)
{
  g_return_if_fail (VST_IS_MIND_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  if (self->family_id != family_id)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->family_id = family_id;

  if (family_id != 0 && vst_hub_may (hub, VST_RIGHT_FIND_FAMILY))
    vst_hub_read (hub, &vst_alert_read_minded, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, minded_cb, g_object_ref (self));
}
