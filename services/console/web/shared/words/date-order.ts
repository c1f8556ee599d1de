import type { Language } from './words.tsx';

/** In English a part of a day is called as the standard calls it. */
const IN_CHINESE: ReadonlyMap<string, string> = new Map([
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
]);

/**
 * A field for a day speaks the language of the browser, whatever that of the page. In which order such a field asks, in words of the
 * page: `月/日/年`; null where both speak the same.
 */
export const dateOrder = (language: Language, browser: string = navigator.language): string | null => {
  if (browser.toLowerCase().split('-')[0] === language) return null;
  const parts = new Intl.DateTimeFormat(browser, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    0,
  );
  const named = parts.filter(({ type }) => IN_CHINESE.has(type));
  return named.map(({ type }) => (language === 'zh' ? IN_CHINESE.get(type) : type)).join('/');
};
