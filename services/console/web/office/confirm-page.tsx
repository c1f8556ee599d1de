import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { decidedOf } from '../shared/employers/decided-of.ts';
import { useSocietyName } from '../shared/registers/societies.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { CancellationsToConfirm } from './cancellations-to-confirm.tsx';
import { type Desk, type Employer, useProposals, useWaitingEmployers } from './confirm-api.ts';
import { en, zh } from './confirm-words.ts';
import { DeputiesCard } from './deputies-card.tsx';
import { useMay } from './duties.ts';
import { employerState } from './employer-state.ts';
import { ProposalCard } from './proposal-card.tsx';
import { ProposeForm } from './propose-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RegisterProposals } from './register-proposals.tsx';

const Proposals = ({ desk, title }: { readonly desk: Desk; readonly title: string }): ReactNode => {
  const t = useWords({ zh, en });
  const query = useProposals(desk);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Pages query={query}>
        {(pages) => {
          const proposals = pages.flatMap((page) => page.proposals);
          if (proposals.length === 0) return <p className="card">{t.none}</p>;
          return (
            <Searched name={title} rows=":scope > ul > li">
              <ul>
                {proposals.map((proposal) => (
                  <ProposalCard key={proposal.proposalId} desk={desk} proposal={proposal} />
                ))}
              </ul>
            </Searched>
          );
        }}
      </Pages>
    </section>
  );
};

const WaitingEmployer = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayDecide = useMay('decideAdmission');
  const { employerId, name, uscc, society, registeredOn, pooled } = employer;
  const deciding = useCommand(({ admitted, reason }: { readonly admitted: boolean; readonly reason: string }, key) =>
    answered(
      enrollment.POST('/v1/employers/{employerId}/admissions', {
        params: { path: { employerId }, header: { 'Idempotency-Key': key } },
        body: { society, admitted, reason },
      }),
    ),
  );
  const societyName = useSocietyName();
  return (
    <li className="card">
      <p>
        <Link href={`/o/employers/${uscc}`}>{name}</Link>
      </p>
      <p className="soft">{`${uscc} · ${societyName(society)} · ${t.registeredOn(day(registeredOn, language))}`}</p>
      <p>{employerState(employer)[language]}</p>
      {pooled?.state === 'requested' && <p className="soft">{t.pooled(pooled.units.length)}</p>}
      <Refusal error={deciding.error} />
      {mayDecide && decidedOf(employer) === undefined && (
        <div className="actions">
          {[true, false].map((admitted) => (
            <ReasonForm
              key={String(admitted)}
              summary={admitted ? t.admit : t.notAdmit}
              send={admitted ? t.admit : t.notAdmit}
              busy={deciding.isPending}
              place={`admission-${employerId}-${String(admitted)}`}
              onReason={(reason) => deciding.mutateAsync({ admitted, reason })}
            />
          ))}
        </div>
      )}
    </li>
  );
};

const Employers = (): ReactNode => {
  const t = useWords({ zh, en });
  const query = useWaitingEmployers();
  return (
    <section aria-label={t.employers}>
      <h2>{t.employers}</h2>
      <Pages query={query}>
        {(pages) => {
          const employers = pages.flatMap((page) => page.employers);
          if (employers.length === 0) return <p className="card">{t.none}</p>;
          return (
            <Searched name={t.employers} rows=":scope > ul > li">
              <ul>
                {employers.map((employer) => (
                  <WaitingEmployer key={employer.employerId} employer={employer} />
                ))}
              </ul>
            </Searched>
          );
        }}
      </Pages>
    </section>
  );
};

/** All that waits for a second person, whoever's desk it lies on, with what speaks against it. */
export const ConfirmPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const seesDuties = useMay('listEnrollmentProposals');
  const seesCancellations = useMay('confirmCancellation');
  return (
    <>
      <title>{`${t.confirm} · 互济`}</title>
      <h1>{t.confirm}</h1>
      <p>{t.intro}</p>
      <p className="soft">{t.hidden}</p>
      <ProposeForm />
      <Proposals desk="payout" title={t.books} />
      <Proposals desk="premium" title={t.received} />
      {seesCancellations && <CancellationsToConfirm />}
      {seesDuties && <RegisterProposals />}
      {seesDuties && <Proposals desk="enrollment" title={t.duties} />}
      {seesDuties && <DeputiesCard />}
      {seesDuties && <Employers />}
    </>
  );
};
