import { useRef, useState } from 'react';
import { newKey } from '../api/client.ts';
import { DRAFTS } from '../api/session.ts';
import type { Draft } from './claim-draft.ts';

interface Kept {
  readonly draft: Draft;
  /** Of the request: sending once more after a broken connection is the same claim. */
  readonly key: string;
  /** When it was last typed on, in milliseconds. */
  readonly typedAtMs: number;
}

/** Papers are at hand or asked for within two weeks; nothing of a person lies about for longer. */
const KEPT_MS = 14 * 24 * 3_600_000;

const readKept = (store: Storage, place: string, initial: Draft): Kept => {
  try {
    const { draft, key, typedAtMs = 0 } = JSON.parse(store.getItem(place) ?? '') as Partial<Kept>;
    const isFresh = Date.now() - typedAtMs < KEPT_MS;
    if (isFresh && draft !== undefined && key !== undefined) return { draft, key, typedAtMs };
    store.removeItem(place);
  } catch {
    // Nothing was kept, or nothing that can be read: begin anew.
  }
  return { draft: initial, key: newKey(), typedAtMs: Date.now() };
};

/**
 * A draft kept under a name until it is sent, on the phone it is typed on: a call, a sign-in or a closed tab in the middle lose
 * nothing. Signing out forgets it. The name tells whose it is, so that the next person on the phone finds none. Where a machine
 * has many users, `sessionStorage` keeps it for the tab alone. `initial` where nothing is kept. `restored`: something was.
 */
export const useDraft = (name: string, initial: Draft = {}, store: Storage = localStorage) => {
  const place = `${DRAFTS}${name}`;
  const [kept, keep] = useState(() => readKept(store, place, initial));
  // Typed before this page was opened.
  const [restored, note] = useState(() => store.getItem(place) !== null && Object.keys(kept.draft).length > 0);
  // What was written last: one choice may write several fields.
  const latest = useRef(kept);
  const write = (field: string, value: string): void => {
    // Another content is another request.
    const next = { draft: { ...latest.current.draft, [field]: value }, key: newKey(), typedAtMs: Date.now() };
    latest.current = next;
    store.setItem(place, JSON.stringify(next));
    keep(next);
  };
  const forget = (): void => {
    store.removeItem(place);
  };
  const startOver = (): void => {
    forget();
    const next = { draft: initial, key: newKey(), typedAtMs: Date.now() };
    latest.current = next;
    keep(next);
    note(false);
  };
  return { draft: kept.draft, key: kept.key, restored, write, forget, startOver };
};
