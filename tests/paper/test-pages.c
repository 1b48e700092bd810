/* test-pages.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pages.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "vst-document.h"
#include "vst-error.h"
#include "vst-test-pdf.h"

static VstPages *
make_pages (VstReader reader)
{
  g_autoptr (VstDocument) document = vst_document_new (reader);
  VstColumn columns[] = { { vst_wording_take (g_strdup ("Prénom"), g_strdup ("First name")), 2 }, { vst_wording_same ("Note"), 1 } };

  vst_document_add_title (document, vst_wording_take (g_strdup ("Feuille de présence"), g_strdup ("Sign-in sheet")), VST_NO_WORDING);
  vst_document_add_heading (document, vst_wording_take (g_strdup ("Aujourd’hui"), g_strdup ("Today")));
  vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_take (g_strdup ("Merci."), g_strdup ("Thank you.")));
  vst_document_begin_table (document, columns, 2, 0);
  for (guint i = 0; i < 90; i++)
    vst_document_add_row (document, (const char *const[]){ "Éloïse", NULL });
  vst_document_add_qr (document, "Vestibule", 30, VST_NO_WORDING, NULL);

  return vst_document_layout (document, VST_PAPER_LETTER);
}

static gboolean
has (GBytes *pdf,
     const char *text)
{
  return memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), text, strlen (text)) != NULL;
}

static void
test_gives_the_same_bytes_for_the_same_document (void)
{
  g_autoptr (VstPages) first = make_pages (VST_READER_FRENCH_FIRST);
  g_autoptr (VstPages) second = make_pages (VST_READER_FRENCH_FIRST);
  g_autoptr (VstPages) other = make_pages (VST_READER_ENGLISH_FIRST);
  g_autoptr (GBytes) one = vst_pages_dup_pdf (first, NULL, NULL);
  g_autoptr (GBytes) again = vst_pages_dup_pdf (first, NULL, NULL);
  g_autoptr (GBytes) two = vst_pages_dup_pdf (second, NULL, NULL);
  g_autoptr (GBytes) three = vst_pages_dup_pdf (other, NULL, NULL);

  g_assert_true (g_bytes_equal (one, again));
  g_assert_true (g_bytes_equal (one, two));
  g_assert_false (g_bytes_equal (one, three));
}

/* An hour in the file would make each print another one, and tell on somebody. */
static void
test_tells_nothing_but_what_is_printed (void)
{
  g_autoptr (VstPages) pages = make_pages (VST_READER_FRENCH);
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");
  g_autoptr (GBytes) pdf = vst_pages_dup_pdf (pages, NULL, NULL);
  g_autoptr (GBytes) named = vst_pages_dup_pdf (pages, "Liste", NULL);

  g_assert_nonnull (strstr (info, "Title:           Document\n"));
  g_assert_null (strstr (info, "CreationDate"));
  g_assert_null (strstr (info, "Author"));
  g_assert_null (strstr (info, "Creator"));
  g_assert_false (has (pdf, g_get_user_name ()));
  g_assert_true (has (named, "Liste"));
}

static void
test_can_be_read_out (void)
{
  static const char *const elements[] = { "Document", "H1 (block)", "H2 (block)", "P (block)", "Table (block)", "TR", "TH", "TD", "/Scope /Column" };
  g_autoptr (VstPages) pages = make_pages (VST_READER_FRENCH_FIRST);
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");
  g_autofree char *structure = vst_test_pdf_ask (pages, "pdfinfo", "-struct-text");
  g_autofree char *checked = vst_test_pdf_ask (pages, "qpdf", "--check");

  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    g_assert_nonnull (strstr (structure, elements[i]));

  /* Each text is at its place in the tree, once for each language. */
  g_assert_nonnull (strstr (structure, "H1 (block)\n    Span (inline)\n      \"Feuille de présence\"\n    Span (inline)\n      \"Sign-in sheet\""));
  g_assert_nonnull (strstr (structure, "\"Éloïse\""));
}

/* The file speaks its first language; what is in the other one says so. */
static void
test_names_its_languages (void)
{
  g_autoptr (VstPages) french_first = make_pages (VST_READER_FRENCH_FIRST);
  g_autoptr (VstPages) english_first = make_pages (VST_READER_ENGLISH_FIRST);
  g_autofree char *french = vst_test_pdf_ask (french_first, "qpdf", "--json");
  g_autofree char *english = vst_test_pdf_ask (english_first, "qpdf", "--json");
  const char *in_english[] = { "\"/Lang\": \"u:en-CA\"", "\"/Lang\": \"en-CA\"" };
  guint n_spans = 0;
  g_autoptr (GBytes) pdf = vst_pages_dup_pdf (french_first, NULL, NULL);

  g_assert_true (strstr (english, in_english[0]) != NULL || strstr (english, in_english[1]) != NULL);
  g_assert_true (has (pdf, "   /Lang (fr-CA)\n   /ViewerPreferences"));

  /* Title, heading, paragraph, and the head of a column on each page. */
  for (const char *p = french; (p = strstr (p, "en-CA")) != NULL; p++)
    n_spans++;
  g_assert_cmpint (n_spans, ==, 3 + vst_pages_get_n_pages (french_first));
}

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
place_set_up (Place *place,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("vst-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "sheet.pdf", NULL);
}

static void
place_tear_down (Place *place,
                 gconstpointer data)
{
  g_unlink (place->path);
  g_assert_no_errno (g_rmdir (place->folder)); /* nothing else was left in it */
  g_free (place->path);
  g_free (place->folder);
}

static void
test_is_read_by_nobody_else (Place *place,
                             gconstpointer data)
{
  g_autoptr (VstPages) pages = make_pages (VST_READER_FRENCH);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (vst_pages_write_pdf (pages, place->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_no_errno (g_stat (place->path, &status));
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* A file that can't grow is like a full disk. */
static void
test_leaves_the_old_file_when_the_disk_is_full (Place *place,
                                                gconstpointer data)
{
  g_autoptr (VstPages) pages = make_pages (VST_READER_FRENCH);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  struct rlimit before, tight;

  g_file_set_contents (place->path, "old", -1, &error);
  g_assert_no_error (error);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  tight = before;
  tight.rlim_cur = 4096;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &tight));
  g_assert_false (vst_pages_write_pdf (pages, place->path, NULL, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));

  g_assert_error (error, VST_ERROR, VST_ERROR_FULL);
  g_assert_null (strstr (error->message, place->folder));
  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_says_when_it_cannot_be_written (Place *place,
                                     gconstpointer data)
{
  g_autoptr (VstPages) pages = make_pages (VST_READER_FRENCH);
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (place->folder, "nowhere", "sheet.pdf", NULL);

  g_assert_false (vst_pages_write_pdf (pages, nowhere, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DISK);
}

static gpointer
lay_out_func (gpointer data)
{
  return make_pages (VST_READER_FRENCH_FIRST);
}

/* Laid out on several threads at a time, drawn on this one. */
static void
test_goes_from_thread_to_thread (void)
{
  g_autoptr (VstPages) here = make_pages (VST_READER_FRENCH_FIRST);
  g_autoptr (GBytes) expected = vst_pages_dup_pdf (here, NULL, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", lay_out_func, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (VstPages) pages = g_thread_join (threads[i]);
      g_autoptr (GBytes) pdf = vst_pages_dup_pdf (pages, NULL, NULL);

      g_assert_true (g_bytes_equal (pdf, expected));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));

  g_test_add_func ("/pages/gives-the-same-bytes-for-the-same-document", test_gives_the_same_bytes_for_the_same_document);
  g_test_add_func ("/pages/tells-nothing-but-what-is-printed", test_tells_nothing_but_what_is_printed);
  g_test_add_func ("/pages/can-be-read-out", test_can_be_read_out);
  g_test_add_func ("/pages/names-its-languages", test_names_its_languages);
  g_test_add_func ("/pages/goes-from-thread-to-thread", test_goes_from_thread_to_thread);
  g_test_add ("/pages/is-read-by-nobody-else", Place, NULL,
              place_set_up, test_is_read_by_nobody_else, place_tear_down);
  g_test_add ("/pages/leaves-the-old-file-when-the-disk-is-full", Place, NULL,
              place_set_up, test_leaves_the_old_file_when_the_disk_is_full, place_tear_down);
  g_test_add ("/pages/says-when-it-cannot-be-written", Place, NULL,
              place_set_up, test_says_when_it_cannot_be_written, place_tear_down);

  return g_test_run ();
}
