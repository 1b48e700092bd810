/* vst-frame.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-frame-private.h"

#include "vst-a11y.h"
#include "vst-staff-store.h"

/* The search box is never narrower than so many letters. */
#define SEARCH_CHARS 36
#define SEARCH_CHARS_LARGE 12

G_DEFINE_FINAL_TYPE (VstFrame, vst_frame, ADW_TYPE_BIN)

static void
visit_free (Visit *visit)
{
  g_variant_unref (visit->target);
  g_free (visit);
}

static Visit *
top_visit (VstFrame *self)
{
  return self->visits->len > 0 ? g_ptr_array_index (self->visits, self->visits->len - 1) : NULL;
}

gboolean
_vst_frame_is_searching (VstFrame *self)
{
  return self->results != NULL && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->results);
}

static void
title_changed_cb (VstPage *page)
{
  g_autofree char *title = vst_page_dup_title (page);

  vst_a11y_set_label (GTK_WIDGET (page), title);
}

static VstPage *
build_page (VstFrame *self,
            const VstScreen *screen,
            GVariant *target)
{
  VstPage *page = VST_PAGE (screen->new_page (self->hub, target));

  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  g_signal_connect (page, "title-changed", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (page);
  vst_a11y_patch (GTK_WIDGET (page));
  vst_page_set_private (page, self->is_private);
  vst_page_set_large (page, self->large);

  return page;
}

/* Where one is, though it was opened from elsewhere: a family's page is among the
 * families.
 */
static const VstScreen *
get_section (const Visit *first,
             const Visit *top,
             VstHub *hub)
{
  const VstScreen *home = top->screen->home != NULL ? vst_screen_find (top->screen->home) : NULL;

  return home != NULL && vst_screen_is_offered (home, hub) ? home : first->screen;
}

void
_vst_frame_show_top (VstFrame *self)
{
  Visit *visit = top_visit (self);

  if (visit == NULL)
    return;

  vst_sidebar_select (self->sidebar, get_section (g_ptr_array_index (self->visits, 0), visit, self->hub));

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (visit->page));
  gtk_widget_set_visible (self->back, self->visits->len > 1);
}

void
_vst_frame_pop_visit (VstFrame *self)
{
  Visit *visit = g_ptr_array_index (self->visits, self->visits->len - 1);

  /* A section stays in the stack, as the user left it. */
  if (visit->screen->icon == NULL)
    gtk_stack_remove (self->stack, GTK_WIDGET (visit->page));

  g_ptr_array_set_size (self->visits, self->visits->len - 1);
}

VstPage *
_vst_frame_push_visit (VstFrame *self,
                       const VstScreen *screen,
                       GVariant *target)
{
  Visit *visit = g_new0 (Visit, 1);
  GVariant *state;

  visit->screen = screen;
  visit->target = g_variant_ref_sink (target);

  if (screen->icon != NULL)
    visit->page = g_object_get_data (G_OBJECT (self->stack), screen->name);

  if (visit->page == NULL)
    {
      visit->page = build_page (self, screen, visit->target);
      if (screen->icon != NULL)
        g_object_set_data (G_OBJECT (self->stack), screen->name, visit->page);

      if ((state = g_hash_table_lookup (self->kept, screen->name)) != NULL)
        {
          vst_page_restore_state (visit->page, state);
          g_hash_table_remove (self->kept, screen->name);
        }
    }

  g_ptr_array_add (self->visits, visit);

  return visit->page;
}

static void
go_to (VstFrame *self,
       const VstScreen *screen)
{
  while (self->visits->len > 0)
    _vst_frame_pop_visit (self);

  _vst_frame_push_visit (self, screen, g_variant_new_tuple (NULL, 0));
  _vst_frame_show_top (self);
}

/* Where she begins the next time. */
static void
keep_section (VstFrame *self,
              const VstScreen *screen)
{
  if (self->phase == VST_PHASE_DESK && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    vst_hub_do (self->hub, &vst_staff_set_last_page, g_strdup (screen->name), g_free, NULL, NULL, NULL);
}

void
_vst_frame_leave_search (VstFrame *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  _vst_frame_show_top (self);
}

static void
section_chosen_cb (VstFrame *self,
                   guint index)
{
  const VstScreen *screen = vst_screen_nth_section (index);

  if (top_visit (self) == NULL || (top_visit (self)->screen == screen && !_vst_frame_is_searching (self)))
    return;

  _vst_frame_leave_search (self);
  go_to (self, screen);
  keep_section (self, screen);
}

void
_vst_frame_search (VstFrame *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const VstScreen *screen = vst_screen_find ("search");

  if (*text == '\0' || screen == NULL)
    {
      _vst_frame_show_top (self);
      return;
    }

  if (self->results == NULL)
    self->results = build_page (self, screen, NULL);

  vst_page_search (self->results, text);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->results));
}

/* Ctrl+Enter: the best hit has come. */
static void
arrive_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstFrame *self = VST_FRAME (widget);

  _vst_frame_search (self);

  if (_vst_frame_is_searching (self))
    gtk_widget_activate_action (GTK_WIDGET (self->results), "results.arrive", NULL);
}

static void
leave_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  _vst_frame_leave_search (VST_FRAME (widget));
  vst_frame_focus_search (VST_FRAME (widget));
}

static void
return_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  _vst_frame_search_started_cb (VST_FRAME (widget));
}

static void
vst_frame_dispose (GObject *object)
{
  VstFrame *self = VST_FRAME (object);

  _vst_frame_unwatch_keyboard (self);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_FRAME);

  G_OBJECT_CLASS (vst_frame_parent_class)->dispose (object);
}

static void
vst_frame_finalize (GObject *object)
{
  VstFrame *self = VST_FRAME (object);

  g_hash_table_unref (self->kept);

  G_OBJECT_CLASS (vst_frame_parent_class)->finalize (object);
}

static void
vst_frame_class_init (VstFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vst_frame_dispose;
  object_class->finalize = vst_frame_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (VST_TYPE_SIDEBAR);
  g_type_ensure (VST_TYPE_STATUS_LINE);
  g_type_ensure (VST_TYPE_NOTICES);
  gtk_widget_class_install_action (widget_class, "search.arrive", NULL, arrive_action);
  gtk_widget_class_install_action (widget_class, "search.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "search.return", NULL, return_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFrame, toasts);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, back);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, intake);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, intake_label);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, privacy);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, search);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, flap);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, stack);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, status);
  gtk_widget_class_bind_template_child (widget_class, VstFrame, sample);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "search_changed_cb", G_CALLBACK (_vst_frame_search));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_activate_cb", G_CALLBACK (_vst_frame_search_activate_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_started_cb", G_CALLBACK (_vst_frame_search_started_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "search_key_cb", G_CALLBACK (_vst_frame_search_key_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "page_key_cb", G_CALLBACK (_vst_frame_page_key_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "leave_search", G_CALLBACK (_vst_frame_leave_search));
}

static void
vst_frame_init (VstFrame *self)
{
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) visit_free);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);

  gtk_widget_init_template (GTK_WIDGET (self));

  vst_a11y_patch (GTK_WIDGET (self));
}

/**
 * vst_frame_new:
 * @hub: (nullable): the hub that is open
 * @window: where typing anywhere goes to the search box
 */
GtkWidget *
vst_frame_new (VstHub *hub,
               GtkWidget *window)
{
  VstFrame *self = g_object_new (VST_TYPE_FRAME, NULL);

  self->hub = hub;
  self->window = window;
  _vst_frame_watch_keyboard (self);

  return GTK_WIDGET (self);
}

/* Nothing of what was on the desk stays behind a lock. */
static void
clear_pages (VstFrame *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, page);

  for (guint i = 0; vst_screen_nth_section (i) != NULL; i++)
    g_object_set_data (G_OBJECT (self->stack), vst_screen_nth_section (i)->name, NULL);

  g_ptr_array_set_size (self->visits, 0);
  self->results = NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* The section she was in last, if it is still offered. */
static const VstScreen *
find_first (VstHub *hub,
            VstPhase phase)
{
  const VstHubOpening *opening = phase == VST_PHASE_DESK ? vst_hub_get_opening (hub) : NULL;
  const char *name = opening != NULL ? vst_staff_get_last_page (opening->staff) : NULL;
  const VstScreen *screen = name != NULL ? vst_screen_find (name) : NULL;

  if (screen != NULL && screen->icon != NULL && vst_screen_is_offered (screen, hub))
    return screen;

  return vst_screen_find_phase (phase);
}

/**
 * vst_frame_show_phase:
 * @hub: (nullable): the hub that is there
 *
 * Puts up the first page of @phase, with or without the desk around it, and
 * throws away the pages of the phase before.
 */
void
vst_frame_show_phase (VstFrame *self,
                      VstHub *hub,
                      VstPhase phase)
{
  const VstScreen *screen = find_first (hub, phase);
  gboolean at_desk = phase == VST_PHASE_DESK;
  gboolean has_search;

  g_return_if_fail (VST_IS_FRAME (self));
  g_return_if_fail (screen != NULL);

  clear_pages (self);
  self->phase = phase;
  self->hub = hub;
  vst_sidebar_set_hub (self->sidebar, hub);
  vst_notices_set_hub (self->sample, hub);
  has_search = at_desk && vst_screen_is_offered (vst_screen_find ("search"), self->hub);
  gtk_widget_set_visible (self->search, has_search);
  /* What is typed over a lock is no search: its page would hide the lock. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), has_search ? self->window : NULL);
  gtk_widget_set_visible (self->intake, at_desk && vst_screen_is_offered (vst_screen_find ("intake"), self->hub));
  gtk_widget_set_visible (self->privacy, at_desk);
  gtk_widget_set_visible (self->sidebar_button, at_desk);
  vst_status_line_clear (self->status, at_desk);
  adw_flap_set_reveal_flap (self->flap, at_desk && !self->large);

  go_to (self, screen);

  if (gtk_widget_get_visible (self->search))
    gtk_widget_grab_focus (self->search);
  else
    vst_page_focus_first (vst_frame_get_page (self));
}

VstPhase
vst_frame_get_phase (VstFrame *self)
{
  g_return_val_if_fail (VST_IS_FRAME (self), VST_PHASE_WELCOME);

  return self->phase;
}

/* The page one sees. */
VstPage *
vst_frame_get_page (VstFrame *self)
{
  g_return_val_if_fail (VST_IS_FRAME (self), NULL);

  return VST_PAGE (gtk_stack_get_visible_child (self->stack));
}

/**
 * vst_frame_open:
 *
 * Opens a screen on top of what is there; a section takes its place.
 *
 * Returns: whether there is such a screen in this phase
 */
gboolean
vst_frame_open (VstFrame *self,
                const char *name,
                GVariant *target)
{
  const VstScreen *screen = vst_screen_find (name);

  g_return_val_if_fail (VST_IS_FRAME (self), FALSE);

  if (screen == NULL || screen->phase != self->phase || (screen->right != 0 && !vst_hub_may (self->hub, screen->right)))
    return FALSE;

  if (screen->icon != NULL)
    {
      go_to (self, screen);
      keep_section (self, screen);
    }
  else
    {
      _vst_frame_push_visit (self, screen, target);
      _vst_frame_leave_search (self);
    }

  vst_page_focus_first (vst_frame_get_page (self));

  return TRUE;
}

/* A step within the page, off the results, or to the page before. */
void
vst_frame_back (VstFrame *self)
{
  g_return_if_fail (VST_IS_FRAME (self));

  if (vst_page_go_back (vst_frame_get_page (self)))
    return;

  if (_vst_frame_is_searching (self))
    _vst_frame_return (self, FALSE);
  else if (self->visits->len > 1)
    _vst_frame_return (self, TRUE);
}

/* By the number that the sidebar shows, from 0. */
void
vst_frame_show_section (VstFrame *self,
                        guint index)
{
  const VstScreen *screen = NULL;

  g_return_if_fail (VST_IS_FRAME (self));

  if (self->phase != VST_PHASE_DESK || (screen = vst_screen_nth_offered (self->hub, index)) == NULL)
    return;

  _vst_frame_leave_search (self);
  go_to (self, screen);
  keep_section (self, screen);

  /* Whoever comes by the keyboard goes on by the keyboard. */
  vst_page_focus_first (vst_frame_get_page (self));
}

void
vst_frame_focus_search (VstFrame *self)
{
  g_return_if_fail (VST_IS_FRAME (self));

  if (gtk_widget_get_visible (self->search))
    gtk_widget_grab_focus (self->search);
}

void
vst_frame_say (VstFrame *self,
               const char *text,
               gboolean can_undo,
               gboolean is_news)
{
  g_return_if_fail (VST_IS_FRAME (self));

  vst_status_line_say (self->status, is_news ? self->toasts : NULL, text, can_undo);
}

void
vst_frame_set_private (VstFrame *self,
                       gboolean is_private)
{
  g_return_if_fail (VST_IS_FRAME (self));

  self->is_private = is_private;

  (is_private ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "private");

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL; page = gtk_widget_get_next_sibling (page))
    vst_page_set_private (VST_PAGE (page), is_private);
}

/**
 * vst_frame_set_large:
 *
 * Makes room for large text: the sidebar folds, key caps go, buttons of the
 * header keep their symbols alone.
 */
void
vst_frame_set_large (VstFrame *self,
                     gboolean large)
{
  g_return_if_fail (VST_IS_FRAME (self));

  self->large = large;

  (large ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "large-text");
  adw_flap_set_fold_policy (self->flap, large ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, self->phase == VST_PHASE_DESK && !large);
  gtk_widget_set_visible (self->intake_label, !large);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), large ? SEARCH_CHARS_LARGE : SEARCH_CHARS);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL; page = gtk_widget_get_next_sibling (page))
    vst_page_set_large (VST_PAGE (page), large);
}

void
vst_frame_flip_sidebar (VstFrame *self)
{
  g_return_if_fail (VST_IS_FRAME (self));

  if (self->phase == VST_PHASE_DESK)
    adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}
