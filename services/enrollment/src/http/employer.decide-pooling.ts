import { decidePooling } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { decidePooling as decide } from '../use-cases/decide-pooling.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireEmployer } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

export const bindDecidePooling = (parts: Parts): BoundOperation =>
  handle(decidePooling, async ({ params: { employerId }, body: { approved, reason }, principal, envelope }) => {
    const { employer } = await requireEmployer(parts, employerId, principal, 'read');
    requireSociety(principal, employer.society);
    const { state, revision } = await decide(parts, { employerId, approved, reason }, envelope);
    return { body: employerReply(employerId, state), revision };
  });
