import type { Language } from '../shared/words/words.tsx';

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** `2025-06` as 2025年6月, or June 2025. */
export const month = (yearMonth: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${yearMonth}-01T00:00:00Z`),
  );
