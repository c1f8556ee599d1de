import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const CLERK = '单位经办人';
const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const HEAD = '办事处主任（放行）';
const SUPERVISOR = '监事';
const ADMINISTRATOR = '系统管理员';
const DESK: Reader = { width: 1280 };
const PHONE: Reader = { language: 'en', theme: 'dark', size: 'large' };
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk', DESK],
  ['on a phone, in English, dark, in large type', PHONE],
];
const INTERNAL = /undefined|\bnull\b|NaN|in-review|office-notice/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}/;

describePages('the desks of the office', (pages) => {
  const open = async (who: string, path: string, reader: Reader = DESK): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    return opened;
  };
  const settled = async (page: Page): Promise<void> => {
    await page.locator('main h1').first().waitFor();
    while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
  };
  const isSound = async ({ page, faults }: Opened): Promise<void> => {
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(INTERNAL);
    expect(faults).toEqual([]);
  };
  const find = async (page: Page, typed: string): Promise<void> => {
    await page.locator('input[name=what]').fill(typed);
    await page.locator('form button.main').press('Enter');
    await page.locator('section[aria-live] > *').first().waitFor();
    await settled(page);
  };

  test.each(READERS)('%s every page of a supervisor is sound', async (_, reader) => {
    const opened = await open(SUPERVISOR, '/o/find', reader);
    for (const path of ['/o/bank', '/o/confirm', '/o/figures', '/o/rules', '/o/events', '/o/person', '/o/hospital']) {
      await opened.page.goto(`${pages.office.url}${path}`);
      await isSound(opened);
    }
    await opened.context.close();
  });

  test.each(READERS)(
    '%s somebody is found by name, and from them a claim, and no address says who',
    async (_, reader) => {
      // A supervisor begins where it is seen what is unusual; the claims that wait are one step away.
      const claim = await open(SUPERVISOR, '/o', reader);
      await claim.page.waitForURL('**/o/figures');
      await claim.page.locator('nav a[href="/o/claims"]').press('Enter');
      await claim.page.locator('tbody a').first().press('Enter');
      await claim.page.locator('.unfold > summary').first().waitFor();
      await settled(claim.page);
      const number = await claim.page.locator('h1').innerText();
      const name = await claim.page.locator('.facts dd').first().innerText();
      await claim.context.close();
      const opened = await open(SUPERVISOR, '/o/find', reader);
      const { page } = opened;
      await find(page, name);
      await isSound(opened);
      await page.locator('.tasks a').first().press('Enter');
      await page.locator('h1', { hasText: name }).waitFor();
      await page.locator(`a[href$="${number}"]`).waitFor();
      await isSound(opened);
      expect(decodeURIComponent(page.url())).not.toMatch(UUID);
      expect(decodeURIComponent(page.url())).not.toContain(name);
      await page.locator(`a[href$="${number}"]`).press('Enter');
      await page.locator('h1', { hasText: number }).waitFor();
      await opened.context.close();
    },
  );

  test('an employer is found by how its name begins, and from it the bill of a batch by its reference', async () => {
    const clerk = await open(CLERK, '/e');
    const name = await clerk.page.locator('main h2 a').first().innerText();
    await clerk.context.close();
    const opened = await open(SUPERVISOR, '/o/find');
    const { page } = opened;
    await find(page, ` ${name.slice(0, 4)}`);
    // Whoever signs in next on the machine is not shown what was looked for, and does not look for it.
    const session = '**/auth/session';
    await page.route(session, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), subject: 'somebody-else' } });
    });
    await page.reload();
    await settled(page);
    expect(await page.locator('input[name=what]').inputValue()).toBe('');
    expect(await page.locator('section[aria-live]').count()).toBe(0);
    await page.unroute(session);
    await page.reload();
    await settled(page);
    expect(await page.locator('input[name=what]').inputValue()).toBe(name.slice(0, 4));
    await page.locator('.tasks a[href*="/employers/"]', { hasText: name }).press('Enter');
    await page.locator('h1', { hasText: name }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await isSound(opened);
    const reference = await page.locator('tbody a').first().innerText();
    await page.goto(`${pages.office.url}/o/find`);
    await find(page, ` ${reference.toLowerCase()} `);
    await page.locator('.tasks a[href*="/bills/"]').press('Enter');
    await page.getByText('到账').first().waitFor();
    await isSound(opened);
    await opened.context.close();
  });

  test.each(READERS)(
    '%s claims are found by their hospital, by a part of its name, and no address says which',
    async (_, reader) => {
      const opened = await open(SUPERVISOR, '/o/find', reader);
      const { page } = opened;
      await find(page, '吉大一院');
      await isSound(opened);
      await page.locator('.tasks a[href="/o/hospital"]').press('Enter');
      await page.locator('h1', { hasText: '吉林大学第一医院' }).waitFor();
      await page.locator('.tasks a[href*="/claims/"]').first().waitFor();
      await isSound(opened);
      expect(decodeURIComponent(page.url())).toBe(`${pages.office.url}/o/hospital`);
      await page.locator('.tasks a[href*="/claims/"]').first().press('Enter');
      await page.getByText('吉林大学第一医院').first().waitFor();
      await opened.context.close();
    },
  );

  test('a hospital that no register holds is looked for as claims write it', async () => {
    const opened = await open(SUPERVISOR, '/o/find');
    await find(opened.page, '没有这家医院');
    await opened.page.locator('.tasks a[href="/o/hospital"]').press('Enter');
    await opened.page.locator('main section p').waitFor();
    await isSound(opened);
    await opened.context.close();
  });

  test('what nobody has is said to be nowhere, and a short number too', async () => {
    const opened = await open(CASHIER, '/o/find');
    await find(opened.page, '没有这个人');
    await opened.page.getByText('没有找到').waitFor();
    // A number that is for other posts to find is no wrong number.
    await find(opened.page, 'C1999-0000001');
    await opened.page.getByText('由其他岗位查找').waitFor();
    await opened.context.close();
    const other = await open(SUPERVISOR, '/o/find');
    await find(other.page, 'C1999-0000001');
    await other.page.getByText('没有找到').waitFor();
    await other.context.close();
  });

  test('a line of the statement typed by a cashier waits for another post, with what it contradicts', async () => {
    const cashier = await open(CASHIER, '/o/bank');
    await settled(cashier.page);
    await cashier.page.locator('summary', { hasText: '补录对账单' }).press('Enter');
    await cashier.page.getByRole('button', { name: '提交给第二个人确认' }).press('Enter');
    expect(await cashier.page.locator('[aria-invalid=true]').count()).toBe(4);
    await isSound(cashier);
    const line = cashier.page.locator('details', { hasText: '补录对账单' });
    await line.getByLabel('银行流水号').fill('K-2026/0001');
    await line.getByLabel('付款的银行编号').fill('C0000000000000000000000001-1-1');
    await line.getByLabel('金额（元）').fill('１２．５');
    await line.getByLabel('入账日期').fill('2026-04-20');
    await cashier.page.getByRole('button', { name: '提交给第二个人确认' }).press('Enter');
    await cashier.page.getByText('等待第二个人确认').waitFor();
    await cashier.page.goto(`${pages.office.url}/o/confirm`);
    await cashier.page.getByText('K-2026/0001').first().waitFor();
    expect(await cashier.page.getByRole('button', { name: '确认办理' }).count()).toBe(0);
    await cashier.context.close();

    const head = await open(HEAD, '/o/confirm');
    await head.page.getByText('K-2026/0001').first().waitFor();
    await head.page.getByText('没有这笔付款指令').waitFor();
    await isSound(head);
    await head.page.locator('summary', { hasText: '不同意' }).press('Enter');
    await head.page.getByRole('button', { name: '提交不同意' }).press('Enter');
    await head.page.getByText('请写明理由').waitFor();
    await isSound(head);
    await head.page.getByLabel('理由', { exact: true }).fill('对账单上没有这一行');
    await head.page.getByRole('button', { name: '提交不同意' }).press('Enter');
    await head.page.getByText('K-2026/0001').first().waitFor({ state: 'detached' });
    await head.context.close();
  });

  test('money nobody is known for is sent back by a cashier and another post, to the account on the statement alone', async () => {
    const addresses = oneAddress(pages.office.url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const payer = { holder: '某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };
    for (const [bankRef, more] of [
      ['Z-2026/0001', { payer }],
      ['Z-2026/0002', {}],
    ] as const)
      await receiveMoney(desk, {
        key: bankRef,
        body: { account: 'contributions', bankRef, valueOn: '2026-04-20', amountYuan: '12.50', ...more },
      });
    const cashier = await open(CASHIER, '/o/bank');
    await settled(cashier.page);
    const row = (ref: string) => cashier.page.getByRole('row').filter({ hasText: ref });
    await row('Z-2026/0002').getByText('没有登记付款账户').waitFor();
    expect(await row('Z-2026/0002').getByText('提议退回原付款账户').count()).toBe(0);
    await row('Z-2026/0001').locator('summary', { hasText: '提议退回原付款账户' }).press('Enter');
    await isSound(cashier);
    await row('Z-2026/0001').getByLabel('理由', { exact: true }).first().fill('付款人来函要求退回');
    await row('Z-2026/0001').getByRole('button', { name: '提交给第二个人确认' }).first().press('Enter');
    await row('Z-2026/0001').getByText('等待第二个人确认').waitFor();
    await cashier.context.close();

    const accountant = await open(ACCOUNTANT, '/o/confirm');
    const card = accountant.page.locator('li.card', { hasText: '退回原付款账户' });
    await card.getByText('**** 0018').waitFor();
    await isSound(accountant);
    await card.getByRole('button', { name: '确认办理' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await accountant.page.goto(`${pages.office.url}/o/bank`);
    await settled(accountant.page);
    const left = accountant.page.getByRole('row').filter({ hasText: 'Z-2026/000' });
    expect(await left.locator('th').allInnerTexts()).toEqual(['Z-2026/0002']);
    await left.locator('summary', { hasText: '录入有误' }).press('Enter');
    await isSound(accountant);
    await accountant.context.close();
  });

  test('a deputy for leave is proposed by an accountant and confirmed by the head of office', async () => {
    const accountant = await open(ACCOUNTANT, '/o/confirm');
    await accountant.page.locator('summary', { hasText: '提出新的事项' }).press('Enter');
    await accountant.page.getByLabel('事项').selectOption({ label: '代班' });
    await accountant.page.getByRole('button', { name: '提交给第二个人确认' }).press('Enter');
    expect(await accountant.page.locator('[aria-invalid=true]').count()).toBe(7);
    await isSound(accountant);
    const field = (name: string) => accountant.page.locator(`[name=${name}]`);
    const fill = async (texts: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, text] of Object.entries(texts)) await field(name).fill(text);
    };
    const propose = () => accountant.page.getByRole('button', { name: '提交给第二个人确认' }).press('Enter');
    const blamed = () =>
      accountant.page.locator('[aria-invalid=true]').evaluateAll((all) => all.map((each) => each.getAttribute('name')));
    // A list that did not come says so, and takes nobody for somebody who never signed in.
    await accountant.page.route('**/v1/staff?*', (route) => route.fulfill({ status: 503, body: '' }));
    await accountant.page.reload();
    await accountant.page.locator('summary', { hasText: '提出新的事项' }).press('Enter');
    await fill({ deputy: '孙丽' });
    const again = accountant.page.locator('form').getByRole('button', { name: '再试一次' });
    await again.waitFor();
    expect(await field('deputyPerson').count()).toBe(0);
    expect(await accountant.page.getByText('名单中没有此人').count()).toBe(0);
    await accountant.page.unroute('**/v1/staff?*');
    await again.press('Enter');
    await accountant.page.getByText('即 孙丽 · 出纳 · cashier-1').waitFor();
    expect(accountant.faults.splice(0).filter((fault) => !fault.includes('status of 503'))).toEqual([]);
    // Who never signed in is named by account and person; whoever is meant by several words is chosen.
    await fill({ deputy: 'nobody-yet', absent: '会计' });
    await field('deputyPerson').waitFor();
    await accountant.page.getByText(/有 \d 人符合/).waitFor();
    await propose();
    await accountant.page.getByText('请从名单中选定一人').waitFor();
    await isSound(accountant);
    // Everybody else by name: the account, the person and the posts follow from it.
    await fill({ deputy: '孙丽', absent: '孙丽', first: '2026-05-04', last: '2026-05-15', reason: '年休假' });
    await field('deputyPerson').waitFor({ state: 'detached' });
    await accountant.page.getByText('即 孙丽 · 出纳 · cashier-1').first().waitFor();
    expect(await field('role').inputValue()).toBe('cashier');
    await field('society').selectOption('changchun');
    await propose();
    await accountant.page.locator('.field', { hasText: '本人不能为自己代班' }).waitFor();
    expect(await blamed()).toEqual(['deputy']);
    await fill({ deputy: '吴伟', first: '2020-05-04', last: '2020-05-15' });
    await propose();
    await accountant.page.locator('.field', { hasText: '代班起止日期不符合要求' }).waitFor();
    expect(await blamed()).toEqual(['last']);
    expect(await findingsOf(accountant.page)).toEqual([]);
    await fill({ first: '2026-05-04', last: '2026-05-15' });
    await propose();
    await accountant.page.getByText('已提交，等待第二个人确认').waitFor();
    await accountant.context.close();
    const head = await open(HEAD, '/o/confirm');
    await head.page.getByText('由吴伟（出纳）代孙丽（出纳）办理').waitFor();
    await isSound(head);
    const duties = head.page.getByRole('region', { name: '代班' });
    await duties.getByRole('button', { name: '确认办理' }).press('Enter');
    await head.page.getByText('由吴伟（出纳）代孙丽（出纳）办理').waitFor({ state: 'detached' });
    await head.context.close();
  });

  test.each(READERS)('%s an edition of a rule book is read and held against the one before', async (_, reader) => {
    const opened = await open(ACCOUNTANT, '/o/rules', reader);
    const { page } = opened;
    await page.locator('input[value=wuxi]').check();
    await page.locator('tbody a[href*="/wuxi/"]').first().press('Enter');
    await page.locator('select').waitFor();
    await page.locator('select').selectOption({ index: 2 });
    await page.locator('ins').first().waitFor();
    await isSound(opened);
    await opened.context.close();
  });

  test('each figure has its table and its file', async () => {
    const opened = await open(HEAD, '/o/figures');
    const { page } = opened;
    await page.locator('svg').first().waitFor();
    await page.locator('.unfold > summary').first().press('Enter');
    await isSound(opened);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).first().press('Enter'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^数据-申请的状态-\d{4}-\d{2}-\d{2}\.csv$/);
    await opened.context.close();
  });

  test('whoever runs the system sees parked events and the rules that all may read, and nothing of people or money', async () => {
    const opened = await open(ADMINISTRATOR, '/o');
    await opened.page.getByText('没有被搁置的事件').first().waitFor();
    await isSound(opened);
    expect(await opened.page.locator('nav a').allInnerTexts()).toEqual(['规则册', '未处理的事件']);
    await opened.context.close();
  });
});
