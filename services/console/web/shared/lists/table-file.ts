import { offerFile } from '../ui/offer-file.ts';
import { civilDay } from '../words/format.ts';
import { asCsv } from './csv.ts';
import { saidIn } from './sought.ts';

/** A sum or a number as people read it, with nothing behind it: `¥ 1,234.50`, `-12`, `1,024`. */
const NUMBER = /^¥?\s*(-?[\d,]+(?:\.\d+)?)$/;

/** `¥ 1,234.50` as `1234.50`, which a spreadsheet adds up; whatever else as it is. */
export const plainNumber = (text: string): string => NUMBER.exec(text)?.[1]?.replaceAll(',', '') ?? text;

/** What no file may be called on one system or another. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** `缴费-参保批次-2025-05-21.csv`: the page, the table where it is called otherwise, the day on which it was taken. */
export const fileName = (page: string, table: string, at: Date): string =>
  `${[...new Set([page, table, civilDay(at)])].join('-').replace(FORBIDDEN, '')}.csv`;

/** Tells spreadsheets that it is UTF-8: without it they read Chinese as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

const isSeen = (row: HTMLTableRowElement): boolean => !row.hidden;

/**
 * Saves what a table shows as CSV, in the words it shows it in: its headings, and the rows that are in sight. A column of keys
 * alone, which has no heading of its own, is left out; a `<data>` is told by its value.
 */
export const saveTable = (table: HTMLTableElement, name: string, sums: readonly number[]): void => {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])]
    .map((heading, at) => ({ heading: saidIn(heading), at }))
    .filter(({ heading }) => heading !== '');
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].filter(isSeen));
  const told = rows.map((row) =>
    columns.map(({ at }) => {
      const cell = row.cells[at];
      const said = cell === undefined ? '' : (cell.querySelector('data')?.value ?? saidIn(cell));
      return sums.includes(at) ? plainNumber(said) : said;
    }),
  );
  const [page = name] = document.title.split(' · 互济');
  const text = asCsv([columns.map(({ heading }) => heading), ...told]);
  offerFile(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv' }), fileName(page, name, new Date()));
};
