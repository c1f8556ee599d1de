import { handle, type OperationRequest } from '@huji/chassis/http/operation-router.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { submitClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import type { Parts } from '../use-cases/parts.ts';
import { submitClaim } from '../use-cases/submit-claim.ts';
import { assertMayFile, versionToldTo } from './claim.access.ts';

/** Takes what was reported of somebody the caller may file for. @throws InvalidInput for days that cannot be */
export const takeClaim = async (
  parts: Parts,
  submission: ClaimSubmission,
  { principal, envelope, idFor }: Pick<OperationRequest, 'principal' | 'envelope' | 'idFor'>,
) => {
  const faults = dateFaults(submission, envelope.on, transferDaysOn(parts.released.books, envelope.on));
  if (faults.length > 0) throw new InvalidInput(faults);
  const claimId = idFor('claim');
  const { state, revision } = await submitClaim(parts, { claimId, submission }, envelope);
  return {
    body: { claimId, number: state.number, state: state.status },
    revision: versionToldTo(principal, state, revision),
    location: `/v1/claims/${claimId}`,
  };
};

const CONSENT_IN_THE_FUTURE = {
  in: 'body',
  pointer: '/consent/givenOn',
  detail: 'lies after the day of the claim',
  detailZh: '晚于申请日',
} as const;

export const bindSubmitClaim = (parts: Parts) =>
  handle(contract, async (request) => {
    const { principal, body, envelope } = request;
    await assertMayFile(parts, principal, body.personId);
    const { consent, ...own } = body;
    // Whoever files for themselves needs nobody's consent.
    if (principal.personId === body.personId) return takeClaim(parts, own as ClaimSubmission, request);
    if (consent === undefined)
      throw refused({
        code: 'consent_missing',
        detail: 'the member’s consent is recorded with its day',
        data: { pointer: '/consent' },
      });
    if (consent.givenOn > envelope.on) throw new InvalidInput([CONSENT_IN_THE_FUTURE]);
    return takeClaim(parts, body, request);
  });
