import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listStatementExceptions } from '@huji/contracts/payout/statement-line-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { matchLine } from '../domain/statement-line.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderOfLine } from '../use-cases/take-statement-line.ts';

export const bindListStatementExceptions = (parts: Parts): BoundOperation =>
  handle(listStatementExceptions, async ({ query: { cursor = null, limit: max } }) => {
    const page = await parts.documents.statementLines.find({ field: 'exceptionOn', from: '0', cursor, max });
    const lines = await Promise.all(
      page.rows.map(async ({ body: line }) => {
        const { account, ref, type, endToEndId, valueOn, fen } = line;
        const outcome = matchLine(line, await orderOfLine(parts, line));
        return { account, ref, type, endToEndId, valueOn, amountYuan: formatYuan(fen), outcome };
      }),
    );
    return { body: { lines, cursor: page.cursor } };
  });
