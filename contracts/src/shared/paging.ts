import { z } from 'zod';

const CURSOR_MAX = 500;
const LIMIT_MAX = 200;
const LIMIT_DEFAULT = 50;

/** What every list is asked with, beside its own filters: `z.strictObject({ ...Paging, state: … })`. */
export const Paging = {
  cursor: z.string().max(CURSOR_MAX).optional().meta({ description: 'From the page before' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMIT_MAX)
    .default(LIMIT_DEFAULT)
    .meta({ description: 'Largest number of things on the page' }),
};

const NextCursor = z.string().nullable().meta({ description: 'Pass as `cursor` for the next page; null on the last' });

/** What every list answers with: `{ <things>: […], cursor }`. */
export const pageOf = <const Things extends string, Thing extends z.ZodType>(things: Things, thing: Thing) =>
  z.object({ [things]: z.array(thing), cursor: NextCursor } as Record<Things, z.ZodArray<Thing>> & {
    readonly cursor: typeof NextCursor;
  });
