/* vst-look-alike.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-look-alike.h"

/* Two ids side by side in one number; there are never two thousand million people. */
#define HALF 31

struct _VstLookAlike
{
  GObject parent_instance;

  VstHit *a;
  VstHit *b;
  VstReasons reasons;
};

G_DEFINE_FINAL_TYPE (VstLookAlike, vst_look_alike, G_TYPE_OBJECT)

static void
vst_look_alike_finalize (GObject *object)
{
  VstLookAlike *self = VST_LOOK_ALIKE (object);

  g_object_unref (self->a);
  g_object_unref (self->b);

  G_OBJECT_CLASS (vst_look_alike_parent_class)->finalize (object);
}

static void
vst_look_alike_class_init (VstLookAlikeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_look_alike_finalize;
}

static void
vst_look_alike_init (VstLookAlike *self)
{
}

VstLookAlike *
vst_look_alike_new (VstHit *a,
                    VstHit *b,
                    VstReasons reasons)
{
  VstLookAlike *self = g_object_new (VST_TYPE_LOOK_ALIKE, NULL);

  self->a = g_object_ref (a);
  self->b = g_object_ref (b);
  self->reasons = reasons;

  return self;
}

gint64
vst_look_alike_get_id (VstLookAlike *self)
{
  g_return_val_if_fail (VST_IS_LOOK_ALIKE (self), 0);

  return vst_look_alike_join (vst_person_get_id (vst_hit_get_person (self->a)), vst_person_get_id (vst_hit_get_person (self->b)));
}

VstHit *
vst_look_alike_get_a (VstLookAlike *self)
{
  g_return_val_if_fail (VST_IS_LOOK_ALIKE (self), NULL);

  return self->a;
}

VstHit *
vst_look_alike_get_b (VstLookAlike *self)
{
  g_return_val_if_fail (VST_IS_LOOK_ALIKE (self), NULL);

  return self->b;
}

VstReasons
vst_look_alike_get_reasons (VstLookAlike *self)
{
  g_return_val_if_fail (VST_IS_LOOK_ALIKE (self), 0);

  return self->reasons;
}

gint64
vst_look_alike_join (gint64 a_person_id,
                     gint64 b_person_id)
{
  g_return_val_if_fail (a_person_id >> HALF == 0 && b_person_id >> HALF == 0, 0);

  return a_person_id << HALF | b_person_id;
}

void
vst_look_alike_part (gint64 id,
                     gint64 *a_person_id,
                     gint64 *b_person_id)
{
  *a_person_id = id >> HALF;
  *b_person_id = id & ((G_GINT64_CONSTANT (1) << HALF) - 1);
}
