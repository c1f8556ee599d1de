import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listPlans as contract } from '@huji/contracts/claim-adjudication/rule-book-http.ts';
import { planInWords } from '../domain/rule-book/plan-in-words.ts';
import type { Parts } from '../use-cases/parts.ts';
import { latestBegun, readEditions } from './rule-book.reply.ts';

/** On a day before the first book of a society it has no plan. */
export const bindListPlans = (_parts: Parts) => {
  const books = readEditions();
  return handle(contract, async ({ params: { society }, query: { on, cursor = null, limit: max }, envelope }) => {
    if (!books.some((book) => book.society === society))
      throw refused({ code: 'society_unknown', detail: 'the society has no rule book' });
    const book = latestBegun(books, society, on ?? envelope.on);
    const plans = book === undefined ? [] : book.plans.map((plan) => planInWords(book, plan));
    const page = pageAfter(plans, ({ plan }) => plan, { cursor, max });
    return { body: { plans: [...page.rows], cursor: page.cursor } };
  });
};
