import './table.css';
import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';

/** As many columns stand beside each other on a phone. */
const NARROW_COLUMNS = 2;
/** Whether rows of so many columns become lists of named values on a phone. */
export const isApart = (columns: readonly string[]): boolean => columns.length > NARROW_COLUMNS;

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
  const names = useSyncExternalStore(watchNarrow, isNarrow) && isApart(columns) ? columns.join('\n') : null;
  useLayoutEffect(() => {
    const table = place.current;
    if (table === null || names === null) return undefined;
    const named = names.split('\n');
    table.setAttribute('role', 'table');
    for (const part of [table.tHead, ...table.tBodies]) part?.setAttribute('role', 'rowgroup');
    const nameAll = (rows: Iterable<HTMLTableRowElement>): void => {
      for (const row of rows) {
        row.setAttribute('role', 'row');
        for (const [at, cell] of [...row.cells].entries()) {
          const isHeading = cell.tagName === 'TH';
          cell.setAttribute('role', isHeading ? (cell.scope === 'row' ? 'rowheader' : 'columnheader') : 'cell');
          if (!isHeading) cell.dataset['column'] = cell.colSpan > 1 ? '' : (named[at] ?? '');
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
  }, [place, names]);
};
