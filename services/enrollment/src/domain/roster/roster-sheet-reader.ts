import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RosterWord } from '@huji/contracts/enrollment/roster-words.ts';
import { foldedWord, isBlank, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { RosterDialect } from './roster-headings.ts';
import type { IdNumberFacts } from './roster-id-number.ts';
import { simplified } from './roster-spelling.ts';

/** What one sheet is read with; folded words are looked up in sets, for there are many rows. */
export interface SheetReader {
  readonly dialect: RosterDialect;
  readonly id: IdNumberFacts;
  readonly words: ReadonlyMap<RosterWord, ReadonlySet<string>>;
  readonly ditto: ReadonlySet<string>;
  /** Words that end no name: `张伟已离职`. */
  readonly endsNoName: readonly string[];
  /** Told of each line. */
  readonly onLine: () => void;
}

const IN_NO_NAME = /^\p{Script=Han}{2,}$/u;

/** `on`: nobody is born after it. `onLine` is told of each line that was read. */
export const sheetReader = (
  dialect: RosterDialect,
  on: CivilDate,
  onLine: () => void = () => undefined,
): SheetReader => ({
  dialect,
  onLine,
  ditto: new Set(dialect.words.ditto.map(plainText)),
  endsNoName: [dialect.words.words.left, dialect.words.words.retired, dialect.words.remarks?.refusals ?? []]
    .flat()
    .filter((word) => IN_NO_NAME.test(word)),
  id: { regions: new Set(dialect.words.regions), on },
  words: new Map(
    Object.entries(dialect.words.words).map(([word, spellings]) => [
      word as RosterWord,
      new Set(spellings.map((spelling) => foldedWord(spelling) || spelling)),
    ]),
  ),
});

const STOPS = /[。.!！,，;；]+$/;
const WHOLE = /^(\d)\.0+$/;

/** Whether a cell says one of the words. */
export const isWord = ({ words, dialect }: SheetReader, text: string, of: readonly RosterWord[]): boolean => {
  const written = foldedWord(text) || plainText(text);
  const folded = written.replace(WHOLE, '$1').replace(STOPS, '') || written;
  if (of.some((word) => words.get(word)?.has(folded) === true)) return true;
  const plain = simplified(folded, dialect.words);
  return plain !== folded && of.some((word) => words.get(word)?.has(plain) === true);
};
/** Nothing stands in the cell, or what says that there is nothing. */
export const isNone = (reader: SheetReader, text: string): boolean => isBlank(text) || isWord(reader, text, ['none']);
