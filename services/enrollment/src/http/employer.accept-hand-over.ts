import { acceptHandOver } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { acceptHandOver as accept } from '../use-cases/accept-hand-over.ts';
import type { Parts } from '../use-cases/parts.ts';
import { employerReply } from './employer.reply.ts';

export const bindAcceptHandOver = (parts: Parts): BoundOperation =>
  handle(acceptHandOver, async ({ params: { employerId }, principal, envelope }) => {
    const { state, revision } = await accept(parts, { employerId, by: principal }, envelope);
    return { body: employerReply(employerId, state), revision };
  });
