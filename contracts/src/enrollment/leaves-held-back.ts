import { z } from 'zod';

export const LeavesHeldBack = z
  .object({
    rows: z.int().positive().meta({ description: 'Rows of the present roster' }),
    unidentified: z.int().nonnegative().meta({
      description:
        'Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave',
    }),
    mendFirst: z.boolean().meta({
      description: 'They were submitted: the roster is replaced only by one that can be read, or that leaves them out',
    }),
  })
  .meta({
    description:
      'Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none',
  });
