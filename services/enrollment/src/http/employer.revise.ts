import { reviseEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { reviseEmployer as revise } from '../use-cases/revise-employer.ts';
import { requireClerkOrOffice } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

export const bindReviseEmployer = (parts: Parts): BoundOperation =>
  handle(reviseEmployer, async ({ params: { employerId }, body, ifMatch, principal, envelope }) => {
    await requireClerkOrOffice(parts, employerId, principal);
    const { name, group = null, dispatch = null } = body;
    const revised = { employerId, facts: { name, group, dispatch }, seen: ifMatch };
    const { state, revision } = await revise(parts, revised, envelope);
    return { body: employerReply(employerId, state), revision };
  });
