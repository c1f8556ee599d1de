import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaimReport as contract } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown } from './claim.access.ts';
import { claimReportReply } from './claim.report.ts';

export const bindReadClaimReport = ({ documents }: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const found = await documents.claims.read(claimId);
    if (!found?.state) throw claimUnknown();
    assertMaySeeClaim(principal, found.state);
    const { personId, facts } = found.state;
    const opened = { stream: `person/${personId}`, action: 'claim-report-read', data: { claimId } };
    return { body: claimReportReply(facts), revision: found.revision, opened };
  });
