import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { BankFact } from '../domain/order.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.bank';

/** What the bank said about one attempt. A fact that says nothing new changes nothing. */
export const recordBankFacts = async (
  { documents, ownEnvelope }: Parts,
  { orderId, attempt, facts }: { orderId: string; attempt: number; facts: readonly BankFact[] },
): Promise<void> => {
  for (const fact of facts)
    obeyed(await documents.orders.execute(orderId, { type: 'record', attempt, fact }, ownEnvelope(ACTOR)));
};
