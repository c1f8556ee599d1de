import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnClaimReport as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { openedReport } from './claim.read-report.ts';
import { versionToldTo } from './claim.access.ts';
import { claimReportReply } from './claim-report.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindReadOwnClaimReport = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim, revision } = await ownClaimOf(parts, number, principal);
    return {
      body: claimReportReply(claim.facts),
      revision: versionToldTo(principal, claim, revision),
      opened: openedReport(claim),
    };
  });
