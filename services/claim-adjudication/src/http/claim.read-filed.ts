import { handle } from '@huji/chassis/http/operation-router.ts';
import { readFiledClaim as contract } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { filedClaimOf } from './claim-filed.access.ts';
import { filedClaimReply } from './claim-filed.reply.ts';

export const bindReadFiledClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const claim = await filedClaimOf(parts, number, principal);
    const { claimId, personId } = claim;
    return {
      opened: { stream: `person/${personId}`, action: 'filed-claim-read', data: { claimId } },
      body: await filedClaimReply(parts, claim, principal),
    };
  });
