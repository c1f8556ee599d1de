import { handle } from '@huji/chassis/http/operation-router.ts';
import { readRuleBook as contract } from '@huji/contracts/claim-adjudication/rule-book-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { wordsOfRule } from '../domain/rule-book/compare-rule-books.ts';
import { planInWords, wordsOfClause } from '../domain/rule-book/plan-in-words.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readEditions, requireEdition, ruleBookReply } from './rule-book.reply.ts';

export const bindReadRuleBook = (_parts: Parts) => {
  const books = readEditions();
  return handle(contract, async ({ params: { society, edition }, envelope }) => {
    const book = requireEdition(books, society, edition);
    const clauses = Object.entries(book.clauses).map(([clauseId, { source, zh, en, decision }]) => ({
      clauseId,
      source,
      words: { zh, en },
      ...present({ decision }),
    }));
    const rules = Object.entries(book.rules).map(([ruleId, rule]) => ({
      ruleId,
      values: wordsOfRule(rule),
      clause: wordsOfClause(book, rule.clause),
    }));
    const plans = book.plans.map((plan) => planInWords(book, plan));
    return { body: { ...ruleBookReply(books, book, envelope.on), clauses, rules, plans } };
  });
};
