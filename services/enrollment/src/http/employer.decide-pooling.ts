import { decidePooling } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { decidePooling as decide } from '../use-cases/decide-pooling.ts';
import type { Parts } from '../use-cases/parts.ts';
import { employerReply } from './employer.reply.ts';

export const bindDecidePooling = (parts: Parts): BoundOperation =>
  handle(decidePooling, async ({ params: { employerId }, body: { approved, reason }, envelope }) => {
    const { state, revision } = await decide(parts, { employerId, approved, reason }, envelope);
    return { body: employerReply(employerId, state), revision };
  });
