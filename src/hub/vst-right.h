/* vst-right.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-key-ring.h"

G_BEGIN_DECLS

/**
 * VstRole:
 *
 * What a staff member is here.  Roles add up: the bits are stored.
 */
typedef enum
{
  VST_ROLE_RECEPTION   = 1 << 0,
  VST_ROLE_COORDINATOR = 1 << 1,
  VST_ROLE_PIVOT       = 1 << 2,
  VST_ROLE_LINK        = 1 << 3,
  VST_ROLE_PARTNER     = 1 << 4,
  VST_ROLE_ADMIN       = 1 << 5,
  VST_ROLE_PRIVACY     = 1 << 6,
} VstRole;

#define VST_N_ROLES 7

/**
 * VstRight:
 *
 * What a deed or a reading needs; the table of who has which is in
 * vst-right.c, and a test walks every cell of it.
 */
typedef enum
{
  VST_RIGHT_SIGNED_IN,       /* her own drafts, settings and trail */
  VST_RIGHT_FIND_FAMILY,     /* lists and searches */
  VST_RIGHT_OPEN_FAMILY,
  VST_RIGHT_EDIT_FAMILY,
  VST_RIGHT_REVEAL_CONTACT,  /* a phone or an address, unmasked, with a reason */
  VST_RIGHT_IMPORT,
  VST_RIGHT_EXPORT,
  VST_RIGHT_BACK_UP,         /* and close the desk */
  VST_RIGHT_RESTORE,
  VST_RIGHT_READ_STAFF,
  VST_RIGHT_STAFF,           /* people and their keys */
  VST_RIGHT_SETTINGS,
  VST_RIGHT_READ_AUDIT,
  VST_RIGHT_KEEP_APART,       /* who must not meet */
  VST_RIGHT_TAKE_MESSAGE,
  VST_RIGHT_LINK_MESSAGE,     /* to a family */
  VST_RIGHT_READ_SCENE,       /* agencies, rooms, who is here today */
  VST_RIGHT_EDIT_SCENE,
  VST_RIGHT_MARK_PRESENCE,    /* partners in, out, absent today */
  VST_RIGHT_READ_OWN_DAY,     /* of her own agency, by initials */
  VST_RIGHT_READ_DAY,         /* who is expected, here, gone */
  VST_RIGHT_KNOW_SERVICE,     /* what a hidden partner or a group is called */
  VST_RIGHT_RECEIVE,          /* arrivals and departures */
  VST_RIGHT_BOOK,
  VST_RIGHT_OVERRIDE,         /* a conflict, with a reason */
  VST_RIGHT_READ_CHIT,
  VST_RIGHT_GIVE_CHIT,        /* give, take back, ask to void */
  VST_RIGHT_RECEIVE_CHITS,    /* books, and where they lie */
  VST_RIGHT_COUNTERSIGN,      /* what another voided */
  VST_RIGHT_READ_PROGRAM,
  VST_RIGHT_RUN_PROGRAM,      /* groups and enrolment */
  VST_RIGHT_MARK_ATTENDANCE,
  VST_RIGHT_TAKE_CONSENT,     /* and withdraw one, also a release */
  VST_RIGHT_WITHHOLD,         /* a part of a file, from somebody */
  VST_RIGHT_RELEASE,          /* to a partner, and what was told */
  VST_RIGHT_READ_DISCLOSURES, /* the register: what was told to whom */
  VST_RIGHT_BLOCK,            /* take down who must not know of a family */
  VST_RIGHT_LIFT_BLOCK,
  VST_RIGHT_READ_FOLLOW_UP,   /* answers that the desk has no need of */
  VST_RIGHT_MERGE,            /* two files that are of one family, and look for such */
  VST_N_RIGHTS
} VstRight;

gboolean    vst_right_is_held   (guint        roles,
                                 VstRight     right);
const char *vst_right_get_code  (VstRight     right);

const char *vst_role_get_code   (VstRole      role);
gboolean    vst_role_from_code  (const char  *code,
                                 VstRole     *role);
VstKeyKinds vst_role_get_keys   (guint        roles);

G_END_DECLS
