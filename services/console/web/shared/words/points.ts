import type { Language } from './words.tsx';

/** Points between words, as each language sets them. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '，' : ', ');

/** `reason：text`, or `reason: text`. */
export const headed = (name: string, text: string, language: Language): string =>
  language === 'zh' ? `${name}：${text}` : `${name}: ${text}`;

/** What stands beside, in brackets. */
export const aside = (text: string, language: Language): string => (language === 'zh' ? `（${text}）` : ` (${text})`);

/** Things named one after the other. */
export const listed = (things: readonly string[], language: Language): string =>
  things.join(language === 'zh' ? '、' : ', ');
