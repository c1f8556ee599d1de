import { handle } from '@huji/chassis/http/operation-router.ts';
import { compareRuleBooks as contract } from '@huji/contracts/claim-adjudication/rule-book-http.ts';
import { compareRuleBooks } from '../domain/rule-book/compare-rule-books.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readEditions, requireEdition } from './rule-book.reply.ts';

export const bindCompareRuleBooks = (_parts: Parts) => {
  const books = readEditions();
  return handle(contract, async ({ params: { society, edition }, query: { since } }) => {
    const later = requireEdition(books, society, edition);
    const earlier = requireEdition(books, society, since);
    return { body: { society, edition, since, changes: [...compareRuleBooks(earlier, later)] } };
  });
};
