/* vst-ctl-hit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-hit.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vst-code.h"
#include "vst-family-wording.h"

static const struct
{
  VstHitFlags flag;
  const char *text;
} flag_texts[] = {
  { VST_HIT_CLOSED, N_ ("closed file") },
  { VST_HIT_LEFT, N_ ("no longer in this family") },
  { VST_HIT_INTERPRETER, N_ ("interpreter") },
  { VST_HIT_ALERT, N_ ("alert") },
  { VST_HIT_ALLERGY, N_ ("allergy") },
  { VST_HIT_CUSTODY, N_ ("custody") },
  { VST_HIT_ACCESS, N_ ("access need") },
};

static void
append (GString *list,
        const char *text)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", text);
}

/* In words, with commas. */
char *
vst_ctl_format_flags (VstHitFlags flags)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flag_texts); i++)
    if (flags & flag_texts[i].flag)
      append (list, _(flag_texts[i].text));

  return g_string_free (list, FALSE);
}

char *
vst_ctl_format_reasons (VstReasons reasons)
{
  g_auto (GStrv) words = vst_word_reasons (reasons);

  return g_strjoinv (", ", words);
}

static void
build_list (JsonBuilder *builder,
            const char *name,
            char **codes)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
build_text (JsonBuilder *builder,
            const char *name,
            const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* Four digits say enough, and are the same on every machine. */
static void
build_score (JsonBuilder *builder,
             double score)
{
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, round (score * 1e4) / 1e4);
}

void
vst_ctl_build_hit (JsonBuilder *builder,
                   VstHub *hub,
                   VstHit *hit,
                   double score)
{
  const guint8 *hub_id = vst_keys_get_hub_id (vst_hub_get_keys (hub));
  g_autofree char *family = vst_code_make (hub_id, "family", vst_hit_get_family_id (hit));
  g_autofree char *person = vst_code_make (hub_id, "person", vst_person_get_id (vst_hit_get_person (hit)));
  g_auto (GStrv) flags = vst_hit_flag_codes (vst_hit_get_flags (hit));

  json_builder_begin_object (builder);
  build_text (builder, "family", family);
  build_text (builder, "person", person);
  build_text (builder, "file", vst_hit_get_file_number (hit));
  build_text (builder, "name", vst_person_get_display_name (vst_hit_get_person (hit)));
  build_score (builder, score);
  build_list (builder, "flags", flags);
  json_builder_end_object (builder);
}

/* An array: who may be the one that was asked about. */
void
vst_ctl_build_candidates (JsonBuilder *builder,
                          VstHub *hub,
                          GPtrArray *hits)
{
  const guint8 *hub_id = vst_keys_get_hub_id (vst_hub_get_keys (hub));

  json_builder_begin_array (builder);

  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *person = vst_code_make (hub_id, "person", vst_person_get_id (vst_hit_get_person (hit)));
      g_auto (GStrv) reasons = vst_candidate_reason_codes (vst_hit_get_reasons (hit));

      json_builder_begin_object (builder);
      build_text (builder, "person", person);
      build_text (builder, "file", vst_hit_get_file_number (hit));
      build_score (builder, vst_hit_get_score (hit));
      build_list (builder, "reasons", reasons);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* A line: file, who, whose family, and what else there is to say. */
void
vst_ctl_print_hit (VstCtl *ctl,
                   VstHit *hit,
                   const char *remark)
{
  VstPerson *person = vst_hit_get_person (hit);
  g_autofree char *name = vst_word_name (person, FALSE);
  const char *family = vst_hit_get_family_name (hit);

  vst_ctl_print (ctl, "%s\t%s\t%s%s%s", vst_hit_get_file_number (hit), name,
                 family != NULL && *family != '\0' ? family : _("Anonymous visitor"), *remark != '\0' ? "\t" : "", remark);
}
