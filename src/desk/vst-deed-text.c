/* vst-deed-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-deed-text.h"

#include <glib/gi18n.h>

#include "vst-appointment-wording.h"
#include "vst-family-wording.h"
#include "vst-interview-wording.h"
#include "vst-pack-wording.h"
#include "vst-program-wording.h"
#include "vst-scene-wording.h"
#include "vst-support-wording.h"
#include "vst-visit-wording.h"

/* The hub's own deeds: none of them can be undone. */
static const struct
{
  const char *code;
  const char *text;
} hub_deeds[] = {
  { "hub.found", N_ ("Hub made") },
  { "hub.backed-up", N_ ("Backup made and proved") },
  { "hub.card", N_ ("Names or times of the hub changed") },
  { "hub.settings", N_ ("Settings changed") },
  { "hub.renew-keys", N_ ("Every key changed") },
  { "sample.fill", N_ ("Sample families added") },
  { "staff.add", N_ ("Staff member added") },
  { "staff.change", N_ ("Staff member changed") },
  { "staff.kit", N_ ("New recovery kit made") },
  { "staff.passphrase", N_ ("Own passphrase changed") },
  { "staff.reset", N_ ("Help given with a forgotten passphrase") },
  { "staff.revoke", N_ ("Staff member let in no longer") },
};

/* Rooms have the words for their own deeds, and NULL for another's. */
static const char *(*const rooms[]) (const char *code, gboolean is_undo) = {
  vst_word_interview_deed,
  vst_word_pack_deed,
  vst_word_program_deed,
  vst_word_appointment_deed,
  vst_word_scene_deed,
  vst_word_support_deed,
  vst_word_visit_deed,
};

/* The desk asks each in turn. */
static const char *
ask_rooms (const char *code,
           gboolean is_undo)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      const char *text = rooms[i](code, is_undo);

      if (text != NULL)
        return text;
    }

  return vst_word_deed (code, is_undo);
}

char *
vst_deed_text_done (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hub_deeds); i++)
    if (g_str_equal (hub_deeds[i].code, code))
      return g_strdup (_(hub_deeds[i].text));

  return g_strdup (ask_rooms (code, FALSE));
}

/**
 * vst_deed_text_undone:
 * @code: of a deed that can be undone
 */
char *
vst_deed_text_undone (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return g_strdup (ask_rooms (code, TRUE));
}

char *
vst_deed_text_redone (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  /* Translators: what was done, as in "File opened". */
  return g_strdup_printf (_("Done again. %s."), ask_rooms (code, FALSE));
}
