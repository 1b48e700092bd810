/* vst-collect-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-collect-wording.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"

/* Of the child that the sentence is about. */
static char *
word_the_child (VstCollect may)
{
  switch (may)
    {
    case VST_COLLECT_YES:
      return g_strdup (_("May collect the child"));
    case VST_COLLECT_NO:
      return g_strdup (_("May not collect the child"));
    case VST_COLLECT_NOT_ASKED:
    default:
      return NULL;
    }
}

/**
 * vst_word_collect:
 * @child_name: (nullable): %NULL where the child has been named before
 *
 * Whether somebody may come for one child.
 *
 * Returns: (nullable): %NULL where nobody asked
 */
char *
vst_word_collect (VstCollect may,
                  const char *child_name)
{
  const char *name = child_name != NULL && child_name[0] != '\0' ? child_name : _("Anonymous visitor");

  if (child_name == NULL)
    return word_the_child (may);

  switch (may)
    {
    case VST_COLLECT_YES:
      /* Translators: a child, or several: "May collect Léa". */
      return g_strdup_printf (_("May collect %s"), name);
    case VST_COLLECT_NO:
      /* Translators: a child, or several: "May not collect Léa". */
      return g_strdup_printf (_("May not collect %s"), name);
    case VST_COLLECT_NOT_ASKED:
    default:
      return NULL;
    }
}

static char *
join_names (const GPtrArray *people)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const VstKinPerson *person = g_ptr_array_index (people, i);

      g_ptr_array_add (names, person->name[0] != '\0' ? person->name : (char *) _("Anonymous visitor"));
    }

  g_ptr_array_add (names, NULL);

  return vst_format_all_of ((const char *const *) names->pdata);
}

/* All of several: a single one is named. */
static gboolean
is_all (const VstKin *kin,
        const GPtrArray *children)
{
  return children->len > 1 && children->len == kin->children->len;
}

/**
 * vst_word_collect_children:
 * @children: (element-type VstKinPerson): some or all of @kin
 *
 * Whether somebody may come for each of some children.
 *
 * Returns: (nullable): %NULL where nobody asked
 */
char *
vst_word_collect_children (const VstKin *kin,
                           VstCollect may,
                           const GPtrArray *children)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (kin != NULL && children != NULL, NULL);

  if (is_all (kin, children) && may != VST_COLLECT_NOT_ASKED)
    return g_strdup (may == VST_COLLECT_YES ? _("May collect the children") : _("May not collect the children"));

  names = join_names (children);

  return vst_word_collect (may, names);
}

/**
 * vst_word_collect_of:
 *
 * For which children of the file an adult has that answer: "May collect Léa".
 *
 * Returns: (nullable): %NULL where for none
 */
char *
vst_word_collect_of (const VstKin *kin,
                     VstCollect may,
                     gint64 adult_id,
                     const char *today)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  g_return_val_if_fail (kin != NULL && today != NULL, NULL);

  for (guint i = 0; i < kin->children->len; i++)
    {
      VstKinPerson *child = g_ptr_array_index (kin->children, i);

      if (vst_kin_may_collect (kin, child->id, adult_id, today) == may)
        g_ptr_array_add (children, child);
    }

  return children->len > 0 ? vst_word_collect_children (kin, may, children) : NULL;
}

/* Those of whom the answer is. */
char *
vst_word_collect_names (const VstCollectGroup *group)
{
  g_return_val_if_fail (group != NULL, NULL);

  return join_names (group->adults);
}

/* That nobody was asked, and that the answer is withheld from whoever reads, of which
 * she isn't told: the same line, with which no child is handed over.
 */
static char *
word_unknown (const VstKin *kin,
              const VstCollectGroup *group)
{
  g_autofree char *children = join_names (group->children);

  if (is_all (kin, group->children))
    return g_strdup (_("Who may collect the children: not known here; ask coordination"));

  /* Translators: a child, or several: "Who may collect Léa: …". */
  return g_strdup_printf (_("Who may collect %s: not known here; ask coordination"), children);
}

static char *
word_group (const VstKin *kin,
            const VstCollectGroup *group,
            VstCollect may)
{
  g_autofree char *adults = vst_word_collect_names (group);
  g_autofree char *children = join_names (group->children);
  guint n_adults = group->adults->len;

  if (may == VST_COLLECT_NO && is_all (kin, group->children))
    /* Translators: names of those who may not come for the children. */
    return g_strdup_printf (ngettext ("May not collect the children: %s", "May not collect the children: %s", n_adults), adults);

  if (may == VST_COLLECT_NO)
    /* Translators: children, and those who may not come for them. */
    return g_strdup_printf (ngettext ("May not collect %1$s: %2$s", "May not collect %1$s: %2$s", n_adults), children, adults);

  if (is_all (kin, group->children))
    /* Translators: names of those who may come for the children. */
    return g_strdup_printf (ngettext ("May collect the children: %s", "May collect the children: %s", n_adults), adults);

  /* Translators: children, and those who may come for them. */
  return g_strdup_printf (ngettext ("May collect %1$s: %2$s", "May collect %1$s: %2$s", n_adults), children, adults);
}

/* The verb stands once: "May collect Léa: Amélie; Noah: Lucie". */
static char *
word_next_group (const VstCollectGroup *group)
{
  g_autofree char *adults = vst_word_collect_names (group);
  g_autofree char *children = join_names (group->children);

  /* Translators: more children, and those who may come for them: "Noah: Lucie". */
  return g_strdup_printf (C_ ("collect", "%1$s: %2$s"), children, adults);
}

/* Those for whom nobody may not come need no line. */
static void
add_no (GString *text,
        const VstKin *kin,
        const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const VstCollectGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *line = group->adults->len > 0 ? word_group (kin, group, VST_COLLECT_NO) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
}

static void
add_yes (GString *text,
         const VstKin *kin,
         const GPtrArray *groups)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const VstCollectGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *part = NULL;

      if (group->adults->len == 0)
        continue;

      part = n == 0 ? word_group (kin, group, VST_COLLECT_YES) : word_next_group (group);
      g_string_append_printf (text, "%s%s", n > 0 ? "; " : text->len > 0 ? "\n"
                                                                         : "",
                              part);
      n++;
    }
}

static void
add_unknown (GString *text,
             const VstKin *kin,
             const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const VstCollectGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *line = group->adults->len == 0 ? word_unknown (kin, group) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
}

/**
 * vst_word_collectors:
 *
 * Who may not and who may come for which child of the file: what reception looks
 * for when they leave.  Who may not come stands first; of a child nobody asked about,
 * or of whom the answer is withheld, it says so, so that an empty place is never read
 * as a yes.
 *
 * Where who has the care of them is withheld, and that may be told, it is told instead.
 *
 * Returns: (nullable): %NULL where there is no child
 */
char *
vst_word_collectors (const VstKin *kin,
                     const char *today)
{
  g_autoptr (GPtrArray) no = NULL;
  g_autoptr (GPtrArray) yes = NULL;
  GString *text;

  g_return_val_if_fail (kin != NULL && today != NULL, NULL);

  if (kin->children->len == 0)
    return NULL;

  if (kin->tells_of_custody)
    return g_strdup (_("Who may collect the children is withheld at the family’s request: ask coordination."));

  no = vst_kin_group_collect (kin, VST_COLLECT_NO, today);
  yes = vst_kin_group_collect (kin, VST_COLLECT_YES, today);
  text = g_string_new (NULL);
  add_no (text, kin, no);
  add_yes (text, kin, yes);
  add_unknown (text, kin, yes);

  return g_string_free (text, FALSE);
}
