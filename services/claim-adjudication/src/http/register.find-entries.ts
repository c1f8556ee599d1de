import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { findRegisterEntries } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { matchReply } from './register.reply.ts';

export const bindFindRegisterEntries = (parts: Parts): BoundOperation =>
  handle(findRegisterEntries, async ({ params: { register }, body: { text, on = parts.clock.today(), limit } }) => {
    const index = await parts.registers.index(register);
    const { found, next } = index.search({ text, on, at: 0, max: limit });
    return { body: { entries: found.map(matchReply), more: next !== null } };
  });
