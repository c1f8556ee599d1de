import './table.css';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

interface TableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /** Which columns are sums, by their place: their heading stands over them, on the right. */
  readonly sums?: readonly number[];
  readonly children: ReactNode;
}

/** As many columns stand beside each other on a phone. */
const NARROW_COLUMNS = 2;
/** As `table.css` has it: a wider page shows a table as it is. */
const NARROW = '(width < 40rem)';

const watchNarrow = (changed: () => void): (() => void) => {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', changed);
  return () => {
    narrow.removeEventListener('change', changed);
  };
};
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

/**
 * Says in each cell which column it is of and what it is: on a phone a row is a list of named values, and a style that takes
 * the table apart takes its meaning away with some readers.
 */
export const useNamedCells = (place: RefObject<HTMLTableElement | null>, columns: readonly string[]): void => {
  const joined = columns.join('\n');
  const isApart = useSyncExternalStore(watchNarrow, isNarrow) && columns.length > NARROW_COLUMNS;
  useLayoutEffect(() => {
    const table = place.current;
    if (table === null || !isApart) return undefined;
    const names = joined.split('\n');
    table.setAttribute('role', 'table');
    for (const part of [table.tHead, ...table.tBodies]) part?.setAttribute('role', 'rowgroup');
    const nameAll = (rows: Iterable<HTMLTableRowElement>): void => {
      for (const row of rows) {
        row.setAttribute('role', 'row');
        for (const [at, cell] of [...row.cells].entries()) {
          const isHeading = cell.tagName === 'TH';
          cell.setAttribute('role', isHeading ? (cell.scope === 'row' ? 'rowheader' : 'columnheader') : 'cell');
          if (!isHeading) cell.dataset['column'] = cell.colSpan > 1 ? '' : (names[at] ?? '');
        }
      }
    };
    nameAll(table.rows);
    // A row or a cell that came later has no role yet.
    const changes = new MutationObserver(() => {
      nameAll(table.querySelectorAll<HTMLTableRowElement>('tr:has(> :is(th, td):not([role]))'));
    });
    changes.observe(table, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
    };
  }, [place, joined, isApart]);
};

/**
 * Rows and columns; many columns become lists of named values on a phone. What is wider than the page all the same scrolls by
 * itself, and is reached by the keyboard.
 */
export const Table = ({ name, columns, sums = [], children }: TableProps): ReactNode => {
  const table = useRef<HTMLTableElement>(null);
  useNamedCells(table, columns);
  const isWide = columns.length > NARROW_COLUMNS;
  return (
    <div className={isWide ? 'table apart' : 'table'} role="region" aria-label={name} tabIndex={0}>
      <table ref={table}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th scope="col" key={`${String(at)}${column}`} className={sums.includes(at) ? 'money' : undefined}>
                {column === '' ? <span className="unseen">{name}</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
};
