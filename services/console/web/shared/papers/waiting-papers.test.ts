import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import {
  countWaiting,
  DRAFT,
  forgetAllWaiting,
  forgetWaiting,
  keepWaiting,
  moveDraft,
  waitingAt,
  type WaitingPaper,
} from './waiting-papers.ts';

const NOW = Date.UTC(2025, 8, 1);
const paperOf = (id: string, more: Partial<WaitingPaper> = {}): WaitingPaper => ({
  ...{ id, owner: 'li', place: DRAFT, type: 'receipt', fileName: `${id}.jpg`, content: new Blob([id]) },
  ...{ chosenAtMs: NOW },
  ...more,
});
const put = (property: PropertyDescriptor): void => {
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...property });
};
const settled = async <Value>(waiting: Promise<Value>): Promise<Value> => {
  await jest.advanceTimersByTimeAsync(60_000);
  return waiting;
};

/** One that nobody answers. */
class Unanswered {
  addEventListener(): void {
    // Nothing ever happens.
  }
}
const BROWSERS: readonly (readonly [string, () => void])[] = [
  [
    'forbids what it keeps',
    () => {
      put({
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    },
  ],
  [
    'does not answer, another tab being in its way',
    () => {
      Object.assign(globalThis, { IDBRequest: Unanswered });
      put({ value: { open: () => new Unanswered(), deleteDatabase: () => new Unanswered() } });
    },
  ],
];

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(async () => {
  forgetAllWaiting().catch(() => undefined);
  await jest.advanceTimersByTimeAsync(60_000);
  jest.useRealTimers();
  for (const name of ['indexedDB', 'IDBRequest']) Reflect.deleteProperty(globalThis, name);
});

test.each(BROWSERS)('a paper chosen in a browser that %s is sent with its claim', async (_, be) => {
  be();
  await settled(keepWaiting(paperOf('a')));
  await settled(keepWaiting(paperOf('b', { owner: 'wang' })));
  expect((await settled(waitingAt({ owner: 'li', place: DRAFT }))).map(({ id }) => id)).toEqual(['a']);
  await settled(moveDraft('li', '2025-1'));
  expect((await settled(waitingAt({ owner: 'li', place: DRAFT }))).map(({ id }) => id)).toEqual([]);
  expect((await settled(waitingAt({ owner: 'li', place: '2025-1' }))).map(({ id }) => id)).toEqual(['a']);
  expect(await settled(countWaiting())).toBe(2);
  await settled(forgetWaiting('a'));
  expect(await settled(countWaiting())).toBe(1);
});

test.each(BROWSERS)('whoever signs out in a browser that %s leaves no paper', async (_, be) => {
  be();
  await settled(keepWaiting(paperOf('a')));
  forgetAllWaiting().catch(() => undefined);
  expect(await settled(countWaiting())).toBe(0);
});
