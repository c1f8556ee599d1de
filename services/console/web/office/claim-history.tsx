import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, readable, yuan } from '../shared/words/format.ts';
import { headed, joined } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { ClaimLinks } from './claim-links.tsx';
import { useClaimsOf } from './find-api.ts';
import { en, zh } from './history-words.ts';
import { linkedClaims } from './linked-claims.ts';
import { usePostOf, useStaffName } from './staff.ts';
import { FLAGS } from './words.ts';

type History = Answer<paths, '/v1/claims/{claimId}/history'>;

/** What was decided before, and the other claims that gave a reason to look twice. */
const useHistory = ({ claimId, digest, flags }: Claim) =>
  useQuery({
    queryKey: ['claim-history', claimId, digest, flags],
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/history', { params: { path: { claimId } } })),
  });

/** Reasons to look twice, each with the numbers of the claims that gave it. */
export const Looks = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data } = useHistory(claim);
  return (
    <ul className="plain-list">
      {claim.flags.map((flag) => {
        const others = (data?.linked ?? []).filter((each) => each.flag === flag);
        return (
          <li key={flag}>
            {FLAGS[flag]?.[language]}
            {others.length > 0 && ` · ${t.linkedTo} `}
            {others.map(({ claimId, number }, at) => (
              <span key={claimId}>
                {at > 0 && (language === 'zh' ? '、' : ', ')}
                <Link href={`/o/claims/${number}`}>{number}</Link>
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
};

interface ReviewsProps {
  readonly claim: Claim;
  readonly decision: Decision;
}

/** Who agreed or changed something, in their order; of an order made before, who it was is not kept with the claim. */
export const Reviews = ({ claim, decision }: ReviewsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const nameOf = useStaffName(claim.reviews.length > 0);
  const posts = usePostOf()('reviewClaim');
  const before = decision.reviews.length - claim.reviews.length;
  if (decision.reviews.length === 0) return null;
  const whoOf = (at: number): string => {
    const review = claim.reviews[at - before];
    if (review === undefined) return t.reviewer;
    const { reviewer, for: absent } = review;
    return joined(
      [nameOf(reviewer, posts), ...(absent === undefined ? [] : [t.forOther(nameOf(absent, posts))])],
      language,
    );
  };
  return (
    <section className="card" aria-label={t.reviews}>
      <h2>{t.reviews}</h2>
      <Table file="none" name={t.reviews} columns={t.reviewColumns}>
        {decision.reviews.map(({ reviewedOn, sentence }, at) => (
          <tr key={at}>
            <th scope="row">{day(reviewedOn, language)}</th>
            <td>{whoOf(at)}</td>
            <td>{readable(sentence, language)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
};

const Earlier = ({ decisions }: Pick<History, 'decisions'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <section className="card" aria-label={t.earlier}>
      <h2>{t.earlier}</h2>
      <p className="soft">{t.earlierText}</p>
      <Table file="none" name={t.earlier} columns={t.earlierColumns} sums={[3]}>
        {decisions.flatMap(({ decidedOn, items }, no) =>
          items.map(({ item, name, verdict, reason, amountYuan }) => (
            <tr key={`${String(no)} ${item}`}>
              <th scope="row">{day(decidedOn, language)}</th>
              <td>{name[language]}</td>
              <td>{reason === undefined ? t[verdict] : headed(t[verdict], reason[language], language)}</td>
              <td className="money">{yuan(amountYuan, language)}</td>
            </tr>
          )),
        )}
      </Table>
    </section>
  );
};

const OtherClaims = ({ claim: { personId, claimId } }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <section className="card" aria-label={t.others}>
      <h2>{t.others}</h2>
      <Pages query={useClaimsOf(personId)}>
        {(pages, isWhole) => {
          const others = pages.flatMap(linkedClaims).filter((each) => each.claimId !== claimId);
          return others.length === 0 && isWhole ? (
            <p>{t.othersNone}</p>
          ) : (
            <ClaimLinks name={t.others} claims={others} />
          );
        }}
      </Pages>
    </section>
  );
};

/** What was before this decision, and what else the person claimed. */
export const ClaimHistory = ({ claim }: { readonly claim: Claim }): ReactNode => (
  <>
    <Loaded query={useHistory(claim)}>{({ decisions }) => <Earlier decisions={decisions} />}</Loaded>
    <OtherClaims claim={claim} />
  </>
);
