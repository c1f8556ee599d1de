import { type ReactNode, useId } from 'react';
import { Table } from '../shared/ui/table.tsx';
import { useWords } from '../shared/words/words.tsx';
import { en, zh } from './figures-words.ts';

export interface Bar {
  readonly name: string;
  /** Null: nobody knows it. */
  readonly value: number | null;
  /** As people read it. */
  readonly shown: string;
  /** What the table and the file tell beside it, as a table reads it and as a file does. */
  readonly more?: readonly { readonly shown: string; readonly value: string }[];
}

interface BarChartProps {
  readonly title: string;
  /** What the bars measure; the heading of their column. */
  readonly unit: string;
  /** Headings of what the table tells beside. */
  readonly moreColumns?: readonly string[];
  readonly bars: readonly Bar[];
  /** The longest that a bar can be; absent: the longest there is. */
  readonly most?: number;
  readonly note?: ReactNode;
}

const WHOLE = 100;

interface DrawingProps {
  readonly bars: readonly Bar[];
  readonly most: number;
  readonly label: string;
}

/** Names and numbers are text as everywhere: they break where the page is narrow and grow with its type. */
const Drawing = ({ bars, most, label }: DrawingProps): ReactNode => (
  <div className="chart" role="img" aria-label={label}>
    {bars.map(({ name, value, shown }) => (
      <div className="bar" key={name}>
        <span>{name}</span>
        <span className="money">{shown}</span>
        <svg aria-hidden="true">
          <rect className="chart-ground" width="100%" height="100%" />
          <rect
            className="chart-bar"
            width={`${String((Math.min(most, Math.max(0, value ?? 0)) / most) * WHOLE)}%`}
            height="100%"
          />
        </svg>
      </div>
    ))}
  </div>
);

/** Bars with their names and numbers, the same as a table, and as a file. */
export const BarChart = ({ title, unit, moreColumns = [], bars, most, note }: BarChartProps): ReactNode => {
  const t = useWords({ zh, en });
  const id = useId();
  if (bars.every(({ value }) => value === 0))
    return (
      <section className="card" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p>{t.none}</p>
      </section>
    );
  const columns = [t.name, unit, ...moreColumns];
  const label = `${title}: ${bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note}
      <Drawing bars={bars} most={most ?? Math.max(1, ...bars.map(({ value }) => value ?? 0))} label={label} />
      <details className="unfold">
        <summary>{t.asTable}</summary>
        <Table file="offered" name={title} columns={columns} sums={columns.map((_, at) => at).slice(1)}>
          {bars.map(({ name, value, shown, more = [] }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="money">
                <data value={value ?? ''}>{shown}</data>
              </td>
              {more.map((cell, at) => (
                <td className="money" key={moreColumns[at]}>
                  <data value={cell.value}>{cell.shown}</data>
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
};
