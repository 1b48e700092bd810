/* vst-plan-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-plan-field.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"
#include "vst-hours-field.h"
#include "vst-language-field.h"
#include "vst-line.h"

#define STATE_TYPE "(ba(uss)ssussvsb)"

/* Of the choice through whom; members of the file stand between them. */
#define NOBODY 0

/**
 * VstPlanField:
 *
 * When, under which name, through whom somebody is reached, and a word told to
 * each other: folded away until it is wanted, since most need none of it.
 */
struct _VstPlanField
{
  AdwBin parent_instance;

  GArray *via_ids; /* of the choice, in its order */
  VstContactKind kind;

  GtkToggleButton *more;
  GtkWidget *detail;
  VstHoursField *hours;
  GtkWidget *hours_part;
  GtkWidget *name_part;
  GtkWidget *cover;
  GtkWidget *say;
  GtkDropDown *via;
  GtkWidget *via_name;
  GtkLabel *via_problem;
  GtkWidget *who_part;
  GtkWidget *who;
  GtkWidget *language_part;
  VstLanguageField *language;
  GtkWidget *word_part;
  GtkWidget *word;
  GtkWidget *drop_word;
};

G_DEFINE_FINAL_TYPE (VstPlanField, vst_plan_field, ADW_TYPE_BIN)

static const char *
get_text (GtkWidget *editable)
{
  return gtk_editable_get_text (GTK_EDITABLE (editable));
}

static void
set_text (GtkWidget *editable,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

static void
more_cb (VstPlanField *self)
{
  gtk_widget_set_visible (self->detail, gtk_toggle_button_get_active (self->more));
}

/* The last of the choice. */
static gboolean
is_another (VstPlanField *self)
{
  return self->via_ids != NULL && gtk_drop_down_get_selected (self->via) + 1 == self->via_ids->len;
}

static void
via_cb (VstPlanField *self)
{
  gtk_widget_set_visible (self->via_name, is_another (self));
  gtk_widget_set_visible (GTK_WIDGET (self->via_problem), FALSE);
}

static void
vst_plan_field_dispose (GObject *object)
{
  VstPlanField *self = VST_PLAN_FIELD (object);

  g_clear_pointer (&self->via_ids, g_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_PLAN_FIELD);

  G_OBJECT_CLASS (vst_plan_field_parent_class)->dispose (object);
}

static void
vst_plan_field_class_init (VstPlanFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_plan_field_dispose;

  g_type_ensure (VST_TYPE_HOURS_FIELD);
  g_type_ensure (VST_TYPE_LANGUAGE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-plan-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, more);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, detail);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, hours);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, hours_part);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, name_part);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, cover);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, say);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, via);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, via_name);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, via_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, who_part);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, who);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, language_part);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, language);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, word_part);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, word);
  gtk_widget_class_bind_template_child (widget_class, VstPlanField, drop_word);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, via_cb);
}

static void
vst_plan_field_init (VstPlanField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_line_set_most (VST_LINE (self->cover), VST_CONTACT_NAME_CHARS);
  vst_line_set_most (VST_LINE (self->say), VST_CONTACT_SAY_CHARS);
  vst_line_set_most (VST_LINE (self->via_name), VST_CONTACT_NAME_CHARS);
  vst_line_set_most (VST_LINE (self->who), VST_CONTACT_NAME_CHARS);
  vst_line_set_most (VST_LINE (self->word), VST_CONTACT_NAME_CHARS);
}

static void
add_via (VstPlanField *self,
         GtkStringList *names,
         gint64 id,
         const char *name)
{
  g_array_append_val (self->via_ids, id);
  gtk_string_list_append (names, name);
}

/* Through whom: whoever else is in the file, or somebody who isn't. */
void
vst_plan_field_set_family (VstPlanField *self,
                           VstFamily *family,
                           gint64 person_id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *members;

  g_return_if_fail (VST_IS_PLAN_FIELD (self));
  g_return_if_fail (VST_IS_FAMILY (family));

  members = vst_family_get_members (family);
  g_clear_pointer (&self->via_ids, g_array_unref);
  self->via_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_via (self, names, 0, _("Nobody: directly"));

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstPerson *person = vst_member_get_person (member);
      g_autofree char *name = vst_word_name (person, FALSE);

      if (vst_person_get_id (person) != person_id && vst_member_get_until (member)[0] == '\0')
        add_via (self, names, vst_person_get_id (person), name);
    }

  add_via (self, names, 0, _("Somebody else…"));
  gtk_drop_down_set_model (self->via, G_LIST_MODEL (names));
}

/* An e-mail is written, and a letter sent, at any hour and in our own name. */
void
vst_plan_field_set_kind (VstPlanField *self,
                         VstContactKind kind)
{
  g_return_if_fail (VST_IS_PLAN_FIELD (self));

  self->kind = kind;
  gtk_widget_set_visible (self->hours_part, kind != VST_CONTACT_ADDRESS);
  gtk_widget_set_visible (self->name_part, kind == VST_CONTACT_PHONE);
  gtk_widget_set_visible (self->who_part, kind == VST_CONTACT_PHONE);
  gtk_widget_set_visible (self->language_part, kind != VST_CONTACT_ADDRESS);
  gtk_widget_set_visible (self->word_part, kind == VST_CONTACT_PHONE);
}

static guint
find_via (VstPlanField *self,
          const VstContactPlan *plan)
{
  if (!plan->is_via)
    return NOBODY;

  for (guint i = 1; plan->via_id != 0 && i + 1 < self->via_ids->len; i++)
    if (g_array_index (self->via_ids, gint64, i) == plan->via_id)
      return i;

  return self->via_ids->len - 1;
}

void
vst_plan_field_show (VstPlanField *self,
                     const VstContactPlan *plan)
{
  g_return_if_fail (VST_IS_PLAN_FIELD (self));
  g_return_if_fail (self->via_ids != NULL);

  vst_hours_field_show (self->hours, plan);
  set_text (self->cover, plan->cover);
  set_text (self->say, plan->say);
  gtk_drop_down_set_selected (self->via, find_via (self, plan));
  set_text (self->via_name, is_another (self) ? plan->via : "");
  set_text (self->who, plan->who);
  vst_language_field_show (self->language, plan->language, FALSE);
  gtk_toggle_button_set_active (self->more, !vst_contact_plan_is_empty (plan));
}

static void
take (char **text,
      char *value)
{
  g_free (*text);
  *text = g_strstrip (value);
}

/* Only what is asked of the kind. */
VstContactPlan *
vst_plan_field_dup (VstPlanField *self)
{
  VstContactPlan *plan = vst_contact_plan_new ();
  guint via;

  g_return_val_if_fail (VST_IS_PLAN_FIELD (self), plan);

  if (self->kind != VST_CONTACT_ADDRESS)
    {
      vst_hours_field_fill (self->hours, plan);
      take (&plan->language, vst_language_field_dup_code (self->language));
    }

  if (self->kind == VST_CONTACT_PHONE)
    {
      take (&plan->cover, g_strdup (get_text (self->cover)));
      take (&plan->say, g_strdup (get_text (self->say)));
      take (&plan->who, g_strdup (get_text (self->who)));
    }

  via = gtk_drop_down_get_selected (self->via);
  plan->is_via = via != NOBODY && via != GTK_INVALID_LIST_POSITION;
  if (plan->is_via && is_another (self))
    take (&plan->via, g_strdup (get_text (self->via_name)));
  else if (plan->is_via)
    plan->via_id = g_array_index (self->via_ids, gint64, via);

  return plan;
}

static void
say_via (VstPlanField *self,
         const char *text)
{
  gtk_label_set_label (self->via_problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->via_problem), text != NULL);
  if (text != NULL)
    gtk_widget_grab_focus (is_another (self) ? self->via_name : GTK_WIDGET (self->via));
}

/**
 * vst_plan_field_say:
 * @error: (nullable): what is to be mended
 *
 * Says it beside the field it is about.
 *
 * Returns: whether it was about one of these
 */
gboolean
vst_plan_field_say (VstPlanField *self,
                    const GError *error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (VST_IS_PLAN_FIELD (self), FALSE);

  vst_hours_field_say (self->hours, NULL);
  say_via (self, NULL);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_LANGUAGE))
    {
      gtk_toggle_button_set_active (self->more, TRUE);
      return !vst_language_field_check (self->language);
    }

  if (!g_error_matches (error, VST_ERROR, VST_ERROR_WEEKDAY_NEEDED) && !g_error_matches (error, VST_ERROR, VST_ERROR_TIMES) &&
      !g_error_matches (error, VST_ERROR, VST_ERROR_NAME_NEEDED))
    return FALSE;

  text = vst_error_text (error);
  gtk_toggle_button_set_active (self->more, TRUE);
  if (g_error_matches (error, VST_ERROR, VST_ERROR_NAME_NEEDED))
    say_via (self, text);
  else
    vst_hours_field_say (self->hours, text);

  return TRUE;
}

void
vst_plan_field_set_has_word (VstPlanField *self,
                             gboolean has_word)
{
  g_return_if_fail (VST_IS_PLAN_FIELD (self));

  gtk_widget_set_visible (self->drop_word, has_word);
  if (has_word)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->word), _("Hidden: empty keeps it"));
      gtk_toggle_button_set_active (self->more, TRUE);
    }
}

const char *
vst_plan_field_get_word (VstPlanField *self)
{
  g_return_val_if_fail (VST_IS_PLAN_FIELD (self), "");

  return self->kind == VST_CONTACT_PHONE ? get_text (self->word) : "";
}

gboolean
vst_plan_field_get_drop_word (VstPlanField *self)
{
  g_return_val_if_fail (VST_IS_PLAN_FIELD (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->drop_word));
}

GVariant *
vst_plan_field_save (VstPlanField *self)
{
  g_return_val_if_fail (VST_IS_PLAN_FIELD (self), NULL);

  return g_variant_new ("(b@a(uss)ssuss@vsb)", gtk_toggle_button_get_active (self->more), vst_hours_field_save (self->hours),
                        get_text (self->cover), get_text (self->say), gtk_drop_down_get_selected (self->via),
                        get_text (self->via_name), get_text (self->who),
                        g_variant_new_variant (vst_language_field_save (self->language)), get_text (self->word),
                        vst_plan_field_get_drop_word (self));
}

void
vst_plan_field_restore (VstPlanField *self,
                        GVariant *state)
{
  g_autoptr (GVariant) hours = NULL;
  g_autoptr (GVariant) language = NULL;
  const char *cover, *say, *via_name, *who, *word;
  gboolean more, drop_word;
  guint via;

  g_return_if_fail (VST_IS_PLAN_FIELD (self));

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(b@a(uss)&s&su&s&sv&sb)", &more, &hours, &cover, &say, &via, &via_name, &who, &language, &word, &drop_word);
  vst_hours_field_restore (self->hours, hours);
  set_text (self->cover, cover);
  set_text (self->say, say);
  gtk_drop_down_set_selected (self->via, via);
  set_text (self->via_name, via_name);
  set_text (self->who, who);
  vst_language_field_restore (self->language, language);
  set_text (self->word, word);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->drop_word), drop_word);
  gtk_toggle_button_set_active (self->more, more);
}
