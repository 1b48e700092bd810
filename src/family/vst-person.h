/* vst-person.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_PERSON_NAME_CHARS    200
#define VST_PERSON_PRONOUN_CHARS 60
#define VST_PERSON_OLDEST        120  /* years */
#define VST_PERSON_FEWEST_WEEKS  20   /* of gestation */
#define VST_PERSON_MOST_WEEKS    44
#define VST_PERSON_FULL_TERM     40

/**
 * VstPersonEntry:
 * @display_name: the name to use, the only one that is needed
 * @birth_date: a day, or empty
 * @age_years: where the day isn't known, or -1
 * @age_as_of: the day on which that was the age
 * @language: of service: "en", "fr", another ISO 639 code, or empty for not asked
 * @anonymous: a visitor who gives no name
 * @due_on: of somebody born early: the day it was to be, or empty
 * @gestation_weeks: or after how many weeks it was; 0 where that isn't known
 *
 * What is known of a person, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  char     *display_name;
  char     *given_name;
  char     *family_name;
  char     *pronouns;
  char     *birth_date;
  int       age_years;
  char     *age_as_of;
  char     *language;
  gboolean  interpreter;
  gboolean  anonymous;
  char     *due_on;
  int       gestation_weeks;
} VstPersonEntry;

/* The fields, to say which one is to be mended. */
typedef enum
{
  VST_PERSON_DISPLAY_NAME,
  VST_PERSON_GIVEN_NAME,
  VST_PERSON_FAMILY_NAME,
  VST_PERSON_PRONOUNS,
  VST_PERSON_BIRTH_DATE,
  VST_PERSON_AGE,
  VST_PERSON_LANGUAGE,
  VST_PERSON_DUE,
  VST_PERSON_N_FIELDS
} VstPersonField;

VstPersonEntry *vst_person_entry_new         (void) G_GNUC_WARN_UNUSED_RESULT;
VstPersonEntry *vst_person_entry_copy        (const VstPersonEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_person_entry_free        (VstPersonEntry        *entry);
void            vst_person_entry_tidy        (VstPersonEntry        *entry);
gboolean        vst_person_entry_check_field (const VstPersonEntry  *entry,
                                              VstPersonField         field,
                                              const char            *today,
                                              GError               **error);
gboolean        vst_person_entry_check       (const VstPersonEntry  *entry,
                                              const char            *today,
                                              VstPersonField        *field,
                                              GError               **error);


/* How old, as far as it is known */
int             vst_person_entry_get_age     (const VstPersonEntry  *entry,
                                              const char            *on);
gboolean        vst_person_entry_check_child (const VstPersonEntry  *child,
                                              GPtrArray             *adults,
                                              const char            *today,
                                              GError               **error);
gboolean        vst_person_entry_is_younger  (const VstPersonEntry  *entry,
                                              const VstPersonEntry  *than,
                                              const char            *today);
int             vst_person_entry_corrected_months
                                             (const VstPersonEntry  *entry,
                                              const char            *on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPersonEntry, vst_person_entry_free)

gboolean        vst_person_language_is_valid (const char            *code);

#define VST_TYPE_PERSON (vst_person_get_type ())

G_DECLARE_FINAL_TYPE (VstPerson, vst_person, VST, PERSON, GObject)

VstPerson            *vst_person_new              (gint64                 id,
                                                   gint64                 revision,
                                                   const VstPersonEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64                vst_person_get_id           (VstPerson             *self);
gint64                vst_person_get_revision     (VstPerson             *self);
const VstPersonEntry *vst_person_get_entry        (VstPerson             *self);
const char           *vst_person_get_display_name (VstPerson             *self);
gboolean              vst_person_is_anonymous     (VstPerson             *self);
int                   vst_person_get_age          (VstPerson             *self,
                                                   const char            *on);
int                   vst_person_get_age_months   (VstPerson             *self,
                                                   const char            *on);

G_END_DECLS
