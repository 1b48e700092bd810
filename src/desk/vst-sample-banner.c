/* vst-sample-banner.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-banner.h"

/**
 * VstSampleBanner:
 *
 * Says that nobody here is real, as long as the sample hub is open, and lets one
 * be somebody else in it at once.
 */
struct _VstSampleBanner
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (VstSampleBanner, vst_sample_banner, ADW_TYPE_BIN)

static void
vst_sample_banner_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_SAMPLE_BANNER);

  G_OBJECT_CLASS (vst_sample_banner_parent_class)->dispose (object);
}

static void
vst_sample_banner_class_init (VstSampleBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_sample_banner_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/ca/vestibule/Vestibule/ui/desk/vst-sample-banner.ui");
}

static void
vst_sample_banner_init (VstSampleBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_sample_banner_set_hub:
 * @hub: (nullable): the hub that is open or may be
 */
void
vst_sample_banner_set_hub (VstSampleBanner *self,
                           VstHub *hub)
{
  VstHubCard card = { 0 };

  g_return_if_fail (VST_IS_SAMPLE_BANNER (self));

  if (hub != NULL)
    vst_keys_get_card (vst_hub_get_keys (hub), &card);

  gtk_widget_set_visible (GTK_WIDGET (self), card.sample);
}
