import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; undefined where it is not installed. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error where there is none: CI must have it */
export const openBrowser = (): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error('CI has no Chromium: the pages were not exercised');
  // Without a locale of UTF-8 a file that is taken from a page loses its Chinese name, whatever the page says.
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
};

/** Builds the pages where their sources have changed, as `make install` does. */
export const buildPages = (): void => {
  execFileSync(process.execPath, ['services/console/build-pages.ts'], { stdio: 'inherit' });
};

export interface Reader {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  readonly size?: 'normal' | 'large';
  readonly theme?: 'light' | 'dark';
  /** What the browser itself speaks; absent: the language of the pages. */
  readonly locale?: string;
}

/** Everything that a look at a page is taken in. */
export type Look = Required<Omit<Reader, 'locale'>>;

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console and reports of the content security policy so far. */
  readonly faults: string[];
}

/** A browser of somebody who reads in this way. */
export const openReader = async (browser: Browser, url: string, reader: Reader = {}): Promise<Opened> => {
  const { width = 360, height = 800, language = 'zh', size = 'normal', theme = 'light' } = reader;
  const { locale = language === 'zh' ? 'zh-CN' : 'en-GB' } = reader;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale });
  const choices = { language, size, theme };
  await context.addCookies(Object.entries(choices).map(([name, value]) => ({ name: `huji-${name}`, value, url })));
  return openPageIn(context);
};

/** Another page of the same reader, who stays signed in. */
export const openPageIn = async (context: BrowserContext): Promise<Opened> => {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  // As text: what runs in the browser is no code of Node.
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (report) => console.error('content security policy: ' + report.effectiveDirective + ' ' + report.blockedURI))",
  );
  return { page, context, faults };
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Words that a line breaks in two; a code may be broken anywhere, Chinese text too where it is neither heading nor key. As text: what runs in the
 * browser is no code of Node.
 */
const BROKEN_WORDS = `(() => {
  const chinese = new Intl.Segmenter('zh', { granularity: 'word' });
  const wordsOf = (text) => [
    ...[...text.data.matchAll(/(?<!\\w)[A-Za-z][a-z’]{3,}(?!\\w)/g)].map(({ 0: word, index }) => ({ word, index })),
    ...(text.parentElement.closest('h1, h2, h3, button:not(:has(*))') === null ? [] : [...chinese.segment(text.data)])
      .filter(({ segment }) => /^[\\u4e00-\\u9fff]{2,}$/.test(segment))
      .map(({ segment, index }) => ({ word: segment, index })),
  ];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('code, .unseen')) continue;
    for (const { word, index } of wordsOf(text)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
    }
  }
  return found;
})()`;

/** Tables of which a part is out of sight. As text: what runs in the browser is no code of Node. */
const CUT_TABLES = `[...document.querySelectorAll('main .table')]
  .filter((table) => table.checkVisibility() && table.scrollWidth > table.clientWidth + 1)
  .map((table) => table.getAttribute('aria-label') ?? table.textContent.slice(0, 20))`;

/** How the page does not fit its width: it scrolls sideways, breaks words, or cuts off tables. Empty where it fits. */
export const misfitsOf = async (page: Page): Promise<readonly string[]> => {
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const broken = (await page.evaluate(BROKEN_WORDS)) as readonly string[];
  const cut = (await page.evaluate(CUT_TABLES)) as readonly string[];
  return [
    ...(Number(wide) > 0 ? [`scrolls sideways by ${String(wide)} px`] : []),
    ...(broken.length > 0 ? [`breaks words: ${broken.join(', ')}`] : []),
    ...(cut.length > 0 ? [`cuts off: ${cut.join(', ')}`] : []),
  ];
};

/** What axe finds, and how the page does not fit: empty where all is well. */
export const findingsOf = async (page: Page): Promise<readonly string[]> => {
  // At its end nothing is half behind what stays in sight at the foot of a phone, and what lies beneath that for good is found.
  const fromTop = await page.evaluate<number>('scrollY');
  await page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.evaluate(`scrollTo({ top: ${String(fromTop)}, behavior: 'instant' })`);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), ...(await misfitsOf(page))];
};

/** Signs in on the laptop by one click on somebody of the sample office, and waits for their page. */
export const signInAs = async (page: Page, url: string, path: string, title: string | RegExp): Promise<void> => {
  await page.goto(`${url}${path}`);
  await page.locator('button', { hasText: title }).first().click();
  await page.locator('main h1').waitFor();
};
