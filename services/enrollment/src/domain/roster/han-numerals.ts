import { NUMERALS, type RosterWords } from '@huji/contracts/enrollment/roster-words.ts';

/** Chinese numerals as the words of a day have them. */
export interface HanNumerals {
  /** Any of their characters, for a pattern. */
  readonly character: string;
  /** Those of 1 to 9, for a pattern. */
  readonly digit: string;
  /** `一`, `两`, `十二`, `二十`, `贰` as a number from 1 to 99; null: it is none. */
  readonly numberOf: (text: string) => number | null;
  /**
   * `二〇二五年五月一日` as `2025年5月1日`: how spreadsheets show days in Chinese characters. Any other text comes back as it is.
   */
  readonly withDigits: (text: string) => string;
}

/** No character: of a class that is empty. */
const NONE = '(?!)';
const TEN = 10;

const made = ({ numerals }: Pick<RosterWords, 'numerals'>): HanNumerals => {
  const values = new Map(
    NUMERALS.flatMap((value) => Array.from(numerals[value] ?? '', (character) => [character, Number(value)] as const)),
  );
  const classOf = (isMeant: (value: number) => boolean): string => {
    const characters = [...values].flatMap(([character, value]) => (isMeant(value) ? character : []));
    return characters.length === 0 ? NONE : `[${characters.join('')}]`;
  };
  const valueOf = (character: string | undefined): number => values.get(character ?? '') ?? 0;
  const digit = classOf((value) => value > 0 && value < TEN);
  const ten = classOf((value) => value === TEN);
  const tens = classOf((value) => value > TEN);
  const number = new RegExp(`^(?:(${digit})?(${ten})|(${tens}))?(${digit})?$`, 'u');
  const character = classOf((value) => value > 0);
  const day = new RegExp(
    `^(${classOf((value) => value < TEN)}{4})年(${character}{1,3})月(${character}{1,3})([日号]?)$`,
    'u',
  );
  const numberOf = (text: string): number | null => {
    const [, before, isTen, ofTens, unit] = number.exec(text) ?? [];
    const sum = (isTen === undefined ? valueOf(ofTens) : (valueOf(before) || 1) * TEN) + valueOf(unit);
    return sum === 0 ? null : sum;
  };
  return {
    character,
    digit,
    numberOf,
    withDigits: (text) => {
      const [, year, inMonth = '', inDay = ''] = day.exec(text.replace(/\s/g, '')) ?? [];
      const [month, ofMonth] = [numberOf(inMonth), numberOf(inDay)];
      if (year === undefined || month === null || ofMonth === null) return text;
      return `${Array.from(year, valueOf).join('')}年${String(month)}月${String(ofMonth)}日`;
    },
  };
};

const KNOWN = new WeakMap<RosterWords, HanNumerals>();

export const hanNumerals = (words: RosterWords): HanNumerals => {
  const known = KNOWN.get(words);
  if (known !== undefined) return known;
  const numerals = made(words);
  KNOWN.set(words, numerals);
  return numerals;
};
