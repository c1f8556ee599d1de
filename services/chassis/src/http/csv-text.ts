import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRecord {
  /** Line of the file on which the record ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text is no CSV: a quote that is never closed, or one inside an unquoted cell. */
export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Separators as spreadsheets write them, told from the first line. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1);
  return [';', '\t', ','].find((separator) => first.includes(separator) && !first.includes(',')) ?? ',';
};

/** RFC 4180 with or without byte-order mark; empty lines are left out, cells are trimmed. @throws UnreadableCsv */
export const parseCsv = (text: string): readonly CsvRecord[] => {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv(error.message, Number(error['lines'] ?? 1));
    throw error;
  }
};
