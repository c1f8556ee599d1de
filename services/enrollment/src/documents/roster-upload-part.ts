import { ShortLived } from '@huji/chassis/aggregate/short-lived.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import {
  countOf,
  partsOfRange,
  type RosterUpload,
  UPLOAD_LISTS,
  type UploadList,
} from '../domain/roster/roster-upload.ts';

/** Some bytes of the file in base64, or some entries of a list as JSON: sealed under the key of the batch. */
export interface RosterUploadPart {
  readonly sealed: string;
}

export const uploadPartId = (workId: string, of: UploadList | 'file', part: number): string =>
  `${workId}:${of}:${String(part)}`;

/** Every part there is of an upload. */
export const uploadPartIds = (workId: string, { fileParts, outcome }: RosterUpload): readonly string[] => [
  ...Array.from({ length: fileParts }, (_, index) => uploadPartId(workId, 'file', index + 1)),
  ...(outcome?.ok === true
    ? UPLOAD_LISTS.flatMap((list) =>
        partsOfRange({ from: 0, to: countOf(outcome[list]) }).map((part) => uploadPartId(workId, list, part)),
      )
    : []),
];

export const openRosterUploadParts = (store: DocumentStore) =>
  new ShortLived<RosterUploadPart>(store, { collection: 'roster-upload-part' });
