import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../shared/api/ask.ts';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { pointedFaults } from '../shared/api/pointed-faults.ts';
import { HandOverForm, HandOverOffered } from '../shared/employers/hand-over-form.tsx';
import { Name } from '../shared/ui/name.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { Admission } from './admission.tsx';
import type { Employer } from './api.ts';
import { FactsFields, factsOf, isOfFacts, type TypedFacts } from './facts-fields.tsx';
import { en, zh } from './register-words.ts';

interface Seen {
  readonly employer: Employer;
  /** The revision it had. */
  readonly etag: string;
}

/** With its revision: a change is of what was seen. */
const useSeen = (employerId: string) =>
  useQuery({
    queryKey: ['employer', employerId],
    queryFn: async (): Promise<Seen> => {
      const response = await ask(`/api/v1/employers/${employerId}`);
      return { employer: (await response.json()) as Employer, etag: response.headers.get('etag') ?? '' };
    },
  });

const typedOf = ({ name, group = '', dispatch }: Employer): TypedFacts => ({
  ...{ name, group },
  isDispatch: dispatch !== undefined,
  hasUnion: dispatch?.hasUnion === true,
});

const Change = ({ seen: { employer, etag } }: { readonly seen: Seen }): ReactNode => {
  const t = useWords({ zh, en });
  const [facts, write] = useState(() => typedOf(employer));
  const [blamed, blame] = useState(false);
  const { employerId } = employer;
  const revising = useCommand((wanted: TypedFacts, key) =>
    answered(
      enrollment.PUT('/v1/employers/{employerId}', {
        params: { path: { employerId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
        body: factsOf(wanted),
      }),
    ),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (facts.name.trim() !== '') revising.mutate(facts);
  };
  return (
    <details className="unfold">
      <summary>{t.change}</summary>
      <form onSubmit={submit} noValidate>
        <FactsFields facts={facts} blamed={blamed} said={pointedFaults(revising.error)} write={write} />
        <Refusal error={revising.error} isPlaced={isOfFacts} />
        <button disabled={revising.isPending}>{t.changeSend}</button>
      </form>
    </details>
  );
};

/** What is known of an employer, to be changed, and the way to another clerk. */
export const EmployerDetails = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const { pooled } = employer;
  return (
    <section className="card" aria-label={t.details}>
      <h2>{t.details}</h2>
      {pooled && <p>{t.pooledStates[pooled.state]}</p>}
      <Admission employer={employer} />
      <Loaded query={useSeen(employer.employerId)}>{(seen) => <Change key={seen.etag} seen={seen} />}</Loaded>
      <HandOverOffered employer={employer} />
      <HandOverForm employer={employer} text={t.handOverText} hint={t.toHint} />
    </section>
  );
};

/** Employers that another clerk offers: whoever accepts acts for them from then on. */
export const Offers = (): ReactNode => {
  const t = useWords({ zh, en });
  const query = useQuery({
    queryKey: ['employers', 'offered'],
    queryFn: async () =>
      (await answered(enrollment.GET('/v1/employers', { params: { query: { offered: 'true' } } }))).employers,
  });
  return (
    <Loaded query={query}>
      {(offers) =>
        offers.length > 0 && (
          <section className="card notice warm" aria-label={t.offers}>
            <h2>{t.offers}</h2>
            {offers.map((employer) => (
              <Offer key={employer.employerId} employer={employer} />
            ))}
          </section>
        )
      }
    </Loaded>
  );
};

const Offer = ({ employer: { employerId, name, uscc } }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const accepting = useCommand(
    (_: null, key) =>
      answered(
        enrollment.POST('/v1/employers/{employerId}/hand-over/acceptance', {
          params: { path: { employerId }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    () => {
      go(`/e/${uscc}`);
    },
  );
  return (
    <>
      <h3>
        <Name>{name}</Name>
      </h3>
      <p className="soft">{t.offerText(uscc)}</p>
      <Refusal error={accepting.error} />
      <button
        type="button"
        disabled={accepting.isPending}
        onClick={() => {
          accepting.mutate(null);
        }}
      >
        {t.accept}
      </button>
    </>
  );
};
