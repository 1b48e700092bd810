/* vst-ctl-pack.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-pack.h"

#include <glib/gi18n.h>

#include "vst-code.h"
#include "vst-ctl-hit.h"
#include "vst-ctl-hub.h"
#include "vst-family-store.h"
#include "vst-pack-import.h"
#include "vst-pack-sheet.h"
#include "vst-pack-store.h"
#include "vst-pack-wording.h"
#include "vst-paper-reader.h"

/* A file on its way in. */
typedef struct
{
  const char *path;
  VstXml *xml;
  VstPackFault fault;
} Coming;

static gboolean
read_part (VstCtl *ctl,
           VstPackPart *part,
           GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "part");

  *part = g_strcmp0 (code, "access") == 0 ? VST_PACK_ACCESS : VST_PACK_PORTABILITY;
  if (code == NULL || g_str_equal (code, vst_pack_part_code (*part)))
    return TRUE;

  vst_ctl_set_usage (error, _("After --part comes one of these: %s."), "portability, access");

  return FALSE;
}

/* Those that are named by their codes; else the one adult of the file, and the
 * children she has the care of.
 */
static GArray *
read_for (VstCtl *ctl,
          VstHub *hub,
          gint64 family_id,
          GError **error)
{
  const char *text = vst_ctl_get_text (ctl, "for");
  g_auto (GStrv) codes = text != NULL ? g_strsplit (text, ",", -1) : NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      gint64 id;

      if (!vst_code_read (vst_keys_get_hub_id (vst_hub_get_keys (hub)), "person", g_strstrip (codes[i]), &id))
        {
          vst_ctl_set_usage (error, "%s", _("After --for come codes of people, with commas, as find --json prints them."));
          return NULL;
        }
      g_array_append_val (people, id);
    }

  if (codes != NULL)
    return g_steal_pointer (&people);

  if (!(all = vst_ctl_read (ctl, hub, &vst_pack_read_people, &family_id, error)))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    if (((VstPackPerson *) g_ptr_array_index (all, i))->answers)
      g_array_append_val (people, ((VstPackPerson *) g_ptr_array_index (all, i))->id);

  /* Nobody has another one's data because somebody forgot to say for whom. */
  if (people->len > 1)
    {
      vst_ctl_set_usage (error, "%s", _("There is more than one adult in the file. Add --for and who asks, by codes as find --json prints them."));
      return NULL;
    }

  for (guint i = 0; i < all->len; i++)
    if (vst_pack_people_guardian (all, people, ((VstPackPerson *) g_ptr_array_index (all, i))->id) != 0)
      g_array_append_val (people, ((VstPackPerson *) g_ptr_array_index (all, i))->id);

  return g_steal_pointer (&people);
}

static gboolean
read_reader (VstCtl *ctl,
             const VstPack *pack,
             VstReader *reader,
             GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "in");

  if (code == NULL)
    *reader = vst_paper_reader (pack->language, vst_language_get ());
  else if (g_str_equal (code, "both"))
    *reader = vst_paper_reader (VST_PAPER_IN_BOTH, vst_language_get ());
  else if (g_str_equal (code, "en"))
    *reader = VST_READER_ENGLISH;
  else if (g_str_equal (code, "fr"))
    *reader = VST_READER_FRENCH;
  else
    {
      vst_ctl_set_usage (error, _("After --in comes one of these: %s."), "en, fr, both");
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_pdf (VstCtl *ctl,
           const VstPack *pack,
           const char *path,
           GError **error)
{
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  VstReader reader;

  if (!read_reader (ctl, pack, &reader, error))
    return FALSE;

  document = vst_pack_sheet_new (pack->xml, reader);
  pages = vst_document_layout (document, VST_PAPER_LETTER);

  return vst_pages_write_pdf (pages, path, NULL, error);
}

/* By --format, or else by how the file's name ends. */
static gboolean
read_is_pdf (VstCtl *ctl,
             const char *path,
             gboolean *is_pdf,
             GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "format");

  *is_pdf = code != NULL ? g_str_equal (code, "pdf") : g_str_has_suffix (path, ".pdf");
  if (code == NULL || *is_pdf || g_str_equal (code, "xml"))
    return TRUE;

  vst_ctl_set_usage (error, _("After --format comes one of these: %s."), "xml, pdf");

  return FALSE;
}

gboolean
vst_ctl_export_pack (VstCtl *ctl,
                     VstHub *hub,
                     const char *path,
                     GError **error)
{
  const char *id = vst_ctl_get_text (ctl, "family");
  g_autoptr (GArray) people = NULL;
  g_autoptr (VstPackRequest) request = NULL;
  g_autoptr (VstPack) pack = NULL;
  VstPackPart part;
  gboolean is_pdf;
  gint64 family_id;

  if (id == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Which family? Add --family and a file number."));
      return FALSE;
    }

  if (!read_part (ctl, &part, error) || !read_is_pdf (ctl, path, &is_pdf, error) ||
      !vst_ctl_find_family (ctl, hub, id, &family_id, error) || !(people = read_for (ctl, hub, family_id, error)))
    return FALSE;

  request = vst_pack_request_new (hub, family_id, part, people, vst_ctl_has (ctl, "notes"));
  pack = vst_ctl_read (ctl, hub, &vst_pack_read, request, error);
  if (pack == NULL || !(is_pdf ? write_pdf (ctl, pack, path, error) : vst_pack_save (pack, path, error)))
    return FALSE;

  if (pack->n_by_place > 0)
    vst_ctl_tell (ctl, "%s", _("No custody of a child is noted: ask to see a paper first."));

  vst_ctl_tell (ctl, "%s", _("The family is in the file. It isn’t encrypted: hand it over, then remove it."));

  return TRUE;
}

static gboolean
read_file (VstCtl *ctl,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Coming *self = data;

  self->xml = vst_pack_file_read (self->path, &self->fault, error);

  return self->xml != NULL;
}

/* The sentence that says where; the code stays. */
static void
say_where (VstCtl *ctl,
           const VstPackFault *fault,
           GError **error)
{
  g_autofree char *text = NULL;

  if (error == NULL || *error == NULL || vst_ctl_is_json (ctl) ||
      (!g_error_matches (*error, VST_ERROR, VST_ERROR_FAMILY_FILE) && fault->kind != VST_PACK_FAULT_VALUE))
    return;

  text = vst_word_pack_fault (fault, *error);
  vst_ctl_tell (ctl, "%s", text);
}

static void
build_lines (JsonBuilder *builder,
             const char *name,
             GPtrArray *lines)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      const VstPackLeft *line = g_ptr_array_index (lines, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, line->kind);
      json_builder_set_member_name (builder, "reason");
      json_builder_add_string_value (builder, line->reason);
      json_builder_set_member_name (builder, "count");
      json_builder_add_int_value (builder, line->n);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_plan (VstCtl *ctl,
            VstHub *hub,
            const VstPackPlan *plan)
{
  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "action");
      json_builder_add_string_value (builder, vst_pack_action_code (plan->action));
      json_builder_set_member_name (builder, "candidates");
      vst_ctl_build_candidates (builder, hub, plan->candidates);
      build_lines (builder, "kept", plan->kept);
      build_lines (builder, "left", plan->left);
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  if (plan->action != VST_PACK_NEW)
    vst_ctl_print (ctl, _("The family may be file %s."), vst_hit_get_file_number (g_ptr_array_index (plan->candidates, 0)));

  for (guint i = 0; i < plan->kept->len; i++)
    {
      g_autofree char *text = vst_word_pack_kept (g_ptr_array_index (plan->kept, i));

      /* Translators: what is kept of another hub (how many). */
      vst_ctl_tell (ctl, _("As the other hub’s record: %s"), text);
    }

  for (guint i = 0; i < plan->left->len; i++)
    {
      g_autofree char *text = vst_word_pack_left (g_ptr_array_index (plan->left, i));

      /* Translators: what isn't taken in (how many): why. */
      vst_ctl_tell (ctl, _("Left out: %s"), text);
    }
}

static gboolean
take_in (VstCtl *ctl,
         VstHub *hub,
         const VstPackPlan *plan,
         GError **error)
{
  g_autofree gint64 *family_id = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) local_error = NULL;

  if (vst_ctl_has (ctl, "dry-run"))
    return TRUE;

  if (plan->action != VST_PACK_NEW && !vst_ctl_has (ctl, "take-unsure"))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "The family may be here already");
      return FALSE;
    }

  if (!(family_id = vst_ctl_do (ctl, hub, &vst_pack_do_import, plan, TRUE, error)))
    return FALSE;

  /* She is in by now: whoever is told of an error would take her in again. */
  family = vst_ctl_read (ctl, hub, &vst_family_read_open, family_id, &local_error);
  if (family != NULL)
    vst_ctl_tell (ctl, _("The family was taken in; its file is %s."), vst_family_get_file_number (family));
  else
    vst_ctl_tell (ctl, "%s", _("The family was taken in."));

  return TRUE;
}

gboolean
vst_ctl_import_pack (VstCtl *ctl,
                     VstHub *hub,
                     const char *path,
                     GError **error)
{
  Coming coming = { .path = path };
  g_autoptr (VstXml) xml = NULL;
  g_autoptr (VstPackPlan) plan = NULL;
  VstPackLook look;

  if (!vst_ctl_run_on_thread (ctl, read_file, &coming, error))
    {
      say_where (ctl, &coming.fault, error);
      return FALSE;
    }

  xml = coming.xml;
  look = (VstPackLook){ xml, &coming.fault };
  if (!(plan = vst_ctl_read (ctl, hub, &vst_pack_look, &look, error)))
    {
      say_where (ctl, &coming.fault, error);
      return FALSE;
    }

  print_plan (ctl, hub, plan);

  return take_in (ctl, hub, plan, error);
}
