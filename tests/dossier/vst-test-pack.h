/* vst-test-pack.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A family's file, from its beginning, with somebody in it, to its end; lines 1 to
 * 3, and whatever stands between is in the next.
 */
#define VST_TEST_PACK_OPEN "<?xml version=\"1.0\"?>\n<family xmlns=\"urn:ca.vestibule:family:1\" part=\"access\" written=\"2026-11-22\">" \
             "<hub><en>a</en><fr>b</fr></hub><file number=\"26-000001\" opened=\"2026-01-01\"/><for person=\"p1\"/>\n"
#define VST_TEST_PACK_MEMBER "<member id=\"p1\" role=\"parent\" head=\"yes\" whole=\"yes\"><name><display>Amélie</display></name><born day=\"1990-02-01\"/></member>\n"
#define VST_TEST_PACK_CLOSE "<withheld kind=\"safety\" reason=\"never-told\"/></family>"
