/* vst-block.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VST_BLOCK_TOLD_CHARS 200
#define VST_BLOCK_WHY_CHARS  500
#define VST_BLOCK_WHY_LEAST  10

/* "relative", "violence", …; "client", "staff", …; each ends with NULL. */
const char *const *vst_block_reason_codes (void);
const char *const *vst_block_asker_codes  (void);

/**
 * VstBlockEntry:
 * @family_id: whom it protects: a family, or
 * @person_id: a person, wherever she is
 * @staff_id: who must not know: a staff member, or
 * @provider_id: somebody of a partner, or
 * @agency_id: all of a partner, those who come later too; or
 * @told: a name in her words, and where they work if she said so: "Marc Roy,
 *   probation"; for whoever has such a name, now or later
 * @nobody_yet: whether nobody is meant who has such a name now
 * @reason: a code of vst_block_reason_codes()
 * @asked_by: a code of vst_block_asker_codes()
 * @until: the last day, or empty for as long as it isn't lifted
 *
 * Who must not know of a family, as a form holds it.
 */
typedef struct
{
  gint64  family_id;
  gint64  person_id;
  gint64  staff_id;
  gint64  provider_id;
  gint64  agency_id;
  char    *told;
  gboolean nobody_yet;
  char    *reason;
  char    *asked_by;
  char    *until;
} VstBlockEntry;

/**
 * VstBlockReply:
 *
 * What was answered when it was asked who must not know.  %VST_BLOCK_SOMEBODY is
 * never kept: it is there while a block stands.
 */
typedef enum
{
  VST_BLOCK_NOT_ASKED,
  VST_BLOCK_SOMEBODY,
  VST_BLOCK_NOBODY,
  VST_BLOCK_UNKNOWN,            /* she doesn't know */
  VST_BLOCK_DECLINED,           /* she prefers not to answer */
} VstBlockReply;

const char    *vst_block_reply_code  (VstBlockReply  reply);
gboolean       vst_block_reply_parse (const char    *code,
                                      VstBlockReply *reply);

VstBlockEntry *vst_block_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstBlockEntry *vst_block_entry_copy  (const VstBlockEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_block_entry_free  (VstBlockEntry        *entry);
gboolean       vst_block_entry_check (VstBlockEntry        *entry,
                                      GError              **error);

/* The words by which a name that was told is known again, and whether it is. */
GStrv          vst_block_words        (const char         *told) G_GNUC_WARN_UNUSED_RESULT;
GStrv          vst_block_word_forms   (const char         *word,
                                       gboolean            alone) G_GNUC_WARN_UNUSED_RESULT;
gboolean       vst_block_is_meant     (const char *const  *words,
                                       const char         *name);
gboolean       vst_block_is_called    (const char         *told,
                                       const char         *name);
gboolean       vst_block_may_be       (const char         *name,
                                       const char         *typed);
GStrv          vst_block_split_names  (const char         *names) G_GNUC_WARN_UNUSED_RESULT;
gboolean       vst_block_is_among     (const char         *name,
                                       const char         *names);
gboolean       vst_block_names_agency (const char         *told,
                                       const char         *agency);
gboolean       vst_block_begins       (const char         *name,
                                       const char         *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBlockEntry, vst_block_entry_free)

/**
 * VstBlock:
 * @who: the name of whom it is against; %NULL for a partner as a whole, and for a name as it was told
 * @agency_en: (nullable): the partner, or hers
 * @taken_by: who took it down
 * @since: moment
 * @asked_at: moment when somebody asked to lift it; 0 when nobody has
 * @asker_id: who did
 * @asker: (nullable): her name
 * @asker_roles: bits of #VstRole; none once she has left
 * @lift_why: (nullable): what she said
 * @lifted_at: moment; 0 while it stands
 * @lifted_by: (nullable): the other one
 * @file_number: (nullable): of the file, in lists
 *
 * Who must not know of a family, and what became of it.
 */
#define VST_TYPE_BLOCK (vst_block_get_type ())

G_DECLARE_FINAL_TYPE (VstBlock, vst_block, VST, BLOCK, GObject)

struct _VstBlock
{
  GObject        parent_instance;

  gint64         id;
  gint64         revision;
  VstBlockEntry *entry;
  char          *who;
  char          *agency_en;
  char          *agency_fr;
  char          *taken_by;
  gint64         since;
  gint64         asked_at;
  gint64         asker_id;
  char          *asker;
  guint          asker_roles;
  char          *lift_why;
  gint64         lifted_at;
  char          *lifted_by;
  char          *file_number;
};

VstBlock *vst_block_new      (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_block_stands   (VstBlock   *self,
                              const char *today);

/* One of them sees to the family's safety, the other one to its trust: neither
 * can lift alone, nor two of a kind.
 */
gboolean  vst_block_is_for_two
                             (gint64      asker_id,
                              guint       asker_roles,
                              gint64      other_id,
                              guint       other_roles);

/**
 * VstBlockWhom:
 * @staff_id: one of the three
 * @name: (nullable): %NULL for a partner as a whole
 * @agency_en: (nullable): the partner, or hers
 *
 * Somebody who can be meant.
 */
typedef struct
{
  gint64  staff_id;
  gint64  provider_id;
  gint64  agency_id;
  char   *name;
  char   *agency_en;
  char   *agency_fr;
} VstBlockWhom;

void vst_block_whom_free (VstBlockWhom *whom);

/**
 * VstBlockDoubt:
 * @told: the name as it was told
 * @whom: who has it
 *
 * Somebody who has such a name, of whom nobody has said yet whether she is meant.
 */
typedef struct
{
  gint64        block_id;
  gint64        family_id;
  char         *told;
  VstBlockWhom *whom;
} VstBlockDoubt;

void vst_block_doubt_free (VstBlockDoubt *doubt);

G_END_DECLS
