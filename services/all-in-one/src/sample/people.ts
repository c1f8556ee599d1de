import type { Who } from './sign-in.ts';

/** Sample people of the laptop's issuer, by their subjects. */
export const CLERK: Who = { subject: 'clerk' };
export const REVIEWERS = [{ subject: 'reviewer-1' }, { subject: 'reviewer-2' }, { subject: 'reviewer-3' }] as const;
export const MAKER: Who = { subject: 'cashier-1' };
/** Another cashier, for a day on which the first is away. */
export const SECOND_MAKER: Who = { subject: 'cashier-2' };
export const CHECKER: Who = { subject: 'accountant' };
export const RELEASER: Who = { subject: 'office-head' };
export const ACCOUNTANT: Who = { subject: 'accountant' };
export const OFFICE_HEAD: Who = { subject: 'office-head' };
export const SUPERVISOR: Who = { subject: 'supervisor' };

export const memberOf = (personId: string): Who => ({ subject: `member-${personId}`, personId });
