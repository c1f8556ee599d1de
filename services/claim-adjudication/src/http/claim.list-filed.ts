import { handle } from '@huji/chassis/http/operation-router.ts';
import { listFiledClaims as contract } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import { filedKey } from '../documents/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { erasedClaims } from './claim-erased.reply.ts';
import { filedReply } from './claim-filed.reply.ts';

/** What somebody filed for others: number, day and state, nothing of the person (D-18). */
export const bindListFiledClaims = ({ documents }: Parts) =>
  handle(contract, async ({ query: { cursor, limit }, principal: { subject } }) => {
    const range = { from: filedKey(subject, ''), to: filedKey(subject, '~') };
    const query = { field: 'submittedBy', ...range, descending: true, cursor: cursor ?? null, max: limit } as const;
    const found = await documents.claims.find(query);
    const claims = found.rows.flatMap(({ state: claim }) => (claim === null ? [] : [filedReply(claim)]));
    const erased = (erasedClaims(found.erased).erased ?? []).map(({ claimId: _, ...keys }) => ({
      ...keys,
      erased: true as const,
    }));
    const filed = [...claims, ...erased].sort((one, other) => other.submittedOn.localeCompare(one.submittedOn));
    return { body: { claims: filed, cursor: found.cursor } };
  });
