import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { Searched } from '../shared/lists/searched.tsx';
import { Name } from '../shared/ui/name.tsx';
import { Failure, Loaded } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { joined } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { batchName } from './addresses.ts';
import { isAdmitted } from './is-admitted.ts';
import { type BatchSummary, type Employer, useBatch, useBatches, useEmployers } from './api.ts';
import { endingOf } from './ending.ts';
import { en as startEn, zh as startZh } from './start-words.ts';
import { useTodo } from './todo.ts';
import { en, zh } from './words.ts';

/** Loaded beside what everybody looks for: few are offered anything. */
const Admission = lazy(async () => ({ default: (await import('./admission.tsx')).Admission }));
const Ending = lazy(async () => ({ default: (await import('./ending-task.tsx')).EndingTask }));
const Offers = lazy(async () => ({ default: (await import('./employer-details.tsx')).Offers }));

/** Batches that somebody may still have to do something about. */
const OPEN = ['draft', 'submitted', 'short', 'awaiting-payment'];

const Task = ({ batch, href }: { readonly batch: BatchSummary; readonly href: string }): ReactNode => {
  const language = useLanguage();
  const seen = useBatch(batch.batchId);
  const todo = useTodo(seen.data?.batch);
  if (seen.data === undefined && seen.error !== null)
    return (
      <li>
        <Failure error={seen.error} retry={() => void seen.refetch()} />
      </li>
    );
  if (todo === null) return null;
  return (
    <li>
      <Link href={href}>
        <span>{day(batch.startOn, language)}</span>
        <strong>{todo.words}</strong>
      </Link>
    </li>
  );
};

/** The batch an employer has now. */
const Latest = ({
  batch: { startOn, state, stateWords, rows, persons, dueYuan, coverUntilOn },
}: {
  readonly batch: BatchSummary;
}): ReactNode => {
  const t = useWords({ zh, en });
  const s = useWords({ zh: startZh, en: startEn });
  const language = useLanguage();
  return (
    <p className="line">
      <span>
        {t.startsOn(day(startOn, language))} <span className="badge">{stateWords[language]}</span>
      </span>
      <span className="soft">
        {joined(
          [
            t.people(persons, rows),
            ...(dueYuan === undefined ? [] : [yuan(dueYuan, language)]),
            ...(coverUntilOn === undefined || state !== 'in-effect'
              ? []
              : [s.coveredUntil(day(coverUntilOn, language))]),
          ],
          language,
        )}
      </span>
    </p>
  );
};

const One = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const s = useWords({ zh: startZh, en: startEn });
  const batches = useBatches(employer.employerId);
  const base = `/e/${employer.uscc}`;
  return (
    <section className="card">
      <h2>
        <Link href={base}>
          <Name>{employer.name}</Name>
        </Link>
      </h2>
      <Suspense>{!isAdmitted(employer) && <Admission employer={employer} />}</Suspense>
      <Loaded query={batches}>
        {(list) => {
          const open = list.filter(({ state }) => OPEN.includes(state)).slice(0, TASKS_MAX);
          const ending = endingOf(list);
          return (
            <>
              {(open.length > 0 || ending !== null) && <h3>{s.tasks}</h3>}
              <ul className="tasks" aria-label={s.tasks}>
                {open.map((batch) => (
                  <Task key={batch.batchId} batch={batch} href={`${base}/${batchName(batch, list)}`} />
                ))}
                <Suspense>{ending !== null && <Ending batch={ending} href={base} />}</Suspense>
              </ul>
              {open.length === 0 && ending === null && list.length > 0 && <p className="soft">{s.noTasks}</p>}
              {list.length === 0 && <p className="soft">{t.noBatches}</p>}
              {list.slice(0, 1).map((batch) => (
                <Latest key={batch.batchId} batch={batch} />
              ))}
              {isAdmitted(employer) && (
                <Link className="button" href={base}>
                  {list.length === 0 ? t.newBatch : t.batches}
                </Link>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
};

const TASKS_MAX = 3;
/** Each of them asks for its batches: as many as a screen or two hold. */
const EMPLOYERS_SHOWN = 20;

/** The employers a clerk acts for, each with what is to do today. */
export const StartPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const employers = useEmployers();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <Suspense>
        <Offers />
      </Suspense>
      <Loaded query={employers}>
        {(list) =>
          list.length === 0 ? (
            <p className="card">{t.none}</p>
          ) : (
            <Searched name={t.title} rows=".employers > section, .employers + ul > li">
              <div className="employers">
                {list.slice(0, EMPLOYERS_SHOWN).map((employer) => (
                  <One key={employer.employerId} employer={employer} />
                ))}
              </div>
              {list.length > EMPLOYERS_SHOWN && (
                <ul className="card tasks">
                  {list.slice(EMPLOYERS_SHOWN).map(({ employerId, uscc, name }) => (
                    <li key={employerId}>
                      <Link href={`/e/${uscc}`}>{name}</Link>
                    </li>
                  ))}
                </ul>
              )}
            </Searched>
          )
        }
      </Loaded>
      <p>
        <Link className="button" href="/e/register">
          {t.register}
        </Link>
      </p>
    </>
  );
};
