import { expect, test } from '@jest/globals';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Route } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';
import { usccsFrom } from './usccs.ts';

const CLERK = '陈静';
const OTHER_CLERK = '周敏';
const HEAD = '办事处主任（放行）';
const USCC = '12320200466294813X';
const NAME = '江城第二纺织厂';
const CASHIER = '出纳（制单）';
const UNION = '江城市新城经济技术开发区小微企业联合工会委员会';

describePages('an employer that begins', (pages) => {
  const open = async (who: string, path: string, reader: Reader = { width: 1280 }): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    await settled(opened.page);
    return opened;
  };

  test('is registered by its clerk on a phone, and what is missing is said at its field', async () => {
    const { page, context, faults } = await open(CLERK, '/e', {});
    await page.getByRole('link', { name: '登记单位' }).press('Enter');
    await page.getByLabel('参加哪个互助会').waitFor();
    await page.getByRole('button', { name: '登记' }).press('Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await page.getByText('请填写').count()).toBe(3);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('统一社会信用代码').fill(USCC.toLowerCase());
    await page.getByLabel('参加哪个互助会').selectOption('changchun');
    await page.getByLabel('单位名称').fill(NAME);
    await page.getByLabel('由几个小单位联合参保').check();
    expect(await page.getByRole('group', { name: '第 2 个单位' }).count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('由几个小单位联合参保').uncheck();
    await page.getByRole('button', { name: '登记' }).press('Enter');
    await page.getByRole('heading', { name: NAME }).waitFor();
    expect(page.url()).toContain(USCC);
    // It waits; where the office did not admit it, why stands where its details are changed.
    await page.getByText('等待办事处准入').first().waitFor();
    await page.route('**/api/v1/employers?*', async (route) => {
      const reply = await route.fetch();
      const { employers, cursor } = (await reply.json()) as { employers: { uscc: string }[]; cursor: string | null };
      const refused = {
        society: 'changchun',
        state: 'refused',
        decidedOn: '2026-05-01',
        reason: '名称与营业执照不一致',
      };
      const told = employers.map((each) => (each.uscc === USCC ? { ...each, admissions: [refused] } : each));
      await route.fulfill({ response: reply, json: { employers: told, cursor } });
    });
    await page.reload();
    await page.getByText('没有准入：名称与营业执照不一致').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is told at each field, also of one of several employers, what the service finds wrong with it', async () => {
    const { page, context } = await open(CLERK, '/e/register');
    await page.getByLabel('统一社会信用代码').fill(USCC);
    await page.getByLabel('参加哪个互助会').selectOption('changchun');
    await page.getByLabel('单位名称').fill(NAME);
    await page.getByLabel('由几个小单位联合参保').check();
    for (const unit of ['第 1 个单位', '第 2 个单位']) {
      const group = page.getByRole('group', { name: unit });
      await group.getByLabel('统一社会信用代码').fill(USCC);
      await group.getByLabel('单位名称').fill(NAME);
      await group.getByLabel('职工人数').fill('3');
    }
    const pointers = ['/name', '/pooledUnits/1/uscc', '/pooledUnits/1/name', '/pooledUnits/1/staff'];
    const errors = pointers.map((pointer) => ({ in: 'body', pointer, detail: 'wrong', detailZh: `错在 ${pointer}` }));
    const problem = { status: 400, code: 'validation_failed', title: 'Not valid', titleZh: '填写有误', errors };
    await page.route('**/api/v1/employers', (route) => route.fulfill({ status: 400, json: problem }));
    await page.getByRole('button', { name: '登记' }).press('Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    for (const pointer of pointers) expect(await page.getByText(`错在 ${pointer}`, { exact: true }).count()).toBe(1);
    expect(await page.locator('[aria-invalid=true]').count()).toBe(pointers.length);
    expect(await findingsOf(page)).toEqual([]);
    await context.close();
  });

  test('gets another name, and goes to another clerk, who accepts it', async () => {
    const first = await open(CLERK, `/e/${USCC}`);
    const details = first.page.getByRole('region', { name: '单位信息' });
    await details.getByText('更改单位信息').click();
    await details.getByLabel('单位名称').fill(`${NAME}有限公司`);
    await details.getByRole('button', { name: '保存更改' }).press('Enter');
    await first.page.getByRole('heading', { name: `${NAME}有限公司` }).waitFor();
    await details.getByText('交接给另一位经办人').click();
    await details.getByLabel('对方的账号').fill('clerk-2');
    await details.getByRole('button', { name: '提出交接' }).press('Enter');
    await details.getByText('已向经办人（账号 clerk-2）提出交接').waitFor();
    expect(await findingsOf(first.page)).toEqual([]);
    expect(first.faults).toEqual([]);
    await first.context.close();

    const other = await open(OTHER_CLERK, '/e');
    const offers = other.page.getByRole('region', { name: '等待您接受的交接' });
    await offers.getByText(NAME).first().waitFor();
    expect(await findingsOf(other.page)).toEqual([]);
    await offers.getByRole('button', { name: '接受交接' }).press('Enter');
    await other.page.getByRole('heading', { name: `${NAME}有限公司` }).waitFor();
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  test('shows the office who acts for it', async () => {
    const { page, context, faults } = await open(HEAD, `/o/employers/${USCC}`);
    await page.getByText('现由单位经办人（clerk-2）经办。').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('joins as several small ones when the office agrees, and hears that a batch that costs nothing wants no money', async () => {
    const codes = usccsFrom(71_000_000);
    const union = codes.next().value;
    const clerk = await open(CLERK, '/e/register', {});
    await clerk.page.getByLabel('统一社会信用代码').fill(union);
    await clerk.page.getByLabel('参加哪个互助会').selectOption('changchun');
    await clerk.page.getByLabel('单位名称').fill(UNION);
    await clerk.page.getByLabel('由几个小单位联合参保').check();
    for (const unit of ['第 1 个单位', '第 2 个单位']) {
      const group = clerk.page.getByRole('group', { name: unit });
      await group.getByLabel('统一社会信用代码').fill(codes.next().value);
      await group.getByLabel('单位名称').fill(`江城${unit}`);
      await group.getByLabel('职工人数').fill('1');
    }
    await clerk.page.getByRole('button', { name: '登记' }).press('Enter');
    // On a phone its name is too long for a line.
    await clerk.page.getByRole('heading', { name: UNION }).waitFor();
    await clerk.page.getByRole('region', { name: '单位信息' }).getByText('联合参保等待互助会同意').waitFor();
    expect(await findingsOf(clerk.page)).toEqual([]);

    const head = await open(HEAD, '/o/confirm');
    const item = head.page.locator('li.card', { hasText: UNION });
    await item.getByText('由 2 个小单位联合参保').waitFor();
    await item.locator('summary', { hasText: /^准入$/ }).press('Enter');
    await item.getByLabel('理由').first().fill('证照齐全');
    await item.getByRole('button', { name: '准入', exact: true }).press('Enter');
    // Admitted it still waits for what is decided on its page.
    await item.locator('summary').first().waitFor({ state: 'detached' });
    await item.getByText('由 2 个小单位联合参保').waitFor();
    await item.getByRole('link').click();
    const pooling = head.page.getByRole('region', { name: '小单位联合参保' }).first();
    await pooling.getByText('等待互助会决定 · 合计 2 人').waitFor();
    await pooling.locator('summary', { hasText: /^同意联合参保$/ }).press('Enter');
    await pooling.getByLabel('理由').first().fill('都不超过 10 人');
    await pooling.getByRole('button', { name: '同意联合参保', exact: true }).press('Enter');
    await pooling.getByText('已同意联合参保 · 合计 2 人').waitFor();
    expect(await findingsOf(head.page)).toEqual([]);

    const { page } = clerk;
    const { on } = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
    await page.reload();
    await page.getByLabel('保障起始日').fill(on);
    await page.getByRole('button', { name: '开批次' }).press('Enter');
    await page.getByText('上传名单并填报人数后').waitFor();
    const people = [1, 2].map((no) => sampleResidentId(civilDate('1985-07-15'), 'male', 500 + 2 * no));
    const rows = people.map((idNumber, at) => `职工${['甲', '乙'][at] ?? ''},${idNumber},是,HM`);
    const buffer = Buffer.from(['姓名,身份证号,自愿,参保计划', ...rows].join('\r\n'), 'utf8');
    await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '确认：新增 2、退出 0、更正 0' }).press('Enter');
    await page.getByText('名单已更新').waitFor();
    await page.getByLabel('在职职工').fill('2');
    await page.getByRole('button', { name: '保存人数' }).press('Enter');
    await page.getByText('人数已保存').waitFor();
    await page.getByRole('button', { name: '提交名单', disabled: false }).press('Enter');
    await page.getByRole('heading', { name: '缴费单' }).waitFor();
    await page.getByText('收款账号').waitFor();

    // No plan on sale costs nothing: what this one costs is left out of each answer.
    const confirmed: string[] = [];
    const nothingDue = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      const told = (await response.text()).replaceAll(/"(dueYuan|missingYuan)":"[\d.]+"/g, '"$1":"0.00"');
      const body = confirmed.length === 0 ? told : told.replaceAll('"awaiting"', '"paid"');
      await route.fulfill({ response, body });
    };
    await page.route(/\/api\/v1\/batches/, nothingDue);
    await page.reload();
    await page.getByText('这个批次无需缴费，不用转账').waitFor();
    expect(await page.getByText('收款账号').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    const cashier = await open(CASHIER, '/o/bills');
    await cashier.page.route(/\/api\/v1\/bills/, nothingDue);
    await cashier.page.route(/\/api\/v1\/bills\/[^/]+\/confirmation$/, async (route) => {
      confirmed.push(route.request().method());
      await route.fulfill({ json: {} });
    });
    await cashier.page.locator('tbody th a').first().press('Enter');
    const free = cashier.page.getByRole('region', { name: '无需缴费' });
    await free.getByText('应缴 0 元').waitFor();
    expect(await findingsOf(cashier.page)).toEqual([]);
    await free.getByRole('button', { name: '确认无需缴费' }).press('Enter');
    await free.waitFor({ state: 'detached' });
    await cashier.page.getByText('已缴足').waitFor();
    expect(confirmed).toEqual(['POST']);
    expect([...clerk.faults, ...head.faults, ...cashier.faults]).toEqual([]);
    for (const { context } of [clerk, head, cashier]) await context.close();
  });
});
