import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import { assignMoney } from './assign-money.ts';
import { findBill } from './find-bill.ts';
import type { Parts } from './parts.ts';

/** A credit as the statement shows it. */
export interface StatementLine {
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  readonly text: string;
}

/** `isNew`: the line was not known before. A line that is sent again goes on where the first request may have died. @throws Refused */
export const receiveMoney = async (
  parts: Parts,
  { text, ...line }: StatementLine,
  envelope: Envelope,
): Promise<{ readonly money: ReceivedMoney; readonly isNew: boolean }> => {
  const { documents, cipher, ids, audit } = parts;
  const moneyId = ids.derivedId('money', line.account, line.bankRef);
  const credit = {
    moneyId,
    ...line,
    textHash: cipher.keyedHash('statement-text', text),
    sealedText: await cipher.seal(moneyId, text),
  };
  const received = accepted(
    await documents.moneys.execute(moneyDocumentId(line), { type: 'receive', credit }, envelope),
  );
  const batchId = received.state.batchId ?? (await findBill(parts, text));
  const money =
    batchId === null ? received.state : await assignMoney(parts, { money: received.state, batchId }, envelope);
  await audit.record(auditBy(envelope, `money/${moneyId}`, 'money-entered'));
  return { money, isNew: received.type === 'committed' && received.events.length > 0 };
};
