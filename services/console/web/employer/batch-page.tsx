import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { Name } from '../shared/ui/name.tsx';
import { Loaded, Loading } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { batchOfName } from './addresses.ts';
import { type Batch, type Employer, type SeenBatch, useBatch, useBatches } from './api.ts';
import { BatchTermsContext } from './plan-names.ts';
import { BillCard } from './bill-card.tsx';
import { RefusedChange } from './refused-change.tsx';
import { Threshold } from './threshold.tsx';
import { useTodo } from './todo.ts';
import { en, zh } from './words.ts';

/** Loaded after what is to do next, what is to pay and how many are missing, which are read first. */
const HeldUp = lazy(async () => ({ default: (await import('./held-up.tsx')).HeldUp }));
const HeadcountForm = lazy(async () => ({ default: (await import('./headcount-form.tsx')).HeadcountForm }));
const RosterRows = lazy(async () => ({ default: (await import('./roster-rows.tsx')).RosterRows }));
const RosterUpload = lazy(async () => ({ default: (await import('./roster-upload.tsx')).RosterUpload }));
const Submission = lazy(async () => ({ default: (await import('./submission.tsx')).Submission }));
const Withdrawal = lazy(async () => ({ default: (await import('./withdrawal.tsx')).Withdrawal }));

/** A part that comes after the page: what is there already stays, with what is typed and where the focus is. */
const Part = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Suspense fallback={<Loading />}>{children}</Suspense>
);

/** States in which the office takes nothing more for the batch. */
const CLOSED = ['in-effect', 'expired', 'withdrawn', 'lapsed'];

/** What comes next, and the way to where it is done. */
const NextStep = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const todo = useTodo(batch);
  if (todo === null) return null;
  const { words, part } = todo;
  return (
    <p className="card notice next-step off-paper" role="status">
      <span>{t.nextStep}</span>
      {part === null ? <strong>{words}</strong> : <a href={`#${part}`}>{words}</a>}
    </p>
  );
};

interface WholeProps {
  readonly employer: Employer;
  readonly seen: SeenBatch;
}

const Whole = ({ employer, seen }: WholeProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { batch } = seen;
  const isOpen = !CLOSED.includes(batch.state);
  return (
    <>
      <p>
        {t.startsOn(day(batch.startOn, language))} <span className="badge">{batch.stateWords[language]}</span>
      </p>
      <RefusedChange batch={batch} />
      <NextStep batch={batch} />
      <BillCard employer={employer} batch={batch} />
      <Threshold seen={seen} />
      <Part>{isOpen && batch.draft.rowsHeldUp + batch.draft.rowsLeftOut > 0 && <HeldUp batch={batch} />}</Part>
      <Part>{isOpen && <RosterUpload seen={seen} />}</Part>
      <Part>{isOpen && <HeadcountForm key={batch.batchId} seen={seen} />}</Part>
      <Part>{isOpen && <Submission seen={seen} />}</Part>
      <Part>
        <RosterRows seen={seen} />
      </Part>
      <Part>{isOpen && <Withdrawal batch={batch} />}</Part>
    </>
  );
};

const Found = ({ employer, batchId }: { readonly employer: Employer; readonly batchId: string }): ReactNode => (
  <Loaded query={useBatch(batchId)}>
    {(seen) => (
      <BatchTermsContext value={seen.batch}>
        <Whole employer={employer} seen={seen} />
      </BatchTermsContext>
    )}
  </Loaded>
);

/** One batch from its roster to its bill. */
export const BatchPage = ({ employer, name }: { readonly employer: Employer; readonly name: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const batches = useBatches(employer.employerId);
  return (
    <Loaded query={batches} title={employer.name}>
      {(list) => {
        const batch = batchOfName(name, list);
        if (batch === undefined) return <p className="card">{t.noBatches}</p>;
        const title = `${employer.name} · ${day(batch.startOn, language)}`;
        return (
          <>
            <title>{`${title} · 互济`}</title>
            <h1>
              <Name>{employer.name}</Name>
            </h1>
            <Found employer={employer} batchId={batch.batchId} />
            <p className="off-paper">
              <Link href={`/e/${employer.uscc}`}>{t.back}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
};
