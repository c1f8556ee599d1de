import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Parking } from '@huji/chassis/events/parking.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import type { Page } from 'playwright-core';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const SECOND_ACCOUNTANT = /会计(?!（)/;
const HEAD = '办事处主任（放行）';
const SUPERVISOR = '监事';
const ADMINISTRATOR = '系统管理员';
const DESK: Reader = { width: 1280 };
const PHONE: Reader = { language: 'zh', theme: 'dark', size: 'large' };
const TO_SECOND = '提交给第二个人确认';
const INTERNAL = /undefined|\bnull\b|NaN|[A-Z]+_[A-Z]+/;

describePages('forms of the office', (pages) => {
  const open = async (who: string | RegExp, path: string, reader: Reader = DESK): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    await settled(opened.page);
    return opened;
  };
  const settled = async (page: Page): Promise<void> => {
    await page.locator('main h1, main [role=alert]').first().waitFor();
    while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
  };
  const isSound = async ({ page, faults }: Opened, expected: readonly string[] = []): Promise<void> => {
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(INTERNAL);
    expect(faults.filter((fault) => !expected.some((part) => fault.includes(part)))).toEqual([]);
  };
  const today = async (page: Page): Promise<string> =>
    ((await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { readonly on: string }).on;
  const read = async <Reply>(page: Page, path: string): Promise<Reply> =>
    (await (await page.request.get(`${pages.office.url}/api${path}`)).json()) as Reply;
  const send = async (page: Page, path: string, data: object): Promise<void> => {
    const headers = { origin: pages.office.url, 'idempotency-key': randomUUID() };
    const reply = await page.request.post(`${pages.office.url}/api${path}`, { headers, data });
    expect([reply.status(), await reply.text()]).toEqual([expect.any(Number), expect.not.stringContaining('"code"')]);
  };
  /** Agrees to whatever says so, as somebody of another post. */
  const confirm = async (who: string, text: string | RegExp): Promise<void> => {
    const opened = await open(who, '/o/confirm');
    const card = opened.page.locator('li.card', { hasText: text }).first();
    await card.waitFor();
    await isSound(opened);
    await card.getByRole('button', { name: '确认办理' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await opened.context.close();
  };

  test('money that a payee paid back is booked to its fund by an accountant and the head of office', async () => {
    const supervisor = await open(SUPERVISOR, '/o/payments');
    const { orders } = await read<{
      readonly orders: readonly { orderId: string; claimId?: string; lines: { fund: string }[] }[];
    }>(supervisor.page, '/v1/orders?state=settled&limit=200');
    const [order] = orders.filter(({ claimId }) => claimId !== undefined);
    await supervisor.context.close();
    const path = `/o/payments/orders/${encodeURIComponent(order!.orderId)}`;

    const accountant = await open(ACCOUNTANT, path);
    const { page } = accountant;
    await page.goto(`${pages.office.url}${path}`);
    await page.locator('summary', { hasText: '登记追回的款项' }).press('Enter');
    await page.getByRole('button', { name: TO_SECOND }).press('Enter');
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThanOrEqual(3);
    await isSound(accountant);
    await page.locator('[name=fund]').selectOption(order!.lines[0]!.fund);
    await page.getByLabel('到账的银行流水号').fill('BACK-2026-1');
    await page.getByLabel('到账日期').fill(await today(page));

    // More than was paid is refused, with the reason, and what was typed stays.
    await page.getByLabel('金额（元）').fill('90000000');
    await page.getByRole('button', { name: TO_SECOND }).press('Enter');
    await page.locator('.notice.bad').waitFor();
    await page.getByLabel('金额（元）').fill('１．５');
    await page.getByRole('button', { name: TO_SECOND }).press('Enter');
    await page.getByText('已提交，等待第二个人确认').waitFor();
    await confirm(HEAD, '追回 ¥ 1.50');
    await page.reload();
    await page.getByText('已追回').first().waitFor();
    await accountant.context.close();
  });

  test('what an employer paid too much goes back when two have agreed', async () => {
    const cashier = await open(CASHIER, '/o/payments');
    const { bills } = await read<{ readonly bills: readonly { reference: string }[] }>(
      cashier.page,
      '/v1/bills?state=paid&limit=1',
    );
    const reference = bills[0]!.reference;
    await send(cashier.page, '/v1/bank-statement-lines', {
      account: 'contributions',
      bankRef: 'TOO-MUCH-1',
      valueOn: await today(cashier.page),
      amountYuan: '12.50',
      text: reference,
    });
    await cashier.context.close();
    await confirm(ACCOUNTANT, `缴费附言 ${reference}`);

    const accountant = await open(ACCOUNTANT, '/o');
    const { page } = accountant;
    await page.goto(`${pages.office.url}/o/bills/${reference}`);
    for (let look = 0; look < 60 && (await page.getByText('退还多缴的会费').count()) === 0; look += 1) {
      await page.waitForTimeout(250);
      await page.reload();
      await settled(page);
    }
    await isSound(accountant);
    await page.getByLabel('退还金额（元）').fill('abc');
    await page.getByRole('button', { name: TO_SECOND }).press('Enter');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
    await page.getByLabel('退还金额（元）').fill('12.5');
    await page.getByRole('button', { name: TO_SECOND }).press('Enter');
    await page.getByText('已提交，等待第二个人确认').waitFor();
    await confirm(HEAD, '退还多缴的会费：¥ 12.50');
    await page.reload();
    await page.getByRole('heading', { name: '退款' }).waitFor();
    await isSound(accountant);
    await accountant.context.close();
  });

  test('a deputy sees for whom they stand in, acts for them, and stops when two people end it before its last day', async () => {
    const accountant = await open(ACCOUNTANT, '/o');
    const person = (number: number): string => `5affc0de-0000-8000-8000-${String(number).padStart(12, '0')}`;
    const on = await today(accountant.page);
    await send(accountant.page, '/v1/deputies', {
      deputy: { subject: 'accountant-2', personId: person(9), roles: ['accountant'] },
      absent: { subject: 'office-head', personId: person(10) },
      role: 'office-head',
      societies: ['changchun'],
      firstOn: on,
      lastOn: on,
      reason: '年休假',
    });
    await confirm(HEAD, '由郑洁（会计）代您本人办理');

    const deputy = await open(SECOND_ACCOUNTANT, '/o/confirm');
    const bar = deputy.page.locator('.notice', { hasText: '您可以代刘建国（办事处主任）办理' });
    for (let look = 0; look < 40 && (await bar.count()) === 0; look += 1) {
      await deputy.page.waitForTimeout(250);
      await deputy.page.reload();
      await settled(deputy.page);
    }
    await isSound(deputy);
    await bar.getByRole('button', { name: '开始代刘建国（办事处主任）办理' }).press('Enter');
    await deputy.page.getByText('您正在代刘建国（办事处主任）办理').waitFor();
    await deputy.page.goto(`${pages.office.url}/o/confirm`);
    await isSound(deputy);
    // As the head of office they may no longer propose what an accountant proposes.
    await deputy.page.locator('summary', { hasText: '提出新的事项' }).press('Enter');
    expect(await deputy.page.getByLabel('事项').locator('option').allInnerTexts()).toEqual(['代班']);

    await accountant.page.goto(`${pages.office.url}/o/confirm`);
    const standing = accountant.page.getByRole('region', { name: '现在和以后的代班' });
    await standing.getByText('郑洁（会计）代刘建国（办事处主任）办理').waitFor();
    await standing.getByText('今天有效').waitFor();
    await isSound(accountant);
    await standing.locator('summary', { hasText: '提前结束' }).press('Enter');
    await standing.getByRole('button', { name: TO_SECOND }).press('Enter');
    await standing.getByText('请写明理由').waitFor();
    await standing.getByLabel('理由', { exact: true }).fill('提前返岗');
    await standing.getByRole('button', { name: TO_SECOND }).press('Enter');
    await standing.getByText('等待第二个人确认后结束').waitFor();
    await confirm(HEAD, '提前结束代班：提前返岗');
    await accountant.page.reload();
    await standing.getByText('郑洁（会计）代刘建国（办事处主任）').waitFor({ state: 'detached' });

    // Whoever still acts is told so on every page, and can stop.
    const refusedFor = deputy.page.getByRole('alert').first();
    for (let look = 0; look < 40 && (await refusedFor.count()) === 0; look += 1) {
      await deputy.page.waitForTimeout(250);
      await deputy.page.reload();
      await settled(deputy.page);
    }
    await deputy.page.getByRole('button', { name: '停止代班' }).press('Enter');
    await deputy.page.getByText('您正在代').waitFor({ state: 'detached' });
    await settled(deputy.page);
    expect(await deputy.page.locator('.notice', { hasText: '您可以代' }).count()).toBe(0);
    for (const { context } of [accountant, deputy]) await context.close();
  });

  test('a change of a register waits on the page of all that waits for a second person', async () => {
    const accountant = await open(ACCOUNTANT, '/o/registers');
    const { page } = accountant;
    const lines = ['ICD编码,疾病名称', 'J18,病原体未特指的肺炎'];
    await page.getByRole('radio', { name: '疾病' }).check();
    const buffer = Buffer.from(lines.join('\n'), 'utf8');
    await page.getByLabel('名录文件').setInputFiles({ name: '名录.csv', mimeType: 'text/csv', buffer });
    await page.getByLabel('自哪一日起适用').fill(await today(page));
    await page.getByRole('button', { name: '比对并提议' }).press('Enter');
    await page
      .getByText(/新增 \d+，/)
      .and(page.getByRole('status'))
      .waitFor();
    await accountant.context.close();
    const head = await open(HEAD, '/o/confirm');
    const waiting = head.page.getByRole('region', { name: '名录的变更' });
    await waiting
      .getByText(/新增 \d+，/)
      .first()
      .waitFor();
    await isSound(head);
    await waiting.getByRole('button', { name: '确认', exact: true }).press('Enter');
    await waiting.getByText('没有待确认的提议').waitFor();
    await head.context.close();
  });

  test.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
  ] as const)('%s every figure has its drawing, its table and its file', async (_, reader) => {
    const opened = await open(HEAD, '/o/figures', reader);
    const { page } = opened;
    await page.locator('svg').first().waitFor();
    await settled(page);
    const cards = page.locator('section.card');
    const titles = await cards.locator('h2').allInnerTexts();
    expect(titles).toEqual([
      '申请的状态',
      '未办结的申请已等天数',
      '从提交到审结的天数',
      '不予给付的原因',
      '参保率',
      '基金可支付月数',
      '基金余额（元）',
    ]);
    for (const title of titles) {
      const card = cards.filter({ has: page.getByRole('heading', { name: title }) });
      if ((await card.getByRole('img').count()) === 0) {
        expect(await card.innerText()).toContain('还没有数据');
        continue;
      }
      expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(/\d/);
      await card.locator('summary').press('Enter');
      expect(await card.locator('tbody tr').count()).toBe(await card.locator('.bar').count());
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        card.getByRole('button', { name: '下载 CSV' }).press('Enter'),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^数据-${title}-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
    }
    expect(await page.locator('section.card .chart').count()).toBeGreaterThanOrEqual(5);
    await isSound(opened);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '下载 CSV' }).first().isVisible()).toBe(false);
    expect(await page.locator('section.card .chart').first().isVisible()).toBe(true);
    await opened.context.close();
  });

  test('a parked event is handled again by one click; one that fails again says so and stays', async () => {
    await pages.office.running.end('SIGTERM');
    const store = new DocumentStore(openSqliteDriver(join(pages.office.directory, 'documents.sqlite')));
    const parking = new Parking(store, 'premium', systemClock());
    await store.migrate();
    const consumer = 'premium.bill';
    for (const [at, type] of [
      'mutualaid.claim-adjudication.participation-assessed.v1',
      'mutualaid.claim-adjudication.nobody-hears-this.v1',
    ].entries()) {
      const headers = {
        ce_id: `claim-adjudication/test/${randomUUID()}.1.0`,
        ce_type: type,
        ce_source: '/claim-adjudication',
        ce_specversion: '1.0',
        ce_time: '2025-06-01T00:00:00.000Z',
      };
      const record = {
        topic: 'adjudication.assessment',
        partition: 0,
        offset: `${String(at + 1)}`,
        key: 'x',
        value: '{}',
        headers,
      };
      await parking.park(consumer, record, null, new TypeError('nobody could read it'));
    }
    await store.close();
    const again = pages.office.start('--sample', 'small');
    await again.ready();

    const opened = await open(ADMINISTRATOR, '/o');
    const { page } = opened;
    const rows = page.getByRole('region', { name: '会费' }).locator('tbody tr');
    await rows.nth(1).waitFor();
    await isSound(opened);
    const failing = page.getByRole('button', { name: '重新处理 participation-assessed' });
    await failing.press('Enter');
    await page.getByText('仍然出错，继续搁置').waitFor();
    expect(await rows.count()).toBe(2);
    await page.getByRole('button', { name: '重新处理 nobody-hears-this' }).press('Enter');
    await page.getByText('nobody-hears-this 已处理').waitFor();
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    await isSound(opened);
    await opened.context.close();

    const supervisor = await open(SUPERVISOR, '/o/events');
    await supervisor.page.getByText('只有系统管理员可以重新处理').waitFor();
    expect(await supervisor.page.getByRole('button', { name: /重新处理/ }).count()).toBe(0);
    await supervisor.context.close();
    await again.end('SIGTERM');
  });
});
