/* vst-test-ctl.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define VST_TEST_CTL_PASSPHRASE "a kettle sings at noon"
#define VST_TEST_CTL_SAMPLE     "sample hub passphrase\n"

#define VST_TEST_CTL_HUB        "test.vestibule"

/**
 * VstTestCtl:
 *
 * A place for hubs, and what the program last answered there.
 */
typedef struct
{
  char *place;
  char *hub;
  int   exit;
  char *out;
  char *err;
} VstTestCtl;

void      vst_test_ctl_set_up    (VstTestCtl   *self,
                                  gconstpointer data);
void      vst_test_ctl_tear_down (VstTestCtl   *self,
                                  gconstpointer data);

/* Runs the real program; HUB among the words is the hub's folder, and
 * @passphrases are lines for descriptor 3.  Or runs it and sends it Ctrl+C when
 * something has appeared in the place.
 */
void      vst_test_ctl_run       (VstTestCtl   *self,
                                  const char   *passphrases,
                                  const char   *words);
void      vst_test_ctl_stop      (VstTestCtl   *self,
                                  const char   *words);
void      vst_test_ctl_hub       (VstTestCtl   *self);
void      vst_test_ctl_found     (VstTestCtl   *self);
void      vst_test_ctl_sample    (VstTestCtl   *self,
                                  const char   *name,
                                  guint         n_families);
char     *vst_test_ctl_path      (VstTestCtl   *self,
                                  const char   *name) G_GNUC_WARN_UNUSED_RESULT;
/* The text of a PDF that the program wrote there. */
char     *vst_test_ctl_paper     (VstTestCtl   *self,
                                  const char   *name) G_GNUC_WARN_UNUSED_RESULT;
void      vst_test_ctl_spoil     (const char   *path,
                                  gsize         offset);
void      vst_test_ctl_assert_has   (const char   *text,
                                     const char   *part);
void      vst_test_ctl_assert_lacks (const char   *text,
                                     const char   *part);

#define vst_test_ctl_assert_exit(self, number) \
  G_STMT_START { \
    if ((self)->exit != (number)) \
      g_test_message ("out: %s\nerr: %s", (self)->out, (self)->err); \
    g_assert_cmpint ((self)->exit, ==, number); \
  } G_STMT_END

JsonNode *vst_test_ctl_parse     (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
