/* vst-person-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-person-page.h"

#include <glib/gi18n.h>

#include "vst-birth-field.h"
#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-due-field.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"
#include "vst-language-field.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-save-field.h"

#define STATE_TYPE "(sssssvuxsss)"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

/* What a dialog is opened with, for the page that it builds anew. */
typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstMember *member;
  char *role;
} Opening;

/**
 * VstPersonPage:
 *
 * A member of a family: the name to use, and what else she wants to be known.
 */
struct _VstPersonPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstMember *member;
  gint64 revision; /* of the person */

  GtkWidget *name;
  GtkLabel *name_problem;
  GtkWidget *pronouns;
  GtkLabel *pronouns_problem;
  GtkWidget *given;
  GtkLabel *given_problem;
  GtkWidget *family;
  GtkLabel *family_problem;
  VstBirthField *birth;
  VstLanguageField *language;
  VstDueField *due;
  GtkDropDown *role;
  GtkWidget *since;
  GtkLabel *since_problem;
  GtkWidget *leave;
  GtkWidget *until;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstPersonPage, vst_person_page, VST_TYPE_PAGE)

static void
put (char **text,
     GtkWidget *editable)
{
  g_free (*text);
  *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable)));
}

static VstPersonEntry *
dup_entry (VstPersonPage *self)
{
  VstPersonEntry *entry = vst_person_entry_new ();

  put (&entry->display_name, self->name);
  put (&entry->given_name, self->given);
  put (&entry->family_name, self->family);
  put (&entry->pronouns, self->pronouns);
  vst_birth_field_fill (self->birth, entry);
  vst_due_field_fill (self->due, entry);
  g_free (entry->language);
  entry->language = vst_language_field_dup_code (self->language);
  entry->interpreter = vst_language_field_needs_interpreter (self->language);

  if (self->member != NULL)
    entry->anonymous = vst_person_is_anonymous (vst_member_get_person (self->member)) && entry->display_name[0] == '\0';

  vst_person_entry_tidy (entry);

  return entry;
}

static const char *
get_role (VstPersonPage *self)
{
  return vst_member_role_codes ()[gtk_drop_down_get_selected (self->role)];
}

static void
set_role (VstPersonPage *self,
          const char *role)
{
  const char *const *codes = vst_member_role_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], role))
      gtk_drop_down_set_selected (self->role, i);
}

/* The day that is typed; empty where nothing is. */
static char *
dup_day (GtkWidget *entry)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  char *day = *typed != '\0' ? vst_day_parse (typed) : g_strdup ("");

  return day != NULL ? day : g_strdup (NO_DAY);
}

static void
show_entry (VstPersonPage *self,
            const VstPersonEntry *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), entry->display_name);
  gtk_editable_set_text (GTK_EDITABLE (self->given), entry->given_name);
  gtk_editable_set_text (GTK_EDITABLE (self->family), entry->family_name);
  gtk_editable_set_text (GTK_EDITABLE (self->pronouns), entry->pronouns);
  vst_birth_field_show (self->birth, entry);
  vst_due_field_show (self->due, entry);
  vst_language_field_show (self->language, entry->language, entry->interpreter);
}

/* A change of the place in the family is an act of its own. */
static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);
  g_autoptr (VstPersonEntry) entry = dup_entry (self);
  g_autofree char *since = dup_day (self->since);

  if (g_str_equal (since, NO_DAY))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The beginning of a membership");
      return FALSE;
    }

  if (self->member == NULL)
    {
      VstMemberEntry *member = vst_member_entry_new (get_role (self));

      vst_person_entry_free (member->person);
      member->person = vst_person_entry_copy (entry);
      g_free (member->from);
      member->from = g_strdup (since);
      job->deed = &vst_member_do_add;
      job->args = vst_member_add_new (self->family_id, member);
      job->args_free = (GDestroyNotify) vst_member_add_free;
      job->said = _("Person added to the family");
      vst_member_entry_free (member);
    }
  else
    {
      job->deed = &vst_person_do_edit;
      job->args = vst_person_edit_new (vst_person_get_id (vst_member_get_person (self->member)), self->revision, entry);
      job->args_free = (GDestroyNotify) vst_person_edit_free;
      job->said = _("Person changed");

      if (!g_str_equal (get_role (self), vst_member_get_role (self->member)) ||
          !g_str_equal (since, vst_member_get_from (self->member)))
        {
          job->then = &vst_member_do_edit;
          job->then_args = vst_member_edit_new (vst_member_get_id (self->member), vst_member_get_revision (self->member),
                                                get_role (self), vst_member_is_head (self->member), since);
          job->then_args_free = (GDestroyNotify) vst_member_edit_free;
        }
    }

  return TRUE;
}

/* Of the days she came and left. */
static gboolean
show_place_error (VstPersonPage *self,
                  const GError *error)
{
  g_autofree char *until = dup_day (self->until);
  gboolean is_until = *until != '\0';
  g_autofree char *text = NULL;

  /* A birth date has its own field, which looks at itself. */
  if ((!g_error_matches (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE) && !g_error_matches (error, VST_ERROR, VST_ERROR_DATE_FUTURE) &&
       !g_error_matches (error, VST_ERROR, VST_ERROR_DAYS)) ||
      !vst_birth_field_check (self->birth))
    return FALSE;

  text = vst_error_text (error);
  gtk_label_set_label (self->since_problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->since_problem), TRUE);
  gtk_widget_grab_focus (is_until ? self->until : self->since);

  return TRUE;
}

/* Of the names and the pronouns: beside the first that can't be kept. */
static gboolean
show_name_error (VstPersonPage *self,
                 gboolean has_error)
{
  const struct
  {
    VstPersonField field;
    GtkWidget *entry;
    GtkLabel *problem;
  } lines[] = {
    { VST_PERSON_DISPLAY_NAME, self->name, self->name_problem },
    { VST_PERSON_GIVEN_NAME, self->given, self->given_problem },
    { VST_PERSON_FAMILY_NAME, self->family, self->family_problem },
    { VST_PERSON_PRONOUNS, self->pronouns, self->pronouns_problem },
  };
  g_autoptr (VstPersonEntry) entry = dup_entry (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  gboolean is_told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_wrong = has_error && !is_told && !vst_person_entry_check_field (entry, lines[i].field, today, &error);
      g_autofree char *text = is_wrong ? vst_error_text (error) : NULL;

      gtk_label_set_label (lines[i].problem, is_wrong ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (lines[i].problem), is_wrong);
      if (is_wrong)
        gtk_widget_grab_focus (lines[i].entry);
      is_told |= is_wrong;
    }

  return is_told;
}

static gboolean
show_error (VstPage *page,
            const GError *error)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);
  gboolean is_name = g_error_matches (error, VST_ERROR, VST_ERROR_NAME_NEEDED) ||
                     g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) || g_error_matches (error, VST_ERROR, VST_ERROR_TEXT);

  gtk_widget_set_visible (GTK_WIDGET (self->since_problem), FALSE);

  if (show_name_error (self, is_name) || error == NULL)
    return TRUE;

  if (g_error_matches (error, VST_ERROR, VST_ERROR_GESTATION))
    {
      vst_due_field_say (self->due, error);
      return TRUE;
    }

  if (vst_birth_field_say (self->birth, error) || show_place_error (self, error))
    return TRUE;

  return !vst_birth_field_check (self->birth) || !vst_language_field_check (self->language);
}

static char *
dup_theirs (VstPage *page,
            VstFamily *family)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);
  VstMember *member;
  const VstPersonEntry *entry;
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *birth = NULL;
  g_autofree char *language = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (self->member == NULL)
    return NULL;

  member = vst_family_find_member (family, vst_person_get_id (vst_member_get_person (self->member)));
  if (member == NULL)
    return NULL;

  entry = vst_person_get_entry (vst_member_get_person (member));
  birth = vst_word_birth (entry, today);
  language = vst_word_language (entry->language);
  self->revision = vst_person_get_revision (vst_member_get_person (member));

  {
    const char *const texts[] = { entry->display_name, entry->given_name, entry->family_name, entry->pronouns, birth, language };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      if (texts[i] != NULL && *texts[i] != '\0')
        g_ptr_array_add (lines, (gpointer) texts[i]);
  }

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
take_theirs (VstPage *page,
             VstFamily *family)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);
  VstMember *member = vst_family_find_member (family, vst_person_get_id (vst_member_get_person (self->member)));

  if (member != NULL)
    show_entry (self, vst_person_get_entry (vst_member_get_person (member)));
}

static const VstSaveForm form = { make, show_error, dup_theirs, take_theirs };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_PERSON_PAGE (widget)->save);
}

/* She stays in the history of the file, and elsewhere as she was. */
static void
leave_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstPersonPage *self = VST_PERSON_PAGE (widget);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *until = dup_day (self->until);
  VstSaveJob job = {
    &vst_member_do_end,
    vst_member_end_new (vst_member_get_id (self->member), vst_member_get_revision (self->member), *until != '\0' ? until : today),
    (GDestroyNotify) vst_member_end_free,
    _("Not in this family any more"),
    };

  vst_save_field_do (self->save, &job);
}

static void
head_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstPersonPage *self = VST_PERSON_PAGE (widget);
  VstSaveJob job = {
    &vst_member_do_edit,
    vst_member_edit_new (vst_member_get_id (self->member), vst_member_get_revision (self->member),
                         vst_member_get_role (self->member), TRUE, vst_member_get_from (self->member)),
    (GDestroyNotify) vst_member_edit_free,
    _("The file stands under this name now"),
    };

  vst_save_field_do (self->save, &job);
}

static char *
vst_person_page_dup_title (VstPage *page)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);

  if (self->member != NULL)
    return g_strdup (_("Change a person"));

  return g_strdup (g_str_equal (get_role (self), "child") ? _("Add a child") : _("Add an adult"));
}

static const char *
vst_person_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_person_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_PERSON_PAGE (page)->name);
}

static GVariant *
vst_person_page_save_state (VstPage *page)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);

  return g_variant_new (STATE_TYPE,
                        gtk_editable_get_text (GTK_EDITABLE (self->name)),
                        gtk_editable_get_text (GTK_EDITABLE (self->pronouns)),
                        gtk_editable_get_text (GTK_EDITABLE (self->given)),
                        gtk_editable_get_text (GTK_EDITABLE (self->family)),
                        vst_birth_field_get_text (self->birth),
                        vst_language_field_save (self->language),
                        gtk_drop_down_get_selected (self->role),
                        self->revision,
                        vst_due_field_get_text (self->due),
                        gtk_editable_get_text (GTK_EDITABLE (self->since)),
                        gtk_editable_get_text (GTK_EDITABLE (self->until)));
}

static void
vst_person_page_restore_state (VstPage *page,
                               GVariant *state)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);
  const char *name, *pronouns, *given, *family, *birth, *due, *since, *until;
  g_autoptr (GVariant) language = NULL;
  guint role;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&s&s&s&s&svux&s&s&s)", &name, &pronouns, &given, &family, &birth, &language, &role, &self->revision,
                 &due, &since, &until);
  vst_due_field_set_text (self->due, due);
  gtk_editable_set_text (GTK_EDITABLE (self->since), since);
  gtk_editable_set_text (GTK_EDITABLE (self->until), until);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->pronouns), pronouns);
  gtk_editable_set_text (GTK_EDITABLE (self->given), given);
  gtk_editable_set_text (GTK_EDITABLE (self->family), family);
  vst_birth_field_set_text (self->birth, birth);
  vst_language_field_restore (self->language, language);

  if (self->member == NULL)
    gtk_drop_down_set_selected (self->role, role);
}

static gboolean
vst_person_page_has_unsaved (VstPage *page)
{
  VstPersonPage *self = VST_PERSON_PAGE (page);

  return self->member == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0';
}

static void
vst_person_page_dispose (GObject *object)
{
  VstPersonPage *self = VST_PERSON_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_PERSON_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->member);

  G_OBJECT_CLASS (vst_person_page_parent_class)->dispose (object);
}

static void
vst_person_page_class_init (VstPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_person_page_dispose;
  page_class->dup_title = vst_person_page_dup_title;
  page_class->get_help = vst_person_page_get_help;
  page_class->focus_first = vst_person_page_focus_first;
  page_class->save_state = vst_person_page_save_state;
  page_class->restore_state = vst_person_page_restore_state;
  page_class->has_unsaved = vst_person_page_has_unsaved;

  g_type_ensure (VST_TYPE_BIRTH_FIELD);
  g_type_ensure (VST_TYPE_DUE_FIELD);
  g_type_ensure (VST_TYPE_LANGUAGE_FIELD);
  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, name_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, pronouns);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, pronouns_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, given);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, given_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, family);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, family_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, birth);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, language);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, due);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, role);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, since);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, since_problem);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, until);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, leave);
  gtk_widget_class_bind_template_child (widget_class, VstPersonPage, save);

  gtk_widget_class_install_action (widget_class, "person.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "person.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "person.head", NULL, head_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "person.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "person.save", NULL);
}

static void
vst_person_page_init (VstPersonPage *self)
{
  const char *const *codes = vst_member_role_codes ();
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (roles, vst_word_role (codes[i]));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (roles));
  vst_due_field_set_weeks (self->due);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstPersonPage *self = g_object_new (VST_TYPE_PERSON_PAGE, NULL);
  g_autofree char *today = NULL;

  self->hub = g_object_ref (opening->hub);
  today = vst_hub_dup_today (self->hub);
  vst_birth_field_set_today (self->birth, today);
  self->family_id = opening->family_id;
  set_role (self, opening->role);
  vst_save_field_set_form (self->save, self->hub, self->family_id, &form);

  if (opening->member != NULL)
    {
      VstPerson *person = vst_member_get_person (opening->member);
      gboolean is_head = vst_member_is_head (opening->member);
      gboolean is_here = vst_member_get_until (opening->member)[0] == '\0';

      self->revision = vst_person_get_revision (person);
      show_entry (self, vst_person_get_entry (person));
      set_role (self, vst_member_get_role (opening->member));
      gtk_editable_set_text (GTK_EDITABLE (self->since), vst_member_get_from (opening->member));
      self->member = g_object_ref (opening->member);
      gtk_widget_set_visible (self->leave, is_here && !is_head);
    }
  else
    {
      vst_save_field_set_verb (self->save, _("Add"));
    }

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_clear_object (&opening->member);
  g_free (opening->role);
  g_free (opening);
}

/**
 * vst_person_page_present:
 * @member: (nullable): whom to change; %NULL for somebody new
 * @role: what somebody new is
 */
void
vst_person_page_present (GtkWidget *from,
                         VstHub *hub,
                         gint64 family_id,
                         VstMember *member,
                         const char *role)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (role != NULL);

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  opening->member = member != NULL ? g_object_ref (member) : NULL;
  opening->role = g_strdup (role);

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
