import { openDeputies } from '@huji/chassis/duties/deputies.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { SERVICE } from '../documents/documents.ts';
import { openEmployerClerks } from './employer-clerks.ts';

export const openViews = (store: DocumentStore) => ({
  employerClerks: openEmployerClerks(store),
  /** Who stands in for whom, as enrollment said it. */
  deputies: openDeputies(store, SERVICE),
});
export type Views = ReturnType<typeof openViews>;
