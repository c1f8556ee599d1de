import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import type { ReceivedMoney, StatementCredit } from '../domain/money.ts';
import { assignMoney } from './assign-money.ts';
import { findBill } from './find-bill.ts';
import { hasRoom } from '../domain/bill-money.ts';
import type { Parts } from './parts.ts';

/** The bill its text names, unless the bill could not hold it: then people decide. Nor is a match that was undone done again. */
const findRoom = async (parts: Parts, { fen, matchNo, sealedText }: ReceivedMoney): Promise<string | null> => {
  const batchId = matchNo === undefined ? await findBill(parts, await parts.cipher.open(sealedText)) : null;
  const bill = batchId === null ? undefined : (await parts.documents.bills.read(batchId))?.state;
  return bill === undefined || !hasRoom(bill, fen) ? null : batchId;
};

const isThere = ({ givenBackOn, annulledOn }: ReceivedMoney): boolean =>
  givenBackOn === undefined && annulledOn === undefined;

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
  const batchId = state.batchId ?? (isThere(state) ? await findRoom(parts, state) : null);
  return batchId === null ? state : assignMoney(parts, { money: state, batchId }, envelope);
};
