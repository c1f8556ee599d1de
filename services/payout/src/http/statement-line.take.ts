import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import {
  listStatementExceptions,
  takeStatementLines,
  type StatementLineInput,
  type StatementLineOutcome,
} from '@huji/contracts/payout/http.ts';
import type { BankAccount } from '../domain/accounts.ts';
import { factOf, matchLine, paymentOf, statementLineId, type StatementLine } from '../domain/statement-line.ts';
import type { PayoutParts } from '../parts.ts';
import { yuanToFen } from './answers.ts';

const lineOf = (account: BankAccount, { amountYuan, reason, ...line }: StatementLineInput): StatementLine => ({
  account,
  ...line,
  fen: yuanToFen(amountYuan),
  ...(reason === undefined ? {} : { reason }),
});

/** The line is written first: what the statement said is kept whatever becomes of it, and saying it again heals a crash. */
const take = async (
  { stores }: PayoutParts,
  line: StatementLine,
  envelope: Envelope,
): Promise<StatementLineOutcome> => {
  const payment = paymentOf(line);
  const order = payment === null ? null : ((await stores.orders.read(payment.orderId))?.state ?? null);
  const match = matchLine(line, order);
  const index = { exceptionOn: match === 'applied' ? null : line.valueOn };
  const kept = await stores.statementLines.putOnce(statementLineId(line), line, envelope, { index });
  if (kept === 'differs') return 'conflict';
  if (payment === null || match !== 'applied') return match;
  const command = { kind: 'record', attempt: payment.attempt, fen: line.fen, fact: factOf(line) } as const;
  await stores.orders.execute(payment.orderId, command, stores.ownEnvelope('payout.statement'));
  return match;
};

export const bindTakeStatementLines = (parts: PayoutParts): BoundOperation =>
  handle(takeStatementLines, async ({ body: { account, lines }, envelope }) => {
    const outcomes = [];
    for (const line of lines) {
      outcomes.push({ ref: line.ref, outcome: await take(parts, lineOf(account, line), envelope) });
    }
    return { body: { lines: outcomes } };
  });

export const bindListStatementExceptions = ({ stores }: PayoutParts): BoundOperation =>
  handle(listStatementExceptions, async ({ query: { cursor = null, limit: max } }) => {
    const page = await stores.statementLines.find({ field: 'exceptionOn', from: '0', cursor, max });
    const lines = await Promise.all(
      page.rows.map(async ({ body: line }) => {
        const payment = paymentOf(line);
        const order = payment === null ? null : ((await stores.orders.read(payment.orderId))?.state ?? null);
        const { account, ref, kind, endToEndId, valueOn, fen } = line;
        const outcome = matchLine(line, order);
        return { account, ref, kind, endToEndId, valueOn, amountYuan: formatYuan(fen), outcome };
      }),
    );
    return { body: { lines, cursor: page.cursor } };
  });
