import {
  FINDINGS_HEADING,
  findingWords,
  uncountedWords,
  FORESEEN_HEADING,
  FORESEEN_UNKNOWN,
} from '@huji/contracts/enrollment/finding-codes.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type CellFinding, placeKey, placesOf, type RowPlace } from './roster-finding.ts';
import type { RosterFileReading, RosterSheetPlace } from './roster-file.ts';
import { numberFaultOf } from './roster-reading.ts';
import type { ReadRow } from './roster-row.ts';

export type FileLanguage = 'zh' | 'en';

/** One column of a sheet: what stands in it by line, the heading among it. */
export interface SheetAnnotation {
  readonly sheet?: string;
  readonly column: number;
  readonly texts: ReadonlyMap<number, string>;
}

const sentence = ({ column, code, part, lines }: CellFinding, language: FileLanguage): string => {
  const { is, wanted } = findingWords(code, { part, lines });
  return language === 'zh' ? `${column}：${is.zh}。应为：${wanted.zh}` : `${column}: ${is.en}. Wanted: ${wanted.en}`;
};

/** A number that does not hold is to be mended, though it holds up no other row: nobody is covered by it. */
const wrongNumber = (row: ReadRow, language: FileLanguage): string => {
  const { is, wanted } = uncountedWords('INVALID_ID', numberFaultOf(row));
  return language === 'zh'
    ? `要改正，否则本行不参保：${is.zh}。应为：${wanted.zh}`
    : `To be mended, or the row is not covered: ${is.en}. Wanted: ${wanted.en}`;
};

/** Whoever does not join of their own will stands rightly in the file. */
const noConsent = (language: FileLanguage): string => {
  const { is } = uncountedWords('NO_CONSENT', null);
  return language === 'zh'
    ? `提示（不影响提交，但本行不计入）：${is.zh}`
    : `Note (holds up nothing, but the row will not count): ${is.en}`;
};

const add = (texts: Map<string, string[]>, place: RowPlace, text: string): void => {
  const key = placeKey(place);
  const known = texts.get(key);
  if (known === undefined) texts.set(key, [text]);
  else if (!known.includes(text)) known.push(text);
};

const ofSheet = (
  { sheet, line, column }: RosterSheetPlace,
  places: readonly RowPlace[],
  texts: ReadonlyMap<string, readonly string[]>,
  language: FileLanguage,
): SheetAnnotation => {
  const own = places.filter((place) => place.sheet === sheet);
  return {
    ...present({ sheet }),
    column,
    texts: new Map([
      [line, FINDINGS_HEADING[language]],
      ...own.map(
        (place) => [place.line, (texts.get(placeKey(place)) ?? []).join(language === 'zh' ? '；' : '; ')] as const,
      ),
    ]),
  };
};

/** What the rows that were read would come to, in one language, by the number of the row. */
export type ForeseenTexts = ReadonlyMap<number, string>;

const foreseenOfSheet = (
  { sheet, line, column }: RosterSheetPlace,
  { rows }: Pick<RosterFileReading, 'rows'>,
  { foreseen, language }: { readonly foreseen: ForeseenTexts; readonly language: FileLanguage },
): SheetAnnotation => {
  const texts = new Map<number, string[]>();
  for (const row of rows) {
    if (row.sheet !== sheet) continue;
    const told = foreseen.get(row.rowNo);
    const text =
      told === undefined ? FORESEEN_UNKNOWN[language] : `${row.plan}${language === 'zh' ? '：' : ': '}${told}`;
    const known = texts.get(row.line);
    if (known === undefined) texts.set(row.line, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  return {
    ...present({ sheet }),
    column: column + 1,
    texts: new Map([
      [line, FORESEEN_HEADING[language]],
      ...[...texts].map(([at, those]) => [at, those.join(language === 'zh' ? '；' : '; ')] as const),
    ]),
  };
};

/**
 * What is wrong with each row and, where it is given, what each would come to, in words, for the file that goes back. Rows
 * that were read have an empty text where nothing is wrong: an older one goes.
 */
export const annotationsOf = (
  reading: RosterFileReading,
  language: FileLanguage,
  foreseen?: ForeseenTexts,
): readonly SheetAnnotation[] => {
  const { rows, findings, sheets } = reading;
  const texts = new Map<string, string[]>();
  for (const finding of findings) for (const place of placesOf(finding)) add(texts, place, sentence(finding, language));
  for (const row of rows) {
    if (row.idFault) add(texts, row, wrongNumber(row, language));
    if (!row.consent) add(texts, row, noConsent(language));
  }
  const places = [...rows, ...findings.flatMap(placesOf)];
  return sheets.flatMap((sheet) => [
    ofSheet(sheet, places, texts, language),
    ...(foreseen === undefined ? [] : [foreseenOfSheet(sheet, reading, { foreseen, language })]),
  ]);
};
