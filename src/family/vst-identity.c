/* vst-identity.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-identity.h"

#include <string.h>

#include "vst-date.h"
#include "vst-text-search.h"
#include "vst-text.h"

static GStrv
words_of (const char *name)
{
  g_autofree char *folded = vst_text_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL && kept->len < VST_TEXT_QUERY_WORDS; i++)
    {
      if (strcmp (words[i], "st") == 0)
        g_ptr_array_add (kept, g_strdup ("saint"));
      else if (strcmp (words[i], "ste") == 0)
        g_ptr_array_add (kept, g_strdup ("sainte"));
      else if (words[i][0] != '\0')
        g_ptr_array_add (kept, g_strdup (words[i]));
    }

  g_ptr_array_add (kept, NULL);

  return (GStrv) g_ptr_array_free (kept, FALSE);
}

/**
 * vst_identity_new:
 * @display_name: the name to use
 * @given_name: may be empty
 * @family_name: may be empty
 *
 * What is known of somebody's name.  Where only the name to use is known, its
 * last word is taken for the family name.
 */
VstIdentity *
vst_identity_new (const char *display_name,
                  const char *given_name,
                  const char *family_name)
{
  VstIdentity *identity = g_new0 (VstIdentity, 1);

  identity->age_years = -1;
  identity->born = g_strdup ("");
  identity->age_as_of = g_strdup ("");
  identity->given_name = words_of (given_name);
  identity->family_name = words_of (family_name);

  if (identity->given_name[0] == NULL && identity->family_name[0] == NULL)
    {
      guint n;

      g_strfreev (identity->given_name);
      identity->given_name = words_of (display_name);
      n = g_strv_length (identity->given_name);

      if (n > 1)
        {
          g_free (identity->family_name);
          identity->family_name = g_new0 (char *, 2);
          identity->family_name[0] = identity->given_name[n - 1];
          identity->given_name[n - 1] = NULL;
        }
    }

  return identity;
}

void
vst_identity_set_birth (VstIdentity *identity,
                        const char *born,
                        int age_years,
                        const char *age_as_of)
{
  g_return_if_fail (identity != NULL);

  g_free (identity->born);
  identity->born = g_strdup (vst_day_is_valid (born) ? born : "");
  g_free (identity->age_as_of);
  identity->age_as_of = g_strdup (vst_day_is_valid (age_as_of) ? age_as_of : "");
  identity->age_years = identity->age_as_of[0] != '\0' ? age_years : -1;
}

void
vst_identity_add_phone (VstIdentity *identity,
                        const char *key)
{
  g_return_if_fail (identity != NULL && key != NULL);

  if (identity->phones == NULL)
    identity->phones = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (identity->phones, g_strdup (key));
}

void
vst_identity_add_place (VstIdentity *identity,
                        const char *key)
{
  g_return_if_fail (identity != NULL && key != NULL);

  if (identity->postal_codes == NULL)
    identity->postal_codes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (identity->postal_codes, g_strdup (key));
}

/**
 * vst_identity_add_child:
 * @child: (transfer full): a child of the same family
 */
void
vst_identity_add_child (VstIdentity *identity,
                        VstIdentity *child)
{
  g_return_if_fail (identity != NULL && child != NULL);

  if (identity->children == NULL)
    identity->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_identity_free);
  g_ptr_array_add (identity->children, child);
}

void
vst_identity_free (VstIdentity *identity)
{
  if (identity == NULL)
    return;

  g_strfreev (identity->given_name);
  g_strfreev (identity->family_name);
  g_free (identity->born);
  g_free (identity->age_as_of);
  g_clear_pointer (&identity->phones, g_ptr_array_unref);
  g_clear_pointer (&identity->postal_codes, g_ptr_array_unref);
  g_clear_pointer (&identity->children, g_ptr_array_unref);
  g_free (identity);
}
