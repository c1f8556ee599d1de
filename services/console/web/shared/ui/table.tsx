import type { ReactNode } from 'react';

interface TableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /** Which columns are sums, by their place: their heading stands over them, on the right. */
  readonly sums?: readonly number[];
  readonly children: ReactNode;
}

/** Rows and columns that scroll by themselves where they are wider than the page; reached by the keyboard. */
export const Table = ({ name, columns, sums = [], children }: TableProps): ReactNode => (
  <div className="table" role="region" aria-label={name} tabIndex={0}>
    <table>
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
