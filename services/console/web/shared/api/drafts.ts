/** Names of what was typed and not sent yet begin so; whoever signs out leaves none. */
export const DRAFTS = 'draft:';

/** Something that somebody typed says when; work that goes on elsewhere does not. */
const isTyped = (text: string | null): boolean => {
  try {
    return typeof (JSON.parse(text ?? '') as { readonly typedAtMs?: unknown } | null)?.typedAtMs === 'number';
  } catch {
    return false;
  }
};

const draftsIn = (store: Storage): readonly string[] => Object.keys(store).filter((name) => name.startsWith(DRAFTS));

/** How many forms somebody has written in that were not sent. */
export const unsentDrafts = (stores: readonly Storage[]): number =>
  stores.flatMap((store) => draftsIn(store).filter((name) => isTyped(store.getItem(name)))).length;

export const forgetDrafts = (store: Storage): void => {
  for (const name of draftsIn(store)) store.removeItem(name);
};

/** Whether it is kept: what a browser keeps may be full, or forbidden. */
export const keptIn = (store: Storage, name: string, kept: unknown): boolean => {
  try {
    store.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

export const forgetIn = (store: Storage, name: string): void => {
  try {
    store.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};
