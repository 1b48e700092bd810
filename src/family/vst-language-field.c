/* vst-language-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-language-field.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"
#include "vst-iso.h"

/* A text that is no language, for the check to complain of. */
#define NO_LANGUAGE "?"

/**
 * VstLanguageField:
 *
 * The language of service: English, French, or another one by its name; and
 * whether an interpreter is needed.  Neither pressed is a good answer, too.
 */
struct _VstLanguageField
{
  AdwBin parent_instance;

  gboolean is_ready;
  gboolean is_short; /* one line to type in, for all languages */

  GtkToggleButton *english;
  GtkToggleButton *french;
  GtkWidget *other;
  GtkCheckButton *interpreter;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (VstLanguageField, vst_language_field, ADW_TYPE_BIN)

enum
{
  PROP_SHORT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (VstLanguageField *self,
     const char *text,
     gboolean is_problem)
{
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL && *text != '\0');
  (is_problem ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->hint), "fg-ochre");
}

static const char *
get_other (VstLanguageField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->other));
}

static void
changed (VstLanguageField *self)
{
  if (self->is_ready)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pressed_cb (VstLanguageField *self,
            GtkToggleButton *button)
{
  if (self->is_ready && gtk_toggle_button_get_active (button))
    {
      self->is_ready = FALSE;
      gtk_toggle_button_set_active (button == self->english ? self->french : self->english, FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->other), "");
      say (self, NULL, FALSE);
      self->is_ready = TRUE;
    }

  changed (self);
}

static void
typed_cb (VstLanguageField *self)
{
  g_autofree char *code = vst_iso_find_language (get_other (self));
  g_autofree char *name = code != NULL ? vst_word_language (code) : NULL;

  if (!self->is_ready)
    return;

  if (*get_other (self) != '\0')
    {
      self->is_ready = FALSE;
      gtk_toggle_button_set_active (self->english, FALSE);
      gtk_toggle_button_set_active (self->french, FALSE);
      self->is_ready = TRUE;
    }

  say (self, g_strcmp0 (name, get_other (self)) != 0 ? name : NULL, FALSE);
  changed (self);
}

/**
 * vst_language_field_dup_code:
 *
 * Returns: the code of the language; empty when nobody asked; a text that is no
 *   code when what is typed is no language
 */
char *
vst_language_field_dup_code (VstLanguageField *self)
{
  g_autofree char *other = NULL;
  char *code;

  g_return_val_if_fail (VST_IS_LANGUAGE_FIELD (self), NULL);

  if (gtk_toggle_button_get_active (self->english))
    return g_strdup ("en");
  if (gtk_toggle_button_get_active (self->french))
    return g_strdup ("fr");

  other = g_strstrip (g_strdup (get_other (self)));
  if (*other == '\0')
    return g_steal_pointer (&other);

  code = vst_iso_find_language (other);

  return code != NULL ? code : g_strdup (NO_LANGUAGE);
}

gboolean
vst_language_field_needs_interpreter (VstLanguageField *self)
{
  g_return_val_if_fail (VST_IS_LANGUAGE_FIELD (self), FALSE);

  return gtk_check_button_get_active (self->interpreter);
}

/* The line to type in: "en", "fr", or the beginning of any name. */
void
vst_language_field_focus_line (VstLanguageField *self)
{
  g_return_if_fail (VST_IS_LANGUAGE_FIELD (self));

  gtk_widget_grab_focus (self->other);
}

/* Says beside the field that it is no language, and puts the focus there. */
gboolean
vst_language_field_check (VstLanguageField *self)
{
  g_autofree char *code = vst_language_field_dup_code (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!g_str_equal (code, NO_LANGUAGE))
    return TRUE;

  error = g_error_new_literal (VST_ERROR, VST_ERROR_LANGUAGE, "No language");
  text = vst_error_text (error);
  say (self, text, TRUE);
  gtk_widget_grab_focus (self->other);

  return FALSE;
}

void
vst_language_field_show (VstLanguageField *self,
                         const char *code,
                         gboolean interpreter)
{
  gboolean is_ours;
  g_autofree char *name = NULL;

  g_return_if_fail (VST_IS_LANGUAGE_FIELD (self));
  g_return_if_fail (code != NULL);

  is_ours = !self->is_short && (g_str_equal (code, "en") || g_str_equal (code, "fr"));
  name = is_ours ? NULL : vst_word_language (code);

  self->is_ready = FALSE;
  gtk_toggle_button_set_active (self->english, is_ours && g_str_equal (code, "en"));
  gtk_toggle_button_set_active (self->french, is_ours && g_str_equal (code, "fr"));
  gtk_editable_set_text (GTK_EDITABLE (self->other), name != NULL ? name : "");
  gtk_check_button_set_active (self->interpreter, interpreter);
  self->is_ready = TRUE;
  say (self, NULL, FALSE);
}

/* A name in one language is none in the other, so the code goes along. */
GVariant *
vst_language_field_save (VstLanguageField *self)
{
  g_autofree char *code = vst_language_field_dup_code (self);

  return g_variant_new ("(ssb)", code, get_other (self), vst_language_field_needs_interpreter (self));
}

void
vst_language_field_restore (VstLanguageField *self,
                            GVariant *state)
{
  const char *code, *other;
  gboolean interpreter;

  g_return_if_fail (VST_IS_LANGUAGE_FIELD (self));

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(ssb)")))
    return;

  g_variant_get (state, "(&s&sb)", &code, &other, &interpreter);
  vst_language_field_show (self, g_str_equal (code, NO_LANGUAGE) ? "" : code, interpreter);

  if (g_str_equal (code, NO_LANGUAGE))
    gtk_editable_set_text (GTK_EDITABLE (self->other), other);
}

static void
vst_language_field_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  VstLanguageField *self = VST_LANGUAGE_FIELD (object);

  switch (prop_id)
    {
    case PROP_SHORT:
      self->is_short = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->english), !self->is_short);
      gtk_widget_set_visible (GTK_WIDGET (self->french), !self->is_short);
      gtk_widget_set_visible (GTK_WIDGET (self->interpreter), !self->is_short);
      if (self->is_short)
        {
          gtk_entry_set_placeholder_text (GTK_ENTRY (self->other), _("Language"));
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language"), -1);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entered_cb (VstLanguageField *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
vst_language_field_grab_focus (GtkWidget *widget)
{
  VstLanguageField *self = VST_LANGUAGE_FIELD (widget);

  return gtk_widget_grab_focus (self->is_short ? self->other : GTK_WIDGET (self->english));
}

static void
vst_language_field_dispose (GObject *object)
{
  VST_LANGUAGE_FIELD (object)->is_ready = FALSE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_LANGUAGE_FIELD);

  G_OBJECT_CLASS (vst_language_field_parent_class)->dispose (object);
}

static void
vst_language_field_class_init (VstLanguageFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_language_field_dispose;
  G_OBJECT_CLASS (klass)->set_property = vst_language_field_set_property;
  widget_class->grab_focus = vst_language_field_grab_focus;

  /**
   * VstLanguageField:short:
   *
   * Only the line to type in, for a line of several.
   */
  properties[PROP_SHORT] =
      g_param_spec_boolean ("short", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  /**
   * VstLanguageField::changed:
   *
   * After each key and choice.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_LANGUAGE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstLanguageField::entered:
   *
   * Enter was pressed in it.
   */
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", VST_TYPE_LANGUAGE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-language-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstLanguageField, english);
  gtk_widget_class_bind_template_child (widget_class, VstLanguageField, french);
  gtk_widget_class_bind_template_child (widget_class, VstLanguageField, other);
  gtk_widget_class_bind_template_child (widget_class, VstLanguageField, interpreter);
  gtk_widget_class_bind_template_child (widget_class, VstLanguageField, hint);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed);
}

static void
vst_language_field_init (VstLanguageField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_ready = TRUE;
}

/**
 * vst_language_field_ask_in:
 *
 * Says it in another language.  Only words change.
 */
void
vst_language_field_ask_in (VstLanguageField *self,
                           VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_LANGUAGE_FIELD (self));

  vst_ask_in_label (ask_in, GTK_WIDGET (self->english), N_ ("In English"));
  vst_ask_in_label (ask_in, GTK_WIDGET (self->french), N_ ("In French"));
  vst_ask_in_label (ask_in, GTK_WIDGET (self->interpreter), N_ ("Interpreter"));
  vst_ask_in_hint (ask_in, self->other, self->is_short ? N_ ("Language") : N_ ("en, fr, Arabic…"));
  vst_ask_in_name (ask_in, self->other, self->is_short ? N_ ("Language") : N_ ("Another language"));
}
