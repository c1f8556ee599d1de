import { inOrderOfEditions } from '@huji/contracts/rulebooks/editions.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';

/** One society's rules as they are on a day. */
export interface RulesInForce {
  readonly society: string;
  readonly name: Words;
  readonly effectiveFrom: string;
  readonly plans: readonly Words[];
}

type Book = ReturnType<typeof readShippedRuleBooks>[number]['value'];

let read: readonly Book[] | undefined;

/** Every edition, of each society the oldest first; a released file stays as it is, and is read once. */
const shippedBooks = (): readonly Book[] => (read ??= readShippedRuleBooks().map(({ value }) => value));

/** A benefit is called as its plan is, where that has no other one. */
const namesOf = ({ plans }: Book): readonly (readonly [code: string, name: Words])[] =>
  plans.flatMap(({ code, name, items }) => [
    ...items.map((item): readonly [string, Words] => [
      item.code,
      items.length === 1
        ? name
        : { zh: `${name.zh}（${item.name.zh}）`, en: `${name.en}, ${item.name.en.toLowerCase()}` },
    ]),
    [code, name] as const,
  ]);

/**
 * What plans, their benefits and their funds are called on a day, by their codes: by the latest edition of any society that names
 * them, and by a later one where none did by then. A fund of a round has the number of it behind a hyphen.
 */
export const namesOn = (on: string, books = shippedBooks()): ((code: string) => Words | undefined) => {
  const inOrder = books.toSorted(inOrderOfEditions);
  const [later, begun] = [
    inOrder.filter((book) => book.effectiveFrom > on),
    inOrder.filter((book) => book.effectiveFrom <= on),
  ];
  const names = new Map([...later, ...begun].flatMap(namesOf));
  return (code) => {
    const [plan = code, round] = code.split('-');
    const name = names.get(plan);
    if (name === undefined || round === undefined) return name;
    return { zh: `${name.zh}第 ${round} 期`, en: `${name.en}, round ${round}` };
  };
};

/** Of each society the latest edition that has begun by that day. */
export const rulesInForce = (on: string): readonly RulesInForce[] => {
  const inForce = new Map<string, RulesInForce>();
  for (const book of shippedBooks()) {
    if (book.effectiveFrom > on) continue;
    inForce.set(book.society, {
      society: book.society,
      name: book.name,
      effectiveFrom: book.effectiveFrom,
      plans: book.plans.map(({ name }) => name),
    });
  }
  return [...inForce.values()];
};
