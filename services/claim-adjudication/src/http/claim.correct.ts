import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle, type OperationRequest } from '@huji/chassis/http/operation-router.ts';
import { correctClaim as contract } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import { correctClaim, type GivenCorrection } from '../use-cases/correct-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readOwnClaim } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

/** Days are held against the first day of filing: it stays the claim's day. @throws InvalidInput · Refused */
export const takeCorrection = async (
  parts: Parts,
  given: GivenCorrection,
  { principal, envelope }: Pick<OperationRequest, 'principal' | 'envelope'>,
) => {
  const { submittedOn } = given.claim;
  const faults = dateFaults(given.correction, submittedOn, transferDaysOn(parts.released.books, submittedOn));
  if (faults.length > 0) throw new InvalidInput(faults);
  return toldClaim(parts, await correctClaim(parts, given, envelope), principal);
};

export const bindCorrectClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: correction, principal, envelope, ifMatch }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    return takeCorrection(parts, { claim, correction, ifMatch }, { principal, envelope });
  });
