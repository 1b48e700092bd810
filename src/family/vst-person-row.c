/* vst-person-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-person-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-chips-field.h"
#include "vst-family-wording.h"
#include "vst-kin-wording.h"
#include "vst-language.h"
#include "vst-mind-field.h"
#include "vst-text-search.h"
#include "vst-text.h"

/**
 * VstPersonRow:
 *
 * Somebody in a list: initials, name, what tells her from others, and at most
 * three short facts.
 */
struct _VstPersonRow
{
  AdwBin parent_instance;

  char *spoken;

  AdwAvatar *avatar;
  GtkWidget *plus;
  GtkLabel *name;
  GtkLabel *line;
  VstChipsField *chips;
  GtkWidget *key;
};

G_DEFINE_FINAL_TYPE (VstPersonRow, vst_person_row, ADW_TYPE_BIN)

/* How many characters of @word the folded @typed covers at its start; 0 when it
 * doesn't begin so.  Folding changes lengths, so it is tried out.
 */
static glong
match_length (const char *word,
              const char *typed)
{
  glong length = g_utf8_strlen (word, -1);

  for (glong n = 1; n <= length; n++)
    {
      g_autofree char *start = g_utf8_substring (word, 0, n);
      g_autofree char *folded = vst_text_fold (start);

      if (g_str_equal (folded, typed))
        return n;

      /* The last word typed may be the start of one. */
      if (strlen (folded) > strlen (typed))
        return g_str_has_prefix (folded, typed) ? n : 0;
    }

  return 0;
}

static gboolean
is_letter (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p));
}

/**
 * mark_matches:
 *
 * The name with what was typed bold and underlined, as markup.
 */
static char *
mark_matches (const char *name,
              const char *query)
{
  g_auto (GStrv) words = vst_text_query (query);
  GString *markup = g_string_new (NULL);
  const char *p = name;

  while (*p != '\0')
    {
      const char *end = p;
      glong best = 0;
      g_autofree char *word = NULL;
      g_autofree char *escaped = NULL;

      if (!is_letter (p))
        {
          end = g_utf8_next_char (p);
        }
      else
        {
          while (*end != '\0' && is_letter (end))
            end = g_utf8_next_char (end);

          word = g_strndup (p, end - p);
          for (guint i = 0; words[i] != NULL; i++)
            best = MAX (best, match_length (word, words[i]));
        }

      if (best > 0)
        {
          const char *split = g_utf8_offset_to_pointer (p, best);
          g_autofree char *matched = g_markup_escape_text (p, split - p);

          g_string_append_printf (markup, "<u><b>%s</b></u>", matched);
          p = split;
        }

      escaped = g_markup_escape_text (p, end - p);
      g_string_append (markup, escaped);
      p = end;
    }

  return g_string_free (markup, FALSE);
}

static void
show (VstPersonRow *self,
      const char *name,
      const char *query,
      const char *line,
      gboolean is_private)
{
  g_autofree char *markup = query != NULL && !is_private ? mark_matches (name, query) : g_markup_escape_text (name, -1);
  g_autofree char *initials = vst_text_initials (name);

  adw_avatar_set_text (self->avatar, is_private ? initials : name);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), TRUE);
  gtk_widget_set_visible (self->plus, FALSE);
  gtk_widget_set_visible (self->key, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "fg-blue");
  gtk_label_set_markup (self->name, markup);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), line[0] != '\0');
  vst_chips_field_clear (self->chips);

  g_free (self->spoken);
  self->spoken = line[0] != '\0' ? g_strdup_printf ("%s, %s", name, line) : g_strdup (name);
}

static void
add_chip (VstPersonRow *self,
          const char *icon,
          const char *text,
          const char *hue)
{
  char *spoken = g_strdup_printf ("%s, %s", self->spoken, text);

  vst_chips_field_add (self->chips, icon, text, hue);
  g_free (self->spoken);
  self->spoken = spoken;
}

static void
add_interpreter (VstPersonRow *self,
                 VstPerson *person)
{
  g_autofree char *language = vst_word_language (vst_person_get_entry (person)->language);
  g_autofree char *text = NULL;

  if (!vst_person_get_entry (person)->interpreter)
    return;

  /* Translators: the language of an interpreter. */
  text = language != NULL ? g_strdup_printf (_("Interpreter: %s"), language) : g_strdup (_("Interpreter needed"));
  add_chip (self, "vst-group-symbolic", text, NULL);
}

static void
vst_person_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (vst_person_row_parent_class)->dispose (object);
}

static void
vst_person_row_finalize (GObject *object)
{
  g_free (VST_PERSON_ROW (object)->spoken);

  G_OBJECT_CLASS (vst_person_row_parent_class)->finalize (object);
}

static void
vst_person_row_class_init (VstPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vst_person_row_dispose;
  object_class->finalize = vst_person_row_finalize;

  g_type_ensure (VST_TYPE_CHIPS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, plus);
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, line);
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, chips);
  gtk_widget_class_bind_template_child (widget_class, VstPersonRow, key);
}

static void
vst_person_row_init (VstPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->spoken = g_strdup ("");
}

GtkWidget *
vst_person_row_new (void)
{
  return g_object_new (VST_TYPE_PERSON_ROW, NULL);
}

/* Nothing yet: the record is still being read, or has gone. */
void
vst_person_row_clear (VstPersonRow *self)
{
  g_return_if_fail (VST_IS_PERSON_ROW (self));

  show (self, "", NULL, "", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->line), TRUE);
}

void
vst_person_row_show_family (VstPersonRow *self,
                            VstFamily *family,
                            const char *today,
                            gboolean is_private)
{
  VstMember *head;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (VST_IS_PERSON_ROW (self));
  g_return_if_fail (VST_IS_FAMILY (family));

  head = vst_family_get_head (family);
  name = head != NULL ? vst_word_name (vst_member_get_person (head), is_private) : g_strdup ("");
  /* Translators: the number of a family's file. */
  line = is_private ? g_strdup_printf (_("file %s"), vst_family_get_file_number (family)) : vst_word_family_line (family, today);
  show (self, name, NULL, line, is_private);

  if (head != NULL)
    add_interpreter (self, vst_member_get_person (head));
  if (!vst_family_is_active (family))
    add_chip (self, "vst-closed-symbolic", _("File closed"), NULL);
}

/* What there is to mind, in the order of the chips. */
static const struct
{
  VstHitFlags flag;
  VstAlertKind kind;
} minded[] = {
  { VST_HIT_ALLERGY, VST_ALERT_ALLERGY },
  { VST_HIT_CUSTODY, VST_ALERT_CUSTODY },
  { VST_HIT_ACCESS, VST_ALERT_ACCESS },
  { VST_HIT_ALERT, VST_ALERT_OTHER },
};

void
vst_person_row_show_hit (VstPersonRow *self,
                         VstHit *hit,
                         const char *query,
                         const char *today,
                         gboolean is_private)
{
  VstPerson *person;
  VstHitFlags flags;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;
  g_autofree char *age = NULL;
  g_autofree char *language = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (VST_IS_PERSON_ROW (self));
  g_return_if_fail (VST_IS_HIT (hit));

  person = vst_hit_get_person (hit);
  flags = vst_hit_get_flags (hit);
  name = vst_word_name (person, is_private);

  if (!is_private)
    {
      const char *family_name = vst_hit_get_family_name (hit);

      if ((age = vst_word_age (person, today)) != NULL)
        g_ptr_array_add (parts, g_strdup (age));

      /* Translators: whose family somebody belongs to: the name of its head. */
      if (family_name[0] != '\0' && !g_str_equal (family_name, vst_person_get_display_name (person)))
        g_ptr_array_add (parts, g_strdup_printf (_("family: %s"), family_name));
    }

  /* Translators: the number of a family's file. */
  g_ptr_array_add (parts, g_strdup_printf (_("file %s"), vst_hit_get_file_number (hit)));

  if (!is_private && (language = vst_word_language (vst_person_get_entry (person)->language)) != NULL)
    g_ptr_array_add (parts, g_strdup (language));

  g_ptr_array_add (parts, NULL);
  line = g_strjoinv (" · ", (char **) parts->pdata);
  show (self, name, query, line, is_private);

  if ((flags & VST_HIT_INTERPRETER) != 0 && !is_private)
    add_interpreter (self, person);
  for (guint i = 0; i < G_N_ELEMENTS (minded); i++)
    if ((flags & minded[i].flag) != 0)
      add_chip (self, "vst-held-symbolic", vst_mind_field_word (minded[i].kind), "ochre");
  if ((flags & VST_HIT_LEFT) != 0)
    add_chip (self, "vst-gone-symbolic", _("Not in this family any more"), NULL);
  if ((flags & VST_HIT_CLOSED) != 0)
    add_chip (self, "vst-closed-symbolic", _("File closed"), NULL);
}

void
vst_person_row_show_member (VstPersonRow *self,
                            VstMember *member,
                            const char *today,
                            gboolean is_private)
{
  VstPerson *person;
  const VstPersonEntry *entry;
  g_autofree char *name = NULL;
  g_autofree char *age = NULL;
  g_autofree char *language = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (VST_IS_PERSON_ROW (self));
  g_return_if_fail (VST_IS_MEMBER (member));

  person = vst_member_get_person (member);
  entry = vst_person_get_entry (person);
  name = vst_word_name (person, is_private);

  if (is_private)
    {
      show (self, name, NULL, "", TRUE);
      return;
    }

  age = vst_word_age (person, today);
  language = vst_word_language (entry->language);
  /* Translators: a member of a family and the age: "Léo, 2 years". */
  title = age != NULL ? g_strdup_printf (C_("child", "%1$s, %2$s"), name, age) : g_strdup (name);
  line = g_strjoin (" · ", vst_word_role (vst_member_get_role (member)), language != NULL ? language : entry->pronouns,
                    language != NULL && entry->pronouns[0] != '\0' ? entry->pronouns : NULL, NULL);

  if (g_str_has_suffix (line, " · "))
    line[strlen (line) - strlen (" · ")] = '\0';

  show (self, title, NULL, line, FALSE);
  adw_avatar_set_text (self->avatar, name);

  if (entry->interpreter)
    add_chip (self, "vst-group-symbolic", _("Interpreter"), NULL);
  if (vst_member_get_until (member)[0] != '\0')
    add_chip (self, "vst-gone-symbolic", _("Not in this family any more"), NULL);
}

/* A baby to be born has no name and no initials. */
void
vst_person_row_show_expected (VstPersonRow *self,
                              const char *due)
{
  g_return_if_fail (VST_IS_PERSON_ROW (self));
  g_return_if_fail (due != NULL);

  show (self, _("Baby to be born"), NULL, due, FALSE);
  adw_avatar_set_show_initials (self->avatar, FALSE);
  adw_avatar_set_icon_name (self->avatar, "vst-baby-symbolic");
}

/**
 * vst_person_row_add_kin:
 * @relations: (nullable): what others are to her
 * @may_not: (nullable): for whom she may not come
 * @may: (nullable): for whom she may
 */
void
vst_person_row_add_kin (VstPersonRow *self,
                        const char *relations,
                        const char *may_not,
                        const char *may)
{
  g_return_if_fail (VST_IS_PERSON_ROW (self));

  if (relations != NULL)
    {
      g_autofree char *line = g_strconcat (gtk_label_get_label (self->line), "\n", relations, NULL);
      char *spoken = g_strdup_printf ("%s, %s", self->spoken, relations);

      gtk_label_set_label (self->line, line);
      g_free (self->spoken);
      self->spoken = spoken;
    }

  if (may_not != NULL)
    add_chip (self, "vst-held-symbolic", may_not, "ochre");
  if (may != NULL)
    add_chip (self, "vst-check-symbolic", may, "green");
}

/* The last row of every search: somebody new. */
void
vst_person_row_show_intake (VstPersonRow *self,
                            const char *query)
{
  g_autofree char *title = NULL;

  g_return_if_fail (VST_IS_PERSON_ROW (self));
  g_return_if_fail (query != NULL);

  /* Translators: what was typed into the search box. */
  title = g_strdup_printf (_("New intake for “%s”"), query);
  show (self, title, NULL, _("No one here fits? A name is enough to start."), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), FALSE);
  gtk_widget_set_visible (self->plus, TRUE);
  gtk_widget_set_visible (self->key, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "fg-blue");
}

void
vst_person_row_set_narrow (VstPersonRow *self)
{
  g_return_if_fail (VST_IS_PERSON_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->chips), FALSE);
  gtk_label_set_wrap (self->line, TRUE);
  gtk_label_set_ellipsize (self->line, PANGO_ELLIPSIZE_NONE);
}

const char *
vst_person_row_get_spoken (VstPersonRow *self)
{
  g_return_val_if_fail (VST_IS_PERSON_ROW (self), NULL);

  return self->spoken;
}
