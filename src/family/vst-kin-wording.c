/* vst-kin-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-wording.h"

#include <glib/gi18n.h>

#include "vst-collect-wording.h"
#include "vst-paper-format.h"

typedef struct
{
  const char *code;
  const char *text;
  const char *inverse; /* what the second is to the first */
} Word;

static const Word relations[] = {
  { "parent", N_ ("Parent"), N_ ("Child") },
  { "adoptive_parent", N_ ("Adoptive parent"), N_ ("Child by adoption") },
  { "step_parent", N_ ("Step-parent"), N_ ("Stepchild") },
  { "grandparent", N_ ("Grandparent"), N_ ("Grandchild") },
  { "foster_parent", N_ ("Foster parent"), N_ ("Foster child") },
  { "kin_carer", N_ ("Relative who cares for a child"), N_ ("Child cared for") },
  { "partner", N_ ("Spouse or partner"), N_ ("Spouse or partner") },
  { "ex_partner", N_ ("Former partner"), N_ ("Former partner") },
  { "cas_worker", N_ ("Child protection worker"), N_ ("Child followed") },
  { "other", N_ ("Other relation"), N_ ("Other relation") },
};

static const Word custodies[] = {
  { "sole", N_ ("Sole custody"), NULL },
  { "shared", N_ ("Shared custody"), NULL },
  { "court_order", N_ ("Court order"), NULL },
  { "temporary_care", N_ ("Temporary care"), NULL },
  { "kin", N_ ("Care by relatives"), NULL },
  { "none", N_ ("No custody"), NULL },
  { "unknown", N_ ("Custody not known"), NULL },
};

static const Word reasons[] = {
  { "done", N_ ("nothing more needed for now"), NULL },
  { "moved", N_ ("moved away"), NULL },
  { "elsewhere", N_ ("followed elsewhere"), NULL },
  { "lost_touch", N_ ("lost touch"), NULL },
  { "other", N_ ("another reason"), NULL },
};

static const Word *
look_up (const Word *words,
         guint n_words,
         const char *code)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return &words[i];

  return &words[n_words - 1];
}

/* "Parent": what the first is to the second. */
const char *
vst_word_relation_kind (const char *kind)
{
  return _(look_up (relations, G_N_ELEMENTS (relations), kind)->text);
}

/* "Child": what the second is to the first. */
const char *
vst_word_relation_inverse (const char *kind)
{
  return _(look_up (relations, G_N_ELEMENTS (relations), kind)->inverse);
}

const char *
vst_word_custody_kind (const char *kind)
{
  return _(look_up (custodies, G_N_ELEMENTS (custodies), kind)->text);
}

const char *
vst_word_episode_reason (const char *code)
{
  return code[0] != '\0' ? _(look_up (reasons, G_N_ELEMENTS (reasons), code)->text) : NULL;
}

static const char *
name_of (const char *name)
{
  return name[0] != '\0' ? name : _("Anonymous visitor");
}

/**
 * vst_word_relation:
 * @person_id: in whose file it is read
 *
 * What the other one is to a person: "Parent: Amélie".
 */
char *
vst_word_relation (const VstRelation *relation,
                   gint64 person_id)
{
  gboolean is_first;

  g_return_val_if_fail (relation != NULL, NULL);

  is_first = relation->from_id == person_id;

  /* Translators: what somebody is to the person shown, and who: "Parent: Amélie". */
  return g_strdup_printf (C_("relation", "%1$s: %2$s"),
                              is_first ? vst_word_relation_inverse (relation->kind) : vst_word_relation_kind (relation->kind),
                              name_of (is_first ? relation->to_name : relation->from_name));
}

/**
 * vst_word_relations:
 *
 * Everybody a person is related to now, each with what they are to her.
 *
 * Returns: (nullable): %NULL where nobody is noted
 */
char *
vst_word_relations (const VstKin *kin,
                    gint64 person_id,
                    const char *today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (kin != NULL && today != NULL, NULL);

  for (guint i = 0; i < kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (kin->relations, i);

      if ((relation->from_id == person_id || relation->to_id == person_id) &&
          vst_kin_holds (relation->since, relation->until, today))
        g_ptr_array_add (parts, vst_word_relation (relation, person_id));
    }

  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* From when until when; NULL where neither is known. */
char *
vst_word_kin_days (const char *since,
                   const char *until)
{
  g_autofree char *from = since[0] != '\0' ? vst_format_day (since) : NULL;
  g_autofree char *to = until[0] != '\0' ? vst_format_day (until) : NULL;

  /* Translators: two days. */
  if (from != NULL && to != NULL)
    return g_strdup_printf (C_ ("days", "%1$s to %2$s"), from, to);
  /* Translators: a day. */
  if (from != NULL)
    return g_strdup_printf (_("since %s"), from);
  /* Translators: a day. */
  if (to != NULL)
    return g_strdup_printf (_("until %s"), to);

  return NULL;
}

/* With its days and its note, for whoever opens the relations themselves. */
char *
vst_word_relation_in_full (const VstRelation *relation,
                           gint64 person_id)
{
  g_autofree char *days = NULL;
  g_autofree char *first = NULL;
  GString *text;

  g_return_val_if_fail (relation != NULL, NULL);

  days = vst_word_kin_days (relation->since, relation->until);
  first = vst_word_relation (relation, person_id);
  text = g_string_new (first);
  if (days != NULL)
    g_string_append_printf (text, " · %s", days);
  if (relation->note[0] != '\0')
    g_string_append_printf (text, " · %s", relation->note);

  return g_string_free (text, FALSE);
}

/**
 * vst_word_custody:
 * @person_id: in whose file it is read
 *
 * What care one has of the other: "Léo: Shared custody · May collect Léo".
 */
char *
vst_word_custody (const VstCustody *custody,
                  gint64 person_id)
{
  const char *name;
  g_autofree char *collect = NULL;
  g_autofree char *first = NULL;
  g_autofree char *days = NULL;
  GString *text;

  g_return_val_if_fail (custody != NULL, NULL);

  name = name_of (custody->child_id == person_id ? custody->adult_name : custody->child_name);
  collect = vst_word_collect (custody->may_collect, custody->child_name);
  days = vst_word_kin_days (custody->since, custody->until);
  /* Translators: somebody, and what custody there is: "Léo: Shared custody". */
  first = g_strdup_printf (C_("custody", "%1$s: %2$s"), name, vst_word_custody_kind (custody->kind));
  text = g_string_new (first);
  if (collect != NULL)
    g_string_append_printf (text, " · %s", collect);
  if (days != NULL)
    g_string_append_printf (text, " · %s", days);

  return g_string_free (text, FALSE);
}

/* When a child is to be born. */
char *
vst_word_due (const VstExpected *expected)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (expected != NULL, NULL);

  if (expected->due_on[0] == '\0')
    return g_strdup (_("Due date not known"));

  day = vst_format_day_prose (expected->due_on);

  /* Translators: when a child is to be born. */
  return g_strdup_printf (_("Due on %s"), day);
}

static char *
episode_text (const VstEpisode *episode)
{
  const char *reason = vst_word_episode_reason (episode->reason);
  g_autofree char *from = vst_format_day (episode->opened_on);
  g_autofree char *to = episode->closed_on[0] != '\0' ? vst_format_day (episode->closed_on) : NULL;

  /* Translators: the day a file was opened. */
  if (to == NULL)
    return g_strdup_printf (_("Open since %s"), from);
  /* Translators: two days, and why a file was closed: "2024-02-01 to 2024-09-30 (moved away)". */
  if (reason != NULL)
    return g_strdup_printf (_("Open %1$s to %2$s (%3$s)"), from, to, reason);

  return g_strdup_printf (_("Open %1$s to %2$s"), from, to);
}

/* Each time a file was open, one a line, the latest first. */
char *
vst_word_episodes (const VstKin *kin)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (kin != NULL, NULL);

  for (guint i = 0; i < kin->episodes->len; i++)
    g_ptr_array_add (lines, episode_text (g_ptr_array_index (kin->episodes, i)));

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
