import { offerHandOver } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { offerHandOver as offer } from '../use-cases/offer-hand-over.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireClerkOrOffice } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

export const bindOfferHandOver = (parts: Parts): BoundOperation =>
  handle(offerHandOver, async ({ params: { employerId }, body: { to }, principal, envelope }) => {
    await requireClerkOrOffice(parts, employerId, principal);
    const { state, revision } = await offer(parts, { employerId, to }, envelope);
    return { body: employerReply(employerId, state), revision };
  });
