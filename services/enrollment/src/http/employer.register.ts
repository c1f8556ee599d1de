import { registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerEmployer as register } from '../use-cases/register-employer.ts';
import { employerReply } from './employer.reply.ts';

export const bindRegisterEmployer = (parts: Parts): BoundOperation =>
  handle(registerEmployer, async ({ body, principal, envelope }) => {
    const { uscc, society, name, group = null, dispatch = null, pooledUnits = null } = body;
    const clerk = principal.roles.includes('office-head') ? (body.clerk ?? null) : principal.subject;
    const registration = { uscc, society, facts: { name, group, dispatch }, clerk, pooledUnits };
    const { employerId, state, revision } = await register(parts, registration, envelope);
    return { body: employerReply(employerId, state), revision, location: `/v1/employers/${employerId}` };
  });
