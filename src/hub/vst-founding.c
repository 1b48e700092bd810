/* vst-founding.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-founding.h"

#include <string.h>

#include "vst-error.h"
#include "vst-hub-folder.h"
#include "vst-passphrase.h"
#include "vst-text.h"

VstFounding *
vst_founding_new (void)
{
  return g_atomic_rc_box_new0 (VstFounding);
}

VstFounding *
vst_founding_ref (VstFounding *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
person_clear (VstFoundingPerson *person)
{
  g_free (person->name);
  g_free (person->language);
  g_clear_pointer (&person->passphrase, vst_secret_unref);
}

static void
clear (gpointer data)
{
  VstFounding *self = data;

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    person_clear (&self->people[i]);

  g_free (self->name_en);
  g_free (self->name_fr);
  g_clear_pointer (&self->settings, g_variant_unref);
  g_free (self->folder);
  g_clear_pointer (&self->recovery, vst_secret_unref);
  g_clear_pointer (&self->ring, vst_key_ring_unref);
}

void
vst_founding_unref (VstFounding *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
vst_founding_set_person (VstFounding *self,
                         guint index,
                         const char *name,
                         guint roles,
                         const char *language,
                         VstSecret *passphrase)
{
  VstFoundingPerson *person;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < VST_FOUNDING_PEOPLE);

  person = &self->people[index];
  passphrase = passphrase != NULL ? vst_secret_ref (passphrase) : NULL;
  person_clear (person);
  person->name = g_strstrip (g_strdup (name));
  person->roles = roles;
  person->language = g_strdup (language);
  person->passphrase = passphrase;
}

/**
 * vst_founding_check_names:
 *
 * Whether nobody has another's name, in whatever letters: tiles are told apart
 * by them.
 */
gboolean
vst_founding_check_names (VstFounding *self,
                          GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    if (self->people[i].name != NULL && *self->people[i].name != '\0' &&
        !g_hash_table_add (known, vst_text_fold (self->people[i].name)))
      {
        g_set_error_literal (error, VST_ERROR, VST_ERROR_STAFF_NAME_TAKEN, "Two of the first people have the same name");
        return FALSE;
      }

  return TRUE;
}

static gboolean
has_reception (VstFounding *self)
{
  const char *name = self->people[VST_FOUNDING_RECEPTION].name;

  return name != NULL && *name != '\0';
}

static gpointer
run_func (gpointer data)
{
  g_autoptr (GTask) task = data;
  VstFounding *self = g_task_get_task_data (task);
  const char *place = g_object_get_data (G_OBJECT (task), "place");
  const char *name = *self->name_en != '\0' ? self->name_en : self->name_fr;
  g_autofree char *folder = vst_hub_folder_build_path (place, name);
  VstHubFounder founders[VST_FOUNDING_PEOPLE] = { 0 };
  g_autoptr (GArray) settings = g_array_new (FALSE, FALSE, sizeof (VstHubSetting));
  g_autoptr (GError) error = NULL;
  GVariantIter values;
  VstHubSetting setting;
  VstHubPlan plan = {
    .card = {
        .name_en = *self->name_en != '\0' ? self->name_en : self->name_fr,
        .name_fr = *self->name_fr != '\0' ? self->name_fr : self->name_en,
        .language = self->hub_language,
        .veil_seconds = 30,
        .idle_seconds = 300,
        .desk_idle_seconds = 120,
        .longest_seconds = 36000,
    },
    .founders = founders,
    .n_founders = has_reception (self) ? VST_FOUNDING_PEOPLE : VST_FOUNDING_RECEPTION,
    .cost = vst_key_cost_calibrate (),
  };

  for (guint i = 0; i < plan.n_founders; i++)
    {
      const VstFoundingPerson *person = &self->people[i];

      founders[i].name = person->name;
      founders[i].roles = person->roles;
      founders[i].language = person->language;
      founders[i].passphrase = (const char *) vst_secret_get_bytes (person->passphrase);
      founders[i].must_change = i == VST_FOUNDING_RECEPTION;
    }

  g_variant_iter_init (&values, self->settings);
  while (g_variant_iter_next (&values, "{&s&s}", &setting.code, &setting.value))
    if (*setting.value != '\0')
      g_array_append_val (settings, setting);

  plan.settings = (const VstHubSetting *) settings->data;
  plan.n_settings = settings->len;

  /* Her own keys, since the kit is nobody: her drafts are sealed to her, and who is
   * protected from the first day on.
   */
  if (vst_hub_found (folder, &plan, &self->recovery, NULL, &self->ring, &error))
    {
      self->folder = g_steal_pointer (&folder);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }

  return NULL;
}

/**
 * vst_founding_run:
 * @self: all answered; it isn't touched until the end
 * @place: the folder the hub's is to be in
 *
 * Makes the hub, on a thread.  Whoever is at reception gets words for once.
 */
void
vst_founding_run (VstFounding *self,
                  const char *place,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  VstFoundingPerson *reception;

  g_return_if_fail (self != NULL && self->folder == NULL);
  g_return_if_fail (self->settings != NULL);

  reception = &self->people[VST_FOUNDING_RECEPTION];
  if (has_reception (self) && reception->passphrase == NULL)
    {
      char *words = vst_passphrase_generate (g_strcmp0 (reception->language, "fr") == 0 ? VST_WORD_MIX_FRENCH : VST_WORD_MIX_ENGLISH);

      reception->passphrase = vst_secret_new_copy (words, strlen (words) + 1);
      vst_passphrase_free (words);
    }

  g_task_set_task_data (task, vst_founding_ref (self), (GDestroyNotify) vst_founding_unref);
  g_object_set_data_full (G_OBJECT (task), "place", g_strdup (place), g_free);
  g_thread_unref (g_thread_new ("vst-founding", run_func, g_steal_pointer (&task)));
}

gboolean
vst_founding_run_finish (GAsyncResult *result,
                         GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
