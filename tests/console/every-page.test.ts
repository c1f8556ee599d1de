import { afterAll, describe, expect, test } from '@jest/globals';
import { findingsOf, misfitsOf, type Opened, openPageIn, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { type Screen, SCREENS, settled } from './page-matrix.ts';
import { bringBack, bringInto, REFUSED } from './page-states.ts';
import { routedPages } from './routed-pages.ts';
import { codesOf } from './told-codes.ts';

/** Each width and language once; `make screens` takes them crosswise, in light, dark and large type, and in every state. */
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a phone', {}],
  ['on a desk, in English, dark, in large type', { width: 1280, language: 'en', theme: 'dark', size: 'large' }],
];
const CODES = /\b[A-Z]{2,}_[A-Z_]+\b/;
/** What belongs in no page: names of our own, and values that are missing. */
const INTERNAL = /\bundefined\b|\bnull\b|NaN|\[object|in-review|awaiting-|office-notice/;

/** Doors of those who never saw a rule book. */
const OF_OTHERS = ['/m', '/e'];

describe('the matrix of pages', () => {
  test('has every page that the routers and the server know, and no other', () => {
    const routed = routedPages();
    const played = [...new Set(SCREENS.map(({ route }) => route))];
    expect(routed.length).toBeGreaterThan(25);
    expect(routed.filter((route) => !played.includes(route))).toEqual([]);
    expect(played.filter((route) => !routed.includes(route))).toEqual([]);
  });

  test('calls no two pages alike, and each application by its own door', () => {
    const names = SCREENS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const elsewhere = SCREENS.filter(
      ({ person, door, route }) => person !== null && !`${route}/`.startsWith(`${door}/`),
    );
    expect(elsewhere).toEqual([]);
  });
});

describePages('every page', (pages) => {
  const made = new Map<string, string>();
  const open = async (reader: Reader, { person, door }: Screen): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    if (person !== null) await signInAs(opened.page, pages.office.url, door, person);
    return opened;
  };
  const visit = async ({ page }: Opened, { reach }: Screen): Promise<void> => {
    await reach({ page, url: pages.office.url, made });
    await settled(page);
  };

  describe.each(READERS)('%s', (_, reader) => {
    /** Whoever has signed in stays so: pages of one person are opened one after the other. */
    const people = new Map<string, Opened>();
    afterAll(() => Promise.all([...people.values()].map(({ context }) => context.close())));

    test.each(SCREENS.map((screen) => [screen.name, screen] as const))('%s is sound', async (__, screen) => {
      const key = screen.person ?? screen.name;
      const known = people.get(key);
      const opened = known === undefined ? await open(reader, screen) : await openPageIn(known.context);
      if (known === undefined) people.set(key, opened);
      const { page, faults } = opened;
      // Paths to a page begin at the first page of whoever it is.
      if (screen.person !== null) {
        await page.goto(`${pages.office.url}${screen.door}`);
        await settled(page);
      }
      await visit(opened, screen);
      expect(await findingsOf(page)).toEqual([]);
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(INTERNAL);
      if (screen.namesCodes !== true) expect(text).not.toMatch(CODES);
      if (OF_OTHERS.includes(screen.door)) expect(await codesOf(page)).toEqual([]);
      const expected = screen.answered === undefined ? null : `status of ${String(screen.answered)} `;
      expect(faults.filter((fault) => expected === null || !fault.includes(expected))).toEqual([]);
      // What is there for paper alone has a heading of its own.
      expect(await page.locator('main h1:visible').count()).toBe(1);
      // Without what it reads it says what it is all the same.
      if (reader.language === undefined) {
        await bringInto(page, REFUSED);
        expect(await page.locator('main h1:visible').count()).toBe(1);
        await bringBack(page);
      }
      // On a phone its words are the longest.
      if (reader.language === 'en') {
        await page.setViewportSize({ width: 360, height: 800 });
        expect(await misfitsOf(page)).toEqual([]);
      }
      await page.close();
    });
  });

  test('the code of a plan or of a reason is found, shown or not', async () => {
    const { page, context } = await openReader(pages.browser, pages.office.url);
    await page.goto(`${pages.office.url}/`);
    expect(await codesOf(page)).toEqual([]);
    const planted =
      '<p>HM、TRI.hospital</p><details><summary>-</summary>UNDER_AGE</details><i aria-label="SHORT"></i>' +
      '<p>ID，条款 HA.formula，C2026-0000012</p>';
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '${planted}')`);
    expect(await codesOf(page)).toEqual(['HM', 'SHORT', 'TRI.hospital', 'UNDER_AGE']);
    await context.close();
  });

  test('no page of the office leaves out without a word what somebody may do, when that is not known', async () => {
    const { page, context } = await openReader(pages.browser, pages.office.url);
    const closed = /\/v1\/duties/;
    await page.route(closed, (route) => route.fulfill({ status: 503, json: { status: 503, title: '', titleZh: '' } }));
    await page.goto(`${pages.office.url}/o`);
    await page.locator('button', { hasText: '审核员' }).first().click();
    await page.getByRole('alert').getByText('现在没有读到').waitFor();
    await page.unroute(closed);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('tbody tr').first().waitFor();
    await context.close();
  });
});
