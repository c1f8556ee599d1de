import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { previewOwnClaim as contract } from '@huji/contracts/claim-adjudication/claim-preview-http.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { dateFaults } from '../domain/claim/claim-dates.ts';
import { claimReportOf } from '../domain/claim/claim-submission.ts';
import { FORESEEN_ID, foreseenClaim } from '../domain/claim/foreseen-claim.ts';
import { findReceiptId } from '../use-cases/find-receipt-id.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewClaim } from '../use-cases/preview-claim.ts';
import { ownPersonId } from './claim.access.ts';
import { claimPreviewReply } from './claim-preview.reply.ts';

export const bindPreviewOwnClaim = (parts: Parts) =>
  handle(contract, async ({ body, principal, envelope: { on } }) => {
    const personId = ownPersonId(principal);
    const submission = { ...body, personId };
    const faults = dateFaults(submission, on, transferDaysOn(parts.released.books, on));
    if (faults.length > 0) throw new InvalidInput(faults);
    const report = claimReportOf(submission, FORESEEN_ID, on);
    const foreseen = await previewClaim(parts, foreseenClaim(report, await findReceiptId(parts, body.receipt)));
    return {
      opened: { stream: `person/${personId}`, action: 'claim-previewed' },
      body: claimPreviewReply(parts, foreseen, report),
    };
  });
