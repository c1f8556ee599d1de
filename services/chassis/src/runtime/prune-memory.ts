import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { COMMANDS } from '../aggregate/command-memory.ts';
import { IDEMPOTENCY_KEYS } from '../http/idempotency-keys.ts';
import type { DocumentStore } from '../persistence/document-store.ts';

const AT_ONCE = 500;
/** Between two deletions; a database in this process answers without letting anybody else in. */
const PAUSE_MS = 1;

/** Forgets what people asked for more than 30 days ago: their keys, and their commands that documents let go of. */
export const pruneMemory = async (store: DocumentStore, yesterday: CivilDate): Promise<void> => {
  for (const { name } of [IDEMPOTENCY_KEYS, COMMANDS])
    while ((await store.prune(name, yesterday, AT_ONCE)) > 0) await sleep(PAUSE_MS);
};
