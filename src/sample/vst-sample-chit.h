/* vst-sample-chit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* Two companies with their books, in the safe and at the desk; some of their chits
 * are out, and some wait for a second person.
 */
gboolean vst_sample_add_chits (VstAct  *act,
                               guint    n_families,
                               GError **error);

G_END_DECLS
