import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnCover as contract } from '@huji/contracts/claim-adjudication/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPersonId } from './claim.access.ts';
import { coversReply } from './cover.reply.ts';

export const bindReadOwnCover = (parts: Parts) =>
  handle(contract, async ({ query, principal, envelope }) => ({
    body: await coversReply(parts, ownPersonId(principal), query.on ?? envelope.on),
  }));
