/* vst-contact-plan.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-plan.h"

#include <stdio.h>
#include <string.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-person.h"
#include "vst-text.h"

#define DAYS_OF_WEEK 7

static const char *const classes[] = {
  [VST_ADDRESS_NOT_ASKED] = "",
  [VST_ADDRESS_SAFE] = "safe",
  [VST_ADDRESS_SHELTER] = "shelter",
  [VST_ADDRESS_PO_BOX] = "po_box",
};

VstContactPlan *
vst_contact_plan_new (void)
{
  VstContactPlan *plan = g_new0 (VstContactPlan, 1);

  plan->cover = g_strdup ("");
  plan->say = g_strdup ("");
  plan->via = g_strdup ("");
  plan->language = g_strdup ("");
  plan->who = g_strdup ("");

  return plan;
}

VstContactPlan *
vst_contact_plan_copy (const VstContactPlan *plan)
{
  VstContactPlan *copy;

  g_return_val_if_fail (plan != NULL, NULL);

  copy = g_memdup2 (plan, sizeof *plan);
  copy->cover = g_strdup (plan->cover);
  copy->say = g_strdup (plan->say);
  copy->via = g_strdup (plan->via);
  copy->language = g_strdup (plan->language);
  copy->who = g_strdup (plan->who);

  return copy;
}

void
vst_contact_plan_free (VstContactPlan *plan)
{
  if (plan == NULL)
    return;

  g_free (plan->cover);
  g_free (plan->say);
  g_free (plan->via);
  g_free (plan->language);
  g_free (plan->who);
  g_free (plan);
}

gboolean
vst_contact_plan_is_empty (const VstContactPlan *plan)
{
  g_return_val_if_fail (plan != NULL, TRUE);

  return plan->n_spans == 0 && plan->cover[0] == '\0' && plan->say[0] == '\0' && !plan->is_via && plan->language[0] == '\0' &&
         plan->who[0] == '\0' && plan->address_class == VST_ADDRESS_NOT_ASKED;
}

static gboolean
check_line (char **text,
            glong most,
            GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, most, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

static gboolean
check_span (const VstContactSpan *span,
            GError **error)
{
  if ((span->days & VST_CONTACT_WEEK) == 0 || (span->days & ~(guint) VST_CONTACT_WEEK) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_WEEKDAY_NEEDED, "Hours of no day");
      return FALSE;
    }

  if (span->from < 0 || span->from >= span->until || span->until > VST_CONTACT_DAY)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TIMES, "Hours from %d to %d", span->from, span->until);
      return FALSE;
    }

  return TRUE;
}

/**
 * vst_contact_plan_check:
 * @plan: (inout): as it was typed
 *
 * Whether it can be kept; its texts come back in one line each.
 *
 * It fails with `VST_ERROR_WEEKDAY_NEEDED` or `VST_ERROR_TIMES` for its hours,
 * `VST_ERROR_NAME_NEEDED` for whom it goes through, `VST_ERROR_LANGUAGE`,
 * `VST_ERROR_TEXT`, `VST_ERROR_TOO_LONG`.
 */
gboolean
vst_contact_plan_check (VstContactPlan *plan,
                        GError **error)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (plan->n_spans <= VST_CONTACT_SPANS, FALSE);

  for (guint i = 0; i < plan->n_spans; i++)
    if (!check_span (&plan->spans[i], error))
      return FALSE;

  if (!check_line (&plan->cover, VST_CONTACT_NAME_CHARS, error) || !check_line (&plan->say, VST_CONTACT_SAY_CHARS, error) ||
      !check_line (&plan->via, VST_CONTACT_NAME_CHARS, error) || !check_line (&plan->who, VST_CONTACT_NAME_CHARS, error))
    return FALSE;

  if (plan->is_via && plan->via_id == 0 && plan->via[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "Through nobody");
      return FALSE;
    }

  if (plan->language[0] != '\0' && !vst_person_language_is_valid (plan->language))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_LANGUAGE, "Not a language to call in");
      return FALSE;
    }

  return TRUE;
}

static void
add_text (GString *text,
          const char *key,
          const char *value)
{
  if (value[0] != '\0')
    g_string_append_printf (text, "%s %s\n", key, value);
}

/**
 * vst_contact_plan_pack:
 *
 * Lines of a word and what it says.  The name of somebody in the file stays in
 * the file; that there is somebody doesn't, so that she can't be left out
 * unnoticed.
 */
char *
vst_contact_plan_pack (const VstContactPlan *plan)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < plan->n_spans; i++)
    g_string_append_printf (text, "hours %u %d %d\n", plan->spans[i].days, plan->spans[i].from, plan->spans[i].until);

  add_text (text, "cover", plan->cover);
  add_text (text, "say", plan->say);
  if (plan->is_via && (plan->via_id != 0 || plan->via[0] == '\0'))
    g_string_append (text, "via_person 1\n");
  else if (plan->is_via)
    add_text (text, "via", plan->via);
  add_text (text, "language", plan->language);
  add_text (text, "who", plan->who);
  add_text (text, "address", classes[plan->address_class]);

  return g_string_free (text, FALSE);
}

static gboolean
take_text (char **text,
           const char *value)
{
  g_free (*text);
  *text = g_strdup (value);

  return TRUE;
}

static gboolean
read_span (VstContactPlan *plan,
           const char *value)
{
  VstContactSpan span;

  if (plan->n_spans == VST_CONTACT_SPANS || sscanf (value, "%u %d %d", &span.days, &span.from, &span.until) != 3 ||
      !check_span (&span, NULL))
    return FALSE;

  plan->spans[plan->n_spans++] = span;

  return TRUE;
}

static gboolean
read_class (VstContactPlan *plan,
            const char *value)
{
  for (guint i = VST_ADDRESS_SAFE; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (classes[i], value))
      {
        plan->address_class = (VstAddressClass) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_line (VstContactPlan *plan,
           const char *key,
           const char *value)
{
  if (g_str_equal (key, "hours"))
    return read_span (plan, value);
  if (g_str_equal (key, "cover"))
    return take_text (&plan->cover, value);
  if (g_str_equal (key, "say"))
    return take_text (&plan->say, value);
  if (g_str_equal (key, "language"))
    return take_text (&plan->language, value);
  if (g_str_equal (key, "who"))
    return take_text (&plan->who, value);
  if (g_str_equal (key, "address"))
    return read_class (plan, value);

  plan->is_via = g_str_equal (key, "via") || g_str_equal (key, "via_person");

  return plan->is_via && (g_str_equal (key, "via_person") || take_text (&plan->via, value));
}

/**
 * vst_contact_plan_unpack:
 *
 * Returns: (nullable): %NULL for what vst_contact_plan_pack() didn't write:
 *   whoever can't read a plan can't keep to it
 */
VstContactPlan *
vst_contact_plan_unpack (const char *text)
{
  g_autoptr (VstContactPlan) plan = vst_contact_plan_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *value = strchr (lines[i], ' ');

      if (lines[i][0] == '\0')
        continue;
      if (value == NULL)
        return NULL;

      *value = '\0';
      if (!read_line (plan, lines[i], value + 1))
        return NULL;
    }

  return g_steal_pointer (&plan);
}

/* Its bit: Monday's is the first. */
static guint
bit_of (const char *day)
{
  int year, month, day_of_month;
  GDate date;

  if (!vst_day_get_parts (day, &year, &month, &day_of_month))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  return 1u << (g_date_get_weekday (&date) - G_DATE_MONDAY);
}

/* The span that holds a minute and lasts the longest. */
static int
end_of (const VstContactPlan *plan,
        guint bit,
        int minute)
{
  int end = -1;

  for (guint i = 0; i < plan->n_spans; i++)
    if ((plan->spans[i].days & bit) != 0 && plan->spans[i].from <= minute && minute < plan->spans[i].until)
      end = MAX (end, plan->spans[i].until);

  return end;
}

/**
 * vst_contact_plan_is_open:
 * @day: the day on the hub's wall
 * @minute: the minute of it there
 * @until: (out): the minute it ends, or -1 where there are no hours to keep to
 *
 * Whether it is within the hours.
 */
gboolean
vst_contact_plan_is_open (const VstContactPlan *plan,
                          const char *day,
                          int minute,
                          int *until)
{
  guint bit;
  int next;

  g_return_val_if_fail (plan != NULL && until != NULL, FALSE);

  *until = -1;
  if (plan->n_spans == 0)
    return TRUE;

  /* One span may go on where another ends. */
  bit = bit_of (day);
  for (next = end_of (plan, bit, minute); next > *until; next = end_of (plan, bit, next))
    *until = next;

  return *until >= 0;
}

/**
 * vst_contact_plan_next:
 *
 * When the hours begin next.
 *
 * Returns: %FALSE where there are no hours
 */
gboolean
vst_contact_plan_next (const VstContactPlan *plan,
                       const char *day,
                       int minute,
                       char **next_day,
                       int *next_minute)
{
  g_return_val_if_fail (plan != NULL && next_day != NULL && next_minute != NULL, FALSE);

  for (int ahead = 0; ahead <= DAYS_OF_WEEK && plan->n_spans > 0; ahead++)
    {
      g_autofree char *then = vst_day_add_days (day, ahead);
      guint bit = then != NULL ? bit_of (then) : 0;
      int first = VST_CONTACT_DAY;

      for (guint i = 0; i < plan->n_spans; i++)
        if ((plan->spans[i].days & bit) != 0 && (ahead > 0 || plan->spans[i].from > minute))
          first = MIN (first, plan->spans[i].from);

      if (first < VST_CONTACT_DAY)
        {
          *next_day = g_steal_pointer (&then);
          *next_minute = first;
          return TRUE;
        }
    }

  return FALSE;
}
