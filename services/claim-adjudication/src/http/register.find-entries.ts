import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { findRegisterEntries } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { RegisterMatch } from '../domain/register/register-index.ts';
import type { Parts } from '../use-cases/parts.ts';
import { entryReply } from './register.reply.ts';

const KEEPERS: readonly Role[] = ['reviewer', 'office-head', 'accountant', 'supervisor'];
const PLACE = /^\d{1,6}$/;

const placeOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (PLACE.test(cursor)) return Number(cursor);
  throw new InvalidInput([
    { in: 'body', pointer: '/cursor', detail: 'is of no page of this list', detailZh: '不是本列表的翻页标记' },
  ]);
};

const matchReply = ({ row, entry }: RegisterMatch, whole: boolean) => ({
  code: row.code,
  ...entryReply(entry),
  ...present({
    spans: whole
      ? row.spans.map(({ from, until, entry: said }) => ({
          effectiveOn: from,
          ...present({ endedOn: until }),
          entry: entryReply(said),
        }))
      : undefined,
  }),
});

export const bindFindRegisterEntries = (parts: Parts): BoundOperation =>
  handle(findRegisterEntries, async ({ params: { register }, body: { text, on, cursor, limit: max }, principal }) => {
    const index = await parts.registers.index(register);
    const asked = { text, on: on ?? parts.clock.today(), at: placeOf(cursor), max };
    const { found, next } = index.search(asked);
    const whole = principal.roles.some((role) => KEEPERS.includes(role));
    return {
      body: {
        entries: found.map((match) => matchReply(match, whole)),
        cursor: next === null ? null : String(next),
      },
    };
  });
