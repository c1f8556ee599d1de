import './table.css';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

interface TableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /** Which columns are sums, by their place: their heading stands over them, on the right. */
  readonly sums?: readonly number[];
  readonly children: ReactNode;
}

/** As many columns stand beside each other on a phone. */
const NARROW_COLUMNS = 2;

/**
 * Says in each cell which column it is of and what it is: on a phone a row is a list of named values, and a style that takes
 * the table apart takes its meaning away with some readers.
 */
const useNamedCells = (place: RefObject<HTMLTableElement | null>, columns: readonly string[]): void => {
  const names = columns.join('\n');
  useLayoutEffect(() => {
    const table = place.current;
    if (table === null || columns.length <= NARROW_COLUMNS) return undefined;
    const nameAll = (): void => {
      for (const row of table.rows) {
        row.setAttribute('role', 'row');
        for (const [at, cell] of [...row.cells].entries()) {
          const isHeading = cell.tagName === 'TH';
          cell.setAttribute('role', isHeading ? (cell.scope === 'row' ? 'rowheader' : 'columnheader') : 'cell');
          if (!isHeading) cell.dataset['column'] = names.split('\n')[at] ?? '';
        }
      }
    };
    nameAll();
    const changes = new MutationObserver(nameAll);
    changes.observe(table, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
    };
  }, [place, names, columns.length]);
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
      <table ref={table} role={isWide ? 'table' : undefined}>
        <thead role={isWide ? 'rowgroup' : undefined}>
          <tr>
            {columns.map((column, at) => (
              <th scope="col" key={`${String(at)}${column}`} className={sums.includes(at) ? 'money' : undefined}>
                {column === '' ? <span className="unseen">{name}</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={isWide ? 'rowgroup' : undefined}>{children}</tbody>
      </table>
    </div>
  );
};
