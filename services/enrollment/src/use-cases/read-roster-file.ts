import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ROSTER_ROWS_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { fileKindOf } from '@huji/chassis/files/file-kind.ts';
import { parseSeparated, type TextRecord } from '@huji/chassis/files/separated-text.ts';
import { brokenDecodings, type DecodedText, decodings, type TextEncoding } from '@huji/chassis/files/text-encoding.ts';
import { UnreadableFile } from '@huji/chassis/files/unreadable-file.ts';
import { readWorkbook } from '@huji/chassis/files/workbook.ts';
import {
  type RefusedRosterFile,
  refusedFile,
  type RosterFileReading,
  readRosterSheets,
} from '../domain/roster/roster-file.ts';
import { findHeadings, missingFields, type RosterDialect } from '../domain/roster/roster-headings.ts';
import { convertWorkbook } from './convert-workbook.ts';

/** How a text file was written, so that it can be given back as it came. */
export interface TextForm {
  readonly type: 'text';
  readonly encoding: TextEncoding;
  readonly marked: boolean;
  readonly separator: string;
  /** It began with a line `sep=…`. */
  readonly saysSeparator: boolean;
}
export type FileForm = TextForm | { readonly type: 'workbook' };

export type ReadRosterFile = (RosterFileReading & { readonly form: FileForm }) | RefusedRosterFile;

export interface RosterFileFacts {
  readonly dialect: RosterDialect;
  readonly on: CivilDate;
  /** How many rows were read so far, of how many. */
  readonly onRows: (done: number, of: number) => void;
}

const SEPARATORS = [',', '\t', ';', '|', '，', '；', '、', '\u001f', '^', '~'];
const RECORDS_LOOKED_AT = 50;
const RECORDS_MAX = ROSTER_ROWS_MAX + 10_000;
const SAYS_SEPARATOR = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;
/** What DOS wrote at the end of a text. */
const END_OF_TEXT = /(?:(?!\s)\p{Cc})+\s*$/u;

interface TextCandidate {
  readonly form: TextForm;
  readonly text: string;
  readonly fields: number;
  readonly complete: boolean;
}

const withoutSeparatorLine = (text: string): { readonly text: string; readonly said: string | null } => {
  const [line, said] = SAYS_SEPARATOR.exec(text) ?? [];
  return line === undefined || said === undefined ? { text, said: null } : { text: text.slice(line.length), said };
};

/** What a text would say with one separator; null where it cannot be divided so. */
const candidateOf = (
  { encoding, marked }: DecodedText,
  text: string,
  separator: string,
  said: string | null,
  dialect: RosterDialect,
): TextCandidate | null => {
  try {
    const found = findHeadings(parseSeparated(text, separator, RECORDS_LOOKED_AT), dialect);
    const fields = found === null ? 0 : found.columns.fields.size + found.columns.plans.size;
    const complete = found !== null && missingFields(found.columns).length === 0;
    const form: TextForm = { type: 'text', encoding, marked, separator, saysSeparator: said !== null };
    return { form, text, fields, complete };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
};

/** The encoding and the separator that yield the headings: neither is taken from anybody's word. */
const bestCandidate = (decoded: readonly DecodedText[], dialect: RosterDialect): TextCandidate | null => {
  let best: TextCandidate | null = null;
  for (const each of decoded) {
    const { text, said } = withoutSeparatorLine(each.text.replace(END_OF_TEXT, ''));
    for (const separator of said === null ? SEPARATORS : [said]) {
      const candidate = candidateOf(each, text, separator, said, dialect);
      if (candidate === null) continue;
      const better =
        best === null ||
        (candidate.complete && !best.complete) ||
        (candidate.complete === best.complete && candidate.fields > best.fields);
      if (better) best = candidate;
    }
    if (best?.complete === true) return best;
  }
  return best;
};

/** What the bytes may say; those that are cut or broken somewhere may say it without some characters. */
const readings = (file: Uint8Array): readonly DecodedText[] => {
  const decoded = decodings(file);
  return decoded.length > 0 ? decoded : brokenDecodings(file);
};

/** The text of a file whose form is known, without what is no part of the table. */
export const textOfForm = (file: Uint8Array, { encoding }: TextForm): string => {
  const text = readings(file).find((each) => each.encoding === encoding)?.text ?? '';
  return withoutSeparatorLine(text.replace(END_OF_TEXT, '')).text;
};

/** A row that was not divided; a greeting above the table or below it has no number. */
const isUndivided = ({ cells: [alone = '', ...others] }: TextRecord): boolean =>
  others.length === 0 && /\d{15}/.test(alone);
const isEmpty = ({ cells }: TextRecord): boolean => cells.every((cell) => cell.trim() === '');

/** Headings divided by one separator and rows by another: which is meant would be a guess. */
const disagrees = (records: readonly TextRecord[], dialect: RosterDialect): boolean => {
  const below = (findHeadings(records, dialect)?.below ?? []).filter((record) => !isEmpty(record));
  return below.length > 0 && below.filter(isUndivided).length * 2 > below.length;
};

const readText = (file: Uint8Array, { dialect, on, onRows }: RosterFileFacts): ReadRosterFile => {
  const decoded = readings(file);
  const [first] = decoded;
  if (first === undefined) return refusedFile('roster_file_encoding', 'the text is in no known encoding');
  if (first.text.trim() === '') return refusedFile('roster_file_empty', 'the file is empty');
  const best = bestCandidate(decoded, dialect);
  // Where no separator works, the commonest says why: a quote that is never closed.
  const { form, text } = best ?? {
    form: {
      type: 'text',
      encoding: first.encoding,
      marked: first.marked,
      separator: ',',
      saysSeparator: false,
    } as const,
    text: first.text,
  };
  const records = parseSeparated(text, form.separator);
  if (records.length > RECORDS_MAX) return refusedFile('roster_file_too_large', 'more than 50,000 rows');
  if (best?.complete === true && disagrees(records, dialect))
    return refusedFile('roster_file_separator', `headings are divided by ${form.separator}, rows are not`, {
      separator: form.separator,
    });
  const sheet = { records, isText: true, hiddenRows: 0, formulas: 0 };
  const reading = readRosterSheets([sheet], { dialect, on, onRows });
  if (!reading.ok && reading.code === 'roster_file_headings_missing' && best?.fields === 0 && decoded.length > 1)
    return refusedFile('roster_file_encoding', 'no encoding of Chinese text yields the headings');
  return reading.ok ? { ...reading, form } : reading;
};

const readBook = (file: Uint8Array, { dialect, on, onRows }: RosterFileFacts): ReadRosterFile => {
  const workbook = readWorkbook(file, {
    rowsMax: RECORDS_MAX,
    onRows: (rows) => {
      onRows(0, rows);
    },
  });
  const { sheets, notes } = convertWorkbook(workbook);
  const reading = readRosterSheets(sheets, { dialect, on, onRows });
  return reading.ok ? { ...reading, notes: [...reading.notes, ...notes], form: { type: 'workbook' } } : reading;
};

/** Rows and findings of a file of any kind; what it is, is told by its content. Runs in a worker: it takes its time. */
export const readRosterFile = (file: Uint8Array, facts: RosterFileFacts): ReadRosterFile => {
  const kind = fileKindOf(file);
  try {
    if (kind === 'workbook') return readBook(file, facts);
    if (kind === 'text') return readText(file, facts);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { fault, line, message } = error;
    return refusedFile(`roster_file_${fault}`, message, line === undefined ? undefined : { line });
  }
  return refusedFile(`roster_file_${kind}`, `the file is ${kind.replace('_', ' ')}`);
};
