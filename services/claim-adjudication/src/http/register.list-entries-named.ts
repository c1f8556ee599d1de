import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { shownBefore } from '@huji/chassis/http/shown-before.ts';
import { listRegisterEntriesNamed } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { matchReply } from './register.reply.ts';

export const bindListRegisterEntriesNamed = (parts: Parts): BoundOperation =>
  handle(listRegisterEntriesNamed, async ({ params: { register }, query: { cursor, limit }, body }) => {
    const { text, on = parts.clock.today() } = body;
    const index = await parts.registers.index(register);
    const { found, next } = index.search({ text, on, at: shownBefore(cursor), max: limit });
    return { body: { entries: found.map(matchReply), cursor: next === null ? null : String(next) } };
  });
