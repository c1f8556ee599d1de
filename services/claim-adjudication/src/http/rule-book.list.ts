import { handle } from '@huji/chassis/http/operation-router.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listRuleBooks as contract } from '@huji/contracts/claim-adjudication/rule-book-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readEditions, ruleBookReply } from './rule-book.reply.ts';

const REVISION_DIGITS = 3;

export const bindListRuleBooks = (_parts: Parts) => {
  const books = readEditions();
  return handle(contract, async ({ query: { society, cursor = null, limit: max }, envelope }) => {
    const asked = books.filter((book) => society === undefined || book.society === society);
    const rows = asked.map((book) => ruleBookReply(books, book, envelope.on));
    const page = pageAfter(
      rows,
      (row) => `${row.society} ${row.effectiveOn} ${String(row.revision).padStart(REVISION_DIGITS, '0')}`,
      { cursor, max },
    );
    return { body: { ruleBooks: [...page.rows], cursor: page.cursor } };
  });
};
