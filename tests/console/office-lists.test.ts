import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';
import { usccsFrom } from './usccs.ts';

const REVIEWER = '审核员';
const SUPERVISOR = '监事';
const ACCOUNTANT = '会计（复核）';
const CASHIER = '出纳（制单）';
const HEAD = '办事处主任（放行）';
const DESK: Reader = { width: 1280 };
const PHONE: Reader = {};
/** As many employers of a name are read at once. */
const PAGE = 50;
const NAMED = PAGE + 5;

describePages('somebody of the office who looks through lists', (pages) => {
  const open = async (who: string, path: string, reader: Reader = DESK): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    await settled(opened.page);
    return opened;
  };
  const isSound = async ({ page, faults }: Opened): Promise<void> => {
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  };

  test('narrows the claims by state, society, reason to look twice and lateness, and goes through what is left', async () => {
    const opened = await open(REVIEWER, '/o');
    const { page } = opened;
    const rows = page.locator('tbody tr');
    await page.getByLabel('办理状态').selectOption('已付款');
    await page.locator('h1', { hasText: '申请：已付款' }).waitFor();
    await settled(page);
    expect(await rows.count()).toBeGreaterThan(1);
    const [changchun, elsewhere] = ['changchun', 'wuxi'];
    await page.getByLabel('互助会').selectOption(elsewhere);
    await page.getByText('没有符合条件的申请').waitFor();
    await page.getByLabel('互助会').selectOption(changchun);
    await rows.first().waitFor();
    await page.getByLabel('请留意').selectOption('参保不久即申请');
    await page.getByText('没有符合条件的申请').or(rows.first()).first().waitFor();
    for (const text of await rows.allInnerTexts()) expect(text).toContain('参保不久即申请');
    await isSound(opened);
    await page.getByLabel('请留意').selectOption('不限');
    await page.getByLabel('承诺审结').selectOption('已超期');
    // Nothing is promised any more of what was paid.
    await page.getByText('没有符合条件的申请').waitFor();
    await page.getByLabel('承诺审结').selectOption('不限');
    await rows.first().waitFor();
    const numbers = await page.locator('tbody th a').allInnerTexts();
    await page.locator('tbody th a').first().press('Enter');
    await page.locator('h1', { hasText: numbers[0]! }).waitFor();
    await page.keyboard.press('Alt+KeyJ');
    await page.locator('h1', { hasText: numbers[1]! }).waitFor();
    await opened.context.close();
  });

  test('sees bills by what became of them, and opens one', async () => {
    const opened = await open(ACCOUNTANT, '/o/bills');
    const { page } = opened;
    await page.getByLabel('状态').selectOption('已缴足');
    await page.locator('tbody tr').first().waitFor();
    await isSound(opened);
    const reference = await page.locator('tbody th a').first().innerText();
    await page.locator('tbody th a').first().press('Enter');
    await page.locator('h1', { hasText: reference }).waitFor();
    await opened.context.close();
  });

  test('looks up batches of payments that are done', async () => {
    const opened = await open(SUPERVISOR, '/o/payments');
    const { page } = opened;
    const batches = page.getByRole('region', { name: '付款批次' }).first();
    await batches.getByLabel('状态').selectOption('已办完');
    await batches.locator('tbody tr').first().waitFor();
    for (const text of await batches.locator('tbody tr').allInnerTexts()) expect(text).toContain('已办完');
    await isSound(opened);
    await batches.locator('tbody th a').first().press('Enter');
    await page.locator('h1').first().waitFor();
    await opened.context.close();
  });

  test('reads on where more have one name than are read at once', async () => {
    const addresses = oneAddress(pages.office.url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const codes = usccsFrom(70_000_000);
    for (let no = 1; no <= NAMED; no += 1) {
      const body = { uscc: codes.next().value, name: `同名纺织厂${String(no)}`, society: 'changchun' };
      await desk.call(OFFICE_HEAD, registerEmployer, { key: crypto.randomUUID(), body });
    }
    await desk.drain();
    const opened = await open(SUPERVISOR, '/o/find');
    const { page } = opened;
    await page.locator('input[name=what]').fill('同名纺织厂');
    await page.locator('form button.main').press('Enter');
    const found = page.getByRole('region', { name: '单位' }).locator('a');
    await found.nth(PAGE - 1).waitFor();
    expect(await found.count()).toBe(PAGE);
    await page.getByRole('button', { name: '显示更多' }).press('Enter');
    await found.nth(NAMED - 1).waitFor();
    expect(new Set(await found.allInnerTexts()).size).toBe(NAMED);
    expect(await page.getByRole('button', { name: '显示更多' }).count()).toBe(0);
    await isSound(opened);
    await opened.context.close();
  });

  test.each([DESK, PHONE])('finds rows among those that are shown, by what they say, on %j', async (reader) => {
    const opened = await open(HEAD, '/o/confirm', reader);
    const { page } = opened;
    await page.getByText('为什么看不到全名和全部账号').waitFor();
    const list = page.getByRole('region', { name: '等待决定的单位' });
    const shown = list.locator('li.card:visible');
    await shown.nth(PAGE - 1).waitFor();
    expect(await shown.count()).toBe(PAGE);
    const search = list.getByLabel('在“等待决定的单位”中查找');
    await search.fill('同名 厂7');
    await list.getByText(`在已显示的 ${String(PAGE)} 条中找到 1 条`).waitFor();
    expect(await shown.allInnerTexts()).toEqual([expect.stringMatching(/同名纺织厂7[^]*等待准入/)]);
    await list.getByRole('button', { name: '显示更多' }).press('Enter');
    // What comes later is held to it too; now there are no others.
    await list.getByText('找到 1 条。').waitFor();
    expect(await shown.count()).toBe(1);
    await isSound(opened);
    // From the line by the keyboard into what was found, past all that is out of sight.
    await search.focus();
    await page.keyboard.press('Tab');
    expect(await shown.locator(':focus').count()).toBe(1);
    await search.fill('没有这个单位');
    await list.getByText('找到 0 条。').waitFor();
    expect(await shown.count()).toBe(0);
    await search.fill('');
    await shown.nth(NAMED - 1).waitFor();
    await opened.context.close();
  });

  test('puts no payment into a batch that the search has taken out of sight', async () => {
    const opened = await open(CASHIER, '/o/payments');
    const { page } = opened;
    // Nothing waits in the sample office: what was paid is shown as if it did.
    await page.route(/\/v1\/orders\?.*state=ordered/, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('state=ordered', 'state=settled') });
      const { orders, ...rest } = (await response.json()) as { readonly orders: readonly object[] };
      const waiting = orders.map((order) => ({ ...order, state: 'ordered', flags: [] }));
      await route.fulfill({ response, json: { ...rest, orders: waiting } });
    });
    await page.reload();
    const queue = page.locator('section:has(option[value=settled])').last();
    await queue.locator('tbody tr').first().waitFor();
    const all = await queue.locator('tbody tr').count();
    expect(all).toBeGreaterThan(10);
    await queue.getByLabel(`选择已显示的 ${String(all)} 笔`).check();
    const make = queue.getByRole('button', { name: /^制单：/ });
    expect(await make.innerText()).toContain(`制单：${String(all)} 笔，`);
    const sum = (await queue.locator('tbody tr').first().locator('td.money').innerText()).replace('¥', '').trim();
    await queue.getByLabel(/中查找$/).fill(sum.replaceAll(',', ''));
    await queue.getByText(/找到 \d+ 条/).waitFor();
    const found = await queue.locator('tbody tr').allInnerTexts();
    expect(found.length).toBeLessThan(all);
    for (const text of found) expect(text).toContain(sum);
    expect(await make.innerText()).toContain(`制单：${String(found.length)} 笔，`);
    // Whom money goes to leaves the office only as an export that is written down.
    expect(await queue.getByRole('button', { name: '下载 CSV' }).count()).toBe(0);
    await isSound(opened);
    await opened.context.close();
  });

  test.each([
    ['zh', '缴费账单', '下载 CSV', '单位,附言'],
    ['en', 'Bills', 'Download CSV', 'Employer,Reference'],
  ] as const)('takes the table that is shown as a file in its words, %s', async (language, name, key, heading) => {
    const opened = await open(ACCOUNTANT, '/o/bills', { language });
    const { page } = opened;
    await page.locator('select').first().selectOption('paid');
    await page.locator('tbody tr').first().waitFor();
    await page.locator('tbody td:first-child:empty').first().waitFor({ state: 'detached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: key }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${name}-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith(`\uFEFF${heading},`)).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines.length).toBe(1 + (await page.locator('tbody tr').count()));
    // A spreadsheet adds up what stands under the heading of a sum.
    for (const line of lines.slice(1)) expect(line).toMatch(/^[^,]+,[^,]+,\d+\.\d\d,\d+\.\d\d,\d+\.\d\d,/);
    await isSound(opened);
    await opened.context.close();
  });
});
