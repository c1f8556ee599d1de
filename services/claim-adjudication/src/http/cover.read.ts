import { handle } from '@huji/chassis/http/operation-router.ts';
import { readCover as contract } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeCover, seesPlan } from './claim.access.ts';
import { coversReply } from './cover.reply.ts';

export const bindReadCover = (parts: Parts) =>
  handle(contract, async ({ params: { personId }, query, principal, envelope }) => {
    assertMaySeeCover(principal, personId);
    const body = await coversReply(parts, personId, query.on ?? envelope.on, (plan) =>
      seesPlan(parts, principal, personId, plan),
    );
    return { body, opened: { stream: `person/${personId}`, action: 'cover-read' } };
  });
