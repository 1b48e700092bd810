/* vst-partner-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-partner-day.h"

/**
 * VstPartnerDay:
 *
 * That somebody of a partner signed in at the desk, and out.
 */
struct _VstPartnerDay
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstAgency *agency;
  VstProvider *provider;
  VstSpace *space;
  gint64 in_at;
  gint64 out_at;
};

G_DEFINE_FINAL_TYPE (VstPartnerDay, vst_partner_day, G_TYPE_OBJECT)

static void
vst_partner_day_finalize (GObject *object)
{
  VstPartnerDay *self = VST_PARTNER_DAY (object);

  g_clear_object (&self->agency);
  g_clear_object (&self->provider);
  g_clear_object (&self->space);

  G_OBJECT_CLASS (vst_partner_day_parent_class)->finalize (object);
}

static void
vst_partner_day_class_init (VstPartnerDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_partner_day_finalize;
}

static void
vst_partner_day_init (VstPartnerDay *self)
{
}

/**
 * vst_partner_day_new:
 * @provider: (nullable):
 * @space: (nullable):
 * @out_at: 0 while she is in
 */
VstPartnerDay *
vst_partner_day_new (gint64 id,
                     gint64 revision,
                     VstAgency *agency,
                     VstProvider *provider,
                     VstSpace *space,
                     gint64 in_at,
                     gint64 out_at)
{
  VstPartnerDay *self;

  g_return_val_if_fail (VST_IS_AGENCY (agency), NULL);

  self = g_object_new (VST_TYPE_PARTNER_DAY, NULL);
  self->id = id;
  self->revision = revision;
  self->agency = g_object_ref (agency);
  g_set_object (&self->provider, provider);
  g_set_object (&self->space, space);
  self->in_at = in_at;
  self->out_at = out_at;

  return self;
}

gint64
vst_partner_day_get_id (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), 0);

  return self->id;
}

gint64
vst_partner_day_get_revision (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), 0);

  return self->revision;
}

VstAgency *
vst_partner_day_get_agency (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), NULL);

  return self->agency;
}

/**
 * vst_partner_day_get_provider:
 *
 * Returns: (transfer none) (nullable): who, where she is on the agency's list
 */
VstProvider *
vst_partner_day_get_provider (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), NULL);

  return self->provider;
}

/**
 * vst_partner_day_get_space:
 *
 * Returns: (transfer none) (nullable): her room
 */
VstSpace *
vst_partner_day_get_space (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), NULL);

  return self->space;
}

gint64
vst_partner_day_get_in_at (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), 0);

  return self->in_at;
}

/**
 * vst_partner_day_get_out_at:
 *
 * When she left; 0 while she is in.
 */
gint64
vst_partner_day_get_out_at (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), 0);

  return self->out_at;
}

gboolean
vst_partner_day_is_in (VstPartnerDay *self)
{
  g_return_val_if_fail (VST_IS_PARTNER_DAY (self), FALSE);

  return self->out_at == 0;
}
