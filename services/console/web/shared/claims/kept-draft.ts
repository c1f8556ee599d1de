import { forgetIn } from '../api/drafts.ts';
import type { Draft } from './claim-draft.ts';

/** A form that somebody began and did not send. */
export interface KeptDraft {
  readonly draft: Draft;
  /** Of the request: sending once more after a broken connection is the same claim. */
  readonly key: string;
  /** When it was last typed on, in milliseconds. */
  readonly typedAtMs: number;
}

/** Papers are at hand or asked for within two weeks; nothing of a person lies about for longer. */
export const DRAFT_KEPT_MS = 14 * 24 * 3_600_000;

/** What is kept at a place. Null: nothing, nothing that can be read, or what is too old, which is forgotten. */
export const keptDraft = (store: Storage, place: string, nowMs: number): KeptDraft | null => {
  try {
    const { draft, key, typedAtMs = 0 } = JSON.parse(store.getItem(place) ?? '') as Partial<KeptDraft>;
    if (nowMs - typedAtMs < DRAFT_KEPT_MS && draft !== undefined && key !== undefined) return { draft, key, typedAtMs };
  } catch {
    // Nothing was kept, or nothing that can be read: begin anew.
    return null;
  }
  forgetIn(store, place);
  return null;
};
