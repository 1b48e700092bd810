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
VstShieldKey    *vst_shield_find_by_id  (VstView           *view,
                                         gint64             id);
gboolean         vst_shield_check_key   (VstView           *view,
                                         VstShieldKey      *key,
                                         GError           **error);
const VstShield *vst_shield_find        (const char        *table);
const VstShield *vst_shield_next        (const VstShield   *shield);

/* Its rows: vst-shield-rows.c.  A damaged one is passed over, and lost at the lifting. */
typedef enum
{
  VST_SHIELD_SHOW,
  VST_SHIELD_OPEN,
  VST_SHIELD_LIFT,
  VST_SHIELD_CLOSE,
} VstShieldWhat;

gboolean         vst_shield_do_key      (VstView           *view,
                                         VstShieldKey      *key,
                                         VstShieldWhat      what,
                                         GError           **error);
gboolean         vst_shield_put         (VstView           *view,
                                         const VstShield   *shield,
                                         const VstSql      *sql,
                                         VstShieldKey      *key,
                                         gint64             id,
                                         GBytes            *sealed,
                                         GError           **error);
gboolean         vst_shield_pass_over   (GError           **damage,
                                         GError           **error);
gboolean         vst_shield_verify      (VstView           *view,
                                         GError           **error);

/* On a connection: what she may know lies open beside it, in memory */
gboolean         vst_shield_is_needed   (VstView           *view,
                                         gboolean          *needed,
                                         GError           **error);
gboolean         vst_shield_put_up      (VstView           *view,
                                         GError           **error);
GPtrArray       *vst_shield_read_keys   (VstView           *view,
                                         gint64             staff_id,
                                         VstKeyRing        *ring,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         vst_shield_refresh     (VstView           *view,
                                         gint64             version,
                                         GError           **error);
void             vst_shield_drop        (VstView           *view);

/* Within an act: rows are opened before they are touched, and closed at its end */
gboolean         vst_shield_open_row    (VstView           *view,
                                         const VstKept     *kept,
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

gboolean         vst_shield_give        (VstView           *view,
                                         GPtrArray         *keys,
                                         GError           **error);

/* Which of several a row is under: vst-shield-strict.c */
gboolean         vst_shield_pick_strictest (VstView        *view,
                                            VstShieldKey   *other,
                                            VstShieldKey  **key,
                                            GError        **error);
gboolean         vst_shield_find_strictest (VstView        *view,
                                            const char     *table,
                                            const char     *before,
                                            const char     *after,
                                            VstShieldKey  **key,
                                            GError        **error);
GPtrArray       *vst_shield_sort_by_strictness (VstView    *view,
                                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         vst_shield_hand_over    (VstView           *view,
                                          GPtrArray         *keys,
                                          GError           **error);

/* By the recovery kit: vst-shield-kit.c.  args: the kit's VstKeyRing */
extern const VstDeed vst_shield_do_hand_on;

/* The journal: vst-shield-journal.c */
gboolean         vst_shield_journal_take_act (VstView      *view,
                                              gint64        act_id,
                                              GError      **error);
gboolean         vst_shield_journal_take_salts (VstView    *view,
                                                VstShieldKey *key,
                                                GError    **error);
gboolean         vst_shield_journal_seal (VstView          *view,
                                          VstShieldKey     *key,
                                          gint64            row_id,
                                          const char       *before,
                                          const char       *after,
                                          GError          **error);
gboolean         vst_shield_journal_move (VstView          *view,
                                          VstShieldKey     *from,
                                          VstShieldKey     *to,
                                          GError          **error);
gboolean         vst_shield_journal_hand_over (VstView     *view,
                                               VstShieldKey *key,
                                               GError     **error);
gboolean         vst_shield_journal_may_lift (VstView      *view,
                                              VstShieldKey *key,
                                              gboolean     *may,
                                              GError      **error);

/* What it kept before that: vst-shield-past.c */
gboolean         vst_shield_journal_take (VstView          *view,
                                          VstShieldKey     *key,
                                          GError          **error);
gboolean         vst_shield_take_new     (VstView          *view,
                                          guint             from,
                                          GError          **error);
gboolean         vst_shield_take_past    (VstView          *view,
                                          VstShieldKey     *key,
                                          const char       *table,
                                          gint64            row_id,
                                          gboolean          is_now,
                                          GError          **error);

/* Whom it is about: vst-shield-whom.c */
gboolean         vst_shield_note_whom    (VstView          *view,
                                          gint64            row_id,
                                          const char       *table,
                                          const char       *before,
                                          const char       *after,
                                          GError          **error);

/* What it says: vst-shield-text.c */
gint64           vst_shield_get_whom     (const VstShield  *shield,
                                          const char       *json);
char            *vst_shield_seal_text    (VstShieldKey     *key,
                                          gint64            row_id,
                                          const char       *column,
                                          const char       *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean         vst_shield_open_text    (VstShieldKey     *key,
                                          gint64            row_id,
                                          const char       *column,
                                          const char       *text,
                                          char            **opened,
                                          GError          **error);
char            *vst_shield_journal_read (VstView          *view,
                                          gint64            key_id,
                                          gint64            row_id,
                                          const char       *column,
                                          const char       *text,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Who was taken back before there was a key: vst-shield-gone.c */
gboolean         vst_shield_is_gone      (VstView          *view,
                                          const char       *of,
                                          gint64            subject_id,
                                          gboolean         *gone,
                                          GError          **error);
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
