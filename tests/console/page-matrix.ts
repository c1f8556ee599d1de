import type { Browser, Page } from 'playwright-core';
import { type Look, openReader, signInAs } from './browser.ts';
import { fileForMember, numberOfPerson } from './filed-by-clerk.ts';
import { chooseTwoPhotos, fileStayWithPhotos } from './stay-with-photos.ts';

/** What somebody comes to a page with. */
export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** What was made for the pages of this office, once: by name. */
  readonly made: Map<string, string>;
}

/** A page, whose it is (as the laptop's sign-in calls them), and how one comes to it from their first page. */
export interface Screen {
  readonly name: string;
  /** Its address, as the router or the server has it; a page may stand here in several states. */
  readonly route: string;
  readonly door: string;
  readonly person: string | null;
  readonly reach: (visit: Visit) => Promise<void>;
  /** The status the page itself is answered with, where that is none of success. */
  readonly answered?: number;
  /** Names codes of rules on purpose. */
  readonly namesCodes?: true;
}

const PAID = '已获互助金';
const REFUSED = '申请未获给付';
const IN_REVIEW = '申请正在审核';
const CLERK = '单位经办人';
const REVIEWER = '审核员';
const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const HEAD = '办事处主任（放行）';
const SUPERVISOR = '监事';
const ADMINISTRATOR = '系统管理员';

/** Waits until nothing on the page is still being read. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
};

const at =
  (path: string) =>
  async ({ page, url }: Visit): Promise<void> => {
    await page.goto(`${url}${path}`);
  };

const read = async <Reply>({ page, url }: Visit, path: string): Promise<Reply> =>
  (await (await page.request.get(`${url}/api${path}`)).json()) as Reply;

const browserOf = (page: Page): Browser => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page belongs to no browser');
  return browser;
};

/** The number of a claim that has papers, filed by a member where nobody has yet. */
const claimWithPapers = async ({ page, url, made }: Visit): Promise<string> => {
  const known = made.get('claim with papers');
  if (known !== undefined) return known;
  const member = await openReader(browserOf(page), url);
  await signInAs(member.page, url, '/m', IN_REVIEW);
  const number = await fileStayWithPhotos(member.page, url);
  made.set('claim with papers', number);
  await member.context.close();
  return number;
};

const openOwnClaim = async ({ page, url }: Visit, state: RegExp): Promise<void> => {
  await page.goto(`${url}/m/claims`);
  await page.locator('.claims a', { hasText: state }).first().click();
  await page.locator('.track').waitFor();
};
const OPEN_CLAIM = /审核中|In review/;

const openSettledOrder = async ({ page, url }: Visit): Promise<void> => {
  await page.goto(`${url}/o/payments`);
  await page.locator('select:has(option[value=settled])').selectOption('settled');
  await page.locator('section:has(option[value=settled]) .table tbody th a').first().click();
  await page.locator('.facts strong').waitFor();
};

const findThere = async ({ page, url }: Visit, typed: string): Promise<void> => {
  await page.goto(`${url}/o/find`);
  await page.locator('input[name=what]').fill(typed);
  await page.locator('form button.main').press('Enter');
  await settled(page);
};

const employerOf = async (visit: Visit): Promise<{ readonly uscc: string; readonly name: string }> => {
  const { bills } = await read<{ bills: readonly { employerId?: string }[] }>(visit, '/v1/bills?state=paid&limit=50');
  const { employers } = await read<{ employers: readonly { employerId: string; uscc: string; name: string }[] }>(
    visit,
    '/v1/employers?limit=50',
  );
  const paying = employers.find(({ employerId }) => bills.some((bill) => bill.employerId === employerId));
  const found = paying ?? employers[0];
  if (found === undefined) throw new Error('the sample office has no employer');
  return found;
};

/** A member's name, as their own record says it. */
const personName = async (visit: Visit): Promise<string> => {
  const { page, url, made } = visit;
  const known = made.get('name of a member');
  if (known !== undefined) return known;
  const member = await openReader(browserOf(page), url);
  await signInAs(member.page, url, '/m', PAID);
  const { name } = await read<{ name: string }>({ ...visit, page: member.page }, '/v1/me/person');
  made.set('name of a member', name);
  await member.context.close();
  return name;
};

/** A person, found by their name. What a role may read of them differs, the heading does not. */
const toPerson = async (visit: Visit): Promise<void> => {
  const name = await personName(visit);
  await findThere(visit, name);
  await visit.page.locator('.tasks a').first().click();
  await visit.page.getByRole('heading', { level: 1, name }).waitFor();
};

const OF_NOBODY: readonly Screen[] = [
  { name: 'doors', route: '/', door: '/', person: null, reach: at('/') },
  { name: 'public', route: '/public', door: '/public', person: null, reach: at('/public') },
  {
    name: 'sign-in-unfinished',
    route: '/auth/callback',
    door: '/',
    person: null,
    reach: at('/auth/callback?state=unknown'),
    answered: 400,
  },
  { name: 'signed-out', route: '/auth/signed-out', door: '/', person: null, reach: at('/auth/signed-out') },
  // The laptop's own sign-in.
  { name: 'sign-in', route: '/m', door: '/m', person: null, reach: at('/m') },
];

const OF_MEMBERS: readonly Screen[] = [
  { name: 'member-start', route: '/m', door: '/m', person: PAID, reach: at('/m') },
  { name: 'member-cover', route: '/m/cover', door: '/m', person: PAID, reach: at('/m/cover') },
  { name: 'member-claims', route: '/m/claims', door: '/m', person: PAID, reach: at('/m/claims') },
  { name: 'member-account', route: '/m/account', door: '/m', person: PAID, reach: at('/m/account') },
  { name: 'member-new-claim', route: '/m/claims/new', door: '/m', person: PAID, reach: at('/m/claims/new') },
  {
    name: 'member-refused-claim',
    route: '/m/claims/:number',
    door: '/m',
    person: REFUSED,
    reach: async (visit) => {
      await openOwnClaim(visit, /./);
      await visit.page.locator('.trace').first().waitFor({ state: 'attached' });
      await visit.page.locator('details:has(> .trace) > summary').first().click();
    },
  },
  {
    name: 'member-open-claim',
    route: '/m/claims/:number',
    door: '/m',
    person: IN_REVIEW,
    reach: (visit) => openOwnClaim(visit, OPEN_CLAIM),
  },
  {
    name: 'member-correct-claim',
    route: '/m/claims/:number/correct',
    door: '/m',
    person: IN_REVIEW,
    reach: async (visit) => {
      await openOwnClaim(visit, OPEN_CLAIM);
      await visit.page.locator('a[href$="/correct"]').click();
      await visit.page.locator('form button.main').waitFor();
    },
  },
  {
    name: 'member-foreseen',
    route: '/m/claims/:number/correct',
    door: '/m',
    person: IN_REVIEW,
    reach: async (visit) => {
      await openOwnClaim(visit, OPEN_CLAIM);
      await visit.page.locator('a[href$="/correct"]').click();
      for (const _ of [1, 2]) await visit.page.locator('form button.main').click();
      await visit.page.locator('.trace').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'member-claim-papers',
    route: '/m/claims/new',
    door: '/m',
    person: IN_REVIEW,
    reach: ({ page, url }) => chooseTwoPhotos(page, url),
  },
  {
    name: 'member-papers-there',
    route: '/m/claims/:number',
    door: '/m',
    person: IN_REVIEW,
    reach: async (visit) => {
      await visit.page.goto(`${visit.url}/m/claims/${await claimWithPapers(visit)}`);
      await visit.page.locator('.thumbnail img').nth(1).waitFor();
    },
  },
  { name: 'member-looks', route: '/m/looks', door: '/m', person: PAID, reach: at('/m/looks') },
];

const OF_CLERKS: readonly Screen[] = [
  { name: 'employer-start', route: '/e', door: '/e', person: CLERK, reach: at('/e') },
  { name: 'employer-filed-claims', route: '/e/claims', door: '/e', person: CLERK, reach: at('/e/claims') },
  { name: 'employer-register', route: '/e/register', door: '/e', person: CLERK, reach: at('/e/register') },
  {
    name: 'employer-filed-claim',
    route: '/e/claims/:number',
    door: '/e',
    person: CLERK,
    reach: async (visit) => {
      const { page, url, made } = visit;
      const number =
        made.get('filed claim') ?? (await fileForMember(page, url, numberOfPerson(), { receipt: 'SCREEN-0001' }));
      made.set('filed claim', number);
      await page.goto(`${url}/e/claims/${number}`);
      await page.locator('.paper-group').first().waitFor();
    },
  },
  { name: 'employer-file-claim', route: '/e/claims/new', door: '/e', person: CLERK, reach: at('/e/claims/new') },
  {
    name: 'employer',
    route: '/e/:uscc',
    door: '/e',
    person: CLERK,
    reach: async ({ page }) => {
      await page.locator('main h2 a').first().click();
      await page.locator('form').waitFor();
    },
  },
  {
    name: 'employer-batch',
    route: '/e/:uscc/:batch',
    door: '/e',
    person: CLERK,
    reach: async ({ page }) => {
      await page.locator('main h2 a').first().click();
      await page.locator('main .card .tasks a').first().click();
      await page.locator('.table').first().waitFor();
    },
  },
];

const CLAIMS_OF_THE_OFFICE: readonly Screen[] = [
  { name: 'office-queue', route: '/o', door: '/o', person: REVIEWER, reach: at('/o') },
  { name: 'office-claims', route: '/o/claims', door: '/o', person: SUPERVISOR, reach: at('/o/claims') },
  {
    name: 'office-claim',
    route: '/o/claims/:number',
    door: '/o',
    person: REVIEWER,
    reach: async ({ page }) => {
      await page.locator('tbody a').first().click();
      await page.locator('.unfold > summary').first().waitFor();
    },
  },
  {
    name: 'office-claim-changed',
    route: '/o/claims/:number',
    door: '/o',
    person: REVIEWER,
    reach: async ({ page }) => {
      await page.locator('tbody a').first().click();
      await page.locator('.unfold > summary').first().waitFor();
      await page.getByRole('button', { name: /修改后提交|逐项给出结论|Change and send|Say what is right/ }).click();
      await page.locator('input[type=radio][value=refuse]').first().check();
      await page.locator('form button.main').first().click();
    },
  },
  {
    name: 'office-claim-papers',
    route: '/o/claims/:number',
    door: '/o',
    person: REVIEWER,
    reach: async (visit) => {
      await visit.page.goto(`${visit.url}/o/claims/${await claimWithPapers(visit)}`);
      await visit.page.locator('.paper-row button').first().click();
      await visit.page.locator('[data-drawn]').waitFor();
    },
  },
  { name: 'office-registers', route: '/o/registers', door: '/o', person: REVIEWER, reach: at('/o/registers') },
  {
    name: 'office-registers-illness',
    route: '/o/registers',
    door: '/o',
    person: ACCOUNTANT,
    reach: async ({ page, url }) => {
      await page.goto(`${url}/o/registers`);
      await page.locator('input[type=radio][value=illness]').check();
      await page.locator('tbody tr').nth(20).waitFor();
    },
  },
];

const MONEY_OF_THE_OFFICE: readonly Screen[] = [
  { name: 'office-start-of-cashier', route: '/o', door: '/o', person: CASHIER, reach: at('/o') },
  {
    name: 'office-payments',
    route: '/o/payments',
    door: '/o',
    person: SUPERVISOR,
    reach: async ({ page, url }) => {
      await page.goto(`${url}/o/payments`);
      await page.locator('select:has(option[value=settled])').selectOption('settled');
      await page.locator('section:has(option[value=settled]) .table').waitFor();
    },
  },
  { name: 'office-order', route: '/o/payments/orders/:id', door: '/o', person: SUPERVISOR, reach: openSettledOrder },
  {
    name: 'office-order-clawed-back',
    route: '/o/payments/orders/:id',
    door: '/o',
    person: ACCOUNTANT,
    reach: async (visit) => {
      await openSettledOrder(visit);
      await visit.page.locator('main details summary').first().click();
    },
  },
  {
    name: 'office-batch',
    route: '/o/payments/batches/:id',
    door: '/o',
    person: SUPERVISOR,
    reach: async (visit) => {
      await openSettledOrder(visit);
      await visit.page.locator('.facts dd a[href*="/batches/"]').click();
      await visit.page.locator('.table .money').first().waitFor();
    },
  },
  { name: 'office-bank', route: '/o/bank', door: '/o', person: SUPERVISOR, reach: at('/o/bank') },
  {
    name: 'office-bank-typed',
    route: '/o/bank',
    door: '/o',
    person: CASHIER,
    reach: async ({ page, url }) => {
      await page.goto(`${url}/o/bank`);
      await settled(page);
      await page.locator('main details summary').last().click();
      await page.locator('details form button.main, details form button').last().click();
    },
  },
  { name: 'office-confirm', route: '/o/confirm', door: '/o', person: SUPERVISOR, reach: at('/o/confirm') },
  {
    name: 'office-propose',
    route: '/o/confirm',
    door: '/o',
    person: ACCOUNTANT,
    reach: async ({ page, url }) => {
      await page.goto(`${url}/o/confirm`);
      await settled(page);
      await page.locator('main details summary').first().click();
    },
  },
];

const isoDay = (daysAgo: number, today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** A sample of what was paid in the last year, drawn once for the pages of this office. */
const openSample = async (visit: Visit): Promise<void> => {
  const { page, url, made } = visit;
  const known = made.get('audit sample');
  if (known !== undefined) {
    await page.goto(known);
  } else {
    const { on } = (await (await page.request.get(`${url}/dev/business-date`)).json()) as { readonly on: string };
    await page.goto(`${url}/o/samples`);
    await page.locator('input[name=fromOn]').fill(isoDay(365, on));
    await page.locator('input[name=toOn]').fill(isoDay(1, on));
    await page.locator('input[name=seed]').fill('03 11 17 22 28 33 + 09');
    await page.locator('input[name=seedSource]').fill('双色球第 2026137 期开奖号码');
    await page.locator('form button.main').press('Enter');
    await page.waitForURL(/\/o\/samples\/./);
    made.set('audit sample', page.url());
  }
  await page.locator('tbody tr').first().waitFor();
};

const REST_OF_THE_OFFICE: readonly Screen[] = [
  { name: 'office-find', route: '/o/find', door: '/o', person: SUPERVISOR, reach: at('/o/find') },
  {
    name: 'office-found',
    route: '/o/find',
    door: '/o',
    person: SUPERVISOR,
    reach: async (visit) => {
      await findThere(visit, (await employerOf(visit)).name.slice(0, 2));
      await visit.page.locator('.tasks a').first().waitFor();
    },
  },
  {
    name: 'office-found-nothing',
    route: '/o/find',
    door: '/o',
    person: CASHIER,
    reach: (visit) => findThere(visit, 'C1999-0000001'),
  },
  {
    name: 'office-person',
    route: '/o/person',
    door: '/o',
    person: SUPERVISOR,
    reach: toPerson,
  },
  {
    name: 'office-person-of-head',
    route: '/o/person',
    door: '/o',
    person: HEAD,
    reach: toPerson,
  },
  {
    name: 'office-person-changes',
    route: '/o/person/changes',
    door: '/o',
    person: HEAD,
    reach: at('/o/person/changes'),
  },
  {
    name: 'office-hospital',
    route: '/o/hospital',
    door: '/o',
    person: SUPERVISOR,
    reach: async (visit) => {
      await findThere(visit, '吉大一院');
      await visit.page.locator('.tasks a[href="/o/hospital"]').click();
      await visit.page.locator('.tasks a[href*="/claims/"]').first().waitFor();
    },
  },
  {
    name: 'office-employer',
    route: '/o/employers/:uscc',
    door: '/o',
    person: SUPERVISOR,
    reach: async (visit) => {
      await visit.page.goto(`${visit.url}/o/employers/${(await employerOf(visit)).uscc}`);
      await visit.page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'office-bill',
    route: '/o/bills/:reference',
    door: '/o',
    person: ACCOUNTANT,
    reach: async (visit) => {
      const { bills } = await read<{ bills: readonly { reference: string }[] }>(visit, '/v1/bills?state=paid&limit=1');
      await visit.page.goto(`${visit.url}/o/bills/${bills[0]?.reference ?? ''}`);
      await visit.page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'office-samples-refused',
    route: '/o/samples',
    door: '/o',
    person: SUPERVISOR,
    reach: async ({ page, url }) => {
      await page.goto(`${url}/o/samples`);
      await page.locator('form button.main').press('Enter');
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  { name: 'office-sample', route: '/o/samples/:id', door: '/o', person: SUPERVISOR, reach: openSample },
  {
    name: 'office-sample-item',
    route: '/o/samples/:id/:no',
    door: '/o',
    person: SUPERVISOR,
    reach: async (visit) => {
      await openSample(visit);
      await visit.page.locator('tbody th a').first().click();
      await visit.page.locator('.trace').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'office-samples', route: '/o/samples', door: '/o', person: SUPERVISOR, reach: at('/o/samples') },
  { name: 'office-bills', route: '/o/bills', door: '/o', person: ACCOUNTANT, reach: at('/o/bills') },
  { name: 'office-figures', route: '/o/figures', door: '/o', person: HEAD, reach: at('/o/figures') },
  { name: 'office-rules', route: '/o/rules', door: '/o', person: SUPERVISOR, reach: at('/o/rules'), namesCodes: true },
  {
    name: 'office-rule-book',
    route: '/o/rules/:society/:edition',
    door: '/o',
    person: SUPERVISOR,
    reach: at('/o/rules/changchun/2025-05-21.3'),
  },
  { name: 'office-events', route: '/o/events', door: '/o', person: SUPERVISOR, reach: at('/o/events') },
  { name: 'office-start-of-administrator', route: '/o', door: '/o', person: ADMINISTRATOR, reach: at('/o') },
];

/** Every page, each with whoever may see it; a test holds it against the routers. */
export const SCREENS: readonly Screen[] = [
  ...OF_NOBODY,
  ...OF_MEMBERS,
  ...OF_CLERKS,
  ...CLAIMS_OF_THE_OFFICE,
  ...MONEY_OF_THE_OFFICE,
  ...REST_OF_THE_OFFICE,
];

/** Both widths, both languages, light, dark and large type. */
export const READERS: readonly Look[] = ([360, 1280] as const).flatMap((width) =>
  (['zh', 'en'] as const).flatMap((language) =>
    [
      { theme: 'light', size: 'normal' } as const,
      { theme: 'dark', size: 'normal' } as const,
      { theme: 'light', size: 'large' } as const,
    ].map((look) => ({ width, height: 800, language, ...look })),
  ),
);

export const lookOf = ({ width, language, theme, size }: Look): string =>
  [width, language, size === 'large' ? size : theme].join('.');
