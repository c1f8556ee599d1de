import { decideAdmission } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { decideAdmission as decide } from '../use-cases/decide-admission.ts';
import type { Parts } from '../use-cases/parts.ts';
import { employerReply } from './employer.reply.ts';

export const bindDecideAdmission = (parts: Parts): BoundOperation =>
  handle(decideAdmission, async ({ params: { employerId }, body, principal, envelope }) => {
    requireSociety(principal, body.society);
    const { state, revision } = await decide(parts, { employerId, ...body }, envelope);
    return { body: employerReply(employerId, state), revision };
  });
