import type { Opened } from '@huji/chassis/http/tell-read.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaimReport as contract } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown, looksTwice, versionToldTo } from './claim.access.ts';
import { claimReportReply, officeReportReply } from './claim-report.reply.ts';

/** Who looked at what was reported stands in the stream of the member. */
export const openedReport = ({ personId, claimId }: Pick<Claim, 'personId' | 'claimId'>): Opened => ({
  stream: `person/${personId}`,
  action: 'claim-report-read',
  data: { claimId },
});

export const bindReadClaimReport = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const found = await parts.documents.claims.read(claimId);
    if (!found?.state) throw claimUnknown();
    const { state, revision } = found;
    assertMaySeeClaim(parts, principal, state);
    return {
      body: looksTwice(principal, state) ? officeReportReply(state.facts) : claimReportReply(state.facts),
      revision: versionToldTo(principal, state, revision),
      opened: openedReport(state),
    };
  });
