/* vst-block.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-right.h"
#include "vst-text.h"

static const char *const reasons[] = { "relative", "violence", "knows", "request", "other", NULL };
static const char *const askers[] = { "client", "other", "staff", NULL };

/**
 * vst_block_reason_codes:
 *
 * Why somebody must not know, by code, in the order of a menu.
 */
const char *const *
vst_block_reason_codes (void)
{
  return reasons;
}

/**
 * vst_block_asker_codes:
 *
 * Who asked for it, by code, in the order of a menu.
 */
const char *const *
vst_block_asker_codes (void)
{
  return askers;
}

/* Of what is kept; the others have none. */
static const char *const replies[] = {
  [VST_BLOCK_NOBODY] = "nobody",
  [VST_BLOCK_UNKNOWN] = "unknown",
  [VST_BLOCK_DECLINED] = "declined",
};

/* Returns: (nullable): */
const char *
vst_block_reply_code (VstBlockReply reply)
{
  g_return_val_if_fail (reply < G_N_ELEMENTS (replies), NULL);

  return replies[reply];
}

gboolean
vst_block_reply_parse (const char *code,
                       VstBlockReply *reply)
{
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    if (replies[i] != NULL && g_strcmp0 (replies[i], code) == 0)
      {
        *reply = (VstBlockReply) i;
        return TRUE;
      }

  return FALSE;
}

VstBlockEntry *
vst_block_entry_new (void)
{
  VstBlockEntry *entry = g_new0 (VstBlockEntry, 1);

  entry->told = g_strdup ("");
  entry->reason = g_strdup (reasons[0]);
  entry->asked_by = g_strdup (askers[0]);
  entry->until = g_strdup ("");

  return entry;
}

VstBlockEntry *
vst_block_entry_copy (const VstBlockEntry *entry)
{
  VstBlockEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_memdup2 (entry, sizeof *entry);
  copy->told = g_strdup (entry->told);
  copy->reason = g_strdup (entry->reason);
  copy->asked_by = g_strdup (entry->asked_by);
  copy->until = g_strdup (entry->until);

  return copy;
}

void
vst_block_entry_free (VstBlockEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->told);
  g_free (entry->reason);
  g_free (entry->asked_by);
  g_free (entry->until);
  g_free (entry);
}

/**
 * vst_block_entry_check:
 *
 * Makes one line of what was told, and checks that it can be kept: a family or a
 * person, and somebody who must not know of them.
 */
gboolean
vst_block_entry_check (VstBlockEntry *entry,
                       GError **error)
{
  int n_whom = (entry->staff_id != 0) + (entry->provider_id != 0) + (entry->agency_id != 0);
  g_autofree char *line = NULL;

  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_text_check (entry->told, -1, VST_BLOCK_TOLD_CHARS, error))
    return FALSE;

  line = vst_text_line (entry->told);
  g_free (entry->told);
  entry->told = g_steal_pointer (&line);

  if (n_whom == 0 && entry->told[0] == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "Nobody is named who must not know");
      return FALSE;
    }

  if ((entry->family_id == 0) == (entry->person_id == 0) || n_whom > 1 || !g_strv_contains (reasons, entry->reason) ||
      !g_strv_contains (askers, entry->asked_by))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Whom a block is about");
      return FALSE;
    }

  if (entry->until[0] != '\0' && !vst_day_is_valid (entry->until))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The last day of a block");
      return FALSE;
    }

  return TRUE;
}

G_DEFINE_FINAL_TYPE (VstBlock, vst_block, G_TYPE_OBJECT)

static void
vst_block_finalize (GObject *object)
{
  VstBlock *self = VST_BLOCK (object);

  vst_block_entry_free (self->entry);
  g_free (self->who);
  g_free (self->agency_en);
  g_free (self->agency_fr);
  g_free (self->taken_by);
  g_free (self->lifted_by);
  g_free (self->asker);
  g_free (self->lift_why);
  g_free (self->file_number);

  G_OBJECT_CLASS (vst_block_parent_class)->finalize (object);
}

static void
vst_block_class_init (VstBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_block_finalize;
}

static void
vst_block_init (VstBlock *self)
{
  self->entry = vst_block_entry_new ();
}

/* To be filled in. */
VstBlock *
vst_block_new (void)
{
  return g_object_new (VST_TYPE_BLOCK, NULL);
}

/**
 * vst_block_stands:
 * @today: an ISO day
 *
 * Whether it is neither lifted nor over.
 */
gboolean
vst_block_stands (VstBlock *self,
                  const char *today)
{
  g_return_val_if_fail (VST_IS_BLOCK (self), FALSE);

  return self->lifted_at == 0 && (self->entry->until[0] == '\0' || g_strcmp0 (self->entry->until, today) >= 0);
}

gboolean
vst_block_is_for_two (gint64 asker_id,
                      guint asker_roles,
                      gint64 other_id,
                      guint other_roles)
{
  return asker_id != other_id && ((asker_roles & VST_ROLE_PIVOT && other_roles & VST_ROLE_PRIVACY) ||
                                  (asker_roles & VST_ROLE_PRIVACY && other_roles & VST_ROLE_PIVOT));
}

void
vst_block_whom_free (VstBlockWhom *whom)
{
  if (whom == NULL)
    return;

  g_free (whom->name);
  g_free (whom->agency_en);
  g_free (whom->agency_fr);
  g_free (whom);
}

void
vst_block_doubt_free (VstBlockDoubt *doubt)
{
  g_free (doubt->told);
  vst_block_whom_free (doubt->whom);
  g_free (doubt);
}
