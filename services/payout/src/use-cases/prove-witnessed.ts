import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { keptIn, lostDocuments } from '@huji/chassis/security/lost-documents.ts';

const ORDER_ACTIONS = [
  'payment-settled',
  'payment-returned',
  'order-redirected',
  'order-reissued',
  'order-flags-accepted',
  'benefit-clawed-back',
];

/** Orders, batches, payees and proposals that the audit log saw and that are not stored. Reads only. */
export async function* proveWitnessed({
  store,
}: {
  readonly store: DocumentStore;
}): AsyncGenerator<readonly string[], void, undefined> {
  for (const [collection, actions] of [
    ['order', ORDER_ACTIONS],
    ['payout-batch', ['payout-batch-make']],
    ['payee', ['payee-registered']],
    ['payout-proposal', ['proposed']],
  ] as const)
    yield* lostDocuments(store, { beginning: `${collection}/`, actions, areKept: keptIn(store, collection) });
}
