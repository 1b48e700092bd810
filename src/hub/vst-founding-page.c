/* vst-founding-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-founding-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-a11y.h"
#include "vst-error.h"
#include "vst-founding.h"
#include "vst-hub-folder.h"
#include "vst-hub-host.h"
#include "vst-kit-field.h"
#include "vst-paper-format.h"
#include "vst-place-field.h"
#include "vst-staff-field.h"
#include "vst-summary-field.h"
#include "vst-text.h"

/* What is kept by the program while the page is built anew. */
#define KEPT "vst-founding"

typedef enum
{
  STEP_NAMES,
  STEP_PLACE,
  STEP_FIRST,
  STEP_SECOND,
  STEP_RECEPTION,
  STEP_SUMMARY,
  STEP_KIT,
  STEP_PROOF,
  N_STEPS
} Step;

static const struct
{
  const char *child;
  const char *title;
  const char *next;
} steps[N_STEPS] = {
  [STEP_NAMES] = { "names", N_ ("What is the hub called?"), N_ ("Continue") },
  [STEP_PLACE] = { "place", N_ ("Where is it?"), N_ ("Continue") },
  [STEP_FIRST] = { "first", N_ ("You, in administration"), N_ ("Continue") },
  [STEP_SECOND] = { "second", N_ ("A second person in administration"), N_ ("Continue") },
  [STEP_RECEPTION] = { "reception", N_ ("The first person at reception"), N_ ("Continue") },
  [STEP_SUMMARY] = { "summary", N_ ("Is everything right?"), N_ ("Create the hub") },
  [STEP_KIT] = { "kit", N_ ("The recovery kit"), N_ ("Continue") },
  [STEP_PROOF] = { "proof", N_ ("Is the kit on paper?"), N_ ("Open the hub") },
};

/**
 * VstFoundingPage:
 *
 * The first run: what a new hub has to know, a subject a step.
 *
 * Answers are in a #VstFounding that the program keeps, so that neither going
 * back nor another language loses one.
 */
struct _VstFoundingPage
{
  VstPage parent_instance;

  VstFounding *founding;
  Step step;
  gboolean busy;

  GtkLabel *count;
  GtkLabel *title;
  GtkStack *stack;
  GtkEditable *name_en;
  GtkEditable *name_fr;
  VstPlaceField *place;
  VstStaffField *people[VST_FOUNDING_PEOPLE];
  VstSummaryField *summary;
  VstKitField *kit;
  GtkWidget *words_box;
  GtkLabel *words_for;
  GtkLabel *words;
  GtkLabel *problem;
  GtkWidget *back;
  GtkWidget *next;
  GtkLabel *next_label;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (VstFoundingPage, vst_founding_page, VST_TYPE_PAGE)

static VstFounding *
get_founding (VstFoundingPage *self)
{
  GObject *host = G_OBJECT (g_application_get_default ());

  if (self->founding == NULL)
    {
      VstFounding *kept = g_object_get_data (host, KEPT);

      if (kept == NULL)
        {
          kept = vst_founding_new ();
          kept->hub_language = vst_language_get ();
          g_object_set_data_full (host, KEPT, kept, (GDestroyNotify) vst_founding_unref);
        }

      self->founding = vst_founding_ref (kept);
    }

  return self->founding;
}

/* Everything that stands in the fields goes into what is kept. */
static void
collect (VstFoundingPage *self)
{
  VstFounding *founding = self->founding;

  g_free (founding->name_en);
  g_free (founding->name_fr);
  founding->name_en = vst_text_line (gtk_editable_get_text (self->name_en));
  founding->name_fr = vst_text_line (gtk_editable_get_text (self->name_fr));
  g_clear_pointer (&founding->settings, g_variant_unref);
  founding->settings = g_variant_ref_sink (vst_place_field_save (self->place));

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    {
      VstStaffForm form = { 0 };
      g_autoptr (VstSecret) passphrase = NULL;

      vst_staff_field_get_form (self->people[i], &form);
      if (i != VST_FOUNDING_RECEPTION)
        passphrase = vst_passphrase_field_dup_secret (vst_staff_field_get_passphrase (self->people[i]));

      vst_founding_set_person (founding, i, form.name, form.roles, form.language, passphrase);
    }
}

static void
fill (VstFoundingPage *self)
{
  VstFounding *founding = get_founding (self);

  if (founding->settings == NULL)
    return;

  gtk_editable_set_text (self->name_en, founding->name_en);
  gtk_editable_set_text (self->name_fr, founding->name_fr);
  vst_place_field_restore (self->place, founding->settings);

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    {
      const VstFoundingPerson *person = &founding->people[i];
      VstStaffForm form = { 0, 0, person->name, person->roles, person->language };

      vst_staff_field_set_form (self->people[i], &form);
      if (person->passphrase != NULL)
        vst_passphrase_field_set_text (vst_staff_field_get_passphrase (self->people[i]),
                                       (const char *) vst_secret_get_bytes (person->passphrase));
    }
}

static void
fill_kit (VstFoundingPage *self)
{
  const VstFoundingPerson *reception = &self->founding->people[VST_FOUNDING_RECEPTION];

  vst_kit_field_set_kit (self->kit, self->founding->recovery,
                         *self->founding->name_en != '\0' ? self->founding->name_en : self->founding->name_fr,
                         *self->founding->name_fr != '\0' ? self->founding->name_fr : self->founding->name_en);
  gtk_widget_set_visible (self->words_box, reception->passphrase != NULL && *reception->name != '\0');
  if (reception->passphrase != NULL)
    {
      /* Translators: a staff member's name. */
      g_autofree char *caption = g_strdup_printf (_("Words for the first sign-in of: %s"), reception->name);

      gtk_label_set_label (self->words_for, caption);
      gtk_label_set_label (self->words, (const char *) vst_secret_get_bytes (reception->passphrase));
    }
}

static void
focus_step (VstFoundingPage *self)
{
  switch (self->step)
    {
    case STEP_NAMES:
      gtk_widget_grab_focus (GTK_WIDGET (self->name_en));
      break;

    case STEP_PLACE:
      vst_place_field_focus (self->place);
      break;

    case STEP_FIRST:
    case STEP_SECOND:
    case STEP_RECEPTION:
      vst_staff_field_focus (self->people[self->step - STEP_FIRST]);
      break;

    case STEP_PROOF:
      vst_kit_field_focus_proof (self->kit);
      break;

    case STEP_SUMMARY:
    case STEP_KIT:
    case N_STEPS:
    default:
      gtk_widget_grab_focus (self->next);
    }
}

static void
show_step (VstFoundingPage *self,
           Step step)
{
  /* Translators: where one is in the assistant. */
  g_autofree char *count = g_strdup_printf (_("Step %1$d of %2$d"), step + 1, N_STEPS);

  self->step = step;

  if (step == STEP_SUMMARY)
    vst_summary_field_fill (self->summary, self->founding);
  else if (step >= STEP_KIT)
    fill_kit (self);

  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->title, _(steps[step].title));
  gtk_label_set_label (self->next_label, _(steps[step].next));
  vst_a11y_set_label (self->next, _(steps[step].next));
  vst_kit_field_set_proving (self->kit, step == STEP_PROOF);
  gtk_stack_set_visible_child_name (self->stack, step == STEP_PROOF ? "kit" : steps[step].child);
  /* Once the hub is there, its answers stand. */
  gtk_widget_set_visible (self->back, step != STEP_KIT);
  vst_page_show_problem (self->problem, NULL);
  vst_page_title_changed (VST_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_step (self);
}

static void
set_busy (VstFoundingPage *self,
          gboolean busy)
{
  GAction *language = g_action_map_lookup_action (G_ACTION_MAP (g_application_get_default ()), "language");

  /* For these seconds the page has to stay the one that waits. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (language), !busy);
  self->busy = busy;
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_widget_set_sensitive (self->next, !busy);
  gtk_widget_set_sensitive (self->back, !busy);
}

static gboolean
check_names (VstFoundingPage *self,
             GError **error)
{
  if (*self->founding->name_en != '\0' || *self->founding->name_fr != '\0')
    return vst_text_check (self->founding->name_en, -1, VST_HUB_NAME_CHARS, error) &&
           vst_text_check (self->founding->name_fr, -1, VST_HUB_NAME_CHARS, error);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A hub needs a name");

  return FALSE;
}

static gboolean
check_person (VstFoundingPage *self,
              guint index,
              GError **error)
{
  VstFounding *founding = self->founding;
  const char *const names[] = { founding->name_en, founding->name_fr, founding->people[index].name, NULL };

  if (index == VST_FOUNDING_RECEPTION && *founding->people[index].name == '\0')
    return TRUE;

  return vst_staff_field_check (self->people[index], error) &&
         vst_founding_check_names (founding, error) &&
         (index == VST_FOUNDING_RECEPTION ||
          vst_passphrase_field_check (vst_staff_field_get_passphrase (self->people[index]), names, error));
}

static gboolean
check_step (VstFoundingPage *self,
            GError **error)
{
  switch (self->step)
    {
    case STEP_NAMES:
      return check_names (self, error);

    case STEP_PLACE:
      return vst_place_field_check (self->place, error);

    case STEP_FIRST:
    case STEP_SECOND:
    case STEP_RECEPTION:
      return check_person (self, self->step - STEP_FIRST, error);

    case STEP_PROOF:
      return vst_kit_field_check_proof (self->kit, error);

    case STEP_SUMMARY:
    case STEP_KIT:
    case N_STEPS:
    default:
      return TRUE;
    }
}

static void
run_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstFoundingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean made = vst_founding_run_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);

  if (made)
    show_step (self, STEP_KIT);
  else
    vst_page_show_problem (self->problem, error);
}

static void
open_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstFoundingPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);

  if (!vst_hub_sign_in_finish (VST_HUB (object), result, &error))
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  /* The answers are in the hub now, and its secrets no longer here. */
  g_object_set_data (G_OBJECT (g_application_get_default ()), KEPT, NULL);
  vst_hub_host_take_hub (VST_HUB (object));
}

static void
open_hub (VstFoundingPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHub) hub = vst_hub_new (self->founding->folder, &error);

  if (hub == NULL)
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  set_busy (self, TRUE);
  vst_hub_sign_in_with (hub, VST_FOUNDING_FIRST, self->founding->ring, open_cb, g_object_ref (self));
}

static void
next_cb (VstFoundingPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  if (self->busy)
    return;

  if (self->founding->folder == NULL)
    collect (self);

  if (!check_step (self, &error))
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  vst_page_show_problem (self->problem, NULL);

  switch (self->step)
    {
    case STEP_SUMMARY:
      place = vst_hub_folder_get_default_place ();
      set_busy (self, TRUE);
      vst_founding_run (self->founding, place, run_cb, g_object_ref (self));
      break;

    case STEP_PROOF:
      open_hub (self);
      break;

    case STEP_NAMES:
    case STEP_PLACE:
    case STEP_FIRST:
    case STEP_SECOND:
    case STEP_RECEPTION:
    case STEP_KIT:
    case N_STEPS:
    default:
      show_step (self, self->step + 1);
    }
}

static gboolean
vst_founding_page_go_back (VstPage *page)
{
  VstFoundingPage *self = VST_FOUNDING_PAGE (page);

  if (self->busy || self->step == STEP_KIT)
    return TRUE;

  if (self->founding->folder == NULL)
    collect (self);

  if (self->step == STEP_NAMES)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.welcome", NULL);
  else
    show_step (self, self->step - 1);

  return TRUE;
}

static void
back_cb (VstFoundingPage *self)
{
  vst_founding_page_go_back (VST_PAGE (self));
}

static char *
vst_founding_page_dup_title (VstPage *page)
{
  return g_strdup (_("New hub"));
}

static const char *
vst_founding_page_get_help (VstPage *page)
{
  return "new-hub";
}

static GVariant *
vst_founding_page_save_state (VstPage *page)
{
  VstFoundingPage *self = VST_FOUNDING_PAGE (page);

  if (self->founding->folder == NULL && !self->busy)
    collect (self);

  return g_variant_new ("(u@as)", self->step, vst_kit_field_save_proof (self->kit));
}

static void
vst_founding_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstFoundingPage *self = VST_FOUNDING_PAGE (page);
  g_autoptr (GVariant) proof = NULL;
  guint step;

  g_variant_get (state, "(u@as)", &step, &proof);
  /* The hub may have been made while the page was built anew. */
  if (self->founding->folder != NULL && step < STEP_KIT)
    step = STEP_KIT;

  show_step (self, MIN (step, STEP_PROOF));
  vst_kit_field_restore_proof (self->kit, proof);
}

static void
vst_founding_page_focus_first (VstPage *page)
{
  focus_step (VST_FOUNDING_PAGE (page));
}

static void
vst_founding_page_dispose (GObject *object)
{
  VstFoundingPage *self = VST_FOUNDING_PAGE (object);

  g_clear_pointer (&self->founding, vst_founding_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_FOUNDING_PAGE);

  G_OBJECT_CLASS (vst_founding_page_parent_class)->dispose (object);
}

static void
vst_founding_page_class_init (VstFoundingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_founding_page_dispose;
  page_class->dup_title = vst_founding_page_dup_title;
  page_class->get_help = vst_founding_page_get_help;
  page_class->save_state = vst_founding_page_save_state;
  page_class->restore_state = vst_founding_page_restore_state;
  page_class->focus_first = vst_founding_page_focus_first;
  page_class->go_back = vst_founding_page_go_back;

  g_type_ensure (VST_TYPE_PLACE_FIELD);
  g_type_ensure (VST_TYPE_STAFF_FIELD);
  g_type_ensure (VST_TYPE_KIT_FIELD);
  g_type_ensure (VST_TYPE_SUMMARY_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-founding-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, title);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, name_en);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, name_fr);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, place);
  gtk_widget_class_bind_template_child_full (widget_class, "first", FALSE, G_STRUCT_OFFSET (VstFoundingPage, people[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second", FALSE, G_STRUCT_OFFSET (VstFoundingPage, people[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "reception", FALSE, G_STRUCT_OFFSET (VstFoundingPage, people[2]));
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, summary);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, kit);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, words_box);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, words_for);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, words);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, back);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, next);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, VstFoundingPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
vst_founding_page_init (VstFoundingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->next);

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    {
      guint role = i == VST_FOUNDING_RECEPTION ? VST_ROLE_RECEPTION : VST_ROLE_ADMIN;

      vst_roles_field_set_roles (vst_staff_field_get_roles (self->people[i]), role);
      vst_roles_field_hold (vst_staff_field_get_roles (self->people[i]), role);
      if (i != VST_FOUNDING_RECEPTION)
        vst_staff_field_ask_passphrase (self->people[i]);
    }

  fill (self);
  show_step (self, self->founding->folder != NULL ? STEP_KIT : STEP_NAMES);
}

GtkWidget *
vst_founding_page_new (VstHub *hub,
                       GVariant *target)
{
  return g_object_new (VST_TYPE_FOUNDING_PAGE, NULL);
}
