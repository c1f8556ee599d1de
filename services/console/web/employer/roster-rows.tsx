import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { readOn } from '../shared/lists/read-on.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { PrintKey } from '../shared/ui/print-key.tsx';
import { Failure, Loaded } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { counted, day } from '../shared/words/format.ts';
import { aside } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type RosterRow, type SeenBatch, usePreview, useRows } from './api.ts';
import { Clauses, Foreseen } from './foreseen.tsx';
import { Gauges } from './gauges.tsx';
import { usePages } from './use-pages.ts';
import { isCounted, isSought, type Sought, SOUGHT_STATES } from './roster-search.ts';
import { type Column, PRINTED_MAX, VirtualTable } from './virtual-table.tsx';
import { usePlanName } from './plan-names.ts';
import { en, zh } from './words.ts';

/** Whether somebody counts, and why not. */
const Counts = ({ row }: { readonly row: RosterRow }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const counts = isCounted(row);
  if (counts === undefined) return null;
  if (counts) return <span className="badge good">{t.counts}</span>;
  if (row.verdict === undefined) return <Foreseen foreseen={row.foreseen} />;
  return <span className="fault">{row.verdict.words[language]}</span>;
};

/** From when until when somebody is covered, whether they wait, and why; before it is paid, what it would come to. */
const CoverCell = ({ row, isShort }: { readonly row: RosterRow; readonly isShort: boolean }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { cover, foreseen } = row;
  if (cover?.startOn !== undefined && cover.endOn !== undefined) {
    const { startOn, endOn, waitingUntilOn, waived } = cover;
    return (
      <>
        {t.since(day(startOn, language), day(endOn, language))}
        <br />
        <span className="soft">
          {waived === true ? t.waived : waitingUntilOn !== undefined && t.waiting(day(waitingUntilOn, language))}
          {waived === false && waitingUntilOn !== undefined && aside(t.notWaived, language)}
        </span>
      </>
    );
  }
  if (foreseen?.outcome === 'refused') return null;
  return (
    <>
      {isShort && isCounted(row) === true && <p className="fault">{t.planShort}</p>}
      <Foreseen foreseen={foreseen} />
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

interface TickedProps {
  readonly without: ReadonlySet<number>;
  readonly onTick: (rowNo: number) => void;
}

const useColumns = (ticked: TickedProps | undefined, short: ReadonlySet<string>): readonly Column<RosterRow>[] => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const planName = usePlanName();
  return useMemo((): readonly Column<RosterRow>[] => {
    const [tick = '', name = '', idNumber = '', plan = '', units = '', counts = '', cover = ''] = t.rowColumns;
    const nameOf = (row: RosterRow): string => (row.erased === true ? ERASED[language] : row.name);
    const columns: readonly Column<RosterRow>[] = [
      { key: 'name', head: name, width: 'middle', names: true, cell: nameOf },
      { key: 'idNumber', head: idNumber, width: 'number', cell: (row) => row.idNumber },
      { key: 'plan', head: plan, width: 'middle', cell: (row) => planName(row.plan) },
      { key: 'units', head: units, width: 'narrow', cell: (row) => row.units },
      { key: 'counts', head: counts, width: 'middle', cell: (row) => <Counts row={row} /> },
      {
        key: 'cover',
        head: cover,
        width: 'wide',
        cell: (row) => <CoverCell row={row} isShort={short.has(row.plan)} />,
      },
    ];
    if (ticked === undefined) return columns;
    const { without, onTick } = ticked;
    const box = (row: RosterRow): ReactNode => (
      <input
        type="checkbox"
        aria-label={`${nameOf(row)} ${planName(row.plan)}`}
        checked={!without.has(row.rowNo)}
        onChange={() => {
          onTick(row.rowNo);
        }}
      />
    );
    return [{ key: 'tick', head: tick, width: 'narrow', cell: box }, ...columns];
  }, [t, language, planName, ticked, short]);
};

interface SearchProps {
  readonly sought: Sought;
  readonly plans: readonly string[];
  readonly seek: (sought: Sought) => void;
}

/** By name or number, by plan, by what it comes to. What is typed stays in this page. */
const Search = ({ sought, plans, seek }: SearchProps): ReactNode => {
  const t = useWords({ zh, en });
  const planName = usePlanName();
  return (
    <div className="pair">
      <TextField
        label={t.search}
        kind="search"
        value={sought.text}
        write={(text) => {
          seek({ ...sought, text });
        }}
      />
      {plans.length > 1 && (
        <SelectField
          label={t.planOnly}
          none={t.everything}
          options={plans.map((plan) => [plan, planName(plan)])}
          value={sought.plan}
          write={(plan) => {
            seek({ ...sought, plan });
          }}
        />
      )}
      <SelectField
        label={t.showOnly}
        none={t.everything}
        options={SOUGHT_STATES.map((state) => [state, t.sought[state]])}
        value={sought.state}
        write={(state) => {
          seek({ ...sought, state });
        }}
      />
    </div>
  );
};

const NOTHING: Sought = { text: '', plan: '', state: '' };
const rowsOf = ({ rows }: { readonly rows: readonly RosterRow[] }) => rows;

interface ListProps {
  readonly query: ReturnType<typeof useRows>;
  readonly count: number;
  readonly ticked: TickedProps | undefined;
  /** Plans that too few join. */
  readonly short: ReadonlySet<string>;
}

/** All rows of the roster, however many; looking for somebody reads it to its end. */
const RosterList = ({ query, count, ticked, short }: ListProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [typed, seek] = useState(NOTHING);
  // What is typed is there at once; fifty thousand rows are looked through after that.
  const sought = useDeferredValue(typed);
  const { rows, more } = usePages(query, rowsOf);
  const columns = useColumns(ticked, short);
  const isSeeking = sought.text.trim() !== '' || sought.plan !== '' || sought.state !== '';
  const found = useMemo(
    () => (isSeeking ? rows.filter((row) => isSought(row, sought)) : rows),
    [isSeeking, rows, sought],
  );
  const plans = useMemo(() => [...new Set(rows.map(({ plan }) => plan))].sort(), [rows]);
  const { error } = query;
  useEffect(() => {
    if (isSeeking && error === null) more?.();
  }, [isSeeking, error, more]);
  return (
    <>
      <Search sought={typed} plans={plans} seek={seek} />
      {isSeeking && (
        <p className="soft" role="status">
          {query.hasNextPage
            ? t.seeking(counted(rows.length, language), counted(count, language))
            : t.found(counted(found.length, language))}
        </p>
      )}
      {error !== null && <Failure error={error} retry={() => void query.refetch()} />}
      {(!isSeeking || found.length > 0) && (
        <VirtualTable
          key={JSON.stringify(sought)}
          name={t.roster}
          count={isSeeking ? found.length : count}
          rows={found}
          columns={columns}
          more={isSeeking ? undefined : more}
        />
      )}
      <Clauses of={rows} />
    </>
  );
};

/** Plans that too few join: of a draft as it would be assessed, of a submission as it was. */
const useShortPlans = (seen: SeenBatch, of: 'draft' | 'submission'): ReadonlySet<string> => {
  const preview = usePreview(seen, [], undefined);
  const plans = of === 'draft' ? preview.data : seen.batch.plans;
  return useMemo(
    () => new Set((plans ?? []).flatMap(({ plan, result }) => (result === 'accepted' ? [] : [plan]))),
    [plans],
  );
};

type RowsPage = NonNullable<ReturnType<typeof useRows>['data']>['pages'][number];

/** As much as is printed; what does not come is told on the paper. */
const isPrinted = (pages: readonly RowsPage[]): boolean =>
  pages.reduce((sum, { rows }) => sum + rows.length, 0) >= PRINTED_MAX;

/** Where the roster stands on the page of its batch. */
const ROWS_PART = 'rows';

/** The roster row by row; of a draft, what if some were not on it. */
export const RosterRows = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { batchId, draft, submission, state } = seen.batch;
  const of = submission === null || state === 'draft' ? 'draft' : 'submission';
  const query = useRows(batchId, of, draft.rosterNo);
  const [without, leave] = useState<ReadonlySet<number>>(new Set());
  const mayTry = of === 'draft' && draft.ready && draft.headcount !== null;
  const ticked = useMemo((): TickedProps | undefined => {
    if (!mayTry) return undefined;
    const onTick = (rowNo: number): void => {
      leave((before) => {
        const after = new Set(before);
        if (!after.delete(rowNo)) after.add(rowNo);
        return after;
      });
    };
    return { without, onTick };
  }, [mayTry, without]);
  const rowNos = useMemo(() => (mayTry ? [...without].sort((a, b) => a - b) : []), [mayTry, without]);
  const short = useShortPlans(seen, of);
  const count = of === 'draft' ? draft.rows : (submission?.rows ?? 0);
  if (count === 0) return null;
  return (
    <section className="card" id={ROWS_PART}>
      <h2>
        {t.roster} <span className="soft">{t.people(of === 'draft' ? draft.persons : undefined, count)}</span>
      </h2>
      {mayTry && <p className="hint off-paper">{`${t.whatIf} ${t.whatIfHint}`}</p>}
      {rowNos.length > 0 && (
        <>
          <WhatIf seen={seen} without={rowNos} />
          <div className="actions">
            <button
              type="button"
              onClick={() => {
                leave(new Set());
              }}
            >
              {t.reset}
            </button>
          </div>
        </>
      )}
      <div className="actions">
        <PrintKey label={t.printRoster} part={ROWS_PART} prepare={() => readOn(query, isPrinted)} />
      </div>
      {count > PRINTED_MAX && <p className="hint off-paper">{t.printsFirst(counted(PRINTED_MAX, language))}</p>}
      <RosterList key={`${of}${String(draft.rosterNo)}`} query={query} count={count} ticked={ticked} short={short} />
    </section>
  );
};
