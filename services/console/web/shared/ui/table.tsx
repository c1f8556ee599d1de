import { type ReactNode, use, useRef, useState } from 'react';
import { Searched } from '../lists/searched.tsx';
import { WholeContext } from '../lists/whole.ts';
import { useWords } from '../words/words.tsx';
import { isApart, useNamedCells } from './named-cells.ts';
import { Refusal } from './states.tsx';

const zh = { download: '下载 CSV', downloadShown: '下载已显示的行（CSV）' };
const en: typeof zh = { download: 'Download CSV', downloadShown: 'Download the rows shown (CSV)' };

interface TableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /**
   * Whether there is a file of it to take away: of figures, rules, registers and employers one is `offered`. Of people, masked or
   * not, there is `none`: what leaves the office about them is an export that a service writes down, with who took it.
   */
  readonly file: 'offered' | 'none';
  /** Its rows are narrowed by what stands above it. */
  readonly searchedAbove?: boolean;
  /** Which columns are sums, by their place: their heading stands over them, on the right. */
  readonly sums?: readonly number[];
  readonly children: ReactNode;
}

/** It says so where rows are still to be read: those are not in the file. */
const FileKey = ({ save }: { readonly save: () => Promise<void> }): ReactNode => {
  const t = useWords({ zh, en });
  // What makes the file may not come.
  const [missing, tell] = useState<unknown>(null);
  return (
    <>
      <button
        type="button"
        className="of-table"
        onClick={() => {
          save().then(() => {
            tell(null);
          }, tell);
        }}
      >
        {use(WholeContext) ? t.download : t.downloadShown}
      </button>
      <Refusal error={missing} />
    </>
  );
};

/**
 * Rows and columns, a line to look for some of them, and a file of what is seen; many columns become lists of named values on a
 * phone. What is wider than the page all the same scrolls by itself, and is reached by the keyboard.
 */
export const Table = ({ name, columns, file, searchedAbove = false, sums = [], children }: TableProps): ReactNode => {
  const table = useRef<HTMLTableElement>(null);
  useNamedCells(table, columns);
  const save = async (): Promise<void> => {
    const { saveTable } = await import('../lists/table-file.ts');
    if (table.current !== null) saveTable(table.current, name, sums);
  };
  const rows = (
    <div className={isApart(columns) ? 'table apart' : 'table'} role="region" aria-label={name} tabIndex={0}>
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
  return (
    <>
      {searchedAbove ? (
        rows
      ) : (
        <Searched name={name} rows="tbody > tr">
          {rows}
        </Searched>
      )}
      {file === 'offered' && <FileKey save={save} />}
    </>
  );
};
