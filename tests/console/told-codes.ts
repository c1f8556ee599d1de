import type { Page } from 'playwright-core';

/** What a page says, shown or folded away, and what it says by a label alone. As text: what runs in the browser is no code of Node. */
const SAID = `(() => {
  const main = document.querySelector('main');
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const said = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    if (!text.parentElement.closest('script, style')) said.push(text.data);
  for (const element of main.querySelectorAll('*'))
    for (const name of ['aria-label', 'alt', 'placeholder', 'title']) said.push(element.getAttribute(name) ?? '');
  return said;
})()`;

/** Plans and their benefits (`HM`, `TRI.hospital`), reasons and other values of a contract (`SHORT`, `UNDER_AGE`); no `STAY-0001`. */
const IN_CAPITALS = /(?<![\w.-])[A-Z]{2}[A-Z0-9_]*(?:\.[a-z]+)*(?!\w|-\d{4})/g;

/** A citation names its clause as the rule book does. */
const CITED = /(?:条款|[Cc]lause) [\w.-]+/g;

/** Capitals that people themselves write. */
const WORDS = ['CSV', 'HEIC', 'ICD', 'ID', 'JPEG', 'MB', 'PDF', 'PNG', 'USCC'];

/** What in capitals a page says that is no word of anybody: empty where each plan has its name and each reason its sentence. */
export const codesOf = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate<readonly string[]>(SAID);
  const found = said.flatMap((text) => text.replaceAll(CITED, '').match(IN_CAPITALS) ?? []);
  return [...new Set(found)].filter((code) => !WORDS.includes(code)).sort();
};
