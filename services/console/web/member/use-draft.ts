import { useState } from 'react';
import { newKey } from '../shared/api/client.ts';
import type { Draft } from './claim-draft.ts';

interface Kept {
  readonly draft: Draft;
  /** Of the request: sending once more after a broken connection is the same claim. */
  readonly key: string;
}

const readKept = (place: string, initial: Draft): Kept => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '') as Partial<Kept>;
    if (kept.draft !== undefined && kept.key !== undefined) return { draft: kept.draft, key: kept.key };
  } catch {
    // Nothing was kept, or nothing that can be read: begin anew.
  }
  return { draft: initial, key: newKey() };
};

/**
 * A draft kept under a name for this tab alone: signing in again in the middle loses nothing, and closing the tab leaves
 * nothing. `initial` where nothing is kept.
 */
export const useDraft = (place: string, initial: Draft = {}) => {
  const [kept, keep] = useState(() => readKept(place, initial));
  const write = (name: string, value: string): void => {
    // Another content is another request.
    const next = { draft: { ...kept.draft, [name]: value }, key: newKey() };
    sessionStorage.setItem(place, JSON.stringify(next));
    keep(next);
  };
  const forget = (): void => {
    sessionStorage.removeItem(place);
  };
  return { ...kept, write, forget };
};
