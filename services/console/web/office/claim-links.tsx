import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { ERASED } from '../shared/words/erased.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage } from '../shared/words/words.tsx';
import type { LinkedClaim } from './linked-claims.ts';

/** A claim by its number, with its day, its sum and where it stands. */
export const ClaimLink = ({ claim }: { readonly claim: LinkedClaim }): ReactNode => {
  const language = useLanguage();
  const { number, submittedOn, totalYuan, items = [], digest, step } = claim;
  const sum = totalYuan === undefined ? ERASED[language] : claimedSum({ totalYuan, items, digest }, language);
  return (
    <Link href={`/o/claims/${number}`}>
      <span>{number}</span>
      <span className="soft">{`${day(submittedOn, language)} · ${sum} · ${step[language]}`}</span>
    </Link>
  );
};

export const ClaimLinks = ({ claims }: { readonly claims: readonly LinkedClaim[] }): ReactNode => (
  <ul className="tasks">
    {claims.map((claim) => (
      <li key={claim.claimId}>
        <ClaimLink claim={claim} />
      </li>
    ))}
  </ul>
);
