import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SAMPLE_STAFF } from '@huji/all-in-one/issuer/people.ts';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { mendedWorkbook } from '@huji/chassis/testing/mended-workbook.ts';
import { samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { writtenWorkbook } from '@huji/chassis/testing/workbook-writer.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import * as headcount from '../../services/console/web/employer/headcount-words.ts';
import * as newBatch from '../../services/console/web/employer/new-batch-words.ts';
import * as submission from '../../services/console/web/employer/submission-words.ts';
import * as uploads from '../../services/console/web/employer/upload-words.ts';
import * as employers from '../../services/console/web/employer/words.ts';
import * as asking from '../../services/console/web/shared/papers/asked-words.ts';
import * as completion from '../../services/console/web/office/completion-words.ts';
import * as reviews from '../../services/console/web/office/words.ts';
import { GAP_NAMES } from '../../services/console/web/shared/claims/paper-names.ts';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { fileStayWithPhotos } from './stay-with-photos.ts';

type Language = 'zh' | 'en';

/** `make test-jobs-night` plays each width in each language. */
const WHOLE = process.env['HUJI_JOBS'] === 'all';
const READERS: readonly (readonly [string, Reader & { readonly language: Language }, number])[] = [
  ['on a phone, in Chinese', { width: 360, height: 800, language: 'zh' }, 1],
  ['on a desk, in English', { width: 1280, height: 800, language: 'en' }, 2],
  ...(WHOLE
    ? ([
        ['on a phone, in English', { width: 360, height: 800, language: 'en' }, 3],
        ['on a desk, in Chinese', { width: 1280, height: 800, language: 'zh' }, 4],
      ] as const)
    : []),
];

const MONEY = {
  zh: { batch: '付款批次', pickAll: /^选择已显示的 \d+ 笔/, entries: '账簿记录', paid: '已到账' },
  en: { batch: 'Payment batch', pickAll: /^Choose the \d+ shown/, entries: 'In the books', paid: 'Paid' },
};
const CLERK = 'clerk';
const PAID = /已获互助金|has been paid/;
const SENT = { timeout: 120_000 } as const;
/** Comes to a sum that two reviewers must agree to; each reader's lies on days of its own. */
const largeStay = (n: number) => ({
  ...{ admitted: 20 * (n + 1), discharged: 20 * (n + 1) - 7, illness: '肺炎', hospital: '吉大一院' },
  sums: { totalYuan: '120000', poolPaidYuan: '40000', cashPaidYuan: '80000' },
  // The same sheet in two claims is looked at twice.
  photos: [10 * n, 10 * n + 1] as const,
});

describePages('the three jobs', (pages) => {
  const open = async (who: string | RegExp, path: string, reader: Reader): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    const staff = SAMPLE_STAFF.find(({ subject }) => subject === who);
    await signInAs(opened.page, pages.office.url, path, staff?.name ?? who);
    return opened;
  };
  const settled = async (page: Page): Promise<void> => {
    while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
  };
  const isSound = async ({ page, faults }: Opened): Promise<void> => {
    await settled(page);
    expect(await findingsOf(page)).toEqual([]);
    if (/\/[me]\//.test(page.url())) expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(faults).toEqual([]);
  };
  const reloadUntil = async (page: Page, selector: string): Promise<void> => {
    for (let look = 0; look < 100 && (await page.locator(selector).count()) === 0; look += 1) {
      await page.waitForTimeout(200);
      await page.reload();
      await settled(page);
    }
  };

  test.each(READERS)(
    '%s: a bad workbook comes back annotated, is mended there, and becomes a bill',
    async (_, reader, n) => {
      const { language } = reader;
      const t = {
        ...employers[language],
        ...newBatch[language],
        ...uploads[language],
        ...headcount[language],
        ...submission[language],
      };
      const idOf = (at: number): string =>
        sampleResidentId(civilDate(`1984-0${String(n)}-${String(10 + at)}`), 'male', 500 + at);
      const right = idOf(3);
      const wrong = right.slice(0, 15);
      const heading = ['序号', '姓名', '身份证号', '自愿', '参保计划'];
      const rows = Array.from({ length: 11 }, (__, at) => [
        String(at + 1),
        `职工${String.fromCodePoint(0x4e00 + at)}`,
        at === 3 ? wrong : idOf(at),
        '是',
        'HM',
      ]);
      const title = ['本单位参保职工名单', null, null, null, null];
      const buffer = Buffer.from(
        writtenWorkbook([{ name: '名单', rows: [title, heading, ...rows], merges: ['A1:E1'] }]),
      );
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const choose = (page: Page, content: Buffer) =>
        page.locator('input[name=roster]').setInputFiles({ name: '名单.xlsx', mimeType, buffer: content });

      const clerk = await open(CLERK, '/e', reader);
      const { page } = clerk;
      await page.locator('main h2 a').nth(n).click();
      const today = (await (await page.request.get(`${pages.office.url}/dev/business-date`)).json()) as { on: string };
      await page.getByLabel(t.startOn).fill(today.on);
      const copies = page.getByLabel(t.copy);
      if ((await copies.count()) > 0) await copies.uncheck();
      await page.getByRole('button', { name: t.create, exact: true }).click();
      await choose(page, buffer);
      await page.getByRole('heading', { name: t.findings }).waitFor();
      await page.locator('.table', { hasText: 'C6' }).first().waitFor();
      await isSound(clerk);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t.annotated }).click();
      const annotated = await download;
      expect(annotated.suggestedFilename()).toBe('名单.xlsx');
      const back = readFileSync(await annotated.path());
      await page.getByRole('button', { name: t.discard }).click();

      // The file that came back, with the one cell typed over and its two columns left as they are.
      await choose(page, mendedWorkbook(back, wrong, right));
      await page.getByRole('button', { name: t.confirm(11, 0, 0) }).click();
      await page.getByText(t.saved).waitFor();
      expect(await page.getByRole('heading', { name: t.heldUpTitle }).count()).toBe(0);
      const gauge = page.locator('.gauge').first();
      const declare = async (size: number): Promise<void> => {
        await page.getByLabel(t.size).fill(String(size));
        await page.getByRole('button', { name: t.saveHeadcount }).click();
      };
      await declare(11);
      await gauge.waitFor();
      const joined = Number(
        /\d+/.exec((await gauge.innerText()).replace(/^[\s\S]*?(已参加 |(?=\d+ of the))/, ''))?.[0],
      );
      expect(joined).toBeGreaterThan(0);
      await declare(joined);
      await gauge.getByText(t.enough).waitFor();
      await page.getByRole('button', { name: t.submit, exact: true }).click();
      await page.getByRole('heading', { name: t.bill, exact: true }).waitFor();
      expect(await page.locator('.reference').innerText()).toMatch(/\S{6,}/);
      await isSound(clerk);
      await clerk.context.close();
    },
  );

  test.each(READERS)(
    '%s: a claim with two photos is completed, reviewed by two, paid by three, seen as paid, and found down to the books',
    async (_, reader, n) => {
      const { language } = reader;
      const t = MONEY[language];
      const [m, o, c] = [asking, reviews, completion].map((words) => words[language]) as [
        typeof asking.zh,
        typeof reviews.zh,
        typeof completion.zh,
      ];
      const member = await open(PAID, '/m', reader);
      const number = await fileStayWithPhotos(member.page, pages.office.url, largeStay(n));
      await isSound(member);

      // What is missing is asked for once, sent, and the claim goes on.
      const first = await open('reviewer-1', '/o', reader);
      const find = async ({ page }: Opened): Promise<void> => {
        await page.goto(`${pages.office.url}/o/claims`);
        await page.getByLabel(o.search).fill(number.toLowerCase());
        await page.getByRole('button', { name: o.find, exact: true }).click();
        await page.locator('h1', { hasText: number }).waitFor();
      };
      await find(first);
      await first.page.locator('summary', { hasText: c.ask }).click();
      await first.page.getByRole('checkbox', { name: GAP_NAMES.discharge[language] }).check();
      await first.page.getByRole('button', { name: c.send }).click();
      await first.page.getByText(c.asked).first().waitFor();
      await isSound(first);
      await member.page.goto(`${pages.office.url}/m/claims/${number}`);
      const asked = member.page.getByRole('region', { name: m.title });
      const sheet = { name: 'discharge.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
      await asked.locator('input[type=file]').setInputFiles(sheet);
      await asked.getByText(m.there, { exact: true }).first().waitFor(SENT);
      await isSound(member);
      await asked.getByRole('button', { name: m.send }).click();
      await asked.waitFor({ state: 'detached' });

      // Two who are not the same agree; the second one sees the first one's word.
      const second = await open('reviewer-2', '/o', reader);
      for (const [reviewer, given] of [
        [first, 0],
        [second, 1],
      ] as const) {
        await find(reviewer);
        await reviewer.page.getByText(o.keys(given, 2)).first().waitFor();
        await reviewer.page.getByRole('button', { name: o.agree('').trim() }).click();
        await reviewer.page.getByText(o.done).waitFor();
        await isSound(reviewer);
        await reviewer.context.close();
      }

      // Made, checked and released by three.
      const cashier = await open('cashier-1', '/o/payments', reader);
      await reloadUntil(cashier.page, 'tbody input[type=checkbox]');
      await cashier.page.getByLabel(t.pickAll).check();
      await cashier.page.locator('button.main').first().click();
      await cashier.page.locator('h1', { hasText: t.batch }).waitFor();
      await isSound(cashier);
      for (const who of ['accountant', 'office-head']) {
        const hand = await open(who, '/o/payments', reader);
        await settled(hand.page);
        await hand.page.locator('a[href^="/o/payments/batches/"]').first().click();
        await hand.page.locator('h1', { hasText: t.batch }).waitFor();
        await hand.page.locator('button.main').first().click();
        await hand.page.locator('button.main').first().waitFor({ state: 'detached' });
        await isSound(hand);
        await hand.context.close();
      }
      await cashier.context.close();

      await member.page.goto(`${pages.office.url}/m/claims/${number}`);
      await reloadUntil(member.page, `.badge:has-text("${t.paid}")`);
      await member.page.getByText(t.paid).first().waitFor();
      await isSound(member);
      await member.context.close();

      // Whoever looks after it finds it by its number, and reads where the money went.
      const supervisor = await open('supervisor', '/o', reader);
      await find(supervisor);
      await supervisor.page.locator('a[href^="/o/payments/orders/"]').first().click();
      await supervisor.page.getByRole('heading', { name: t.entries }).waitFor();
      await supervisor.page.locator('section', { hasText: t.entries }).locator('tbody tr').first().waitFor();
      expect(await supervisor.page.getByRole('link', { name: number }).count()).toBe(1);
      await isSound(supervisor);
      await supervisor.context.close();
    },
  );
});
