import type { Documents } from '../documents/documents.ts';

/** What speaks against how documents are kept: each is found as it says, and stands under its own id. Reads only. */
export async function* proveKept({
  documents,
}: {
  readonly documents: Documents;
}): AsyncGenerator<readonly string[], void, undefined> {
  yield* documents.orders.proveKept('queue');
  yield* documents.payoutBatches.proveKept('queue');
  yield* documents.payoutProposals.proveKept('queue');
  yield* documents.payees.proveKept('owner');
  yield* documents.bankExceptions.proveKept();
  yield* documents.incomes.proveKept();
  yield* documents.journalEntries.proveKept();
  yield* documents.ownAccounts.proveKept(({ account }) => ({ index: { name: account }, id: account }), 'name');
  yield* documents.statementLines.proveKept();
}
