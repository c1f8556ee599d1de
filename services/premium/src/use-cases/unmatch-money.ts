import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { findMoney } from './find-money.ts';
import type { Parts } from './parts.ts';
import { freeMoney } from './free-money.ts';

/** Undoes a match while nothing stands on it: the bill decides, then the money is free, told by the event as well. @throws Refused */
export const unmatchMoney = async (
  parts: Parts,
  { moneyId }: { readonly moneyId: string },
  envelope: Envelope,
): Promise<void> => {
  const { batchId, matchNo = 1 } = await findMoney(parts, moneyId);
  if (batchId === null) return;
  const command = { type: 'unmatch-money', batchId, moneyId, on: envelope.on } as const;
  const undone = withAudit(envelope, { stream: `money/${moneyId}`, action: 'match-undone' });
  accepted(await parts.documents.bills.execute(batchId, command, undone));
  await freeMoney(parts, { moneyId, batchId, matchNo }, envelope);
};
