import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { proveProposals as proveTwoPeople } from '@huji/chassis/proposals/prove-proposals.ts';
import { openEnrollmentProposals } from './documents/enrollment-proposal.ts';

/** Every proposal about deputies against its two people. Reads only. */
export async function* proveProposals(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  for await (const { faults } of proveTwoPeople(store, 'enrollment', openEnrollmentProposals(store))) yield faults;
}
