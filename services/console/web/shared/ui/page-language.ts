import type { Language } from '../words/words.tsx';

/** What the page was asked for: the server has put it on the root. */
export const languageOfPage = (): Language => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
