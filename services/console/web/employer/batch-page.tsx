import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { batchOfName } from './addresses.ts';
import { type Employer, type SeenBatch, useBatch, useBatches } from './api.ts';
import { BillCard } from './bill-card.tsx';
import { HeadcountForm } from './headcount-form.tsx';
import { RosterRows } from './roster-rows.tsx';
import { RosterUpload } from './roster-upload.tsx';
import { Submission } from './submission.tsx';
import { Threshold } from './threshold.tsx';
import { en, zh } from './words.ts';

/** States in which the office takes nothing more for the batch. */
const CLOSED = ['in-effect', 'expired', 'withdrawn', 'lapsed'];

const Whole = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { batch } = seen;
  const isOpen = !CLOSED.includes(batch.state);
  return (
    <>
      <p>
        <span className="badge">{batch.stateWords[language]}</span>
      </p>
      {batch.refusedChange !== null && (
        <p className="card notice bad">{`${t.refused}${batch.refusedChange.words[language]}`}</p>
      )}
      <BillCard batch={batch} />
      <Threshold seen={seen} />
      {isOpen && <RosterUpload seen={seen} />}
      {isOpen && <HeadcountForm key={batch.batchId} seen={seen} />}
      {isOpen && <Submission seen={seen} />}
      <RosterRows seen={seen} />
    </>
  );
};

const Found = ({ batchId }: { readonly batchId: string }): ReactNode => (
  <Loaded query={useBatch(batchId)}>{(seen) => <Whole seen={seen} />}</Loaded>
);

/** One batch from its roster to its bill. */
export const BatchPage = ({ employer, name }: { readonly employer: Employer; readonly name: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const batches = useBatches(employer.employerId);
  return (
    <Loaded query={batches}>
      {(list) => {
        const batch = batchOfName(name, list);
        if (batch === undefined) return <p className="card">{t.noBatches}</p>;
        const title = `${employer.name} · ${day(batch.startOn, language)}`;
        return (
          <>
            <title>{`${title} · 互济`}</title>
            <h1>{title}</h1>
            <Found batchId={batch.batchId} />
            <p>
              <Link href={`/e/${employer.uscc}`}>{t.back}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
};
