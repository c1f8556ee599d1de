import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnCover as contract } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPersonId } from './claim.access.ts';
import { coversReply } from './cover.reply.ts';

export const bindReadOwnCover = (parts: Parts) =>
  handle(contract, async ({ query, principal, envelope }) => {
    const personId = ownPersonId(principal);
    const body = await coversReply(parts, personId, query.on ?? envelope.on);
    return { body, opened: { stream: `person/${personId}`, action: 'cover-read' } };
  });
