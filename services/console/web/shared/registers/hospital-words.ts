import type { Language, Words } from '../words/words.tsx';

/** Grades of hospitals as people call them, by their number. */
export const GRADES: readonly Words[] = [
  { zh: '未定级', en: 'Without a grade' },
  { zh: '一级', en: 'Grade 1' },
  { zh: '二级', en: 'Grade 2' },
  { zh: '三级', en: 'Grade 3' },
];

/** Whose hospital it is. */
export const LEVELS = {
  provincial: { zh: '省级', en: 'Provincial' },
  municipal: { zh: '市级', en: 'Municipal' },
  district: { zh: '区县级', en: 'District' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;

const namesOf = (words: readonly Words[] | Readonly<Record<string, Words>>, language: Language) =>
  Object.fromEntries(Object.entries<Words>(words).map(([key, named]) => [key, named[language]]));

/** What is chosen from, by what is sent. */
export const gradeNames = (language: Language): Record<string, string> => namesOf(GRADES, language);
export const levelNames = (language: Language): Record<string, string> => namesOf(LEVELS, language);
