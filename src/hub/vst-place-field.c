/* vst-place-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-place-field.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "vst-canada.h"
#include "vst-setting-store.h"
#include "vst-text.h"

#define LINE_CHARS 200

static const struct
{
  const char *zone;
  const char *name;
} zones[] = {
  { "America/St_Johns", N_ ("Newfoundland time (St. John’s)") },
  { "America/Halifax", N_ ("Atlantic time (Halifax, Moncton)") },
  { "America/Toronto", N_ ("Eastern time (Toronto, Ottawa, Montréal)") },
  { "America/Iqaluit", N_ ("Eastern time (Iqaluit)") },
  { "America/Winnipeg", N_ ("Central time (Winnipeg)") },
  { "America/Rankin_Inlet", N_ ("Central time (Rankin Inlet)") },
  { "America/Regina", N_ ("Central time all year (Regina)") },
  { "America/Edmonton", N_ ("Mountain time (Edmonton, Yellowknife)") },
  { "America/Whitehorse", N_ ("Yukon time (Whitehorse)") },
  { "America/Vancouver", N_ ("Pacific time (Vancouver)") },
};

static const struct
{
  const char *code;
  const char *name;
  const char *zone;
} provinces[] = {
  { "AB", N_ ("Alberta"), "America/Edmonton" },
  { "BC", N_ ("British Columbia"), "America/Vancouver" },
  { "MB", N_ ("Manitoba"), "America/Winnipeg" },
  { "NB", N_ ("New Brunswick"), "America/Halifax" },
  { "NL", N_ ("Newfoundland and Labrador"), "America/St_Johns" },
  { "NS", N_ ("Nova Scotia"), "America/Halifax" },
  { "NT", N_ ("Northwest Territories"), "America/Edmonton" },
  { "NU", N_ ("Nunavut"), "America/Iqaluit" },
  { "ON", N_ ("Ontario"), "America/Toronto" },
  { "PE", N_ ("Prince Edward Island"), "America/Halifax" },
  { "QC", N_ ("Quebec"), "America/Toronto" },
  { "SK", N_ ("Saskatchewan"), "America/Regina" },
  { "YT", N_ ("Yukon"), "America/Whitehorse" },
};

static const struct
{
  const char *day;
  const char *name;
} fiscal_starts[] = {
  { "01-01", N_ ("January 1") },
  { "02-01", N_ ("February 1") },
  { "03-01", N_ ("March 1") },
  { "04-01", N_ ("April 1") },
  { "05-01", N_ ("May 1") },
  { "06-01", N_ ("June 1") },
  { "07-01", N_ ("July 1") },
  { "08-01", N_ ("August 1") },
  { "09-01", N_ ("September 1") },
  { "10-01", N_ ("October 1") },
  { "11-01", N_ ("November 1") },
  { "12-01", N_ ("December 1") },
};

/**
 * VstPlaceField:
 *
 * Where the hub is: its address, province and time zone, and when its year of
 * accounts begins.
 */
struct _VstPlaceField
{
  AdwBin parent_instance;

  guint order[G_N_ELEMENTS (provinces)]; /* by name, in the language of the moment */

  GtkEditable *address;
  GtkEditable *city;
  GtkEditable *postal_code;
  GtkEditable *phone;
  GtkDropDown *province;
  GtkDropDown *zone;
  GtkDropDown *fiscal_start;
};

G_DEFINE_FINAL_TYPE (VstPlaceField, vst_place_field, ADW_TYPE_BIN)

static guint
find_zone (const char *zone)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_strcmp0 (zones[i].zone, zone) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static guint
find_province (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    if (g_strcmp0 (provinces[i].code, code) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static guint
find_fiscal_start (const char *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (fiscal_starts); i++)
    if (g_strcmp0 (fiscal_starts[i].day, day) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
province_cb (VstPlaceField *self)
{
  guint position = gtk_drop_down_get_selected (self->province);

  if (position < G_N_ELEMENTS (provinces))
    gtk_drop_down_set_selected (self->zone, find_zone (provinces[self->order[position]].zone));
}

static int
compare_provinces (gconstpointer a,
                   gconstpointer b)
{
  return g_utf8_collate (_(provinces[*(const guint *) a].name), _(provinces[*(const guint *) b].name));
}

static void
fill_lists (VstPlaceField *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) zone_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) days = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    self->order[i] = i;

  qsort (self->order, G_N_ELEMENTS (provinces), sizeof (guint), compare_provinces);

  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    gtk_string_list_append (names, _(provinces[self->order[i]].name));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    gtk_string_list_append (zone_names, _(zones[i].name));

  for (guint i = 0; i < G_N_ELEMENTS (fiscal_starts); i++)
    gtk_string_list_append (days, _(fiscal_starts[i].name));

  gtk_drop_down_set_model (self->province, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->zone, G_LIST_MODEL (zone_names));
  gtk_drop_down_set_model (self->fiscal_start, G_LIST_MODEL (days));
}

static void
select_province (VstPlaceField *self,
                 const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    if (g_str_equal (provinces[self->order[i]].code, code))
      gtk_drop_down_set_selected (self->province, i);
}

static void
vst_place_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_PLACE_FIELD);

  G_OBJECT_CLASS (vst_place_field_parent_class)->dispose (object);
}

static void
vst_place_field_class_init (VstPlaceFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_place_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-place-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, address);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, city);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, postal_code);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, phone);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, province);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, zone);
  gtk_widget_class_bind_template_child (widget_class, VstPlaceField, fiscal_start);
}

static void
vst_place_field_init (VstPlaceField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
  g_signal_connect_swapped (self->province, "notify::selected", G_CALLBACK (province_cb), self);
  select_province (self, "ON");
  gtk_drop_down_set_selected (self->fiscal_start, find_fiscal_start ("04-01"));
}

/**
 * vst_place_field_save:
 *
 * Returns: (transfer floating): an `a{ss}`
 */
GVariant *
vst_place_field_save (VstPlaceField *self)
{
  GVariantBuilder values;
  guint province, zone, day;

  g_return_val_if_fail (VST_IS_PLACE_FIELD (self), NULL);

  province = gtk_drop_down_get_selected (self->province);
  zone = gtk_drop_down_get_selected (self->zone);
  day = gtk_drop_down_get_selected (self->fiscal_start);

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&values, "{ss}", VST_SETTING_ADDRESS, gtk_editable_get_text (self->address));
  g_variant_builder_add (&values, "{ss}", VST_SETTING_CITY, gtk_editable_get_text (self->city));
  g_variant_builder_add (&values, "{ss}", VST_SETTING_POSTAL_CODE, gtk_editable_get_text (self->postal_code));
  g_variant_builder_add (&values, "{ss}", VST_SETTING_PHONE, gtk_editable_get_text (self->phone));
  g_variant_builder_add (&values, "{ss}", VST_SETTING_PROVINCE, provinces[self->order[province]].code);
  g_variant_builder_add (&values, "{ss}", VST_SETTING_ZONE, zones[zone].zone);
  g_variant_builder_add (&values, "{ss}", VST_SETTING_FISCAL_START, fiscal_starts[day].day);

  return g_variant_builder_end (&values);
}

void
vst_place_field_restore (VstPlaceField *self,
                         GVariant *values)
{
  const char *text;

  g_return_if_fail (VST_IS_PLACE_FIELD (self));
  g_return_if_fail (g_variant_is_of_type (values, G_VARIANT_TYPE ("a{ss}")));

  if (g_variant_lookup (values, VST_SETTING_ADDRESS, "&s", &text))
    gtk_editable_set_text (self->address, text);
  if (g_variant_lookup (values, VST_SETTING_CITY, "&s", &text))
    gtk_editable_set_text (self->city, text);
  if (g_variant_lookup (values, VST_SETTING_POSTAL_CODE, "&s", &text))
    gtk_editable_set_text (self->postal_code, text);
  if (g_variant_lookup (values, VST_SETTING_PHONE, "&s", &text))
    gtk_editable_set_text (self->phone, text);
  if (g_variant_lookup (values, VST_SETTING_PROVINCE, "&s", &text))
    select_province (self, text);
  /* After the province, which proposes one. */
  if (g_variant_lookup (values, VST_SETTING_ZONE, "&s", &text) && find_zone (text) != GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->zone, find_zone (text));
  if (g_variant_lookup (values, VST_SETTING_FISCAL_START, "&s", &text) && find_fiscal_start (text) != GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->fiscal_start, find_fiscal_start (text));
}

/**
 * vst_place_field_check:
 *
 * Whether what is there looks right; nothing has to be there.  What can be
 * written better is.
 */
gboolean
vst_place_field_check (VstPlaceField *self,
                       GError **error)
{
  const char *postal_code, *phone;
  VstPhone number;

  g_return_val_if_fail (VST_IS_PLACE_FIELD (self), FALSE);

  if (!vst_text_check (gtk_editable_get_text (self->address), -1, LINE_CHARS, error) ||
      !vst_text_check (gtk_editable_get_text (self->city), -1, LINE_CHARS, error))
    return FALSE;

  postal_code = gtk_editable_get_text (self->postal_code);
  if (*postal_code != '\0')
    {
      g_autofree char *tidy = vst_postal_code_parse (postal_code, error);

      if (tidy == NULL)
        {
          gtk_widget_grab_focus (GTK_WIDGET (self->postal_code));
          return FALSE;
        }

      gtk_editable_set_text (self->postal_code, tidy);
    }

  phone = gtk_editable_get_text (self->phone);
  if (*phone != '\0' && !vst_phone_parse (phone, &number, error))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->phone));
      return FALSE;
    }

  return TRUE;
}

void
vst_place_field_focus (VstPlaceField *self)
{
  g_return_if_fail (VST_IS_PLACE_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->address));
}

/* Codes in words; a code that isn't ours is told as it is. */
const char *
vst_place_field_get_province_text (const char *code)
{
  guint i = find_province (code);

  return i != GTK_INVALID_LIST_POSITION ? _(provinces[i].name) : code;
}

const char *
vst_place_field_get_zone_text (const char *zone)
{
  guint i = find_zone (zone);

  return i != GTK_INVALID_LIST_POSITION ? _(zones[i].name) : zone;
}

const char *
vst_place_field_get_fiscal_text (const char *day)
{
  guint i = find_fiscal_start (day);

  return i != GTK_INVALID_LIST_POSITION ? _(fiscal_starts[i].name) : day;
}
