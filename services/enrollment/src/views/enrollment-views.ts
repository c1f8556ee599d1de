import type { CoverChanged, ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';

/** What adjudication said of the rows of one part of a version. */
export interface VerdictPart {
  readonly part: number;
  readonly rows: ParticipationAssessed['rows'];
}

/** What became of one person's rows of one batch; the latest word. */
export interface PersonCovers {
  readonly version: number;
  readonly billRevision: number;
  readonly rows: CoverChanged['rows'];
}

export const verdictPartId = (batchId: string, version: number, part: number): string =>
  `${batchId}:${String(version)}:${String(part)}`;
export const verdictVersion = (batchId: string, version: number): string => `${batchId}:${String(version)}`;
export const personCoversId = (batchId: string, personId: string): string => `${batchId}:${personId}`;

export const enrollmentViews = (store: DocumentStore) => ({
  verdicts: new ViewStore<VerdictPart>(store, { view: 'batch-verdict', indexes: ['version'] }),
  covers: new ViewStore<PersonCovers>(store, { view: 'batch-cover', indexes: ['batchId'] }),
});
export type EnrollmentViews = ReturnType<typeof enrollmentViews>;
