import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Parts } from './parts.ts';
import { type BillRead, knownBill, readBill } from './read-bill.ts';

/** Each version is confirmed once: the money of nothing that pays it has an id of the version. @throws Refused */
export const confirmFreeBill = async (parts: Parts, batchId: string, envelope: Envelope): Promise<BillRead> => {
  const { documents, ids } = parts;
  await readBill(parts, batchId);
  const { state, revision } = accepted(
    await documents.bills.executeGathered(
      batchId,
      async ({ standing }) => {
        const moneyId = ids.derivedId('confirmation', batchId, String(standing?.version ?? 0));
        return ok({ type: 'confirm-free', batchId, moneyId, confirmedOn: envelope.on });
      },
      withAudit(envelope, { stream: `bill/${batchId}`, action: 'free-bill-confirmed' }),
    ),
  );
  return { bill: knownBill(state), revision };
};
