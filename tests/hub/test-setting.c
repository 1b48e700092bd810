/* test-setting.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-setting-store.h"
#include "vst-test-hub.h"

static GVariant *
make_values (const char *code,
             const char *value)
{
  GVariantBuilder values;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&values, "{ss}", code, value);

  return g_variant_ref_sink (g_variant_builder_end (&values));
}

static void
test_administration_changes_the_place (VstTestHub *hub,
                                       gconstpointer data)
{
  g_autoptr (GVariant) values = make_values (VST_SETTING_CITY, "Hearst");
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GError) error = NULL;
  const char *text;

  vst_test_hub_enter (hub, VST_TEST_ADMIN);
  g_assert_nonnull (vst_test_hub_do (hub, &vst_setting_change, values, &error));
  g_assert_no_error (error);

  read = vst_test_hub_read (hub, &vst_setting_read_all, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (read, VST_SETTING_CITY, "&s", &text));
  g_assert_cmpstr (text, ==, "Hearst");
  g_assert_true (g_variant_lookup (read, VST_SETTING_PROVINCE, "&s", &text));
  g_assert_cmpstr (text, ==, "ON");
}

static void
test_reception_changes_nothing (VstTestHub *hub,
                                gconstpointer data)
{
  g_autoptr (GVariant) values = make_values (VST_SETTING_CITY, "Hearst");
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (hub, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_do (hub, &vst_setting_change, values, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
test_what_other_deeds_keep_is_left_alone (VstTestHub *hub,
                                          gconstpointer data)
{
  g_autoptr (GVariant) values = make_values (VST_SETTING_LAST_BACKUP, "1");
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (hub, VST_TEST_ADMIN);
  g_assert_null (vst_test_hub_do (hub, &vst_setting_change, values, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_hub_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/setting/administration-changes-the-place", test_administration_changes_the_place);
  ADD ("/setting/reception-changes-nothing", test_reception_changes_nothing);
  ADD ("/setting/what-other-deeds-keep-is-left-alone", test_what_other_deeds_keep_is_left_alone);

  return g_test_run ();
}
