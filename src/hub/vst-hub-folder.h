/* vst-hub-folder.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A hub on disk is a folder, NAME.vestibule/, with these in it. */
#define VST_HUB_FOLDER_ENDING ".vestibule"
#define VST_HUB_DATABASE      "hub.db"
#define VST_HUB_KEYS          "keys"
#define VST_HUB_ATTEMPTS      "attempts"

/* And, from a migration to the first backup after it, the database of before. */
#define VST_HUB_COPY_BEGINNING "before-"

/**
 * VstHubFolderProbe:
 * @get_kind: (transfer full): the file system's name, as the kernel has it
 * @is_writable: whether we may write there
 *
 * What is asked of the machine about a folder; a test gives its own answers.
 */
typedef struct
{
  char     *(*get_kind)    (const char *path);
  gboolean  (*is_writable) (const char *path);
} VstHubFolderProbe;

char     *vst_hub_folder_get_default_place (void) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_hub_folder_build_path        (const char               *place,
                                            const char               *name) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_hub_folder_get_part          (const char               *folder,
                                            const char               *part) G_GNUC_WARN_UNUSED_RESULT;

gboolean  vst_hub_folder_create            (const char               *folder,
                                            const VstHubFolderProbe  *probe,
                                            GError                  **error);
void      vst_hub_folder_remove            (const char               *folder);
gboolean  vst_hub_folder_drop_copies       (const char               *folder,
                                            GError                  **error);
gboolean  vst_hub_folder_check             (const char               *folder,
                                            const VstHubFolderProbe  *probe,
                                            GError                  **error);

gboolean  vst_hub_folder_is_shared_kind    (const char               *kind);

G_END_DECLS
