import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import { assignMoney } from './assign-money.ts';
import { findMoney } from './find-money.ts';
import type { Parts } from './parts.ts';
import { readBill } from './read-bill.ts';

/** People said which batch the money belongs to. @throws Refused */
export const matchMoney = async (
  parts: Parts,
  { moneyId, batchId }: { readonly moneyId: string; readonly batchId: string },
  envelope: Envelope,
): Promise<ReceivedMoney> => {
  const money = await findMoney(parts, moneyId);
  await readBill(parts, batchId);
  const matched = withAudit(envelope, {
    stream: `money/${moneyId}`,
    action: 'money-matched-by-hand',
    data: { batchId },
  });
  return assignMoney(parts, { money, batchId }, matched);
};
