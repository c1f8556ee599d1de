import { expect, test } from '@jest/globals';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const CLERK = '单位经办人';
/** Somebody of the sample office whom an employer of the clerk covers. */
const MEMBER = sampleOffice('small').employers[0]!.staff[0]!.idNumber;

describePages('a clerk who files for somebody', (pages) => {
  const open = async (reader: Reader) => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, '/e/claims/new', CLERK);
    return opened;
  };

  test('records the consent, sends the sheet, and sees its state from then on: no diagnosis, no sum, no name', async () => {
    const { page, context, faults } = await open({});
    const today = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    await page.getByLabel('会员的证件号码').fill('110101199001010015');
    await page.getByRole('button', { name: '查找' }).press('Enter');
    await page.getByText('没有找到由您单位参保的这个人').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('会员的证件号码').fill(MEMBER);
    await page.getByRole('button', { name: '查找' }).press('Enter');

    await page.getByRole('heading', { name: '会员同意' }).waitFor();
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    expect(await page.getByText('请填写').count()).toBe(2);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('同意的日期').fill(today.on);
    await page.getByRole('radio', { name: '书面签字' }).press('Space');
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByRole('radio', { name: '住院' }).press('Space');
    await page.getByLabel('入院日期').fill(today.on);
    await page.getByLabel('出院日期').fill(today.on);
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByLabel('票据号码').fill('FILED-0001');
    await page.getByLabel('总费用').fill('12,345.6');
    await page.getByLabel('统筹支付').fill('8000');
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByText('您以后只能看到办理状态').waitFor();
    expect(await page.getByText('按所填内容可以领').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).press('Enter');

    await page.getByText('申请已提交').waitFor();
    const number = await page.locator('main .big').innerText();
    await page.getByRole('link', { name: '查看我代办的申请' }).press('Enter');
    await page.getByRole('rowheader', { name: number }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/¥|元|12,345|8,000|\*\*/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|undefined/);
    expect(await findingsOf(page)).toEqual([]);
    // The browser itself notes the one answer that is asked for on purpose: nobody has that number.
    expect(faults).toEqual(['Failed to load resource: the server responded with a status of 404 (Not Found)']);
    await context.close();
  });

  test('is told at its field that the consent was given after the day of the claim', async () => {
    const { page, context } = await open({ width: 1280, language: 'en', theme: 'dark' });
    await page.getByLabel('ID number of the member').fill(MEMBER);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByLabel('Day of the consent').fill('2099-01-01');
    await page.getByRole('radio', { name: 'In writing' }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'An accident' }).check();
    await page.getByLabel('Date of the accident').fill('2025-01-02');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Receipt number').fill('FILED-0002');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Send the claim' }).click();
    await page.locator('[name=givenOn][aria-invalid=true]').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await context.close();
  });
});
