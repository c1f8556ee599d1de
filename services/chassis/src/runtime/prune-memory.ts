import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DocumentStore } from '../persistence/document-store.ts';

const AT_ONCE = 500;
/** Between two deletions; a database in this process answers without letting anybody else in. */
const PAUSE_MS = 1;

/** Forgets what people asked for more than 30 days ago (keys, and commands that documents let go of), and how far events had come. */
export const pruneMemory = async (store: DocumentStore, yesterday: CivilDate): Promise<void> => {
  for (const { name, prunedBy } of store.declarations())
    while (prunedBy !== undefined && (await store.prune(name, yesterday, AT_ONCE)) > 0) await sleep(PAUSE_MS);
};
