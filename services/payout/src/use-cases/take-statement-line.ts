import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import type { BankExceptionType } from '@huji/contracts/payout/reason-codes.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { Order } from '../domain/order.ts';
import { movedBy, movedByChange } from '../domain/bank-exception.ts';
import {
  factOf,
  isSameLine,
  matchLine,
  paymentOf,
  statementLineId,
  type StatementLine,
} from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';
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

const raiseChange = async (parts: Parts, line: StatementLine, standing: StatementLine): Promise<void> => {
  const { account, endToEndId, type, fen, valueOn } = line;
  const said = [type, endToEndId, String(fen), valueOn];
  const exceptionId = bankExceptionId(parts, statementLineId(line), ...said);
  const movedFen = movedByChange(line, standing);
  await raiseBankException(parts, exceptionId, { type: 'changed-line', line, account, movedFen });
};

/** The line is written first: what the statement said is kept whatever becomes of it, and saying it again heals a crash. */
export const takeStatementLine = async (
  parts: Parts,
  line: StatementLine,
  envelope: Envelope,
): Promise<LineOutcome> => {
  const { statementLines } = parts.documents;
  const kept = await statementLines.put(line, envelope);
  if (kept !== 'changed') return dealWithLine(parts, line, statementLineId(line));
  const standing = await statementLines.standing(line);
  if (standing !== null) await raiseChange(parts, line, standing);
  return 'changed-line';
};

/** What became of a line that was taken before. */
export const outcomeOf = async (parts: Parts, line: StatementLine): Promise<LineOutcome> => {
  const standing = await parts.documents.statementLines.standing(line);
  if (standing !== null && !isSameLine(standing, line)) return 'changed-line';
  const raised = await parts.documents.bankExceptions.read(bankExceptionId(parts, statementLineId(line)));
  return raised?.state?.type ?? 'applied';
};

/** What a crash left undone, and the exceptions of before they stood in the books. */
export const dealWithMarkedLine = async (parts: Parts, id: string): Promise<void> => {
  const line = await parts.documents.statementLines.read(id);
  if (line !== null) await dealWithLine(parts, line, id);
};
