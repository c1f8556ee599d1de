import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Refused } from './client.ts';
import { signOut, unsentHere } from './sign-out.ts';

const storeOf = (names: readonly string[]): Storage => {
  const kept = new Map(names.map((name) => [name, JSON.stringify({ typedAtMs: 1 })]));
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => kept.delete(name) && Reflect.deleteProperty(store, name),
    clear: () => {
      for (const name of [...kept.keys()]) store.removeItem(name);
    },
  };
  for (const name of names) Object.assign(store, { [name]: '' });
  return store as unknown as Storage;
};

const forbidden = {
  get: (): never => {
    throw new DOMException('forbidden', 'SecurityError');
  },
};
const assign = jest.fn();
const put = (name: string, property: PropertyDescriptor): void => {
  Object.defineProperty(globalThis, name, { configurable: true, ...property });
};
/** What keeps papers never answers: another tab is in its way. */
class Unanswered {
  addEventListener(): void {
    // Nothing ever happens.
  }
}
const SILENT = { open: () => new Unanswered(), deleteDatabase: () => new Unanswered() };

beforeEach(() => {
  jest.useFakeTimers();
  put('localStorage', { value: storeOf(['draft:a']) });
  put('sessionStorage', { value: storeOf(['draft:b', 'acting-for']) });
  put('indexedDB', { value: SILENT });
  put('IDBRequest', { value: Unanswered });
  put('location', { value: { assign } });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  assign.mockReset();
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'IDBRequest', 'location'])
    Reflect.deleteProperty(globalThis, name);
});

const answering = (status: number, body: string): void => {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status }));
};
const left = async (): Promise<unknown> => {
  const leaving = signOut().catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(10_000);
  return leaving;
};

test('nobody waits for ever to be told what would be lost', async () => {
  const counting = unsentHere();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await counting).toEqual({ drafts: 2, papers: 0 });
});

test('a browser that forbids what it keeps loses nothing', async () => {
  put('localStorage', forbidden);
  put('sessionStorage', forbidden);
  put('indexedDB', forbidden);
  const counting = unsentHere();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await counting).toEqual({ drafts: 0, papers: 0 });
});

test('whoever is signed out leaves, and leaves nothing, also where papers cannot be forgotten', async () => {
  answering(200, '{"to":"https://provider/end"}');
  await left();
  expect(assign).toHaveBeenCalledWith('https://provider/end');
  expect(
    [Object.keys(localStorage), Object.keys(sessionStorage)].flat().filter((name) => /^draft|^acting/.test(name)),
  ).toEqual([]);
});

test.each([
  [
    'that forbids what it keeps',
    () => {
      put('localStorage', forbidden);
      put('sessionStorage', forbidden);
    },
    '{"to":"/there"}',
    '/there',
  ],
  ['that is not told where to', () => undefined, '<html>', '/auth/signed-out?of=here'],
])('whoever is signed out leaves a browser %s', async (_, set, body, to) => {
  set();
  answering(200, body);
  await left();
  expect(assign).toHaveBeenCalledWith(to);
});

test.each([403, 503])('an answer of %d is told as what it is, and all is kept', async (status) => {
  answering(status, '');
  const error = await left();
  expect((error as Refused).problem.status).toBe(status);
  expect(assign).not.toHaveBeenCalled();
  expect(Object.keys(localStorage)).toContain('draft:a');
});
