/* vst-sample-random.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chance that is the same on every machine and in every year: GLib's own may
 * change between releases.
 */
typedef struct { guint64 state; } VstSampleRandom;

void        vst_sample_random_seed    (VstSampleRandom     *self,
                                       guint64              seed,
                                       guint64              stream);
guint64     vst_sample_random_next    (VstSampleRandom     *self);
guint       vst_sample_random_below   (VstSampleRandom     *self,
                                       guint                limit);
int         vst_sample_random_between (VstSampleRandom     *self,
                                       int                  least,
                                       int                  most);
gboolean    vst_sample_random_chance  (VstSampleRandom     *self,
                                       guint                percent);
const char *vst_sample_random_pick    (VstSampleRandom     *self,
                                       const char *const   *texts);

/* The numbers below a million in an order without pattern, each once. */
guint       vst_sample_random_shuffle (guint64              seed,
                                       guint                number);

G_END_DECLS
