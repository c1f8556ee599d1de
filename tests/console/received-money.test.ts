import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';

const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const SUPERVISOR = '监事';
const DESK: Reader = { width: 1280 };
const INTERNAL = /undefined|\bnull\b|NaN|[A-Z]+_[A-Z]+/;

describePages('money that came, typed from the statement', (pages) => {
  const open = async (who: string, path: string, reader: Reader): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    await settled(opened.page);
    return opened;
  };
  const isSound = async ({ page, faults }: Opened, refusals = 0): Promise<void> => {
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(INTERNAL);
    // The browser itself notes an answer of 400.
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
    expect(faults).toHaveLength(refusals);
  };
  const today = async (page: Page): Promise<string> =>
    ((await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { readonly on: string }).on;
  const read = async <Reply>(page: Page, path: string): Promise<Reply> =>
    (await (await page.request.get(`${pages.office.url}/api${path}`)).json()) as Reply;

  test('a cashier types it, with what is wrong beside each field; it counts when an accountant has confirmed it', async () => {
    const cashier = await open(CASHIER, '/o/bank', DESK);
    const { page } = cashier;
    const form = page.locator('details', { hasText: '登记来款' });
    const field = (label: string) => form.getByLabel(label);
    await form.locator('summary').press('Enter');
    const send = form.getByRole('button', { name: '提交给第二个人确认' });
    const wrong = () =>
      form.locator('[aria-invalid=true]').evaluateAll((all) => all.map((each) => each.getAttribute('name')));

    await send.press('Enter');
    expect(await wrong()).toEqual(['bankRef', 'valueOn', 'amountYuan']);
    expect(await page.evaluate('document.activeElement.name')).toBe('bankRef');
    await isSound(cashier);

    // Of the account it came from all is there, or nothing.
    await field('付款账号').fill('6222 0212-3456 7890 123');
    await field('金额（元）').fill('0');
    await send.press('Enter');
    expect(await wrong()).toEqual(['bankRef', 'valueOn', 'amountYuan', 'holder', 'bankCode']);
    await form.getByText('金额须大于零').waitFor();

    // What only the office can know is said at its field too.
    await field('银行流水号').fill('RECEIVED-1');
    await field('入账日期').fill('2199-01-01');
    await field('金额（元）').fill('１２，３４５．５');
    await field('付款人写的附言').fill('赵小满 补缴会费');
    await field('付款户名').fill('赵小满');
    await field('付款行联行号').fill('102241000012');
    await send.press('Enter');
    await form.locator('[name=valueOn][aria-invalid=true]').waitFor();
    expect(await wrong()).toEqual(['valueOn']);
    expect(await form.locator('.fault').innerText()).toMatch(/今日/);
    await isSound(cashier, 1);

    await field('入账日期').fill(await today(page));
    expect(await wrong()).toEqual([]);
    await send.press('Enter');
    await form.getByText('已提交，等待第二个人确认').waitFor();
    expect(await field('银行流水号').inputValue()).toBe('');
    await isSound(cashier, 1);
    expect(await page.getByRole('row', { name: 'RECEIVED-1' }).count()).toBe(0);
    await form.getByRole('link', { name: '查看待确认的事项' }).press('Enter');
    const own = page.locator('li.card', { hasText: 'RECEIVED-1' });
    await own.waitFor();
    expect(await own.getByRole('button', { name: '确认办理' }).count()).toBe(0);

    const accountant = await open(ACCOUNTANT, '/o/confirm', DESK);
    const card = accountant.page.locator('li.card', { hasText: 'RECEIVED-1' });
    await card.waitFor();
    const shown = await card.innerText();
    expect(shown).toMatch(/会费户来款 ¥\s12,345\.50/);
    expect(shown).toMatch(/\*\*\*\* 0123/);
    expect(shown).not.toMatch(/赵小满|62220212/);
    await isSound(accountant);
    await card.getByRole('button', { name: '确认办理' }).press('Enter');
    await card.waitFor({ state: 'detached' });

    await page.goto(`${pages.office.url}/o/bank`);
    const row = page.getByRole('row', { name: 'RECEIVED-1' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/12,345\.50/);
    await accountant.context.close();
    await cashier.context.close();
  });

  test('on a phone, in English, large and dark, an accountant types what a cashier confirms: the bill is found by what the payer wrote', async () => {
    const accountant = await open(ACCOUNTANT, '/o/bank', { language: 'en', theme: 'dark', size: 'large' });
    const { page } = accountant;
    const { bills } = await read<{ readonly bills: readonly { batchId: string; reference: string }[] }>(
      page,
      '/v1/bills?state=paid&limit=1',
    );
    const { reference } = bills[0]!;
    const form = page.locator('details', { hasText: 'Record money received' });
    await form.locator('summary').press('Enter');
    await form.getByLabel('Bank reference').fill('RECEIVED-2');
    await form.getByLabel('Value date').fill(await today(page));
    await form.getByLabel('Amount in yuan').fill('7.25');
    await form.getByLabel('What the payer wrote').fill(`${reference} 补缴`);
    await isSound(accountant);
    await form.getByRole('button', { name: 'Submit for confirmation' }).press('Enter');
    await form.getByText('Submitted. A second person has to confirm it').waitFor();
    await isSound(accountant);

    const cashier = await open(CASHIER, '/o/confirm', DESK);
    const card = cashier.page.locator('li.card', { hasText: 'RECEIVED-2' });
    await card.getByText(`缴费附言 ${reference}`).waitFor();
    await card.getByRole('button', { name: '确认办理' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.goto(`${pages.office.url}/o/bills/${encodeURIComponent(reference)}`);
    const sum = page.getByRole('row').filter({ hasText: '7.25' });
    for (let look = 0; look < 60 && (await sum.count()) === 0; look += 1) {
      await page.waitForTimeout(250);
      await page.reload();
      await settled(page);
    }
    expect(await sum.count()).toBe(1);
    await cashier.context.close();
    await accountant.context.close();
  });

  test('is offered to nobody else', async () => {
    const { page, context } = await open(SUPERVISOR, '/o/bank', DESK);
    expect(await page.getByText('登记来款').count()).toBe(0);
    await context.close();
  });
});
