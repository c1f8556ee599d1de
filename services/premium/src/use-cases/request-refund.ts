import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from './parts.ts';
import { type BillRead, knownBill, readBill } from './read-bill.ts';

export interface RefundWanted {
  readonly batchId: string;
  readonly payeeId: string;
  /** Undefined: the whole credit. */
  readonly fen: Fen | undefined;
}

/** @throws Refused */
export const requestRefund = async (
  parts: Parts,
  { batchId, payeeId, fen }: RefundWanted,
  envelope: Envelope,
): Promise<BillRead> => {
  await readBill(parts, batchId);
  const command = present({ type: 'request-refund' as const, batchId, payeeId, fen, requestedOn: envelope.on });
  const ordered = withAudit(envelope, { stream: `bill/${batchId}`, action: 'refund-ordered' });
  const { state, revision } = accepted(await parts.documents.bills.execute(batchId, command, ordered));
  return { bill: knownBill(state), revision };
};
