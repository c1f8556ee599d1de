import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { previewCorrection as contract } from '@huji/contracts/claim-adjudication/claim-preview-http.ts';
import type { ClaimCorrection } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import { correctClaim } from '../domain/claim/claim-by-member.ts';
import { foreseenCorrection } from '../domain/claim/foreseen-claim.ts';
import { correctedFacts } from '../use-cases/correct-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewClaim } from '../use-cases/preview-claim.ts';
import { readOwnClaim } from './claim.access.ts';
import { claimPreviewReply } from './claim-preview.reply.ts';

/** What the claim would come to if it were corrected so. @throws InvalidInput · Refused */
export const foreseeCorrection = async (parts: Parts, claim: Claim, correction: ClaimCorrection, on: CivilDate) => {
  const faults = dateFaults(correction, claim.submittedOn, transferDaysOn(parts.released.books, claim.submittedOn));
  if (faults.length > 0) throw new InvalidInput(faults);
  const facts = await correctedFacts(parts, claim, correction);
  passed(correctClaim(claim, { type: 'correct', event: correction.event, facts, on }));
  const foreseen = await previewClaim(parts, foreseenCorrection(claim, facts));
  const { claimId, personId } = claim;
  return {
    opened: { stream: `person/${personId}`, action: 'claim-previewed', data: { claimId } },
    body: claimPreviewReply(parts, foreseen, facts.claim),
  };
};

export const bindPreviewCorrection = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body, principal, envelope: { on } }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    return foreseeCorrection(parts, claim, body, on);
  });
