import { noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { SAMPLE_STAFF } from '../issuer/people.ts';
import type { Desk } from './desk.ts';
import type { SampleOffice } from './office.ts';

const takes = noteOwnStaff.allow as readonly Role[];

/** Everybody of the office has signed in before the first day: whoever arranges a deputy finds them by name. */
export const noteStaff = async (desk: Desk, { key }: SampleOffice): Promise<void> => {
  for (const { subject, roles } of SAMPLE_STAFF)
    if (roles.some((role) => takes.includes(role)))
      await desk.call({ subject }, noteOwnStaff, { key: key('staff', subject) });
};
