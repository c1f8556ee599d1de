import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { shownBefore } from '@huji/chassis/http/shown-before.ts';
import { listRegisterEntries } from '@huji/contracts/claim-adjudication/register-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { RegisterMatch } from '../domain/register/register-index.ts';
import type { EntrySpan } from '../domain/register/register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { entryReply, matchReply } from './register.reply.ts';

const spanReply = ({ from, until, entry }: EntrySpan) => ({
  effectiveOn: from,
  ...present({ endedOn: until }),
  entry: entryReply(entry),
});

const rowReply = (match: RegisterMatch) => ({ ...matchReply(match), spans: match.row.spans.map(spanReply) });

export const bindListRegisterEntries = (parts: Parts): BoundOperation =>
  handle(listRegisterEntries, async ({ params: { register }, query: { on = parts.clock.today(), cursor, limit } }) => {
    const index = await parts.registers.index(register);
    const { found, next } = index.search({ text: '', on, at: shownBefore(cursor), max: limit });
    return { body: { entries: found.map(rowReply), cursor: next === null ? null : String(next) } };
  });
