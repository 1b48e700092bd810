/* vst-pack.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-kin.h"
#include "vst-family.h"
#include "vst-xml.h"

G_BEGIN_DECLS

/* The namespace of version 1, and what comes before the number of any. */
#define VST_PACK_SPACES "urn:ca.vestibule:family:"
#define VST_PACK_SPACE  VST_PACK_SPACES "1"

/* A file that comes in is no larger. */
#define VST_PACK_BYTES (4 * 1024 * 1024)

/* Nor are there more records of what took place at other hubs in it: some for each
 * day of many years.  Each is a row here.
 */
#define VST_PACK_RECORDS 10000

/**
 * VstPackPart:
 * @VST_PACK_PORTABILITY: what was told to the hub, to be taken elsewhere
 * @VST_PACK_ACCESS: that, and what the hub wrote down itself
 *
 * Two rights, two parts.
 */
typedef enum
{
  VST_PACK_PORTABILITY,
  VST_PACK_ACCESS,
} VstPackPart;

const char *vst_pack_part_code (VstPackPart part);

/**
 * VstPackPerson:
 * @answers: whether she asks for herself; a child has somebody who does
 * @guardians: (element-type gint64): who has the care of her
 * @is_by_place: whether they are so by their place in the family alone: nobody
 *   noted a custody
 *
 * Somebody a pack can be for.
 */
typedef struct
{
  gint64    id;
  char     *name;
  gboolean  answers;
  GArray   *guardians;
  gboolean  is_by_place;
} VstPackPerson;

void       vst_pack_person_free (VstPackPerson *person);
GPtrArray *vst_pack_people_new  (VstFamily     *family,
                                 const VstKin  *kin,
                                 int            age,
                                 const char    *today) G_GNUC_WARN_UNUSED_RESULT;

/* Whether those are people a pack may be made for together: at least one who asks
 * for herself, and for each child one of them who has the care of it.
 */
gboolean   vst_pack_people_check (GPtrArray    *people,
                                  GArray       *chosen,
                                  GError      **error);
gint64     vst_pack_people_guardian (GPtrArray *people,
                                     GArray    *chosen,
                                     gint64     person_id);
gboolean   vst_pack_has         (GArray        *chosen,
                                 gint64         person_id);

/**
 * VstPackRecord:
 * @element: what another hub wrote down, and is kept as its record: "consent"
 * @day: the attribute that tells the day
 * @section: (nullable): the part of a file that it would be in here: code of a
 *   VstSection
 * @kind: of VstPackLeft
 * @is_told: whether it was told to that hub, so that it is portable
 */
typedef struct
{
  const char *element;
  const char *day;
  const char *section;
  const char *kind;
  gboolean    is_told;
} VstPackRecord;

const VstPackRecord *vst_pack_record_of    (VstXmlNode  *node);
const VstPackRecord *vst_pack_record_named (const char  *element);

/* The day, and the minute or -1: a file from outside may say anything. */
gboolean             vst_pack_record_when  (VstXmlNode  *node,
                                            char       **day,
                                            int         *minute,
                                            GError     **error);

/* The record of an element "elsewhere": another hub's, and whose. */
VstXmlNode          *vst_pack_record_in    (VstXmlNode  *elsewhere);

/**
 * VstPackLeft:
 * @kind: of what isn't taken in, or is kept as the other hub's record: "consents",
 *   "answers", …
 * @reason: "record", "outside", "over", "unknown", "sealed"
 * @n: how many
 */
typedef struct
{
  const char *kind;
  const char *reason;
  guint       n;
} VstPackLeft;

/* What an address is, as a pack says it; empty where nobody asked. */
const char     *vst_pack_place_code  (VstAddressClass  place);
VstAddressClass vst_pack_place_parse (const char      *code);

/* The schema that is published with the program. */
VstXmlSchema *vst_pack_get_schema (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPackPerson, vst_pack_person_free)

G_END_DECLS
