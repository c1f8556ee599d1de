import { z } from 'zod';
import { PAPER_TYPES } from '../claim-adjudication/paper-types.ts';
import { BookDateSchema } from './amounts.ts';

/** When a paper is needed, where it is not always: of a transfer, a disability or a death that was reported. */
export const PAPER_CONDITIONS = ['transfer', 'disability', 'death'] as const;

const ListSchema = z.strictObject({
  clause: z.string().regex(/^papers\.[a-z]+$/),
  source: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  items: z.array(z.string()).min(1).meta({ description: 'Benefit items of the society’s plans' }),
  papers: z.array(z.strictObject({ type: z.enum(PAPER_TYPES), when: z.enum(PAPER_CONDITIONS).optional() })).min(1),
});

/** Which papers a society wants for which benefit, as released data with the clause that says so. */
export const PaperListBookSchema = z.strictObject({
  society: z.string(),
  effectiveFrom: BookDateSchema,
  release: z.strictObject({
    document: z.string(),
    number: z.string(),
    date: BookDateSchema,
    people: z.tuple([z.string(), z.string()]),
  }),
  lists: z.array(ListSchema).min(1),
});
export type PaperListBook = z.output<typeof PaperListBookSchema>;
