/* vst-paged-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paged-list.h"

#include "vst-row.h"

#define PAGE_ROWS 40
#define MAX_PAGES 50  /* kept in memory */
#define SHOWN_PAGES 6 /* a view holds some 200 rows */

/**
 * VstPagedList:
 *
 * A list of the database for a `GtkColumnView`, however long.
 *
 * It reads the ids of all its rows at once, keeps them in four bytes each while
 * they are that small, and reads the records by pages, when a row of the page is asked for; it keeps the pages that were
 * asked for last.  After a change it reads the ids again and reports only the
 * stretch that differs, so that the view keeps its place.
 *
 * Sorting and filtering are the query's: never put a `GtkSortListModel` on it.
 */
struct _VstPagedList
{
  GObject parent_instance;

  VstHub *hub;
  const VstListSource *source;
  gpointer query;
  VstListQueryCopy query_copy;
  GDestroyNotify query_free;
  GError *error; /* of the last reading of the ids */
  gulong changed_handler;

  GArray *ids;       /* guint32, or gint64 where one is too large for that */
  GHashTable *rows;  /* &id → VstRow, those kept */
  GHashTable *pages; /* page number → its link in recent */
  GQueue recent;     /* page numbers, the latest first */

  GCancellable *cancellable;
  guint n_running;
};

static void vst_paged_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VstPagedList, vst_paged_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vst_paged_list_list_model_init))

enum
{
  PROP_BUSY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gint64
get_id (GArray *ids,
        guint position)
{
  if (g_array_get_element_size (ids) == sizeof (guint32))
    return g_array_index (ids, guint32, position);

  return g_array_index (ids, gint64, position);
}

/* The same ids in half the memory: a million of them are kept for as long as
 * the list is looked at.
 */
static GArray *
pack_ids (GArray *ids)
{
  GArray *packed;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) > G_MAXUINT32)
      return g_array_ref (ids);

  packed = g_array_sized_new (FALSE, FALSE, sizeof (guint32), ids->len);
  g_array_set_size (packed, ids->len);

  for (guint i = 0; i < ids->len; i++)
    g_array_index (packed, guint32, i) = (guint32) g_array_index (ids, gint64, i);

  return packed;
}

static void
set_running (VstPagedList *self,
             int delta)
{
  gboolean was_busy = self->n_running > 0;

  self->n_running += delta;

  if (was_busy != (self->n_running > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
drop_page (VstPagedList *self,
           guint page)
{
  guint end = MIN ((page + 1) * PAGE_ROWS, self->ids->len);

  for (guint i = page * PAGE_ROWS; i < end; i++)
    {
      gint64 id = get_id (self->ids, i);

      g_hash_table_remove (self->rows, &id);
    }

  g_hash_table_remove (self->pages, GUINT_TO_POINTER (page));
}

static void
read_page_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstPagedList) self = user_data;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  records = vst_hub_read_finish (VST_HUB (object), result, &error);

  /* The rows stay blank; a list that can't be read says so by its ids. */
  if (records == NULL)
    g_debug ("Cannot read a page: %s", error->message);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      GObject *record = g_ptr_array_index (records, i);
      gint64 id = self->source->get_id (record);
      VstRow *row = g_hash_table_lookup (self->rows, &id);

      if (row != NULL)
        vst_row_take_record (row, g_object_ref (record));
    }

  /* Who waits for the end of it finds them all. */
  set_running (self, -1);
}

/* Gives each position of a page its row, and sends for the records. */
static void
load_page (VstPagedList *self,
           guint number)
{
  guint end = MIN ((number + 1) * PAGE_ROWS, self->ids->len);
  GArray *page = g_array_sized_new (FALSE, FALSE, sizeof (gint64), PAGE_ROWS);

  for (guint i = number * PAGE_ROWS; i < end; i++)
    {
      gint64 id = get_id (self->ids, i);

      g_array_append_val (page, id);

      if (!g_hash_table_contains (self->rows, &id))
        g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), vst_row_new (id));
    }

  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), self->recent.head);

  if (self->recent.length > MAX_PAGES)
    drop_page (self, GPOINTER_TO_UINT (g_queue_pop_tail (&self->recent)));

  set_running (self, 1);
  vst_hub_read (self->hub, self->source->records, page, (GDestroyNotify) g_array_unref,
                self->cancellable, read_page_cb, g_object_ref (self));
}

static VstRow *
get_row (VstPagedList *self,
         guint position)
{
  guint page = position / PAGE_ROWS;
  gint64 id = get_id (self->ids, position);
  GList *link = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));

  if (link == NULL)
    {
      load_page (self, page);
    }
  else if (link != self->recent.head)
    {
      g_queue_unlink (&self->recent, link);
      g_queue_push_head_link (&self->recent, link);
    }

  return g_hash_table_lookup (self->rows, &id);
}

/* Takes the new ids over and reports the stretch between the parts that the
 * old and the new list have in common at their two ends.  The rows that the
 * view most likely shows stay the same objects and are read again.
 */
static void
take_ids (VstPagedList *self,
          GArray *ids)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  g_autoptr (GHashTable) old_rows = g_steal_pointer (&self->rows);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
  guint head = 0, tail = 0;
  guint least = MIN (old->len, ids->len);

  while (head < least && get_id (old, head) == get_id (ids, head))
    head++;

  while (tail < least - head &&
         get_id (old, old->len - 1 - tail) == get_id (ids, ids->len - 1 - tail))
    tail++;

  self->ids = g_array_ref (ids);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint n = 0; n < SHOWN_PAGES && self->recent.length > 0; n++)
    {
      guint start = GPOINTER_TO_UINT (g_queue_pop_head (&self->recent)) * PAGE_ROWS;

      for (guint i = start; i < MIN (start + PAGE_ROWS, old->len); i++)
        {
          gint64 id = get_id (old, i);
          guint position = i < head ? i : i + ids->len - old->len;

          if (i >= head && i < old->len - tail)
            continue;

          g_array_append_val (shown, position);
          g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id),
                               g_object_ref (g_hash_table_lookup (old_rows, &id)));
        }
    }

  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->pages);

  if (head + tail < MAX (old->len, ids->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head,
                                old->len - head - tail, ids->len - head - tail);

  for (guint i = 0; i < shown->len; i++)
    {
      guint number = g_array_index (shown, guint, i) / PAGE_ROWS;

      if (!g_hash_table_contains (self->pages, GUINT_TO_POINTER (number)))
        load_page (self, number);
    }
}

typedef struct
{
  VstPagedList *list;
  GCancellable *cancellable;
} IdsRead;

/* What was read for another question, and was done before it could be stopped, may
 * come after the answer to the present one: it counts no more.
 */
static void
read_ids_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autofree IdsRead *read = user_data;
  g_autoptr (VstPagedList) self = read->list;
  g_autoptr (GCancellable) cancellable = read->cancellable;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  ids = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (!g_cancellable_is_cancelled (cancellable))
    {
      g_autoptr (GArray) packed = ids != NULL ? pack_ids (ids) : NULL;

      if (packed != NULL)
        take_ids (self, packed);

      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
    }

  set_running (self, -1);
}

/**
 * vst_paged_list_reload:
 *
 * Reads the list again, as it also does by itself after a change.
 */
void
vst_paged_list_reload (VstPagedList *self)
{
  IdsRead *read;

  g_return_if_fail (VST_IS_PAGED_LIST (self));

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();

  read = g_new (IdsRead, 1);
  *read = (IdsRead){ g_object_ref (self), g_object_ref (self->cancellable) };
  set_running (self, 1);
  vst_hub_read (self->hub, self->source->ids,
                self->query_copy != NULL ? self->query_copy (self->query) : self->query,
                self->query_copy != NULL ? self->query_free : NULL,
                self->cancellable, read_ids_cb, read);
}

static void
hub_changed_cb (VstPagedList *self,
                guint topics)
{
  if (topics & self->source->topics)
    vst_paged_list_reload (self);
}

static GType
vst_paged_list_get_item_type (GListModel *model)
{
  return VST_TYPE_ROW;
}

static guint
vst_paged_list_get_n_items (GListModel *model)
{
  return VST_PAGED_LIST (model)->ids->len;
}

static gpointer
vst_paged_list_get_item (GListModel *model,
                         guint position)
{
  VstPagedList *self = VST_PAGED_LIST (model);

  return position < self->ids->len ? g_object_ref (get_row (self, position)) : NULL;
}

static void
vst_paged_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vst_paged_list_get_item_type;
  iface->get_n_items = vst_paged_list_get_n_items;
  iface->get_item = vst_paged_list_get_item;
}

static void
vst_paged_list_dispose (GObject *object)
{
  VstPagedList *self = VST_PAGED_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_signal_handler (&self->changed_handler, self->hub);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_paged_list_parent_class)->dispose (object);
}

static void
vst_paged_list_finalize (GObject *object)
{
  VstPagedList *self = VST_PAGED_LIST (object);

  g_queue_clear (&self->recent);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);

  g_clear_error (&self->error);

  if (self->query_free != NULL)
    self->query_free (self->query);

  G_OBJECT_CLASS (vst_paged_list_parent_class)->finalize (object);
}

static void
vst_paged_list_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  VstPagedList *self = VST_PAGED_LIST (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, vst_paged_list_is_busy (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_paged_list_class_init (VstPagedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vst_paged_list_dispose;
  object_class->finalize = vst_paged_list_finalize;
  object_class->get_property = vst_paged_list_get_property;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_paged_list_init (VstPagedList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->pages = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->recent);
}

/**
 * vst_paged_list_new:
 * @hub: an open hub
 * @source: how it is read
 * @query: (nullable) (transfer full): what is asked for
 * @query_copy: (nullable): how to copy it; %NULL for a query that is %NULL or
 *   static
 * @query_free: (nullable): how to free it
 *
 * A list that begins to read itself.
 */
VstPagedList *
vst_paged_list_new (VstHub *hub,
                    const VstListSource *source,
                    gpointer query,
                    VstListQueryCopy query_copy,
                    GDestroyNotify query_free)
{
  VstPagedList *self = g_object_new (VST_TYPE_PAGED_LIST, NULL);

  self->hub = g_object_ref (hub);
  self->source = source;
  self->query = query;
  self->query_copy = query_copy;
  self->query_free = query_free;
  self->changed_handler = g_signal_connect_swapped (hub, "changed", G_CALLBACK (hub_changed_cb), self);
  vst_paged_list_reload (self);

  return self;
}

/**
 * vst_paged_list_set_query:
 * @query: (nullable) (transfer full): what is asked for from now on
 *
 * Asks something else: what was being read for the old query is given up.
 */
void
vst_paged_list_set_query (VstPagedList *self,
                          gpointer query)
{
  g_return_if_fail (VST_IS_PAGED_LIST (self));

  if (self->query_free != NULL)
    self->query_free (self->query);

  self->query = query;
  vst_paged_list_reload (self);
}

/**
 * vst_paged_list_get_error:
 *
 * Returns: (nullable): why the list could not be read the last time
 */
const GError *
vst_paged_list_get_error (VstPagedList *self)
{
  g_return_val_if_fail (VST_IS_PAGED_LIST (self), NULL);

  return self->error;
}

gboolean
vst_paged_list_is_busy (VstPagedList *self)
{
  g_return_val_if_fail (VST_IS_PAGED_LIST (self), FALSE);

  return self->n_running > 0;
}

/**
 * vst_paged_list_n_kept:
 *
 * How many rows are in memory, for the tests.
 */
guint
vst_paged_list_n_kept (VstPagedList *self)
{
  g_return_val_if_fail (VST_IS_PAGED_LIST (self), 0);

  return g_hash_table_size (self->rows);
}
