import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';

const SUPERVISOR = '监事';
const CASHIER = '出纳（制单）';
const DESK: Reader = { width: 1280 };
const DAY_MS = 86_400_000;
const SEED = '03 11 17 22 28 33 + 09';

describePages('an audit sample', (pages) => {
  const open = async (who: string, reader: Reader = DESK): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, '/o', who);
    await settled(opened.page);
    return opened;
  };
  const daysAgo = async (page: Page, days: number): Promise<string> => {
    const { on } = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    return new Date(Date.parse(`${on}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
  };

  test('is drawn with what is wrong beside each field, read to its papers, printed, and told in the list', async () => {
    const { page, faults, context } = await open(SUPERVISOR);
    await page.getByRole('link', { name: '审计抽样' }).first().click();
    const form = page.getByRole('form', { name: '抽取样本' });
    const draw = form.getByRole('button', { name: '抽取样本' });
    const wrong = () =>
      form.locator('[aria-invalid=true]').evaluateAll((all) => all.map((each) => each.getAttribute('name')));

    await draw.click();
    expect(await wrong()).toEqual(['fromOn', 'toOn', 'seed', 'seedSource']);
    expect(await page.evaluate('document.activeElement.name')).toBe('fromOn');
    await form.getByLabel('首日').fill(await daysAgo(page, 365));
    await form.getByLabel('末日').fill(await daysAgo(page, 0));
    await form.getByLabel('抽取笔数').fill('5');
    await form.getByLabel('种子', { exact: true }).fill(SEED);
    await form.getByLabel('种子的出处').fill('双色球第 2026137 期开奖号码');
    expect(await wrong()).toEqual([]);

    // What only the office can know is said at its field too: today is not over.
    await draw.click();
    await form.locator('[name=toOn][aria-invalid=true]').waitFor();
    expect(await form.locator('.fault').innerText()).toBe('只能对已经结束的日期抽样');
    expect(await findingsOf(page)).toEqual([]);

    await form.getByLabel('末日').fill(await daysAgo(page, 1));
    await draw.click();
    await page.getByRole('heading', { name: '审计样本', level: 1 }).waitFor();
    await page.locator('tbody tr').nth(4).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(5);
    await page.getByText('按清单和种子复算，结果一致').waitFor();
    const digest = await page.locator('dd code').first().innerText();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载清单').click()]);
    const list = readFileSync(await download.path());
    expect(createHash('sha256').update(list).digest('hex')).toBe(digest);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain(SEED);
    await page.emulateMedia({ media: 'screen' });

    await page.locator('tbody th a').first().click();
    await page.getByRole('heading', { name: '第 1 项', level: 1 }).waitFor();
    await page.locator('.trace').first().waitFor({ state: 'attached' });
    await page.getByRole('region', { name: '材料' }).waitFor();
    const shown = await page.locator('main').innerText();
    for (const words of ['制单', '复核', '放行', '批准给付', '付出', '银行对账单', '审计记录', '怎么算的'])
      expect(shown).toContain(words);
    await page.getByRole('link', { name: '下一项' }).click();
    await page.getByRole('heading', { name: '第 2 项', level: 1 }).waitFor();
    await page.locator('.trace').first().waitFor({ state: 'attached' });
    await page.locator('.facts a[href^="/o/claims/"]').click();
    await page.getByRole('heading', { name: /^C\d{4}-/, level: 1 }).waitFor();

    await page.goto(`${pages.office.url}/o/samples`);
    const row = page.getByRole('row', { name: SEED });
    await row.waitFor();
    expect(await row.innerText()).toContain('您本人');
    // The browser itself notes an answer of 409.
    expect(faults.filter((fault) => !fault.includes('status of 409'))).toEqual([]);
    await context.close();
  });

  test('is nothing that a cashier is led to', async () => {
    const { page, context } = await open(CASHIER);
    expect(await page.getByRole('link', { name: '审计抽样' }).count()).toBe(0);
    await page.goto(`${pages.office.url}/o/samples`);
    await page.getByRole('alert').getByText('不能查看').waitFor();
    expect(await page.getByRole('form').count()).toBe(0);
    await context.close();
  });
});
