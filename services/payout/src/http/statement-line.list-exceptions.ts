import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listStatementExceptions } from '@huji/contracts/payout/statement-line-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindListStatementExceptions = (parts: Parts): BoundOperation =>
  handle(listStatementExceptions, async ({ query: { cursor = null, limit: max } }) => {
    const page = await parts.documents.bankExceptions.find({ field: 'openOn', from: '0', cursor, max });
    const lines = page.rows.flatMap(({ id: exceptionId, state: exception }) => {
      if (exception === null) return [];
      const { account, ref, type, endToEndId, valueOn, fen } = exception.line;
      const amountYuan = formatYuan(fen);
      const movedYuan = formatYuan(exception.movedFen);
      return [{ exceptionId, account, ref, type, endToEndId, valueOn, amountYuan, movedYuan, outcome: exception.type }];
    });
    return { body: { lines, cursor: page.cursor } };
  });
