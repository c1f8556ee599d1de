import { expect, test } from '@jest/globals';
import { DRAFT_KEPT_MS, keptDraft } from './kept-draft.ts';

const NOW = Date.UTC(2025, 8, 1);
const storeWith = (text: string | null) => {
  const removed: string[] = [];
  const store = { getItem: () => text, removeItem: (name: string) => removed.push(name) } as unknown as Storage;
  return { store, removed };
};
const kept = (typedAtMs: number): string => JSON.stringify({ draft: { event: 'stay' }, key: 'k', typedAtMs });

test('what was begun is there for two weeks, then it is forgotten', () => {
  const fresh = storeWith(kept(NOW - DRAFT_KEPT_MS + 1));
  expect(keptDraft(fresh.store, 'p', NOW)).toMatchObject({ draft: { event: 'stay' }, key: 'k' });
  expect(fresh.removed).toEqual([]);
  const old = storeWith(kept(NOW - DRAFT_KEPT_MS));
  expect(keptDraft(old.store, 'p', NOW)).toBeNull();
  expect(old.removed).toEqual(['p']);
});

test.each([null, '', 'not JSON', '{}', 'null'])('%j is nothing that was begun', (text) => {
  expect(keptDraft(storeWith(text).store, 'p', NOW)).toBeNull();
});
