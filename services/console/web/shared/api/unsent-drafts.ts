import { DRAFTS } from './drafts.ts';

/** Something that somebody typed says when; work that goes on elsewhere does not. */
const isTyped = (text: string | null): boolean => {
  try {
    return typeof (JSON.parse(text ?? '') as { readonly typedAtMs?: unknown } | null)?.typedAtMs === 'number';
  } catch {
    return false;
  }
};

const draftsIn = (store: Storage): readonly string[] => Object.keys(store).filter((name) => name.startsWith(DRAFTS));

/** Where this browser keeps things, for good and for the tab: none where that is forbidden. */
export const storesHere = (): readonly Storage[] =>
  [() => localStorage, () => sessionStorage].flatMap((open) => {
    try {
      return [open()];
    } catch {
      return [];
    }
  });

/** How many forms somebody has written in that were not sent. */
export const unsentDrafts = (stores: readonly Storage[]): number =>
  stores.flatMap((store) => draftsIn(store).filter((name) => isTyped(store.getItem(name)))).length;

export const forgetDrafts = (store: Storage): void => {
  for (const name of draftsIn(store)) store.removeItem(name);
};
