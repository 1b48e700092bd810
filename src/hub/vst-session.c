/* vst-session.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-session.h"

struct _VstSession
{
  gatomicrefcount refs;
  gint64 staff_id;
  guint roles;
  char *code;
  VstKeyRing *ring;  /* swapped atomically */
  GSList *old_rings; /* a thread may still look at one */
  VstKeyRing *kit;   /* of the recovery kit, where she opened the hub with it; nullable */
};

/**
 * vst_session_new:
 * @staff_id: who signed in
 * @roles: her roles at that moment; the door asks again at each act
 * @ring: (transfer none): her keys
 *
 * Starts a session, with a random code that its acts and accesses bear.
 */
VstSession *
vst_session_new (gint64 staff_id,
                 guint roles,
                 VstKeyRing *ring)
{
  VstSession *self = g_new0 (VstSession, 1);

  g_atomic_ref_count_init (&self->refs);
  self->staff_id = staff_id;
  self->roles = roles;
  self->code = g_uuid_string_random ();
  self->ring = vst_key_ring_ref (ring);

  return self;
}

VstSession *
vst_session_ref (VstSession *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
vst_session_unref (VstSession *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  vst_key_ring_unref (self->ring);
  g_slist_free_full (self->old_rings, (GDestroyNotify) vst_key_ring_unref);
  g_clear_pointer (&self->kit, vst_key_ring_unref);
  g_free (self->code);
  g_free (self);
}

gint64
vst_session_get_staff_id (VstSession *self)
{
  return self->staff_id;
}

guint
vst_session_get_roles (VstSession *self)
{
  return self->roles;
}

const char *
vst_session_get_code (VstSession *self)
{
  return self->code;
}

VstKeyRing *
vst_session_get_ring (VstSession *self)
{
  return g_atomic_pointer_get (&self->ring);
}

/**
 * vst_session_take_ring:
 * @ring: (transfer full): her keys from now on
 *
 * Goes on with other keys, after she chose another passphrase.  On the writing
 * thread alone.
 */
void
vst_session_take_ring (VstSession *self,
                       VstKeyRing *ring)
{
  self->old_rings = g_slist_prepend (self->old_rings, self->ring);
  g_atomic_pointer_set (&self->ring, ring);
}

/**
 * vst_session_get_kit:
 *
 * The recovery kit's keys, where she opened the hub with it: a new kit is made
 * of the one before.  On the writing thread alone.
 *
 * Returns: (nullable):
 */
VstKeyRing *
vst_session_get_kit (VstSession *self)
{
  return self->kit;
}

/**
 * vst_session_take_kit:
 * @kit: (transfer full): the kit's keys
 *
 * On the writing thread alone.
 */
void
vst_session_take_kit (VstSession *self,
                      VstKeyRing *kit)
{
  g_clear_pointer (&self->kit, vst_key_ring_unref);
  self->kit = kit;
}
