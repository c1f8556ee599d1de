import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { foldedHeading, isBlank } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import type { FoundHeadings } from './roster-headings.ts';
import type { RosterSheet } from './roster-sheet.ts';
import { simplified } from './roster-spelling.ts';

/** Why somebody takes no part, whatever the columns of the line say. */
export type RosterRemark = 'left' | 'retired' | 'refused';

const REMARK_MAX = 30;
const LETTER = /\p{L}/u;
const STOPS = /[!！,，;；\s]+$/u;
/** Of a month: `6月份减员`. A remark with a day may be about one that is still to come. */
const MONTH_BEFORE = /^\s*(?:\d{2,4}年)?\s*(?:\d{1,2}月份?)?/u;

/** What a whole text says of a person, or of those in the lines below: `离职`, `二、减少人员（3人）`; null: nothing. */
export const remarkOf = (text: string, words: RosterWords): RosterRemark | null => {
  const { remarks } = words;
  if (remarks === undefined || text.length > REMARK_MAX || !LETTER.test(text)) return null;
  const folded = simplified(foldedHeading(text.replace(STOPS, '')), words);
  const begun = remarks.beginnings.filter((each) => folded.startsWith(each)).map((each) => folded.slice(each.length));
  const stems = [folded, ...begun].flatMap((stem) => [
    stem,
    ...remarks.endings.filter((each) => stem.endsWith(each)).map((each) => stem.slice(0, -each.length)),
  ]);
  const says = (spellings: readonly string[]): boolean => stems.some((stem) => spellings.includes(stem));
  if (says(words.words.left)) return 'left';
  if (says(words.words.retired)) return 'retired';
  return says(remarks.refusals) ? 'refused' : null;
};

/** What a title, or the name of a sheet, says of everybody below it. */
export const remarkOfTitle = (title: string, words: RosterWords): RosterRemark | null =>
  remarkOf(title.replace(MONTH_BEFORE, ''), words);

/** The text of a line in which one cell says something: a title of the lines below it. Null: it is no such line. */
export const titleOf = ({ cells }: SheetRecord): string | null => {
  let alone: string | null = null;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (alone !== null) return null;
    alone = cell;
  }
  return alone;
};

/** What the name of the sheet, or the last title above its headings that says something, says of everybody in it. */
export const titleAbove = (
  { name = '', records }: RosterSheet,
  { record }: FoundHeadings,
  words: RosterWords,
): RosterRemark | null =>
  [name, ...records.filter(({ line }) => line < record.line).map((above) => titleOf(above) ?? '')]
    .map((title) => remarkOfTitle(title, words))
    .findLast((said) => said !== null) ?? null;
