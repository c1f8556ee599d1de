import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { moneyIdIn } from '../documents/money.ts';
import type { Parts } from './parts.ts';

/** The bill has let go of it: it waits again, unless it was matched anew. */
export const freeMoney = async (
  parts: Pick<Parts, 'documents'>,
  { moneyId, batchId, matchNo }: { readonly moneyId: string; readonly batchId: string; readonly matchNo: number },
  envelope: Envelope,
): Promise<void> => {
  const id = await moneyIdIn(parts.documents.moneys, moneyId);
  if (id === null) return;
  obeyed(await parts.documents.moneys.execute(id, { type: 'unassign', batchId, matchNo }, envelope));
};
