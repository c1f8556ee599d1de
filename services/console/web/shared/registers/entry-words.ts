import type { Language } from '../words/words.tsx';
import type { RegisterEntry } from './api.ts';
import { GRADES, LEVELS } from './hospital-words.ts';

const DESIGNATED = { zh: ['医保定点', '非定点'], en: ['Designated', 'Not designated'] } as const;

const isDesignated = ({ designatedOn, designatedUntilOn }: RegisterEntry, on: string): boolean =>
  designatedOn !== undefined && designatedOn <= on && (designatedUntilOn === undefined || on <= designatedUntilOn);

/** What a register says of a hospital on a day, in a few words; of an illness its code. */
export const entryNote = (entry: RegisterEntry, on: string, language: Language): string => {
  const { code, grade, level, designatedOn } = entry;
  if (grade === undefined && level === undefined && designatedOn === undefined) return code;
  return [
    ...(grade === undefined ? [] : [GRADES[grade]?.[language]]),
    ...(level === undefined ? [] : [LEVELS[level][language]]),
    DESIGNATED[language][isDesignated(entry, on) ? 0 : 1],
  ].join(' · ');
};
