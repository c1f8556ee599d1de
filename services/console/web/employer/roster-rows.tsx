import { type ReactNode, useState } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type RosterRow, type SeenBatch, usePreview, useRows } from './api.ts';
import { Gauges } from './gauges.tsx';
import { Table } from '../shared/ui/table.tsx';
import { en, PLANS, zh } from './words.ts';

const OK = 'ok';

/** Whether somebody counts, and why not. */
const Counts = ({ row }: { readonly row: RosterRow }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (row.verdict === undefined) return null;
  return row.verdict.code === OK ? (
    <span className="badge good">{t.counts}</span>
  ) : (
    <span className="fault">{row.verdict.words[language]}</span>
  );
};

/** From when until when somebody is covered, whether they wait, and why. */
const CoverCell = ({ cover }: { readonly cover: RosterRow['cover'] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (cover?.startOn === undefined || cover.endOn === undefined) return null;
  const { startOn, endOn, waitingUntilOn, waived } = cover;
  return (
    <>
      {t.since(day(startOn, language), day(endOn, language))}
      <br />
      <span className="soft">
        {waived === true ? t.waived : waitingUntilOn !== undefined && t.waiting(day(waitingUntilOn, language))}
        {waived === false && waitingUntilOn !== undefined && `（${t.notWaived}）`}
      </span>
    </>
  );
};

const WhatIf = ({ seen, without }: { readonly seen: SeenBatch; readonly without: readonly number[] }): ReactNode => {
  const t = useWords({ zh, en });
  const preview = usePreview(seen, without, undefined);
  return (
    <div className="card notice" aria-live="polite">
      <p>{t.whatIfOf(without.length)}</p>
      <Loaded query={preview}>{(plans) => <Gauges plans={plans} />}</Loaded>
    </div>
  );
};

interface RowProps {
  readonly row: RosterRow;
  readonly ticked: boolean;
  readonly onTick: ((rowNo: number) => void) | undefined;
}

const Row = ({ row, ticked, onTick }: RowProps): ReactNode => {
  const language = useLanguage();
  return (
    <tr>
      {onTick !== undefined && (
        <td>
          <input
            type="checkbox"
            aria-label={`${row.name} ${row.plan}`}
            checked={ticked}
            onChange={() => {
              onTick(row.rowNo);
            }}
          />
        </td>
      )}
      <th scope="row">{row.name}</th>
      <td>{row.idNumber}</td>
      <td>{PLANS[row.plan]?.[language] ?? row.plan}</td>
      <td>{row.units}</td>
      <td>
        <Counts row={row} />
      </td>
      <td>
        <CoverCell cover={row.cover} />
      </td>
    </tr>
  );
};

/** The roster row by row; of a draft, what if some were not on it. */
export const RosterRows = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const { batchId, draft, submission, state } = seen.batch;
  const of = submission === null || state === 'draft' ? 'draft' : 'submission';
  const rows = useRows(batchId, of, draft.rosterNo);
  const [without, leave] = useState<readonly number[]>([]);
  const mayTry = of === 'draft' && draft.ready && draft.headcount !== null;
  if (draft.rows === 0) return null;
  const toggle = (rowNo: number): void => {
    leave(without.includes(rowNo) ? without.filter((each) => each !== rowNo) : [...without, rowNo]);
  };
  return (
    <section className="card">
      <h2>
        {t.roster} <span className="soft">{t.people(draft.rows)}</span>
      </h2>
      {mayTry && <p className="hint">{`${t.whatIf}。${t.whatIfHint}`}</p>}
      {without.length > 0 && (
        <>
          <WhatIf seen={seen} without={without} />
          <button
            type="button"
            onClick={() => {
              leave([]);
            }}
          >
            {t.reset}
          </button>
        </>
      )}
      <Loaded query={rows}>
        {({ pages }) => (
          <Table name={t.roster} columns={mayTry ? t.rowColumns : t.rowColumns.slice(1)}>
            {pages
              .flatMap((page) => page.rows)
              .map((row) => (
                <Row
                  key={row.rowNo}
                  row={row}
                  ticked={!without.includes(row.rowNo)}
                  onTick={mayTry ? toggle : undefined}
                />
              ))}
          </Table>
        )}
      </Loaded>
      {rows.hasNextPage && (
        <button type="button" disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t.allRows}
        </button>
      )}
    </section>
  );
};
