/* vst-paper-format.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-format.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-language.h"

/* A setting of the hub, written when it is opened. */
static int phone_form;

static char *
group_digits (guint64 number)
{
  /* Translators: between thousands: a no-break space in French. */
  const char *separator = C_("thousands", ",");
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize n_digits = strlen (digits);
  GString *grouped = g_string_sized_new (2 * n_digits);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (grouped, separator);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}

static guint64
magnitude (gint64 number)
{
  /* -G_MININT64 is no gint64. */
  return number < 0 ? -(guint64) number : (guint64) number;
}

/**
 * vst_format_count:
 * @count: a number of things
 *
 * A number with its thousands set apart.
 */
char *
vst_format_count (gint64 count)
{
  g_autofree char *digits = group_digits (magnitude (count));

  /* A minus sign, which is as wide as a digit and is read out as "minus". */
  return g_strconcat (count < 0 ? "\342\210\222" : "", digits, NULL);
}

/**
 * vst_format_cents:
 * @cents: an amount of money
 *
 * Money, always with its cents.
 */
char *
vst_format_cents (gint64 cents)
{
  g_autofree char *dollars = group_digits (magnitude (cents) / 100);
  /* Translators: an amount of money: dollars and cents; $ comes last in French. */
  g_autofree char *amount = g_strdup_printf (_("$%1$s.%2$02d"), dollars, (int) (magnitude (cents) % 100));

  return g_strconcat (cents < 0 ? "\342\210\222" : "", amount, NULL);
}

/**
 * vst_format_percent:
 * @percent: a whole number of hundredths
 *
 * A share.
 */
char *
vst_format_percent (int percent)
{
  /* Translators: a share, as in 8%; with a no-break space in French. */
  return g_strdup_printf (_("%d%%"), percent);
}

/**
 * vst_format_size:
 * @bytes: how large a file is
 *
 * The size of a file, in thousands as disks are sold.
 */
char *
vst_format_size (guint64 bytes)
{
  guint64 tenths = bytes / 100;
  int unit = 0;
  g_autofree char *number = NULL;

  if (bytes < 1000)
    return g_strdup_printf (ngettext ("%d byte", "%d bytes", bytes), (int) bytes);

  for (; tenths >= 10000 && unit < 3; unit++)
    tenths /= 1000;

  if (tenths >= 100)
    number = group_digits (tenths / 10);
  else
    /* Translators: between a number and its tenths: a comma in French. */
    number = g_strdup_printf ("%d%s%d", (int) (tenths / 10), C_("decimal point", "."), (int) (tenths % 10));

  switch (unit)
    {
    case 0:
      return g_strdup_printf (C_("size of a file", "%s kB"), number);
    case 1:
      return g_strdup_printf (C_("size of a file", "%s MB"), number);
    case 2:
      return g_strdup_printf (C_("size of a file", "%s GB"), number);
    default:
      return g_strdup_printf (C_("size of a file", "%s TB"), number);
    }
}

/* The ten digits of a number of North America, or NULL for any other. */
static char *
read_phone (const char *number)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (g_unichar_isalpha (c) || c == '*' || c == '#' || (c == '+' && p != number))
        {
          /* Whatever it is, it is not ours to rearrange. */
          g_string_free (digits, TRUE);
          return NULL;
        }
    }

  if (digits->len == 11 && digits->str[0] == '1')
    g_string_erase (digits, 0, 1);
  else if (number[0] == '+')
    g_string_truncate (digits, 0);

  if (digits->len != 10)
    {
      g_string_free (digits, TRUE);
      return NULL;
    }

  return g_string_free (digits, FALSE);
}

/**
 * vst_format_phone:
 * @number: a phone number, with or without its punctuation
 * @extension: (nullable): what to dial then
 *
 * A phone number as one writes it in Canada; a foreign one as it was typed.
 */
char *
vst_format_phone (const char *number,
                  const char *extension)
{
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  digits = read_phone (number);

  if (digits == NULL)
    text = g_strdup (number);
  else if (vst_language_get () == VST_FRENCH && g_atomic_int_get (&phone_form) == VST_PHONE_BY_LANGUAGE)
    /* A no-break space and a no-break hyphen. */
    text = g_strdup_printf ("%.3s\302\240%.3s\342\200\221%s", digits, digits + 3, digits + 6);
  else
    text = g_strdup_printf ("%.3s-%.3s-%s", digits, digits + 3, digits + 6);

  if (extension == NULL || extension[0] == '\0')
    return g_steal_pointer (&text);

  /* Translators: a phone number and its extension, with a no-break space. */
  return g_strdup_printf (_("%1$s, ext. %2$s"), text, extension);
}

/**
 * vst_format_set_phone_form:
 * @form: how the hub writes phone numbers
 *
 * Two authorities differ in French, so the hub chooses.
 */
void
vst_format_set_phone_form (VstPhoneForm form)
{
  g_atomic_int_set (&phone_form, form);
}

/* All but the last item, with something between them. */
static char *
join_first (const char *const *items,
            guint n_items)
{
  /* Translators: between the items of a list, but for the last two. */
  const char *separator = C_("list", ", ");
  GString *first = g_string_new (items[0]);

  for (guint i = 1; i + 1 < n_items; i++)
    {
      g_string_append (first, separator);
      g_string_append (first, items[i]);
    }

  return g_string_free (first, FALSE);
}

/**
 * vst_format_all_of:
 * @items: (array zero-terminated=1): texts
 *
 * A list of which all hold.
 */
char *
vst_format_all_of (const char *const *items)
{
  g_autofree char *first = NULL;
  guint n_items;

  g_return_val_if_fail (items != NULL, NULL);

  n_items = g_strv_length ((char **) items);
  if (n_items < 2)
    return g_strdup (n_items == 1 ? items[0] : "");

  first = join_first (items, n_items);

  /* Translators: the end of a list, as in "a, b and c". */
  return g_strdup_printf (_("%1$s and %2$s"), first, items[n_items - 1]);
}

/**
 * vst_format_one_of:
 * @items: (array zero-terminated=1): texts
 *
 * A list of which one holds.
 */
char *
vst_format_one_of (const char *const *items)
{
  g_autofree char *first = NULL;
  guint n_items;

  g_return_val_if_fail (items != NULL, NULL);

  n_items = g_strv_length ((char **) items);
  if (n_items < 2)
    return g_strdup (n_items == 1 ? items[0] : "");

  first = join_first (items, n_items);

  /* Translators: the end of a list, as in "a, b or c". */
  return g_strdup_printf (_("%1$s or %2$s"), first, items[n_items - 1]);
}
