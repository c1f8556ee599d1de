import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ClaimCorrection } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { isOpenToMember } from '../domain/claim/claim-by-member.ts';
import { isOfGroup } from '../domain/claim/claim-colleagues.ts';
import type { Claim, ClaimFacts } from '../domain/claim/claim.ts';
import { claimReportOf } from '../domain/claim/claim-submission.ts';
import { findReceiptId } from './find-receipt-id.ts';
import type { Parts } from './parts.ts';
import { toldVersion } from './told-version.ts';
import { tellColleagues } from './tell-colleagues.ts';

export interface GivenCorrection {
  readonly claim: Claim;
  readonly correction: ClaimCorrection;
  /** Which state of the claim its member saw, as they were told it. */
  readonly ifMatch: number;
}

/** What the claim reports once it is corrected: as of its first day of filing. */
export const correctedFacts = async (
  parts: Pick<Parts, 'documents' | 'cipher'>,
  { claimId, personId, submittedOn, facts: before }: Claim,
  { receipt, ...report }: ClaimCorrection,
): Promise<ClaimFacts> => {
  const found = receipt === undefined ? before.receipt : await findReceiptId(parts, receipt);
  return {
    // The number itself is not part of a report: what it names is.
    claim: claimReportOf({ ...report, personId, receipt: '' }, claimId, submittedOn),
    receipt: found,
    // Another spelling of the same number corrects nothing.
    ...present({ receiptNumber: found === before.receipt ? before.receiptNumber : receipt }),
    ...present({ lateReason: report.lateReason }),
  };
};

/**
 * The member reports anew what was reported wrongly: the first day of filing stays, and the receipt unless another is named.
 * @throws Refused
 */
export const correctClaim = async (
  parts: Parts,
  { claim, correction, ifMatch }: GivenCorrection,
  envelope: Envelope,
) => {
  const { claimId } = claim;
  const facts = await correctedFacts(parts, claim, correction);
  const command = { type: 'correct', event: correction.event, facts, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-corrected' });
  const corrected = await parts.documents.claims.executeGathered(
    claimId,
    (standing) => {
      // A claim that is closed says so, whatever its member saw.
      if (standing !== null && isOpenToMember(standing)) requireRevision(ifMatch, toldVersion(standing));
      return Promise.resolve(ok(command));
    },
    heard,
  );
  const accepting = accepted(corrected);
  // What it reported before may have made a group that is none any more.
  if (isOfGroup(claim)) await tellColleagues(parts, claim, (what) => beside(envelope, what));
  return accepting;
};
