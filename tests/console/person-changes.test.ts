import { beforeAll, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { CLERK, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { declareHeadcount, openBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { addMonths, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';

const PAID = '已获互助金';
const HEAD = '办事处主任（放行）';

describePages('a name that a roster corrects', (pages) => {
  const names = { member: '', other: '' };

  beforeAll(async () => {
    const { url } = pages.office;
    const addresses = oneAddress(url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const key = (): string => crypto.randomUUID();
    const { on } = (await (await fetch(`${url}/dev/business-date`)).json()) as { readonly on: string };
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'paid', limit: 1 } });
    const wanted = claims[0]!.personId;
    for (const { uscc, staff } of sampleOffice('small').employers) {
      const found = await Promise.all(
        staff.map(({ idNumber }) => desk.call(OFFICE_HEAD, findPerson, { body: { idNumber } }).catch(() => null)),
      );
      const at = found.findIndex((person) => person?.personId === wanted);
      if (at === -1) continue;
      const other = found.findIndex((person, place) => person !== null && place !== at);
      const { employers } = await desk.call(OFFICE_HEAD, listEmployers, { query: { uscc } });
      const startOn = `${addMonths(civilDate(on), 2).slice(0, 8)}01`;
      const opened = { key: key(), body: { employerId: employers[0]!.employerId, startOn } };
      const { batchId } = await desk.call(CLERK, openBatch, opened);
      const params = { batchId };
      const rows = [at, other].map((place) => {
        const { account: _, name, ...person } = staff[place]!;
        return { ...person, name: `${name}琳`, insured: true, consent: true, plan: 'HM', units: 1 };
      });
      await desk.call(CLERK, declareHeadcount, { params, key: key(), body: { size: 2, women: 2 } });
      await desk.call(CLERK, replaceRoster, { params, query: {}, key: key(), body: { rows } });
      await desk.drain();
      await desk.call(CLERK, submitBatch, { params, key: key(), body: {} });
      await desk.drain();
      names.member = staff[at]!.name;
      names.other = staff[other]!.name;
      return;
    }
    throw new Error('the sample office has nobody who was paid');
  }, 300_000);

  test('is asked about on the member’s first page, and the member says that it is right', async () => {
    const { page, context, faults } = await openReader(pages.browser, pages.office.url);
    await signInAs(page, pages.office.url, '/m', PAID);
    const question = page.getByRole('region', { name: '请核对单位报送的信息' });
    await question.waitFor();
    expect(await question.innerText()).toContain(`“${names.member}琳”，现在登记的是“${names.member}”`);
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    await question.getByRole('button', { name: '对，请更改' }).press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.locator('h1', { hasText: `${names.member}琳` }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('stands on a list of the office, from what to what, and the office says that it is wrong', async () => {
    const { page, context, faults } = await openReader(pages.browser, pages.office.url, { width: 1280 });
    await signInAs(page, pages.office.url, '/o/find', HEAD);
    await page.getByRole('link', { name: '等待确认的姓名和电话更改' }).press('Enter');
    const item = page.locator('li.card', { hasText: `${names.other} → ${names.other}琳` });
    await item.waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await item.getByRole('link').press('Enter');
    const card = page.getByRole('region', { name: '姓名和电话更改' });
    await card.getByRole('button', { name: '有误，不更改' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.locator('h1', { hasText: names.other }).waitFor();
    expect(await page.locator('h1').innerText()).toBe(names.other);
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
