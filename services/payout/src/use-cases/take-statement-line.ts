import { isDeepStrictEqual } from 'node:util';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Order } from '../domain/order.ts';
import { factOf, matchLine, paymentOf, statementLineId, type StatementLine } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.statement';

/** The order a line is about; null where it names none of ours. */
export const orderOfLine = async ({ documents }: Parts, line: StatementLine): Promise<Order | null> => {
  const payment = paymentOf(line);
  return payment === null ? null : ((await documents.orders.read(payment.orderId))?.state ?? null);
};

/** The line is written first: what the statement said is kept whatever becomes of it, and saying it again heals a crash. */
export const takeStatementLine = async (
  parts: Parts,
  line: StatementLine,
  envelope: Envelope,
): Promise<ReturnType<typeof matchLine> | 'conflict'> => {
  const { documents, ownEnvelope } = parts;
  const payment = paymentOf(line);
  const match = matchLine(line, await orderOfLine(parts, line));
  const index = { exceptionOn: match === 'applied' ? null : line.valueOn };
  const kept = await documents.statementLines.putOnce(statementLineId(line), line, envelope, { index });
  if (kept === 'differs') return 'conflict';
  if (payment === null || match !== 'applied') return match;
  const command = { type: 'record', attempt: payment.attempt, fen: line.fen, fact: factOf(line) } as const;
  obeyed(await documents.orders.execute(payment.orderId, command, ownEnvelope(ACTOR)));
  return match;
};

/** What became of a line that was taken; `conflict` where another text stands under its reference. */
export const outcomeOf = async (
  parts: Parts,
  line: StatementLine,
): Promise<ReturnType<typeof matchLine> | 'conflict'> => {
  const standing = await parts.documents.statementLines.read(statementLineId(line));
  return isDeepStrictEqual(standing, line) ? matchLine(line, await orderOfLine(parts, line)) : 'conflict';
};
