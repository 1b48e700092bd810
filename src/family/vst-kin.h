/* vst-kin.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-person.h"

G_BEGIN_DECLS

#define VST_KIN_NOTE_CHARS  500
#define VST_DUE_AHEAD_DAYS  310  /* ten months and a little */
#define VST_DUE_LATE_DAYS   28

/* What the first is to the second: "parent", …; what care: "sole", …; why a
 * file was closed: "done", ….  Each ends with NULL.
 */
const char *const *vst_relation_kind_codes  (void);
gboolean           vst_relation_is_mutual   (const char  *kind);
const char *const *vst_custody_kind_codes   (void);
const char *const *vst_episode_reason_codes (void);

/**
 * VstCollect:
 *
 * Whether an adult may come for a child.
 */
typedef enum
{
  VST_COLLECT_NOT_ASKED,
  VST_COLLECT_YES,
  VST_COLLECT_NO,
} VstCollect;

/**
 * VstRelation:
 * @from_id: whoever is the @kind of the other
 * @since: a day, or empty
 * @until: the day it ended, or empty
 * @note: a few words, or empty
 * @from_name: the name to use; for a new one not needed
 *
 * How two people belong together.
 */
typedef struct
{
  gint64  id;
  gint64  revision;
  gint64  from_id;
  gint64  to_id;
  char   *kind;
  char   *since;
  char   *until;
  char   *note;
  char   *from_name;
  char   *to_name;
} VstRelation;

/**
 * VstCustody:
 * @order_number: of a court's order: only of a new one; elsewhere it is asked for
 * @has_order: whether there is one
 *
 * What care of a child an adult has, and whether she may come for it.
 */
typedef struct
{
  gint64      id;
  gint64      revision;
  gint64      child_id;
  gint64      adult_id;
  char       *kind;
  VstCollect  may_collect;
  char       *order_number;
  gboolean    has_order;
  char       *since;
  char       *until;
  char       *child_name;
  char       *adult_name;
} VstCustody;

/* A child to be born: @due_on may be empty. */
typedef struct
{
  gint64    id;
  gint64    revision;
  char     *due_on;
  gboolean  is_awaited;
} VstExpected;

/* From when until when a file was open; @closed_on and @reason may be empty. */
typedef struct
{
  gint64  id;
  char   *opened_on;
  char   *closed_on;
  char   *reason;
} VstEpisode;

/* Somebody a relation can be with. */
typedef struct
{
  gint64  id;
  char   *name;
} VstKinPerson;

/**
 * VstKin:
 * @relations: (element-type VstRelation): of whoever is or was in the family
 * @custodies: (element-type VstCustody): likewise
 * @expected: (element-type VstExpected)
 * @episodes: (element-type VstEpisode): the latest first
 * @people: (element-type VstKinPerson)
 * @children: (element-type VstKinPerson): who are children in the family now
 * @tells_of_custody: whether custody is withheld, and who reads is told so
 *
 * All that a family's file says of how its people belong together.
 */
typedef struct
{
  GPtrArray *relations;
  GPtrArray *custodies;
  GPtrArray *expected;
  GPtrArray *episodes;
  GPtrArray *people;
  GPtrArray *children;
  gboolean   tells_of_custody;
} VstKin;

/**
 * VstCollectGroup:
 * @children: (element-type VstKinPerson)
 * @adults: (element-type VstKinPerson): maybe none
 *
 * Children for whom the same adults may come, or may not.
 */
typedef struct
{
  GPtrArray *children;
  GPtrArray *adults;
} VstCollectGroup;

VstRelation *vst_relation_new    (gint64              from_id,
                                  gint64              to_id,
                                  const char         *kind) G_GNUC_WARN_UNUSED_RESULT;
VstRelation *vst_relation_new_chosen
                                 (guint               choice,
                                  gint64              person_id,
                                  gint64              other_id) G_GNUC_WARN_UNUSED_RESULT;
VstRelation *vst_relation_copy   (const VstRelation  *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_relation_free   (VstRelation        *self);
gboolean     vst_relation_check  (const VstRelation  *self,
                                  const char         *today,
                                  GError            **error);

gboolean     vst_relation_fits_births
                                 (const char         *kind,
                                  const VstPersonEntry *from,
                                  const VstPersonEntry *to,
                                  const char         *today);

VstCustody  *vst_custody_new     (gint64              child_id,
                                  gint64              adult_id,
                                  const char         *kind) G_GNUC_WARN_UNUSED_RESULT;
VstCustody  *vst_custody_copy    (const VstCustody   *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_custody_free    (VstCustody         *self);
gboolean     vst_custody_check   (const VstCustody   *self,
                                  const char         *today,
                                  GError            **error);

void         vst_expected_free   (VstExpected        *self);
gboolean     vst_due_check       (const char         *due_on,
                                  const char         *today,
                                  GError            **error);
void         vst_episode_free    (VstEpisode         *self);
VstKinPerson *vst_kin_person_new (gint64              id,
                                  const char         *name) G_GNUC_WARN_UNUSED_RESULT;
void         vst_kin_person_free (VstKinPerson       *self);

VstKin      *vst_kin_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void         vst_kin_free        (VstKin             *self);
VstCollect   vst_kin_may_collect (const VstKin       *self,
                                  gint64              child_id,
                                  gint64              adult_id,
                                  const char         *on);
GPtrArray   *vst_kin_group_collect
                                 (const VstKin       *self,
                                  VstCollect          may,
                                  const char         *on) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstRelation, vst_relation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCustody, vst_custody_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstKin, vst_kin_free)

/* Whether something between two days counts on one. */
gboolean     vst_kin_holds       (const char         *since,
                                  const char         *until,
                                  const char         *on);

G_END_DECLS
