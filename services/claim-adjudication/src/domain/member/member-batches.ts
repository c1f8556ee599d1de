import { laterOf } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Cover } from '../cover/cover.ts';
import { grantRows, type Grant, type PaidBatch } from '../cover/cover-grant.ts';
import type { ApplyBatch, CoverChange, CoversChanged, Member } from './member.ts';

/** @throws RangeError for rows without the facts of their person: a fault of the caller, never a revocation. */
const isPaid = (command: ApplyBatch): command is PaidBatch => {
  if (command.paidOn === null || command.rows.length === 0) return false;
  if (command.person === null) throw new RangeError('rows of a batch without the facts of their person');
  return true;
};

const changeOf = (grant: Grant, own: readonly Cover[]): CoverChange => {
  const { rowNo, plan } = grant.row;
  const before = own.find((cover) => cover.plan === plan);
  const beforeFen = before?.contributionFen ?? ZERO_FEN;
  if (grant.type === 'declined') {
    const { code } = grant;
    return {
      rowNo,
      plan,
      outcome: 'declined',
      code,
      ...present({ cover: before }),
      deltaFen: subtractFen(ZERO_FEN, beforeFen),
    };
  }
  if (grant.cover.decided) return { rowNo, plan, outcome: 'kept', cover: grant.cover, deltaFen: ZERO_FEN };
  return {
    rowNo,
    plan,
    outcome: 'granted',
    cover: grant.cover,
    deltaFen: subtractFen(grant.cover.contributionFen, beforeFen),
  };
};

/** A cover whose row is gone: given back, unless something was decided on it (D-30). `rowNo` 0: it has no row now. */
const withoutRow = (cover: Cover): CoverChange =>
  cover.decided
    ? { rowNo: 0, plan: cover.plan, outcome: 'kept', cover, deltaFen: ZERO_FEN }
    : {
        rowNo: 0,
        plan: cover.plan,
        outcome: 'revoked',
        cover,
        deltaFen: subtractFen(ZERO_FEN, cover.contributionFen),
      };

/** Older bill revisions change nothing; a person the batch never touched hears nothing. */
export const applyBatch = (member: Member, command: ApplyBatch): readonly CoversChanged[] => {
  const known = member.batches[command.batchId];
  if (known !== undefined && command.billRevision <= known) return [];
  const own: Cover[] = [];
  const others: Cover[] = [];
  for (const cover of member.covers) (cover.batchId === command.batchId ? own : others).push(cover);
  const grants = isPaid(command) ? grantRows(command, others, own) : [];
  const rows = grants.map((grant) => changeOf(grant, own));
  for (const cover of own) if (!grants.some((grant) => grant.row.plan === cover.plan)) rows.push(withoutRow(cover));
  return [
    {
      type: 'covers-changed',
      batchId: command.batchId,
      version: command.version,
      billRevision: command.billRevision,
      employerId: command.employerId,
      postedOn: command.paidOn === null ? command.startOn : laterOf(command.startOn, command.paidOn),
      rows,
    },
  ];
};

export const coversAfter = (covers: readonly Cover[], event: CoversChanged): readonly Cover[] => {
  const after = covers.filter((cover) => cover.batchId !== event.batchId);
  for (const { outcome, cover } of event.rows)
    if ((outcome === 'granted' || outcome === 'kept') && cover !== undefined) after.push(cover);
  return after;
};
