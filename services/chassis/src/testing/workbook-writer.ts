import { strToU8, zipSync } from 'fflate';

/** A cell as a test wants it saved. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: string | number }
  | { readonly serial: number; readonly format?: string }
  | { readonly day: string }
  | { readonly error: string }
  | { readonly phonetic: string; readonly text: string };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Lines, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
}

/** How writers differ while they say the same. */
export interface WorkbookDialect {
  readonly strings?: 'shared' | 'inline' | 'formula';
  readonly dateSystem?: '1900' | '1904';
  /** Of every element, such as `x:`. */
  readonly prefix?: string;
  /** Cells and rows do not name their place. */
  readonly placeless?: boolean;
  /** Paths of parts begin with a slash. */
  readonly absolute?: boolean;
  readonly utf16?: boolean;
  /** Parts beside those of a workbook. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly stored?: boolean;
}

const LETTERS = 26;
const letters = (column: number): string =>
  (column >= LETTERS ? letters(Math.floor(column / LETTERS) - 1) : '') + String.fromCharCode(65 + (column % LETTERS));
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

class Writer {
  readonly #dialect: WorkbookDialect;
  readonly strings: string[] = [];
  readonly formats: string[] = ['yyyy"年"m"月"d"日"'];

  constructor(dialect: WorkbookDialect) {
    this.#dialect = dialect;
  }

  tag(name: string, attributes: string, content: string): string {
    const { prefix = '' } = this.#dialect;
    return `<${prefix}${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${prefix}${name}>`;
  }

  #text(text: string): readonly [string, string] {
    const { strings = 'shared' } = this.#dialect;
    const t = this.tag('t', 'xml:space="preserve"', escaped(text));
    if (strings === 'inline') return ['t="inlineStr"', this.tag('is', '', t)];
    if (strings === 'formula') return ['t="str"', this.tag('v', '', escaped(text))];
    this.strings.push(this.tag('si', '', t));
    return ['t="s"', this.tag('v', '', String(this.strings.length - 1))];
  }

  #style(format: string | undefined): number {
    if (format === undefined) return 1;
    if (!this.formats.includes(format)) this.formats.push(format);
    return this.formats.indexOf(format) + 2;
  }

  #content(cell: Exclude<WrittenCell, null>): readonly [string, string] {
    if (typeof cell === 'string') return this.#text(cell);
    if (typeof cell === 'number') return ['', this.tag('v', '', String(cell))];
    if (typeof cell === 'boolean') return ['t="b"', this.tag('v', '', cell ? '1' : '0')];
    if ('serial' in cell) return [`s="${String(this.#style(cell.format))}"`, this.tag('v', '', String(cell.serial))];
    if ('day' in cell) return ['t="d"', this.tag('v', '', cell.day)];
    if ('error' in cell) return ['t="e"', this.tag('v', '', escaped(cell.error))];
    if ('phonetic' in cell) {
      const run = this.tag('rPh', 'sb="0" eb="1"', this.tag('t', '', escaped(cell.phonetic)));
      this.strings.push(this.tag('si', '', this.tag('r', '', this.tag('t', '', escaped(cell.text))) + run));
      return ['t="s"', this.tag('v', '', String(this.strings.length - 1))];
    }
    const formula = this.tag('f', '', escaped(cell.formula));
    if (cell.value === undefined) return ['', formula];
    const type = typeof cell.value === 'string' ? 't="str"' : '';
    return [type, formula + this.tag('v', '', escaped(String(cell.value)))];
  }

  sheet({ rows, hiddenRows = [], merges = [] }: WrittenSheet): string {
    const { placeless = false } = this.#dialect;
    const lines = rows.map((cells, index) => {
      const line = index + 1;
      const written = cells.map((cell, column) => {
        if (cell === null) return placeless ? this.tag('c', '', '') : '';
        const [attributes, content] = this.#content(cell);
        const place = placeless ? '' : `r="${letters(column)}${String(line)}" `;
        return this.tag('c', `${place}${attributes}`.trim(), content);
      });
      const hidden = hiddenRows.includes(line) ? 'hidden="1"' : '';
      return this.tag('row', placeless ? hidden : `r="${String(line)}" ${hidden}`.trim(), written.join(''));
    });
    const merged = merges.map((ref) => this.tag('mergeCell', `ref="${ref}"`, '')).join('');
    const { prefix = '' } = this.#dialect;
    const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
    const dimension = this.tag('dimension', 'ref="A1"', '');
    return this.tag(
      'worksheet',
      namespace,
      dimension + this.tag('sheetData', '', lines.join('')) + (merged === '' ? '' : this.tag('mergeCells', '', merged)),
    );
  }

  styles(): string {
    const custom = this.formats.map((code, index) =>
      this.tag(
        'numFmt',
        `numFmtId="${String(164 + index)}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"`,
        '',
      ),
    );
    const styled = this.formats.map((_, index) => this.tag('xf', `numFmtId="${String(164 + index)}"`, ''));
    const cells = [this.tag('xf', 'numFmtId="0"', ''), this.tag('xf', 'numFmtId="14"', ''), ...styled];
    return this.tag(
      'styleSheet',
      this.#namespace(),
      this.tag('numFmts', '', custom.join('')) +
        this.tag('cellStyleXfs', '', this.tag('xf', 'numFmtId="22"', '')) +
        this.tag('cellXfs', '', cells.join('')),
    );
  }

  sharedStrings(): string {
    return this.tag('sst', this.#namespace(), this.strings.join(''));
  }

  workbook(sheets: readonly WrittenSheet[]): string {
    const { dateSystem } = this.#dialect;
    const listed = sheets.map(({ name, state }, index) => {
      const id = String(index + 1);
      const hidden = state === undefined ? '' : `state="${state}" `;
      return this.tag('sheet', `name="${escaped(name)}" sheetId="${id}" ${hidden}r:id="rId${id}"`, '');
    });
    const properties = dateSystem === '1904' ? this.tag('workbookPr', 'date1904="1"', '') : '';
    return this.tag(
      'workbook',
      `${this.#namespace()} xmlns:r="${RELATIONS}"`,
      properties + this.tag('sheets', '', listed.join('')),
    );
  }

  #namespace(): string {
    const { prefix = '' } = this.#dialect;
    return prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  }
}

const relations = (all: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** An Office Open XML workbook in one of the dialects that writers speak. For tests. */
export const writtenWorkbook = (sheets: readonly WrittenSheet[], dialect: WorkbookDialect = {}): Uint8Array => {
  const { utf16 = false, absolute = false, more = {}, stored = false } = dialect;
  const writer = new Writer(dialect);
  const encoded = (xml: string): Uint8Array =>
    utf16
      ? Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')
      : strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const at = absolute ? '/xl/' : '';
  const parts = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, encoded(writer.sheet(sheet))]),
  );
  const ofSheets = sheets.map(
    (_, index) => [`rId${String(index + 1)}`, 'worksheet', `${at}worksheets/sheet${String(index + 1)}.xml`] as const,
  );
  return zipSync(
    {
      '[Content_Types].xml': encoded(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
      '_rels/.rels': encoded(relations([['rId1', 'officeDocument', `${absolute ? '/' : ''}xl/workbook.xml`]])),
      'xl/workbook.xml': encoded(writer.workbook(sheets)),
      'xl/_rels/workbook.xml.rels': encoded(
        relations([
          ...ofSheets,
          ['rId901', 'sharedStrings', `${at}sharedStrings.xml`],
          ['rId902', 'styles', `${at}styles.xml`],
          ['rId903', 'calcChain', `${at}calcChain.xml`],
        ]),
      ),
      ...parts,
      'xl/calcChain.xml': encoded('<calcChain/>'),
      'xl/sharedStrings.xml': encoded(writer.sharedStrings()),
      'xl/styles.xml': encoded(writer.styles()),
      ...more,
    },
    { level: stored ? 0 : 6 },
  );
};
