import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const REVIEWER = '审核员';
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk', { width: 1280 }],
  ['on a phone, in English, dark, in large type', { language: 'en', theme: 'dark', size: 'large' }],
];

describePages('a reviewer', (pages) => {
  const open = async (reader: Reader = { width: 1280 }) => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, '/o', REVIEWER);
    await opened.page.locator('tbody tr').first().waitFor();
    return opened;
  };
  const openFirst = async (page: Page): Promise<string> => {
    const link = page.locator('tbody a').first();
    const number = await link.innerText();
    await link.press('Enter');
    await page.locator('.unfold > summary').first().waitFor();
    return number;
  };

  test.each(READERS)('%s finds nothing that axe does, on any page', async (_, reader) => {
    const { page, context, faults } = await open(reader);
    expect(await findingsOf(page)).toEqual([]);
    await openFirst(page);
    await page.locator('.unfold > summary').first().click();
    expect(await findingsOf(page)).toEqual([]);
    expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await page.locator('main').innerText()).not.toMatch(/[A-Z]+_[A-Z]+|undefined|null|in-review/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('asks once for all that is missing; the member sees it, says that it is there, and the claim comes back', async () => {
    const { page, context, faults } = await open();
    const number = await openFirst(page);
    await page.locator('summary', { hasText: '请申请人补材料' }).press('Enter');
    await page.getByRole('button', { name: '发出补正通知' }).press('Enter');
    await page.getByText('请至少选一项').waitFor();
    await page.getByRole('checkbox', { name: '医保结算单' }).press('Space');
    await page.getByRole('checkbox', { name: '其他材料' }).press('Space');
    await page.getByRole('button', { name: '发出补正通知' }).press('Enter');
    await page.getByText('请写明缺什么').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('其他材料：具体说明').fill('病案首页');
    await page.getByRole('button', { name: '发出补正通知' }).press('Enter');
    await page.getByText('计时暂停').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const phone = await openReader(pages.browser, pages.office.url, {});
    await signInAs(phone.page, pages.office.url, '/m/claims', '申请正在审核');
    await phone.page.goto(`${pages.office.url}/m/claims/${number}`);
    await phone.page.getByRole('heading', { name: '请补齐材料' }).waitFor();
    await phone.page.getByText('病案首页', { exact: true }).waitFor();
    await phone.page.getByRole('button', { name: '已补齐，继续审核' }).click();
    await phone.page.getByText('材料还没有传齐，请写明原因').waitFor();
    expect(await findingsOf(phone.page)).toEqual([]);
    await phone.page.getByLabel('补齐说明').fill('结算单和病案首页已交到办事大厅');
    await phone.page.getByRole('button', { name: '已补齐，继续审核' }).click();
    await phone.page.getByText('材料已补齐').waitFor();
    expect(await findingsOf(phone.page)).toEqual([]);
    expect([...faults, ...phone.faults]).toEqual([]);
    await phone.context.close();
    await page.reload();
    await page.getByText('结算单和病案首页已交到办事大厅').waitFor();
    await context.close();
  });

  test('agrees with a sum that the key names, and the claim leaves the queue', async () => {
    const { page, context } = await open();
    const before = await page.locator('tbody tr').count();
    const number = await openFirst(page);
    const sum = await page.locator('.facts strong').innerText();
    // What was diagnosed is called by its name, with the code that was reported.
    await page.locator('.facts > div', { hasText: /^诊断.+ · [A-Z]\d{2}/ }).waitFor();
    await page.getByRole('button', { name: `同意给付 ${sum}` }).press('Enter');
    await page.getByText('审核意见已提交').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '返回待审核的申请' }).press('Enter');
    await page.locator('h1', { hasText: '待审核的申请' }).waitFor();
    await page.getByText(`${String(before - 1)} 份`).waitFor();
    expect(await page.getByRole('link', { name: number }).count()).toBe(0);
    await page.getByLabel('按申请编号查找').fill(number.toLowerCase());
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('这份申请现在不需要审核').waitFor();
    await context.close();
  });

  test('changes one line with cause, reason and clause, and is told at each field what is missing', async () => {
    const { page, context } = await open();
    await openFirst(page);
    await page.getByRole('button', { name: '修改后提交' }).press('Enter');
    await page.getByRole('radio', { name: '不予给付' }).first().press('Space');
    await page.getByRole('button', { name: '提交审核意见' }).press('Enter');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(3);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('不予给付的原因').selectOption({ label: '事实无法核实' });
    await page.getByLabel('理由', { exact: true }).fill('医院未能提供病历');
    await page.getByLabel('依据的条款').selectOption({ index: 1 });
    await page.getByRole('button', { name: '提交审核意见' }).press('Enter');
    await page.getByText('审核意见已提交').waitFor();
    await context.close();
  });
});
