import { useCallback, useState } from 'react';
import { DRAFTS } from './session.ts';

const readKept = <Kept>(place: string): Kept | null => {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
};

const writeKept = (place: string, kept: unknown): void => {
  try {
    if (kept === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the page works until it is left.
  }
};

/**
 * What this browser remembers under a name, through a reload of the page and until somebody signs out, and how to remember something else:
 * work that goes on elsewhere, by its ids. Null: nothing.
 */
export const useKept = <Kept>(name: string): readonly [Kept | null, (kept: Kept | null) => void] => {
  const place = `${DRAFTS}${name}`;
  const [kept, set] = useState(() => readKept<Kept>(place));
  const keep = useCallback(
    (next: Kept | null) => {
      writeKept(place, next);
      set(next);
    },
    [place],
  );
  return [kept, keep];
};
