import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';

/** Parts of submitted versions as enrollment sent them, under `partId`. Written once. */
export const openSubmissions = (store: DocumentStore) =>
  new WriteOnce<BatchSubmitted>(store, { collection: 'submission' }, { service: 'claim-adjudication' });
