/* vst-merge-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-family-wording.h"
#include "vst-look-alike-store.h"
#include "vst-merge-wording.h"
#include "vst-paper-format.h"

/* Of somebody in the state that is saved: that she is the same, above what is taken. */
#define IS_SAME (1u << 16)

typedef struct
{
  const VstMergeMatch *match;
  GtkCheckButton *same;
  GtkWidget *lines;
  GtkToggleButton *theirs[VST_N_MERGE_PARTS]; /* NULL where both say the same */
} Line;

/**
 * VstMergePage:
 *
 * Two files side by side: who is one, what holds where they say otherwise, and
 * what comes of it.
 */
struct _VstMergePage
{
  VstPage parent_instance;

  VstHub *hub;
  VstMergeFiles files;
  VstMergePreview *preview;
  GArray *lines;   /* of Line */
  GVariant *state; /* nullable: to be shown once the files are read */
  gboolean is_private;
  gboolean is_busy;

  GtkLabel *head;
  GtkLabel *about;
  GtkBox *people;
  GtkLabel *facts;
  GtkCheckButton *homes;
  GtkWidget *why;
  GtkLabel *problem;
  GtkWidget *merge_button;
};

G_DEFINE_FINAL_TYPE (VstMergePage, vst_merge_page, VST_TYPE_PAGE)

static char *
dup_part (VstMember *member,
          guint part)
{
  const VstPersonEntry *entry = vst_person_get_entry (vst_member_get_person (member));

  switch (1u << part)
    {
    case VST_MERGE_NAME:
      return g_strdup (entry->display_name);
    case VST_MERGE_GIVEN:
      return g_strdup (entry->given_name);
    case VST_MERGE_FAMILY:
      return g_strdup (entry->family_name);
    case VST_MERGE_PRONOUNS:
      return g_strdup (entry->pronouns);
    case VST_MERGE_BIRTH:
      return *entry->birth_date != '\0' || entry->age_years < 0 ? g_strdup (entry->birth_date) : vst_format_age_years (entry->age_years);
    case VST_MERGE_LANGUAGE:
      return *entry->language != '\0' ? vst_word_language (entry->language) : g_strdup ("");
    case VST_MERGE_INTERPRETER:
      return g_strdup (entry->interpreter ? _("Yes") : _("No"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static GtkWidget *
new_choice (const char *what,
            const char *value)
{
  const char *text = *value != '\0' ? value : _("Not known");
  GtkWidget *button = gtk_toggle_button_new_with_label (text);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", what, text);

  gtk_widget_add_css_class (button, "choice");
  vst_a11y_set_label (button, spoken);

  return button;
}

/* What both say of one thing, where it is not the same. */
static void
add_part (Line *line,
          guint part)
{
  g_autofree char *ours = dup_part (line->match->kept, part);
  g_autofree char *theirs = dup_part (line->match->merged, part);
  GtkWidget *box, *label, *one, *other;

  if (g_str_equal (ours, theirs))
    return;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = gtk_label_new (vst_word_merge_part (part));
  one = new_choice (vst_word_merge_part (part), ours);
  other = new_choice (vst_word_merge_part (part), theirs);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (other), GTK_TOGGLE_BUTTON (one));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (line->lines), box);
  line->theirs[part] = GTK_TOGGLE_BUTTON (other);

  /* Where nothing is known, something is. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (*ours == '\0' || (1u << part == VST_MERGE_INTERPRETER &&
                                                                     vst_person_get_entry (vst_member_get_person (line->match->merged))->interpreter)
                                                       ? other
                                                       : one),
                                TRUE);
}

static void
add_match (VstMergePage *self,
           const VstMergeMatch *match)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *ours = vst_word_name (vst_member_get_person (match->kept), self->is_private);
  g_autofree char *theirs = vst_word_name (vst_member_get_person (match->merged), self->is_private);
  /* Translators: two names, of one person in two files. */
  g_autofree char *text = g_strdup_printf (_("%1$s and %2$s are the same person"), ours, theirs);
  g_auto (GStrv) reasons = vst_word_reasons (match->reasons);
  g_autofree char *why = g_strjoinv (" · ", reasons);
  GtkWidget *because = gtk_label_new (why);
  Line line = { match, GTK_CHECK_BUTTON (gtk_check_button_new_with_label (text)), gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), { NULL } };

  gtk_check_button_set_active (line.same, match->likely);
  gtk_label_set_xalign (GTK_LABEL (because), 0);
  gtk_label_set_wrap (GTK_LABEL (because), TRUE);
  gtk_widget_add_css_class (because, "t-small");
  gtk_widget_add_css_class (card, "candidate");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (line.same));
  if (!self->is_private && *why != '\0')
    gtk_box_append (GTK_BOX (card), because);
  else
    g_object_ref_sink (because), g_object_unref (because);
  gtk_box_append (GTK_BOX (card), line.lines);

  for (guint i = 0; !self->is_private && i < VST_N_MERGE_PARTS; i++)
    add_part (&line, i);

  g_object_bind_property (line.same, "active", line.lines, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->people, card);
  g_array_append_val (self->lines, line);
}

/* What comes of it, before it is done. */
static void
show_facts (VstMergePage *self)
{
  const char *kept = vst_family_get_file_number (self->preview->kept), *merged = vst_family_get_file_number (self->preview->merged);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) counts = NULL;

  if (gtk_check_button_get_active (self->homes))
    {
      g_string_append (text, _("Both files stay, and whoever is the same person is a member of both."));
      gtk_label_set_label (self->facts, text->str);
      return;
    }

  for (guint i = 0; i < self->preview->counts->len; i++)
    {
      g_autofree char *count = vst_word_merge_count (&g_array_index (self->preview->counts, VstMergeCount, i));

      g_strv_builder_add (builder, count);
    }
  counts = g_strv_builder_end (builder);

  /* Translators: two file numbers. */
  g_string_append_printf (text, _("File %1$s holds what both held; the number %2$s finds it from now on."), kept, merged);
  if (counts[0] != NULL)
    {
      g_autofree char *all = vst_format_all_of ((const char *const *) counts);

      g_string_append_c (text, '\n');
      /* Translators: a list such as "2 visits and 1 chit". */
      g_string_append_printf (text, _("With it go %s."), all);
    }
  g_string_append_printf (text, "\n%s", _("A phone that is in both files is kept once, under the stricter of both rules. Of a yes and a no to the same consent, the no stands."));
  if (self->preview->n_permissions > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u permission to see what is closed holds no longer: ask the family again.", "%u permissions to see what is closed hold no longer: ask the family again.", self->preview->n_permissions), self->preview->n_permissions);
    }
  g_string_append_printf (text, "\n%s", _("Who must not meet them, and who must not know them, holds for all of them."));
  g_string_append_printf (text, "\n%s", _("Undo doesn’t reach it; it can be taken apart under Merged files."));
  gtk_label_set_label (self->facts, text->str);
}

static void
homes_cb (VstMergePage *self)
{
  if (self->preview == NULL)
    return;

  show_facts (self);
  vst_page_show_problem (self->problem, gtk_check_button_get_active (self->homes) ? NULL : self->preview->refusal);
}

static guint
get_taken (const Line *line)
{
  guint taken = 0;

  for (guint i = 0; i < VST_N_MERGE_PARTS; i++)
    if (line->theirs[i] != NULL && gtk_toggle_button_get_active (line->theirs[i]))
      taken |= 1u << i;

  return taken;
}

static void
put_state (VstMergePage *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->state);
  g_autoptr (GVariant) people = NULL;
  gboolean homes;

  if (state == NULL)
    return;

  g_variant_get (state, "(b@au)", &homes, &people);
  gtk_check_button_set_active (self->homes, homes);
  for (guint i = 0; i < self->lines->len && i < g_variant_n_children (people); i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      guint bits;

      g_variant_get_child (people, i, "u", &bits);
      gtk_check_button_set_active (line->same, (bits & IS_SAME) != 0);
      for (guint part = 0; part < VST_N_MERGE_PARTS; part++)
        if (line->theirs[part] != NULL && (bits & 1u << part) != 0)
          gtk_toggle_button_set_active (line->theirs[part], TRUE);
    }
}

static void
show_preview (VstMergePage *self)
{
  /* Translators: two file numbers. */
  g_autofree char *head = g_strdup_printf (_("%1$s and %2$s"), vst_family_get_file_number (self->preview->kept),
                                              vst_family_get_file_number (self->preview->merged));
  g_autofree char *about = NULL;
  GtkWidget *child;

  g_array_set_size (self->lines, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_box_remove (self->people, child);

  /* Translators: a file number. */
  about = g_strdup_printf (_("File %s is kept. Choose what holds where the two say otherwise: on the left what it says itself."),
                              vst_family_get_file_number (self->preview->kept));
  gtk_label_set_label (self->head, head);
  gtk_label_set_label (self->about, about);
  for (guint i = 0; i < self->preview->matches->len; i++)
    add_match (self, g_ptr_array_index (self->preview->matches, i));

  gtk_widget_set_visible (GTK_WIDGET (self->people), self->preview->matches->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->homes), self->preview->matches->len > 0);
  put_state (self);
  homes_cb (self);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
preview_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstMergePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstMergePreview *preview = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (preview == NULL || self->hub == NULL)
    {
      g_clear_pointer (&preview, vst_merge_preview_free);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  g_array_set_size (self->lines, 0);
  g_clear_pointer (&self->preview, vst_merge_preview_free);
  self->preview = preview;
  show_preview (self);
  gtk_widget_set_sensitive (self->merge_button, TRUE);
}

static void
read_preview (VstMergePage *self)
{
  vst_hub_read (self->hub, &vst_merge_read_preview, g_memdup2 (&self->files, sizeof self->files), g_free, NULL, preview_cb,
                g_object_ref (self));
}

static void
swap_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstMergePage *self = VST_MERGE_PAGE (widget);
  gint64 kept = self->files.kept_family_id;

  self->files.kept_family_id = self->files.merged_family_id;
  self->files.merged_family_id = kept;
  read_preview (self);
}

static void
merged_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstMergePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  self->is_busy = FALSE;
  vst_page_show_problem (self->problem, error);
  if (id == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), _("Files merged"), NULL);
  vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (self->files.kept_family_id));
}

static void
merge_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstMergePage *self = VST_MERGE_PAGE (widget);
  VstMergeEntry *entry;

  if (self->preview == NULL || self->is_busy)
    return;

  self->is_busy = TRUE;
  entry = vst_merge_entry_new (self->files.kept_family_id, self->files.merged_family_id);
  entry->whole = !gtk_check_button_get_active (self->homes);
  entry->kept_revision = vst_family_get_revision (self->preview->kept);
  entry->merged_revision = vst_family_get_revision (self->preview->merged);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (gtk_check_button_get_active (line->same))
        vst_merge_entry_add_pair (entry, vst_person_get_id (vst_member_get_person (line->match->kept)),
                                  vst_person_get_id (vst_member_get_person (line->match->merged)), get_taken (line));
    }

  vst_hub_do (self->hub, &vst_merge_do, entry, (GDestroyNotify) vst_merge_entry_free, NULL, merged_cb, g_object_ref (self));
}

static void
parted_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstMergePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (id == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), _("Said not to be the same family"), "desk.undo");
  vst_page_open (GTK_WIDGET (self), "look-alikes", g_variant_new_string (""));
}

static void
part_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstMergePage *self = VST_MERGE_PAGE (widget);
  const VstMergeMatch *match;

  if (self->preview == NULL || self->preview->matches->len == 0)
    return;

  match = g_ptr_array_index (self->preview->matches, 0);
  vst_hub_do (self->hub, &vst_look_alike_do_part,
              vst_look_answer_new (vst_person_get_id (vst_member_get_person (match->kept)), vst_person_get_id (vst_member_get_person (match->merged)),
                                   gtk_editable_get_text (GTK_EDITABLE (self->why))),
              (GDestroyNotify) vst_look_answer_free, NULL, parted_cb, g_object_ref (self));
}

static char *
vst_merge_page_dup_title (VstPage *page)
{
  return g_strdup (_("Merge two files"));
}

static const char *
vst_merge_page_get_help (VstPage *page)
{
  return "merge";
}

static void
vst_merge_page_focus_first (VstPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (VST_MERGE_PAGE (page)->people), GTK_DIR_TAB_FORWARD);
}

static GVariant *
vst_merge_page_save_state (VstPage *page)
{
  VstMergePage *self = VST_MERGE_PAGE (page);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("au"));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      g_variant_builder_add (&builder, "u", get_taken (line) | (gtk_check_button_get_active (line->same) ? IS_SAME : 0));
    }

  return g_variant_new ("(bau)", gtk_check_button_get_active (self->homes), &builder);
}

static void
vst_merge_page_restore_state (VstPage *page,
                              GVariant *state)
{
  VstMergePage *self = VST_MERGE_PAGE (page);

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(bau)")))
    return;

  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_variant_ref (state);
  if (self->preview != NULL)
    put_state (self);
}

static void
vst_merge_page_set_private (VstPage *page,
                            gboolean is_private)
{
  VstMergePage *self = VST_MERGE_PAGE (page);

  self->is_private = is_private;
  if (self->preview != NULL)
    show_preview (self);
}

static void
vst_merge_page_dispose (GObject *object)
{
  VstMergePage *self = VST_MERGE_PAGE (object);

  g_clear_object (&self->hub);
  g_clear_pointer (&self->state, g_variant_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_MERGE_PAGE);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->preview, vst_merge_preview_free);

  G_OBJECT_CLASS (vst_merge_page_parent_class)->dispose (object);
}

static void
vst_merge_page_class_init (VstMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_merge_page_dispose;
  page_class->dup_title = vst_merge_page_dup_title;
  page_class->get_help = vst_merge_page_get_help;
  page_class->focus_first = vst_merge_page_focus_first;
  page_class->save_state = vst_merge_page_save_state;
  page_class->restore_state = vst_merge_page_restore_state;
  page_class->set_private = vst_merge_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-merge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, head);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, about);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, people);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, facts);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, homes);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, why);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstMergePage, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, homes_cb);

  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "merge.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "merge.part", NULL, part_action);
}

static void
vst_merge_page_init (VstMergePage *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "merge.merge");
}

/* The target: the file that is kept, and the other. */
GtkWidget *
vst_merge_page_new (VstHub *hub,
                    GVariant *target)
{
  VstMergePage *self = g_object_new (VST_TYPE_MERGE_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE ("(xx)")))
    g_variant_get (target, "(xx)", &self->files.kept_family_id, &self->files.merged_family_id);
  read_preview (self);

  return GTK_WIDGET (self);
}
