/* people-entry.h: somebody who is being taken in
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-test-people.h"

G_BEGIN_DECLS

/* All that is known of her, as intake has it. */
VstFamilyEntry *bench_entry (const VstTestPerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
