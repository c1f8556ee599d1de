import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import { batchOfMoney, isAsked, type NamedBill } from '../domain/money-matching.ts';
import type { ReceivedMoney, StatementCredit } from '../domain/money.ts';
import { assignMoney } from './assign-money.ts';
import { findBill } from './find-bill.ts';
import type { Parts } from './parts.ts';

/** Null: it names none, or nobody asks. */
const readNamed = async (parts: Parts, money: ReceivedMoney): Promise<NamedBill | null> => {
  const batchId = isAsked(money) ? await findBill(parts, await parts.cipher.open(money.sealedText)) : null;
  const bill = batchId === null ? undefined : (await parts.documents.bills.read(batchId))?.state;
  return batchId === null || bill === undefined ? null : { batchId, bill };
};

/** Two people said that it stands on the statement. A line that is said again goes on where the first time may have died. @throws Refused */
export const receiveMoney = async (
  parts: Parts,
  credit: StatementCredit,
  envelope: Envelope,
): Promise<ReceivedMoney> => {
  const { moneys } = parts.documents;
  const { moneyId, fen } = credit;
  const entered = withAudit(envelope, { stream: `money/${moneyId}`, action: 'money-entered', data: { fen } });
  const id = await moneyDocumentId(moneys, credit);
  const { state } = accepted(await moneys.execute(id, { type: 'receive', credit }, entered));
  const batchId = batchOfMoney(state, await readNamed(parts, state));
  return batchId === null ? state : assignMoney(parts, { money: state, batchId }, envelope);
};
