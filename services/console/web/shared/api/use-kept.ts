import { useCallback, useState } from 'react';
import { DRAFTS, forgetIn, isUnwritten, keptIn } from './drafts.ts';
import { useSession } from './session.ts';

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

/** A name under which whoever is signed in finds what they kept, and whoever signs in next on the machine nothing. */
export const useOwnName = (name: string): string => `${useSession().data?.subject ?? ''}:${name}`;

/** What is remembered under an own name, and how to remember something else: from now on, and through a reload. Null: nothing. */
const useOwn = <Kept>(name: string, store: Storage) => {
  const place = `${DRAFTS}${useOwnName(name)}`;
  const [held, hold] = useState(() => ({ place, kept: readKept<Kept>(place, store) }));
  const current = held.place === place ? held : { place, kept: readKept<Kept>(place, store) };
  if (current !== held) hold(current);
  const write = useCallback(
    (next: Kept | null, lasting: Kept | null): void => {
      writeKept(place, lasting, store);
      hold({ place, kept: next });
    },
    [place, store],
  );
  return [current.kept, write] as const;
};

/**
 * What this browser remembers under a name for whoever is signed in, through a reload of the page and until somebody signs out, and how to
 * remember something else: work that goes on elsewhere, by its ids. Null: nothing. Where a machine has many users, `sessionStorage` keeps
 * it for the tab alone.
 */
export const useKept = <Kept>(
  name: string,
  store: Storage = localStorage,
): readonly [Kept | null, (kept: Kept | null) => void] => {
  const [kept, write] = useOwn<Kept>(name, store);
  const keep = useCallback(
    (next: Kept | null) => {
      write(next, next);
    },
    [write],
  );
  return [kept, keep];
};

interface Typed<Text> {
  readonly typed: Text;
  readonly typedAtMs: number;
}

/**
 * What is being written under a name, how to write on, and how to forget it once it is sent: kept in this tab for whoever is signed in,
 * through a reload and their next sign-in, and until somebody signs out. What says nothing (`saysNothing`; absent: it is as `initial`, but
 * for blanks) is not kept.
 */
export const useTyped = <Text>(
  name: string,
  initial: Text,
  saysNothing: (typed: Text) => boolean = (typed) => isUnwritten(typed, initial),
): readonly [Text, (typed: Text) => void, () => void] => {
  const [kept, write] = useOwn<Typed<Text>>(name, sessionStorage);
  const writeOn = (typed: Text): void => {
    const next = { typed, typedAtMs: Date.now() };
    write(next, saysNothing(typed) ? null : next);
  };
  const forget = (): void => {
    write(null, null);
  };
  return [kept?.typed ?? initial, writeOn, forget];
};
