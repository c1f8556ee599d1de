import { receiveMoney } from '@huji/contracts/premium/http.ts';
import { parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { moneyDocumentId, type PremiumDocuments } from '../documents.ts';
import type { ReceivedMoney } from '../domain/money-received.ts';
import { batchOfText, tellBill } from '../match-money.ts';
import { moneyReply } from './money.reply.ts';

export interface MoneyDependencies {
  readonly documents: Pick<PremiumDocuments, 'bills' | 'moneys'>;
  readonly cipher: FieldCipher;
  readonly ids: IdSource;
  readonly audit: AuditLog;
}

/** The money document decides to which batch it belongs; then the bill is told. An event repeats the second step. */
export const assignMoney = async (
  { bills, moneys }: MoneyDependencies['documents'],
  money: ReceivedMoney,
  batchId: string,
  envelope: Envelope,
): Promise<ReceivedMoney> => {
  const { account, bankRef, moneyId, valueOn, fen } = money;
  const assigned = await moneys.execute(
    moneyDocumentId(account, bankRef),
    { type: 'assign', batchId, on: envelope.on },
    { ...envelope, commandId: `${envelope.commandId}:assign` },
  );
  if (assigned.type === 'refused') throw refused(assigned.refusal);
  if (assigned.state === null) throw new Error('assigned money left nothing');
  await tellBill({ bills }, { moneyId, batchId, valueOn, fen, matchedOn: envelope.on }, envelope);
  return assigned.state;
};

export const receiveMoneyOperation = (dependencies: MoneyDependencies): BoundOperation =>
  handle(receiveMoney, async ({ body: { account, bankRef, valueOn, amount, text }, envelope }) => {
    const { documents, cipher, ids, audit } = dependencies;
    const moneyId = ids.derivedId('money', account, bankRef);
    const credit = {
      moneyId,
      account,
      bankRef,
      valueOn,
      fen: parseYuan(amount) ?? ZERO_FEN,
      textHash: cipher.keyedHash('statement-text', text),
      sealedText: await cipher.seal(moneyId, text),
    };
    const received = await documents.moneys.execute(
      moneyDocumentId(account, bankRef),
      { type: 'receive', credit },
      envelope,
    );
    if (received.type === 'refused') throw refused(received.refusal);
    if (received.state === null) throw new Error('received money left nothing');
    // A line that is sent again goes on where the first request may have died.
    const batchId = received.state.batchId ?? (await batchOfText(documents, text));
    const money = batchId === null ? received.state : await assignMoney(documents, received.state, batchId, envelope);
    await audit.record(auditBy(envelope, `money/${moneyId}`, 'money-entered'));
    const isNew = received.type === 'committed' && received.events.length > 0;
    return { body: await moneyReply(cipher, money), status: isNew ? 201 : 200 };
  });
