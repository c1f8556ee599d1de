import { readEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireEmployer } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

export const bindReadEmployer = (parts: Parts): BoundOperation =>
  handle(readEmployer, async ({ params: { employerId }, principal }) => {
    const { employer, revision } = await requireEmployer(parts, employerId, principal, 'read');
    return { body: employerReply(employerId, employer), revision };
  });
