import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const PAID = '已获互助金';
const REFUSED = '申请未获给付';

const READERS: readonly (readonly [string, Reader])[] = [
  ['on a phone', {}],
  ['on a phone, in English, dark', { language: 'en', theme: 'dark' }],
  ['on a phone, in large type', { size: 'large' }],
  ['on a desk, in English', { width: 1280, language: 'en' }],
];

describePages('a member', (pages) => {
  const open = async (title: string, reader: Reader = {}, path = '/m') => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, title);
    return opened;
  };
  const settled = async (page: Page): Promise<void> => {
    const loading = page.locator('main .status');
    while ((await loading.count()) > 0) await page.waitForTimeout(50);
  };

  test.each(READERS)('%s finds nothing that axe does, on any page', async (_, reader) => {
    const { page, context, faults } = await open(PAID, reader);
    for (const path of ['/m', '/m/cover', '/m/claims', '/m/account', '/m/looks', '/m/claims/new']) {
      await page.goto(`${pages.office.url}${path}`);
      await page.locator('main h1').waitFor();
      await settled(page);
      expect([path, ...(await findingsOf(page))]).toEqual([path]);
    }
    await page.goto(`${pages.office.url}/m/claims`);
    await page.locator('.claims a').first().click();
    await page.locator('.track').waitFor();
    await page.locator('.unfold > summary').first().click();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('reads the four answers without scrolling', async () => {
    const { page, context } = await open(PAID, { height: 640 });
    await settled(page);
    const bottoms = await page
      .locator('.answer')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    expect(bottoms).toHaveLength(4);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(640);
    // How much, and not only how often.
    expect(await page.locator('.answer', { hasText: '能领什么' }).innerText()).toMatch(/\d%|\d\.\d{2} 元/);
    await context.close();
  });

  test('reports a stay in three steps by the keyboard, follows it, and meets no code and no id on the way', async () => {
    const { page, context, faults } = await open(PAID);
    await settled(page);
    await page.getByRole('link', { name: '申请互助金' }).press('Enter');
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByText('请填写').waitFor();
    await page.getByRole('radio', { name: '住院' }).press('Space');
    expect(await page.getByText('请填写').count()).toBe(0);
    const today = await page.getByLabel('入院日期').getAttribute('max');
    await page.getByLabel('入院日期').fill(today ?? '');
    await page.getByLabel('出院日期').fill(today ?? '');
    // A name of the register is typed in part and chosen by the keyboard.
    await page.getByRole('combobox', { name: '疾病' }).fill('肺炎');
    await page.getByRole('option', { name: '肺炎' }).first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('combobox', { name: '疾病' }).press('ArrowDown');
    await page.getByRole('combobox', { name: '疾病' }).press('Enter');
    expect(await page.getByRole('combobox', { name: '疾病' }).inputValue()).toMatch(/^J\d\d \S*肺炎/);
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(3);
    expect(await page.evaluate('document.activeElement.name')).toBe('receipt');
    await page.getByLabel('票据号码').fill('TEST-0001');
    await page.getByLabel('总费用').fill('１２，３４５．６');
    await page.getByLabel('统筹支付').fill('8000');
    await page.getByText('各项加起来与总费用相差 ¥\u00a04,345.60').waitFor();
    // It unfolds once by itself; then whatever is typed neither shuts nor opens it.
    const others = page.locator('details', { hasText: '结算单上的其他金额' });
    const isUnfolded = () => others.getAttribute('open');
    await page.getByLabel('现金支付').fill('4345.60');
    await page.getByText('各项加起来与总费用相差').waitFor({ state: 'detached' });
    await page.getByLabel('现金支付').fill('');
    expect(await isUnfolded()).toBe('');
    await others.locator('summary').press('Enter');
    await page.getByLabel('总费用').fill('8000');
    await page.getByText('各项加起来与总费用相差').waitFor({ state: 'detached' });
    await page.getByLabel('总费用').fill('12345.6');
    await page.getByText('各项加起来与总费用相差').waitFor();
    expect(await isUnfolded()).toBeNull();
    await page.getByRole('combobox', { name: '医院', exact: true }).fill('吉大一院');
    await page.getByRole('option', { name: '吉林大学第一医院' }).waitFor();
    await page.getByRole('combobox', { name: '医院', exact: true }).press('ArrowDown');
    await page.getByRole('combobox', { name: '医院', exact: true }).press('Enter');
    // What the register says of it nobody types.
    expect(await page.getByLabel('医院等级').count()).toBe(0);
    await page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByText('¥\u00a012,345.60').waitFor();
    await page.getByText('吉林大学第一医院').waitFor();
    await page.getByText('按所填内容可以领').waitFor();
    await page.getByText('怎么算的').waitFor();
    await page.getByText('逐条查看理由').first().press('Enter');
    expect(await page.locator('.trace > li').count()).toBeGreaterThan(5);
    expect(await findingsOf(page)).toEqual([]);
    // What is missing is named before it is sent and after, with the key to add it.
    const lacks = page.locator('.warm', { hasText: /还缺 \d 种材料/ });
    await lacks.waitFor();
    expect(await lacks.innerText()).toMatch(/医保结算单、[^]*手边没有的，可以先提交，审核完成前都能补/);
    expect(await lacks.getByRole('link', { name: '现在添加' }).getAttribute('href')).toBe('#papers');
    await page.getByRole('button', { name: '先提交申请，材料随后补' }).press('Enter');
    await page.getByText('申请已提交').waitFor();
    await lacks.getByText('请在审核完成前补上').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '去补材料' }).press('Enter');
    await page.locator('.track').waitFor();
    await page.getByText(/还缺：.*医保结算单.*审核完成前补上/).waitFor();
    await page.locator('#papers').getByText('还缺').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|[A-Z]+_[A-Z]+|in-review|undefined|null/);
    expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    await page.goto(`${pages.office.url}/m`);
    await page.locator('.answer.warm', { hasText: /申请还缺：.*医保结算单.*前补上/ }).waitFor();
    await page.locator('.actions').getByRole('link', { name: '补材料' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(READERS.slice(0, 2))(
    '%s sees on the first page what they began and did not send, goes on with it, or throws it away',
    async (_, reader) => {
      const { page, context, faults } = await open(PAID, reader, '/m/claims/new');
      const zh = reader.language !== 'en';
      await page.getByRole('radio', { name: zh ? '住院' : 'A stay in hospital' }).check();
      const name = zh ? '有一份申请还没有提交' : 'You began a claim and did not send it';
      const begun = page.getByRole('region', { name });
      await page.goto(`${pages.office.url}/m`);
      await begun
        .getByText(zh ? /住院，\d{4}年\d+月\d+日 填写/ : /A stay in hospital, typed on \d+ \w+ \d{4}/)
        .waitFor();
      await settled(page);
      expect(await findingsOf(page)).toEqual([]);
      await begun.getByRole('link', { name: zh ? '继续填写' : 'Go on with it' }).click();
      await page.getByRole('radio', { name: zh ? '住院' : 'A stay in hospital', checked: true }).waitFor();
      await page.goto(`${pages.office.url}/m`);
      await begun.locator('summary').click();
      expect(await findingsOf(page)).toEqual([]);
      await begun.getByRole('button', { name: zh ? '确定删除' : 'Yes, delete it' }).click();
      await begun.waitFor({ state: 'detached' });
      await page.reload();
      await settled(page);
      expect(await begun.count()).toBe(0);
      expect(await page.evaluate("Object.keys(localStorage).filter((each) => each.startsWith('draft:'))")).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('corrects a claim that nobody reviewed, then takes it back, and sees it withdrawn', async () => {
    const { page, context, faults } = await open(PAID, {}, '/m/claims');
    const link = page.locator('.claims a', { hasText: /审核中|已收到/ });
    for (let looks = 0; looks < 40 && (await link.count()) === 0; looks += 1) await page.reload();
    await link.first().click();
    await page.getByRole('link', { name: '更正申请' }).click();
    await page.getByRole('heading', { name: '更正申请' }).waitFor();
    await page.getByRole('radio', { name: '住院' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('总费用').fill('9,999.5元');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('¥\u00a09,999.50').waitFor();
    await page.getByText('按所填内容可以领').waitFor();
    await page.getByRole('button', { name: '提交更正' }).click();
    await page.locator('.track').waitFor();
    await page.locator('summary', { hasText: '撤回申请' }).click();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '确定撤回' }).click();
    await page.getByText('您已撤回这份申请').waitFor();
    expect(await page.getByRole('link', { name: '更正申请' }).count()).toBe(0);
    // No paper is taken for it any more, and no key asks for one.
    await page.locator('main input[type=file]').first().waitFor({ state: 'detached' });
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('sees every claim of theirs, however many pages of them there are', async () => {
    const { page, context } = await open(PAID);
    const answer = await page.request.get(`${pages.office.url}/api/v1/me/claims`);
    const [claim] = ((await answer.json()) as { claims: readonly object[] }).claims;
    const claims = [1, 2, 3].map((at) => ({ ...claim, number: `C2025-00000000${String(at)}` }));
    // One to a page, as two hundred would be.
    await context.route(/\/api\/v1\/me\/claims\?/, (route) => {
      const at = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const cursor = at + 1 < claims.length ? String(at + 1) : null;
      return route.fulfill({ json: { claims: claims.slice(at, at + 1), cursor } });
    });
    await page.goto(`${pages.office.url}/m/claims`);
    await page.locator('.claims a').nth(2).waitFor();
    await context.close();
  });

  test('whose claim was refused reads why, with the clause to unfold, and may appeal', async () => {
    const { page, context } = await open(REFUSED, {}, '/m/claims');
    await page.locator('.claims a', { hasText: '不予给付' }).first().click();
    await page.getByText('逐条查看理由').first().click();
    const why = page.locator('.trace [data-holds=no]').first();
    expect((await why.innerText()).length).toBeGreaterThan(5);
    await why.locator('summary').click();
    const basis = await why.locator('p').allInnerTexts();
    expect(basis).toEqual([expect.stringMatching(/^依据：.{5,}/), expect.stringMatching(/规则册（.+）条款 /)]);
    await page.locator('summary', { hasText: '申请复议' }).click();
    await page.getByRole('button', { name: '提交复议申请' }).click();
    await page.getByText('请写明理由').waitFor();
    await context.close();
  });

  test('changes the account they are paid to, and is told at each field what is wrong', async () => {
    const { page, context } = await open(PAID, {}, '/m/account');
    await page.getByRole('button', { name: '更换账户' }).click();
    await page.getByRole('button', { name: '保存账户' }).click();
    // Whose account it is stands there already.
    expect(await page.getByLabel('户名', { exact: true }).inputValue()).not.toBe('');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(2);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('户名', { exact: true }).fill('王秀英');
    await page.getByLabel('账号或卡号').fill('6200 0000 0000 0000 0018');
    await page.getByLabel('开户行联行号').fill('１０２２４１００００１２');
    await page.getByRole('button', { name: '保存账户' }).click();
    await page.getByText('账户已保存').waitFor();
    await page.getByText('**** 0018').waitFor();
    await context.close();
  });

  test('without a connection is told so, keeps what was typed, and sends it again as the same claim', async () => {
    const { page, context } = await open(PAID, {}, '/m/claims/new');
    await page.getByRole('radio', { name: '意外伤害' }).check();
    const today = await page.getByLabel('发生日期').getAttribute('max');
    await page.getByLabel('发生日期').fill(today ?? '');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('票据号码').fill('TEST-0002');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('按所填内容可以领').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('没有连上网络').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('申请已提交').waitFor();
    await context.close();
  });

  test('is named where people sign in on the laptop, and nobody of the office looked at them for that', async () => {
    const { page, context } = await open(PAID);
    const answer = await page.request.get(`${pages.office.url}/api/v1/enrollment/me/looks`);
    expect(answer.status()).toBe(200);
    const { looks } = (await answer.json()) as { looks: readonly { action: string; by: string }[] };
    expect(looks.filter(({ action, by }) => action === 'person-read' && by === 'people')).toEqual([]);
    await context.close();
  });

  test('is asked before what they typed is deleted with the sign-in, and loses nothing while nobody is signed out', async () => {
    const { page, context, faults } = await open(PAID, {}, '/m/claims/new');
    await page.getByRole('radio', { name: '意外伤害' }).check();
    await page.getByText('设置').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    const asked = page.getByRole('alertdialog', { name: '退出会删除还没有提交的内容' });
    await asked.getByText('本机上有 1 份没有提交的表单。').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await asked.getByRole('button', { name: '不退出' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.getByText('设置').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await context.setOffline(true);
    await asked.getByRole('button', { name: '删除并退出' }).click();
    await page.getByRole('alert').getByText('没有连上网络').waitFor();
    await context.setOffline(false);
    await page.reload();
    expect(await page.getByRole('radio', { name: '意外伤害' }).isChecked()).toBe(true);
    await page.getByText('设置').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await asked.getByRole('button', { name: '删除并退出' }).click();
    await page.getByText('确认退出吗').waitFor();
    await page.goto(`${pages.office.url}/auth/signed-out`);
    expect(await page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('draft:'))")).toEqual([]);
    await context.close();
  });

  test('is told that they are still signed in where what signs out did not come, and where nobody was signed out', async () => {
    const { page, context } = await open(PAID);
    await settled(page);
    const told = page.getByRole('alert').getByText('还没有退出登录');
    const leave = async (): Promise<void> => {
      await page.getByText('设置').click();
      await page.getByRole('button', { name: '退出登录' }).click();
    };
    // After an upgrade a part of the former page is no more.
    const part = /\/assets\/sign-out-[^/]+\.js$/;
    await context.route(part, (route) => route.fulfill({ status: 404 }));
    await leave();
    await told.waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await context.unroute(part);
    await page.getByRole('button', { name: '再试一次' }).click();
    await told.waitFor({ state: 'detached' });
    await context.route('**/auth/sign-out', (route) => route.fulfill({ status: 503 }));
    await leave();
    await told.waitFor();
    await context.unroute('**/auth/sign-out');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('确认退出吗').waitFor();
    await context.close();
  });

  test('is told that their sign-in has ended while they write, and stays where they are', async () => {
    const { page, context } = await open(PAID, {}, '/m/claims/new');
    await page.getByRole('radio', { name: '住院' }).check();
    const problem = { status: 401, code: 'unauthenticated', title: 'no', titleZh: '没有登录', type: '', detail: '' };
    await context.route(/registers\/illness\/search/, (route) => route.fulfill({ status: 401, json: problem }));
    await page.getByRole('combobox', { name: '疾病' }).fill('肺');
    await page.getByRole('link', { name: '登录已过期，重新登录后继续' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/m/claims/new');
    // Nothing is asked again in vain.
    expect(await page.getByRole('button', { name: /^再/ }).count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await context.close();
  });

  test('is told when a part of the pages did not come, and has it when they ask again', async () => {
    const { page, context } = await open(PAID);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: '我的申请' }).click();
    await page.getByRole('alert').getByText('没有连上网络').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
    await context.close();
  });

  test('keeps type size, theme and language from the first byte of the next page', async () => {
    const { page, context } = await open(PAID);
    await page.getByText('设置').click();
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Settings').waitFor();
    const html = await (await context.request.get(`${pages.office.url}/m`)).text();
    expect(html).toContain('<html lang="en" data-theme="dark" data-size="large">');
    await context.close();
  });

  test('is shown the way to their own pages where they may not be, and leaves by pages of our own', async () => {
    const { page, context, faults } = await open(PAID, {}, '/o');
    await page.getByText('这里是给别的身份用的页面').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByText('设置').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('确认退出吗').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: /退出/ }).click();
    await page.getByRole('heading', { name: '您已退出' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.goto(`${pages.office.url}/m`);
    await page.getByRole('heading', { name: '登录互济' }).waitFor();
    await context.close();
  });
});
