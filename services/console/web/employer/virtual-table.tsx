import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { isNarrow, useNamedCells } from '../shared/ui/named-cells.ts';
import { counted } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** It names the row. */
  readonly names?: boolean;
  readonly width: 'narrow' | 'middle' | 'number' | 'wide';
}

interface VirtualTableProps<Row> {
  readonly name: string;
  /** Rows there are, also those that are not here yet. */
  readonly count: number;
  /** The first ones. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** More rows, when somebody looks for them; undefined: none are missing, or they are on their way. */
  readonly more: (() => void) | undefined;
}

/** As `employer.css` has them; what is wide takes what is left, and at least this. */
const WIDTHS_REM = { narrow: 5.5, middle: 8, number: 12, wide: 9.5 } as const;

const ROW_PX = 42;
/** On a phone a row is a list of named values. */
const ROW_APART_PX = 220;
const BEYOND_SIGHT = 12;

/** How wide each column is, and its heading. */
const Head = <Row,>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactNode => (
  <>
    <colgroup>
      {columns.map(({ key, width }) => (
        <col key={key} className={width} />
      ))}
    </colgroup>
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, head }) => (
          <th scope="col" key={key}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  </>
);

/** A row in sight; one that is not here yet says so. */
const Cells = <Row,>({ row, columns }: { readonly row: Row | undefined; readonly columns: readonly Column<Row>[] }) => {
  const t = useWords({ zh, en });
  if (row === undefined)
    return (
      <td className="soft" colSpan={columns.length}>
        {t.coming}
      </td>
    );
  return columns.map(({ key, cell, names }) =>
    names === true ? (
      <th scope="row" key={key}>
        {cell(row)}
      </th>
    ) : (
      <td key={key}>{cell(row)}</td>
    ),
  );
};

/** Rows that are put on paper; more fill a folder nobody reads. */
export const PRINTED_MAX = 5_000;

/** Whether the page is being put on paper. */
let onPaper = false;
const watchPaper = (changed: () => void): (() => void) => {
  const begin = (): void => {
    onPaper = true;
    changed();
  };
  const end = (): void => {
    onPaper = false;
    changed();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
};

/** While it is printed every row that is here exists: paper has no window to scroll. What a store says is drawn at once. */
const usePrinting = (): boolean => useSyncExternalStore(watchPaper, () => onPaper);

/**
 * A real table (of named values on a phone) of which only the rows in sight exist, however many there are: 50,000 scroll like 50. It is reached and
 * scrolled by the keyboard, Home and End go to its ends, and screen readers are told the number of each row.
 */
export const VirtualTable = <Row,>({ name, count, rows, columns, more }: VirtualTableProps<Row>): ReactNode => {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useNamedCells(
    table,
    columns.map(({ head }) => head),
  );
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => (isNarrow() ? ROW_APART_PX : ROW_PX),
    overscan: BEYOND_SIGHT,
  });
  const leastRem = columns.reduce((sum, { width }) => sum + WIDTHS_REM[width], 0);
  const printing = usePrinting();
  const t = useWords({ zh, en });
  const language = useLanguage();
  const inSight = virtual.getVirtualItems();
  const printed = Math.min(rows.length, PRINTED_MAX);
  const items = printing ? Array.from({ length: printed }, (_, index) => ({ index })) : inSight;
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - BEYOND_SIGHT && rows.length < count) more?.();
  }, [last, rows.length, count, more]);
  const before = printing ? 0 : (inSight[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  const toEnds = (event: KeyboardEvent): void => {
    if (event.target !== box.current || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    virtual.scrollToIndex(event.key === 'Home' ? 0 : count - 1);
  };
  return (
    <div className="table apart virtual" ref={box} role="region" aria-label={name} tabIndex={0} onKeyDown={toEnds}>
      <table ref={table} aria-rowcount={count + 1} style={{ minWidth: `${String(leastRem)}rem` }}>
        <Head columns={columns} />
        <tbody>
          {before > 0 && (
            <tr aria-hidden="true">
              <td className="gap" colSpan={columns.length} style={{ height: before }} />
            </tr>
          )}
          {items.map(({ index }) => (
            <tr key={index} data-index={index} aria-rowindex={index + 2} ref={virtual.measureElement}>
              <Cells row={rows[index]} columns={columns} />
            </tr>
          ))}
          {after > 0 && (
            <tr aria-hidden="true">
              <td className="gap" colSpan={columns.length} style={{ height: after }} />
            </tr>
          )}
        </tbody>
      </table>
      {printed < count && (
        <p className="on-paper">{t.printedRows(counted(printed, language), counted(count, language))}</p>
      )}
    </div>
  );
};
