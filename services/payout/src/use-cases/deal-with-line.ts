import type { BankExceptionType } from '@huji/contracts/payout/reason-codes.ts';
import type { Parts } from './parts.ts';
import type { Order } from '../domain/order.ts';
import { type StatementLine, factOf, matchLine, paymentOf } from '../domain/statement-line.ts';
import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { movedBy } from '../domain/bank-exception.ts';
import { bankExceptionId, raiseBankException } from './raise-bank-exception.ts';

const ACTOR = 'payout.statement';

/** What a line became: it explains a payment of ours, or an exception stands for it. */
export type LineOutcome = 'applied' | BankExceptionType;

/** The order a line is about; null where it names none of ours. */
const orderOfLine = async ({ documents }: Parts, line: StatementLine): Promise<Order | null> => {
  const payment = paymentOf(line);
  return payment === null ? null : ((await documents.orders.read(payment.orderId))?.state ?? null);
};

/** A line of one reference says one movement of one attempt; another reference says that it moved again. */
const applyLine = async ({ documents, ownEnvelope }: Parts, line: StatementLine): Promise<LineOutcome> => {
  const payment = paymentOf(line);
  if (payment === null) return 'unmatched';
  const { orderId, attempt } = payment;
  const ref = foldReference(line.ref);
  const command = { type: 'record', attempt, fen: line.fen, fact: factOf(line), ref } as const;
  const outcome = await documents.orders.execute(orderId, command, ownEnvelope(ACTOR));
  if (unlessRefused(outcome, 'order_debited_already', 'order_returned_already') !== null) return 'applied';
  return line.type === 'payment' ? 'second-debit' : 'second-return';
};

/** What was written is dealt with; done again it changes nothing, so that a crash heals. */
export const dealWithLine = async (parts: Parts, line: StatementLine, id: string): Promise<LineOutcome> => {
  const match = matchLine(line, await orderOfLine(parts, line));
  const outcome = match === 'applied' ? await applyLine(parts, line) : match;
  if (outcome !== 'applied') {
    const exceptionId = bankExceptionId(parts, id);
    const { account } = line;
    await raiseBankException(parts, exceptionId, { type: outcome, line, account, movedFen: movedBy(line) });
  }
  await parts.documents.statementLines.takeMarkOff(id, parts.ownEnvelope(ACTOR));
  return outcome;
};
