import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { PaperType } from '../claims/paper-names.ts';

/** A paper that somebody chose and that is not whole at the service yet. */
export interface WaitingPaper {
  readonly id: string;
  /** The person it belongs to: nobody else who uses this browser is shown it. */
  readonly owner: string;
  /** Number of the claim, or `DRAFT` while it is not filed. */
  readonly place: string;
  readonly type: PaperType;
  readonly fileName: string;
  readonly content: Blob;
  readonly chosenAtMs: number;
  /** Once the service has given it a place. */
  readonly paperNo?: number;
  /** As it is named where somebody filed the claim for another. Of version 1 alone: asked anew, the service gives the number. */
  readonly paperId?: string;
}

/** Where papers wait for a claim that is not filed yet. */
export const DRAFT = 'draft';

const NAME = 'huji-papers';
const VERSION = 2;
const KEPT_MS = 7 * 86_400_000;

interface Schema extends DBSchema {
  readonly waiting: { readonly key: string; readonly value: WaitingPaper };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Whoever signs out in another tab may remove it: this one lets go. */
const open = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>(NAME, VERSION, {
    upgrade: (database, before) => {
      // What waits since version 1 is read as it was written.
      if (before === 0) database.createObjectStore('waiting', { keyPath: 'id' });
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  });
  return opened;
};

export interface WaitingPlace {
  readonly owner: string;
  readonly place: string;
  /** Until version 2 a paper waited at the id of its claim. */
  readonly claimId?: string | undefined;
}

/** Papers that wait at a place, the first chosen first. What the service would not take any more is forgotten. */
export const waitingAt = async ({ owner, place, claimId }: WaitingPlace): Promise<readonly WaitingPaper[]> => {
  const database = await open();
  const all = await database.getAll('waiting');
  const old = all.filter(({ chosenAtMs }) => chosenAtMs < Date.now() - KEPT_MS);
  await Promise.all(old.map(({ id }) => database.delete('waiting', id)));
  return all
    .filter((paper) => !old.includes(paper) && paper.owner === owner && [place, claimId].includes(paper.place))
    .map((paper) => ({ ...paper, place }))
    .sort((a, b) => a.chosenAtMs - b.chosenAtMs);
};

export const keepWaiting = async (paper: WaitingPaper): Promise<void> => {
  await (await open()).put('waiting', paper);
};

export const forgetWaiting = async (id: string): Promise<void> => {
  await (await open()).delete('waiting', id);
};

/** Of whoever may send to a place no more. */
export const forgetPlace = async (place: WaitingPlace): Promise<void> => {
  await Promise.all((await waitingAt(place)).map(({ id }) => forgetWaiting(id)));
};

/** The claim is filed: what waited for it is sent to it. */
export const moveDraft = async (owner: string, number: string): Promise<void> => {
  for (const paper of await waitingAt({ owner, place: DRAFT })) await keepWaiting({ ...paper, place: number });
};

/** How many would be lost with what this browser keeps, whosever they are. */
export const countWaiting = async (): Promise<number> =>
  (await (await open()).getAll('waiting')).filter(({ chosenAtMs }) => chosenAtMs >= Date.now() - KEPT_MS).length;

/** Leaves nothing in this browser. */
export const forgetAllWaiting = async (): Promise<void> => {
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
  await deleteDB(NAME);
};
