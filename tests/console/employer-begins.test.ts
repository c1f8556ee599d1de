import { expect, test } from '@jest/globals';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { settled } from './page-matrix.ts';

const CLERK = '陈静';
const OTHER_CLERK = '周敏';
const HEAD = '办事处主任（放行）';
const USCC = '12320200466294813X';
const NAME = '江城第二纺织厂';

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
    await page.getByRole('heading', { name: '登记单位' }).waitFor();
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
});
