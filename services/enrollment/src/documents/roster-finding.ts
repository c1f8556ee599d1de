import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { CellFinding } from '../domain/roster/roster-finding.ts';

/** Findings of one document. */
export const FINDINGS_PER_PART = 500;

/** `roster-finding/<batch>:<roster>:<part>`: some findings of a roster, in the order of its rows. They name cells, nobody. */
export interface FindingPart {
  readonly findings: readonly CellFinding[];
}

export const findingPartId = (batchId: string, rosterId: string, part: number): string =>
  `${batchId}:${rosterId}:${String(part)}`;

export const openRosterFindings = (store: DocumentStore) =>
  new WriteOnce<FindingPart>(store, { collection: 'roster-finding' }, { service: 'enrollment' });
