import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { assignMoney } from './assign-money.ts';
import { findBill } from './find-bill.ts';
import type { Parts } from './parts.ts';
import { requireBookableDay } from './require-bookable-day.ts';
import { requireOwnAccount } from './require-own-account.ts';
import { hasRoom, requireLineRoom } from './require-room.ts';

/** A credit as the statement shows it. */
export interface StatementLine {
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  readonly text: string;
}

/** The bill its text names, unless the bill could not hold it: then people decide. Nor is a match that was undone done again. */
const findRoom = async (parts: Parts, { fen, matchNo }: ReceivedMoney, text: string): Promise<string | null> => {
  const batchId = matchNo === undefined ? await findBill(parts, text) : null;
  const bill = batchId === null ? undefined : (await parts.documents.bills.read(batchId))?.state;
  return bill === undefined || !hasRoom(bill, fen) ? null : batchId;
};

/** `isNew`: the line was not known before. A line that is sent again goes on where the first request may have died. @throws Refused */
export const receiveMoney = async (
  parts: Parts,
  { text, ...line }: StatementLine,
  envelope: Envelope,
): Promise<{ readonly money: ReceivedMoney; readonly isNew: boolean }> => {
  const { documents, cipher, ids } = parts;
  requireLineRoom(line.fen);
  await requireOwnAccount(parts, line.account);
  await requireBookableDay(parts, line.valueOn, envelope.on);
  const id = await moneyDocumentId(documents.moneys, line);
  const known = (await documents.moneys.read(id))?.state ?? null;
  const moneyId = known?.moneyId ?? ids.derivedId('money', line.account, foldReference(line.bankRef));
  const credit = {
    moneyId,
    ...line,
    textHash: cipher.keyedHash('statement-text', text),
    sealedText: await cipher.seal(moneyId, text),
  };
  const entered = withAudit(envelope, { stream: `money/${moneyId}`, action: 'money-entered', data: { fen: line.fen } });
  const received = accepted(await documents.moneys.execute(id, { type: 'receive', credit }, entered));
  const batchId = received.state.batchId ?? (await findRoom(parts, received.state, text));
  const money =
    batchId === null ? received.state : await assignMoney(parts, { money: received.state, batchId }, envelope);
  return { money, isNew: received.type === 'committed' && received.events.length > 0 };
};
