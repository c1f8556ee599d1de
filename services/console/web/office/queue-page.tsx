import { type FormEvent, memo, type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { Pages } from '../shared/ui/more.tsx';
import { Table } from '../shared/ui/table.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, type ErasedClaim, isClosed, useQueue } from './api.ts';
import { CLAIM_STATES } from './claim-states.ts';
import { Due } from './due.tsx';
import { typedNumber } from './find-query.ts';
import { useQueueFilter } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { useStepKeys } from './step-keys.ts';
import { en, EVENTS, FLAGS, zh } from './words.ts';

const Row = memo(({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const flags = claim.flags.flatMap((flag) => FLAGS[flag]?.[language] ?? []).join(language === 'zh' ? '、' : ', ');
  const isReferred = claim.items.some(({ verdict }) => verdict === 'refer');
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/claims/${claim.number}`}>{claim.number}</Link>
      </th>
      <td>{EVENTS[claim.event]?.[language]}</td>
      <td>{day(claim.submittedOn, language)}</td>
      <td>
        <Due claim={claim} />
      </td>
      <td className="money">{claimedSum(claim, language)}</td>
      <td>{t.keys(claim.reviews.length, claim.reviewersNeeded)}</td>
      <td>
        {isReferred && <span className="badge warm">{t.referred}</span>}
        {isReferred && flags !== '' && ' '}
        {flags}
      </td>
    </tr>
  );
});

/** Nobody can review it any more: it stands in the list, and holds up no other. */
const ErasedRow = ({ claim }: { readonly claim: ErasedClaim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/claims/${claim.number}`}>{claim.number}</Link>
      </th>
      <td>{ERASED[language]}</td>
      <td>{day(claim.submittedOn, language)}</td>
      <td colSpan={t.columns.length - 3}>{t.erased}</td>
    </tr>
  );
};

const Search = (): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const [number, write] = useState('');
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const asked = typedNumber(number);
    if (asked !== '') go(`/o/claims/${encodeURIComponent(asked)}`);
  };
  return (
    <form className="search" role="search" onSubmit={find}>
      <TextField
        label={t.search}
        name="number"

        placeholder="C2025-000000000"
        value={number}
        write={write}
      />
      <button>{t.find}</button>
    </form>
  );
};

const NEAR_THE_END = 10;

/** Claims that wait for a reviewer, those due first on top, or of another state; a key goes from one to the next. */
export const QueuePage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const filter = useQueueFilter();
  // What is chosen is there at once; the list follows.
  const queue = useQueue(useDeferredValue(filter));
  const title = filter.state === 'in-review' ? t.queue : t.claimsOf(CLAIM_STATES[filter.state][language]);
  const isNarrowed = Object.keys(filter).length > 1 || filter.state !== 'in-review';
  const rows = useRef<HTMLDivElement>(null);
  useStepKeys((step) => {
    const links = [...(rows.current?.querySelectorAll<HTMLAnchorElement>('tbody th a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const wanted = at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step;
    links[wanted]?.focus();
    // Whoever walks comes to the end of what was read: the rest is there by then.
    if (wanted >= links.length - NEAR_THE_END && queue.hasNextPage && !queue.isFetchingNextPage)
      void queue.fetchNextPage();
  });
  return (
    <>
      <title>{`${title} · 互济`}</title>
      <h1>{title}</h1>
      <Search />
      <QueueFilters filter={filter} />
      <Pages query={queue}>
        {(pages, isWhole) => {
          const claims = pages.flatMap((page) => page.claims);
          const erased = pages.flatMap((page) => page.erased ?? []);
          if (claims.length + erased.length === 0)
            return (
              <p className="card">{isNarrowed ? (isWhole ? t.queueFilteredNone : t.queueNoneSoFar) : t.queueNone}</p>
            );
          return (
            <>
              <p className="soft">{t.queueCount(claims.length + erased.length, !isWhole, isClosed(filter))}</p>
              <p className="hint keys-only">{t.queueKeys}</p>
              <div className="card" ref={rows}>
                <Table file="none" searchedAbove name={title} columns={t.columns} sums={[4]}>
                  {claims.map((claim) => (
                    <Row key={claim.claimId} claim={claim} />
                  ))}
                  {erased.map((claim) => (
                    <ErasedRow key={claim.claimId} claim={claim} />
                  ))}
                </Table>
              </div>
            </>
          );
        }}
      </Pages>
    </>
  );
};
