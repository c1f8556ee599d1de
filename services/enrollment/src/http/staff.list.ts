import { listStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { KnownStaff } from '../domain/staff.ts';
import type { Parts } from '../use-cases/parts.ts';
import { staffReply } from './staff.reply.ts';

/** A colleague is whoever acts in a society of the reader's. */
const isColleague = ({ societies = [] }: Principal, staff: KnownStaff): boolean =>
  staff.societies.some((society) => societies.includes(society));

export const bindListStaff = (parts: Parts): BoundOperation =>
  handle(listStaff, async ({ query: { cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.staff.find({ field: 'keptUntil', from: '', cursor, max });
    const shown = page.rows.flatMap(({ state }) => (state !== null && isColleague(principal, state) ? [state] : []));
    return { body: { staff: await Promise.all(shown.map((each) => staffReply(parts, each))), cursor: page.cursor } };
  });
