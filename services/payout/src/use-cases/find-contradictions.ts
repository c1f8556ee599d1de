import type { Wanted } from '../domain/payout-proposal.ts';
import { type Contradicted, contradictedBy } from '../domain/payout-proposal-contradictions.ts';
import { paymentOf } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';

/** What a proposal contradicts as things stand now. */
export const findContradictions = async ({ documents }: Parts, wanted: Wanted): Promise<readonly Contradicted[]> => {
  if (wanted.type !== 'statement-lines') return [];
  const orderIds = [...new Set(wanted.lines.flatMap((line) => paymentOf(line)?.orderId ?? []))];
  const found = await documents.orders.readMany(orderIds);
  const orders = new Map(found.flatMap((each) => (each === null ? [] : [[each.id, each.state] as const])));
  return wanted.lines.flatMap((line) => contradictedBy(line, orders.get(paymentOf(line)?.orderId ?? '') ?? null));
};
