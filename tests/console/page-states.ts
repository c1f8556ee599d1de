import type { Page, Route } from 'playwright-core';

/** How a page can stand when its readings do not come as they should. */
export interface PageState {
  readonly name: string;
  /** What becomes of each question to a service. */
  readonly answer: (route: Route) => Promise<void>;
  /** Questions that are answered as ever, by their path. */
  readonly spares: RegExp;
  /** What the page then says, where it asks anything; null: that is for its own words. */
  readonly says: RegExp | null;
  /** Which part says it. */
  readonly where: string;
}

const problem = (status: number, title: string, titleZh: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', code: 'played', status, title, titleZh }),
});

/** Who may do what, and for whom: no page of the office begins without it. */
const WHO_MAY = /\/v1\/(duties|deputies)/;
/** Nothing of this is about a person, and it is there on the first day. */
const OF_THE_OFFICE = /\/v1\/(duties|deputies|rule-books|societies)/;

const emptied = (reply: unknown): unknown => {
  if (reply === null || typeof reply !== 'object' || Array.isArray(reply)) return reply;
  const entries = Object.entries(reply as Record<string, unknown>);
  // A list of nothing has no other page, and says so as every last page does.
  const ofNothing = (key: string, value: unknown): unknown =>
    key === 'cursor' ? null : Array.isArray(value) ? [] : value;
  return Object.fromEntries(entries.map(([key, value]) => [key, ofNothing(key, value)]));
};

/** Lists are answered as they are on the first day: with nothing on them. */
const withNothing = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const isRead = response.status() === 200 && (response.headers()['content-type'] ?? '').includes('application/json');
  if (isRead) await route.fulfill({ response, json: emptied(await response.json()) });
  else await route.fulfill({ response });
};

/** Whoever asks may see nothing of it. */
export const REFUSED: PageState = {
  name: 'not-for-them',
  answer: (route) => route.fulfill(problem(403, 'Not for you', '不能查看')),
  spares: WHO_MAY,
  says: /您的身份不能查看|may not see/,
  where: 'main [role=alert]',
};

/** Beside the page as it should be. */
export const PAGE_STATES: readonly PageState[] = [
  {
    name: 'loading',
    answer: () => new Promise(() => undefined),
    spares: WHO_MAY,
    says: /正在读取|Loading/,
    where: 'main .status',
  },
  {
    name: 'failed',
    answer: (route) => route.fulfill(problem(503, 'Not now', '现在不行')),
    spares: WHO_MAY,
    says: /现在没有读到|could not be read/,
    where: 'main [role=alert]',
  },
  {
    name: 'offline',
    answer: (route) => route.abort('internetdisconnected'),
    spares: WHO_MAY,
    says: /没有连上网络|no connection/,
    where: 'main [role=alert]',
  },
  REFUSED,
  {
    name: 'erased',
    answer: (route) => route.fulfill(problem(410, 'Erased', '已清除')),
    spares: OF_THE_OFFICE,
    says: /信息已清除|was erased/,
    where: 'main [role=alert]',
  },
  { name: 'empty', answer: withNothing, spares: OF_THE_OFFICE, says: null, where: 'main h1' },
];

/** What a page asks beside what it shows: without it something else is shown in its place, in words. */
const BESIDE: readonly RegExp[] = [
  // The code of a plan stands where its name would.
  /\/v1\/rule-books(?:\?|$)/,
  /\/v1\/societies\/[a-z]+\/plans(?:\?|$)/,
  // A picture has words of its own, and opens with a click.
  /\/thumbnail(?:\?|$)/,
  // Who it is stands in one line that says when it could not be read; the greeting of a member has none.
  /\/v1\/(?:persons\/[^/]+|me\/person)(?:\?|$)/,
  // The number of the claim an order pays: the line says when it could not be read.
  /\/v1\/claims\/[0-9a-f-]{36}(?:\?|$)/,
  // Whether an item of a sample has another behind it: the way back to all of them stays.
  /\/v1\/audit-samples\/[0-9a-f-]{36}(?:\?|$)/,
  // The post and the account of a colleague stand where the name would.
  /\/v1\/staff(?:\?|$)/,
  // The two accounts that are always there are offered without those that two people added.
  /\/v1\/own-accounts(?:\?|$)/,
];
/** Whether a question, by its path and search or its address, is one beside what the page shows. */
export const isBeside = (question: string): boolean => BESIDE.some((beside) => beside.test(question));

const QUESTIONS = '**/api/v1/**';
const LOOK_MS = 50;
/** So long a page that is there may take to say that something of it is not. */
const PATIENCE_LOOKS = 60;
/** A refusal is asked for once, and said at once. */
const SAID_IN_MS = 3_000;

/** The questions a page asks when it is opened anew, by their path and search: each is one thing it shows. */
export const questionsOf = async (page: Page): Promise<readonly string[]> => {
  const asked = new Set<string>();
  const note = (request: { url: () => string; method: () => string }): void => {
    const { pathname, search } = new URL(request.url());
    if (pathname.includes('/api/v1/') && request.method() === 'GET') asked.add(`${pathname}${search}`);
  };
  page.on('request', note);
  await page.reload();
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return [...asked].filter((path) => !WHO_MAY.test(path)).sort();
};

/** Asks for the page anew while one of its questions is refused. Whether it says so. */
export const saysWithout = async (page: Page, path: string): Promise<boolean> => {
  const isIt = (url: URL): boolean => `${url.pathname}${url.search}` === path;
  await page.route(isIt, REFUSED.answer);
  await page.reload();
  const alert = page
    .locator(REFUSED.where)
    .filter({ hasText: REFUSED.says ?? '' })
    .first();
  const says = await alert.waitFor({ state: 'attached', timeout: SAID_IN_MS }).then(
    () => true,
    () => false,
  );
  await page.unroute(isIt);
  return says;
};

/** Whether the page shows all it has: who is signed in is known, and its own part is there. */
const isThere = async (page: Page): Promise<boolean> =>
  (await page.locator('main h1').count()) > 0 && (await page.locator('main .status').count()) === 0;

/**
 * Asks for the page anew in this state, and waits until it shows it. Whether it asked anything but what stands beside.
 * @throws Error where it asked and says nothing of it
 */
export const bringInto = async (page: Page, { name, answer, spares, says, where }: PageState): Promise<boolean> => {
  const shown = new Set<string>();
  let asked = 0;
  await page.route(QUESTIONS, async (route) => {
    const url = route.request().url();
    if (spares.test(url)) {
      await route.fallback();
      return;
    }
    asked += 1;
    if (!isBeside(url)) shown.add(new URL(url).pathname);
    await answer(route);
  });
  await page.reload();
  // However slow the machine is: a page that asks nothing is whole without it.
  while (asked === 0 && !(await isThere(page))) await page.waitForTimeout(LOOK_MS);
  if (says === null || asked === 0) return asked > 0;
  const said = page.locator(where).filter({ hasText: says });
  for (let looks = 0; looks < PATIENCE_LOOKS || !(await isThere(page)); looks += 1) {
    if ((await said.count()) > 0) return true;
    await page.waitForTimeout(LOOK_MS);
  }
  if (shown.size > 0) throw new Error(`${page.url()} says nothing of it, ${name}: ${[...shown].join(', ')}`);
  return false;
};

/** Readings come again as they should. */
export const bringBack = async (page: Page): Promise<void> => {
  await page.unroute(QUESTIONS);
};
