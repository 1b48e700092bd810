/* vst-chit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-paper-language.h"

G_BEGIN_DECLS

#define VST_CHIT_TEXT_CHARS  200    /* of a reason */
#define VST_CHIT_ZONE_CHARS  30
#define VST_CHIT_PASSENGERS  12
#define VST_CHIT_CHILD_SEATS 6

/**
 * VstChitState:
 *
 * Where a chit is; every number of a book is in one of them from the day the
 * book came.
 */
typedef enum
{
  VST_CHIT_RECEIVED,
  VST_CHIT_IN_SAFE,
  VST_CHIT_AT_DESK,
  VST_CHIT_ISSUED,
  VST_CHIT_RETURNED_UNUSED,
  VST_CHIT_RIDDEN,
  VST_CHIT_INVOICED,
  VST_CHIT_MATCHED,
  VST_CHIT_VOID,
  VST_CHIT_LOST,
  VST_CHIT_STOLEN,
  VST_CHIT_DISPUTED,
  VST_CHIT_N_STATES
} VstChitState;

/**
 * VstChitMarks:
 * @VST_CHIT_MARK_GIVEN: it is known who gave it, when, and up to how much
 * @VST_CHIT_MARK_PRINTED: its slip was printed
 * @VST_CHIT_MARK_EXPLAINED: somebody said why it is void, lost or stolen
 * @VST_CHIT_MARK_COUNTERSIGNED: a second person agreed, before this step
 * @VST_CHIT_MARK_BILLED: it was found on an invoice
 * @VST_CHIT_MARK_CHARGED: its fare is known
 *
 * What is known of a chit besides its state, as it is after a step.
 */
typedef enum
{
  VST_CHIT_MARK_GIVEN         = 1 << 0,
  VST_CHIT_MARK_PRINTED       = 1 << 1,
  VST_CHIT_MARK_EXPLAINED     = 1 << 2,
  VST_CHIT_MARK_COUNTERSIGNED = 1 << 3,
  VST_CHIT_MARK_BILLED        = 1 << 4,
  VST_CHIT_MARK_CHARGED       = 1 << 5,
} VstChitMarks;

const char *vst_chit_state_code      (VstChitState    state);
gboolean    vst_chit_state_parse     (const char     *code,
                                      VstChitState   *state);
gboolean    vst_chit_may_step        (VstChitState    from,
                                      VstChitState    to,
                                      VstChitMarks    marks);

typedef enum
{
  VST_CHIT_TO,        /* to the hub */
  VST_CHIT_FROM,      /* from it: home */
  VST_CHIT_RETURN,    /* both ways */
  VST_CHIT_N_DIRECTIONS
} VstChitDirection;

const char *vst_chit_direction_code  (VstChitDirection   direction);
gboolean    vst_chit_direction_parse (const char        *code,
                                      VstChitDirection  *direction);

/* What a ride is for; the codes are stored, and none of them names a service. */
typedef enum
{
  VST_CHIT_FOR_VISIT,
  VST_CHIT_FOR_APPOINTMENT,
  VST_CHIT_FOR_GROUP,
  VST_CHIT_FOR_HEALTH,
  VST_CHIT_FOR_FOOD,
  VST_CHIT_FOR_OTHER,
  VST_CHIT_N_PURPOSES
} VstChitPurpose;

const char *vst_chit_purpose_code    (VstChitPurpose     purpose);
gboolean    vst_chit_purpose_parse   (const char        *code,
                                      VstChitPurpose    *purpose);

/* The ends of a ride that are no zone */
#define VST_CHIT_ZONE_HERE "here"
#define VST_CHIT_ZONE_HOME "home"   /* which is hidden */

gboolean    vst_chit_zone_check      (const char        *zone,
                                      GError           **error);

gboolean    vst_chit_reason_check    (const char        *reason,
                                      GError           **error);

/* A number as it stands on paper, and the character that tells a slip of the
 * pen: ISO 7064, MOD 37,36.  It is no protection.
 */
char       *vst_chit_number_make     (const char        *prefix,
                                      gint64             serial,
                                      guint              digits) G_GNUC_WARN_UNUSED_RESULT;
char        vst_chit_number_check    (const char        *number);
char       *vst_chit_number_parse    (const char        *text,
                                      gint64            *serial) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstChitEntry:
 * @family_id: to whom it is given; 0 for somebody who gave no name
 * @person_id: and who of them; 0 for the head
 * @visit_id: 0 for the family's visit of today, if there is one
 * @appointment_id: what she goes to or comes from; or 0
 * @zone: where the other end of the ride is; empty for her home, which is hidden
 * @over_reason: why, when the usual number was given already; else empty
 *
 * What is said when a chit is given.
 */
typedef struct
{
  gint64            family_id;
  gint64            person_id;
  gint64            visit_id;
  gint64            appointment_id;
  VstChitPurpose    purpose;
  VstChitDirection  direction;
  guint             passengers;
  guint             child_seats;
  gboolean          accessible;
  char             *zone;
  char             *over_reason;
} VstChitEntry;

VstChitEntry *vst_chit_entry_new     (void) G_GNUC_WARN_UNUSED_RESULT;
VstChitEntry *vst_chit_entry_copy    (const VstChitEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void          vst_chit_entry_free    (VstChitEntry        *entry);
gboolean      vst_chit_entry_check   (VstChitEntry        *entry,
                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitEntry, vst_chit_entry_free)

/**
 * VstChitFacts:
 * @file_number: of the family's file
 * @given_to: the name to use of whom it was given to; empty when nobody gave one
 * @language: what its slip is in
 *
 * All that is known of a chit.  Texts that are missing are empty, never %NULL.
 */
typedef struct
{
  gint64            id;
  gint64            revision;
  gint64            book_id;
  const char       *book;
  const char       *company;
  const char       *fund;
  const char       *expires_on;
  const char       *number;
  VstChitState      state;

  gint64            family_id;
  gint64            person_id;
  const char       *file_number;
  const char       *given_to;
  VstPaperLanguage  language;
  gboolean          has_purpose;
  VstChitPurpose    purpose;
  VstChitDirection  direction;
  guint             passengers;
  guint             child_seats;
  gboolean          accessible;
  const char       *zone_from;
  const char       *zone_to;
  gint64            limit_cents;
  const char       *over_reason;

  gint64            issued_at;
  gint64            issued_by_id;
  const char       *issued_by;
  guint             prints;
  gint64            fare_cents;       /* -1 while it is not known */
  const char       *invoice;

  const char       *reason;
  gint64            reported_at;
  gint64            reported_by_id;
  const char       *reported_by;
  gint64            countersigned_at;
  const char       *countersigned_by;
} VstChitFacts;

#define VST_TYPE_CHIT (vst_chit_get_type ())

G_DECLARE_FINAL_TYPE (VstChit, vst_chit, VST, CHIT, GObject)

VstChit            *vst_chit_new               (const VstChitFacts  *facts) G_GNUC_WARN_UNUSED_RESULT;
const VstChitFacts *vst_chit_get_facts         (VstChit             *self);
gint64              vst_chit_get_id            (VstChit             *self);
VstChitState        vst_chit_get_state         (VstChit             *self);
VstChitMarks        vst_chit_get_marks         (VstChit             *self);
gboolean            vst_chit_may_become        (VstChit             *self,
                                                VstChitState         state);
gboolean            vst_chit_wants_countersign (VstChit             *self);

/**
 * VstChitEvent:
 *
 * A line of a chit's history.
 */
typedef struct
{
  gint64        at;
  char         *kind;     /* the code of a state, or print, reprint, countersign, undo, redo */
  VstChitState  state;    /* after it */
  char         *staff;
  char         *reason;   /* or empty */
} VstChitEvent;

void        vst_chit_event_free      (VstChitEvent      *event);

G_END_DECLS
