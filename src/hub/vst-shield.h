/* vst-shield.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"
#include "vst-room.h"

G_BEGIN_DECLS

/* The key of somebody, or of a family, whom a holder of the database's key must
 * not know; one that who is signed in can open.
 */
typedef struct
{
  gint64      id;
  const char *of;          /* "person" or "family" */
  gint64      subject_id;
  guint32     generation;
  VstSecret  *secret;
  gboolean    is_open;     /* rows of it may lie open within the act under way */
} VstShieldKey;

VstShieldKey    *vst_shield_key_new     (gint64             id,
                                         const char        *of,
                                         gint64             subject_id,
                                         guint32            generation,
                                         VstSecret         *secret) G_GNUC_WARN_UNUSED_RESULT;
void             vst_shield_key_free    (VstShieldKey      *self);
VstShieldKey    *vst_shield_find_key    (VstView           *view,
                                         const char        *of,
                                         gint64             subject_id);
gboolean         vst_shield_check_key   (VstView           *view,
                                         VstShieldKey      *key,
                                         GError           **error);
const VstShield *vst_shield_find        (const char        *table);
const VstShield *vst_shield_next        (const VstShield   *shield);

/* On a connection: what she may know lies open beside it, in memory */
gboolean         vst_shield_is_needed   (VstView           *view,
                                         gboolean          *needed,
                                         GError           **error);
gboolean         vst_shield_put_up      (VstView           *view,
                                         GError           **error);
gboolean         vst_shield_refresh     (VstView           *view,
                                         gint64             version,
                                         GError           **error);
void             vst_shield_drop        (VstView           *view);

/* Within an act: rows are opened before they are touched, and closed at its end */
gboolean         vst_shield_open_row    (VstView           *view,
                                         const char        *table,
                                         gint64             id,
                                         gboolean           may_stay,
                                         GError           **error);
gboolean         vst_shield_open_all    (VstView           *view,
                                         GError           **error);
gboolean         vst_shield_open_of     (VstView           *view,
                                         VstShieldKey      *key,
                                         GError           **error);
gboolean         vst_shield_close       (VstAct            *act,
                                         gint64             act_id,
                                         GError           **error);

/* Who is to have a key, and who holds it: vst-shield-keys.c */
gboolean         vst_shield_settle      (VstAct            *act,
                                         GError           **error);
gboolean         vst_shield_start       (VstView           *view,
                                         GError           **error);

/* The journal: vst-shield-journal.c */
gboolean         vst_shield_journal_take (VstView          *view,
                                          VstShieldKey     *key,
                                          GError          **error);
gboolean         vst_shield_journal_take_act (VstView      *view,
                                              gint64        act_id,
                                              GError      **error);
gboolean         vst_shield_journal_move (VstView          *view,
                                          VstShieldKey     *from,
                                          VstShieldKey     *to,
                                          GError          **error);
char            *vst_shield_journal_read (VstView          *view,
                                          gint64            key_id,
                                          gint64            row_id,
                                          const char       *column,
                                          const char       *text,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         vst_shield_journal_may_lift (VstView      *view,
                                              VstShieldKey *key,
                                              gboolean     *may,
                                              GError      **error);

/* Who was taken back before there was a key: vst-shield-gone.c */
gboolean         vst_shield_take_gone    (VstView          *view,
                                          VstShieldKey     *key,
                                          GError          **error);

/* To prove it: whether something is sealed at all, and what it is to who holds the key */
gboolean         vst_shield_journal_is_sealed (const char  *text,
                                               guint32      generation);
gboolean         vst_shield_journal_is_open   (VstView     *view,
                                               gint64       key_id,
                                               guint32      generation);
GBytes          *vst_shield_journal_open_salt (VstView     *view,
                                               gint64       key_id,
                                               gint64       act_id,
                                               GBytes      *sealed,
                                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
