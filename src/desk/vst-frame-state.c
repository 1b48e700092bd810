/* vst-frame-state.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-frame-private.h"

#include "vst-focus.h"

#define STATE_TYPE "(ua(svmvmv)sa{sv}bbv)"

/* Pages that were opened before stand beside the page one sees, in this frame
 * only: what is within the page is told from there.
 */
static gboolean
has_focus_in_page (VstFrame *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;
  VstPage *page = vst_frame_get_page (self);

  return focus != NULL && page != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (page));
}

static GtkWidget *
get_focus_root (VstFrame *self,
                gboolean in_page)
{
  return in_page ? GTK_WIDGET (vst_frame_get_page (self)) : GTK_WIDGET (self);
}

static GVariant *
new_maybe (GVariant *state)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, state != NULL ? g_variant_new_variant (state) : NULL);
}

/**
 * vst_frame_save_state:
 *
 * Where the user is and what is half typed, for the frame that takes over.
 *
 * Returns: (transfer full): never floating
 */
GVariant *
vst_frame_save_state (VstFrame *self)
{
  GVariantBuilder visits, sections;
  GHashTableIter iter;
  gpointer name, kept;
  const VstScreen *screen;
  gboolean in_page;

  g_return_val_if_fail (VST_IS_FRAME (self), NULL);

  g_variant_builder_init (&visits, G_VARIANT_TYPE ("a(svmvmv)"));
  g_variant_builder_init (&sections, G_VARIANT_TYPE ("a{sv}"));

  for (guint i = 0; i < self->visits->len; i++)
    {
      Visit *visit = g_ptr_array_index (self->visits, i);
      g_autoptr (GVariant) state = vst_page_save_state (visit->page);

      g_variant_builder_add (&visits, "(sv@mv@mv)", visit->screen->name, visit->target,
                             new_maybe (state), new_maybe (_vst_frame_get_place (visit->page)));
    }

  for (guint i = 0; (screen = vst_screen_nth_section (i)) != NULL; i++)
    {
      VstPage *page = g_object_get_data (G_OBJECT (self->stack), screen->name);
      g_autoptr (GVariant) state = page != NULL ? vst_page_save_state (page) : NULL;

      if (state != NULL)
        g_variant_builder_add (&sections, "{sv}", screen->name, state);
    }

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &name, &kept))
    g_variant_builder_add (&sections, "{sv}", name, kept);

  in_page = has_focus_in_page (self);

  return g_variant_ref_sink (g_variant_new (STATE_TYPE, self->phase, &visits,
                                            gtk_editable_get_text (GTK_EDITABLE (self->search)),
                                            &sections, adw_flap_get_reveal_flap (self->flap), in_page,
                                            vst_focus_save (get_focus_root (self, in_page))));
}

/**
 * vst_frame_restore_state:
 *
 * Takes over from the frame that @state was saved by.
 */
void
vst_frame_restore_state (VstFrame *self,
                         GVariant *state)
{
  g_autoptr (GVariantIter) visits = NULL;
  g_autoptr (GVariantIter) sections = NULL;
  g_autoptr (GVariant) focus = NULL;
  GVariant *target, *page_state, *place;
  const char *name, *text;
  guint phase;
  gboolean revealed, in_page;

  g_return_if_fail (VST_IS_FRAME (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)));

  g_variant_get (state, "(ua(svmvmv)&sa{sv}bbv)", &phase, &visits, &text, &sections, &revealed, &in_page, &focus);

  while (g_variant_iter_next (sections, "{&sv}", &name, &page_state))
    g_hash_table_insert (self->kept, g_strdup (name), page_state);

  vst_frame_show_phase (self, self->hub, phase);

  while (self->visits->len > 0)
    _vst_frame_pop_visit (self);

  while (g_variant_iter_next (visits, "(&svmvmv)", &name, &target, &page_state, &place))
    {
      const VstScreen *screen = vst_screen_find (name);
      VstPage *page = _vst_frame_push_visit (self, screen, target);

      if (page_state != NULL)
        vst_page_restore_state (page, page_state);
      if (place != NULL)
        _vst_frame_set_place (page, place);

      g_clear_pointer (&page_state, g_variant_unref);
      g_clear_pointer (&place, g_variant_unref);
      g_variant_unref (target);
    }

  _vst_frame_show_top (self);
  adw_flap_set_reveal_flap (self->flap, revealed);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  _vst_frame_search (self);
  vst_focus_restore (get_focus_root (self, in_page), focus);
}
