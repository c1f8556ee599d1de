import type { Words } from '../shared/words/words.tsx';

/** What leads to a claim. */
export interface LinkedClaim {
  readonly claimId: string;
  readonly number: string;
  readonly submittedOn: string;
  /** Absent where its person was erased. */
  readonly totalYuan?: string;
  readonly items?: readonly { readonly verdict: string }[];
  /** Absent while nothing was calculated. */
  readonly digest?: string;
  readonly step: Words;
}

interface ClaimsPage {
  readonly claims: readonly LinkedClaim[];
  readonly erased?: readonly LinkedClaim[] | undefined;
}

/** All claims of a page, those that nobody can read any more at its end. */
export const linkedClaims = ({ claims, erased = [] }: ClaimsPage): readonly LinkedClaim[] => [...claims, ...erased];
