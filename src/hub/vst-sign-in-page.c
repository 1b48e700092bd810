/* vst-sign-in-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sign-in-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-a11y.h"
#include "vst-attempts.h"
#include "vst-date.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-hub-folder.h"
#include "vst-hub-host.h"
#include "vst-paper-format.h"
#include "vst-passphrase-field.h"
#include "vst-text.h"

/* A passphrase half typed while the page is built anew: not in a GVariant, which
 * would leave copies.
 */
#define KEPT "vst-sign-in-typed"

#define TILES_IN_A_ROW 5
#define AVATAR_SIZE 64

/* Letters typed without a longer pause begin one name. */
#define TYPING_PAUSE (G_USEC_PER_SEC)

/**
 * VstSignInPage:
 *
 * Before the hub is open: its name, a tile for each staff member, and one field.
 *
 * The same page shows when the person at the desk has locked it; her tile is
 * chosen then.
 */
struct _VstSignInPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 staff_id;
  guint clock_source;
  guint wait_source;
  gboolean was_wrong;

  char *typed; /* the beginning of a name, at the tiles */
  gint64 typed_at;

  GtkLabel *name;
  GtkLabel *clock;
  GtkFlowBox *tiles;
  GtkWidget *asking;
  VstPassphraseField *passphrase;
  GtkWidget *enter;
  GtkSpinner *spinner;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstSignInPage, vst_sign_in_page, VST_TYPE_PAGE)

static const char *
get_hub_name (VstHub *hub)
{
  VstHubCard card;

  vst_keys_get_card (vst_hub_get_keys (hub), &card);

  return vst_language_get () == VST_FRENCH ? card.name_fr : card.name_en;
}

static gboolean
clock_cb (gpointer data)
{
  VstSignInPage *self = data;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  gint64 now = g_get_real_time ();
  g_autofree char *day = vst_format_moment_day (now, zone);
  g_autofree char *day_text = vst_format_day_near (day);
  g_autofree char *time = vst_format_time (vst_format_moment_time (now, zone));
  g_autofree char *text = g_strdup_printf ("%s · %s", day_text, time);

  gtk_label_set_label (self->clock, text);

  return G_SOURCE_CONTINUE;
}

static void
say_problem (VstSignInPage *self,
             const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

static guint
get_wait (VstSignInPage *self)
{
  g_autofree char *path = vst_hub_folder_get_part (vst_hub_get_folder (self->hub), VST_HUB_ATTEMPTS);
  gint64 wait = vst_attempts_get_wait (path, self->staff_id, g_get_real_time ());

  return (guint) ((wait + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

/* Counts down after a wrong passphrase, and lets her try again at the end. */
static gboolean
wait_cb (gpointer data)
{
  VstSignInPage *self = data;
  guint seconds = get_wait (self);
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (self->enter, seconds == 0);

  if (seconds == 0)
    {
      self->wait_source = 0;
      say_problem (self, self->was_wrong ? _("This passphrase doesn’t open the hub. Check Caps Lock and the keyboard language.") : "");
      return G_SOURCE_REMOVE;
    }

  text = g_strdup_printf (ngettext ("This passphrase doesn’t open the hub. Check Caps Lock and the keyboard language. Next try in %u second.",
                                    "This passphrase doesn’t open the hub. Check Caps Lock and the keyboard language. Next try in %u seconds.",
                                    seconds),
                          seconds);
  say_problem (self, text);

  return G_SOURCE_CONTINUE;
}

static void
start_waiting (VstSignInPage *self)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);

  if (wait_cb (self) == G_SOURCE_CONTINUE)
    self->wait_source = g_timeout_add (250, wait_cb, self);
}

static void
choose (VstSignInPage *self,
        gint64 staff_id)
{
  VstKeyMember member;
  g_autofree char *caption = NULL;

  self->staff_id = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->tiles)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *tile = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      gint64 *id = g_object_get_data (G_OBJECT (tile), "staff-id");

      if (*id == staff_id)
        {
          gtk_widget_add_css_class (tile, "on");
          self->staff_id = staff_id;
        }
      else
        {
          gtk_widget_remove_css_class (tile, "on");
        }

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tile), *id == staff_id);
    }

  gtk_widget_set_visible (self->asking, self->staff_id != 0);
  self->was_wrong = FALSE;
  say_problem (self, "");

  if (self->staff_id == 0 || !vst_keys_find_member (vst_hub_get_keys (self->hub), staff_id, &member))
    return;

  if (member.must_change)
    /* Translators: a staff member's name. */
    caption = g_strdup_printf (_("Words for the first sign-in of: %s"), member.name);
  else
    /* Translators: a staff member's name. */
    caption = g_strdup_printf (_("Passphrase for %s"), member.name);

  vst_passphrase_field_set_caption (self->passphrase, caption);
  start_waiting (self);
}

static void
tile_cb (VstSignInPage *self,
         GtkWidget *tile)
{
  gint64 *id = g_object_get_data (G_OBJECT (tile), "staff-id");

  if (*id != self->staff_id)
    vst_passphrase_field_clear (self->passphrase);

  choose (self, *id);
  vst_passphrase_field_focus (self->passphrase);
}

/* The next tile, from where the keyboard is, of somebody called so. */
static gboolean
look_for_tile (VstSignInPage *self,
               const char *beginning,
               gboolean move_on)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->tiles));
  g_autofree char *word = g_strconcat (" ", beginning, NULL);

  if (child == NULL)
    child = first;
  else if (move_on)
    child = gtk_widget_get_next_sibling (child);

  /* Once around, and back to the one it began with. */
  for (guint i = 0; i <= vst_keys_get_n_members (vst_hub_get_keys (self->hub)); i++)
    {
      GtkWidget *tile;

      if (child == NULL)
        child = first;

      tile = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      if (strstr (g_object_get_data (G_OBJECT (tile), "name-words"), word) != NULL)
        {
          gtk_widget_grab_focus (tile);
          return TRUE;
        }

      child = gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}

/* Whoever types her name comes to her tile; the same letter once more to the
 * next one that begins with it.
 */
static gboolean
tiles_key_cb (VstSignInPage *self,
              guint keyval,
              guint keycode,
              GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  char piece[7] = { 0 };
  g_autofree char *typed = NULL;
  g_autofree char *key = NULL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isalpha (letter))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, piece);
  key = vst_text_fold (piece);
  if (now - self->typed_at <= TYPING_PAUSE && g_strcmp0 (self->typed, key) != 0)
    typed = g_strconcat (self->typed, key, NULL);

  /* Nobody is called so: she has begun anew. */
  if (typed == NULL || !look_for_tile (self, typed, FALSE))
    {
      g_free (typed);
      typed = g_strdup (key);
      look_for_tile (self, typed, TRUE);
    }

  g_free (self->typed);
  self->typed = g_steal_pointer (&typed);
  self->typed_at = now;

  return GDK_EVENT_STOP;
}

static void
add_tile (VstSignInPage *self,
          const VstKeyMember *member)
{
  GtkWidget *tile = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *avatar = adw_avatar_new (AVATAR_SIZE, member->name, TRUE);
  GtkWidget *name = gtk_label_new (member->name);
  g_autofree char *key = vst_text_fold (member->name);

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 16);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (name, "t-far");
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), name);
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_set_size_request (tile, 156, -1);
  vst_a11y_set_label (tile, member->name);
  g_object_set_data_full (G_OBJECT (tile), "staff-id", g_memdup2 (&member->staff_id, sizeof member->staff_id), g_free);
  g_object_set_data_full (G_OBJECT (tile), "name-words", g_strconcat (" ", key, NULL), g_free);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (tile_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->tiles, tile);
  gtk_widget_set_focusable (gtk_widget_get_parent (tile), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (tile)), GTK_ACCESSIBLE_PROPERTY_LABEL, member->name, -1);
}

static void
set_busy (VstSignInPage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->enter, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tiles), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
sign_in_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstSignInPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  /* When it opens, the window turns to the desk, and this page is gone. */
  if (vst_hub_sign_in_finish (VST_HUB (object), result, &error) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG) || g_error_matches (error, VST_ERROR, VST_ERROR_WAIT))
    {
      self->was_wrong = TRUE;
      vst_passphrase_field_clear (self->passphrase);
      start_waiting (self);
    }
  else
    {
      text = vst_error_text (error);
      say_problem (self, text);
    }

  vst_passphrase_field_focus (self->passphrase);
}

static void
enter_cb (VstSignInPage *self)
{
  const char *text = vst_passphrase_field_get_text (self->passphrase);

  if (self->staff_id == 0 || *text == '\0' || vst_hub_get_state (self->hub) != VST_HUB_LOCKED)
    return;

  g_clear_handle_id (&self->wait_source, g_source_remove);
  say_problem (self, "");
  set_busy (self, TRUE);
  vst_hub_sign_in (self->hub, self->staff_id, text, sign_in_cb, g_object_ref (self));
}

static void
forgotten_cb (VstSignInPage *self)
{
  vst_page_open (GTK_WIDGET (self), "forgotten", g_variant_new_int64 (self->staff_id));
}

static char *
vst_sign_in_page_dup_title (VstPage *page)
{
  return g_strdup (_("Sign-in"));
}

static const char *
vst_sign_in_page_get_help (VstPage *page)
{
  return "sign-in";
}

static GVariant *
vst_sign_in_page_save_state (VstPage *page)
{
  VstSignInPage *self = VST_SIGN_IN_PAGE (page);

  g_object_set_data_full (G_OBJECT (g_application_get_default ()), KEPT,
                          vst_passphrase_field_dup_secret (self->passphrase), (GDestroyNotify) vst_secret_unref);

  return g_variant_new ("(xb)", self->staff_id, self->was_wrong);
}

static void
vst_sign_in_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstSignInPage *self = VST_SIGN_IN_PAGE (page);
  GObject *host = G_OBJECT (g_application_get_default ());
  VstSecret *typed = g_object_get_data (host, KEPT);
  gint64 staff_id;
  gboolean was_wrong;

  g_variant_get (state, "(xb)", &staff_id, &was_wrong);
  choose (self, staff_id);
  self->was_wrong = was_wrong;
  if (was_wrong)
    start_waiting (self);

  if (typed != NULL)
    vst_passphrase_field_set_text (self->passphrase, (const char *) vst_secret_get_bytes (typed));
  g_object_set_data (host, KEPT, NULL);
}

static void
vst_sign_in_page_focus_first (VstPage *page)
{
  VstSignInPage *self = VST_SIGN_IN_PAGE (page);

  if (self->staff_id != 0)
    vst_passphrase_field_focus (self->passphrase);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->tiles)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->tiles), GTK_DIR_TAB_FORWARD);
}

static void
vst_sign_in_page_dispose (GObject *object)
{
  VstSignInPage *self = VST_SIGN_IN_PAGE (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_handle_id (&self->wait_source, g_source_remove);
  g_clear_pointer (&self->typed, g_free);
  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_SIGN_IN_PAGE);

  G_OBJECT_CLASS (vst_sign_in_page_parent_class)->dispose (object);
}

static void
vst_sign_in_page_class_init (VstSignInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_sign_in_page_dispose;
  page_class->dup_title = vst_sign_in_page_dup_title;
  page_class->get_help = vst_sign_in_page_get_help;
  page_class->save_state = vst_sign_in_page_save_state;
  page_class->restore_state = vst_sign_in_page_restore_state;
  page_class->focus_first = vst_sign_in_page_focus_first;

  g_type_ensure (VST_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-sign-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, clock);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, asking);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, enter);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, VstSignInPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgotten_cb);
  gtk_widget_class_bind_template_callback (widget_class, tiles_key_cb);
}

static void
vst_sign_in_page_init (VstSignInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->enter);
}

GtkWidget *
vst_sign_in_page_new (VstHub *hub,
                      GVariant *target)
{
  VstSignInPage *self = g_object_new (VST_TYPE_SIGN_IN_PAGE, NULL);
  VstKeys *keys;
  guint n_tiles = 0;

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  clock_cb (self);
  self->clock_source = g_timeout_add_seconds (5, clock_cb, self);
  keys = vst_hub_get_keys (hub);
  gtk_label_set_label (self->name, get_hub_name (hub));

  for (guint i = 0; i < vst_keys_get_n_members (keys); i++)
    {
      VstKeyMember member;

      vst_keys_get_member (keys, i, &member);
      if (member.staff_id != VST_STAFF_RECOVERY)
        {
          add_tile (self, &member);
          n_tiles++;
        }
    }

  /* A row of fewer is in the middle only when there is room for no more. */
  gtk_flow_box_set_max_children_per_line (self->tiles, CLAMP (n_tiles, 1, TILES_IN_A_ROW));
  choose (self, vst_hub_host_get_last_staff_id ());

  return GTK_WIDGET (self);
}

/**
 * vst_sign_in_page_dup_greeting:
 * @opening: what was found when she signed in
 * @zone: (nullable): the hub's time zone
 *
 * What whoever has just signed in should know: when she last did, and how many
 * tried since.
 */
char *
vst_sign_in_page_dup_greeting (const VstHubOpening *opening,
                               const char *zone)
{
  g_autoptr (GTimeZone) local = vst_zone_find (zone);
  g_autofree char *moment = NULL;

  g_return_val_if_fail (opening != NULL, NULL);

  if (local == NULL)
    local = g_time_zone_new_local ();

  if (opening->last_sign_in == 0)
    return g_strdup (_("The hub is open."));

  moment = vst_format_moment_prose (opening->last_sign_in, local);
  if (opening->wrong_tries == 0)
    /* Translators: a day and a time. */
    return g_strdup_printf (_("The hub is open. Your last sign-in: %s."), moment);

  return g_strdup_printf (
      /* Translators: a day and a time, then how many wrong passphrases. */
      ngettext ("The hub is open. Your last sign-in: %1$s; %2$u wrong try since.",
                "The hub is open. Your last sign-in: %1$s; %2$u wrong tries since.", opening->wrong_tries),
      moment, opening->wrong_tries);
}
