import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { findingsOf, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const CLERK = '单位经办人';
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk, in English, dark', { width: 1280, language: 'en', theme: 'dark' }],
  ['on a phone, in large type', { size: 'large' }],
];
const HEADINGS = '姓名,身份证号,自愿,参保计划';
const person = (number: number): string =>
  sampleResidentId(civilDate(`1985-07-${String(10 + number)}`), 'male', 450 + number);
const fileOf = (rows: readonly string[]) => ({
  name: '名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...rows].join('\r\n'), 'utf8'),
});

/** What the office does, while nothing of it comes back the first time: the keys of all requests. */
const losingAnswer = async (page: Page, address: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  await page.route(address, async (route) => {
    const key = route.request().headers()['idempotency-key'];
    if (key === undefined) return route.continue();
    keys.push(key);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  return keys;
};

describePages('a clerk', (pages) => {
  const open = async (reader: Reader = { width: 1280 }) => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, '/e', CLERK);
    await opened.page.locator('main h2 a').first().waitFor();
    return opened;
  };
  const settled = async (page: Page): Promise<void> => {
    const loading = page.locator('main .status');
    while ((await loading.count()) > 0) await page.waitForTimeout(50);
  };

  test.each(READERS)('%s finds nothing that axe does, on any page', async (_, reader) => {
    const { page, context, faults } = await open(reader);
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('main h2 a').first().click();
    await page.locator('form').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.tasks a').first().click();
    await page.locator('.table').first().waitFor();
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await page.locator('main').innerText()).not.toMatch(/[A-Z]+_[A-Z]+|undefined|null|in-effect/);
    // Plans are called as the rule book of the batch calls them.
    const address = `${pages.office.url}/api/v1/societies/changchun/plans?limit=200`;
    const { plans } = (await (await page.request.get(address)).json()) as {
      readonly plans: readonly { readonly name: Readonly<Record<string, string>> }[];
    };
    const names = plans.map(({ name }) => name[reader.language ?? 'zh']);
    const called = await page.locator('.gauge strong').allInnerTexts();
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !names.includes(name))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(READERS)(
    '%s reads how many claims of the staff stand where, and nothing where there are few',
    async (_, reader) => {
      const { page, context, faults } = await open(reader);
      const english = reader.language === 'en';
      await page.locator('main h2 a').first().click();
      const card = page.locator('section.card', { hasText: english ? 'Claims of your staff' : '本单位职工的申请' });
      await card.locator('p').nth(1).or(card.locator('table')).first().waitFor();
      await settled(page);
      expect(await findingsOf(page)).toEqual([]);
      const step = (zh: string, en: string) => ({ zh, en });
      const byState = [
        { state: 'in-review', step: step('待审核', 'In review'), count: null },
        { state: 'paid', step: step('已支付', 'Paid'), count: 1234 },
        { state: 'refused', step: step('不予给付', 'Nothing is paid'), count: null },
        { state: 'withdrawn', step: step('已撤回', 'Taken back'), count: 0 },
      ];
      const shown = { countedOn: '2025-10-20', claims: 1243, byState };
      const answers = [
        { smallest: 5, shown: null, complete: true },
        { smallest: 5, shown: null, complete: false },
        { smallest: 5, shown, complete: true },
      ];
      const told: string[] = [];
      for (const answer of answers) {
        await page.route('**/api/v1/figures/claims/*', (route) => route.fulfill({ json: answer }));
        await page.reload();
        await card.locator('p').nth(1).waitFor();
        await settled(page);
        told.push(await card.innerText());
        expect(await findingsOf(page)).toEqual([]);
      }
      const [few, counting, table] = told;
      expect(few).toMatch(english ? /once your staff filed 5 claims/ : /不到 5 件时不显示/);
      expect(counting).toMatch(english ? /being counted/ : /正在统计/);
      expect(table).toMatch(/1,234[\s\S]*1,243/);
      expect(table?.match(english ? /not shown/g : /不显示(?!的)/g)).toHaveLength(2);
      expect(table).not.toMatch(english ? /Taken back/ : /已撤回/);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('mends a roster by its annotated file, sees the threshold move, is told what a colleague changed, and gets a bill', async () => {
    const { page, context, faults } = await open();
    await page.locator('main h2 a').nth(1).click();
    const today = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    expect(await page.getByLabel('保障起始日').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.getByLabel('保障起始日').fill(today.on);
    await page.getByLabel('沿用最近一次的名单').uncheck();
    // The answer is lost on its way: asked again under the same key it is the same batch.
    const keys = await losingAnswer(page, '**/api/v1/batches');
    await page.getByRole('button', { name: '开批次' }).click();
    await page.getByText('没有连上网络').waitFor();
    await page.getByRole('button', { name: '开批次' }).click();
    await page.getByText('上传名单并填报人数后').waitFor();
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    await page.getByRole('status').getByRole('link', { name: '上传名单' }).waitFor();
    expect(await page.getByRole('button', { name: '提交名单' }).isDisabled()).toBe(true);

    // What is no table is refused in words that say what to do instead, whatever the browser takes it for.
    const letter = { name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
    const picture = { name: '合影.jpg', mimeType: 'image/jpeg', buffer: await sampleJpeg({ width: 40, height: 40 }) };
    const old = {
      name: '名单.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    };
    for (const file of [letter, picture, old]) {
      const refused = page.waitForResponse((reply) => reply.url().includes('/rows/file'));
      await page.locator('input[type=file]').setInputFiles(file);
      expect((await refused).status()).toBe(400);
      await page.getByText('请另存为 .xlsx 或 .csv').waitFor();
    }

    // One number is wrong: it is said at its cell, and the file comes back annotated.
    const rows = Array.from({ length: 11 }, (__, at) => `职工${String.fromCodePoint(0x4e00 + at)},${person(at)},是,HM`);
    const wrong = rows.map((row, at) => (at === 3 ? row.replace(person(at), person(at).slice(0, 15)) : row));
    await page.locator('input[type=file]').setInputFiles(fileOf(wrong));
    await page.getByRole('heading', { name: '要改正的单元格' }).waitFor();
    expect(await page.locator('.table', { hasText: 'B5' }).count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '取回标注好的文件' }).click();
    const annotated = await download;
    expect(annotated.suggestedFilename()).toBe('名单.csv');
    const [head, first] = readFileSync(await annotated.path(), 'utf8').split('\r\n');
    expect(head).toBe(`${HEADINGS},问题,今天缴清时的观察期`);
    expect(first).toMatch(/,HM：观察期至 \d{4}-\d{2}-\d{2}，不免除：.*提交后显示$/);
    await page.getByRole('button', { name: '不用这份文件' }).click();

    // Mended, dropped again, and confirmed with the numbers of who joins.
    await page.locator('input[type=file]').setInputFiles(fileOf(rows));
    const diff = page.getByRole('region', { name: '比对结果' });
    await diff.waitFor();
    expect(await diff.getByText(/观察期至 \d{4}年\d+月\d+日，不免除：.*提交后显示/).count()).toBe(11);
    expect(await page.locator('.counts').innerText()).toMatch(/新增\s+11\s[\s\S]*有观察期\s+11/);
    await page.getByText('依据的条款').click();
    await page.getByText('续保时新增的其他保障活动免除观察期').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '确认：新增 11、退出 0、更正 0' }).click();
    await page.getByText('名单已更新').waitFor();

    // A draft becomes what its file says: whoever is missing goes, and it is said, also where a row says nothing of whose it is.
    await page
      .locator('input[type=file]')
      .setInputFiles(fileOf([...rows.slice(0, 4), ',123,是,HM', `职工,${person(5)},是,全部`]));
    await page.getByText('「参保计划」可以写').waitFor();
    await page.getByText('现有名单中的 7 行会去掉').waitFor();
    await page.getByRole('button', { name: '确认：新增 0、退出 7、更正 0' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '不用这份文件' }).click();

    await page.getByLabel('在职职工').fill('11');
    await page.getByLabel('其中女职工').fill('12');
    await page.getByRole('button', { name: '保存人数' }).click();
    await page.getByText('女职工人数不能多于职工总数').waitFor();
    await page.getByLabel('其中女职工').fill('0');

    // Those already covered count with those on the roster: too few, then enough, and what if one were not there.
    const declare = async (on: Page, size: number): Promise<void> => {
      await on.getByLabel('在职职工').fill(String(size));
      await on.getByRole('button', { name: '保存人数' }).click();
    };
    const gauge = page.locator('.gauge').first();
    const joinedOf = async (): Promise<number> => Number(/已参加 (\d+) 人/.exec(await gauge.innerText())?.[1]);
    await declare(page, 11);
    await page.getByText('参保人数多于申报的职工人数').first().waitFor();
    await page.getByText('若实际为 10 人，须全员参加').waitFor();
    const joined = await joinedOf();
    expect(joined).toBeGreaterThan(11);
    await declare(page, joined * 4);
    await gauge.getByText(/还差 \d+ 人/).waitFor();
    await declare(page, joined);
    await gauge.getByText('已达到').waitFor();
    await page.getByRole('checkbox').first().uncheck();
    const whatIf = page.locator('.notice', { hasText: '去掉 1 人次后' });
    await whatIf.getByText(`已参加 ${String(joined - 1)} 人`).waitFor();
    expect(await joinedOf()).toBe(joined);
    await page.getByRole('button', { name: '恢复全部勾选' }).click();
    await whatIf.waitFor({ state: 'detached' });
    expect(await findingsOf(page)).toEqual([]);

    // Somebody is found by a part of the name, and everybody by what they come to.
    const roster = page.getByRole('region', { name: '名单' });
    await page.getByLabel('按姓名或证件号码查找').fill('职工丂');
    await page.getByText('找到 1 行').waitFor();
    await roster.getByRole('rowheader', { name: '职工丂' }).waitFor();
    await page.getByLabel('按姓名或证件号码查找').fill('');
    await page.getByLabel('只看', { exact: true }).selectOption('有观察期的');
    await page.getByText('找到 11 行').waitFor();
    await page.getByLabel('只看', { exact: true }).selectOption('不计入的');
    await page.getByText('找到 0 行').waitFor();
    await page.getByLabel('只看', { exact: true }).selectOption('全部');
    expect(await findingsOf(page)).toEqual([]);

    // A colleague declares another size meanwhile: nothing is submitted, and the page says what changed.
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await colleague.locator('.gauge').first().waitFor();
    await declare(colleague, joined + 1);
    await colleague
      .locator('.gauge')
      .first()
      .getByText(`应参加 ${String(joined + 1)} 人`)
      .waitFor();
    await page.getByRole('button', { name: '提交名单' }).click();
    await page
      .getByRole('alert')
      .getByText(`${String(joined)} → ${String(joined + 1)}`)
      .waitFor();

    // A file that was compared with what is there no more takes no place, and says what changed.
    await page.locator('input[type=file]').setInputFiles(fileOf(rows.slice(1)));
    const confirm = page.getByRole('button', { name: '确认：新增 0、退出 1、更正 0' });
    await confirm.waitFor();
    await declare(colleague, joined + 2);
    await colleague
      .locator('.gauge')
      .first()
      .getByText(`应参加 ${String(joined + 2)} 人`)
      .waitFor();
    await confirm.click();
    const upload = page.locator('section', { hasText: '上传名单' });
    await upload
      .getByRole('alert')
      .getByText(`${String(joined + 1)} → ${String(joined + 2)}`)
      .waitFor();
    await page.getByRole('button', { name: '与现在的名单重新比对' }).click();
    await upload.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '不用这份文件' }).click();

    // Submitted as it is now, it becomes a bill, also when the answer is lost; who waits until when is there before it is paid.
    await losingAnswer(page, '**/submission');
    await page.getByRole('button', { name: '提交名单' }).click();
    await page.getByRole('heading', { name: '缴费单' }).waitFor();
    await page
      .locator('#submission')
      .getByText(/已提交/)
      .first()
      .waitFor();
    expect(await page.getByText('没有连上网络').count()).toBe(0);
    expect(await page.locator('.reference').innerText()).toMatch(/\S{6,}/);
    await roster
      .getByText(/观察期至 \d{4}年\d+月\d+日/)
      .first()
      .waitFor();
    await roster.getByRole('rowheader', { name: '职工一' }).waitFor();
    expect(await roster.getByText('提交后显示').count()).toBe(0);
    await page.getByText('收款账号').waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // On paper the bill is a document of its own: who pays what to which account, with which words, until when.
    await page.evaluate('window.print = () => undefined');
    await page.getByRole('button', { name: '打印缴费单' }).click();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toMatch(/参保单位[\s\S]+应缴[\s\S]+最迟缴清日[\s\S]+转账附言[\s\S]+收款账号\s+[\d ]{9,}/);
    expect(paper).not.toMatch(/上传名单|参保人数要求|打印|职工一/);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('heading', { name: '上传名单' }).waitFor();
    await page.getByText('还没有收到。款到账后').waitFor();

    // A correction with a row that nobody can read: who is missing is not taken to leave, and it takes no place as it is.
    const unread = `,${person(10).slice(0, 15)},是,HM`;
    await page.locator('input[type=file]').setInputFiles(fileOf([...rows.slice(0, 10), unread]));
    await upload.getByText('文件中有 1 行看不出是谁').waitFor();
    await upload.getByText('请先改正有问题的行').waitFor();
    expect(await page.locator('.counts').innerText()).toMatch(/退出\s+0/);
    expect(await page.getByRole('button', { name: /^确认/ }).count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '不用这份文件' }).click();

    // One joins a plan by themselves: it is on the bill as a plan that is not billed, with how many are missing.
    await page.locator('input[type=file]').setInputFiles(fileOf([...rows, rows[0]?.replace('HM', 'HA') ?? '']));
    await page.getByRole('button', { name: '确认：新增 1、退出 0、更正 0' }).click();
    await page.getByText('名单已更新').waitFor();
    await page.locator('#submission').getByText('有改动时才需要提交更正').waitFor();
    await page.getByRole('button', { name: '提交更正' }).click();
    await page.locator('#bill').getByText('没有出缴费单的计划').waitFor();
    expect(await page.locator('#bill').innerText()).toMatch(/还差 \d+ 人（已参加 \d+ 人，至少要 \d+ 人）/);
    expect(await findingsOf(page)).toEqual([]);
    expect(faults.filter((fault) => !/400|412|ERR_FAILED/.test(fault))).toEqual([]);
    await context.close();
  });

  test('comes back to what holds up the draft, leaves a row out, says who does not count, and sees a colleague’s number', async () => {
    const { page, context, faults } = await open();
    await page.locator('main h2 a').nth(2).click();
    const today = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    await page.getByLabel('保障起始日').fill(today.on);
    const copies = page.getByLabel('沿用最近一次的名单');
    if ((await copies.count()) > 0) await copies.uncheck();
    await page.getByRole('button', { name: '开批次' }).click();
    await page.getByText('上传名单并填报人数后').waitFor();
    const rows = Array.from({ length: 12 }, (__, at) => `职工${String.fromCodePoint(0x4e00 + at)},${person(at)},是,HM`);
    const wrong = rows.map((row, at) => (at === 3 ? row.replace(person(at), person(at).slice(0, 15)) : row));
    // A file that is too large is not sent, and the page says how large one may be.
    const large = { ...fileOf([]), buffer: Buffer.alloc(32 * 1024 * 1024 + 1) };
    await page.locator('input[type=file]').setInputFiles(large);
    await page.getByRole('alert').getByText('文件超过 32 MiB').waitFor();
    // One without headings is told which, with consent among them, and what the plan may be.
    await page.locator('input[type=file]').setInputFiles({ ...fileOf([]), buffer: Buffer.from('姓名,甲\n李明,乙') });
    const refusal = page.getByRole('alert').filter({ hasText: '没有找到这些标题' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/证件号码[\s\S]*还要有「自愿」一列[\s\S]*可以写：[\s\S]*（HM）/);
    await page.locator('input[type=file]').setInputFiles(fileOf(wrong));
    // What holds up the draft comes by itself: what is there already stays in sight meanwhile.
    const held = Promise.withResolvers<undefined>();
    await page.route(/\/held-up-[^/]*\.js/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: '确认：新增 11、退出 0、更正 0' }).click();
    await page.getByRole('link', { name: '改正 1 行' }).waitFor();
    await page.getByRole('status').filter({ hasText: '正在读取…' }).first().waitFor();
    await page.getByText('名单已更新').waitFor();
    await page.getByLabel('在职职工').waitFor();
    held.resolve(undefined);
    await page.getByRole('region', { name: '还有行没有改正' }).first().waitFor();

    // Another day: what is wrong is still there, cell by cell, and the row can be left out.
    await page.reload();
    await page.getByRole('link', { name: '改正 1 行' }).waitFor();
    const heldUp = page.getByRole('region', { name: '还有行没有改正' }).first();
    await heldUp.getByRole('rowheader', { name: 'B5' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    // It is put back as it was left out, by its own key.
    await heldUp.getByRole('button', { name: '不提交第 5 行' }).click();
    await heldUp.getByText('不提交', { exact: true }).waitFor();
    await heldUp.getByRole('button', { name: '放回第 5 行' }).click();
    await page.getByRole('link', { name: '改正 1 行' }).waitFor();
    await heldUp.getByRole('button', { name: '不提交第 5 行' }).click();
    await heldUp.getByText('不提交', { exact: true }).waitFor();
    await page.getByRole('link', { name: '填报在职人数' }).waitFor();

    // Two are past the age of retirement: so many fewer are to join.
    await page.getByLabel('在职职工').fill('20');
    await page.getByText('有些职工不计入应参加人数').click();
    await page.getByRole('button', { name: '再加一种情形' }).click();
    await page.getByRole('button', { name: '保存人数' }).click();
    await page.getByText('请填写整数').waitFor();
    await page.getByLabel('几个人').fill('2');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存人数' }).click();
    await page.getByText('人数已保存').waitFor();
    const gauge = page.locator('.gauge').first();
    await gauge.getByText('应参加 18 人').waitFor();

    // A colleague declares another number: it is shown, and nothing typed here stands in its place.
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await colleague.getByLabel('几个人').waitFor();
    expect(await colleague.getByLabel('几个人').inputValue()).toBe('2');
    await colleague.getByLabel('在职职工').fill('25');
    await colleague.getByRole('button', { name: '保存人数' }).click();
    await colleague.locator('.gauge').first().getByText('应参加 23 人').waitFor();
    await page.getByRole('button', { name: '保存人数' }).click();
    await page.getByRole('alert').getByText('20 → 25').waitFor();
    expect(await page.getByLabel('在职职工').inputValue()).toBe('25');
    // The file without headings, and what a colleague was first with.
    expect(faults.filter((fault) => !/status of 4(00|12)/.test(fault))).toEqual([]);
    await context.close();
  });
});
