/* vst-act.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstAct:
 *
 * One change under way: what every write of the rooms takes.
 *
 * Only the door makes one, after it knew who asks and that she may, and has
 * begun the transaction; when the deed returns, the door writes the act's row
 * and commits.  So there is no other way to write.
 */
typedef struct _VstAct VstAct;

/**
 * VstTopic:
 *
 * What an act has changed, for whoever shows it.
 */
typedef enum
{
  VST_TOPIC_NONE    = 0,
  VST_TOPIC_HUB     = 1 << 0,   /* settings */
  VST_TOPIC_STAFF   = 1 << 1,
  VST_TOPIC_DRAFT   = 1 << 2,
  VST_TOPIC_FAMILY  = 1 << 3,   /* families, people, contacts, alerts */
  VST_TOPIC_MESSAGE = 1 << 4,
  VST_TOPIC_SCENE   = 1 << 5,   /* agencies, services, rooms, presence */
  VST_TOPIC_DAY     = 1 << 6,   /* visits and appointments */
  VST_TOPIC_CHIT    = 1 << 7,
  VST_TOPIC_PROGRAM = 1 << 8,
  VST_TOPIC_ALL     = 0xffff,
} VstTopic;

typedef enum
{
  VST_DEED_NONE      = 0,
  VST_DEED_UNDOABLE  = 1 << 0,  /* every row it touches is kept */
  VST_DEED_QUIET     = 1 << 1,  /* no row in the journal: drafts, logs */
  VST_DEED_FOR_ALL   = 1 << 2,  /* moves what stands for everybody, for those too whom who does it must not know */
  VST_DEED_JOINS     = 1 << 3,  /* moves all that two files have, and looks itself at whom it may be and whom that brings together */
} VstDeedFlags;

/**
 * VstDeed:
 * @code: "family.add"; it is stored, and stays
 * @right: what it needs
 * @topics: what it changes
 * @flags: whether it can be undone, whether it is told
 * @run: the work, on the writing thread, within the transaction; %NULL with
 *   @error set rolls everything back
 * @result_free: (nullable): how to free what @run returns
 *
 * Something that may be done in the hub; rooms have static ones.
 */
typedef struct
{
  const char     *code;
  VstRight        right;
  guint           topics;
  VstDeedFlags    flags;
  gpointer      (*run)        (VstAct         *act,
                               gconstpointer   args,
                               GError        **error);
  GDestroyNotify  result_free;
} VstDeed;

/**
 * VstKept:
 * @table: the table's name
 * @row: `SELECT` of all columns of one row, by $1, its id
 * @put: writes all columns back, $1, $2, … in the order of @row, whether the row
 *   is there or not (`INSERT … ON CONFLICT (id) DO UPDATE`)
 * @remove: `DELETE` of one row, by $1, its id
 * @derive: (nullable): makes anew what is derived from the row, such as search
 *   tokens, after undo put it back or took it away
 * @refuse: (nullable): sets why a row that has changed since can't be put back,
 *   where there is more to say than that; does nothing else
 * @keeps_sealed: whether @row has `sealed` as well (see VstShield): one that is
 *   damaged is kept as it lies then, and can be changed and removed all the same
 *
 * A table whose rows are kept by acts as they were before and after: that is
 * their history, and how they are put back.
 */
typedef struct
{
  const char    *table;
  const VstSql  *row;
  const VstSql  *put;
  const VstSql  *remove;
  gboolean     (*derive) (VstAct   *act,
                          gint64    id,
                          GError  **error);
  void         (*refuse) (VstAct   *act,
                          gint64    id,
                          GError  **error);
  gboolean       keeps_sealed;
} VstKept;

VstView    *vst_act_get_view    (VstAct          *self);
VstStmt    *vst_act_prepare     (VstAct          *self,
                                 const VstSql    *sql) G_GNUC_WARN_UNUSED_RESULT;
gint64      vst_act_get_time    (VstAct          *self);
gint64      vst_act_get_staff_id (VstAct         *self);

/* Before a row is changed or removed, and after one was added. */
gboolean    vst_act_keep        (VstAct          *self,
                                 const VstKept   *kept,
                                 gint64           id,
                                 GError         **error);
void        vst_act_keep_new    (VstAct          *self,
                                 const VstKept   *kept,
                                 gint64           id);

/* Whether a record of a part is withheld from whoever acts. */
gboolean    vst_act_withholds   (VstAct          *self,
                                 const char      *section,
                                 gint64           record_id,
                                 gboolean        *is_withheld,
                                 GError         **error);

void        vst_act_set_subject (VstAct          *self,
                                 const char      *subject,
                                 gint64           subject_id);
void        vst_act_set_progress (VstAct         *self,
                                  guint           done,
                                  guint           total);

G_END_DECLS
