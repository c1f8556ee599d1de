import { beforeAll, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { memberOf, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { listClaims, readClaim, reviewClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, type Opened, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';
import { stayOn } from './stay-on.ts';

describePages('an approval that is taken back', (pages) => {
  const open = async (who: string, path: string): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, { width: 1280 });
    await signInAs(opened.page, pages.office.url, path, who);
    await settled(opened.page);
    return opened;
  };

  /** Somebody’s stay, agreed on by as many reviewers as it needs. */
  beforeAll(async () => {
    const { url } = pages.office;
    const addresses = oneAddress(url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const { on } = (await (await fetch(`${url}/dev/business-date`)).json()) as { readonly on: string };
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'paid', limit: 200 } });
    const { personId } = claims.find(({ event }) => event === 'stay')!;
    const body = stayOn(addDays(civilDate(on), -3), 'TAKEN-BACK-1');
    const { claimId } = await desk.call(memberOf(personId), submitOwnClaim, { body, key: crypto.randomUUID() });
    await desk.drain();
    const params = { claimId };
    for (const reviewer of REVIEWERS) {
      const { digest, items, state, reviews } = await desk.call(SUPERVISOR, readClaim, { params });
      if (state !== 'in-review') break;
      const pays = { verdict: 'pay' as const, amountYuan: '10.00', reason: '材料属实', clause: 'check.amount' };
      const referred = reviews.length === 0 ? items.filter(({ verdict }) => verdict === 'refer') : [];
      const lines = referred.map(({ item }) => ({ item, ...pays }));
      const review = { params, key: crypto.randomUUID(), body: { digest: digest!, lines } };
      await desk.call(reviewer, reviewClaim, review);
    }
    await desk.drain();
  }, 300_000);

  test('is proposed by a reviewer with the reason and confirmed by the supervisor, each by clicking', async () => {
    const reviewer = await open('王芳', '/o');
    const { page } = reviewer;
    await page.getByLabel('办理状态').selectOption('已批准');
    await page.locator('h1', { hasText: '已批准' }).waitFor();
    await page.locator('tbody th a').first().press('Enter');
    const card = page.getByRole('region', { name: '撤销批准' });
    await card.waitFor();
    const number = await page.locator('h1').innerText();
    // What it comes to stands before the key.
    expect(await card.innerText()).toMatch(/已批准给付 ¥\s?[\d,]+\.\d\d/);
    await card.getByText('提议撤销批准').first().click();
    await card.getByRole('button', { name: '提交给第二个人确认' }).click();
    await card.locator('.fault').waitFor();
    await card.getByLabel('理由').fill('住院日期与病历不符');
    await card.getByRole('button', { name: '提交给第二个人确认' }).click();
    await card.getByText('等待另一个岗位的第二个人确认').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(reviewer.faults).toEqual([]);
    // Who proposed it does not confirm it.
    await card.getByRole('button', { name: /^确认撤销/ }).click();
    await card.getByRole('alert').waitFor();
    await reviewer.context.close();

    const supervisor = await open('监事', '/o/confirm');
    const item = supervisor.page.locator('li.card', { hasText: number });
    expect(await item.innerText()).toContain('住院日期与病历不符');
    expect(await findingsOf(supervisor.page)).toEqual([]);
    // Where both lists have more than is shown, whoever looks through one hears which it is.
    await supervisor.page.route(/\/v1\/claims\?.*cancellation=proposed/, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('state=returned', 'state=approved') });
      await route.fulfill({ response, json: { ...((await response.json()) as object), cursor: 'more' } });
    });
    await supervisor.page.reload();
    for (const state of ['已批准', '付款退回'])
      await supervisor.page.getByLabel(`在“撤销批准：${state}”中查找`).waitFor();
    await supervisor.page.unrouteAll({ behavior: 'wait' });
    await supervisor.page.reload();
    await item.getByRole('button', { name: /^确认撤销/ }).click();
    await item.waitFor({ state: 'detached' });
    await supervisor.page.goto(`${pages.office.url}/o/claims/${number}`);
    await settled(supervisor.page);
    await supervisor.page
      .getByText(/正在作废付款指令|付款指令已作废/)
      .first()
      .waitFor();
    expect(supervisor.faults).toEqual([]);
    await supervisor.context.close();
  });
});
