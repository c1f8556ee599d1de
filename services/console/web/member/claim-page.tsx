import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { AllLoaded, Loaded } from '../shared/ui/states.tsx';
import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, type Order, type Payee, useDecision, useOwnClaims, useOwnOrders, useOwnPayee } from './api.ts';
import { en as pageEn, zh as pageZh } from './claim-page-words.ts';
import { type Step, stepsOf } from './claim-steps.ts';
import { useChecklist, usePapers } from './papers/api.ts';
import { askedTypes } from './papers/asked-papers.ts';
import { missingIn } from '../shared/papers/missing.ts';
import { useClaimPapers } from './papers/use-claim-papers.ts';
import { isAsked, orderOf, STANDINGS, UNDECIDED } from './standing.ts';
import { en, zh } from './words.ts';

/** Loaded where papers are asked for, or there: where a claim stands is read without them. */
const Completion = lazy(async () => ({ default: (await import('./completion.tsx')).Completion }));
/** What may be done about it, where something may. */
const Appeal = lazy(async () => ({ default: (await import('./appeal.tsx')).Appeal }));
const Stands = lazy(async () => ({ default: (await import('./stands.tsx')).Stands }));
const ClaimLines = lazy(async () => ({ default: (await import('./claim-lines.tsx')).ClaimLines }));
const OwnClaim = lazy(async () => ({ default: (await import('./own-claim.tsx')).OwnClaim }));
const FiledForYou = lazy(async () => ({ default: (await import('./filed-for-you.tsx')).FiledForYou }));
const DecisionPaper = lazy(async () => ({ default: (await import('./decision-paper.tsx')).DecisionPaper }));
const RequestsCard = lazy(async () => ({ default: (await import('./requests-card.tsx')).RequestsCard }));
const PapersCard = lazy(async () => ({ default: (await import('./papers/papers-card.tsx')).PapersCard }));

const Track = ({ steps }: { readonly steps: readonly Step[] }): ReactNode => {
  const own = useWords({ zh: pageZh, en: pageEn });
  const language = useLanguage();
  return (
    <ol className="track">
      {steps.map(({ name, on, state, promisedOn, lateDays }) => (
        <li key={name.en} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          {state === 'now' || state === 'failed' ? <strong>{name[language]}</strong> : <span>{name[language]}</span>}
          {on !== undefined && <time className="when">{day(on, language)}</time>}
          {promisedOn !== undefined && (
            <span className="when">
              {own.promised(day(promisedOn, language))}
              {lateDays !== undefined && <strong className="late"> {own.late(lateDays)}</strong>}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
};

/** Where it is, and what it comes to so far. */
const Head = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const own = useWords({ zh: pageZh, en: pageEn });
  const language = useLanguage();
  const { name, tone } = STANDINGS[claim.state];
  return (
    <>
      <div className="line claim-head">
        <span className={`badge ${tone}`}>{name[language]}</span>
        <span className="soft">
          {t[claim.event]} · {claim.number}
        </span>
      </div>
      {hasMoney(claim.totalYuan) && (
        <>
          <p className="big money">{yuan(claim.totalYuan, language)}</p>
          {UNDECIDED.includes(claim.state) && <p className="soft">{own.amountOpen}</p>}
        </>
      )}
    </>
  );
};

const Found = ({
  claim,
  orders,
  payee,
}: {
  claim: Claim;
  orders: readonly Order[];
  payee: Payee | null;
}): ReactNode => {
  const own = useWords({ zh: pageZh, en: pageEn });
  const decision = useDecision(claim);
  const found = usePapers(claim.number);
  const papers = useClaimPapers(claim.personId, claim);
  const checklist = useChecklist(claim.number, claim.digest);
  const order = orderOf(claim, orders);
  const isFinal = !UNDECIDED.includes(claim.state);
  const lines = (
    <Loaded query={decision}>
      {(made) => <Suspense>{made && <ClaimLines claim={claim} decision={made} />}</Suspense>}
    </Loaded>
  );
  const sheets = (
    <Loaded query={found}>
      {() => <Suspense>{papers && <PapersCard claim={claim} papers={papers} asked={askedTypes(claim)} />}</Suspense>}
    </Loaded>
  );
  return (
    <>
      <Head claim={claim} />
      <Suspense>
        <Completion claim={claim} papers={papers} />
      </Suspense>
      {!isAsked(claim) && (
        <AllLoaded queries={{ found, checklist }}>
          {({ checklist: wanted }) => (
            <Suspense>
              <Stands
                {...{
                  claim,
                  order,
                  payee,
                  missing: papers?.mayAdd ? missingIn(papers, wanted).map((paper) => paper.name) : [],
                }}
              />
            </Suspense>
          )}
        </AllLoaded>
      )}
      <section className="card off-paper" aria-label={own.progress}>
        <h2>{own.progress}</h2>
        <Loaded query={decision}>{(made) => <Track steps={stepsOf(claim, made, order)} />}</Loaded>
      </section>
      <Suspense>{claim.completions !== undefined && <RequestsCard claim={claim} />}</Suspense>
      <Suspense>{claim.filedWithConsent !== undefined && <FiledForYou claim={claim} />}</Suspense>
      {/* Until it is decided its papers are what one can do something about; then it is the reasons that are read. */}
      {!isFinal && sheets}
      {lines}
      <Suspense>{claim.appealUntilOn !== undefined && <Appeal claim={claim} until={claim.appealUntilOn} />}</Suspense>
      <Suspense>{claim.openToMember && <OwnClaim claim={claim} />}</Suspense>
      {isFinal && sheets}
      <Suspense>
        {isFinal && decision.data && <DecisionPaper claim={claim} decidedOn={decision.data.decidedOn} />}
      </Suspense>
    </>
  );
};

/** One claim: where it is, why it stands still, what to do, and how every yuan was found. */
export const ClaimPage = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const own = useWords({ zh: pageZh, en: pageEn });
  const claims = useOwnClaims();
  const orders = useOwnOrders();
  const payee = useOwnPayee();
  return (
    <>
      <title>{`${number} · 互济`}</title>
      <AllLoaded queries={{ claims, orders, payee }} title={number}>
        {(read) => {
          const claim = read.claims.find((each) => each.number === number);
          return claim === undefined ? (
            <>
              <h1>{own.missing}</h1>
              <p className="card">{own.missingText}</p>
            </>
          ) : (
            <>
              <h1 className="unseen">{t[claim.event]}</h1>
              <Found claim={claim} orders={read.orders} payee={read.payee} />
            </>
          );
        }}
      </AllLoaded>
      <p className="off-paper">
        <Link href="/m/claims">{t.claims}</Link>
      </p>
    </>
  );
};
