import type { Who } from './sign-in.ts';

/** Sample people of the laptop's issuer, by their subjects. */
export const CLERK: Who = { subject: 'clerk' };
export const REVIEWERS = [{ subject: 'reviewer-1' }, { subject: 'reviewer-2' }, { subject: 'reviewer-3' }] as const;
export const MAKER: Who = { subject: 'cashier-1' };
export const CHECKER: Who = { subject: 'cashier-2' };
export const RELEASER: Who = { subject: 'cashier-3' };
export const ACCOUNTANT: Who = { subject: 'accountant' };
export const SUPERVISOR: Who = { subject: 'supervisor' };

export const memberOf = (personId: string): Who => ({ subject: `member-${personId}`, personId });
