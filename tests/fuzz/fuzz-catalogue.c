/* fuzz-catalogue.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-catalogue.h"
#include "vst-error.h"
#include "vst-fuzz.h"

const char *const vst_fuzz_words[] = {
  "<", ">", "/>", "</", "&amp;", "&#0;", "&x;", "<!DOCTYPE", "<!ENTITY", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "xmlns=\"\"",
  "code=\"a\"", "version=\"0\"", "version=\"99999999999\"", "type=\"linguistic\"", "type=\"several\"", "about=\"child\"",
  "when=\"q\"", "is=\"yes\"", "least=\"-1\"", "<question", "</question>", "<choice", "<then>", "\xef\xbb\xbf", "\xc3\xa9", "\xff", NULL
};

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GError) error = NULL;
  VstCatalogueFault fault = { 0 };
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_parse ((const char *) data, (gssize) size, &fault, &error);

  if (catalogue == NULL)
    {
      g_assert_error (error, VST_ERROR, VST_ERROR_CATALOGUE);
      g_assert_true (g_utf8_validate (fault.what, -1, NULL));
      return 0;
    }

  /* What one may ask has all its words. */
  g_assert_no_error (error);
  for (guint i = 0; i < vst_catalogue_get_sections (catalogue)->len; i++)
    {
      const VstQuestionSection *section = g_ptr_array_index (vst_catalogue_get_sections (catalogue), i);

      for (guint j = 0; j < section->questions->len; j++)
        {
          const VstQuestion *question = g_ptr_array_index (section->questions, j);

          g_assert_nonnull (question->ask.in[VST_ENGLISH]);
          g_assert_nonnull (question->ask.in[VST_FRENCH]);
          g_assert_true ((question->type == VST_QUESTION_LINGUISTIC) == (question->then.in[VST_FRENCH] != NULL));
        }
    }

  return 0;
}
