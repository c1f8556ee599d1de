import { z } from 'zod';
import { PAPER_TYPES } from '../claim-adjudication/paper-types.ts';
import { BookDateSchema } from './amounts.ts';
import type { Item } from './plan.ts';
import type { RuleBook } from './rule-book.ts';

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

/** Of a rule book, what says which papers its benefits need. */
type Benefits = Pick<RuleBook, 'society'> & {
  readonly plans: readonly { readonly items: readonly Pick<Item, 'code' | 'papers'>[] }[];
};

/**
 * The lists, with the benefits that name a clause of them: a plan that comes later says in its own book which papers it needs.
 * @throws Error for a clause that none of the society’s lists has
 */
export const withBenefitsOf = (
  books: readonly Benefits[],
  lists: readonly PaperListBook[],
): readonly PaperListBook[] => {
  const wanting = books.flatMap(({ society, plans }) =>
    plans.flatMap(({ items }) =>
      items.flatMap(({ code, papers }) => (papers === undefined ? [] : [{ society, code, papers }])),
    ),
  );
  for (const { society, code, papers } of wanting)
    if (!lists.some((book) => book.society === society && book.lists.some(({ clause }) => clause === papers)))
      throw new Error(`${society}: ${code} needs ${papers}, which no list of papers has`);
  return lists.map((book) => ({
    ...book,
    lists: book.lists.map((list) => {
      const named = wanting.filter(({ society, papers }) => society === book.society && papers === list.clause);
      return { ...list, items: [...new Set([...list.items, ...named.map(({ code }) => code)])] };
    }),
  }));
};
