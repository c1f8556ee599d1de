import { attribute, walkXml, type XmlTag } from './workbook-xml.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A cell as the file holds it. */
export interface WorkbookCell {
  readonly text: string;
  /** `date`: a serial number whose format shows a day; `text` is that number. */
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'iso-date';
  readonly formula: boolean;
}

export interface WorkbookRow {
  /** As the program numbers it, from 1. */
  readonly line: number;
  readonly hidden: boolean;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
}

export interface MergedCells {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ReadSheet {
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly MergedCells[];
}

/** What is needed to understand cells. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly rowsMax: number;
  /** How many rows were read so far. */
  readonly onRows: (rows: number) => void;
}

const COLUMNS_READ = 256;
const MERGES_MAX = 20_000;
const STRING_LENGTH_MAX = 32_767;
const TELL_EVERY = 1_000;

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

const placeOf = (reference: string): { readonly line: number; readonly column: number } | null => {
  const [, letters, digits] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(digits), column: column - 1 };
};

const mergedOf = (reference: string): MergedCells | null => {
  const [from = '', to = ''] = reference.split(':');
  const first = placeOf(from);
  const last = placeOf(to);
  return first === null || last === null
    ? null
    : { firstLine: first.line, lastLine: last.line, firstColumn: first.column, lastColumn: last.column };
};

const ESCAPED = /_x([0-9A-F]{4})_/gi;
/** `_x000D_` is how the format writes a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Texts that cells name by number; what only says how a character is pronounced is left out. */
export const readSharedStrings = (xml: string | null): readonly string[] => {
  const strings: string[] = [];
  if (xml === null) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  walkXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (piece) => {
      if (inText && !inPhonetic) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(unescaped(text.slice(0, STRING_LENGTH_MAX)));
    },
  });
  return strings;
};

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
}

const cellOf = ({ type, style, formula, value }: OpenCell, context: SheetContext): WorkbookCell | null => {
  if (value === null || (value === '' && type === 'n')) return formula ? { text: '', type: 'number', formula } : null;
  switch (type) {
    case 's':
      return { text: context.strings[Number(value)] ?? '', type: 'text', formula };
    case 'str':
    case 'inlineStr':
      return { text: unescaped(value.slice(0, STRING_LENGTH_MAX)), type: 'text', formula };
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : 'FALSE', type: 'boolean', formula };
    case 'e':
      return { text: value, type: 'error', formula };
    case 'd':
      return { text: value, type: 'iso-date', formula };
    default:
      return { text: value.trim(), type: context.dateStyles[style] === true ? 'date' : 'number', formula };
  }
};

/** Rows of a sheet that hold anything, in their order. No formula is evaluated. @throws UnreadableFile `damaged` · `too_large` */
export const readSheetXml = (xml: string, context: SheetContext): ReadSheet => {
  const rows: WorkbookRow[] = [];
  const merges: MergedCells[] = [];
  let row: { line: number; hidden: boolean; cells: Map<number, WorkbookCell>; next: number } | null = null;
  let cell: OpenCell | null = null;
  let lastLine = 0;
  let collects = false;

  const openRow = (tag: XmlTag): void => {
    const line = Number(attribute(tag, 'r') ?? lastLine + 1);
    if (!Number.isInteger(line) || line <= lastLine) throw new UnreadableFile('damaged', 'rows out of order');
    row = { line, hidden: ['1', 'true'].includes(attribute(tag, 'hidden') ?? ''), cells: new Map(), next: 0 };
    lastLine = line;
  };
  const openCell = (tag: XmlTag): void => {
    if (row === null) return;
    const column = placeOf(attribute(tag, 'r') ?? '')?.column ?? row.next;
    row.next = column + 1;
    const style = Number(attribute(tag, 's') ?? 0);
    cell = { column, type: attribute(tag, 't') ?? 'n', style, formula: false, value: null };
  };
  const closeCell = (): void => {
    if (row === null || cell === null) return;
    const made = cell.column < COLUMNS_READ ? cellOf(cell, context) : null;
    if (made !== null) row.cells.set(cell.column, made);
    cell = null;
  };
  const closeRow = (): void => {
    if (row === null) return;
    const { line, hidden, cells } = row;
    row = null;
    if (cells.size === 0) return;
    rows.push({ line, hidden, cells });
    if (rows.length > context.rowsMax) throw new UnreadableFile('too_large', 'the sheet has too many rows');
    if (rows.length % TELL_EVERY === 0) context.onRows(rows.length);
  };
  let inPhonetic = false;
  walkXml(xml, {
    open: (tag) => {
      const { name } = tag;
      if (name === 'row') openRow(tag);
      else if (name === 'c') openCell(tag);
      else if (name === 'f' && cell !== null) cell.formula = true;
      else if (name === 'rPh') inPhonetic = true;
      else if ((name === 'v' || name === 't') && cell !== null) {
        collects = true;
        cell.value ??= '';
      } else if (name === 'mergeCell') {
        const merged = mergedOf(attribute(tag, 'ref') ?? '');
        if (merged !== null) merges.push(merged);
        if (merges.length > MERGES_MAX) throw new UnreadableFile('too_large', 'too many merged cells');
      }
    },
    text: (piece) => {
      if (collects && !inPhonetic && cell !== null) cell.value = (cell.value ?? '') + piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collects = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
    },
  });
  return { rows, merges };
};
