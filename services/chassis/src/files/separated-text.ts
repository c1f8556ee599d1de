import { CsvError, parse } from 'csv-parse/sync';
import { escapedFormula } from '@huji/contracts/shared/escaped-formula.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface TextRecord {
  /** Row as a spreadsheet counts: a record is one row, however many lines its cells have. From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const RECORD_ENDS = ['\r\n', '\n', '\r'];

/** The record in which it broke off is the one after those that were whole. */
const unreadable = (error: CsvError): UnreadableFile =>
  new UnreadableFile(
    error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_open' : 'damaged',
    error.message,
    Number(error['records'] ?? 0) + 1,
  );

/**
 * RFC 4180 with any separator and any end of line; a quote inside an unquoted cell is a character like others.
 * `recordsMax`: only so many are read, and what comes after them is not looked at.
 * @throws UnreadableFile `quote_open` with the line of a quote that is never closed
 */
export const parseSeparated = (text: string, separator: string, recordsMax?: number): readonly TextRecord[] => {
  try {
    const records = parse(text, {
      delimiter: separator,
      record_delimiter: RECORD_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: separator.trim() !== '',
      ...present({ to: recordsMax }),
    }) as unknown as readonly (readonly string[])[];
    return records.map((cells, index) => ({ line: index + 1, cells }));
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error);
    throw error;
  }
};

const NEEDS_QUOTES = /["\r\n]|^\s|\s$/;

/** A line as `parseSeparated` reads it back, no cell of it a formula. */
export const separatedLine = (cells: readonly string[], separator: string): string =>
  cells
    .map(escapedFormula)
    .map((cell) => (cell.includes(separator) || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(separator);
