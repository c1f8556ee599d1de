import { registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerEmployer as register } from '../use-cases/register-employer.ts';
import { employerReply } from './employer.reply.ts';

export const bindRegisterEmployer = (parts: Parts): BoundOperation =>
  handle(registerEmployer, async ({ body, principal, envelope }) => {
    const { uscc, society, name, group = null, dispatch = null, pooledUnits = null } = body;
    const byOffice = principal.roles.includes('office-head');
    const clerk = byOffice ? (body.clerk ?? null) : principal.subject;
    const clerkPersonId = byOffice ? body.clerkPersonId : principal.personId;
    const facts = { name, group, dispatch };
    const registration = { uscc, society, facts, clerk, pooledUnits, ...present({ clerkPersonId }) };
    const { employerId, state, revision } = await register(parts, registration, envelope);
    return { body: employerReply(employerId, state), revision, location: `/v1/employers/${employerId}` };
  });
