import type { Language } from '../words/words.tsx';
import type { RegisterEntry } from './api.ts';

const GRADES = {
  zh: ['未定级', '一级', '二级', '三级'],
  en: ['no grade', 'grade 1', 'grade 2', 'grade 3'],
} as const;
const LEVELS = {
  zh: { provincial: '省级', municipal: '市级', district: '区县级', other: '其他' },
  en: { provincial: 'provincial', municipal: 'municipal', district: 'district', other: 'other' },
} as const;
const DESIGNATED = { zh: ['医保定点', '非定点'], en: ['designated', 'not designated'] } as const;

const isDesignated = ({ designatedOn, designatedUntilOn }: RegisterEntry, on: string): boolean =>
  designatedOn !== undefined && designatedOn <= on && (designatedUntilOn === undefined || on <= designatedUntilOn);

/** What a register says of a hospital on a day, in a few words; of an illness its code. */
export const entryNote = (entry: RegisterEntry, on: string, language: Language): string => {
  const { code, grade, level, designatedOn } = entry;
  if (grade === undefined && level === undefined && designatedOn === undefined) return code;
  return [
    ...(grade === undefined ? [] : [GRADES[language][grade]]),
    ...(level === undefined ? [] : [LEVELS[language][level]]),
    DESIGNATED[language][isDesignated(entry, on) ? 0 : 1],
  ].join(' · ');
};
