/* vst-start-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-start-page.h"

#include <glib/gi18n.h>

/* What one may begin with: only screens that are there, and open to her. */
static const struct
{
  const char *screen;
  const char *icon;
  const char *title;
  const char *text;
  const char *act;
} offers[] = {
  { "schedule", "x-office-calendar-symbolic", N_ ("See your agency’s day"), N_ ("Who comes to you and when, by initials."), N_ ("Open the schedule") },
  { "intake", "vst-baby-symbolic", N_ ("Take in a first family"), N_ ("A first name is enough. The rest can wait for another day."), N_ ("New intake") },
  { "import", "vst-program-symbolic", N_ ("Bring in your list"), N_ ("An Excel or CSV file of the families you know. You see every row before anything is kept."), N_ ("Choose a file…") },
  { "protected", "vst-held-symbolic", N_ ("See which files are protected"), N_ ("By number: of which somebody here must not know, and what is asked to be lifted."), N_ ("Open the list") },
  { "staff", "vst-group-symbolic", N_ ("Say who works here"), N_ ("Each person signs in with her own passphrase, and sees what her roles need."), N_ ("Open staff") },
  { "settings", "vst-note-symbolic", N_ ("Look over the settings"), N_ ("Names, address, times after which the desk locks itself."), N_ ("Open settings") },
  { "backup", "vst-held-symbolic", N_ ("Make a first backup"), N_ ("One encrypted file, on a stick or another disk, proved as soon as it is made."), N_ ("Open backups") },
};

#define MAX_OFFERS 3

/**
 * VstStartPage:
 *
 * What one sees first at the desk of a hub: where to begin.
 */
struct _VstStartPage
{
  VstPage parent_instance;

  GtkLabel *name;
  GtkFlowBox *steps;
};

G_DEFINE_FINAL_TYPE (VstStartPage, vst_start_page, VST_TYPE_PAGE)

static void
offer_cb (GtkWidget *button)
{
  vst_page_open (button, g_object_get_data (G_OBJECT (button), "screen"), NULL);
}

static void
add_offer (VstStartPage *self,
           guint index)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (offers[index].icon);
  GtkWidget *title = gtk_label_new (_(offers[index].title));
  GtkWidget *text = gtk_label_new (_(offers[index].text));
  GtkWidget *button = gtk_button_new_with_label (_(offers[index].act));

  gtk_widget_set_halign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "i32");
  gtk_widget_add_css_class (icon, "fg-blue");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "t-head");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (text), 26);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 30);
  gtk_widget_set_vexpand (text, TRUE);
  gtk_widget_add_css_class (text, "t-meta");
  gtk_widget_add_css_class (button, "plain");
  g_object_set_data (G_OBJECT (button), "screen", (gpointer) offers[index].screen);
  g_signal_connect (button, "clicked", G_CALLBACK (offer_cb), NULL);

  gtk_box_append (GTK_BOX (card), icon);
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_add_css_class (card, "sheet");
  gtk_widget_add_css_class (card, "big-card");
  gtk_flow_box_append (self->steps, card);
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
}

static char *
vst_start_page_dup_title (VstPage *page)
{
  return g_strdup (_("Reception"));
}

static const char *
vst_start_page_get_help (VstPage *page)
{
  return "start";
}

static void
vst_start_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_START_PAGE);

  G_OBJECT_CLASS (vst_start_page_parent_class)->dispose (object);
}

static void
vst_start_page_class_init (VstStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_start_page_dispose;
  page_class->dup_title = vst_start_page_dup_title;
  page_class->get_help = vst_start_page_get_help;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStartPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstStartPage, steps);
}

static void
vst_start_page_init (VstStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_start_page_new (VstHub *hub,
                    GVariant *target)
{
  VstStartPage *self = g_object_new (VST_TYPE_START_PAGE, NULL);
  VstHubCard card;
  guint n_offers = 0;

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  vst_keys_get_card (vst_hub_get_keys (hub), &card);
  gtk_label_set_label (self->name, vst_language_get () == VST_FRENCH ? card.name_fr : card.name_en);

  for (guint i = 0; i < G_N_ELEMENTS (offers) && n_offers < MAX_OFFERS; i++)
    {
      const VstScreen *screen = vst_screen_find (offers[i].screen);

      if (screen == NULL || !vst_hub_may (hub, screen->right))
        continue;

      add_offer (self, i);
      n_offers++;
    }

  return GTK_WIDGET (self);
}
