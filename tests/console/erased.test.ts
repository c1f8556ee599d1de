import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import type { SamplePerson } from '@huji/all-in-one/sample/employers.ts';
import { ACCOUNTANT, CLERK, MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { listClaims, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { proposeMoneyReturn } from '@huji/contracts/premium/money-http.ts';
import { OPENING_MS_MAX } from '../journeys/empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from '../journeys/journey-office.ts';
import { coverTen } from '../journeys/ten-covered.ts';
import { buildPages, CHROMIUM, findingsOf, openBrowser, openReader, type Reader, signInAs } from './browser.ts';
import { settled } from './page-matrix.ts';

const TEST_MS = 240_000;
jest.setTimeout(TEST_MS);

const REVIEWER = '审核员';
const CASHIER = '出纳（制单）';
const HEAD = '办事处主任（放行）';
const SUPERVISOR_TITLE = '监事';
const CLERK_TITLE = '单位经办人';
const ERASED = /已清除|erased/i;
const PAYER = '吴小满';

const describeWithBrowser = CHROMIUM === undefined && process.env['CI'] === undefined ? describe.skip : describe;

describeWithBrowser('the pages of an office in which somebody was erased', () => {
  let journey: JourneyOffice;
  let browser: Browser;
  let url = '';
  let gone: SamplePerson;
  const known = {
    personId: '',
    paid: '',
    waiting: '',
    filed: '',
    orderId: '',
    payoutBatchId: '',
    uscc: '',
    reference: '',
  };

  beforeAll(async () => {
    buildPages();
    browser = await openBrowser();
    journey = await openJourneyOffice();
    const { desk } = journey;
    url = journey.addresses.of(listClaims);
    const { uscc, batchId, staff, people } = await coverTen(journey);
    gone = staff[0]!;
    await journey.on('2025-08-20');
    const personId = people[0]!;
    await journey.registerAccount(personId, gone);
    const claimId = await journey.fileClaim(personId, aStay('2025-08-01', '2025-08-13', 'R-0'));
    await journey.fileClaim(people[1]!, aStay('2025-08-01', '2025-08-13', 'R-1'));
    const { number: filed } = await desk.call(CLERK, submitClaim, {
      key: aKey(),
      body: {
        ...aStay('2025-07-01', '2025-07-03', 'R-2'),
        personId,
        consent: { givenOn: '2025-08-20', how: 'signed' },
      },
    });
    await desk.drain();
    await journey.sendPaper(personId, claimId, await sampleJpeg());
    await journey.agree(claimId);
    const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
    const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, {
      key: aKey(),
      body: { orderIds: [orders[0]!.orderId] },
    });
    await desk.drain();
    const payer = { holder: PAYER, number: '6222021234567890', bankCode: '102100099996' };
    const line = { account: 'contributions', bankRef: 'U-1', valueOn: '2025-08-20', amountYuan: '10.00' };
    const moneyId = await receiveMoney(desk, { key: aKey(), body: { ...line, text: `${PAYER} 缴费`, payer } });
    await desk.drain();
    await desk.call(MAKER, proposeMoneyReturn, { params: { moneyId }, key: aKey(), body: { reason: '重复汇款请退' } });
    const { bill } = await desk.call(CLERK, readBatch, { params: { batchId } });
    const paid = (await journey.claim(claimId)).number;
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'in-review' } });
    Object.assign(known, {
      ...{ personId, paid, filed, payoutBatchId, orderId: orders[0]!.orderId, uscc },
      waiting: claims.find((claim) => claim.personId === people[1])!.number,
      reference: bill!.reference,
    });
    await journey.running!.cipher.erase(personId);
    await journey.running!.cipher.erase(moneyId);
  }, OPENING_MS_MAX);
  afterAll(async () => {
    await browser?.close();
    await journey?.close();
  });

  const open = async (who: string, door: string, reader: Reader = { width: 1280 }) => {
    const { page, context, faults } = await openReader(browser, url, reader);
    const broken: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 500) broken.push(`${String(response.status())} ${response.url()}`);
    });
    await signInAs(page, url, door, who);
    return {
      page,
      context,
      /** The page stands, names nobody who was erased, and says the words. */
      stands: async (path: string, says?: RegExp): Promise<void> => {
        if (path !== '') await page.goto(`${url}${path}`);
        await settled(page);
        const text = await page.locator('main').innerText();
        if (says !== undefined) expect([path, text]).toEqual([path, expect.stringMatching(says)]);
        expect([path, await page.locator('main [role=alert]').allInnerTexts()]).toEqual([path, []]);
        for (const name of [gone.name, gone.idNumber.slice(-4), PAYER])
          expect([path, text.includes(name)]).toEqual([path, false]);
        expect([path, await findingsOf(page)]).toEqual([path, []]);
        // The browser itself notes an answer of 410: it is asked for on purpose.
        expect([path, broken, faults.filter((fault) => !fault.includes('status of 410'))]).toEqual([path, [], []]);
      },
    };
  };

  test('a reviewer goes through the queue, the claims of others, and one that nobody can read any more', async () => {
    const { page, context, stands } = await open(REVIEWER, '/o');
    await stands('/o', ERASED);
    expect(await page.getByRole('row', { name: known.filed }).innerText()).toMatch(ERASED);
    await page.getByRole('link', { name: known.waiting }).click();
    await page.locator('.facts').first().waitFor();
    await stands('');
    await stands(`/o/claims/${known.paid}`, ERASED);
    await stands(`/o/claims/${known.filed}`, ERASED);
    await context.close();
  });

  test.each([
    ['in Chinese', { width: 1280 }],
    ['on a phone, in English', { language: 'en' }],
  ] as const)('a supervisor %s sees what was paid, and to nobody', async (_, reader) => {
    const { page, context, stands } = await open(SUPERVISOR_TITLE, '/o', reader);
    const find = async (typed: string): Promise<void> => {
      await page.goto(`${url}/o/find`);
      await page.locator('input[name=what]').fill(typed);
      await page.locator('form button.main').press('Enter');
      await page.locator('section[aria-live] > *').first().waitFor();
      await settled(page);
    };
    await find(known.paid);
    await stands('', ERASED);
    await page.getByRole('link', { name: known.paid }).click();
    await page.waitForURL(`**/o/claims/${known.paid}`);
    await page.locator('.facts').first().waitFor();
    await page.locator('.tasks a').first().waitFor();
    await stands('', ERASED);
    await page.locator('.tasks a').first().click();
    await page.locator('.facts strong').waitFor();
    await stands('', ERASED);
    await find(gone.name);
    await page.locator('main section .card').first().waitFor();
    await find(gone.idNumber);
    await page.getByText(ERASED).first().waitFor();
    // Opened while there was a name, kept beside the address, and opened again.
    await page.goto(`${url}/o/find`);
    await page.evaluate(`history.pushState({ personId: '${known.personId}' }, '', '/o/person')`);
    await page.reload();
    await page.locator('h1', { hasText: ERASED }).waitFor();
    await stands('', ERASED);
    expect(await page.getByRole('link', { name: known.paid }).count()).toBe(1);
    await stands(`/o/payments/orders/${encodeURIComponent(known.orderId)}`, ERASED);
    await stands(`/o/payments/batches/${known.payoutBatchId}`, ERASED);
    await stands(`/o/bills/${encodeURIComponent(known.reference)}`);
    await stands(`/o/employers/${known.uscc}`);
    for (const path of ['/o/payments', '/o/bank', '/o/confirm', '/o/figures', '/o/rules']) await stands(path);
    await page.locator('main a[href^="/o/rules/"]').first().click();
    await page.locator('main h1').first().waitFor();
    await stands('');
    await context.close();
  });

  test('whoever handles money sees the order without a name, and money whose payer is nobody any more', async () => {
    for (const who of [CASHIER, HEAD]) {
      const { context, stands } = await open(who, '/o');
      await stands(`/o/payments/orders/${encodeURIComponent(known.orderId)}`, ERASED);
      await stands(`/o/payments/batches/${known.payoutBatchId}`, ERASED);
      await stands('/o/payments');
      await stands('/o/bank');
      await stands('/o/confirm', ERASED);
      await context.close();
    }
    const { context, stands } = await open(CASHIER, '/o');
    await stands('/o/bank', ERASED);
    await context.close();
  });

  test('the clerk sees the staff list with the others, and where the filed claim stands', async () => {
    const { page, context, stands } = await open(CLERK_TITLE, '/e');
    await page.locator('main h2 a').first().click();
    await page.locator('main .card .tasks a').first().click();
    await page.locator('.table').first().waitFor();
    await stands('', ERASED);
    await stands('/e');
    await stands('/e/claims', ERASED);
    expect(await page.getByRole('row', { name: known.filed }).innerText()).toMatch(ERASED);
    await page.goto(`${url}/e/claims/new`);
    await page.getByLabel('会员的证件号码').fill(gone.idNumber);
    await page.getByRole('button', { name: '查找' }).press('Enter');
    await page.getByText(ERASED).waitFor();
    await context.close();
  });
});
