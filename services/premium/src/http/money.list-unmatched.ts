import { listUnmatchedMoneys } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { listedMoney } from './money.reply.ts';

export const bindListUnmatchedMoneys = (parts: Parts): BoundOperation =>
  handle(listUnmatchedMoneys, async ({ query: { cursor = null, limit: max } }) => {
    const page = await parts.documents.moneys.find({ field: 'unmatchedOn', from: '', cursor, max });
    const moneys = await Promise.all(
      page.rows.flatMap(({ state }) => (state === null ? [] : [listedMoney(parts, state)])),
    );
    return { body: { moneys, cursor: page.cursor } };
  });
