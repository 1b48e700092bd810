/* vst-chit-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-chit.h"

G_BEGIN_DECLS

extern const VstKept vst_chit_kept;

/* A step that needs no reason: it came back unused, or was used. */
typedef struct
{
  gint64        chit_id;
  gint64        revision;
  VstChitState  state;
} VstChitStep;

/* Void, lost or stolen, and why. */
typedef struct
{
  gint64        chit_id;
  gint64        revision;
  VstChitState  state;
  char         *reason;
} VstChitReport;

/* The same of all that is left of a book. */
typedef struct
{
  gint64        book_id;
  VstChitState  state;
  char         *reason;
} VstBookReport;

VstBookReport *vst_book_report_new   (gint64               book_id,
                                      VstChitState         state,
                                      const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
void           vst_book_report_free  (VstBookReport       *self);

VstChitReport *vst_chit_report_new   (gint64               chit_id,
                                      gint64               revision,
                                      VstChitState         state,
                                      const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
void           vst_chit_report_free  (VstChitReport       *self);

/**
 * VstChitSign:
 * @ring: what the second person opened with her own passphrase, at this desk;
 *   %NULL for whoever is signed in
 */
typedef struct
{
  gint64        chit_id;
  gint64        revision;
  VstKeyRing   *ring;
} VstChitSign;

VstChitSign   *vst_chit_sign_new     (gint64               chit_id,
                                      gint64               revision,
                                      VstKeyRing          *ring) G_GNUC_WARN_UNUSED_RESULT;
void           vst_chit_sign_free    (VstChitSign         *self);

/* A slip goes out: how often it was printed when it was laid out. */
typedef struct
{
  gint64        chit_id;
  guint         prints;
} VstChitPrint;

/* Within an act */
gint64         vst_chit_give         (VstAct              *act,
                                      const VstChitEntry  *entry,
                                      GError             **error);

extern const VstDeed    vst_chit_do_give;         /* args: VstChitEntry → VstChit */
extern const VstDeed    vst_chit_do_print;        /* args: VstChitPrint → TRUE */
extern const VstDeed    vst_chit_do_return;       /* args: VstChitStep → TRUE */
extern const VstDeed    vst_chit_do_ride;         /* args: VstChitStep → TRUE */
extern const VstDeed    vst_chit_do_report;       /* args: VstChitReport → TRUE */
extern const VstDeed    vst_book_do_report;       /* args: VstBookReport → guint *, how many chits */

/* Both sign, with a chit that was never given, whatever was reported with it of
 * its book.
 */
extern const VstDeed    vst_chit_do_countersign;  /* args: VstChitSign → TRUE; whoever is signed in */
extern const VstDeed    vst_chit_do_cosign;       /* args: VstChitSign → TRUE; the second person at this desk */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBookReport, vst_book_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitReport, vst_chit_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitSign, vst_chit_sign_free)

G_END_DECLS
