import { createContext, use } from 'react';

export type Language = 'zh' | 'en';

/** A sentence in both languages; texts of the API have this form already. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const LanguageContext = createContext<Language>('zh');

export const useLanguage = (): Language => use(LanguageContext);

/** The dictionary of the language in use; the English one has every key of the Chinese one. */
export const useWords = <Dictionary,>(dictionaries: {
  readonly zh: Dictionary;
  readonly en: NoInfer<Dictionary>;
}): Dictionary => dictionaries[use(LanguageContext)];
