import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { submitClaim, type ClaimSubmission } from '@huji/contracts/claim-adjudication/http.ts';
import { claimOf, normalizeReference } from '../aggregates/claim-facts.ts';
import { claimNumber } from '../aggregates/claim-number.ts';
import type { Stores } from '../aggregates/stores.ts';
import { assertMayFile } from './access.ts';
import { assertDatesInOrder } from './claim-dates.ts';

export const submitClaimRoute = (stores: Stores, cipher: FieldCipher, audit: AuditLog) =>
  handle(submitClaim, async ({ body, principal, envelope, idFor }) => {
    const submission: ClaimSubmission = body;
    const { personId } = submission;
    await assertMayFile(stores, principal, personId);
    assertDatesInOrder(submission, envelope.on);
    const claimId = idFor('claim');
    const number = claimNumber(claimId, envelope.on);
    const outcome = await stores.claims.execute(
      claimId,
      {
        type: 'submit',
        claimId,
        number,
        personId,
        submittedBy: principal.subject,
        submittedOn: envelope.on,
        event: submission.event,
        facts: {
          claim: claimOf(submission, claimId, envelope.on),
          receipt: cipher.keyedHash('receipt', normalizeReference(submission.receipt)),
        },
      },
      envelope,
    );
    if (outcome.type === 'refused') return refused(outcome.refusal);
    await audit.record({
      stream: `claim/${claimId}`,
      action: 'claim-submitted',
      actor: principal.subject,
      at: envelope.at,
      commandId: envelope.commandId,
    });
    const { state, revision } = outcome;
    return {
      body: { claimId, number: state?.number ?? number, state: state?.status ?? 'submitted' },
      revision,
      location: `/v1/claims/${claimId}`,
    };
  });
