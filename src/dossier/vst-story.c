/* vst-story.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-story.h"

#include "vst-error.h"

/* What a release has to cover. */
#define ITEM "told"

void
vst_story_book_free (VstStoryBook *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->family);
  g_clear_pointer (&self->interview, vst_interview_free);
  g_clear_pointer (&self->story, vst_story_free);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->directives, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_free (self->today);
  g_free (self);
}

/* Whose words they are: the file's head; 0 where it has none. */
gint64
vst_story_book_head (const VstStoryBook *self)
{
  VstMember *head;

  g_return_val_if_fail (self != NULL, 0);

  head = vst_family_get_head (self->family);

  return head != NULL ? vst_person_get_id (vst_member_get_person (head)) : 0;
}

/* Her own: another's leave is not hers. */
VstRelease *
vst_story_book_find_release (const VstStoryBook *self,
                             gint64 agency_id)
{
  gint64 head_id = vst_story_book_head (self);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->releases->len; i++)
    {
      VstRelease *release = g_ptr_array_index (self->releases, i);
      const VstReleaseEntry *entry = vst_release_get_entry (release);

      if (entry->agency_id == agency_id && entry->person_id == head_id && vst_release_get_state (release, self->today) == VST_RELEASE_IN_FORCE &&
          vst_release_items_cover (entry->items, ITEM))
        return release;
    }

  return NULL;
}

/**
 * vst_story_book_disclose:
 *
 * The line of the register of giving this sheet to the partner it is for.
 *
 * Returns: (transfer full) (nullable): %NULL where she takes it along herself
 */
VstDisclosure *
vst_story_book_disclose (const VstStoryBook *self)
{
  VstRelease *release;
  VstDisclosure told = { .items = (char *) ITEM, .recipient = (char *) "", .how = (char *) "print", .reason = (char *) "" };

  g_return_val_if_fail (self != NULL, NULL);

  if (self->agency_id == 0 || (release = vst_story_book_find_release (self, self->agency_id)) == NULL)
    return NULL;

  told.person_id = vst_release_get_entry (release)->person_id;
  told.agency_id = self->agency_id;
  told.release_id = vst_release_get_id (release);

  return vst_disclosure_copy (&told);
}

/* Whoever she hands it to herself is her own choice.  @is_shown, which may be NULL:
 * whether it may be told that something is withheld.
 */
gboolean
vst_story_book_withholds (const VstStoryBook *self,
                          VstSection section,
                          gint64 record_id,
                          gboolean *is_shown)
{
  g_autoptr (GArray) agencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  const VstDirectiveViewer viewer = { 0, VST_ROLE_PARTNER, agencies };
  VstDirective *directive;
  gboolean is_withheld;

  g_return_val_if_fail (self != NULL, TRUE);

  if (is_shown != NULL)
    *is_shown = FALSE;

  if (self->agency_id == 0)
    return FALSE;

  g_array_append_val (agencies, self->agency_id);
  directive = vst_directive_decide (self->directives, &viewer, section, record_id, self->today);

  is_withheld = directive != NULL && vst_directive_get_entry (directive)->kind == VST_DIRECTIVE_WITHHOLD;
  if (is_shown != NULL)
    *is_shown = is_withheld && vst_directive_get_entry (directive)->is_shown;

  return is_withheld;
}

gboolean
vst_story_book_lists (const VstStoryBook *self,
                      VstContact *contact)
{
  static const VstContactUse uses[] = {
    [VST_CONTACT_PHONE] = VST_CONTACT_LIST_PHONE,
    [VST_CONTACT_EMAIL] = VST_CONTACT_LIST_EMAIL,
    [VST_CONTACT_ADDRESS] = VST_CONTACT_LIST_ADDRESS,
  };
  const VstContactWhen when = vst_contact_when (self->today, -1);

  /* Another member's is not hers to tell. */
  if (vst_contact_get_person_id (contact) != vst_story_book_head (self))
    return FALSE;

  /* A number on a sheet is called by whoever holds it. */
  if (vst_contact_get_kind (contact) == VST_CONTACT_PHONE && vst_contact_ask (contact, VST_CONTACT_CALL, &when) != VST_CONTACT_YES)
    return FALSE;

  return vst_contact_ask (contact, uses[vst_contact_get_kind (contact)], &when) == VST_CONTACT_YES;
}

/* Of another room, where it may be read; NULL and no error where it mayn't. */
static gpointer
read_where_allowed (VstView *view,
                    const VstReading *reading,
                    gint64 family_id,
                    GError **error)
{
  return vst_view_may (view, reading->right) ? reading->run (view, &family_id, error) : NULL;
}

static VstStoryBook *
read_book (VstView *view,
           gint64 family_id,
           gint64 agency_id,
           GError **error)
{
  g_autoptr (VstStoryBook) self = g_new0 (VstStoryBook, 1);
  g_autoptr (GError) local_error = NULL;

  self->agency_id = agency_id;
  self->today = vst_view_dup_today (view);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) vst_contact_entry_free);

  if (!(self->family = vst_family_read (view, family_id, TRUE, error)) || !(self->story = vst_story_read (view, family_id, error)) ||
      !(self->agencies = vst_agencies_read (view, error)))
    return NULL;

  self->interview = read_where_allowed (view, &vst_interview_read_open, family_id, &local_error);
  if (local_error == NULL && vst_view_may (view, VST_RIGHT_RELEASE))
    {
      self->releases = read_where_allowed (view, &vst_release_read_family, family_id, &local_error);
      if (local_error == NULL)
        self->directives = read_where_allowed (view, &vst_directive_read_family, family_id, &local_error);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (self->releases == NULL)
    self->releases = g_ptr_array_new ();
  if (self->directives == NULL)
    self->directives = g_ptr_array_new ();

  return g_steal_pointer (&self);
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  VstStoryBook *self = read_book (view, family_id, 0, error);

  if (self != NULL)
    vst_view_note (view, VST_ACCESS_OPEN, "family", family_id, NULL);

  return self;
}

/* What she chose of how to reach her, as far as it may stand on paper. */
static gboolean
open_contacts (VstView *view,
               VstStoryBook *self,
               GError **error)
{
  GListModel *contacts = vst_family_get_contacts (self->family);

  for (guint i = 0; i < g_list_model_get_n_items (contacts) && vst_view_may (view, VST_RIGHT_REVEAL_CONTACT); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);
      gint64 id = vst_contact_get_id (contact);
      g_autofree char *code = g_strdup_printf ("contact:%" G_GINT64_FORMAT, id);
      VstContactEntry *entry;

      if (!vst_story_has (self->story, code) || !vst_story_book_lists (self, contact) ||
          vst_story_book_withholds (self, VST_SECTION_CONTACTS, id, NULL))
        continue;

      if (!(entry = vst_contact_read_entry (view, id, error)))
        return FALSE;

      g_hash_table_insert (self->entries, g_memdup2 (&id, sizeof id), entry);
    }

  return TRUE;
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const VstStoryPrint *print = args;
  g_autoptr (VstStoryBook) self = read_book (view, print->family_id, print->agency_id, error);

  if (self == NULL || !open_contacts (view, self, error))
    return NULL;

  /* Without her leave, or where the whole file, or the sheet, is kept from it, no
   * partner has it.
   */
  if (print->agency_id != 0 && (vst_story_book_find_release (self, print->agency_id) == NULL ||
                                vst_story_book_withholds (self, VST_SECTION_WHOLE, 0, NULL) ||
                                vst_story_book_withholds (self, VST_SECTION_STORY, 0, NULL)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER, "Agency %" G_GINT64_FORMAT, print->agency_id);
      return NULL;
    }

  vst_view_note (view, VST_ACCESS_PRINT, "family", print->family_id, NULL);

  return g_steal_pointer (&self);
}

const VstReading vst_story_read_open = { "story.open", VST_RIGHT_OPEN_FAMILY, open_func, (GDestroyNotify) vst_story_book_free };
const VstReading vst_story_read_print = { "story.print", VST_RIGHT_OPEN_FAMILY, print_func, (GDestroyNotify) vst_story_book_free };
