/* vst-ctl-check-id.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-canada.h"
#include "vst-error-text.h"
#include "vst-error.h"

typedef enum
{
  OK,
  WARN,
  REFUSED,
} Verdict;

static const char *const verdict_codes[] = { "ok", "warn", "refused" };

static Verdict
check_postal_code (const char *text,
                   char **tidy,
                   GError **reason)
{
  *tidy = vst_postal_code_parse (text, reason);

  return *tidy != NULL ? OK : REFUSED;
}

static Verdict
check_phone (const char *text,
             char **tidy,
             GError **reason)
{
  VstPhone phone;

  if (!vst_phone_parse (text, &phone, reason))
    return REFUSED;

  *tidy = phone.extension[0] != '\0' ? g_strconcat (phone.digits, "x", phone.extension, NULL) : g_strdup (phone.digits);

  return phone.doubtful ? WARN : OK;
}

static Verdict
check_email (const char *text,
             char **tidy,
             GError **reason)
{
  if (!vst_email_check (text, reason))
    return REFUSED;

  *tidy = g_strdup (text);

  return OK;
}

static const struct
{
  const char *kind;
  Verdict (*check) (const char *text,
                    char **tidy,
                    GError **reason);
} kinds[] = {
  { "postal-code", check_postal_code },
  { "phone", check_phone },
  { "email", check_email },
};

static void
print_verdict (VstCtl *ctl,
               Verdict verdict,
               const char *tidy,
               const char *reason)
{
  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "result");
      json_builder_add_string_value (builder, verdict_codes[verdict]);
      if (tidy != NULL)
        {
          json_builder_set_member_name (builder, "value");
          json_builder_add_string_value (builder, tidy);
        }
      if (reason != NULL)
        {
          json_builder_set_member_name (builder, "reason");
          json_builder_add_string_value (builder, reason);
        }
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  if (reason != NULL)
    vst_ctl_print (ctl, "%s\t%s", verdict_codes[verdict], reason);
  else
    vst_ctl_print (ctl, "%s\t%s", verdict_codes[verdict], tidy);
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *kind = vst_ctl_get_argument (ctl, 0);
  const char *value = vst_ctl_get_argument (ctl, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      {
        g_autoptr (GError) fault = NULL;
        g_autofree char *tidy = NULL;
        g_autofree char *reason = NULL;
        Verdict verdict = kinds[i].check (value, &tidy, &fault);

        if (verdict == REFUSED)
          reason = vst_error_text (fault);
        else if (verdict == WARN)
          reason = g_strdup (_("This number looks unusual. Keep it or correct it."));

        print_verdict (ctl, verdict, tidy, reason);

        if (verdict != REFUSED)
          return TRUE;

        g_propagate_error (error, g_steal_pointer (&fault));
        return FALSE;
      }

  vst_ctl_set_usage (error, _("KIND is one of these: %s."), "postal-code, phone, email");

  return FALSE;
}

static const VstCtlOption options[] = { { NULL } };

const VstCtlCommand vst_ctl_check_id = {
  "check-id",
  N_ ("KIND VALUE"),
  N_ ("Tell whether a postal code, a phone number or an e-mail address is well formed"),
  options,
  2,
  2,
  run,
};
