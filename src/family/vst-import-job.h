/* vst-import-job.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-import.h"

G_BEGIN_DECLS

/**
 * VstImportStep:
 * @VST_IMPORT_STEP_FILE: no file has been chosen
 * @VST_IMPORT_STEP_READING: a file is being read
 * @VST_IMPORT_STEP_COLUMNS: it was read; its columns are known or can be chosen
 * @VST_IMPORT_STEP_LOOKING: each row is being looked at
 * @VST_IMPORT_STEP_ROWS: it is known what would become of each row
 * @VST_IMPORT_STEP_TAKING_IN: the families are being taken in
 * @VST_IMPORT_STEP_DONE: they were
 *
 * How far the import of a list has come.
 */
typedef enum
{
  VST_IMPORT_STEP_FILE,
  VST_IMPORT_STEP_READING,
  VST_IMPORT_STEP_COLUMNS,
  VST_IMPORT_STEP_LOOKING,
  VST_IMPORT_STEP_ROWS,
  VST_IMPORT_STEP_TAKING_IN,
  VST_IMPORT_STEP_DONE,
} VstImportStep;

#define VST_TYPE_IMPORT_JOB (vst_import_job_get_type ())

G_DECLARE_FINAL_TYPE (VstImportJob, vst_import_job, VST, IMPORT_JOB, GObject)

VstImportJob  *vst_import_job_new          (VstHub              *hub) G_GNUC_WARN_UNUSED_RESULT;

/* Step by step */
void           vst_import_job_open         (VstImportJob        *self,
                                            GFile               *file);
void           vst_import_job_choose_sheet (VstImportJob        *self,
                                            const char          *sheet);
void           vst_import_job_set_code     (VstImportJob        *self,
                                            guint                column,
                                            const char          *code);
void           vst_import_job_set_order    (VstImportJob        *self,
                                            VstDateOrder         order);
void           vst_import_job_look         (VstImportJob        *self);
void           vst_import_job_look_back    (VstImportJob        *self);
void           vst_import_job_leave_out    (VstImportJob        *self,
                                            guint                family,
                                            gboolean             leave_out);
void           vst_import_job_take_in      (VstImportJob        *self);
void           vst_import_job_stop         (VstImportJob        *self);
void           vst_import_job_begin_again  (VstImportJob        *self);

/* Where it is */
VstImportStep  vst_import_job_get_step     (VstImportJob        *self);
gboolean       vst_import_job_is_working   (VstImportJob        *self);
VstTable      *vst_import_job_get_table    (VstImportJob        *self);
VstHeading    *vst_import_job_get_heading  (VstImportJob        *self);
VstImportPlan *vst_import_job_get_plan     (VstImportJob        *self);
gboolean       vst_import_job_asks_order   (VstImportJob        *self);
VstDateOrder   vst_import_job_get_order    (VstImportJob        *self);
guint          vst_import_job_count        (VstImportJob        *self);
const GError  *vst_import_job_get_error    (VstImportJob        *self,
                                            VstTableFault       *fault);

/* From the page that goes to the one that takes its place. */
guint64        vst_import_job_hand_over    (VstImportJob        *self);
VstImportJob  *vst_import_job_take_over    (VstHub              *hub,
                                            guint64              token) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
