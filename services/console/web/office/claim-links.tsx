import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, type Words } from '../shared/words/words.tsx';

interface LinkedClaim {
  readonly claimId: string;
  readonly number: string;
  readonly submittedOn: string;
  readonly totalYuan: string;
  readonly step: Words;
}

/** Claims by their numbers, each with its day, its sum and where it stands. */
export const ClaimLinks = ({ claims }: { readonly claims: readonly LinkedClaim[] }): ReactNode => {
  const language = useLanguage();
  return (
    <ul className="tasks">
      {claims.map(({ claimId, number, submittedOn, totalYuan, step }) => (
        <li key={claimId}>
          <Link href={`/o/claims/${number}`}>
            <span>{number}</span>
            <span className="soft">
              {`${day(submittedOn, language)} · ${yuan(totalYuan, language)} · ${step[language]}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
