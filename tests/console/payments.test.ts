import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const REVIEWER = '审核员';
const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const HEAD = '办事处主任（放行）';
const SUPERVISOR = '监事';
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk', { width: 1280 }],
  ['on a phone, in English, dark, in large type', { language: 'en', theme: 'dark', size: 'large' }],
];
const INTERNAL = /[A-Z]+_[A-Z]+|undefined|\bnull\b|NaN|awaiting-account|BENEFITS/;

describePages('those who pay', (pages) => {
  const open = async (who: string, path: string, reader: Reader = { width: 1280 }): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    return opened;
  };
  const isSound = async ({ page, faults }: Opened): Promise<void> => {
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(INTERNAL);
    expect(faults).toEqual([]);
  };
  const settled = async (page: Page): Promise<void> => {
    while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
  };
  const reloadUntil = async (page: Page, selector: string): Promise<void> => {
    for (let look = 0; look < 100 && (await page.locator(selector).count()) === 0; look += 1) {
      await page.waitForTimeout(200);
      await page.reload();
      await settled(page);
    }
  };
  const agreeTo = async (): Promise<string> => {
    const { page, context } = await open(REVIEWER, '/o');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /^同意给付/ }).click();
    await page.getByText('审核意见已提交').waitFor();
    const number = await page.locator('h1').innerText();
    await context.close();
    return number;
  };

  test.each(READERS)('%s find nothing on an empty page of payments that axe does', async (_, reader) => {
    const opened = await open(CASHIER, '/o/payments', reader);
    await settled(opened.page);
    await isSound(opened);
    await opened.context.close();
  });

  test('a claim is reviewed, put into a batch, checked and released by three people, paid, and followed to its line in the books', async () => {
    const number = await agreeTo();
    const cashier = await open(CASHIER, '/o/payments');
    await reloadUntil(cashier.page, 'tbody input[type=checkbox]');
    await isSound(cashier);
    await cashier.page.getByLabel(/^选择已显示的 \d+ 笔/).press('Space');
    await cashier.page.getByRole('button', { name: /^制单：1 笔/ }).press('Enter');
    await cashier.page.locator('h1', { hasText: '付款批次' }).waitFor();
    await cashier.page.getByText('下一步由其他岗位办理').waitFor();
    await isSound(cashier);
    const accountant = await open(ACCOUNTANT, '/o/payments');
    await accountant.page.getByRole('link', { name: /制单，1 笔/ }).press('Enter');
    // Whoever signs without a name is told why, and what there is to look at.
    const check = accountant.page.getByRole('region', { name: '签字前核对' });
    await check.getByText(/^共 1 笔，合计 ¥.*。$/).waitFor();
    await check.getByText('没有要留意的指令').waitFor();
    await check.getByText('为什么看不到全名').waitFor();
    await accountant.page.getByRole('button', { name: /^复核通过 1 笔/ }).press('Enter');
    await accountant.page.getByText('待放行').first().waitFor();
    await isSound(accountant);
    const head = await open(HEAD, '/o/payments');
    await head.page.getByRole('link', { name: /制单，1 笔/ }).press('Enter');
    await head.page.getByRole('button', { name: /^放行 1 笔/ }).press('Enter');
    await head.page.getByText('已办完').first().waitFor();
    await head.page.getByText('已付', { exact: true }).waitFor();
    await head.page.locator('.facts', { hasText: '您本人' }).waitFor();
    await isSound(head);
    await head.page.locator('tbody a').first().click();
    await head.page.getByText('付出').first().waitFor();
    expect(await head.page.getByText('账簿记录').count()).toBe(0);
    await isSound(head);
    for (const { context } of [cashier, accountant, head]) await context.close();

    const supervisor = await open(SUPERVISOR, '/o/claims');
    await supervisor.page.getByLabel('按申请编号查找').fill(number.toLowerCase());
    await supervisor.page.getByRole('button', { name: '查找' }).press('Enter');
    await supervisor.page.getByRole('heading', { name: '付款指令' }).waitFor();
    await supervisor.page.locator('.tasks a').first().press('Enter');
    await supervisor.page.getByRole('heading', { name: '账簿记录' }).waitFor();
    await supervisor.page.getByText('应付互助金').first().waitFor();
    await supervisor.page.getByText('银行存款（给付户）').first().waitFor();
    await isSound(supervisor);
    expect(await supervisor.page.getByRole('link', { name: number }).count()).toBe(1);
    await supervisor.page.getByRole('link', { name: '查看' }).press('Enter');
    await supervisor.page.getByText('已办完').first().waitFor();
    // By their names and posts; no account is told of whoever has signed in.
    await supervisor.page.getByText('孙丽（出纳）').first().waitFor();
    const hands = await supervisor.page.locator('.facts').first().innerText();
    for (const hand of ['孙丽（出纳）', '黄梅（会计）', '刘建国（办事处主任）']) expect(hands).toContain(hand);
    expect(hands).not.toMatch(/cashier-1|accountant|office-head/);
    await supervisor.context.close();
  });

  test.each(READERS)('%s a supervisor reads paid orders, an order and its entries', async (_, reader) => {
    const opened = await open(SUPERVISOR, '/o/payments', reader);
    const { page } = opened;
    await settled(page);
    await page.locator('select:has(option[value=settled])').selectOption('settled');
    await page.locator('tbody th a').first().waitFor();
    await isSound(opened);
    // As an order that two people sent to somebody else.
    await page.route(/\/v1\/orders\/[^/?]+$/, async (route) => {
      const response = await route.fetch();
      const order = (await response.json()) as { readonly payeeId: string; readonly orderedOn: string };
      const by = { proposedBy: 'cashier-1', confirmedBy: 'office-head', confirmedOn: order.orderedOn };
      const paper = { reason: 'PAYEE_DECEASED', documentReference: '档-2025-0137' };
      await route.fulfill({
        response,
        json: { ...order, redirections: [{ payeeId: order.payeeId, ...paper, ...by }] },
      });
    });
    await page.locator('section:has(option[value=settled]) .table tbody th a').first().click();
    const redirected = page.getByRole('region', { name: /改付他人的经过|Paid to somebody else/ });
    for (const said of ['孙丽', '刘建国', '档-2025-0137']) await redirected.getByText(said).first().waitFor();
    await page.locator('h2', { hasText: /账簿记录|In the books/ }).waitFor();
    await settled(page);
    await isSound(opened);
    await opened.context.close();
  });
});
