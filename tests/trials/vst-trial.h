/* vst-trial.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"
#include "vst-test-hub.h"

G_BEGIN_DECLS

/**
 * VstTrialBoard:
 * @started: how many times the work has begun
 * @acked: how many acts were told to be done
 * @ended: how many times the work has ended
 *
 * What a child process and its parent both see; it outlives the child.
 */
typedef struct
{
  gint started;
  gint acked;
  gint ended;
} VstTrialBoard;

/**
 * VstTrial:
 *
 * A hub to be hard on, with a room of its own: pages, each with two lines that
 * always say the same as their page, so that half an act shows.
 *
 * Nobody is signed in, and no thread runs, so that it can fork.
 */
typedef struct
{
  VstTestHub     hub;
  VstKeyRing    *ring;       /* all keys, by the recovery kit */
  VstSession    *session;    /* reception's */
  VstTrialBoard *board;
  GBytes        *database;   /* as it was at first */
  GBytes        *keys;
} VstTrial;

typedef void (*VstTrialFunc) (VstTrial *self,
                              guint     round);

/* Deeds and readings of the room; both are reception's */
extern const VstDeed    vst_trial_add;      /* args: char *, its text → gint64, the page's id */
extern const VstDeed    vst_trial_change;   /* args: VstTrialChange → TRUE */
extern const VstReading vst_trial_open;     /* args: gint64 * → char *, its text */

typedef struct
{
  gint64      id;
  const char *text;
} VstTrialChange;

void      vst_trial_set_up       (VstTrial       *self,
                                  gconstpointer   data);
void      vst_trial_tear_down    (VstTrial       *self,
                                  gconstpointer   data);
void      vst_trial_start_over   (VstTrial       *self);
char     *vst_trial_get_part     (VstTrial       *self,
                                  const char     *part) G_GNUC_WARN_UNUSED_RESULT;
void      vst_trial_write_part   (VstTrial       *self,
                                  const char     *part,
                                  GBytes         *bytes);
GBytes   *vst_trial_read_part    (VstTrial       *self,
                                  const char     *part) G_GNUC_WARN_UNUSED_RESULT;
VstDb    *vst_trial_open_db      (VstTrial       *self,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* Working on one thread, without the hub's pool */
VstView  *vst_trial_enter        (VstTrial       *self,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gint64    vst_trial_act          (VstView        *view,
                                  guint           nth,
                                  GError        **error);

/* The hub as a whole: its pages, its journal, its anchor */
char     *vst_trial_find_fault   (VstTrial       *self,
                                  gint64         *n_acts) G_GNUC_WARN_UNUSED_RESULT;
void      vst_trial_cast_anchor  (VstTrial       *self);
gint64    vst_trial_ask          (VstDb          *db,
                                  const VstSql   *sql);
void      vst_trial_run          (VstDb          *db,
                                  const VstSql   *sql);

/* Other processes */
GPid      vst_trial_fork         (VstTrial       *self,
                                  VstTrialFunc    func,
                                  guint           round) G_GNUC_WARN_UNUSED_RESULT;
int       vst_trial_wait         (GPid            pid);
gint64    vst_trial_wait_for     (VstTrial       *self,
                                  gint           *counter,
                                  GPid            pid);
void      vst_trial_kill_within  (GPid            pid,
                                  gint64          usec);

G_END_DECLS
