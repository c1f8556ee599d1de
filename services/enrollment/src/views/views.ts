import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openCovers } from './batch-cover.ts';
import { openVerdicts } from './batch-verdict.ts';

export const openViews = (store: DocumentStore) => ({ verdicts: openVerdicts(store), covers: openCovers(store) });
export type Views = ReturnType<typeof openViews>;
