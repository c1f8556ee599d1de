import { createHash } from 'node:crypto';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { type CivilDate, yearMonthDay } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { claimReportOf } from '../domain/claim/claim-submission.ts';
import { findReceiptId } from './find-receipt-id.ts';
import type { Parts } from './parts.ts';

const DIGITS = 9;

/**
 * The number people use, e.g. `C2025-482913077`: derived from the claim's id, so that a repeated submission has the same
 * one. Two claims of a year can share one (once in thousands of years of a city's claims); a search shows both.
 */
const claimNumber = (claimId: string, submittedOn: CivilDate): string => {
  const hash = createHash('sha256').update(claimId).digest();
  const serial = hash.readUIntBE(0, 6) % 10 ** DIGITS;
  return `C${String(yearMonthDay(submittedOn).year)}-${String(serial).padStart(DIGITS, '0')}`;
};

/** What was reported becomes a claim that waits for its decision. @throws Refused */
export const submitClaim = async (
  parts: Parts,
  { claimId, submission }: { readonly claimId: string; readonly submission: ClaimSubmission },
  envelope: Envelope,
) => {
  const { documents } = parts;
  const { personId, event, receipt, lateReason, consent } = submission;
  const data = consent && { consentGivenOn: consent.givenOn, consentHow: consent.how };
  const outcome = await documents.claims.execute(
    claimId,
    {
      type: 'submit',
      claimId,
      number: claimNumber(claimId, envelope.on),
      personId,
      submittedBy: envelope.actor,
      ...present({ submittedByPersonId: envelope.actorPersonId }),
      submittedOn: envelope.on,
      event,
      facts: {
        claim: claimReportOf(submission, claimId, envelope.on),
        receipt: await findReceiptId(parts, receipt),
        receiptNumber: receipt,
        ...present({ lateReason }),
      },
      ...present({ consent }),
    },
    withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-submitted', ...present({ data }) }),
  );
  return accepted(outcome);
};
