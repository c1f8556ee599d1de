import { useCallback, useState } from 'react';
import { DRAFTS, forgetIn, keptIn } from './drafts.ts';

/** What is kept under a name; null: nothing, or nothing that can be read. */
const readKept = <Kept>(place: string, store: Storage): Kept | null => {
  try {
    const text = store.getItem(place);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
};

/** A browser that keeps nothing: the page works until it is left. */
const writeKept = (place: string, kept: unknown, store: Storage): void => {
  if (kept === null) forgetIn(store, place);
  else keptIn(store, place, kept);
};

/**
 * What this browser remembers under a name, through a reload of the page and until somebody signs out, and how to remember something else:
 * work that goes on elsewhere, by its ids. Null: nothing. Where a machine has many users, `sessionStorage` keeps it for the tab alone.
 */
export const useKept = <Kept>(
  name: string,
  store: Storage = localStorage,
): readonly [Kept | null, (kept: Kept | null) => void] => {
  const place = `${DRAFTS}${name}`;
  const [kept, set] = useState(() => readKept<Kept>(place, store));
  const keep = useCallback(
    (next: Kept | null) => {
      writeKept(place, next, store);
      set(next);
    },
    [place, store],
  );
  return [kept, keep];
};

interface Typed<Text> {
  readonly typed: Text;
  readonly typedAtMs: number;
}

/**
 * What is being written under a name, how to write on, and how to forget it once it is sent: kept in this tab through a reload and a
 * new sign-in, and until somebody signs out.
 */
export const useTyped = <Text>(name: string, initial: Text): readonly [Text, (typed: Text) => void, () => void] => {
  const [kept, keep] = useKept<Typed<Text>>(name, sessionStorage);
  const write = (typed: Text): void => {
    keep({ typed, typedAtMs: Date.now() });
  };
  const forget = (): void => {
    keep(null);
  };
  return [kept?.typed ?? initial, write, forget];
};
