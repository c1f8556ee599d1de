import { z } from 'zod';
import { BilingualSchema } from './plan.ts';

/** A choice the source texts leave open, readable in the console. */
export const DecisionEntrySchema = z.strictObject({
  id: z.string().regex(/^D-\d{2}$/),
  question: BilingualSchema,
  chosen: BilingualSchema,
  alternatives: z.array(BilingualSchema).min(1),
  parameter: z.strictObject({
    book: z
      .string()
      .meta({ description: 'Folder of the rule book, or `product` for a choice that is no parameter of one' }),
    path: z
      .string()
      .meta({ description: 'Path in the parsed book, steps divided by a slash; a plan or item stands by its code' }),
  }),
});

export const DecisionRegisterSchema = z.strictObject({ entries: z.array(DecisionEntrySchema).min(1) });
export type DecisionRegister = z.output<typeof DecisionRegisterSchema>;
