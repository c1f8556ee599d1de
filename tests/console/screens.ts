/**
 * `make screens`: every page as each person sees it, in both widths, both languages, light, dark and large type, and how it stands
 * while it loads, when nothing came, when it is for others, when there is nothing; held against axe and the rule that nothing
 * scrolls sideways. Pictures go to `reports/screens`, and pages of all of them beside, `index.html`. Last line: `N passed, N failed`.
 *   screens.ts [--only 1280.zh.light] [--page member-start] [--pages office-] [--states no] [--print]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { endWithUsage, optionsOf } from '../../infra/local/command-line.ts';
import { buildPages, findingsOf, type Look, openBrowser, openReader, signInAs } from './browser.ts';
import { asContactSheet, type Picture } from './contact-sheet.ts';
import { lookOf, READERS, SCREENS, type Screen, settled } from './page-matrix.ts';
import { bringBack, bringInto, PAGE_STATES } from './page-states.ts';
import { openPlayedOffice } from './played-office.ts';

const FOLDER = fileURLToPath(new URL('../../reports/screens', import.meta.url));
/** States look alike everywhere: one phone and one desk show them. */
const READERS_OF_STATES = ['360.zh.light', '1280.en.dark'];

const A4_WIDTH = 718;
const A4_HEIGHT = 1_047;

const { values } = optionsOf({
  options: {
    only: { type: 'string' },
    page: { type: 'string' },
    pages: { type: 'string' },
    states: { type: 'string', default: 'yes' },
    print: { type: 'boolean', default: false },
  },
});
const { only, page: one, pages: beginning, print } = values;
const readers = READERS.filter((reader) => only === undefined || lookOf(reader) === only);
const screens = SCREENS.filter(
  ({ name }) => (one === undefined || name === one) && (beginning === undefined || name.startsWith(beginning)),
);
if (readers.length === 0) endWithUsage(`--only is one of ${READERS.map(lookOf).join(', ')}`);
if (screens.length === 0) endWithUsage(`--page is one of ${SCREENS.map(({ name }) => name).join(', ')}`);
if (values.states !== 'yes' && values.states !== 'no') endWithUsage('--states is yes or no');

if (readers.length === READERS.length && screens.length === SCREENS.length)
  rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
buildPages();
const office = await openPlayedOffice();
const browser = await openBrowser();
const pictures: Picture[] = [];
const total = { passed: 0, failed: 0 };
const made = new Map<string, string>();

/** Names, codes and addresses stay as they are in either language; whoever looks at the sheet tells them from what was forgotten. */
const otherLanguage = async (page: Page, look: string): Promise<string> => {
  const words = look.includes('.zh.') ? /[A-Za-z]{3,}/g : /[\u4e00-\u9fff]{2,}/g;
  return [...new Set((await page.locator('main').innerText()).match(words))].join(' ');
};

const take = async (page: Page, name: string, look: string, faults: readonly string[]): Promise<void> => {
  const file = `${name}.${look}.png`;
  const foreign = await otherLanguage(page, look);
  const findings = [...(await findingsOf(page)), ...faults];
  await page.screenshot({ path: join(FOLDER, file), fullPage: true });
  pictures.push({ file, name, findings: [...findings, ...(foreign === '' ? [] : [`other language: ${foreign}`])] });
  total[findings.length === 0 ? 'passed' : 'failed'] += 1;
  console.log([file, ...findings, ...(foreign === '' ? [] : [`(${foreign})`])].join('\n  '));
};

/** As it comes out of a printer: a sheet of A4 has so many pixels of a screen beside each other. */
const takePrinted = async (page: Page, name: string, look: string): Promise<void> => {
  const seen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: A4_WIDTH, height: A4_HEIGHT });
  const file = `${name}-printed.${look}.png`;
  await page.screenshot({ path: join(FOLDER, file), fullPage: true });
  pictures.push({ file, name, findings: [] });
  await page.emulateMedia({ media: 'screen' });
  if (seen !== null) await page.setViewportSize(seen);
};

/** Requests that a state makes fail are told on the console of the browser, as is a page that is answered with no success. */
const withoutAnswers = (faults: readonly string[]): readonly string[] =>
  faults.filter((fault) => !fault.includes('Failed to load resource'));

const visit = async (screen: Screen, reader: Look): Promise<void> => {
  const { page, context, faults } = await openReader(browser, office.url, reader);
  const look = lookOf(reader);
  try {
    if (screen.person !== null) {
      await signInAs(page, office.url, screen.door, screen.person);
      await settled(page);
    }
    await screen.reach({ page, url: office.url, made });
    await settled(page);
    await take(page, screen.name, look, screen.answered === undefined ? faults : withoutAnswers(faults));
    if (print) await takePrinted(page, screen.name, look);
    if (screen.person === null || values.states === 'no' || !READERS_OF_STATES.includes(look)) return;
    for (const state of PAGE_STATES) {
      const asked = await bringInto(page, state);
      if (state.says === null) await settled(page);
      if (asked) await take(page, `${screen.name}-${state.name}`, look, withoutAnswers(faults));
      await bringBack(page);
    }
  } catch (error) {
    total.failed += 1;
    console.log(`FAILED ${screen.name}.${look}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await context.close();
  }
};

try {
  for (const reader of readers) for (const screen of screens) await visit(screen, reader);
} finally {
  await browser.close();
  await office.running.end('SIGTERM');
  office.remove();
}
writeFileSync(join(FOLDER, 'index.html'), asContactSheet(pictures));
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed === 0 ? 0 : 1);
