import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { AssessmentRecord } from '../domain/assessment/assessment-record.ts';

/** What was found of each version of a batch, under `versionId`. Written once. */
export const openAssessments = (store: DocumentStore) =>
  new WriteOnce<AssessmentRecord>(store, { collection: 'assessment' }, { service: 'claim-adjudication' });
