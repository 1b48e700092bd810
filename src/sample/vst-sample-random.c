/* vst-sample-random.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-random.h"

/* SplitMix64: small, and good enough to choose names by. */
static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return x ^ (x >> 31);
}

/**
 * vst_sample_random_seed:
 * @stream: each number gives a series of its own, so that a family can be made
 *   without those before it
 */
void
vst_sample_random_seed (VstSampleRandom *self,
                        guint64 seed,
                        guint64 stream)
{
  self->state = mix (mix (seed + 1) + stream * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

guint64
vst_sample_random_next (VstSampleRandom *self)
{
  self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return mix (self->state);
}

guint
vst_sample_random_below (VstSampleRandom *self,
                         guint limit)
{
  g_return_val_if_fail (limit > 0, 0);

  return (guint) ((vst_sample_random_next (self) >> 32) * limit >> 32);
}

int
vst_sample_random_between (VstSampleRandom *self,
                           int least,
                           int most)
{
  g_return_val_if_fail (least <= most, least);

  return least + (int) vst_sample_random_below (self, (guint) (most - least) + 1);
}

gboolean
vst_sample_random_chance (VstSampleRandom *self,
                          guint percent)
{
  return vst_sample_random_below (self, 100) < percent;
}

const char *
vst_sample_random_pick (VstSampleRandom *self,
                        const char *const *texts)
{
  guint n = 0;

  while (texts[n] != NULL)
    n++;

  return texts[vst_sample_random_below (self, n)];
}

/* A round trip through 20 bits, again and again until it is below a million. */
guint
vst_sample_random_shuffle (guint64 seed,
                           guint number)
{
  guint value = number;

  g_return_val_if_fail (number < 1000000, 0);

  do
    {
      guint left = value >> 10;
      guint right = value & 1023;

      for (guint i = 0; i < 4; i++)
        {
          guint next = left ^ (guint) (mix (seed + i * 1024 + right + 1) & 1023);

          left = right;
          right = next;
        }

      value = left << 10 | right;
    }
  while (value >= 1000000);

  return value;
}
