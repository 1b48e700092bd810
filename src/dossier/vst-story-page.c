/* vst-story-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-story-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-paper-language.h"
#include "vst-preview.h"
#include "vst-scene-wording.h"
#include "vst-story-sheet.h"

#define STATE_TYPE "(asuu)"

/**
 * VstStoryPage:
 *
 * What a family wants told once, ticked line by line by whom it is about, and
 * the sheet that says it.
 */
struct _VstStoryPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstStoryBook *book;
  GVariant *restored;
  GArray *agency_ids; /* of the choice, in its order */

  GtkLabel *chosen;
  GtkBox *lines;
  GtkToggleButton *more;
  GtkBox *apart;
  GtkToggleButton *hers;
  GtkToggleButton *english;
  GtkToggleButton *french;
  GtkToggleButton *both;
  GtkDropDown *whom;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstStoryPage, vst_story_page, VST_TYPE_PAGE)

static void
more_cb (VstStoryPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->apart), gtk_toggle_button_get_active (self->more));
}

static void
add_line (VstStoryPage *self,
          const VstStoryLine *line,
          gboolean is_chosen)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (line->label);
  GtkWidget *value = gtk_label_new (line->value);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", line->label, line->value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "t-small");
  gtk_widget_add_css_class (value, "strong");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  vst_a11y_set_label (check, spoken);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (line->code), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (line->is_apart ? self->apart : self->lines, row);
}

/* Ticked as she left it, or as it is being chosen. */
static gboolean
is_chosen (VstStoryPage *self,
           const char *code)
{
  g_autofree const char **codes = NULL;
  g_autoptr (GVariant) list = NULL;

  if (self->restored == NULL)
    return vst_story_has (self->book->story, code);

  list = g_variant_get_child_value (self->restored, 0);
  codes = g_variant_get_strv (list, NULL);

  return g_strv_contains (codes, code);
}

static void
show_lines (VstStoryPage *self)
{
  g_autoptr (GPtrArray) lines = vst_story_lines (self->book);

  for (guint i = 0; i < lines->len; i++)
    {
      const VstStoryLine *line = g_ptr_array_index (lines, i);

      add_line (self, line, is_chosen (self, line->code));
      if (line->is_apart && is_chosen (self, line->code))
        gtk_toggle_button_set_active (self->more, TRUE);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->more), gtk_widget_get_first_child (GTK_WIDGET (self->apart)) != NULL);
}

/* She, and the partners that may be given it. */
static void
show_whom (VstStoryPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 nobody = 0;

  self->agency_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->agency_ids, nobody);
  gtk_string_list_append (names, _("She takes it along herself"));

  for (guint i = 0; i < self->book->agencies->len; i++)
    {
      VstAgency *agency = g_ptr_array_index (self->book->agencies, i);
      gint64 id = vst_agency_get_id (agency);

      if (vst_story_book_find_release (self->book, id) == NULL)
        continue;

      g_array_append_val (self->agency_ids, id);
      gtk_string_list_append (names, vst_word_agency_outside (agency));
    }

  gtk_drop_down_set_model (self->whom, G_LIST_MODEL (names));
}

static void
show_chosen (VstStoryPage *self)
{
  const VstStory *story = self->book->story;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *when = story->chosen_at != 0 ? vst_format_moment (story->chosen_at, zone) : NULL;
  /* Translators: who noted what she chose, and when. */
  g_autofree char *text = when != NULL ? g_strdup_printf (_("Chosen last: %1$s, %2$s"), story->chosen_by, when) : NULL;
  GtkToggleButton *language = g_str_equal (story->language, "en")     ? self->english
                              : g_str_equal (story->language, "fr")   ? self->french
                              : g_str_equal (story->language, "both") ? self->both
                                                                      : self->hers;

  gtk_label_set_label (self->chosen, text != NULL ? text : _("Nothing was chosen yet: only her first name is on it."));
  gtk_toggle_button_set_active (language, TRUE);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstStoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstStoryBook *book = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (book == NULL || self->hub == NULL || self->book != NULL)
    {
      if (self->hub != NULL && error != NULL)
        vst_page_show_problem (self->problem, error);
      vst_story_book_free (book);
      return;
    }

  self->book = book;
  show_chosen (self);
  show_whom (self);
  show_lines (self);
  if (self->restored != NULL)
    {
      GtkToggleButton *const buttons[] = { self->hers, self->english, self->french, self->both };
      guint language, whom;

      g_variant_get_child (self->restored, 1, "u", &language);
      g_variant_get_child (self->restored, 2, "u", &whom);
      gtk_toggle_button_set_active (buttons[MIN (language, 3)], TRUE);
      gtk_drop_down_set_selected (self->whom, whom);
    }
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
collect (GtkBox *box,
         GPtrArray *codes)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "check")))
      g_ptr_array_add (codes, g_object_get_data (G_OBJECT (row), "code"));
}

/* Ended with NULL; of borrowed texts. */
static GPtrArray *
collect_all (VstStoryPage *self)
{
  GPtrArray *codes = g_ptr_array_new ();

  collect (self->lines, codes);
  collect (self->apart, codes);
  g_ptr_array_add (codes, NULL);

  return codes;
}

static guint
get_language (VstStoryPage *self)
{
  if (gtk_toggle_button_get_active (self->english))
    return 1;
  if (gtk_toggle_button_get_active (self->french))
    return 2;

  return gtk_toggle_button_get_active (self->both) ? 3 : 0;
}

/* What the preview holds. */
typedef struct
{
  GtkWidget *from;
  VstHub *hub;
  VstStoryBook *book;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_clear_object (&sheet->from);
  g_object_unref (sheet->hub);
  vst_story_book_free (sheet->book);
  g_free (sheet);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  g_autoptr (VstDocument) document = vst_story_sheet_new (((Sheet *) data)->book, reader, NULL);

  return vst_document_layout (document, paper);
}

/* A partner is given it under a release, and the register says so first. */
static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  const Sheet *sheet = data;

  vst_hub_do (sheet->hub, &vst_disclosure_do_write, vst_story_book_disclose (sheet->book), (GDestroyNotify) vst_disclosure_free, NULL, callback,
              user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  g_autofree gint64 *id = vst_hub_do_finish (((Sheet *) data)->hub, result, error);

  return id != NULL;
}

static void
print_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  Sheet *sheet = user_data;
  VstStoryPage *self = VST_STORY_PAGE (sheet->from);
  g_autoptr (GtkWidget) from = g_steal_pointer (&sheet->from);
  g_autoptr (GError) error = NULL;
  VstPreviewSheet preview = {
    .title = N_ ("What I have already told you"),
    .gives_away = N_ ("Gives away the lines that were chosen, and nothing else."),
    .layout = lay_out,
    .data = sheet,
    .destroy = sheet_free,
  };

  sheet->book = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (sheet->book == NULL || gtk_widget_get_root (from) == NULL)
    {
      if (gtk_widget_get_root (from) != NULL)
        vst_page_show_problem (self->problem, error);
      sheet_free (sheet);
      return;
    }

  preview.reader = vst_story_sheet_reader (sheet->book, vst_language_get ());
  if (sheet->book->agency_id != 0)
    {
      preview.note = note;
      preview.note_finish = note_finish;
    }
  vst_preview_present (from, &preview);
}

static void
chosen_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstStoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  guint whom = gtk_drop_down_get_selected (self->whom);
  VstStoryPrint print = { self->family_id, 0 };
  Sheet *sheet;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (error != NULL)
    return;

  if (whom < self->agency_ids->len)
    print.agency_id = g_array_index (self->agency_ids, gint64, whom);

  sheet = g_new0 (Sheet, 1);
  sheet->hub = g_object_ref (self->hub);
  sheet->from = g_object_ref (GTK_WIDGET (self));
  vst_hub_read (self->hub, &vst_story_read_print, g_memdup2 (&print, sizeof print), g_free, NULL, print_cb, sheet);
}

/* What she ticked is kept for the next time, and shown as it will be printed. */
static void
preview_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  static const char *const languages[] = { "", "en", "fr", "both" };
  VstStoryPage *self = VST_STORY_PAGE (widget);
  g_autoptr (GPtrArray) codes = NULL;
  g_autofree char *lines = NULL;
  const char *language;

  if (self->book == NULL)
    return;

  codes = collect_all (self);
  lines = g_strjoinv (" ", (char **) codes->pdata);
  language = languages[get_language (self)];
  if (*language == '\0')
    switch (vst_paper_language_for (NULL, self->book->family))
      {
      case VST_PAPER_IN_ENGLISH:
        language = "en";
        break;
      case VST_PAPER_IN_FRENCH:
        language = "fr";
        break;
      case VST_PAPER_IN_BOTH:
      default:
        language = "both";
        break;
      }

  vst_hub_do (self->hub, &vst_story_do_choose, vst_story_new (self->family_id, *lines != '\0' ? lines : VST_STORY_DEFAULT, language),
              (GDestroyNotify) vst_story_free, NULL, chosen_cb, g_object_ref (self));
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_story_page_dup_title (VstPage *page)
{
  return g_strdup (_("What she has already told"));
}

static const char *
vst_story_page_get_help (VstPage *page)
{
  return "consent";
}

static GVariant *
vst_story_page_save_state (VstPage *page)
{
  VstStoryPage *self = VST_STORY_PAGE (page);
  g_autoptr (GPtrArray) codes = NULL;

  if (self->book == NULL)
    return NULL;

  codes = collect_all (self);

  return g_variant_new ("(^asuu)", codes->pdata, get_language (self), gtk_drop_down_get_selected (self->whom));
}

static void
vst_story_page_restore_state (VstPage *page,
                              GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    VST_STORY_PAGE (page)->restored = g_variant_ref (state);
}

static void
vst_story_page_dispose (GObject *object)
{
  VstStoryPage *self = VST_STORY_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_STORY_PAGE);
  g_clear_pointer (&self->book, vst_story_book_free);
  g_clear_pointer (&self->restored, g_variant_unref);
  g_clear_pointer (&self->agency_ids, g_array_unref);

  G_OBJECT_CLASS (vst_story_page_parent_class)->dispose (object);
}

static void
vst_story_page_class_init (VstStoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_story_page_dispose;
  page_class->dup_title = vst_story_page_dup_title;
  page_class->get_help = vst_story_page_get_help;
  page_class->save_state = vst_story_page_save_state;
  page_class->restore_state = vst_story_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-story-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, lines);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, more);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, apart);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, hers);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, english);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, french);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, both);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, whom);
  gtk_widget_class_bind_template_child (widget_class, VstStoryPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);

  gtk_widget_class_install_action (widget_class, "story.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "story.close", NULL, close_action);
}

static void
vst_story_page_init (VstStoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "story.preview");
}

static GtkWidget *
new_page (gpointer hub,
          gint64 family_id)
{
  VstStoryPage *self = g_object_new (VST_TYPE_STORY_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  vst_hub_read (self->hub, &vst_story_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

void
vst_story_page_present (GtkWidget *from,
                        VstHub *hub,
                        gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_dialog_present_about (from, new_page, hub, family_id, 640, 640);
}
