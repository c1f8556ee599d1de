import { beforeAll, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { memberOf, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { listClaims, readClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { answerCompletion, requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';
import { stayOn } from './stay-on.ts';

const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk', { width: 1280 }],
  ['on a phone, in English, dark, in large type', { language: 'en', theme: 'dark', size: 'large' }],
];
const RECEIPT = 'SHARED-1';
/** A reviewer of the sample office, by name and post. */
const NAMED = /^(?:王芳|李强|赵磊)（审核员）/;

describePages('a reviewer who wants to know what was before', (pages) => {
  /** The same receipt in two claims: of somebody, and of somebody else, who was asked twice for papers. */
  const made = { first: '', second: '' };

  beforeAll(async () => {
    const { url } = pages.office;
    const addresses = oneAddress(url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const { on } = (await (await fetch(`${url}/dev/business-date`)).json()) as { readonly on: string };
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'paid', limit: 200 } });
    const stays = claims.filter(({ event }) => event === 'stay');
    const [one, other] = [...new Set(stays.map(({ personId }) => personId))];
    const key = (): string => crypto.randomUUID();
    const file = async (personId: string): Promise<string> => {
      const body = stayOn(addDays(civilDate(on), -3), RECEIPT);
      const { claimId } = await desk.call(memberOf(personId), submitOwnClaim, { body, key: key() });
      await desk.drain();
      return claimId;
    };
    const first = await file(one!);
    const second = await file(other!);
    const params = { claimId: second };
    for (const [gap, answer] of [
      ['settlement', '已交到办事大厅'],
      ['discharge', '医院补开后已交'],
    ] as const) {
      await desk.call(REVIEWERS[0], requestCompletion, { params, key: key(), body: { gaps: [{ gap }] } });
      await desk.call(memberOf(other!), answerCompletion, { params, key: key(), body: { answer } });
      await desk.drain();
    }
    const numberOf = async (claimId: string): Promise<string> =>
      (await desk.call(SUPERVISOR, readClaim, { params: { claimId } })).number;
    made.first = await numberOf(first);
    made.second = await numberOf(second);
  }, 300_000);

  test.each(READERS)('%s finds both requests, the other claim of the receipt, and the person', async (_, reader) => {
    const { page, context, faults } = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(page, pages.office.url, `/o/claims/${made.second}`, '王芳');
    await settled(page);
    const text = await page.locator('main').innerText();
    expect(text).toContain('已交到办事大厅');
    expect(text).toContain('医院补开后已交');
    // To be held against the photographed receipt.
    expect(text).toContain(RECEIPT);
    expect(await findingsOf(page)).toEqual([]);
    const link = page.locator('.facts').getByRole('link', { name: made.first });
    await link.press('Enter');
    await page.locator('h1', { hasText: made.first }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: made.second }).waitFor();
    const person = page.locator('.facts a[href="/o/person"]');
    const name = await person.innerText();
    await person.press('Enter');
    await page.locator('h1', { hasText: name }).waitFor();
    await page.locator(`a[href$="${made.second}"]`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('reads who reviewed a paid claim, when and what they said', async () => {
    const { page, context, faults } = await openReader(pages.browser, pages.office.url, { width: 1280 });
    let lookUps = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/v1/staff')) lookUps += 1;
    });
    // As a claim of before the number of its receipt was kept is answered.
    await page.route(/\/claims\/[^/]+\/report$/, async (route) => {
      const response = await route.fetch();
      const { receipt, ...report } = (await response.json()) as { readonly receipt?: string };
      expect(receipt).toBeDefined();
      await route.fulfill({ response, json: report });
    });
    await signInAs(page, pages.office.url, '/o/claims', '监事');
    await page.getByLabel('办理状态').selectOption('已付款');
    await page.locator('h1', { hasText: '已付款' }).waitFor();
    // Where nobody is named, nobody looks names up.
    expect(lookUps).toBe(0);
    await page.locator('tbody th a').first().press('Enter');
    const reviews = page.getByRole('region', { name: '审核意见' }).first();
    await page.getByText('未留存，请看材料').waitFor();
    // By name, once the directory of staff is there.
    await reviews.getByText(NAMED).first().waitFor();
    const said = await reviews.locator('tbody tr').first().innerText();
    expect(said).toMatch(/\d{4}年\d+月\d+日/);
    expect(said).toContain('同意');
    expect(await findingsOf(page)).toEqual([]);
    await page.goBack();
    await page.locator('h1', { hasText: '已付款' }).waitFor();
    await page.locator('tbody th a').nth(1).press('Enter');
    await reviews.getByText(NAMED).first().waitFor();
    expect(lookUps).toBe(1);
    expect(faults).toEqual([]);
    // Without the directory the post and the account say who it was.
    await page.route(/\/v1\/staff/, (route) => route.abort());
    await page.reload();
    await reviews
      .getByText(/^审核员（reviewer-\d）/)
      .first()
      .waitFor();
    await context.close();
  });
});
