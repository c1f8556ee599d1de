import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const CLERK = '单位经办人';
const ROWS = 9_000;
const NAMELESS = 45;
/** So many that nobody can miss that they are being read. */
const SLOW_ROWS = 50_000;

/** A city's own area, a birthday each: numbers of people who do not exist. */
const personOf = (at: number): string => {
  const month = String(1 + (Math.floor(at / 28) % 12)).padStart(2, '0');
  const day = String(1 + (at % 28)).padStart(2, '0');
  return sampleResidentId(civilDate(`${String(1970 + Math.floor(at / 336))}-${month}-${day}`), 'male', 500);
};
const largeFile = (rows: number) => ({
  name: '全厂名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '姓名,身份证号,自愿,参保计划',
      ...Array.from({ length: rows }, (_, index) => {
        const at = index + 1;
        const name = at % 200 === 0 ? '' : `职工${String.fromCodePoint(0x4e00 + (at % 5_000))}`;
        return `${name},${personOf(at)},${at % 10 === 0 && at % 200 !== 0 ? '' : '是'},HM`;
      }),
    ].join('\r\n'),
  ),
});

describePages('a clerk with a large roster', (pages) => {
  /** A batch without a roster, on its page. */
  const openBatch = async (reader: Reader, employer: number) => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    const { page } = opened;
    await signInAs(page, pages.office.url, '/e', CLERK);
    await page.locator('main h2 a').nth(employer).click();
    const today = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    await page.locator('input[name=startOn]').fill(today.on);
    await page.locator('form input[type=checkbox]').first().uncheck();
    await page.locator('form button.main').click();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    return opened;
  };
  const sendFile = (page: Page, rows = ROWS) => page.locator('input[type=file]').setInputFiles(largeFile(rows));
  /** Cancels while the file is read. On a busy machine the page may come too late for that: then it is sent once more. */
  const cancelReading = async (page: Page, cancel: string, meanwhile: () => Promise<void>) => {
    const readWhole = page.locator('.counts');
    for (let attempt = 1; ; attempt += 1) {
      await sendFile(page, SLOW_ROWS);
      try {
        await page.getByRole('progressbar').waitFor();
        await meanwhile();
        await page.getByRole('button', { name: cancel }).click({ timeout: 10_000 });
        return;
      } catch (error) {
        if (attempt === 5 || !(await readWhole.isVisible())) throw error;
        await page.getByRole('button', { name: /^(不用这份文件|Do not use this file)$/ }).click();
      }
    }
  };
  const isSeen = (page: Page, row: number) =>
    page
      .locator(`.virtual tr[aria-rowindex="${String(row + 1)}"]`)
      .first()
      .waitFor();

  test('sees how far it is, leaves and comes back, cancels, sends it again, looks through it and puts it in place', async () => {
    const { page, context, faults } = await openBatch({ width: 1280 }, 1);
    const bar = page.getByRole('progressbar');
    await cancelReading(page, '取消', async () => {
      await page.reload();
      await page.getByText(/\d \/ 50,000 行/).waitFor({ timeout: 10_000 });
      expect(await bar.count()).toBe(1);
    });
    await page.getByText('把名单文件拖到这里').waitFor();
    await page.reload();
    await page.getByText('把名单文件拖到这里').waitFor();
    expect(await bar.count()).toBe(0);

    await sendFile(page);
    await page.getByRole('heading', { name: '比对结果' }).waitFor();
    await page.getByText(`${String(NAMELESS)} 行有问题`).waitFor();
    expect(await page.locator('.counts').innerText()).toContain('8,955');
    // Of all rows, not of those that are on the page: how many wait, and how many do not count.
    await page.getByText('按全部新增和更正的行推算').waitFor({ timeout: 60_000 });
    expect(await page.locator('.counts').innerText()).toMatch(/不计入\s+855\s[\s\S]*有观察期\s+8,100/);
    expect(await findingsOf(page)).toEqual([]);

    // Only what is in sight exists, and every row comes when it is looked for.
    const changes = page.getByRole('region', { name: '比对结果' });
    await isSeen(page, 1);
    expect(await changes.locator('tbody tr').count()).toBeLessThan(60);
    await changes.focus();
    await page.keyboard.press('End');
    await changes.locator(`tr[aria-rowindex="${String(ROWS - NAMELESS + 1)}"] th`).waitFor();
    expect(await changes.locator('tbody tr').count()).toBeLessThan(60);
    await page.keyboard.press('Home');
    await changes.locator('tr[aria-rowindex="2"] th').waitFor();

    // One kind of finding alone.
    const findings = page.getByRole('region', { name: '要改正的单元格' });
    const kinds = page.getByLabel('只看这一种问题');
    expect(await kinds.locator('option').allInnerTexts()).toEqual([
      '全部（900）',
      '姓名不能为空（45）',
      '未标明本人自愿参加（855）',
    ]);
    await kinds.selectOption('NO_CONSENT');
    await findings.getByText('未标明本人自愿参加').first().waitFor();
    expect(await findings.getByText('姓名不能为空').count()).toBe(0);
    await kinds.selectOption('NAME_MISSING');
    await findings.getByText('姓名不能为空').first().waitFor();
    expect(await findings.getByText('未标明本人自愿参加').count()).toBe(0);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '取回标注好的文件' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);

    // It is still here after a reload, and goes into the draft with its progress.
    await page.reload();
    await page.getByRole('button', { name: '确认：新增 8955、退出 0、更正 0' }).click();
    await page.getByText('名单已更新').waitFor({ timeout: 120_000 });
    await page.reload();
    await page.getByText('把名单文件拖到这里').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a file that was read before its cancellation came is put away as well', async () => {
    const { page, context, faults } = await openBatch({ width: 1280 }, 1);
    let state = '';
    await page.route(/\/work\/[^/]+\/cancellation$/, async (route) => {
      const work = route
        .request()
        .url()
        .replace(/\/cancellation$/, '');
      while (!['done', 'failed'].includes(state))
        ({ state } = (await (await page.request.get(work)).json()) as { state: string });
      await route.continue();
    });
    await sendFile(page, SLOW_ROWS);
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('把名单文件拖到这里').waitFor({ timeout: 120_000 });
    expect(state).toBe('done');
    await page.reload();
    await page.getByText('把名单文件拖到这里').waitFor();
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await context.close();
  });

  test('on a phone the list scrolls by itself, and the page does not', async () => {
    const { page, context, faults } = await openBatch({ width: 360, language: 'en', theme: 'dark' }, 2);
    await cancelReading(page, 'Cancel', async () => {
      expect(await findingsOf(page)).toEqual([]);
    });
    await page.getByText('Drop a roster file here').waitFor();
    await page.reload();

    await sendFile(page);
    await page.getByRole('heading', { name: 'What would change' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
