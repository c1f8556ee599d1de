import { useState } from 'react';
import { newKey } from '../shared/api/client.ts';
import type { Draft } from './claim-draft.ts';

/** Kept for this tab alone: signing in again in the middle loses nothing, and closing the tab leaves nothing. */
const PLACE = 'claim-draft';

interface Kept {
  readonly draft: Draft;
  /** Of the request: sending once more after a broken connection is the same claim. */
  readonly key: string;
}

const readKept = (): Kept => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? '') as Partial<Kept>;
    if (kept.draft !== undefined && kept.key !== undefined) return { draft: kept.draft, key: kept.key };
  } catch {
    // Nothing was kept, or nothing that can be read: begin anew.
  }
  return { draft: {}, key: newKey() };
};

export const useDraft = () => {
  const [kept, keep] = useState(readKept);
  const write = (name: string, value: string): void => {
    // Another content is another request.
    const next = { draft: { ...kept.draft, [name]: value }, key: newKey() };
    sessionStorage.setItem(PLACE, JSON.stringify(next));
    keep(next);
  };
  const forget = (): void => {
    sessionStorage.removeItem(PLACE);
  };
  return { ...kept, write, forget };
};
