import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const PAID = '已获互助金';
const ACCOUNTANT = '会计（复核）';
const HEAD = '办事处主任（放行）';
/** After everything in the sample office, so that a file of a few rows ends nothing that other tests name. */
const LATER = '2026-06-01';
const ILLNESSES = ['ICD编码,疾病名称,别名', 'A09,其他胃肠炎和结肠炎,急性胃肠炎', 'A15,呼吸道结核,肺结核'];

const fileOf = (lines: readonly string[]) => ({
  name: '名录.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n'), 'utf8'),
});

describePages('registers', (pages) => {
  const open = async (who: string, path: string, reader: Reader = {}): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    return opened;
  };
  const beginStay = async (page: Page): Promise<void> => {
    await page.getByRole('radio', { name: '住院' }).press('Space');
    const today = (await page.getByLabel('入院日期').getAttribute('max')) ?? '';
    await page.getByLabel('入院日期').fill(today);
    await page.getByLabel('出院日期').fill(today);
  };
  const next = (page: Page) => page.getByRole('button', { name: '下一步' }).press('Enter');
  const typeSums = async (page: Page, receipt: string): Promise<void> => {
    await page.getByLabel('票据号码').fill(receipt);
    await page.getByLabel('总费用').fill('12345.6');
    await page.getByLabel('统筹支付').fill('8000');
  };
  const send = async (page: Page): Promise<void> => {
    await next(page);
    await page.getByText('按所填内容可以领').waitFor();
    await page.getByRole('button', { name: '提交申请' }).press('Enter');
    await page.getByText('申请已提交').waitFor();
  };

  const importFile = async (page: Page, lines: readonly string[]): Promise<void> => {
    await page.getByLabel('名录文件').setInputFiles(fileOf(lines));
    await page.getByLabel('自哪一日起适用').fill(LATER);
    await page.getByRole('button', { name: '比对并提议' }).press('Enter');
  };

  test.each([
    ['on a desk', { width: 1280 }],
    ['on a phone, dark, in large type', { theme: 'dark', size: 'large' }],
  ] as const)('show every hospital of the sample office, and find one by its other name: %s', async (_, reader) => {
    const { page, context, faults } = await open(ACCOUNTANT, '/o/registers', reader);
    await page.locator('tbody tr').nth(20).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('searchbox').fill('吉大一院');
    await page.getByText('吉林大学第二医院').waitFor({ state: 'detached' });
    await page.getByRole('rowheader', { name: 'S22010001' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('are imported by a form in the language of the page, whatever the browser itself speaks', async () => {
    const { page, context, faults } = await open(ACCOUNTANT, '/o/registers', { width: 1280, locale: 'en-US' });
    const form = page.locator('form', { has: page.locator('input[type=file]') });
    await form.getByText('选择文件', { exact: true }).waitFor();
    await form.getByText('请按“月/日/年”填写').waitFor();
    await form.locator('input[type=date]').fill(LATER);
    await form.getByText('即 2026年6月1日').waitFor();
    await form.locator('input[type=file]').setInputFiles(fileOf(ILLNESSES));
    await form.getByText('名录.csv').waitFor();
    await form.getByText('换一个文件', { exact: true }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('are in the way of nobody who names what they do not hold: what stands on the papers is sent', async () => {
    const { page, context, faults } = await open(PAID, '/m/claims/new');
    await beginStay(page);
    const illness = page.getByRole('combobox', { name: '疾病' });
    await context.route(/registers\/illness\/search/, (route) => route.fulfill({ status: 502, body: '<html></html>' }));
    await illness.fill('没有这种病');
    await page.getByRole('status').getByText('没有查到名录').waitFor();
    await context.unroute(/registers\/illness\/search/);
    await page.getByRole('button', { name: '再查一次' }).click();
    await page.getByRole('status').getByText('名录中没有找到，请填写材料上的诊断编码').waitFor();
    expect(await illness.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await next(page);
    await page.getByText('没有编码就清空不填，由审核员按出院记录认定').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await illness.fill('q87.1');
    await next(page);
    const hospital = page.getByRole('combobox', { name: '医院', exact: true });
    await hospital.fill('某地卫生院');
    await page.getByRole('status').getByText('名录中没有找到，可以照单据填写，由审核员核对').waitFor();
    await page.getByLabel('医院等级').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await typeSums(page, 'REGISTER-0001');
    await send(page);
    // The browser tells of the search that failed.
    expect(faults.filter((fault) => !fault.includes('502'))).toEqual([]);
    await context.close();
  });

  test('are sent as a file by the accountant, refused by cell until it is mended, and confirmed by the head of office', async () => {
    const accountant = await open(ACCOUNTANT, '/o/registers', { width: 1280 });
    const { page } = accountant;
    await page.getByRole('radio', { name: '疾病' }).check();
    await page.getByRole('rowheader', { name: 'A09' }).waitFor();
    await importFile(page, [...ILLNESSES, '乳腺癌,没有编码,']);
    await page.getByText('1 行有问题').waitFor();
    await page.getByRole('rowheader', { name: 'A4', exact: true }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await importFile(page, ILLNESSES);
    await page.getByText('由负责人确认后生效').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const head = await open(HEAD, '/o/registers', { theme: 'dark', size: 'large' });
    await head.page.locator('summary', { hasText: '查看差异' }).first().click();
    await head.page.getByRole('cell', { name: '终止' }).first().waitFor();
    expect(await findingsOf(head.page)).toEqual([]);
    await head.page.getByRole('button', { name: '确认', exact: true }).press('Enter');
    await head.page.getByText('没有待确认的提议').waitFor();
    expect(await findingsOf(head.page)).toEqual([]);
    expect([...accountant.faults, ...head.faults]).toEqual([]);
    for (const { context } of [accountant, head]) await context.close();
  });

  test('suggest to a member what begins so, by the keyboard; what is chosen is not asked for again, and is sent', async () => {
    const { page, context, faults } = await open(PAID, '/m/claims/new');
    await beginStay(page);
    const illness = page.getByRole('combobox', { name: '疾病' });
    await illness.fill('肺炎');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /病原体未特指的肺炎/ })
      .waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await illness.press('ArrowDown');
    expect(await page.getByRole('listbox').getByRole('option', { selected: true }).count()).toBe(1);
    await illness.press('Enter');
    expect(await illness.inputValue()).toBe('J18 病原体未特指的肺炎');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await next(page);
    const hospital = page.getByRole('combobox', { name: '医院', exact: true });
    await hospital.fill('医院');
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    // On a phone the list ends above the way on, which stands at its foot.
    const [list, onward] = [page.getByRole('listbox'), page.locator('.onward')];
    const isAbove = async (): Promise<boolean> => {
      const [of, foot] = [await list.boundingBox(), await onward.boundingBox()];
      return of !== null && foot !== null && of.y + of.height <= foot.y;
    };
    for (let tries = 0; tries < 20 && !(await isAbove()); tries++) await page.waitForTimeout(50);
    expect(await isAbove()).toBe(true);
    expect(await findingsOf(page)).toEqual([]);
    await hospital.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await hospital.fill('吉大');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /吉林大学第一医院/ })
      .click();
    expect(await hospital.inputValue()).toBe('吉林大学第一医院');
    expect(await page.getByLabel('医院等级').count()).toBe(0);
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/me/claims'));
    await typeSums(page, 'REGISTER-0002');
    await send(page);
    expect((await sent).postDataJSON()).toMatchObject({ illness: 'J18', hospital: { code: 'S22010001' } });
    expect(page.url()).not.toContain('肺炎');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('of many rows show how far they are, go on while one is elsewhere, and can be stopped', async () => {
    const { page, context, faults } = await open(ACCOUNTANT, '/o/registers', { width: 1280 });
    const rows = 60_000;
    const codes = Array.from({ length: rows }, (_, at) => `H${String(at).padStart(11, '0')},第${String(at)}人民医院`);
    await importFile(page, ['医院编码,医院名称', ...codes]);
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: '取消', exact: true }).press('Enter');
    await page.getByLabel('名录文件').waitFor();
    await page.getByText('没有待确认的提议').waitFor();
    await importFile(page, ['医院编码,医院名称', ...codes.slice(0, 12_000)]);
    await page
      .getByRole('progressbar')
      .or(page.getByRole('button', { name: '换一份文件' }))
      .waitFor();
    await page.reload();
    await page
      .getByText(/新增 12,000，/)
      .first()
      .waitFor();
    expect(await findingsOf(page)).toEqual([]);
    // Of what is read page by page nothing is said to be all there is.
    const pending = page.getByRole('region', { name: '名录的变更' });
    await pending.locator('summary', { hasText: '查看差异' }).press('Enter');
    await pending.getByRole('button', { name: '显示更多' }).waitFor();
    await pending.getByLabel('在“查看差异”中查找').fill('没有这家医院');
    await pending.getByText('在已显示的 50 条中找到 0 条').waitFor();
    await pending.getByRole('button', { name: '下载已显示的行（CSV）' }).waitFor();
    expect(await pending.getByRole('button', { name: '下载 CSV' }).count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '撤回' }).press('Enter');
    await page.getByText('没有待确认的提议').waitFor();
    await page.getByRole('button', { name: '换一份文件' }).press('Enter');
    await page.getByLabel('名录文件').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
