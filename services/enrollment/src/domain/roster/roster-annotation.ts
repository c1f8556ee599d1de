import {
  FINDINGS_HEADING,
  findingWords,
  FORESEEN_HEADING,
  FORESEEN_UNKNOWN,
} from '@huji/contracts/enrollment/finding-codes.ts';
import { ROW_REASONS } from '@huji/contracts/enrollment/reason-codes.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type CellFinding, placeKey, placesOf, type RowPlace } from './roster-finding.ts';
import type { RosterFileReading, RosterSheetPlace } from './roster-file.ts';

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

/** What the rules will refuse, as far as it is known here: said beside, for it holds up nothing. */
const remark = (code: 'INVALID_ID' | 'NO_CONSENT', language: FileLanguage): string =>
  language === 'zh'
    ? `提示（不影响提交，但本行不计入）：${ROW_REASONS[code].zh}`
    : `Note (holds up nothing, but the row will not count): ${ROW_REASONS[code].en}`;

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
    if (row.idFault) add(texts, row, remark('INVALID_ID', language));
    if (!row.consent) add(texts, row, remark('NO_CONSENT', language));
  }
  const places = [...rows, ...findings.flatMap(placesOf)];
  return sheets.flatMap((sheet) => [
    ofSheet(sheet, places, texts, language),
    ...(foreseen === undefined ? [] : [foreseenOfSheet(sheet, reading, { foreseen, language })]),
  ]);
};
