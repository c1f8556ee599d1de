import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listStatementExceptions } from '@huji/contracts/payout/statement-line-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { paymentOf, type StatementLine } from '../domain/statement-line.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesOrders } from '../use-cases/sees-orders.ts';

export const bindListStatementExceptions = (parts: Parts): BoundOperation =>
  handle(listStatementExceptions, async ({ query: { cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.bankExceptions.find({ field: 'openOn', from: '0', cursor, max });
    const orderOf = (line: StatementLine): string | null => paymentOf(line)?.orderId ?? null;
    const named = page.rows.flatMap(({ state }) => (state === null ? [] : (orderOf(state.line) ?? [])));
    const isSeen = await seesOrders(parts, principal, named);
    const lines = page.rows.flatMap(({ id: exceptionId, state: exception }) => {
      if (exception === null || !isSeen(orderOf(exception.line))) return [];
      const { account, ref, type, endToEndId, valueOn, fen } = exception.line;
      const amountYuan = formatYuan(fen);
      const movedYuan = formatYuan(exception.movedFen);
      return [{ exceptionId, account, ref, type, endToEndId, valueOn, amountYuan, movedYuan, outcome: exception.type }];
    });
    return { body: { lines, cursor: page.cursor } };
  });
