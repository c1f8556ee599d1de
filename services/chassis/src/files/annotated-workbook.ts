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
const letters = (column: number): string =>
  (column >= LETTERS ? letters(Math.floor(column / LETTERS) - 1) : '') + String.fromCharCode(65 + (column % LETTERS));

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

/** Formulas leave, their saved results stay; cells of the column are taken out of the way and set anew. */
const changesOf = (xml: string, columns: readonly Pick<ColumnOfTexts, 'column' | 'texts'>[]): readonly Change[] => {
  const changes: Change[] = [];
  const own = [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ column, texts }) => ({ name: letters(column), texts }));
  const isOwn = (reference: string | undefined): boolean =>
    own.some(({ name, texts }) => texts.has(line) && reference === `${name}${String(line)}`);
  let formulaFrom = 0;
  let cellFrom = -1;
  let line = 0;
  let rowOpen = 0;
  walkXml(xml, {
    open: (tag, end) => {
      if (tag.name === 'row') {
        line = Number(attribute(tag, 'r') ?? line + 1);
        rowOpen = tag.isSelfClosing ? tagStart(xml, end) : 0;
      } else if (tag.name === 'f') formulaFrom = tagStart(xml, end);
      else if (tag.name === 'dimension') changes.push({ from: tagStart(xml, end), to: end, text: '' });
      else if (tag.name === 'c' && isOwn(attribute(tag, 'r'))) cellFrom = tagStart(xml, end);
    },
    close: (name, end) => {
      if (name === 'f') changes.push({ from: formulaFrom, to: end, text: '' });
      else if (name === 'c' && cellFrom >= 0) {
        changes.push({ from: cellFrom, to: end, text: '' });
        cellFrom = -1;
      } else if (name === 'dimension') {
        const last = changes.pop();
        if (last !== undefined) changes.push({ ...last, to: end });
      } else if (name === 'row') {
        const told = own.filter(({ texts }) => texts.has(line));
        if (told.length === 0) return;
        const start = tagStart(xml, end);
        const [, prefix = ''] = /^<\/?([^:>\s]+:)?/.exec(xml.slice(start, start + 64)) ?? [];
        const cell = told
          .map(({ name, texts }) => textCell(prefix, `${name}${String(line)}`, texts.get(line) ?? ''))
          .join('');
        if (rowOpen === start && xml.endsWith('/>', end))
          changes.push({ from: end - 2, to: end, text: `>${cell}</${prefix}row>` });
        else changes.push({ from: start, to: start, text: cell });
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
