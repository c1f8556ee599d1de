import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { browser } from '@huji/all-in-one/testing/http-browser.ts';
import { buildPages } from '../console/browser.ts';
import { type EmptySystem, openEmptySystem, OPENING_MS_MAX } from './empty-system.ts';

let system: EmptySystem;
beforeAll(async () => {
  buildPages();
  system = await openEmptySystem();
}, OPENING_MS_MAX);
afterAll(() => system?.close());

test.each([
  ['reviewer-1', '/o', '/v1/claims'],
  ['clerk', '/e', '/v1/employers'],
])(
  '%s signs in, gets the page that was asked for, and reads through it what a service answers',
  async (who, page, path) => {
    const person = browser(system.pages);
    const first = await person.signIn(who, page);
    expect(first.status).toBe(200);
    expect(first.url.startsWith(system.pages)).toBe(true);
    expect(await first.text()).toContain('<div id="root">');
    const answer = await person.visit(`/api${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ cursor: null });
    expect((await person.visit(`/api/v1/funds`)).status).toBe(403);
  },
);

test('whoever is not signed in is asked to, and is told 401 by the interface', async () => {
  const stranger = browser(system.pages);
  const asked = await stranger.visit('/m');
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/auth/sign-in?to=%2Fm']);
  expect((await stranger.visit('/api/v1/claims')).status).toBe(401);
});
