import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { KnownStaff, Staff, StaffCommand, StaffEvent } from './staff.ts';

/** Whether nothing new would be written. */
export const isAsKnown = (state: Staff, staff: KnownStaff): boolean =>
  state !== null && canonicalJson(state) === canonicalJson(staff);

/** Whoever comes again on the same day, as they were, is written down once. */
export const staffDecider: Decider<Staff, StaffCommand, StaffEvent, never> = {
  initial: null,
  decide: ({ staff }, state) => ok(isAsKnown(state, staff) ? [] : [{ type: 'noted', staff }]),
  evolve: (_state, { staff }) => staff,
};
