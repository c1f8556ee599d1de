import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { shownBefore } from '@huji/chassis/http/shown-before.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { listRegisterDifferences } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { RowChange } from '@huji/contracts/claim-adjudication/registers.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { RowDifference } from '../domain/register/register-difference.ts';
import { listRegisterDifferences as differencesOf } from '../use-cases/list-register-differences.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-register.ts';
import { entryReply } from './register.reply.ts';

const differenceReply = ({ code, change, before, after }: RowDifference) => ({
  code,
  change,
  ...present({ before: before && entryReply(before), after: after && entryReply(after) }),
});

export const bindListRegisterDifferences = (parts: Parts): BoundOperation =>
  handle(listRegisterDifferences, async ({ params: { proposalId }, query: { change, cursor, limit } }) => {
    const { state } = await readProposal(proposalWork(parts), proposalId);
    const asked = { at: shownBefore(cursor), max: limit, ...present<{ change: RowChange | undefined }>({ change }) };
    const { differences, next } =
      state.what.type === 'import'
        ? await differencesOf(parts, state.what.importId, asked)
        : { differences: [], next: null };
    return {
      body: { differences: differences.map(differenceReply), cursor: next === null ? null : String(next) },
    };
  });
