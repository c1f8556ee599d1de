import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { present } from '@huji/contracts/shared/present.ts';
import { answered, enrollment } from '../shared/api/client.ts';
import { useWishKey } from '../shared/api/command.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Name } from '../shared/ui/name.tsx';
import { Failure, Loaded, Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { batchName } from './addresses.ts';
import { type BatchSummary, type Employer, useBatches, useStartDays } from './api.ts';
import { endingOf } from './ending.ts';
import { suggestedStart } from './suggested-start.ts';
import { en as formEn, zh as formZh } from './new-batch-words.ts';
import { en, zh } from './words.ts';

const StaffClaims = lazy(async () => ({ default: (await import('./staff-claims.tsx')).StaffClaims }));
const EmployerDetails = lazy(async () => ({ default: (await import('./employer-details.tsx')).EmployerDetails }));

/** States whose roster is worth beginning with. */
const COPIED = ['awaiting-payment', 'paid', 'in-effect', 'expired'];

interface Wanted {
  readonly startOn: string;
  readonly copyFrom: string | undefined;
}

/** Opens a batch and goes to its page; one whose answer was lost is asked for again under its key, and is no second one. */
const useOpening = ({ employerId, uscc }: Employer) => {
  const known = useQueryClient();
  const [, go] = useLocation();
  const key = useWishKey();
  return useMutation({
    mutationFn: ({ startOn, copyFrom }: Wanted) =>
      answered(
        enrollment.POST('/v1/batches', {
          params: { header: { 'Idempotency-Key': key.keyOf({ startOn, copyFrom }) } },
          body: { employerId, startOn, ...present({ copyFrom: copyFrom || undefined }) },
        }),
      ),
    onError: (error) => {
      key.failed(error);
      void known.invalidateQueries({ queryKey: ['batches', employerId] });
    },
    onSuccess: async ({ batchId }) => {
      key.answered();
      await known.invalidateQueries({ queryKey: ['batches', employerId] });
      const list = known.getQueryData<readonly BatchSummary[]>(['batches', employerId]) ?? [];
      const made = list.find((each) => each.batchId === batchId);
      if (made !== undefined) go(`/e/${uscc}/${batchName(made, list)}`);
    },
  });
};

const NewBatch = ({
  employer,
  batches,
}: {
  readonly employer: Employer;
  readonly batches: readonly BatchSummary[];
}): ReactNode => {
  const t = useWords({ zh, en });
  const f = useWords({ zh: formZh, en: formEn });
  const language = useLanguage();
  const [typed, write] = useState<string | null>(null);
  const asked = useStartDays(employer.employerId);
  const days = asked.data;
  const ending = endingOf(batches);
  const startOn = typed ?? suggestedStart(days?.on, ending);
  const [isOpen, blame] = useState(false);
  const [copies, copy] = useState(true);
  const latest = batches.find(({ state, rows }) => rows > 0 && COPIED.includes(state));
  const opening = useOpening(employer);
  const { startOnHint, renewal, range } = f;
  const hint = [
    startOnHint,
    ...(ending === null ? [] : [renewal(day(ending.coverUntilOn, language))]),
    ...(days === undefined
      ? []
      : [range(day(days.startRange.earliestOn, language), day(days.startRange.latestOn, language))]),
  ].join(language === 'zh' ? '' : ' ');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(startOn === '');
    if (startOn === '') return;
    opening.mutate({ startOn, copyFrom: copies ? latest?.batchId : undefined });
  };
  return (
    <form className="card" onSubmit={submit} noValidate>
      <h2>{t.newBatch}</h2>
      <p>{f.newBatchText}</p>
      {asked.error !== null && <Failure error={asked.error} retry={() => void asked.refetch()} />}
      <TextField
        label={t.startOn}
        hint={hint}
        fault={isOpen && startOn === '' && f.startOnNeeded}
        kind="date"
        name="startOn"
        required
        value={startOn}
        write={write}
      />
      {latest !== undefined && (
        <label className="choice">
          <input
            type="checkbox"
            checked={copies}
            onChange={(event) => {
              copy(event.target.checked);
            }}
          />
          {f.copy}
        </label>
      )}
      <Refusal error={opening.error} />
      <button className="main" disabled={opening.isPending}>
        {f.create}
      </button>
    </form>
  );
};

/** What an employer has begun and can begin, and who it is. */
export const BatchesPage = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <title>{`${employer.name} · 互济`}</title>
      <h1>
        <Name>{employer.name}</Name>
      </h1>
      <Loaded query={useBatches(employer.employerId)}>
        {(list) => (
          <>
            <section className="card">
              <h2>{t.batches}</h2>
              {list.length === 0 && <p className="soft">{t.noBatches}</p>}
              <Searched name={t.batches} rows=":scope > ul > li">
                <ul className="tasks">
                  {list.map((batch) => (
                    <li key={batch.batchId}>
                      <Link href={`/e/${employer.uscc}/${batchName(batch, list)}`}>
                        <span>{day(batch.startOn, language)}</span>
                        <span>
                          {batch.stateWords[language]} · {t.people(batch.persons, batch.rows)}
                          {batch.dueYuan !== undefined && ` · ${yuan(batch.dueYuan, language)}`}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </Searched>
            </section>
            <NewBatch employer={employer} batches={list} />
            <Suspense>
              <StaffClaims employer={employer} />
              <EmployerDetails employer={employer} />
            </Suspense>
          </>
        )}
      </Loaded>
    </>
  );
};
