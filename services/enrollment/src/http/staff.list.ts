import { listStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { seesSocieties } from '@huji/chassis/security/authorization.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { KnownStaff } from '../domain/staff.ts';
import type { Parts } from '../use-cases/parts.ts';
import { staffReply } from './staff.reply.ts';

/** A colleague is whoever acts in a society of the reader's; where else they act is not there for the reader. */
const asColleague = (reader: Principal, staff: KnownStaff): readonly KnownStaff[] => {
  const societies = staff.societies.filter((society) => seesSocieties(reader, [society]));
  return societies.length === 0 ? [] : [{ ...staff, societies }];
};

export const bindListStaff = (parts: Parts): BoundOperation =>
  handle(listStaff, async ({ query: { cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.staff.find({ field: 'keptUntil', from: '', cursor, max });
    const shown = page.rows.flatMap(({ state }) => (state === null ? [] : asColleague(principal, state)));
    return { body: { staff: await Promise.all(shown.map((each) => staffReply(parts, each))), cursor: page.cursor } };
  });
