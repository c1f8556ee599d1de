import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { correctClaim as contract } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import { correctClaim } from '../use-cases/correct-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readOwnClaim } from './claim.access.ts';
import { claimReply } from './claim.reply.ts';

/** Days are held against the first day of filing: it stays the claim's day. */
export const bindCorrectClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: correction, principal, envelope, ifMatch }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    const faults = dateFaults(correction, claim.submittedOn);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { state, revision } = await correctClaim(parts, { claim, correction, ifMatch }, envelope);
    return { body: claimReply(parts, state, principal), revision };
  });
