import type { Query } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachPage } from '../persistence/each-row.ts';
import { readAuditEntries } from '../security/read-audit-entries.ts';
import type { Proposal } from './proposal-decider.ts';
import { proposalFaults } from './proposal-evidence.ts';
import type { Proposals } from './proposals.ts';

const PROPOSALS_PER_READ = 100;

export interface ProvenProposals<What> {
  readonly rows: readonly { readonly proposalId: string; readonly proposal: Proposal<What> }[];
  readonly faults: readonly string[];
}

/** Every proposal of a service against its two people and the audit log, some at a time. Reads only. */
export async function* proveProposals<What>(
  store: DocumentStore,
  service: string,
  proposals: Proposals<What>,
): AsyncGenerator<ProvenProposals<What>, void, undefined> {
  const query: Query = { field: 'queue', max: PROPOSALS_PER_READ };
  for await (const page of eachPage((cursor) => proposals.find({ ...query, cursor }))) {
    const rows = page.rows.flatMap(({ id, state }) => (state === null ? [] : [{ proposalId: id, proposal: state }]));
    const faults: string[] = [];
    for (const { proposalId, proposal } of rows) {
      const stream = `${service}-proposal/${proposalId}`;
      const found = proposalFaults(proposal, await readAuditEntries(store, stream));
      faults.push(...found.map((fault) => `${service} proposal ${proposalId} ${fault}`));
    }
    yield { rows, faults };
  }
}

/** The proposal that a command carried out, by the id it gave to what it did; null: it was none. */
export const proposalOfCommand = (service: string, commandId: string): string | null => {
  const [kind, proposalId = ''] = commandId.split(':');
  return kind === `${service}-proposal` && proposalId !== '' ? proposalId : null;
};
