import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { Searched } from '../shared/lists/searched.tsx';
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

interface LinksProps {
  /** What these claims are called together. */
  readonly name: string;
  readonly claims: readonly LinkedClaim[];
}

export const ClaimLinks = ({ name, claims }: LinksProps): ReactNode => (
  <Searched name={name} rows=":scope > ul > li">
    <ul className="tasks">
      {claims.map((claim) => (
        <li key={claim.claimId}>
          <ClaimLink claim={claim} />
        </li>
      ))}
    </ul>
  </Searched>
);
