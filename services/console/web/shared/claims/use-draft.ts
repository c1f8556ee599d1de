import { useRef, useState } from 'react';
import { newKey } from '../api/client.ts';
import { DRAFTS, forgetIn, isUnwritten, keptIn } from '../api/drafts.ts';
import type { Draft } from './claim-draft.ts';
import { type KeptDraft, keptDraft } from './kept-draft.ts';

interface Found extends KeptDraft {
  /** It was kept before this page was opened. */
  readonly isOld: boolean;
}

const readKept = (store: Storage, place: string, initial: Draft): Found => {
  const kept = keptDraft(store, place, Date.now());
  if (kept !== null) return { ...kept, isOld: true };
  return { draft: initial, key: newKey(), typedAtMs: Date.now(), isOld: false };
};

/**
 * A draft kept under a name until it is sent, on the phone it is typed on: a call, a sign-in or a closed tab in the middle lose
 * nothing. Signing out forgets it. The name tells whose it is, so that the next person on the phone finds none. Where a machine
 * has many users, `sessionStorage` keeps it for the tab alone. `initial` where nothing is kept, and what is no
 * more than that is not kept. `restored`: something was. `lost`: the
 * browser does not keep it, for what it keeps is full or forbidden.
 */
export const useDraft = (name: string, initial: Draft = {}, store: Storage = localStorage) => {
  const place = `${DRAFTS}${name}`;
  const [found] = useState(() => readKept(store, place, initial));
  const [kept, keep] = useState<KeptDraft>(found);
  // Typed before this page was opened.
  const [restored, note] = useState(() => found.isOld && !isUnwritten(found.draft, initial));
  const [lost, setLost] = useState(false);
  // What was written last: one choice may write several fields.
  const latest = useRef<KeptDraft>(found);
  const forget = (): void => {
    forgetIn(store, place);
  };
  const write = (field: string, value: string): void => {
    // Another content is another request.
    const next = { draft: { ...latest.current.draft, [field]: value }, key: newKey(), typedAtMs: Date.now() };
    latest.current = next;
    if (isUnwritten(next.draft, initial)) forget();
    else setLost(!keptIn(store, place, next));
    keep(next);
  };
  const startOver = (): void => {
    forget();
    const next = { draft: initial, key: newKey(), typedAtMs: Date.now() };
    latest.current = next;
    keep(next);
    note(false);
  };
  return { draft: kept.draft, key: kept.key, restored, lost, write, forget, startOver };
};
