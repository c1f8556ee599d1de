import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { present } from '@huji/contracts/shared/present.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SESSION_KEY } from './session.ts';
import { useKept, useTyped } from './use-kept.ts';

const storeOf = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
};

beforeEach(() => {
  Object.assign(globalThis, { localStorage: storeOf(), sessionStorage: storeOf() });
});
afterEach(() => {
  for (const name of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
});

/** What a hook gives whoever is signed in, on a page that they have just opened. */
const seenBy = <Seen>(subject: string | undefined, use: () => Seen): Seen => {
  const known = new QueryClient();
  known.setQueryData(SESSION_KEY, { signedIn: true, ...present({ subject }) });
  let seen: Seen | undefined;
  const Page = (): null => {
    seen = use();
    return null;
  };
  renderToStaticMarkup(createElement(QueryClientProvider, { client: known }, createElement(Page)));
  return seen as Seen;
};
const useReason = () => useTyped('reason-of-claim', '');
const useWork = () => useKept<{ readonly workId: string }>('import');

test('what somebody typed is there when they come back, and until they have sent it', () => {
  seenBy('li', useReason)[1]('because');
  const [typed, , forget] = seenBy('li', useReason);
  expect(typed).toBe('because');
  forget();
  expect(seenBy('li', useReason)[0]).toBe('');
});

test('whoever signs in next on the machine finds nothing of the person before, who finds it again', () => {
  seenBy('li', useReason)[1]('because');
  seenBy('li', useWork)[1]({ workId: '7' });
  expect([seenBy('wang', useReason)[0], seenBy('wang', useWork)[0]]).toEqual(['', null]);
  expect([seenBy(undefined, useReason)[0], seenBy(undefined, useWork)[0]]).toEqual(['', null]);
  seenBy('wang', useReason)[1]('mine');
  expect([seenBy('li', useReason)[0], seenBy('li', useWork)[0]]).toEqual(['because', { workId: '7' }]);
});

test('text that was emptied again is kept nowhere', () => {
  const [, write] = seenBy('li', useReason);
  write('because');
  write(' ');
  expect(sessionStorage.length).toBe(0);
});

test('what says nothing is told by whoever knows: a tick without a word says something', () => {
  const useTicked = () =>
    useTyped<Readonly<Record<string, string>>>('gaps', {}, (gaps) => Object.keys(gaps).length === 0);
  seenBy('li', useTicked)[1]({ invoice: '' });
  expect(seenBy('li', useTicked)[0]).toEqual({ invoice: '' });
  seenBy('li', useTicked)[1]({});
  expect(sessionStorage.length).toBe(0);
});
