import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { orInstead } from '../api/or-instead.ts';
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

/** What the browser could not keep, being full or forbidden to: it waits until the page is left. */
const unkept = new Map<string, WaitingPaper>();

/** Whoever signs out in another tab may remove it: this one lets go. */
const open = async (): Promise<IDBPDatabase<Schema>> => {
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

/** Another tab may be in the way of what keeps papers: nobody waits for that for ever. */
const PATIENCE_MS = 3_000;

/** Each once: what was written last is what is not kept yet. */
const everyWaiting = async (): Promise<readonly WaitingPaper[]> => {
  const kept = await orInstead<readonly WaitingPaper[]>(
    open().then((database) => database.getAll('waiting')),
    [],
    PATIENCE_MS,
  );
  return [...kept.filter(({ id }) => !unkept.has(id)), ...unkept.values()];
};

export interface WaitingPlace {
  readonly owner: string;
  readonly place: string;
  /** Until version 2 a paper waited at the id of its claim. */
  readonly claimId?: string | undefined;
}

/** Papers that wait at a place, the first chosen first. What the service would not take any more is forgotten. */
export const waitingAt = async ({ owner, place, claimId }: WaitingPlace): Promise<readonly WaitingPaper[]> => {
  const all = await everyWaiting();
  const old = all.filter(({ chosenAtMs }) => chosenAtMs < Date.now() - KEPT_MS);
  await Promise.all(old.map(({ id }) => forgetWaiting(id)));
  return all
    .filter((paper) => !old.includes(paper) && paper.owner === owner && [place, claimId].includes(paper.place))
    .map((paper) => ({ ...paper, place }))
    .sort((a, b) => a.chosenAtMs - b.chosenAtMs);
};

/** Never rejects: what the browser does not keep is sent all the same, as long as the page is open. */
export const keepWaiting = async (paper: WaitingPaper): Promise<void> => {
  unkept.set(paper.id, paper);
  await orInstead(
    open()
      .then((database) => database.put('waiting', paper))
      .then(() => unkept.delete(paper.id)),
    false,
    PATIENCE_MS,
  );
};

/** Never rejects: what cannot be forgotten is not shown to anybody else, and is too old in a week. */
export const forgetWaiting = async (id: string): Promise<void> => {
  unkept.delete(id);
  await orInstead(
    open().then((database) => database.delete('waiting', id)),
    undefined,
    PATIENCE_MS,
  );
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
  (await everyWaiting()).filter(({ chosenAtMs }) => chosenAtMs >= Date.now() - KEPT_MS).length;

/** Leaves nothing in this browser. */
export const forgetAllWaiting = async (): Promise<void> => {
  unkept.clear();
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
  await deleteDB(NAME);
};
