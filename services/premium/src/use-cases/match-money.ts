import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import { assignMoney } from './assign-money.ts';
import type { Parts } from './parts.ts';
import { readBill } from './read-bill.ts';

/** A person says which batch the money belongs to. @throws Refused */
export const matchMoney = async (
  parts: Parts,
  { moneyId, batchId }: { readonly moneyId: string; readonly batchId: string },
  envelope: Envelope,
): Promise<ReceivedMoney> => {
  const { rows } = await parts.documents.moneys.find({ field: 'moneyId', equals: moneyId, max: 1 });
  const money = rows[0]?.state;
  if (money == null) throw refused({ code: 'money_unknown', detail: 'no such money' });
  await readBill(parts, batchId);
  const matched = await assignMoney(parts, { money, batchId }, envelope);
  await parts.audit.record(auditBy(envelope, `money/${moneyId}`, 'money-matched-by-hand'));
  return matched;
};
