/**
 * `make screens`: every page as each person sees it, in both widths, both languages, light, dark and large type, held against
 * axe and the rule that nothing scrolls sideways. Pictures go to `reports/screens`, and one page of all of them beside,
 * `index.html`. Last line: `N passed, N failed`.
 *   screens.ts [--only 1280.zh.light] [--page member-start]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { endWithUsage, optionsOf } from '../../infra/local/command-line.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { buildPages, findingsOf, openBrowser, openReader, type Reader, signInAs } from './browser.ts';
import { openPlayedOffice } from './played-office.ts';
import { asContactSheet, type Picture } from './contact-sheet.ts';

const FOLDER = fileURLToPath(new URL('../../reports/screens', import.meta.url));

/** A page, whose it is (as the laptop's sign-in calls them), and how one comes to it from their first page. */
interface Screen {
  readonly name: string;
  readonly door: string;
  readonly person: string | null;
  readonly reach: (page: Page, url: string) => Promise<void>;
}

const at =
  (path: string) =>
  async (page: Page, url: string): Promise<void> => {
    await page.goto(`${url}${path}`);
  };
const PAID = '已获互助金';
const REFUSED = '申领未获给付';
const IN_REVIEW = '申领正在审核';
const CLERK = '单位经办人';
const REVIEWER = '审核员';
const SUPERVISOR = '监事';

const typeStay = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/m/claims/new`);
  await page.locator('input[name=event][value=stay]').check();
  for (const name of ['admittedOn', 'dischargedOn']) {
    const field = page.locator(`input[name=${name}]`);
    await field.fill((await field.getAttribute('max')) ?? '');
  }
  await page.locator('form button.main').click();
  const typed = { receipt: `SCREEN-${String(Date.now())}`, totalYuan: '12345.6', poolPaidYuan: '8000' };
  for (const [name, value] of Object.entries(typed)) await page.locator(`input[name=${name}]`).fill(value);
  await page.locator('form button.main').click();
  await page.locator('.trace').first().waitFor({ state: 'attached' });
};

/** A stay with two photos, up to the step where they wait. */
const chooseTwo = async (page: Page, url: string): Promise<void> => {
  await typeStay(page, url);
  for (const [at, shows] of [1, 2].entries()) {
    const buffer = await sampleJpeg({ width: 1_800, height: 2_400, shows });
    await page
      .locator('.paper-group input[type=file]')
      .nth(at)
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('.paper[data-state=chosen]').nth(at).waitFor();
  }
};

/** The number of the claim that has papers: each reader's member files one before the office looks. */
const filed = { number: '' };

const SCREENS: readonly Screen[] = [
  { name: 'doors', door: '/', person: null, reach: at('/') },
  { name: 'public', door: '/public', person: null, reach: at('/public') },
  { name: 'sign-in', door: '/m', person: null, reach: at('/m') },
  { name: 'member-start', door: '/m', person: PAID, reach: at('/m') },
  { name: 'member-cover', door: '/m', person: PAID, reach: at('/m/cover') },
  { name: 'member-claims', door: '/m', person: PAID, reach: at('/m/claims') },
  { name: 'member-account', door: '/m', person: PAID, reach: at('/m/account') },
  { name: 'member-new-claim', door: '/m', person: PAID, reach: at('/m/claims/new') },
  {
    name: 'member-refused-claim',
    door: '/m',
    person: REFUSED,
    reach: async (page, url) => {
      await page.goto(`${url}/m/claims`);
      await page.locator('.claims a').first().click();
      await page.locator('.track').waitFor();
      await page.locator('.unfold > summary').first().click();
    },
  },
  {
    name: 'member-open-claim',
    door: '/m',
    person: IN_REVIEW,
    reach: async (page, url) => {
      await page.goto(`${url}/m/claims`);
      await page
        .locator('.claims a', { hasText: /审核中|In review/ })
        .first()
        .click();
      await page.locator('.track').waitFor();
    },
  },
  {
    name: 'member-foreseen',
    door: '/m',
    person: IN_REVIEW,
    reach: async (page, url) => {
      await page.goto(`${url}/m/claims`);
      await page
        .locator('.claims a', { hasText: /审核中|In review/ })
        .first()
        .click();
      await page.locator('a[href$="/correct"]').click();
      for (const _ of [1, 2]) await page.locator('form button.main').click();
      await page.locator('.trace').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'member-claim-papers', door: '/m', person: IN_REVIEW, reach: chooseTwo },
  {
    name: 'member-papers-there',
    door: '/m',
    person: IN_REVIEW,
    reach: async (page, url) => {
      await chooseTwo(page, url);
      await page.locator('form button.main').click();
      await page.locator('.notice p').first().waitFor();
      await page.locator('.paper').first().waitFor({ state: 'detached' });
      [filed.number = ''] = /C\d{4}-\d+/.exec(await page.locator('main').innerText()) ?? [];
      await page.goto(`${url}/m/claims/${filed.number}`);
      await page.locator('.thumbnail img').nth(1).waitFor();
    },
  },
  { name: 'member-looks', door: '/m', person: PAID, reach: at('/m/looks') },
  { name: 'employer-start', door: '/e', person: CLERK, reach: at('/e') },
  { name: 'employer-filed-claims', door: '/e', person: CLERK, reach: at('/e/claims') },
  { name: 'employer-file-claim', door: '/e', person: CLERK, reach: at('/e/claims/new') },
  {
    name: 'employer',
    door: '/e',
    person: CLERK,
    reach: async (page) => {
      await page.locator('main h2 a').first().click();
      await page.locator('form').waitFor();
    },
  },
  {
    name: 'employer-batch',
    door: '/e',
    person: CLERK,
    reach: async (page) => {
      await page.locator('main h2 a').first().click();
      await page.locator('.tasks a').first().click();
      await page.locator('.table').first().waitFor();
    },
  },
  { name: 'office-queue', door: '/o', person: REVIEWER, reach: at('/o') },
  { name: 'office-registers', door: '/o/registers', person: REVIEWER, reach: at('/o/registers') },
  {
    name: 'office-claim',
    door: '/o',
    person: REVIEWER,
    reach: async (page) => {
      await page.locator('tbody a').first().click();
      await page.locator('.unfold > summary').first().waitFor();
    },
  },
  {
    name: 'office-payments',
    door: '/o',
    person: SUPERVISOR,
    reach: async (page, url) => {
      await page.goto(`${url}/o/payments`);
      await page.locator('select').first().selectOption('settled');
      await page.locator('.filters ~ .table').waitFor();
    },
  },
  {
    name: 'office-order',
    door: '/o',
    person: SUPERVISOR,
    reach: async (page, url) => {
      await page.goto(`${url}/o/payments`);
      await page.locator('select').first().selectOption('settled');
      await page.locator('.filters ~ .table tbody th a').first().click();
      await page.locator('.table .money').first().waitFor();
    },
  },
  {
    name: 'office-batch',
    door: '/o',
    person: SUPERVISOR,
    reach: async (page, url) => {
      await page.goto(`${url}/o/payments`);
      await page.locator('select').first().selectOption('settled');
      await page.locator('.filters ~ .table tbody th a').first().click();
      await page.locator('.facts dd a[href*="/batches/"]').click();
      await page.locator('.table .money').first().waitFor();
    },
  },
  {
    name: 'office-claim-papers',
    door: '/o',
    person: REVIEWER,
    reach: async (page, url) => {
      await page.goto(`${url}/o/claims/${filed.number}`);
      await page.locator('.paper-row button').first().click();
      await page.locator('[data-drawn]').waitFor();
    },
  },
  { name: 'office-bank', door: '/o', person: SUPERVISOR, reach: at('/o/bank') },
  { name: 'office-confirm', door: '/o', person: SUPERVISOR, reach: at('/o/confirm') },
  { name: 'office-find', door: '/o', person: SUPERVISOR, reach: at('/o/find') },
  { name: 'office-figures', door: '/o', person: SUPERVISOR, reach: at('/o/figures') },
  { name: 'office-rules', door: '/o', person: SUPERVISOR, reach: at('/o/rules') },
  { name: 'office-rule-book', door: '/o', person: SUPERVISOR, reach: at('/o/rules/changchun/2025-05-21.3') },
  { name: 'office-events', door: '/o', person: SUPERVISOR, reach: at('/o/events') },
];

const READERS: readonly Required<Reader>[] = ([360, 1280] as const).flatMap((width) =>
  (['zh', 'en'] as const).flatMap((language) =>
    [
      { theme: 'light', size: 'normal' } as const,
      { theme: 'dark', size: 'normal' } as const,
      { theme: 'light', size: 'large' } as const,
    ].map((look) => ({ width, height: 800, language, ...look })),
  ),
);

const lookOf = ({ width, language, theme, size }: Required<Reader>): string =>
  [width, language, size === 'large' ? size : theme].join('.');

const { values } = optionsOf({ options: { only: { type: 'string' }, page: { type: 'string' } } });
const readers = READERS.filter((reader) => values.only === undefined || lookOf(reader) === values.only);
const screens = SCREENS.filter(({ name }) => values.page === undefined || name === values.page);
if (readers.length === 0) endWithUsage(`--only is one of ${READERS.map(lookOf).join(', ')}`);
if (screens.length === 0) endWithUsage(`--page is one of ${SCREENS.map(({ name }) => name).join(', ')}`);

const settled = async (page: Page): Promise<void> => {
  await page.locator('main').first().waitFor();
  while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
};

if (readers.length === READERS.length && screens.length === SCREENS.length)
  rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
buildPages();
const office = await openPlayedOffice();
const browser = await openBrowser();
const pictures: Picture[] = [];
const total = { passed: 0, failed: 0 };
try {
  for (const reader of readers)
    for (const { name, door, person, reach } of screens) {
      const { page, context, faults } = await openReader(browser, office.url, reader);
      const file = `${name}.${lookOf(reader)}.png`;
      try {
        if (person !== null) {
          await signInAs(page, office.url, door, person);
          await settled(page);
        }
        await reach(page, office.url);
        await settled(page);
        const findings = [...(await findingsOf(page)), ...faults];
        await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        pictures.push({ file, name, findings });
        total[findings.length === 0 ? 'passed' : 'failed'] += 1;
        console.log([file, ...findings].join('\n  '));
      } catch (error) {
        total.failed += 1;
        console.log(`FAILED ${file}: ${error instanceof Error ? error.message : String(error)}`);
      }
      await context.close();
    }
} finally {
  await browser.close();
  await office.running.end('SIGTERM');
  office.remove();
}
writeFileSync(join(FOLDER, 'index.html'), asContactSheet(pictures));
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed === 0 ? 0 : 1);
