import { expect, test } from '@jest/globals';
import { DRAFTS, forgetIn, isUnwritten, keptIn } from './drafts.ts';
import { forgetDrafts, unsentDrafts } from './unsent-drafts.ts';

/** As a browser has it: names of what is kept are its own keys. */
const storeOf = (kept: Readonly<Record<string, unknown>>): Storage => {
  const store = Object.create({
    getItem: (name: string) => (store as unknown as Record<string, string>)[name] ?? null,
    setItem: (name: string, text: string) => {
      Object.assign(store, { [name]: text });
    },
    removeItem: (name: string) => Reflect.deleteProperty(store, name),
  }) as Storage;
  for (const [name, each] of Object.entries(kept)) store.setItem(name, JSON.stringify(each));
  return store;
};

test('what was typed is counted; work that goes on elsewhere and choices of the reader are not', () => {
  const phone = storeOf({
    [`${DRAFTS}claim-1`]: { draft: { event: 'stay' }, typedAtMs: 1 },
    [`${DRAFTS}import`]: { workId: '1' },
    [`${DRAFTS}nothing`]: null,
    other: { typedAtMs: 1 },
  });
  const tab = storeOf({ [`${DRAFTS}appeal-1`]: { typed: 'why', typedAtMs: 1 } });
  expect(unsentDrafts([phone, tab])).toBe(2);
  forgetDrafts(phone);
  expect(Object.keys(phone)).toEqual(['other']);
});

test('a browser that is full, or keeps nothing, says so and breaks nothing', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
  } as unknown as Storage;
  expect(keptIn(full, 'draft:a', {})).toBe(false);
  expect(() => {
    forgetIn(full, 'draft:a');
  }).not.toThrow();
  const store = storeOf({});
  expect(keptIn(store, 'draft:a', { typedAtMs: 1 })).toBe(true);
  expect(unsentDrafts([store])).toBe(1);
});

test.each([
  ['emptied text', ' ', ''],
  ['fields that were emptied', { amount: '', reason: ' ' }, {}],
  ['what stood there at first', { receipt: 'A1', hospital: '' }, { receipt: 'A1' }],
  ['parts of parts', { first: { text: '' } }, {}],
])('%s is not asked about', (_, typed, initial) => {
  expect(isUnwritten(typed, initial)).toBe(true);
});

test.each([
  ['text', 'why', ''],
  ['one field of many', { amount: '', reason: 'why' }, {}],
  ['what stood there at first and was emptied', { receipt: '' }, { receipt: 'A1' }],
  ['a choice that is no text', { isPooled: true }, {}],
])('%s is', (_, typed, initial) => {
  expect(isUnwritten(typed, initial)).toBe(false);
});
