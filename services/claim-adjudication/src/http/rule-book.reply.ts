import { refused } from '@huji/chassis/http/refused.ts';
import type { RuleBookReply } from '@huji/contracts/claim-adjudication/rule-book-http.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** Every released edition; of each society the oldest first. They ship with the programme, and are read once. */
export const readEditions = (): readonly RuleBook[] => readShippedRuleBooks().map(({ value }) => value);

export const editionIn = ({ effectiveFrom, revision }: RuleBook): string =>
  revision === undefined ? effectiveFrom : `${effectiveFrom}.${String(revision)}`;

/** Of a society the latest edition that has begun by that day; undefined: none has. */
export const latestBegun = (books: readonly RuleBook[], society: string, on: string): RuleBook | undefined =>
  books.findLast((book) => book.society === society && book.effectiveFrom <= on);

/** @throws Refused `rule_book_unknown` */
export const requireEdition = (books: readonly RuleBook[], society: string, edition: string): RuleBook => {
  const book = books.find((each) => each.society === society && editionIn(each) === edition);
  if (book === undefined) throw refused({ code: 'rule_book_unknown', detail: 'there is no such edition' });
  return book;
};

export const ruleBookReply = (books: readonly RuleBook[], book: RuleBook, on: string): RuleBookReply => {
  const { society, name, effectiveFrom, revision = 1, sample, release } = book;
  const { authority, document, number, date: releasedOn, people } = release;
  return {
    society,
    edition: editionIn(book),
    name,
    effectiveOn: effectiveFrom,
    revision,
    inForce: latestBegun(books, society, on) === book,
    sample,
    release: { authority, document, ...present({ number }), releasedOn, people: [...(people ?? [])] },
  };
};
