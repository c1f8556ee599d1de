import { type ReactNode, useMemo, useState } from 'react';
import { SelectField } from '../shared/ui/field.tsx';
import { Failure } from '../shared/ui/states.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { counted } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import {
  type Upload,
  type UploadChange,
  type UploadFinding,
  type UploadPlace,
  useUploadChanges,
  useUploadFindings,
} from './roster-upload-api.ts';
import { ChangedValues } from './changed-values.tsx';
import { Clauses, Foreseen } from './foreseen.tsx';
import { type Column, VirtualTable } from './virtual-table.tsx';
import { usePlanName } from './plan-names.ts';
import { PlansNamed } from './plans-named.tsx';
import { usePages } from './use-pages.ts';
import { en, zh } from './upload-words.ts';
import { en as rosterEn, zh as rosterZh } from './words.ts';

interface ListProps {
  readonly place: UploadPlace;
  readonly upload: Upload;
}

const changesOf = ({ changes }: { readonly changes: readonly UploadChange[] }) => changes;
const findingsOf = ({ findings }: { readonly findings: readonly UploadFinding[] }) => findings;

/** Everything the file would change; of one kind, where one is chosen. */
export const UploadChanges = ({ place, upload }: ListProps): ReactNode => {
  const t = useWords({ zh, en });
  const roster = useWords({ zh: rosterZh, en: rosterEn });
  const language = useLanguage();
  const [type, choose] = useState<UploadChange['type'] | ''>('');
  const query = useUploadChanges(place, type === '' ? undefined : type);
  const { rows, more } = usePages(query, changesOf);
  const counts = { join: upload.joins, correction: upload.corrections, leave: upload.leaves } as const;
  const all = counts.join + counts.correction + counts.leave;
  const planName = usePlanName();
  const columns = useMemo((): readonly Column<UploadChange>[] => {
    const [change = '', name = '', idNumber = '', plan = '', fields = '', foreseen = ''] = t.changeColumns;
    return [
      { key: 'type', head: change, width: 'narrow', cell: (row) => t.change[row.type] },
      {
        key: 'name',
        head: name,
        width: 'middle',
        names: true,
        cell: (row) => (row.erased === true ? ERASED[language] : row.name),
      },
      { key: 'idNumber', head: idNumber, width: 'number', cell: (row) => row.idNumber },
      { key: 'plan', head: plan, width: 'middle', cell: (row) => planName(row.plan) },
      {
        key: 'fields',
        head: fields,
        width: 'wide',
        cell: (row) => <ChangedValues change={row} />,
      },
      { key: 'foreseen', head: foreseen, width: 'wide', cell: (row) => <Foreseen foreseen={row.foreseen} /> },
    ];
  }, [t, language, planName]);
  const types = (['join', 'correction', 'leave'] as const).filter((each) => counts[each] > 0);
  return (
    <>
      {types.length > 1 && (
        <SelectField
          label={roster.showOnly}
          none={t.counted(roster.everything, counted(all, language))}
          options={types.map((each) => [each, t.counted(t.change[each] ?? each, counted(counts[each], language))])}
          value={type}
          write={choose}
        />
      )}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      <VirtualTable
        key={type}
        name={t.compared}
        count={type === '' ? all : counts[type]}
        rows={rows}
        columns={columns}
        more={more}
      />
      <Clauses of={rows} />
    </>
  );
};

/** Every finding of the file; of one kind, where one is chosen. */
export const UploadFindings = ({ place, upload }: ListProps): ReactNode => {
  const t = useWords({ zh, en });
  const roster = useWords({ zh: rosterZh, en: rosterEn });
  const language = useLanguage();
  const [code, choose] = useState('');
  const query = useUploadFindings(place, code === '' ? undefined : code);
  const { rows, more } = usePages(query, findingsOf);
  const { findingCounts } = upload;
  const all = findingCounts.reduce((sum, { count }) => sum + count, 0);
  const columns = useMemo((): readonly Column<UploadFinding>[] => {
    const [at = '', column = '', is = '', wanted = ''] = t.findingColumns;
    return [
      { key: 'place', head: at, width: 'narrow', names: true, cell: (row) => row.cell ?? String(row.line) },
      { key: 'column', head: column, width: 'narrow', cell: (row) => t.fields[row.column] ?? row.column },
      { key: 'is', head: is, width: 'wide', cell: (row) => row.words[language] },
      {
        key: 'wanted',
        head: wanted,
        width: 'wide',
        cell: (row) => (
          <>
            {row.wanted?.[language]} {!row.holdsUp && <span className="soft">{t.notCounted}</span>}
          </>
        ),
      },
    ];
  }, [t, language]);
  return (
    <>
      <h3>{t.findings}</h3>
      {upload.rowsHeldUp > 0 && <p className="fault">{t.heldUp(upload.rowsHeldUp)}</p>}
      <SelectField
        label={t.showFinding}
        none={t.counted(roster.everything, counted(all, language))}
        options={findingCounts.map((each) => [
          each.code,
          t.counted(each.words[language], counted(each.count, language)),
        ])}
        value={code}
        write={choose}
      />
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      <VirtualTable
        key={code}
        name={t.findings}
        count={findingCounts.find((each) => each.code === code)?.count ?? all}
        rows={rows}
        columns={columns}
        more={more}
      />
      <PlansNamed findings={findingCounts} />
    </>
  );
};
