import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, type Opened, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const MEMBER = '已获互助金';
const REVIEWERS = ['王芳', '李强'];
const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const HEAD = '办事处主任（放行）';
/** With accounts that begin so the simulated bank does something of its own. */
const OTHER_NAME = '6200009800000000001';
const CLOSED = '6200009100000000001';
const RIGHT = '6200000000000000018';

describePages('a member whose account is wrong', (pages) => {
  const open = async (who: string, path: string, width = 1280): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, { width });
    await signInAs(opened.page, pages.office.url, path, who);
    return opened;
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
  const saveAccount = async (page: Page, holder: string, number: string): Promise<void> => {
    await page.getByLabel('户名', { exact: true }).fill(holder);
    await page.getByLabel('账号或卡号').fill(number);
    await page.getByLabel('开户行联行号').fill('102241000012');
    await page.getByRole('button', { name: /^(保存账户|更正并重新付款)$/ }).click();
  };

  /** A stay of a week whose sheet adds up, in a hospital and with an illness that the registers hold. */
  const fileStay = async (page: Page): Promise<string> => {
    await page.goto(`${pages.office.url}/m/claims/new`);
    await page.getByRole('radio', { name: '住院' }).check();
    const today = civilDate((await page.getByLabel('入院日期').getAttribute('max')) ?? '');
    await page.getByLabel('入院日期').fill(addDays(today, -12));
    await page.getByLabel('出院日期').fill(addDays(today, -5));
    const choose = async (field: string, text: string, option: RegExp): Promise<void> => {
      await page.getByRole('combobox', { name: field, exact: true }).fill(text);
      await page.getByRole('option', { name: option }).first().waitFor();
      await page.getByRole('combobox', { name: field, exact: true }).press('ArrowDown');
      await page.getByRole('combobox', { name: field, exact: true }).press('Enter');
    };
    await choose('疾病', '肺炎', /肺炎/);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('票据号码').fill('REPAIR-1');
    await page.getByLabel('总费用').fill('12345.60');
    await page.getByLabel('统筹支付').fill('8000');
    await page.getByLabel('现金支付').fill('4345.60');
    await choose('医院', '吉大一院', /吉林大学第一医院/);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('按所填内容可以领').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('申请已提交').waitFor();
    return /C\d{4}-\d+/.exec(await page.locator('main').innerText())?.[0] ?? '';
  };

  /** As many reviewers as it takes agree with what the rules say. */
  const agreeTo = async (number: string): Promise<void> => {
    for (const who of REVIEWERS) {
      const { page, context } = await open(who, `/o/claims/${number}`);
      await page.goto(`${pages.office.url}/o/claims/${number}`);
      await settled(page);
      const agree = page.getByRole('button', { name: /^同意给付/ });
      if ((await agree.count()) > 0) {
        await agree.click();
        await page.getByText('审核意见已提交').waitFor();
      }
      await context.close();
    }
  };

  const payAll = async (): Promise<void> => {
    const cashier = await open(CASHIER, '/o/payments');
    await reloadUntil(cashier.page, 'tbody input[type=checkbox]');
    await cashier.page.getByLabel(/^选择已显示的 \d+ 笔/).press('Space');
    await cashier.page.getByRole('button', { name: /^制单：\d+ 笔/ }).press('Enter');
    await cashier.page.locator('h1', { hasText: '付款批次' }).waitFor();
    const address = new URL(cashier.page.url()).pathname;
    await cashier.context.close();
    for (const [who, key] of [
      [ACCOUNTANT, /^复核通过/],
      [HEAD, /^放行/],
    ] as const) {
      const { page, context } = await open(who, '/o/payments');
      await page.goto(`${pages.office.url}${address}`);
      await page.getByRole('button', { name: key }).press('Enter');
      await page.getByRole('button', { name: key }).waitFor({ state: 'detached' });
      await context.close();
    }
  };

  const acceptFlagged = async (): Promise<void> => {
    const cashier = await open(CASHIER, '/o/payments');
    await cashier.page.getByLabel('提示').selectOption('有提示');
    await cashier.page.locator('section:has(option[value=settled]) .table tbody th a').first().click();
    await cashier.page.getByLabel('理由', { exact: true }).fill('已与本人核对新账户');
    await cashier.page.getByLabel('档案号').fill('档-2025-0137');
    await cashier.page.getByRole('button', { name: '仍然支付：提交给第二个人确认' }).click();
    await cashier.page.getByText('已提交，等待第二个人确认').waitFor();
    await cashier.context.close();
    const accountant = await open(ACCOUNTANT, '/o/confirm');
    const card = accountant.page.locator('li.card', { hasText: '已与本人核对新账户' });
    await card.getByRole('button', { name: '确认办理' }).click();
    await card.waitFor({ state: 'detached' });
    await accountant.context.close();
  };

  test('is told so by the bank, and repairs it in the same place; a payment that came back is paid again', async () => {
    const { page, context, faults } = await open(MEMBER, '/m', 360);
    await page.locator('h1', { hasText: '，您好' }).waitFor();
    const [holder = ''] = (await page.locator('h1').innerText()).split('，');
    await page.getByRole('link', { name: '收款账户' }).click();
    await page.getByRole('button', { name: '更换账户' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '更换账户' }).click();
    await saveAccount(page, holder, OTHER_NAME);
    await page.getByText('银行说户名与账号不符').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.goto(`${pages.office.url}/m`);
    await page.getByRole('link', { name: '核对账户', exact: true }).click();
    await saveAccount(page, holder, CLOSED);
    await page.getByText('银行已核对，一致').waitFor();

    const number = await fileStay(page);
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('按规定核算的金额，以审核结果为准').waitFor();
    expect(await page.getByRole('button', { name: '打印决定' }).count()).toBe(0);
    await agreeTo(number);
    await payAll();
    await page.goto(`${pages.office.url}/m/claims/${number}`);
    await reloadUntil(page, '.track [data-state=failed]');
    await page.getByText('银行退回了付款：账户已销户。请更正收款账户，之后重新付款。').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '更正账户' }).click();
    await page.getByText('账户已销户').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await saveAccount(page, holder, RIGHT);
    await page.getByText('互助会核对之后重新付款').waitFor();

    // What was changed is looked at by two before money leaves again.
    await acceptFlagged();
    await payAll();
    await page.goto(`${pages.office.url}/m/claims/${number}`);
    for (let look = 0; look < 100 && (await page.getByText('互助金已到账').count()) === 0; look += 1) {
      await page.waitForTimeout(200);
      await page.reload();
      await settled(page);
    }
    await page.getByText(/互助金已到账。如有异议，最迟 \d{4}年\d+月\d+日 可以申请复议。/).waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // On paper it is a notice: whose it is, which claim, the sum, and every reason.
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toMatch(/互助金申请决定通知书\s+会员\s+\S+\s+申请编号\s+C\d{4}-\d+\s+提交日期[\s\S]+决定日期/);
    expect(paper).toMatch(/怎么算的[\s\S]+依据：/);
    expect(paper).not.toMatch(/打印决定|提交复议申请|我的申请/);
    expect(faults).toEqual([]);
    await context.close();
  });
});
