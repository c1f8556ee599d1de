import { ShortLived } from '@huji/chassis/aggregate/short-lived.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';

/** `roster-upload/<long work>`: a large file that was sent, and what came of it. */
export const openRosterUploads = (store: DocumentStore) =>
  new ShortLived<RosterUpload>(store, { collection: 'roster-upload', indexes: ['employer'] });
