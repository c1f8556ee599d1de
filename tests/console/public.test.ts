import { expect, test } from '@jest/globals';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { findingsOf, openReader, type Reader } from './browser.ts';
import { describePages } from './describe-pages.ts';

const READERS: readonly (readonly [string, Reader])[] = [
  ['on a phone', {}],
  ['on a phone, in English, dark, in large type', { language: 'en', theme: 'dark', size: 'large' }],
  ['on a desk, in English', { width: 1280, language: 'en' }],
  ['on a desk', { width: 1280 }],
];

describePages('whoever is not signed in', (pages) => {
  test.each(READERS)('%s finds the three doors and the public figures, and axe nothing', async (_, reader) => {
    const { page, context, faults } = await openReader(pages.browser, pages.office.url, reader);
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (['script', 'stylesheet'].includes(request.resourceType())) loaded.push(new URL(request.url()).pathname);
    });
    await page.goto(pages.office.url);
    expect(
      await page.locator('.doors a').evaluateAll((doors) => doors.map((door) => door.getAttribute('href'))),
    ).toEqual(['/m', '/e', '/o']);
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('a[href="/public"]').click();
    await page.locator('.figures').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    // Plans, benefits and funds are called by their names, as the rule books have them.
    const codes = readShippedRuleBooks().flatMap(({ value }) => value.plans.map(({ code }) => code));
    const named = await page.locator('main').innerText();
    expect([...new Set(codes)].filter((code) => new RegExp(`\\b${code}\\b`).test(named))).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
    expect([...new Set(loaded)]).toEqual(['/assets/plain.css']);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('reads the books’ hash and sums as the proof for the office gives them, and no number under five', async () => {
    const { page, context } = await openReader(pages.browser, pages.office.url);
    await page.goto(`${pages.office.url}/public`);
    const token = await page.request.post(`${pages.office.url}/dev/token`, { data: { subject: 'supervisor' } });
    const { access_token: bearer } = (await token.json()) as { access_token: string };
    const proof = await page.request.get(`${pages.office.url}/v1/journal/proof`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    const { sha256, sumYuan } = (await proof.json()) as { sha256: string; sumYuan: string };
    expect(await page.locator('code').innerText()).toBe(sha256);
    expect(sumYuan).toBe('0.00');
    for (const [title, least] of [
      ['已核定的给付', 3],
      ['不予给付的原因', 1],
    ] as const) {
      const table = page.getByRole('region', { name: title, exact: true }).locator('table');
      const counts = await table.locator('td:nth-child(2)').allInnerTexts();
      expect([title, counts.length >= least]).toEqual([title, true]);
      for (const count of counts) expect(count === '未显示' || Number(count.replace(',', '')) >= 5).toBe(true);
    }
    await context.close();
  });

  test('is printed in black on white, without its keys, whatever is shown on the screen', async () => {
    const { page, context } = await openReader(pages.browser, `${pages.office.url}/public`, { theme: 'dark' });
    await page.goto(`${pages.office.url}/public`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await context.close();
  });

  test('chooses language and type size by a link, and is back on the page', async () => {
    const { page, context } = await openReader(pages.browser, pages.office.url);
    await page.goto(`${pages.office.url}/public`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Public figures' }).waitFor();
    await page.getByRole('link', { name: 'Large type' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/public');
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    await context.close();
  });
});
