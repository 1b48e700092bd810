/* vst-catalogue.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "vst-language.h"

G_BEGIN_DECLS

#define VST_CATALOGUE_BYTES (1024 * 1024)
#define VST_CATALOGUE_QUESTIONS 400

/**
 * VstQuestionType:
 *
 * What kind of answer a question has.  Each stores its value as a text: what was
 * written; "yes" or "no"; a code; codes with spaces; a number; an ISO day; ISO
 * 639 and ISO 3166 codes; the two raw answers of vst-linguistic.h.
 */
typedef enum
{
  VST_QUESTION_TEXT,
  VST_QUESTION_LONG_TEXT,
  VST_QUESTION_YES_NO,
  VST_QUESTION_ONE,
  VST_QUESTION_SEVERAL,
  VST_QUESTION_NUMBER,
  VST_QUESTION_DAY,
  VST_QUESTION_LANGUAGE,
  VST_QUESTION_COUNTRY,
  VST_QUESTION_LINGUISTIC,
} VstQuestionType;

/* Whom a question is about: it is asked for each of them. */
typedef enum
{
  VST_ABOUT_FAMILY,
  VST_ABOUT_ADULT,
  VST_ABOUT_CHILD,
  VST_ABOUT_PERSON,             /* adults and children */
} VstQuestionAbout;

/* Who reads the answer, and under which compartment's key it lies. */
typedef enum
{
  VST_READ_BY_DESK,             /* whoever opens families' files */
  VST_READ_BY_FOLLOW_UP,        /* coordination, pivot and link workers */
} VstQuestionReaders;

typedef enum
{
  VST_UNDER_NO_KEY,
  VST_UNDER_CONTACT,
  VST_UNDER_CLINICAL,
} VstQuestionKey;

/* What a written answer is checked for. */
typedef enum
{
  VST_CHECK_NOTHING,
  VST_CHECK_POSTAL_CODE,
  VST_CHECK_HEALTH_ONTARIO,
  VST_CHECK_HEALTH_QUEBEC,
} VstQuestionCheck;

/* A text in both languages, by #VstLanguage; both are NULL where there is none. */
typedef struct
{
  char *in[2];
} VstBilingual;

typedef struct
{
  char         *code;
  VstBilingual  label;
} VstQuestionChoice;

/**
 * VstQuestion:
 * @code: of its own in the catalogue
 * @label: in a few words, for lists: "mother tongue"
 * @ask: as it is said
 * @then: the second question of the linguistic variable
 * @why: why we ask
 * @hint: how an answer looks
 * @sensitive: whether its states are offered: not asked, don't know, prefer not
 *   to answer
 * @counts: whether the meter counts it
 * @when_code: (nullable): asked only where this question before it
 * @when_value: (nullable): has this answer
 *
 * A question of a catalogue.
 */
typedef struct
{
  char               *code;
  VstQuestionType     type;
  VstQuestionAbout    about;
  VstQuestionReaders  readers;
  VstQuestionKey      key;
  VstQuestionCheck    check;
  gboolean            sensitive;
  gboolean            counts;
  int                 least;
  int                 most;
  char               *when_code;
  char               *when_value;
  VstBilingual        label;
  VstBilingual        ask;
  VstBilingual        then;
  VstBilingual        why;
  VstBilingual        hint;
  GPtrArray          *choices;      /* of VstQuestionChoice */
} VstQuestion;

typedef struct
{
  char         *code;
  VstBilingual  title;
  GPtrArray    *questions;          /* of VstQuestion */
} VstQuestionSection;

/**
 * VstCatalogueFaultKind:
 *
 * Why a file is no catalogue.
 */
typedef enum
{
  VST_CATALOGUE_TOO_LARGE,      /* more than a megabyte, or than 400 questions */
  VST_CATALOGUE_ENCODING,       /* not UTF-8, or with a NUL */
  VST_CATALOGUE_DOCTYPE,        /* declarations and entities are not read */
  VST_CATALOGUE_NOT_XML,
  VST_CATALOGUE_SHAPE,          /* not what the schema says */
  VST_CATALOGUE_TWICE,          /* a code that was there before */
  VST_CATALOGUE_WHEN,           /* hangs on a question or an answer that isn't there */
} VstCatalogueFaultKind;

typedef struct
{
  VstCatalogueFaultKind kind;
  guint                 line;       /* from 1; 0 for the whole file */
  char                  what[80];   /* the element or the code */
} VstCatalogueFault;

/**
 * VstCatalogue:
 *
 * A version of a catalogue of questions.  It never changes, and any thread may
 * hold it.
 */
typedef struct _VstCatalogue VstCatalogue;

VstCatalogue      *vst_catalogue_parse       (const char         *xml,
                                              gssize              length,
                                              VstCatalogueFault  *fault,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstCatalogue      *vst_catalogue_ref         (VstCatalogue       *self) G_GNUC_WARN_UNUSED_RESULT;
void               vst_catalogue_unref       (VstCatalogue       *self);

/* The first interview that comes with the program. */
VstCatalogue      *vst_catalogue_get_shipped (void);

const char        *vst_catalogue_get_code    (VstCatalogue       *self);
int                vst_catalogue_get_version (VstCatalogue       *self);
const char        *vst_catalogue_get_title   (VstCatalogue       *self,
                                              VstLanguage         language);
const char        *vst_catalogue_get_xml     (VstCatalogue       *self);
GPtrArray         *vst_catalogue_get_sections (VstCatalogue      *self);
const VstQuestion *vst_catalogue_find        (VstCatalogue       *self,
                                              const char         *code);

const VstQuestionChoice *vst_question_find_choice (const VstQuestion *question,
                                                   const char        *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCatalogue, vst_catalogue_unref)

G_END_DECLS
