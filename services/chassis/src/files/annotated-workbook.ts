import { archiveOf, type ArchiveParts, inflateParts } from './workbook-zip.ts';
import { INFLATED_BYTES_MAX, openWorkbook } from './workbook-structure.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { attribute, walkXml, xmlText } from './workbook-xml.ts';

/** Texts for one column of a sheet; a sheet may have several, beside each other. */
export interface ColumnOfTexts {
  readonly sheet: string;
  /** From 0. Where nothing stands right of it, what stands there is replaced. */
  readonly column: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** A piece of a text that gives way to another. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const LETTERS = 26;
const HIDDEN = ['1', 'true'];
const letters = (column: number): string =>
  (column >= LETTERS ? letters(Math.floor(column / LETTERS) - 1) : '') + String.fromCharCode(65 + (column % LETTERS));

/** The column of `C7`, from 0; null where a cell does not name its place. */
const columnOfCell = (reference: string | undefined): number | null => {
  const [, name] = /^([A-Z]{1,3})\d+$/i.exec(reference ?? '') ?? [];
  if (name === undefined) return null;
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
};

/** Text that XML can hold. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A cell of text, which no program takes for a formula whatever it begins with. */
const textCell = (prefix: string, reference: string, text: string): string =>
  `<${prefix}c r="${reference}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;

const changed = (text: string, changes: readonly Change[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    if (change.from < at) continue;
    pieces.push(text.slice(at, change.from), change.text);
    at = change.to;
  }
  return pieces.join('') + text.slice(at);
};

/** Where a tag that ends at `end` begins. @throws UnreadableFile when no tag ends there */
const tagStart = (xml: string, end: number): number => {
  const start = xml.lastIndexOf('<', end - 1);
  if (start < 0 || xml[end - 1] !== '>')
    throw new UnreadableFile('damaged', 'a tag of the workbook is not where it should be');
  return start;
};

/** A tag of columns that hides some which are written: those are shown in their usual width, the others stay as they are. */
const shownColumns = (tag: string, from: number, to: number, written: readonly number[]): string => {
  const shown = [...new Set(written.map((column) => column + 1))].sort((a, b) => a - b);
  const part = (first: number, last: number): string =>
    first > last
      ? ''
      : tag.replace(/\bmin="\d+"/, `min="${String(first)}"`).replace(/\bmax="\d+"/, `max="${String(last)}"`);
  const pieces: string[] = [];
  let next = from;
  for (const column of shown) {
    pieces.push(part(next, column - 1), part(column, column).replace(/\s(?:hidden|width|customWidth)="[^"]*"/g, ''));
    next = column + 1;
  }
  return [...pieces, part(next, to)].join('');
};

/** What is set in a line, and what of it was not set yet. */
interface OpenLine {
  readonly line: number;
  /** Where a row without content begins; 0 for one with content. */
  readonly emptyFrom: number;
  /** Column of the cell that was read last. */
  column: number;
  waiting: readonly { readonly column: number; readonly text: string }[];
}

/** Formulas of cells leave, their saved results stay; cells of the columns give way to new ones, in the order of the columns. */
const changesOf = (xml: string, columns: readonly Pick<ColumnOfTexts, 'column' | 'texts'>[]): readonly Change[] => {
  const changes: Change[] = [];
  const inOrder = [...columns].sort((a, b) => a.column - b.column);
  let formulaFrom = 0;
  let inCell = false;
  let cellFrom = -1;
  let row: OpenLine = { line: 0, emptyFrom: 0, column: -1, waiting: [] };
  const prefixAt = (position: number): string =>
    /^<\/?([^:>\s]+:)?/.exec(xml.slice(position, position + 64))?.[1] ?? '';
  /** Cells that stand before a column, as they are written at a position. */
  const cellsBefore = (column: number, position: number): string => {
    const due = row.waiting.filter((each) => each.column < column);
    row.waiting = row.waiting.slice(due.length);
    return due
      .map((each) => textCell(prefixAt(position), `${letters(each.column)}${String(row.line)}`, each.text))
      .join('');
  };
  walkXml(xml, {
    open: (tag, end) => {
      if (tag.name === 'row') {
        const line = Number(attribute(tag, 'r') ?? row.line + 1);
        const waiting = inOrder.flatMap(({ column, texts }) => {
          const text = texts.get(line);
          return text === undefined ? [] : [{ column, text }];
        });
        row = { line, emptyFrom: tag.isSelfClosing ? tagStart(xml, end) : 0, column: -1, waiting };
      } else if (tag.name === 'f' && inCell) formulaFrom = tagStart(xml, end);
      else if (tag.name === 'dimension') changes.push({ from: tagStart(xml, end), to: end, text: '' });
      else if (tag.name === 'col' && HIDDEN.includes(attribute(tag, 'hidden') ?? '')) {
        const from = Number(attribute(tag, 'min'));
        const to = Number(attribute(tag, 'max'));
        const written = inOrder.map(({ column }) => column).filter((column) => column + 1 >= from && column < to);
        const start = tagStart(xml, end);
        if (written.length > 0 && tag.isSelfClosing)
          changes.push({ from: start, to: end, text: shownColumns(xml.slice(start, end), from, to, written) });
      } else if (tag.name === 'c') {
        inCell = true;
        const from = tagStart(xml, end);
        const column = columnOfCell(attribute(tag, 'r')) ?? row.column + 1;
        row.column = column;
        const text = cellsBefore(column, from);
        if (text !== '') changes.push({ from, to: from, text });
        if (row.waiting[0]?.column === column) cellFrom = from;
      }
    },
    close: (name, end) => {
      if (name === 'f' && inCell) changes.push({ from: formulaFrom, to: end, text: '' });
      else if (name === 'c') {
        inCell = false;
        if (cellFrom < 0) return;
        changes.push({ from: cellFrom, to: end, text: cellsBefore(row.column + 1, cellFrom) });
        cellFrom = -1;
      } else if (name === 'dimension') {
        const last = changes.pop();
        if (last !== undefined) changes.push({ ...last, to: end });
      } else if (name === 'row' && row.waiting.length > 0) {
        const start = tagStart(xml, end);
        const prefix = prefixAt(start);
        const cells = cellsBefore(Number.POSITIVE_INFINITY, start);
        if (row.emptyFrom === start && xml.endsWith('/>', end))
          changes.push({ from: end - 2, to: end, text: `>${cells}</${prefix}row>` });
        else changes.push({ from: start, to: start, text: cells });
      }
    },
  });
  return changes;
};

const CALCULATIONS = /<(?:Override|Relationship)\b[^>]*calcChain[^>]*?\/>/gi;

const withoutCalculations = (parts: ArchiveParts): ArchiveParts =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([path, bytes]): (readonly [string, Uint8Array])[] => {
      if (/(?:^|\/)calcChain\.xml$/i.test(path)) return [];
      if (path !== '[Content_Types].xml' && !path.endsWith('workbook.xml.rels')) return [[path, bytes]];
      return [[path, Buffer.from(asUtf8(xmlText(bytes).replace(CALCULATIONS, '')))]];
    }),
  );

/** Parts are written as UTF-8, whatever they were. */
const asUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, '$1UTF-8$2');

/**
 * The same workbook with texts in some columns of some sheets: formats, widths and other sheets stay as they are. It holds no
 * formula any more; what they last showed stands in their place. @throws UnreadableFile
 */
export const annotatedWorkbook = (file: Uint8Array, columns: readonly ColumnOfTexts[]): Uint8Array => {
  const { sheets } = openWorkbook(file);
  const parts = inflateParts(file, (path) => !path.endsWith('/'), INFLATED_BYTES_MAX);
  const rewritten = Object.fromEntries(
    sheets.flatMap(({ name, path }) => {
      const bytes = parts[path];
      if (bytes === undefined) return [];
      const xml = xmlText(bytes);
      const own = columns.filter(({ sheet }) => sheet === name);
      return [[path, Buffer.from(asUtf8(changed(xml, changesOf(xml, own))))] as const];
    }),
  );
  return archiveOf(withoutCalculations({ ...parts, ...rewritten }));
};
