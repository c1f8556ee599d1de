import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Entry, useEntries } from './payments-api.ts';
import { accountName, en, ENTRY_TYPES, zh } from './payments-words.ts';
import { usePlanName } from './plans.ts';

type Line = Entry['lines'][number];

const LineRow = ({ entry, line }: { readonly entry: Entry; readonly line: Line }): ReactNode => {
  const language = useLanguage();
  const planName = usePlanName();
  const [type = ''] = entry.businessKey.split(':');
  const sum = Number(line.amountYuan);
  const shown = yuan(String(Math.abs(sum)), language);
  return (
    <tr>
      <td>{day(entry.postedOn, language)}</td>
      <th scope="row">{ENTRY_TYPES[type]?.[language] ?? type}</th>
      <td>{accountName(line.account, planName)[language]}</td>
      <td className="money">{sum > 0 ? shown : ''}</td>
      <td className="money">{sum < 0 ? shown : ''}</td>
    </tr>
  );
};

/** Entries of the journal, line by line. */
export const EntriesTable = ({ entries }: { readonly entries: readonly Entry[] }): ReactNode => {
  const t = useWords({ zh, en });
  if (entries.length === 0) return <p>{t.entriesNone}</p>;
  return (
    <Table file="none" name={t.entries} columns={t.entryColumns} sums={[3, 4]}>
      {entries.flatMap((entry) =>
        entry.lines.map((line) => <LineRow key={`${entry.businessKey} ${line.account}`} entry={entry} line={line} />),
      )}
    </Table>
  );
};

/** The lines of the journal that move money for one order. */
export const EntriesCard = ({ orderId }: { readonly orderId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const entries = useEntries(orderId);
  return (
    <section className="card" aria-label={t.entries}>
      <h2>{t.entries}</h2>
      <Loaded query={entries}>{(found) => <EntriesTable entries={found} />}</Loaded>
    </section>
  );
};
