import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { isErased } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { DecisionLines } from '../shared/claims/decision-lines.tsx';
import { Failure, Loaded, Loading } from '../shared/ui/states.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, type ErasedClaim, useClaim, useDecision, usePerson } from './api.ts';
import { CancellationCard } from './cancellation-card.tsx';
import { ClaimHistory, Looks, Reviews } from './claim-history.tsx';
import { CompletionCard } from './completion-card.tsx';
import { CompletionForm } from './completion-form.tsx';
import { Due } from './due.tsx';
import { useMay } from './duties.ts';
import { useEmployerOf } from './find-api.ts';
import { Neighbours } from './neighbours.tsx';
import { OrdersOfClaim } from './orders-of-claim.tsx';
import { useKeptPapers } from './papers/api.ts';
import { PapersPanel } from './papers/papers-panel.tsx';
import { ReportCard } from './report-card.tsx';
import { ReviewForm } from './review-form.tsx';
import { UnregisteredCards } from './unregistered-cards.tsx';
import { en, EVENTS, zh } from './words.ts';

interface EmployerOfClaimProps {
  readonly employerId: string | undefined;
  readonly employer: ReturnType<typeof useEmployerOf>;
}

/** Through whom the person has the cover that answers. */
const EmployerOfClaim = ({ employerId, employer }: EmployerOfClaimProps): ReactNode => {
  const t = useWords({ zh, en });
  if (employerId === undefined) return t.employerNone;
  if (employer.data === undefined) return employer.error === null ? '…' : t.personNotShown;
  return <Link href={`/o/employers/${employer.data.uscc}`}>{employer.data.name}</Link>;
};

const ClaimFacts = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const person = usePerson(claim.personId);
  const employer = useEmployerOf(claim.employerId);
  const notShown = isErased(person.error) ? ERASED[language] : t.personNotShown;
  const ofPerson = (value: string | undefined): string => value ?? (person.error === null ? '…' : notShown);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t.person,
      person.data === undefined ? (
        ofPerson(undefined)
      ) : (
        <Link key="person" href="/o/person" state={{ personId: claim.personId }}>
          {person.data.name}
        </Link>
      ),
    ],
    [t.idNumber, ofPerson(person.data?.idNumber)],
    [t.employer, <EmployerOfClaim key="employer" employerId={claim.employerId} employer={employer} />],
    [t.event, EVENTS[claim.event]?.[language]],
    [t.on, day(claim.submittedOn, language)],
    ...(claim.promise === undefined ? [] : [[t.promised, <Due key="due" claim={claim} />] as const]),
    [t.proposal, <strong key="sum">{claimedSum(claim, language)}</strong>],
    [t.reviews, t.keys(claim.reviews.length, claim.reviewersNeeded)],
    ...(claim.flags.length === 0 ? [] : [[t.looks, <Looks key="looks" claim={claim} />] as const]),
  ];
  return (
    <>
      <Facts facts={facts} className="card facts" />
      {employer.error !== null && <Failure error={employer.error} retry={() => void employer.refetch()} />}
    </>
  );
};

/** Asked as often as can be, nobody is asked again. */
const isAskable = ({ completion }: Claim): boolean =>
  completion === undefined || completion.requestNo < completion.requestsMost;

/** What it comes to, who said what of it, and what was asked for meanwhile. */
const Decided = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const decision = useDecision(claim);
  return (
    <>
      {claim.digest === undefined ? (
        <p className="card">{t.nothingYet}</p>
      ) : (
        <Loaded query={decision}>
          {(made) => (
            <>
              <DecisionLines decision={made} />
              <Reviews claim={claim} decision={made} />
            </>
          )}
        </Loaded>
      )}
      {(claim.completions ?? []).map((completion) => (
        <CompletionCard key={completion.requestNo} completion={completion} />
      ))}
    </>
  );
};

/** What was reported beside what it comes to; who has seen both acts on it there. */
const Found = ({ claim, onDone }: { readonly claim: Claim; readonly onDone: () => void }): ReactNode => {
  const t = useWords({ zh, en });
  const decision = useDecision(claim);
  const seesOrders = useMay('listOrders');
  const seesPapers = useMay('readPapers');
  const papers = useKeptPapers(claim.claimId, seesPapers);
  const mayReview = useMay('reviewClaim') && claim.state === 'in-review';
  if (papers.isLoading) return <Loading />;
  const facts = <ClaimFacts claim={claim} />;
  const report = (
    <>
      <ReportCard claim={claim} />
      {mayReview && <UnregisteredCards claim={claim} />}
    </>
  );
  const panel = papers.data ? (
    <PapersPanel claim={claim} papers={papers.data} />
  ) : (
    seesPapers && <Failure error={papers.error} retry={() => void papers.refetch()} />
  );
  // What is longer is read past what is decided on: papers stay in sight beside the figures, without papers the decision does.
  const hasPapers = papers.data !== undefined && papers.data.length > 0;
  const left = hasPapers ? (
    <div className="stays">{panel}</div>
  ) : (
    <div>
      {report}
      {panel}
    </div>
  );
  const beside = (
    <div className="beside">
      {left}
      <div className={hasPapers ? undefined : 'stays'}>
        {hasPapers && (
          <>
            {facts}
            {report}
          </>
        )}
        <Decided claim={claim} />
        {claim.state !== 'in-review' && claim.state !== 'awaiting-papers' && <p className="card">{t.closed}</p>}
        {seesOrders && <OrdersOfClaim claimId={claim.claimId} />}
        {mayReview && decision.data && <ReviewForm claim={claim} decision={decision.data} onDone={onDone} />}
        {mayReview && isAskable(claim) && <CompletionForm key={claim.digest} claim={claim} />}
        <CancellationCard claim={claim} />
        <ClaimHistory claim={claim} />
      </div>
    </div>
  );
  if (hasPapers) return beside;
  return (
    <>
      {facts}
      {beside}
    </>
  );
};

/** Of a claim whose person was erased: that it was there, and what was paid for it. */
const Erased = ({ claim }: { readonly claim: ErasedClaim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const seesOrders = useMay('listOrders');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.person, ERASED[language]],
    [t.on, day(claim.submittedOn, language)],
    [t.stands, claim.step[language]],
  ];
  return (
    <>
      <Facts facts={facts} className="card facts" />
      <p className="card">{t.erased}</p>
      {seesOrders && <OrdersOfClaim claimId={claim.claimId} />}
    </>
  );
};

/** One claim for a reviewer: who and what, every figure with its rule, and the key to agree or change. */
export const ClaimPage = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const claim = useClaim(number);
  const lists = useMay('listClaims');
  const reviews = useMay('reviewClaim');
  const [done, finish] = useState(false);
  return (
    <>
      <title>{`${number} · 互济`}</title>
      <h1>{number}</h1>
      {lists && <Neighbours number={number} isDone={done} />}
      {done && (
        <p className="card notice" role="status">
          {t.done}
        </p>
      )}
      <Loaded query={claim}>
        {(found) => {
          if (found.type === 'nothing') return <p className="card">{t.missing}</p>;
          if (found.type === 'erased') return <Erased claim={found.claim} />;
          return (
            <Found
              key={found.claim.claimId}
              claim={found.claim}
              onDone={() => {
                finish(true);
              }}
            />
          );
        }}
      </Loaded>
      <p>
        <Link href={reviews ? '/o' : '/o/claims'}>{t.toQueue}</Link>
      </p>
    </>
  );
};
