import { type ReactNode, useId } from 'react';
import { Table } from '../shared/ui/table.tsx';
import { useWords } from '../shared/words/words.tsx';
import { asCsv } from './csv.ts';
import { en, zh } from './figures-words.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** As people read it. */
  readonly shown: string;
}

interface BarChartProps {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly note?: ReactNode;
}

const WIDTH = 600;
const ROW = 44;
const BAR = 14;

/** Saves a text as a file; the mark tells spreadsheets that it is UTF-8. */
const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const Drawing = ({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }): ReactNode => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg className="chart" viewBox={`0 0 ${String(WIDTH)} ${String(bars.length * ROW)}`} role="img" aria-label={label}>
      {bars.map(({ name, value, shown }, at) => (
        <g key={name} transform={`translate(0 ${String(at * ROW)})`}>
          <text x="0" y="16">
            {name}
          </text>
          <text x={WIDTH} y="16" textAnchor="end">
            {shown}
          </text>
          <rect className="chart-ground" x="0" y="24" width={WIDTH} height={BAR} rx="4" />
          <rect className="chart-bar" x="0" y="24" width={(Math.max(0, value) / most) * WIDTH} height={BAR} rx="4" />
        </g>
      ))}
    </svg>
  );
};

/** Bars with their names and numbers, the same as a table, and as a file. */
export const BarChart = ({ title, unit, bars, note }: BarChartProps): ReactNode => {
  const t = useWords({ zh, en });
  const id = useId();
  if (bars.every(({ value }) => value === 0))
    return (
      <section className="card" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p>{t.none}</p>
      </section>
    );
  const label = `${title}: ${bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note}
      <Drawing bars={bars} label={label} />
      <details className="unfold">
        <summary>{t.asTable}</summary>
        <Table name={title} columns={[t.name, unit]} sums={[1]}>
          {bars.map(({ name, shown }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="money">{shown}</td>
            </tr>
          ))}
        </Table>
      </details>
      <button
        type="button"
        onClick={() => {
          save(
            `${title}.csv`,
            asCsv([[t.name, unit], ...bars.map(({ name, value }): readonly [string, string] => [name, String(value)])]),
          );
        }}
      >
        {t.download}
      </button>
    </section>
  );
};
