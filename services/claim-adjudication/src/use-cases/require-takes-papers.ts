import { refused } from '@huji/chassis/http/refused.ts';
import { takesPapers } from '../domain/paper/paper.ts';
import type { Claim } from '../domain/claim/claim.ts';

/** @throws Refused `claim_takes_no_papers` */
export const requireTakesPapers = (claim: Claim): void => {
  if (!takesPapers(claim)) throw refused({ code: 'claim_takes_no_papers', detail: `the claim is ${claim.status}` });
};
