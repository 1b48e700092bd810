/* vst-scene-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_SCENE_FIELD (vst_scene_field_get_type ())

G_DECLARE_FINAL_TYPE (VstSceneField, vst_scene_field, VST, SCENE_FIELD, AdwBin)

/* The questions of a form, one below the other; each has a name for the code. */
void        vst_scene_field_add_text     (VstSceneField      *self,
                                          const char         *name,
                                          const char         *label,
                                          const char         *text,
                                          const char         *example);
void        vst_scene_field_set_most     (VstSceneField      *self,
                                          const char         *name,
                                          guint               most);
void        vst_scene_field_add_note     (VstSceneField      *self,
                                          const char         *text);
void        vst_scene_field_add_choice   (VstSceneField      *self,
                                          const char         *name,
                                          const char         *label,
                                          const char *const  *choices,
                                          guint               selected);
void        vst_scene_field_add_check    (VstSceneField      *self,
                                          const char         *name,
                                          const char         *label,
                                          gboolean            active);
void        vst_scene_field_add_weekdays (VstSceneField      *self,
                                          const char         *name,
                                          const char         *label,
                                          guint               weekdays);

/* What was answered.  One that can't be read is told of beside its question. */
char       *vst_scene_field_dup_text     (VstSceneField      *self,
                                          const char         *name) G_GNUC_WARN_UNUSED_RESULT;
guint       vst_scene_field_get_choice   (VstSceneField      *self,
                                          const char         *name);
gboolean    vst_scene_field_get_check    (VstSceneField      *self,
                                          const char         *name);
guint       vst_scene_field_get_weekdays (VstSceneField      *self,
                                          const char         *name);
gboolean    vst_scene_field_get_number   (VstSceneField      *self,
                                          const char         *name,
                                          int                *number,
                                          GError            **error);
gboolean    vst_scene_field_get_day      (VstSceneField      *self,
                                          const char         *name,
                                          char              **day,
                                          GError            **error);
gboolean    vst_scene_field_get_time     (VstSceneField      *self,
                                          const char         *name,
                                          int                *minute,
                                          GError            **error);

void        vst_scene_field_forget       (VstSceneField      *self);
gboolean    vst_scene_field_show_error   (VstSceneField      *self,
                                          const char         *name,
                                          const GError       *error);

GVariant   *vst_scene_field_save         (VstSceneField      *self);
void        vst_scene_field_restore      (VstSceneField      *self,
                                          GVariant           *state);

G_END_DECLS
