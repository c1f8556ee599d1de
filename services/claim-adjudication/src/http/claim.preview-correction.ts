import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { previewCorrection as contract } from '@huji/contracts/claim-adjudication/claim-preview-http.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import { correctClaim } from '../domain/claim/claim-by-member.ts';
import { foreseenCorrection } from '../domain/claim/foreseen-claim.ts';
import { correctedFacts } from '../use-cases/correct-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewClaim } from '../use-cases/preview-claim.ts';
import { readOwnClaim } from './claim.access.ts';
import { claimPreviewReply } from './claim.preview.ts';

export const bindPreviewCorrection = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body, principal, envelope: { on } }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    const faults = dateFaults(body, claim.submittedOn);
    if (faults.length > 0) throw new InvalidInput(faults);
    const facts = await correctedFacts(parts, claim, body);
    const possible = correctClaim(claim, { type: 'correct', event: body.event, facts, on });
    if (!possible.ok) throw refused(possible.refusal);
    const foreseen = await previewClaim(parts, foreseenCorrection(claim, facts));
    return {
      opened: { stream: `person/${claim.personId}`, action: 'claim-previewed', data: { claimId } },
      body: claimPreviewReply(parts, foreseen, facts.claim),
    };
  });
