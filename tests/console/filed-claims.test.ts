import { expect, test } from '@jest/globals';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { fileForMember, numberOfPerson, type Shown } from './filed-by-clerk.ts';

const CLERK = '单位经办人';
/** Somebody of the sample office whom an employer of the clerk covers. */
const MEMBER = numberOfPerson();
/** A photo is looked at in a thread of its own, one at a time: much longer on a machine that is not free. */
const SENT = { timeout: 120_000 } as const;

/** How many papers wait in the browser. As text: what runs in the browser is no code of Node. */
const WAITING = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('huji-papers');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction('waiting').objectStore('waiting').count();
    counting.onsuccess = () => {
      opening.result.close();
      resolve(counting.result);
    };
  };
})`;

const photo = async (shows: number) => ({
  name: `IMG_${String(shows)}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sampleJpeg({ width: 1_800, height: 2_400, shows }),
});

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
    await page.getByText('会员本人办理之前可以代交材料').waitFor();
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

  test('sends the papers and answers what is asked for, seeing only that they are there, until the member acts', async () => {
    const { url } = pages.office;
    const member = await openReader(pages.browser, url, {});
    await signInAs(member.page, url, '/m', '已获互助金');
    const who = (await (await member.page.request.get(`${url}/api/v1/me/person`)).json()) as Shown;
    const { page, context, faults } = await open({});
    const number = await fileForMember(page, url, numberOfPerson(who), { receipt: 'FILED-0003' });
    let checklists = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/paper-checklist')) checklists += 1;
    });
    await page.getByRole('link', { name: '代交材料' }).press('Enter');
    const papers = page.getByRole('region', { name: '材料', exact: true });
    await papers.getByText('还缺 3 种材料').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await papers.getByLabel('拍照或选文件：医保结算单').setInputFiles(await photo(401));
    await papers.locator('.paper[data-state=kept]').waitFor(SENT);
    await papers.getByText('还缺 2 种材料').waitFor();
    // Each reading is an entry the member sees, and which kinds are wanted no paper changes.
    expect(checklists).toBe(1);
    // What was sent is there, and nobody but the member and the office opens it.
    expect(await page.locator('main img, .paper-look').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);

    const office = await openReader(pages.browser, url, { width: 1280 });
    await signInAs(office.page, url, '/o', '审核员');
    await office.page.goto(`${url}/o/claims/${number}`);
    await office.page.locator('summary', { hasText: '请申请人补材料' }).press('Enter');
    await office.page.getByRole('checkbox', { name: '出院记录' }).press('Space');
    await office.page.getByRole('checkbox', { name: '其他材料' }).press('Space');
    await office.page.getByLabel('其他材料：具体说明').fill('肺部活检报告');
    await office.page.getByRole('button', { name: '发出补正通知' }).press('Enter');
    await office.page.getByText('计时暂停').first().waitFor();

    await page.reload();
    const asked = page.getByRole('region', { name: '请补齐材料' });
    await asked.getByText('审核员另有说明，只给会员本人看').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/活检|¥|元\b|12,345|[0-9a-f]{8}-[0-9a-f]{4}|undefined/);
    await asked.getByLabel('拍照或选文件：出院记录').setInputFiles(await photo(402));
    await asked.locator('.paper[data-state=kept]').waitFor(SENT);
    await asked.getByLabel('拍照或选文件：其他材料').setInputFiles(await photo(403));
    await asked.locator('.paper[data-state=kept]').nth(1).waitFor(SENT);
    expect(await findingsOf(page)).toEqual([]);
    await asked.getByRole('button', { name: '已补齐，继续审核' }).press('Enter');
    await asked.waitFor({ state: 'detached' });
    await page.getByText('待审核').waitFor();

    const phone = member.page;
    await phone.goto(`${url}/m/claims/${number}`);
    await phone.getByText('由单位经办人代您提出了这份申请').waitFor();
    await phone.getByText('单位经办人已于').waitFor();
    await phone.getByText('由单位经办人代为提交').first().waitFor();
    expect(await findingsOf(phone)).toEqual([]);
    await phone.getByLabel('拍照或选文件：身份证件').setInputFiles(await photo(404));
    await phone.getByText('您已于').waitFor(SENT);
    await phone.goto(`${url}/m/looks`);
    const looks = phone.locator('.looks li', { hasText: '单位经办人' });
    await looks.filter({ hasText: '代您提交了一份材料' }).first().waitFor();
    await looks.filter({ hasText: '代您答复了补交要求' }).first().waitFor();
    await looks.filter({ hasText: '一份代办申请的状态' }).first().waitFor();

    // Whoever had the page open learns it by what is refused, and nothing of the member waits in this browser any more.
    await papers.getByLabel('拍照或选文件：身份证件').setInputFiles(await photo(405));
    await page.getByRole('heading', { name: '会员已自行办理这份申请' }).waitFor(SENT);
    while ((await page.evaluate(WAITING)) !== 0) await page.waitForTimeout(50);
    expect(faults.splice(0)).toEqual(['Failed to load resource: the server responded with a status of 409 (Conflict)']);
    await page.reload();
    await page.getByRole('heading', { name: '会员已自行办理这份申请' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    expect([...faults, ...member.faults, ...office.faults]).toEqual([]);
    for (const opened of [context, member.context, office.context]) await opened.close();
  });

  test('sees states alone from the day on which the member corrects the claim, or appeals against its decision', async () => {
    const { url } = pages.office;
    const member = await openReader(pages.browser, url, {});
    await signInAs(member.page, url, '/m', '已获互助金');
    const phone = member.page;
    const idNumber = numberOfPerson((await (await phone.request.get(`${url}/api/v1/me/person`)).json()) as Shown);
    const { page, context, faults } = await open({});
    const isTheirs = async (number: string): Promise<void> => {
      await phone.goto(`${url}/m/claims/${number}`);
      await phone.getByText('您已于').waitFor();
      expect(await findingsOf(phone)).toEqual([]);
      await page.goto(`${url}/e/claims/${number}`);
      await page.getByRole('heading', { name: '会员已自行办理这份申请' }).waitFor();
      expect(await page.locator('input[type=file]').count()).toBe(0);
    };

    const corrected = await fileForMember(page, url, idNumber, { receipt: 'FILED-0004' });
    await phone.goto(`${url}/m/claims/${corrected}`);
    await phone.getByText('由单位经办人代您提出了这份申请').waitFor();
    await phone.getByRole('link', { name: '更正申请' }).press('Enter');
    await phone.getByRole('button', { name: '下一步' }).press('Enter');
    await phone.getByLabel('总费用').fill('12345.5');
    await phone.getByRole('button', { name: '下一步' }).press('Enter');
    await phone.getByText('按所填内容可以领').waitFor();
    await phone.getByRole('button', { name: '提交更正' }).press('Enter');
    await phone.waitForURL(`${url}/m/claims/${corrected}`);
    // It is decided anew: until then no decision is missing.
    const anew = { status: 409, code: 'claim_not_decided', title: 'Not decided', titleZh: '尚未决定' };
    await phone.route(/\/decision$/, (route) => route.fulfill({ status: 409, json: anew }));
    await phone.reload();
    await phone.getByRole('heading', { name: '进度' }).waitFor();
    await phone.waitForLoadState('networkidle');
    expect(await phone.getByRole('alert').count()).toBe(0);
    await phone.unrouteAll({ behavior: 'wait' });
    await isTheirs(corrected);

    // A stay that no cover reaches: the rules refuse it, and nobody has to review that.
    const stay = { receipt: 'FILED-0005', on: '2021-03-01', totalYuan: '800', poolPaidYuan: '800' };
    const refused = await fileForMember(page, url, idNumber, stay);
    await phone.goto(`${url}/m/claims/${refused}`);
    await phone.getByText('由单位经办人代您提出了这份申请').waitFor();
    await phone.locator('summary', { hasText: '申请复议' }).press('Enter');
    await phone.getByLabel('哪里不对，为什么').fill('这是另一次住院的票据。');
    await phone.getByRole('button', { name: '提交复议申请' }).press('Enter');
    await phone.locator('summary', { hasText: '申请复议' }).waitFor({ state: 'detached' });
    await isTheirs(refused);
    expect([...faults, ...member.faults.filter((fault) => !fault.includes('status of 409 '))]).toEqual([]);
    for (const opened of [context, member.context]) await opened.close();
  });
});
